"""Why a field has the value it has: said on hover, told at length by the tour at a click."""

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from gui import theme
from gui.widgets.basics import Label, LinkButton
from gui.words import tell


def _tr(text: str) -> str:
    return QCoreApplication.translate("Why", text)


class Why(QObject):
    """Adds to a field's tooltip why it has this value, and knows the section of the tour.

    The tooltip itself stays what the field says it is.

    Args:
        field: It owns this.
        section: Key of a section of the tour.
        others: What else belongs to the field, such as its name.
    """

    def __init__(self, field: QWidget, section: str, *others: QWidget) -> None:
        super().__init__(field)
        self._field, self.section = field, section
        self._reason = ""
        for part in (field, *others):
            part.installEventFilter(self)

    @property
    def reason(self) -> str:
        """Why the value is what it is, in the engine's words; empty where the user chose it."""
        return self._reason

    def say(self, reason: str) -> None:
        """Give another reason, or none."""
        self._reason = reason
        self._field.setAccessibleDescription(tell(reason))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what the field is, and below it why it has its value."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        parts = [escape(self._field.toolTip())]
        if self._reason:
            parts.append(f"<b>{escape(self.tr('Suggested:'))}</b> {escape(tell(self._reason))}")
        parts.append(f"<i>{escape(self.tr('Click the name to read more.'))}</i>")
        QToolTip.showText(event.globalPos(), "<br><br>".join(parts), self._field)
        return True


class WhyName(Label):
    """The name of a field, with dots below it; a click opens the tour at its section."""

    def __init__(
        self, name: str, section: str, parent: QWidget | None = None, *, color: str = "text"
    ) -> None:
        super().__init__(name, parent, color=color)
        self._section = section
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The dots become visible."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """And faint again."""
        super().leaveEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The release is wanted."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the tour."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            open_tour(self._section, self)
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name, and a dotted line below it."""
        super().paintEvent(event)
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setPen(
            QPen(
                tokens.accent if self.underMouse() else tokens.control_edge, 1, Qt.PenStyle.DotLine
            )
        )
        metrics = self.fontMetrics()
        line = (self.height() + metrics.ascent() - metrics.descent()) / 2 + 3.5
        width = min(metrics.horizontalAdvance(self.text()), self.width())
        painter.drawLine(QPointF(0, line), QPointF(width, line))


def why_link(section: str, tip: str, parent: QWidget | None = None) -> LinkButton:
    """A "why?" that opens the tour at a section."""
    link = LinkButton(_tr("why?"), parent, tip=tip)
    link.clicked.connect(lambda _checked=False: open_tour(section, link))
    return link


def open_tour(section: str, beside: QWidget) -> None:
    """Show the tour at a section."""
    from gui.widgets.tour import show_tour

    show_tour(section, beside)


def section_of(widget: QWidget | None) -> str:
    """The section that explains a widget or what it is in, or nothing."""
    while widget is not None:
        why = widget.findChild(Why, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if why is not None:
            return why.section
        widget = widget.parentWidget()
    return ""
