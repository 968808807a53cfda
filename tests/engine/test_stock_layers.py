from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers
from keras.src.applications.convnext import LayerScale
from keras.src.applications.inception_resnet_v2 import CustomScaleLayer

from engine.graph import layer_paths
from engine.stock_layers import with_stock_layers


def scaled_model() -> keras.Model:
    """What MobileNetV3, ConvNeXt and Inception-ResNet hold, small, in a nested base."""
    inputs = keras.Input((6, 6, 3))
    stem = keras.Sequential([keras.Input((6, 6, 3)), layers.Conv2D(4, 1)], name="stem")
    maps = stem(inputs)
    maps = layers.Multiply()([maps, layers.ReLU(6.0)(maps + 3.0) * (1.0 / 6.0)])
    maps = 2.0 - (maps - 0.5) / 4.0
    maps = maps + stem(inputs)
    maps = layers.Add()([maps, LayerScale(0.3, 4, name="scale")(maps)])
    maps = CustomScaleLayer(0.17)([maps, layers.Conv2D(4, 1, name="conv")(maps)])
    base = keras.Model(inputs, layers.BatchNormalization(name="bn")(maps), name="base")
    base.get_layer("conv").trainable = False
    pictures = keras.Input((6, 6, 3), name="pictures")
    pooled = layers.GlobalAveragePooling2D(name="pool")(base(pictures))
    model = keras.Model(pictures, layers.Dense(2, activation="softmax", name="output")(pooled))
    rng = np.random.default_rng(0)
    model.set_weights([rng.uniform(0.1, 1, w.shape) for w in model.get_weights()])
    return model


@pytest.fixture(scope="module")
def model() -> keras.Model:
    return scaled_model()


def test_the_copy_answers_alike_and_survives_h5(model: keras.Model, tmp_path: Path) -> None:
    model.save(tmp_path / "model.h5")
    with pytest.raises((ValueError, TypeError)):
        keras.saving.load_model(tmp_path / "model.h5", compile=False)

    with_stock_layers(model).save(tmp_path / "copy.h5")
    read = keras.saving.load_model(tmp_path / "copy.h5", compile=False)

    pictures = np.random.default_rng(1).uniform(-4, 4, (5, 6, 6, 3))
    expected = model.predict(pictures, verbose=0)
    assert np.ptp(expected) > 0.01
    np.testing.assert_allclose(read.predict(pictures, verbose=0), expected, atol=1e-6)


def test_trainable_flags_and_the_model_itself_stay(model: keras.Model) -> None:
    before = [weight.copy() for weight in model.get_weights()]
    copied = layer_paths(with_stock_layers(model))
    for path, layer in layer_paths(model).items():
        if layer.weights and not isinstance(layer, keras.Model):
            assert copied[path].trainable == layer.trainable, path
    for weight, old in zip(model.get_weights(), before, strict=True):
        np.testing.assert_array_equal(weight, old)


def test_a_normalization_keeps_its_statistics() -> None:
    inputs = keras.Input((4, 4, 3))
    normal = layers.Normalization()
    model = keras.Model(inputs, normal(inputs))
    normal.set_weights([np.full(3, 5.0, "float32"), np.full(3, 4.0, "float32"), np.array(1)])
    normal.finalize_state()
    pictures = np.random.default_rng(0).random((2, 4, 4, 3), "float32")
    np.testing.assert_array_equal(with_stock_layers(model)(pictures), model(pictures))
