"""What a model makes of new samples, as a Qt table model."""

from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon, QPixmap

from engine.types import Prediction
from gui import theme
from gui.data_texts import short_name
from gui.models.thumbnails import Thumbnails
from gui.numbers import figure, percent
from gui.words import listed

Index = QModelIndex | QPersistentModelIndex
FILE, ANSWER, SURE = range(3)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Predictions", text)


class PredictionModel(QAbstractTableModel):
    """One row a sample: its file, the answer, and how sure it is, or the numbers.

    Sorting is done here: a proxy asks for every cell again and again.
    """

    def __init__(self, thumbnails: Thumbnails, parent=None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._all: tuple[Prediction, ...] = ()
        self._kept: tuple[Prediction, ...] = ()
        self._numbers: tuple[str, ...] = ()
        self._is_labels = False
        self.rows: list[Prediction] = []

    def set_predictions(self, predictions: Sequence[Prediction]) -> None:
        """Show others, in the order in which they come."""
        self.beginResetModel()
        self._all = self._kept = tuple(predictions)
        known = next((one for one in self._all if one.error is None), None)
        self._numbers = tuple(name for name, _ in known.values) if known else ()
        self._is_labels = known is not None and known.task == "multi_label"
        self.rows = list(self._all)
        self.endResetModel()

    def keep(self, which: str) -> None:
        """Show only the `unsure` or `unread` ones; anything else: all."""
        self.beginResetModel()
        if which == "unsure":
            self._kept = tuple(one for one in self._all if one.unsure)
        elif which == "unread":
            self._kept = tuple(one for one in self._all if one.error is not None)
        else:
            self._kept = self._all
        self.rows = list(self._kept)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a sample."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """File, answer, probability; file, labels; or file and each number."""
        if parent.isValid():
            return 0
        return 1 + len(self._numbers) if self._numbers else 2 if self._is_labels else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts and small pictures."""
        one, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return short_name(one.path) if column == FILE else self._text(one, column)
        if role == Qt.ItemDataRole.DecorationRole and column == FILE:
            return QIcon(self._thumbnails.get(one.path) or QPixmap())
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.error or one.path
        if role == Qt.ItemDataRole.ForegroundRole:
            if one.error is not None:
                return theme.tokens().second_text
            return theme.tokens().warning if one.unsure and column else None
        return self._alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_number = column > 0 and (bool(self._numbers) or column == SURE)
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _text(self, one: Prediction, column: int) -> str:
        if one.error is not None:
            return self.tr("cannot be read") if column == ANSWER else ""
        if self._numbers:
            return figure(one.values[column - 1][1], 5)
        if column == SURE:
            return percent(one.probability or 0)
        return answer_text(one)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns hold."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section and self._numbers:
                return self._numbers[section - 1]
            second = self.tr("Labels") if self._is_labels else self.tr("Answer")
            return (self.tr("File"), second, self.tr("Sure"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole and section == SURE and not self._numbers:
            return self.tr("How probable the answer is, in the model's own view")
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what cannot be read comes last. -1: as they came."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        chosen = {index.row(): self.rows[index.row()] for index in before}
        if column < 0:
            self.rows = list(self._kept)
        else:
            down = order == Qt.SortOrder.DescendingOrder
            known = [one for one in self._kept if one.error is None]
            known.sort(key=self._sort_key(column), reverse=down)
            self.rows = known + [one for one in self._kept if one.error is not None]
        wanted = {id(one): row for row, one in chosen.items()}
        now = {wanted[id(one)]: at for at, one in enumerate(self.rows) if id(one) in wanted}
        after = [self.index(now[index.row()], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sort_key(self, column: int) -> Callable[[Prediction], object]:
        if column == FILE:
            return attrgetter("path")
        if self._numbers:
            return lambda one: one.values[column - 1][1]
        if column == SURE:
            return lambda one: one.probability or 0
        return attrgetter("unsure", "answer")


def answer_text(one: Prediction) -> str:
    """The answer in a few words."""
    if one.unsure:
        return _tr("unsure: {0}?").format(one.answer[0])
    return listed(one.answer) or _tr("none of the labels")
