"""What could take the place of a run's model, one a row: name, size, score."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from engine.exporting.size_types import SizeOption, SizeOptions
from engine.targets import score_name
from gui import theme
from gui.score_texts import plain_score, score_tip
from gui.size_texts import option_size, option_tip, option_title
from gui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
NAME, SIZE, SCORE = range(3)
ROW_HEIGHT = 24
_WIDTHS = {SIZE: 104, SCORE: 104}


class _Model(QAbstractTableModel):
    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.options: tuple[SizeOption, ...] = ()
        self.task = "single_label"

    def set_options(self, found: SizeOptions) -> None:
        self.beginResetModel()
        self.options, self.task = found.options, found.task
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.options)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else SCORE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one, column = self.options[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == SCORE:
                return self._score(one)
            return option_size(one) if column == SIZE else option_title(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return option_tip(one)
        if role == Qt.ItemDataRole.ForegroundRole and column == SCORE and one.score is None:
            return theme.tokens().second_text
        if role == Qt.ItemDataRole.FontRole and one.is_own:
            return theme.font(theme.FONT_13, bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        return None

    def _score(self, one: SizeOption) -> str:
        if one.score is None:
            return self.tr("not measured")
        return plain_score(one.score, score_name(self.task))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Model"), self.tr("Size"), self.tr("Validation"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            name = self.tr("This run's files, other runs on this data, smaller built-in models")
            return (name, self.tr("On the disk"), score_tip(self.task))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class SizeTable(Table):
    """`chosen` brings the place of the row that the user goes to."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Sizes and scores"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_widths(_WIDTHS, stretched=NAME)
        self.selectionModel().currentRowChanged.connect(
            lambda index, _before: self.chosen.emit(index.row())
        )

    def show_options(self, found: SizeOptions) -> None:
        """Show a run's options; none is selected."""
        self._model.set_options(found)
        self.updateGeometry()

    def select(self, place: int) -> None:
        """Go to a row."""
        self.setCurrentIndex(self._model.index(place, NAME))

    def sizeHint(self) -> QSize:
        """High enough for all rows; where there is less room they are scrolled."""
        header = self.horizontalHeader().sizeHint().height()
        return QSize(380, header + ROW_HEIGHT * self._model.rowCount() + 2)
