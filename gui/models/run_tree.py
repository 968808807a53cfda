"""The tree of runs: one row a run, and one a cross-validation with its runs below it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

from engine.types import RunSummary
from gui.models.run_columns import RunRow

Index = QModelIndex | QPersistentModelIndex
RUN = 0


class RunTree(QAbstractItemModel):
    """Which row is where. `rows` are those that are shown, in their order."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.rows: list[RunRow] = []
        # In the order of their numbers, which stay while the order of `rows` changes.
        self._groups: dict[int, RunRow] = {}

    # The tree: `internalId` is 0 at the top, else the number of the cross-validation above

    def index_of(self, run_dir: str | None) -> QModelIndex:
        """The place of a run, or of a cross-validation by its folder; invalid where it is not."""
        for place, row in enumerate(self.rows):
            if row.key == run_dir:
                return self.index(place, RUN)
            if row.group:
                for below, run in enumerate(row.runs):
                    if run.run_dir == run_dir:
                        return self.index(below, RUN, self.index(place, RUN))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The cell of a row below `parent`."""
        if not (0 <= row < self.rowCount(parent) and 0 <= column < self.columnCount(parent)):
            return QModelIndex()
        number = self.rows[parent.row()].number if parent.isValid() else 0
        return self.createIndex(row, column, number)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The cross-validation that a run is below."""
        row = self._groups.get(index.internalId()) if index.isValid() else None
        return self.createIndex(self.rows.index(row), RUN, 0) if row is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a run that stands alone, one a cross-validation; its runs are below it."""
        if not parent.isValid():
            return len(self.rows)
        if parent.internalId() or parent.column() != RUN:
            return 0
        row = self.rows[parent.row()]
        return len(row.runs) if row.group else 0

    def at(self, index: Index) -> tuple[RunRow, RunSummary | None]:
        """The row of a cell, and the run where it is one run's."""
        number = index.internalId()
        if number:
            row = self._groups[number]
            return row, row.runs[index.row()]
        row = self.rows[index.row()]
        return row, None if row.group else row.runs[0]

    def key(self, index: Index) -> str:
        """The folder of what a cell is about."""
        return folder_of(*self.at(index))


def folder_of(row: RunRow, run: RunSummary | None) -> str:
    """The folder of a run, or of the row where that is a cross-validation."""
    return row.key if run is None else run.run_dir
