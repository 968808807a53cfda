"""Stored configurations as files hold them, written by hand: no Keras is needed for these."""

from pathlib import Path
from typing import Any

from engine.sources.hdf5 import StoredArray
from engine.sources.reading import StoredModel

Config = dict[str, Any]


def layer(class_name: str, name: str, *feeds: str, **config: Any) -> Config:
    """A stored layer; in a graph, it is called once, on the layers named in `feeds`."""
    made: Config = {"class_name": class_name, "config": {"name": name, **config}, "name": name}
    made["inbound_nodes"] = [[[feed, 0, 0, {}] for feed in feeds]] if feeds else []
    return made


def stack(*layers: Config, name: str = "stack", **more: Any) -> Config:
    """A Sequential model."""
    return {
        "class_name": "Sequential",
        "config": {"name": name, "layers": list(layers), **more},
    }


def graph(*layers: Config, name: str = "graph", ends: Any = None, **more: Any) -> Config:
    """A Functional model from the first layer to the last, an input before them all."""
    config: Config = {
        "name": name,
        "layers": [layer("InputLayer", "in", batch_shape=[None, 8, 8, 3]), *layers],
        "input_layers": [["in", 0, 0]],
        "output_layers": ends or [[layers[-1]["name"], 0, 0]],
        **more,
    }
    return {"class_name": "Functional", "config": config, "name": name}


def stored(
    config: Config,
    version: str | None = "2.4.0",
    *,
    kind: str = "hdf5",
    backend: str | None = "tensorflow",
    arrays: dict[str, tuple[int, ...]] | None = None,
) -> StoredModel:
    """What a file with this configuration and these arrays holds."""
    return StoredModel(
        path=Path("old.h5"),
        kind="keras" if kind == "keras" else "hdf5",
        config=config,
        keras_version=version,
        num_parameters=0,
        backend=backend,
        arrays=tuple(
            StoredArray(path=path, shape=shape, dtype="float32")
            for path, shape in (arrays or {}).items()
        ),
    )


def named(config: Config, name: str) -> Config:
    """The layer of this name directly in a model."""
    return next(one for one in config["config"]["layers"] if one["config"].get("name") == name)


def names(config: Config) -> list[str]:
    """The names of the layers directly in a model."""
    return [str(one["config"].get("name")) for one in config["config"]["layers"]]
