"""A folder with mistakes in it, in the real window with the real engine: found, mended, undone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.main_window import MainWindow
from tests.journeys.driving import LONG, click, drop, screenshot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window()
    window.resize(1280, 800)
    # No model is needed here, so TensorFlow need not be loaded.
    window.session.warm_up = lambda: None
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.shutdown()
    window.deleteLater()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Two classes of twelve pictures; one is cut off, one is in both classes."""
    random = np.random.default_rng(0)
    for name in ("ants", "bees"):
        folder = tmp_path / "insects" / name
        folder.mkdir(parents=True)
        for number in range(12):
            # Coarse noise: no two of them look alike.
            coarse = random.integers(0, 256, (6, 6, 3), np.uint8)
            picture = Image.fromarray(coarse).resize((64, 64), Image.Resampling.NEAREST)
            picture.save(folder / f"{name}{chr(97 + number)}.png")
    root = tmp_path / "insects"
    whole = (root / "ants" / "antsa.png").read_bytes()
    (root / "ants" / "broken.png").write_bytes(whole[: len(whole) // 2])
    shutil.copy(root / "ants" / "antsb.png", root / "bees" / "beez.png")
    return root


def test_mistakes_in_the_data_are_found_mended_and_undone(
    window: MainWindow, qtbot: QtBot, pictures: Path
) -> None:
    session = window.session

    def checked() -> bool:
        return session.dataset is not None and session.dataset.is_checked

    assert drop(window, [pictures])
    qtbot.waitUntil(checked, timeout=LONG)
    assert window.step == "data"
    page = window.stack.currentWidget()
    qtbot.wait(500)
    screenshot(window, "data-1-findings")
    assert page.summary.text() == "25 pictures · 2 classes"
    assert [Path(file.path).name for file in session.dataset.refused] == ["broken.png"]
    rows = {row.finding.kind: row for row in page.findings.rows}
    assert {"truncated", "copies_across_classes"} <= set(rows)

    # The files are one click away, and left out by the next.
    row = rows["copies_across_classes"]
    show, leave_out = row.buttons[:2]
    page.left.ensureWidgetVisible(show)
    click(qtbot, show)
    assert len(page.grid.pictures) == 2
    page.left.ensureWidgetVisible(leave_out)
    click(qtbot, leave_out)
    qtbot.waitUntil(lambda: checked() and len(session.dataset.samples) == 23, timeout=LONG)
    kinds = {row.finding.kind for row in page.findings.rows}
    assert "copies_across_classes" not in kinds

    # A picture is left out by its key, and everything comes back step by step.
    page.pane.all_link.click()
    page.grid.setFocus()
    page.grid.select_path(page.grid.pictures[3].path)
    qtbot.keyClick(page.grid, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: checked() and len(session.dataset.samples) == 22, timeout=LONG)
    screenshot(window, "data-2-left-out")
    for number in (23, 25):
        window.actions_by_name["undo"].trigger()
        qtbot.waitUntil(lambda n=number: checked() and len(session.dataset.samples) == n)
    assert session.draft.data.left_out == ()
    assert (pictures / "bees" / "beez.png").exists(), "files are never touched"
