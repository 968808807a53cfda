"""An .h5 file for tf.keras 2 (TensorFlow up to 2.15), which reads none of Keras 3's.

The graph is written flat, nested models unfolded: tf.keras gives weights to layers by their order
alone, and inside a nested model that order hangs on which layers are frozen.
"""

import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from engine.control import Control
from engine.errors import EngineError
from engine.exporting.job import Job, Runner
from engine.exporting.keras_files import full_disk_is_told, require_room
from engine.exporting.metadata import write_export_metadata
from engine.exporting.tf_keras_layers import ENTERING, OPERATION, Array, Step, steps_of
from engine.graph import Call, FlatGraph, Value, flatten
from engine.sources.opening import open_whole
from engine.stock_layers import with_stock_layers

_VERSION = "2.15.0"
# HDF5 keeps attributes of at most 64 kB beside its objects.
_LARGEST_ATTRIBUTE = 64_000
_MOST_NAMED = 3


def write(job: Job, path: Path, _control: Control) -> str:
    """Write the model as tf.keras 2 does.

    Raises:
        EngineError: If a layer is not on the list; it is named.
        OSError: If the disk is full.
    """
    model = job.model
    require_room(model, path)
    graph = flatten(model)
    if any(call.layer is None or not _is_listed(call) for call in graph.calls):
        # Arithmetic on tensors, and layers of single applications.
        graph = flatten(with_stock_layers(model))
    network = _network(graph, [tensor.name for tensor in model.inputs])
    with full_disk_is_told(), h5py.File(path, "w") as file:
        file.attrs["keras_version"] = _VERSION
        file.attrs["backend"] = "tensorflow"
        file.attrs["model_config"] = json.dumps(network.config(model.name)).encode()
        _write_weights(file.create_group("model_weights"), network.in_order())
    write_export_metadata(path, job.metadata)
    return (
        ""
        if _has_tf_keras()
        else (
            "tf.keras 2 is not installed here: the file was read back and run by Graft's own "
            "reader of such files (`pip install tf_keras` lets tf.keras itself run it)."
        )
    )


def open_runner(path: Path, _job: Job) -> Runner:
    """Run a written file with tf.keras where it is installed, else with Graft's own reader."""
    if _has_tf_keras():
        from tf_keras.models import load_model

        model = load_model(path, compile=False)
    else:
        model, _ = open_whole(str(path), Control())
    return lambda inputs: np.asarray(model.predict_on_batch(inputs))


def _has_tf_keras() -> bool:
    return importlib.util.find_spec("tf_keras") is not None


def _is_listed(call: Call) -> bool:
    try:
        return bool(steps_of(call.layer))
    except EngineError:
        return False


@dataclass(eq=False, slots=True, kw_only=True)
class _Layer:
    """One layer of tf.keras and the calls of it: what enters each, and its keywords."""

    name: str
    step: Step
    calls: list[tuple["_Output", ...]] = field(default_factory=list)
    options: list[dict[str, Any]] = field(default_factory=list)

    def call(self, entering: tuple["_Output", ...], options: dict[str, Any]) -> "_Output":
        self.calls.append(entering)
        self.options.append(options)
        return self, len(self.calls) - 1

    def to_json(self) -> dict[str, Any]:
        nodes: list[Any] = [
            [[layer.name, number, 0, options] for layer, number in entering]
            for entering, options in zip(self.calls, self.options, strict=True)
        ]
        if self.step.class_name == OPERATION:
            # It takes one tensor, not a list of them.
            nodes = [node for [node] in nodes]
        return {
            "class_name": self.step.class_name,
            "config": {"name": self.name, **self.step.config},
            "name": self.name,
            # An input has one call that nothing enters; tf.keras writes none.
            "inbound_nodes": [node for node in nodes if node],
        }


_Output = tuple[_Layer, int]
"""What leaves one call of a layer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Network:
    layers: tuple[_Layer, ...]
    inputs: tuple[_Output, ...]
    outputs: tuple[_Output, ...]

    def config(self, name: str) -> dict[str, Any]:
        """As tf.keras 2 stores a Functional model."""
        return {
            "class_name": "Functional",
            "config": {
                "name": _tensorflow_name(name),
                "layers": [layer.to_json() for layer in self.layers],
                "input_layers": [[layer.name, number, 0] for layer, number in self.inputs],
                "output_layers": [[layer.name, number, 0] for layer, number in self.outputs],
            },
        }

    def in_order(self) -> list[_Layer]:
        """The layers as tf.keras lists them when it has rebuilt the graph: weights follow it.

        By depth from the outputs, then by when a walk up from the outputs meets them
        (`_map_graph_network` in keras/engine/functional.py of 2.15).
        """
        found: dict[_Layer, int] = {}
        finished: dict[_Output, None] = {}
        for output in self.outputs:
            self._walk(output, found, finished)
        depths: dict[_Output, int] = {}
        deepest: dict[_Layer, int] = {}
        for node in reversed(finished):
            layer, number = node
            depth = max(depths.get(node, 0), deepest.get(layer, 0))
            depths[node] = deepest[layer] = depth
            for above in layer.calls[number]:
                depths[above] = max(depths.get(above, 0), depth + 1)
        return sorted(found, key=lambda layer: (-deepest[layer], found[layer]))

    @staticmethod
    def _walk(start: _Output, found: dict[_Layer, int], finished: dict[_Output, None]) -> None:
        """Depth first, without recursion: large applications are deeper than Python likes."""
        pending: list[tuple[_Output, Iterator[_Output]]] = []

        def enter(node: _Output) -> None:
            if node not in finished:
                found.setdefault(node[0], len(found))
                pending.append((node, iter(node[0].calls[node[1]])))

        enter(start)
        while pending:
            node, above = pending[-1]
            following = next(above, None)
            if following is not None:
                enter(following)
            else:
                finished[node] = None
                pending.pop()


def _network(graph: FlatGraph, input_names: list[str]) -> _Network:
    """The graph in layers of tf.keras 2.

    Raises:
        EngineError: If some have no form there.
    """
    names: set[str] = set()
    layers: list[_Layer] = []
    made: dict[int, list[_Layer]] = {}
    outputs: dict[Value, _Output] = {}
    refused: dict[str, None] = {}

    def add(step: Step, wanted: str) -> _Layer:
        layer = _Layer(name=_unique(_tensorflow_name(wanted), names), step=step)
        layers.append(layer)
        return layer

    for value, name in zip(graph.inputs, input_names, strict=True):
        config = {"batch_input_shape": list(value.shape), "dtype": value.dtype, "sparse": False}
        step = Step(class_name="InputLayer", config={**config, "ragged": False})
        outputs[value] = add(step, name).call((), {})
    for call in graph.calls:
        try:
            options = _options(call)
            if id(call.operation) not in made:
                made[id(call.operation)] = [
                    add(step, call.operation.name) for step in steps_of(call.operation)
                ]
        except EngineError as error:
            refused[str(error)] = None
            continue
        if not refused:
            entering = tuple(outputs[value] for value in call.inputs)
            outputs[call.outputs[0]] = _apply(made[id(call.operation)], entering, options)
    if refused:
        more = f"; and {len(refused) - _MOST_NAMED} more" if len(refused) > _MOST_NAMED else ""
        raise EngineError(
            f"tf.keras 2 cannot hold this model ({'; '.join(list(refused)[:_MOST_NAMED])}{more}): "
            "choose h5, keras or savedmodel."
        )
    return _Network(
        layers=tuple(layers),
        inputs=tuple(outputs[value] for value in graph.inputs),
        outputs=tuple(outputs[value] for value in graph.outputs),
    )


def _options(call: Call) -> dict[str, Any]:
    """The keywords of a layer's call; only whether it trains is taken over.

    Raises:
        EngineError: If the operation is no layer, or is called in a way of its own.
    """
    operation = call.operation
    if call.layer is None:
        raise EngineError(f"{operation.name} ({type(operation).__name__}): it is no layer")
    numbers = {value: i for i, value in enumerate(dict.fromkeys(call.inputs))}
    entering = [numbers[value] for value in call.inputs]
    args, kwargs = call.describe(numbers)["arguments"]
    given = {key: value for key, value in kwargs.items() if value is not None}
    training = given.pop("training", None)
    if given or args not in ([entering], entering) or len(call.outputs) != 1:
        raise EngineError(f"{operation.name} ({type(operation).__name__}): its call has extras")
    return {} if training is None else {"training": training}


def _apply(layers: list[_Layer], entering: tuple[_Output, ...], options: dict[str, Any]) -> _Output:
    done: list[_Output] = []
    for layer in layers:
        takes = layer.step.takes
        tensors = entering if takes == (ENTERING,) else tuple(done[number] for number in takes)
        done.append(layer.call(tensors, {**options, **(layer.step.options or {})}))
        # What one step of several is told is no business of the others.
        options = {}
    return done[-1]


def _tensorflow_name(name: str) -> str:
    """A name as TensorFlow's graphs allow it, with no folder in it."""
    allowed = re.sub(r"[^A-Za-z0-9_.-]", "_", name)
    return allowed if allowed[:1].isalnum() else f"layer{allowed}"


def _unique(name: str, names: set[str]) -> str:
    free, number = name, 0
    while free in names:
        number += 1
        free = f"{name}_{number}"
    names.add(free)
    return free


def _write_weights(group: h5py.Group, layers: list[_Layer]) -> None:
    group.attrs["keras_version"] = _VERSION
    group.attrs["backend"] = "tensorflow"
    _write_names(group, "layer_names", [layer.name for layer in layers])
    for layer in layers:
        inside = group.create_group(layer.name)
        weights: dict[str, Array] = {
            f"{layer.name}/{name}:0": array for name, array in layer.step.weights
        }
        _write_names(inside, "weight_names", list(weights))
        for name, array in weights.items():
            inside.create_dataset(name, data=array)


def _write_names(group: h5py.Group, key: str, names: list[str]) -> None:
    """Names as an attribute, or several numbered ones where one would be too large."""
    encoded = np.array([name.encode() for name in names] or [], dtype="S" if names else "S1")
    parts = max(1, -(-encoded.nbytes // _LARGEST_ATTRIBUTE))
    if parts == 1:
        group.attrs[key] = encoded
        return
    for number, part in enumerate(np.array_split(encoded, parts)):
        group.attrs[f"{key}{number}"] = part
