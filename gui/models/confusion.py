"""The confusion matrix as a Qt table model: counts, or shares of each true or predicted class."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gui.numbers import decimal, percent, whole

Index = QModelIndex | QPersistentModelIndex
Shares = Literal["counts", "row", "column"]
SHARE_ROLE = Qt.ItemDataRole.UserRole


class ConfusionModel(QAbstractTableModel):
    """Row: the true class. Column: the predicted one."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._counts: tuple[tuple[int, ...], ...] = ()
        self._of_row: tuple[int, ...] = ()
        self._of_column: tuple[int, ...] = ()
        self._shares: Shares = "counts"

    @property
    def counts(self) -> tuple[tuple[int, ...], ...]:
        """What is shown, a row for each true class."""
        return self._counts

    def set_counts(self, names: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """Show other counts, a row for each true class, or none."""
        counts = tuple(tuple(line) for line in counts)
        same_names = tuple(names) == self._names and len(counts) == len(self._counts)
        if not same_names:
            self.beginResetModel()
        self._names, self._counts = tuple(names), counts
        self._of_row = tuple(sum(line) for line in counts)
        self._of_column = tuple(sum(column) for column in zip(*counts, strict=True))
        if same_names:
            self._all_changed()
        else:
            self.endResetModel()

    def set_shares(self, shares: Shares) -> None:
        """Show counts, or shares of each true class (`row`) or of each predicted one."""
        self._shares = shares
        self._all_changed()

    def _all_changed(self) -> None:
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
        """Texts of the cells; `SHARE_ROLE` gives the share, for the colour."""
        true, predicted = index.row(), index.column()
        count = self._counts[true][predicted]
        by_column = self._shares == "column"
        total = self._of_column[predicted] if by_column else self._of_row[true]
        share = count / total if total else 0.0
        if role == SHARE_ROLE:
            return share
        if role == Qt.ItemDataRole.DisplayRole:
            if self._shares == "counts":
                return whole(count)
            return decimal(100 * share, 0) if count else "0"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(true, predicted, count, total, share)
        return None

    def headerData(
        self, section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The class's name."""
        # While one header is told of fewer classes, the other asks for those it still has; an
        # exception there ends the program.
        is_there = section < len(self._names)
        if is_there and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._names[section]
        return None

    def _describe(self, true: int, predicted: int, count: int, total: int, share: float) -> str:
        names = self._names
        if self._shares == "column":
            sentence = self.tr("{0:,} of {1:,} answers “{4}” are really {2} ({3})")
        elif true == predicted:
            sentence = self.tr("{0:,} of {1:,} {2} recognised ({3})")
        else:
            sentence = self.tr("{0:,} of {1:,} {2} taken for {4} ({3})")
        return sentence.format(count, total, names[true], percent(share), names[predicted])
