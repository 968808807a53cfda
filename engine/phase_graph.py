"""One phase's models: the frozen prefix, and what remains from its frontier on."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import keras

from engine.frontier import smallest_frontier
from engine.graph import Call, FlatGraph, Value, flatten
from engine.head import Assembled
from engine.phase_model import Replay, set_trainable


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseGraph:
    """The models of a phase. They share all layers and build none of their own.

    Attributes:
        model: From pixels to the output layer: the whole, with frozen layers in inference mode.
        prefix: From pixels to the frontier (a list of tensors), in inference mode; None where
            nothing with weights is frozen from the input on.
        suffix: From the frontier to the output layer; None with `prefix`.
        frontier: For each tensor of the frontier, the path of the layer it comes from; where that
            layer stands at several places or puts out several tensors, also which one it is.
        frozen: Paths of the base's layers with weights in the prefix.
    """

    model: keras.Model
    prefix: keras.Model | None
    suffix: keras.Model | None
    frontier: tuple[str, ...]
    frozen: tuple[str, ...]


def phase_graph(assembled: Assembled, trainable: frozenset[str]) -> PhaseGraph:
    """Set the trainable flags for a phase and cut its graph at the frontier.

    Args:
        assembled: Base and head.
        trainable: Paths of the base's layers that train.
    """
    set_trainable(assembled.base, trainable)
    graph = flatten(assembled.trained)
    head = {id(layer) for layer in assembled.classifier.layers}
    inside = f"{assembled.base.name}/"
    prefix = frozen_prefix(graph, trainable, head)
    inference = {
        call
        for call in graph.calls
        if call in prefix
        or (id(call.operation) not in head and _has_weights(call) and call.path not in trainable)
    }
    output = graph.outputs[0]
    needed = graph.between(graph.inputs, graph.outputs)
    model = Replay(needed, graph.inputs, output, inference, "whole")
    crossing = _crossing(graph, prefix, needed)
    frontier = smallest_frontier(crossing, [call for call in needed if call in prefix])
    before = graph.between(graph.inputs, frontier)
    frozen = {
        call.path: None for call in before if call.path.startswith(inside) and _has_weights(call)
    }
    if not frozen:
        return PhaseGraph(model=model, prefix=None, suffix=None, frontier=(), frozen=())
    after = graph.between(frontier, graph.outputs)
    return PhaseGraph(
        model=model,
        prefix=Replay(before, graph.inputs, frontier, before, "prefix"),
        suffix=Replay(after, frontier, output, inference, "suffix"),
        frontier=_names(graph, frontier),
        frozen=tuple(frozen),
    )


def _has_weights(call: Call) -> bool:
    return call.layer is not None and bool(call.layer.weights)


def frozen_prefix(
    graph: FlatGraph, trainable: frozenset[str], head: Collection[int]
) -> frozenset[Call]:
    """The calls that give the same in every step: all that feeds them does, and they are frozen.

    A loss that a layer adds for its output would be lost at the frontier, so a layer that adds
    one is not in the prefix. (A mask is a tensor of the graph like others.)
    """
    found: set[Call] = set()
    constant = set(graph.inputs)
    for call in graph.calls:
        if (
            constant.issuperset(call.inputs)
            and id(call.operation) not in head
            and call.path not in trainable
            and getattr(call.operation, "activity_regularizer", None) is None
        ):
            found.add(call)
            constant.update(call.outputs)
    return frozenset(found)


def _crossing(
    graph: FlatGraph, prefix: Collection[Call], needed: Collection[Call]
) -> tuple[Value, ...]:
    """The tensors that enter what is not in the prefix without coming from it, in graph order."""
    entering = {value for call in needed if call not in prefix for value in call.inputs}
    made = [value for call in graph.calls if call in prefix for value in call.outputs]
    return tuple(value for value in (*graph.inputs, *made) if value in entering)


def _names(graph: FlatGraph, frontier: Collection[Value]) -> tuple[str, ...]:
    """What the tensors of a frontier are called: no two tensors of a graph alike."""
    names = dict(zip(graph.inputs, ["input"] * len(graph.inputs), strict=True))
    places: Counter[str] = Counter()
    for call in graph.calls:
        places[call.path] += 1
        place = f" (place {places[call.path]})" if places[call.path] > 1 else ""
        for number, value in enumerate(call.outputs, start=1):
            names[value] = f"{call.path}{place}" + (f" (output {number})" if number > 1 else "")
    return tuple(names[value] for value in frontier)
