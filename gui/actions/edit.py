"""The Edit menu: taking back, pasting, finding."""

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu, has_data, has_run, has_source


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&Edit"),
        (
            Entry(
                name="undo",
                run=lambda w: w.session.undo(),
                can=lambda w: bool(w.session.undo_text),
                said=lambda w: _with(_tr("&Undo"), _tr("&Undo {0}"), w.session.undo_text),
                text=_tr("&Undo"),
                keys="Ctrl+Z",
                icon="undo",
                tip=_tr("Take back the last change of model, data, head or training"),
            ),
            Entry(
                name="redo",
                run=lambda w: w.session.redo(),
                can=lambda w: bool(w.session.redo_text),
                said=lambda w: _with(_tr("&Redo"), _tr("&Redo {0}"), w.session.redo_text),
                text=_tr("&Redo"),
                keys="Ctrl+Shift+Z; Ctrl+Y",
                icon="redo",
                tip=_tr("Do again what was taken back"),
            ),
            SEPARATOR,
            Entry(
                name="paste",
                run=lambda w: w.paste(),
                can=has_run,
                text=_tr("&Paste and judge"),
                keys="Ctrl+V",
                icon="content-paste",
                tip=_tr("Have the picture or files on the clipboard judged by the run"),
            ),
            Entry(
                name="find_layer",
                run=lambda w: w.find_layer(),
                can=has_source,
                text=_tr("&Find a layer"),
                keys="Ctrl+F",
                icon="magnify",
                tip=_tr("Search the layers by name or type"),
            ),
            Entry(
                name="suggest",
                run=lambda w: w.session.suggest(),
                can=has_data,
                text=_tr("&Suggest by the data"),
                tip=_tr("Set head and training to what suits the size of the data"),
            ),
        ),
    )


def _with(plain: str, named: str, what: str) -> str:
    return named.format(what) if what else plain
