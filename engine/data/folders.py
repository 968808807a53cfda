"""Which files belong to which class and split, told by the folders they lie in.

A root is a folder with one subfolder for each class, or with `train`, `validation` and `test`
folders of such. Nothing is decoded here.
"""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.control import Control
from engine.data.found import FoundFile, FoundFiles, natural_key
from engine.errors import EngineError
from engine.pictures import PICTURE_SUFFIXES
from engine.types import RefusedFile, Split

_SPLIT_NAMES: dict[str, Split] = {
    "train": "train",
    "training": "train",
    "validation": "validation",
    "valid": "validation",
    "val": "validation",
    "test": "test",
    "testing": "test",
}
_SYSTEM_NAMES = frozenset(
    {"__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "@eadir", "lost+found"}
)
_LAYOUT = "a folder with one subfolder of pictures for each class"


@dataclass(frozen=True, slots=True)
class _Listing:
    folders: tuple[Path, ...]
    files: tuple[os.DirEntry[str], ...]

    def pictures(self) -> list[str]:
        """The files that look like pictures by their suffix."""
        return [e.path for e in self.files if e.name.lower().endswith(PICTURE_SUFFIXES)]


def split_of_name(name: str) -> Split | None:
    """The split that a folder of this name holds, or None if it is no split's name."""
    return _SPLIT_NAMES.get(name.casefold())


def find_files(roots: Sequence[str], *, control: Control) -> FoundFiles:
    """List the class folders of all roots; classes of the same name are one class.

    Several roots that hold pictures directly are taken as class folders themselves, and roots
    named `train`, `test` and so on that hold class folders as splits, since both are what people
    drop on a window.

    Raises:
        EngineError: If a root is missing, is no folder, is empty, may not be read or holds no
            class folders.
    """
    found = FoundFiles()
    paths = list(dict.fromkeys(_absolute(root) for root in roots))
    for path in paths:
        _require_folder(path)
    as_splits = len(paths) > 1 and any(split_of_name(path.name) == "train" for path in paths)
    for path in paths:
        control.checkpoint()
        split = split_of_name(path.name) if as_splits else None
        _add_root(path, split, found, among_several=len(paths) > 1, control=control)
    return found


def find_pictures(paths: Sequence[str], *, control: Control) -> tuple[str, ...]:
    """The files given and, in natural order, the pictures (by suffix) below the folders given.

    Raises:
        EngineError: If a path is missing or may not be read.
    """
    pictures: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            files = _walk(Path(path), [], control)
            pictures += [e.path for e in files if e.name.lower().endswith(PICTURE_SUFFIXES)]
        elif Path(path).exists():
            pictures.append(path)
        else:
            raise EngineError(f"There is no file or folder {path}: check the path.")
    return tuple(dict.fromkeys(pictures))


def _absolute(root: str) -> Path:
    try:
        return Path(os.path.abspath(Path(root).expanduser()))  # noqa: PTH100 - keeps links as they are
    except (ValueError, RuntimeError):
        raise EngineError(f"{root!r} is not a path: give {_LAYOUT}.") from None


def _require_folder(path: Path) -> None:
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise EngineError(
            f"The folder {path} cannot be opened ({reason}): check the path."
        ) from None
    if is_folder:
        return
    if not exists:
        raise EngineError(f"There is no folder {path}: check the path.")
    if path.suffix.lower() in (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar"):
        raise EngineError(f"{path} is an archive: unpack it first and give the folder.")
    raise EngineError(f"{path} is a file: give {_LAYOUT}.")


def _list(folder: Path) -> _Listing:
    """The visible subfolders and files of a folder in natural order."""
    try:
        with os.scandir(folder) as scanned:
            entries = [entry for entry in scanned if not _is_hidden(entry.name)]
        entries.sort(key=lambda entry: natural_key(entry.name))
        folders = tuple(Path(entry.path) for entry in entries if entry.is_dir())
        files = tuple(entry for entry in entries if not entry.is_dir())
    except PermissionError:
        raise EngineError(
            f"The folder {folder} may not be read: change its permissions or leave it out."
        ) from None
    except OSError as error:
        raise EngineError(
            f"The folder {folder} cannot be read ({error.strerror or error}): check it."
        ) from None
    return _Listing(folders, files)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _SYSTEM_NAMES or name == "Icon\r"


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _add_root(
    root: Path, split: Split | None, found: FoundFiles, *, among_several: bool, control: Control
) -> None:
    top, listing = _descend(root)
    if not listing.folders:
        pictures = listing.pictures()
        if pictures and among_several and split is None:
            _add_class(root, root, None, found, control)
            return
        if pictures:
            raise EngineError(
                f"{top} holds {len(pictures)} pictures but no class folders: sort them into "
                "one subfolder for each class."
            )
        if not listing.files:
            raise EngineError(f"The folder {top} is empty: give {_LAYOUT}.")
        raise EngineError(f"The folder {top} holds no pictures: give {_LAYOUT}.")
    found.loose += listing.pictures()
    if split is not None:
        for folder in listing.folders:
            _add_class(folder, root, split, found, control)
        return
    splits = _split_folders(top, listing)
    for folder in listing.folders:
        if not splits:
            _add_class(folder, root, None, found, control)
        elif folder not in splits:
            found.ignored_folders.append(str(folder))
        else:
            inside = _list(folder)
            found.loose += inside.pictures()
            for class_folder in inside.folders:
                _add_class(class_folder, root, splits[folder], found, control)


def _descend(root: Path) -> tuple[Path, _Listing]:
    """Go down while a folder holds nothing but one folder of folders, as unpacked archives do."""
    listing, seen = _list(root), {_identity(root)}
    while len(listing.folders) == 1:
        inside = _list(listing.folders[0])
        if not inside.folders or _identity(listing.folders[0]) in seen:
            break
        root, listing = listing.folders[0], inside
        seen.add(_identity(root))
    return root, listing


def _split_folders(root: Path, listing: _Listing) -> dict[Path, Split]:
    """The subfolders that are splits; none where the names are classes (a train is a vehicle)."""
    splits = {f: s for f in listing.folders if (s := split_of_name(f.name)) is not None}
    others = [folder for folder in listing.folders if folder not in splits]
    if not splits:
        return {}
    with_folders = {folder for folder in splits if _list(folder).folders}
    if not with_folders:
        if others:
            return {}
        names = " and ".join(folder.name for folder in splits)
        raise EngineError(
            f"{root} holds {names}, but no class folders inside them: sort the pictures into one "
            "subfolder for each class."
        )
    if others and len(splits) == 1 and any(_list(folder).pictures() for folder in others):
        return {}
    if "train" not in splits.values():
        names = " and ".join(folder.name for folder in splits)
        raise EngineError(
            f"{root} holds {names} but no train folder: add one with the same classes."
        )
    return splits


def _add_class(
    folder: Path, root: Path, split: Split | None, found: FoundFiles, control: Control
) -> None:
    if not _is_unicode(folder.name):
        found.refused.append(_not_unicode(str(folder)))
        return
    # macOS stores names decomposed; the same name typed elsewhere is another string.
    name = unicodedata.normalize("NFC", folder.name)
    found.class_folders.setdefault(name, []).append(str(folder))
    for entry in _walk(folder, found.refused, control):
        relative = Path(entry.path).relative_to(root.parent if folder == root else root)
        found.files.append(
            FoundFile(
                path=entry.path,
                relative=unicodedata.normalize("NFC", relative.as_posix()),
                class_name=name,
                split=split,
                size=entry.stat().st_size,
            )
        )


def _walk(folder: Path, refused: list[RefusedFile], control: Control) -> Iterator[os.DirEntry[str]]:
    """All regular files below a folder. Each folder is entered once, so links cannot loop."""
    seen = {_identity(folder)}
    waiting = [folder]
    while waiting:
        control.checkpoint()
        listing = _list(waiting.pop())
        for inner in reversed(listing.folders):
            if (identity := _identity(inner)) not in seen:
                seen.add(identity)
                waiting.append(inner)
        for entry in listing.files:
            if not _is_unicode(entry.path):
                refused.append(_not_unicode(entry.path))
            elif entry.is_file():
                yield entry
            else:
                reason = "It is no regular file, or a link that leads nowhere."
                refused.append(RefusedFile(path=entry.path, reason=reason))


def _is_unicode(name: str) -> bool:
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def _not_unicode(path: str) -> RefusedFile:
    shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return RefusedFile(path=shown, reason="Its name is not valid Unicode: rename it.")
