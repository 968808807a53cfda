"""How far a run is: epoch, time left, the best so far; what can be done with it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.events import BatchEnded, EpochEnded, FeaturesReady, FoldStarted, PhaseStarted, Progress
from engine.targets import score_name
from engine.training_types import CrossResult
from engine.types import RunResult, RunSummary
from gui import theme
from gui.next_steps import what_next
from gui.run_texts import (
    broken_text,
    cross_note,
    early_title,
    ended_text,
    fold_text,
    left_text,
    opening_text,
    preparing_text,
    ready_text,
    running_best,
    running_title,
    stage_text,
    waiting_text,
)
from gui.score_texts import cross_text, named_score, per_second
from gui.training_session import ENDED, MORE_EPOCHS
from gui.watched_run import WatchedRun
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row
from gui.widgets.discard_question import DiscardQuestion
from gui.widgets.progress_bar import ProgressBar
from gui.words import tell

STEPS = 1_000
SHOW_MS = 300


class ProgressCard(Card):
    """Follows the session's training; without one it shows how the chosen run ended.

    Which buttons it has is what `session.can` says. `evaluation_wanted` is emitted when the user
    wants to see the finished run's mistakes.
    """

    evaluation_wanted = Signal()

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._phase: PhaseStarted | None = None
        self._batch: BatchEnded | None = None
        self._best: EpochEnded | None = None
        self._features: FeaturesReady | None = None
        # What is done before the first batch, or between two epochs.
        self._stage: Progress | None = None
        self._num_epochs = 0
        # Whether the ending of a run is told, which a changed recipe does not take away.
        self._tells_ending = False
        self._watched = WatchedRun()
        self._told: str | None = None
        self._question: DiscardQuestion | None = None
        self.title = Label(size=theme.FONT_14, bold=True)
        self.detail = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.next = Label(size=theme.FONT_12)
        # It may be longer than the window is wide, and must not widen it.
        self.next.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.fold = Label(size=theme.FONT_12, bold=True)
        self.fold.hide()
        self.bar = ProgressBar(self)
        self.bar.setFixedHeight(8)
        self.bar.setRange(0, STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.pause = Button(self.tr("Pause"), on_click=self._on_pause)
        self.stop = Button(
            self.tr("Stop here"),
            tip=self.tr("End the run with what is saved; it can be resumed later"),
            on_click=session.stop_early,
        )
        self.cancel = Button(
            self.tr("Cancel…"),
            tip=self.tr("End the run; asks first what becomes of it"),
            on_click=self.ask_to_cancel,
        )
        self.see_mistakes = LinkButton(
            self.tr("See the mistakes →"),
            tip=self.tr("Test the run's best epoch and show what it got wrong"),
            on_click=self.evaluation_wanted.emit,
        )
        self.more = Button(
            self.tr("Train {0} more epochs").format(MORE_EPOCHS),
            tip=self.tr("Go on where this run ended, with its own settings (Ctrl+Shift+Enter)"),
            on_click=lambda: session.train_more(),
        )
        self.from_best = Button(
            self.tr("Start again from the best"),
            tip=self.tr(
                "A new run with the settings as they are now, that begins with the best weights of "
                "this one (Ctrl+Alt+Enter)"
            ),
            on_click=session.start_from_best,
        )
        self.resume = Button(
            self.tr("Resume"),
            tip=self.tr("Go on from the last epoch that was saved (Ctrl+Alt+R)"),
            on_click=self._on_resume,
        )
        above = row()
        above.addWidget(self.title, 1)
        for button in (self.see_mistakes, self.pause, self.stop, self.cancel):
            above.addWidget(button)
        below = row(spacing=theme.SPACE_8)
        below.addWidget(self.fold)
        below.addWidget(self.detail, 1)
        for button in (self.more, self.from_best, self.resume):
            below.addWidget(button)
        # What comes next stands where the bar was.
        self._between = QWidget(self)
        self._between.setFixedHeight(18)
        middle = row(self._between)
        middle.addWidget(self.bar)
        middle.addWidget(self.next)
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_4)
        layout.addStretch(1)
        layout.addLayout(above)
        layout.addWidget(self._between)
        layout.addLayout(below)
        layout.addStretch(1)
        # The card keeps its height whatever it shows: else the plots below would be laid out and
        # painted again at the very moment at which a run begins or ends.
        self.title.setMinimumHeight(32)
        self.detail.setMinimumHeight(34)
        self.setMinimumHeight(118)
        # Thousands of batches a second may end; nobody reads as fast as that.
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(SHOW_MS)
        self._news.timeout.connect(self._show_running)
        session.run_started.connect(self._on_run_started)
        session.run_event.connect(self._on_run_event)
        session.run_finished.connect(self._on_run_finished)
        session.training_state_changed.connect(self._on_state_changed)
        session.recipe_changed.connect(self._on_recipe_changed)
        session.shown_run_changed.connect(self._on_shown_run)
        session.cross_changed.connect(self._on_cross_changed)
        session.progress_changed.connect(self._on_progress)
        session.busy_changed.connect(self._on_busy)
        session.run_watched.connect(self._on_watched)
        if session.training_run is not None:
            self._on_run_started(session.training_run)
        elif session.shown_run is not None:
            self._on_shown_run(session.shown_run)
        self._on_state_changed(session.training_state)

    # What happens

    def _on_run_started(self, _run_dir: str) -> None:
        self._phase = self._batch = self._best = self._features = self._stage = None
        self._tells_ending = False
        self._num_epochs = self._session.training_epochs
        self._set_bar(0)
        self._show_preparing()

    def _on_run_event(self, event: object) -> None:
        if isinstance(event, Progress):
            self._stage = event
            if self._batch is None:
                self._show_running()
            elif not self._news.isActive():
                self._news.start()
        elif isinstance(event, PhaseStarted):
            self._phase, self._batch, self._stage = event, None, None
            self._num_epochs = max(self._num_epochs, event.last_epoch)
            self._show_running()
        elif isinstance(event, BatchEnded):
            first, self._batch, self._stage = self._batch is None, event, None
            if first:
                self._show_running()
            elif not self._news.isActive():
                self._news.start()
        elif isinstance(event, EpochEnded):
            if event.is_best:
                self._best = event
            if not self._news.isActive():
                self._news.start()
        elif isinstance(event, FeaturesReady):
            self._features, self._stage = event, None
            if self._batch is None:
                self._show_running()

    def _on_run_finished(self, result: RunResult | None) -> None:
        self._news.stop()
        if result is None:
            self._show_broken()
        else:
            self._show_ended(
                status=result.status,
                epochs=len(result.history),
                seconds=result.seconds,
                best=result.best_epoch,
                score=named_score(result.validation_accuracy, score_name(result.task)),
                reason=result.reason,
                rate=result.images_per_second,
                advice=what_next(result.history, result.task, self._session),
            )
        self._show_buttons()

    def _on_cross_changed(self, news: object) -> None:
        """Another run of a cross-validation has begun, or the last of them has ended."""
        self.fold.setVisible(isinstance(news, FoldStarted))
        if isinstance(news, FoldStarted):
            self.fold.setText(fold_text(news))
        elif isinstance(news, CrossResult):
            self._say(cross_text(news), cross_note())

    def _on_shown_run(self, run_dir: str | None) -> None:
        """Another run was chosen, or more became known of the one that is shown."""
        session = self._session
        if session.training_state != "idle":
            return
        summary = session.summary(run_dir)
        if run_dir is None:
            self._tells_ending = False
            self._say(*ready_text(self._session))
        elif summary is not None and not (self._tells_ending and self._told == run_dir):
            if session.shown_status == "running":
                self._tells_ending = False
            elif session.shown_status in ENDED:
                self._show_past(summary)
            else:
                self._show_broken(self.tr("Run {0}").format(summary.name))
        self._show_buttons()

    def _on_watched(self, news: object) -> None:
        """A run that is trained elsewhere has written more."""
        self._watched.follow(news)
        if self._watches:
            self._say(*self._watched.texts(self._session.dataset))
            self._set_bar(round(STEPS * self._watched.share))
            self._show_buttons()

    @property
    def _watches(self) -> bool:
        """Whether the run that is shown is trained elsewhere."""
        session = self._session
        is_running = session.shown_status == "running" and session.training_state == "idle"
        return is_running and not self._tells_ending

    def retranslate(self, _say: object) -> None:
        """Tell anew how the run ended."""
        self._told = None
        self._on_shown_run(self._session.shown_run)

    def _on_state_changed(self, state: str) -> None:
        texts = {"held": self.tr("Try again"), "paused": self.tr("Go on")}
        self.pause.setText(texts.get(state, self.tr("Pause")))
        self.pause.setToolTip(
            self.tr("Hold the run after this batch; nothing is lost")
            if state not in ("paused", "held")
            else self.tr("Go on with the run")
        )
        if state == "idle":
            if not self._tells_ending:
                self._say(*ready_text(self._session))
        else:
            self._show_running()
        self._show_buttons()

    def _on_recipe_changed(self, _recipe: object) -> None:
        if self._is_free:
            self._say(*ready_text(self._session))
        self._show_buttons()

    @property
    def _is_free(self) -> bool:
        """Whether there is no run to be told of."""
        return self._session.training_state == "idle" and not (self._tells_ending or self._watches)

    # What is shown

    def _say(self, title: str, detail: str) -> None:
        self.title.setText(title)
        self.detail.setText(detail)

    def _on_progress(self, progress: Progress | None) -> None:
        """A model that is on its way is told here too: the run waits for it."""
        session = self._session
        is_coming = session.source is None and session.is_working("source")
        if session.training_state != "idle" or self._tells_ending or not is_coming:
            return
        self._say(*opening_text(progress))
        if progress is not None and progress.total:
            self._set_bar(STEPS * progress.done // progress.total)
        else:
            self.bar.setRange(0, 0)

    def _on_busy(self, _title: str) -> None:
        if self._session.training_state == "idle" and not self._tells_ending:
            self._set_bar(0)
            self._say(*ready_text(self._session))
            self._on_progress(None)
            self._show_buttons()

    def _show_broken(self, name: str = "") -> None:
        self._tells_ending, self._told = True, self._session.shown_run
        self.next.clear()
        self._say(*broken_text(self._session, name))

    def _show_past(self, run: RunSummary) -> None:
        best = max(run.history, key=lambda r: (r.validation_accuracy, -r.validation_loss))
        self._show_ended(
            status=run.status,
            epochs=len(run.history),
            seconds=run.seconds or 0.0,
            best=best.epoch,
            score=named_score(best.validation_accuracy, score_name(run.task)),
            name=self.tr("Run {0} · ").format(run.name),
            advice=what_next(run.history, run.task, self._session),
        )

    def _show_ended(
        self,
        *,
        status: str,
        epochs: int,
        seconds: float,
        best: int,
        score: str,
        reason: str = "",
        rate: float = 0.0,
        name: str = "",
        advice: str = "",
    ) -> None:
        self._tells_ending, self._told = True, self._session.shown_run
        title, told = ended_text(status == "stopped_early", epochs, seconds, best, score)
        if rate:
            told += f" · {per_second(self._session.dataset, rate)}"
        told = " ".join(part for part in (tell(reason), told) if part)
        self._say(name + title, told)
        self.next.setText(advice)
        self.next.setToolTip(advice)

    def _show_preparing(self) -> None:
        progress, state = self._stage, self._session.training_state
        title, detail = preparing_text(self._phase, self._num_epochs, self._features, progress)
        waits = self._session.is_cross_validating and state == "stopping"
        if state not in ("running", "starting") and not waits:
            title = early_title(state, self._phase is not None)
        self._say(title, detail)
        if self._phase is None and progress is not None and progress.total:
            self._set_bar(STEPS * progress.done // progress.total)
        elif self._phase is not None:
            self._set_bar(STEPS * (self._phase.first_epoch - 1) // max(1, self._num_epochs))

    def _show_running(self) -> None:
        batch, state = self._batch, self._session.training_state
        if state == "idle":
            return
        if state in ("held", "cancelling"):
            self._say(*waiting_text(state, self._session.held_text))
            return
        if batch is None:
            self._show_preparing()
            return
        phase, best = self._phase, self._best
        is_last = phase is None or phase.last_epoch >= self._num_epochs
        score = ""
        if best is not None:
            score = named_score(best.validation_accuracy, phase.score if phase else "accuracy")
        title = running_title(
            state,
            (batch.epoch, self._num_epochs),
            phase.name if phase else "",
            self._session.is_cross_validating,
        )
        now = [running_best(score, best.epoch)] if best is not None else []
        if self._stage is not None:
            now.append(stage_text(self._stage))
        else:
            now.append(per_second(self._session.dataset, batch.images_per_second))
            now.append(left_text(batch.seconds_left, is_last))
        self._say(title, " · ".join(now))
        done = batch.epoch - 1 + batch.batch / max(1, batch.num_batches)
        self._set_bar(round(STEPS * done / max(1, self._num_epochs)))

    def _set_bar(self, value: int) -> None:
        self.bar.setRange(0, STEPS)
        self.bar.setValue(value)

    def _show_buttons(self) -> None:
        session = self._session
        state = session.training_state
        active = state != "idle"
        shows = not active and self._tells_ending
        is_coming = not shows and session.source is None and session.is_working("source")
        has_bar = active or is_coming or self._watches
        self.bar.setVisible(has_bar)
        self._between.setVisible(has_bar or (shows and bool(self.next.text())))
        self.pause.setVisible(active)
        self.pause.setEnabled(session.can("pause") or session.can("go_on"))
        # At other times the window's main button stops the run.
        self.stop.setVisible(state == "held")
        self.cancel.setText(self.tr("Discard…") if state == "held" else self.tr("Cancel…"))
        self.cancel.setVisible(active)
        self.cancel.setEnabled(session.can("cancel"))
        self.next.setVisible(shows)
        self.see_mistakes.setVisible(shows and session.shown_status in ENDED)
        self.more.setVisible(shows and session.can("more"))
        self.from_best.setVisible(shows and session.can("from_best"))
        self.resume.setVisible(shows and session.can("resume"))

    # What the user does

    def _on_pause(self) -> None:
        if self._session.can("go_on"):
            self._session.go_on()
        else:
            self._session.pause()

    def _on_resume(self) -> None:
        if self._session.shown_run is not None:
            self._session.resume(self._session.shown_run)

    def ask_to_cancel(self) -> None:
        """Ask what becomes of the run; it goes on meanwhile."""
        if self._question is None and self._session.can("cancel"):
            self._question = DiscardQuestion(self._session, self)
            self._question.finished.connect(self._on_question_closed)
            self._question.open()

    def _on_question_closed(self, _answer: int) -> None:
        self._question = None
