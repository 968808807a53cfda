"""Python's garbage collection, kept in the GUI thread.

The collector runs in whichever thread happens to allocate. In a lane's thread it would destroy
widgets and timers that are part of a cycle there, which Qt answers with a crash. So while a
window is open it is switched off and run by a timer of the GUI thread.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500
_MASS = 20_000


class Collector(QObject):
    """Collects garbage from a timer between `start` and `stop`."""

    _running = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._collect)
        self._thresholds = gc.get_threshold()

    def start(self) -> None:
        """Take collection over from Python."""
        if not self._timer.isActive():
            self._timer.start()
            Collector._running += 1
            gc.disable()

    def settle(self) -> None:
        """Leave what exists now out of later collections: it stays as long as the window."""
        if self._timer.isActive():
            gc.freeze()

    def stop(self) -> None:
        """Give collection back to Python."""
        if self._timer.isActive():
            self._timer.stop()
            Collector._running -= 1
            if not Collector._running:
                gc.unfreeze()
                gc.enable()

    def _collect(self) -> None:
        young, middle, old = gc.get_count()
        if young > _MASS:
            # A large data set has come. It stays, and looking through it would hold the window.
            gc.freeze()
        elif old > self._thresholds[2]:
            gc.collect(2)
        elif middle > self._thresholds[1]:
            gc.collect(1)
        elif young > self._thresholds[0]:
            gc.collect(0)
