"""How much of the model trains in the phase that is shown, and what is computed once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.freezing import fresh_leaves
from engine.types import LayerNode
from gui import theme
from gui.models.freeze_edit import summarize
from gui.numbers import short_count
from gui.session import Session
from gui.widgets.basics import Card, Label, LinkButton, column


class TrainsSummary(Card):
    """A few sentences below the tree. `random_wanted` lets re-initialised layers train."""

    random_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="selection")
        self._session = session
        layout = column(self, spacing=2)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        self.trains = Label("", self, wrap=True)
        self.trains.setTextFormat(Qt.TextFormat.RichText)
        self.cached = Label("", self, size=theme.FONT_12, color="accent", wrap=True)
        self.normalization = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        self.next_run = Label("", self, size=theme.FONT_12, color="warning", wrap=True)
        self.random = Label("", self, size=theme.FONT_12, color="warning", wrap=True)
        self.train_random = LinkButton(
            self.tr("Let them train"),
            self,
            tip=self.tr("Switch the layers with new random weights on in this phase"),
            on_click=self.random_wanted.emit,
        )
        for label in (self.trains, self.cached, self.normalization, self.next_run, self.random):
            layout.addWidget(label)
        layout.addWidget(self.train_random, 0, Qt.AlignmentFlag.AlignLeft)

    def show_phase(self, phase: int, trainable: frozenset[str]) -> None:
        """Say what trains in a phase in which these layers of the base do."""
        opened = self._session.source
        if opened is None:
            return
        draft = self._session.draft
        made = summarize(trainable, opened.base, self._session.head())
        text = self.tr("<b>Trains {0}</b> of {1} parameters").format(
            short_count(made.num_trainable), short_count(made.num_parameters)
        )
        if len(draft.train.phases) > 1:
            text += self.tr(" in phase {0}").format(phase + 1)
        if phase and not trainable:
            same = [i for i in range(phase) if not self._session.trainable(i)]
            if same:
                text += self.tr("<br>Phase {0} trains only the head, like phase {1}.").format(
                    phase + 1, same[0] + 1
                )
        self.trains.setText(text)
        data = self._session.dataset
        # It brings numpy, which the window does without until it is seen.
        from engine.augment_presets import settings_of

        settings = settings_of(draft.augment, data.media if data else "picture")
        # Varied samples are computed once too where a number of views of them is kept.
        is_new = not settings.is_none and (settings.mixes_labels or not draft.train.features.views)
        cached = draft.train.cache and not is_new
        if made.first is None:
            computed = self.tr("The whole base is computed once.")
        else:
            computed = self.tr("Everything before {0} is computed once.").format(made.first)
        weighted = (leaf.name for leaf in opened.base.leaves() if leaf.num_parameters)
        self._say(self.cached, computed if cached and made.first != next(weighted, "") else "")
        stays = made.num_normalizations and made.first and not made.trains_normalization
        self._say(self.normalization, self.tr("BatchNormalization stays frozen.") if stays else "")
        running = self._session.training_state != "idle"
        self._say(self.next_run, self.tr("Changes apply to the next run.") if running else "")

        self._show_random(opened.base)

    def frozen_random(self, base: LayerNode) -> tuple[LayerNode, ...]:
        """The layers with new random weights that train in no phase."""
        phases = range(len(self._session.draft.train.phases))
        fresh = fresh_leaves(self._session.edits, base)
        trained = frozenset().union(*map(self._session.trainable, phases)) if fresh else ()
        return tuple(leaf for leaf in fresh if leaf.path not in trained)

    def _show_random(self, base: LayerNode) -> None:
        frozen = self.frozen_random(base)
        words = (
            self.tr("1 layer with new random weights is frozen: it would never learn.")
            if len(frozen) == 1
            else self.tr("{0} layers with new random weights are frozen: they would never learn.")
        )
        self._say(self.random, words.format(len(frozen)) if frozen else "")
        self.train_random.setVisible(bool(frozen))

    def _say(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
