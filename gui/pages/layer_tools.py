"""What stands above the layer tree: search, freezing, which phase is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QWidget

from gui.widgets.basics import Button, LinkButton, column, row
from gui.widgets.layer_view import SearchField

# The panel at its narrowest, and what a button has around its text.
_NARROWEST, _AROUND = 296, 20


class LayerTools(QWidget):
    """Search field, freeze buttons, the phase switch; it holds no state."""

    search_left = Signal()
    searched = Signal(str)
    freeze_all_asked = Signal()
    from_here_asked = Signal()
    phase_chosen = Signal(int)
    normalization_chosen = Signal(bool)
    columns_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self)
        self.search = SearchField(self)
        self.search.left.connect(self.search_left)
        self.search.setAcceptDrops(False)
        self.search.setPlaceholderText(self.tr("Find a layer  (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Find a layer"))
        self.search.setToolTip(self.tr("Part of a layer's name, path or type"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(28)
        self.search.textChanged.connect(self.searched)
        layout.addWidget(self.search)
        buttons = row()
        self.freeze_all = Button(
            self.tr("Freeze all"),
            self,
            tip=self.tr("No layer of the source model changes; only the new head trains"),
            on_click=self.freeze_all_asked.emit,
        )
        self.from_here = Button(
            self.tr("Train from here ↓"),
            self,
            tip=self.tr("The selected layer and all after it train (Shift+Space)"),
            on_click=self.from_here_asked.emit,
        )
        buttons.addWidget(self.freeze_all)
        buttons.addWidget(self.from_here)
        buttons.addStretch()
        layout.addLayout(buttons)
        self.phases = QWidget(self)
        self._phase_layout = row(self.phases, spacing=0)
        self.phase_buttons = QButtonGroup(self)
        self.phase_buttons.idClicked.connect(self.phase_chosen)
        layout.addWidget(self.phases)
        self.with_normalization = QCheckBox(self.tr("BatchNormalization too"), self)
        self.with_normalization.setToolTip(
            self.tr(
                "Its statistics come from much data; with little data, training them does harm. "
                "Leave this off unless your pictures look nothing like the source's."
            )
        )
        self.with_normalization.clicked.connect(self.normalization_chosen)
        self.columns = LinkButton(
            self.tr("Columns ▾"),
            self,
            tip=self.tr("Which columns the tree shows, among them the learning rate of each layer"),
            on_click=lambda: self.columns_asked.emit(
                self.columns.mapToGlobal(self.columns.rect().bottomLeft())
            ),
        )
        last = row()
        last.addWidget(self.with_normalization)
        last.addStretch()
        last.addWidget(self.columns)
        layout.addLayout(last)

    def find(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_phases(self, names: Sequence[str], shown: int) -> None:
        """Offer these phases, if there are several."""
        buttons = self.phase_buttons.buttons()
        # As much as there is room for in the narrowest panel.
        words = (self.tr("Phase {0} · {1}"), self.tr("Phase {0}"), "{0}")
        metrics, texts = self.fontMetrics(), []
        for text in words:
            texts = [text.format(i, name) for i, name in enumerate(names, 1)]
            if sum(metrics.horizontalAdvance(one) + _AROUND for one in texts) <= _NARROWEST:
                break
        tips = [self.tr("Show and change what trains in “{0}”").format(name) for name in names]
        if [(button.text(), button.toolTip()) for button in buttons] != list(
            zip(texts, tips, strict=True)
        ):
            for button in buttons:
                self.phase_buttons.removeButton(button)
                self._phase_layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            for number, (text, tip) in enumerate(zip(texts, tips, strict=True)):
                button = QPushButton(text, self.phases)
                button.setCheckable(True)
                button.setToolTip(tip)
                button.setAccessibleName(tip)
                button.setMinimumHeight(26)
                self.phase_buttons.addButton(button, number)
                self._phase_layout.addWidget(button)
        self.phases.setVisible(len(names) > 1)
        chosen = self.phase_buttons.button(shown)
        if chosen is not None:
            chosen.setChecked(True)
