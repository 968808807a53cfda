"""What is written for tf.keras 2. Opened by tf.keras 2.15 itself by hand (`tests/benchmarks`)."""

import json
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest
from keras import layers

from engine.control import Control
from engine.errors import EngineError
from engine.exporting.job import Job
from engine.exporting.metadata import read_export_metadata
from engine.exporting.tf_keras_file import open_runner, write
from engine.exporting.tf_keras_layers import LISTED
from engine.graph import layer_paths

MERGING = ("Add", "Average", "Concatenate", "Maximum", "Minimum", "Multiply", "Subtract")
# Each in a Dense layer; what tf.keras 2 has under the same name, and what it gets as layers.
ACTIVATIONS = (
    *("elu", "exponential", "gelu", "mish", "relu", "selu", "sigmoid", "softmax", "softplus"),
    *("softsign", "tanh", "silu", "relu6", "leaky_relu", "hard_sigmoid", "hard_silu"),
)


def map_layers() -> list[keras.Layer]:
    return [
        layers.AveragePooling2D(2, strides=1, padding="same"),
        layers.BatchNormalization(epsilon=2e-3),
        layers.Conv2D(4, 3, groups=2, activation="leaky_relu"),
        layers.Conv2DTranspose(3, 3, strides=2, padding="same"),
        layers.Cropping2D(((1, 0), (2, 1))),
        layers.DepthwiseConv2D(3, depth_multiplier=2, activation="relu6"),
        layers.GlobalMaxPooling2D(keepdims=True),
        layers.GroupNormalization(2),
        layers.MaxPooling2D(2),
        layers.Normalization(),
        layers.PReLU(shared_axes=[1, 2]),
        layers.Rescaling([1.0, 2.0, 3.0, 4.0], offset=-0.5),
        layers.Resizing(5, 7),
        layers.SeparableConv2D(3, 3, strides=2, activation="silu"),
        layers.SpatialDropout2D(0.5),
        layers.UpSampling2D(interpolation="bilinear"),
        layers.ZeroPadding2D(((0, 1), (1, 0))),
    ]


def row_layers() -> list[keras.Layer]:
    return [
        layers.AveragePooling1D(3),
        layers.Conv1D(3, 3, padding="causal", activation="hard_silu"),
        layers.Conv1DTranspose(3, 3, strides=2),
        layers.Cropping1D((1, 2)),
        layers.DepthwiseConv1D(3),
        layers.GlobalAveragePooling1D(),
        layers.GlobalMaxPooling1D(),
        layers.LayerNormalization(),
        layers.MaxPooling1D(),
        layers.Permute((2, 1)),
        layers.SeparableConv1D(3, 3, activation="hard_sigmoid"),
        layers.SpatialDropout1D(0.5),
        layers.UpSampling1D(2),
        layers.ZeroPadding1D((1, 2)),
    ]


def volume_layers() -> list[keras.Layer]:
    return [
        layers.AveragePooling3D(2),
        layers.Conv3D(3, 2),
        layers.GlobalAveragePooling3D(),
        layers.GlobalMaxPooling3D(),
        layers.MaxPooling3D(),
        layers.ZeroPadding3D(1),
    ]


def vector_layers() -> list[keras.Layer]:
    return [
        layers.Activation("hard_sigmoid"),
        layers.ActivityRegularization(0.1),
        layers.AlphaDropout(0.5),
        layers.ELU(0.7),
        layers.GaussianDropout(0.5),
        layers.GaussianNoise(0.5),
        layers.Identity(),
        layers.LeakyReLU(0.1),
        layers.ReLU(1.5, negative_slope=0.1, threshold=0.2),
        layers.RepeatVector(2),
        layers.Softmax(),
        layers.UnitNormalization(),
    ]


def random_weights(model: keras.Model) -> keras.Model:
    rng = np.random.default_rng(0)
    for weight in model.weights:
        if "float" in weight.dtype:
            low = 0.5 if "var" in weight.name else -1.0
            weight.assign(rng.uniform(low, 1.0, weight.shape))
    for layer in model.layers:
        if isinstance(layer, layers.Normalization):
            layer.finalize_state()
    return model


def model_of_all_layers() -> keras.Model:
    """Every listed layer but the spectrogram, side by side; all that they give as one vector."""
    pixels = keras.Input((8, 8, 4), name="pictures")
    inputs = layers.Rescaling(1 / 64, offset=-2.0, name="preprocessing")(pixels)
    vector = layers.GlobalAveragePooling2D(name="pooled")(inputs)
    entering = (
        (map_layers(), inputs),
        (row_layers(), layers.Reshape((64, 4))(inputs)),
        (volume_layers(), layers.Reshape((4, 4, 4, 4))(inputs)),
        (vector_layers(), vector),
    )
    ends = [layer(tensor) for made, tensor in entering for layer in made]
    dense = [layers.Dense(4, activation=name)(vector) for name in ACTIVATIONS]
    ends += [*dense, *(getattr(layers, name)()([vector, dense[0]]) for name in MERGING)]
    ends += [layers.Dot(1)([vector, dense[0]])]
    ends += [layers.Dropout(0.5)(vector)]
    flat = [layers.Flatten(name=f"end_{i}")(end) for i, end in enumerate(ends)]
    return random_weights(keras.Model(pixels, layers.Concatenate(name="output")(flat)))


def nested_model() -> keras.Model:
    """A base used twice, one inside another, partly frozen, with names that clash."""
    inner_input = keras.Input((6, 6, 3))
    maps = layers.Conv2D(3, 3, padding="same", name="conv", trainable=False)(inner_input)
    maps = layers.BatchNormalization(name="bn")(maps)
    inner = keras.Model(inner_input, maps, name="inner")
    base_input = keras.Input((6, 6, 3))
    stem = keras.Sequential([keras.Input((6, 6, 3)), layers.Conv2D(3, 1, name="conv")])
    maps = layers.BatchNormalization(name="bn", trainable=False)(inner(inner(base_input)))
    base = keras.Model(base_input, layers.Add(name="_bn")([maps, stem(base_input)]), name="base")
    pictures = keras.Input((6, 6, 3), name="pictures")
    pooled = layers.GlobalAveragePooling2D(name="pool")(base(pictures))
    outputs = layers.Dense(3, activation="softmax", name="output")(pooled)
    return random_weights(keras.Model(pictures, outputs, name="model"))


def sound_model() -> keras.Model:
    waveform = keras.Input((900,), name="waveform")
    decibels = layers.MelSpectrogram(
        fft_length=65,
        sequence_stride=16,
        sequence_length=48,
        sampling_rate=8000,
        num_mel_bins=6,
        min_freq=100,
        top_db=1e6,
        min_power=1e-7,
        ref_power=1e-3,
        name="mel_spectrogram",
    )(waveform)
    return keras.Model(waveform, layers.Flatten()(decibels), name="model")


def written(model: keras.Model, folder: Path) -> tuple[Path, np.ndarray, np.ndarray]:
    """The file, what its own reader gives and what the model does."""
    job = Job(
        run=None,  # type: ignore[arg-type]
        best=None,  # type: ignore[arg-type]
        model=model,
        name="run",
        metadata={"class_names": ["ä"]},
        samples=(),
        training=(),
    )
    path = folder / "run.tf-keras.h5"
    write(job, path, Control())
    shape = (5, *model.inputs[0].shape[1:])
    rng = np.random.default_rng(0)
    inputs = rng.normal(0, 0.3, shape) if len(shape) == 2 else rng.integers(0, 256, shape)
    inputs = inputs.astype(np.float32)
    return path, open_runner(path, job)(inputs), np.asarray(model.predict_on_batch(inputs))


def config_of(path: Path) -> dict[str, Any]:
    with h5py.File(path) as file:
        found: dict[str, Any] = json.loads(file.attrs["model_config"])
    return found


def test_every_listed_layer_answers_the_same(tmp_path: Path) -> None:
    model = model_of_all_layers()
    assert {type(layer).__name__ for layer in model.layers} == {
        *LISTED,
        "InputLayer",
    } - {"MelSpectrogram"}
    path, found, expected = written(model, tmp_path)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-5)
    assert read_export_metadata(path) == {"class_names": ["ä"]}
    # Nothing that only Keras 3 reads.
    text = json.dumps(config_of(path))
    for word in ("module", "registered_name", "batch_shape", "build_config", "DTypePolicy"):
        assert f'"{word}"' not in text


def test_nested_models_are_unfolded_with_their_flags(tmp_path: Path) -> None:
    path, found, expected = written(nested_model(), tmp_path)
    np.testing.assert_allclose(found, expected, atol=1e-6)
    inside = config_of(path)["config"]["layers"]
    assert {layer["class_name"] for layer in inside}.isdisjoint({"Functional", "Sequential"})
    by_name = {layer["name"]: layer for layer in inside}
    assert list(by_name) == [
        *("pictures", "conv", "bn", "bn_1", "conv_1", "layer_bn", "pool", "output")
    ]
    trained = {name: layer["config"].get("trainable") for name, layer in by_name.items()}
    assert (trained["conv"], trained["bn"], trained["bn_1"]) == (False, True, False)
    # The inner model stands at two places; the second takes what leaves the first.
    assert by_name["conv"]["inbound_nodes"] == [[["pictures", 0, 0, {}]], [["bn", 0, 0, {}]]]


def test_weights_are_in_the_order_of_the_rebuilt_graph(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    inputs = keras.Input((4,), name="numbers")
    shared = layers.Dense(4, name="shared")
    ends = [layers.Dense(4, name="dense_0")(inputs)]
    for number in range(1, 20):
        one, other = rng.integers(0, len(ends), 2)
        layer = shared if number % 7 == 0 else layers.Dense(4, name=f"dense_{number}")
        ends.append(layer(layers.Add()([ends[one], ends[other]])))
    model = random_weights(keras.Model(inputs, layers.Average()(ends)))
    path, found, expected = written(model, tmp_path)
    np.testing.assert_allclose(found, expected, rtol=1e-4)
    # Keras 3 lists the layers of a flat graph by the same rule as tf.keras 2.
    with h5py.File(path) as file:
        names = [name.decode() for name in file["model_weights"].attrs["layer_names"]]
    assert names == [layer.name for layer in model.layers]


def test_a_spectrogram_is_taken_apart(tmp_path: Path) -> None:
    _, found, expected = written(sound_model(), tmp_path)
    assert np.ptp(expected) > 20
    np.testing.assert_allclose(found, expected, atol=2e-3)


@pytest.mark.parametrize(
    ("layer", "sentence"),
    [
        (lambda: layers.RandomFlip(name="flip"), r"flip \(RandomFlip\): tf.keras 2 has no such"),
        (lambda: layers.Dense(2, activation="glu", name="d"), r"d \(Dense\): .* activation 'glu'"),
        (lambda: layers.Resizing(2, 3, pad_to_aspect_ratio=True), "its `pad_to_aspect_ratio`"),
        (lambda: layers.Dense(2, kernel_regularizer="orthogonal_regularizer"), "kernel_regulari"),
        (lambda: lambda x: keras.ops.log(x), r"log \(Log\): it is no layer"),
    ],
)
def test_what_tf_keras_lacks_is_refused_by_name(tmp_path: Path, layer: Any, sentence: str) -> None:
    inputs = keras.Input((4, 4, 4))
    model = keras.Model(inputs, layers.Flatten()(layer()(inputs)))
    with pytest.raises(EngineError, match=sentence):
        written(model, tmp_path)
    assert not (tmp_path / "run.tf-keras.h5").exists()


def test_arithmetic_on_tensors_becomes_layers(tmp_path: Path) -> None:
    inputs = keras.Input((4, 4, 3), name="pictures")
    maps = layers.Conv2D(3, 1, name="conv")(inputs) * 0.5 + inputs
    model = random_weights(keras.Model(inputs, layers.Flatten()(maps / 3.0)))
    _, found, expected = written(model, tmp_path)
    np.testing.assert_allclose(found, expected, rtol=1e-5)
    assert list(layer_paths(model))
