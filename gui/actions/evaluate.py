"""The Evaluate menu: scores and the views of a run."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu, has_run
from gui.focus_order import enter
from gui.pages.evaluate_view import views

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("Ev&aluate"),
        (
            Entry(
                name="evaluate",
                run=lambda w: w.evaluate(),
                can=lambda w: has_run(w) and not w.session.is_working("evaluate"),
                text=_tr("&Evaluate"),
                keys="Ctrl+Shift+V",
                icon="target",
                tip=_tr("Score the current run on the split that is chosen on its page"),
            ),
            Entry(
                name="predict_folder",
                run=lambda w: w.predict_folder(),
                can=lambda w: has_run(w) and not w.session.is_working("batch"),
                text=_tr("Predict a &folder into a table…"),
                keys="Ctrl+Shift+P",
                icon="table-arrow-right",
                tip=_tr("Have everything in a large folder answered into a table"),
            ),
            SEPARATOR,
            *(
                Entry(
                    name=f"view_{entry.key}",
                    text=entry.title,
                    keys=f"Alt+{number}",
                    tip=entry.tip,
                    run=partial(_show_view, entry.key),
                    can=has_run,
                )
                for number, entry in enumerate(views(), start=1)
            ),
        ),
    )


def _show_view(key: str, window: "MainWindow") -> None:
    window.show_view(key)
    page = window.page("evaluate")
    enter(page.show_view(key), page.tabs)
