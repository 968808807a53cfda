"""Batch prediction in the window: what is asked, what runs, what came of it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine import analysis_tasks
from engine.batch_types import BatchRequest, BatchResult
from engine.events import Event, Progress
from gui.jobs import Job
from gui.task_session import TaskSession


class Batch(QObject):
    """The last batch prediction of a session.

    `changed` tells that another began, goes on or has ended; `progressed` how far it is, or that
    it no longer waits; `finished` brings the `BatchResult`.

    Attributes:
        request: What was asked; None where nothing was, or it was put away.
        job: What runs.
        result: What came of it, where it came to its end.
        progress: How far it is or was.
    """

    changed = Signal()
    progressed = Signal()
    finished = Signal(object)

    def __init__(self, session: TaskSession) -> None:
        super().__init__(session)
        self._session = session
        self.request: BatchRequest | None = None
        self.job: Job | None = None
        self.result: BatchResult | None = None
        self.progress: Progress | None = None

    def start(self, request: BatchRequest) -> None:
        """Begin, or go on with what was begun."""
        self.request, self.result, self.progress = request, None, None
        job = self._session.ask(
            "batch", analysis_tasks.predict_batch, request, title=self.tr("Predicting a folder")
        )
        self.job = job
        job.event_reported.connect(self._on_event)
        job.state_changed.connect(lambda _state: self.progressed.emit())
        job.finished.connect(self._on_finished)
        for over in (job.failed, job.cancelled):
            over.connect(lambda *_: self._on_over(job))
        self.changed.emit()

    def go_on(self) -> None:
        """Go on with what was cancelled, or broke off."""
        if self.request is not None and self.job is None:
            # What is there now has been begun by this request, also where it replaced another.
            self.start(replace(self.request, from_start=self.request.from_start and not self._kept))

    def cancel(self) -> None:
        """Leave off; the answers so far are kept."""
        if self.job is not None:
            self.job.cancel()

    def put_away(self) -> None:
        """Show nothing of it any more."""
        if self.job is None:
            self.request = self.result = self.progress = None
            self.changed.emit()

    @property
    def _kept(self) -> int:
        """How many answers are known to be in the table."""
        return 0 if self.progress is None else self.progress.done

    def _on_event(self, event: Event) -> None:
        # Listing files and opening the model count something else.
        if isinstance(event, Progress) and event.text == "Predicting":
            self.progress = event
            self.progressed.emit()

    def _on_finished(self, result: BatchResult) -> None:
        self.job, self.result = None, result
        self.changed.emit()
        self.finished.emit(result)

    def _on_over(self, job: Job) -> None:
        if job is self.job:
            self.job = None
            self.changed.emit()
