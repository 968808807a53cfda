"""The classes of a data set with their counts, as numbers and as bars."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QInputDialog,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from engine.types import SPLITS
from gui import theme
from gui.models.classes import (
    BAR,
    COUNTS_ROLE,
    FIRST_COUNT,
    LEFT_OUT_ROLE,
    NAME,
    SPLIT_COLORS,
    ClassModel,
)
from gui.models.sample_filter import SampleTable
from gui.widgets.table import Table

ROW_HEIGHT = 26
MOST_ROWS = 10


class BarDelegate(QStyledItemDelegate):
    """Paints how many samples a class has in each split, next to the largest class."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the background of the row, then the parts of the bar."""
        super().paint(painter, option, index)
        counts = index.data(COUNTS_ROLE)
        whole = QRectF(option.rect).adjusted(4, 9, -4, -9)
        left = whole.left()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for split, count in zip(SPLITS, counts, strict=True):
            width = whole.width() * count / index.model().largest
            if count:
                painter.setBrush(theme.tokens().color(SPLIT_COLORS[split]))
                painter.drawRect(QRectF(left, whole.top(), max(1.0, width), whole.height()))
            left += width
        painter.restore()


class ClassTable(Table):
    """Classes, counts, bars.

    `classes_chosen` tells which are selected (without those that are left out); F2 or a double
    click renames, X or Delete leaves out or brings back, and so does the context menu.
    """

    classes_chosen = Signal(tuple)
    renamed = Signal(str, str)
    merge_asked = Signal(tuple, str)
    leave_out_asked = Signal(tuple)
    bring_back_asked = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self._model = ClassModel(self)
        self._can_edit = False
        self.setModel(self._model)
        self.setItemDelegateForColumn(BAR, BarDelegate(self))
        self.setAccessibleName(self.tr("Classes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        header.setMinimumSectionSize(24)
        counts = range(FIRST_COUNT, self._model.columnCount())
        self.set_widths({BAR: 76, **dict.fromkeys(counts, 50)}, stretched=NAME)
        self._model.renamed.connect(self.renamed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def set_table(self, table: SampleTable | None, left_out: Sequence[str] = ()) -> None:
        """Show the classes of another data set, as high as its rows but not endless.

        What is selected and in sight stays so where it is still there.
        """
        (used, _left_out), place = self._selected(), self.verticalScrollBar().value()
        self._can_edit = table is not None and table.index.task != "regression"
        if self._model.set_table(table, left_out):
            self.blockSignals(True)
            # A class that was just left out is done with.
            self.select_classes([name for name in used if name not in left_out])
            self.blockSignals(False)
            self.verticalScrollBar().setValue(place)
        rows = min(MOST_ROWS, self._model.rowCount())
        self.setFixedHeight(ROW_HEIGHT * (rows + 1) + 2)

    def select_classes(self, names: Sequence[str]) -> None:
        """Select these classes and no others."""
        chosen = QItemSelection()
        last = self._model.columnCount() - 1
        for row, name in enumerate(self._model.names()):
            if name in names:
                chosen.select(self._model.index(row, 0), self._model.index(row, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _selected(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The classes that are selected: those that are used, and those that are left out."""
        used, left_out = [], []
        for index in self.selectionModel().selectedRows(NAME):
            (left_out if index.data(LEFT_OUT_ROLE) else used).append(index.data())
        return tuple(used), tuple(left_out)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which classes are selected."""
        super().selectionChanged(selected, deselected)
        self.classes_chosen.emit(self._selected()[0])

    def actions_for_selection(self) -> list[QAction]:
        """What can be done with the selected classes."""
        used, left_out = self._selected()
        found: list[tuple[str, str, object]] = []
        if self._can_edit and len(used) == 1:
            found.append((self.tr("Rename…"), "F2", self._rename_current))
        if self._can_edit and len(used) > 1:
            found.append((self.tr("Merge into one class…"), "", lambda: self._merge(used)))
        if self._can_edit and used:
            found.append((self.tr("Leave out"), "X", lambda: self.leave_out_asked.emit(used)))
        if left_out:
            bring_back = lambda: self.bring_back_asked.emit(left_out)  # noqa: E731
            found.append((self.tr("Bring back"), "X", bring_back))
        actions = []
        for text, keys, do in found:
            # The keys are this table's own (keyPressEvent); here they are only told.
            action = QAction(f"{text}\t{keys}" if keys else text, self)
            action.triggered.connect(lambda _checked=False, do=do: do())
            actions.append(action)
        return actions

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the selected classes."""
        actions = self.actions_for_selection()
        if actions:
            menu = QMenu(self)
            menu.addActions(actions)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """X and Delete leave classes out, or bring them back."""
        if event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete) and not event.modifiers():
            used, left_out = self._selected()
            if used and self._can_edit:
                self.leave_out_asked.emit(used)
            elif left_out:
                self.bring_back_asked.emit(left_out)
        elif event.key() == Qt.Key.Key_F2:
            self._rename_current()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing goes to the class of that name, but for the keys that do something."""
        if search.lower() != "x":
            super().keyboardSearch(search)

    def _rename_current(self) -> None:
        current = self.currentIndex().siblingAtColumn(NAME)
        if current.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(current)

    def _merge(self, names: tuple[str, ...]) -> None:
        into, given = QInputDialog.getItem(
            self,
            self.tr("Merge classes"),
            self.tr("These {0} classes become one, called:").format(len(names)),
            list(names),
            0,
            True,
        )
        if given and into.strip():
            self.merge_asked.emit(names, into.strip())

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == BAR:
            self._bring_back(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        # The first click on these words has done it.
        if index.column() != BAR:
            self._bring_back(index)

    def _bring_back(self, index: QModelIndex) -> None:
        if index.data(LEFT_OUT_ROLE):
            self.bring_back_asked.emit((index.siblingAtColumn(NAME).data(),))

    def _on_theme_changed(self) -> None:
        # The swatches in the header are pixmaps and keep the old colours otherwise.
        self._model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, FIRST_COUNT, self._model.columnCount() - 1
        )
        self.viewport().update()
