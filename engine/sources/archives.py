"""The zip archive that a .keras file is, read in place: nothing is ever unpacked by its name."""

import io
import shutil
import stat
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from engine.errors import EngineError
from engine.sources.limits import (
    FREE_EXPANSION_BYTES,
    MAX_ARCHIVE_MEMBERS,
    MAX_EXPANSION,
    MAX_FILE_BYTES,
    MIB,
    readable,
)

SIGNATURE = b"PK\x03\x04"
WEIGHTS = "model.weights.h5"
# 46 bytes and a name for each member.
_MAX_DIRECTORY_BYTES = 4 * MIB


@contextmanager
def open_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose members have all been checked (names, kinds, number, sizes).

    Raises:
        EngineError: If a member is none that Keras writes.
        zipfile.BadZipFile: If it is no zip archive or a damaged one.
    """
    _check_directory(path)
    with zipfile.ZipFile(path) as archive:
        _check_members(archive, path)
        yield archive


def read_member(archive: zipfile.ZipFile, name: str, limit: int, path: Path) -> bytes:
    """A small member's bytes; one that unpacks to more than `limit` is not unpacked.

    Raises:
        EngineError: If it is larger.
    """
    info = archive.getinfo(name)
    if info.file_size <= limit:
        with archive.open(info) as member:
            content = member.read(limit + 1)
        if len(content) <= limit:
            return content
    raise EngineError(
        f"{name} in {path} unpacks to {readable(info.file_size)}; Graft reads up to "
        f"{readable(limit)}: the file is damaged or was made to exhaust memory."
    )


def check_sum(archive: zipfile.ZipFile) -> None:
    """Read the weights once and compare them with the archive's sum; HDF5 has none of its own.

    Raises:
        zipfile.BadZipFile: If they differ.
    """
    with archive.open(WEIGHTS) as member:
        while member.read(MIB):
            pass


@contextmanager
def open_weights(archive: zipfile.ZipFile, path: Path) -> Iterator[BinaryIO]:
    """The archive's `model.weights.h5` as a seekable file, for `h5py.File`.

    A member that is not compressed, as Keras writes it, is read in place; another is unpacked
    into a nameless temporary file.
    """
    info = archive.getinfo(WEIGHTS)
    if info.compress_type == zipfile.ZIP_STORED:
        with path.open("rb") as file:
            yield io.BufferedReader(_Part(file, _data_offset(file, info), info.file_size))
        return
    with tempfile.TemporaryFile() as unpacked:
        with archive.open(info) as member:
            shutil.copyfileobj(member, unpacked, MIB)
        unpacked.seek(0)
        yield unpacked


def _data_offset(file: BinaryIO, info: zipfile.ZipInfo) -> int:
    file.seek(info.header_offset)
    header = file.read(30)
    if len(header) < 30 or not header.startswith(SIGNATURE):
        raise zipfile.BadZipFile(f"{info.filename} is not where the archive says")
    name, extra = struct.unpack("<HH", header[26:30])
    return info.header_offset + 30 + int(name) + int(extra)


class _Part(io.RawIOBase):
    """A stretch of a file as a file of its own."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        super().__init__()
        self._file, self._start, self._size = file, start, size
        self._at = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be sought in."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer, at most to the end of the stretch."""
        view = memoryview(buffer).cast("B")
        count = max(0, min(len(view), self._size - self._at))
        self._file.seek(self._start + self._at)
        content = self._file.read(count)
        view[: len(content)] = content
        self._at += len(content)
        return len(content)


def _check_directory(path: Path) -> None:
    """Look at the directory's size before Python makes an object of each entry."""
    with path.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(max(0, size - 2**16 - 1024))
        tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(tail):
        raise zipfile.BadZipFile("its end is missing")
    (num_bytes,) = struct.unpack("<L", tail[end + 12 : end + 16])
    end64 = tail.rfind(b"PK\x06\x06", 0, end)
    if end64 >= 0 and end64 + 48 <= end:
        (num_bytes,) = struct.unpack("<Q", tail[end64 + 40 : end64 + 48])
    if num_bytes > _MAX_DIRECTORY_BYTES:
        raise _too_many(path)


def _too_many(path: Path) -> EngineError:
    return EngineError(
        f"{path} is a zip archive of more than {MAX_ARCHIVE_MEMBERS:,} files, more than Keras "
        "ever writes: it is refused."
    )


def _check_members(archive: zipfile.ZipFile, path: Path) -> None:
    members = archive.infolist()
    if len(members) > MAX_ARCHIVE_MEMBERS:
        raise _too_many(path)
    names: set[str] = set()
    total = 0
    for info in members:
        name = info.filename.replace("\\", "/")
        shown = info.filename[:100]
        if name in names:
            raise EngineError(f"{path} is refused: it holds two files named {shown!r}.")
        names.add(name)
        if name.startswith("/") or ":" in name[:3] or ".." in PurePosixPath(name).parts:
            raise EngineError(
                f"{path} is refused: a file in it is named {shown!r}, a place outside the archive."
            )
        if stat.S_ISLNK(info.external_attr >> 16):
            raise EngineError(
                f"{path} is refused: {shown!r} in it is a link to another file, which Graft never "
                "follows."
            )
        if info.flag_bits & 1:
            raise EngineError(f"{path} is encrypted: unpack it and save the model without.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise EngineError(
                f"{path} is refused: {shown!r} in it is compressed in a way that Keras never uses."
            )
        total += info.file_size
        expands = info.file_size > MAX_EXPANSION * info.compress_size
        if (expands and info.file_size > FREE_EXPANSION_BYTES) or total > MAX_FILE_BYTES:
            raise EngineError(
                f"{path} is refused: {shown!r} in it unpacks to {readable(info.file_size)} from "
                f"{readable(info.compress_size)}, so it is damaged or was made to exhaust memory."
            )
