"""What the window asks and says about project files: which one, whether to save, what is gone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from gui.source_session import short_name
from gui.widgets.dialog import set_default
from gui.words import listed

if TYPE_CHECKING:
    from gui.main_window import MainWindow

SUFFIX = ".graft"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProjectAsking", text)


def ask_which(window: "MainWindow", then: Callable[[str], object], name: str | None = None) -> None:
    """Ask for a project's file.

    Args:
        window: Who asks.
        then: Is given the path.
        name: Suggested for a file to save in; None asks for one to open.
    """
    saves = name is not None
    dialog = QFileDialog(
        window,
        _tr("Save the project") if saves else _tr("Open a project"),
        window.settings.last_folder,
        _tr("Graft projects (*{0})").format(SUFFIX),
    )
    dialog.setDefaultSuffix(SUFFIX)
    if saves:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{name}{SUFFIX}")
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_where(window: "MainWindow", path: str) -> str:
    """Ask where something is now that was at `path`; nothing where that is not told."""
    title, folder = _tr("Where is it now?"), window.settings.last_folder
    if Path(path).suffix:
        return QFileDialog.getOpenFileName(window, title, folder)[0]
    return QFileDialog.getExistingDirectory(window, title, folder)


def ask_to_leave(
    window: "MainWindow", name: str, save: Callable[[], object], leave: Callable[[], object]
) -> None:
    """Ask what becomes of the changes of a project that is to be left."""
    box = QMessageBox(window)
    box.setWindowTitle(_tr("Save the project?"))
    box.setText(_tr("{0} has changes that are not saved.").format(name))
    saves = box.addButton(_tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    leaves = box.addButton(_tr("Do not save"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    set_default(box, saves)

    def answered() -> None:
        if box.clickedButton() is saves:
            save()
        elif box.clickedButton() is leaves:
            leave()

    box.finished.connect(answered)
    box.finished.connect(box.deleteLater)
    box.open()


def gone_text(gone: tuple[str, ...]) -> str:
    """What is no longer where it was, in a sentence."""
    named = listed(f"{short_name(path)} ({Path(path).parent})" for path in gone)
    if len(gone) == 1:
        return _tr("No longer where it was: {0}. The rest is as you left it.").format(named)
    return _tr("No longer where they were: {0}. The rest is as you left it.").format(named)
