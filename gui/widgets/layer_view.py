"""The layer tree as a widget, and the field that searches it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QMenu, QTreeView, QWidget

from engine.types import OpenedSource
from gui import theme
from gui.models.layer_rows import Row
from gui.models.layer_texts import shape_text
from gui.models.layer_tree import ADVICE, LAYER, OUTPUT, PARAMETERS, RATE, TYPE, LayerTreeModel
from gui.numbers import whole
from gui.widgets.layer_columns import AdviceDelegate, RateDelegate

# Pixels beside a cell's text, and the most that a shape may take from the names.
_CELL_MARGIN, _WIDEST_SHAPE = 18, 104

# Pixels that the innermost names get before less important columns do; the box beside them.
_NAMES, _BOX = 80, 24

# A tree is unfolded whole up to so many rows, and a search's findings likewise: more than anyone
# reads, and unfolding costs.
_ALL_UP_TO, _FOUND_UP_TO = 20, 400


class LayerTreeView(QTreeView):
    """The tree; Space switches a layer, Shift+Space trains from here on, F2 sets its rate.

    `menu_asked` brings the place on the screen where a menu for the current row should open.
    """

    train_from_here = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, layers: LayerTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = layers
        self._depth = 1
        # By how much they matter where there is no room for all.
        self._widths = {PARAMETERS: 66, OUTPUT: 68, TYPE: 88, RATE: 58, ADVICE: 92}
        # What is shown whether there is room or not: what is in use, and what the user chose.
        self._used: set[int] = set()
        self._chosen: dict[int, bool] = {}
        self.setModel(layers)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Layers"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Stretch)
        for section, width in self._widths.items():
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        self.setItemDelegateForColumn(RATE, RateDelegate(self))
        self.setItemDelegateForColumn(ADVICE, AdviceDelegate(self))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.show_columns_menu(header.mapToGlobal(place))
        )
        theme.changed.connect(self.viewport().update)

    def fit_columns(self, opened: OpenedSource) -> None:
        """Room for the widest shape and count, as far as the layers' names can spare it."""
        metrics = self.fontMetrics()
        shapes = {leaf.output_shape for leaf in opened.tree.leaves()}
        widest = max(metrics.horizontalAdvance(shape_text(shape)) for shape in shapes)
        title = self._layers.headerData(OUTPUT, Qt.Orientation.Horizontal)
        widest = max(widest, metrics.horizontalAdvance(str(title)))
        count = metrics.horizontalAdvance(whole(opened.tree.num_parameters))
        self.header().resizeSection(OUTPUT, min(_WIDEST_SHAPE, widest + _CELL_MARGIN))
        self.header().resizeSection(PARAMETERS, max(66, count + _CELL_MARGIN))
        self._depth = max((_depth(row) for row in self._layers.rows()), default=0)
        self._hide_columns()

    def use_column(self, section: int, used: bool) -> None:
        """Show a column while there is something in it, unless the user hides it."""
        if used != (section in self._used):
            (self._used.add if used else self._used.discard)(section)
            if section == ADVICE:
                # What was asked for anew is shown anew.
                self._chosen.pop(section, None)
            self._hide_columns()

    def choose_column(self, section: int, shown: bool) -> None:
        """Show or hide a column, whatever room there is."""
        self._chosen[section] = shown
        self._hide_columns()

    def show_columns_menu(self, place: QPoint) -> None:
        """Offer the columns, at a place on the screen."""
        self.columns_menu().popup(place)

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns; it deletes itself when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section in (TYPE, OUTPUT, PARAMETERS, RATE, ADVICE):
            title = self._layers.headerData(section, Qt.Orientation.Horizontal)
            action = menu.addAction(str(title))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(section))
            # There is nothing in it before advice is asked for.
            action.setEnabled(section != ADVICE or section in self._used)
            action.triggered.connect(
                lambda shown, section=section: self.choose_column(section, shown)
            )
        return menu

    def _is_forced(self, section: int) -> bool | None:
        """Whether a column is shown or hidden in any case; None: where there is room."""
        used = section in self._used or (section == PARAMETERS and not self._used)
        if section == ADVICE and not used:
            return False
        return self._chosen.get(section, used or None)

    def _hide_columns(self) -> None:
        """Show what is forced, and of the others what the names leave room for."""
        header = self.header()
        # Whether there is a bar, which some texts beside the tree decide, changes nothing.
        inside = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        room = inside - (self._depth + 1) * self.indentation() - _BOX - _NAMES
        forced = {section: self._is_forced(section) for section in self._widths}
        for section in sorted(self._widths, key=lambda section: forced[section] is not True):
            if forced[section] is not False:
                # A hidden section has no size.
                self._widths[section] = header.sectionSize(section) or self._widths[section]
                room -= self._widths[section]
            is_shown = room >= 0 if forced[section] is None else forced[section]
            if self.isColumnHidden(section) == is_shown:
                self.setColumnHidden(section, not is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may leave room for other columns; the selected row stays in sight."""
        where = self.visualRect(self.currentIndex())
        was_seen = where.isValid() and 0 <= where.top() < event.oldSize().height()
        super().resizeEvent(event)
        self._hide_columns()
        if was_seen:
            self.scrollTo(self.currentIndex())

    def dataChanged(
        self, _top_left: QModelIndex, _bottom_right: QModelIndex, _roles: Sequence[int] = ()
    ) -> None:
        """Draw what is in sight again; Qt would look up where each changed row is."""
        self.viewport().update()

    # Where one is

    def current_row(self) -> Row | None:
        """The row that is selected."""
        return self._layers.row_at(self.currentIndex())

    def show_row(self, row: Row | None) -> None:
        """Select a row and bring it into sight."""
        if row is not None:
            index = self._layers.index_of(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def unfolded(self) -> frozenset[tuple[str, bool]]:
        """Which rows are unfolded, to be unfolded again in another tree of the same model."""
        return frozenset(
            (row.node.path, row.is_group)
            for row in self._layers.shown_rows()
            if row.children and self.isExpanded(self._layers.index_of(row))
        )

    def unfold(self, keys: frozenset[tuple[str, bool]] | None = None) -> None:
        """Unfold these rows; by default a small model whole and a large one to its blocks."""
        if keys is None:
            few = sum(1 for _ in zip(self._layers.rows(), range(_ALL_UP_TO + 1), strict=False))
            self.expandAll() if few <= _ALL_UP_TO else self.expandToDepth(0)
            return
        for row in self._layers.shown_rows():
            if row.children and (row.node.path, row.is_group) in keys:
                self.expand(self._layers.index_of(row))

    def search(self, text: str) -> None:
        """Show the layers that `text` finds, unfolded, with the first of them selected."""
        before = self.current_row()
        found = self._layers.search(text)
        text = text.strip().lower()
        if not text:
            self.unfold()
            self.expand(self._layers.head_index)
            self.show_row(before)
            return
        if found <= _FOUND_UP_TO:
            self.expandAll()
        self.show_row(self._first_found(text))

    def _first_found(self, text: str) -> Row | None:
        leaves = (row for row in self._layers.shown_rows() if not row.children)
        return next((row for row in leaves if text in row.node.name.lower()), None)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Shift+Space, F2; the rest is Qt's."""
        if event.key() == Qt.Key.Key_F2 and self.current_row() is not None:
            self.choose_column(RATE, True)
            self.edit(self.currentIndex().siblingAtColumn(RATE))
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.train_from_here.emit()
            else:
                self._toggle(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the pointer, or of the current one."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        if self.currentIndex().isValid():
            self.menu_asked.emit(place)

    def _toggle(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(LAYER)
        if first.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            state = first.data(Qt.ItemDataRole.CheckStateRole)
            on = Qt.CheckState(state) != Qt.CheckState.Checked
            wanted = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            self.model().setData(first, wanted.value, Qt.ItemDataRole.CheckStateRole)


class SearchField(QLineEdit):
    """A field that Enter and Down leave for what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)


def _depth(row: Row) -> int:
    return 0 if row.parent is None else 1 + _depth(row.parent)


def edit_paths(row: Row) -> Sequence[str]:
    """The layers that an edit of a row means: of a block made of names, those with weights."""
    if not row.is_group:
        return (row.node.path,)
    return tuple(leaf.path for leaf in row.leaves if leaf.num_parameters)
