"""The part of a session about runs: the list of them, and what is done with one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import analysis_tasks, run_notes, storage, tasks
from engine.errors import EngineError
from engine.evaluation_types import Evaluation
from engine.requests import StoredRequest
from engine.types import SPLITS, Prediction, RunSummary, Split
from gui import trashing
from gui.batch_session import Batch
from gui.jobs import Job, Jobs
from gui.models.comparison import key_of_group
from gui.training_session import next_run_dir, planned_epochs
from gui.watch_session import WatchSession

__all__ = ["RunSession", "next_run_dir", "planned_epochs"]


class RunSession(WatchSession):
    """Lists runs; evaluates and predicts with the current one.

    `runs_trashed` brings `Trashed` when runs have gone to the trash. `opened_runs` are the folders
    of runs that are elsewhere than the others; `run_opened` tells that one was opened, `run_closed`
    that some are listed no more.
    """

    runs_changed = Signal(object)
    runs_trashed = Signal(object)
    run_selected = Signal(str)
    run_opened = Signal(str)
    run_closed = Signal(object)
    evaluation_changed = Signal(object)
    prediction_started = Signal(object)
    predictions_changed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.current_run: str | None = None
        self.opened_runs: tuple[str, ...] = ()
        self.evaluation: Evaluation | None = None
        self.predictions: tuple[Prediction, ...] = ()
        self.batch = Batch(self)

    def _run_trained(self, run_dir: str) -> None:
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)

    # After training

    def open_run(self, run_dir: str) -> None:
        """Open a run's folder wherever it is; one that is trained elsewhere is watched."""
        from engine.runs import RunFolder

        try:
            RunFolder(run_dir).require()
        except EngineError as error:
            self._refuse(str(error))
            return
        self.select_run(run_dir)
        self.run_opened.emit(run_dir)

    def select_run(self, run_dir: str) -> None:
        """Make a run the one that is evaluated and exported."""
        self._show_listed(run_dir)
        self._list_also(run_dir)
        if run_dir == self.current_run:
            return
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)
        self._start(
            "stored evaluation",
            analysis_tasks.stored_evaluation,
            StoredRequest(run_dir=run_dir),
            lane="light",
            title=self.tr("Reading the scores"),
            on_done=lambda found: self._stored_evaluation_read(run_dir, found),
            quiet=True,
        )

    def _stored_evaluation_read(self, run_dir: str, found: Evaluation | None) -> None:
        if found is not None and run_dir == self.current_run and self.evaluation is None:
            self.evaluation = found
            self.evaluation_changed.emit(found)

    def _list_also(self, run_dir: str) -> None:
        is_kept_here = Path(run_dir).is_relative_to(storage.runs_dir())
        if is_kept_here or run_dir in self.opened_runs or self.summary(run_dir) is not None:
            return
        self.opened_runs = (run_dir, *self.opened_runs)
        if self.training_run is None:
            # It is not in the list yet, which says more of it.
            self._show_run(run_dir)
        self.refresh_runs()

    def refresh_runs(self) -> None:
        """Read the list of runs again."""
        self._start(
            "runs",
            tasks.list_runs,
            tasks.RunsRequest(folder=str(storage.runs_dir()), also=self.opened_runs),
            lane="light",
            title=self.tr("Reading the runs"),
            on_done=self._runs_listed,
            quiet=True,
        )

    def _runs_listed(self, runs: tuple[RunSummary, ...]) -> None:
        self.runs = runs
        self._show_listed(self.shown_run or self.current_run)
        self.runs_changed.emit(runs)

    # What the user does with runs in the list

    def set_notes(self, folder: str, tags: Sequence[str], note: str) -> None:
        """Keep tags and a note with a run or a cross-validation."""
        notes = run_notes.RunNotes(tags=run_notes.tidy_tags(tags), note=note.strip())
        self.runs = tuple(
            replace(run, tags=notes.tags, note=notes.note) if _folder(run) == folder else run
            for run in self.runs
        )
        is_listing = self.is_working("runs")
        self._start(
            f"notes of {folder}",
            run_notes.keep_notes,
            run_notes.NotesRequest(run_dir=folder, notes=notes),
            lane="light",
            title=self.tr("Keeping the notes"),
            on_failed=self.refresh_runs,
            quiet=True,
        )
        if is_listing:
            # What is being read may be from before.
            self.refresh_runs()
        self.runs_changed.emit(self.runs)

    @property
    def runs_in_use(self) -> set[str]:
        """The runs that are being trained or read."""
        evaluated = self.current_run if self.is_working("evaluate") else None
        return {run for run in (self.training_run, evaluated) if run is not None}

    def trash_runs(self, folders: Sequence[str]) -> None:
        """Move runs and cross-validations to the system's trash, unless they are in use."""
        if any(_is_in(run_dir, set(folders)) for run_dir in self.runs_in_use):
            self._refuse(
                self.tr("A run that is in use cannot be deleted: wait for it, or stop it first.")
            )
            return
        elsewhere = tuple(folder for folder in folders if folder in self.opened_runs)
        if elsewhere:
            # Another machine may use them: they are only listed here.
            self._unlist(elsewhere)
        here = tuple(folder for folder in folders if folder not in elsewhere)
        if not here:
            return
        self._start(
            "trash",
            trashing.move_to_trash,
            here,
            lane="light",
            title=self.tr("Moving runs to the trash"),
            on_done=self._runs_trashed,
            on_failed=self.refresh_runs,
        )

    def _unlist(self, folders: tuple[str, ...]) -> None:
        self.opened_runs = tuple(one for one in self.opened_runs if one not in folders)
        self._forget_runs(set(folders))
        self.run_closed.emit(folders)
        names = [Path(folder).name for folder in folders]
        text = (
            self.tr("Run {0} is no longer listed; its folder is as it was.").format(names[0])
            if len(names) == 1
            else self.tr("{0} runs are no longer listed; their folders are as they were.").format(
                len(names)
            )
        )
        self._note(text)

    def bring_runs_back(self, trashed: trashing.Trashed) -> None:
        """Have runs back from the trash."""
        self._start(
            "bring back",
            trashing.bring_back,
            trashed,
            lane="light",
            title=self.tr("Bringing runs back"),
            on_done=self._runs_back,
            on_failed=self.refresh_runs,
        )

    def _runs_back(self, folders: tuple[str, ...]) -> None:
        self.refresh_runs()
        first = next((one for one in folders if (Path(one) / "recipe.json").is_file()), None)
        if self.current_run is None and first is not None:
            self.select_run(first)

    def _runs_trashed(self, trashed: trashing.Trashed) -> None:
        gone = {folder for folder, _place in trashed.moved}
        numbers = [int(Path(folder).name) for folder in gone if Path(folder).name.isdecimal()]
        self._last_number = max([self._last_number, *numbers])
        self._forget_runs(gone)
        self.runs_trashed.emit(trashed)
        if trashed.failure:
            self._refuse(trashed.failure)

    def _forget_runs(self, gone: set[str]) -> None:
        self.runs = tuple(run for run in self.runs if not _is_in(run.run_dir, gone))
        if self.shown_run is not None and _is_in(self.shown_run, gone):
            self._show_run(None)
        if self.current_run is not None and _is_in(self.current_run, gone):
            self._choose_another()
        self.refresh_runs()
        self.runs_changed.emit(self.runs)

    def _choose_another(self) -> None:
        if self.runs:
            self.select_run(self.runs[0].run_dir)
            return
        self.current_run = self.evaluation = None
        self.predictions = ()
        self.run_selected.emit("")
        self.evaluation_changed.emit(None)

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

    def show_scores(self, key: str) -> None:
        """Show what the current run scored on one of its splits, if that was kept."""
        self._read_scores(key, lambda _run_dir: None)

    def score_anew(self, evaluation: Evaluation) -> None:
        """Show the scores of a run whose rule has changed: from its kept answers, or evaluated."""
        split = next((one for one in SPLITS if one == evaluation.split), None)
        self._read_scores(
            evaluation.key or evaluation.split, lambda run_dir: self.evaluate(run_dir, split)
        )

    def _read_scores(self, key: str, otherwise: Callable[[str], object]) -> None:
        run_dir, before = self.current_run, self.evaluation
        if run_dir is None:
            return

        def read(found: Evaluation | None) -> None:
            if run_dir != self.current_run:
                return
            # Without kept answers, scores stay as they were.
            if found is None or (before and (found.key, found.rule) == (before.key, before.rule)):
                otherwise(run_dir)
            else:
                self._evaluated(run_dir, found)

        self._start(
            "stored evaluation",
            analysis_tasks.stored_evaluation,
            StoredRequest(run_dir=run_dir, key=key),
            lane="light",
            title=self.tr("Reading the scores"),
            on_done=read,
        )

    def _evaluated(self, run_dir: str, evaluation: Evaluation) -> None:
        # The user may have gone on to another run meanwhile.
        if run_dir == self.current_run:
            self.evaluation = evaluation
            self.evaluation_changed.emit(evaluation)
        self.refresh_runs()

    @property
    def prediction_job(self) -> Job | None:
        """The judging of samples that waits or runs."""
        return self._jobs_by_kind.get("predict")

    def predict(self, paths: Sequence[str]) -> None:
        """Have files, or all in folders, judged by the current run."""
        if self.current_run is None:
            self._refuse(self.missing()["evaluate"])
            return
        job = self._start(
            "predict",
            tasks.predict_files,
            tasks.PredictRequest(model=self.current_run, paths=tuple(paths)),
            title=self.tr("Judging samples"),
            on_done=lambda done, run_dir=self.current_run: self._predicted(run_dir, done),
        )
        self.prediction_started.emit(job)

    def _predicted(self, run_dir: str, predictions: tuple[Prediction, ...]) -> None:
        # The user may have gone on to another run meanwhile.
        if run_dir == self.current_run:
            self.predictions = predictions
            self.predictions_changed.emit(predictions)


def _folder(run: RunSummary) -> str:
    """Where the notes of a run are: a cross-validation has one set of them."""
    return key_of_group(run) if run.group else run.run_dir


def _is_in(run_dir: str, folders: set[str]) -> bool:
    return run_dir in folders or str(Path(run_dir).parent) in folders
