"""The source model and its layers: always at hand at the left of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from engine.layer_rates import factors_of
from engine.recipe import FreezeSpec, RateMultiplier
from engine.training_types import FreezeAdvice
from engine.types import LayerNode, OpenedSource
from gui import theme
from gui.models.freeze_edit import freeze_for
from gui.models.layer_rows import Row
from gui.models.layer_tree import ADVICE, RATE, LayerTreeModel
from gui.pages.freeze_advice import FreezeAdviceCard
from gui.pages.layer_inspector import LayerInspector
from gui.pages.layer_tools import LayerTools
from gui.pages.source_card import SourceCard
from gui.pages.trains_summary import TrainsSummary
from gui.run_texts import phase_title
from gui.session import Session
from gui.widgets.basics import column
from gui.widgets.layer_view import LayerTreeView, edit_paths

# So high that a histogram is seen beside a few sentences, if the tree keeps some rows.
INSIDE_HEIGHT, TREE_HEIGHT = 280, 154


class ModelPanel(QWidget):
    """Source card, layer tree with what trains in which phase, what is inside, how much trains.

    `change_asked` wants the catalog or a file, `phase_shown` says which phase the tree shows,
    `menu_asked` wants what can be done with the selected layer, at a place on the screen.
    """

    change_asked = Signal()
    phase_shown = Signal(int)
    layer_selected = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._phase = 0
        # Which model the tree shows, edited or not.
        self._shown: tuple[str, str] | None = None
        self.layers = LayerTreeModel(self)
        self.layers.freeze_edited.connect(self._set_trainable)
        self.layers.rate_edited.connect(self._set_rate)
        self.card = SourceCard(session, self.change_asked.emit, self)
        self.tools = LayerTools(self)
        self.tools.searched.connect(self._search)
        self.tools.search_left.connect(self._go_to_found)
        self.tools.freeze_all_asked.connect(self.freeze_everything)
        self.tools.from_here_asked.connect(self.train_from_selected)
        self.tools.phase_chosen.connect(self.show_phase)
        self.tools.normalization_chosen.connect(self._switch_normalization)
        self.tree = LayerTreeView(self.layers, self)
        self.tree.selectionModel().currentChanged.connect(lambda *_indexes: self._select())
        self.tree.train_from_here.connect(self.train_from_selected)
        self.tree.menu_asked.connect(self.menu_asked)
        self.tools.columns_asked.connect(self.tree.show_columns_menu)
        self.inspector = LayerInspector(session, self.layers, self.cut_here, self)
        self.inspector.hide()
        self.inspector.path_chosen.connect(self.select_path)
        self.inspector.menu_asked.connect(self.menu_asked)
        self.inspector.rate_edited.connect(self._set_rate)
        self.inspector.folded.connect(lambda _folded: self._share_height())
        self.summary = TrainsSummary(session, self)
        self.summary.random_wanted.connect(self._train_random)
        self.advice = FreezeAdviceCard(session, self)
        self.advice.advised.connect(self._show_advice)
        self.advice.apply_asked.connect(lambda paths: self._set_trainable(frozenset(paths)))
        self.splitter = _Splitter(Qt.Orientation.Vertical, self)
        self._is_shared_by_hand = False
        self.splitter.splitterMoved.connect(lambda *_place: self._share_by_hand())
        self.splitter.resized.connect(self._share_again)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(self.inspector)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.tree.setMinimumHeight(88)
        # Keeps the card at the top while there is no tree.
        self._filler = QWidget(self)
        layout = column(self, spacing=theme.SPACE_8)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_8, theme.SPACE_12)
        layout.addWidget(self.card)
        layout.addWidget(self.tools)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self._filler, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.advice)

        session.source_changed.connect(self._show_source)
        session.dataset_changed.connect(self._show_head)
        session.recipe_changed.connect(self._show_recipe)
        session.training_state_changed.connect(self._show_summary)
        self._show_source(session.source)

    # What is shown

    def _show_source(self, opened: OpenedSource | None) -> None:
        has = opened is not None
        for part in (self.tools, self.splitter, self.summary, self.advice):
            part.setVisible(has)
        self._filler.setVisible(not has)
        self.card.show_source(opened)
        if opened is None:
            self.inspector.show_row(None, can_cut=False, can_uncut=False)
            self.layers.set_layers(None, None, None)
            self._shown = None
            return
        which = (opened.source.location, opened.source.weights)
        if which == self._shown:
            self._show_again(opened)
        else:
            self._shown = which
            self.tools.search.clear()
            self.layers.set_layers(opened.tree, opened.base, self._session.head())
            self.tree.unfold()
            self.tree.expand(self.layers.head_index)
            self.tree.fit_columns(opened)
            self.tree.scrollToTop()
            self._select()
        self._show_recipe()

    def _show_again(self, opened: OpenedSource) -> None:
        """The same model after an edit: what was selected, unfolded and scrolled to stays."""
        tree, before = self.tree, self.tree.current_row()
        unfolded, scrolled = tree.unfolded(), tree.verticalScrollBar().value()
        text = self.tools.search.text()
        self.layers.set_layers(opened.tree, opened.base, self._session.head())
        if text:
            self.layers.search(text)
        tree.unfold(unfolded)
        tree.fit_columns(opened)
        if before is not None:
            self.select_path(before.node.path, is_group=before.is_group)
        tree.verticalScrollBar().setValue(scrolled)
        self._select()

    def _show_head(self) -> None:
        if self.layers.set_head(self._session.head()):
            self.tree.expand(self.layers.head_index)
        self._show_summary()

    def _show_recipe(self) -> None:
        phases = self._session.draft.train.phases
        self._phase = min(self._phase, len(phases) - 1)
        self.tools.show_phases([phase_title(phase.name) for phase in phases], self._phase)
        freeze = phases[self._phase].freeze
        self.tools.with_normalization.setChecked(freeze.batch_normalization)
        self.layers.with_normalization = freeze.batch_normalization
        self.layers.set_trainable(self._session.trainable(self._phase))
        self._show_rates(phases[self._phase].multipliers)
        self.advice.show_phase(self._phase, len(phases))
        self._show_head()

    def _show_rates(self, multipliers: Sequence[RateMultiplier]) -> None:
        opened = self._session.source
        # Every path would be looked at, at every click.
        factors = factors_of(multipliers, opened.base) if opened and multipliers else {}
        self.layers.set_factors(factors)
        self.tree.use_column(RATE, self.layers.figures.has_factors)
        self.inspector.show_rate()

    def _show_advice(self, advice: FreezeAdvice | None) -> None:
        self.layers.set_advice(advice)
        self.tree.use_column(ADVICE, advice is not None)

    def _show_summary(self) -> None:
        self.summary.show_phase(self._phase, self.layers.trainable)

    # What trains

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
        selected = self.tree.current_row()
        if selected is not None and selected.leaves:
            self.train_from(selected.leaves[0].path)

    def train_from(self, path: str) -> None:
        """Train from the layer at `path` to the output, in the phase that is shown."""
        flag = self.tools.with_normalization.isChecked()
        self._session.set_freeze(self._phase, FreezeSpec(unfreeze=path, batch_normalization=flag))

    def _set_trainable(self, paths: frozenset[str]) -> None:
        opened = self._session.source
        if opened is not None:
            flag = self.tools.with_normalization.isChecked()
            self._session.set_freeze(self._phase, freeze_for(paths, opened.base, flag))

    def _set_rate(self, paths: Sequence[str], factor: float) -> None:
        self._session.set_rate(self._phase, paths, factor)

    def _train_random(self) -> None:
        opened = self._session.source
        if opened is not None:
            random = {leaf.path for leaf in self.summary.frozen_random(opened.base)}
            self._set_trainable(self.layers.trainable | random)

    def _switch_normalization(self, on: bool) -> None:
        freeze = self._session.draft.train.phases[self._phase].freeze
        opened = self._session.source
        if opened is None:
            return
        if on:
            # Wherever a block trains now, its BatchNormalization trains too.
            paths = _with_normalizations(self.layers.trainable, opened.base)
        else:
            paths = frozenset(
                leaf.path
                for leaf in opened.base.leaves()
                if leaf.path in self.layers.trainable and not leaf.is_batch_normalization
            )
        changed = freeze_for(paths, opened.base, on)
        if changed != freeze:
            self._session.set_freeze(self._phase, changed)

    # Finding and selecting

    def find_layer(self) -> None:
        """Go to the search field."""
        self.tools.find()

    def select_path(self, path: str, is_group: bool = False) -> None:
        """Select the layer at `path`, if need be by leaving the search."""
        found = self._find(path, is_group)
        if found is None and self.tools.search.text():
            self.tools.search.clear()
            found = self._find(path, is_group)
        self.tree.show_row(found)

    def _find(self, path: str, is_group: bool) -> Row | None:
        shown = self.layers.shown_rows()
        return next((r for r in shown if r.node.path == path and r.is_group == is_group), None)

    def _search(self, text: str) -> None:
        self.tree.search(text)
        self._select()

    def _go_to_found(self) -> None:
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.layers.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _select(self) -> None:
        selected = self.tree.current_row()
        opened = self._session.source
        if selected is None or opened is None:
            self.inspector.show_row(None, can_cut=False, can_uncut=False)
            self.layer_selected.emit(None)
            return
        is_cut_now = selected.kind != "head" and _cut_path(selected) == opened.cut
        was_cut = any(edit.kind in ("cut", "remove") for edit in self._session.edits)
        was_hidden = self.inspector.isHidden()
        self.inspector.show_row(
            selected,
            can_cut=selected.kind != "head" and not is_cut_now,
            can_uncut=is_cut_now and was_cut,
        )
        if was_hidden:
            self.inspector.suit_height(self.height())
            self._share_height()
        self.layer_selected.emit(selected.node)

    def _share_by_hand(self) -> None:
        self._is_shared_by_hand = True

    def _share_again(self) -> None:
        if not (self._is_shared_by_hand or self.inspector.isHidden()):
            self._share_height()

    def _share_height(self) -> None:
        """What is inside a layer gets half of the place, or what it needs, until it is moved."""
        self._is_shared_by_hand = False
        whole, below = self.splitter.height(), self.inspector.minimumHeight()
        if self.inspector.is_open:
            below = max(below, whole // 2, min(INSIDE_HEIGHT, whole - TREE_HEIGHT))
        self.splitter.setSizes([whole - below, below])

    # Editing the source

    def allowed_edits(self) -> dict[str, bool]:
        """Which edits the selected layer allows now, by the names of their actions."""
        selected = self.tree.current_row()
        ready = self._session.source is not None and not self._session.is_working("source")
        inside = ready and selected is not None and selected.kind != "head"
        kept = inside and selected is not None and selected.kind == "base"
        has_weights = kept and selected is not None and bool(selected.weighted[0])
        return {
            "cut_here": inside and _cut_path(selected) != self._session.source.cut,
            "remove_here": kept and selected.parent is not None,
            "reinitialize": has_weights,
            "reinitialize_onward": kept,
            "restore_source": ready and bool(self._session.edits),
        }

    def edit(self, name: str) -> None:
        """Do what an action of `allowed_edits` is called for, with the selected layer."""
        selected = self.tree.current_row()
        if not self.allowed_edits()[name]:
            return
        if name == "restore_source":
            self._session.restore_source()
        elif name == "cut_here":
            self._session.cut_at(_cut_path(selected))
        elif name == "remove_here":
            self._session.remove_from(_first_path(selected))
        elif name == "reinitialize":
            self._session.reinitialize(edit_paths(selected))
        else:
            self._session.reinitialize([_first_path(selected)], onward=True)

    def cut_here(self) -> None:
        """Keep the source up to the selected layer."""
        self.edit("cut_here")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is inside a layer is unfolded where there is room for it."""
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self.inspector.suit_height(self.height())


class _Splitter(QSplitter):
    """A splitter that says when it has another size."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share as Qt does, then say so."""
        super().resizeEvent(event)
        self.resized.emit()


def _cut_path(selected: Row) -> str:
    """The layer after which the base ends when it is cut at a row."""
    if not selected.is_group:
        return selected.node.path
    *_, last = selected.node.leaves()
    return last.path


def _first_path(selected: Row) -> str:
    """The first layer that a row means."""
    return next(selected.node.leaves()).path if selected.is_group else selected.node.path


def _with_normalizations(paths: frozenset[str], base: LayerNode) -> frozenset[str]:
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
