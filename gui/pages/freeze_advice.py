"""Advice on what to unfreeze: asked for, shown with its reason, applied only when it is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.training_types import FreezeAdvice
from gui import theme
from gui.jobs import Job
from gui.session import Session
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row


class FreezeAdviceCard(QWidget):
    """A link below the tree; after it was pressed, a card with what the data says.

    `advised` brings the advice, or None where it is forgotten, because the model or the data is
    another one. `apply_asked` brings the layers that should train.
    """

    advised = Signal(object)
    apply_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._asked_for: object = None
        self.advice: FreezeAdvice | None = None
        layout = column(self, spacing=0)
        self.ask = LinkButton(
            self.tr("Advise what to unfreeze"),
            self,
            tip=self.tr(
                "Looks at up to 512 training samples, which changes nothing: which blocks your "
                "data pulls at, and after which block the answer can be read off best"
            ),
            on_click=self.start,
        )
        self.working = QWidget(self)
        inside = row(self.working)
        self.progress = Label(
            self.tr("Looking at a sample of your data…"), self.working, color="second_text"
        )
        self.cancel = LinkButton(
            self.tr("Cancel"),
            self.working,
            tip=self.tr("Stop looking; nothing was changed"),
            on_click=self.stop,
        )
        inside.addWidget(self.progress, 1)
        inside.addWidget(self.cancel)
        for part in (self.ask, self.working, self._make_card()):
            layout.addWidget(part)
        session.source_changed.connect(self._check)
        session.dataset_changed.connect(self._check)
        session.training_state_changed.connect(self._show)
        session.recipe_changed.connect(self._show)
        self._show()

    def _make_card(self) -> Card:
        self.card = Card(self)
        inside = column(self.card, spacing=theme.SPACE_4)
        inside.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        self.reason = Label("", self.card, size=theme.FONT_12, wrap=True)
        inside.addWidget(self.reason)
        buttons = row(spacing=theme.SPACE_4)
        self.apply = Button(
            self.tr("Apply the suggestion"),
            self.card,
            tip=self.tr("Let these layers train in the phase that the tree shows (can be undone)"),
            on_click=self._apply,
        )
        self.hide_it = LinkButton(
            self.tr("Hide"),
            self.card,
            tip=self.tr("Take the advice away; it can be asked for again"),
            on_click=self.forget,
        )
        buttons.addWidget(self.apply)
        buttons.addStretch()
        buttons.addWidget(self.hide_it)
        inside.addLayout(buttons)
        return self.card

    @property
    def can_start(self) -> bool:
        """Whether there is something to look at and nothing else goes on."""
        idle = self._job is None and self._session.training_state == "idle"
        return idle and not self._session.missing()["train"]

    def start(self) -> None:
        """Ask the engine."""
        if not self.can_start:
            return
        job = self._session.advise_freezing()
        if job is None:
            return
        self._job, self._asked_for = job, self._subject()
        job.finished.connect(self._advised)
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(lambda *_outcome: self._over(job))
        self._show()

    def stop(self) -> None:
        """Cancel what goes on."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Take the advice away."""
        self.advice = None
        self._show()
        self.advised.emit(None)

    def show_phase(self, number: int, of: int) -> None:
        """Say on the button which phase the suggestion would be applied to."""
        self.apply.setText(
            self.tr("Apply to phase {0}").format(number + 1)
            if of > 1
            else self.tr("Apply the suggestion")
        )

    def _subject(self) -> object:
        """What advice is about: it holds for no other model and no other data."""
        source, data = self._session.source, self._session.dataset
        if source is None or data is None:
            return None
        return source.source.fingerprint, source.base, data.fingerprint

    def _check(self) -> None:
        if self._asked_for is not None and self._subject() != self._asked_for:
            self._asked_for = None
            self.stop()
            self.forget()
        self._show()

    def _advised(self, advice: FreezeAdvice) -> None:
        if self._subject() != self._asked_for:
            return
        self.advice = advice
        self.reason.setText(
            self.tr("{0} (from {1} samples)").format(advice.reason, advice.num_samples)
        )
        self.advised.emit(advice)

    def _over(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self._show()

    def _apply(self) -> None:
        if self.advice is not None:
            self.apply_asked.emit(self.advice.unfreeze)

    def _show(self) -> None:
        self.working.setVisible(self._job is not None)
        self.card.setVisible(self._job is None and self.advice is not None)
        self.ask.setVisible(self._job is None and self.advice is None)
        self.ask.setEnabled(self.can_start)
