"""The scores of each class or number, with their ranges; a click on a heading sorts."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.evaluation_types import Evaluation
from gui.models.scores import RANGE_ROLE, SORT_ROLE, ScoreModel
from gui.widgets.table import Table

ROW_HEIGHT, ROW_WITH_RANGES = 26, 38
MOST_HEIGHT = 26 * 12
CLASS_WIDTHS = (68, 66, 66, 56)
NUMBER_WIDTHS = (88, 88, 88)


class ScoreTable(Table):
    """How well each class is recognised, or each number estimated.

    `class_chosen` tells the name in a chosen row.
    """

    class_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT, second_role=RANGE_ROLE)
        self._model = ScoreModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self.setAccessibleName(self.tr("Scores of each class"))
        self.setSortingEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        # In the order of the classes until a heading is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def set_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another evaluation, or none."""
        self._model.set_evaluation(evaluation)
        numbers = evaluation is not None and evaluation.task == "regression"
        widths = NUMBER_WIDTHS if numbers else CLASS_WIDTHS
        self.set_widths(dict(enumerate(widths, start=1)), stretched=0)
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
