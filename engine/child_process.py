"""How a module of the engine is started as a process of its own.

Installed with pip, Python runs the module. A frozen application has no Python beside it: there its
own executable does, which `gui.__main__` asks `run_if_asked` first of all.
"""

import runpy
import sys
from collections.abc import Sequence

_FLAG = "--child"
_MODULES = (
    "engine.sources.quarantine",
    "engine.exporting.litert_child",
    "engine.search.worker",
)


def command(module: str) -> list[str]:
    """The command that runs one of the modules that are made for it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _FLAG, module]
    # -P: a folder that the user happens to be in is no place to import from.
    return [sys.executable, "-P", "-X", "utf8", "-m", module]


def run_if_asked(arguments: Sequence[str]) -> bool:
    """Run the module that `command` has named in the arguments of a frozen application, if any."""
    if len(arguments) != 2 or arguments[0] != _FLAG or arguments[1] not in _MODULES:
        return False
    runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    return True
