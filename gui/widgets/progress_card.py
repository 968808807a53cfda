"""How far a run is: epoch, time left, the best so far; pause and cancel."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QProgressBar, QWidget

from engine.events import BatchEnded, CheckpointSaved, EpochEnded, PhaseStarted, Progress
from engine.targets import score_name
from engine.types import RunResult
from gui import theme
from gui.score_texts import counted, named_score, per_second
from gui.step_texts import transfer
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row

STEPS = 1_000
SHOW_MS = 100


class ProgressCard(Card):
    """Follows the session's training: what it does now, and two buttons.

    `evaluation_wanted` is emitted when the user wants to see the finished run's mistakes.
    """

    evaluation_wanted = Signal()

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._run_dir: str | None = None
        self._phase: PhaseStarted | None = None
        self._batch: BatchEnded | None = None
        self._best: EpochEnded | None = None
        self._saved = 0
        self._num_epochs = 0
        self._ending = ""
        self._question: QMessageBox | None = None
        self.title = Label(size=theme.FONT_14, bold=True)
        self.detail = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setRange(0, STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.pause = Button(self.tr("Pause"), on_click=self._on_pause)
        self.cancel = Button(
            self.tr("Cancel…"),
            tip=self.tr("End the run; asks whether to keep the best so far"),
            on_click=self.ask_to_cancel,
        )
        self.see_mistakes = LinkButton(
            self.tr("See the mistakes →"), on_click=self.evaluation_wanted.emit
        )
        self.resume = Button(
            self.tr("Resume"),
            tip=self.tr("Go on from the last epoch that was saved"),
            on_click=self._on_resume,
        )
        above = row()
        above.addWidget(self.title, 1)
        for button in (self.see_mistakes, self.resume, self.pause, self.cancel):
            above.addWidget(button)
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        layout.addLayout(above)
        layout.addWidget(self.bar)
        layout.addWidget(self.detail)
        # The card keeps its height whatever it shows: else the plots below would be laid out and
        # painted again at the very moment at which a run begins or ends.
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.title.setMinimumHeight(32)
        self.setMinimumHeight(92)
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
        if session.training_run is not None:
            self._on_run_started(session.training_run)
        self._on_state_changed(session.training_state)

    # What happens

    def _on_run_started(self, run_dir: str) -> None:
        self._run_dir = run_dir
        self._phase = self._batch = self._best = None
        self._saved = 0
        self._ending = ""
        recipe = self._session.recipe
        self._num_epochs = sum(phase.epochs for phase in recipe.train.phases) if recipe else 0
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
        elif isinstance(event, CheckpointSaved):
            self._saved = event.epoch

    def _on_run_finished(self, result: RunResult | None) -> None:
        self._news.stop()
        if result is None:
            self._ending = "broken" if self._saved else "nothing"
            self.title.setText(self.tr("The run ended without a result"))
            self.detail.setText(
                self.tr("It was saved after epoch {0} and can go on from there.").format(
                    self._saved
                )
                if self._saved
                else self.tr("Nothing of it was saved. Your settings are as they were.")
            )
        else:
            self._ending = "done"
            early = result.status == "stopped_early"
            self.title.setText(
                (
                    self.tr("Stopped after {0}, {1}") if early else self.tr("Done: {0} in {1}")
                ).format(_epochs(self, len(result.history)), duration(result.seconds))
            )
            self.detail.setText(
                self.tr("Best at epoch {0} ★: {1} on validation · {2}/s").format(
                    result.best_epoch,
                    named_score(result.validation_accuracy, score_name(result.task)),
                    per_second(self._session.dataset, result.images_per_second),
                )
            )
        self._show_buttons()

    def _on_state_changed(self, state: str) -> None:
        self.pause.setText(self.tr("Go on") if state == "paused" else self.tr("Pause"))
        self.pause.setToolTip(
            self.tr("Go on with the run")
            if state == "paused"
            else self.tr("Hold the run after this batch; nothing is lost")
        )
        if state == "idle":
            if not self._ending:
                self._show_ready()
            self._close_question()
        elif self._batch is not None:
            self._show_running()
        self._show_buttons()

    def _on_recipe_changed(self, _recipe: object) -> None:
        if self._session.training_state == "idle" and not self._ending:
            self._show_ready()

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

    def _show_preparing(self, progress: Progress | None = None) -> None:
        if self._phase is not None:
            self.title.setText(
                self.tr("Epoch {0} of {1} · {2}").format(
                    self._phase.first_epoch, self._num_epochs, self._phase.name
                )
            )
        else:
            self.title.setText(self.tr("Preparing the run"))
        self.detail.setText(
            self.tr("Preparing the first step, usually 15 s. Nothing is stuck.")
            if progress is None
            else f"{progress.text} · {_amount(progress)}"
            if progress.total
            else progress.text
        )
        if self._phase is None and progress is not None and progress.total:
            self._set_bar(STEPS * progress.done // progress.total)
        elif self._phase is not None:
            self._set_bar(STEPS * (self._phase.first_epoch - 1) // max(1, self._num_epochs))

    def _show_running(self) -> None:
        batch, state = self._batch, self._session.training_state
        if batch is None or state == "idle":
            return
        where = self.tr("{0} of {1}").format(batch.epoch, self._num_epochs)
        if state == "paused":
            self.title.setText(self.tr("Paused in epoch {0}").format(where))
        elif state == "stopping":
            self.title.setText(self.tr("Stopping in epoch {0}, keeping the best").format(where))
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
        parts.append(left.format(duration(batch.seconds_left)))
        self.detail.setText(" · ".join(parts))

    def _set_bar(self, value: int) -> None:
        # QProgressBar repaints at once, and with it all else that waits to be painted, such as
        # the plots; with updates off it only marks itself.
        self.bar.setUpdatesEnabled(False)
        self.bar.setValue(value)
        self.bar.setUpdatesEnabled(True)

    def _show_buttons(self) -> None:
        state = self._session.training_state
        active = state != "idle"
        self.pause.setVisible(active)
        self.cancel.setVisible(active)
        self.pause.setEnabled(state != "stopping")
        self.bar.setVisible(active)
        self.see_mistakes.setVisible(not active and self._ending == "done")
        self.resume.setVisible(not active and self._ending == "broken")

    # What the user does

    def _on_pause(self) -> None:
        if self._session.training_state == "paused":
            self._session.go_on()
        else:
            self._session.pause()

    def _on_resume(self) -> None:
        if self._run_dir is not None:
            self._session.resume(self._run_dir)

    def ask_to_cancel(self) -> None:
        """Ask whether the best so far is kept; the run goes on meanwhile."""
        self._close_question()
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("End the run"))
        box.setText(self.tr("Keep the best so far?"))
        box.setInformativeText(
            self.tr(
                "Keep: the run ends after this batch and its best epoch can be evaluated and "
                "exported. Discard: it ends at once, without a result."
            )
        )
        role = QMessageBox.ButtonRole
        keep = box.addButton(self.tr("Keep the best"), role.AcceptRole)
        discard = box.addButton(self.tr("Discard"), role.DestructiveRole)
        box.addButton(self.tr("Go on training"), role.RejectRole)
        box.setDefaultButton(keep)
        keep.clicked.connect(self._session.stop_early)
        discard.clicked.connect(self._session.cancel_training)
        self._question = box
        box.finished.connect(self._on_question_closed)
        box.open()

    def _close_question(self) -> None:
        if self._question is not None:
            self._question.close()

    def _on_question_closed(self, _answer: int) -> None:
        if self._question is not None:
            self._question.deleteLater()
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
