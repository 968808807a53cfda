"""An ONNX file: the model's graph, its weights and what Graft knows of it, for ONNX Runtime.

The graph is traced as it stands when predicting, its weights are made constants, and tf2onnx
turns TensorFlow's operations into ONNX's. Each file is run on a batch before it counts; where one
does not answer as the model does, it is written by the next route.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import tensorflow as tf
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2
from tf2onnx import optimizer, tf_loader, tfonnx

from engine.classifier import Floats
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job, Runner
from engine.exporting.keras_files import first_line
from engine.exporting.metadata import ATTRIBUTE
from engine.exporting.onnx_layers import with_onnx_layers
from engine.exporting.onnx_runner import session_runner
from engine.exporting.parity import tolerance_of
from engine.stock_layers import with_stock_layers

OPSET = 15
"""From 2021, so that older runtimes and converters read the file too."""
ALMOST_ZERO = -1e-30
_CHECKED = 32
_TEXT = "Converting to ONNX"


def write(job: Job, path: Path, control: Control) -> str | None:
    """Write the model with one named input and output, any number of samples at a time.

    The input has the model's own name; the output is `probabilities`, or `estimates` where the
    task is regression. What `engine.exporting.metadata` tells stands in the file's
    `metadata_props`, as JSON under `graft`.

    Raises:
        EngineError: If no route gives a file that ONNX Runtime can run.
    """
    entering = _batch(job, control)
    with tf.device("/cpu:0"):
        expected = np.asarray(job.model(entering, training=False))
    tolerance = tolerance_of(FORMATS["onnx"], job.best.input) or 0.0
    scale = np.array(job.best.output.scale if job.best.task == "regression" else 1, np.float32)
    closest: bytes | None = None
    smallest = np.inf
    reasons: list[str] = []
    for route in _ROUTES:
        try:
            with _quiet():
                data = _convert(job, route, control)
            found = session_runner(data)(entering)
        except (CancelledError, MemoryError):
            raise
        except Exception as error:  # tf2onnx and ONNX Runtime raise anything
            # What Graft itself says of it is clearer than where a library stumbled before.
            reasons.insert(0 if isinstance(error, EngineError) else len(reasons), first_line(error))
            continue
        difference = float(np.max(np.abs(found - expected) / scale))
        if np.isnan(difference):
            reasons.append("ONNX Runtime gets no numbers from it")
        elif difference < smallest:
            closest, smallest = data, difference
        if smallest <= tolerance:
            break
    if closest is None:
        raise EngineError(
            f"This model cannot be written as ONNX ({reasons[0]}): choose tflite, savedmodel or "
            "keras."
        )
    path.write_bytes(closest)
    if smallest <= tolerance:
        return None
    return "None of the ways to write ONNX that Graft knows comes nearer to what the run answers."


def open_runner(path: Path, _job: Job) -> Runner:
    """Run a written file with ONNX Runtime on the processor."""
    try:
        return session_runner(str(path))
    except Exception as error:  # ONNX Runtime has errors of its own for each reason
        raise EngineError(
            f"ONNX Runtime cannot open what was written ({first_line(error)}): choose another "
            "format."
        ) from error


def _batch(job: Job, control: Control) -> Floats:
    """Real samples where there are some, as the written model takes them."""
    samples = job.samples[:_CHECKED]
    for batch in job.batches(samples, _TEXT, control):
        return job.entering(batch, samples)
    return job.made_up()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Route:
    """One way to a file; the first ones give smaller and faster files."""

    model: Callable[[Any], Any]
    catch_errors: bool = False
    optimizers: Mapping[str, Any] | None = None


_ROUTES = (
    _Route(model=with_onnx_layers),
    # Steps of tf2onnx's that fail are left out; it takes three times as long.
    _Route(model=with_onnx_layers, catch_errors=True),
    # As it was traced, in case a step goes wrong without a word.
    _Route(model=with_onnx_layers, optimizers={}),
    _Route(model=lambda model: with_onnx_layers(with_stock_layers(model)), catch_errors=True),
)


def _convert(job: Job, route: _Route, control: Control) -> bytes:
    control.progress(_TEXT, 0, 3)
    graph_def, names = _freeze(route.model(job.model), control)
    control.progress(_TEXT, 1, 3)
    entering = job.model.inputs[0].name
    with tf.device("/cpu:0"), tf.Graph().as_default() as graph:
        tf.import_graph_def(graph_def, name="")
        converted = tfonnx.process_tf_graph(
            graph,
            opset=OPSET,
            input_names=[names[0]],
            output_names=[names[1]],
            tensors_to_rename={names[0]: entering, names[1]: job.output_name},
            custom_op_handlers={"Erfc": (_write_erfc, [])},
        )
        control.progress(_TEXT, 2, 3)
        _widen_scalars(converted)
        steps = optimizer._get_optimizers() if route.optimizers is None else route.optimizers
        converted = optimizer.optimize_graph(
            converted,
            catch_errors=route.catch_errors,
            optimizers={name: partial(_step, step, control) for name, step in steps.items()},
        )
        control.checkpoint()
        proto = converted.make_model(job.name)
    _refuse_unknown(proto.graph)
    _mend_padding(proto.graph)
    onnx.helper.set_model_props(proto, {ATTRIBUTE: json.dumps(job.metadata, ensure_ascii=False)})
    proto.producer_name = "Graft"
    data: bytes = proto.SerializeToString()
    return data


def _step(make: Callable[[], Any], control: Control) -> Any:
    control.checkpoint()
    return make()


def _freeze(model: Any, control: Control) -> tuple[Any, tuple[str, str]]:
    """The model's graph with its weights as constants, and its input's and output's names."""
    entering = model.inputs[0]
    signature = tf.TensorSpec((None, *entering.shape[1:]), tf.float32, name=entering.name)

    def answer(inputs: Any) -> Any:
        return model(inputs, training=False)

    traced = tf.function(answer, input_signature=[signature], autograph=False)
    frozen = convert_variables_to_constants_v2(
        traced.get_concrete_function(), lower_control_flow=False, aggressive_inlining=True
    )
    control.checkpoint()
    graph_def = frozen.graph.as_graph_def(add_shapes=True)
    _inline_compiled(graph_def)
    names = frozen.inputs[0].name, frozen.outputs[0].name
    with tf.Graph().as_default():
        tf.import_graph_def(graph_def, name="")
        return tf_loader.tf_optimize([names[0]], [names[1]], graph_def), names


def _inline_compiled(graph_def: Any) -> None:
    """Let functions that XLA would compile be written out: Keras has grouped convolutions so."""
    functions = graph_def.library.function
    for function in functions:
        for name in ("_XlaMustCompile", "_noinline"):
            function.attr.pop(name, None)
    for nodes in (graph_def.node, *(function.node_def for function in functions)):
        for node in nodes:
            node.attr.pop("_XlaMustCompile", None)


def _write_erfc(graph: Any, node: Any, name: str, _arguments: Any) -> None:
    """`erfc(x) = 1 - erf(x)`, which tf2onnx lacks and Keras's GELU uses."""
    shapes, dtypes, (entering,), (output,) = (
        node.output_shapes,
        node.output_dtypes,
        node.input,
        node.output,
    )
    graph.remove_node(node.name)
    erf = graph.make_node("Erf", [entering], shapes=shapes, dtypes=dtypes)
    one = graph.make_const(f"{name}_one", np.array(1, np.float32))
    graph.make_node(
        "Sub",
        [one.output[0], erf.output[0]],
        outputs=[output],
        name=name,
        shapes=shapes,
        dtypes=dtypes,
    )


def _widen_scalars(graph: Any) -> None:
    """Make added numbers vectors of one: behind a convolution, tf2onnx stumbles over scalars.

    MobileNetV3 has them in its activations; transpositions would stay around each.
    """
    for node in graph.get_nodes():
        if node.type == "Add" and node.inputs[1].is_const() and len(node.output_shapes[0] or ()):
            value = node.inputs[1].get_tensor_value(as_list=False)
            if value.shape == ():
                wide = graph.make_const(f"{node.name}_number", value.reshape(1))
                graph.replace_input(node, node.input[1], wide.output[0], 1)


def _refuse_unknown(graph: Any) -> None:
    """tf2onnx leaves what it cannot translate as it is, which no runtime reads."""
    unknown = {
        node.op_type for node in graph.node if not node.domain and not onnx.defs.has(node.op_type)
    }
    if unknown:
        raise EngineError(f"it has no form of TensorFlow's {', '.join(sorted(unknown))}")


def _mend_padding(graph: Any) -> None:
    """Keep ONNX Runtime from drawing zero padding into a pooling behind it.

    Its PadFusion lets the pooling pad instead, which a maximum does with −infinity rather than 0
    (onnxruntime issue 24737; ResNet50V2 was silently wrong). It takes exact zeros only, so these
    become `ALMOST_ZERO`.
    """
    consumers: dict[str, list[Any]] = {}
    for node in graph.node:
        for name in node.input:
            consumers.setdefault(name, []).append(node)
    values = {one.name: onnx.numpy_helper.to_array(one) for one in graph.initializer}

    def is_pooled(name: str) -> bool:
        return any(
            node.op_type in ("MaxPool", "AveragePool")
            or (node.op_type in ("Transpose", "Identity") and is_pooled(node.output[0]))
            for node in consumers.get(name, ())
        )

    for node in graph.node:
        if node.op_type != "Pad" or not is_pooled(node.output[0]):
            continue
        mode = next((one.s for one in node.attribute if one.name == "mode"), b"constant")
        if mode != b"constant" or (len(node.input) > 2 and values.get(node.input[2], 1) != 0):
            continue
        value = onnx.numpy_helper.from_array(
            np.array(ALMOST_ZERO, np.float32), f"{node.output[0]}_value"
        )
        graph.initializer.append(value)
        node.input[:] = [*node.input[:2], value.name]


@contextmanager
def _quiet() -> Iterator[None]:
    """Without tf2onnx's log: what fails in one route goes in the next."""
    logger = logging.getLogger("tf2onnx")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
