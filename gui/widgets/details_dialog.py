"""What happened, what to do, and what a bug report needs, to be copied."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui import theme
from gui.log import versions
from gui.widgets.basics import Button, Folding, Label, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.empty_state import IconLabel

_WIDTH = 640
_TEXT_HEIGHT = 260


class DetailsDialog(Dialog):
    """A sentence and more about it.

    Args:
        sentence: What happened.
        details: What only a bug report needs.
        parent: The window.
        title: Of the dialog.
        advice: What to do; makes it the dialog of an error, with its details folded away.
        on_log: Opens the log.
    """

    def __init__(
        self,
        sentence: str,
        details: str,
        parent: QWidget | None = None,
        title: str = "",
        *,
        advice: str = "",
        on_log: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or (self.tr("Error") if advice else self.tr("Details")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._whole = f"{sentence}\n\n{versions()}\n\n{details}"
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addLayout(self._head(sentence, advice))
        text = QPlainTextEdit(f"{details}\n\n{versions()}" if details else versions(), self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        text.setTabChangesFocus(True)
        if advice:
            text.setFixedHeight(_TEXT_HEIGHT)
            self.folding = Folding(self.tr("Details for a report"), text, self)
            self.folding.toggled.connect(lambda _open: self._fit())
            layout.addWidget(self.folding)
            layout.addStretch()
        else:
            layout.addWidget(text, 1)
        layout.addLayout(self._buttons(on_log))
        # A layout's own least height is that of texts broken as often as can be.
        layout.setSizeConstraint(layout.SizeConstraint.SetNoConstraint)
        self.setMinimumWidth(_WIDTH * 2 // 3)
        self.resize(_WIDTH, 420)
        if advice:
            self._fit()

    def _head(self, sentence: str, advice: str):
        head = row(spacing=theme.SPACE_12)
        said = column(spacing=theme.SPACE_8)
        if advice:
            icon = IconLabel("alert-circle-outline", "bad", 32, self)
            head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            said.addWidget(Label(self.tr("What happened"), self, bold=True))
        self.sentence = Label(sentence, self, wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.addWidget(self.sentence)
        if advice:
            said.addSpacing(theme.SPACE_4)
            said.addWidget(Label(self.tr("What to do"), self, bold=True))
            said.addWidget(Label(advice, self, wrap=True))
        head.addLayout(said, 1)
        return head

    def _buttons(self, on_log: Callable[[], object] | None):
        buttons = row()
        self.copy_button = Button(
            self.tr("Copy"),
            self,
            icon="content-copy",
            tip=self.tr("Put what happened, the versions and the details on the clipboard"),
            on_click=self.copy,
        )
        buttons.addWidget(self.copy_button)
        if on_log is not None:
            tip = self.tr("What came before it, with times")
            buttons.addWidget(Button(self.tr("Open the log"), self, tip=tip, on_click=on_log))
        buttons.addStretch()
        close = Button(self.tr("Close"), self, accent=True, on_click=self.accept)
        close.setDefault(True)
        buttons.addWidget(close)
        return buttons

    def retranslate(self, _say: object) -> None:
        """Other words may need more lines."""
        self._fit()

    def _fit(self) -> None:
        self.layout().activate()
        self.resize(self.width(), self.layout().heightForWidth(self.width()))

    def copy(self) -> None:
        """Put everything on the clipboard."""
        QGuiApplication.clipboard().setText(self._whole)
        self.copy_button.setText(self.tr("Copied"))
