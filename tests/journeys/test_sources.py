"""Source models in the real window with the real engine: looked into, edited, taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.recipe import Channels, Cut, Phase, Reinitialize, TrainSpec
from engine.sample import sample_source_path
from gui.app import make_window
from gui.main_window import MainWindow
from tests.journeys.driving import LONG, click, click_index, drop, screenshot

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEACHABLE = SHARED / "models" / "teachable_machine_waste.h5"
FLOWERS = SHARED / "data" / "flowers-sample.zip"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window()
    window.resize(1440, 900)
    errors: list[str] = []
    window.session.error_raised.connect(lambda sentence, details: errors.append(sentence + details))
    window.errors = errors
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.shutdown()
    window.deleteLater()


def look_into(window: MainWindow, qtbot: QtBot, path: str) -> None:
    """Click a layer and wait for what is inside."""
    click_index(qtbot, window.panel.tree, window.panel.layers.find(path))
    inspector = window.panel.inspector
    qtbot.waitUntil(lambda: "Reading" not in inspector.state.text(), timeout=LONG)
    qtbot.waitUntil(inspector.configuration.isVisible, timeout=LONG)


def test_a_source_is_looked_into_edited_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    session, panel = window.session, window.panel

    def edited(act: Callable[[], object]) -> None:
        seen: list[object] = []
        session.source_changed.connect(seen.append)
        act()
        qtbot.waitUntil(lambda: bool(seen or window.errors), timeout=LONG)
        assert window.errors == []

    edited(lambda: drop(window, [sample_source_path()]))
    whole = session.source
    look_into(window, qtbot, "source_task_model/block5_conv")
    assert "kernel" in panel.inspector.weights.text()
    assert "block5" in panel.inspector.links.text()
    before = panel.inspector.weights.text()
    screenshot(window, "sources-1-inside")

    edited(lambda: window.actions_by_name["reinitialize"].trigger())
    assert session.edits == (Reinitialize(layer="source_task_model/block5_conv"),)
    assert panel.tree.current_row().node.name == "block5_conv"
    qtbot.waitUntil(lambda: panel.inspector.weights.text() != before, timeout=LONG)
    screenshot(window, "sources-2-new-weights")

    panel.select_path("source_task_model/block4_conv")
    edited(lambda: window.actions_by_name["cut_here"].trigger())
    assert session.edits[-1] == Cut(layer="source_task_model/block4_conv")
    assert session.source.cut.endswith("block4_conv")
    assert len(session.source.source.adapted) == 2
    assert window.actions_by_name["undo"].text() == "&Undo cut at block4_conv"
    screenshot(window, "sources-3-cut")

    window.go_to("model")
    editor = window.model_page.input
    editor.channels.setCurrentIndex(1)
    editor.channels.activated.emit(1)
    edited(lambda: click(qtbot, editor.apply))
    assert Channels(channels=1) in session.edits
    assert session.source.source.input_shape[-1] == 1
    assert "difference" in " ".join(session.source.source.adapted)
    screenshot(window, "sources-4-grey")

    edited(session.undo)
    edited(lambda: (session.undo(), session.undo()))
    assert session.edits == ()
    assert session.source == whole
    edited(session.redo)
    look_into(window, qtbot, "source_task_model/block5_conv")
    assert panel.inspector.weights.text() != before
    edited(window.actions_by_name["restore_source"].trigger)
    qtbot.waitUntil(lambda: panel.inspector.weights.text() == before, timeout=LONG)


@pytest.mark.slow
@pytest.mark.shared_data
@pytest.mark.skipif(not TEACHABLE.exists(), reason="needs ../shared/models")
@pytest.mark.skipif(not FLOWERS.exists(), reason="needs ../shared/data")
def test_a_teachable_machine_file_is_adapted_to_flowers(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    import shutil

    session, panel = window.session, window.panel
    shutil.unpack_archive(FLOWERS, tmp_path)
    with qtbot.waitSignal(session.source_changed, timeout=LONG):
        assert drop(window, [TEACHABLE])
    click(qtbot, panel.card.repairs.heading)
    assert "groups" in panel.card.repairs.sentences.text()
    screenshot(window, "teachable-1-repairs")
    click(qtbot, panel.card.repairs.heading)
    joined = next(row for row in panel.layers.rows() if row.node.class_name == "Add")
    panel.select_path(joined.node.path)
    assert panel.inspector.links.text().count("<a ") >= 3
    kernel = joined.node.inputs[0].rsplit("_BN", 1)[0]
    qtbot.keyClicks(panel.tools.search, kernel.rsplit("/", 1)[-1])
    qtbot.keyClick(panel.tools.search, Qt.Key.Key_Return)
    look_into(window, qtbot, kernel)
    screenshot(window, "teachable-2-inside")
    panel.tools.search.clear()

    with qtbot.waitSignal(session.dataset_changed, timeout=LONG):
        assert drop(window, [next(tmp_path.iterdir())])
    window.go_to("model")
    window.model_page.head.add_layer()
    screenshot(window, "teachable-3-head")
    phases = (Phase(name="Head", epochs=8),)
    session.set_recipe(session.recipe.model_copy(update={"train": TrainSpec(phases=phases)}))
    with qtbot.waitSignal(session.run_finished, timeout=LONG) as finished:
        click(qtbot, window.step_bar.main_button)
    assert finished.args[0].validation_accuracy > 0.4
    qtbot.wait(500)
    screenshot(window, "teachable-4-trained")
    assert window.errors == []
