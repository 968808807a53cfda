"""A bar that says how far something is."""

from PySide6.QtWidgets import QProgressBar, QWidget


class ProgressBar(QProgressBar):
    """Is painted with everything else.

    Qt's own bar repaints at once at each new value, and with it all that waits to be painted: in
    the middle of telling the window what has changed, that is the window as a whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)

    def setRange(self, least: int, most: int) -> None:
        """Go from `least` to `most`; 0 to 0 is an unknown end."""
        if (least, most) != (self.minimum(), self.maximum()):
            self.setUpdatesEnabled(False)
            super().setRange(least, most)
            self.setUpdatesEnabled(True)

    def setValue(self, value: int) -> None:
        """Say where it is."""
        if value != self.value():
            self.setUpdatesEnabled(False)
            super().setValue(value)
            self.setUpdatesEnabled(True)
