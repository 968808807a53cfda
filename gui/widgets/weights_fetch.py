"""Fetching a built-in model's weights: how far it is, and what to do when it fails."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from engine import tasks
from engine.errors import WeightsMissingError
from engine.events import Progress
from engine.types import Application
from gui import theme
from gui.jobs import Job
from gui.session import Session
from gui.step_texts import transfer
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.progress_bar import ProgressBar

_STEPS = 1_000


class WeightsFetch(Card):
    """Hidden until something is fetched; hides again when that has come.

    `fetched` is emitted when the weights are here, `changed` whenever it starts or ends.
    """

    fetched = Signal()
    changed = Signal()
    file_asked = Signal()
    address_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._application: Application | None = None
        self._job: Job | None = None
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        self.text = Label("", self, wrap=True)
        self.remedy = Label("", self, wrap=True)
        for label in (self.text, self.remedy):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        self.bar = ProgressBar(self)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Weights fetched"))
        layout.addWidget(self.bar)
        self._remedies = QWidget(self)
        buttons = row(self._remedies)
        self.choose_file = Button(
            self.tr("Choose a file…"),
            self,
            tip=self.tr("Use a weights file that you have, or got by other means"),
            on_click=self.file_asked.emit,
        )
        self.address = Button(
            self.tr("Weights address…"),
            self,
            tip=self.tr("Fetch from another address or folder"),
            on_click=self.address_asked.emit,
        )
        for button in (self.choose_file, self.address):
            buttons.addWidget(button)
        buttons.addStretch()
        layout.addWidget(self._remedies)
        self.hide()

    @property
    def is_fetching(self) -> bool:
        """Whether bytes are on their way."""
        return self._job is not None

    def is_about(self, application: Application) -> bool:
        """Whether what it shows is about this application."""
        return self._application is not None and self._application.name == application.name

    def start(self, application: Application) -> None:
        """Fetch the ImageNet weights of an application."""
        self.stop()
        self._application = application
        self._job = self._session.jobs.start(
            tasks.fetch_weights,
            application.name,
            lane="fetch",
            title=self.tr("Fetching the weights of {0}").format(_title(application)),
        )
        self._job.event_reported.connect(self._show_event)
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self.stop)
        self._show(self.tr("Asking for the weights of {0}…").format(_title(application)))
        self.bar.setRange(0, 0)
        self.changed.emit()

    def stop(self) -> None:
        """Leave off; what has come is kept for the next time."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self.hide()
            self.changed.emit()

    def show_failure(self, application: Application, error: Exception) -> None:
        """Say why weights could not be fetched, which file is missing and where it goes."""
        self._application = application
        if isinstance(error, WeightsMissingError):
            path = Path(error.path)
            text = self.tr("The weights of {0} could not be fetched: {1}.").format(
                _title(application), error.reason
            )
            remedy = self.tr(
                "If you get the file {0} by other means, choose it here, or put it into this "
                "folder: {1}"
            ).format(path.name, path.parent)
        else:
            text, remedy = str(error), ""
        self._show(text, remedy, failed=True)

    def _show(self, text: str, remedy: str = "", *, failed: bool = False) -> None:
        self.text.set_color("bad" if failed else "text")
        self.text.setText(text)
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self.bar.setVisible(not failed)
        self._remedies.setVisible(failed)
        self.show()

    def _show_event(self, event: object) -> None:
        if not isinstance(event, Progress) or self._application is None:
            return
        if event.unit != "bytes":
            self._show(f"{event.text}…")
            self.bar.setRange(0, 0)
            return
        self._show(
            self.tr("Fetching the weights of {0}: {1}").format(
                _title(self._application), transfer(event)
            )
        )
        self.bar.setRange(0, _STEPS if event.total else 0)
        if event.total:
            self.bar.setValue(_STEPS * event.done // event.total)

    def _finished(self, _path: object) -> None:
        self._job = None
        self.hide()
        self.changed.emit()
        self.fetched.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        if self._application is not None:
            self.show_failure(self._application, error)
        self.changed.emit()


def _title(application: Application) -> str:
    return application.title or application.name
