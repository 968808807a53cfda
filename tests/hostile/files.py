"""How hostile files are put together: configurations as Keras 3 writes them, HDF5 and zip."""

import json
import zipfile
from pathlib import Path
from typing import Any

import h5py
import numpy as np

Config = dict[str, Any]


def layer(class_name: str, name: str, fed_by: str | None = None, **config: Any) -> Config:
    """A layer of a Functional model, called once on what `fed_by` gives."""
    tensor = {
        "class_name": "__keras_tensor__",
        "config": {"shape": [None], "dtype": "float32", "keras_history": [fed_by, 0, 0]},
    }
    nodes = [{"args": [tensor], "kwargs": {}}] if fed_by is not None else []
    return {
        "module": "keras.layers",
        "class_name": class_name,
        "config": {"name": name, **config},
        "registered_name": None,
        "name": name,
        "inbound_nodes": nodes,
    }


def functional(layers: list[Config], name: str = "m") -> Config:
    """A Functional model from its first layer to its last."""
    return {
        "module": "keras.src.models.functional",
        "class_name": "Functional",
        "config": {
            "name": name,
            "trainable": True,
            "layers": layers,
            "input_layers": [[layers[0]["name"], 0, 0]],
            "output_layers": [[layers[-1]["name"], 0, 0]],
        },
        "registered_name": "Functional",
    }


def start(shape: tuple[int | None, ...] = (8, 8, 3)) -> Config:
    """The input layer."""
    return layer("InputLayer", "input", batch_shape=[None, *shape], dtype="float32")


def conv(**config: Any) -> Config:
    """The first layer with weights; `save` stores them."""
    return layer("Conv2D", "conv", "input", **{"filters": 2, "kernel_size": [1, 1], **config})


def with_layer(evil: Config, **conv_config: Any) -> Config:
    """A small picture classifier with one more layer, which is fed by `conv`."""
    flat = layer("Flatten", "flat", evil["name"])
    return functional([start(), conv(**conv_config), evil, flat, dense()])


def dense(**config: Any) -> Config:
    """The last layer."""
    return layer("Dense", "dense", "flat", **{"units": 2, "activation": "softmax", **config})


def plain(**changes: Any) -> Config:
    """The small classifier itself; `changes` go into its first layer with weights."""
    return with_layer(layer("ReLU", "relu", "conv"), **changes)


def weights() -> dict[str, dict[str, np.ndarray]]:
    """What `plain` has stored."""
    return {
        "conv": {"kernel": np.ones((1, 1, 3, 2), "float32"), "bias": np.zeros(2, "float32")},
        "dense": {"kernel": np.ones((128, 2), "float32"), "bias": np.zeros(2, "float32")},
    }


def open_h5(path: Path, config: Config | str | None) -> h5py.File:
    """A legacy HDF5 model with `plain`'s weights, still open for more."""
    file = h5py.File(path, "w")
    if config is not None:
        text = config if isinstance(config, str) else json.dumps(config)
        file.attrs["model_config"] = text.encode()
    file.attrs["keras_version"] = "3.15.1"
    file.attrs["backend"] = "tensorflow"
    root = file.create_group("model_weights")
    root.attrs["layer_names"] = list(weights())
    for name, arrays in weights().items():
        group = root.create_group(name)
        group.attrs["weight_names"] = [f"{name}/{key}" for key in arrays]
        for key, values in arrays.items():
            group.create_dataset(f"{name}/{key}", data=values)
    return file


def save_h5(path: Path, config: Config | str) -> Path:
    """A legacy HDF5 model."""
    open_h5(path, config).close()
    return path


def open_keras(path: Path, config: Config | str | None) -> zipfile.ZipFile:
    """A .keras archive with `plain`'s weights, still open for more."""
    archive = zipfile.ZipFile(path, "w")
    archive.writestr("metadata.json", '{"keras_version": "3.15.1"}')
    if config is not None:
        archive.writestr("config.json", config if isinstance(config, str) else json.dumps(config))
    with h5py.File(path.with_suffix(".tmp"), "w") as file:
        for name, place in (("conv", "layers/conv2d"), ("dense", "layers/dense")):
            for number, values in enumerate(weights()[name].values()):
                file[f"{place}/vars/{number}"] = values
    archive.write(path.with_suffix(".tmp"), "model.weights.h5")
    path.with_suffix(".tmp").unlink()
    return archive


def save_keras(path: Path, config: Config | str) -> Path:
    """A .keras archive."""
    open_keras(path, config).close()
    return path
