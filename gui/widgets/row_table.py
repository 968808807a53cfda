"""Rows of a table of numbers with what a model makes of them: they have no picture."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from engine.references import split_reference
from gui import theme
from gui.models.pictures import Picture
from gui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 26


class _RowModel(QAbstractTableModel):
    def __init__(self, titles: Sequence[str], parent=None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self.pictures: Sequence[Picture] = ()

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        self.beginResetModel()
        self.pictures = pictures
        self.endResetModel()

    def retranslate(self, say: Callable[[str], str]) -> None:
        self._titles = tuple(map(say, self._titles))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._titles) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.pictures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        picture = self.pictures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            row = split_reference(picture.path)[1]
            number = "" if row is None else self.tr("row {0:,}").format(row + 1)
            return (number, picture.caption, picture.second)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return theme.tokens().color(picture.color)
        if role == Qt.ItemDataRole.ToolTipRole:
            return picture.path
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowTable(Table):
    """Rows with an answer each, one below the other.

    Args:
        parent: Its Qt owner.
        titles: Of the three columns, where they are not the row, its answer and its truth.
    """

    def __init__(self, parent: QWidget | None = None, *, titles: Sequence[str] = ()) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self._model = _RowModel(
            titles or (self.tr("Row"), self.tr("Answer"), self.tr("Truth")), self
        )
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Rows and what the model says of them"))
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_widths({0: 100}, stretched=1)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    @property
    def pictures(self) -> Sequence[Picture]:
        """What is shown."""
        return self._model.pictures

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other rows."""
        self._model.set_pictures(pictures)
        self.scrollToTop()

    def select_path(self, path: str) -> None:
        """Select a row and bring it into sight."""
        for place, picture in enumerate(self._model.pictures):
            if picture.path == path:
                self.selectRow(place)
                self.scrollTo(self._model.index(place, 0))
                return
