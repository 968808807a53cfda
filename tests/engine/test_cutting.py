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
        "seq/inner/hidden",
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


def test_a_size_that_the_graph_does_not_allow_is_refused() -> None:
    model = sequential(conv("a"), layers.Flatten(name="flat"), layers.Dense(7), layers.Dense(3))
    base = cut_after(model, find_classifier(model) or "")
    with pytest.raises(EngineError, match=r"cannot take 24×24.*before 'flat'"):
        with_input_size(base, 24, 24)


def test_a_shared_layer_cannot_be_cut_at() -> None:
    inputs = keras.Input((8, 8, 3))
    shared = conv("shared", 3)
    model = keras.Model(inputs, shared(shared(inputs)), name="m")
    with pytest.raises(EngineError, match="stands at 2 places"):
        cut_after(model, "m/shared")
