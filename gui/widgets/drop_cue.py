"""What a window looks like while files are held over it: it says that they may be dropped."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from gui import theme


class DropCue(QLabel):
    """A veil over the whole window with what would be opened; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_paths(self, paths: list[str]) -> None:
        """Say that these may be dropped; nothing takes the veil away."""
        if not paths:
            self.hide()
            return
        self.setText(
            self.tr("Drop to open {0}").format(Path(paths[0]).name)
            if len(paths) == 1
            else self.tr("Drop to open {0} files").format(len(paths))
        )
        self.setGeometry(self.parentWidget().rect())
        self.show()
        # Whatever was made since lies above it otherwise.
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil, a dashed frame, the words in the middle."""
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.blend(tokens.selection, tokens.surface, 0.4)
        veil.setAlpha(225)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(tokens.accent, 2, Qt.PenStyle.DashLine))
        inset = theme.SPACE_12
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, theme.RADIUS_6, theme.RADIUS_6)
        painter.setPen(tokens.text)
        painter.setFont(theme.font(theme.FONT_24))
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, int(frame.width()) - 2 * theme.SPACE_24
        )
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
