"""The layer tree as a widget, and the field that searches it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeView, QWidget

from engine.types import OpenedSource
from gui import theme
from gui.models.layer_rows import Row
from gui.models.layer_tree import LAYER, OUTPUT, PARAMETERS, TYPE, LayerTreeModel, shape_text

# Pixels beside a cell's text, and the most that a shape may take from the names.
_CELL_MARGIN, _WIDEST_SHAPE = 18, 104

# Pixels that the innermost names get before less important columns do; the box beside them.
_NAMES, _BOX = 80, 24

# A tree is unfolded whole up to so many rows, and a search's findings likewise: more than anyone
# reads, and unfolding costs.
_ALL_UP_TO, _FOUND_UP_TO = 20, 400


class LayerTreeView(QTreeView):
    """The tree; Space switches a layer, Shift+Space trains from here on.

    `menu_asked` brings the place on the screen where a menu for the current row should open.
    """

    train_from_here = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, layers: LayerTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = layers
        self._depth = 1
        self._widths = {TYPE: 88, OUTPUT: 68}
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
        for section, width in (*self._widths.items(), (PARAMETERS, 66)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        theme.changed.connect(self.viewport().update)

    def fit_columns(self, opened: OpenedSource) -> None:
        """Room for the widest shape and count, as far as the layers' names can spare it."""
        metrics = self.fontMetrics()
        shapes = {leaf.output_shape for leaf in opened.tree.leaves()}
        widest = max(metrics.horizontalAdvance(shape_text(shape)) for shape in shapes)
        title = self._layers.headerData(OUTPUT, Qt.Orientation.Horizontal)
        widest = max(widest, metrics.horizontalAdvance(str(title)))
        count = metrics.horizontalAdvance(f"{opened.tree.num_parameters:,}")
        self.header().resizeSection(OUTPUT, min(_WIDEST_SHAPE, widest + _CELL_MARGIN))
        self.header().resizeSection(PARAMETERS, max(66, count + _CELL_MARGIN))
        self._depth = max((_depth(row) for row in self._layers.rows()), default=0)
        self._hide_columns()

    def _hide_columns(self) -> None:
        """Show types and outputs where the names leave room for them."""
        header = self.header()
        room = self.viewport().width() - header.sectionSize(PARAMETERS)
        room -= (self._depth + 1) * self.indentation() + _BOX + _NAMES
        for section in (OUTPUT, TYPE):
            # A hidden section has no size.
            self._widths[section] = header.sectionSize(section) or self._widths[section]
            room -= self._widths[section]
            if self.isColumnHidden(section) == (room >= 0):
                self.setColumnHidden(section, room < 0)

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
        """Space, Shift+Space; the rest is Qt's."""
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
