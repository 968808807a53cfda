"""One walk through a folder: which files may be pictures or recordings, and what lies besides.

Nothing is decoded. A file with a picture's or recording's suffix is taken at its word; the first
bytes of every other file are looked at, so that `photo.txt` that is a JPEG is found. Each file
costs one `stat` and no object of its own but a tuple: folders of 100,000 files are usual.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from engine.control import Control
from engine.data.found import natural_key
from engine.data.media import SOUND_SUFFIXES
from engine.errors import EngineError
from engine.pictures import PICTURE_SUFFIXES
from engine.types import Media, RefusedFile

Entry = tuple[str, int, int, Media]
"""Name, size in bytes, modification time in nanoseconds, and what the file seems to be."""

_SYSTEM_NAMES = frozenset(
    {"__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "@eadir", "lost+found"}
    | {"icon\r", "system volume information"}
)
# Kinds of picture that Graft does not read are named when they are checked, not here.
_FOREIGN_PICTURES = (".heic", ".heif", ".avif")
_MEDIA: dict[str, Media] = {
    **dict.fromkeys((*PICTURE_SUFFIXES, *_FOREIGN_PICTURES), "picture"),
    **dict.fromkeys(SOUND_SUFFIXES, "sound"),
}
_HEADS: tuple[tuple[bytes, Media], ...] = (
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"fLaC", "sound"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
)
_RIFF: dict[bytes, Media] = {b"WAVE": "sound", b"WEBP": "picture"}
_REPORT_SECONDS = 0.1
_DIGITS_ALIKE = str.maketrans("123456789", "0" * 9)


class Folder:
    """A folder with what was found in it and below.

    Attributes:
        path: Where it is.
        name: Its name.
        relative: Its path below the root, with `/`; empty for the root.
        files: Pictures and recordings directly in it, in natural order.
        others: Paths of files directly in it that are neither.
        refused: Files directly in it that cannot be used, with the reason.
        hidden: Hidden and system files and folders directly in it.
        folders: The folders in it, in natural order.
        num_media: How many pictures and recordings are in it and below.
    """

    __slots__ = (
        "files", "folders", "hidden", "name", "num_media", "others", "path", "refused", "relative",
    )  # fmt: skip

    def __init__(self, path: str, name: str, relative: str) -> None:
        self.path = path
        self.name = name
        self.relative = relative
        self.files: list[Entry] = []
        self.others: list[str] = []
        self.refused: list[RefusedFile] = []
        self.hidden: list[str] = []
        self.folders: list[Folder] = []
        self.num_media = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing but hidden files is in it."""
        return not (self.files or self.others or self.refused or self.folders)

    @property
    def with_media(self) -> list["Folder"]:
        """The folders in it that hold pictures or recordings."""
        return [folder for folder in self.folders if folder.num_media]

    def all(self) -> Iterator["Folder"]:
        """This folder and all below it, in natural order."""
        waiting = [self]
        while waiting:
            folder = waiting.pop()
            yield folder
            waiting.extend(reversed(folder.folders))

    def media_paths(self) -> list[str]:
        """The pictures and recordings directly in it."""
        return [os.path.join(self.path, entry[0]) for entry in self.files]  # noqa: PTH118


def walk(root: Path, control: Control) -> Folder:
    """Look at everything below a folder. Each folder is entered once, so links cannot loop.

    Raises:
        EngineError: If a folder may not or cannot be read.
        CancelledError: If the task was cancelled.
    """
    top = Folder(str(root), root.name, "")
    seen = {_identity(top.path)}
    waiting, order = [top], []
    count, reported = 0, time.monotonic()
    while waiting:
        control.checkpoint()
        folder = waiting.pop()
        order.append(folder)
        for inner in _list(folder):
            if (identity := _identity(inner.path)) not in seen:
                seen.add(identity)
                folder.folders.append(inner)
        waiting.extend(reversed(folder.folders))
        count += len(folder.files)
        if time.monotonic() - reported > _REPORT_SECONDS:
            reported = time.monotonic()
            control.progress(f"Listing files in {root.name}", count, 0)
    for folder in reversed(order):
        folder.num_media = len(folder.files) + sum(inner.num_media for inner in folder.folders)
    return top


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is the system's rather than the user's."""
    return name[0] == "." or name.casefold() in _SYSTEM_NAMES


def is_unicode(name: str) -> bool:
    """Whether a name can be written down."""
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def not_unicode(path: str) -> RefusedFile:
    """What is said of a file or folder whose name cannot be written down."""
    shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return RefusedFile(path=shown, reason="Its name is not valid Unicode: rename it.")


def sniff(path: str) -> Media | None:
    """What a file's first sixteen bytes say that it is, or None."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            head = file.read(16)
    except OSError:
        return None
    if head[:4] in (b"RIFF", b"FORM"):
        return "sound" if head[8:11] == b"AIF" else _RIFF.get(head[8:12])
    return next((media for start, media in _HEADS if head.startswith(start)), None)


def _list(folder: Folder) -> list[Folder]:
    """Fill a folder; give the folders in it in natural order."""
    inner: list[Folder] = []
    files = folder.files
    below = folder.relative + "/" if folder.relative else ""
    try:
        with os.scandir(folder.path) as scanned:
            for entry in scanned:
                name = entry.name
                if is_hidden(name):
                    folder.hidden.append(entry.path)
                elif entry.is_dir():
                    inner.append(Folder(entry.path, name, below + name))
                elif not is_unicode(name):
                    folder.refused.append(not_unicode(entry.path))
                elif entry.is_file():
                    dot = name.rfind(".")
                    media = _MEDIA.get(name[dot:].lower()) if dot >= 0 else None
                    if media is None and (media := sniff(entry.path)) is None:
                        folder.others.append(entry.path)
                        continue
                    status = entry.stat()
                    files.append((name, status.st_size, status.st_mtime_ns, media))
                else:
                    reason = "It is no regular file, or a link that leads nowhere."
                    folder.refused.append(RefusedFile(path=entry.path, reason=reason))
    except PermissionError:
        raise EngineError(
            f"The folder {folder.path} may not be read: change its permissions or leave it out."
        ) from None
    except OSError as error:
        raise EngineError(
            f"The folder {folder.path} cannot be read ({error.strerror or error}): check it."
        ) from None
    _sort_files(files)
    folder.others.sort(key=natural_key)
    inner.sort(key=lambda folder: natural_key(folder.name))
    return inner


def _sort_files(files: list[Entry]) -> None:
    """Sort by name in natural order."""
    # Numbered names, as most are, are in natural order as they are in any.
    if len({name.translate(_DIGITS_ALIKE) for name, *_ in files}) <= 1:
        files.sort()
    else:
        files.sort(key=lambda file: natural_key(file[0]))


def _identity(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError as error:
        raise EngineError(
            f"The folder {path} cannot be read ({error.strerror or error}): check it."
        ) from None
    return status.st_dev, status.st_ino
