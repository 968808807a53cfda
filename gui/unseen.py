"""What changes while nobody sees it: it is shown when it is seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.detaching import has_detached


def is_unseen(widget: QWidget) -> bool:
    """Whether nobody sees anything of a widget, though its window is shown."""
    return widget.window().isVisible() and not widget.isVisible() and not has_detached(widget)


class Unseen(QObject):
    """Puts off what a hidden widget would do until it is shown.

    Pages and views follow the session, though most of them are hidden: if all of them showed
    another run at once, the window would stand still for as long as that takes. In a window that
    is not shown itself nothing is put off.

    Args:
        widget: What is hidden or shown; it owns this.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._waiting: dict[str, Callable[[], object]] = {}
        widget.installEventFilter(self)

    def do(self, name: str, act: Callable[[], object]) -> None:
        """Act now, or when it is shown: then only the last of what is called alike."""
        self._waiting.pop(name, None)
        if is_unseen(self._widget):
            self._waiting[name] = act
        else:
            act()

    def catch_up(self) -> None:
        """Do what waits, in its order, before somebody looks or asks."""
        while self._waiting:
            self._waiting.pop(next(iter(self._waiting)))()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """It is shown."""
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return False
