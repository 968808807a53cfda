"""The View menu: which page is shown and in which colours and language."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.actions.entry import SEPARATOR, Entry, Menu
from gui.focus_order import enter, go_round

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&View"),
        (
            *(
                Entry(
                    name=f"step_{step}",
                    text=text,
                    keys=f"Ctrl+{number}",
                    tip=_tr("Go to this step"),
                    run=partial(_go_to, step),
                )
                for number, (step, text) in enumerate(
                    (
                        ("model", _tr("Model")),
                        ("data", _tr("Data")),
                        ("train", _tr("Train")),
                        ("evaluate", _tr("Evaluate")),
                        ("export", _tr("Export")),
                    ),
                    start=1,
                )
            ),
            SEPARATOR,
            Entry(
                name="drawer",
                run=lambda w: w.toggle_drawer(),
                is_checked=lambda w: w.is_drawer_open,
                text=_tr("&Runs"),
                keys="Ctrl+R",
                tip=_tr("Open or fold the list of runs"),
            ),
            Entry(
                name="next_part",
                run=lambda w: go_round(_parts(w), is_forward=True),
                text=_tr("Next &part of the window"),
                keys="F6",
                tip=_tr("Go on to the steps, the model, the page or the runs, where you left it"),
            ),
            Entry(
                name="previous_part",
                run=lambda w: go_round(_parts(w), is_forward=False),
                text=_tr("Previous p&art of the window"),
                keys="Shift+F6",
                tip=_tr("Go back to the part before"),
            ),
            Entry(
                name="activity",
                run=lambda w: w.progress.show_activity(),
                text=_tr("Running &work and messages"),
                keys="Ctrl+J",
                icon="format-list-checks",
                tip=_tr("What runs, what ended lately, what Graft has told"),
            ),
            Entry(
                name="log",
                run=lambda w: w.progress.show_log(),
                text=_tr("L&og…"),
                keys="Ctrl+Shift+J",
                icon="text-box-search-outline",
                tip=_tr("All that happened, with times: read it, filter it, save it for a report"),
            ),
            SEPARATOR,
            Entry(
                name="theme_system",
                run=lambda w: w.set_theme("system"),
                is_checked=lambda w: w.settings.theme == "system",
                text=_tr("Colours of the &system"),
                tip=_tr("Light or dark, as the system is"),
                group="theme",
            ),
            Entry(
                name="theme_light",
                run=lambda w: w.set_theme("light"),
                is_checked=lambda w: w.settings.theme == "light",
                text=_tr("&Light"),
                tip=_tr("Dark text on light ground"),
                group="theme",
            ),
            Entry(
                name="theme_dark",
                run=lambda w: w.set_theme("dark"),
                is_checked=lambda w: w.settings.theme == "dark",
                text=_tr("&Dark"),
                tip=_tr("Light text on dark ground"),
                group="theme",
            ),
            SEPARATOR,
            Entry(
                name="language_system",
                run=lambda w: w.set_language("system"),
                is_checked=lambda w: w.settings.language == "system",
                text=_tr("Lan&guage of the system"),
                tip=_tr("Chinese where the system speaks it, else English"),
                group="language",
            ),
            # Whoever reads only one of them must find it in both languages.
            Entry(
                name="language_en",
                run=lambda w: w.set_language("en"),
                is_checked=lambda w: w.settings.language == "en",
                text="&English",
                tip="Show everything in English",
                group="language",
            ),
            Entry(
                name="language_zh_CN",
                run=lambda w: w.set_language("zh_CN"),
                is_checked=lambda w: w.settings.language == "zh_CN",
                text="中文 (&Z)",
                # Found in the palette by whoever cannot type it, too.
                tip="用中文显示所有内容 (Chinese)",
                group="language",
            ),
        ),
    )


def _parts(window: "MainWindow") -> tuple[QWidget, ...]:
    """From the top down, from left to right."""
    return (
        *(window.step_bar, window.panel, window.messages, window.stack),
        *(window.drawer, window.status),
    )


def _go_to(step: str, window: "MainWindow") -> None:
    window.go_to(step)
    enter(window.page(step))
