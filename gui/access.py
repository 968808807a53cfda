"""What screen readers are told of widgets that paint what they show.

Qt knows what its own controls are. One of ours says so itself: `access_role` is what it is, such
as a chart, and `access_value`, where it has one, says in words what it shows.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class _Painted(QAccessibleWidget):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, widget.access_role)

    def text(self, kind: QAccessible.Text) -> str:
        say = getattr(self.object(), "access_value", None)
        if kind == QAccessible.Text.Value and say is not None:
            return say()
        return super().text(kind)


def _made(_class_name: str, watched: QObject) -> QAccessibleInterface | None:
    if isinstance(watched, QWidget) and hasattr(watched, "access_role"):
        return _Painted(watched)
    return None


_installed = False


def install() -> None:
    """Let screen readers ask; safe to call twice."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_made)
        _installed = True
