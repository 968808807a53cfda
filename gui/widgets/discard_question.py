"""The question before a run is discarded: what would be lost, and what else can be done."""

from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from gui.widgets.dialog import set_default


class DiscardQuestion(QMessageBox):
    """Asks whether a run is discarded; it goes on meanwhile, and the question goes when it ends.

    Stopping and keeping the best is what is offered first. The run's folder is removed only if
    the user says so.
    """

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Discard the run"))
        self.setText(self.tr("Discard this run?"))
        role = QMessageBox.ButtonRole
        self.keep = self.addButton(self.tr("Stop, keep best"), role.AcceptRole)
        self.keep.setToolTip(self.tr("The run ends now; its best epoch can be used and exported"))
        self.discard = self.addButton(self.tr("Discard"), role.DestructiveRole)
        self.discard.setToolTip(self.tr("The run ends at once, without a result"))
        stay = self.addButton(self.tr("Go on training"), role.RejectRole)
        stay.setToolTip(self.tr("Change nothing"))
        set_default(self, self.keep if self._has_kept else stay)
        self.setEscapeButton(stay)
        self.remove = QCheckBox(self.tr("Remove what was saved of it, too"), self)
        self.remove.setToolTip(self.tr("Delete the run's folder; it cannot be resumed then"))
        self.setCheckBox(self.remove)
        if session.is_cross_validating:
            self.setWindowTitle(self.tr("End the cross-validation"))
            self.setText(self.tr("End this cross-validation?"))
            self.keep.setText(self.tr("Stop after this run"))
            self.keep.setToolTip(self.tr("This run is trained to its end; the mean is over those"))
            self.discard.setText(self.tr("Stop now"))
            self.discard.setToolTip(self.tr("All is kept, and can be gone on with later"))
            # Whole runs are in its folder.
            self.remove.hide()
        self.keep.clicked.connect(session.stop_early)
        self.discard.clicked.connect(self._discard)
        session.run_event.connect(self._show_what_is_lost)
        session.training_state_changed.connect(self._on_state)
        self.finished.connect(self.deleteLater)
        self._on_state(session.training_state)

    def _discard(self) -> None:
        self._session.cancel_training(remove=self.remove.isChecked())

    def _on_state(self, _state: str) -> None:
        if not self._session.can("cancel"):
            self.close()
        self.keep.setEnabled(self._session.can("stop"))
        self.keep.setVisible(self._has_kept)
        self._show_what_is_lost()

    @property
    def _has_kept(self) -> bool:
        """Whether there is anything that stopping would keep; before it has begun there is not."""
        session = self._session
        return session.training_state != "starting" or session.is_cross_validating

    def _show_what_is_lost(self, _event: object = None) -> None:
        if self._session.is_cross_validating:
            self.setInformativeText(
                self.tr(
                    "Runs that are complete are kept, and so are the epochs of this one: “Resume” "
                    "in the list of runs goes on from there."
                )
            )
            return
        epochs = self._session.saved_epochs
        if self._session.training_state == "starting":
            text = self.tr("It has not begun to learn yet, so nothing is lost.")
        elif epochs:
            whole = (
                self.tr("1 epoch of it is saved")
                if epochs == 1
                else self.tr("{0:,} epochs of it are saved").format(epochs)
            )
            text = self.tr(
                "{0} and can be gone on with later, unless you remove them; what the epoch after "
                "that has learned so far is lost. A discarded run cannot be evaluated or "
                "exported: to do that, stop it and keep the best epoch."
            ).format(whole)
        else:
            text = self.tr(
                "No epoch of it is finished yet, so all that it has learned is lost. To use what "
                "it has learned so far, stop it and keep the best."
            )
        if text != self.informativeText():
            self.setInformativeText(text)
