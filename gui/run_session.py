"""The part of a session about runs: training, and what is done with a run afterwards."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.errors import DataMovedError, EngineError
from engine.events import Event, PhaseStarted
from engine.recipe import Recipe
from engine.types import Evaluation, ExportedFile, Prediction, RunResult, RunSummary, Split
from gui.jobs import Job, Jobs
from gui.stored_evaluation import read_evaluation
from gui.task_session import TaskSession

TrainingState = Literal["idle", "starting", "running", "paused", "stopping"]


class RunSession(TaskSession):
    """Trains the recipe that `Session` holds; evaluates, predicts with and exports runs.

    `data_moved` brings a `DataMovedError` and a function that looks in the folder it is given and
    then does again what was asked for.
    """

    run_started = Signal(str)
    run_event = Signal(object)
    run_finished = Signal(object)
    runs_changed = Signal(object)
    run_selected = Signal(str)
    evaluation_changed = Signal(object)
    predictions_changed = Signal(object)
    exports_changed = Signal(object)
    training_state_changed = Signal(str)
    data_moved = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.runs: tuple[RunSummary, ...] = ()
        self.current_run: str | None = None
        self.evaluation: Evaluation | None = None
        self.predictions: tuple[Prediction, ...] = ()
        self.exported: dict[str, tuple[ExportedFile, ...]] = {}
        self.training_state: TrainingState = "idle"
        self.training_run: str | None = None
        self.training_epochs = 0

    @property
    def recipe(self) -> Recipe | None:
        """The whole recipe, or None while a part of it is missing."""
        raise NotImplementedError

    def missing(self) -> dict[str, str]:
        """For each step, one sentence on what it still needs, or nothing."""
        raise NotImplementedError

    @property
    def training_job(self) -> Job | None:
        """The training that goes on, if any."""
        return self._jobs_by_kind.get("train")

    # Training

    def train(self) -> None:
        """Start a run with the recipe as it is."""
        recipe = self.recipe
        sentence = self.missing()["train"]
        if self.training_job is not None:
            return
        if recipe is None or sentence:
            self._refuse(sentence)
            return
        run_dir = str(next_run_dir(storage.runs_dir()))
        self.training_epochs = sum(phase.epochs for phase in recipe.train.phases)
        self._start_training(
            tasks.train_run, tasks.TrainRequest(recipe=recipe, run_dir=run_dir), run_dir
        )

    def resume(self, run_dir: str) -> None:
        """Go on with an interrupted run."""
        if self.training_job is None:
            self.training_epochs = planned_epochs(run_dir)
            self._start_training(tasks.resume_run, run_dir, run_dir)

    def _start_training(self, task: Callable[..., Any], request: object, run_dir: str) -> None:
        self.training_run = run_dir
        self._set_training_state("starting")
        job = self._start(
            "train",
            task,
            request,
            title=self.tr("Training"),
            on_done=lambda result: self._trained(run_dir, result),
            on_failed=lambda: self._training_over(None),
            handles=lambda error: self._resume_elsewhere(error, run_dir),
            on_event=self._training_event,
        )
        job.cancelled.connect(lambda: self._training_over(None))
        job.ended.connect(self.refresh_runs)
        self.run_started.emit(run_dir)

    def _resume_elsewhere(self, error: Exception, run_dir: str) -> bool:
        asks = self._ask_where(error, run_dir, lambda: self.resume(run_dir))
        if asks:
            self._training_over(None)
        return asks

    def _training_event(self, event: Event) -> None:
        if isinstance(event, PhaseStarted):
            if self.training_state == "starting":
                self._set_training_state("running")
            self.refresh_runs()
        self.run_event.emit(event)

    def _trained(self, run_dir: str, result: RunResult) -> None:
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self._training_over(result)
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)

    def _training_over(self, result: RunResult | None) -> None:
        self._jobs_by_kind.pop("train", None)
        self.training_run = None
        self._set_training_state("idle")
        self.run_finished.emit(result)

    def stop_early(self) -> None:
        """End the training after this batch and keep the best epoch."""
        if self.training_job is not None:
            self._set_training_state("stopping")
            self.training_job.stop()

    def cancel_training(self) -> None:
        """End the training without a result; what was saved stays resumable."""
        if self.training_job is not None:
            self.training_job.cancel()

    def pause(self) -> None:
        """Hold the training."""
        if self.training_job is not None and self.training_state in ("starting", "running"):
            self.training_job.pause()
            self._set_training_state("paused")

    def go_on(self) -> None:
        """Go on after `pause`."""
        if self.training_job is not None and self.training_state == "paused":
            self.training_job.go_on()
            self._set_training_state("running")

    def _set_training_state(self, state: TrainingState) -> None:
        if state != self.training_state:
            self.training_state = state
            self.training_state_changed.emit(state)

    # After training

    def select_run(self, run_dir: str) -> None:
        """Make a run the one that is evaluated and exported."""
        if run_dir == self.current_run:
            return
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)
        self._start(
            "stored evaluation",
            read_evaluation,
            run_dir,
            lane="light",
            title=self.tr("Reading the scores"),
            on_done=lambda found: self._stored_evaluation_read(run_dir, found),
            quiet=True,
        )

    def _stored_evaluation_read(self, run_dir: str, found: Evaluation | None) -> None:
        if found is not None and run_dir == self.current_run and self.evaluation is None:
            self.evaluation = found
            self.evaluation_changed.emit(found)

    def refresh_runs(self) -> None:
        """Read the list of runs again."""
        self._start(
            "runs",
            tasks.list_runs,
            str(storage.runs_dir()),
            lane="light",
            title=self.tr("Reading the runs"),
            on_done=self._runs_listed,
            quiet=True,
        )

    def _runs_listed(self, runs: tuple[RunSummary, ...]) -> None:
        self.runs = runs
        self.runs_changed.emit(runs)

    def evaluate(self, run_dir: str | None = None, split: Split | None = None) -> None:
        """Score a run (default: the current one) on a split."""
        if run_dir is not None and run_dir != self.current_run:
            self.select_run(run_dir)
        if self.current_run is None:
            self._refuse(self.missing()["evaluate"])
            return
        self._start(
            "evaluate",
            tasks.evaluate_run,
            tasks.EvaluateRequest(run_dir=self.current_run, split=split),
            title=self.tr("Evaluating"),
            on_done=lambda done, run_dir=self.current_run: self._evaluated(run_dir, done),
            handles=lambda error, run_dir=self.current_run: self._ask_where(
                error, run_dir, lambda: self.evaluate(run_dir, split)
            ),
        )

    def _evaluated(self, run_dir: str, evaluation: Evaluation) -> None:
        # The user may have gone on to another run meanwhile.
        if run_dir == self.current_run:
            self.evaluation = evaluation
            self.evaluation_changed.emit(evaluation)
        self.refresh_runs()

    def predict(self, paths: Sequence[str]) -> None:
        """Classify pictures with the current run."""
        if self.current_run is None:
            self._refuse(self.missing()["evaluate"])
            return
        self._start(
            "predict",
            tasks.predict_files,
            tasks.PredictRequest(model=self.current_run, paths=tuple(paths)),
            title=self.tr("Classifying {0} pictures").format(len(paths)),
            on_done=self._predicted,
        )

    def _predicted(self, predictions: tuple[Prediction, ...]) -> None:
        self.predictions = predictions
        self.predictions_changed.emit(predictions)

    def export(self, formats: Sequence[str], to: str, overwrite: bool = False) -> None:
        """Write the current run's model to files in the folder `to`."""
        if self.current_run is None:
            self._refuse(self.missing()["export"])
            return
        self._start(
            "export",
            tasks.export_run,
            tasks.ExportRequest(
                run_dir=self.current_run, to=to, formats=tuple(formats), overwrite=overwrite
            ),
            title=self.tr("Exporting"),
            on_done=lambda files, run_dir=self.current_run: self._exported(run_dir, files),
            handles=lambda error, run_dir=self.current_run: self._ask_where(
                error, run_dir, lambda: self.export(formats, to, overwrite)
            ),
        )

    def _exported(self, run_dir: str, files: tuple[ExportedFile, ...]) -> None:
        self.exported[run_dir] = files
        self.exports_changed.emit(files)

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
    from engine.runs import read_recipe

    try:
        return sum(phase.epochs for phase in read_recipe(Path(run_dir)).train.phases)
    except EngineError:
        return 0


def next_run_dir(runs_dir: Path) -> Path:
    """A folder for a new run, numbered after the last one."""
    numbers = [0]
    if runs_dir.is_dir():
        numbers += [int(path.name) for path in runs_dir.iterdir() if path.name.isdecimal()]
    return runs_dir / str(max(numbers) + 1)
