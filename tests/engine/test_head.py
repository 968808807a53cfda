import keras
import numpy as np
import pytest
from keras.applications import imagenet_utils

from engine.head import assemble
from engine.head_shapes import describe_head
from engine.recipe import DenseLayer, HeadSpec
from tests.engine.small import softmax, tiny_base

HEADS = [
    HeadSpec(),
    HeadSpec(hidden=()),
    HeadSpec(pooling="max", dropout=0.3),
    HeadSpec(pooling="flatten", hidden=(DenseLayer(units=7),)),
    HeadSpec(
        hidden=(
            DenseLayer(units=9, batch_normalization=True, dropout=0.1, l2=1e-4, activation="gelu"),
            DenseLayer(units=4, activation="tanh"),
        ),
        l2=1e-3,
    ),
]


@pytest.mark.parametrize("head", HEADS, ids=range(len(HEADS)))
def test_the_description_is_what_keras_builds(head: HeadSpec) -> None:
    assembled = assemble(tiny_base(), "none", head, softmax(3), (16, 16, 3), seed=0)
    base_shape = tuple(assembled.base.outputs[0].shape[1:])
    described = describe_head(head, base_shape, 3)
    names = [layer.name for layer in assembled.model.layers]
    built = assembled.model.layers[names.index("tiny") + 1 :]
    assert [node.name for node in described.children] == [layer.name for layer in built]
    for node, layer in zip(described.children, built, strict=True):
        assert node.class_name == type(layer).__name__
        assert node.num_parameters == layer.count_params()
    assert described.num_parameters == assembled.classifier.count_params()


@pytest.mark.parametrize("mode", ["tf", "torch", "caffe"])
def test_preprocessing_is_what_keras_does(mode: str) -> None:
    inputs = keras.Input((8, 8, 3))
    base = keras.Model(inputs, keras.layers.Activation("linear")(inputs), name="nothing")
    pixels = np.random.default_rng(0).integers(0, 256, (2, 8, 8, 3)).astype("float32")
    assembled = assemble(base, mode, HeadSpec(), softmax(2), (8, 8, 3), seed=0)
    inner = keras.Model(assembled.model.inputs, assembled.model.get_layer("preprocessing").output)
    wanted = imagenet_utils.preprocess_input(pixels.copy(), mode=mode)
    np.testing.assert_allclose(inner.predict(pixels, verbose=0), wanted, atol=2e-5)


def test_unit_and_none() -> None:
    base = tiny_base()
    pixels = np.full((1, 16, 16, 3), 255, "float32")
    unit = assemble(base, "unit", HeadSpec(), softmax(2), (16, 16, 3), seed=0)
    none = assemble(base, "none", HeadSpec(), softmax(2), (16, 16, 3), seed=0)
    np.testing.assert_allclose(
        unit.extractor.predict(pixels, verbose=0),
        none.extractor.predict(pixels / 255, verbose=0),
        rtol=1e-5,
    )


def test_a_vector_source_takes_pictures_flattened() -> None:
    inputs = keras.Input((784,))
    base = keras.Model(inputs, keras.layers.Dense(5)(inputs), name="mlp")
    assembled = assemble(base, "unit", HeadSpec(hidden=()), softmax(3), (28, 28, 1), seed=0)
    picture = np.arange(784, dtype="float32").reshape(1, 28, 28, 1) % 256
    np.testing.assert_allclose(
        assembled.extractor.predict(picture, verbose=0),
        base.predict(picture.reshape(1, 784) / 255, verbose=0),
        rtol=1e-4,
        atol=1e-5,
    )


def test_the_seed_decides_the_first_weights() -> None:
    base = tiny_base()

    def first(seed: int) -> np.ndarray:
        made = assemble(base, "none", HeadSpec(), softmax(2), (16, 16, 3), seed)
        return made.classifier.get_weights()[0]

    np.testing.assert_array_equal(first(1), first(1))
    assert not np.array_equal(first(1), first(2))
