"""The question before runs go to the trash."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.numbers import whole
from gui.widgets.dialog import set_default


class TrashQuestion(QMessageBox):
    """Asks once for all of them; `answered` brings whether they are to go.

    Args:
        names: What the runs are called.
        parent: Its Qt owner.
    """

    answered = Signal(bool)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Move to the trash?"))
        one = self.tr("Run {0} with its model and scores goes to the trash.").format(names[0])
        several = self.tr("{0} runs with their models and scores go to the trash.")
        self.setText(one if len(names) == 1 else several.format(whole(len(names))))
        yes = self.addButton(self.tr("Move to the trash"), QMessageBox.ButtonRole.AcceptRole)
        keep = self.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        set_default(self, yes)
        self.setEscapeButton(keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.finished.connect(lambda _code: self.answered.emit(self.clickedButton() is yes))
