"""How a long task talks to whoever started it: events out, wishes in."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from engine.errors import CancelledError, StoppedError
from engine.events import Event, Held, Progress


def _ignore(_event: Event) -> None:
    """Drop the event: a script that calls a task need not listen."""


class Control:
    """The two-way line between a running task and its owner.

    The task calls `report` and `checkpoint`; the owner, in any thread, calls `stop`, `cancel`,
    `pause` and `go_on`. One control serves one task.

    Args:
        report: Called with each event, in the task's thread. Must be quick and must not raise.
        can_answer: Whether somebody is there who sees a `Held` and can go on, stop or cancel.
    """

    def __init__(
        self, report: Callable[[Event], None] = _ignore, *, can_answer: bool = False
    ) -> None:
        self.report = report
        self.can_answer = can_answer
        self._stop = threading.Event()
        self._cancel = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._leaves_on_stop = False
        # How long the task has waited at checkpoints, for figures of its speed.
        self.seconds_paused = 0.0

    def stop(self) -> None:
        """Ask for an early end that keeps the best result so far."""
        self._stop.set()
        self._running.set()

    def cancel(self) -> None:
        """Ask the task to leave at its next checkpoint, discarding its result."""
        self._cancel.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the task at its next checkpoint until `go_on`, `stop` or `cancel`."""
        if not (self._stop.is_set() or self._cancel.is_set()):
            self._running.clear()

    def go_on(self) -> None:
        """Release a paused task."""
        self._running.set()

    @property
    def stop_requested(self) -> bool:
        """Whether the task should end early and keep the best."""
        return self._stop.is_set()

    @property
    def cancel_requested(self) -> bool:
        """Whether the task should leave without a result."""
        return self._cancel.is_set()

    def checkpoint(self) -> None:
        """Wait while paused.

        Raises:
            CancelledError: If `cancel` was called.
            StoppedError: If `stop` was called, within `leaving_on_stop`.
        """
        self.wait()
        if self._cancel.is_set():
            raise CancelledError

    def between_batches(self) -> None:
        """A checkpoint after each batch; where machines train together, they agree on it."""
        self.checkpoint()

    def wait(self) -> None:
        """Wait while paused."""
        if not self._running.is_set():
            began = time.perf_counter()
            self._running.wait()
            self.seconds_paused += time.perf_counter() - began
        if self._leaves_on_stop and self._stop.is_set():
            raise StoppedError

    @contextmanager
    def leaving_on_stop(self) -> Iterator[None]:
        """Within it a wish to stop early is obeyed at the next checkpoint, as one to cancel is.

        For work that takes long, and of which a part is worth nothing.
        """
        before, self._leaves_on_stop = self._leaves_on_stop, True
        try:
            yield
        finally:
            self._leaves_on_stop = before

    def hold(self, text: str) -> bool:
        """Wait until the owner has dealt with something that the task cannot deal with.

        Args:
            text: What happened and what to do, in a sentence or two.

        Returns:
            Whether it can be tried again: False, at once, where nobody is there to answer.

        Raises:
            CancelledError: If `cancel` was called.
        """
        if not self.can_answer or self.stop_requested:
            return False
        self.pause()
        self.report(Held(text=text))
        self.checkpoint()
        return True

    def progress(self, text: str, done: int, total: int) -> None:
        """Report that `done` of `total` units are finished, after a checkpoint."""
        self.checkpoint()
        self.report(Progress(text=text, done=done, total=total))
