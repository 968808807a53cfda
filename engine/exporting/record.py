"""What was exported from a run, kept with it: RUN/exports.json. No TensorFlow."""

import shutil
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.errors import EngineError
from engine.exporting.types import (
    HELD_SUFFIX,
    ClassChange,
    Differing,
    ExportedFile,
    ExportResult,
)
from engine.storage import os_error_sentence, read_json, write_json

NAME = "exports.json"


def read_exports(run_dir: str) -> ExportResult:
    """What was exported from a run and is still there, in the order of writing."""
    return ExportResult(files=_read(run_dir), beside=_read_beside(run_dir))


def add_exports(run_dir: str, files: tuple[ExportedFile, ...]) -> None:
    """Remember files; a path that is written anew takes the old one's place.

    Raises:
        EngineError: If the run's folder cannot be written.
    """
    written = {file.path for file in files}
    kept = []
    for file in _read(run_dir):
        if file.is_held and settled_path(file.path) in written:
            # It waited for a decision that nobody can be asked for any more.
            with suppress(OSError):
                remove(Path(file.path))
        elif file.path not in written:
            kept.append(file)
    write_exports(run_dir, (*kept, *files))


def add_beside(run_dir: str, paths: tuple[str, ...]) -> None:
    """Remember what lies beside a run's files.

    Raises:
        EngineError: If the run's folder cannot be written.
    """
    known = _read_beside(run_dir)
    if not set(paths) <= set(known):
        write_exports(run_dir, _read(run_dir), tuple(dict.fromkeys((*known, *paths))))


def remove(path: Path) -> None:
    """Delete a file, or a folder that is one."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def settled_path(path: str) -> str:
    """What a file that is held will be called."""
    return path.removesuffix(HELD_SUFFIX)


def _read(run_dir: str) -> tuple[ExportedFile, ...]:
    path = Path(run_dir) / NAME
    try:
        values = read_json(path)["files"] if path.is_file() else []
        files = tuple(_from_json(one) for one in values)
    except (EngineError, KeyError, TypeError, AttributeError):
        # What was written lies where it lies; only the list of it is lost.
        return ()
    return tuple(file for file in files if Path(file.path).exists())


def _read_beside(run_dir: str) -> tuple[str, ...]:
    path = Path(run_dir) / NAME
    try:
        paths = read_json(path).get("beside", ()) if path.is_file() else ()
    except (EngineError, AttributeError):
        return ()
    known = paths if isinstance(paths, list) else ()
    return tuple(one for one in known if isinstance(one, str) and Path(one).exists())


def _from_json(values: dict[str, Any]) -> ExportedFile:
    changes = tuple(ClassChange(**one) for one in values.pop("class_changes", ()))
    differing = tuple(Differing(**one) for one in values.pop("differing", ()))
    return ExportedFile(**values, class_changes=changes, differing=differing)


def write_exports(
    run_dir: str, files: tuple[ExportedFile, ...], beside: tuple[str, ...] | None = None
) -> None:
    """Keep these as all that was exported from a run.

    Args:
        run_dir: The run's folder.
        files: Its files.
        beside: What lies beside them; None for what is known already.

    Raises:
        EngineError: If the run's folder cannot be written.
    """
    path = Path(run_dir) / NAME
    try:
        values = {
            "version": 1,
            "files": [asdict(file) for file in files],
            "beside": list(_read_beside(run_dir) if beside is None else beside),
        }
        write_json(path, values)
    except OSError as error:
        raise EngineError(os_error_sentence(error, path)) from error
