"""Keeping what the window decides about data: in the background, at the latest when it closes."""

from collections.abc import Callable
from contextlib import suppress

from engine import analysis_tasks
from engine.control import Control
from engine.errors import EngineError
from engine.kept_edits import EditsRequest, has_kept_edits, same_edits, without_edits
from engine.recipe import DataSpec
from gui.jobs import Job, Jobs


class EditKeeping:
    """Follows how one data set is used and keeps each change of it.

    Args:
        jobs: Where writing waits its turn.
        title: What is being done, for the status line.
        tell: Is given a sentence where nothing can be written.
    """

    def __init__(self, jobs: Jobs, title: str, tell: Callable[[str], object]) -> None:
        self._jobs, self._title, self._tell = jobs, title, tell
        self._last: DataSpec | None = None
        self._waiting: list[tuple[EditsRequest, Job]] = []

    def begin(self, data: DataSpec) -> bool:
        """Follow data that has been opened; whether anything is kept of it."""
        is_kept = has_kept_edits(data)
        # A recipe's own edits are new where nothing is kept.
        self._last = data if is_kept else without_edits(data)
        return is_kept

    def leave(self) -> None:
        """Follow no data any more; what waits is still kept."""
        self._last = None

    def follow(self, data: DataSpec | None) -> None:
        """Keep what has changed since the last call."""
        before = self._last
        if data is None or before is None or same_edits(before, data):
            return
        self._last = data
        request = EditsRequest(before=before, after=data)
        job = self._jobs.start(analysis_tasks.keep_edits, request, lane="light", title=self._title)
        job.failed.connect(lambda error: self._tell(str(error)))
        self._waiting = [pair for pair in self._waiting if not pair[1].is_over]
        self._waiting.append((request, job))

    def finish(self) -> None:
        """Keep at once what still waits: the window closes."""
        for request, job in self._waiting:
            if not job.is_over:
                job.cancel()
                with suppress(EngineError):
                    analysis_tasks.keep_edits(request, Control())
        self._waiting = []
