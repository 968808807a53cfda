"""The classes of a data set as a Qt table model: how many samples in each split.

Classes that are left out stand below the others, greyed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from engine.types import SPLITS
from gui import theme
from gui.data_texts import split_name
from gui.models.sample_filter import SampleTable
from gui.numbers import whole
from gui.words import headed, together

Index = QModelIndex | QPersistentModelIndex
COUNTS_ROLE = Qt.ItemDataRole.UserRole
LEFT_OUT_ROLE = Qt.ItemDataRole.UserRole + 1
SPLIT_COLORS = {"train": "training", "validation": "validation", "test": "accent"}
NAME, BAR, FIRST_COUNT = 0, 1, 2


class ClassModel(QAbstractTableModel):
    """One row a class: its name, a bar, its number of samples in each split.

    Editing a name changes nothing here: `renamed` brings the old name and the new one.
    """

    renamed = Signal(str, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, tuple[int, ...]], ...] = ()
        self._left_out: tuple[str, ...] = ()
        self._can_edit = True
        self._task = ""
        self.largest = 1

    def set_table(self, table: SampleTable | None, left_out: Sequence[str] = ()) -> bool:
        """Show other classes; whether they are others, and not only their counts.

        Args:
            table: The data set.
            left_out: Classes that are not in it because the user left them out.
        """
        counts = table.index.counts() if table is not None else {}
        rows = tuple(
            (name, tuple(splits[split] for split in SPLITS)) for name, splits in counts.items()
        )
        left_out = tuple(left_out)
        same = left_out == self._left_out and [name for name, _ in rows] == [
            name for name, _ in self._rows
        ]
        if not same:
            self.beginResetModel()
        self._rows, self._left_out = rows, left_out
        self._task = table.index.task if table is not None else ""
        self._can_edit = table is not None and self._task != "regression"
        self.largest = max((sum(splits) for _, splits in rows), default=1) or 1
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
            )
        return not same

    def names(self) -> tuple[str, ...]:
        """The name in each row."""
        return (*(name for name, _ in self._rows), *self._left_out)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a class, those that are left out too."""
        return 0 if parent.isValid() else len(self._rows) + len(self._left_out)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, bar, three counts."""
        return 0 if parent.isValid() else FIRST_COUNT + len(SPLITS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        flags = super().flags(index)
        can_edit = self._can_edit and index.column() == NAME and index.row() < len(self._rows)
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell that the user wants another name."""
        old, new = self.names()[index.row()], str(value).strip()
        if role == Qt.ItemDataRole.EditRole and new and new != old:
            self.renamed.emit(old, new)
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `COUNTS_ROLE` gives the counts for the bar."""
        if not index.isValid():
            return None
        at, column = index.row(), index.column()
        if role == LEFT_OUT_ROLE:
            return at >= len(self._rows)
        if at >= len(self._rows):
            return self._left_out_data(self._left_out[at - len(self._rows)], column, role)
        name, counts = self._rows[at]
        if role == COUNTS_ROLE:
            return counts
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NAME:
                return name
            return "" if column == BAR else whole(counts[column - FIRST_COUNT])
        if role == Qt.ItemDataRole.EditRole and column == NAME:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (
                f"{whole(n)} {split_name(split)}" for n, split in zip(counts, SPLITS, strict=True)
            )
            return headed(name, self.tr("{0} ({1})").format(whole(sum(counts)), together(parts)))
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= FIRST_COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _left_out_data(self, name: str, column: int, role: int) -> object:
        if role == COUNTS_ROLE:
            return (0,) * len(SPLITS)
        if role == Qt.ItemDataRole.DisplayRole:
            return {NAME: name, BAR: self.tr("bring back")}.get(column, "")
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.tokens().accent if column == BAR else theme.tokens().second_text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("{0} is left out. Double click to use it again.").format(name)
        return None

    def _title(self) -> str:
        titles = {"regression": self.tr("Number"), "multi_label": self.tr("Label")}
        return titles.get(self._task, self.tr("Class"))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns; a split's has its colour as in the bars."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (self._title(), "", self.tr("train"), self.tr("val."), self.tr("test"))
            return names[section]
        if role == Qt.ItemDataRole.ForegroundRole and section >= FIRST_COUNT:
            return theme.tokens().color(SPLIT_COLORS[SPLITS[section - FIRST_COUNT]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignLeft
                if section < FIRST_COUNT
                else (Qt.AlignmentFlag.AlignRight)
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
