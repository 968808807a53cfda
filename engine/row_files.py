"""Rows kept on disk for later runs: decoded samples, and what frozen layers make of them.

A file holds rows of one shape, then a key of 16 bytes a row, then their number. Its name says
how the rows were made and of which samples they are. It is written beside its place and moved
there, so two processes may write the same one and a killed one leaves a part that the next sweeps
away. What has not been used for longest makes room for what is new. No TensorFlow.
"""

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, get_args

import numpy as np
import psutil
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from engine import presence
from engine.control import Control
from engine.errors import EngineError
from engine.storage import os_error_sentence, user_dir
from engine.training_types import CacheUse

RowKind = Literal["pixels", "features"]

_MAGIC = b"graftpx1"
_TRAILER = len(_MAGIC) + 8
_SHARE_OF_DISK = 4
_COPY_BYTES = 16 * 2**20
_WAIT_SECONDS = 0.2
# Nobody can see from here whether a process of another machine still writes.
_FOREIGN_SECONDS = 24 * 3600.0
_NOUNS: dict[RowKind, str] = {
    "pixels": "decoded pictures",
    "features": "frozen layers' activations",
}


def kept_folder(kind: RowKind) -> Path:
    """Where kept files of a kind lie."""
    return user_dir() / "cache" / kind


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class RowKeys:
    """What rows are made of: `spec` says how, `rows` (uint64 [N, 2]) of which samples."""

    kind: RowKind
    spec: str
    rows: NDArray[np.uint64]
    shape: tuple[int, ...]
    dtype: np.dtype[Any]

    @property
    def num_bytes(self) -> int:
        """Size of all rows."""
        return len(self.rows) * self.row_bytes

    @property
    def row_bytes(self) -> int:
        """Size of one row."""
        return int(np.prod(self.shape, dtype=np.int64)) * self.dtype.itemsize

    @property
    def path(self) -> Path:
        """The file of exactly these rows."""
        digest = hashlib.blake2b(self.rows.tobytes(), digest_size=16).hexdigest()
        return kept_folder(self.kind) / f"{self.spec}-{digest}.{self.kind}"


def cache_use() -> CacheUse:
    """How much room the kept files take, with those that are being written."""
    sizes = {kind: [_size(path) for path in _entries(kind, "*")] for kind in get_args(RowKind)}
    return CacheUse(
        pixels=sum(sizes["pixels"]),
        features=sum(sizes["features"]),
        num_files=sum(map(len, sizes.values())),
        folder=str(user_dir() / "cache"),
    )


def clear() -> CacheUse:
    """Remove all kept files; what is left is being written, or in use where that forbids it.

    A run that has a file mapped goes on with it where the system allows to remove it (not on
    Windows); its room comes free when the run ends.
    """
    for kind in get_args(RowKind):
        for path in _entries(kind, "*"):
            if path.suffix != ".part" or not _is_being_written(path):
                with contextlib.suppress(OSError):
                    path.unlink()
    return cache_use()


def has_room(needed: int) -> bool:
    """Whether a `RowFile` of so many bytes would fit, if need be in place of older ones."""
    folder = user_dir()
    while not folder.exists():
        folder = folder.parent
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return False
    return needed <= max(free, (free + sum(map(_size, _kept()))) // _SHARE_OF_DISK)


def open_kept(keys: RowKeys) -> NDArray[Any] | None:
    """The rows of exactly these keys, memory-mapped and read-only, where they were kept."""
    kept = _read(keys.path, keys)
    if kept is None or not np.array_equal(kept[1], keys.rows):
        return None
    with contextlib.suppress(OSError):
        os.utime(keys.path)
    return kept[0]


def kept_row_bytes(keys: RowKeys) -> int | None:
    """How long a row is in the file of these samples, whatever `shape` says; None without one."""
    size, extra = _size(keys.path), len(keys.rows) * 16 + _TRAILER
    return (size - extra) // len(keys.rows) if size > extra else None


def count_kept(keys: RowKeys) -> int:
    """How many rows `copy_kept` would find."""
    known = np.zeros(len(keys.rows), bool)
    for _path, _rows, here, _there in _matches(keys, known):
        known[here] = True
    return int(known.sum())


def copy_kept(keys: RowKeys, array: NDArray[Any], control: Control) -> NDArray[np.bool_]:
    """Copy rows from files of other samples that were made alike; which rows are there now."""
    known = np.zeros(len(keys.rows), bool)
    step = max(1, _COPY_BYTES // max(1, keys.row_bytes))
    for path, rows, here, there in _matches(keys, known):
        for start in range(0, len(here), step):
            control.checkpoint()
            array[here[start : start + step]] = rows[there[start : start + step]]
        known[here] = True
        with contextlib.suppress(OSError):
            os.utime(path)
    return known


_Match = tuple[Path, NDArray[Any], NDArray[np.int64], NDArray[np.int64]]


def _matches(keys: RowKeys, known: NDArray[np.bool_]) -> Iterator[_Match]:
    """Files with rows that are not `known` yet: path, rows, where they belong, where they are."""
    for path in sorted(_entries(keys.kind, f"{keys.spec}-*.{keys.kind}"), key=_time, reverse=True):
        if known.all():
            break
        kept = _read(path, keys)
        if kept is None:
            continue
        rows, theirs = kept
        _, here, there = np.intersect1d(keys.rows[:, 0], theirs[:, 0], return_indices=True)
        wanted = (keys.rows[here, 1] == theirs[there, 1]) & ~known[here]
        # In the file's order, so that it is read once from its beginning to its end.
        order = np.argsort(there[wanted])
        here, there = here[wanted][order], there[wanted][order]
        if len(here):
            yield path, rows, here, there


@contextlib.contextmanager
def only_one(keys: RowKeys, control: Control) -> Iterator[bool]:
    """Within it no other process makes the same rows; whether one was waited for.

    What it has made is then kept, as a rule. Where nothing can be locked, both make them.

    Raises:
        CancelledError: If the task is cancelled while it waits.
    """
    path = user_dir() / "cache" / "locks" / f"{keys.path.stem}.lock"
    lock = FileLock(path)
    has_waited = False
    with contextlib.suppress(OSError, NotImplementedError):
        path.parent.mkdir(parents=True, exist_ok=True)
        while not lock.is_locked:
            try:
                lock.acquire(timeout=_WAIT_SECONDS if has_waited else 0)
            except Timeout:
                has_waited = True
                text = f"Waiting for another process that makes the {_NOUNS[keys.kind]}"
                control.progress(text, 0, 0)
    try:
        yield has_waited
    finally:
        if lock.is_locked:
            lock.release()
            with contextlib.suppress(OSError):
                path.unlink()


def write_kept(keys: RowKeys, array: NDArray[Any]) -> bool:
    """Keep rows that are in memory; whether that went well. It is no error if it did not."""
    try:
        if not _make_room(keys.kind, keys.num_bytes):
            return False
        part = _create(keys, keys.num_bytes)
    except (OSError, EngineError):
        return False
    try:
        with part.file:
            array.tofile(part.file)
            _finish(part.file, keys)
        part.path.replace(keys.path)
    except OSError:
        part.path.unlink(missing_ok=True)
        return False
    return True


class RowFile:
    """A file to be filled with rows: `array` is memory-mapped.

    Raises:
        EngineError: If the disk has no room for it.
    """

    def __init__(self, keys: RowKeys) -> None:
        folder, size = kept_folder(keys.kind), keys.num_bytes
        self._keys = keys
        self._part: _Part | None = None
        self.array: NDArray[Any]
        try:
            self._fits = _make_room(keys.kind, size)
            free = shutil.disk_usage(folder).free
            if free < size:
                raise EngineError(
                    f"The {_NOUNS[keys.kind]} need {size / 2**30:.1f} GB in {folder}, which has "
                    f"{free / 2**30:.1f} GB left: free some space or choose a smaller input size."
                )
            self._part = _create(keys, size)
            _reserve(self._part.file, size)
            self.array = np.memmap(
                self._part.file, keys.dtype, "r+", shape=(len(keys.rows), *keys.shape)
            )
        except (OSError, EngineError) as error:
            self.close()
            if isinstance(error, EngineError):
                raise
            raise EngineError(os_error_sentence(error, folder)) from None

    def keep(self) -> None:
        """Move the filled file into its place, where there is room for it to stay."""
        part = self._part
        if part is None or not self._fits:
            return
        shape, keys = self.array.shape, self._keys
        try:
            self.array.flush()  # type: ignore[attr-defined]
            part.file.seek(keys.num_bytes)
            _finish(part.file, keys)
            # Windows moves no file that is mapped.
            self.array = np.empty(0, keys.dtype)
            part.file.close()
            try:
                part.path.replace(keys.path)
            except OSError:
                self.array = np.memmap(part.path, keys.dtype, "r", shape=shape)
                return
            self._part = None
            self.array = np.memmap(keys.path, keys.dtype, "r", shape=shape)
        except OSError as error:
            self.close()
            raise EngineError(os_error_sentence(error, kept_folder(keys.kind))) from None

    def close(self) -> None:
        """Let go of the file; it is gone unless it was kept."""
        self.array = np.empty(0, self._keys.dtype)
        if self._part is not None:
            self._part.file.close()
            with contextlib.suppress(OSError):
                self._part.path.unlink(missing_ok=True)
            self._part = None


@dataclass(frozen=True, slots=True)
class _Part:
    path: Path
    file: IO[bytes]


def _create(keys: RowKeys, size: int) -> _Part:
    folder = kept_folder(keys.kind)
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < size:
        raise OSError(28, "No space left on device")
    # The process's number tells others whether the part is still being written.
    handle, name = tempfile.mkstemp(
        prefix=f"{keys.spec}.{os.getpid()}.{_this_host()}.", suffix=".part", dir=folder
    )
    return _Part(Path(name), os.fdopen(handle, "r+b"))


def _reserve(file: IO[bytes], size: int) -> None:
    """Take the room now: a mapped file on a full disk would end the process without a word."""
    if hasattr(os, "posix_fallocate") and size:
        os.posix_fallocate(file.fileno(), 0, size)
    else:
        file.truncate(size)


def _finish(file: IO[bytes], keys: RowKeys) -> None:
    keys.rows.tofile(file)
    file.write(_MAGIC + len(keys.rows).to_bytes(8, "little"))
    file.flush()
    os.fsync(file.fileno())


def _read(path: Path, keys: RowKeys) -> tuple[NDArray[Any], NDArray[np.uint64]] | None:
    """Rows and keys of a kept file; None if there is none, or it is damaged."""
    try:
        with path.open("rb") as file:
            size = file.seek(-_TRAILER, os.SEEK_END) + _TRAILER
            trailer = file.read(_TRAILER)
            count = int.from_bytes(trailer[len(_MAGIC) :], "little")
            if trailer[: len(_MAGIC)] != _MAGIC or count == 0:
                return None
            if size != count * (keys.row_bytes + 16) + _TRAILER:
                return None
            file.seek(count * keys.row_bytes)
            theirs = np.fromfile(file, np.uint64, count * 2).reshape(-1, 2)
            return np.memmap(file, keys.dtype, "r", shape=(count, *keys.shape)), theirs
    except (OSError, ValueError):
        return None


def _entries(kind: RowKind, pattern: str) -> list[Path]:
    try:
        return list(kept_folder(kind).glob(pattern))
    except OSError:
        return []


def _kept() -> list[Path]:
    """All finished files of both kinds."""
    return [path for kind in get_args(RowKind) for path in _entries(kind, f"*.{kind}")]


def _time(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0


def _make_room(kind: RowKind, needed: int) -> bool:
    """Remove dead parts and what was unused for longest; whether `needed` bytes may stay."""
    folder = kept_folder(kind)
    folder.mkdir(parents=True, exist_ok=True)
    for one in get_args(RowKind):
        for part in _entries(one, "*.part"):
            if not _is_being_written(part):
                with contextlib.suppress(OSError):
                    part.unlink()
    sizes = {path: _size(path) for path in sorted(_kept(), key=_time)}
    used = sum(sizes.values())
    limit = (used + shutil.disk_usage(folder).free) // _SHARE_OF_DISK
    if needed > limit:
        return False
    for path, size in sizes.items():
        if used + needed <= limit:
            break
        # Windows removes no file that another process has mapped.
        with contextlib.suppress(OSError):
            path.unlink()
            used -= size
    return used + needed <= limit


def _this_host() -> str:
    """Of this machine: a user folder may be one that several see."""
    return hashlib.blake2b(presence.this_host().encode(), digest_size=4).hexdigest()


def _is_being_written(part: Path) -> bool:
    try:
        pieces = part.name.split(".")
        if len(pieces) == 5 and pieces[2] != _this_host():
            return time.time() - part.stat().st_mtime < _FOREIGN_SECONDS
        process = psutil.Process(int(pieces[1]))
        # A number is given again: whoever began after the part did not write it.
        return process.create_time() <= part.stat().st_ctime + 60
    except (psutil.Error, OSError, ValueError, IndexError):
        return False
