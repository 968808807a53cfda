"""The question that Graft must not answer by guessing: how were pixels prepared?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from engine.recipe import Preprocessing
from gui import theme
from gui.widgets.basics import Card, Label, column


class PreprocessingBar(Card):
    """Asks for the preprocessing in the window, without a dialog in the way."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="warning")
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_4)
        layout.addWidget(
            Label(self.tr("How were pictures prepared for this model?"), bold=True, wrap=True)
        )
        self.reason = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.reason)
        self.buttons: dict[str, QToolButton] = {}
        for mode, phrase in self.phrases():
            button = QToolButton(self)
            button.setText(f"{mode}: {phrase}")
            button.setToolTip(self.tr("Answer: {0}").format(mode))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setIcon(theme.icon("radiobox-blank", "second_text"))
            button.setFont(theme.font(theme.FONT_12))
            button.clicked.connect(lambda _checked=False, mode=mode: self.chosen.emit(mode))
            layout.addWidget(button)
            self.buttons[mode] = button
        layout.addWidget(
            Label(
                self.tr("A wrong answer costs accuracy: ask whoever trained it."),
                self,
                size=theme.FONT_12,
                color="second_text",
                wrap=True,
            )
        )

    def phrases(self) -> tuple[tuple[Preprocessing, str], ...]:
        """Each mode in one phrase."""
        return (
            ("none", self.tr("0–255 as they are")),
            ("unit", self.tr("divided by 255, so 0 to 1")),
            ("tf", self.tr("−1 to 1 (MobileNet, Xception)")),
            ("caffe", self.tr("BGR minus mean (VGG, ResNet)")),
            ("torch", self.tr("mean and deviation (DenseNet)")),
        )

    def ask(self, reason: str) -> None:
        """Show the question and why it is asked."""
        self.reason.setText(reason)
        self.show()
