"""The upper edge of a drawer, which the mouse or the arrow keys move."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme

HEIGHT = 5
STEP = 24


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
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Height of the list of runs"))
        self.setToolTip(self.tr("Drag, or press the arrow keys, to make the list higher or lower"))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move it too."""
        up = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(event.key())
        if up is None:
            super().keyPressEvent(event)
        else:
            self.dragged.emit(up)
            self.let_go.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A thin line, which a splitter would have too; in the accent's colour with the focus."""
        painter, tokens = QPainter(self), theme.tokens()
        if self.hasFocus():
            painter.fillRect(0, 0, self.width(), 3, tokens.accent)
        else:
            painter.fillRect(0, 0, self.width(), 1, tokens.border)


class DrawerHead(QWidget):
    """The line that is always seen; `pressed` wherever nothing else in it takes the mouse."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """All of it folds and unfolds, not only the small mark."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
