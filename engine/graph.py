"""Walking a Keras graph: which layer feeds which.

Keras has no public call for this, so the inbound nodes of layers are read here, and nowhere else.
"""

from typing import Any

import keras
from keras import layers

from engine.errors import EngineError
from engine.types import Loss


def as_functional(model: keras.Model) -> keras.Model:
    """The same layers as a Functional model.

    Raises:
        EngineError: If the model is subclassed, never built, or has several inputs or outputs.
    """
    if not isinstance(model, keras.Sequential) and not hasattr(model, "inputs"):
        raise EngineError(
            f"{model.name!r} is a subclassed model whose graph is not in the file: save it as a "
            "Functional or Sequential model where it was made."
        )
    inputs = getattr(model, "inputs", None)
    if not inputs:
        raise EngineError(
            f"{model.name!r} was saved before it knew its input's shape: call it once on a "
            "picture where it was made, and save it again."
        )
    outputs = model.outputs
    if len(inputs) > 1 or len(outputs) > 1:
        raise EngineError(
            f"{model.name!r} has {len(inputs)} inputs (outputs: {len(outputs)}); "
            "Graft adapts models with one input: cut it down to one where it was made."
        )
    return keras.Model(inputs[0], outputs[0], name=model.name)


def shared_trunk(model: keras.Model) -> tuple[keras.Model, tuple[str, ...]]:
    """The model as one with a single output, and a sentence where that takes a cut.

    Of a model with several outputs (one for age, one for gender; a detector's boxes and classes)
    the part that all of them use is kept, up to its last layer.

    Raises:
        EngineError: If it has several inputs, or its outputs share nothing but the input.
    """
    inputs, outputs = getattr(model, "inputs", None), getattr(model, "outputs", None)
    if not inputs or not outputs or len(inputs) > 1 or len(outputs) == 1:
        return as_functional(model), ()
    places = _nodes_in(model)
    shared: set[int] | None = None
    for output in outputs:
        above: set[int] = set()
        pending = [producer(output)]
        while pending:
            operation = pending.pop()
            if id(operation) not in above:
                above.add(id(operation))
                nodes = places.get(id(operation), [])
                pending += [producer(tensor) for node in nodes for tensor in node.input_tensors]
        shared = above if shared is None else shared & above
    for operation in reversed(model.operations):
        nodes = places.get(id(operation), [])
        if (
            id(operation) in (shared or set())
            and not isinstance(operation, layers.InputLayer)
            and len(nodes) == 1
            and len(nodes[0].output_tensors) == 1
        ):
            end = nodes[0].output_tensors[0]
            sentence = Loss(
                f"The model has {len(outputs)} outputs; what all of them use, up to "
                f"{operation.name}, is kept."
            )
            return keras.Model(inputs[0], end, name=model.name), (sentence,)
    raise EngineError(
        f"{model.name!r} has {len(outputs)} outputs that share no layer; Graft adapts models with "
        "one trunk."
    )


def layer_paths(model: keras.Model, prefix: str = "") -> dict[str, keras.Layer]:
    """All layers of a model by path, nested ones included, in graph order."""
    found: dict[str, keras.Layer] = {}
    here = f"{prefix}/{model.name}" if prefix else model.name
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            found[f"{here}/{layer.name}"] = layer
            found.update(layer_paths(layer, here))
        else:
            found[f"{here}/{layer.name}"] = layer
    return found


def producer(tensor: Any) -> keras.Layer:
    """The layer that puts out a symbolic tensor."""
    return tensor._keras_history.operation


def inputs_of(layer: keras.Layer, model: keras.Model) -> list[Any]:
    """The tensors that enter a layer where it stands in `model`.

    Raises:
        EngineError: If it stands at several places.
    """
    return list(_node_of(layer, model).input_tensors)


def output_of(layer: keras.Layer, model: keras.Model) -> Any:
    """The one tensor that leaves a layer where it stands in `model`.

    Raises:
        EngineError: If it stands at several places or puts out several tensors.
    """
    outputs = _node_of(layer, model).output_tensors
    if len(outputs) != 1:
        raise EngineError(f"The layer {layer.name!r} has {len(outputs)} outputs: choose another.")
    return outputs[0]


def feeding_paths(model: keras.Model) -> dict[str, tuple[str, ...]]:
    """For every layer's path, the paths of the layers that feed it on its own level.

    Bare operations (`keras.ops` calls, arithmetic on tensors) are no layers: what feeds them
    counts instead. A shared layer has what feeds any of its places. The first layers of a nested
    model have nothing, for what feeds the model as a whole is on the level above.
    """
    found: dict[str, tuple[str, ...]] = {model.name: ()}
    _collect_feeding(model, model.name, found)
    return found


def _collect_feeding(model: keras.Model, path: str, found: dict[str, tuple[str, ...]]) -> None:
    # A Sequential's layers may be called elsewhere too; its own graph is a Functional inside it.
    functional = getattr(model, "_functional", None) or model
    if not hasattr(functional, "_nodes_by_depth"):
        # Subclassed, or never built: the graph is not known.
        found.update({f"{path}/{layer.name}": () for layer in model.layers})
        return
    shown = {id(layer) for layer in model.layers}
    # By operation: the names of the layers that its outputs come from.
    origins: dict[int, dict[str, None]] = {}
    feeding: dict[int, dict[str, None]] = {}
    for node in _ordered_nodes(functional):
        names: dict[str, None] = {}
        for tensor in node.input_tensors:
            names.update(origins.get(id(producer(tensor)), {}))
        operation = node.operation
        feeding.setdefault(id(operation), {}).update(names)
        if id(operation) in shown:
            origins[id(operation)] = {operation.name: None}
        else:
            origins.setdefault(id(operation), {}).update(names)
    for layer in model.layers:
        here = f"{path}/{layer.name}"
        found[here] = tuple(f"{path}/{name}" for name in feeding.get(id(layer), {}))
        if isinstance(layer, keras.Model):
            _collect_feeding(layer, here, found)


def _ordered_nodes(functional: keras.Model) -> list[Any]:
    """The nodes of a Functional model, each after those that feed it."""
    by_depth = functional._nodes_by_depth
    return [node for depth in sorted(by_depth, reverse=True) for node in by_depth[depth]]


def _nodes_in(model: keras.Model) -> dict[int, list[Any]]:
    """By operation, the places at which it stands in `model`, maybe not the only one it is in."""
    found: dict[int, list[Any]] = {}
    for node in _ordered_nodes(model):
        found.setdefault(id(node.operation), []).append(node)
    return found


def _node_of(layer: keras.Layer, model: keras.Model) -> Any:
    nodes = _nodes_in(model).get(id(layer), [])
    if len(nodes) != 1:
        raise EngineError(
            f"The layer {layer.name!r} stands at {len(nodes)} places of the graph: "
            "choose another layer to cut at."
        )
    return nodes[0]


def frozen_prefix(model: keras.Model, trainable: frozenset[str]) -> frozenset[str]:
    """Paths of the layers whose ancestors, and they themselves, are all frozen.

    A layer with weights is frozen if its path is not in `trainable`; one without weights (a
    Dropout, say) is frozen if all that feeds it is. A shared layer counts as frozen only where
    all that feeds any of its places is. A nested model is a group: it is in the result if all
    that is in it is.

    Args:
        model: A Functional model or a built Sequential one.
        trainable: Paths of layers that train, as `layer_paths` gives them.
    """
    frozen: set[str] = set()
    _collect_frozen(model, model.name, trainable, frozen, inputs_frozen=True)
    return frozenset(frozen)


def _collect_frozen(
    model: keras.Model,
    path: str,
    trainable: frozenset[str],
    frozen: set[str],
    *,
    inputs_frozen: bool,
) -> bool:
    """Add the frozen layers of one model; whether its output is frozen too."""
    functional = as_functional(model)
    nodes = _nodes_in(functional)
    state: dict[int, bool] = {}
    # Operations, not layers alone: MobileNetV3 and ConvNeXt add and multiply tensors in between.
    for layer in functional.operations:
        if isinstance(layer, layers.InputLayer):
            state[id(layer)] = inputs_frozen
            continue
        # They come in topological order, so what feeds a layer is decided before it.
        feeding = [
            state[id(producer(tensor))]
            for node in nodes[id(layer)]
            for tensor in node.input_tensors
        ]
        is_frozen = all(feeding)
        here = f"{path}/{layer.name}"
        if isinstance(layer, keras.Model):
            is_frozen = _collect_frozen(layer, here, trainable, frozen, inputs_frozen=is_frozen)
            inside = [p for p in layer_paths(layer, path) if p not in frozen]
            if is_frozen and not inside:
                frozen.add(here)
        else:
            is_frozen = is_frozen and here not in trainable
            if is_frozen:
                frozen.add(here)
        state[id(layer)] = is_frozen
    return state[id(producer(functional.outputs[0]))]
