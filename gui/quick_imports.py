"""Makes importing the window quick: import this before all else, and `settle` after it.

PySide6 reads the source text of every module that is imported after it and looks for the word
"PySide6", to know where its `__feature__` switches (snake_case names) apply. Graft uses none of
them, and the reading takes a third of the start-up time. The hook is a private one, so its absence
is no error.

Python looks for garbage again and again among what is imported, which all stays: a twentieth.
"""

import gc
import sys

import PySide6.QtCore  # noqa: F401 - the hook is there only once this is loaded

_collected = gc.isenabled()
gc.disable()


def settle() -> None:
    """Collect garbage again, but not among what is there by now."""
    gc.freeze()
    if _collected:
        gc.enable()


def _skip() -> None:
    feature = sys.modules.get("PySide6.support.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        # True means "may use features"; none is switched on anywhere.
        feature._mod_uses_pyside = lambda _module: True


_skip()
