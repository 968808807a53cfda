"""Any layer that puts out maps of the picture, to be found in the model's tree."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from engine.explanation_types import MapLayer
from gui import theme
from gui.widgets.basics import Label, column
from gui.widgets.dialog import Dialog
from gui.widgets.layer_view import SearchField

_PATH = int(Qt.ItemDataRole.UserRole)


class MapLayersDialog(Dialog):
    """Lets the user choose one of many layers; `path` is the chosen one's.

    Args:
        layers: What there is, from input to output.
        path: The one that is chosen now.
        parent: The window.
    """

    def __init__(
        self, layers: Sequence[MapLayer], path: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose a layer"))
        self.resize(520, 560)
        self.search: QLineEdit = SearchField(self)
        self.search.setPlaceholderText(self.tr("Find a layer by name or type"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(28)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Layers"))
        self.tree.setHeaderLabels([self.tr("Layer"), self.tr("Type"), self.tr("Output")])
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill(layers)
        self.tree.expandAll()
        for section in (1, 2):
            self.tree.resizeColumnToContents(section)
        self.tree.setColumnWidth(0, 270)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_8)
        text = self.tr("Grad-CAM can look at each of these layers; the later, the closer to why.")
        layout.addWidget(Label(text, color="second_text", wrap=True))
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.buttons)
        self.search.textChanged.connect(self._search)
        self.search.left.connect(self.tree.setFocus)
        self.tree.itemActivated.connect(lambda *_item: self.path and self.accept())
        self.tree.currentItemChanged.connect(lambda *_items: self._show())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if path in self._items:
            self.tree.setCurrentItem(self._items[path])
            self.tree.scrollToItem(self._items[path])
        self._show()

    @property
    def path(self) -> str:
        """The chosen layer's path; empty where none is chosen."""
        item = self.tree.currentItem()
        return "" if item is None or item.isHidden() else item.data(0, _PATH) or ""

    def _fill(self, layers: Sequence[MapLayer]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}

        def group(path: str) -> QTreeWidgetItem:
            """The model that a path names, with the models it is inside."""
            if path not in groups:
                above, _slash, name = path.rpartition("/")
                made = groups[path] = QTreeWidgetItem([name])
                made.setFlags(Qt.ItemFlag.ItemIsEnabled)
                if above:
                    group(above).addChild(made)
                else:
                    self.tree.addTopLevelItem(made)
            return groups[path]

        for layer in layers:
            above, _slash, name = layer.path.rpartition("/")
            size = "×".join("?" if axis is None else str(axis) for axis in layer.shape)
            item = QTreeWidgetItem([name, layer.class_name, size])
            item.setData(0, _PATH, layer.path)
            item.setToolTip(0, layer.path)
            if layer.is_guide:
                item.setFont(0, theme.font(bold=True))
            group(above).addChild(item)
            self._items[layer.path] = item

    def _search(self, text: str) -> None:
        text = text.strip().lower()
        first = None
        for path, item in self._items.items():
            is_found = text in path.lower() or text in item.text(1).lower()
            item.setHidden(not is_found)
            first = first or (item if is_found else None)
        if text and first is not None:
            self.tree.setCurrentItem(first)
        self._show()

    def _show(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.path))
