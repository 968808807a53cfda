"""Where the weights of built-in models are fetched from: the user's own address, if any."""

import os

from PySide6.QtWidgets import QLineEdit, QWidget

from engine import tasks
from engine.sources.mirror import VARIABLE, stored_weights_url
from gui import theme
from gui.session import Session
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog

_WIDTH = 560


class WeightsAddressDialog(Dialog):
    """One field. What is saved counts for the window and the command line."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Weights address"))
        self._session = session
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addWidget(
            Label(
                self.tr(
                    "Graft fetches weights from Keras's own address at storage.googleapis.com. "
                    "If that cannot be reached from here, name another one: a web address or a "
                    "folder that holds the same files."
                ),
                self,
                wrap=True,
            )
        )
        self.address = QLineEdit(stored_weights_url(), self)
        self.address.setAcceptDrops(False)
        self.address.setMinimumHeight(28)
        self.address.setClearButtonEnabled(True)
        self.address.setPlaceholderText(self.tr("Keras's own address"))
        self.address.setAccessibleName(self.tr("Weights address"))
        layout.addWidget(self.address)
        self.hint = Label(self._explanation(), self, color="second_text", wrap=True)
        layout.addWidget(self.hint)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(Button(self.tr("Cancel"), self, on_click=self.reject))
        self.save = Button(self.tr("Save"), self, accent=True, on_click=self.accept)
        self.save.setDefault(True)
        buttons.addWidget(self.save)
        layout.addLayout(buttons)
        self.address.textEdited.connect(lambda _text: self._show(self._explanation()))
        self._fit_height()

    def _explanation(self) -> str:
        if os.environ.get(VARIABLE):
            return self.tr("{0} is set to {1} and goes before what is entered here.").format(
                VARIABLE, os.environ[VARIABLE]
            )
        return self.tr(
            "The files there have the names that Keras gives them, as in the folder .keras/models "
            "of a machine that has them, or lie in subfolders as at Keras's own address. "
            "The command line uses this address too."
        )

    def _show(self, text: str, color: str = "second_text") -> None:
        self.hint.set_color(color)
        self.hint.setText(text)
        self._fit_height()

    def _fit_height(self) -> None:
        self.setFixedSize(_WIDTH, self.layout().totalHeightForWidth(_WIDTH))

    def accept(self) -> None:
        """Keep the address; what is none is said and can be mended."""
        self.save.setEnabled(False)
        job = self._session.jobs.start(
            tasks.set_weights_url,
            self.address.text(),
            lane="light",
            title=self.tr("Saving the weights address"),
        )
        job.finished.connect(self._saved)
        job.failed.connect(self._failed)

    def _saved(self, _nothing: object) -> None:
        super().accept()

    def _failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._show(str(error), "bad")
        self.address.setFocus()
