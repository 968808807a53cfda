"""The question that Graft must not answer by guessing: how were pixels prepared?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.recipe import Preprocessing
from engine.types import OpenedSource
from gui import theme
from gui.widgets.basics import Button, Card, Label, column, row


class PreprocessingBar(QWidget):
    """Asks for the preprocessing above the page, without a dialog in the way."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self, kind="warning")
        around = column(self)
        around.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, 0)
        around.addWidget(card)
        layout = column(card, spacing=theme.SPACE_8)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_12)
        self.question = Label("", card, bold=True, wrap=True)
        layout.addWidget(self.question)
        self.reason = Label("", card, size=theme.FONT_12, color="second_text", wrap=True)
        layout.addWidget(self.reason)
        choices = row(spacing=theme.SPACE_8)
        self.buttons: dict[str, Button] = {}
        users = self._users()
        for mode, phrase in self.phrases():
            cell = column(spacing=2)
            button = Button(
                phrase,
                card,
                tip=self.tr("Mode “{0}”").format(mode),
                on_click=lambda it=mode: self.chosen.emit(it),
            )
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            cell.addWidget(button)
            words = Label(users[mode], card, size=theme.FONT_12, color="second_text", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            cell.addWidget(words, 1)
            choices.addLayout(cell, 1)
            self.buttons[mode] = button
        layout.addLayout(choices)
        self.hide()

    def phrases(self) -> tuple[tuple[Preprocessing, str], ...]:
        """Each mode in one phrase."""
        return (
            ("none", self.tr("0–255 as they are")),
            ("unit", self.tr("0–1")),
            ("tf", self.tr("−1–1")),
            ("caffe", self.tr("BGR minus mean")),
            ("torch", self.tr("Mean and deviation")),
        )

    def _users(self) -> dict[str, str]:
        return {
            "none": self.tr("EfficientNet, ConvNeXt"),
            "unit": self.tr("divided by 255"),
            "tf": self.tr("MobileNet, Xception"),
            "caffe": self.tr("Caffe: VGG, ResNet"),
            "torch": self.tr("ImageNet's: DenseNet"),
        }

    def show_source(self, opened: OpenedSource | None) -> None:
        """Ask about a source whose preprocessing is not known; else be gone."""
        asks = opened is not None and opened.source.preprocessing is None
        if opened is not None and asks:
            self.question.setText(
                self.tr("How were pictures prepared when {0} was trained?").format(
                    opened.source.name
                )
            )
            self.reason.setText(
                self.tr(
                    "Graft cannot tell: {0}. A wrong answer costs accuracy; ask whoever trained it."
                ).format(opened.source.preprocessing_reason.rstrip("."))
            )
        self.setVisible(asks)
