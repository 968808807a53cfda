"""Decisions about samples, in the real window with the real engine, across two starts of it."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.decisions import Decisions
from gui.main_window import MainWindow
from tests.journeys.driving import LONG, drop


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    windows = []

    def make() -> MainWindow:
        window = make_window(mode="thread")
        window.session.warm_up = lambda: None
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.shutdown()
        window.deleteLater()


@pytest.fixture
def roots(tmp_path: Path) -> tuple[Path, Path]:
    random = np.random.default_rng(0)
    made = []
    for data, names in (("insects", ("ants", "bees")), ("pets", ("cats", "dogs"))):
        for name in names:
            folder = tmp_path / data / name
            folder.mkdir(parents=True)
            for number in range(8):
                coarse = random.integers(0, 256, (6, 6, 3), np.uint8)
                picture = Image.fromarray(coarse).resize((32, 32), Image.Resampling.NEAREST)
                picture.save(folder / f"{name}{number}.png")
        made.append(tmp_path / data)
    return made[0], made[1]


def digest(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = b"".join(str(path).encode() + path.read_bytes() for path in files)
    return hashlib.sha256(whole).hexdigest()


@pytest.mark.slow
def test_decisions_survive_other_data_and_a_restart_and_touch_no_file(
    start: Callable[[], MainWindow], qtbot: QtBot, roots: tuple[Path, Path]
) -> None:
    insects, pets = roots
    before = digest(insects)

    def open_(window: MainWindow, root: Path) -> None:
        session = window.session

        def is_open() -> bool:
            index = session.dataset
            return index is not None and index.roots == (str(root),) and index.is_checked

        assert drop(window, [root])
        qtbot.waitUntil(is_open, timeout=LONG)

    window = start()
    open_(window, insects)
    decisions = Decisions(window.session)
    decisions.leave_out((str(insects / "ants" / "ants0.png"),))
    decisions.relabel((str(insects / "ants" / "ants1.png"),), "bees")
    qtbot.waitUntil(lambda: window.session.dataset.counts()["bees"]["train"] > 0, timeout=LONG)
    open_(window, pets)
    assert decisions.count() == 0
    open_(window, insects)
    assert decisions.count() == 2
    # Decided, and closed before anything could be written in the background.
    decisions.fine((str(insects / "bees" / "bees0.png"),))
    window.close()

    again = start()
    open_(again, insects)
    decisions = Decisions(again.session)
    assert decisions.text(str(insects / "ants" / "ants0.png")) == "left out"
    assert decisions.text(str(insects / "ants" / "ants1.png")) == "now bees"
    assert decisions.text(str(insects / "bees" / "bees0.png")) == "fine"
    sizes = {name: sum(of.values()) for name, of in again.session.dataset.counts().items()}
    assert sizes == {"ants": 6, "bees": 9}
    assert digest(insects) == before
