"""What is exported, as every format gets it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from engine.classifier import BATCH_SIZE, Classifier, Floats, PixelBatch
from engine.control import Control
from engine.runs import RunFolder
from engine.sound_model import made_up_waveforms, read_waveforms
from engine.types import Sample

Runner = Callable[[Floats], Floats]
"""Runs a written file: a batch as the file takes it, of any length, to what the model gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A run's best model on its way into files.

    `best` reads samples and answers as the run does. `model` is what is written: in float32, of
    stock Keras layers, preprocessing and temperature inside; for sound it takes waveforms.
    `name` is how files begin. `samples` are those of the validation split that files are compared
    on, `training` some of the training split, to calibrate whole numbers on; both may be empty
    where the data is gone. `answers` is what `best` has answered so far, by the positions of a
    batch's samples. `kept` is what a format's module keeps for its next file, by the module's name;
    `closing` ends it when the export ends.
    """

    run: RunFolder
    best: Classifier
    model: Any
    name: str
    metadata: dict[str, Any]
    samples: tuple[Sample, ...]
    training: tuple[Sample, ...]
    answers: dict[tuple[int, ...], Floats] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)
    closing: ExitStack = field(default_factory=ExitStack)

    @property
    def output_name(self) -> str:
        """What files that name their output call it; never as an input is called."""
        return "estimates" if self.best.task == "regression" else "probabilities"

    def batches(
        self, samples: tuple[Sample, ...], text: str, control: Control
    ) -> Iterator[PixelBatch]:
        """Samples as `best` takes them, `BATCH_SIZE` at a time; unreadable ones are left out."""
        return self.best.read_batches(
            [(sample.path, sample.orientation) for sample in samples],
            control=control,
            text=text,
            refuse=lambda _position, _reason: None,
        )

    def entering(self, batch: PixelBatch, samples: tuple[Sample, ...]) -> Floats:
        """A batch of `samples` as the written model takes it: of recordings the waveforms."""
        if self.best.input.media != "sound":
            return batch.pixels
        paths = [samples[position].path for position in batch.positions]
        return read_waveforms(paths, self.best.input, BATCH_SIZE)

    def made_up(self) -> Floats:
        """One batch as the written model takes it, for where no sample is left."""
        if self.best.input.media == "sound":
            return made_up_waveforms(self.best.input, BATCH_SIZE)
        shape = (BATCH_SIZE, *self.best.input.model_shape)
        return np.random.default_rng(0).integers(0, 256, shape).astype(np.float32)
