"""The source model and its layers: always at hand at the left of the window."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QWidget,
)

from engine.recipe import FreezeSpec
from engine.types import LayerNode, OpenedSource
from gui import suggested, theme
from gui.models.freeze_edit import freeze_for, short_count, summarize
from gui.models.layer_rows import Row
from gui.models.layer_tree import (
    LAYER,
    OUTPUT,
    PARAMETERS,
    SEARCH_ROLE,
    TYPE,
    LayerTreeModel,
    shape_text,
)
from gui.session import Session
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row

_TYPE_FROM_WIDTH = 380

# Pixels beside a cell's text, and the most that a shape may take from the names.
CELL_MARGIN, WIDEST_SHAPE = 18, 104


class LayerTreeView(QTreeView):
    """The tree; Space switches a layer, Shift+Space trains from here on."""

    train_from_here = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Space; the rest is Qt's."""
        if event.key() == Qt.Key.Key_Space:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.train_from_here.emit()
            else:
                self._toggle(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

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


class ModelPanel(QWidget):
    """Source card, layer tree with what trains in which phase, and how much that is.

    `change_asked` wants the catalog or a file, `phase_shown` says which phase the tree shows.
    """

    change_asked = Signal()
    phase_shown = Signal(int)
    layer_selected = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._phase = 0
        self.layers = LayerTreeModel(self)
        self.layers.freeze_edited.connect(self._set_trainable)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self.layers)
        self._filtered.setRecursiveFilteringEnabled(True)
        self._filtered.setAutoAcceptChildRows(True)
        self._filtered.setFilterRole(SEARCH_ROLE)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

        layout = column(self, spacing=theme.SPACE_8)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_8, theme.SPACE_12)
        layout.addWidget(self._make_source_card())
        layout.addWidget(self._make_tools())
        layout.addWidget(self._make_tree(), 1)
        # Keeps the card at the top while there is no tree.
        self._filler = QWidget(self)
        layout.addWidget(self._filler, 1)
        layout.addWidget(self._make_inspector())
        layout.addWidget(self._make_summary())

        session.source_changed.connect(self._show_source)
        session.dataset_changed.connect(lambda _index: self._show_head())
        session.dataset_changed.connect(lambda _index: self._show_suggestion())
        session.applications_changed.connect(lambda _all: self._show_suggestion())
        session.recipe_changed.connect(lambda _recipe: self._show_recipe())
        session.training_state_changed.connect(lambda _state: self._show_summary())
        theme.changed.connect(self.tree.viewport().update)
        self._show_source(session.source)

    # Parts

    def _make_source_card(self) -> QWidget:
        card = Card(self)
        layout = column(card, margin=theme.SPACE_12, spacing=2)
        top = row()
        self.name = Label("", card, size=theme.FONT_14, bold=True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setMinimumWidth(40)
        top.addWidget(self.name, 1)
        self.change = LinkButton(
            self.tr("Change…"),
            card,
            tip=self.tr("Open another model file or a built-in model"),
            on_click=self.change_asked.emit,
        )
        top.addWidget(self.change)
        layout.addLayout(top)
        self.facts = Label("", card, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.facts)
        self.use_suggested = LinkButton(
            self.tr("Use it"),
            card,
            on_click=lambda: self._session.open_source(suggested.NAME),
        )
        layout.addWidget(self.use_suggested)
        return card

    def _make_tools(self) -> QWidget:
        box = self._tools = QWidget(self)
        layout = column(box)
        self.search = SearchField(box)
        self.search.left.connect(self._go_to_found)
        self.search.setAcceptDrops(False)
        self.search.setPlaceholderText(self.tr("Find a layer  (Ctrl+F)"))
        self.search.setToolTip(self.tr("Part of a layer's name, path or type"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(28)
        self.search.textChanged.connect(self._search)
        layout.addWidget(self.search)
        buttons = row()
        self.freeze_all = Button(
            self.tr("Freeze all"),
            box,
            tip=self.tr("No layer of the source model changes; only the new head trains"),
            on_click=self.freeze_everything,
        )
        self.from_here = Button(
            self.tr("Train from here ↓"),
            box,
            tip=self.tr("The selected layer and all after it train (Shift+Space)"),
            on_click=self.train_from_selected,
        )
        buttons.addWidget(self.freeze_all)
        buttons.addWidget(self.from_here)
        buttons.addStretch()
        layout.addLayout(buttons)
        self._phase_box = QWidget(box)
        self._phase_layout = row(self._phase_box, spacing=0)
        self._phase_buttons = QButtonGroup(self)
        self._phase_buttons.idClicked.connect(self.show_phase)
        layout.addWidget(self._phase_box)
        self.with_normalization = QCheckBox(self.tr("BatchNormalization too"), box)
        self.with_normalization.setToolTip(
            self.tr(
                "Its statistics come from much data; with little data, training them does harm. "
                "Leave this off unless your pictures look nothing like the source's."
            )
        )
        self.with_normalization.clicked.connect(self._switch_normalization)
        layout.addWidget(self.with_normalization)
        return box

    def _make_tree(self) -> QWidget:
        tree = self.tree = LayerTreeView(self)
        tree.setModel(self._filtered)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.setAlternatingRowColors(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAccessibleName(self.tr("Layers"))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Stretch)
        for section, width in ((TYPE, 88), (OUTPUT, 68), (PARAMETERS, 66)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        tree.selectionModel().currentChanged.connect(self._select)
        tree.train_from_here.connect(self.train_from_selected)
        return tree

    def _make_inspector(self) -> QWidget:
        card = self._inspector = Card(self)
        layout = column(card, spacing=2)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        top = row()
        self.layer_name = Label("", card, bold=True)
        self.layer_name.setMinimumWidth(40)
        top.addWidget(self.layer_name, 1)
        self.cut_here = LinkButton(
            self.tr("Cut here"),
            card,
            tip=self.tr("Keep the model up to this layer; the new head starts after it"),
            on_click=self._cut_here,
        )
        self.uncut = LinkButton(
            self.tr("Undo cut"),
            card,
            tip=self.tr("Keep what Graft keeps by default"),
            on_click=lambda: self._session.cut_at(None),
        )
        top.addWidget(self.cut_here)
        top.addWidget(self.uncut)
        layout.addLayout(top)
        self.layer_facts = Label("", card, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.layer_facts)
        card.hide()
        return card

    def _make_summary(self) -> QWidget:
        card = self._summary = Card(self, kind="selection")
        layout = column(card, spacing=2)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        self.trains = Label("", card, wrap=True)
        self.trains.setTextFormat(Qt.TextFormat.RichText)
        self.cached = Label("", card, size=theme.FONT_12, color="accent", wrap=True)
        self.normalization = Label("", card, size=theme.FONT_12, color="second_text", wrap=True)
        self.next_run = Label("", card, size=theme.FONT_12, color="warning", wrap=True)
        for label in (self.trains, self.cached, self.normalization, self.next_run):
            layout.addWidget(label)
        return card

    # What is shown

    def _show_source(self, opened: OpenedSource | None) -> None:
        has = opened is not None
        for part in (self._tools, self.tree, self._summary):
            part.setVisible(has)
        self._inspector.hide()
        self._filler.setVisible(not has)
        if opened is None:
            self.name.setText(self.tr("No model yet"))
            self._show_suggestion()
            self.change.setText(self.tr("Choose…"))
            self.layers.set_layers(None, None, None)
            return
        source = opened.source
        self.use_suggested.hide()
        self.change.setText(self.tr("Change…"))
        self._elide_name()
        self.name.setToolTip(f"{source.name}\n{source.location}")
        self.facts.setText(self._facts(opened))
        self.facts.setToolTip("\n".join(source.repairs) or source.preprocessing_reason)
        random = source.weights == "random"
        self.facts.set_color("warning" if random else "second_text")
        self.layers.set_layers(opened.tree, opened.base, self._session.head())
        self._unfold()
        self._fit_columns(opened)
        self._show_recipe()

    def _fit_columns(self, opened: OpenedSource) -> None:
        """Room for the widest shape and count, as far as the layers' names can spare it."""
        metrics = self.tree.fontMetrics()
        shapes = {leaf.output_shape for leaf in opened.tree.leaves()}
        widest = max(metrics.horizontalAdvance(shape_text(shape)) for shape in shapes)
        count = metrics.horizontalAdvance(f"{opened.tree.num_parameters:,}")
        header = self.tree.header()
        header.resizeSection(OUTPUT, min(WIDEST_SHAPE, widest + CELL_MARGIN))
        header.resizeSection(PARAMETERS, max(66, count + CELL_MARGIN))

    def _elide_name(self) -> None:
        opened = self._session.source
        if opened is not None:
            room = self.width() - self.change.sizeHint().width() - 4 * theme.SPACE_16
            self.name.setText(
                self.name.fontMetrics().elidedText(
                    opened.source.name, Qt.TextElideMode.ElideMiddle, max(40, room)
                )
            )

    def _show_suggestion(self) -> None:
        if self._session.source is not None:
            return
        wanted = self._session.dataset is not None
        self.facts.setText(
            suggested.sentence(self._session)
            if wanted
            else self.tr("Drop a model file here (.keras, .h5), or choose a built-in one.")
        )
        self.use_suggested.setVisible(wanted)

    def _facts(self, opened: OpenedSource) -> str:
        source = opened.source
        weights = {
            "imagenet": self.tr("ImageNet"),
            "random": self.tr("RANDOM weights, nothing learned yet"),
            "file": self.tr("own weights"),
        }.get(source.weights, Path(source.weights).name)
        repairs = (
            self.tr("{0} repairs").format(len(source.repairs))
            if source.repairs
            else self.tr("no repairs ✓")
        )
        how = source.preprocessing or self.tr("not known")
        return " · ".join(
            (
                weights,
                shape_text(source.input_shape),
                repairs,
                self.tr("preprocessing {0}").format(how),
            )
        )

    def _show_head(self) -> None:
        self.layers.set_head(self._session.head())
        self.tree.expand(self._filtered.mapFromSource(self.layers.head_index))
        self._show_summary()

    def _show_recipe(self) -> None:
        phases = self._session.draft.train.phases
        self._phase = min(self._phase, len(phases) - 1)
        self._show_phase_buttons([phase.name for phase in phases])
        freeze = phases[self._phase].freeze
        self.with_normalization.setChecked(freeze.batch_normalization)
        self.layers.with_normalization = freeze.batch_normalization
        self.layers.set_trainable(self._session.trainable(self._phase))
        self._show_head()

    def _show_phase_buttons(self, names: list[str]) -> None:
        buttons = self._phase_buttons.buttons()
        texts = [self.tr("Phase {0} · {1}").format(i, name) for i, name in enumerate(names, 1)]
        if [button.text() for button in buttons] != texts:
            for button in buttons:
                self._phase_buttons.removeButton(button)
                self._phase_layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            for number, text in enumerate(texts):
                button = QPushButton(text, self._phase_box)
                button.setCheckable(True)
                button.setToolTip(self.tr("Show and change what trains in this phase"))
                button.setMinimumHeight(26)
                self._phase_buttons.addButton(button, number)
                self._phase_layout.addWidget(button)
        self._phase_box.setVisible(len(names) > 1)
        shown = self._phase_buttons.button(self._phase)
        if shown is not None:
            shown.setChecked(True)

    def _show_summary(self) -> None:
        opened = self._session.source
        if opened is None:
            return
        draft = self._session.draft
        made = summarize(self.layers.trainable, opened.base, self._session.head())
        text = self.tr("<b>Trains {0}</b> of {1} parameters").format(
            short_count(made.num_trainable), short_count(made.num_parameters)
        )
        if len(draft.train.phases) > 1:
            text += self.tr(" in phase {0}").format(self._phase + 1)
        trains_head = [not self._session.trainable(i) for i in range(self._phase + 1)]
        if self._phase and trains_head[-1] and any(trains_head[:-1]):
            text += self.tr("<br>Phase {0} trains only the head, like phase {1}.").format(
                self._phase + 1, trains_head.index(True) + 1
            )
        self.trains.setText(text)
        cached = draft.train.cache and draft.augment.preset == "none"
        if made.first is None:
            computed = self.tr("The whole base is computed once.")
        else:
            computed = self.tr("Everything before {0} is computed once.").format(made.first)
        first = next(leaf.name for leaf in opened.base.leaves() if leaf.num_parameters)
        self.cached.setText(computed if cached and made.first != first else "")
        self.cached.setVisible(bool(self.cached.text()))
        stays = made.num_normalizations and made.first and not made.trains_normalization
        self.normalization.setText(self.tr("BatchNormalization stays frozen.") if stays else "")
        self.normalization.setVisible(bool(stays))
        running = self._session.training_state != "idle"
        self.next_run.setText(self.tr("Changes apply to the next run.") if running else "")
        self.next_run.setVisible(running)

    def _unfold(self) -> None:
        # A flat model of a few layers is shown whole, a large one as its blocks.
        rows = sum(1 for _ in self.layers.rows())
        if rows <= 20:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)

    # What the user does

    def show_phase(self, number: int) -> None:
        """Show what trains in another phase."""
        self._phase = number
        self._show_recipe()
        self.phase_shown.emit(number)

    @property
    def phase(self) -> int:
        """The phase that the tree shows."""
        return self._phase

    def freeze_everything(self) -> None:
        """Freeze the whole base in the phase that is shown."""
        if self._session.source is not None:
            self._session.set_freeze(self._phase, FreezeSpec())

    def train_from_selected(self) -> None:
        """Train from the selected layer to the output."""
        selected = self._selected()
        if selected is not None and selected.leaves:
            self.train_from(selected.leaves[0].path)

    def train_from(self, path: str) -> None:
        """Train from the layer at `path` to the output, in the phase that is shown."""
        flag = self.with_normalization.isChecked()
        self._session.set_freeze(self._phase, FreezeSpec(unfreeze=path, batch_normalization=flag))

    def find_layer(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _set_trainable(self, paths: frozenset[str]) -> None:
        opened = self._session.source
        if opened is not None:
            freeze = freeze_for(paths, opened.base, self.with_normalization.isChecked())
            self._session.set_freeze(self._phase, freeze)

    def _switch_normalization(self, on: bool) -> None:
        freeze = self._session.draft.train.phases[self._phase].freeze
        opened = self._session.source
        if opened is None:
            return
        if on:
            # Wherever a block trains now, its BatchNormalization trains too.
            paths = self._with_normalizations(self.layers.trainable, opened.base)
        else:
            paths = frozenset(
                leaf.path
                for leaf in opened.base.leaves()
                if leaf.path in self.layers.trainable and not leaf.is_batch_normalization
            )
        changed = freeze_for(paths, opened.base, on)
        if changed != freeze:
            self._session.set_freeze(self._phase, changed)

    def _with_normalizations(self, paths: frozenset[str], base: LayerNode) -> frozenset[str]:
        added = set(paths)
        before_trains = False
        for leaf in base.leaves():
            if not leaf.num_parameters:
                continue
            if leaf.is_batch_normalization:
                if before_trains:
                    added.add(leaf.path)
            else:
                before_trains = leaf.path in paths
        return frozenset(added)

    def _search(self, text: str) -> None:
        self._filtered.setFilterFixedString(text.strip())
        if text.strip():
            self.tree.expandAll()
            first = self._first_match(text.strip().lower())
            if first.isValid():
                self.tree.setCurrentIndex(first)
        else:
            self._unfold()
            if self.tree.currentIndex().isValid():
                self.tree.scrollTo(self.tree.currentIndex())

    def _go_to_found(self) -> None:
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._filtered.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _first_match(self, text: str) -> QModelIndex:
        for found in self.layers.rows():
            if not found.children and text in found.node.name.lower():
                return self._filtered.mapFromSource(self.layers.index_of(found))
        return QModelIndex()

    def _selected(self) -> Row | None:
        return self.layers.row_at(self._filtered.mapToSource(self.tree.currentIndex()))

    def _select(self) -> None:
        selected = self._selected()
        self._inspector.setVisible(selected is not None)
        if selected is None:
            self.layer_selected.emit(None)
            return
        node = selected.node
        self.layer_name.setText(node.name)
        self.layer_name.setToolTip(node.path)
        what = node.class_name or self.tr("block of {0} layers").format(
            sum(1 for _ in node.leaves())
        )
        self.layer_facts.setText(
            " · ".join(
                (
                    what,
                    self.tr("output {0}").format(shape_text(node.output_shape)),
                    self.tr("{0} parameters").format(f"{node.num_parameters:,}"),
                )
            )
        )
        opened = self._session.source
        can_cut = selected.kind != "head" and opened is not None
        is_cut_now = can_cut and self._cut_path(selected) == opened.cut
        self.cut_here.setVisible(can_cut and not is_cut_now)
        edits = self._session.draft.source.edits if self._session.draft.source else ()
        self.uncut.setVisible(is_cut_now and any(edit.kind == "cut" for edit in edits))
        self.layer_selected.emit(node)

    def _cut_path(self, selected: Row) -> str:
        if not selected.is_group:
            return selected.node.path
        *_, last = selected.node.leaves()
        return last.path

    def _cut_here(self) -> None:
        selected = self._selected()
        if selected is not None:
            self._session.cut_at(self._cut_path(selected))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Types are shown where there is room for them."""
        super().resizeEvent(event)
        self._elide_name()
        is_wide = self.width() >= _TYPE_FROM_WIDTH
        if is_wide == self.tree.isColumnHidden(TYPE):
            self.tree.setColumnHidden(TYPE, not is_wide)
