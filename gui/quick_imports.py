"""Keeps PySide6 from reading the source text of every module that is imported after it.

PySide6 looks in each for the word "PySide6", to know where its `__feature__` switches (snake_case
names) apply. Graft uses none of them, and the reading takes a third of the start-up time. The
hook is a private one, so its absence is no error.
"""

import sys

import PySide6.QtCore  # noqa: F401 - the hook is there only once this is loaded


def _skip() -> None:
    feature = sys.modules.get("PySide6.support.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        # True means "may use features"; none is switched on anywhere.
        feature._mod_uses_pyside = lambda _module: True


_skip()
