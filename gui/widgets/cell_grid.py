"""Cells of one size in rows, as many as one likes: places are computed, not laid out."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui import theme

_MOVING = frozenset(
    (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    )
)


class CellGrid(QAbstractItemView):
    """Shows a list model in rows of cells; arrows move, Enter or a double click activates.

    Several are selected as in a file manager: Ctrl, Shift, Ctrl+A, or a drag across them. All
    other keys are passed on. Every cell has the same size, so that a place is computed and not
    looked up: `QListView` lays each of 100,000 items out again whenever its width changes.

    Args:
        least: Of a cell; what is left of the width is shared out.
    """

    selection_changed = Signal()

    def __init__(self, least: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._columns = 1
        self._together = 1
        self._drag_from: QPoint | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Drops belong to the window, which knows what to do with a folder or a model.
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        theme.changed.connect(self.viewport().update)

    def paint_cell(
        self, painter: QPainter, cell: QRect, row: int, chosen: bool, is_current: bool
    ) -> None:
        """Paint one cell; for subclasses."""

    def keep_together(self, count: int) -> None:
        """Let each so many cells that belong together stand in one line, where there is room."""
        if count != self._together:
            self._together = count
            self.updateGeometries()

    @property
    def num_selected(self) -> int:
        """How many are selected, without looking at each of them."""
        return sum(r.height() for r in self.selectionModel().selection())

    def selected_rows(self) -> list[int]:
        """The selected rows, in order."""
        ranges = self.selectionModel().selection()
        return sorted(row for r in ranges for row in range(r.top(), r.bottom() + 1))

    def select_rows(self, rows: Sequence[int]) -> None:
        """Select only these rows, which are in order."""
        chosen = QItemSelection()
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                chosen.select(self._index(rows[start]), self._index(row))
                start = place + 1
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Where everything is

    @property
    def _step(self) -> QSize:
        """From one cell to the next."""
        width = max(self._least.width(), self.viewport().width() // self._columns)
        return QSize(width, self._least.height())

    @property
    def _count(self) -> int:
        model = self.model()
        return 0 if model is None else model.rowCount()

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)

    def _cell(self, row: int) -> QRect:
        step = self._step
        place = QPoint(row % self._columns * step.width(), row // self._columns * step.height())
        return QRect(place - QPoint(0, self.verticalOffset()), step)

    def rows_in_sight(self) -> tuple[int, int]:
        """From which to before which row something is in sight."""
        step, top = self._step.height(), self.verticalOffset()
        first = top // step * self._columns
        end = ((top + self.viewport().height() - 1) // step + 1) * self._columns
        return first, min(end, self._count)

    def visualRect(self, index: QModelIndex) -> QRect:
        """Where a cell is, in the viewport."""
        return self._cell(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The item at a place of the viewport; none between the last one and the edge."""
        step = self._step
        line = (point.y() + self.verticalOffset()) // step.height()
        across = point.x() // step.width()
        row = line * self._columns + across
        if 0 <= across < self._columns and 0 <= row < self._count:
            return self._index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight."""
        if not index.isValid():
            return
        cell, height = self.visualRect(index), self.viewport().height()
        move = 0
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            move = cell.center().y() - height // 2
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or cell.top() < 0:
            move = cell.top()
        elif hint == QAbstractItemView.ScrollHint.PositionAtBottom or cell.bottom() >= height:
            move = min(cell.top(), cell.bottom() + 1 - height)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + move)

    def horizontalOffset(self) -> int:
        """Nothing is scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:
        """How far down it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: QModelIndex) -> bool:
        """All are shown."""
        return False

    def updateGeometries(self) -> None:
        """Compute the columns and how far can be scrolled."""
        super().updateGeometries()
        self._columns = max(1, self.viewport().width() // self._least.width())
        if self._columns > self._together:
            self._columns -= self._columns % self._together
        step, height = self._step.height(), self.viewport().height()
        lines = -(-self._count // self._columns)
        bar = self.verticalScrollBar()
        bar.setSingleStep(step // 3)
        bar.setPageStep(height)
        bar.setRange(0, max(0, lines * step - height))

    # Moving and selecting

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads to."""
        count = self._count
        if not count:
            return QModelIndex()
        current = self.currentIndex()
        if not current.isValid():
            return self._index(min(self.rows_in_sight()[0], count - 1))
        row = current.row()
        page = max(1, self.viewport().height() // self._step.height()) * self._columns
        action_of = QAbstractItemView.CursorAction
        moves = {
            action_of.MoveLeft: -1,
            action_of.MovePrevious: -1,
            action_of.MoveRight: 1,
            action_of.MoveNext: 1,
            action_of.MoveUp: -self._columns,
            action_of.MoveDown: self._columns,
            action_of.MovePageUp: -page,
            action_of.MovePageDown: page,
            action_of.MoveHome: -row,
            action_of.MoveEnd: count - 1 - row,
        }
        target = row + moves[action]
        if action in (action_of.MoveUp, action_of.MovePageUp):
            while target < 0:
                target += self._columns
        elif target >= count and row // self._columns == (count - 1) // self._columns:
            target = count - 1 if action in (action_of.MoveRight, action_of.MoveNext) else row
        return self._index(max(0, min(count - 1, target)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cells that a drag has touched, or from one cell to another in reading order.

        The corners of `rect` are where it began and where it is now.
        """
        chosen = QItemSelection()
        count, step, top = self._count, self._step, self.verticalOffset()
        dragged = self.state() == QAbstractItemView.State.DragSelectingState
        area = rect.normalized() if dragged else rect
        corners = []
        for corner in (area.topLeft(), area.bottomRight()):
            across = max(0, min(self._columns - 1, corner.x() // step.width()))
            corners.append(((corner.y() + top) // step.height(), across))
        (line, across), (last_line, last_across) = corners
        if not dragged or (across == 0 and last_across == self._columns - 1):
            rows = sorted((line * self._columns + across, last_line * self._columns + last_across))
            spans = [(rows[0], rows[1])]
        else:
            spans = [
                (at * self._columns + across, at * self._columns + last_across)
                for at in range(max(0, line), min(last_line, count // self._columns) + 1)
            ]
        for first, last in spans:
            if first < count and last >= 0:
                chosen.select(self._index(max(0, first)), self._index(min(last, count - 1)))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is in sight is painted again: it is never much."""
        return QRegion(self.viewport().rect()) if not selection.isEmpty() else QRegion()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paint it and tell it."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages move, Enter activates, Ctrl+A selects all; others are passed on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            else:
                event.ignore()
        elif event.key() in _MOVING or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyboardSearch(self, _text: str) -> None:
        """Nothing: looking through 100,000 captions would hold the window."""

    def mousePressEvent(self, event) -> None:
        """Remember where a drag may begin."""
        self._drag_from = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event) -> None:
        """Draw the band of a drag anew."""
        super().mouseMoveEvent(event)
        if self.state() == QAbstractItemView.State.DragSelectingState:
            self.viewport().update()

    def mouseReleaseEvent(self, event) -> None:
        """The band goes."""
        super().mouseReleaseEvent(event)
        self._drag_from = None
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that need it."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        current = self.currentIndex().row() if self.hasFocus() else -1
        selection, region = self.selectionModel(), event.region()
        for row in range(*self.rows_in_sight()):
            cell = self._cell(row)
            if region.intersects(cell):
                chosen = selection.isSelected(self._index(row))
                self.paint_cell(painter, cell, row, chosen, row == current)
        if self._drag_from and self.state() == QAbstractItemView.State.DragSelectingState:
            begin = self._drag_from - QPoint(0, self.verticalOffset())
            now = self.viewport().mapFromGlobal(self.cursor().pos())
            painter.setPen(QPen(theme.tokens().accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(begin, now).normalized())
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted."""
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first cell in sight where it is."""
        first, columns = self.rows_in_sight()[0], self._columns
        super().resizeEvent(event)
        self.updateGeometries()
        if columns != self._columns:
            self.verticalScrollBar().setValue(first // self._columns * self._step.height())
