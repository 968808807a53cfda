"""A grid of many pictures that decodes only those in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.models.pictures import PICTURE_ROLE, Picture, PictureModel
from gui.models.thumbnails import SIZE, Thumbnails

SETTLE_MS = 40
_LINE = 18
_MARGIN = 6


class PictureDelegate(QStyledItemDelegate):
    """Paints a picture, its caption, and what is selected."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """The same for all, so that a large grid is laid out quickly."""
        side = SIZE * 4 // 5
        return QSize(side + 2 * _MARGIN, side + 2 + self._lines * _LINE + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the cell from tokens; a picture that is not here yet is a sunken square."""
        picture: Picture = index.data(PICTURE_ROLE)
        tokens = theme.tokens()
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        cell = option.rect.adjusted(2, 2, -2, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(tokens.accent, 1))
            painter.setBrush(tokens.selection)
            painter.drawRoundedRect(cell, theme.RADIUS_4, theme.RADIUS_4)
        side = option.rect.width() - 2 * _MARGIN
        square = QRect(option.rect.left() + _MARGIN, option.rect.top() + _MARGIN, side, side)
        pixmap = index.model().thumbnails.get(picture.path)
        if pixmap is None or pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.sunken)
            painter.drawRoundedRect(square, theme.RADIUS_4, theme.RADIUS_4)
            if pixmap is not None:
                painter.setPen(tokens.second_text)
                painter.setFont(theme.font(theme.FONT_12))
                painter.drawText(
                    square,
                    Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                    self.tr("cannot be read"),
                )
        else:
            scaled = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), scaled)
            place.moveCenter(square.center())
            path = QPainterPath()
            path.addRoundedRect(place, theme.RADIUS_4, theme.RADIUS_4)
            painter.setClipPath(path)
            painter.drawPixmap(place, pixmap)
            painter.setClipping(False)
        painter.setFont(theme.font(theme.FONT_12))
        lines = ((picture.caption, picture.color), (picture.second, "second_text"))
        for place, (text, color) in enumerate(lines[: self._lines]):
            painter.setPen(tokens.color(color))
            below = QRect(square.left(), square.bottom() + 2 + place * _LINE, side, _LINE)
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, side)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class PictureGrid(QListView):
    """Pictures in rows; arrows move, Enter or a double click opens one.

    Only the pictures in sight are asked for, a moment after scrolling has settled.

    Args:
        session: Whose thumbnails and jobs are used.
        empty: What stands in the middle while there is no picture.
        lines: How many lines of text are below each picture, 1 or 2.
    """

    opened = Signal(str)

    def __init__(
        self, session, parent: QWidget | None = None, *, empty: str = "", lines: int = 1
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self._thumbnails = Thumbnails.of(session)
        self._model = PictureModel(self._thumbnails, self)
        self.setModel(self._model)
        self.setItemDelegate(PictureDelegate(lines, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        # Placing 100,000 pictures at once would hold the window for a second.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(1_000)
        self.setSpacing(2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Drops belong to the window, which knows what to do with a folder or a model.
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._want_visible)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._thumbnails.loaded.connect(self.viewport().update)
        self.activated.connect(self._on_activated)
        self.opened.connect(_open_picture)
        theme.changed.connect(self.viewport().update)

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other pictures, from the first."""
        self._model.set_pictures(pictures)
        self.scrollToTop()
        self._settled.start()

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
        pictures = self._model.pictures
        if not pictures or not self.isVisible():
            return ()
        # Every cell has the same size, so the first row tells where all others are.
        first = self.visualRect(self._model.index(0, 0))
        rects = (self.visualRect(self._model.index(row, 0)) for row in range(1, len(pictures)))
        columns, below = next(
            ((row, rect) for row, rect in enumerate(rects, 1) if rect.top() > first.top()),
            (len(pictures), first),
        )
        step = max(1, below.top() - first.top()) if below is not first else first.height()
        hidden = max(0, -first.top()) // max(1, step)
        rows = self.viewport().height() // max(1, step) + 2
        return pictures[hidden * columns : (hidden + rows) * columns]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures, or the sentence for none."""
        super().paintEvent(event)
        if self._model.pictures or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.tokens().second_text)
        painter.setFont(theme.font(theme.FONT_14))
        place = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, flags, self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again and ask for what came into sight."""
        super().resizeEvent(event)
        self._settled.start()

    def showEvent(self, event) -> None:
        """Ask for what is in sight now."""
        super().showEvent(event)
        self._settled.start()

    def hideEvent(self, event) -> None:
        """A hidden grid wants nothing."""
        super().hideEvent(event)
        self._settled.stop()
        self._thumbnails.want(self, ())

    def _on_scrolled(self, _value: int) -> None:
        # Not connected directly: the value would become the timer's interval.
        self._settled.start()

    def _want_visible(self) -> None:
        self._thumbnails.want(self, tuple(p.path for p in self.visible_pictures()))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(PICTURE_ROLE).path)


def _open_picture(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
