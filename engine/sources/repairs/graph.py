"""The graph's connections: every generation of Keras writes them differently.

After these steps every node reads `{"args": […], "kwargs": {…}}` with tensors as
`{"class_name": "__keras_tensor__", "config": {"keras_history": [layer, call, output]}}`, where
`call` counts the layer's own nodes from 0, and a model's `input_layers` and `output_layers` are
lists of `[layer, call, output]`.
"""

from collections.abc import Iterator
from typing import Any

from engine.errors import EngineError
from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import (
    Config,
    every_model,
    layers_of,
    listed,
    name_of,
    values,
)

# Their legacy nodes are read by engine/sources/foreign_operations.py.
FOREIGN = frozenset(
    {"TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer", "ClassMethod", "InstanceProperty"}
)


def is_reference(value: object) -> bool:
    """Whether a value of a legacy node names a tensor: `[layer, call, output]`."""
    return (
        isinstance(value, list)
        and len(value) in (3, 4)
        and isinstance(value[0], str)
        and all(isinstance(number, int) and not isinstance(number, bool) for number in value[1:3])
        and (len(value) == 3 or isinstance(value[3], dict))
    )


def tensor(layer: str, call: int = 0, output: int = 0) -> Config:
    """A tensor as an argument of a node."""
    return {
        "class_name": "__keras_tensor__",
        "config": {"keras_history": [layer, call, output]},
    }


def histories(value: object) -> Iterator[list[Any]]:
    """All references to tensors in a node of today's form, as lists that can be changed."""
    if isinstance(value, dict):
        if value.get("class_name") == "__keras_tensor__":
            history = values(value).get("keras_history")
            if isinstance(history, list) and len(history) == 3:
                yield history
            return
        for inner in value.values():
            yield from histories(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from histories(inner)


def references(value: object) -> Iterator[list[Any]]:
    """All `[layer, call, output]` lists in a legacy node, or in a list of outputs."""
    if is_reference(value):
        assert isinstance(value, list)
        yield value
        if len(value) == 4:
            yield from references(value[3])
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from references(inner)


def nodes_of(layer: Config) -> list[Any]:
    """A layer's inbound nodes: the places at which it is called."""
    nodes = layer.get("inbound_nodes")
    return nodes if isinstance(nodes, list) else []


def feeding(layer: Config) -> list[list[Any]]:
    """References to all tensors that any call of a layer takes, in today's form."""
    return [history for node in nodes_of(layer) for history in histories(node)]


def tensors_of(node: Config) -> list[Config]:
    """The tensors that one call of a layer takes first, in today's form."""
    first = node["args"][0]
    return list(first) if isinstance(first, list) else [first]


def ends_are_lists(config: Config, _stored: StoredModel) -> str | None:
    """A model's inputs and outputs come bare, in a list, in lists of lists or in a dictionary."""
    for model in every_model(config):
        if model.get("class_name") != "Functional":
            continue
        inner = values(model)
        for key in ("input_layers", "output_layers"):
            ends = list(references(inner.get(key)))
            if not ends:
                raise EngineError(
                    f"The stored model {name_of(model)!r} names no {key.split('_')[0]}: "
                    "the file is damaged, or not written by Keras."
                )
            inner[key] = ends
    return None


def calls_count_from_zero(config: Config, _stored: StoredModel) -> str | None:
    """Calls of a nested model: older versions count from 1, its own graph being call 0.

    Every call that is stored is used, so the highest number used tells where counting begins.
    """
    moved = []
    for model in every_model(config):
        if model.get("class_name") != "Functional":
            continue
        used: dict[str, list[list[Any]]] = {}
        for layer in layers_of(model):
            for node in nodes_of(layer):
                found = references(node) if isinstance(node, list) else histories(node)
                for reference in found:
                    used.setdefault(str(reference[0]), []).append(reference)
        # Keras 3 counts from 0 in nodes and from 1 in outputs; so each kind by itself.
        ends: dict[str, list[list[Any]]] = {}
        for reference in values(model)["output_layers"]:
            ends.setdefault(str(reference[0]), []).append(reference)
        for layer in layers_of(model):
            name, num_calls = name_of(layer), len(nodes_of(layer))
            if num_calls < 1:
                continue
            in_nodes, in_ends = used.get(name, []), ends.get(name, [])
            if isinstance(nodes_of(layer)[0], dict):
                if _count_calls(layer, in_nodes, in_ends):
                    moved.append(name)
                continue
            together = [reference[1] for reference in (*in_nodes, *in_ends)]
            if together and max(together) >= num_calls:
                _renumber(in_nodes + in_ends, num_calls, name)
                moved.append(name)
    if not moved:
        return None
    return (
        f"Calls of {moved[0]}{' and others' if len(moved) > 1 else ''} were numbered from 0, as "
        "Keras counts them today."
    )


def _count_calls(layer: Config, in_nodes: list[list[Any]], in_ends: list[list[Any]]) -> bool:
    """Number the calls of a layer in a file of Keras 3 from 0; whether that was news.

    Today a nested model's calls count from 0 in nodes and from 1 in outputs; 3.0 also counted
    calls in other models in nodes (`serialize_node` of Keras 3.0.5).
    """
    num_calls = len(nodes_of(layer))
    is_nested = layer.get("class_name") == "Functional"
    for reference in in_ends:
        reference[1] -= 1 if is_nested else 0
    numbers = sorted({reference[1] for reference in in_nodes})
    used = {*numbers, *(reference[1] for reference in in_ends)}
    if used <= set(range(num_calls)):
        return False
    ends = {reference[1] for reference in in_ends}
    # Which of the calls the nodes name: those that are left, or all of them.
    left = [call for call in range(num_calls) if call not in ends]
    for calls in (left, list(range(num_calls))):
        if ends <= set(range(num_calls)) and len(calls) == len(numbers):
            for reference in in_nodes:
                reference[1] = calls[numbers.index(reference[1])]
            return True
    raise _no_such_call(sorted(used), num_calls, name_of(layer))


def _no_such_call(numbers: list[int], num_calls: int, name: str) -> EngineError:
    times = "once" if num_calls == 1 else f"{num_calls} times"
    return EngineError(
        f"The graph refers to calls {numbers} of the layer {name!r}, which is called {times}: the "
        "file is damaged."
    )


def _renumber(group: list[list[Any]], num_calls: int, name: str) -> None:
    numbers = sorted({reference[1] for reference in group})
    offset = numbers[-1] - (num_calls - 1)
    if num_calls == 1 and len(numbers) == 1:
        offset = numbers[0]
    if numbers[0] < offset:
        raise _no_such_call(numbers, num_calls, name)
    for reference in group:
        reference[1] -= offset


def nodes_are_todays(config: Config, _stored: StoredModel) -> str | None:
    """Nodes up to 2.15 are lists; their tensors become arguments, the rest keywords."""
    changed = False
    training: list[str] = []
    for model in every_model(config):
        if model.get("class_name") != "Functional":
            continue
        for layer in layers_of(model):
            nodes = nodes_of(layer)
            if layer.get("class_name") in FOREIGN:
                continue
            for number, node in enumerate(nodes):
                if isinstance(node, list):
                    if _calls_to_train(node) and name_of(layer) not in training:
                        training.append(name_of(layer))
                    nodes[number] = _todays_node(node, layer)
                    changed = True
            layer["inbound_nodes"] = nodes
    if not changed:
        return None
    note = "The graph's connections were rewritten to today's form."
    if not training:
        return note
    return (
        f"{note} {listed(training)} always ran in training mode there (its answer hung on chance "
        "or on the other pictures of a batch); here it does so in training only, so answers differ."
    )


def _calls_to_train(node: list[Any]) -> bool:
    last = [entry[3] for entry in node if is_reference(entry) and len(entry) == 4]
    return any(keywords.get("training") in (True, 1) for keywords in last)


def side_branches_are_dropped(config: Config, _stored: StoredModel) -> str | None:
    """Layers that lead to no output: a loss or a metric that was added to the graph."""
    dropped: list[str] = []
    for model in every_model(config):
        if model.get("class_name") != "Functional":
            continue
        inner = values(model)
        by_name = {name_of(layer): layer for layer in layers_of(model)}
        pending = [str(end[0]) for key in ("input_layers", "output_layers") for end in inner[key]]
        used: set[str] = set()
        while pending:
            name = pending.pop()
            if name in used or name not in by_name:
                continue
            used.add(name)
            for node in nodes_of(by_name[name]):
                found = references(node) if isinstance(node, list) else histories(node)
                pending += [str(reference[0]) for reference in found]
        dropped += [name for name in by_name if name not in used]
        inner["layers"] = [layer for layer in layers_of(model) if name_of(layer) in used]
    if not dropped:
        return None
    return f"What leads to no output (an added loss or metric) was left out: {listed(dropped)}."


def _todays_node(node: list[Any], layer: Config) -> Config:
    if is_reference(node):
        node = [node]
    tensors: list[Config] = []
    keywords: Config = {}
    for entry in node:
        if not is_reference(entry):
            raise EngineError(
                f"The connections of the layer {name_of(layer)!r} are not those of any version of "
                "Keras: the file is damaged."
            )
        tensors.append(tensor(*entry[:3]))
        if len(entry) == 4:
            keywords |= {key: _todays_argument(value) for key, value in entry[3].items()}
    # `training` and `mask` of a call are arranged anew at every call.
    for key in ("training", "mask"):
        if keywords.get(key) is None or key == "training":
            keywords.pop(key, None)
    return {"args": [tensors if len(tensors) > 1 else tensors[0]], "kwargs": keywords}


def _todays_argument(value: Any) -> Any:
    if is_reference(value) and len(value) == 3:
        return tensor(*value)
    if isinstance(value, list):
        return [_todays_argument(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _todays_argument(inner) for key, inner in value.items()}
    return value
