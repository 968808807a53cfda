"""Weights find their layers by name, kind and shape, whatever version wrote the file."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest
from keras import layers

from engine.errors import EngineError
from engine.sources.building import build_model
from engine.sources.reading import read_stored_model

pytestmark = pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5")
Group = Any


def filled(model: keras.Model) -> keras.Model:
    """The model with weights that are all different."""
    random = np.random.default_rng(0)
    for variable in model.weights:
        if variable.dtype == "float32":
            variable.assign(random.uniform(0.5, 1.5, variable.shape))
    return model


def saved(model: keras.Model, folder: Path, edit: Callable[[Any], None] | None = None) -> Path:
    """The model as an .h5 of Keras 2, after `edit` has had the open file."""
    path = folder / "old.h5"
    model.save(path)
    with h5py.File(path, "r+") as file:
        file.attrs["keras_version"] = "2.4.0"
        if edit is not None:
            edit(file)
    return path


def rename(group: Group, names: dict[str, str], order: list[str] | None = None) -> None:
    """Give a group's arrays other names, and list them in another order."""
    arrays = {str(name): group[name][()] for name in group.attrs["weight_names"]}
    for name in arrays:
        del group[name]
    renamed = {names.get(name, name): value for name, value in arrays.items()}
    for name, value in renamed.items():
        group[name] = value
    listed = [names.get(name, name) for name in order or arrays]
    group.attrs["weight_names"] = [name.encode() for name in listed]


def opened(path: Path) -> tuple[keras.Model, tuple[str, ...]]:
    return build_model(read_stored_model(str(path)))


def assert_same(made: keras.Model, model: keras.Model) -> None:
    picture = np.random.default_rng(1).uniform(0, 1, (2, *model.input_shape[1:]))
    for one, other in zip(
        keras.tree.flatten(made(picture, training=False)),
        keras.tree.flatten(model(picture, training=False)),
        strict=True,
    ):
        assert np.std(other) > 1e-4, "an output without variety shows no mistake"
        np.testing.assert_allclose(one, other, atol=1e-6)


def twins() -> keras.Model:
    """A base whose two layers have the same shapes, the second of them frozen at saving."""
    inputs = keras.Input((6, 6, 3))
    x = layers.Conv2D(3, 3, padding="same", name="first")(inputs)
    x = layers.BatchNormalization(name="norm")(x)
    x = layers.Conv2D(3, 3, padding="same", name="second")(layers.ReLU(name="relu")(x))
    base = keras.Model(inputs, x, name="base")
    outer = keras.Input((6, 6, 3))
    pooled = layers.GlobalAveragePooling2D(name="pool")(base(outer))
    return filled(keras.Model(outer, layers.Dense(2, name="head")(pooled)))


def test_names_decide_where_order_would_swap_layers_of_equal_shape(tmp_path: Path) -> None:
    model = twins()

    def frozen(file: Group) -> None:
        group = file["model_weights/base"]
        names = [str(name) for name in group.attrs["weight_names"]]
        # `first` was frozen when the file was saved: what trains comes first.
        late = [name for name in names if name.startswith("first")]
        rename(group, {}, [name for name in names if name not in late] + late)

    assert_same(opened(saved(model, tmp_path, frozen))[0], model)


@pytest.mark.parametrize("frozen", [(), ("first",), ("first", "norm", "second")])
def test_names_of_a_second_session_agree_by_order(frozen: tuple[str, ...], tmp_path: Path) -> None:
    model = twins()
    for name in frozen:
        # What trains comes first in the file; the flags are in its configuration.
        model.get_layer("base").get_layer(name).trainable = False

    def second_session(file: Group) -> None:
        group = file["model_weights/base"]
        rename(
            group,
            {
                name: str(name).replace("first/", "first_1/").replace("second/", "second_1/") + ":0"
                for name in group.attrs["weight_names"]
            },
        )

    assert_same(opened(saved(model, tmp_path, second_session))[0], model)


def test_the_names_of_keras_1_are_known(tmp_path: Path) -> None:
    inputs = keras.Input((6, 6, 3))
    x = layers.Conv2D(3, 3, name="convolution2d_1")(inputs)
    x = layers.BatchNormalization(name="batchnormalization_1")(x)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    model = filled(keras.Model(inputs, layers.Dense(3, name="dense_1")(x)))

    def keras_1(file: Group) -> None:
        words = {
            "kernel": "W",
            "bias": "b",
            "moving_mean": "running_mean",
            "moving_variance": "running_std",
        }
        for name, group in file["model_weights"].items():
            listed = [str(one) for one in group.attrs.get("weight_names", ())]
            if listed:
                lasts = {one: one.rsplit("/", 1)[-1] for one in listed}
                rename(group, {k: f"{name}_{words.get(v, v)}" for k, v in lasts.items()})

    assert_same(opened(saved(model, tmp_path, keras_1))[0], model)


def test_kernels_that_theano_turned_are_turned_back(tmp_path: Path) -> None:
    inputs = keras.Input((6, 6, 3))
    x = layers.Conv2D(3, 3, name="conv")(inputs)
    x = layers.DepthwiseConv2D(3, name="depthwise")(x)
    x = layers.Reshape((1, 2, 2, 3), name="frames")(x)
    x = layers.ConvLSTM2D(2, 2, name="over")(x)
    model = filled(keras.Model(inputs, layers.Dense(2, name="head")(x)))

    def theano(file: Group) -> None:
        file.attrs["backend"] = "theano"
        cell = "over/over/conv_lstm_cell"
        for name in ("conv/conv/kernel", f"{cell}/kernel", f"{cell}/recurrent_kernel"):
            kernel = file[f"model_weights/{name}"]
            kernel[...] = kernel[()][::-1, ::-1]

    made, notes = opened(saved(model, tmp_path, theano))

    # Theano's depthwise convolution turned its kernel itself.
    assert_same(made, model)
    assert "Convolution kernels, which Theano turned by 180 degrees, were turned back." in notes


def test_an_adapted_normalization_in_a_nested_model_uses_its_statistics(tmp_path: Path) -> None:
    inputs = keras.Input((6, 6, 3))
    norm = layers.Normalization(name="norm")
    norm.adapt(np.random.default_rng(0).normal(3, 2, (8, 6, 6, 3)))
    base = keras.Model(inputs, layers.Conv2D(2, 3, name="conv")(norm(inputs)), name="base")
    outer = keras.Input((6, 6, 3))
    model = keras.Model(outer, base(outer))
    assert_same(opened(saved(model, tmp_path))[0], model)
    model.save(tmp_path / "new.keras")
    assert_same(opened(tmp_path / "new.keras")[0], model)


def test_a_normalization_inside_time_distributed_uses_its_statistics(tmp_path: Path) -> None:
    norm = layers.Normalization(name="norm")
    norm.adapt(np.random.default_rng(0).normal(3, 2, (8, 6, 6, 3)))
    inputs = keras.Input((6, 6, 3))
    base = keras.Model(inputs, layers.Conv2D(2, 3, name="conv")(norm(inputs)), name="base")
    outer = keras.Input((2, 6, 6, 3))
    model = keras.Model(outer, layers.TimeDistributed(base, name="each")(outer))
    assert_same(opened(saved(model, tmp_path))[0], model)


def test_layers_that_are_called_twice_have_one_set_of_weights(tmp_path: Path) -> None:
    inputs = keras.Input((6, 6, 3))
    conv = layers.Conv2D(3, 3, padding="same", name="conv")
    base_in = keras.Input((6, 6, 3))
    base = keras.Model(base_in, layers.Conv2D(3, 1, name="inner")(base_in), name="base")
    x = base(conv(conv(inputs)))
    model = filled(keras.Model(inputs, layers.Subtract(name="sub")([base(x), conv(x)])))
    made, _ = opened(saved(model, tmp_path))
    assert_same(made, model)
    assert made.count_params() == model.count_params()


@pytest.mark.parametrize("form", ["windows", "dependencies"])
def test_an_archive_s_places_are_found(form: str, tmp_path: Path) -> None:
    model = twins()
    path, old = tmp_path / "new.keras", tmp_path / "old.keras"
    model.save(path)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path)
    weights = tmp_path / "model.weights.h5"
    with h5py.File(weights, "r+") as file:
        if form == "dependencies":
            file.move("layers", "_layer_checkpoint_dependencies")
        else:
            found: dict[str, Any] = {}
            file.visititems(
                lambda name, one: (
                    found.update({name: one[()]}) if isinstance(one, h5py.Dataset) else None
                )
            )
            for name in list(file):
                del file[name]
            for name, value in found.items():
                place, number = name.rsplit("/vars/", 1)
                file[place.replace("/", "\\") + "/vars/" + number] = value
    with zipfile.ZipFile(old, "w") as archive:
        for name in ("config.json", "metadata.json", "model.weights.h5"):
            archive.write(tmp_path / name, name)

    made, notes = opened(old)

    assert_same(made, model)
    assert notes == (
        "The places of weights in the archive were renamed to those that Keras reads today.",
    )


def lost(file: Group) -> None:
    group = file["model_weights/head"]
    group.attrs["weight_names"] = [group.attrs["weight_names"][0]]


def extra(file: Group) -> None:
    group = file["model_weights/head"]
    group["head/more"] = np.zeros(2)
    group.attrs["weight_names"] = [b"head/kernel", b"head/bias", b"head/more"]


def reshaped(file: Group) -> None:
    del file["model_weights/head/head/bias"]
    file["model_weights/head/head/bias"] = np.zeros(9)


def gone(file: Group) -> None:
    names = [name for name in file["model_weights"].attrs["layer_names"] if str(name) != "head"]
    file["model_weights"].attrs["layer_names"] = names


def swapped(file: Group) -> None:
    rename(file["model_weights/head"], {"head/kernel": "head/bias", "head/bias": "head/kernel"})


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lost, "'head' has 2 weights, the file holds 1 for it"),
        (extra, "'head' has 2 weights, the file holds 3 for it"),
        (reshaped, r"shape \(2,\) does not fit the stored 'head/bias' of shape \(9,\)"),
        (gone, "holds no weights for its layer 'head'"),
        (swapped, "does not fit the stored"),
    ],
)
def test_weights_that_do_not_fit_are_one_sentence(
    edit: Callable[[Any], None], sentence: str, tmp_path: Path
) -> None:
    path = saved(twins(), tmp_path, edit)
    with pytest.raises(EngineError, match=sentence) as caught:
        opened(path)
    assert "damaged" in str(caught.value) and "\n" not in str(caught.value)


def test_gates_inside_other_layers_are_scaled_once(tmp_path: Path) -> None:
    inner = keras.Input((4, 3))
    base = keras.Model(inner, layers.LSTM(2, name="lstm")(inner), name="base")
    inputs = keras.Input((2, 4, 3))
    x = layers.TimeDistributed(base, name="each")(inputs)
    both = layers.Bidirectional(layers.GRU(2, name="gru"), name="both")(x)
    model = filled(keras.Model(inputs, layers.Dense(2, name="head")(both)))

    def old(file: Group) -> None:
        gates = '"recurrent_activation": "{}sigmoid"'.format
        text = file.attrs["model_config"]
        file.attrs["model_config"] = text.replace(gates(""), gates("hard_"))

    made, notes = opened(saved(model, tmp_path, old))

    assert any("got the old slope" in note for note in notes)
    for one, other in zip(made.weights, model.weights, strict=True):
        ratio = np.asarray(one) / np.asarray(other)
        expected = {1.0} if "head" in one.path else {1.0, 1.2}
        assert set(np.unique(np.round(ratio, 3))) == {np.float32(e) for e in expected}
