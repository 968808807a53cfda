# ruff: noqa: PTH118, PTH123, UP031
# (runs in Python 3.8)
"""Ways to use a base: called, in a Sequential, cut open, preprocessed, frozen, nested."""

import os

import numpy as np
import tensorflow as tf
from make_models import Made, keras, kind, set_policy

L = keras.layers
Model, Sequential, Input = keras.Model, keras.Sequential, keras.Input


def stock(name):
    """A layer class, wherever this version keeps it."""
    found = getattr(L, name, None)
    if found is None:
        found = getattr(L.experimental.preprocessing, name)
    return found


def tiny_base(size=32, channels=3, name="tiny_base", slash=False):
    """A small MobileNet-like base: every kind of convolution, BatchNormalization, a residual."""
    at = "block1/" if slash else "block1_"
    inputs = Input((size, size, channels))
    x = L.Conv2D(8, 3, strides=2, padding="same", use_bias=False, name=at + "conv")(inputs)
    x = L.BatchNormalization(name=at + "bn")(x)
    x = L.ReLU(6.0, name=at + "relu")(x)
    y = L.DepthwiseConv2D(3, padding="same", use_bias=False, name=at + "dw")(x)
    y = L.BatchNormalization(name=at + "dw_bn")(y)
    y = L.Activation("relu", name=at + "dw_relu")(y)
    y = L.Conv2D(8, 1, padding="same", name=at + "project")(y)
    x = L.Add(name=at + "add")([x, y])
    x = L.SeparableConv2D(12, 3, padding="same", name=at + "sep")(x)
    x = L.BatchNormalization(name=at + "sep_bn")(x)
    x = L.MaxPooling2D(name=at + "pool")(x)
    return Model(inputs, x, name=name)


def head(x, activation="softmax", units=5):
    x = L.GlobalAveragePooling2D()(x)
    x = L.Dropout(0.2)(x)
    return L.Dense(units, activation=activation, name="head")(x)


@kind("base(inputs)", "base")
def call():
    inputs = Input((32, 32, 3))
    return Made(
        Model(inputs, head(tiny_base()(inputs))), formats=("h5", "keras", "h5keras", "windows")
    )


@kind("Sequential([base, …])", "base")
def sequential():
    model = Sequential(
        [tiny_base(), L.GlobalAveragePooling2D(), L.Dense(5, "softmax", name="head")]
    )
    return Made(model, formats=("h5", "keras", "windows"))


@kind(
    "Sequential without an input shape, built by a call; and with input_shape; and InputLayer",
    "base",
)
def sequential_inputs():
    def rest():
        return [L.MaxPooling2D(), L.Flatten(), L.Dense(5, "softmax", name="head")]

    late = Sequential([L.Conv2D(4, 3), *rest()])
    late(np.zeros((1, 16, 16, 3), "float32"))
    return {
        "shape": Made(Sequential([L.Conv2D(4, 3, input_shape=(16, 16, 3)), *rest()])),
        "layer": Made(Sequential([L.InputLayer((16, 16, 3)), L.Conv2D(4, 3), *rest()])),
        "late": Made(late),
        "batch": Made(
            Sequential([L.Conv2D(4, 3, batch_input_shape=(2, 16, 16, 3)), *rest()]), spread=False
        ),
    }


@kind("base(inputs, training=False)", "base")
def call_inference():
    inputs = Input((32, 32, 3))
    return Made(Model(inputs, head(tiny_base()(inputs, training=False))))


@kind("Model(base.input, head(base.output))", "base")
def direct():
    base = tiny_base()
    return Made(Model(base.input, head(base.output)))


@kind("Rescaling before the base", "base")
def rescaling():
    inputs = Input((32, 32, 3))
    x = stock("Rescaling")(1.0 / 127.5, offset=-1)(inputs)
    return Made(Model(inputs, head(tiny_base()(x, training=False))))


@kind("preprocess_input on the symbolic tensor, the three modes", "base")
def preprocess():
    made = {}
    for mode in ("mobilenet_v2", "resnet50", "densenet"):
        inputs = Input((32, 32, 3))
        x = getattr(keras.applications, mode).preprocess_input(inputs)
        made[{"mobilenet_v2": "tf", "resnet50": "caffe", "densenet": "torch"}[mode]] = Made(
            Model(inputs, head(tiny_base()(x, training=False)))
        )
    return made


@kind("operators on tensors", "base")
def operators():
    def through(function, **kw):
        inputs = Input((32, 32, 3))
        return Made(Model(inputs, head(tiny_base()(function(inputs)))), **kw)

    return {
        "tf": through(lambda x: x / 127.5 - 1),
        "half": through(lambda x: x / 255 - 0.5),
        "reversed": through(lambda x: 1.0 - x / 255.0),
        "negative": through(lambda x: -x * 0.01),
        "power": through(lambda x: (x / 255.0) ** 2),
        "subtract_first": through(lambda x: (x - 127.5) * 0.0078125),
        "mean_list": through(lambda x: x - [123.68, 116.78, 103.94]),
        "mean_constant": through(lambda x: (x - tf.constant([123.68, 116.78, 103.94])) / 58.0),
        "bgr": through(lambda x: x[..., ::-1] / 128.0),
        "crop": through(lambda x: tf.image.resize(x[:, 2:-2, 4:28, :], (32, 32)) / 128.0),
        "channel": through(
            lambda x: tf.concat([x[:, :, :, 1:2], x[..., :1], x[..., 2:]], -1) / 99.0
        ),
        "self": through(lambda x: (x + x) * (x - 1.0) / 60000.0),
    }


@kind("Lambda layers of plain arithmetic", "base")
def lambdas():
    def through(layer, **kw):
        inputs = Input((32, 32, 3))
        return Made(Model(inputs, head(tiny_base()(layer(inputs)))), **kw)

    def named(x):
        return x / 127.5 - 1.0

    def steps(x):
        x = x / 255.0
        x = x - 0.5
        return x * 2

    return {
        "tf": through(L.Lambda(lambda x: x / 127.5 - 1)),
        "half": through(L.Lambda(lambda x: x / 255.0 - 0.5, name="scale")),
        "negative": through(L.Lambda(lambda x: -x)),
        "shape": through(L.Lambda(lambda x: (x - 128) / 128, output_shape=(32, 32, 3))),
        "input_shape": Made(
            Sequential(
                [
                    L.Lambda(lambda x: x / 127.5 - 1.0, input_shape=(32, 32, 3)),
                    L.Conv2D(6, 3, activation="elu"),
                    L.Flatten(),
                    L.Dense(5, name="head"),
                ]
            )
        ),
        "named": through(L.Lambda(named)),
        "steps": through(L.Lambda(steps)),
        "preprocess": through(
            L.Lambda(keras.applications.mobilenet_v2.preprocess_input), expect="cut_or_same"
        ),
        "tf_resize": through(
            L.Lambda(lambda x: tf.image.resize(x, (32, 32))), expect="cut_or_same"
        ),
        "tf_cast": through(
            L.Lambda(lambda x: tf.cast(x, tf.float32) / 255.0), expect="cut_or_same"
        ),
        "k_l2": Made(
            lambda_end(lambda x: keras.backend.l2_normalize(x, axis=1)), expect="cut_or_same"
        ),
        "tf_l2": Made(lambda_end(lambda x: tf.math.l2_normalize(x, axis=1)), expect="cut_or_same"),
        "arguments": through(
            L.Lambda(lambda x, by: x / by, arguments={"by": 255.0}), expect="cut_or_same"
        ),
    }


def lambda_end(function):
    inputs = Input((32, 32, 3))
    x = L.GlobalAveragePooling2D()(tiny_base()(inputs))
    return Model(inputs, L.Lambda(function)(L.Dense(8, name="head")(x)))


@kind("mixed precision, saved under the policy", "base")
def mixed():
    def build(policy):
        set_policy(policy)
        inputs = Input((32, 32, 3))
        x = stock("Rescaling")(1 / 127.5, -1)(inputs)
        x = L.GlobalAveragePooling2D()(tiny_base()(x))
        x = L.Dense(5, name="head")(x)
        return Model(inputs, L.Activation("softmax", dtype="float32")(x))

    twin = build("float32")
    made = {}
    for policy in ("mixed_float16", "mixed_bfloat16"):
        model = build(policy)
        extra = {}

        def exact(model, x, extra=extra):
            twin.set_weights(model.get_weights())
            extra["y0_float32"] = twin.predict(x, verbose=0)

        made[policy[6:]] = Made(model, extra=extra, after=exact)
        made[policy[6:]].extra = extra
    set_policy("float32")
    return made


@kind("float16 and float64 layers by dtype", "base")
def dtypes():
    inputs = Input((16, 16, 3))
    x = L.Conv2D(6, 3, dtype="float64")(inputs)
    x = L.BatchNormalization(dtype="float64")(x)
    x = L.Flatten()(x)
    return Made(Model(inputs, L.Dense(5, name="head", dtype="float32")(x)))


@kind("augmentation in a nested Sequential", "base")
def augmentation():
    inputs = Input((40, 40, 3))
    names = [("RandomFlip", ("horizontal",)), ("RandomRotation", (0.1,)), ("RandomZoom", (0.2,))]
    names += [("RandomTranslation", (0.1, 0.1)), ("RandomContrast", (0.2,))]
    grow = Sequential([stock(n)(*a) for n, a in names], name="augmentation")
    x = stock("Resizing")(32, 32)(grow(inputs))
    x = stock("Rescaling")(1 / 255.0)(x)
    first = Model(inputs, head(tiny_base()(x, training=False)))
    flat = Sequential(
        [
            stock("RandomFlip")("horizontal_and_vertical", input_shape=(32, 32, 3)),
            stock("RandomZoom")((-0.2, 0.1), (-0.2, 0.1), fill_mode="constant"),
            stock("Rescaling")(1 / 255.0),
            tiny_base(),
            L.GlobalMaxPooling2D(),
            L.Dense(5, name="head"),
        ]
    )
    return {"nested": Made(first), "flat": Made(flat)}


def trained(model, x, after=None, compile_again=True):
    model.compile(keras.optimizers.Adam(1e-4), "categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, np.eye(model.output_shape[-1], dtype="float32")[[0, 1]], verbose=0)
    if after:
        after(model)
        if compile_again:
            model.compile(keras.optimizers.SGD(1e-4, momentum=0.9), "categorical_crossentropy")
            model.fit(x, np.eye(model.output_shape[-1], dtype="float32")[[0, 1]], verbose=0)


def twins_base(name="twins"):
    """Layers of equal shape in a row: weights that land one layer off show."""
    inputs = Input((24, 24, 3))
    x = L.Conv2D(6, 3, padding="same", name="c0")(inputs)
    for n in range(1, 4):
        x = L.Conv2D(6, 3, padding="same", use_bias=n != 2, name="c%d" % n)(x)
        x = L.BatchNormalization(name="n%d" % n)(x)
        x = L.ReLU(name="r%d" % n)(x)
    return Model(inputs, x, name=name)


@kind("frozen wholly, partly, again after compiling; with optimizer state", "base")
def frozen():
    def build(base):
        inputs = Input((24, 24, 3))
        return Model(inputs, head(base(inputs)))

    def partly(base):
        for layer in base.layers[:6]:
            layer.trainable = False

    def norms(base):
        for layer in base.layers:
            layer.trainable = not isinstance(layer, L.BatchNormalization)

    def inside(action):
        return lambda model: action(model.get_layer("twins"))

    def whole(base):
        base.trainable = False

    def thaw(base):
        base.trainable = True
        for layer in base.layers[:-4]:
            layer.trainable = False

    made = {}
    for name, before, later, again in [
        ("whole", whole, None, True),
        ("partly", partly, None, True),
        ("norms", norms, None, True),
        ("thawed", whole, thaw, True),
        ("refrozen", None, partly, True),
        ("uncompiled_change", None, whole, False),
        ("middle", lambda b: setattr(b.get_layer("c2"), "trainable", False), None, True),
    ]:
        base = twins_base()
        model = build(base)

        def after(model, x, base=base, before=before, later=later, again=again):
            if before:
                before(base)
            trained(model, x, inside(later) if later else None, again)

        made[name] = Made(model, after=after)
    base = twins_base()
    base.get_layer("c2").trainable = False
    made["untrained"] = Made(build(base))
    base = twins_base()
    model = Sequential([base, L.Flatten(), L.Dense(5, "softmax", name="head")])

    def after(model, x, base=base):
        partly(base)
        trained(model, x)

    made["sequential"] = Made(model, after=after)
    return made


@kind("Teachable Machine", "base")
def teachable_machine():
    base = tiny_base(name="model1")
    features = Sequential([base, L.GlobalAveragePooling2D(name="pool1")], name="sequential_1")
    last = Sequential(
        [
            L.Dense(
                10,
                "relu",
                input_shape=(12,),
                kernel_initializer=keras.initializers.VarianceScaling(
                    mode="fan_in", distribution="normal"
                ),
            ),
            L.Dense(3, "softmax", use_bias=False, name="head_3"),
        ],
        name="sequential_3",
    )
    return Made(Sequential([features, last], name="sequential_4"))


@kind("nested three deep; Model in Sequential in Model; base twice; shared layers", "base")
def nesting():
    inputs = Input((32, 32, 3))
    inner = tiny_base(name="inner")
    a = Input((32, 32, 3))
    middle = Model(a, L.ReLU()(inner(a)), name="middle")
    b = Input((32, 32, 3))
    outer = Model(b, L.Dropout(0.1)(middle(b)), name="outer")
    three = Model(inputs, head(outer(inputs)))

    inputs = Input((32, 32, 3))
    stack = Sequential([tiny_base(name="in_stack"), L.Conv2D(8, 1), L.ReLU()], name="stack")
    mixed_nesting = Model(inputs, head(stack(inputs)))

    inputs = Input((32, 32, 3))
    free = Input((None, None, 3))
    shared = Model(free, L.BatchNormalization()(L.Conv2D(6, 3, padding="same")(free)), name="both")
    x = L.Concatenate()([shared(inputs), shared(L.AveragePooling2D(3, 1, "same")(inputs))])
    twice = Model(inputs, head(x))

    inputs = Input((32, 32, 3))
    conv, norm = L.Conv2D(3, 3, padding="same", name="again"), L.BatchNormalization()
    layers_twice = Model(inputs, head(L.Add()([norm(conv(norm(conv(inputs)))), inputs])))

    base = tiny_base()
    inputs = Input((32, 32, 3))
    taps = Model(base.input, [base.get_layer("block1_add").output, base.output], name="taps")
    low, high = taps(inputs)
    tapped = Model(inputs, head(L.Concatenate()([L.MaxPooling2D()(low), high])))

    inputs = Input((32, 32, 3))
    first, second = tiny_base(name="left"), tiny_base(name="right")
    ensemble = Model(
        inputs, L.Average()([head2(first(inputs), "head_a"), head2(second(inputs), "head_b")])
    )

    inputs = Input((32, 32, 3))
    base = tiny_base(name="chain")
    x = L.Conv2D(3, 1)(L.UpSampling2D(4)(base(inputs)))
    chained = Model(inputs, head(base(x)))
    return {
        "three": Made(three),
        "mixed": Made(mixed_nesting),
        "shared_base": Made(twice),
        "shared_layers": Made(layers_twice, formats=("h5", "keras", "windows")),
        "taps": Made(tapped),
        "ensemble": Made(ensemble),
        "chained": Made(chained),
    }


def head2(x, name):
    return L.Dense(5, "softmax", name=name)(L.GlobalAveragePooling2D()(x))


@kind("two outputs; one output in a list; dict outputs", "base")
def outputs():
    inputs = Input((32, 32, 3))
    x = L.GlobalAveragePooling2D()(tiny_base()(inputs))
    two = Model(
        inputs, [L.Dense(5, "softmax", name="head_a")(x), L.Dense(1, "sigmoid", name="head_b")(x)]
    )
    inputs = Input((32, 32, 3))
    listed = Model([inputs], [head(tiny_base()(inputs))])
    inputs = Input((32, 32, 3))
    x = L.GlobalAveragePooling2D()(tiny_base()(inputs))
    named = Model(inputs, {"age": L.Dense(1, name="age")(x), "kind": L.Dense(4, name="kind")(x)})
    return {"two": Made(two), "listed": Made(listed), "dict": Made(named)}


@kind("layer names with a slash", "base")
def slashes():
    inputs = Input((32, 32, 3))
    nested = Model(inputs, head(tiny_base(slash=True)(inputs)))
    base = tiny_base(slash=True)
    return {"nested": Made(nested), "flat": Made(Model(base.input, head(base.output)))}


@kind("grey and RGBA and free sizes and a batch size", "base")
def inputs():
    made = {}
    for channels in (1, 4):
        base = tiny_base(channels=channels)
        made["channels%d" % channels] = Made(Model(base.input, head(base.output)))
    free = Input((None, None, 3))
    x = L.Conv2D(6, 3, padding="same")(free)
    made["free"] = Made(Model(free, head(x)))
    fixed = Input((32, 32, 3), batch_size=2)
    made["batch"] = Made(Model(fixed, head(tiny_base()(fixed))), spread=False)
    grey = Input((28, 28))
    x = L.Dense(12, "relu")(L.Flatten()(grey))
    made["mnist"] = Made(Model(grey, L.Dense(10, name="head")(x)))
    return made


@kind("a subclassed model", "base")
def subclassed():
    class Mine(keras.Model):
        def __init__(self):
            super().__init__()
            self.base = tiny_base()
            self.pool = L.GlobalAveragePooling2D()
            self.top = L.Dense(5, name="head")

        def call(self, x):
            return self.top(self.pool(self.base(x)))

    model = Mine()
    x = np.random.default_rng(1).uniform(0, 255, (2, 32, 32, 3)).astype("float32")
    model(x)
    return Made(model, x=x, formats=("keras", "saved_model", "weights"), expect="refuse")


@kind("a custom layer late in the graph, and an own loss", "base")
def custom():
    class Squeeze(L.Layer):
        def build(self, shape):
            self.scale = self.add_weight("scale", shape=(shape[-1],), initializer="ones")

        def call(self, x):
            return x * self.scale

        def get_config(self):
            return super().get_config()

    inputs = Input((32, 32, 3))
    x = Squeeze(name="mine")(tiny_base()(inputs))
    late = Model(inputs, head(x))
    inputs = Input((32, 32, 3))
    first = Model(inputs, head(tiny_base()(Squeeze(name="mine")(inputs))))
    inputs = Input((32, 32, 3))
    own = Model(inputs, head(tiny_base()(inputs)))

    def mine(a, b):
        return tf.reduce_mean((a - b) ** 2)

    def compiled(model, x):
        model.compile("adam", loss=mine)
        model.fit(x, np.zeros((2, 5), "float32"), verbose=0)

    return {
        "late": Made(late, expect="cut"),
        "first": Made(first, expect="refuse"),
        "loss": Made(own, after=compiled),
    }


@kind("weights without architecture, with JSON (and YAML) beside them", "base")
def weights():
    folder = os.environ["LEGACY_OUT"]

    def described(stem):
        def after(model, x):
            with open(os.path.join(folder, stem + ".json"), "w") as file:
                file.write(model.to_json())
            try:
                text = model.to_yaml()
            except Exception:
                return
            with open(os.path.join(folder, stem + ".yaml"), "w") as file:
                file.write(text)

        return after

    inputs = Input((32, 32, 3))
    nested = Model(inputs, head(tiny_base()(inputs)))
    flat = Sequential(
        [
            L.Conv2D(4, 3, input_shape=(16, 16, 3)),
            L.BatchNormalization(),
            L.Flatten(),
            L.Dense(5, name="head"),
        ]
    )
    alone = tiny_base()
    return {
        "nested": Made(
            nested,
            formats=("weights",),
            after=described("weights_nested.weights_only"),
            extra={"architecture": "weights_nested.weights_only.json"},
        ),
        "flat": Made(
            flat,
            formats=("weights",),
            after=described("weights_flat.weights_only"),
            extra={"architecture": "weights_flat.weights_only.json"},
        ),
        "alone": Made(alone, formats=("weights",), expect="refuse"),
    }


@kind("a SavedModel folder", "base")
def saved_model():
    inputs = Input((32, 32, 3))
    return Made(Model(inputs, head(tiny_base()(inputs))), formats=("saved_model",))
