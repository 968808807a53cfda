"""The five steps at the top of the window, and the one button at their right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from gui import theme
from gui.widgets.basics import Button, row

STEPS = ("model", "data", "train", "evaluate", "export")
HEIGHT = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class StepState:
    """A step's subtitle, and the token it is drawn in (`good`, `warning`, `second_text`, …)."""

    text: str = ""
    color: str = "second_text"


class StepButton(QAbstractButton):
    """One step: its number and name, below it what is done or missing."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(f"{number}  {title}")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._state = StepState()
        self._by_keys = False
        self._title_font = theme.font(theme.FONT_14, bold=True)
        self._state_font = theme.font(theme.FONT_12)

    @property
    def state(self) -> StepState:
        """What the subtitle says."""
        return self._state

    def set_state(self, state: StepState) -> None:
        """Change the subtitle."""
        if state != self._state:
            self._state = state
            self.setAccessibleDescription(state.text)
            self.updateGeometry()
            self.update()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Render the name; the subtitle is told anew with the work."""
        number, _space, title = self.text().partition("  ")
        self.setText(f"{number}  {say(title)}")

    def sizeHint(self) -> QSize:
        """Wide enough for both lines, in steps so that the bar does not jitter."""
        title = QFontMetrics(self._title_font).horizontalAdvance(self.text())
        state = QFontMetrics(self._state_font).horizontalAdvance(self._state.text)
        wide = max(title, state) + 2 * theme.SPACE_12
        return QSize(max(120, min(-(-wide // 20) * 20, 240)), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The title must be seen; the subtitle may be cut off."""
        title = QFontMetrics(self._title_font).horizontalAdvance(self.text())
        return QSize(title + 2 * theme.SPACE_12, HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus is drawn only for those who came by the keyboard."""
        self._by_keys = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both lines, and the accent below the step that is shown."""
        tokens = theme.tokens()
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(area, theme.blend(tokens.selection, tokens.surface, 0.3))
            painter.fillRect(QRectF(0, area.height() - 3, area.width(), 3), tokens.accent)
        elif self.underMouse():
            painter.fillRect(area, theme.blend(tokens.selection, tokens.surface, 0.75))
        inner = area.adjusted(theme.SPACE_12, 0, -theme.SPACE_8, 0)
        painter.setFont(self._title_font)
        painter.setPen(tokens.text)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner.adjusted(0, 6, 0, -28), left, self.text())
        painter.setFont(self._state_font)
        painter.setPen(tokens.color(self._state.color))
        text = QFontMetrics(self._state_font).elidedText(
            self._state.text, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner.adjusted(0, 28, 0, -6), left, text)
        if self.hasFocus() and self._by_keys:
            painter.setPen(tokens.accent)
            painter.drawRect(area.adjusted(2, 2, -3, -4))


class StepBar(QWidget):
    """The step bar. `step_chosen` names the step, `main_clicked` is the button's."""

    step_chosen = Signal(str)
    main_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT + 1)
        titles = (
            self.tr("Model"),
            self.tr("Data"),
            self.tr("Train"),
            self.tr("Evaluate"),
            self.tr("Export"),
        )
        group = QButtonGroup(self)
        layout = row(self, spacing=0)
        layout.setContentsMargins(0, 0, theme.SPACE_12, 1)
        self.buttons: dict[str, StepButton] = {}
        for number, (step, title) in enumerate(zip(STEPS, titles, strict=True), start=1):
            button = StepButton(number, title, self)
            group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _checked=False, step=step: self.step_chosen.emit(step))
            self.buttons[step] = button
        layout.addStretch(1)
        self.main_button = Button(self.tr("Train"), self, accent=True)
        self.main_button.setMinimumWidth(96)
        self.main_button.clicked.connect(lambda _checked=False: self.main_clicked.emit())
        layout.addWidget(self.main_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_step("model")

    def show_step(self, step: str) -> None:
        """Mark a step as the one that is shown."""
        self.buttons[step].setChecked(True)

    def set_state(self, step: str, state: StepState, tip: str) -> None:
        """Change a step's subtitle and tooltip."""
        self.buttons[step].set_state(state)
        self.buttons[step].setToolTip(tip)

    def set_first_width(self, width: int) -> None:
        """Let the first step stand above the model panel, or be as wide as it needs (0)."""
        first = self.buttons["model"]
        if width:
            first.setFixedWidth(width)
        else:
            first.setMinimumWidth(0)
            first.setMaximumWidth(16777215)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface the steps stand on, and its lower edge."""
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.border)
