"""Form fields that tell apart what the user does from what the program sets.

Each emits `edited` with the new value only when the user has changed it; `set_value` is silent.
None changes by the mouse wheel unless it has the focus, so scrolling a form edits nothing.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QSpinBox,
    QToolTip,
    QWidget,
)

from gui import theme
from gui.numbers import figure
from gui.widgets.basics import Label
from gui.widgets.why import Why, WhyName


class _CalmWheel:
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, unless the user is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


class Choice(_CalmWheel, QComboBox):
    """One of several values, each with its text."""

    edited = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None, *, tip: str = ""
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(28)
        self.setMinimumContentsLength(6)
        self.setToolTip(tip)
        self._shown: object = None
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def sizeHint(self) -> QSize:
        """As wide as `minimumContentsLength` asks for, whatever it holds.

        `setSizeAdjustPolicy` would do the same, but makes the list that drops down at once.
        """
        return self.minimumSizeHint()

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other values; the chosen one stays where it is still there."""
        kept = self.value
        self._values = [value for value, _ in choices]
        self.blockSignals(True)
        self.clear()
        self.addItems([text for _, text in choices])
        self.blockSignals(False)
        if kept in self._values:
            self.set_value(kept)
        else:
            self._shown = self.value

    @property
    def value(self) -> object:
        """What is chosen."""
        index = self.currentIndex()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: object) -> None:
        """Show `value` without telling anyone."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))
        self._shown = self.value

    def _on_activated(self, _index: int) -> None:
        if self.value != self._shown:
            self._shown = self.value
            self.edited.emit(self.value)


class Whole(_CalmWheel, QSpinBox):
    """A whole number."""

    edited = Signal(int)

    def __init__(
        self,
        low: int,
        high: int,
        parent: QWidget | None = None,
        *,
        suffix: str = "",
        lowest: str = "",
        tip: str = "",
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(28)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setSpecialValueText(lowest)
        # A number half typed is not a number yet.
        self.setKeyboardTracking(False)
        self.setToolTip(tip)
        self.valueChanged.connect(self.edited)

    def set_value(self, value: int) -> None:
        """Show `value` without telling anyone."""
        if value != self.value():
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is being typed is taken back here, a number that was taken over by the window."""
        if _is_undo(event) and self.valueFromText(self.text()) == self.value():
            event.ignore()
        else:
            super().keyPressEvent(event)


class CalmSlider(_CalmWheel, QSlider):
    """A whole number that is dragged."""

    edited = Signal(int)

    def __init__(
        self, low: int, high: int, parent: QWidget | None = None, *, tip: str = ""
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(low, high)
        self.setPageStep(max(1, (high - low) // 10))
        self.setToolTip(tip)
        self.valueChanged.connect(self.edited)

    def set_value(self, value: int) -> None:
        """Show `value` without telling anyone."""
        if value != self.value():
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)

    def set_low(self, low: int) -> None:
        """Begin at another number without telling anyone."""
        self.blockSignals(True)
        self.setMinimum(low)
        self.blockSignals(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line, accented up to a round handle: Fusion's handle is lost in the dark."""
        painter, tokens = QPainter(self), theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = 7 if self.isSliderDown() or self.hasFocus() else 6
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        middle = self.height() / 2
        at = 8 + share * (self.width() - 16)
        accent = tokens.accent if self.isEnabled() else tokens.control_edge
        for start, end, color in (
            (8.0, self.width() - 8.0, tokens.control_edge),
            (8.0, at, accent),
        ):
            painter.setPen(QPen(color, 2))
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        painter.setBrush(accent if share else tokens.surface)
        painter.setPen(QPen(accent if share else tokens.control_edge, 1.5))
        painter.drawEllipse(QPointF(at, middle), radius - 1, radius - 1)


class Number(QLineEdit):
    """A number of any size, such as a learning rate; optionally none at all.

    Args:
        low: The least value that is accepted.
        high: The largest.
        low_excluded: Whether `low` itself is not accepted.
        none: What stands in the empty field where None is a value; "" where it is not.
    """

    edited = Signal(object)

    def __init__(
        self,
        low: float,
        high: float,
        parent: QWidget | None = None,
        *,
        low_excluded: bool = False,
        none: str = "",
        tip: str = "",
    ) -> None:
        super().__init__(parent)
        self.setMinimumHeight(28)
        self.setPlaceholderText(none)
        self._low, self._high, self._low_excluded = low, high, low_excluded
        self._none = bool(none)
        self._value: float | None = None
        self._tip = tip
        self.setToolTip(tip)
        self.textChanged.connect(self._show_validity)
        self.editingFinished.connect(self._on_finished)
        theme.changed.connect(self._show_validity)

    @property
    def value(self) -> float | None:
        """The last valid value."""
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show `value` without telling anyone."""
        if value == self._value and self.text():
            return
        self._value = value
        self.setText("" if value is None else figure(value, 6))

    def _read(self) -> tuple[bool, float | None]:
        text = self.text().strip().replace(",", ".")
        if not text:
            return self._none, None
        try:
            number = float(text)
        except ValueError:
            return False, None
        too_low = number <= self._low if self._low_excluded else number < self._low
        return math.isfinite(number) and not too_low and number <= self._high, number

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is being typed is taken back here, a number that was taken over by the window."""
        if _is_undo(event) and self._read() == (True, self._value):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_validity(self) -> None:
        valid, _ = self._read()
        palette = self.palette()
        tokens = theme.tokens()
        palette.setColor(QPalette.ColorRole.Text, tokens.text if valid else tokens.bad)
        self.setPalette(palette)
        self.setToolTip(self._tip if valid else self._bounds())

    def _bounds(self) -> str:
        above = self.tr("more than") if self._low_excluded else self.tr("at least")
        return self.tr("A number, {0} {1} and at most {2}.").format(
            above, *(figure(end, 6) for end in (self._low, self._high))
        )

    def _on_finished(self) -> None:
        valid, number = self._read()
        if not valid:
            typed = self.text()
            self.setText("" if self._value is None else figure(self._value, 6))
            refusal = self.tr("“{0}” was not taken over. {1}").format(typed, self._bounds())
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), refusal, self)
        elif number != self._value:
            self._value = number
            self.edited.emit(number)


class Form(QGridLayout):
    """Rows of a name on the left and a field of the same width on the right.

    `reasons` has, for fields that the tour explains, what says why they have their values.
    """

    def __init__(self, field_width: int = 92) -> None:
        super().__init__()
        self._field_width = field_width
        self.reasons: dict[QWidget, Why] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(theme.SPACE_8)
        self.setVerticalSpacing(theme.SPACE_8)
        self.setColumnStretch(0, 1)

    def add(self, name: str, field: QWidget, *, width: int | None = None, why: str = "") -> QLabel:
        """Add a row; the field's tooltip and accessible name come from the row.

        Args:
            name: What the field is called.
            field: The field.
            width: Its width, where that is not that of the others.
            why: The section of the tour that tells more about it.
        """
        label = WhyName(name, why) if why else Label(name)
        if why:
            self.reasons[field] = Why(field, why, label)
        label.setBuddy(field)
        label.setToolTip(field.toolTip())
        field.setAccessibleName(name)
        field.setFixedWidth(width or self._field_width)
        at = self.rowCount()
        self.addWidget(label, at, 0)
        self.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
        return label

    def add_wide(self, widget: QWidget) -> None:
        """Add a row that takes both columns."""
        self.addWidget(widget, self.rowCount(), 0, 1, 2)
