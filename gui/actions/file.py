"""The File menu: opening, exporting, ending."""

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu, has_run


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&File"),
        (
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
                can=lambda w: bool(w.settings.recent),
                text=_tr("Open &recent"),
                tip=_tr("Models and data folders that were open before"),
            ),
            Entry(
                name="open_recipe",
                run=lambda w: w.open_recipe(),
                text=_tr("Open reci&pe…"),
                tip=_tr("Open the recipe of a run: its model, data and choices"),
            ),
            SEPARATOR,
            Entry(
                name="export",
                run=lambda w: w.go_to("export"),
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
