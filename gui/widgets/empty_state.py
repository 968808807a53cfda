"""What stands where there is nothing yet: a picture, a sentence, what to do."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui import theme
from gui.widgets.basics import Button, Label, column, row

# Beside the model panel there is no more in a small window.
_WIDTH = 340


class IconLabel(QLabel):
    """An icon that follows the theme."""

    def __init__(self, icon: str, color: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._color, self._side = icon, color, side
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recolor()
        theme.changed.connect(self._recolor)

    def _recolor(self) -> None:
        icon = theme.icon(self._icon, self._color)
        self.setPixmap(icon.pixmap(QSize(self._side, self._side)))


class EmptyState(QWidget):
    """An empty page: it says what to drop there and has a button that does the same.

    Args:
        icon: Name of an icon.
        text: One or two sentences.
        action: Text of the button, or "" for none.
        on_action: What the button does.
    """

    def __init__(
        self,
        icon: str,
        text: str,
        parent: QWidget | None = None,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = Label(text, self, size=theme.FONT_14, color="second_text", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setFixedWidth(_WIDTH)
        self.set_text(text)
        self.button = Button(action, self, accent=True, on_click=on_action)
        self.button.setVisible(bool(action))
        layout = column(self, margin=theme.SPACE_24, spacing=theme.SPACE_12)
        layout.addStretch(2)
        layout.addWidget(IconLabel(icon, "control_edge", 56, self))
        layout.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        below = row()
        below.addStretch()
        below.addWidget(self.button)
        below.addStretch()
        layout.addLayout(below)
        layout.addStretch(3)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.text.setText(text)
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(_WIDTH)))
