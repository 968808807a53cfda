"""The classes of a data set with their counts, as numbers and as bars."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from engine.types import SPLITS, DatasetIndex
from gui import theme
from gui.models.classes import BAR, COUNTS_ROLE, FIRST_COUNT, NAME, SPLIT_COLORS, ClassModel

ROW_HEIGHT = 26
MOST_ROWS = 10


class BarDelegate(QStyledItemDelegate):
    """Paints how many samples a class has in each split, next to the largest class."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the background of the row, then the parts of the bar."""
        super().paint(painter, option, index)
        counts = index.data(COUNTS_ROLE)
        whole = QRectF(option.rect).adjusted(4, 9, -4, -9)
        left = whole.left()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for split, count in zip(SPLITS, counts, strict=True):
            width = whole.width() * count / index.model().largest
            if count:
                painter.setBrush(theme.tokens().color(SPLIT_COLORS[split]))
                painter.drawRect(QRectF(left, whole.top(), max(1.0, width), whole.height()))
            left += width
        painter.restore()


class ClassTable(QTableView):
    """Classes, counts, bars. Choosing a class tells which."""

    class_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ClassModel(self)
        self.setModel(self._model)
        self.setItemDelegateForColumn(BAR, BarDelegate(self))
        self.setAccessibleName(self.tr("Classes"))
        self.setShowGrid(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(ROW_HEIGHT)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(BAR, 76)
        for column in range(FIRST_COUNT, self._model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, 50)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        theme.changed.connect(self._on_theme_changed)

    def set_index(self, index: DatasetIndex | None) -> None:
        """Show the classes of another data set, as high as its rows but not endless."""
        self._model.set_index(index)
        rows = min(MOST_ROWS, self._model.rowCount())
        self.setFixedHeight(ROW_HEIGHT * (rows + 1) + 2)

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.class_chosen.emit(current.siblingAtColumn(NAME).data())

    def _on_theme_changed(self) -> None:
        # The swatches in the header are pixmaps and keep the old colours otherwise.
        self._model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, FIRST_COUNT, self._model.columnCount() - 1
        )
        self.viewport().update()
