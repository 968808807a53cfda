"""Long work, off the GUI thread: the only file of the window with threads and processes.

Two lanes run tasks side by side, each one task after another: `engine` for what needs
TensorFlow, `light` for what does not and must never wait for training. A third, `fetch`, waits for
the network, and a fourth, `checks`, decodes all files of a data set in the background; both are
made when they are first needed. A lane is a QThread that drives a spawned process,
which keeps TensorFlow loaded between tasks; so the window's process never imports it, a crash there
is an error message here, and GPU memory is given back for good: by a process that ends a minute
after it last used the GPU. By the user's choice (`Engine`) tasks that need TensorFlow run in a
thread of the window's own process instead.
"""

import contextlib
import importlib
import multiprocessing
import os
import queue
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from engine.events import Held, Progress
from engine.worker import run_process, serve
from gui.settings import Engine

LaneName = Literal["engine", "light", "fetch", "checks"]
Mode = Literal["process", "thread"]
JobState = Literal["waiting", "running", "paused", "stopping", "finished", "failed", "cancelled"]

_POLL_SECONDS = 0.05
_SWITCH_SECONDS = 0.0005
_CANCEL_GRACE_SECONDS = 5.0
_CANCEL_LIMIT_SECONDS = 10.0
_SHUTDOWN_SECONDS = 1.2
# Long enough to look at the result and evaluate it, short enough for another program to start.
_GPU_REST_SECONDS = 60.0
# All stand back for the window: while one scrolls, thumbnails come from `light`.
_NICENESS = {"engine": 10, "light": 1, "fetch": 5, "checks": 10}


class TaskCrash(Exception):  # noqa: N818 - it is not the task that errs but we
    """A task ended in a way nobody foresaw. `details` is what a bug report needs."""

    def __init__(self, text: str, details: str) -> None:
        super().__init__(text)
        self.details = details


class Job(QObject):
    """One task on its way. Its signals come in the GUI thread, nothing after `cancelled`.

    `ended` is the very last one, also after a cancel: the lane is free again and whatever the
    task had to tidy up is tidied up.
    """

    event_reported = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    state_changed = Signal(str)
    ended = Signal()

    def __init__(
        self, number: int, task: Callable[..., Any], request: object, lane: str, title: str
    ) -> None:
        super().__init__()
        self.number = number
        self.task = task
        self.request = request
        self.lane = lane
        self.title = title
        self.state: JobState = "waiting"
        # Filled in the GUI thread, emptied by the lane's: a deque needs no lock for that.
        self.commands: deque[str] = deque()

    @property
    def is_over(self) -> bool:
        """Whether nothing more will be heard of it but `ended`."""
        return self.state in ("finished", "failed", "cancelled")

    def stop(self) -> None:
        """End early and keep the best: `finished` still comes."""
        if not self.is_over:
            self.commands.append("stop")
            self._set_state("stopping")

    def cancel(self) -> None:
        """Leave without a result. `cancelled` is emitted at once; late results never arrive."""
        if not self.is_over:
            self.commands.append("cancel")
            self._set_state("cancelled")
            self.cancelled.emit()

    def pause(self) -> None:
        """Hold at the next checkpoint."""
        if self.state in ("waiting", "running"):
            self.commands.append("pause")
            self._set_state("paused")

    def go_on(self) -> None:
        """Go on after `pause`."""
        if self.state == "paused":
            self.commands.append("go_on")
            self._set_state("running")

    def deliver(self, kind: str, value: object) -> None:
        """Take a message from the lane, in the GUI thread."""
        if kind == "ended":
            self.ended.emit()
        elif self.is_over:
            return
        elif kind == "started":
            if self.state == "waiting":
                self._set_state("running")
        elif kind == "events":
            for event in _without_stale_progress(value):
                if isinstance(event, Held) and self.state == "running":
                    self._set_state("paused")
                self.event_reported.emit(event)
                if self.is_over:
                    return
        elif kind == "finished":
            self._set_state("finished")
            self.finished.emit(value)
        elif kind == "failed":
            self._set_state("failed")
            self.failed.emit(value)
        elif kind == "cancelled":
            self._set_state("cancelled")
            self.cancelled.emit()

    def _set_state(self, state: JobState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _without_stale_progress(events: Any) -> list[Any]:
    """The events with only the last `Progress` of the batch: the others are out of date."""
    last = max((i for i, event in enumerate(events) if isinstance(event, Progress)), default=-1)
    return [e for i, e in enumerate(events) if i >= last or not isinstance(e, Progress)]


class Jobs(QObject):
    """Starts tasks in the lanes.

    Args:
        parent: Its owner; `shutdown` must be called before that is destroyed.
        mode: `process`, or `thread` to run all tasks in this process, as quick tests do.
        engine: Where the lane `engine` runs, unless all are threads; see `set_engine`.

    `rested` is emitted when the engine's process was ended so that the GPU's memory goes back.
    """

    started = Signal(object)
    rested = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        mode: Mode = "process",
        engine: Engine = "automatic",
    ) -> None:
        super().__init__(parent)
        if mode == "process":
            # A lane's thread that packs or unpacks 100,000 samples would keep Python for 5 ms
            # each time the window gives it up, which it does for every cell that it paints.
            sys.setswitchinterval(_SWITCH_SECONDS)
        self._mode = mode
        self._engine = engine
        self._lanes: dict[str, _Lane] = {}
        self._jobs: dict[int, Job] = {}
        self._count = 0
        self._is_shut = False

    def start(
        self,
        task: Callable[..., Any],
        request: object,
        *,
        lane: LaneName = "engine",
        title: str,
    ) -> Job:
        """Queue a task of `engine.tasks` and return its job.

        Args:
            task: A module-level function `task(request, control)`.
            request: What it is given; picklable.
            lane: Which lane it waits in.
            title: What the user sees it called.
        """
        self._count += 1
        job = Job(self._count, task, request, lane, title)
        self._jobs[job.number] = job
        if self._is_shut:
            job.cancel()
            return job
        if lane not in self._lanes:
            made = _Lane(lane, self._place(lane))
            made.reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
            made.rested.connect(self.rested, Qt.ConnectionType.QueuedConnection)
            made.start()
            self._lanes[lane] = made
        self._lanes[lane].put(job)
        self.started.emit(job)
        return job

    def set_engine(self, engine: Engine) -> None:
        """Say where tasks that need TensorFlow run from the next one on.

        `process`: in one of their own. `thread`: in the window's. `automatic`: in one of their
        own, or in the window's where the system lets none be started.
        """
        self._engine = engine
        if "engine" in self._lanes:
            self._lanes["engine"].place = self._place("engine")

    def _place(self, lane: str) -> Engine:
        if self._mode == "thread":
            return "thread"
        return self._engine if lane == "engine" else "process"

    @property
    def active(self) -> tuple[Job, ...]:
        """The jobs that wait or run, oldest first."""
        return tuple(job for job in self._jobs.values() if not job.is_over)

    @Slot(object)
    def _deliver(self, message: tuple[Job, str, object]) -> None:
        job, kind, value = message
        job.deliver(kind, value)
        if kind == "ended":
            self._jobs.pop(job.number, None)

    def shutdown(self) -> None:
        """Cancel everything and end all threads and processes, within three seconds."""
        self._is_shut = True
        for job in self.active:
            job.cancel()
        for lane in self._lanes.values():
            lane.quit_soon()
        for lane in self._lanes.values():
            lane.wait()
        self._lanes.clear()
        self._jobs.clear()


class _Lane(QThread):
    """Runs one job after another in its child; lives in the GUI thread, works in its own."""

    reported = Signal(object)
    rested = Signal()

    def __init__(self, name: str, place: Engine) -> None:
        super().__init__()
        self.setObjectName(f"lane-{name}")
        self._name = name
        # Written by the GUI thread, read before each task.
        self.place: Engine = place
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._child: _ThreadChild | _ProcessChild | None = None
        self._holds_gpu = False
        self._quitting = threading.Event()

    def put(self, job: Job) -> None:
        """Queue a job."""
        self._queue.put(job)

    def quit_soon(self) -> None:
        """Ask the thread to end; `wait` for it then."""
        self._quitting.set()
        self._queue.put(None)

    def run(self) -> None:
        """The thread's own loop."""
        try:
            while (job := self._next()) is not None:
                if not (job.is_over or self._quitting.is_set()):
                    try:
                        self._drive(job)
                    except Exception as error:
                        self._tell_crash(job, str(error))
                self.reported.emit((job, "ended", None))
        finally:
            self._drop_child()

    def _next(self) -> Job | None:
        """The job that comes next; a child that holds the GPU's memory waits only for so long."""
        if self._holds_gpu and isinstance(self._child, _ProcessChild):
            try:
                return self._queue.get(timeout=_GPU_REST_SECONDS)
            except queue.Empty:
                self._drop_child()
                self.rested.emit()
        return self._queue.get()

    def _drive(self, job: Job) -> None:
        child = self._child = self._ready_child()
        # A command that came before the start is obeyed after it, but for `cancel`.
        child.link.send(("task", job.number, job.task, job.request))
        self.reported.emit((job, "started", None))
        cancelled_at: float | None = None
        while True:
            while job.commands:
                command = job.commands.popleft()
                with contextlib.suppress(OSError):
                    child.link.send((command, job.number))
                if command == "cancel":
                    cancelled_at = time.monotonic()
            if self._must_give_up(cancelled_at):
                self._drop_child()
                return
            try:
                if not child.link.poll(_POLL_SECONDS):
                    if child.is_alive:
                        continue
                    raise EOFError
                kind, number, value = child.link.recv()
            except (EOFError, OSError):
                self._report_death(job, child)
                return
            if kind == "gpu":
                self._holds_gpu = True
                continue
            if number is not None and number != job.number:
                continue
            if kind == "events":
                self.reported.emit((job, "events", value))
                continue
            if kind == "crashed":
                self._tell_crash(job, value)
            else:
                self.reported.emit((job, kind, value))
            return

    def _must_give_up(self, cancelled_at: float | None) -> bool:
        """Whether a cancelled task has been waited for long enough."""
        if cancelled_at is None:
            return False
        waited = time.monotonic() - cancelled_at
        if self._quitting.is_set():
            return waited > _SHUTDOWN_SECONDS
        if not self._queue.empty():
            return waited > _CANCEL_GRACE_SECONDS
        return waited > _CANCEL_LIMIT_SECONDS and isinstance(self._child, _ProcessChild)

    def _ready_child(self) -> "_ThreadChild | _ProcessChild":
        """The child as it is, or a new one where it has died or is not what is wanted now."""
        child = self._child
        if child is not None:
            is_thread = isinstance(child, _ThreadChild)
            if child.is_alive and self.place in ("automatic", "thread" if is_thread else "process"):
                return child
            self._drop_child()
        if self.place == "thread":
            return _ThreadChild(self._name)
        try:
            return _ProcessChild(self._name)
        except OSError:
            if self.place == "process":
                raise
            return _ThreadChild(self._name)

    def _drop_child(self) -> None:
        self._holds_gpu = False
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _report_death(self, job: Job, child: "_ThreadChild | _ProcessChild") -> None:
        details = child.describe_end()
        self._drop_child()
        text = self.tr(
            "“{title}” broke off because the process that ran it ended. "
            "Nothing that was saved is lost; try again, with less memory in use if it recurs."
        ).format(title=job.title)
        self.reported.emit((job, "failed", TaskCrash(text, details)))

    def _tell_crash(self, job: Job, details: str) -> None:
        last = details.strip().splitlines()[-1] if details.strip() else ""
        text = self.tr("“{title}” failed unexpectedly: {reason}").format(
            title=job.title, reason=last[:300]
        )
        self.reported.emit((job, "failed", TaskCrash(text, details)))


class _ProcessChild:
    """A spawned process. Never forked: a fork copies Qt's and TensorFlow's locks."""

    def __init__(self, name: str) -> None:
        context = multiprocessing.get_context("spawn")
        self.link, theirs = context.Pipe()
        handle, log = tempfile.mkstemp(prefix=f"graft-{name}-", suffix=".log")
        os.close(handle)
        self._log = Path(log)
        self._process = context.Process(
            target=run_process,
            args=(theirs, _NICENESS.get(name, 0), log),
            name=f"graft-{name}",
            daemon=True,
        )
        self._process.start()
        theirs.close()

    @property
    def is_alive(self) -> bool:
        """Whether it can still answer."""
        return self._process.is_alive()

    def describe_end(self) -> str:
        """How it ended and the last it printed."""
        self._process.join(0.5)
        printed = ""
        with contextlib.suppress(OSError):
            printed = self._log.read_text(encoding="utf-8", errors="replace")[-8000:]
        return f"Exit code of the process: {self._process.exitcode}\n\n{printed}".strip()

    def close(self) -> None:
        """End it: closing the line is enough unless it hangs."""
        self.link.close()
        self._process.join(0.5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(1.0)
        # One that is killed but not gone yet is reaped when the next process is started.
        with contextlib.suppress(ValueError):
            self._process.close()
        self._log.unlink(missing_ok=True)


class _ThreadChild:
    """A thread of this process in the place of a child."""

    def __init__(self, name: str) -> None:
        self.link, theirs = _queue_pair()
        self._thread = threading.Thread(
            target=serve, args=(theirs,), name=f"graft-{name}", daemon=True
        )
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether it can still answer."""
        return self._thread.is_alive()

    def describe_end(self) -> str:
        """Nothing is known of a thread's end."""
        return ""

    def close(self) -> None:
        """Close the line and wait a little."""
        self.link.close()
        self._thread.join(1.0)


class _QueueLink:
    """As much of a `Connection` as is needed, over two queues, without pickling."""

    def __init__(self, inbox: "queue.Queue[Any]", outbox: "queue.Queue[Any]") -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._next: deque[Any] = deque()

    def send(self, message: Any) -> None:
        """Send one message."""
        self._outbox.put(message)

    def recv(self) -> Any:
        """Wait for a message."""
        message = self._next.popleft() if self._next else self._inbox.get()
        if message is None:
            raise EOFError
        return message

    def poll(self, timeout: float) -> bool:
        """Whether a message comes within `timeout` seconds."""
        if not self._next:
            with contextlib.suppress(queue.Empty):
                self._next.append(self._inbox.get(timeout=timeout))
        return bool(self._next)

    def close(self) -> None:
        """Tell the other side that nothing more comes."""
        self._outbox.put(None)


def _queue_pair() -> tuple[_QueueLink, _QueueLink]:
    one: queue.Queue[Any] = queue.Queue()
    other: queue.Queue[Any] = queue.Queue()
    return _QueueLink(one, other), _QueueLink(other, one)


def import_soon(*modules: str) -> threading.Thread:
    """Import modules beside the GUI thread, which goes on painting meanwhile.

    For what is needed soon and takes long to import, such as pyqtgraph (a fifth of a second, in
    steps of which none holds Python for longer than a frame or two).

    Returns:
        The thread, to see whether it has finished.
    """

    def run() -> None:
        for module in modules:
            # Whoever needs the module imports it again and then hears of the error.
            with contextlib.suppress(ImportError):
                importlib.import_module(module)

    thread = threading.Thread(target=run, name="graft-import", daemon=True)
    thread.start()
    return thread


class Beside(QObject):
    """Does one thing in a thread beside the window, too short or too near to it for a lane.

    `done` brings what came of it to whoever listens by a queued connection.

    Args:
        work: What is done; it raises nothing and touches no widgets.
        parent: Who waits for it.
    """

    done = Signal(object)

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._run, name="graft-beside", daemon=True).start()

    def _run(self) -> None:
        came = self._work()
        # Whoever waited may be gone by now.
        with contextlib.suppress(RuntimeError):
            self.done.emit(came)
