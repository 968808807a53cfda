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

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


@pytest.fixture(autouse=True)
def graft_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user folder of the test's own: settings and runs never reach the developer's."""
    home = tmp_path_factory.mktemp("graft-home")
    monkeypatch.setenv("GRAFT_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a lane, a process or a timer running behind it."""
    before = set(threading.enumerate())
    yield
    if "PySide6.QtCore" not in sys.modules:
        return
    deadline = time.monotonic() + 3
    while (left := _left_running(before)) and time.monotonic() < deadline:
        _delete_what_waits_for_it()
        time.sleep(0.02)
    assert not left, f"still running after the test: {left}"


def _left_running(before: set[threading.Thread]) -> list[str]:
    from PySide6.QtCore import QThread

    left = [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        if thread not in before and thread.name.startswith(("graft-", "worker-"))
    ]
    left += [f"process {child.name}" for child in multiprocessing.active_children()]
    left += [
        f"QThread {found.objectName()}"
        for found in _objects(QThread)
        if found.isRunning() and found is not QThread.currentThread() and found.objectName()
    ]
    from PySide6.QtCore import QTimer

    left += [
        f"timer of {type(found.parent()).__name__} every {found.interval()} ms"
        for found in _objects(QTimer)
        if found.isActive()
    ]
    return left


def _objects(kind: type) -> list:
    from shiboken6 import isValid

    return [found for found in gc.get_objects() if isinstance(found, kind) and isValid(found)]


def _delete_what_waits_for_it() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
