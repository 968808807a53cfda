"""The upper edge of a drawer, which the mouse can take hold of."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme

HEIGHT = 5


class DrawerEdge(QWidget):
    """A line to draw up and down.

    `dragged` brings by how many pixels it is to go up; `let_go` comes at the end.
    """

    dragged = Signal(int)
    let_go = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held_at: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(self.tr("Drag to make the list higher or lower"))
        theme.changed.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held_at = event.position().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse: the edge moves with the drawer."""
        if self._held_at is not None:
            self.dragged.emit(round(self._held_at - event.position().y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        if self._held_at is not None:
            self._held_at = None
            self.let_go.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A thin line, which a splitter would have too."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.tokens().border)
