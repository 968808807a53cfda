"""The File menu: opening, exporting, ending."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu, has_run
from gui.focus_order import enter

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&File"),
        (
            Entry(
                name="new",
                run=lambda w: w.projects.new(),
                text=_tr("&New"),
                keys="Ctrl+N",
                icon="file-outline",
                tip=_tr("Start with nothing open"),
            ),
            Entry(
                name="open_project",
                run=lambda w: w.projects.open(),
                text=_tr("Open proje&ct…"),
                keys="Ctrl+Shift+N",
                tip=_tr("Open a project: its model, data, choices and run"),
            ),
            Entry(
                name="recent_projects",
                is_menu=True,
                can=lambda w: w.projects.has_earlier or w.settings.has_recent("project"),
                text=_tr("Recent pro&jects"),
                tip=_tr("Projects that were open before"),
            ),
            Entry(
                name="save",
                run=lambda w: w.projects.save(),
                text=_tr("&Save project"),
                keys="Ctrl+S",
                icon="content-save-outline",
                tip=_tr("Save model, data, choices and run as a project"),
            ),
            Entry(
                name="save_as",
                run=lambda w: w.projects.save_as(),
                text=_tr("Save project &as…"),
                keys="Ctrl+Shift+S",
                tip=_tr("Save the project in another file"),
            ),
            SEPARATOR,
            Entry(
                name="open_model",
                run=lambda w: w.open_model(),
                text=_tr("Open &model…"),
                keys="Ctrl+O",
                icon="graph-outline",
                tip=_tr("Open a Keras model file: .keras, .h5 or .hdf5"),
            ),
            Entry(
                name="open_data",
                run=lambda w: w.open_data(),
                text=_tr("Open &data folder…"),
                keys="Ctrl+Shift+O",
                icon="folder-open-outline",
                tip=_tr("Open a folder of pictures with one subfolder for each class"),
            ),
            Entry(
                name="recent",
                is_menu=True,
                can=lambda w: w.settings.has_recent("model", "data"),
                text=_tr("Open &recent"),
                tip=_tr("Models and data folders that were open before"),
            ),
            Entry(
                name="open_recipe",
                run=lambda w: w.open_recipe(),
                text=_tr("Open reci&pe…"),
                tip=_tr("Open the recipe of a run: its model, data and choices"),
            ),
            Entry(
                name="save_recipe",
                run=lambda w: w.save_recipe(),
                can=lambda w: w.session.recipe is not None,
                text=_tr("Sa&ve recipe…"),
                icon="file-export-outline",
                tip=_tr("Save model and choices to train them on another machine"),
            ),
            Entry(
                name="open_run",
                run=lambda w: w.open_run(),
                text=_tr("Open run &folder…"),
                icon="folder-play-outline",
                tip=_tr("Open a run that was trained elsewhere, or watch it while it trains"),
            ),
            SEPARATOR,
            Entry(
                name="export",
                run=_export,
                can=has_run,
                text=_tr("&Export…"),
                keys="Ctrl+E",
                icon="export",
                tip=_tr("Write the trained model to files"),
            ),
            Entry(
                name="report",
                run=lambda w: w.save_report(),
                can=lambda w: w.session.evaluation is not None,
                text=_tr("Save a repor&t…"),
                keys="Ctrl+Shift+E",
                tip=_tr("Write one page with recipe, data, curves, figures and mistakes"),
            ),
            SEPARATOR,
            Entry(
                name="quit",
                run=lambda w: w.close(),
                text=_tr("&Quit"),
                keys="Ctrl+Q",
                tip=_tr("Close Graft"),
            ),
        ),
    )


def _export(window: "MainWindow") -> None:
    window.go_to("export")
    enter(window.page("export"))
