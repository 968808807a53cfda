"""Saying for a moment, where the user looks, that something was done."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QToolTip, QWidget

_SHOWN_MS = 2000


def confirm(widget: QWidget, text: str) -> None:
    """Say at a widget that something was done with it; screen readers say it too."""
    place = widget.mapToGlobal(QPoint(widget.width() // 2, 0))
    QToolTip.showText(place, text, widget, widget.rect(), _SHOWN_MS)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
