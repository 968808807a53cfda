"""One long question to the engine, in one line: a button, how far it is, a way to leave off."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.events import Event, Progress
from gui.jobs import Job, TaskCrash
from gui.numbers import whole
from gui.widgets.basics import Button, Label, row
from gui.widgets.progress_bar import ProgressBar

BAR_WIDTH = 140


class AskBar(QWidget):
    """Starts a task of the engine and shows what becomes of it.

    `answered` brings the result, `reported` each event of the task (also those that are shown
    here). What another question is about is told by `forget`, after which late answers to the
    earlier one are dropped.

    Args:
        session: Where tasks are started.
        kind: Names the task; a later one of the same kind replaces an earlier one.
        text: What the button says.
        tip: What it does, in plain words.
        title: What is being done, for the status line and for this one.
        make: Gives task and request when the button is pressed; None where it cannot be asked.
        parent: Its Qt owner.
    """

    answered = Signal(object)
    reported = Signal(object)
    ended = Signal()

    def __init__(
        self,
        session: Any,
        kind: str,
        *,
        text: str,
        tip: str,
        title: str,
        make: Callable[[], tuple[Callable[..., Any], object] | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._kind, self._title, self._make = session, kind, title, make
        self._job: Job | None = None
        self.button = Button(text, self, tip=tip, on_click=self.start)
        self.bar = ProgressBar(self)
        self.bar.setFixedHeight(8)
        self.bar.setMinimumWidth(BAR_WIDTH // 3)
        self.bar.setMaximumWidth(BAR_WIDTH)
        self.bar.setAccessibleName(title)
        self.words = Label("", self, color="second_text", wrap=True)
        self.cancel = Button(
            self.tr("Cancel"),
            self,
            tip=self.tr("Leave off; nothing is changed"),
            on_click=self.stop,
        )
        layout = row(self)
        layout.addWidget(self.button)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.words, 2)
        layout.addWidget(self.cancel)
        session.training_state_changed.connect(self._show)
        self._show()

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def start(self) -> None:
        """Ask, instead of what was asked before."""
        asked = self._make()
        if asked is None:
            return
        self._drop()
        self.words.setText("")
        job = self._session.ask(self._kind, *asked, title=self._title, handles=_is_told_here)
        self._job = job
        job.event_reported.connect(lambda event: self._on_event(job, event))
        job.finished.connect(lambda result: self._on_finished(job, result))
        job.failed.connect(lambda error: self._on_over(job, str(error)))
        job.cancelled.connect(lambda: self._on_over(job, self.tr("Cancelled.")))
        self._show()

    def stop(self) -> None:
        """Cancel what was asked."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Cancel what was asked without a word: it is about something that is not shown."""
        self._drop()
        self.words.setText("")
        self._show()

    def say(self, text: str) -> None:
        """Show a sentence beside the button."""
        self.words.setText(text)

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _on_event(self, job: Job, event: Event) -> None:
        if job is not self._job:
            return
        if isinstance(event, Progress):
            counted = f" · {whole(event.done)} / {whole(event.total)}" if event.total else ""
            self.words.setText(f"{event.text}{counted}")
            self._set_bar(event.done, event.total)
        self.reported.emit(event)

    def _on_finished(self, job: Job, result: object) -> None:
        if job is self._job:
            self._on_over(job, "")
            self.answered.emit(result)

    def _on_over(self, job: Job, text: str) -> None:
        if job is self._job:
            self._job = None
            self.words.setText(text)
            self._show()
            self.ended.emit()

    def _set_bar(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show(self) -> None:
        asking = self._job is not None
        focused = self.window().focusWidget()
        self.button.setVisible(not asking)
        self.bar.setVisible(asking)
        self.cancel.setVisible(asking)
        if focused in (self.button, self.cancel):
            # Else the focus would leave for wherever Tab leads from what is hidden now.
            (self.cancel if asking else self.button).setFocus()
        if asking and self._session.training_state != "idle":
            self.words.setText(self.tr("Waits until the training has ended."))


def _is_told_here(error: Exception) -> bool:
    """A sentence belongs beside the button; a crash has details, which the window shows."""
    return not isinstance(error, TaskCrash)
