"""What every test gets: no display, a user folder of its own, and nobody left running."""

import gc
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

# Two test processes share the cores with the engine's own: five seconds are not always enough,
# and waiting longer costs nothing where the answer comes.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
    _wait.__kwdefaults__["timeout"] = 20_000

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
# What tests expect is said in English; the window speaks what the system does.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


def pytest_collection_finish() -> None:
    """Run TensorFlow's graphs as they are: rewriting them takes longer than the little that tests
    train, a third of it all. Commands and journeys, in processes of their own, have them rewritten.
    """
    if (tensorflow := sys.modules.get("tensorflow")) is not None:
        tensorflow.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


@pytest.fixture(autouse=True)
def graft_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user folder of the test's own: settings and runs never reach the developer's."""
    home = tmp_path_factory.mktemp("graft-home")
    monkeypatch.setenv("GRAFT_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a lane, a process or a timer running behind it."""
    before = set(threading.enumerate())
    # What was there before is neither collected nor looked through: TensorFlow alone brings so
    # many objects that this took a second after each test.
    gc.freeze()
    yield
    # The engine knows no Qt.
    with_qt = "PySide6.QtCore" in sys.modules and "engine" not in request.path.parts
    deadline = time.monotonic() + 10
    while (left := _left_running(before, with_qt)) and time.monotonic() < deadline:
        _delete_what_waits_for_it()
        time.sleep(0.02)
    assert not left, f"still running after the test: {left}"


def _left_running(before: set[threading.Thread], with_qt: bool) -> list[str]:
    left = [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        if thread not in before and thread.name.startswith(("graft-", "worker-"))
    ]
    left += [f"process {child.name}" for child in multiprocessing.active_children()]
    return left + _left_of_qt() if with_qt else left


def _left_of_qt() -> list[str]:
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    left = []
    for found in gc.get_objects():
        if not isinstance(found, (QThread, QTimer)) or not isValid(found):
            continue
        if isinstance(found, QTimer):
            if found.isActive():
                owner = type(found.parent()).__name__
                left.append(f"timer of {owner} every {found.interval()} ms")
        elif found.isRunning() and found is not QThread.currentThread() and found.objectName():
            left.append(f"QThread {found.objectName()}")
    return left


def _delete_what_waits_for_it() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if "gui.theme" in sys.modules:
        # After a test no event loop runs that would recolour what is not seen.
        sys.modules["gui.theme"].settle()

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
