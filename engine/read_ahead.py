"""Reads samples batch by batch in threads, a few batches ahead of whoever uses them."""

from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from engine.threads import num_threads, quiet_pillow

Result = TypeVar("Result")

_AHEAD = 3
_IN_A_ROW = 8
"""A thread reads so many at once: handing out each alone costs a tenth of reading a small one."""


def read_ahead(
    read: Callable[[int], Result], count: int, batch_size: int
) -> Generator[tuple[int, list[Result]]]:
    """What `read` gives for 0 to `count` - 1, in their order, never all at once.

    Args:
        read: Must be safe to call from several threads.
        count: How many there are.
        batch_size: How many come together; the last batch may be smaller.

    Yields:
        The position of a batch's first, and the batch. No thread is left behind when it ends, or
        is closed.
    """

    def read_some(some: range) -> list[Result]:
        return [read(position) for position in some]

    pool = ThreadPoolExecutor(num_threads(), thread_name_prefix="graft-read")
    coming: deque[list[Future[list[Result]]]] = deque()
    starts = iter(range(0, count, batch_size))

    def submit() -> None:
        start = next(starts, None)
        if start is not None:
            end = min(start + batch_size, count)
            pieces = (range(one, min(one + _IN_A_ROW, end)) for one in range(start, end, _IN_A_ROW))
            coming.append([pool.submit(read_some, piece) for piece in pieces])

    with quiet_pillow():
        try:
            for _ in range(_AHEAD):
                submit()
            for start in range(0, count, batch_size):
                current = coming.popleft()
                submit()
                yield start, [result for future in current for result in future.result()]
        finally:
            pool.shutdown(cancel_futures=True)
