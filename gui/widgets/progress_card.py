"""How far a run is: epoch, time left, the best so far; what can be done with it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from engine.events import BatchEnded, EpochEnded, FeaturesReady, FoldStarted, PhaseStarted, Progress
from engine.targets import score_name
from engine.training_types import CrossResult
from engine.types import RunResult, RunSummary
from gui import theme
from gui.score_texts import counted, cross_text, named_score, per_second
from gui.step_texts import transfer
from gui.training_session import ENDED, MORE_EPOCHS
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row
from gui.widgets.discard_question import DiscardQuestion

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
        self._num_epochs = 0
        # Whether the ending of a run is told, which a changed recipe does not take away.
        self._tells_ending = False
        self._told: str | None = None
        self._question: DiscardQuestion | None = None
        self.title = Label(size=theme.FONT_14, bold=True)
        self.detail = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.fold = Label(size=theme.FONT_12, bold=True)
        self.fold.hide()
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
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
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        layout.addLayout(above)
        layout.addWidget(self.bar)
        layout.addLayout(below)
        # The card keeps its height whatever it shows: else the plots below would be laid out and
        # painted again at the very moment at which a run begins or ends.
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.title.setMinimumHeight(32)
        self.detail.setMinimumHeight(34)
        self.setMinimumHeight(116)
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
        if session.training_run is not None:
            self._on_run_started(session.training_run)
        elif session.shown_run is not None:
            self._on_shown_run(session.shown_run)
        self._on_state_changed(session.training_state)

    # What happens

    def _on_run_started(self, _run_dir: str) -> None:
        self._phase = self._batch = self._best = self._features = None
        self._tells_ending = False
        self._num_epochs = self._session.training_epochs
        self._set_bar(0)
        self._show_preparing()

    def _on_run_event(self, event: object) -> None:
        if isinstance(event, Progress):
            if self._batch is None:
                self._show_preparing(event)
        elif isinstance(event, PhaseStarted):
            self._phase, self._batch = event, None
            self._num_epochs = max(self._num_epochs, event.last_epoch)
            self._show_preparing()
        elif isinstance(event, BatchEnded):
            first, self._batch = self._batch is None, event
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
            self._features = event
            if self._batch is None:
                self._show_preparing()

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
            )
        self._show_buttons()

    def _on_cross_changed(self, news: object) -> None:
        """Another run of a cross-validation has begun, or the last of them has ended."""
        self.fold.setVisible(isinstance(news, FoldStarted))
        if isinstance(news, FoldStarted):
            where = self.tr("Run {0} of {1}: ").format(news.number + 1, news.total)
            if news.folds:
                where += self.tr("fold {0}, ").format(news.fold + 1)
            self.fold.setText(where + self.tr("seed {0}").format(news.seed))
        elif isinstance(news, CrossResult):
            self.title.setText(cross_text(news))
            self.detail.setText(
                self.tr(
                    "Mean of the best validation scores ± their standard deviation, and the lowest "
                    "to the highest. The best run is shown."
                )
            )

    def _on_shown_run(self, run_dir: str | None) -> None:
        """Another run was chosen, or more became known of the one that is shown."""
        session = self._session
        if session.training_state != "idle":
            return
        summary = session.summary(run_dir)
        if run_dir is None:
            self._tells_ending = False
            self._show_ready()
        elif summary is not None and not (self._tells_ending and self._told == run_dir):
            if session.shown_status in ENDED:
                self._show_past(summary)
            else:
                self._show_broken(self.tr("Run {0}").format(summary.name))
        self._show_buttons()

    def _on_state_changed(self, state: str) -> None:
        self.pause.setText(
            self.tr("Try again")
            if state == "held"
            else self.tr("Go on")
            if state == "paused"
            else self.tr("Pause")
        )
        self.pause.setToolTip(
            self.tr("Hold the run after this batch; nothing is lost")
            if state not in ("paused", "held")
            else self.tr("Go on with the run")
        )
        if state == "idle":
            if not self._tells_ending:
                self._show_ready()
        else:
            self._show_running()
        self._show_buttons()

    def _on_recipe_changed(self, _recipe: object) -> None:
        if self._session.training_state == "idle" and not self._tells_ending:
            self._show_ready()
        self._show_buttons()

    # What is shown

    def _show_ready(self) -> None:
        recipe, dataset = self._session.recipe, self._session.dataset
        missing = self._session.missing().get("train", "")
        if recipe is None or dataset is None or missing:
            self.title.setText(self.tr("Not ready yet"))
            self.detail.setText(missing)
            return
        phases = recipe.train.phases
        self.title.setText(self.tr("Ready to train"))
        self.detail.setText(
            self.tr("{0} to train on, {1}, at most {2}. Ctrl+Enter starts.").format(
                counted(dataset, dataset.sizes()["train"]),
                self.tr("1 phase")
                if len(phases) == 1
                else self.tr("{0} phases").format(len(phases)),
                _epochs(self, sum(phase.epochs for phase in phases)),
            )
        )

    def _show_broken(self, name: str = "") -> None:
        session = self._session
        self._tells_ending, self._told = True, session.shown_run
        epochs = session.saved_epochs
        self.title.setText(
            self.tr("{0} has no result yet").format(name)
            if name
            else self.tr("The run ended without a result")
        )
        saved = (
            self.tr("It was saved after epoch {0} and can go on from there.").format(epochs)
            if epochs
            else self.tr("No epoch of it was saved. Your settings are as they were.")
        )
        self.detail.setText(" ".join(part for part in (session.failure, saved) if part))

    def _show_past(self, run: RunSummary) -> None:
        best = max(run.history, key=lambda r: (r.validation_accuracy, -r.validation_loss))
        self._show_ended(
            status=run.status,
            epochs=len(run.history),
            seconds=run.seconds or 0.0,
            best=best.epoch,
            score=named_score(best.validation_accuracy, score_name(run.task)),
            name=self.tr("Run {0} · ").format(run.name),
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
    ) -> None:
        self._tells_ending, self._told = True, self._session.shown_run
        early = status == "stopped_early"
        ended = self.tr("Stopped after {0}, {1}") if early else self.tr("Done: {0} in {1}")
        self.title.setText(name + ended.format(_epochs(self, epochs), duration(seconds)))
        told = self.tr("Best at epoch {0} ★: {1} on validation").format(best, score)
        if rate:
            told += f" · {per_second(self._session.dataset, rate)}/s"
        self.detail.setText(f"{reason} {told}".strip())

    def _show_preparing(self, progress: Progress | None = None) -> None:
        if self._phase is not None:
            self.title.setText(
                self.tr("Epoch {0} of {1} · {2}").format(
                    self._phase.first_epoch, self._num_epochs, self._phase.name
                )
            )
        else:
            self.title.setText(self.tr("Preparing the run"))
        if progress is None:
            first = self.tr("Preparing the first step, usually 15 s. Nothing is stuck.")
            self.detail.setText(" ".join(part for part in (self._features_text(), first) if part))
        else:
            self.detail.setText(
                f"{progress.text}: {_amount(progress)}" if progress.total else progress.text
            )
        if self._phase is None and progress is not None and progress.total:
            self._set_bar(STEPS * progress.done // progress.total)
        elif self._phase is not None:
            self._set_bar(STEPS * (self._phase.first_epoch - 1) // max(1, self._num_epochs))

    def _features_text(self) -> str:
        """Where the activations of the frozen layers came from."""
        ready = self._features
        if ready is None:
            return ""
        megabytes = f"{ready.num_bytes / 1e6:,.1f} MB"
        if ready.found:
            return self.tr("Frozen layers: found from an earlier run, {0}.").format(megabytes)
        return self.tr("Frozen layers: computed once in {0}, {1}.").format(
            duration(ready.seconds), megabytes
        )

    def _show_running(self) -> None:
        batch, state = self._batch, self._session.training_state
        if state == "idle":
            return
        if state == "held":
            self.title.setText(self.tr("The run waits for you"))
            self.detail.setText(self._session.held_text)
            return
        if state == "cancelling":
            self.title.setText(self.tr("Ending the run"))
            self.detail.setText(self.tr("It leaves at the end of the step it is in."))
            return
        if batch is None:
            self._show_preparing()
            if state != "running" and state != "starting":
                self.title.setText(
                    self.tr("Paused before the first epoch")
                    if state == "paused"
                    else self.tr("Stopping after the first epoch has begun")
                )
            return
        where = self.tr("{0} of {1}").format(batch.epoch, self._num_epochs)
        if state == "paused":
            self.title.setText(self.tr("Paused in epoch {0}").format(where))
        elif state == "stopping":
            stopping = (
                self.tr("Stopping after this run, in epoch {0}")
                if self._session.is_cross_validating
                else self.tr("Stopping in epoch {0}, keeping the best")
            )
            self.title.setText(stopping.format(where))
        else:
            name = self._phase.name if self._phase else ""
            self.title.setText(self.tr("Epoch {0} · {1}").format(where, name))
        done = batch.epoch - 1 + batch.batch / max(1, batch.num_batches)
        self._set_bar(round(STEPS * done / max(1, self._num_epochs)))
        parts = []
        if self._best is not None:
            parts.append(
                self.tr("<b>{0}</b> on validation, best at epoch {1} ★").format(
                    named_score(
                        self._best.validation_accuracy,
                        self._phase.score if self._phase else "accuracy",
                    ),
                    self._best.epoch,
                )
            )
        parts.append(f"{per_second(self._session.dataset, batch.images_per_second)}/s")
        last = self._phase.last_epoch if self._phase else self._num_epochs
        left = (
            self.tr("about {0} left")
            if last >= self._num_epochs
            else self.tr("about {0} left in this phase")
        )
        parts.append(left.format(duration(max(1, batch.seconds_left))))
        self.detail.setText(" · ".join(parts))

    def _set_bar(self, value: int) -> None:
        # QProgressBar repaints at once, and with it all else that waits to be painted, such as
        # the plots; with updates off it only marks itself.
        self.bar.setUpdatesEnabled(False)
        self.bar.setValue(value)
        self.bar.setUpdatesEnabled(True)

    def _show_buttons(self) -> None:
        session = self._session
        state = session.training_state
        active = state != "idle"
        self.bar.setVisible(active)
        self.pause.setVisible(active)
        self.pause.setEnabled(session.can("pause") or session.can("go_on"))
        # At other times the window's main button stops the run.
        self.stop.setVisible(state == "held")
        self.cancel.setText(self.tr("Discard…") if state == "held" else self.tr("Cancel…"))
        self.cancel.setVisible(active)
        self.cancel.setEnabled(session.can("cancel"))
        shows = not active and self._tells_ending
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


def _amount(progress: Progress) -> str:
    if progress.unit == "bytes":
        return transfer(progress)
    return f"{progress.done:,} / {progress.total:,}"


def duration(seconds: float) -> str:
    """A time as people say it: 45 s, 1 min 20 s, 2 h 5 min."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _epochs(widget: QWidget, count: int) -> str:
    return widget.tr("1 epoch") if count == 1 else widget.tr("{0:,} epochs").format(count)
