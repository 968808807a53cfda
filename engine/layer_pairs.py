"""Finding the layers of a run's base again in its source."""

import re
from typing import Any

import keras

from engine.sources.stored_weights import snake

_COUNTED = re.compile(r"(.*?)(?:_(\d+))?")
_Name = tuple[str, int]


def base_of(model: Any) -> Any | None:
    """The base inside a run's model, or None where it is no model that Graft assembled."""
    return next((layer for layer in model.layers if isinstance(layer, keras.Model)), None)


def weighted_layers(model: Any, inside: tuple[_Name, ...] = ()) -> dict[tuple[_Name, ...], Any]:
    """A model's leaf layers that have weights, by their names from the outside in.

    A name that Keras has counted up (`conv2d_94`) goes by its distance from the lowest such name
    in its model: the count goes on from one model that is built to the next.
    """
    numbers: dict[str, list[int]] = {}
    names: list[_Name] = []
    for layer in model.layers:
        match = _COUNTED.fullmatch(layer.name)
        stem, number = (match[1], int(match[2] or 0)) if match else (layer.name, 0)
        if stem != snake(type(layer).__name__):
            stem, number = layer.name, 0
        numbers.setdefault(stem, []).append(number)
        names.append((stem, number))
    found: dict[tuple[_Name, ...], Any] = {}
    for layer, (stem, number) in zip(model.layers, names, strict=True):
        place = (*inside, (stem, number - min(numbers[stem])))
        if isinstance(layer, keras.Model):
            found.update(weighted_layers(layer, place))
        elif layer.weights:
            found[place] = layer
    return found
