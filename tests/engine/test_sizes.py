import dataclasses
import json
from math import prod
from pathlib import Path

import keras
import psutil
import pytest
from keras import layers

from engine.errors import EngineError
from engine.sources import sizes
from engine.sources.reading import StoredModel, read_stored_model
from engine.sources.repairs import repair
from engine.sources.shapes import ask
from engine.sources.sizes import check_sizes
from tests.engine.small import tiny_classifier
from tests.hostile.files import functional, layer, plain, save_h5, save_keras, start, with_layer

SHARED = Path(__file__).parents[3] / "shared" / "models"
PICTURE, LINE, BLOCK, VECTOR = (8, 6, 4), (8, 4), (4, 6, 8, 3), (7,)

# Shape and weights of each are compared with what Keras makes of the same layer.
LAYERS = [
    (VECTOR, layers.Dense(5)),
    (PICTURE, layers.Dense(5)),
    (PICTURE, layers.EinsumDense("abcd,def->abcef", output_shape=(None, None, 3, 5))),
    (LINE, layers.EinsumDense("...x,xy->...y", output_shape=6)),
    (LINE, layers.Conv1D(5, 3, strides=2, padding="causal")),
    (PICTURE, layers.Conv2D(6, (3, 2), strides=2)),
    (PICTURE, layers.Conv2D(6, 3, dilation_rate=2, padding="same")),
    (PICTURE, layers.Conv2D(6, 3, dilation_rate=(2, 1))),
    (PICTURE, layers.Conv2D(6, 3, groups=2)),
    (BLOCK, layers.Conv3D(5, 2)),
    (LINE, layers.Conv1DTranspose(5, 3, strides=2, padding="same")),
    (PICTURE, layers.Conv2DTranspose(5, 3, strides=2, padding="same")),
    (PICTURE, layers.DepthwiseConv2D(3, depth_multiplier=2)),
    (LINE, layers.DepthwiseConv1D(3)),
    (PICTURE, layers.SeparableConv2D(5, 3, depth_multiplier=2, strides=2, padding="same")),
    (LINE, layers.SeparableConv1D(5, 3)),
    (PICTURE, layers.MaxPooling2D((3, 2), strides=1)),
    (PICTURE, layers.AveragePooling2D(2, padding="same")),
    (LINE, layers.MaxPooling1D(3)),
    (BLOCK, layers.AveragePooling3D(2)),
    (PICTURE, layers.GlobalAveragePooling2D()),
    (PICTURE, layers.GlobalMaxPooling2D(keepdims=True)),
    (PICTURE, layers.Flatten()),
    (PICTURE, layers.Reshape((12, -1))),
    (PICTURE, layers.Permute((3, 1, 2))),
    (VECTOR, layers.RepeatVector(3)),
    (PICTURE, layers.ZeroPadding2D(((1, 2), (0, 3)))),
    (LINE, layers.ZeroPadding1D((1, 2))),
    (PICTURE, layers.ZeroPadding2D(2)),
    (PICTURE, layers.Cropping2D(((1, 2), (0, 3)))),
    (LINE, layers.Cropping1D(1)),
    (PICTURE, layers.UpSampling2D((2, 3))),
    (LINE, layers.UpSampling1D(3)),
    (PICTURE, layers.Resizing(10, 11)),
    (PICTURE, layers.CenterCrop(3, 4)),
    (LINE, layers.SimpleRNN(5)),
    (LINE, layers.GRU(5, return_sequences=True)),
    (LINE, layers.LSTM(5)),
    (LINE, layers.Bidirectional(layers.LSTM(5, return_sequences=True))),
    (LINE, layers.Bidirectional(layers.GRU(5), merge_mode="sum")),
    (PICTURE, layers.TimeDistributed(layers.Dense(5))),
    (BLOCK, layers.TimeDistributed(layers.Conv2D(5, 3))),
    (BLOCK, layers.ConvLSTM2D(3, 2)),
    (PICTURE, layers.SpectralNormalization(layers.Conv2D(5, 3))),
    (PICTURE, layers.BatchNormalization()),
    (PICTURE, layers.LayerNormalization(axis=[1, 2, 3])),
    (PICTURE, layers.GroupNormalization(2)),
    (PICTURE, layers.PReLU(shared_axes=[1, 2])),
    (PICTURE, layers.PReLU()),
    (PICTURE, layers.Rescaling(2.0)),
    (PICTURE, layers.Dropout(0.5)),
    (PICTURE, layers.RandomFlip()),
    (PICTURE, layers.Activation("relu")),
]


def test_layers_ask_for_what_keras_makes() -> None:
    # One test: each of its own would take longer to clean up after than to run.
    for shape, made in LAYERS:
        output = made(keras.Input(shape)).shape[1:]
        stored = json.loads(json.dumps(keras.saving.serialize_keras_object(made)))
        asked = ask(stored, [shape])
        untold = isinstance(made, layers.EinsumDense | layers.ConvLSTM2D)
        assert asked.shape == (None if untold else output), made
        held = [prod(weight.shape) for weight in made.weights]
        assert set(asked.arrays) <= set(held), made
        assert max(asked.arrays, default=0) == max(held, default=0), made
        assert sum(asked.arrays) >= 0.25 * sum(held), made


def test_layers_that_merge_ask_for_what_keras_makes() -> None:
    one, two = keras.Input((8, 6, 4)), keras.Input((8, 6, 5))
    for made, inputs in (
        (layers.Concatenate(), [one, two]),
        (layers.Concatenate(axis=1), [one, one]),
        (layers.Add(), [one, keras.Input((1, 1, 4))]),
        (layers.MultiHeadAttention(3, 5), [keras.Input((7, 4)), keras.Input((7, 4))]),
    ):
        output = made(*inputs) if isinstance(made, layers.MultiHeadAttention) else made(inputs)
        stored = keras.saving.serialize_keras_object(made)
        asked = ask(stored, [tensor.shape[1:] for tensor in inputs])
        assert asked.shape == output.shape[1:]
        assert set(asked.arrays) <= {prod(weight.shape) for weight in made.weights}


def test_embeddings_count_rows() -> None:
    asked = ask(layer("Embedding", "e", input_dim=50, output_dim=7), [(9,)])
    assert (asked.shape, asked.arrays) == ((9, 7), (350,))


def test_operations_ask_for_what_they_give() -> None:
    for class_name, config, shape in (
        ("Tile", {"repeats": [1, 2, 3, 1]}, (16, 18, 4)),
        ("Repeat", {"repeats": 3, "axis": 1}, (24, 6, 4)),
        ("Pad", {"pad_width": [[0, 0], [1, 1], [2, 2], [0, 0]]}, (10, 10, 4)),
        ("Reshape", {"newshape": [-1, 24, 8]}, (24, 8)),
        ("Resize", {"size": [20, 10]}, (20, 10, 4)),
        ("Relu", {}, (8, 6, 4)),
        ("Mean", {"axis": [1, 2], "keepdims": False}, None),
    ):
        stored = {**layer(class_name, "op", **config), "module": "keras.src.ops.numpy"}
        assert ask(stored, [PICTURE]).shape == shape, class_name


def read(path: Path) -> tuple[dict, StoredModel]:
    stored = read_stored_model(str(path))
    return repair(stored).config, stored


@pytest.mark.parametrize("suffix", [".h5", ".keras"])
def test_a_genuine_model_passes_and_is_counted(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"m{suffix}"
    model = tiny_classifier()
    model.save(path)
    config, stored = read(path)
    before = json.dumps(config)
    check_sizes(config, stored)
    assert json.dumps(config) == before
    # Biases and the statistics of BatchNormalization are not counted.
    monkeypatch.setattr(psutil, "virtual_memory", lambda: type("", (), {"available": 100}))
    with pytest.raises(EngineError, match=r"asks for 3[0-9]{2} weights"):
        check_sizes(config, stored)
    assert model.count_params() < 500


def test_an_architecture_alone_is_held_to_free_memory(tmp_path: Path) -> None:
    wide = layer("Dense", "wide", "conv", units=10_000_000)
    stored = read_stored_model(str(save_h5(tmp_path / "m.h5", plain())))
    bare = dataclasses.replace(stored, arrays=())
    check_sizes(plain(), bare)
    with pytest.raises(EngineError, match="gives 8 × 8 × 10,000,000 numbers for one sample"):
        check_sizes(with_layer(wide), bare)
    huge = functional([start((20_000,)), layer("Dense", "huge", "input", units=10_000_000)])
    with pytest.raises(EngineError, match=r"most in layer 'huge'.*close other programs"):
        check_sizes(huge, bare)


def test_the_weights_that_are_asked_for_are_compared_with_those_stored(tmp_path: Path) -> None:
    stored = read_stored_model(str(save_keras(tmp_path / "m.keras", plain())))
    large = functional([start((2000,)), layer("Dense", "large", "input", units=1000)])
    with pytest.raises(EngineError, match=r"Layer 'large' of .* asks for 2,000,000 weights"):
        check_sizes(large, stored)
    many = [layer("Dense", f"d{n}", f"d{n - 1}" if n else "input", units=900) for n in range(9)]
    with pytest.raises(EngineError, match=r"layers of .* ask for 7,290,000 weights"):
        check_sizes(functional([start((900,)), *many]), stored)


def test_an_open_picture_size_counts_as_one(tmp_path: Path) -> None:
    stored = read_stored_model(str(save_h5(tmp_path / "m.h5", plain())))
    pooled = layer("GlobalAveragePooling2D", "pooled", "conv")
    conv = layer("Conv2D", "conv", "input", filters=2, kernel_size=[3, 3])
    check_sizes(functional([start((None, None, 3)), conv, pooled]), stored)


def test_an_inner_model_takes_the_size_it_is_called_with(tmp_path: Path) -> None:
    stored = read_stored_model(str(save_h5(tmp_path / "m.h5", plain())))
    up = layer("UpSampling2D", "up", "input", size=[100, 100])
    inner = functional([start((None, None, 3)), up], "inner")
    inner |= {"name": "inner", "inbound_nodes": layer("ReLU", "r", "input")["inbound_nodes"]}
    check_sizes(functional([start((80, 80, 3)), inner]), stored)
    with pytest.raises(EngineError, match=r"'up' .* gives 20,000 × 20,000 × 3 numbers"):
        check_sizes(functional([start((200, 200, 3)), inner]), stored)


def test_a_shared_layer_has_its_weights_once(tmp_path: Path, monkeypatch) -> None:
    stored = read_stored_model(str(save_h5(tmp_path / "m.h5", plain())))
    shared = layer("Dense", "shared", "input", units=64)
    again = layer("Dense", "shared", "shared", units=64)["inbound_nodes"]
    shared["inbound_nodes"] += again
    model = functional([start((64,)), shared])
    model["config"]["output_layers"] = [["shared", 1, 0]]
    monkeypatch.setattr(sizes, "_FREE_ELEMENTS", 64 * 64)
    check_sizes(model, stored)
    monkeypatch.setattr(sizes, "_FREE_ELEMENTS", 64 * 64 - 257)
    with pytest.raises(EngineError, match="asks for 4,096 weights"):
        check_sizes(model, stored)


def test_a_size_that_is_none_is_named() -> None:
    for class_name, config, key in (
        ("Conv2D", {"filters": 2, "kernel_size": [3, -3]}, "kernel_size"),
        ("Conv2D", {"filters": 2, "kernel_size": [3, 3, 3]}, "kernel_size"),
        ("Conv2D", {"filters": 2, "kernel_size": 3, "strides": 0}, "strides"),
        ("Conv2D", {"filters": 2, "kernel_size": 3, "groups": "1"}, "groups"),
        ("MaxPooling2D", {"pool_size": [2.0, 2]}, "pool_size"),
        ("ZeroPadding2D", {"padding": [[-1, 2], [0, 0]]}, "padding"),
        ("UpSampling2D", {"size": 2**31}, "size"),
        ("Reshape", {"target_shape": [True, 4]}, "target_shape"),
        ("Embedding", {"input_dim": float("nan"), "output_dim": 3}, "input_dim"),
        ("LSTM", {}, "units"),
        ("TimeDistributed", {"layer": layer("Dense", "inner", units=-1)}, "units"),
    ):
        with pytest.raises(EngineError, match=rf"Layer '\w+' .* has {key}="):
            ask(layer(class_name, "bad", "conv", **config), [PICTURE])


@pytest.mark.shared_data
def test_real_files_pass() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    for path in SHARED.iterdir():
        if path.suffix in (".h5", ".hdf5", ".keras") and not path.name.startswith("weights_only"):
            config, stored = read(path)
            check_sizes(config, stored)
