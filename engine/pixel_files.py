"""Decoded samples kept on disk, so that a later run on the same data decodes nothing again.

A file holds rows of one shape, then a key of 16 bytes a row, then their number. Its name says
how the rows were made and of which samples they are. It is written beside its place and moved
there, so two processes may write the same one and a killed one leaves a part that the next sweeps
away. What has not been used for longest makes room for what is new. No TensorFlow.
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import psutil
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.inputs import InputSpec
from engine.pictures import pixels_version
from engine.references import split_reference
from engine.storage import os_error_sentence, user_dir
from engine.types import Sample

_FORMAT = 1
_MAGIC = b"graftpx1"
_TRAILER = len(_MAGIC) + 8
_SHARE_OF_DISK = 4
_COPY_BYTES = 16 * 2**20
_KEYS_PER_CHECKPOINT = 1000


def pixels_folder() -> Path:
    """Where kept files lie."""
    return user_dir() / "cache" / "pixels"


@dataclass(frozen=True, slots=True, eq=False)
class RowKeys:
    """What rows are made of: `spec` says how, `rows` (uint64 [N, 2]) of which samples."""

    spec: str
    rows: NDArray[np.uint64]
    shape: tuple[int, int, int]
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
        return pixels_folder() / f"{self.spec}-{digest}.pixels"


def row_keys(samples: Sequence[Sample], spec: InputSpec, control: Control) -> RowKeys:
    """Keys of samples by path, size, time and orientation: what changes has another key."""
    how = json.dumps([_FORMAT, pixels_version(), spec.to_json()], sort_keys=True)
    rows = bytearray()
    last = ("", b"")
    for number, sample in enumerate(samples):
        if number % _KEYS_PER_CHECKPOINT == 0:
            control.checkpoint()
        file, row = split_reference(sample.path)
        if file != last[0]:
            last = file, _file_facts(file)
        text = f"{sample.path}\0{row}\0{sample.orientation}\0".encode("utf-8", "surrogateescape")
        rows += hashlib.blake2b(text + last[1], digest_size=16).digest()
    return RowKeys(
        spec=hashlib.blake2b(how.encode(), digest_size=8).hexdigest(),
        rows=np.frombuffer(bytes(rows), np.uint64).reshape(-1, 2),
        shape=spec.shape,
        dtype=np.dtype(spec.dtype),
    )


def open_kept(keys: RowKeys) -> NDArray[Any] | None:
    """The rows of exactly these keys, memory-mapped and read-only, where they were kept."""
    kept = _read(keys.path, keys)
    if kept is None or not np.array_equal(kept[1], keys.rows):
        return None
    with contextlib.suppress(OSError):
        os.utime(keys.path)
    return kept[0]


def copy_kept(keys: RowKeys, array: NDArray[Any], control: Control) -> NDArray[np.bool_]:
    """Copy rows from files of other samples that were made alike; which rows are there now."""
    known = np.zeros(len(keys.rows), bool)
    step = max(1, _COPY_BYTES // max(1, keys.row_bytes))
    for path in sorted(_entries(f"{keys.spec}-*.pixels"), key=_time, reverse=True):
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
        for start in range(0, len(here), step):
            control.checkpoint()
            array[here[start : start + step]] = rows[there[start : start + step]]
        known[here] = True
        if len(here):
            with contextlib.suppress(OSError):
                os.utime(path)
    return known


def write_kept(keys: RowKeys, array: NDArray[Any]) -> bool:
    """Keep rows that are in memory; whether that went well. It is no error if it did not."""
    try:
        if not _make_room(keys.num_bytes):
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
        folder, size = pixels_folder(), keys.num_bytes
        self._keys = keys
        self._part: _Part | None = None
        self.array: NDArray[Any]
        try:
            self._fits = _make_room(size)
            free = shutil.disk_usage(folder).free
            if free < size:
                raise EngineError(
                    f"The decoded pictures need {size / 2**30:.1f} GB in {folder}, which has "
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
            raise EngineError(os_error_sentence(error, pixels_folder())) from None

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


def _file_facts(path: str) -> bytes:
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return b"missing"
    return f"{status.st_size}\0{status.st_mtime_ns}".encode()


def _create(keys: RowKeys, size: int) -> _Part:
    folder = pixels_folder()
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < size:
        raise OSError(28, "No space left on device")
    # The process's number tells others whether the part is still being written.
    handle, name = tempfile.mkstemp(
        prefix=f"{keys.spec}.{os.getpid()}.", suffix=".part", dir=folder
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


def _entries(pattern: str) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from pixels_folder().glob(pattern)


def _time(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0


def _make_room(needed: int) -> bool:
    """Remove dead parts and what was unused for longest; whether `needed` bytes may stay."""
    folder = pixels_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for part in _entries("*.part"):
        if not _is_being_written(part):
            with contextlib.suppress(OSError):
                part.unlink()
    sizes = {path: _size(path) for path in sorted(_entries("*.pixels"), key=_time)}
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


def _is_being_written(part: Path) -> bool:
    try:
        process = psutil.Process(int(part.name.split(".")[1]))
        # A number is given again: whoever began after the part did not write it.
        return process.create_time() <= part.stat().st_ctime + 60
    except (psutil.Error, OSError, ValueError, IndexError):
        return False
