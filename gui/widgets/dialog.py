"""What all dialogs share."""

from PySide6.QtWidgets import QDialog

from gui.focus_order import move_focus


class Dialog(QDialog):
    """A dialog in which Tab goes as one reads."""

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes to the next control, Shift+Tab to the one before."""
        return move_focus(self, is_next)
