"""LiteRT files (TensorFlow Lite): for phones and small devices, in four kinds of numbers.

The graph is written for one sample at a time, because what drives a phone's chips refuses shapes
that are known only when it runs. All kinds take and give float32; in full int8 everything between
is whole numbers, scaled by what training samples cause (post-training quantisation with a
representative dataset). What makes a spectrogram stays in float32 in every kind.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np

from engine.classifier import Floats
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.converter import Converter
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job, Runner
from engine.exporting.litert_graph import in_a_row
from engine.exporting.metadata import write_export_metadata
from engine.exporting.saved_model import save_answering
from engine.sound_model import without_waveform_input

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
    converter = _converter(job)
    converter.start()
    calibration, calibrated = None, 0
    if kind == _INT8:
        calibration = converter.folder / "calibration.npy"
        calibrated = _write_calibration(job, calibration, control)
    picture_model = without_waveform_input(job.model)
    if picture_model is None:
        saved_model = _saved(job, job.model, "whole")
        in_float = _convert(converter, kind, saved_model, path, control, calibration)
    else:
        # Decibels tell 1e-10 from 1: no other kind of numbers leaves them right.
        first, second = converter.folder / "first.tflite", converter.folder / "second.tflite"
        if first not in converter.written:
            to_picture = keras.Model(job.model.inputs, job.model.layers[-2].output)
            saved_model = _saved(job, to_picture, "first")
            _convert(converter, "tflite", saved_model, first, control)
            converter.written.add(first)
        saved_model = _saved(job, picture_model, "second")
        in_float = _convert(converter, kind, saved_model, second, control, calibration)
        path.write_bytes(in_a_row(first.read_bytes(), second.read_bytes()))
    write_export_metadata(path, job.metadata)
    return _remark(job, calibrated, in_float) if kind == _INT8 else None


def open_runner(path: Path, _job: Job) -> Runner:
    """Run a written file with LiteRT's own interpreter, as it runs by default."""
    return interpreter_runner(path)


def interpreter_runner(path: Path, num_threads: int | None = None) -> Runner:
    """Run a file with LiteRT's own interpreter, in so many threads; None: as it does by default."""
    from ai_edge_litert.interpreter import Interpreter

    # Not by its path: a file that is mapped into memory cannot be renamed on Windows.
    interpreter = Interpreter(model_content=path.read_bytes(), num_threads=num_threads)
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


def _converter(job: Job) -> Converter:
    """The converter of this export: its process and the graph serve every kind."""
    converter = job.kept.get(__name__)
    if converter is None:
        converter = job.kept[__name__] = job.closing.enter_context(Converter())
    assert isinstance(converter, Converter)
    return converter


def _saved(job: Job, model: Any, part: str) -> Path:
    """The model, or that part of it, as the converter takes it; written once for every kind."""
    converter = _converter(job)
    saved_model = converter.folder / part
    if saved_model not in converter.written:
        save_answering(replace(job, model=model), saved_model, batch=1)
        converter.written.add(saved_model)
    return saved_model


def _convert(
    converter: Converter,
    kind: str,
    saved_model: Path,
    path: Path,
    control: Control,
    calibration: Path | None = None,
) -> bool:
    """Have a file written; whether full int8 leaves something in float."""
    answer = converter.ask(kind, saved_model, path, control, calibration)
    if "error" in answer:
        raise EngineError(_refusal(answer["error"]))
    return bool(answer["in_float"])


def _write_calibration(job: Job, path: Path, control: Control) -> int:
    """Keep training samples as what is converted takes them; how many they are."""
    text = f"Reading training {job.best.input.noun} to calibrate on"
    batches = [
        batch.pixels[: len(batch.positions)] for batch in job.batches(job.training, text, control)
    ]
    if not batches:
        raise EngineError(
            f"Full int8 is calibrated on training {job.best.input.noun}, and none of them is "
            "where it was: bring the data back, or choose tflite-dynamic, which needs none."
        )
    samples = np.concatenate(batches)
    np.save(path, samples)
    return len(samples)


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
    if job.best.input.media == "sound":
        text += " The spectrogram is worked out in float."
    if in_float:
        text += " A part of the model has no whole-number form and stays in float."
    return text
