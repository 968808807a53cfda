"""The `graft` command: with no command word it opens the window, else the engine answers.

Qt is imported only for the window, so every command works on a machine without a display.
"""

import sys
from multiprocessing import freeze_support


def main(arguments: list[str] | None = None) -> int:
    """Run `graft` with `arguments` (default: the process's own) and return the exit code."""
    freeze_support()
    from engine.cli import WindowRequest, run

    outcome = run(sys.argv[1:] if arguments is None else arguments)
    if isinstance(outcome, WindowRequest):
        from gui.app import show_window

        return show_window(outcome.paths, demo=outcome.demo)
    return outcome


if __name__ == "__main__":
    sys.exit(main())
