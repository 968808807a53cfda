"""What a configuration asks for against what is stored and what is free, before building it.

A file of a few bytes can ask for a layer of any size, and Keras allocates weights before it looks
for them in the file. So sizes are calculated first (`engine/sources/shapes.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import Any

import psutil

from engine.errors import EngineError
from engine.sources.layer_sizes import Inputs, Lengths
from engine.sources.limits import MAX_MODEL_DEPTH, readable
from engine.sources.reading import StoredModel
from engine.sources.repairs.graph import feeding, nodes_of, references
from engine.sources.repairs.walk import Config, is_model, layers_of, name_of, values
from engine.sources.shapes import ask

# One tensor of one sample: 1 GB of float32. UNet on 1024×1024 pictures has a quarter of it.
MAX_TENSOR_ELEMENTS = 2**28
# All layers of all models, written out: ten calls of every layer that a file may have.
MAX_CALLS = 50_000
# What a model may have beyond what its file holds: constants, and weights that were not saved.
_FREE_ELEMENTS = 2**20
_BYTES_PER_WEIGHT = 4
# A model being built, and its weights as they are read.
_COPIES = 2

_Place = tuple[str, int]


@dataclass(slots=True)
class _Walk:
    """What the layers seen so far ask for."""

    path: Path
    weights: dict[str, int] = field(default_factory=dict)
    largest: tuple[int, str] = (0, "")

    def add(self, layer: Config, key: str, inputs: Inputs) -> Lengths:
        """Note what a layer asks for; the shape it gives."""
        asked = ask(layer, inputs)
        shape = asked.shape
        if shape is not None and prod(shape) > MAX_TENSOR_ELEMENTS:
            raise EngineError(
                f"Layer {name_of(layer)!r} ({layer.get('class_name')}) of {self.path} gives "
                f"{' × '.join(f'{one:,}' for one in shape)} numbers for one sample; Graft works "
                f"with up to {MAX_TENSOR_ELEMENTS:,}: the file is damaged or was made to exhaust "
                "memory."
            )
        # A shared layer has its weights once.
        self.weights[key] = max(self.weights.get(key, 0), sum(asked.arrays))
        largest = max(asked.arrays, default=0)
        if largest > self.largest[0]:
            self.largest = (largest, name_of(layer))
        return asked.shape


def check_sizes(config: Config, stored: StoredModel) -> None:
    """Compare what a repaired configuration asks for with the stored weights and free memory.

    Args:
        config: The configuration after the repairs.
        stored: The file. Without arrays (an architecture alone, or weights that are drawn at
            random) the free memory alone decides.

    Raises:
        EngineError: If a size is none, the graph is not one, a tensor would be larger than
            Graft works with, or the weights would be larger than those stored or than memory.
    """
    if _num_calls(config) > MAX_CALLS:
        raise EngineError(
            f"The models in {stored.path} call each other more than {MAX_CALLS:,} times in all: "
            "the file is damaged or was made to exhaust memory."
        )
    walk = _Walk(stored.path)
    _model(config, [], walk, name_of(config), 0)
    asked, (most, layer) = sum(walk.weights.values()), walk.largest
    if stored.arrays:
        held = [prod(array.shape) for array in stored.arrays]
        if most > max(held) + _FREE_ELEMENTS:
            raise EngineError(
                f"Layer {layer!r} of {stored.path} asks for {most:,} weights, but the largest "
                f"array in the file has {max(held):,}: its configuration does not belong to its "
                "weights, or was made to exhaust memory."
            )
        if asked > 2 * sum(held) + 4 * _FREE_ELEMENTS:
            raise EngineError(
                f"The layers of {stored.path} ask for {asked:,} weights, but the file has "
                f"{sum(held):,}: its configuration does not belong to its weights, or was made to "
                "exhaust memory."
            )
    needed, free = asked * _BYTES_PER_WEIGHT * _COPIES, psutil.virtual_memory().available
    if needed > free:
        raise EngineError(
            f"{stored.path} asks for {asked:,} weights, most in layer {layer!r}, which takes "
            f"{readable(needed)} of memory to open, and {readable(free)} are free: close other "
            "programs or choose a smaller model."
        )


def _num_calls(model: Config) -> int:
    """How many calls of layers building a model takes: an inner model is gone through each time."""
    return sum(
        max(1, len(nodes_of(layer))) * (_num_calls(layer) if is_model(layer) else 1)
        for layer in layers_of(model)
    )


def _model(model: Config, inputs: Inputs, walk: _Walk, key: str, depth: int) -> list[Lengths]:
    """Go through a model's layers in the order of its graph; the shapes of its outputs."""
    if depth > MAX_MODEL_DEPTH:
        raise EngineError(
            f"{walk.path} nests models more than {MAX_MODEL_DEPTH} deep: it is refused."
        )
    if model.get("class_name") == "Sequential":
        shape = inputs[0] if inputs else None
        for number, layer in enumerate(layers_of(model)):
            given = [shape] if shape is not None else []
            shape = _layer(layer, given, walk, f"{key}/{number}", depth)[0]
        return [shape]
    return _graph(model, inputs, walk, key, depth)


def _layer(layer: Config, inputs: Inputs, walk: _Walk, key: str, depth: int) -> list[Lengths]:
    if is_model(layer):
        return _model(layer, inputs, walk, key, depth + 1) or [None]
    shape = walk.add(layer, key, inputs)
    if layer.get("class_name") == "InputLayer" and inputs:
        shape = _longer(shape, inputs[0])
    return [shape]


def _longer(own: Lengths, given: Lengths) -> Lengths:
    """An inner model's input: its own, where that is open the one it is called with."""
    if own is None or given is None or len(own) != len(given):
        return own
    return tuple(map(max, own, given))


def _graph(model: Config, inputs: Inputs, walk: _Walk, key: str, depth: int) -> list[Lengths]:
    layers = {name_of(layer): layer for layer in layers_of(model)}
    _check_names(model, layers, walk.path)
    ends = list(references(values(model).get("input_layers")))
    given = dict(zip((end[0] for end in ends), inputs, strict=False))
    shapes: dict[_Place, list[Lengths]] = {}
    inner: dict[str, list[Lengths]] = {}
    for name, call in _ordered(layers, walk.path):
        layer = layers[name]
        taken = _taken(layer, call, layers, shapes) or ([given[name]] if name in given else [])
        # An inner model is gone through once: its weights are the same at every call.
        if not is_model(layer) or name not in inner:
            inner[name] = _layer(layer, taken, walk, f"{key}/{name}", depth)
        shapes[name, call] = inner[name]
    found = (_at(end, layers, shapes) for end in references(values(model).get("output_layers")))
    return list(found)


def _check_names(model: Config, layers: dict[str, Config], path: Path) -> None:
    if len(layers) < len(layers_of(model)):
        names = [name_of(layer) for layer in layers_of(model)]
        twice = next(name for name in names if names.count(name) > 1)
        raise EngineError(
            f"The model {name_of(model)!r} in {path} has several layers named {twice!r}: the file "
            "is damaged, or not written by Keras."
        )
    ends = [*references(values(model).get("input_layers"))]
    ends += references(values(model).get("output_layers"))
    for layer in layers.values():
        ends += feeding(layer)
    for end in ends:
        if not isinstance(end[0], str) or end[0] not in layers:
            raise EngineError(
                f"The model {name_of(model)!r} in {path} is fed by a layer {str(end[0])[:100]!r} "
                "that it does not have: the file is damaged, or not written by Keras."
            )


def _call(end: list[Any], layers: dict[str, Config]) -> _Place:
    """The call that a reference names; older files number them otherwise."""
    last = max(0, len(nodes_of(layers[end[0]])) - 1)
    return end[0], min(max(end[1], 0), last) if isinstance(end[1], int) else 0


def _at(end: list[Any], layers: dict[str, Config], shapes: dict[_Place, list[Lengths]]) -> Lengths:
    found = shapes.get(_call(end, layers), [None])
    number = end[2] if isinstance(end[2], int) else 0
    return found[number] if 0 <= number < len(found) else None


def _fed_by(layer: Config, call: int) -> Iterator[list[Any]]:
    nodes = nodes_of(layer)
    if call < len(nodes):
        yield from feeding({"inbound_nodes": [nodes[call]]})


def _taken(
    layer: Config, call: int, layers: dict[str, Config], shapes: dict[_Place, list[Lengths]]
) -> list[Lengths]:
    return [_at(end, layers, shapes) for end in _fed_by(layer, call)]


def _ordered(layers: dict[str, Config], path: Path) -> Iterator[_Place]:
    """All calls of all layers, each after those that feed it.

    Raises:
        EngineError: If there is no such order: the graph has a loop.
    """
    waiting: dict[_Place, int] = {}
    feeds: dict[_Place, list[_Place]] = {}
    for name, layer in layers.items():
        for call in range(max(1, len(nodes_of(layer)))):
            needed = {_call(end, layers) for end in _fed_by(layer, call)}
            waiting[name, call] = len(needed)
            for place in needed:
                feeds.setdefault(place, []).append((name, call))
    ready = [place for place, count in waiting.items() if not count]
    while ready:
        place = ready.pop()
        yield place
        del waiting[place]
        for fed in feeds.get(place, ()):
            waiting[fed] -= 1
            if not waiting[fed]:
                ready.append(fed)
    if waiting:
        name = next(iter(waiting))[0]
        raise EngineError(
            f"The graph in {path} has a loop: the layer {name!r} is fed by its own output, so the "
            "file is damaged, or not written by Keras."
        )
