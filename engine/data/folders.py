"""The samples of class folders: all roots laid out together and listed. Nothing is decoded here."""

import os
import re
import unicodedata
from collections.abc import Container, Sequence
from pathlib import Path
from typing import NamedTuple

from engine.data.found import FoundFile, FoundFiles, natural_key
from engine.data.layouts import (
    LAYOUT,
    ClassFolder,
    Layout,
    layout_of,
    most_media,
    split_layout,
)
from engine.data.split_names import splits_of_names
from engine.data.walking import Folder, is_unicode, not_unicode
from engine.errors import EngineError
from engine.types import Media, RefusedFile, Split


class PlacedLayout(NamedTuple):
    """A layout, and what stands before the paths below its root in samples' relative paths."""

    layout: Layout
    prefix: str = ""


def absolute(root: str) -> Path:
    """A root as an absolute path; links stay as they are."""
    try:
        return Path(os.path.abspath(Path(root).expanduser()))  # noqa: PTH100
    except (ValueError, RuntimeError):
        raise EngineError(f"{root!r} is not a path: give {LAYOUT}.") from None


def stem_of_archive(path: Path) -> str:
    """An archive's name without its suffixes (`flowers.tar.gz`: `flowers`)."""
    return re.sub(r"(\.tar)?\.[^.]+$", "", path.name, flags=re.IGNORECASE)


def require_folder(path: Path) -> None:
    """Refuse what is no folder, in one sentence."""
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
    raise EngineError(f"{path} is a file: give {LAYOUT}.")


def lay_out(tops: Sequence[Folder], unpacked: Container[str] = ()) -> list[PlacedLayout]:
    """Understand all roots together.

    A root with a problem has it in its layout, so that a table can still help. Relative paths
    below the roots `unpacked` never begin with the root's name.
    """
    if len(tops) < 2:
        return [PlacedLayout(layout_of(top)) for top in tops]
    as_splits = splits_of_names(top.name for top in tops)
    if "train" not in as_splits.values():
        as_splits = {}
    placed = []
    for top, prefix in zip(tops, _prefixes([top.path for top in tops]), strict=True):
        split = as_splits.get(top.name)
        if split is None and top.files and not top.with_media:
            layout = Layout(top, [ClassFolder((top.name,), top, None)])
        elif split is not None and top.with_media:
            layout = split_layout(top, split)
        else:
            layout = layout_of(top)
        placed.append(PlacedLayout(layout, "" if top.path in unpacked else prefix))
    return placed


def _prefixes(paths: Sequence[str]) -> list[str]:
    """What to put before paths below several roots so that they differ: the roots' own names.

    Where two roots have the same name, their paths from the folder common to all.
    """
    names = [os.path.basename(path) for path in paths]  # noqa: PTH119
    if len(set(names)) < len(names):
        try:
            common = os.path.commonpath(paths)
        except ValueError:  # on several drives
            return [path.replace("\\", "/").lstrip("/") + "/" for path in paths]
        names = [os.path.relpath(path, common).replace("\\", "/") for path in paths]
    return [f"{name}/" for name in names]


def collect(placed: Sequence[PlacedLayout]) -> FoundFiles:
    """The samples of all layouts, by class and then by path, both in natural order.

    What there is more of, pictures or recordings, are the samples; the others are refused.

    Raises:
        EngineError: A layout's problem.
    """
    found = FoundFiles()
    for layout, prefix in placed:
        if layout.problem is not None:
            raise layout.problem
        found.loose += layout.loose
        found.ignored_folders += layout.ignored
        found.hidden += [path for folder in layout.top.all() for path in folder.hidden]
        found.bases.append(_without_end(layout.top.path, prefix))
    blocks = [(_normal(c.parts), c, prefix) for layout, prefix in placed for c in layout.classes]
    found.media = most_media(folder for _, c, _ in blocks for folder in c.folder.all())
    names = _class_names({parts for parts, _, _ in blocks})
    blocks.sort(key=lambda b: (natural_key(names[b[0]]), natural_key(b[2] + b[1].folder.relative)))
    seen: set[str] = set()
    for parts, (_, folder, split), prefix in blocks:
        if not is_unicode(folder.name):
            found.refused.append(not_unicode(folder.path))
            continue
        name = names[parts]
        found.class_folders.setdefault(name, []).append(folder.path)
        for inner in folder.all():
            # Roots may lie inside one another.
            if inner.path not in seen:
                seen.add(inner.path)
                _add_files(found, inner, prefix, name, split)
    return found


def _add_files(
    found: FoundFiles, folder: Folder, prefix: str, class_name: str, split: Split | None
) -> None:
    before = os.path.join(folder.path, "")  # noqa: PTH118
    below = prefix + folder.relative + "/" if folder.relative else prefix
    if not below.isascii():
        below = unicodedata.normalize("NFC", below)
    files, wanted = found.files, found.media
    for name, size, time, media in folder.files:
        if media != wanted:
            found.refused.append(RefusedFile(path=before + name, reason=_other_media(media)))
            continue
        # macOS stores names decomposed; the same name typed elsewhere is another string.
        shown = name if name.isascii() else unicodedata.normalize("NFC", name)
        files.append(
            FoundFile(
                path=before + name,
                relative=below + shown,
                class_name=class_name,
                split=split,
                size=size,
                time=time,
            )
        )
    found.refused += folder.refused
    found.refused += [RefusedFile(path=p, reason=_not_media(p, wanted)) for p in folder.others]


def _without_end(path: str, prefix: str) -> str:
    """The folder that relative paths which begin with `prefix` are below."""
    return path[: len(path) - len(prefix) + 1].rstrip("/\\") or path[:1] if prefix else path


def _normal(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", part) for part in parts)


def _class_names(paths: set[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """A class's name is its folder's; its whole path where two folders are named alike."""
    last: dict[str, int] = {}
    for parts in paths:
        last[parts[-1]] = last.get(parts[-1], 0) + 1
    return {parts: parts[-1] if last[parts[-1]] == 1 else "/".join(parts) for parts in paths}


def _other_media(media: Media) -> str:
    if media == "sound":
        return "It is a recording among pictures: leave it out, or use a data set of recordings."
    return "It is a picture among recordings: leave it out, or use a data set of pictures."


def _not_media(path: str, wanted: Media) -> str:
    try:
        if not os.stat(path).st_size:  # noqa: PTH116
            return "The file is empty."
    except OSError:
        return "The file is not there any more."
    if wanted == "sound":
        return "It is not a recording in WAV, FLAC, Ogg, MP3 or AIFF."
    return "It is not a picture in JPEG, PNG, BMP, GIF, WebP or TIFF, or its beginning is damaged."
