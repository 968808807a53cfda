"""Telling a model's preprocessing from its graph."""

from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine.sources.applications import APPLICATIONS, ApplicationSpec, build_application
from engine.sources.recognition import recognize_preprocessing

SIZE = (32, 32, 3)


def _classifier(base: keras.Model, *before: layers.Layer) -> keras.Model:
    """A nested base with a head, as transfer-learning scripts make it."""
    pixels = x = keras.Input(SIZE)
    for layer in before:
        x = layer(x)
    x = layers.GlobalAveragePooling2D()(base(x))
    return keras.Model(pixels, layers.Dense(3, activation="softmax")(layers.Dropout(0.2)(x)))


def _small_cnn(*before: layers.Layer, channels: int = 3) -> keras.Model:
    return keras.Sequential(
        [keras.Input((32, 32, channels)), *before, layers.Conv2D(4, 3), layers.Flatten()]
    )


@pytest.fixture(scope="module")
def mobilenet() -> keras.Model:
    return build_application("mobilenetv2", "random", SIZE[:2])


@pytest.mark.parametrize(
    ("name", "mode"),
    [("mobilenet", "tf"), ("vgg16", "caffe"), ("densenet121", "torch"), ("resnet50", "caffe")],
)
def test_an_application_is_told_by_its_graph(name: str, mode: str) -> None:
    found, reason = recognize_preprocessing(build_application(name, "random", SIZE[:2]))
    assert found == mode
    assert name in reason.lower()


def test_a_whole_application_is_told(mobilenet: keras.Model) -> None:
    whole = keras.applications.MobileNet(weights=None, input_shape=SIZE, classes=5)
    assert recognize_preprocessing(whole) == ("tf", "its graph is MobileNet's")


@pytest.mark.parametrize("alpha", [0.35, 1.4])
def test_a_narrow_or_wide_variant_is_told(alpha: float) -> None:
    model = keras.applications.MobileNetV2(
        weights=None, include_top=False, input_shape=SIZE, alpha=alpha
    )
    assert recognize_preprocessing(model) == ("tf", f"its graph is MobileNetV2 {alpha}'s")


def test_a_base_is_told_nested_and_behind_augmentation(mobilenet: keras.Model) -> None:
    augmentation = keras.Sequential([layers.RandomFlip(), layers.RandomContrast(0.2)])
    assert recognize_preprocessing(_classifier(mobilenet))[0] == "tf"
    assert recognize_preprocessing(_classifier(mobilenet, augmentation))[0] == "tf"
    nested = keras.Sequential(
        [keras.Input(SIZE), keras.Sequential([mobilenet, layers.Flatten()]), layers.Dense(2)]
    )
    assert recognize_preprocessing(nested)[0] == "tf"


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
def test_a_base_is_told_after_loading(mobilenet: keras.Model, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"model{suffix}"
    _classifier(mobilenet).save(path)
    loaded = keras.models.load_model(path, compile=False)
    assert recognize_preprocessing(loaded) == ("tf", "its graph is MobileNetV2's")


def test_the_order_of_branches_does_not_matter() -> None:
    """Old Keras adds a residual block's main branch first, today's its shortcut first."""
    model = build_application("resnet50", "random", SIZE[:2])

    def swap(layer: layers.Layer, *args: object, **options: object) -> object:
        if isinstance(layer, layers.Add):
            return layer(list(reversed(args[0])))  # type: ignore[call-overload]
        return layer(*args, **options)

    swapped = keras.models.clone_model(model, call_function=swap)
    assert recognize_preprocessing(swapped)[0] == "caffe"


def test_scaling_inside_the_graph_needs_no_more(mobilenet: keras.Model) -> None:
    rescaling = layers.Rescaling(1 / 127.5, offset=-1)
    expected = ("none", "a Rescaling layer inside the model does it")
    assert recognize_preprocessing(_classifier(mobilenet, rescaling)) == expected
    assert recognize_preprocessing(_small_cnn(layers.Rescaling(1 / 255))) == expected
    normalization = layers.Normalization(mean=[124, 116, 104], variance=[3400, 3300, 3400])
    assert recognize_preprocessing(_small_cnn(normalization)) == (
        "none",
        "a Normalization layer inside the model does it",
    )


@pytest.mark.parametrize("name", ["efficientnetb0", "efficientnetv2b0", "mobilenetv3small"])
def test_applications_that_scale_inside_need_no_more(name: str) -> None:
    base = build_application(name, "random", SIZE[:2])
    assert recognize_preprocessing(_classifier(base))[0] == "none"


def test_arithmetic_in_the_graph_is_tried_out(mobilenet: keras.Model) -> None:
    pixels = keras.Input(SIZE)
    tf_mode = keras.Model(pixels, mobilenet(pixels / 127.5 - 1.0))
    found, reason = recognize_preprocessing(tf_mode)
    assert found == "none"
    assert reason.startswith("arithmetic inside the model (")
    bgr = keras.applications.resnet50.preprocess_input(pixels)
    found, _ = recognize_preprocessing(keras.Model(pixels, layers.Conv2D(4, 3)(bgr)))
    assert found == "none"


def test_a_convolution_that_reorders_channels_counts_as_arithmetic() -> None:
    to_bgr = layers.Conv2D(3, 1)
    model = _small_cnn(to_bgr)
    assert recognize_preprocessing(model)[0] is None
    swap = np.eye(3, dtype="float32")[::-1].reshape(1, 1, 3, 3)
    to_bgr.set_weights([swap, np.array([-103.9, -116.8, -123.7], "float32")])
    assert recognize_preprocessing(model)[0] == "none"


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ([], "nothing inside it scales pixels"),
        ([layers.Rescaling(2, offset=-1)], "turns pixels 0 and 255 into -1 and 509"),
        ([layers.BatchNormalization()], "nothing inside it scales pixels"),
        ([layers.Activation("tanh")], "what the layer Activation does"),
        ([layers.Lambda(lambda x: x / 255)], "what the layer Lambda does"),
    ],
    ids=["bare", "for 0..1", "batch normalization", "activation", "lambda"],
)
def test_what_cannot_be_told_is_not_guessed(before: list[layers.Layer], reason: str) -> None:
    found, why = recognize_preprocessing(_small_cnn(*before))
    assert found is None
    assert reason in why


def test_a_lambda_before_an_application_hides_it(mobilenet: keras.Model) -> None:
    assert recognize_preprocessing(_classifier(mobilenet, layers.Lambda(lambda x: x)))[0] is None


def test_reordered_channels_alone_are_not_guessed(mobilenet: keras.Model) -> None:
    pixels = keras.Input(SIZE)
    assert recognize_preprocessing(keras.Model(pixels, mobilenet(pixels[..., ::-1])))[0] is None


def test_a_grey_application_is_not_guessed() -> None:
    grey = keras.applications.MobileNet(weights=None, include_top=False, input_shape=(32, 32, 1))
    assert recognize_preprocessing(grey)[0] is None


def test_a_bare_graph_is_told_only_where_keras_says_what_it_needs() -> None:
    options = {"weights": None, "include_top": False, "input_shape": SIZE}
    small = keras.applications.MobileNetV3Small(include_preprocessing=False, **options)
    assert recognize_preprocessing(small) == ("tf", "its graph is MobileNetV3Small's")
    b0 = keras.applications.EfficientNetV2B0(include_preprocessing=False, **options)
    found, reason = recognize_preprocessing(b0)
    assert found is None
    assert "without the layers that scale the pixels" in reason


def test_vectors_and_several_inputs_are_not_guessed() -> None:
    vector = keras.Sequential([keras.Input((784,)), layers.Dense(10)])
    assert recognize_preprocessing(vector)[0] is None
    assert "784 numbers, no picture" in recognize_preprocessing(vector)[1]
    one, two = keras.Input(SIZE), keras.Input(SIZE)
    both = keras.Model([one, two], layers.Conv2D(4, 3)(layers.Add()([one, two])))
    assert "2 inputs" in recognize_preprocessing(both)[1]


@pytest.mark.slow
@pytest.mark.parametrize("spec", APPLICATIONS, ids=lambda spec: spec.name)
def test_every_application_is_told(spec: ApplicationSpec) -> None:
    size = max(64, spec.minimum_size)
    found, _ = recognize_preprocessing(build_application(spec.name, "random", (size, size)))
    assert found == spec.preprocessing
    keras.backend.clear_session()
