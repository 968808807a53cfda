"""The part of a session about runs: the list of them, and what is done with one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.evaluation_types import Evaluation
from engine.types import ExportedFile, Prediction, RunSummary, Split
from gui.cross_session import CrossSession
from gui.jobs import Jobs
from gui.stored_evaluation import read_evaluation
from gui.training_session import next_run_dir, planned_epochs

__all__ = ["RunSession", "next_run_dir", "planned_epochs"]


class RunSession(CrossSession):
    """Lists runs; evaluates, predicts with and exports the current one."""

    runs_changed = Signal(object)
    run_selected = Signal(str)
    evaluation_changed = Signal(object)
    predictions_changed = Signal(object)
    exports_changed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.current_run: str | None = None
        self.evaluation: Evaluation | None = None
        self.predictions: tuple[Prediction, ...] = ()
        self.exported: dict[str, tuple[ExportedFile, ...]] = {}

    def _run_trained(self, run_dir: str) -> None:
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)

    # After training

    def select_run(self, run_dir: str) -> None:
        """Make a run the one that is evaluated and exported."""
        self._show_listed(run_dir)
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
        self._show_listed(self.shown_run or self.current_run)
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
