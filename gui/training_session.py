"""The part of a session that trains: one run at a time, by the table of `training_states`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.errors import DataMovedError, PlanError
from engine.events import CheckpointSaved, Event, Held, PhaseStarted
from engine.recipe import Recipe
from engine.types import RunResult, RunSummary
from gui.jobs import Job, Jobs
from gui.task_session import TaskSession
from gui.training_states import STARTS, Action, Happening, TrainingState, TrainingStates

MORE_EPOCHS = 5
ENDED = ("completed", "stopped_early")
RESUMABLE = ("interrupted", "failed")


class TrainingSession(TaskSession):
    """Trains the recipe that `Session` holds, and goes on with runs.

    What is possible is asked with `can`; an action that is not possible does nothing. The run
    that `more`, `from_best` and `resume` are about is the one that is shown: `shown_run`.

    `data_moved` brings a `DataMovedError` and a function that looks in the folder it is given and
    then does again what was asked for; `plan_refused` the problems of a recipe that cannot be run.
    """

    run_started = Signal(str)
    run_event = Signal(object)
    run_finished = Signal(object)
    run_discarded = Signal(str)
    shown_run_changed = Signal(object)
    training_state_changed = Signal(str)
    data_moved = Signal(object, object)
    plan_refused = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.runs: tuple[RunSummary, ...] = ()
        self.training_run: str | None = None
        self.training_epochs = 0
        self.held_text = ""
        # Why the last run ended without a result, in a sentence.
        self.failure = ""
        self.shown_run: str | None = None
        # As in `RunSummary.status`, but known at once; the epochs that can be gone on from.
        self.shown_status = ""
        self.saved_epochs = 0
        self._states = TrainingStates()
        self._training: Job | None = None
        self._removes = False
        # New runs are numbered above this: what was known of a run in the trash is not theirs.
        self._last_number = 0

    @property
    def recipe(self) -> Recipe | None:
        """The whole recipe, or None while a part of it is missing."""
        raise NotImplementedError

    def missing(self) -> dict[str, str]:
        """For each step, one sentence on what it still needs, or nothing."""
        raise NotImplementedError

    def refresh_runs(self) -> None:
        """Read the list of runs again."""
        raise NotImplementedError

    @property
    def training_state(self) -> TrainingState:
        """Where the run stands."""
        return self._states.state

    @property
    def training_job(self) -> Job | None:
        """The training that goes on, if any; also while it is being cancelled."""
        # Known to those who are told that it waits, before `_start` has given it.
        return self._training or self._jobs_by_kind.get("train")

    def can(self, action: Action) -> bool:
        """Whether an action would do anything now."""
        if not self._states.allows(action):
            return False
        if action == "more":
            return self.shown_status in ENDED
        if action == "from_best":
            return self.shown_status in ENDED and self.recipe is not None
        if action == "resume":
            return self.shown_status in RESUMABLE
        return True

    # Starting

    def train(self) -> None:
        """Start a run with the recipe as it is."""
        recipe, sentence = self.recipe, self.missing()["train"]
        if not self._states.allows("train"):
            return
        if recipe is None or sentence:
            self._refuse(sentence)
            return
        self._begin(recipe, "train")

    def start_from_best(self) -> None:
        """Start a run with the recipe as it is and the best weights of the run that is shown."""
        recipe = self.recipe
        if recipe is None or not self.can("from_best"):
            return
        train = recipe.train.model_copy(update={"start_from": self.shown_run})
        self._begin(recipe.model_copy(update={"train": train}), "from_best")

    def _begin(self, recipe: Recipe, action: Action) -> None:
        run_dir = self._new_run_dir()
        epochs = sum(phase.epochs for phase in recipe.train.phases)
        request = tasks.TrainRequest(recipe=recipe, run_dir=run_dir)
        self._start_training(action, tasks.train_run, request, run_dir, epochs)

    def _new_run_dir(self) -> str:
        return str(next_run_dir(storage.runs_dir(), self._last_number))

    def resume(self, run_dir: str) -> None:
        """Go on with an interrupted run."""
        if self._states.allows("resume"):
            epochs = planned_epochs(run_dir)
            self._start_training("resume", tasks.resume_run, run_dir, run_dir, epochs)

    def train_more(self, epochs: int = MORE_EPOCHS) -> None:
        """Go on for some epochs more with the run that is shown, which has ended."""
        if self.can("more") and self.shown_run is not None:
            request = tasks.MoreRequest(run_dir=self.shown_run, epochs=epochs)
            planned = self.saved_epochs + epochs
            self._start_training("more", tasks.train_more, request, self.shown_run, planned)

    def _start_training(
        self,
        action: Action,
        task: Callable[..., Any],
        request: object,
        run_dir: str,
        epochs: int,
    ) -> None:
        assert action in STARTS
        goes_on = action in ("more", "resume")
        self._show_run(run_dir, "running", self._saved_in(run_dir) if goes_on else 0)
        self.training_run, self.training_epochs = run_dir, epochs
        self._removes = False
        self.failure = ""
        self._act(action)
        self._training = job = self._start(
            "train",
            task,
            request,
            title=self.tr("Training"),
            on_done=lambda result: self._trained(run_dir, result),
            on_failed=lambda: self._training_over(job, None),
            handles=lambda error: self._resume_elsewhere(job, error, run_dir),
            on_event=self._training_event,
        )
        job.cancelled.connect(lambda: self._hear("cancelled"))
        job.ended.connect(lambda: self._training_ended(job, run_dir))
        self.run_started.emit(run_dir)

    # What it reports

    def _training_event(self, event: Event) -> None:
        if isinstance(event, PhaseStarted):
            self._hear("phase")
            self.refresh_runs()
        elif isinstance(event, CheckpointSaved):
            self.saved_epochs = event.epoch
        elif isinstance(event, Held):
            self.held_text = event.text
            self._hear("held")
        self.run_event.emit(event)

    def _trained(self, run_dir: str, result: RunResult) -> None:
        self._show_run(run_dir, result.status, len(result.history))
        self._run_trained(run_dir)
        self._training_over(self._training, result)

    def _run_trained(self, run_dir: str) -> None:
        """Make a run that has just ended the current one."""
        raise NotImplementedError

    def _resume_elsewhere(self, job: Job, error: Exception, run_dir: str) -> bool:
        self.failure = str(error)
        if isinstance(error, PlanError):
            self.plan_refused.emit(error.problems)
        asks = self._ask_where(error, run_dir, lambda: self.resume(run_dir))
        if asks:
            self._training_over(job, None)
        return asks

    def _training_ended(self, job: Job, run_dir: str) -> None:
        """The engine is free again."""
        removes = self._removes and self._training is job
        self._training_over(job, None)
        if not removes:
            self.refresh_runs()
            return
        self._start(
            "remove",
            tasks.remove_run,
            run_dir,
            lane="light",
            title=self.tr("Removing the run"),
            on_done=lambda _nothing: self._removed(run_dir),
            on_failed=self.refresh_runs,
            quiet=True,
        )

    def _removed(self, run_dir: str) -> None:
        if self.shown_run == run_dir:
            self._show_run(None)
        self.refresh_runs()

    def _training_over(self, job: Job | None, result: RunResult | None) -> None:
        if job is None or self._training is not job:
            return
        self._training = None
        self.training_run = None
        if result is None and self.shown_run is not None:
            # One that was refused before it began left nothing that could be gone on with.
            has_begun = self.saved_epochs or (Path(self.shown_run) / "recipe.json").is_file()
            self._show_run(self.shown_run, "interrupted" if has_begun else "", self.saved_epochs)
        self._hear("over")
        self.run_finished.emit(result)

    # While it runs

    def stop_early(self) -> None:
        """End the training after this batch and keep the best epoch."""
        if self._training is not None and self._act("stop"):
            self._training.stop()

    def cancel_training(self, remove: bool = False) -> None:
        """End the training without a result; what was saved stays resumable.

        Args:
            remove: Whether what was saved is removed too.
        """
        if self._training is None or not self._act("cancel"):
            return
        self._removes = remove
        if self.training_run is not None:
            self.run_discarded.emit(self.training_run)
        self._training.cancel()

    def cancel_shown(self) -> None:
        """Cancel what the status area shows."""
        if self._training is not None and self.busy_job is self._training:
            self.cancel_training()
        else:
            super().cancel_shown()

    def pause(self) -> None:
        """Hold the training."""
        if self._training is not None and self._act("pause"):
            self._training.pause()

    def go_on(self) -> None:
        """Go on after `pause`, or try again what the run was held for."""
        if self._training is not None and self._act("go_on"):
            self._training.go_on()

    def _act(self, action: Action) -> bool:
        before = self.training_state
        allowed = self._states.act(action)
        self._tell(before)
        return allowed

    def _hear(self, happening: Happening) -> None:
        before = self.training_state
        self._states.hear(happening)
        self._tell(before)

    def _tell(self, before: TrainingState) -> None:
        if before != self.training_state:
            self.training_state_changed.emit(self.training_state)

    # The run that is shown

    def _show_run(self, run_dir: str | None, status: str = "", saved_epochs: int = 0) -> None:
        before = (self.shown_run, self.shown_status, self.saved_epochs)
        self.shown_run, self.shown_status, self.saved_epochs = run_dir, status, saved_epochs
        if before != (run_dir, status, saved_epochs):
            self.shown_run_changed.emit(run_dir)

    def _show_listed(self, run_dir: str | None) -> None:
        """Take over what the list of runs says of a run, unless it is being trained."""
        run = self.summary(run_dir)
        if run is not None and self.training_run is None:
            self._show_run(run.run_dir, run.status, len(run.history))

    def summary(self, run_dir: str | None) -> RunSummary | None:
        """What the list of runs says of a run."""
        return next((run for run in self.runs if run.run_dir == run_dir), None)

    def _saved_in(self, run_dir: str) -> int:
        run = self.summary(run_dir)
        return self.saved_epochs if run is None else len(run.history)

    # Data that has moved

    def _ask_where(self, error: Exception, run_dir: str, again: Callable[[], object]) -> bool:
        """Hand on that a run's data has moved, and what to do once it is found."""
        if not isinstance(error, DataMovedError):
            return False
        self.data_moved.emit(error, lambda folder: self._find_moved(run_dir, folder, again))
        return True

    def _find_moved(self, run_dir: str, folder: str, again: Callable[[], object]) -> None:
        def found(num_missing: int) -> None:
            if num_missing:
                self._note(
                    self.tr("{0:,} files are not in {1} either.").format(num_missing, folder)
                )
            again()

        self._start(
            "moved",
            tasks.find_moved,
            tasks.RelocateRequest(run_dir=run_dir, root=folder),
            lane="light",
            title=self.tr("Looking in {0}").format(Path(folder).name or folder),
            on_done=found,
        )


def planned_epochs(run_dir: str) -> int:
    """How many epochs a stored run was to have; 0 where that cannot be told."""
    from engine.errors import EngineError
    from engine.runs import read_recipe

    try:
        recipe = read_recipe(Path(run_dir) / "recipe.json")
    except EngineError:
        return 0
    return sum(phase.epochs for phase in recipe.train.phases)


def next_run_dir(runs_dir: Path, last_number: int = 0) -> Path:
    """A folder for a new run, numbered after the last one, and above `last_number`."""
    numbers = [last_number]
    if runs_dir.is_dir():
        numbers += [int(path.name) for path in runs_dir.iterdir() if path.name.isdecimal()]
    return runs_dir / str(max(numbers) + 1)
