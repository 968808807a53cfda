"""How far a run can be trusted: its probabilities, worse samples, the source's own task."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from engine import analysis_tasks
from engine.trust_types import KnownTrust
from gui import theme
from gui.jobs import Job
from gui.pages.evaluate_view import RunView
from gui.pages.trust_cards import CalibrationCard, RobustnessCard, SourceCard
from gui.widgets.basics import Scrolled, column

# In a narrower view figures and plots would not fit beside each other.
BESIDE_FROM = 680


class TrustView(RunView):
    """Three questions, each with what was found out before or a button that asks it."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        inner = QWidget()
        self.calibration = CalibrationCard(session, inner)
        self.robustness = RobustnessCard(session, inner)
        self.source = SourceCard(session, inner)
        inside = column(inner, spacing=theme.SPACE_12)
        for card in (self.calibration, self.robustness, self.source):
            inside.addWidget(card)
        inside.addStretch(1)
        column(self).addWidget(Scrolled(inner, self), 1)
        self._job: Job | None = None
        self.calibration.rule_changed.connect(self._on_rule_changed)
        self.show_run()

    def show_run(self) -> None:
        """Forget the last run; show what is known of this one."""
        for card in (self.calibration, self.robustness, self.source):
            card.ask.forget()
        self._show(KnownTrust(calibration=None, robustness=None, source_behaviour=None))
        self._look()

    def show_evaluation(self) -> None:
        """Answers may be kept now that were not before."""
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is less room, plots stand above their figures."""
        super().resizeEvent(event)
        for card in (self.calibration, self.robustness):
            card.set_beside(self.width() >= BESIDE_FROM)

    def _look(self) -> None:
        """Ask for what is known: it takes a moment only, and no model."""
        run = self._session.current_run
        if run is None:
            return
        job = self._session.ask(
            "known_trust",
            analysis_tasks.known_trust,
            run,
            title=self.tr("Looking at what is known of the run"),
            lane="light",
        )
        self._job = job
        job.finished.connect(lambda known: self._on_known(job, known))

    def _on_known(self, job: Job, known: KnownTrust) -> None:
        if job is self._job:
            self._job = None
            self._show(known)

    def _show(self, known: KnownTrust) -> None:
        media = self.media
        evaluation = self.evaluation
        if evaluation is not None and evaluation.task == "regression":
            self.calibration.show_no_probabilities()
        elif not self.calibration.ask.is_asking:
            self.calibration.show_calibration(known.calibration)
        if not self.robustness.ask.is_asking:
            self.robustness.show_robustness(known.robustness, media)
        if not self.source.ask.is_asking:
            self.source.show_media(media, known.classifier_megabytes)
            self.source.show_behaviour(known.source_behaviour, media)

    def _on_rule_changed(self) -> None:
        evaluation = self.evaluation
        self._look()
        if evaluation is not None:
            self._session.score_anew(evaluation)
