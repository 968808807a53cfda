"""Work on many items in a few threads, with progress, pause and cancel."""

import os
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from engine.control import Control
from engine.errors import CancelledError

Item = TypeVar("Item")
Result = TypeVar("Result")

_REPORT_SECONDS = 0.1
_WAKE_SECONDS = 0.05


def num_threads() -> int:
    """How many threads to decode with: the processors this process may use, 32 at most."""
    try:
        available = len(os.sched_getaffinity(0))
    except AttributeError:
        available = os.cpu_count() or 1
    return min(32, available)


def map_in_threads(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    control: Control,
    text: str,
    meanwhile: Callable[[], None] | None = None,
) -> list[Result]:
    """Call `function` with each item, several at a time; the results are in the items' order.

    Args:
        function: Must be safe to call from several threads. What it raises ends the whole work.
        items: What to work on.
        control: Is asked before every item, so pausing and cancelling take effect at once.
        text: What the progress is called.
        meanwhile: Called every tenth of a second or so, in the caller's thread.

    Raises:
        CancelledError: If the task was cancelled. No thread is left behind.
    """
    results: list[Result | None] = [None] * len(items)
    lock = threading.Lock()
    remaining = iter(range(len(items)))
    ended = threading.Event()
    failures: list[BaseException] = []
    done = 0

    def work() -> None:
        nonlocal done
        while not ended.is_set():
            with lock:
                index = next(remaining, None)
            if index is None:
                return
            try:
                control.checkpoint()
                results[index] = function(items[index])
            except CancelledError:
                return
            except BaseException as error:
                failures.append(error)
                ended.set()
                return
            with lock:
                done += 1

    control.progress(text, 0, len(items))
    workers = [
        threading.Thread(target=work, name=f"graft-{text}-{number}", daemon=True)
        for number in range(min(num_threads(), len(items)))
    ]
    reported = 0
    try:
        for worker in workers:
            worker.start()
        for worker in workers:
            waited = 0.0
            while worker.is_alive():
                worker.join(_WAKE_SECONDS)
                control.checkpoint()
                waited += _WAKE_SECONDS
                if waited >= _REPORT_SECONDS and done > reported:
                    waited, reported = 0.0, done
                    control.progress(text, reported, len(items))
                    if meanwhile is not None:
                        meanwhile()
    finally:
        ended.set()
        for worker in workers:
            if worker.ident is not None:
                worker.join()
    if failures:
        raise failures[0]
    control.progress(text, len(items), len(items))
    return results  # type: ignore[return-value]


@contextmanager
def quiet_pillow() -> Iterator[None]:
    """Keep Pillow's warnings about odd files off standard error: what matters is in the result.

    Warning filters belong to the process, so this stands around a whole batch of work and not
    around each picture.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"PIL\.")
        yield


def one_thread() -> Any:
    """A context in which NumPy's and scikit-learn's libraries use one thread each.

    Products of small matrices gain nothing by more, and lose tenfold on a busy machine, where
    threads wait for each other.
    """
    from threadpoolctl import threadpool_limits

    return threadpool_limits(1)


@contextmanager
def repeated(every: float, act: Callable[[], object], *, name: str) -> Iterator[None]:
    """Within it, `act` is called every so many seconds, in a thread called `name`."""
    over = threading.Event()

    def run() -> None:
        while not over.wait(every):
            act()

    thread = threading.Thread(target=run, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
