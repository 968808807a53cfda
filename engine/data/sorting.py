"""Sorting unsorted pictures by hand: which there are, how far it has come, what becomes of it.

The work in progress lies in Graft's own folder; beside the user's pictures nothing is written but
the finished table of labels, and that only when it is asked for.
"""

import csv
import hashlib
import io
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ValidationError

from engine import storage
from engine.control import Control
from engine.data.found import natural_key
from engine.data.walking import walk
from engine.errors import EngineError
from engine.types import Sorting

TABLE_NAME = "labels.csv"


class _Progress(BaseModel):
    """What is kept: paths below the root, and the digests of the tables that Graft wrote."""

    schema_version: Literal[1] = 1
    root: str
    classes: list[str] = []
    sorted: list[tuple[str, str]] = []
    tables: dict[str, str] = {}


def open_sorting(root: str, *, control: Control) -> Sorting:
    """The pictures of a folder and what is known of them from last time.

    New pictures are unsorted; pictures that are gone are forgotten.

    Raises:
        EngineError: If the folder cannot be read or holds no pictures.
    """
    folder = Path(root)
    if not folder.is_dir():
        raise EngineError(f"There is no folder {root}: choose a folder of pictures.")
    paths = []
    for inner in walk(folder, control).all():
        below = Path(inner.path)
        paths += [str(below / name) for name, _, _, media in inner.files if media == "picture"]
    if not paths:
        raise EngineError(f"There are no pictures in {root}: choose a folder that holds some.")
    paths.sort(key=natural_key)
    kept = _read_progress(root)
    known = {_relative(root, path): path for path in paths}
    decided = tuple((known[name], label) for name, label in kept.sorted if name in known)
    classes = dict.fromkeys([*kept.classes, *(label for _, label in decided)])
    return Sorting(root=root, paths=tuple(paths), classes=tuple(classes), sorted=decided)


def save_sorting(sorting: Sorting) -> None:
    """Keep how far it has come, in Graft's own folder.

    Raises:
        EngineError: If it cannot be written.
    """
    progress = _read_progress(sorting.root)
    progress.classes = list(sorting.classes)
    progress.sorted = [(_relative(sorting.root, path), label) for path, label in sorting.sorted]
    _write_progress(progress)


def keep_sorted(
    root: str,
    decided: Sequence[tuple[str, str]],
    copies: str | None,
    *,
    control: Control,
) -> str:
    """Write a table of labels into `root`, or copies in class folders into `copies`.

    A table that Graft did not write, or that was changed since, is left alone and the new one
    gets another name. Copies never replace a file: one of the same name and content is left as
    it is, and one of the same name only makes the copy be called `name-2`.

    Args:
        root: The folder of the pictures.
        decided: Their paths with their classes.
        copies: A folder outside `root`, made if it is not there; None for a table.
        control: Progress and cancel.

    Returns:
        The path of the table, or of the folder of copies.

    Raises:
        EngineError: If nothing is sorted, or it cannot be written there.
    """
    if not decided:
        raise EngineError("No picture is sorted yet: put at least one into a class first.")
    if copies is None:
        return _write_table(root, decided)
    return _copy(root, decided, Path(copies), control)


def _write_table(root: str, decided: Sequence[tuple[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("file", "label"))
    rows = [(_relative(root, path), label) for path, label in decided]
    rows.sort(key=lambda row: natural_key(row[0]))
    writer.writerows(rows)
    progress = _read_progress(root)
    path = next(
        path
        for path in _numbered(Path(root) / TABLE_NAME)
        if not path.exists() or _digest(path) == progress.tables.get(path.name)
    )
    try:
        storage.write_text(path, text.getvalue())
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error
    progress.tables[path.name] = _digest(path)
    _write_progress(progress)
    return str(path)


def _copy(root: str, decided: Sequence[tuple[str, str]], to: Path, control: Control) -> str:
    if to.resolve().is_relative_to(Path(root).resolve()):
        raise EngineError(
            f"{to} lies inside the folder that is being sorted: choose a folder outside {root}, so "
            "that your pictures stay as they are."
        )
    for done, (path, label) in enumerate(decided):
        control.progress("Copying pictures", done, len(decided))
        try:
            folder = to / label
            folder.mkdir(parents=True, exist_ok=True)
            copy_one(Path(path), folder)
        except FileNotFoundError:
            # It went away while others were copied; the next opening will say so.
            continue
        except OSError as error:
            raise EngineError(storage.os_error_sentence(error, to)) from error
    control.progress("Copying pictures", len(decided), len(decided))
    return str(to)


def copy_one(path: Path, folder: Path) -> None:
    """Copy a file into a folder; a file of its name and content there is left as it is.

    A file of the same name only makes the copy be called `name-2`.
    """
    for target in _numbered(folder / path.name):
        if not target.exists():
            beside = target.with_name(f".graft-{target.name}")
            try:
                shutil.copy2(path, beside)
                beside.replace(target)
            finally:
                beside.unlink(missing_ok=True)
            return
        if target.stat().st_size == path.stat().st_size and _digest(target) == _digest(path):
            return


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _relative(root: str, path: str) -> str:
    return Path(os.path.relpath(path, root)).as_posix() if Path(path).is_absolute() else path


def _progress_path(root: str) -> Path:
    key = hashlib.sha256(str(Path(root).resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return storage.user_dir() / "sorting" / f"{key[:24]}.json"


def _read_progress(root: str) -> _Progress:
    path = _progress_path(root)
    if not path.exists():
        return _Progress(root=root)
    try:
        return _Progress.model_validate(storage.read_json(path))
    except ValidationError as error:
        raise EngineError(
            f"{path}, which keeps how far {root} is sorted, is damaged or of a newer Graft: "
            "update Graft, or delete that file to begin anew."
        ) from error


def _write_progress(progress: _Progress) -> None:
    path = _progress_path(progress.root)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.write_json(path, progress.model_dump(mode="json"))
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error
