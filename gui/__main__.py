"""The `graft` command: with no command word it opens the window, else the engine answers.

Qt is imported only for the window, so every command works on a machine without a display.
"""

import os
import sys
from multiprocessing import freeze_support

from engine import child_process


def main(arguments: list[str] | None = None) -> int:
    """Run `graft` with `arguments` (default: the process's own) and return the exit code."""
    freeze_support()
    arguments = sys.argv[1:] if arguments is None else arguments
    if child_process.run_if_asked(arguments):
        return 0
    from engine.cli import WindowRequest, run

    outcome = run(arguments)
    if not isinstance(outcome, WindowRequest):
        return outcome
    if not _has_display():
        return _refuse(
            "There is no display for the window (neither DISPLAY nor WAYLAND_DISPLAY is set): use "
            "the commands that `graft --help` lists, or try `graft demo --headless DIR`."
        )
    try:
        from gui.app import show_window
    except ImportError as error:
        return _refuse(
            f"The window cannot be opened because a system library is missing ({error}): install "
            "the libraries that the README names for Debian and Ubuntu."
        )
    return show_window(outcome.paths, demo=outcome.demo)


def _has_display() -> bool:
    """Whether Qt will find a place for a window; without one it would end the process."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
