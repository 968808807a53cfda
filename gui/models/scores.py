"""Precision, recall, F1 and support of each class as a Qt table model."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.types import ClassScore, Evaluation
from gui.widgets.fields import percent

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole


class ScoreModel(QAbstractTableModel):
    """One row a class."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._scores: tuple[ClassScore, ...] = ()

    def set_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another evaluation, or none."""
        self.beginResetModel()
        self._scores = evaluation.per_class if evaluation is not None else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a class."""
        return 0 if parent.isValid() else len(self._scores)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Class, precision, recall, F1, support."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `SORT_ROLE` gives what they are sorted by."""
        score = self._scores[index.row()]
        values = (score.name, score.precision, score.recall, score.f1, score.support)
        value = values[index.column()]
        if role == SORT_ROLE:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(value, float):
                return percent(value, 0)
            return f"{value:,}" if isinstance(value, int) else value
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr(
                "{0}: of the pictures predicted so, {1} are; of those that are, {2} are recognised"
            ).format(score.name, percent(score.precision), percent(score.recall))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Class"),
                self.tr("Precision"),
                self.tr("Recall"),
                self.tr("F1"),
                self.tr("Support"),
            )[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("The true class"),
                self.tr("Of the pictures predicted as this class, how many really are"),
                self.tr("Of the pictures of this class, how many were recognised"),
                self.tr("The harmonic mean of precision and recall"),
                self.tr("How many pictures of this class were judged"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
