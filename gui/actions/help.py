"""The Help menu: the sample, the devices, the version."""

from PySide6.QtCore import QCoreApplication

from gui.actions.entry import SEPARATOR, Entry, Menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def menu() -> Menu:
    """The menu in the language of the window."""
    return Menu(
        _tr("&Help"),
        (
            Entry(
                name="sample",
                run=lambda w: w.open_sample(),
                text=_tr("Open the &sample"),
                icon="leaf",
                tip=_tr("A small model and pictures of leaves, ready to train"),
            ),
            Entry(
                name="devices",
                run=lambda w: w.session.diagnose(),
                text=_tr("&Device report…"),
                icon="chip",
                tip=_tr("What Graft can train on here, and a small test of it"),
            ),
            SEPARATOR,
            Entry(
                name="about",
                run=lambda w: w.about(),
                text=_tr("&About Graft"),
                tip=_tr("Version and licence"),
            ),
        ),
    )
