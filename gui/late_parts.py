"""What of the window can wait until it is seen: made piece by piece between the user's events."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui import words
from gui.collecting import Collector
from gui.jobs import import_soon
from gui.pages.evaluate_view import views

if TYPE_CHECKING:
    from gui.main_window import MainWindow

# Made when data or a plot is there, and so must not be imported then.
_ALSO = (
    "psutil",
    "engine.analysis_tasks",
    "engine.watching",
    "gui.pages.data_augment",
    "gui.widgets.picture_view",
    "gui.widgets.curves",
    # numpy itself comes without it, and a percentile needs it.
    "numpy.ma",
    "gui.widgets.histogram",
    "gui.widgets.catalog",
    "gui.widgets.command_palette",
    "gui.widgets.activity_popup",
    "gui.widgets.log_window",
)


class LateParts(QObject):
    """Makes the drawer, the pages and the plots of a window once it was painted.

    Args:
        window: It owns this.
        pages: For each step whose page can wait, the module of its page.
    """

    def __init__(self, window: "MainWindow", pages: dict[str, str]) -> None:
        super().__init__(window)
        self._window = window
        self._left = dict(pages)
        self._wanted, self._from = "", ""
        self._imports: threading.Thread | None = None
        self._collector = Collector(window)
        self._timer = QTimer(self)
        self._timer.setInterval(40)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_next)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        words.prepare()
        self._collector.start()
        self._timer.start()

    def hurry(self, step: str) -> None:
        """Make the page of a step first and show it then, unless another step is shown by then."""
        if step not in self._left or not self._timer.isActive():
            self._window.go_to(step)
            return
        self._wanted, self._from = step, self._window.step
        self._left = {step: self._left[step], **self._left}

    def stop(self) -> None:
        """Make no more."""
        self._timer.stop()
        self._collector.stop()
        if self._imports is not None:
            # Python must not end while a thread of it is importing.
            self._imports.join(2)

    def _make_next(self) -> None:
        window = self._window
        if self._imports is None:
            window.make_drawer()
            modules = [*self._left.values(), *(entry.module for entry in views())]
            self._imports = import_soon(*modules, *_ALSO)
        elif not self._imports.is_alive():
            if self._left:
                step = next(iter(self._left))
                del self._left[step]
                window.page(step)
                if step == self._wanted and window.step == self._from:
                    window.go_to(step)
            elif window.page("train").curves is None:
                window.page("train").make_curves()
            else:
                self._collector.settle()
                return
        # Started anew each time: a page that cannot be made must not be tried for ever.
        self._timer.start()
