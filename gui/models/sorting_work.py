"""The long work of sorting pictures: listing, keeping progress, asking a model, writing results."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine import tasks
from engine.events import Event, Progress
from engine.types import Sorting
from gui.jobs import Job, LaneName, TaskCrash
from gui.models.sorting import SortingState

SAVE_MS = 800
_LEARN_AFTER = 8


class SortingWork(QObject):
    """Starts tasks for a `SortingState` and hands on what comes of them.

    `progressed` tells how far `propose` or `copy` is (None when it is over), `failed` says in a
    sentence what did not work.

    Args:
        session: Whose jobs and models are used.
        root: The folder.
        parent: Its owner; `close` must be called before that goes.
    """

    opened = Signal(object)
    proposed = Signal(object)
    table_written = Signal(str)
    copied = Signal(str)
    progressed = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, session, root: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._root = root
        self._state: SortingState | None = None
        self._jobs: dict[str, Job] = {}
        self._learned_from = 0
        self._asks_run = session.current_run is not None
        self._can_propose = True
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVE_MS)
        self._saving.timeout.connect(self.save)

    def open(self) -> None:
        """List the pictures and read how far they were sorted."""
        self._start(
            "open",
            tasks.open_sorting,
            self._root,
            title=self.tr("Listing pictures"),
            on_done=self._opened,
        )

    def _opened(self, sorting: Sorting) -> None:
        self._state = SortingState(sorting)
        self.opened.emit(self._state)

    def is_working(self, what: str) -> bool:
        """Whether `open`, `propose`, `table` or `copy` is going on."""
        return what in self._jobs

    def cancel(self, what: str) -> None:
        """Leave off; what the model has seen till now it need not see again."""
        if what in self._jobs:
            self._jobs[what].cancel()

    def close(self) -> None:
        """Keep what has changed and leave everything else off."""
        if self._saving.isActive():
            self.save()
        for job in list(self._jobs.values()):
            job.cancel()

    # Keeping

    def changed(self) -> None:
        """Something was decided: it is kept a moment later, and learned from after some more."""
        self._saving.start()
        state = self._state
        if state is None or not state.proposals or self.is_working("propose"):
            return
        news = abs(len(state.decided) - self._learned_from)
        is_first = not state.knows_classes and len(state.counts()) >= 2
        if news >= _LEARN_AFTER or (is_first and news):
            self.propose()

    def save(self) -> None:
        """Keep how far it has come."""
        self._saving.stop()
        if self._state is None:
            return
        # Not among those that `close` cancels.
        job = self._session.jobs.start(
            tasks.save_sorting,
            self._state.kept(),
            lane="light",
            title=self.tr("Keeping what is sorted"),
        )
        job.failed.connect(self._on_failed)

    def write_table(self) -> None:
        """Write a table of labels beside the pictures."""
        self._keep("table", None, "light", self.tr("Writing the labels"), self.table_written.emit)

    def copy(self, to: str) -> None:
        """Copy the sorted pictures into class folders in `to`."""
        self._keep("copy", to, "fetch", self.tr("Copying pictures"), self.copied.emit)

    def _keep(
        self,
        what: str,
        copies: str | None,
        lane: LaneName,
        title: str,
        on_done: Callable[[str], object],
    ) -> None:
        if self._state is None:
            return
        # The table is noted beside the progress, so that is kept first.
        self.save()
        decided = tuple(self._state.decided.items())
        request = tasks.SortedRequest(root=self._root, sorted=decided, copies=copies)
        self._start(what, tasks.keep_sorted, request, lane=lane, title=title, on_done=on_done)

    # Proposing

    @property
    def model_name(self) -> str:
        """What would propose, or an empty text where nothing can."""
        if not self._can_propose:
            return ""
        if self._asks_run:
            return self.tr("run {0}").format(Path(self._session.current_run).name)
        source = self._session.source
        return source.source.name if source is not None else ""

    def propose(self) -> None:
        """Ask the run, or else the source model, that is open."""
        state = self._state
        if state is None or not state.num_left or not self.model_name:
            return
        if self.is_working("propose"):
            return
        self._learned_from = len(state.decided)
        request = tasks.ProposeRequest(
            paths=tuple(path for path in state.paths if path not in state.decided),
            sorted=tuple(state.decided.items()),
            source=None if self._asks_run else self._session.draft.source,
            model=self._session.current_run if self._asks_run else None,
        )
        self._start(
            "propose",
            tasks.propose_classes,
            request,
            lane="engine",
            title=self.tr("Looking at pictures"),
            on_done=self.proposed.emit,
            on_error=self._proposing_failed,
        )

    def _proposing_failed(self, error: Exception) -> None:
        if self._asks_run and self._session.source is not None:
            # A run that has not got far, or of recordings: the source model sees pictures.
            self._asks_run = False
            self.propose()
            return
        self._can_propose = False
        self._on_failed(error)

    def _start(
        self,
        what: str,
        task: Callable[..., Any],
        request: object,
        *,
        title: str,
        on_done: Callable[[Any], object],
        lane: LaneName = "light",
        on_error: Callable[[Exception], object] | None = None,
    ) -> None:
        job = self._session.jobs.start(task, request, lane=lane, title=title)
        self._jobs[what] = job

        def over() -> None:
            self._jobs.pop(what, None)
            self.progressed.emit(what, None)

        def finished(result: object) -> None:
            over()
            on_done(result)

        def failed(error: Exception) -> None:
            over()
            (on_error or self._on_failed)(error)

        def reported(event: Event) -> None:
            if isinstance(event, Progress):
                self.progressed.emit(what, event)

        job.event_reported.connect(reported)
        job.finished.connect(finished)
        job.failed.connect(failed)
        job.cancelled.connect(over)
        self.progressed.emit(what, Progress(text=title, done=0, total=0))

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(str(error), error.details if isinstance(error, TaskCrash) else "")
