"""Exported files that only answer: LiteRT, ONNX, SavedModel. Each runs with its own runtime.

Only Graft's own exports are opened, because only they say what they take and answer; and only
what cannot touch a file of the user's while it answers.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from engine.classifier import Classifier, Floats, exported_classifier
from engine.errors import EngineError
from engine.exporting.formats import EXTRA_COMMAND
from engine.exporting.keras_files import first_line
from engine.exporting.metadata import read_export_metadata
from engine.threads import num_threads

_SAVED = "saved_model.pb"
_NEEDS = {".tflite": ("ai_edge_litert",), ".onnx": ("onnx", "onnxruntime")}
_STRING = 7
"""TensorFlow's `DT_STRING`: whatever reads or writes a file is told its name as a string."""
_STATEFUL = {"NoOp", "Placeholder", "ReadVariableOp", "PartitionedCall", "StatefulPartitionedCall"}
_OBJECTS = {"user_object", "variable", "function", "bare_concrete_function", "constant"}


@dataclass(frozen=True, slots=True)
class _Runtime:
    """Stands where a classifier has its Keras model."""

    run: Callable[[Floats], Any]
    path: Path

    def predict_on_batch(self, inputs: Floats) -> Floats:
        """What the file answers to a batch."""
        try:
            return np.asarray(self.run(inputs), np.float32)
        except (MemoryError, EngineError):
            raise
        except Exception as error:  # each runtime raises its own
            raise EngineError(
                f"{self.path} does not take what it says that it takes ({first_line(error)}): "
                "use the file as Graft exported it."
            ) from error


def is_answering_file(path: Path) -> bool:
    """Whether this module opens such a file or folder, rather than Keras."""
    return path.suffix.lower() in _NEEDS or (path / _SAVED).is_file()


def open_answering_file(path: Path) -> Classifier:
    """A LiteRT or ONNX file or a SavedModel folder that Graft exported.

    Raises:
        EngineError: If Graft did not export it, it is damaged, or its runtime is not installed.
    """
    kind = path.suffix.lower()
    missing = [name for name in _NEEDS.get(kind, ()) if find_spec(name) is None]
    if missing:
        raise EngineError(
            f"{path.name} needs {' and '.join(missing)} to answer, which is not installed: "
            f"install it with `{EXTRA_COMMAND}`, or give the run or its .keras file."
        )
    metadata = read_export_metadata(path)
    open_it = {".tflite": _open_litert, ".onnx": _open_onnx}.get(kind, _open_saved_model)
    try:
        runtime = _Runtime(open_it(path), path) if metadata is not None else None
    except (MemoryError, EngineError):
        raise
    except Exception as error:  # each runtime raises its own
        raise EngineError(
            f"{path} cannot be opened ({first_line(error)}): it is damaged; export it once more."
        ) from error
    made = exported_classifier(runtime, metadata or {}, str(path))
    if made is None:
        raise EngineError(
            f"{path.name} does not say what it takes and what its answers mean, as files that "
            "Graft exports do: give a run, a file exported by Graft, or a .keras or .h5 file."
        )
    return replace(made, takes_waveform=made.input.media == "sound")


def _open_litert(path: Path) -> Callable[[Floats], Any]:
    from engine.exporting.litert import interpreter_runner

    return interpreter_runner(path, num_threads())


def _open_onnx(path: Path) -> Callable[[Floats], Any]:
    import onnx
    from onnx.external_data_helper import uses_external_data

    graph = onnx.load(str(path), load_external_data=False).graph
    if any(uses_external_data(one) for one in graph.initializer):
        raise EngineError(
            f"{path.name} wants to read other files as its weights, which Graft's exports never "
            "do: use the file as Graft exported it."
        )
    from engine.exporting.onnx_runner import session_runner

    return session_runner(str(path))


def _open_saved_model(path: Path) -> Callable[[Floats], Any]:
    from tensorflow.core.protobuf.saved_model_pb2 import SavedModel

    stored = SavedModel.FromString((path / _SAVED).read_bytes())
    # What is not of these kinds runs its own operations as it is loaded.
    for graph in stored.meta_graphs:
        for node in graph.object_graph_def.nodes:
            if node.WhichOneof("kind") not in _OBJECTS:
                raise EngineError(_foreign(path))
    from engine.exporting.saved_model import open_signature

    run, graph_def = open_signature(path)
    if any(_reaches_out(node) for node in _nodes(graph_def)):
        raise EngineError(_foreign(path))
    return run


def _foreign(path: Path) -> str:
    return (
        f"{path.name} holds operations that Graft's exports never have and that could reach files "
        "on this computer: use the folder as Graft exported it."
    )


def _nodes(graph_def: Any) -> Iterator[Any]:
    yield from graph_def.node
    for function in graph_def.library.function:
        yield from function.node_def


def _reaches_out(node: Any) -> bool:
    """Whether an operation has a state beyond the model's weights, or deals in strings."""
    from tensorflow.python.framework import op_def_registry

    if node.op in _STATEFUL:
        return False
    known = op_def_registry.get(node.op)
    if known is None or known.is_stateful:
        return True
    if any(argument.type == _STRING for argument in (*known.input_arg, *known.output_arg)):
        return True
    return any(
        attribute.type == _STRING or _STRING in attribute.list.type
        for attribute in node.attr.values()
    )
