"""The part of a session about cross-validation: several runs of one recipe as one training."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine import tasks
from engine.errors import EngineError
from engine.events import Event, FoldStarted
from engine.training_types import CrossResult
from engine.types import RunResult
from gui.jobs import Job, Jobs
from gui.training_session import ENDED, TrainingSession
from gui.training_states import Action

if TYPE_CHECKING:
    from engine.run_list import StoredCross


class CrossSession(TrainingSession):
    """Runs the recipe on several folds and with several seeds, and goes on where that broke off.

    Each run is shown while it goes on as if it were alone; pause and cancel are as for a single
    run, stop ends it after the run that goes on. `cross_changed` brings a `FoldStarted`, at last
    the `CrossResult`, or None where there is none.
    """

    cross_changed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.is_cross_validating = False
        self.fold: FoldStarted | None = None
        self.cross_result: CrossResult | None = None

    def cross_validate(self, folds: int, seeds: Sequence[int]) -> None:
        """Start a cross-validation of the recipe as it is; 0 `folds`: other seeds only."""
        recipe, sentence = self.recipe, self.missing()["train"]
        if not self.can("train"):
            return
        if recipe is None or sentence:
            self._refuse(sentence)
            return
        folder = self._new_run_dir()
        self._start_cross(
            "train",
            tasks.CrossRequest(recipe=recipe, folder=folder, folds=folds, seeds=tuple(seeds)),
        )

    def resume(self, run_dir: str) -> None:
        """Go on with an interrupted run; with all that is left where it is a fold's."""
        for folder in (Path(run_dir), Path(run_dir).parent):
            stored = _stored(folder)
            if stored is not None:
                if self._states.allows("resume"):
                    request = tasks.CrossRequest(
                        recipe=stored.recipe,
                        folder=str(folder),
                        folds=stored.folds,
                        seeds=stored.seeds,
                    )
                    self._start_cross("resume", request)
                return
        super().resume(run_dir)

    def is_cross_unfinished(self, folder: str) -> bool:
        """Whether a cross-validation has runs that are still to be done."""
        stored = _stored(Path(folder))
        if stored is None:
            return False
        done = sum(
            run.status in ENDED and Path(run.run_dir).parent == Path(folder) for run in self.runs
        )
        return done < max(1, stored.folds) * len(stored.seeds)

    def _start_cross(self, action: Action, request: tasks.CrossRequest) -> None:
        self.is_cross_validating = True
        self.fold = self.cross_result = None
        epochs = sum(phase.epochs for phase in request.recipe.train.phases)
        self._start_training(action, tasks.cross_validate, request, request.folder, epochs)
        self.cross_changed.emit(None)

    def _training_event(self, event: Event) -> None:
        if isinstance(event, FoldStarted):
            self.fold = event
            self.training_run = event.run_dir
            known = self.summary(event.run_dir)
            self._show_run(event.run_dir, "running", len(known.history) if known else 0)
            self.run_started.emit(event.run_dir)
            self.cross_changed.emit(event)
        super()._training_event(event)

    def _trained(self, run_dir: str, result: RunResult | CrossResult) -> None:
        if isinstance(result, CrossResult):
            self.cross_result = result
            # One of them is shown, evaluated and exported: the best.
            result = max(result.runs, key=lambda run: run.validation_accuracy)
            run_dir = result.run_dir
        super()._trained(run_dir, result)

    def _training_over(self, job: Job | None, result: RunResult | None) -> None:
        was_cross = self.is_cross_validating and job is not None and self._training is job
        if was_cross:
            self.is_cross_validating, self.fold = False, None
        super()._training_over(job, result)
        if was_cross:
            self.cross_changed.emit(self.cross_result)

    def _resume_elsewhere(self, job: Job, error: Exception, run_dir: str) -> bool:
        if self.is_cross_validating:
            # Its runs have data of their own to be found again; the sentence says what to do.
            self.failure = str(error)
            return False
        return super()._resume_elsewhere(job, error, run_dir)

    def cancel_training(self, remove: bool = False) -> None:
        """End the training; of a cross-validation nothing is removed, as whole runs are in it."""
        super().cancel_training(remove and not self.is_cross_validating)


def _stored(folder: Path) -> "StoredCross | None":
    # It imports what reads data, which the window has no use for.
    from engine.run_list import read_cross

    try:
        return read_cross(folder)
    except EngineError:
        return None
