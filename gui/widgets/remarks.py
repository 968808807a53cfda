"""Sentences that are at hand but not in the way: a heading that unfolds them, to be copied."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from gui import theme
from gui.widgets.basics import Label, LinkButton, bare, column

LEAST_HEIGHT, HEIGHT = 36, 108


class Remarks(QWidget):
    """A folded list of sentences; what must not be missed stands unfolded in the warning colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._is_open = False
        layout = column(self, spacing=0)
        self.urgent = Label("", self, size=theme.FONT_12, color="warning", wrap=True)
        self.heading = LinkButton(
            "",
            self,
            tip=self.tr("Show or hide the sentences; they can be selected and copied"),
            on_click=lambda: self.set_open(not self._is_open),
        )
        self.heading.setFont(theme.font(theme.FONT_12))
        self.sentences = Label("", self, size=theme.FONT_12, color="second_text", wrap=True)
        for label in (self.urgent, self.sentences):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setTextFormat(Qt.TextFormat.PlainText)
        # Many sentences scroll: they must not push the window over the screen's edge.
        self._urgent_area = _Area(self.urgent, self)
        layout.addWidget(self._urgent_area)
        layout.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        self._area = _Area(self.sentences, self)
        layout.addWidget(self._area)
        self.show_sentences("", ())

    def show_sentences(
        self, title: str, sentences: Sequence[str], urgent: Sequence[str] = ()
    ) -> None:
        """Show other sentences, folded as before; nothing at all where there are none."""
        if (title, "\n".join(sentences)) != (self._title, self.sentences.text()):
            self._title = title
            self.sentences.setText("\n".join(sentences))
        self.urgent.setText("\n".join(urgent))
        self._urgent_area.setVisible(bool(urgent))
        self._urgent_area.updateGeometry()
        self.set_open(self._is_open)
        self.setVisible(bool(sentences or urgent))

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Render the heading."""
        self._title = say(self._title)
        self.set_open(self._is_open)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the sentences."""
        self._is_open = is_open
        has = bool(self.sentences.text())
        self.heading.setVisible(has)
        self._area.setVisible(has and is_open)
        self._area.updateGeometry()
        self.heading.setText(f"{'▾' if is_open else '▸'} {self._title}")


class _Area(QScrollArea):
    """As high as its sentences need at its width, up to a limit; lower where there is no room."""

    def __init__(self, sentences: Label, parent: QWidget) -> None:
        super().__init__(parent)
        self._sentences = sentences
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        sentences.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Else its least height counts, which is that of a narrower text.
        sentences.setMinimumHeight(1)
        self.setWidget(sentences)
        bare(self)
        sentences.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """All of the sentences, up to the limit."""
        wanted = self._sentences.heightForWidth(max(160, self.width() - theme.SPACE_12))
        return QSize(160, max(0, min(HEIGHT, wanted)))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(80, min(LEAST_HEIGHT, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
