"""Tasks of the engine as a session starts them: by kind, with one place for errors and progress."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine import tasks
from engine.events import Event, Notice, Progress
from engine.ranking_types import Ranking
from engine.training_types import CacheUse
from engine.types import Application
from gui.jobs import Job, Jobs, LaneName, TaskCrash
from gui.numbers import size_text


class TaskSession(QObject):
    """What every part of a session shares: starting tasks, and saying how they fare.

    Args:
        jobs: Where long work runs; the session does not shut it down.
        parent: Its Qt owner.

    `task_shown` brings the job of each task that somebody waits for.
    """

    busy_changed = Signal(str)
    task_shown = Signal(object)
    progress_changed = Signal(object)
    notice_posted = Signal(object)
    error_raised = Signal(str, str)
    applications_changed = Signal(object)
    devices_diagnosed = Signal(object)
    caches_measured = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.applications: tuple[Application, ...] = ()
        self.cache_use: CacheUse | None = None
        # Of the data that its fingerprint names.
        self.ranking: Ranking | None = None
        self._jobs_by_kind: dict[str, Job] = {}
        self._shown: list[Job] = []

    @property
    def busy_job(self) -> Job | None:
        """The job that the status area shows."""
        return self._shown[-1] if self._shown else None

    def is_working(self, kind: str) -> bool:
        """Whether a task of this kind (`source`, `data`, `evaluate`, …) waits or runs."""
        return kind in self._jobs_by_kind

    def list_applications(self) -> None:
        """Ask for the built-in source models; `applications_changed` brings them."""
        self._start(
            "applications",
            tasks.list_applications,
            None,
            lane="light",
            title=self.tr("Reading the catalog"),
            on_done=self._applications_listed,
            quiet=True,
        )

    def _applications_listed(self, applications: tuple[Application, ...]) -> None:
        self.applications = applications
        self.applications_changed.emit(applications)

    def diagnose(self) -> None:
        """Look at the devices; `devices_diagnosed` brings the report."""
        self._start(
            "devices",
            tasks.diagnose_devices,
            None,
            title=self.tr("Testing the devices"),
            on_done=self.devices_diagnosed.emit,
        )

    def measure_caches(self) -> None:
        """Ask how much room the caches take; `caches_measured` brings it."""
        self._start(
            "caches",
            tasks.measure_caches,
            None,
            lane="light",
            title=self.tr("Measuring the cache"),
            on_done=self._caches_measured,
            quiet=True,
        )

    def _caches_measured(self, use: CacheUse) -> None:
        self.cache_use = use
        self.caches_measured.emit(use)

    def clear_caches(self) -> None:
        """Remove what the caches keep and no run uses; says how much was freed."""
        before = self.cache_use

        def cleared(use: CacheUse) -> None:
            self._caches_measured(use)
            freed = before.pixels + before.features - use.pixels - use.features if before else 0
            self._note(self.tr("{0} were freed.").format(size_text(freed)))

        self._start(
            "clear caches",
            tasks.clear_caches,
            None,
            lane="light",
            title=self.tr("Clearing the cache"),
            on_done=cleared,
        )

    def ask(
        self,
        kind: str,
        task: Callable[..., Any],
        request: object,
        *,
        title: str,
        lane: LaneName = "engine",
        handles: Callable[[Exception], bool] = lambda _error: False,
        quiet: bool = False,
    ) -> Job:
        """Start a task whose answer only the asker needs: whoever asks listens to the job.

        Errors are told in the window as all others are, unless the asker tells them.

        Args:
            kind: Names the task; a later one of the same kind replaces an earlier one.
            task: One of the engine's.
            request: What it gets.
            title: What is being done, for the status line.
            lane: `light` for what needs no TensorFlow.
            handles: Whether the asker tells this error itself.
            quiet: Whether the status line does without it: nobody waits for it.
        """
        return self._start(
            kind, task, request, lane=lane, title=title, handles=handles, quiet=quiet
        )

    def leave_off(self, kind: str) -> None:
        """Cancel the task of a kind, if there is one."""
        job = self._jobs_by_kind.get(kind)
        if job is not None:
            job.cancel()

    def cancel_shown(self) -> None:
        """Cancel what the status area shows."""
        if self._shown:
            self._shown[-1].cancel()

    def _start(
        self,
        kind: str,
        task: Callable[..., Any],
        request: object,
        *,
        title: str,
        lane: LaneName = "engine",
        on_done: Callable[[Any], object] = lambda _result: None,
        on_failed: Callable[[], object] = lambda: None,
        handles: Callable[[Exception], bool] = lambda _error: False,
        on_event: Callable[[Event], object] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Start a task; a later one of the same kind replaces an earlier one.

        `handles` is asked first about an error, and True from it means that it has seen to all.
        """
        earlier = self._jobs_by_kind.pop(kind, None)
        if earlier is not None:
            earlier.cancel()
        job = self.jobs.start(task, request, lane=lane, title=title)
        self._jobs_by_kind[kind] = job

        def over() -> None:
            if self._jobs_by_kind.get(kind) is job:
                del self._jobs_by_kind[kind]
            if job in self._shown:
                self._shown.remove(job)
                self._show_busy()

        def finished(result: object) -> None:
            over()
            on_done(result)

        def failed(error: Exception) -> None:
            over()
            if handles(error):
                return
            details = error.details if isinstance(error, TaskCrash) else ""
            self.error_raised.emit(str(error), details)
            on_failed()

        def reported(event: Event) -> None:
            if isinstance(event, Notice):
                self.notice_posted.emit(event)
            elif isinstance(event, Progress) and job is self.busy_job:
                self.progress_changed.emit(event)
            if on_event is not None:
                on_event(event)

        job.event_reported.connect(reported)
        job.finished.connect(finished)
        job.failed.connect(failed)
        job.cancelled.connect(over)
        if not quiet and not job.is_over:
            self._shown.append(job)
            self.task_shown.emit(job)
            self._show_busy()
        return job

    def _show_busy(self) -> None:
        self.progress_changed.emit(None)
        self.busy_changed.emit(self._shown[-1].title if self._shown else "")

    def _refuse(self, sentence: str) -> None:
        self.error_raised.emit(sentence, "")

    def notice(self, sentence: str) -> None:
        """Tell the user something that is not an error."""
        self._note(sentence)

    def _note(self, sentence: str) -> None:
        self.notice_posted.emit(Notice(level="info", text=sentence))
