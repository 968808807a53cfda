"""The scores of each class or number, with their ranges; a click on a heading sorts."""

from PySide6.QtCore import QModelIndex, QRect, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from engine.evaluation_types import Evaluation
from gui import theme
from gui.models.scores import RANGE_ROLE, SORT_ROLE, ScoreModel

ROW_HEIGHT, ROW_WITH_RANGES = 26, 38
MOST_HEIGHT = 26 * 12
CLASS_WIDTHS = (70, 70, 70, 62)
NUMBER_WIDTHS = (88, 88, 88)


class RangeDelegate(QStyledItemDelegate):
    """Paints a figure with its range in small below it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw both lines, or the figure alone where it has no range."""
        span = index.data(RANGE_ROLE)
        if not span:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        text, bare.text = bare.text, ""
        bare.widget.style().drawControl(
            bare.widget.style().ControlElement.CE_ItemViewItem, bare, painter, bare.widget
        )
        area = QRect(option.rect).adjusted(2, 3, -4, -3)
        tokens, right = theme.tokens(), Qt.AlignmentFlag.AlignRight
        painter.save()
        painter.setPen(tokens.text)
        painter.drawText(area, right | Qt.AlignmentFlag.AlignTop, text)
        painter.setFont(theme.font(theme.FONT_12))
        painter.setPen(tokens.second_text)
        painter.drawText(area, right | Qt.AlignmentFlag.AlignBottom, span)
        painter.restore()


class ScoreTable(QTableView):
    """How well each class is recognised, or each number estimated.

    `class_chosen` tells the name in a chosen row.
    """

    class_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ScoreModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self.setItemDelegate(RangeDelegate(self))
        self.setAccessibleName(self.tr("Scores of each class"))
        self.setShowGrid(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(ROW_HEIGHT)
        # In the order of the classes until a heading is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def set_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another evaluation, or none."""
        self._model.set_evaluation(evaluation)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        numbers = evaluation is not None and evaluation.task == "regression"
        for column, width in enumerate(NUMBER_WIDTHS if numbers else CLASS_WIDTHS, start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        height = ROW_WITH_RANGES if _has_ranges(evaluation) else ROW_HEIGHT
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(min(MOST_HEIGHT, height * self._model.rowCount()) + ROW_HEIGHT + 2)

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.class_chosen.emit(current.siblingAtColumn(0).data())


def _has_ranges(evaluation: Evaluation | None) -> bool:
    if evaluation is None:
        return False
    return any(one.f1_range for one in evaluation.per_class) or any(
        one.mean_absolute_error_range for one in evaluation.per_target
    )
