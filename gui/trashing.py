"""Tasks of the window's own: runs go to the system's trash, and come back from it."""

import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine import storage
from engine.control import Control
from engine.errors import EngineError


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """Folders that are in the trash now, each with its place there; empty where that is unknown.

    `failure` says why others are not.
    """

    moved: tuple[tuple[str, str], ...]
    failure: str = ""

    @property
    def can_come_back(self) -> bool:
        """Whether `bring_back` would find all of them."""
        return all(place for _folder, place in self.moved)


def move_to_trash(request: tuple[str, ...], _control: Control) -> Trashed:
    """Move the folders of runs and cross-validations to the trash.

    Raises:
        EngineError: If one of them is no run or goes on; then none is moved. Or if none could be.
    """
    for folder in map(Path, request):
        _require_ended(folder)
    moved, failure = [], ""
    for folder in request:
        place, reason = _trash(folder)
        if reason:
            failure = (
                f"{folder} could not be moved to the trash ({reason}), so it is still there: "
                "delete the folder in the file manager if you do not need it."
            )
            break
        moved.append((folder, place))
    if failure and not moved:
        raise EngineError(failure)
    return Trashed(moved=tuple(moved), failure=failure)


def bring_back(request: Trashed, _control: Control) -> tuple[str, ...]:
    """Move folders from the trash to where they were, and say which these are.

    Raises:
        EngineError: If one is not in the trash any more or its place is taken.
    """
    for folder, place in request.moved:
        if not Path(place).is_dir():
            raise EngineError(f"The run {folder} is not in the trash any more, so it is lost.")
        if Path(folder).exists():
            raise EngineError(
                f"The run cannot come back from the trash because {folder} is taken: rename what "
                "is there and restore the run in the file manager."
            )
        try:
            shutil.move(place, folder)
        except OSError as error:
            raise EngineError(storage.os_error_sentence(error, folder)) from error
        # As the trash of Linux desktops keeps it (freedesktop.org, Trash specification).
        note = Path(place).parent.parent / "info" / f"{Path(place).name}.trashinfo"
        note.unlink(missing_ok=True)
    return tuple(folder for folder, _place in request.moved)


def _require_ended(folder: Path) -> None:
    # They import what the window has no use for when it starts.
    from engine import leftovers
    from engine.run_list import CROSS_FILE

    if not any((folder / name).is_file() for name in ("recipe.json", CROSS_FILE)):
        raise EngineError(f"{folder} holds no run, so nothing was moved to the trash.")
    for one in (folder, *(path.parent for path in folder.glob(f"*/{leftovers.LOCK}"))):
        if leftovers.is_locked(one):
            raise EngineError(
                f"The run in {one} is being trained, so nothing was moved to the trash: stop it "
                "first."
            )


def _trash(folder: str) -> tuple[str, str]:
    """Where a folder is now in the trash, and why it is not there."""
    from PySide6.QtCore import QFile, QStandardPaths

    if sys.platform.startswith("linux"):
        # Qt makes the trash in it, but not the folder itself.
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        with suppress(OSError):
            Path(data).mkdir(parents=True, exist_ok=True)
    file = QFile(folder)
    if not file.moveToTrash():
        return "", file.errorString()
    return (file.fileName() if file.fileName() != folder else ""), ""
