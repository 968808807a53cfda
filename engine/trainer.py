"""The training loop: phase by phase, epoch by epoch, from first sample to finished model.

Keras's `fit` is called for one epoch at a time. So everything between epochs (best epoch, early
stopping, seeds, checkpoints) is plain state here, which a checkpoint can hold exactly; Keras's own
callbacks lose theirs.
"""

import math
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import keras
import numpy as np
from numpy.typing import NDArray

from engine import checkpoints, storage
from engine.augment_presets import settings_of
from engine.augmentation import Augmenter
from engine.callbacks import BatchReporter
from engine.checkpoints import LoopState
from engine.control import Control
from engine.errors import RunFailedError
from engine.events import CheckpointSaved, EpochEnded, PhaseStarted
from engine.features import compute_features
from engine.graph import layer_paths
from engine.head import Assembled, assemble
from engine.objectives import (
    balanced_weights,
    make_loss,
    make_optimizer,
    make_score,
    training_targets,
)
from engine.phase_model import phase_model, reseed, set_trainable, weights_of
from engine.pipeline import PixelCache, batches, epoch_order, load_pixels
from engine.planning import TrainingPlan
from engine.recipe import Phase
from engine.runs import RunFolder
from engine.sources.opening import open_model
from engine.targets import score_name
from engine.types import EpochRecord, RunResult, Split


class _Split(NamedTuple):
    """The samples of a split as the phase's model takes them, their targets and weights."""

    inputs: NDArray[Any]
    targets: NDArray[Any]
    weights: NDArray[np.float32] | None


class Trainer:
    """One run from first sample to finished model."""

    def __init__(
        self, plan: TrainingPlan, run: RunFolder, control: Control, state: LoopState
    ) -> None:
        self._plan, self._run, self._control, self._state = plan, run, control, state
        self._recipe = plan.recipe
        keras.utils.set_random_seed(self._recipe.seed)
        opened = plan.opened or open_model(self._recipe.source, control, self._recipe.seed)
        self._assembled: Assembled = assemble(
            opened.base,
            plan.preprocessing,
            self._recipe.head,
            plan.output,
            plan.input.model_shape,
            self._recipe.seed,
        )
        settings = settings_of(self._recipe.augment, plan.input.media)
        self._mixes = settings.mixes_labels
        self._augment = (
            None if settings.is_none else Augmenter(settings, self._recipe.seed, plan.input.media)
        )
        self._changing = weights_of(self._layers_that_train())
        self._began = self._now()

    def run(self) -> RunResult:
        """Train all phases that are left, then write the last and the best model."""
        before = self._state.seconds
        if self._state.epoch:
            self._set_weights(checkpoints.load_weights(self._run.checkpoints, self._state.epoch))
        self._began = self._now() - before
        with (
            self._load("train") as train_pixels,
            self._load("validation") as validation_pixels,
        ):
            self._train_phases(
                self._split(train_pixels, "train"), self._split(validation_pixels, "validation")
            )
        self._state.seconds = self._now() - self._began
        return self._finish()

    def _train_phases(self, train: _Split, validation: _Split) -> None:
        for number in range(self._state.phase, len(self._recipe.train.phases)):
            if number != self._state.phase:
                self._next_phase(number)
            if not self._state.phase_over:
                self._train_phase(number, train, validation)
            if self._control.stop_requested:
                break

    def _now(self) -> float:
        """Seconds of work: a pause is none."""
        return time.perf_counter() - self._control.seconds_paused

    def _load(self, split: Split) -> PixelCache:
        return load_pixels(
            self._plan.index.split(split),
            self._plan.input,
            control=self._control,
            text=f"Reading {split} {self._plan.input.noun}",
        )

    def _split(self, pixels: PixelCache, split: Split) -> _Split:
        """What was read of a split, with targets and weights; no copy of the pixels."""
        plan = self._plan
        num_classes = len(plan.index.class_names)
        listed = plan.index.split(split)
        samples = [listed[position] for position in pixels.indices]
        weighted = split == "train" and self._recipe.train.class_weights == "balanced"
        return _Split(
            # A row of a table is read as a column of pixels, but the model takes a vector.
            inputs=pixels.array.reshape(len(pixels), *plan.input.model_shape),
            targets=training_targets(samples, plan.output, num_classes, soft=self._mixes),
            weights=balanced_weights(samples, num_classes) if weighted else None,
        )

    def _layers_that_train(self) -> list[keras.Layer]:
        """All layers whose weights change in some phase; the head's always do."""
        wanted = frozenset[str]().union(*self._plan.trainable)
        base = [
            layer for path, layer in layer_paths(self._assembled.base).items() if path in wanted
        ]
        return [*base, self._assembled.classifier]

    def _next_phase(self, number: int) -> None:
        """Start a phase from the best epoch so far, not from the last."""
        self._restore_best()
        self._state.phase = number
        self._state.phase_epochs = 0
        self._state.phase_over = False
        self._state.waited = 0
        self._state.phase_best_loss = None

    def _train_phase(self, number: int, train: _Split, validation: _Split) -> None:
        phase = self._recipe.train.phases[number]
        trainable = self._plan.trainable[number]
        set_trainable(self._assembled.base, trainable)
        is_cached = self._recipe.train.cache and not trainable and self._augment is None
        if is_cached:
            began = self._now()
            train = self._features(train, "training")
            validation = self._features(validation, "validation")
            self._state.seconds_features += self._now() - began
            model = self._assembled.classifier
        else:
            model = phase_model(self._assembled, trainable)
        model.compile(
            optimizer=make_optimizer(phase),
            loss=make_loss(self._plan.output, soft=self._mixes),
            metrics=[make_score(self._plan.output, soft=self._mixes)],
        )
        model.optimizer.build(model.trainable_variables)
        if self._state.phase_epochs:
            stored = checkpoints.load_optimizer(self._run.checkpoints, self._state.epoch)
            for variable, value in zip(model.optimizer.variables, stored, strict=True):
                variable.assign(value)
        num_batches = -(-len(train.inputs) // self._plan.batch_size)
        first = self._state.epoch - self._state.phase_epochs + 1
        self._control.report(
            PhaseStarted(
                phase=number,
                name=phase.name,
                first_epoch=first,
                last_epoch=first + phase.epochs - 1,
                num_batches=num_batches,
                num_trainable=sum(int(np.prod(v.shape)) for v in model.trainable_variables),
                score=score_name(self._plan.output.task),
            )
        )
        while not self._state.phase_over:
            if self._control.stop_requested and self._state.epoch:
                return
            self._train_epoch(number, phase, model, train, validation)

    def _features(self, split: _Split, name: str) -> _Split:
        features = compute_features(
            self._assembled.extractor,
            split.inputs,
            self._control,
            f"Computing the frozen layers once for the {name} {self._plan.input.noun}",
        )
        return split._replace(inputs=features)

    def _train_epoch(
        self,
        number: int,
        phase: Phase,
        model: keras.Model,
        train: _Split,
        validation: _Split,
    ) -> None:
        state, seed = self._state, self._recipe.seed
        within = state.phase_epochs
        began = self._now()
        reseed(self._assembled.model, seed, number, within)
        if self._augment is not None:
            self._augment.start_epoch(number, within)
        size = self._plan.batch_size
        num_images = len(train.inputs)
        reporter = BatchReporter(
            self._control,
            phase=number,
            epoch=state.epoch + 1,
            num_batches=-(-num_images // size),
            num_images=num_images,
            batch_size=size,
            epochs_left=phase.epochs - within - 1,
        )
        order = epoch_order(num_images, seed, number, within)
        data = batches(
            train.inputs,
            train.targets,
            batch_size=size,
            order=order,
            augment=self._augment,
            sample_weights=train.weights,
        )
        logs = model.fit(data, epochs=1, verbose=0, shuffle=False, callbacks=[reporter]).history
        state.seconds_training += self._now() - began
        state.num_images += reporter.images_done
        if reporter.stopped and state.epoch:
            # A part of an epoch is no epoch: the best of the whole ones is kept.
            return
        everything = np.arange(len(validation.inputs))
        scores = model.evaluate(
            batches(validation.inputs, validation.targets, batch_size=size, order=everything),
            verbose=0,
            return_dict=True,
            callbacks=[reporter],
        )
        record = EpochRecord(
            phase=number,
            epoch=state.epoch + 1,
            loss=float(logs["loss"][-1]),
            accuracy=_score(logs["accuracy"][-1]),
            validation_loss=float(scores["loss"]),
            validation_accuracy=_score(scores["accuracy"]),
        )
        is_best = self._count(record, phase)
        self._control.report(
            EpochEnded(
                **{name: getattr(record, name) for name in EpochRecord.__dataclass_fields__},
                learning_rate=phase.learning_rate,
                is_best=is_best,
                seconds=self._now() - began,
            )
        )
        self._save(model)

    def _count(self, record: EpochRecord, phase: Phase) -> bool:
        """Add an epoch to the state; whether it is the best so far."""
        state = self._state
        best = state.best
        is_best = best is None or (record.validation_accuracy, -record.validation_loss) > (
            best.validation_accuracy,
            -best.validation_loss,
        )
        state.history.append(record)
        if is_best:
            state.best_epoch = record.epoch
        state.phase_epochs += 1
        if state.phase_best_loss is None or record.validation_loss < state.phase_best_loss:
            state.phase_best_loss, state.waited = record.validation_loss, 0
        else:
            state.waited += 1
        patience = phase.early_stopping
        state.phase_over = state.phase_epochs >= phase.epochs or (
            patience is not None and state.waited >= patience
        )
        return is_best

    def _save(self, model: keras.Model) -> None:
        self._state.seconds = self._now() - self._began
        path = checkpoints.save(
            self._run.checkpoints,
            self._state,
            [variable.numpy() for variable in self._changing],
            [variable.numpy() for variable in model.optimizer.variables],
        )
        self._run.update(
            history=[asdict(record) for record in self._state.history],
            seconds=self._state.seconds,
            validation_accuracy=self._state.best.validation_accuracy if self._state.best else None,
        )
        self._control.report(CheckpointSaved(epoch=self._state.epoch, path=str(path)))

    def _set_weights(self, values: Any) -> None:
        for variable, value in zip(self._changing, values, strict=True):
            variable.assign(value)

    def _restore_best(self) -> None:
        if self._state.best_epoch:
            self._set_weights(
                checkpoints.load_weights(self._run.checkpoints, self._state.best_epoch)
            )

    def _finish(self) -> RunResult:
        """Write model.keras (the last epoch) and best.keras, and say how it went."""
        state, best = self._state, self._state.best
        if best is None:
            raise RunFailedError("The run ended before its first epoch: start it again.")
        if state.epoch:
            self._set_weights(checkpoints.load_weights(self._run.checkpoints, state.epoch))
        self._write(self._run.path / "model.keras")
        self._restore_best()
        self._write(self._run.best_model)
        stopped = self._control.stop_requested
        return RunResult(
            status="stopped_early" if stopped else "completed",
            run_dir=str(self._run.path),
            history=tuple(state.history),
            best_epoch=state.best_epoch,
            validation_accuracy=best.validation_accuracy,
            validation_loss=best.validation_loss,
            seconds=state.seconds,
            seconds_features=state.seconds_features,
            images_per_second=state.num_images / max(state.seconds_training, 1e-9),
            task=self._plan.output.task,
        )

    def _write(self, path: Path) -> None:
        with storage.replace_file(path) as beside:
            self._assembled.model.save(beside)


def _score(value: Any) -> float:
    """A metric's value; targets that do not differ leave R² without one, so nothing was learned."""
    return float(value) if math.isfinite(value) else 0.0
