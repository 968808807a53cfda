"""A grid of very many pictures that decodes only those in sight."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QDesktopServices,
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
from gui.models.pictures import Picture, PictureModel, picture_paths, rows_of
from gui.models.thumbnails import SIZE, Thumbnails

WANT_MS = 40
SIDE = SIZE * 4 // 5
_LINE = 18
_MARGIN = 8
_AHEAD_ROWS = 3
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


class PictureGrid(QAbstractItemView):
    """Pictures in rows; arrows move, Enter or a double click opens one.

    Several are selected as in a file manager: Ctrl, Shift, Ctrl+A, or a drag across them. All
    other keys are passed on. Every cell has the same size, so that a place is computed and not
    looked up: `QListView` lays each of 100,000 pictures out again whenever its width changes.

    Only the pictures in sight, and a little more in the direction of scrolling, are asked for.

    Args:
        session: Whose thumbnails and jobs are used.
        empty: What stands in the middle while there is no picture.
        lines: How many lines of text are below each picture, 0 to 2.
        shows_file: Whether `opened` also shows the picture in the system's own viewer.
    """

    opened = Signal(str)
    selection_changed = Signal()

    def __init__(
        self,
        session,
        parent: QWidget | None = None,
        *,
        empty: str = "",
        lines: int = 1,
        shows_file: bool = True,
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self._lines = lines
        self._columns = 1
        self._down = True
        self._drag_from: QPoint | None = None
        self._thumbnails = Thumbnails.of(session)
        self._model = PictureModel(self)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Drops belong to the window, which knows what to do with a folder or a model.
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WANT_MS)
        self._soon.timeout.connect(self._want_visible)
        self._thumbnails.loaded.connect(self._on_loaded)
        self.activated.connect(self._on_activated)
        if shows_file:
            self.opened.connect(_open_picture)
        theme.changed.connect(self.viewport().update)
        self.updateGeometries()

    # What is shown

    def set_pictures(self, pictures: Sequence[Picture], keep_place: bool = False) -> None:
        """Show other pictures.

        Args:
            pictures: May be lazy (`LazyPictures`).
            keep_place: Whether what was selected and in sight stays so, as far as it is still
                among them; else the first picture is at the top and nothing is selected.
        """
        had_selection = self.selectionModel().hasSelection()
        current = self.current_path() if keep_place else None
        selected = self.selected_paths() if keep_place else ()
        seen = [p.path for p in self._in_rows(*self._rows_in_sight())] if keep_place else []
        offset = self.verticalOffset() % self._step.height()
        self._drag_from = None
        self._model.set_pictures(pictures)
        self.updateGeometries()
        rows = rows_of(pictures, {*selected, *seen, *([current] if current else [])})
        if keep_place:
            top = next((rows[path] for path in seen if path in rows), None)
            if top is not None:
                self.verticalScrollBar().setValue(
                    top // self._columns * self._step.height() + offset
                )
        else:
            self.scrollToTop()
        selection = self.selectionModel()
        if selected:
            self._select_rows(sorted(rows[path] for path in selected if path in rows))
        if current in rows:
            selection.setCurrentIndex(
                self._index(rows[current]), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if had_selection and not selection.hasSelection():
            self.selection_changed.emit()
        self.viewport().update()
        self._soon.start()

    def set_empty_text(self, text: str) -> None:
        """Change what stands in the middle while there is no picture."""
        self._empty = text
        self.viewport().update()

    @property
    def pictures(self) -> Sequence[Picture]:
        """What is shown."""
        return self._model.pictures

    def visible_pictures(self) -> Sequence[Picture]:
        """The pictures in sight, in order."""
        return self._in_rows(*self._rows_in_sight()) if self.isVisible() else ()

    # What is selected

    def selected_paths(self) -> tuple[str, ...]:
        """The paths of the selected pictures, in the order of the grid."""
        ranges = self.selectionModel().selection()
        rows = sorted(row for r in ranges for row in range(r.top(), r.bottom() + 1))
        return tuple(picture_paths(self._model.pictures, rows))

    @property
    def num_selected(self) -> int:
        """How many are selected, without looking at each of them."""
        return sum(r.height() for r in self.selectionModel().selection())

    def current_path(self) -> str | None:
        """The path of the picture that the keyboard is at."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        return next(picture_paths(self._model.pictures, (index.row(),)))

    def select_path(self, path: str) -> bool:
        """Select only this picture and bring it into sight; whether it is there."""
        row = rows_of(self._model.pictures, {path}).get(path)
        if row is None:
            return False
        self.selectionModel().setCurrentIndex(
            self._index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(self._index(row))
        return True

    def _select_rows(self, rows: Sequence[int]) -> None:
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
        """From one cell to the next; what is left of the width is shared out."""
        width = SIDE + 2 * _MARGIN
        return QSize(
            max(width, self.viewport().width() // self._columns),
            SIDE + self._lines * _LINE + 2 * _MARGIN,
        )

    def _index(self, row: int) -> QModelIndex:
        return self._model.index(row, 0)

    def _cell(self, row: int) -> QRect:
        step = self._step
        place = QPoint(row % self._columns * step.width(), row // self._columns * step.height())
        return QRect(place - QPoint(0, self.verticalOffset()), step)

    def _rows_in_sight(self) -> tuple[int, int]:
        """From which to before which picture something is in sight."""
        step, top = self._step.height(), self.verticalOffset()
        first = top // step * self._columns
        end = ((top + self.viewport().height() - 1) // step + 1) * self._columns
        return first, min(end, len(self._model.pictures))

    def _in_rows(self, first: int, end: int) -> Sequence[Picture]:
        return self._model.pictures[max(0, first) : max(0, end)]

    def visualRect(self, index: QModelIndex) -> QRect:
        """Where a picture is, in the viewport."""
        return self._cell(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The picture at a place of the viewport; none between the last one and the edge."""
        step = self._step
        line = (point.y() + self.verticalOffset()) // step.height()
        across = point.x() // step.width()
        row = line * self._columns + across
        if 0 <= across < self._columns and 0 <= row < len(self._model.pictures):
            return self._index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a picture into sight."""
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
        """All pictures are shown."""
        return False

    def updateGeometries(self) -> None:
        """Compute the columns and how far can be scrolled."""
        super().updateGeometries()
        self._columns = max(1, self.viewport().width() // (SIDE + 2 * _MARGIN))
        step, height = self._step.height(), self.viewport().height()
        lines = -(-len(self._model.pictures) // self._columns)
        bar = self.verticalScrollBar()
        bar.setSingleStep(step // 3)
        bar.setPageStep(height)
        bar.setRange(0, max(0, lines * step - height))

    # Moving and selecting

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads to."""
        count = len(self._model.pictures)
        if not count:
            return QModelIndex()
        current = self.currentIndex()
        if not current.isValid():
            return self._index(min(self._rows_in_sight()[0], count - 1))
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
        count, step, top = len(self._model.pictures), self._step, self.verticalOffset()
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
        """Arrows and pages move, Enter opens, Ctrl+A selects all; others are passed on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self._on_activated(self.currentIndex())
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
        """Paint the cells that need it, or the sentence for no picture."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self._model.pictures:
            self._paint_cells(painter, event.region())
        elif self._empty:
            painter.setPen(theme.tokens().second_text)
            painter.setFont(theme.font(theme.FONT_14))
            place = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, flags, self._empty)
        if self._drag_from and self.state() == QAbstractItemView.State.DragSelectingState:
            begin = self._drag_from - QPoint(0, self.verticalOffset())
            now = self.viewport().mapFromGlobal(self.cursor().pos())
            painter.setPen(QPen(theme.tokens().accent, 1))
            painter.drawRect(QRect(begin, now).normalized())
        painter.end()

    def _paint_cells(self, painter: QPainter, region: QRegion) -> None:
        painter.setFont(theme.font(theme.FONT_12))
        current = self.currentIndex().row() if self.hasFocus() else -1
        selection = self.selectionModel()
        first, end = self._rows_in_sight()
        for row, picture in enumerate(self._in_rows(first, end), first):
            cell = self._cell(row)
            if region.intersects(cell):
                chosen = selection.isSelected(self._index(row))
                self._paint_cell(painter, cell, picture, chosen, row == current)

    def _paint_cell(
        self, painter: QPainter, cell: QRect, picture: Picture, chosen: bool, is_current: bool
    ) -> None:
        tokens = theme.tokens()
        square = QRect(cell.center().x() - SIDE // 2, cell.top() + _MARGIN, SIDE, SIDE)
        if chosen or is_current:
            around = QRect(square.left() - 5, cell.top() + 3, SIDE + 10, cell.height() - 6)
            painter.setPen(QPen(tokens.accent if chosen else tokens.control_edge, 1))
            painter.setBrush(tokens.selection if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around, theme.RADIUS_6, theme.RADIUS_6)
        pixmap = self._thumbnails.get(picture.path)
        if pixmap is None or pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.sunken)
            painter.drawRoundedRect(square, theme.RADIUS_4, theme.RADIUS_4)
            if pixmap is not None:
                painter.setPen(tokens.second_text)
                painter.drawText(
                    square,
                    Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                    self.tr("cannot be read"),
                )
        else:
            size = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), size)
            place.moveCenter(square.center())
            painter.drawPixmap(place, pixmap)
        lines = ((picture.caption, picture.color), (picture.second, "second_text"))
        for at, (text, color) in enumerate(lines[: self._lines]):
            painter.setPen(tokens.color(color))
            below = QRect(square.left(), square.bottom() + 3 + at * _LINE, SIDE, _LINE)
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, SIDE)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted and ask for what comes into sight, also while scrolling goes on."""
        self._down = dy <= 0
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)
        if not self._soon.isActive():
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first picture in sight where it is, and ask for what came into sight."""
        first, columns = self._rows_in_sight()[0], self._columns
        super().resizeEvent(event)
        self.updateGeometries()
        if columns != self._columns:
            self.verticalScrollBar().setValue(first // self._columns * self._step.height())
        self._soon.start()

    def showEvent(self, event) -> None:
        """Ask for what is in sight now."""
        super().showEvent(event)
        self._soon.start()

    def hideEvent(self, event) -> None:
        """A hidden grid wants nothing."""
        super().hideEvent(event)
        self._soon.stop()
        self._thumbnails.want(self, ())

    def _want_visible(self) -> None:
        if not self.isVisible():
            return
        first, end = self._rows_in_sight()
        ahead = _AHEAD_ROWS * self._columns
        coming = (end, end + ahead) if self._down else (first - ahead, first)
        wanted = (*self._in_rows(first, end), *self._in_rows(*coming))
        self._thumbnails.want(self, tuple(picture.path for picture in wanted))

    def _on_loaded(self, paths: frozenset[str]) -> None:
        if not self.isVisible():
            return
        first, end = self._rows_in_sight()
        for row, picture in enumerate(self._in_rows(first, end), first):
            if picture.path in paths:
                self.viewport().update(self._cell(row))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole).path)


def _open_picture(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
