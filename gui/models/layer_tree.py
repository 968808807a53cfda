"""The layer tree as Qt sees it: names with three-state boxes, types, outputs, parameters."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from engine.training_types import FreezeAdvice
from engine.types import LayerNode
from gui import theme
from gui.models import layer_texts
from gui.models.freeze_edit import toggled
from gui.models.layer_figures import LayerFigures, paths_of
from gui.models.layer_rows import Row, build_head, build_rows, filter_rows, update_states
from gui.numbers import whole

Index = QModelIndex | QPersistentModelIndex
LAYER, TYPE, OUTPUT, PARAMETERS, RATE, ADVICE = range(6)
_COLUMNS = 6
NODE_ROLE = int(Qt.ItemDataRole.UserRole)
# How hard the data pulls at a block, as a share of the largest.
PULL_ROLE = NODE_ROLE + 1

# Plain numbers: a paint asks a thousand times, and looking up an enum costs more than the answer.
_EDIT = int(Qt.ItemDataRole.EditRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SIZE = int(Qt.ItemDataRole.SizeHintRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)

_NO_INDEX = QModelIndex()
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_FLAGS = {
    (False, False): _PLAIN,
    (False, True): _PLAIN | Qt.ItemFlag.ItemNeverHasChildren,
    (True, False): _PLAIN | Qt.ItemFlag.ItemIsUserCheckable,
    (True, True): _PLAIN | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren,
}
_ROW_SIZE = QSize(0, 22)
_STATES = (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class LayerTreeModel(QAbstractItemModel):
    """The source model's layers, what trains of them, and the head at the end.

    A click on a box does not change the model: `freeze_edited` says which leaves should train,
    and whoever owns the recipe answers with `set_trainable`. Likewise `rate_edited` brings the
    paths of layers (or `head`) and how many times the phase's learning rate they should have.
    """

    freeze_edited = Signal(object)
    rate_edited = Signal(object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: tuple[Row, ...] = ()
        self._trainable: frozenset[str] = frozenset()
        self.with_normalization = False
        self._text = ""
        self._feeds: dict[str, list[str]] | None = None
        self.figures = LayerFigures()
        self._bold = theme.font(bold=True)
        self._struck = theme.font()
        self._struck.setStrikeOut(True)

    def set_layers(
        self, tree: LayerNode | None, base: LayerNode | None, head: LayerNode | None
    ) -> None:
        """Show another model."""
        self.beginResetModel()
        # Indexes hold no reference to their rows: these must live until the reset is over.
        before = self._top
        self._text = ""
        self._feeds = None
        self.figures.forget_rows()
        if tree is None or base is None:
            self._top = ()
        else:
            kept = frozenset(leaf.path for leaf in base.leaves())
            self._top = build_rows(tree, kept, head)
            update_states(self._top[0], self._trainable, [])
        self.endResetModel()
        del before

    def set_head(self, head: LayerNode | None) -> bool:
        """Show another head, if it is one; the rest of the tree stays as it is, unfolded or not."""
        shown = self._top[1].node if len(self._top) > 1 else None
        if not self._top or head == shown:
            return False
        if shown is not None:
            self.beginRemoveRows(_NO_INDEX, 1, 1)
            self._top = self._top[:1]
            self.endRemoveRows()
        if head is not None:
            made = build_head(head, None, 1)
            self.beginInsertRows(_NO_INDEX, 1, 1)
            self._top = (self._top[0], made)
            self.endInsertRows()
        return True

    def set_trainable(self, paths: frozenset[str]) -> None:
        """Show which leaves train."""
        self._trainable = paths
        if not self._top:
            return
        changed: list[Row] = []
        update_states(self._top[0], paths, changed)
        places: dict[Row | None, list[Row]] = {}
        for row in changed:
            among = row.parent.shown if row.parent else self._top
            if row.place < len(among) and among[row.place] is row:
                places.setdefault(row.parent, []).append(row)
        for rows in places.values():
            ends = sorted((rows[0], rows[-1]), key=lambda row: row.place)
            self.dataChanged.emit(self.index_of(ends[0]), self.index_of(ends[1]), [_CHECK])

    def set_factors(self, factors: Mapping[str, float]) -> None:
        """Show how fast layers learn."""
        if self.figures.set_factors(factors):
            self._redraw(RATE)

    def set_advice(self, advice: FreezeAdvice | None) -> None:
        """Show advice on what to unfreeze, or none."""
        self.figures.set_advice(advice)
        self._redraw(ADVICE)

    def _redraw(self, column: int) -> None:
        if self._top:
            first, last = self._top[0], self._top[-1]
            self.dataChanged.emit(self.index_of(first, column), self.index_of(last, column))

    def search(self, text: str) -> int:
        """Show only the layers in whose path or type `text` stands, and the way to them.

        Returns:
            How many were found.
        """
        text = text.strip().lower()
        if text == self._text or not self._top:
            return 0
        self.beginResetModel()
        self._text = text
        found = sum(filter_rows(row, text) for row in self._top)
        self.endResetModel()
        return found

    def shown_rows(self) -> Iterator[Row]:
        """The rows that the search leaves, in order."""

        def walk(row: Row) -> Iterator[Row]:
            yield row
            for child in row.shown:
                yield from walk(child)

        for row in self._top:
            yield from walk(row)

    def fed_by(self, row: Row) -> tuple[str, ...]:
        """The paths of the layers outside a row that feed it."""
        if not row.is_group:
            return row.node.inputs
        inside = {leaf.path for leaf in row.node.leaves()}
        found = (path for leaf in row.node.leaves() for path in leaf.inputs)
        return tuple(dict.fromkeys(path for path in found if path not in inside))

    def feeds(self, row: Row) -> tuple[str, ...]:
        """The paths of the layers outside a row that it feeds."""
        if self._feeds is None:
            self._feeds = {}
            for other in self.rows():
                for path in () if other.is_group else other.node.inputs:
                    self._feeds.setdefault(path, []).append(other.node.path)
        if not row.is_group:
            return tuple(self._feeds.get(row.node.path, ()))
        inside = [leaf.path for leaf in row.node.leaves()]
        found = (path for leaf in inside for path in self._feeds.get(leaf, ()))
        return tuple(dict.fromkeys(path for path in found if path not in set(inside)))

    @property
    def trainable(self) -> frozenset[str]:
        """The leaves that train, as shown."""
        return self._trainable

    @property
    def head_index(self) -> QModelIndex:
        """Where the head is, invalid if there is none."""
        return self.index_of(self._top[1]) if len(self._top) > 1 else QModelIndex()

    def rows(self) -> Iterator[Row]:
        """All rows in order."""
        for row in self._top:
            yield from row.walk()

    def row_at(self, index: Index) -> Row | None:
        """The row behind an index."""
        return index.internalPointer() if index.isValid() else None

    def index_of(self, row: Row, column: int = 0) -> QModelIndex:
        """The index of a row."""
        return self.createIndex(row.place, column, row)

    def find(self, path: str) -> QModelIndex:
        """The index of the layer at a path, invalid if there is none."""
        for row in self.rows():
            if row.node.path == path and not row.is_group:
                return self.index_of(row)
        return QModelIndex()

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """The index of a child."""
        of = parent.internalPointer() if parent.isValid() else None
        rows = of.shown if of is not None else self._top
        if not (0 <= row < len(rows) and 0 <= column < _COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """The index above."""
        row = index.internalPointer() if index.isValid() else None
        if row is None or row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.place, 0, row.parent)

    def hasChildren(self, parent: Index = _NO_INDEX) -> bool:
        """Whether anything is below."""
        row = parent.internalPointer() if parent.isValid() else None
        return bool(row.shown) and parent.column() == 0 if row is not None else bool(self._top)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many rows are below."""
        row = parent.internalPointer() if parent.isValid() else None
        if row is None:
            return len(self._top)
        return len(row.shown) if parent.column() == 0 else 0

    def columnCount(self, _parent: Index = _NO_INDEX) -> int:
        """Layer, type, output, parameters."""
        return _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The column titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Trains · Layer"),
                self.tr("Type"),
                self.tr("Output"),
                self.tr("Param."),
                self.tr("Rate"),
                self.tr("Advice"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= PARAMETERS:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                LAYER: self.tr(
                    "A checked layer trains, the others stay frozen: they do not change."
                ),
                RATE: layer_texts.rate_tip(),
                ADVICE: layer_texts.advice_tip(self.figures),
            }.get(section)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row."""
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        column = index.column()
        if column == RATE and self.figures.rates(row):
            return _FLAGS[False, not row.children] | Qt.ItemFlag.ItemIsEditable
        checkable = column == LAYER and row.state is not None
        return _FLAGS[checkable, not row.children]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """What a cell shows."""
        row = index.internalPointer() if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        if role == _DISPLAY:
            return self._cell(row, column)
        if role == _CHECK:
            if column == LAYER and row.state is not None:
                return _STATES[row.state]
            return None
        if role == _FOREGROUND:
            return self._color(row, column)
        if role == _FONT:
            return self._font(row, column)
        if role == _ALIGNMENT:
            return _RIGHT if column >= PARAMETERS else None
        if role == PULL_ROLE:
            block = self.figures.block(row)
            return None if block is None else block.gradient
        if role == _EDIT and column == RATE:
            return self.figures.rates(row)[0]
        if role == _TIP:
            return self._tip(row, column)
        if role == _SIZE:
            return _ROW_SIZE
        if role == _DECORATION:
            if column != LAYER or row.kind == "head":
                return None
            if len(row.node.inputs) > 1:
                return layer_texts.joins()
            return layer_texts.no_box() if row.state is None else None
        if role == NODE_ROLE:
            return row.node
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Switch a layer or group on or off."""
        row = self.row_at(index)
        if row is not None and index.column() == RATE and role == Qt.ItemDataRole.EditRole:
            self.rate_edited.emit(paths_of(row), float(value))
            return True
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row.state is None:
            return False
        train = Qt.CheckState(value) != Qt.CheckState.Unchecked
        wanted = toggled(self._trainable, row.leaves, train, self.with_normalization)
        if wanted == self._trainable:
            # A group of which all but BatchNormalization trains: the click switches it off.
            wanted = toggled(self._trainable, row.leaves, False, True)
        self.freeze_edited.emit(wanted)
        return True

    def _cell(self, row: Row, column: int) -> str:
        node = row.node
        if column == LAYER:
            return layer_texts.name_text(row)
        if column == TYPE:
            return layer_texts.type_text(row)
        if column == OUTPUT:
            return layer_texts.shape_text(node.output_shape)
        if column == RATE:
            return layer_texts.rate_text(self.figures, row)
        if column == ADVICE:
            return layer_texts.probe_text(self.figures, row)
        return whole(node.num_parameters) if node.num_parameters else "–"

    def _tip(self, row: Row, column: int) -> str:
        if column == RATE:
            return layer_texts.rate_tip()
        if column == ADVICE:
            return layer_texts.advice_tip(self.figures, row)
        return layer_texts.row_tip(row, self.fed_by(row), self.feeds(row))

    def _color(self, row: Row, column: int) -> object:
        tokens = theme.tokens()
        if row.kind == "cut":
            return theme.blend(tokens.second_text, tokens.surface, 0.35)
        if row.kind == "head":
            return tokens.accent if column == LAYER else None
        return None if column == LAYER else tokens.second_text

    def _font(self, row: Row, column: int) -> QFont | None:
        if column == LAYER and row.kind == "head" and row.parent is None:
            return self._bold
        if column == LAYER and row.kind == "cut":
            return self._struck
        return None
