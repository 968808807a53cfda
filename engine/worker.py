"""The other end of a task that runs in a process or thread of its own. No Qt, no TensorFlow.

The owner sends `("task", id, function, request)` and, while it runs, `("stop" | "cancel" |
"pause" | "go_on", id)`. It gets `("events", id, [event, …])` at most every 50 ms and one
`("finished" | "failed" | "crashed" | "cancelled", id, value)` at the end, before which
`("gpu", id, None)` says that this process holds memory of a GPU until it ends. When the line
closes, a worker process ends.
"""

import contextlib
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Protocol

from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.events import Event

Message = tuple[Any, ...]
Task = Callable[[Any, Control], Any]

_SECONDS_BETWEEN_EVENTS = 0.05


class Link(Protocol):
    """The line to the owner: a `multiprocessing` connection, or what stands in for one."""

    def send(self, message: Message, /) -> None:
        """Send one message."""

    def recv(self) -> Message:
        """Wait for the next message; EOFError when the line is closed."""


def run_process(link: Link, niceness: int, log_path: str) -> None:
    """Serve tasks as a process: quiet, after the window's own work, gone when the line closes.

    Args:
        link: The line to the owner.
        niceness: How far to stand back for the window (`os.nice`).
        log_path: Where standard output and error go, for the details of a crash.
    """
    log = os.open(log_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.close(log)
    import faulthandler

    faulthandler.enable()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    # Ctrl+C in the terminal reaches the whole group; only the owner decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if niceness and hasattr(os, "nice"):
        # Not SCHED_BATCH: TensorFlow's threads then wait for each other, a tenth of the speed.
        with contextlib.suppress(OSError):
            os.nice(niceness)
    # Nobody is left to hear the result, and TensorFlow may take long to unwind.
    serve(link, on_close=lambda: os._exit(0))


def serve(link: Link, on_close: Callable[[], None] = lambda: None) -> None:
    """Run tasks one after another until the line closes.

    Args:
        link: The line to the owner.
        on_close: Called from the listening thread when the line closes.
    """
    tasks: SimpleQueue[Message | None] = SimpleQueue()
    controls: dict[int, Control] = {}
    lock = threading.Lock()

    def send(message: Message) -> None:
        with lock, contextlib.suppress(OSError, EOFError):
            link.send(message)

    def listen() -> None:
        while True:
            try:
                message = link.recv()
            except (EOFError, OSError):
                for control in list(controls.values()):
                    control.cancel()
                tasks.put(None)
                on_close()
                return
            except Exception:
                # A request that cannot be unpickled says nothing about which task it was for.
                send(("crashed", None, traceback.format_exc()))
                continue
            if message[0] == "task":
                controls[message[1]] = Control(_Reporter(send, message[1]), can_answer=True)
                tasks.put(message)
            elif (known := controls.get(message[1])) is not None:
                getattr(known, message[0])()

    listener = threading.Thread(target=listen, name="worker-listener", daemon=True)
    listener.start()
    while (message := tasks.get()) is not None:
        _kind, number, function, request = message
        control = controls[number]
        reporter = control.report
        assert isinstance(reporter, _Reporter)
        outcome = _run(function, request, control)
        reporter.close()
        del controls[number]
        if holds_gpu():
            send(("gpu", number, None))
        _send_outcome(send, link, lock, number, outcome)
    listener.join()


def holds_gpu() -> bool:
    """Whether TensorFlow has taken memory of a GPU in this process, which only its end returns."""
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is None:
        return False
    try:
        gpus = tensorflow.config.get_visible_devices("GPU")
        if gpus:
            # Refused once the devices are in use; until then nothing comes of it.
            tensorflow.config.set_visible_devices([], "GPU")
            tensorflow.config.set_visible_devices(gpus, "GPU")
    except RuntimeError:
        return True
    except AttributeError:
        # Still being imported by another thread.
        return False
    return False


def _run(function: Task, request: Any, control: Control) -> tuple[str, Any]:
    try:
        control.checkpoint()
        return "finished", function(request, control)
    except CancelledError:
        return "cancelled", None
    except EngineError as error:
        return "failed", _picklable(error)
    except BaseException:
        return "crashed", traceback.format_exc()


def _send_outcome(
    send: Callable[[Message], None],
    link: Link,
    lock: threading.Lock,
    number: int,
    outcome: tuple[str, Any],
) -> None:
    try:
        with lock:
            link.send((outcome[0], number, outcome[1]))
    except (OSError, EOFError):
        return
    except Exception:
        send(("crashed", number, traceback.format_exc()))


def _picklable(error: EngineError) -> EngineError:
    """The error itself, or a plain one with its sentence if it does not survive pickling."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return EngineError(str(error))
    return error


class _Reporter:
    """Collects events and sends them in batches, so that a fast loop does not flood the owner."""

    def __init__(self, send: Callable[[Message], None], number: int) -> None:
        self._send = send
        self._number = number
        self._events: list[Event] = []
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._closed = False
        self._thread: threading.Thread | None = None

    def __call__(self, event: Event) -> None:
        with self._lock:
            self._events.append(event)
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(
                    target=self._loop, name="worker-events", daemon=True
                )
                self._thread.start()
        self._wake.set()

    def close(self) -> None:
        """Send what is left; nothing is sent afterwards."""
        self._closed = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
        self._flush()

    def _loop(self) -> None:
        pause = threading.Event()
        while not self._closed:
            self._wake.wait()
            self._wake.clear()
            self._flush()
            pause.wait(_SECONDS_BETWEEN_EVENTS)

    def _flush(self) -> None:
        with self._lock:
            events, self._events = self._events, []
        if events:
            self._send(("events", self._number, events))
