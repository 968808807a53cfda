"""The Runs menu: what can be done with the runs that are selected in their list."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window; the list of runs has it as its context menu too."""
    return Menu(
        _tr("&Runs"),
        (
            _entry(
                "use_recipe",
                _tr("&Use this recipe"),
                _tr("Take over the model, data and choices of the selected run; can be undone"),
                keys="Ctrl+Alt+U",
                icon="file-replace-outline",
            ),
            _entry(
                "compare",
                _tr("&Compare curves"),
                _tr("Lay the curves of the selected runs over each other (Space in the list)"),
                keys="Ctrl+Shift+L",
                icon="chart-line",
            ),
            _entry(
                "resume",
                _tr("&Go on with it"),
                _tr("Go on with the selected run from its last saved epoch"),
                icon="restart",
            ),
            SEPARATOR,
            _entry(
                "edit_tags",
                _tr("&Tags…"),
                _tr("Words to find the selected run by"),
                keys="Ctrl+T",
                icon="tag-outline",
            ),
            _entry(
                "edit_note",
                _tr("&Note…"),
                _tr("Write down what the selected run was for (F2 in the list)"),
                keys="Ctrl+Alt+N",
                icon="note-edit-outline",
            ),
            _entry(
                "find",
                _tr("&Find runs"),
                _tr("Show only the runs with some words or a #tag"),
                keys="Ctrl+Shift+F",
                icon="magnify",
            ),
            SEPARATOR,
            _entry(
                "open_folder",
                _tr("&Open the folder"),
                _tr("Show this run's files"),
                keys="Ctrl+Alt+F",
                icon="folder-open-outline",
            ),
            _entry(
                "copy",
                _tr("Cop&y as a table"),
                _tr("Copy the selected rows, or all, to paste them into a spreadsheet"),
                icon="content-copy",
            ),
            _entry(
                "delete",
                _tr("Move to the t&rash…"),
                _tr("Delete the selected runs; they can come back (Delete in the list)"),
                icon="trash-can-outline",
            ),
        ),
    )


def _entry(what: str, text: str, tip: str, *, keys: str = "", icon: str = "") -> Entry:
    return Entry(
        name=f"runs_{what}",
        text=text,
        tip=tip,
        run=partial(_do, what),
        can=partial(_can, what),
        keys=keys,
        icon=icon,
    )


def _do(what: str, window: Any) -> None:
    if _can(what, window):
        window.drawer.do(what)


def _can(what: str, window: Any) -> bool:
    # Until the list of runs is made, something else stands in its place.
    can = getattr(window.drawer, "can", None)
    return can is not None and can(what)
