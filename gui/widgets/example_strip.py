"""A few samples, undisturbed and at rising strengths, each with the model's answer."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.trust_types import RobustnessExample
from gui import theme
from gui.models.thumbnails import fitted
from gui.widgets.basics import Label, column

# The sides of the pictures, where there is room and where there is less.
WIDE, NARROW = 104, 80
# Pictures that are read in one turn of the event loop.
_A_TURN = 5


class ExampleStrip(QWidget):
    """One sample a row, one strength a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACE_8)
        self.cells: list[QWidget] = []
        # What is still to be read, a row a turn.
        self._unread: deque[tuple[Label, bytes]] = deque()
        self._reading = QTimer(self)
        self._reading.timeout.connect(self._read_row)
        self._side = WIDE
        self._shown: tuple[Sequence[RobustnessExample], Sequence[str]] = ((), ())

    def set_side(self, side: int) -> None:
        """Make the pictures as wide as that."""
        if side != self._side:
            self._side = side
            self.show_examples(*self._shown)

    def show_examples(self, examples: Sequence[RobustnessExample], levels: Sequence[str]) -> None:
        """Show these, all of one kind.

        Args:
            examples: Of one kind of disturbance.
            levels: What the undisturbed level (the first) and the strengths are called.
        """
        self._shown = examples, levels
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = []
        self._unread.clear()
        paths = list(dict.fromkeys(example.path for example in examples))
        if paths:
            for place, name in enumerate(levels):
                self._add(Label(name, self, size=theme.FONT_12, color="second_text"), 0, place)
        for example in examples:
            self._add(self._cell(example), 1 + paths.index(example.path), 1 + example.level)
        self._grid.setColumnStretch(len(levels), 1)
        self.setVisible(bool(paths))

    def _add(self, cell: QWidget, line: int, place: int) -> None:
        self._grid.addWidget(cell, line, place)
        self.cells.append(cell)

    def _cell(self, example: RobustnessExample) -> QWidget:
        cell = QWidget(self)
        cell.setFixedWidth(self._side)
        picture = Label("", cell)
        self._unread.append((picture, example.jpeg))
        self._reading.start()
        picture.setAccessibleName(example.text)
        answer = Label("", cell, size=theme.FONT_12)
        end = Qt.TextElideMode.ElideMiddle
        answer.setText(answer.fontMetrics().elidedText(example.text, end, self._side))
        answer.setToolTip(f"{example.text}\n{example.path}")
        if example.right is not None:
            answer.set_color("good" if example.right else "bad")
        layout = column(cell, spacing=2)
        layout.addWidget(picture)
        layout.addWidget(answer)
        layout.addStretch(1)
        return cell

    def _read_row(self) -> None:
        size = QSize(self._side, self._side)
        for _place in range(min(_A_TURN, len(self._unread))):
            picture, jpeg = self._unread.popleft()
            pixmap = QPixmap()
            pixmap.loadFromData(jpeg)
            if not pixmap.isNull():
                picture.setPixmap(fitted(pixmap, size, self.devicePixelRatioF()))
        if not self._unread:
            self._reading.stop()
