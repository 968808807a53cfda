"""Training a plan: `train` and `resume`, phase by phase, epoch by epoch.

Keras's `fit` is called for one epoch at a time. So everything between epochs (best epoch, early
stopping, seeds, checkpoints) is plain state here, which a checkpoint can hold exactly; Keras's own
callbacks lose theirs.
"""

import platform
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import keras
import numpy as np

from engine import checkpoints, storage
from engine.augmentation import Augmenter
from engine.callbacks import BatchReporter
from engine.checkpoints import LoopState
from engine.control import Control
from engine.errors import CancelledError, EngineError, RunFailedError
from engine.event_log import EventLog
from engine.events import CheckpointSaved, EpochEnded, Notice, PhaseStarted
from engine.features import compute_features
from engine.freezing import fresh_leaves
from engine.graph import layer_paths
from engine.head import Assembled, assemble
from engine.inputs import input_spec
from engine.phase_model import phase_model, reseed, set_trainable, weights_of
from engine.pipeline import PixelCache, batches, epoch_order, load_pixels
from engine.planning import TrainingPlan, make_plan
from engine.recipe import Phase
from engine.runs import RunFolder, claim
from engine.sources.opening import open_model
from engine.types import EpochRecord, Loss, RunResult, Split


def train(plan: TrainingPlan, run_dir: str | Path, control: Control | None = None) -> RunResult:
    """Train a plan in a new run folder.

    Args:
        plan: What to train, from `make_plan`.
        run_dir: A new or empty folder.
        control: Events out; stop early, pause and cancel in.

    Raises:
        EngineError: If the folder cannot take a run.
        RunFailedError: If the run broke off; it can be resumed.
        CancelledError: If the user cancelled.
    """
    control = control or Control()
    run = claim(run_dir, _needed_bytes(plan))
    with run.locked():
        run.begin(plan.recipe, plan.index, _facts(plan))
        return _run(plan, run, control, LoopState())


def resume(run_dir: str | Path, control: Control | None = None) -> RunResult:
    """Go on with an interrupted run from its latest checkpoint.

    Raises:
        EngineError: If there is no run, it has ended, or its source or data have changed.
    """
    control = control or Control()
    run = RunFolder(run_dir).require()
    with run.locked():
        status = run.status
        if status.get("status") in ("completed", "stopped_early"):
            raise EngineError(
                f"The run in {run.path} has ended ({status['status'].replace('_', ' ')}): there "
                "is nothing to resume."
            )
        plan = make_plan(run.recipe, samples=(run.class_names, run.samples()), control=control)
        if plan.source.source.fingerprint != status.get("source_fingerprint"):
            raise EngineError(
                f"The source model {plan.recipe.source.location} has changed since the run began: "
                "put the old file back, or start a new run."
            )
        state = checkpoints.load_state(run.checkpoints) or LoopState()
        run.update(status="running")
        return _run(plan, run, control, state)


def _run(plan: TrainingPlan, run: RunFolder, control: Control, state: LoopState) -> RunResult:
    try:
        with EventLog(run.path / "events.jsonl", control) as logged:
            result = _Trainer(plan, run, logged, state).run()
        run.end(result)
        return result
    except CancelledError:
        run.update(status="interrupted")
        raise
    except OSError as error:
        raise RunFailedError(storage.os_error_sentence(error, run.path)) from error
    except RunFailedError as error:
        run.update(status="failed", error=str(error))
        raise


def _needed_bytes(plan: TrainingPlan) -> int:
    """Disk room for two finished models and three checkpoints of them, generously."""
    return plan.source.source.num_parameters * 4 * 5 + 2_000_000


def _facts(plan: TrainingPlan) -> dict[str, Any]:
    height, width, channels = plan.picture_shape
    return {
        "source": plan.source.source.name,
        "source_fingerprint": plan.source.source.fingerprint,
        "data_fingerprint": plan.index.fingerprint,
        "preprocessing": plan.preprocessing,
        "picture": {
            "height": height,
            "width": width,
            "channels": channels,
            "resize": plan.recipe.data.resize,
        },
        "versions": {"keras": keras.version(), "python": platform.python_version()},
    }


def _notices(plan: TrainingPlan) -> list[Notice]:
    """What the user should know of a plan before its figures appear."""
    notices = []
    if plan.source.source.weights == "random":
        text = (
            f"{plan.source.source.name} starts from RANDOM weights: nothing that it learned before "
            "is used."
        )
        notices.append(Notice(level="warning", text=text))
    notices += [
        Notice(level="warning", text=repair)
        for repair in plan.source.source.repairs
        if isinstance(repair, Loss)
    ]
    notices += [Notice(level="info", text=text) for text in plan.source.source.adapted]
    trained = frozenset().union(*plan.trainable)
    fresh = fresh_leaves(plan.recipe.source.edits, plan.source.base)
    frozen = [leaf.name for leaf in fresh if leaf.path not in trained]
    if frozen:
        text = (
            f"Layers with new random weights stay frozen and never learn: {', '.join(frozen[:5])}"
            f"{', …' if len(frozen) > 5 else ''}; let them train (`--unfreeze {frozen[0]}`)."
        )
        notices.append(Notice(level="warning", text=text))
    refused = len(plan.index.refused)
    if refused:
        files = "1 file is" if refused == 1 else f"{refused} files are"
        text = f"{files} not used because they cannot be read: `graft scan` lists them."
        notices.append(Notice(level="warning", text=text))
    height, width, channels = plan.picture_shape
    if channels == 1:
        text = f"The source model sees grey pictures of {height}×{width} pixels."
        notices.append(Notice(level="info", text=text))
    if plan.batch_size < plan.recipe.train.batch_size:
        text = (
            f"The batch size is {plan.batch_size}, not {plan.recipe.train.batch_size}: there are "
            "only that many training images."
        )
        notices.append(Notice(level="info", text=text))
    return notices


class _Trainer:
    """One run from first picture to finished model."""

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
            len(plan.index.class_names),
            plan.picture_shape,
            self._recipe.seed,
        )
        self._changing = weights_of(self._layers_that_train())
        self._began = self._now()

    def run(self) -> RunResult:
        """Train all phases that are left, then write the last and the best model."""
        before = self._state.seconds
        if self._state.epoch:
            self._set_weights(checkpoints.load_weights(self._run.checkpoints, self._state.epoch))
        if not self._state.epoch:
            for notice in _notices(self._plan):
                self._control.report(notice)
        self._began = self._now() - before
        with (
            self._load("train") as train_pixels,
            self._load("validation") as validation_pixels,
        ):
            for number in range(self._state.phase, len(self._recipe.train.phases)):
                if number != self._state.phase:
                    self._next_phase(number)
                if not self._state.phase_over:
                    self._train_phase(number, train_pixels, validation_pixels)
                if self._control.stop_requested:
                    break
        self._state.seconds = self._now() - self._began
        return self._finish()

    def _now(self) -> float:
        """Seconds of work: a pause is none."""
        return time.perf_counter() - self._control.seconds_paused

    def _load(self, split: Split) -> PixelCache:
        index = self._plan.index
        spec = input_spec(self._recipe.data, index.media, self._plan.picture_shape)
        return load_pixels(
            index.split(split),
            spec,
            control=self._control,
            text=f"Reading {split} pictures",
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

    def _train_phase(self, number: int, train: PixelCache, validation: PixelCache) -> None:
        phase = self._recipe.train.phases[number]
        trainable = self._plan.trainable[number]
        preset = self._recipe.augment.preset
        set_trainable(self._assembled.base, trainable)
        cached = self._recipe.train.cache and not trainable and preset == "none"
        if cached:
            began = self._now()
            data = self._features(train, "training")
            validation_data = self._features(validation, "validation")
            self._state.seconds_features += self._now() - began
            model = self._assembled.classifier
        else:
            data, validation_data = train.array, validation.array
            model = phase_model(self._assembled, trainable)
        model.compile(
            optimizer=make_optimizer(phase),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        model.optimizer.build(model.trainable_variables)
        if self._state.phase_epochs:
            stored = checkpoints.load_optimizer(self._run.checkpoints, self._state.epoch)
            for variable, value in zip(model.optimizer.variables, stored, strict=True):
                variable.assign(value)
        num_batches = -(-len(data) // self._plan.batch_size)
        first = self._state.epoch - self._state.phase_epochs + 1
        self._control.report(
            PhaseStarted(
                phase=number,
                name=phase.name,
                first_epoch=first,
                last_epoch=first + phase.epochs - 1,
                num_batches=num_batches,
                num_trainable=sum(int(np.prod(v.shape)) for v in model.trainable_variables),
            )
        )
        augment = None if preset == "none" else Augmenter(preset, self._recipe.seed)
        while not self._state.phase_over:
            if self._control.stop_requested and self._state.epoch:
                return
            self._train_epoch(
                number,
                phase,
                model,
                (data, train.targets),
                (validation_data, validation.targets),
                augment,
            )

    def _features(self, pixels: PixelCache, name: str) -> Any:
        return compute_features(
            self._assembled.extractor,
            pixels.array,
            self._control,
            f"Computing the frozen layers once for the {name} pictures",
        )

    def _train_epoch(
        self,
        number: int,
        phase: Phase,
        model: keras.Model,
        train: tuple[Any, Any],
        validation: tuple[Any, Any],
        augment: Augmenter | None,
    ) -> None:
        state, seed = self._state, self._recipe.seed
        within = state.phase_epochs
        began = self._now()
        reseed(self._assembled.model, seed, number, within)
        if augment is not None:
            augment.start_epoch(number, within)
        size = self._plan.batch_size
        num_images = len(train[0])
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
        data = batches(*train, batch_size=size, order=order, augment=augment)
        logs = model.fit(data, epochs=1, verbose=0, shuffle=False, callbacks=[reporter]).history
        state.seconds_training += self._now() - began
        state.num_images += reporter.images_done
        if reporter.stopped and state.epoch:
            # A part of an epoch is no epoch: the best of the whole ones is kept.
            return
        everything = np.arange(len(validation[0]))
        scores = model.evaluate(
            batches(*validation, batch_size=size, order=everything, augment=None),
            verbose=0,
            return_dict=True,
            callbacks=[reporter],
        )
        record = EpochRecord(
            phase=number,
            epoch=state.epoch + 1,
            loss=float(logs["loss"][-1]),
            accuracy=float(logs["accuracy"][-1]),
            validation_loss=float(scores["loss"]),
            validation_accuracy=float(scores["accuracy"]),
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
        )

    def _write(self, path: Path) -> None:
        with storage.replace_file(path) as beside:
            self._assembled.model.save(beside)


def make_optimizer(phase: Phase) -> keras.optimizers.Optimizer:
    """A phase's optimizer, fresh."""
    decay = {} if phase.weight_decay is None else {"weight_decay": phase.weight_decay}
    if phase.optimizer == "sgd":
        return keras.optimizers.SGD(phase.learning_rate, momentum=phase.momentum, **decay)
    if phase.optimizer == "rmsprop":
        return keras.optimizers.RMSprop(phase.learning_rate, momentum=phase.momentum, **decay)
    if phase.optimizer == "adamw":
        return keras.optimizers.AdamW(phase.learning_rate, **decay)
    return keras.optimizers.Adam(phase.learning_rate, **decay)
