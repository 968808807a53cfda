"""What all dialogs share."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog

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
