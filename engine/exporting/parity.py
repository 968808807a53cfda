"""Whether a written file answers as the run does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import tensorflow as tf

from engine.classifier import BATCH_SIZE, Classifier, Floats
from engine.control import Control
from engine.decision_rule import decide
from engine.exporting.formats import Format
from engine.exporting.job import Job, Runner
from engine.folding import logits_of, probabilities_of
from engine.inputs import InputSpec
from engine.sound_model import to_spectrograms

SOUND_TOLERANCE = 1e-3
"""A written model makes the spectrogram itself, in float32: grey levels differ by up to 0.01."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a file's answers differ from the run's; as in `ExportedFile`."""

    max_abs_difference: float
    agreement: float
    num_samples: int


def compare(job: Job, runner: Runner, kind: Format, text: str, control: Control) -> Comparison:
    """Run a file on real samples of the validation split, and compare with the run's model.

    Args:
        job: What was exported.
        runner: Runs the file.
        kind: Its format.
        text: What is being done, for the user.
        control: Gets progress; cancels.
    """
    best = job.best
    expect = _expected(best)
    tolerance = tolerance_of(kind, best.input)
    largest, agreed, compared = 0.0, 0, 0
    with _full_float32():
        for pixels, entering, count in _inputs(job, text, control):
            expected = expect(pixels)[:count]
            found = best.both_classes(runner(entering))[:count]
            if best.task == "regression":
                scale = np.array(best.output.scale, np.float32)
                expected, found = expected / scale, found / scale
            # `max` would drop a NaN; NumPy keeps it.
            largest = float(np.maximum(largest, np.max(np.abs(expected - found))))
            same = _same_answers(expected, found, best, tolerance)
            agreed += int(np.sum(same))
            compared += count
    return Comparison(max_abs_difference=largest, agreement=agreed / compared, num_samples=compared)


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


def _inputs(job: Job, text: str, control: Control) -> Iterator[tuple[Floats, Floats, int]]:
    """Batches as the run and as the file takes them, and how many of each are samples.

    One made-up batch where there is no sample.
    """
    empty = True
    for batch in job.batches(job.samples, text, control):
        empty = False
        yield batch.pixels, job.entering(batch, job.samples), len(batch.positions)
    if empty:
        entering = job.made_up()
        spec = job.best.input
        pixels = to_spectrograms(entering, spec) if spec.media == "sound" else entering
        yield pixels, entering, BATCH_SIZE


def _expected(best: Classifier) -> Callable[[Floats], Any]:
    """What the run answers, its temperature applied.

    From the logits: probabilities in float32 have lost what makes a very sure answer less sure.
    """
    temperature = best.rule.temperature
    if temperature == 1 or best.task == "regression":
        return best.classify
    logits = replace(
        best, model=logits_of(best.model), output=replace(best.output, task="regression")
    )

    def expected(pixels: Floats) -> Any:
        found = probabilities_of(logits.classify(pixels), best.output.activation, temperature)
        return np.hstack([1 - found, found]) if best.task == "binary" else found

    return expected


def _same_answers(expected: Any, found: Any, best: Classifier, tolerance: float | None) -> Any:
    """For each sample, whether both models say the same."""
    if best.task == "regression":
        # Without a tolerance of its own, a number is the same within a tenth of a deviation.
        allowed = 0.1 if tolerance is None else tolerance
        return np.all(np.abs(expected - found) <= allowed, axis=1)
    answers, unsure = decide(expected, best.task, best.rule)
    others, others_unsure = decide(found, best.task, best.rule)
    same = answers == others
    return (np.all(same, axis=1) if same.ndim == 2 else same) & (unsure == others_unsure)


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
