"""LiteRT files (TensorFlow Lite): for phones and small devices, in four kinds of numbers.

The graph is written for one sample at a time, because what drives a phone's chips refuses shapes
that are known only when it runs. All kinds take and give float32; in full int8 everything between
is whole numbers, scaled by what training samples cause (post-training quantisation with a
representative dataset).
"""

import re
from pathlib import Path

import numpy as np

from engine.classifier import Floats
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.converter import Converter
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job, Runner
from engine.exporting.metadata import write_export_metadata
from engine.exporting.saved_model import save_answering

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
    calibration, calibrated = converter.folder / "calibration.npy", 0
    if kind == _INT8:
        calibrated = _write_calibration(job, calibration, control)
    if converter.saved_model is None:
        saved_model = converter.folder / "model"
        save_answering(job, saved_model, batch=1)
        converter.saved_model = saved_model
    answer = converter.ask(kind, path, calibration, control, _float_layers(job))
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


def _converter(job: Job) -> Converter:
    """The converter of this export: its process and the graph serve every kind."""
    converter = job.kept.get(__name__)
    if converter is None:
        converter = job.kept[__name__] = job.closing.enter_context(Converter())
    assert isinstance(converter, Converter)
    return converter


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


def _float_layers(job: Job) -> tuple[str, ...]:
    """Layers whose numbers range too widely for 256 steps: those that make the spectrogram."""
    if job.best.input.media != "sound":
        return ()
    return tuple(layer.name for layer in job.model.layers[:-1])


def _remark(job: Job, calibrated: int, in_float: bool) -> str:
    text = f"Calibrated on {calibrated} training {job.best.input.noun}."
    if job.best.input.media == "sound":
        return f"{text} The spectrogram is worked out in float, the rest in whole numbers."
    if in_float:
        return f"{text} A part of it has no whole-number form and stays in float."
    return text
