"""Who trains in a run's folder, told across machines that see the same folder. No TensorFlow.

A file lock tells whether a process of this machine trains there; on mounted folders it often tells
nothing of another machine. So whoever holds the lock also keeps a file `alive` with its machine's
name and touches it every few seconds. One that was not touched for a minute is left from a process
that was killed.
"""

import json
import os
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine import storage
from engine.threads import repeated

ALIVE = "alive"
SECONDS_BETWEEN = 5.0
STALE_SECONDS = 60.0


def this_host() -> str:
    """The name of this machine."""
    return socket.gethostname() or "localhost"


@contextmanager
def present(folder: Path) -> Iterator[None]:
    """Within it, other machines can tell that this one works in a folder.

    Where the folder cannot be written nobody is told: what is done there fails by itself.
    """
    path = folder / ALIVE
    values = {"host": this_host(), "process": os.getpid()}
    with suppress(OSError):
        storage.write_json(path, values)

    def touch() -> None:
        with suppress(OSError):
            os.utime(path)

    try:
        with repeated(SECONDS_BETWEEN, touch, name="graft-presence"):
            yield
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def host_of(folder: Path) -> str:
    """The machine whose process was last known to work in a folder, or nothing."""
    try:
        return str(json.loads((folder / ALIVE).read_text(encoding="utf-8"))["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def foreign_host(folder: Path) -> str:
    """The other machine that works in a folder now, or nothing."""
    host = host_of(folder)
    if not host or host == this_host():
        return ""
    try:
        touched = (folder / ALIVE).stat().st_mtime
    except OSError:
        return ""
    # Nothing is written where our own clock will do.
    is_fresh = any(
        abs(now() - touched) < STALE_SECONDS for now in (time.time, lambda: _now(folder))
    )
    return host if is_fresh else ""


def _now(folder: Path) -> float:
    """The time by the clock that dates files in a folder: a server's may differ from ours."""
    try:
        with tempfile.NamedTemporaryFile(prefix=storage.TEMPORARY, dir=folder) as file:
            return os.fstat(file.fileno()).st_mtime
    except OSError:
        return time.time()
