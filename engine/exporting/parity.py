"""Whether a written file answers as the run does."""

import importlib.metadata
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import tensorflow as tf

from engine.classifier import BATCH_SIZE, Classifier, Floats, PixelBatch
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.exporting.differences import Differences, differences
from engine.exporting.formats import Format
from engine.exporting.job import Job, Runner
from engine.exporting.keras_files import first_line
from engine.folding import logits_of, probabilities_of
from engine.inputs import InputSpec
from engine.sound_model import to_spectrograms

SOUND_TOLERANCE = 1e-3
"""A written model makes the spectrogram itself, in float32: grey levels differ by up to 0.01."""
OWN_READER = "Graft's own reader"
"""What runs a file whose own runtime is not installed: never named as if it had run."""
_PACKAGES = {
    "Keras": "keras",
    "tf.keras 2": "tf-keras",
    "TensorFlow": "tensorflow",
    "LiteRT": "ai-edge-litert",
    "ONNX Runtime": "onnxruntime",
}
_LEAST_TIMED, _MOST_TIMED = 3, 32
_SECONDS_TIMED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a file's answers differ from the run's; as in `ExportedFile`."""

    max_abs_difference: float
    num_samples: int
    differences: Differences
    milliseconds: float

    @property
    def agreement(self) -> float:
        """The share of samples with the same answer."""
        return self.differences.agreement


def compare(job: Job, runner: Runner, kind: Format, text: str, control: Control) -> Comparison:
    """Run a file on real samples of the validation split, and compare with the run's model.

    Args:
        job: What was exported.
        runner: Runs the file.
        kind: Its format.
        text: What is being done, for the user.
        control: Gets progress; cancels.

    Raises:
        EngineError: If the file's own runtime cannot run it.
    """
    best = job.best
    expected: list[Floats] = []
    found: list[Floats] = []
    positions: list[int] = []
    with _full_float32():
        for batch, entering in _inputs(job, text, control):
            count = len(batch.positions) or BATCH_SIZE
            expected.append(_expected(job, batch)[:count])
            found.append(best.both_classes(_run(runner, entering, kind))[:count])
            positions += batch.positions
        milliseconds = _milliseconds(runner, entering[:1])
    wanted, given = np.concatenate(expected), np.concatenate(found)
    scale = np.array(best.output.scale or 1.0, np.float32)
    return Comparison(
        # `max` would drop a NaN; NumPy keeps it.
        max_abs_difference=float(np.max(np.abs(wanted - given) / scale)),
        num_samples=len(wanted),
        differences=differences(
            best,
            [job.samples[position] for position in positions],
            wanted,
            given,
            tolerance_of(kind, best.input),
        ),
        milliseconds=milliseconds,
    )


def is_over(comparison: Comparison, tolerance: float | None) -> bool:
    """Whether a file differs more than its format may; any other answer does."""
    if comparison.agreement < 1 or not np.isfinite(comparison.max_abs_difference):
        return True
    return tolerance is not None and comparison.max_abs_difference > tolerance


def tolerance_of(kind: Format, spec: InputSpec) -> float | None:
    """By how much a probability may differ, or a number in its deviations."""
    if kind.tolerance is None or spec.media != "sound":
        return kind.tolerance
    return max(kind.tolerance, SOUND_TOLERANCE)


def runtime_of(kind: Format) -> str:
    """What runs a format's files here, with its version; Graft itself where that is missing."""
    try:
        version = importlib.metadata.version(_PACKAGES[kind.runtime])
    except importlib.metadata.PackageNotFoundError:
        return OWN_READER
    return f"{kind.runtime} {version}"


def _inputs(job: Job, text: str, control: Control) -> Iterator[tuple[PixelBatch, Floats]]:
    """Batches as the run takes them, and as the file does.

    One made-up batch, without positions, where there is no sample.
    """
    empty = True
    for batch in job.batches(job.samples, text, control):
        empty = False
        yield batch, job.entering(batch, job.samples)
    if empty:
        entering = job.made_up()
        spec = job.best.input
        pixels = to_spectrograms(entering, spec) if spec.media == "sound" else entering
        yield PixelBatch(positions=(), pixels=pixels), entering


def _run(runner: Runner, entering: Floats, kind: Format) -> Floats:
    try:
        return runner(entering)
    except (CancelledError, EngineError):
        raise
    except Exception as error:  # each runtime raises its own
        raise EngineError(
            f"{runtime_of(kind)} cannot run the {kind.name} file that was written "
            f"({first_line(error)}): choose another format."
        ) from error


def _milliseconds(runner: Runner, one: Floats) -> float:
    """How long one sample alone takes: the median of some, after two to warm up."""
    taken: list[float] = []
    for _ in range(_MOST_TIMED):
        begun = time.perf_counter()
        runner(one)
        taken.append(time.perf_counter() - begun)
        if len(taken) > 2 + _LEAST_TIMED and sum(taken) > _SECONDS_TIMED:
            break
    return 1000 * float(np.median(taken[2:]))


def _expected(job: Job, batch: PixelBatch) -> Floats:
    """What the run answers to a batch, asked once for all formats."""
    if batch.positions not in job.answers:
        job.answers[batch.positions] = _answers(job.best, batch.pixels)
    return job.answers[batch.positions]


def _answers(best: Classifier, pixels: Floats) -> Any:
    """What the run answers, its temperature applied.

    From the logits: probabilities in float32 have lost what makes a very sure answer less sure.
    """
    temperature = best.rule.temperature
    if temperature == 1 or best.task == "regression":
        return best.classify(pixels)
    logits = replace(
        best, model=logits_of(best.model), output=replace(best.output, task="regression")
    )
    found = probabilities_of(logits.classify(pixels), best.output.activation, temperature)
    return np.hstack([1 - found, found]) if best.task == "binary" else found


@contextmanager
def _full_float32() -> Iterator[None]:
    """Without TensorFloat-32: on a GPU, two right answers would differ by more than tolerated."""
    enabled: Callable[[], bool] = tf.config.experimental.tensor_float_32_execution_enabled
    switch: Callable[[bool], None] = tf.config.experimental.enable_tensor_float_32_execution
    was = enabled()
    switch(False)
    try:
        yield
    finally:
        switch(was)
