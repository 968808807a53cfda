"""Whether a written model answers as the run does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import tensorflow as tf

from engine.classifier import BATCH_SIZE, Classifier, Floats, PixelBatch, Reference
from engine.control import Control
from engine.decision_rule import decide
from engine.folding import logits_of, probabilities_of
from engine.inputs import InputSpec
from engine.sound_model import made_up_waveforms, read_waveforms, to_spectrograms

TOLERANCE = 1e-5
SOUND_TOLERANCE = 1e-3
"""A written model makes the spectrogram itself, in float32: grey levels differ by up to 0.01."""


def compare(
    best: Classifier,
    written: Any,
    samples: list[Reference],
    text: str,
    control: Control,
) -> tuple[float, float, int]:
    """Largest difference, share of equal answers, number of samples compared."""
    copy = replace(best, model=written)
    expect = _expected(best)
    largest, agreed, compared = 0.0, 0, 0
    batches: Iterator[PixelBatch] = best.read_batches(
        samples, control=control, text=text, refuse=lambda _position, _reason: None
    )
    with _full_float32():
        for batch in _at_least_one(batches, best.input):
            count = len(batch.positions)
            expected = expect(batch.pixels)[:count]
            found = copy.classify(_entering(batch, samples, best.input))[:count]
            if best.task == "regression":
                scale = np.array(best.output.scale, np.float32)
                expected, found = expected / scale, found / scale
            # `max` would drop a NaN; NumPy keeps it.
            largest = float(np.maximum(largest, np.max(np.abs(expected - found))))
            same = _same_answers(expected, found, best, tolerance_of(best.input))
            agreed += int(np.sum(same))
            compared += count
    return largest, agreed / compared, compared


def _entering(batch: PixelBatch, samples: list[Reference], spec: InputSpec) -> Floats:
    """What a written model takes: of recordings not the spectrograms but the waveforms."""
    if spec.media != "sound":
        return batch.pixels
    if not samples:
        return made_up_waveforms(spec, BATCH_SIZE)
    paths = [samples[position][0] for position in batch.positions]
    return read_waveforms(paths, spec, BATCH_SIZE)


def tolerance_of(spec: InputSpec) -> float:
    """By how much a probability may differ, or a number in its deviations."""
    return SOUND_TOLERANCE if spec.media == "sound" else TOLERANCE


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


def _same_answers(expected: Any, found: Any, best: Classifier, tolerance: float) -> Any:
    """For each sample, whether both models say the same."""
    if best.task == "regression":
        return np.all(np.abs(expected - found) <= tolerance, axis=1)
    answers, unsure = decide(expected, best.task, best.rule)
    others, others_unsure = decide(found, best.task, best.rule)
    same = answers == others
    return (np.all(same, axis=1) if same.ndim == 2 else same) & (unsure == others_unsure)


def _at_least_one(batches: Iterator[PixelBatch], entering: InputSpec) -> Iterator[PixelBatch]:
    """The batches, or one of made-up samples where there is none."""
    batch = None
    for batch in batches:
        yield batch
    if batch is None:
        if entering.media == "sound":
            noise = to_spectrograms(made_up_waveforms(entering, BATCH_SIZE), entering)
        else:
            shape = (BATCH_SIZE, *entering.model_shape)
            noise = np.random.default_rng(0).integers(0, 256, shape).astype(np.float32)
        yield PixelBatch(positions=tuple(range(BATCH_SIZE)), pixels=noise)


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
