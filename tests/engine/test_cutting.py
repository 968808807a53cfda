import keras
import numpy as np
import pytest
from keras import layers

from engine.errors import EngineError
from engine.sources.cutting import cut_after, find_classifier, with_input_size
from tests.engine.small import tiny_base, tiny_classifier


def sequential(*stack: keras.Layer, shape: tuple[int, ...] = (16, 16, 3)) -> keras.Model:
    return keras.Sequential([keras.Input(shape), *stack], name="seq")


def conv(name: str, filters: int = 4, size: int = 3) -> keras.Layer:
    return layers.Conv2D(filters, size, padding="same", name=name)


CASES = {
    "dense after pooling, Dropout skipped": (lambda: tiny_classifier(), "whole/pooled"),
    "nothing to cut: maps": (lambda: tiny_base(), None),
    "nothing to cut: pooled maps": (
        lambda: sequential(conv("a"), layers.GlobalAveragePooling2D(name="g")),
        None,
    ),
    "only the last of several Dense": (
        lambda: sequential(
            layers.Dense(8, name="d1"), layers.Dense(8, name="d2"), layers.Dense(3), shape=(20,)
        ),
        "seq/d2",
    ),
    "softmax as a layer of its own": (
        lambda: sequential(conv("a"), layers.Flatten(name="f"), layers.Dense(3), layers.Softmax()),
        "seq/f",
    ),
    "a 1×1 convolution flattened into classes": (
        lambda: sequential(
            conv("a"),
            layers.GlobalAveragePooling2D(keepdims=True, name="g"),
            conv("logits", 3, 1),
            layers.Flatten(),
        ),
        "seq/g",
    ),
    "class maps pooled into a softmax": (
        lambda: sequential(
            conv("a"),
            conv("maps", 3),
            layers.GlobalAveragePooling2D(),
            layers.Activation("softmax"),
        ),
        "seq/a",
    ),
    "a classifier that is a nested model": (
        lambda: sequential(
            keras.Sequential(
                [keras.Input((16, 16, 3)), conv("a"), layers.GlobalMaxPooling2D(name="g")],
                name="features",
            ),
            keras.Sequential([keras.Input((4,)), layers.Dense(3)], name="top"),
        ),
        "seq/features/g",
    ),
    "a classifier inside a nested model": (
        lambda: sequential(
            keras.Sequential(
                [
                    keras.Input((16, 16, 3)),
                    conv("a"),
                    layers.GlobalMaxPooling2D(name="g"),
                    layers.Dense(6, name="hidden"),
                    layers.Dense(3),
                ],
                name="inner",
            )
        ),
        "seq/inner/g",
    ),
    "hidden Dense layers in a nested model of their own, as Teachable Machine writes": (
        lambda: sequential(
            keras.Sequential(
                [
                    keras.Sequential([keras.Input((16, 16, 3)), conv("a")], name="net"),
                    layers.GlobalAveragePooling2D(name="g"),
                ],
                name="features",
            ),
            keras.Sequential(
                [keras.Input((4,)), layers.Dense(6, activation="relu"), layers.Dense(3)],
                name="top",
            ),
        ),
        "seq/features/g",
    ),
    "hidden Dense layers after Flatten": (
        lambda: sequential(
            conv("a"),
            layers.Flatten(name="f"),
            layers.Dense(6),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.Dropout(0.5),
            layers.Dense(3),
        ),
        "seq/f",
    ),
    "hidden Dense layers after the flattening of large maps": (
        lambda: sequential(
            conv("a", 20),
            layers.MaxPooling2D(1, name="p"),
            layers.Flatten(name="f"),
            layers.Dense(6),
            layers.Dense(3),
        ),
        "seq/p",
    ),
    "segmentation": (
        lambda: sequential(conv("a"), conv("b", 1, 1), layers.Activation("sigmoid")),
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_where_the_classifier_begins(name: str) -> None:
    make, wanted = CASES[name]
    model = make()
    found = find_classifier(model)
    assert found == wanted
    if found is not None:
        base = cut_after(model, found)
        pictures = np.random.default_rng(0).random((2, *model.input_shape[1:]), "float32")
        assert base.predict(pictures, verbose=0).shape[0] == 2
        assert base.name == model.name


def test_a_cut_keeps_the_values_of_that_layer() -> None:
    model = tiny_classifier()
    base = cut_after(model, "whole/tiny/block1_conv")
    inner = model.get_layer("tiny")
    first = keras.Model(inner.inputs, inner.get_layer("block1_conv").output)
    pictures = np.random.default_rng(0).random((2, 16, 16, 3), "float32") * 255
    np.testing.assert_allclose(
        base.predict(pictures, verbose=0),
        first.predict(pictures / 255, verbose=0),
        rtol=1e-4,
        atol=1e-5,
    )


def test_a_cut_at_the_input_leaves_nothing() -> None:
    model = tiny_base()
    with pytest.raises(EngineError, match="Nothing would be left"):
        cut_after(model, f"tiny/{model.layers[0].name}")


def test_another_input_size_keeps_the_weights() -> None:
    base = cut_after(tiny_classifier(), "whole/pooled")
    larger = with_input_size(base, 24, 32)
    assert larger.input_shape == (None, 24, 32, 3)
    for old, new in zip(base.get_weights(), larger.get_weights(), strict=True):
        np.testing.assert_array_equal(old, new)
    # Where nothing depends on the place, the same colour everywhere gives the same inside.
    flat = np.full((1, 24, 32, 3), 100, "float32")
    assert larger.predict(flat, verbose=0).shape == (1, 6)


def test_another_size_reaches_nested_models_and_their_statistics() -> None:
    inputs = keras.Input((16, 16, 3), name="whole_in")
    normal = layers.Normalization(name="normal")
    x = normal(layers.Rescaling(1 / 255)(inputs))
    normal.set_weights([np.full(3, 0.4, "float32"), np.full(3, 0.04, "float32"), np.array(1)])
    normal.finalize_state()
    x = tiny_base(16)(x)
    x = sequential(conv("inner"), layers.ReLU(), shape=(8, 8, 6))(x)
    model = keras.Model(inputs, layers.GlobalMaxPooling2D()(x), name="whole")
    larger = with_input_size(model, 32, 24)
    assert larger.input_shape == (None, 32, 24, 3)
    assert larger.get_layer("tiny").output_shape == (None, 16, 12, 6)
    assert larger.get_layer("seq").output_shape == (None, 16, 12, 4)
    pictures = np.random.default_rng(0).random((2, 16, 16, 3), "float32") * 255
    back = with_input_size(larger, 16, 16)
    np.testing.assert_array_equal(back(pictures), model(pictures))
    old = np.asarray(model.get_layer("normal")(pictures))
    np.testing.assert_array_equal(larger.get_layer("normal")(pictures), old)


def test_what_follows_a_resizing_layer_keeps_its_size() -> None:
    stack = (layers.Resizing(8, 8), conv("a"), layers.Flatten(), layers.Dense(5), layers.ReLU())
    model = cut_after(sequential(*stack), "seq/a")
    assert with_input_size(model, 40, 30).output_shape == (None, 8, 8, 4)
    whole = sequential(*stack)
    larger = with_input_size(whole, 40, 30)
    for old, new in zip(whole.get_weights(), larger.get_weights(), strict=True):
        np.testing.assert_array_equal(old, new)


def test_a_size_that_the_graph_does_not_allow_is_refused() -> None:
    model = sequential(conv("a"), layers.Flatten(name="flat"), layers.Dense(7, name="d"))
    base = cut_after(model, "seq/d")
    with pytest.raises(EngineError, match=r"cannot take 24×24.*before 'flat'"):
        with_input_size(base, 24, 24)
    # As many values as before, but from other places.
    with pytest.raises(EngineError, match=r"cannot take 8×32.*'flat' is tied to 16×16"):
        with_input_size(base, 8, 32)
    deep = sequential(*[layers.MaxPooling2D(name=f"p{n}") for n in range(3)], conv("a"))
    with pytest.raises(EngineError, match=r"cannot take 3×3.*so small.*'p1'"):
        with_input_size(cut_after(deep, "seq/a"), 3, 3)


def test_a_shared_layer_cannot_be_cut_at() -> None:
    inputs = keras.Input((8, 8, 3))
    shared = conv("shared", 3)
    model = keras.Model(inputs, shared(shared(inputs)), name="m")
    with pytest.raises(EngineError, match="stands at 2 places"):
        cut_after(model, "m/shared")
