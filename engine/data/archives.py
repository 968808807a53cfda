"""Archives of data (.zip, .tar and what compresses it), unpacked safely into Graft's own folder.

Python's `zipfile` and `tarfile` read them. Nothing is taken from an archive but plain files and
folders below its own place: names that lead elsewhere, links, devices and two files of one name
are refused, as are archives that unpack to far more than they are. An archive is unpacked whole
or not at all, and once: what is there is used again until it is the oldest and space is needed.
"""

import bz2
import gzip
import hashlib
import lzma
import os
import re
import shutil
import stat
import tarfile
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple

from engine import storage
from engine.control import Control
from engine.errors import EngineError
from engine.events import Progress
from engine.sources.limits import readable

Kind = Literal["zip", "tar", "rar", "7z", "zst"]

MAX_FILES = 2_000_000
MAX_BYTES = 2**40
MAX_EXPANSION = 100
FREE_EXPANSION_BYTES = 2**28
BUDGET_BYTES = 50 * 2**30
"""Unpacked data beyond this makes room, the longest unused first."""

KEEP_SECONDS = 7 * 86400
"""What was used within this time may be in use by a run, and stays."""

_CHUNK_BYTES = 2**20
_REPORT_SECONDS = 0.1
_MOST_HEADER_BYTES = 2**24
_HEADS: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x28\xb5\x2f\xfd", "zst"),
)
_ENDINGS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"\.zip$", re.IGNORECASE), "zip"),
    (re.compile(r"\.(tar(\.(gz|bz2|xz))?|tgz|tbz2?|txz)$", re.IGNORECASE), "tar"),
    (re.compile(r"\.rar$", re.IGNORECASE), "rar"),
    (re.compile(r"\.7z$", re.IGNORECASE), "7z"),
)
_DECOMPRESSORS: tuple[tuple[bytes, Any], ...] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\0", lzma.open),
)
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\x00-\x1f]|[ .]$')
_used_here: set[Path] = set()


class _Member(NamedTuple):
    """One entry of an archive. `source` is what `_Archive.open` takes."""

    name: str
    size: int
    is_folder: bool
    source: Any


def archive_kind(path: Path) -> Kind | None:
    """What kind of archive a file is, by its first bytes; None where it is none.

    A compressed file that holds no .tar is none. One that is only named like an archive counts
    as the archive that it should be, so that unpacking can say what is wrong with it.
    """
    named = next((kind for ending, kind in _ENDINGS if ending.search(path.name)), None)
    try:
        with path.open("rb") as file:
            head = file.read(512)
        kind = next((kind for start, kind in _HEADS if head.startswith(start)), None)
        if kind is not None:
            return kind
        for start, decompress in _DECOMPRESSORS:
            if head.startswith(start):
                with decompress(path, "rb") as file:
                    head = file.read(512)
        return "tar" if head[257:262] == b"ustar" else named
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
        return named if path.is_file() else None


def unpack(path: Path, *, control: Control) -> Path:
    """The folder with an archive's files; it is unpacked only if it is not there already.

    Raises:
        EngineError: If the archive is damaged, encrypted, unsafe, of another kind, or too large
            for the disk. Then nothing of it is left.
        CancelledError: If it was cancelled; likewise.
    """
    kind = archive_kind(path)
    if kind not in ("zip", "tar"):
        what = {"rar": "a RAR", "7z": "a 7z", "zst": "a Zstandard"}.get(kind or "", "no known")
        raise EngineError(
            f"{path} is {what} archive, and Graft unpacks .zip and .tar: unpack it and give the "
            "folder."
        )
    folder = unpacked_folder(path)
    try:
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            _make_room(folder.parent, path.stat().st_size)
            _unpack_to(path, kind, folder, control)
        _used_here.add(folder)
        os.utime(folder)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, folder)) from None
    return folder


def unpacked_folder(path: Path) -> Path:
    """Where an archive's files are, or would be: another place if the archive has changed."""
    try:
        status = path.stat()
    except OSError as error:
        raise EngineError(f"{path} cannot be read ({error.strerror or error}).") from None
    key = f"{path}\0{status.st_size}\0{status.st_mtime_ns}"
    short = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    name = re.sub(r"[^\w.-]+", "_", path.name)[:60].strip(".")
    return _cache() / f"{name}-{short}"


def _cache() -> Path:
    return storage.user_dir() / "cache" / "unpacked"


def _unpack_to(path: Path, kind: str, folder: Path, control: Control) -> None:
    beside = Path(tempfile.mkdtemp(prefix=".graft-", dir=folder.parent))
    try:
        with _damage_as_sentence(path):
            if kind == "zip":
                with zipfile.ZipFile(path) as archive:
                    _write_members(path, _zip_members(path, archive), archive.open, beside, control)
            else:
                with _open_tar(path) as tar:
                    _write_members(path, _tar_members(path, tar), tar.extractfile, beside, control)
        beside.chmod(0o755)
        # Another Graft may have been quicker.
        with suppress(OSError):
            beside.rename(folder)
        if not folder.is_dir():
            raise EngineError(f"{folder} could not be made: check Graft's folder.")
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write_members(
    path: Path, members: Iterator[_Member], open_member: Any, place: Path, control: Control
) -> None:
    progress = _Counter(path, place, control)
    made: set[str] = set()
    for member in members:
        progress.count(member)
        parts = safe_parts(member.name, path)
        if not parts:
            continue
        target = place.joinpath(*parts)
        folder = target if member.is_folder else target.parent
        if str(folder) not in made:
            folder.mkdir(parents=True, exist_ok=True)
            made.add(str(folder))
        if member.is_folder:
            continue
        try:
            with open_member(member.source) as source, target.open("xb") as written:
                while chunk := source.read(_CHUNK_BYTES):
                    progress.add(len(chunk))
                    written.write(chunk)
        except FileExistsError:
            raise EngineError(
                f"{path} is refused: it holds two files named {member.name[:100]!r}."
            ) from None
    progress.end()


class _Counter:
    """Counts what comes out of an archive, reports it, and stops what is too much."""

    def __init__(self, path: Path, place: Path, control: Control) -> None:
        self._path = path
        self._place = place
        self._control = control
        self._size = path.stat().st_size
        self._free = shutil.disk_usage(place).free
        self._num_files = 0
        self._announced = 0
        self._written = 0
        self._reported = 0.0

    def count(self, member: _Member) -> None:
        """Take note of an entry before it is unpacked."""
        self._control.checkpoint()
        self._num_files += 1
        self._announced += member.size
        if self._num_files > MAX_FILES:
            raise EngineError(
                f"{self._path} holds more than {MAX_FILES:,} files: unpack it yourself and give "
                "the folder."
            )
        self._require(max(self._announced, self._written))

    def add(self, num_bytes: int) -> None:
        """Take note of bytes before they are written."""
        self._written += num_bytes
        self._require(self._written)
        if (now := time.monotonic()) - self._reported > _REPORT_SECONDS:
            self._reported = now
            self._control.checkpoint()
            self._tell(self._written)

    def end(self) -> None:
        """Report the end."""
        self._tell(self._written)

    def _tell(self, done: int) -> None:
        text = f"Unpacking {self._path.name}"
        self._control.report(Progress(text=text, done=done, total=0, unit="bytes"))

    def _require(self, num_bytes: int) -> None:
        bomb = num_bytes > max(MAX_EXPANSION * self._size, FREE_EXPANSION_BYTES)
        if bomb or num_bytes > MAX_BYTES:
            raise EngineError(
                f"{self._path} is refused: its {readable(self._size)} unpack to "
                f"{readable(num_bytes)} and more, so it is damaged or was made to fill the disk."
            )
        if num_bytes > self._free:
            raise EngineError(
                f"{self._path} unpacks to {readable(num_bytes)} or more and the disk of "
                f"{self._place.parent} has {readable(self._free)} free: free some space, or unpack "
                "it elsewhere and give the folder."
            )


def safe_parts(name: str, path: Path, *, windows: bool = os.name == "nt") -> tuple[str, ...]:
    """The parts of an entry's path, all below the archive's own place.

    Args:
        name: As the archive has it.
        path: The archive, for the sentence.
        windows: Whether names that mean something to Windows are refused as well.

    Raises:
        EngineError: If it leads elsewhere.
    """
    # Some Windows programs write backslashes; a name that keeps one could be a path there.
    plain = name.replace("\\", "/")
    parts = tuple(part for part in plain.split("/") if part not in ("", "."))
    outside = plain.startswith("/") or re.match(r"[A-Za-z]:", plain) or ".." in parts
    strange = windows and any(_WINDOWS_DEVICE.match(p) or _NOT_ON_WINDOWS.search(p) for p in parts)
    if outside or strange or "\0" in name:
        raise EngineError(
            f"{path} is refused: a file in it is named {name[:100]!r}, "
            + ("a place outside the archive." if outside else "which no folder here can hold.")
        )
    return parts


def _zip_members(path: Path, archive: zipfile.ZipFile) -> Iterator[_Member]:
    members = archive.infolist()
    # Known beforehand, so asked before anything is written.
    total = sum(info.file_size for info in members)
    free = shutil.disk_usage(_cache()).free
    if free < total <= MAX_EXPANSION * path.stat().st_size:
        raise EngineError(
            f"{path} unpacks to {readable(total)} and the disk of {_cache()} has {readable(free)} "
            "free: free some space, or unpack it elsewhere and give the folder."
        )
    for info in members:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise _special(path, info.filename)
        if info.flag_bits & 1:
            raise EngineError(f"{path} is locked with a password: unpack it and give the folder.")
        yield _Member(info.filename, info.file_size, info.is_dir(), info)


@contextmanager
def _open_tar(path: Path) -> Iterator[tarfile.TarFile]:
    with path.open("rb") as plain:
        head = plain.read(6)
        plain.seek(0)
        decompress = next((d for start, d in _DECOMPRESSORS if head.startswith(start)), None)
        file = decompress(plain, "rb") if decompress else plain
        with file, tarfile.open(fileobj=_Guarded(file), mode="r:") as archive:  # type: ignore[call-overload]
            yield archive


class _Guarded:
    """A file of which no header can ask for more memory than a header needs."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek = file.seek
        self.tell = file.tell

    def read(self, size: int = -1) -> bytes:
        """Read, but not without end."""
        if not 0 <= size <= _MOST_HEADER_BYTES:
            raise tarfile.ReadError("a header of it is too large")
        return self._file.read(size)


def _tar_members(path: Path, archive: tarfile.TarFile) -> Iterator[_Member]:
    while (info := archive.next()) is not None:
        # tarfile keeps every header, a gigabyte for a million files.
        archive.members.clear()  # type: ignore[attr-defined]
        if not (info.isreg() or info.isdir()):
            raise _special(path, info.name)
        yield _Member(info.name, info.size, info.isdir(), info)
    # tarfile takes half a header for the end.
    assert archive.fileobj is not None
    archive.fileobj.seek(archive.offset)
    if archive.fileobj.read(tarfile.BLOCKSIZE).strip(b"\0"):
        raise tarfile.ReadError("it is cut off")


def _special(path: Path, name: str) -> EngineError:
    return EngineError(
        f"{path} is refused: {name[:100]!r} in it is a link or a device, and Graft unpacks only "
        "files and folders: unpack it yourself and give the folder."
    )


@contextmanager
def _damage_as_sentence(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError) as error:
        raise _damaged(path, error) from None
    except OSError as error:
        # What bz2 and gzip raise has no number, unlike what a disk does.
        if error.errno is not None:
            raise
        raise _damaged(path, error) from None
    except (NotImplementedError, RuntimeError) as error:
        raise EngineError(
            f"{path} cannot be unpacked here ({error}): unpack it yourself and give the folder."
        ) from None


def _damaged(path: Path, error: Exception) -> EngineError:
    reason = str(error) or "it ends too early"
    return EngineError(f"{path} is damaged ({reason}): copy or download it again.")


def _make_room(cache: Path, wanted: int) -> None:
    """Remove what was unpacked and not used for longest, as far as the budget asks."""
    now = time.time()
    folders = []
    for folder in cache.iterdir():
        with suppress(OSError):
            age = now - folder.stat().st_mtime
            if folder.name.startswith(".graft-"):
                # Left by a Graft that was ended while it unpacked.
                if age > KEEP_SECONDS:
                    shutil.rmtree(folder, ignore_errors=True)
                continue
            folders.append((age, folder, _bytes_in(folder)))
    total = wanted + sum(size for _, _, size in folders)
    for age, folder, size in sorted(folders, reverse=True, key=lambda entry: entry[0]):
        if total <= BUDGET_BYTES or age < KEEP_SECONDS:
            return
        if folder not in _used_here:
            shutil.rmtree(folder, ignore_errors=True)
            total -= size


def _bytes_in(folder: Path) -> int:
    return sum(
        os.stat(os.path.join(place, name)).st_size  # noqa: PTH116, PTH118
        for place, _, names in os.walk(folder)
        for name in names
    )
