"""What all dialogs share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton

from gui import theme
from gui.focus_order import move_focus
from gui.keys import take_key


class Dialog(QDialog):
    """A dialog in which Tab goes as one reads."""

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes to the next control, Shift+Tab to the one before."""
        return move_focus(self, is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, Shift+F10 opens a menu."""
        if not take_key(event):
            super().keyPressEvent(event)


def set_default(box: QMessageBox, button: QPushButton) -> None:
    """Make a button of a question the one that Enter presses, and let that be seen."""
    box.setDefaultButton(button)
    button.setProperty("accent", True)

    def color() -> None:
        palette = button.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, theme.tokens().text_on_accent)
        button.setPalette(palette)

    color()
    # The system may turn dark while the question is open.
    theme.follow_later(button, color)
    # Else where the focus is would be drawn from the first key on only.
    box.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
