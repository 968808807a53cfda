"""The table of runs: columns that suit what is shown, keys, editing in place."""

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from gui import theme
from gui.confirming import confirm
from gui.models.runs import (
    CURVE,
    DIFFERENCE,
    FIRST_CHOICE,
    NOTE,
    ROW_ROLE,
    RUN,
    TAGS,
    TEST,
    TIME,
    VALIDATION,
    WHEN,
    RunsModel,
)
from gui.widgets.run_delegates import ROW_HEIGHT, RunDelegate, SparklineDelegate, TagsDelegate

WIDTHS = {
    RUN: 170,
    DIFFERENCE: 240,
    CURVE: 92,
    VALIDATION: 104,
    TEST: 104,
    TIME: 64,
    NOTE: 200,
    TAGS: 140,
    WHEN: 92,
}
_BEFORE_CHOICES = (RUN, CURVE, VALIDATION, TEST)
_AFTER_CHOICES = (DIFFERENCE, TIME, WHEN, TAGS, NOTE)
_NARROWEST, _WIDEST = 56, 170
_LEAST = {RUN: 110, DIFFERENCE: 110, CURVE: 64, NOTE: 72, TAGS: 72}
_MEASURED_ROWS = 100


class RunsTable(QTreeView):
    """Shows a `RunsModel`; a column that would be empty or say nothing new is hidden.

    `delete_asked` tells of the key Delete, `menu_asked` of a context menu at a place on the screen.
    `editing_ended` tells that a field has been closed.
    """

    delete_asked = Signal()
    menu_asked = Signal(QPoint)
    editing_ended = Signal()

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: set[str] = set()
        # Which columns the user wants or not; of a choice by its name.
        self._by_user: dict[int | str, bool] = {}
        self._laid_out: tuple[str, ...] | None = None
        # How wide columns are but for what the last one gets of the room that is left.
        self._widths: dict[int | str, int] = {**WIDTHS}
        self._drawn: set[int | str] = set()
        self._is_fitting = False
        self.setModel(model)
        for column, delegate in (
            (CURVE, SparklineDelegate(self)),
            (TAGS, TagsDelegate(self)),
            (None, RunDelegate(self)),
        ):
            delegate.closeEditor.connect(lambda *_: self.editing_ended.emit())
            if column is None:
                self.setItemDelegate(delegate)
            else:
                self.setItemDelegateForColumn(column, delegate)
        self.setAccessibleName(self.tr("Runs"))
        self.setAlternatingRowColors(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.setIndentation(theme.SPACE_16)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        header = self.header()
        header.setFixedHeight(ROW_HEIGHT)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionsMovable(False)
        header.sectionResized.connect(self._on_resized)
        header.setSortIndicator(WHEN, Qt.SortOrder.DescendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        self.setSortingEnabled(True)
        self.expanded.connect(lambda index: self._open.add(index.data(ROW_ROLE).key))
        self.collapsed.connect(lambda index: self._open.discard(index.data(ROW_ROLE).key))
        model.modelReset.connect(self._restore)
        self._restore()

    @property
    def is_editing(self) -> bool:
        """Whether a field is open, which other rows would close."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def whole_height(self) -> int:
        """How high it is when nothing of it has to be scrolled."""
        model, bar = self.runs_model, self.horizontalScrollBar()
        tops = [model.index(row, RUN) for row in range(model.rowCount())]
        rows = len(tops) + sum(model.rowCount(top) for top in tops if self.isExpanded(top))
        height = self.header().height() + rows * ROW_HEIGHT
        return height + (bar.sizeHint().height() if bar.maximum() else 0)

    def chosen(self) -> list[QModelIndex]:
        """The selected rows from top to bottom; a run below a selected row is not counted twice."""
        rows = sorted(self.selectionModel().selectedRows(RUN), key=lambda index: self._place(index))
        whole = {self.runs_model.key(index) for index in rows}
        return [
            index
            for index in rows
            if not (index.parent().isValid() and self.runs_model.key(index.parent()) in whole)
        ]

    @property
    def runs_model(self) -> RunsModel:
        """What it shows."""
        model = self.model()
        assert isinstance(model, RunsModel)
        return model

    def show_current(self, run_dir: str | None) -> None:
        """Mark a run, without telling anyone."""
        index = self.runs_model.index_of(run_dir)
        if index.parent().isValid() and not self.isExpanded(index.parent()):
            # What is folded stays folded: its cross-validation stands for it.
            index = index.parent()
        selection = self.selectionModel()
        selection.blockSignals(True)
        if not index.isValid():
            self.clearSelection()
        elif not selection.isRowSelected(index.row(), index.parent()):
            self.choose(index)
        else:
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.blockSignals(False)
        self.viewport().update()

    def choose(self, index: QModelIndex) -> None:
        """Select a row alone, whatever keys are held down just now."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def edit_column(self, column: int) -> None:
        """Edit the tags or the note of the current row in its place."""
        index = self.currentIndex()
        if index.parent().isValid():
            index = index.parent()
        if index.isValid():
            cell = index.siblingAtColumn(column)
            self._show_column(column, True)
            self.choose(cell)
            self.scrollTo(cell)
            self.edit(cell)

    def toggle_compared(self) -> None:
        """Tick the selected rows, or untick them where all are ticked."""
        rows, model = self.chosen(), self.runs_model
        if rows:
            model.compare(rows, not all(map(model.is_compared, rows)))

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard as a table."""
        header, model = self.header(), self.runs_model
        shown = [
            section
            for section in map(header.logicalIndex, range(header.count()))
            if section != CURVE and not header.isSectionHidden(section)
        ]
        rows = self.chosen() or [model.index(row, RUN) for row in range(model.rowCount())]
        horizontal = Qt.Orientation.Horizontal
        lines = [[str(model.headerData(section, horizontal)) for section in shown]]
        lines += [[str(row.siblingAtColumn(section).data()) for section in shown] for row in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines) + "\n")
        confirm(self, self.tr("Copied as a table"))

    # Qt

    def retranslate(self, _say: Callable[[str], str]) -> None:
        """In another language choices need other room."""
        self._laid_out = None
        self._widths = {name: w for name, w in self._widths.items() if isinstance(name, int)}
        self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space compares, F2 writes a note, Delete moves to the trash, Ctrl+C copies."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.toggle_compared()
        elif plain and event.key() == Qt.Key.Key_F2:
            self.edit_column(NOTE)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The last column follows."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where the filter hides all."""
        super().paintEvent(event)
        model = self.runs_model
        if not model.rowCount() and model.filter:
            painter = QPainter(self.viewport())
            painter.setPen(theme.tokens().second_text)
            painter.drawText(
                self.viewport().rect(),
                Qt.AlignmentFlag.AlignCenter,
                self.tr("No run has all these words."),
            )

    # Columns

    def _restore(self) -> None:
        """After the rows have changed: columns, and what was open."""
        model = self.runs_model
        if model.choices != self._laid_out:
            self._laid_out = model.choices
            self._lay_out(model.choices)
        self._is_fitting = True
        needed = {DIFFERENCE: not model.choices, TAGS: bool(model.tags), NOTE: model.has_notes}
        for column in range(1, model.columnCount()):
            wanted = self._by_user.get(self._name(column), needed.get(column, True))
            self.setColumnHidden(column, not wanted)
        self._fit()
        self.blockSignals(True)
        for place, row in enumerate(model.rows):
            if row.group and row.key in self._open:
                self.expand(model.index(place, RUN))
        self.blockSignals(False)

    def _lay_out(self, choices: Sequence[str]) -> None:
        header, model = self.header(), self.runs_model
        sections = range(FIRST_CHOICE, FIRST_CHOICE + len(choices))
        for place, section in enumerate((*_BEFORE_CHOICES, *sections, *_AFTER_CHOICES)):
            header.moveSection(header.visualIndex(section), place)
        metrics = self.fontMetrics()
        for section in sections:
            if self._name(section) in self._widths:
                continue
            texts = [str(model.headerData(section, Qt.Orientation.Horizontal)) + "  ▾"]
            rows = range(min(model.rowCount(), _MEASURED_ROWS))
            texts += [str(model.index(row, section).data()) for row in rows]
            widest = max(map(metrics.horizontalAdvance, texts)) + theme.SPACE_16
            self._widths[self._name(section)] = max(_NARROWEST, min(_WIDEST, widest))

    def _fit(self) -> None:
        """The last column gets the room that the others leave."""
        if self.runs_model.choices != self._laid_out:
            return  # A scroll bar comes or goes while the columns change.
        header = self.header()
        shown = [
            section
            for section in map(header.logicalIndex, range(header.count()))
            if not header.isSectionHidden(section)
        ]
        widths = [self._widths[self._name(section)] for section in shown]
        over = sum(widths) - self.viewport().width()
        widths[-1] += max(0, -over)
        # What can be read shortened gives way before the table is wider than its place.
        spare = [
            0 if self._name(section) in self._drawn else max(0, width - self._least(section))
            for section, width in zip(shown, widths, strict=True)
        ]
        share = min(1.0, max(0, over) / max(1, sum(spare)))
        widths = [width - ceil(share * one) for width, one in zip(widths, spare, strict=True)]
        self._is_fitting = True
        for section, width in zip(shown, widths, strict=True):
            header.resizeSection(section, width)
        self._is_fitting = False

    def _least(self, section: int) -> int:
        """How narrow a column may become by itself."""
        if section >= FIRST_CHOICE:
            return _NARROWEST
        return _LEAST.get(section, WIDTHS[section])

    def _on_resized(self, section: int, _old: int, width: int) -> None:
        # Only what the user draws with the mouse: Qt has widths of its own when columns come.
        if not self._is_fitting and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._widths[self._name(section)] = width
            self._drawn.add(self._name(section))

    def _show_column(self, column: int, is_shown: bool) -> None:
        self._by_user[self._name(column)] = is_shown
        self._is_fitting = True
        self.setColumnHidden(column, not is_shown)
        self._fit()

    def _name(self, column: int) -> int | str:
        return self.runs_model.choices[column - FIRST_CHOICE] if column >= FIRST_CHOICE else column

    def make_columns_menu(self) -> QMenu:
        """The columns, to show and to hide."""
        header, menu = self.header(), QMenu(self)
        for section in map(header.logicalIndex, range(1, header.count())):
            title = str(self.runs_model.headerData(section, Qt.Orientation.Horizontal))
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.toggled.connect(lambda on, section=section: self._show_column(section, on))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _ask_columns(self, place: QPoint) -> None:
        self.make_columns_menu().popup(self.header().mapToGlobal(place))

    def _ask_menu(self, place: QPoint) -> None:
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def _place(self, index: QModelIndex) -> tuple[int, int]:
        above = index.parent()
        return (above.row(), index.row()) if above.isValid() else (index.row(), -1)
