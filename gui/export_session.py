"""The part of a session about exports: what is written from a run, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from PySide6.QtCore import QObject, Signal

from engine import export_tasks
from engine.events import Event, Progress
from engine.exporting.types import (
    HELD_SUFFIX,
    ExportedFile,
    ExportFailure,
    ExportRequest,
    ExportResult,
    FormatStarted,
    SettleRequest,
)
from engine.recipe import ExportFormat
from gui.jobs import Job, Jobs, TaskCrash
from gui.run_session import RunSession


@dataclass(slots=True, kw_only=True)
class ExportWork:
    """An export of a run that goes on, or the last one that did.

    `current` is the format that is being written and `progress` how far it is; `files` and
    `failures` are what has become of formats, by name. Failures of an earlier export stay until
    their format is tried again.
    """

    request: ExportRequest
    current: str = ""
    progress: Progress | None = None
    files: dict[str, ExportedFile] = field(default_factory=dict)
    failures: dict[str, ExportFailure] = field(default_factory=dict)
    is_over: bool = False

    def take(self, event: Event) -> ExportedFile | None:
        """Follow an event of the task; the file that it brought."""
        if isinstance(event, FormatStarted):
            self.current, self.progress = event.format, None
        elif isinstance(event, Progress):
            self.progress = event
        elif isinstance(event, ExportFailure):
            self.failures[event.format] = event
        elif isinstance(event, ExportedFile):
            self.files[event.format] = event
            return event
        return None

    @property
    def is_all_told(self) -> bool:
        """Whether each format has failed and said why."""
        return all(name in self.failures for name in self.request.formats)


class ExportSession(RunSession):
    """Exports the current run and knows what was exported before, also before a restart.

    `exports_changed` brings the run's files once an export is over or they are listed anew;
    `export_progressed` comes at each step of an export.
    """

    exports_changed = Signal(object)
    export_progressed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.exported: dict[str, tuple[ExportedFile, ...]] = {}
        self._works: dict[str, ExportWork] = {}
        self._beside: dict[str, tuple[str, ...]] = {}
        self.run_selected.connect(lambda run_dir: self.list_exports(run_dir))

    @property
    def export_work(self) -> ExportWork | None:
        """The current run's export that goes on, or its last one since Graft was started."""
        return self._works.get(self.current_run or "")

    @property
    def exporting_run(self) -> str | None:
        """The run that is being exported now, which need not be the current one."""
        if not self.is_working("export"):
            return None
        return next((run for run, work in self._works.items() if not work.is_over), None)

    @property
    def runs_in_use(self) -> set[str]:
        """The runs that are being trained or read."""
        exporting = self.exporting_run
        return super().runs_in_use | ({exporting} if exporting is not None else set())

    @property
    def exported_files(self) -> tuple[ExportedFile, ...]:
        """What was exported from the current run."""
        return self.exported.get(self.current_run or "", ())

    @property
    def beside_exports(self) -> tuple[str, ...]:
        """What was written beside the current run's files: labels, a script, a card."""
        return self._beside.get(self.current_run or "", ())

    def _lie_beside(self, run_dir: str, paths: tuple[str, ...]) -> bool:
        """Note what lies beside a run's files; whether that is news."""
        before, now = self._beside.get(run_dir, ()), tuple(dict.fromkeys(paths))
        self._beside[run_dir] = now
        return before != now

    def list_exports(self, run_dir: str | None = None) -> None:
        """Look again at what was exported from a run (default: the current one)."""
        run_dir = run_dir or self.current_run
        if not run_dir:
            return
        self._start(
            "exports",
            export_tasks.list_exports,
            run_dir,
            lane="light",
            title=self.tr("Looking at the exported files"),
            on_done=lambda result: self._exports_listed(run_dir, result),
            handles=lambda _error: True,
            quiet=True,
        )

    def export(
        self,
        formats: Sequence[str],
        to: str,
        overwrite: bool = False,
        mix: float | None = None,
    ) -> None:
        """Write the current run's model to files in the folder `to`.

        Args:
            formats: Names of formats.
            to: The folder; it is made.
            overwrite: Whether files of the same name are replaced.
            mix: How far the base lies from the source (0) to the fine-tuned (1); None exports the
                run's best model itself.
        """
        if self.current_run is None:
            self._refuse(self.missing()["export"])
            return
        known = tuple(one for one in get_args(ExportFormat) if one in formats)
        request = ExportRequest(
            run_dir=self.current_run, to=to, formats=known, overwrite=overwrite, mix=mix
        )
        self._export(request)

    def retry_export(self, format_name: str) -> None:
        """Write one format again that has failed, as it was asked for."""
        work = self.export_work
        if work is not None and format_name in work.failures and work.is_over:
            wanted = tuple(one for one in get_args(ExportFormat) if one == format_name)
            self._export(replace(work.request, formats=wanted))

    def cancel_export(self) -> None:
        """Leave off; files that are done stay."""
        job = self._jobs_by_kind.get("export")
        if job is not None:
            job.cancel()

    def settle_export(self, path: str, keep: bool, overwrite: bool = False) -> None:
        """Keep a held file of the current run under its own name, or delete it."""
        run_dir = self.current_run
        if run_dir is None:
            return
        self._start(
            # Each its own kind: a second one must not take the place of the first.
            f"settle {path}",
            export_tasks.settle_export,
            SettleRequest(run_dir=run_dir, path=path, keep=keep, overwrite=overwrite),
            lane="light",
            title=self.tr("Keeping the file") if keep else self.tr("Deleting the file"),
            on_done=lambda result: self._exports_listed(run_dir, result),
            on_failed=lambda: self.list_exports(run_dir),
        )

    def _export(self, request: ExportRequest) -> None:
        before = self._works.get(request.run_dir)
        work = ExportWork(request=request)
        if before is not None:
            work.failures = {
                name: one for name, one in before.failures.items() if name not in request.formats
            }
        self._works[request.run_dir] = work
        job = self._start(
            "export",
            export_tasks.export_run,
            request,
            title=self.tr("Exporting"),
            on_done=lambda result: self._export_done(work, result),
            handles=lambda error: self._export_failed(work, error),
            on_event=lambda event: self._export_reported(work, event),
        )
        job.cancelled.connect(lambda: self._export_over(work))
        job.ended.connect(lambda: self._export_ended(job))
        self.export_progressed.emit()

    def _export_ended(self, job: Job) -> None:
        # A file may have been finished between the cancel and its being heard.
        if job.state == "cancelled":
            self.list_exports(job.request.run_dir)

    def _export_reported(self, work: ExportWork, event: Event) -> None:
        file = work.take(event)
        if file is not None:
            run_dir = work.request.run_dir
            self.exported[run_dir] = _with(self.exported.get(run_dir, ()), (file,))
        self.export_progressed.emit()

    def _export_done(self, work: ExportWork, result: ExportResult) -> None:
        for one in (*result.files, *result.failures):
            work.take(one)
        run_dir = work.request.run_dir
        self._lie_beside(run_dir, (*self._beside.get(run_dir, ()), *result.beside))
        self.exported[run_dir] = _with(self.exported.get(run_dir, ()), result.files)
        self._export_over(work)

    def _export_failed(self, work: ExportWork, error: Exception) -> bool:
        self._export_over(work)
        if self._ask_where(error, work.request.run_dir, lambda: self._export(work.request)):
            return True
        return work.is_all_told and not isinstance(error, TaskCrash)

    def _export_over(self, work: ExportWork) -> None:
        work.is_over, work.current, work.progress = True, "", None
        self.export_progressed.emit()
        self.exports_changed.emit(self.exported.get(work.request.run_dir, ()))

    def _exports_listed(self, run_dir: str, result: ExportResult) -> None:
        is_news = self._lie_beside(run_dir, result.beside)
        if is_news or result.files != self.exported.get(run_dir, ()):
            self.exported[run_dir] = result.files
            self.exports_changed.emit(result.files)


def _with(
    files: tuple[ExportedFile, ...], new: tuple[ExportedFile, ...]
) -> tuple[ExportedFile, ...]:
    """Files with new ones behind them, each in the place of one that has its name."""
    names = {file.path.removesuffix(HELD_SUFFIX) for file in new}
    return (*(one for one in files if one.path.removesuffix(HELD_SUFFIX) not in names), *new)
