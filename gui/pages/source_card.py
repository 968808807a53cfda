"""What is open: its name, what wrote it, what was repaired and changed, what it takes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.types import Loss, OpenedSource, SourceModel
from gui import suggested, theme
from gui.models.layer_texts import shape_text
from gui.session import Session
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.remarks import Remarks
from gui.words import tell


class SourceCard(Card):
    """The card at the top of the model panel; without a source it says what to drop there."""

    def __init__(
        self, session: Session, on_change: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        layout = column(self, margin=theme.SPACE_12, spacing=2)
        top = row()
        self.name = Label("", self, size=theme.FONT_14, bold=True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setMinimumWidth(40)
        top.addWidget(self.name, 1)
        self.change = LinkButton(
            self.tr("Change…"),
            self,
            tip=self.tr("Open another model file or a built-in model"),
            on_click=on_change,
        )
        top.addWidget(self.change)
        layout.addLayout(top)
        self.facts = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.facts)
        self.repairs = Remarks(self)
        layout.addWidget(self.repairs)
        self.adapted = Remarks(self)
        layout.addWidget(self.adapted)
        self.use_suggested = LinkButton(
            self.tr("Use it"),
            self,
            tip=self.tr("Open it; nothing trains yet"),
            on_click=lambda: suggested.use(session),
        )
        layout.addWidget(self.use_suggested)
        session.dataset_changed.connect(self._show_suggestion)
        session.applications_changed.connect(self._show_suggestion)
        session.busy_changed.connect(self._show_suggestion)

    def show_source(self, opened: OpenedSource | None) -> None:
        """Show what is open."""
        if opened is None:
            self.change.setText(self.tr("Choose…"))
            self.repairs.show_sentences("", ())
            self.adapted.show_sentences("", ())
            self._show_suggestion()
            return
        source = opened.source
        self.use_suggested.hide()
        self.change.setText(self.tr("Change…"))
        self._elide_name()
        self.name.setToolTip(f"{source.name}\n{source.location}")
        self.facts.setText(self._facts(source))
        self.facts.setToolTip(
            self.tr("Preprocessing “{0}”: {1}").format(
                source.preprocessing, tell(source.preprocessing_reason)
            )
            if source.preprocessing
            else source.preprocessing_reason
        )
        self.facts.set_color("warning" if source.weights == "random" else "second_text")
        show_repairs(self.repairs, source)
        show_adapted(self.adapted, source)

    def _facts(self, source: SourceModel) -> str:
        weights = {
            "imagenet": self.tr("ImageNet"),
            "random": self.tr("RANDOM weights, nothing learned yet"),
            "file": self.tr("own weights"),
        }.get(source.weights, Path(source.weights).name)
        facts = [weights, shape_text(source.input_shape)]
        if not source.repairs:
            facts.append(self.tr("no repairs ✓"))
        modes = {
            "none": self.tr("pixels 0–255"),
            "unit": self.tr("pixels 0–1"),
            "tf": self.tr("pixels −1–1"),
            "caffe": self.tr("BGR minus mean"),
            "torch": self.tr("pixels by mean and deviation"),
        }
        facts.append(modes.get(source.preprocessing or "", self.tr("preprocessing not known")))
        return " · ".join(facts)

    def _show_suggestion(self) -> None:
        if self._session.source is not None:
            return
        is_opening = self._session.is_working("source")
        wanted = self._session.dataset is not None and not is_opening
        self.use_suggested.setVisible(wanted and suggested.fits(self._session.dataset))
        if is_opening:
            self.name.setText(self.tr("Opening…"))
            self.facts.setText(
                self.tr("The first model takes longest: Keras is loaded. Nothing is stuck.")
            )
            return
        self.name.setText(self.tr("No model yet"))
        self.facts.setText(
            suggested.sentence(self._session)
            if wanted
            else self.tr("Drop a model file here (.keras, .h5), or choose a built-in one.")
        )

    def _elide_name(self) -> None:
        opened = self._session.source
        if opened is not None:
            room = self.width() - self.change.sizeHint().width() - 3 * theme.SPACE_12
            self.name.setText(
                self.name.fontMetrics().elidedText(
                    opened.source.name, Qt.TextElideMode.ElideMiddle, max(40, room)
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the name as there is room for."""
        super().resizeEvent(event)
        self._elide_name()


def show_repairs(remarks: Remarks, source: SourceModel) -> None:
    """What was repaired; a loss stands unfolded."""
    lost = [sentence for sentence in source.repairs if isinstance(sentence, Loss)]
    count = len(source.repairs)
    title = _tr("Opened with 1 repair") if count == 1 else _tr("Opened with {0} repairs")
    title = title.format(count)
    if source.keras_version and count:
        title = _tr("{0}, from Keras {1}").format(title, source.keras_version)
    others = [sentence for sentence in source.repairs if sentence not in lost]
    if lost and not others:
        title = ""
    remarks.show_sentences(title, others, lost)


def show_adapted(remarks: Remarks, source: SourceModel) -> None:
    """What the user's edits changed."""
    count = len(source.adapted)
    title = _tr("Changed by you") if count == 1 else _tr("Changed by you, {0} times")
    remarks.show_sentences(title.format(count), source.adapted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SourceCard", text)
