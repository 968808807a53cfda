"""Tests of what questions share."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMessageBox

from gui import theme
from gui.widgets.dialog import set_default


def test_the_default_button_is_readable_after_the_theme_has_changed(qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    button = box.addButton("Stop", QMessageBox.ButtonRole.AcceptRole)
    set_default(box, button)
    for choice in ("dark", "light"):
        theme.set_scheme(choice)
        theme.settle()
        shown = button.palette().color(QPalette.ColorRole.ButtonText)
        assert shown == theme.tokens().text_on_accent
