"""Files that are dropped on the window, wherever it is."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class DropTaker(QObject):
    """Takes what is dropped on a window before any child of it can.

    `hovering` names what is held over the window (nothing once it is gone), `dropped` the paths
    that were dropped; `refused` tells that what was dropped is no file of this machine.

    Args:
        window: Where things may be dropped; it owns this.
    """

    hovering = Signal(list)
    dropped = Signal(list)
    refused = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def watch_native(self, window: QWidget) -> None:
        """Watch the native window too, which is there once `window` is shown."""
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags and drops of files; all else goes on."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.hovering.emit([])
        drags = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if kind not in drags or not event.mimeData().hasUrls():
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if kind == QEvent.Type.DragEnter:
            self.hovering.emit(_local_paths(event))
        elif kind == QEvent.Type.Drop:
            self.hovering.emit([])
            self._take(event)
        return True

    def _take(self, event: QDropEvent) -> None:
        paths = _local_paths(event)
        # The program that the files come from waits until this returns.
        QTimer.singleShot(
            0, self, lambda: self.dropped.emit(paths) if paths else self.refused.emit()
        )


def _local_paths(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
