"""Walking a stored configuration: models, the layers in them, layers wrapped in layers.

A model is `{"class_name", "config": {"name", "layers", …}}`; so is a layer, and models stand among
the layers of models. Every step of the repairs changes such dictionaries in place.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

Config = dict[str, Any]

MODELS = frozenset({"Functional", "Sequential"})
# Wrappers (TimeDistributed, Bidirectional, RNN) keep other layers under these keys.
_WRAPPED = ("layer", "forward_layer", "backward_layer", "cell")
# Layers of Keras that hold program code, other frameworks' files or vocabularies.
_NOT_STOCK = frozenset(
    {
        "FlaxLayer",
        "IntegerLookup",
        "JaxLayer",
        "Lambda",
        "Layer",
        "Pipeline",
        "StringLookup",
        "TFSMLayer",
        "TextVectorization",
        "TorchModuleWrapper",
        "Wrapper",
    }
)


@cache
def stock() -> dict[str, Any]:
    """What Keras has: layers with their keywords, activations, initializers, …

    Made by `resources/make_layers.py`, so that nothing here needs to load Keras.
    """
    table: dict[str, Any] = json.loads(files("resources").joinpath("layers.json").read_text())
    return table


def is_stock(class_name: object) -> bool:
    """Whether this is a layer of Keras itself that only calculates."""
    return class_name in stock()["layers"] and class_name not in _NOT_STOCK


def is_operation(layer: Config) -> bool:
    """Whether this is a bare operation of Keras 3 (`keras.ops`), no layer."""
    return str(layer.get("module") or "").startswith("keras.src.ops.")


def is_stock_layer(layer: Config) -> bool:
    """Whether a stored layer is of a stock class, and no operation of the same name."""
    return is_stock(layer.get("class_name")) and not is_operation(layer)


def has_weights(class_name: object) -> bool:
    """Whether layers of this stock class have weights."""
    keys = stock()["layers"].get(class_name, ())
    return any(str(key).endswith("_initializer") for key in keys) or class_name in (
        "Normalization",
    )


def values(layer: Config) -> Config:
    """A layer's own configuration; an empty one is put in where there is none."""
    inner = layer.get("config")
    if not isinstance(inner, dict):
        inner = {}
        layer["config"] = inner
    return inner


def name_of(layer: Config) -> str:
    """The name by which the graph refers to a layer."""
    return str(layer.get("name") or values(layer).get("name") or "")


def is_model(layer: Config) -> bool:
    """Whether a layer is a model with layers of its own."""
    return layer.get("class_name") in MODELS


def layers_of(model: Config) -> list[Config]:
    """The layers directly in a model."""
    found = values(model).get("layers")
    return [layer for layer in found if isinstance(layer, dict)] if isinstance(found, list) else []


def wrapped_in(layer: Config) -> Iterator[Config]:
    """The layers that a wrapper holds; cells of stacked cells too."""
    inner = values(layer)
    for key in _WRAPPED:
        if isinstance(inner.get(key), dict) and "class_name" in inner[key]:
            yield inner[key]
    for cell in inner.get("cells") or ():
        if isinstance(cell, dict) and "class_name" in cell:
            yield cell


def every_model(config: Config) -> Iterator[Config]:
    """The model and all models inside it, outer before inner."""
    if is_model(config):
        yield config
        for layer in layers_of(config):
            yield from every_model(layer)
    else:
        for layer in wrapped_in(config):
            yield from every_model(layer)


def every_layer(config: Config) -> Iterator[Config]:
    """All layers of all models, those in wrappers included; models themselves too."""
    for layer in layers_of(config):
        yield layer
        yield from every_layer(layer)
    for layer in wrapped_in(config) if not is_model(config) else ():
        yield layer
        yield from every_layer(layer)


def listed(names: list[str], most: int = 3) -> str:
    """Names for a sentence: the first few, and how many more."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
