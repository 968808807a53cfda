"""The families of keras.applications as bases: four ways to use each, weights drawn at random."""

from kinds_base import Input, L, Made, Model, Sequential, head
from make_models import KERAS_VERSION, keras, kind

A = keras.applications
# name → (size, arguments, how to use it in this version or None for all ways)
SMALL = {
    "MobileNet": (32, {"alpha": 0.25}),
    "MobileNetV2": (32, {"alpha": 0.35}),
    "MobileNetV3Small": (32, {"alpha": 0.75, "minimalistic": False}),
    "DenseNet121": (32, {}),
    "EfficientNetB0": (32, {}),
    "NASNetMobile": (32, {}),
}
BIG = {
    "VGG16": (32, {}),
    "ResNet50": (32, {}),
    "InceptionV3": (75, {}),
    "Xception": (71, {}),
    "ResNet50V2": (32, {}),
    "ConvNeXtTiny": (32, {}),
    "EfficientNetV2B0": (32, {}),
    "RegNetX002": (32, {}),
    "RegNetY002": (32, {}),
    "InceptionResNetV2": (75, {}),
    "MobileNetV3Large": (32, {"alpha": 0.75, "minimalistic": True}),
    "ResNetRS50": (32, {}),
}
WAYS = ("call", "sequential", "inference", "direct")


def use(name, size, arguments, way):
    """One application as the base of a classifier, used in one of the ways."""
    base = getattr(A, name)(
        include_top=False, weights=None, input_shape=(size, size, 3), **arguments
    )
    if way == "sequential":
        return Sequential([base, L.GlobalAveragePooling2D(), L.Dense(5, "softmax", name="head")])
    if way == "direct":
        return Model(base.input, head(base.output))
    inputs = Input((size, size, 3))
    x = base(inputs, training=False) if way == "inference" else base(inputs)
    return Model(inputs, head(x))


def layer_scales(model):
    """ConvNeXt scales its blocks by 1e-6 at first: too little to show a mistake."""
    for layer in model.submodules:
        if type(layer).__name__ == "LayerScale":
            layer.gamma.assign(layer.gamma * 0 + 0.3)


def register(name, size, arguments, ways):
    def make():
        # The last number of the version decides which way the large ones are used.
        number = sum(int(part) for part in KERAS_VERSION.split(".")[:2])
        chosen = [ways[number % len(ways)]] if name in BIG else ways
        made = {}
        for way in chosen:
            formats = ("h5",) if name in BIG and number % 2 else ("h5", "keras")
            if name in ("InceptionResNetV2", "ResNetRS50"):
                formats = ("h5",)
            model = use(name, size, arguments, way)
            layer_scales(model)
            made[way] = Made(model, formats=formats)
        return made

    make.__name__ = "app_" + name
    kind(name + " as a base", "applications")(make)


for name, (size, arguments) in {**SMALL, **BIG}.items():
    if hasattr(A, name) or hasattr(getattr(A, "regnet", None), name):
        register(name, size, arguments, WAYS)


@kind("weights of an application, without architecture", "applications")
def app_weights():
    made = {}
    for name, top in (("MobileNet", True), ("MobileNetV2", False), ("EfficientNetB0", False)):
        size = 224 if top else 32
        arguments = {"alpha": 0.25} if name == "MobileNet" else {"alpha": 0.35}
        if name == "EfficientNetB0":
            arguments = {}
        model = getattr(A, name)(
            include_top=top, weights=None, input_shape=(size, size, 3), **arguments
        )
        made[name.lower()] = Made(
            model, formats=("weights",), expect="same", extra={"application": name}
        )
    return made


@kind("an application with its own top, cut below it", "applications")
def app_top():
    whole = A.MobileNetV2(weights=None, alpha=0.35, input_shape=(32, 32, 3), classes=7)
    base = Model(whole.input, whole.layers[-2].output)
    inputs = Input((32, 32, 3))
    x = A.mobilenet_v2.preprocess_input(inputs)
    return {
        "whole": Made(whole),
        "cut": Made(Sequential([base, L.Dense(3, name="head")])),
        "preprocessed": Made(Model(inputs, L.Dense(3, name="head")(base(x, training=False)))),
    }
