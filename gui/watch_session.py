"""The part of a session that watches a run that another process or machine trains."""

from PySide6.QtCore import QObject, QTimer, Signal

from engine.events import EpochEnded
from gui.cross_session import CrossSession
from gui.jobs import Jobs

POLL_MS = 1000


class WatchSession(CrossSession):
    """Reads what the run that is shown writes, while somebody else trains it.

    Files are read again every second, by a worker: that works on mounted folders too. `run_watched`
    brings an `engine.requests.Watched` each time.
    """

    run_watched = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.watched_run: str | None = None
        self._read_to = 0
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.timeout.connect(self._read_more)
        self.shown_run_changed.connect(self._watch_shown)

    def _watch_shown(self, run_dir: str | None) -> None:
        wanted = run_dir if self.shown_status == "running" else None
        if wanted != self.watched_run:
            self.watched_run, self._read_to = wanted, 0
            self._poll.stop()
            if wanted is not None:
                # A run of our own is known as such a moment later.
                self._poll.start(0)

    def _read_more(self) -> None:
        from engine import watching
        from engine.requests import WatchRequest

        run_dir = self.watched_run
        if run_dir is None or self.training_run is not None:
            self.watched_run = None
            return
        self._start(
            "watch",
            watching.watch_run,
            WatchRequest(run_dir=run_dir, offset=self._read_to),
            lane="light",
            title=self.tr("Watching a run"),
            on_done=lambda watched: self._take_watched(run_dir, watched),
            handles=lambda _error: self._lose(run_dir),
            quiet=True,
        )

    def _take_watched(self, run_dir: str, watched) -> None:
        if run_dir != self.watched_run or self.training_run is not None:
            return
        self._read_to = watched.offset
        if watched.is_running:
            self._poll.start(POLL_MS)
        self.run_watched.emit(watched)
        has_epoch = any(isinstance(event, EpochEnded) for event in watched.events)
        if has_epoch or not watched.is_running:
            self.failure = watched.error
            self.refresh_runs()

    def _lose(self, run_dir: str) -> bool:
        """The folder is gone, or its server does not answer: it may come back."""
        if run_dir == self.watched_run:
            self._poll.start(5 * POLL_MS)
        return True
