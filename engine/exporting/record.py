"""What was exported from a run, kept with it: RUN/exports.json. No TensorFlow."""

import shutil
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
    SettleRequest,
)
from engine.storage import os_error_sentence, read_json, write_json

NAME = "exports.json"


def read_exports(run_dir: str) -> ExportResult:
    """What was exported from a run and is still there, in the order of writing."""
    return ExportResult(files=_read(run_dir))


def add_exports(run_dir: str, files: tuple[ExportedFile, ...]) -> None:
    """Remember files; a path that is written anew takes the old one's place.

    Raises:
        EngineError: If the run's folder cannot be written.
    """
    new = {_settled(file.path) for file in files}
    kept = [file for file in _read(run_dir) if _settled(file.path) not in new]
    _write(run_dir, (*kept, *files))


def settle(request: SettleRequest) -> ExportResult:
    """Keep a held file under its own name, or delete it.

    Raises:
        EngineError: If it is not there, or its name is taken.
    """
    path = Path(request.path)
    wanted = Path(_settled(request.path))
    if not path.name.endswith(HELD_SUFFIX) or not path.exists():
        raise EngineError(f"{path} is no file that waits to be kept or deleted: export it again.")
    if request.keep and wanted.exists() and not request.overwrite:
        raise EngineError(
            f"{wanted} is there already: move it away, or allow replacing it, before the new one "
            "is kept."
        )
    files = []
    try:
        for file in _read(request.run_dir):
            if file.path != request.path:
                files.append(file)
            elif request.keep:
                values = {**_fields(file), "path": str(wanted), "is_held": False}
                files.append(ExportedFile(**values))
        if request.keep:
            if wanted.is_dir():
                shutil.rmtree(wanted)
            path.replace(wanted)
        else:
            _remove(path)
    except OSError as error:
        raise EngineError(os_error_sentence(error, wanted)) from error
    _write(request.run_dir, tuple(files))
    return ExportResult(files=tuple(files))


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _settled(path: str) -> str:
    return path.removesuffix(HELD_SUFFIX)


def _fields(file: ExportedFile) -> dict[str, Any]:
    return {name: getattr(file, name) for name in file.__dataclass_fields__}


def _read(run_dir: str) -> tuple[ExportedFile, ...]:
    path = Path(run_dir) / NAME
    try:
        values = read_json(path)["files"] if path.is_file() else []
        files = tuple(_from_json(one) for one in values)
    except (EngineError, KeyError, TypeError, AttributeError):
        # What was written lies where it lies; only the list of it is lost.
        return ()
    return tuple(file for file in files if Path(file.path).exists())


def _from_json(values: dict[str, Any]) -> ExportedFile:
    changes = tuple(ClassChange(**one) for one in values.pop("class_changes", ()))
    differing = tuple(Differing(**one) for one in values.pop("differing", ()))
    return ExportedFile(**values, class_changes=changes, differing=differing)


def _write(run_dir: str, files: tuple[ExportedFile, ...]) -> None:
    path = Path(run_dir) / NAME
    try:
        write_json(path, {"version": 1, "files": [asdict(file) for file in files]})
    except OSError as error:
        raise EngineError(os_error_sentence(error, path)) from error
