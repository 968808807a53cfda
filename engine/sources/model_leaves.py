"""The layers with weights of a built model, as `engine.sources.stored_weights` compares them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import keras

from engine.sources.repairs.walk import Config, is_model, layers_of, name_of
from engine.sources.stored_weights import Leaf, Part, snake


@dataclass(frozen=True, slots=True)
class ModelLeaf:
    """A layer with weights in a built model: what tells it, its variables in the same order.

    `path` is the names of the layers from the model down, joined by `/`.
    """

    leaf: Leaf
    layer: keras.Layer
    variables: tuple[Any, ...]
    path: str


def model_leaves(model: keras.Model, config: Config) -> list[ModelLeaf]:
    """The layers with weights of a model and of the models in it, in order; shared ones once.

    Args:
        model: As built from `config`.
        config: The repaired configuration, whose layers carry `stored_name`; may be empty.
    """
    seen: set[int] = set()
    return list(_leaves(model, config, "", "", seen))


def _leaves(
    model: keras.Model, config: Config, path: str, place: str, seen: set[int]
) -> Iterator[ModelLeaf]:
    entries = {name_of(one): one for one in layers_of(config)} if is_model(config) else {}
    counts: dict[str, int] = {}
    for layer in model.layers:
        entry = entries.get(layer.name, {})
        group = snake(str(entry.get("stored_class") or type(layer).__name__))
        number = counts.get(group, 0)
        counts[group] = number + 1
        own_place = f"{place}{group}_{number}" if number else f"{place}{group}"
        own_path = f"{path}{layer.name}"
        if isinstance(layer, keras.Model):
            yield from _leaves(layer, entry, f"{own_path}/", f"{own_place}/", seen)
        elif id(layer) not in seen:
            seen.add(id(layer))
            yield from _split(
                layer, str(entry.get("stored_name") or layer.name), own_path, own_place
            )


def _split(layer: keras.Layer, name: str, path: str, place: str) -> Iterator[ModelLeaf]:
    """One layer; layers within it (attention, cells of recurrent layers) are told apart."""
    found: dict[str, list[Any]] = {}
    for variable in layer.weights:
        inner = variable.path.split(f"{layer.name}/", 1)[-1].rpartition("/")[0]
        found.setdefault(inner, []).append(variable)
    for inner, variables in found.items():
        parts = tuple(Part(one.path.rsplit("/", 1)[-1], tuple(one.shape)) for one in variables)
        own = inner if len(found) > 1 and inner else name
        leaf = Leaf(own, parts, f"{place}/{inner}" if len(found) > 1 and inner else place)
        yield ModelLeaf(leaf, layer, tuple(variables), path)
