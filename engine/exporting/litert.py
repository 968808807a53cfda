"""LiteRT files (TensorFlow Lite): for phones and small devices, in four kinds of numbers.

The graph is written for one sample at a time, because what drives a phone's chips refuses shapes
that are known only when it runs. All kinds take and give float32; in full int8 everything between
is whole numbers, scaled by what training samples cause (post-training quantisation with a
representative dataset).
"""

import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from engine.classifier import Floats
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job, Runner
from engine.exporting.metadata import write_export_metadata
from engine.exporting.saved_model import save_answering

_CHILD = Path(__file__).with_name("litert_child.py")
_SECONDS_BETWEEN_LOOKS = 0.05
_INT8 = "tflite-int8"


def write(job: Job, path: Path, control: Control) -> str | None:
    """Write the model as the kind that the name's suffix says, with what belongs to it.

    Returns:
        What the user should know of a file in whole numbers.

    Raises:
        EngineError: If LiteRT has no operation for something in the graph, the converter fails,
            or there is nothing to calibrate whole numbers on.
    """
    kind = _kind(path)
    with tempfile.TemporaryDirectory(prefix="graft-", ignore_cleanup_errors=True) as folder:
        question = {
            "kind": kind,
            "path": str(path.absolute()),
            "saved_model": str(Path(folder, "model")),
            "calibration": str(Path(folder, "calibration.npy")),
            "answer": str(Path(folder, "answer.json")),
        }
        calibrated = 0
        if kind == _INT8:
            calibrated = _write_calibration(job, Path(question["calibration"]), control)
        save_answering(job, Path(question["saved_model"]), batch=1)
        answer = _ask_child(question, control)
    if answer.get("errno"):
        raise OSError(answer["errno"], answer["error"])
    if "error" in answer:
        raise EngineError(_refusal(answer["error"]))
    write_export_metadata(path, job.metadata)
    return _remark(job, calibrated, answer["in_float"]) if kind == _INT8 else None


def open_runner(path: Path, _job: Job) -> Runner:
    """Run a written file with LiteRT's own interpreter, as it runs by default."""
    from ai_edge_litert.interpreter import Interpreter

    # Not by its path: a file that is mapped into memory cannot be renamed on Windows.
    interpreter = Interpreter(model_content=path.read_bytes())
    interpreter.allocate_tensors()
    (entering,), (leaving,) = interpreter.get_input_details(), interpreter.get_output_details()

    def run(inputs: Floats) -> Floats:
        found = []
        for sample in inputs:
            interpreter.set_tensor(entering["index"], sample[np.newaxis])
            interpreter.invoke()
            found.append(interpreter.get_tensor(leaving["index"])[0])
        return np.stack(found)

    return run


def _kind(path: Path) -> str:
    """The format whose suffix a name has; the plain one's ends the others' too."""
    fitting = (one for one in FORMATS.values() if path.name.endswith(one.suffix))
    return max(fitting, key=lambda one: len(one.suffix)).name


def _write_calibration(job: Job, path: Path, control: Control) -> int:
    """Keep training samples as the model takes them; how many they are."""
    text = f"Reading training {job.best.input.noun} to calibrate on"
    batches = [
        job.entering(batch, job.training)[: len(batch.positions)]
        for batch in job.batches(job.training, text, control)
    ]
    if not batches:
        raise EngineError(
            f"Full int8 is calibrated on training {job.best.input.noun}, and none of them is "
            "where it was: bring the data back, or choose tflite-dynamic, which needs none."
        )
    samples = np.concatenate(batches)
    np.save(path, samples)
    return len(samples)


def _ask_child(question: dict[str, str], control: Control) -> dict[str, Any]:
    """Convert in a process of its own, which ends with this call.

    Raises:
        EngineError: If it ended without an answer.
    """
    child = subprocess.Popen(
        # -P: a folder that the user happens to be in is no place to import from.
        [sys.executable, "-P", "-X", "utf8", str(_CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # A GPU's memory is this process's, and converting needs none.
        env={**os.environ, "CUDA_VISIBLE_DEVICES": "-1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert child.stdin is not None
    try:
        with contextlib.suppress(OSError):
            child.stdin.write(json.dumps(question).encode() + b"\n")
            child.stdin.flush()
        while True:
            control.checkpoint()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(_SECONDS_BETWEEN_LOOKS)
                break
    finally:
        child.kill()
        child.wait()
        with contextlib.suppress(OSError):
            child.stdin.close()
    try:
        answer: dict[str, Any] = json.loads(Path(question["answer"]).read_text("utf-8"))
    except (OSError, ValueError):
        raise EngineError(
            f"LiteRT's converter broke down on this model (it ended with {child.returncode}): "
            "choose another format."
        ) from None
    return answer


def _refusal(error: str) -> str:
    """One sentence of what the converter says in many."""
    unknown = re.findall(r"(?:TF Select|Flex|Custom) ops: *([^\n]+)", error)
    names = sorted({name.strip() for names in unknown for name in names.split(",")} - {""})
    if names:
        return (
            f"LiteRT cannot hold this model, because it has no operation for {', '.join(names)}: "
            "choose another format."
        )
    lines = [line.strip() for line in error.splitlines() if line.strip()]
    told = next((line for line in lines if "error:" in line), lines[0])
    return (
        f"LiteRT's converter cannot take this model ({told.split('error:')[-1].strip(' .')}): "
        "choose another format."
    )


def _remark(job: Job, calibrated: int, in_float: bool) -> str:
    text = f"Calibrated on {calibrated} training {job.best.input.noun}."
    if in_float:
        text += " A part of it has no whole-number form and stays in float."
    return text
