"""Runs ONNX files, with nothing but ONNX Runtime."""

import numpy as np
import onnxruntime

from engine.classifier import Floats
from engine.exporting.job import Runner


def session_runner(model: str | bytes) -> Runner:
    """Run a file's path or content with ONNX Runtime on the processor.

    Raises:
        Exception: One of ONNX Runtime's own, if it cannot be opened.
    """
    options = onnxruntime.SessionOptions()
    # Errors only: it warns of shapes that tf2onnx has left open.
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    (entering,) = session.get_inputs()

    def run(inputs: Floats) -> Floats:
        return np.asarray(session.run(None, {entering.name: inputs})[0])

    return run
