"""Runs that are compared, one a row, each with the line that it has in the plots."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.models.comparison import Compared
from gui.models.run_texts import clock, difference_text
from gui.numbers import whole
from gui.score_texts import score_text, score_tip, spread_text
from gui.widgets.line_labels import Look, draw_sample
from gui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
LINE, NAME, SCORE, EPOCHS, TIME, DIFFERENCE = range(6)
ROW_HEIGHT = 22
MOST_ROWS = 6
_SORT = Qt.ItemDataRole.UserRole
_LOOK = Qt.ItemDataRole.UserRole + 1


class _Model(QAbstractTableModel):
    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[Compared, Look], ...] = ()

    def set_rows(self, rows: Sequence[tuple[Compared, Look]]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DIFFERENCE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        (one, look), column = self.rows[index.row()], index.column()
        if role == _LOOK:
            return look
        if role == _SORT:
            return (
                index.row(),
                one.name,
                -1e9 if one.score is None else one.score,
                one.num_epochs,
                one.seconds or 0.0,
                one.difference,
            )[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == SCORE:
                return score_tip(one.task)
            return f"{one.name}\n{difference_text(one.difference)}"
        return None

    def _text(self, one: Compared, column: int) -> str:
        if column == NAME:
            return one.name
        if column == SCORE:
            if one.score is None:
                return "–"
            if one.deviation is None:
                return score_text(one.score, one.task)
            return spread_text(one.score, one.deviation, one.task)
        if column == EPOCHS:
            return whole(one.num_epochs)
        if column == TIME:
            return clock(one.seconds)
        return difference_text(one.difference) if column == DIFFERENCE else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                "",
                self.tr("Run"),
                self.tr("Best validation"),
                self.tr("Epochs"),
                self.tr("Time"),
                self.tr("What differs"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _LineDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        draw_sample(painter, QRectF(option.rect).adjusted(6, 0, -6, 0), index.data(_LOOK))


class ComparisonTable(Table):
    """Below the plots while runs are compared; sorted by a click on a heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self._rows = _Model(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._rows)
        self._sorted.setSortRole(_SORT)
        self.setModel(self._sorted)
        self.setItemDelegateForColumn(LINE, _LineDelegate(self))
        self.setAccessibleName(self.tr("Compared runs"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        header.setStretchLastSection(True)
        for section, width in ((NAME, 130), (SCORE, 120), (EPOCHS, 64), (TIME, 64)):
            header.resizeSection(section, width)
        self.set_widths({LINE: 40})
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[Compared, Look]]) -> None:
        """Show these runs, each with the look of its line."""
        self._rows.set_rows(rows)

    @property
    def num_runs(self) -> int:
        """How many rows it has."""
        return self._rows.rowCount()

    def least_height(self) -> int:
        """Below this it is of no use."""
        return ROW_HEIGHT * (min(self.num_runs, 2) + 1) + 2

    def sizeHint(self) -> QSize:
        """High enough for a few rows; more are scrolled to."""
        rows = min(self._rows.rowCount(), MOST_ROWS)
        return QSize(400, ROW_HEIGHT * (rows + 1) + 2)
