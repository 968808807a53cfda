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
                name="palette",
                run=lambda w: w.toggle_palette(),
                text=_tr("&Find anything…"),
                keys="Ctrl+K",
                icon="magnify",
                tip=_tr("Find any action, setting, layer or run by a few letters of it"),
            ),
            Entry(
                name="shortcuts",
                run=lambda w: w.show_shortcuts(),
                text=_tr("&Keyboard shortcuts"),
                keys="F1",
                icon="keyboard-outline",
                tip=_tr("All that can be done by keys alone"),
            ),
            SEPARATOR,
            Entry(
                name="tour",
                run=lambda w: w.show_tour(),
                text=_tr("&Tour"),
                icon="compass-outline",
                tip=_tr("What the five steps are for, in two minutes"),
            ),
            Entry(
                name="why_here",
                run=lambda w: w.explain_focus(),
                text=_tr("&Why this value?"),
                keys="Shift+F1",
                tip=_tr("Read in the tour about the field that has the focus"),
            ),
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
