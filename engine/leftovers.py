"""What a killed process leaves in the folder of a run, and how it is tidied away. No TensorFlow.

Nothing here is needed to go on: a kill at any moment leaves what was written before it whole.
What is removed is only what Graft is known to have written.
"""

import shutil
import time
from pathlib import Path

from filelock import FileLock, Timeout

from engine import presence, storage
from engine.errors import EngineError

LOCK = "lock"
# All that can be there before `recipe.json`, which is written last, makes it a run.
_BEFORE_THE_RECIPE = {LOCK, presence.ALIVE, "classes.txt", "splits.csv", "run.json"}
_STALE_SECONDS = 600.0


def is_never_begun(folder: Path) -> bool:
    """Whether a folder holds nothing but what a run wrote that was killed before it began.

    An own file of the user's that has such a name is safe: only Graft makes the lock beside it.
    """
    try:
        names = {path.name for path in folder.iterdir()}
    except OSError:
        return False
    known = {name for name in names if name in _BEFORE_THE_RECIPE or _is_temporary(name)}
    return LOCK in names and names == known and not is_locked(folder)


def empty(folder: Path) -> None:
    """Make the folder of a run that never began an empty one."""
    for path in folder.iterdir():
        _remove(path)


def remove_never_begun(runs: Path) -> None:
    """Remove the folders in `runs` of runs that were killed before they began, but new ones."""
    if not runs.is_dir():
        return
    for folder in runs.iterdir():
        # Another process may just be about to lock it.
        if is_never_begun(folder) and time.time() - folder.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)


def tidy(run: Path) -> None:
    """Remove what was being written when a run was killed; its lock must be held."""
    for folder in (run, run / "checkpoint"):
        if folder.is_dir():
            for path in folder.iterdir():
                if _is_temporary(path.name):
                    _remove(path)


def remove_run(run_dir: str) -> None:
    """Remove a run with all that was saved of it.

    Raises:
        EngineError: If the folder holds no run, the run goes on, or it cannot be removed.
    """
    folder = Path(run_dir)
    if not (folder / "recipe.json").is_file() and not is_never_begun(folder):
        if not folder.exists():
            return
        raise EngineError(
            f"{folder} holds no run, so nothing in it was removed: choose the folder of a run."
        )
    if is_locked(folder):
        raise EngineError(
            f"The run in {folder} is being trained, so it was not removed: stop it first."
        )
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, folder)) from error


def is_locked(folder: Path) -> bool:
    """Whether some process trains in a run's folder now, on this machine or another one."""
    if not (folder / LOCK).exists():
        return False
    if presence.foreign_host(folder):
        return True
    try:
        with FileLock(folder / LOCK, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:
        # A folder that can only be read: what is there says who was last in it.
        return presence.host_of(folder) == presence.this_host()


def _is_temporary(name: str) -> bool:
    return name.startswith(storage.TEMPORARY)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
