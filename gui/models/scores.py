"""How well each class is recognised, or each number estimated, as a Qt table model."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.evaluation_types import ClassScore, Evaluation, Range, TargetScore
from gui.numbers import decimal, figure, percent, percent_range, whole

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
RANGE_ROLE = Qt.ItemDataRole.UserRole + 1


class ScoreModel(QAbstractTableModel):
    """One row a class (precision, recall, F1, support) or a number (errors, R²)."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._scores: tuple[ClassScore, ...] | tuple[TargetScore, ...] = ()
        self._is_numbers = False
        self._is_labels = False

    def set_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another evaluation, or none."""
        self.beginResetModel()
        self._is_numbers = evaluation is not None and evaluation.task == "regression"
        self._is_labels = evaluation is not None and evaluation.task == "multi_label"
        self._scores = ()
        if evaluation is not None:
            self._scores = evaluation.per_target if self._is_numbers else evaluation.per_class
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a class or number."""
        return 0 if parent.isValid() else len(self._scores)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Class, precision, recall, F1, support; or number, two errors, R²."""
        return 0 if parent.isValid() else 4 if self._is_numbers else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `SORT_ROLE` is what they are sorted by, `RANGE_ROLE` a 95 % range."""
        score = self._scores[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if isinstance(score, TargetScore):
            return self._number_cell(score, index.column(), role)
        return self._class_cell(score, index.column(), role)

    def _class_cell(self, score: ClassScore, column: int, role: int) -> object:
        value = (score.name, score.precision, score.recall, score.f1, score.support)[column]
        ranges = (None, score.precision_range, score.recall_range, score.f1_range, None)
        if role == SORT_ROLE:
            return value
        if role == RANGE_ROLE:
            return percent_range(ranges[column])
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(value, float):
                return percent(value, 0)
            return whole(value) if isinstance(value, int) else value
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr(
                "{0}: of those predicted so, {1} are; of those that are, {2} are found"
            ).format(score.name, percent(score.precision), percent(score.recall)) + self._probably(
                percent_range(ranges[column])
            )
        return None

    def _number_cell(self, score: TargetScore, column: int, role: int) -> object:
        mean, root, r2 = score.mean_absolute_error, score.root_mean_squared_error, score.r2
        ranges = (
            None,
            score.mean_absolute_error_range,
            score.root_mean_squared_error_range,
            score.r2_range,
        )
        if role == SORT_ROLE:
            return (score.name, mean, root, -1e9 if r2 is None else r2)[column]
        if role == RANGE_ROLE:
            return _number_range(ranges[column])
        if role == Qt.ItemDataRole.DisplayRole:
            shown = "–" if r2 is None else decimal(r2, 2)
            return (score.name, figure(mean), figure(root), shown)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            told = self.tr("{0} is off by {1} on average").format(score.name, figure(mean, 4))
            return told + self._probably(_number_range(ranges[column]))
        return None

    def _probably(self, span: str) -> str:
        if not span:
            return ""
        return "\n" + self.tr("Probably {0}: the 95 % range by bootstrap").format(span)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._titles()[section][1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _titles(self) -> tuple[tuple[str, str], ...]:
        if self._is_numbers:
            return (
                (self.tr("Number"), self.tr("What is estimated")),
                (self.tr("Off by"), self.tr("The mean error, whichever way, in its own unit")),
                (
                    self.tr("RMSE"),
                    self.tr("The root of the mean squared error: large errors count more"),
                ),
                (
                    self.tr("R²"),
                    self.tr("How much of the differences is explained; 1 is perfect, 0 is nothing"),
                ),
            )
        label = self._is_labels
        return (
            (self.tr("Label") if label else self.tr("Class"), self.tr("What is true")),
            (self.tr("Precision"), self.tr("Of those predicted so, how many really are")),
            (self.tr("Recall"), self.tr("Of those that are, how many were found")),
            (self.tr("F1"), self.tr("The harmonic mean of precision and recall")),
            (self.tr("Support"), self.tr("How many of them were judged")),
        )


def _number_range(ends: Range | None) -> str:
    return "" if ends is None else f"{figure(ends[0])} – {figure(ends[1])}"
