"""From data without a model to a running training at one press: the suggested model is used."""

from PySide6.QtCore import QObject, QTimer, Signal

from gui import suggested
from gui.session import Session


class QuickStart(QObject):
    """Opens the suggested model, weights and all, and trains once it is there.

    Whatever the user does instead (another model, a cancelled download) takes the wish back.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_starting = False
        self._name = ""
        session.source_changed.connect(self._follow)
        session.busy_changed.connect(self._follow)

    @property
    def is_starting(self) -> bool:
        """Whether a run begins as soon as the model is here."""
        return self._is_starting

    @property
    def can_start(self) -> bool:
        """Whether data is here and nothing but a model is missing, for which Graft has one."""
        session = self._session
        return (
            session.source is None
            and session.dataset is not None
            and suggested.fits(session.dataset)
            and not session.is_working("source")
            and session.training_state == "idle"
        )

    def start(self) -> None:
        """Get the suggested model, then train."""
        if self.can_start:
            self._is_starting = True
            self._name = suggested.choice(self._session).name
            suggested.use(self._session)
            self.changed.emit()

    def leave_off(self) -> None:
        """Take the wish back, and leave off what is on its way."""
        if self._is_starting:
            self._is_starting = False
            self._session.leave_off("source")
            self.changed.emit()

    def _follow(self) -> None:
        # A job is over before what it brought is there.
        if self._is_starting:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        session = self._session
        if not self._is_starting or session.is_working("source"):
            return
        self._is_starting = False
        spec = session.draft.source
        is_it = session.source is not None and spec is not None and spec.location == self._name
        if is_it and session.can("train") and not session.missing()["train"]:
            session.train()
        self.changed.emit()
