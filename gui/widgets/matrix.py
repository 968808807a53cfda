"""The confusion matrix: what was taken for what. A cell opens its pictures."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui import theme
from gui.keeping import Keeper, write_rows
from gui.models.confusion import SHARE_ROLE, ConfusionModel, Shares

SMALLEST_CELL, LARGEST_CELL = 26, 56
NAMES_WIDTH, NAMES_HEIGHT = 92, 84
HIGHEST = 420
# With more classes a picture of all would be larger than can be looked at.
MOST_PAINTED = 60


class CellDelegate(QStyledItemDelegate):
    """Paints a cell the stronger, the larger its share: right in the accent, wrong in red."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw fill, number, and a frame around the current cell."""
        tokens = theme.tokens()
        share = index.data(SHARE_ROLE)
        right = index.row() == index.column()
        strong = tokens.accent if right else tokens.bad
        fill = (
            theme.blend(strong, tokens.surface, 1 - (0.08 + 0.92 * share))
            if share
            else (tokens.surface)
        )
        text = tokens.text_on_accent if share > 0.45 else tokens.text
        if not share:
            text = theme.blend(tokens.second_text, tokens.surface, 0.35)
        cell = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(cell, theme.RADIUS_3, theme.RADIUS_3)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(tokens.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, theme.RADIUS_3, theme.RADIUS_3)
        painter.setPen(text)
        painter.setFont(theme.font(theme.FONT_12))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()


class UprightHeader(QHeaderView):
    """Class names above the columns, turned upright so that narrow columns can have them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._are_short = False
        self.setProperty("bare", True)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """As high as the longest name, within limits."""
        metrics, model = self.fontMetrics(), self.model()
        names = (model.headerData(i, self.orientation()) for i in range(model.columnCount()))
        widths = (metrics.horizontalAdvance(str(name)) for name in islice(names, 200))
        longest = max(widths, default=0)
        self._are_short = longest < SMALLEST_CELL and model.columnCount() <= 200
        height = metrics.height() + 6 if self._are_short else longest + 14
        return QSize(0, min(NAMES_HEIGHT, height))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name from the bottom up."""
        name = str(self.model().headerData(section, self.orientation()))
        painter.save()
        painter.setFont(theme.font(theme.FONT_12))
        painter.setPen(theme.tokens().second_text)
        if self._are_short:
            # Digits and letters need not lie on their side.
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, name
            )
            painter.restore()
            return
        name = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, rect.height() - 8
        )
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        inside = QRect(5, 0, rect.height() - 6, rect.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


class SideHeader(QHeaderView):
    """Class names beside the rows, without lines between them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setProperty("bare", True)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(SMALLEST_CELL)
        self.setFixedWidth(NAMES_WIDTH)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name, shortened in the middle if it must be."""
        name = str(self.model().headerData(section, self.orientation()))
        painter.save()
        painter.setFont(theme.font(theme.FONT_12))
        painter.setPen(theme.tokens().second_text)
        inside = rect.adjusted(0, 0, -6, 0)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections on the card's surface."""
        QPainter(self.viewport()).fillRect(event.rect(), theme.tokens().surface)
        super().paintEvent(event)


class Matrix(QTableView):
    """A confusion matrix.

    Arrows move from cell to cell; a click, Enter or Space opens the cell's pictures:
    `cell_opened` tells the true and the predicted class.
    """

    cell_opened = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ConfusionModel(self)
        self._highest = HIGHEST
        self.setModel(self._model)
        self.setItemDelegate(CellDelegate(self))
        self.setHorizontalHeader(UprightHeader(self))
        self.setAccessibleName(self.tr("Confusion matrix: rows true, columns predicted"))
        self.setShowGrid(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.findChild(QAbstractButton).setProperty("bare", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setVerticalHeader(SideHeader(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(SMALLEST_CELL)
        self.keeper = Keeper(self, self.accessibleName, numbers=self._numbers)
        self.clicked.connect(self._on_cell)
        theme.changed.connect(self.viewport().update)

    def set_counts(self, names: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """Show other counts, a row for each true class, or none."""
        self._model.set_counts(names, counts)
        self._fit()

    def _numbers(self) -> str:
        model = self._model
        names = [model.headerData(i, Qt.Orientation.Vertical) for i in range(model.rowCount())]
        head = [self.tr("true \\ predicted"), *names]
        return write_rows([head, *([n, *row] for n, row in zip(names, model.counts, strict=True))])

    def kept_whole(self) -> QWidget:
        """A twin that shows all classes at once, to be taken away as a picture."""
        count = self._model.rowCount()
        if count > MOST_PAINTED:
            return self
        twin = Matrix()
        twin._model, twin._highest = self._model, count * LARGEST_CELL + NAMES_HEIGHT
        twin.setModel(self._model)
        cell = self.horizontalHeader().defaultSectionSize()
        twin.resize(NAMES_WIDTH + 4 + count * cell, twin.height())
        twin._fit()
        return twin

    def set_shares(self, shares: Shares) -> None:
        """Show counts, or shares of each true or predicted class in percent."""
        self._model.set_shares(shares)

    def keyPressEvent(self, event) -> None:
        """Enter and Space open the current cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_cell(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cells the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = self._model.rowCount()
        if not count:
            return
        room = self.width() - NAMES_WIDTH - 4
        cell = max(SMALLEST_CELL, min(LARGEST_CELL, room // count))
        self.horizontalHeader().setDefaultSectionSize(cell)
        self.verticalHeader().setDefaultSectionSize(min(cell, 34))
        fits = cell * count <= room
        names = self.horizontalHeader().sizeHint().height()
        height = names + min(cell, 34) * count + (4 if fits else 18)
        self.setFixedHeight(min(height, self._highest))

    def _on_cell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cell_opened.emit(index.row(), index.column())
