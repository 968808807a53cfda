"""What is inside the selected layer: configuration, weights, what feeds it, what it feeds."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.recipe import SourceSpec
from engine.types import LayerDetails, WeightDetails
from gui import theme
from gui.models.layer_figures import paths_of
from gui.models.layer_rows import Row
from gui.models.layer_texts import rate_tip, shape_text
from gui.models.layer_tree import LayerTreeModel
from gui.numbers import figure, percent, whole
from gui.session import Session
from gui.widgets.basics import Card, Label, LinkButton, Scrolled, column, row
from gui.widgets.layer_columns import rate_choice, show_rate
from gui.words import listed

# So long is waited while one walks through the tree with the arrow keys.
DEBOUNCE_MS = 120
# Unfolded from the start where the panel is so high.
OPEN_FROM = 680
_KNOWN_LAYERS = 64
_MOST_LINKS = 6


class LayerInspector(Card):
    """The card below the tree. `path_chosen` wants another layer selected, `rate_edited` brings
    the paths of what is shown and how many times the phase's learning rate it should have.

    The head of the card says at once what the tree knows; what is inside is read by a task, only
    while the card is unfolded.
    """

    path_chosen = Signal(str)
    menu_asked = Signal(QPoint)
    rate_edited = Signal(object, float)
    folded = Signal(bool)

    def __init__(
        self,
        session: Session,
        layers: LayerTreeModel,
        on_cut: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._layers = layers
        self._row: Row | None = None
        self._details: LayerDetails | None = None
        self._known: dict[tuple[SourceSpec | None, str], LayerDetails] = {}
        self._weight = 0
        self._chosen_open: bool | None = None
        self._histogram: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        layout = column(self, spacing=2)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        self._make_head(layout, on_cut)
        layout.addWidget(self._make_body(), 1)
        session.layer_inspected.connect(self._inspected)
        session.layer_failed.connect(self._failed)
        session.training_state_changed.connect(lambda state: state == "idle" and self._ask())
        theme.changed.connect(self._show_details)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _make_head(self, layout, on_cut: Callable[[], object]) -> None:
        top = row(spacing=theme.SPACE_4)
        self.fold = LinkButton(
            "▸",
            self,
            tip=self.tr("Show or hide what is inside this layer (Ctrl+L)"),
            on_click=self.toggle,
        )
        self.fold.setAccessibleName(self.tr("Inside this layer"))
        self.name = Label("", self, bold=True)
        self.name.setMinimumWidth(40)
        self.cut_here = LinkButton(
            self.tr("Cut here"),
            self,
            tip=self.tr("Keep the model up to this layer; the new head starts after it"),
            on_click=on_cut,
        )
        self.uncut = LinkButton(
            self.tr("Undo cut"),
            self,
            tip=self.tr("Keep what Graft keeps by default"),
            on_click=lambda: self._session.cut_at(None),
        )
        self.more = LinkButton(
            self.tr("More ▾"),
            self,
            tip=self.tr("Cut, remove or re-initialise from this layer"),
            on_click=lambda: self.menu_asked.emit(
                self.more.mapToGlobal(self.more.rect().bottomLeft())
            ),
        )
        top.addWidget(self.fold)
        top.addWidget(self.name, 1)
        for button in (self.cut_here, self.uncut, self.more):
            top.addWidget(button)
        layout.addLayout(top)
        self.facts = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.facts)

    def _make_body(self) -> QWidget:
        inner = QWidget()
        layout = self._inside = column(inner, spacing=theme.SPACE_4)
        layout.setContentsMargins(0, theme.SPACE_4, theme.SPACE_8, 0)
        self.links = Label("", inner, size=theme.FONT_12, color="second_text", wrap=True)
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.links.linkActivated.connect(self.path_chosen)
        self.rate = QWidget(inner)
        rates = row(self.rate)
        self.factor = rate_choice(self.rate, tip=rate_tip())
        self.factor.setAccessibleName(self.tr("Learning rate of this layer"))
        self.factor.edited.connect(self._set_rate)
        rates.addWidget(Label(self.tr("Learning rate"), self.rate, size=theme.FONT_12))
        rates.addWidget(self.factor)
        rates.addStretch()
        self.state = Label("", inner, size=theme.FONT_12, color="second_text", wrap=True)
        self.dead = Label("", inner, size=theme.FONT_12, color="warning", wrap=True)
        self.weights = Label("", inner, size=theme.FONT_12, wrap=True)
        self.weights.setTextFormat(Qt.TextFormat.RichText)
        self.weights.linkActivated.connect(lambda link: self.show_weight(int(link)))
        self.configuration = Label("", inner, size=theme.FONT_12, wrap=True)
        self.configuration.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        for label in (self.weights, self.configuration):
            label.setTextInteractionFlags(flags)
        for part in (
            self.links,
            self.rate,
            self.state,
            self.weights,
            self.dead,
            self.configuration,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        self.body = Scrolled(inner, self)
        self.body.hide()
        return self.body

    # What is shown

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return not self.body.isHidden()

    def suit_height(self, height: int) -> None:
        """Unfold in a high panel, until the user chooses."""
        self._set_open(height >= OPEN_FROM if self._chosen_open is None else self._chosen_open)

    def toggle(self) -> None:
        """Show or hide what is inside."""
        self._chosen_open = not self.is_open
        self._set_open(self._chosen_open)

    def _set_open(self, is_open: bool) -> None:
        self.fold.setText("▾" if is_open else "▸")
        if is_open != self.is_open:
            self.body.setVisible(is_open)
            self._fit()
            self.folded.emit(not is_open)
            self._ask_soon()

    def show_row(self, shown: Row | None, *, can_cut: bool, can_uncut: bool) -> None:
        """Show another layer of the tree, or nothing."""
        self._row = shown
        self.setVisible(shown is not None)
        self._details = None
        if shown is None:
            self._timer.stop()
            return
        node = shown.node
        self.name.setToolTip(node.path)
        what = node.class_name or self.tr("block of {0} layers").format(
            sum(1 for _ in node.leaves())
        )
        facts = (
            what,
            f"→ {shape_text(node.output_shape)}",
            self.tr("{0} parameters").format(whole(node.num_parameters)),
        )
        self.facts.setText(" · ".join(facts))
        self.cut_here.setVisible(can_cut)
        self.uncut.setVisible(can_uncut)
        self.more.setVisible(shown.kind != "head")
        self._weight = 0
        self.show_rate()
        self._show_details()
        self._show_links()
        self._elide_name()
        self._ask_soon()

    def show_rate(self) -> None:
        """Show how fast the layer learns in the phase that the tree shows."""
        rates = self._layers.figures.rates(self._row) if self._row is not None else ()
        self.rate.setVisible(bool(rates))
        if rates:
            show_rate(self.factor, rates[0])

    def _set_rate(self, factor: float) -> None:
        if self._row is not None:
            self.rate_edited.emit(paths_of(self._row), factor)

    def _show_links(self) -> None:
        shown = self._row
        if shown is None:
            return
        color = theme.tokens().accent.name()
        fed, feeds = self._layers.fed_by(shown), self._layers.feeds(shown)
        lines = []
        if fed:
            lines.append(self.tr("Fed by {0}").format(_links(fed, color)))
        if feeds:
            lines.append(self.tr("Feeds {0}").format(_links(feeds, color)))
        self.links.setText("<br>".join(lines))
        self.links.setVisible(bool(lines))
        self._fit()

    def _can_look(self) -> str:
        """Why there is nothing to look into, or nothing."""
        shown = self._row
        if shown is None or shown.kind == "head":
            return self.tr("New: it gets its weights when training starts.")
        if shown.children:
            return self.tr("Select one of its layers to see what is inside.")
        return ""

    def _ask_soon(self) -> None:
        if self._row is None or not self.is_open or self._details is not None:
            return
        sentence = self._can_look()
        known = self._known.get((self._session.draft.source, self._row.node.path))
        if known is not None and not sentence:
            self._timer.stop()
            self._details = known
            self._show_details()
            return
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))
        if not sentence:
            self._timer.start()

    def _ask(self) -> None:
        if self._row is None or not self.is_open or self._details is not None or self._can_look():
            return
        self._say(self.tr("Reading the layer…"))
        self._session.inspect_layer(self._row.node.path)

    def _say(self, sentence: str, color: str = "second_text") -> None:
        self.state.set_color(color)
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))

    def _inspected(self, details: LayerDetails) -> None:
        while len(self._known) >= _KNOWN_LAYERS:
            self._known.pop(next(iter(self._known)))
        self._known[self._session.draft.source, details.path] = details
        if self._row is not None and details.path == self._row.node.path:
            self._details = details
            self._show_details()

    def _failed(self, path: str, sentence: str) -> None:
        if self._row is not None and path == self._row.node.path:
            self._say(sentence, "warning" if self._session.training_state == "idle" else "text")

    def _show_details(self) -> None:
        details = self._details
        has = details is not None
        for part in (self.dead, self.weights, self.configuration, self._histogram):
            if part is not None:
                part.setVisible(has)
        if details is None:
            self._show_links()
            return
        self._say("" if details.weights else self.tr("It has no weights."))
        self.weights.setVisible(bool(details.weights))
        self._show_dead(details)
        self.configuration.setText(self._configuration(details.configuration))
        self.configuration.setVisible(bool(details.configuration))
        self._show_links()
        self.show_weight(self._weight)

    def _show_dead(self, details: LayerDetails) -> None:
        self.dead.setVisible(bool(details.num_units))
        if not details.num_units:
            return
        self.dead.set_color("warning" if details.dead_units else "second_text")
        self.dead.setText(
            self.tr("{0} of {1} units are dead: whatever comes in, they put out the same.").format(
                details.dead_units, whole(details.num_units)
            )
            if details.dead_units
            else self.tr("None of {0} units is dead.").format(whole(details.num_units))
        )

    def show_weight(self, number: int) -> None:
        """Show the histogram of one of the layer's weight arrays."""
        if self._details is None or not self._details.weights:
            if self._histogram is not None:
                self._histogram.hide()
            return
        self._weight = min(number, len(self._details.weights) - 1)
        self.weights.setText(self._weights_text(self._details.weights))
        if self._histogram is None:
            from gui.widgets.histogram import Histogram

            self._histogram = Histogram(self.body.widget())
            self._inside.insertWidget(self._inside.indexOf(self.weights) + 1, self._histogram)
        self._histogram.show_weight(self._details.weights[self._weight])
        self._histogram.show()

    def _weights_text(self, weights: Sequence[WeightDetails]) -> str:
        tokens = theme.tokens()
        dim, accent = tokens.second_text.name(), tokens.accent.name()
        lines = []
        for number, weight in enumerate(weights):
            name = escape(weight.name.rsplit("/", 1)[-1])
            if number == self._weight:
                name = f"<b>{name}</b>"
            elif len(weights) > 1:
                name = f"<a href='{number}' style='color:{accent}'>{name}</a>"
            # One shape for all of them is said once.
            if number + 1 == len(weights) or len({one.shape for one in weights}) > 1:
                name += f"&nbsp;<span style='color:{dim}'>{shape_text(weight.shape)}</span>"
            lines.append(name)
        chosen = weights[self._weight]
        said = (
            self.tr("mean {0}").format(figure(chosen.mean)),
            self.tr("deviation {0}").format(figure(chosen.deviation)),
            self.tr("zeros {0}").format(percent(chosen.zeros)),
        )
        # Beside each other, not below: what is drawn of them must stay in sight.
        return f"{' · '.join(lines)}<br>{' · '.join(said)}"

    def _configuration(self, pairs: Sequence[tuple[str, str]]) -> str:
        dim = theme.tokens().second_text.name()
        lines = [
            f"<tr><td style='color:{dim}; padding-right:12px'>{escape(key)}</td>"
            f"<td>{escape(value)}</td></tr>"
            for key, value in pairs
        ]
        return f"<table cellspacing=0>{''.join(lines)}</table>"

    # Sizes

    def _elide_name(self) -> None:
        if self._row is None:
            return
        buttons = (self.fold, self.cut_here, self.uncut, self.more)
        used = sum(b.sizeHint().width() + theme.SPACE_4 for b in buttons if not b.isHidden())
        room = max(40, self.width() - used - theme.SPACE_24)
        metrics = self.name.fontMetrics()
        middle = Qt.TextElideMode.ElideMiddle
        self.name.setText(metrics.elidedText(self._row.node.name, middle, room))

    def _fit(self) -> None:
        """Folded, the card takes no more height than its sentences; it never takes less."""
        margins = self.layout().contentsMargins()
        width = max(200, self.width()) - margins.left() - margins.right()
        head = self.more.sizeHint().height() + self.facts.heightForWidth(width) + theme.SPACE_4
        head += margins.top() + margins.bottom()
        self.setMinimumHeight(head)
        self.setMaximumHeight(16777215 if self.is_open else head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the name as there is room for."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._elide_name()
            self._fit()


def _links(paths: Sequence[str], color: str) -> str:
    made = (
        f"<a href='{escape(path)}' style='color:{color}'>{escape(path.rsplit('/', 1)[-1])}</a>"
        for path in paths
    )
    return listed(made, _MOST_LINKS)
