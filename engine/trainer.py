"""The training loop: phase by phase, epoch by epoch, from first sample to finished model.

A loop (`engine.loops`) runs one epoch at a time. So everything between epochs (best epoch, early
stopping, learning rate, seeds, checkpoints) is plain state here, which a checkpoint can hold
exactly; Keras's own callbacks lose theirs.
"""

import math
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np

from engine import features
from engine.augment_presets import settings_of
from engine.augmentation import Augmenter
from engine.callbacks import BatchReporter
from engine.checkpoints import LoopState
from engine.control import Control
from engine.devices import num_replicas
from engine.errors import DivergedError, RunFailedError, StoppedError
from engine.events import EpochEnded, Notice, PhaseStarted
from engine.features import FrozenFeatures
from engine.gates import has_settled
from engine.graph import layer_paths
from engine.head import assemble
from engine.keeping import Keeping
from engine.learning_rate import RateCurve
from engine.loops import EpochLoop, EpochScores, make_loop
from engine.multipliers import penalized_weights, rate_factors
from engine.objectives import make_loss, make_score, sample_weights, training_targets
from engine.optimizers import averaged, make_optimizer, named_variables, split_batches
from engine.phase_graph import PhaseGraph, phase_graph
from engine.phase_model import reseed, weights_of
from engine.pipeline import batches, epoch_order
from engine.planning import TrainingPlan
from engine.precision import uses_xla, working_copy, write_back
from engine.recipe import Phase
from engine.recovery import is_out_of_memory
from engine.sources.opening import open_model
from engine.split_data import Fed, SplitData
from engine.starting import begin_from
from engine.targets import score_name
from engine.team import current
from engine.types import EpochRecord, RunResult


@dataclass(slots=True, kw_only=True)
class _Work:
    """What a phase trains with. `loop` is made anew where a batch does not fit the memory.

    `train` and `validation` are the latest epoch's batches, for the next to use again.
    """

    number: int
    phase: Phase
    graph: PhaseGraph
    frozen: FrozenFeatures | None
    loop: EpochLoop
    train: Any = None
    validation: Any = None


class Trainer:
    """One run from first sample to finished model.

    Args:
        plan: What is trained.
        kept: Where its epochs and models are kept.
        control: Events, wishes.
        state: Where it stands, if it goes on.
    """

    def __init__(
        self, plan: TrainingPlan, kept: Keeping, control: Control, state: LoopState
    ) -> None:
        self._plan, self._kept, self._control, self._state = plan, kept, control, state
        self._recipe = plan.recipe
        keras.utils.set_random_seed(self._recipe.seed)
        opened = plan.opened or open_model(self._recipe.source, control, self._recipe.seed)
        self._assembled = assemble(
            opened.base,
            plan.preprocessing,
            self._recipe.head,
            plan.output,
            plan.input.model_shape,
            self._recipe.seed,
        )
        if self._recipe.train.start_from:
            begin_from(self._assembled.model, self._recipe.train.start_from)
        self._working = working_copy(self._assembled, self._recipe.train)
        settings = settings_of(self._recipe.augment, plan.input.media)
        self._mixes = settings.mixes_labels
        self._augment = (
            None if settings.is_none else Augmenter(settings, self._recipe.seed, plan.input.media)
        )
        self._changing = weights_of(self._layers_that_train())
        # What the first epoch is begun again from, should a batch not fit the memory.
        self._first = [] if state.epoch else [variable.numpy() for variable in self._changing]
        # In how many parts batches were at the latest checkpoint.
        self._parts_saved = state.parts
        self._began = self._now()
        self._train = SplitData(plan, "train", control)
        self._validation = SplitData(plan, "validation", control)
        self._reason = ""

    def run(self) -> RunResult:
        """Train all phases that are left, then write the last and the best model."""
        before = self._state.seconds
        if self._state.epoch:
            self._set_weights(self._kept.weights(self._state.epoch))
        self._began = self._now() - before
        with self._train, self._validation:
            try:
                self._train_phases()
            except DivergedError as error:
                if not self._state.epoch:
                    raise
                self._reason = str(error)
                text = f"{self._reason} Training has ended; the best epoch is kept."
                self._control.report(Notice(level="warning", text=text))
            except StoppedError:
                # In the midst of what the next epoch needs: the best of those before it is kept.
                if not self._state.epoch:
                    raise
        self._state.seconds = self._now() - self._began
        return self._finish()

    def _train_phases(self) -> None:
        for number in range(self._state.phase, len(self._recipe.train.phases)):
            if number != self._state.phase:
                if not self._may_begin(number):
                    break
                self._next_phase(number)
            if not self._state.phase_over:
                self._train_phase(number)
            if self._control.stop_requested or number == self._state.last_phase:
                break

    def _may_begin(self, number: int) -> bool:
        """Whether a phase that waits for the one before it to settle may begin."""
        phase, before = self._recipe.train.phases[number], self._recipe.train.phases[number - 1]
        records = [record for record in self._state.history if record.phase == number - 1]
        if phase.gate == "none" or has_settled(records, before):
            return True
        text = (
            f"“{phase.name}” was left out: the validation loss of “{before.name}” was still "
            "falling. Give that phase more epochs, or let the next begin in any case."
        )
        self._control.report(Notice(level="warning", text=text))
        return False

    def _now(self) -> float:
        """Seconds of work: a pause is none."""
        return time.perf_counter() - self._control.seconds_paused

    def _layers_that_train(self) -> list[keras.Layer]:
        """All layers whose weights change in some phase; the head's always do."""
        wanted = frozenset[str]().union(*self._plan.trainable)
        base = [layer for path, layer in layer_paths(self._working.base).items() if path in wanted]
        return [*base, self._working.classifier]

    def _next_phase(self, number: int) -> None:
        """Start a phase from the best epoch so far, not from the last."""
        self._restore_best()
        state = self._state
        state.phase, state.phase_epochs, state.phase_over = number, 0, False
        state.waited, state.phase_best_loss = 0, None
        state.rate_waited, state.rate_drops = 0, 0

    def _train_phase(self, number: int) -> None:
        phase = self._recipe.train.phases[number]
        graph = phase_graph(self._working, self._plan.trainable[number])
        with ExitStack() as stack:
            frozen = None
            reason = features.fits(graph, self._plan, number)
            if not reason:
                frozen = FrozenFeatures(graph, self._plan, number, self._control)
                stack.enter_context(frozen)
            elif graph.prefix is not None and self._recipe.train.cache:
                self._control.report(Notice(level="info", text=reason))
            work = _Work(
                number=number,
                phase=phase,
                graph=graph,
                frozen=frozen,
                loop=self._make_loop(phase, graph, frozen is not None),
            )
            if self._state.phase_epochs:
                self._load_optimizer(work.loop)
            if frozen is not None:
                # Said to take long before the first epoch begins, and not counted as a part of it.
                self._fed(work, self._train)
                self._fed(work, self._validation)
            first = self._state.epoch - self._state.phase_epochs + 1
            self._control.report(
                PhaseStarted(
                    phase=number,
                    name=phase.name,
                    first_epoch=first,
                    last_epoch=first + phase.epochs - 1,
                    num_batches=-(-len(self._train) // self._plan.batch_size),
                    num_trainable=sum(
                        int(np.prod(v.shape)) for v in work.loop.model.trainable_variables
                    ),
                    score=score_name(self._plan.output.task),
                )
            )
            while not self._state.phase_over:
                if self._control.stop_requested and self._state.epoch:
                    return
                self._train_epoch_in_memory(work)

    def _make_loop(self, phase: Phase, graph: PhaseGraph, is_cached: bool) -> EpochLoop:
        model = graph.suffix if is_cached else graph.model
        assert model is not None
        train = self._recipe.train
        return make_loop(
            train.loop,
            model,
            make_optimizer(
                phase,
                factors=rate_factors(phase.multipliers, self._working),
                penalized=penalized_weights(phase, self._working),
                accumulate=self._state.parts,
            ),
            make_loss(self._plan.output, train.loss, soft=self._mixes),
            make_score(self._plan.output, soft=self._mixes),
            jit=uses_xla(train, model, self._control),
        )

    def _fed(self, work: _Work, data: SplitData) -> Fed:
        """What the phase's model is fed with in the epoch that comes."""
        is_train = data is self._train
        if work.frozen is None:
            with self._control.leaving_on_stop():
                inputs: tuple[Any, ...] = (data.pixels(),)
        else:
            views = self._recipe.train.features.views
            varies = is_train and self._augment is not None
            view = self._state.phase_epochs % views if varies else None
            with self._control.leaving_on_stop():
                inputs = work.frozen.of(data, self._augment if varies else None, view)
            self._state.seconds_features += work.frozen.take_seconds()
        count = len(data.samples).to_bytes(8, "little")
        current().require_same("The samples that can be read are", count)
        names = self._plan.index.class_names
        return Fed(
            inputs=inputs,
            targets=training_targets(data.samples, self._plan.output, len(names), soft=self._mixes),
            weights=sample_weights(data.samples, names, self._recipe.train) if is_train else None,
        )

    def _train_epoch_in_memory(self, work: _Work) -> None:
        """Train an epoch; where a batch does not fit the memory, again in smaller parts."""
        try:
            self._train_epoch(work)
            return
        except Exception as error:
            if not is_out_of_memory(error):
                raise
        if (replicas := num_replicas(self._recipe.train.device)) > 1:
            size = self._plan.batch_size
            raise RunFailedError(
                f"The memory of a device does not hold its part of a batch of {size} (a part in "
                f"{replicas}): start a new run with a smaller batch size."
            )
        # Not in the handler: what it caught holds the memory of the step that failed.
        self._halve(work)

    def _halve(self, work: _Work) -> None:
        """Go back to where the epoch began, with batches in twice as many parts."""
        state, size = self._state, self._plan.batch_size
        if size // (state.parts * 2) < 1:
            raise RunFailedError(
                "The memory does not hold a batch of one: choose a smaller input size, freeze "
                "more layers, or train on the processor (`--device CPU`)."
            )
        state.parts *= 2
        text = (
            f"The memory does not hold a batch of {size // (state.parts // 2)}: epoch "
            f"{state.epoch + 1} begins again in batches of {size // state.parts}, "
            f"{state.parts} of which make one step, so the batch size stays {size} in effect."
        )
        self._control.report(Notice(level="warning", text=text))
        if state.phase_epochs:
            self._set_weights(self._kept.weights(state.epoch))
        elif state.epoch:
            self._restore_best()
        else:
            self._set_weights(self._first)
        # Made of the weights that it begins with: some optimizers remember them.
        work.loop = self._make_loop(work.phase, work.graph, work.frozen is not None)
        if state.phase_epochs:
            self._load_optimizer(work.loop)
            split_batches(work.loop.optimizer, state.parts // self._parts_saved)

    def _train_epoch(self, work: _Work) -> None:
        state, seed, number = self._state, self._recipe.seed, work.number
        within = state.phase_epochs
        began = self._now()
        reseed(self._working.model, seed, number, within)
        if self._augment is not None:
            self._augment.start_epoch(number, within)
        train = self._fed(work, self._train)
        size = max(1, self._plan.batch_size // state.parts)
        num_images = len(train.targets)
        num_batches = -(-num_images // size)
        curve = RateCurve(work.phase, num_batches)
        reporter = BatchReporter(
            self._control,
            phase=number,
            epoch=state.epoch + 1,
            num_batches=num_batches,
            num_images=num_images,
            batch_size=size,
            epochs_left=work.phase.epochs - within - 1,
            seconds_between=self._seconds_between(work),
            rate_at=lambda batch: curve.at(within, batch, state.rate_drops),
        )
        work.train = batches(
            train.inputs,
            train.targets,
            batch_size=size,
            order=epoch_order(num_images, seed, number, within),
            augment=self._augment if work.frozen is None else None,
            sample_weights=train.weights,
            part=current().part,
            reuse=work.train,
        )
        scores = work.loop.train(work.train, reporter)
        state.seconds_training += self._now() - began
        state.num_images += reporter.images_done
        if reporter.stopped and state.epoch:
            # A part of an epoch is no epoch: the best of the whole ones is kept.
            return
        validation = self._fed(work, self._validation)
        with averaged(work.loop.optimizer, work.loop.model.trainable_variables) as has_averages:
            work.validation = batches(
                validation.inputs,
                validation.targets,
                batch_size=size,
                order=np.arange(len(validation.targets)),
                part=current().part,
                reuse=work.validation,
            )
            validated = work.loop.evaluate(work.validation, reporter)
            averages = [v.numpy() for v in self._changing] if has_averages else None
        record = self._record(number, scores, validated)
        is_best = self._count(record, work.phase)
        self._control.report(
            EpochEnded(
                **asdict(record),
                learning_rate=reporter.learning_rate,
                is_best=is_best,
                seconds=self._now() - began,
            )
        )
        self._save(work.loop, averages)

    def _seconds_between(self, work: _Work) -> float:
        """How long what the next epochs of a phase begin with takes."""
        if work.frozen is None or self._augment is None:
            return 0.0
        later = range(self._state.phase_epochs + 1, work.phase.epochs)
        return work.frozen.seconds_ahead("train", later)

    def _record(self, number: int, scores: EpochScores, validated: EpochScores) -> EpochRecord:
        epoch = self._state.epoch + 1
        if not math.isfinite(validated.loss):
            raise DivergedError(
                f"The validation loss is no longer a number at epoch {epoch}: try a smaller "
                "learning rate, gradient clipping, or float32 where precision is mixed."
            )
        return EpochRecord(
            phase=number,
            epoch=epoch,
            loss=scores.loss,
            accuracy=_score(scores.accuracy),
            validation_loss=validated.loss,
            validation_accuracy=_score(validated.accuracy),
        )

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
            state.phase_best_loss, state.waited, state.rate_waited = record.validation_loss, 0, 0
        else:
            state.waited += 1
            state.rate_waited += 1
        if phase.schedule.kind == "plateau" and state.rate_waited >= phase.schedule.patience:
            state.rate_drops, state.rate_waited = state.rate_drops + 1, 0
        patience = phase.early_stopping
        state.phase_over = state.phase_epochs >= phase.epochs or (
            patience is not None and state.waited >= patience
        )
        return is_best

    def _save(self, loop: EpochLoop, averages: list[Any] | None) -> None:
        """Keep the epoch that has ended."""
        self._state.seconds = self._now() - self._began
        weights = [variable.numpy() for variable in self._changing]
        optimizer = {
            name: variable.numpy() for name, variable in named_variables(loop.optimizer).items()
        }
        self._kept.save(self._state, weights, optimizer, averages)
        self._parts_saved = self._state.parts

    def _load_optimizer(self, loop: EpochLoop) -> None:
        """Give a fresh optimizer the state it had at the checkpoint.

        Where batches have become smaller since, it has sums of gradients that the other had not.
        """
        stored = self._kept.optimizer(self._state.epoch)
        for name, variable in named_variables(loop.optimizer).items():
            if name in stored:
                variable.assign(stored[name])

    def _set_weights(self, values: Any) -> None:
        for variable, value in zip(self._changing, values, strict=True):
            variable.assign(value)

    def _restore_best(self) -> None:
        if self._state.best_epoch:
            self._set_weights(self._kept.validated(self._state.best_epoch))

    def _finish(self) -> RunResult:
        """Write model.keras (the last epoch) and best.keras, and say how it went."""
        state, best = self._state, self._state.best
        if best is None:
            raise RunFailedError("The run ended before its first epoch: start it again.")
        self._restore_best()
        self._kept.write_best(self._write)
        if state.best_epoch == state.epoch:
            self._kept.write_last(None)
        else:
            self._set_weights(self._kept.validated(state.epoch))
            self._kept.write_last(self._write)
        is_early = self._control.stop_requested or bool(self._reason)
        return RunResult(
            status="stopped_early" if is_early else "completed",
            run_dir=self._kept.path,
            history=tuple(state.history),
            best_epoch=state.best_epoch,
            validation_accuracy=best.validation_accuracy,
            validation_loss=best.validation_loss,
            seconds=state.seconds,
            seconds_features=state.seconds_features,
            images_per_second=state.num_images / max(state.seconds_training, 1e-9),
            task=self._plan.output.task,
            reason=self._reason,
        )

    def _write(self, path: Path) -> None:
        write_back(self._working, self._assembled)
        self._assembled.model.save(path)


def _score(value: float) -> float:
    """A metric's value; targets that do not differ leave R² without one, so nothing was learned."""
    return value if math.isfinite(value) else 0.0
