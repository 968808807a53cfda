"""Opening the window: `show_window` is what the `graft` command calls."""

import sys
import threading
import traceback
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui import quick_imports  # isort: skip - before all that it makes quick
from gui import access, language, log, settings, theme
from gui.jobs import Jobs
from gui.main_window import MainWindow
from gui.session import Session

quick_imports.settle()


def show_window(paths: Sequence[str] = (), demo: bool = False) -> int:
    """Show the window and return the exit code when it is closed.

    Args:
        paths: Models, folders or pictures to open in it.
        demo: Whether to open the bundled sample.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("graft")
    app.setApplicationDisplayName("Graft")
    app.setDesktopFileName("graft")
    file = log.LogFile()
    log.hear_qt()
    window = make_window()
    install_hooks(window)
    window.show()

    def begin() -> None:
        file.start()
        if demo:
            window.projects.start_with(window.open_sample)
        elif paths:
            window.projects.start_with(lambda: window.open_paths(list(paths)))
        else:
            window.projects.come_back()

    # After the first paint: nothing that is opened may delay it.
    QTimer.singleShot(0, window, begin)
    try:
        return app.exec()
    finally:
        remove_hooks()
        window.shutdown()
        log.leave_qt()
        file.stop()


def make_window(mode: str = "process") -> MainWindow:
    """The window with its session and settings, not yet shown.

    Args:
        mode: How `Jobs` runs tasks; `thread` for quick tests.
    """
    app = QApplication.instance()
    stored = settings.load()
    if isinstance(app, QApplication):
        language.install(app, stored.language)
        theme.install(app, stored.theme)
        access.install()
    return MainWindow(Session(Jobs(mode=mode, engine=stored.engine)), stored)


def install_hooks(window: MainWindow) -> None:
    """Show exceptions that nobody caught in the window instead of dying of them."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        window.unexpected.emit(f"{kind.__name__}: {error}", details)

    def show_from_thread(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            show(caught.exc_type, caught.exc_value, caught.exc_traceback)

    sys.excepthook = show
    threading.excepthook = show_from_thread


def remove_hooks() -> None:
    """Give exceptions back to Python."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
