"""Tooltips as a few short lines: Qt leaves plain text of any length in one."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel

WIDEST = 380


class TipWrapper(QObject):
    """Wraps the text of a tooltip's label when Qt has given it its size."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A label that became too wide gets lines, and the size that goes with them."""
        if (
            event.type() == QEvent.Type.Resize
            and isinstance(watched, QLabel)
            and watched.width() > WIDEST
        ):
            watched.setWordWrap(True)
            margin = 2 * (watched.margin() + watched.frameWidth())
            watched.resize(WIDEST, watched.heightForWidth(WIDEST - margin) + margin)
        return False
