"""The classes of a data set as a Qt table model: how many samples in each split."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.types import SPLITS, DatasetIndex
from gui import theme

Index = QModelIndex | QPersistentModelIndex
COUNTS_ROLE = Qt.ItemDataRole.UserRole
SPLIT_COLORS = {"train": "training", "validation": "validation", "test": "accent"}
NAME, BAR, FIRST_COUNT = 0, 1, 2


class ClassModel(QAbstractTableModel):
    """One row a class: its name, a bar, its number of samples in each split."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, tuple[int, ...]], ...] = ()
        self.largest = 1

    def set_index(self, index: DatasetIndex | None) -> None:
        """Show the classes of another data set."""
        self.beginResetModel()
        counts = index.counts() if index is not None else {}
        self._rows = tuple(
            (name, tuple(splits[split] for split in SPLITS)) for name, splits in counts.items()
        )
        self.largest = max((sum(splits) for _, splits in self._rows), default=1) or 1
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a class."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, bar, three counts."""
        return 0 if parent.isValid() else FIRST_COUNT + len(SPLITS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; `COUNTS_ROLE` gives the counts for the bar."""
        name, counts = self._rows[index.row()]
        column = index.column()
        if role == COUNTS_ROLE:
            return counts
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NAME:
                return name
            return "" if column == BAR else f"{counts[column - FIRST_COUNT]:,}"
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = ", ".join(f"{n:,} {split}" for n, split in zip(counts, SPLITS, strict=True))
            return f"{name}: {sum(counts):,} ({parts})"
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= FIRST_COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns; a split's has its colour as in the bars."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Class"), "", self.tr("train"), self.tr("val."), self.tr("test"))
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
