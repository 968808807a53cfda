"""Where Graft keeps its files, and how it writes them: whole or not at all."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs

from engine.errors import EngineError

TEMPORARY = ".graft-"
"""How the names of files and folders begin that are not yet written to their end."""


def user_dir() -> Path:
    """Graft's own folder: settings, runs, caches. `GRAFT_HOME` overrides it."""
    chosen = os.environ.get("GRAFT_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("graft-studio", False))


def runs_dir() -> Path:
    """Where the window keeps its runs."""
    return user_dir() / "runs"


@contextmanager
def beside_file(path: Path, suffix: str | None = None) -> Iterator[Path]:
    """Give a path beside `path` to write to, for `put_in_place`; what is left there is removed.

    The suffix, by default that of `path`, is kept because Keras chooses formats by it.
    """
    ending = path.suffix if suffix is None else suffix
    handle, name = tempfile.mkstemp(prefix=TEMPORARY, suffix=ending, dir=path.parent)
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def beside_folder(path: Path) -> Iterator[Path]:
    """Give a new folder beside `path` to fill, for `put_in_place`; what is left is removed."""
    beside = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=path.parent))
    try:
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def put_in_place(beside: Path, path: Path) -> None:
    """Move what was written to its end from beside `path` to `path`, over what was there."""
    # Temporary ones are private; the finished one gets what the user's umask allows.
    umask = os.umask(0)
    os.umask(umask)
    if beside.is_file():
        beside.chmod(0o666 & ~umask)
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        beside.replace(path)
        return
    beside.chmod(0o777 & ~umask)
    with beside_folder(path) as old:
        if path.exists():
            # A folder cannot be replaced by a folder that holds something: the old one goes aside.
            path.replace(old / path.name)
        beside.replace(path)


@contextmanager
def replace_file(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to; move it there when the block ends well.

    Until then, and whenever the block raises, what `path` held stays as it was.
    """
    with beside_file(path) as beside:
        yield beside
        put_in_place(beside, path)


@contextmanager
def replace_folder(path: Path) -> Iterator[Path]:
    """Give a new folder beside `path` to fill; move it there when the block ends well."""
    with beside_folder(path) as beside:
        yield beside
        put_in_place(beside, path)


def copy_file(source: Path, path: Path) -> None:
    """Copy a file atomically."""
    with replace_file(path) as beside:
        shutil.copyfile(source, beside)


def write_text(path: Path, text: str) -> None:
    """Write a text file atomically, in UTF-8."""
    with replace_file(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")


def write_json(path: Path, values: Any) -> None:
    """Write a JSON file atomically."""
    write_text(path, json.dumps(values, indent=1, ensure_ascii=False) + "\n")


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        EngineError: If the file is missing or is not JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise EngineError(f"There is no file {path}: check the path.") from None
    except IsADirectoryError:
        raise EngineError(f"{path} is a folder: give a file in it, such as recipe.json.") from None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise EngineError(
            f"{path} could not be read as JSON ({error}): it is damaged or another kind of file."
        ) from None


def os_error_sentence(error: OSError, path: Path | str) -> str:
    """What to tell a user when writing to `path` failed."""
    reasons = {
        28: "the disk is full: free some space or choose another place",
        30: "that place can only be read: choose a folder you may write to",
        13: "you may not write there: choose a folder you may write to",
        36: "the name is too long: choose a shorter one",
    }
    reason = reasons.get(error.errno or 0, error.strerror or str(error))
    return f"{path} could not be written: {reason}."
