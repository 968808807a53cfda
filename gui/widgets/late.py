"""A widget whose module takes long to import: its place is there at once, it itself comes later."""

import importlib
import threading

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.jobs import import_soon
from gui.widgets.basics import column

IMPORT_POLL_MS = 30


class LateWidget(QWidget):
    """Holds the place of a widget that is made once its module is imported, in a thread.

    `made` tells that `widget` is there.

    Args:
        module: Where its class is, such as one that imports pyqtgraph (a fifth of a second).
        class_name: The class; it gets its parent alone.
    """

    made = Signal()

    def __init__(self, module: str, class_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = self._made = None
        self._module, self._class_name = module, class_name
        self._importing: threading.Thread | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(IMPORT_POLL_MS)
        self._poll.timeout.connect(self._make)
        self._layout = column(self)

    def start(self) -> None:
        """Import and make it, if that was not begun."""
        if self._importing is None:
            self._importing = import_soon(self._module)
            self._poll.start()

    def _make(self) -> None:
        if self._importing is not None and self._importing.is_alive():
            return
        if self._made is None:
            kind = getattr(importlib.import_module(self._module), self._class_name)
            self._made = kind(self)
            self._layout.addWidget(self._made)
            # What it shows comes in a later turn: making it has taken long enough.
            return
        self._poll.stop()
        self.widget = self._made
        self.made.emit()
