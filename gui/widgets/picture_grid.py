"""A grid of very many pictures that decodes only those in sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
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
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from engine.references import split_reference
from gui import theme
from gui.confirming import confirm
from gui.models.pictures import PICTURE_ROLE, Picture, PictureModel, picture_paths, rows_of
from gui.models.thumbnails import SIZE, Thumbnails
from gui.widgets.cell_grid import CellGrid

WANT_MS = 40
SIDE = SIZE * 4 // 5
_LINE = 18
_MARGIN = 8
# Between what is written below neighbours.
_GAP = 4
_AHEAD_ROWS = 3
# More would hold the window; their names are copied all the same.
_MOST_FILES = 2000


class PictureGrid(CellGrid):
    """Pictures with captions; only those in sight, and a few ahead, are decoded.

    Args:
        session: Whose thumbnails and jobs are used.
        empty: What stands in the middle while there is no picture.
        lines: How many lines of text are below each picture, 0 to 2.
        shows_file: Whether `opened` also shows the picture in the system's own viewer.
    """

    opened = Signal(str)

    def __init__(
        self,
        session,
        parent: QWidget | None = None,
        *,
        empty: str = "",
        lines: int = 1,
        shows_file: bool = True,
    ) -> None:
        least = QSize(SIDE + 2 * _MARGIN, SIDE + lines * _LINE + 2 * _MARGIN)
        super().__init__(least, parent)
        self._empty = empty
        self._lines = lines
        self._down = True
        self._thumbnails = Thumbnails.of(session)
        self._model = PictureModel(self)
        self.setModel(self._model)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WANT_MS)
        self._soon.timeout.connect(self._want_visible)
        self._thumbnails.loaded.connect(self._on_loaded)
        self.activated.connect(self._on_activated)
        if shows_file:
            self.opened.connect(_open_picture)

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
        seen = [p.path for p in self._in_sight()] if keep_place else []
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
            self.select_rows(sorted(rows[path] for path in selected if path in rows))
        if current in rows:
            selection.setCurrentIndex(
                self._index(rows[current]), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if had_selection and not selection.hasSelection():
            self.selection_changed.emit()
        self.viewport().update()
        self._soon.start()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """What stands there is painted."""
        self._empty = say(self._empty)

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
        return self._in_sight() if self.isVisible() else ()

    # What is selected

    def selected_paths(self) -> tuple[str, ...]:
        """The paths of the selected pictures, in the order of the grid."""
        return tuple(picture_paths(self._model.pictures, self.selected_rows()))

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

    def copy(self) -> None:
        """Put the selected files on the clipboard, for a file manager, and their names as text."""
        paths = self.selected_paths()
        if not paths:
            return
        copied = QMimeData()
        copied.setText("\n".join(paths))
        if len(paths) <= _MOST_FILES:
            files = dict.fromkeys(split_reference(path)[0] for path in paths)
            copied.setUrls([QUrl.fromLocalFile(file) for file in files])
        QGuiApplication.clipboard().setMimeData(copied)
        text = self.tr("1 file copied") if len(paths) == 1 else self.tr("{0:,} files copied")
        confirm(self, text.format(len(paths)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _in_sight(self) -> Sequence[Picture]:
        first, end = self.rows_in_sight()
        return self._model.pictures[first:end]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that need it, or the sentence for no picture."""
        super().paintEvent(event)
        if self._model.pictures or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.tokens().second_text)
        painter.setFont(theme.font(theme.FONT_14))
        place = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, flags, self._empty)
        painter.end()

    def paint_cell(
        self, painter: QPainter, cell: QRect, row: int, chosen: bool, is_current: bool
    ) -> None:
        """Paint a picture, or a sunken square until it is here, with its caption."""
        picture = self._model.pictures[row]
        painter.setFont(theme.font(theme.FONT_12))
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
            below = QRect(cell.left(), square.bottom() + 3 + at * _LINE, cell.width(), _LINE)
            below.adjust(_GAP, 0, -_GAP, 0)
            text = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideMiddle, below.width()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)

    # What is wanted

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Ask for what comes into sight, also while scrolling goes on."""
        self._down = dy <= 0
        super().scrollContentsBy(dx, dy)
        if not self._soon.isActive():
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for what came into sight."""
        super().resizeEvent(event)
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
        first, end = self.rows_in_sight()
        ahead = _AHEAD_ROWS * self._columns
        coming = slice(end, end + ahead) if self._down else slice(max(0, first - ahead), first)
        wanted = (*self._in_sight(), *self._model.pictures[coming])
        self._thumbnails.want(self, tuple(picture.path for picture in wanted))

    def _on_loaded(self, paths: frozenset[str]) -> None:
        if not self.isVisible():
            return
        for row, picture in enumerate(self._in_sight(), self.rows_in_sight()[0]):
            if picture.path in paths:
                self.viewport().update(self._cell(row))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(PICTURE_ROLE).path)


def _open_picture(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
