"""A SavedModel folder: runs in plain TensorFlow and TensorFlow Serving, without Keras.

It only answers: every layer is written as it stands when predicting, so nothing of training (noise,
augmentation inside a source model) is in it.
"""

from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from engine.classifier import Floats
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.job import Job, Runner
from engine.exporting.keras_files import first_line
from engine.exporting.metadata import write_export_metadata

_SIGNATURE = "serving_default"


def write(job: Job, path: Path, _control: Control) -> None:
    """Write the model with one signature: float32 in, a named float32 tensor out.

    The input has the model's own name; the output is `probabilities`, or `estimates` where the
    task is regression.

    Raises:
        EngineError: If TensorFlow cannot write the graph.
    """
    save_answering(job, path)
    write_export_metadata(path, job.metadata)


def save_answering(job: Job, path: Path, batch: int | None = None) -> None:
    """Write the model as `write` does, without metadata; `batch` fixes how many it takes at once.

    Raises:
        EngineError: If TensorFlow cannot write the graph.
    """
    model, entering = job.model, job.model.inputs[0]

    takes = tf.TensorSpec((batch, *entering.shape[1:]), tf.float32, entering.name)

    def answer(inputs: Any) -> dict[str, Any]:
        return {job.output_name: model(inputs, training=False)}

    # Keras's own ExportArchive stores every weight twice.
    module = tf.Module()
    module.weights = [variable.value for variable in model.variables]
    try:
        signature = tf.function(answer).get_concrete_function(takes)
        tf.saved_model.save(module, str(path), signatures={_SIGNATURE: signature})
    except OSError:
        raise
    except tf.errors.ResourceExhaustedError as error:
        raise OSError(28, "No space left on device") from error
    except Exception as error:  # TensorFlow raises anything on a graph it cannot take
        raise EngineError(
            f"TensorFlow cannot write this model as a SavedModel ({first_line(error)}): choose "
            "keras or h5."
        ) from error


def open_runner(path: Path, _job: Job) -> Runner:
    """Run a written folder with TensorFlow."""
    return open_signature(path)[0]


def open_signature(path: Path) -> tuple[Runner, Any]:
    """What runs a written folder with TensorFlow, and the graph that then runs (a `GraphDef`)."""
    loaded = tf.saved_model.load(str(path))
    signature = loaded.signatures[_SIGNATURE]
    (name,) = signature.structured_input_signature[1]

    def run(inputs: Floats) -> Floats:
        assert loaded, "TensorFlow frees the variables with what was loaded"
        (found,) = signature(**{name: tf.constant(inputs)}).values()
        return np.asarray(found)

    return run, signature.graph.as_graph_def()
