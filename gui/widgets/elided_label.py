"""A line of text that ends in … where it has no room; the whole of it is its tooltip then."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.basics import Label


class ElidedLabel(Label):
    """A `Label` of one line that takes the room it is given."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = theme.FONT_13,
        color: str = "text",
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._elide = elide
        super().__init__(text, parent, size=size, color=color)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        """It can be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it may be seen."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._shown())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._elide, self.width())

    def _tell_whole(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())
