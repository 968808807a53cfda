"""The confusion matrix as a Qt table model: counts, or shares of each true class."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.evaluation_types import Evaluation
from gui.widgets.fields import percent

Index = QModelIndex | QPersistentModelIndex
SHARE_ROLE = Qt.ItemDataRole.UserRole


class ConfusionModel(QAbstractTableModel):
    """Row: the true class. Column: the predicted one."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._counts: tuple[tuple[int, ...], ...] = ()
        self._by_row = False

    def set_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another evaluation, or none."""
        self.beginResetModel()
        self._names = evaluation.class_names if evaluation is not None else ()
        self._counts = evaluation.confusion if evaluation is not None else ()
        self.endResetModel()

    def set_by_row(self, by_row: bool) -> None:
        """Show shares of each true class instead of counts."""
        self._by_row = by_row
        if self._counts:
            last = len(self._counts) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a class."""
        return 0 if parent.isValid() else len(self._counts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column a class."""
        return 0 if parent.isValid() else len(self._counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `SHARE_ROLE` gives the share of the true class, for the colour."""
        true, predicted = index.row(), index.column()
        count, support = self._counts[true][predicted], sum(self._counts[true])
        share = count / support if support else 0.0
        if role == SHARE_ROLE:
            return share
        if role == Qt.ItemDataRole.DisplayRole:
            if not self._by_row:
                return f"{count:,}"
            return f"{100 * share:.0f}" if count else "0"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(true, predicted, count, support, share)
        return None

    def headerData(
        self, section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The class's name."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._names[section]
        return None

    def _describe(self, true: int, predicted: int, count: int, support: int, share: float) -> str:
        names = self._names
        sentence = (
            self.tr("{0:,} of {1:,} {2} recognised ({3})")
            if true == predicted
            else self.tr("{0:,} of {1:,} {2} taken for {4} ({3})")
        )
        return sentence.format(count, support, names[true], percent(share), names[predicted])
