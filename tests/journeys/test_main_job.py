"""The main job in the real window with the real engine: from empty to an exported file."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from engine.runs import RunFolder
from engine.sample import sample_data_path, sample_source_path
from gui.app import make_window
from gui.main_window import MainWindow
from gui.pages.evaluate_view import views
from tests.journeys.driving import LONG, click, click_index, drop, screenshot


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


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return sample_data_path(tmp_path)


def test_from_the_empty_window_to_an_exported_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, pictures: Path
) -> None:
    session = window.session
    qtbot.wait(300)
    screenshot(window, "1-empty")

    with qtbot.waitSignal(session.source_changed, timeout=LONG):
        assert drop(window, [sample_source_path()])
    screenshot(window, "2-model")
    with qtbot.waitSignal(session.dataset_changed, timeout=LONG):
        assert drop(window, [pictures], on=window.stack)
    qtbot.waitUntil(lambda: session.recipe is not None, timeout=LONG)
    qtbot.wait(600)
    assert window.step == "data"
    screenshot(window, "3-data")
    assert session.dataset.class_names == ("chestnut", "clover", "ginkgo", "maple", "oak")

    # A head with one more layer, and the last convolution trained as well.
    window.go_to("model")
    phases = len(session.recipe.train.phases)
    tree = window.panel.tree
    conv = window.panel.layers.find("source_task_model/block5_conv")
    assert conv.isValid()
    if phases > 1:
        window.panel.show_phase(phases - 1)
    before = session.recipe.train.phases[-1].freeze
    click_index(qtbot, tree, conv)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert session.recipe.train.phases[-1].freeze != before
    screenshot(window, "4-tree")

    window.go_to("train")
    changed = session.recipe.model_copy(
        update={
            "train": session.recipe.train.model_copy(
                update={
                    "phases": tuple(
                        phase.model_copy(update={"epochs": 12, "early_stopping": None})
                        for phase in session.recipe.train.phases
                    )
                }
            )
        }
    )
    session.set_recipe(changed)
    with qtbot.waitSignal(session.run_finished, timeout=LONG) as finished:
        click(qtbot, window.step_bar.main_button)
        qtbot.waitUntil(lambda: session.training_state == "running", timeout=LONG)
        assert window.step_bar.main_button.text() == "Stop, keep best"
        screenshot(window, "5-training")
    result = finished.args[0]
    assert result.status == "completed"
    assert result.validation_accuracy > 0.7
    qtbot.wait(500)
    screenshot(window, "6-trained")
    run = RunFolder(result.run_dir)
    assert run.recipe == changed

    with qtbot.waitSignal(session.evaluation_changed, timeout=LONG):
        window.go_to("evaluate")
        page = window.stack.currentWidget()
        if session.evaluation is None and not session.is_working("evaluate"):
            page.left.evaluate()
    qtbot.wait(300)
    evaluation = session.evaluation
    assert sum(map(sum, evaluation.confusion)) == evaluation.num_samples
    true, predicted = next(
        (i, j) for i, line in enumerate(evaluation.confusion) for j, n in enumerate(line) if n
    )
    page.show_cell(true, predicted)
    assert len(page.show_view("mistakes").grid.pictures) == evaluation.confusion[true][predicted]
    screenshot(window, "7-evaluated")
    for view in views():
        assert page.show_view(view.key).isVisible()
        qtbot.wait(150)
        screenshot(window, f"7-{view.key}")

    picture = next((pictures / "ginkgo").iterdir())
    with qtbot.waitSignal(session.predictions_changed, timeout=LONG) as predictions:
        assert drop(window, [picture])
    assert len(predictions.args[0][0].top) == 5
    qtbot.wait(300)
    screenshot(window, "8-predicted")

    window.go_to("export")
    page = window.stack.currentWidget()
    page.formats["h5"].setChecked(True)
    page.folder.setText(str(tmp_path / "out"))
    screenshot(window, "9-export")
    with qtbot.waitSignal(session.exports_changed, timeout=LONG) as exported:
        click(qtbot, page.button)
    qtbot.wait(300)
    screenshot(window, "10-exported")
    files = exported.args[0]
    assert {file.format for file in files} == {"keras", "h5"}
    assert all(file.agreement == 1 and Path(file.path).is_file() for file in files)
    labels = (tmp_path / "out").glob("*labels.txt")
    assert next(labels).read_text().split() == list(evaluation.class_names)
    assert window.errors == []


def test_bad_drops_lose_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, pictures: Path
) -> None:
    session = window.session
    with qtbot.waitSignal(session.source_changed, timeout=LONG):
        drop(window, [sample_source_path()])
    with qtbot.waitSignal(session.dataset_changed, timeout=LONG):
        drop(window, [pictures])
    qtbot.waitUntil(lambda: session.recipe is not None, timeout=LONG)
    recipe = session.recipe
    text = tmp_path / "weights.h5"
    text.write_text("<html>not found</html>")
    empty = tmp_path / "empty"
    empty.mkdir()
    for bad in (text, empty):
        with qtbot.waitSignal(session.error_raised, timeout=LONG):
            drop(window, [bad])
        assert window.messages.isVisible()
        assert session.recipe == recipe
        assert session.source.source.name == "source_task_model"
    screenshot(window, "11-error")


def test_stop_and_cancel_are_two_things(window: MainWindow, qtbot: QtBot, pictures: Path) -> None:
    session = window.session
    with qtbot.waitSignal(session.source_changed, timeout=LONG):
        drop(window, [sample_source_path()])
    with qtbot.waitSignal(session.dataset_changed, timeout=LONG):
        drop(window, [pictures])
    qtbot.waitUntil(lambda: session.recipe is not None, timeout=LONG)
    phase = session.recipe.train.phases[0].model_copy(
        update={"epochs": 5000, "early_stopping": None}
    )
    train = session.recipe.train.model_copy(update={"phases": (phase,)})
    session.set_recipe(session.recipe.model_copy(update={"train": train}))

    def running() -> bool:
        return session.training_state == "running"

    with qtbot.waitSignal(session.run_finished, timeout=LONG) as finished:
        click(qtbot, window.step_bar.main_button)
        qtbot.waitUntil(running, timeout=LONG)
        qtbot.wait(1000)
        click(qtbot, window.step_bar.main_button)
    assert finished.args[0].status == "stopped_early"
    assert RunFolder(finished.args[0].run_dir).best_model.is_file()

    with qtbot.waitSignal(session.run_finished, timeout=LONG) as finished:
        click(qtbot, window.step_bar.main_button)
        qtbot.waitUntil(running, timeout=LONG)
        qtbot.wait(300)
        session.cancel_training()
    assert finished.args[0] is None
    assert session.training_state == "idle"


def test_the_sample_opens_ready_to_train(window: MainWindow, qtbot: QtBot) -> None:
    window.session.open_sample()
    qtbot.waitUntil(lambda: window.session.recipe is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not any(window.session.missing()[s] for s in ("model", "data")))
    assert window.step_bar.main_button.isEnabled()


def test_every_button_of_every_page_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    for step in ("model", "data", "train", "evaluate", "export"):
        window.go_to(step)
        qtbot.wait(50)
        nameless = [
            button
            for button in window.findChildren(QAbstractButton)
            if button.isVisible()
            and not (button.text() or button.accessibleName() or button.toolTip())
        ]
        assert not nameless, (step, [json.dumps(b.objectName()) for b in nameless])
