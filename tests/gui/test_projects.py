import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from engine.recipe import HeadSpec
from gui import project, projects, settings, theme
from gui.app import make_window
from gui.models.freeze_edit import FreezeSpec


@pytest.fixture
def make(qtbot, fake_engine):
    """Makes windows, one after another, as restarts do."""
    made = []

    def one():
        if made:
            made[-1].close()
        window = make_window("thread")
        made.append(window)
        window.resize(1280, 800)
        window.show()
        return window

    yield one
    for window in made:
        window.shutdown()
        window.close()
        window.deleteLater()
    theme.set_scheme("light")


@pytest.fixture
def files(tmp_path):
    """A model and a folder that are there."""
    model, data = tmp_path / "net.keras", tmp_path / "leaves"
    model.write_bytes(b"x")
    data.mkdir()
    return model, data


def ready(window) -> bool:
    projects, session = window.projects, window.session
    both = session.source is not None and session.dataset is not None
    return projects._is_ready and both and session.dataset.is_checked


def fill(window, qtbot, files) -> None:
    """Open both, choose, and look at something."""
    window.projects.come_back()
    qtbot.waitUntil(lambda: window.projects._is_ready)
    window.session.open_source(str(files[0]))
    window.session.open_data([str(files[1])])
    qtbot.waitUntil(lambda: ready(window))
    window.session.set_head(HeadSpec(dropout=0.45))
    window.panel.train_from("net/block2/conv")
    window.panel.select_path("net/block1/bn")
    window.panel.tree.collapse(window.panel.layers.find("net/block2"))
    window.show_view("trust")
    window.go_to("train")


def come_back(make, qtbot):
    window = make()
    window.projects.come_back()
    qtbot.waitUntil(lambda: window.projects._is_ready)
    return window


def shown(window) -> tuple:
    tree = window.panel.tree
    row = tree.current_row()
    return (window.step, window.session.view, row and row.node.path, tree.unfolded())


def test_the_session_comes_back_after_a_restart(make, qtbot, files, tmp_path):
    window = make()
    fill(window, qtbot, files)
    window.session.select_run(str(tmp_path))
    before, draft = shown(window), window.session.draft
    assert window.windowTitle() == "Graft"
    window = come_back(make, qtbot)
    qtbot.waitUntil(lambda: ready(window) and window.step == "train")
    assert shown(window) == before
    assert window.session.draft == draft
    assert window.session.draft.train.phases[0].freeze == FreezeSpec(unfreeze="net/block2/conv")
    assert window.session.current_run == str(tmp_path)
    assert window.page("evaluate").tabs.key == "trust"
    assert window.messages.isHidden()


def test_the_session_is_kept_while_it_is_used(make, qtbot, files, monkeypatch):
    monkeypatch.setattr(projects, "KEEP_MS", 20)
    window = make()
    fill(window, qtbot, files)

    def kept() -> dict:
        return json.loads(project.session_path().read_text(encoding="utf-8"))

    qtbot.waitUntil(project.session_path().is_file)
    qtbot.waitUntil(lambda: kept()["layout"]["step"] == "train")
    window.session.set_head(HeadSpec(dropout=0.15))
    qtbot.waitUntil(lambda: kept()["head"]["dropout"] == 0.15)
    # Nor does a crash lose how the window was arranged.
    window.toggle_drawer()
    is_open = window.is_drawer_open
    qtbot.waitUntil(lambda: settings.load().drawer_open is is_open)
    assert settings.load().geometry


def test_what_is_gone_is_said_in_one_sentence_and_the_rest_comes_back(
    make, qtbot, files, tmp_path, monkeypatch
):
    window = make()
    fill(window, qtbot, files)
    window.close()
    files[0].rename(tmp_path / "moved.keras")
    window = come_back(make, qtbot)
    qtbot.waitUntil(
        lambda: window.session.dataset is not None and window.session.dataset.is_checked
    )
    said = f"No longer where it was: net.keras ({tmp_path}). The rest is as you left it."
    assert window.messages.text.text() == said
    assert window.session.source is None
    # What is missing still belongs to it: a disk may be plugged in again.
    window = come_back(make, qtbot)
    assert window.projects.project().draft.source.location == str(files[0])
    found = (str(tmp_path / "moved.keras"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: found)
    assert window.messages.action.text() == "Choose the model…"
    window.messages.action.click()
    qtbot.waitUntil(lambda: ready(window))
    assert window.session.draft.source.location == str(tmp_path / "moved.keras")
    assert window.session.draft.head.dropout == 0.45
    assert window.session.draft.train.phases[0].freeze.unfreeze == "net/block2/conv"


def test_a_window_that_opens_something_else_keeps_what_was_open_before(make, qtbot, files):
    window = make()
    fill(window, qtbot, files)
    window = make()
    opens = [str(files[0])]
    window.projects.start_with(lambda: window.open_paths(opens))
    qtbot.waitUntil(lambda: window.session.source is not None and window.projects.has_earlier)
    assert window.session.dataset is None
    menu = window.menus.submenus["recent_projects"]
    assert menu.menuAction().isEnabled()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: ready(window))
    assert window.session.draft.head.dropout == 0.45


def test_a_damaged_session_is_said_and_does_no_harm(make, qtbot):
    project.session_path().write_text("{", encoding="utf-8")
    window = come_back(make, qtbot)
    qtbot.waitUntil(lambda: "could not be read" in window.messages.text.text())
    assert window.projects.project().is_empty


def save_as(window, path: Path) -> None:
    window.actions_by_name["save_as"].trigger()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def boxes(window) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def answer(window, text: str) -> None:
    (box,) = boxes(window)
    next(button for button in box.buttons() if button.text() == text).click()


def test_a_project_is_saved_changed_left_and_opened(make, qtbot, files, tmp_path):
    window = make()
    fill(window, qtbot, files)
    session, path = window.session, tmp_path / "leaves of trees.graft"
    save_as(window, path)
    qtbot.waitUntil(lambda: window.projects.file == str(path))
    assert window.windowTitle() == "leaves of trees[*] · Graft"
    assert not window.isWindowModified()
    session.set_head(HeadSpec(dropout=0.2))
    assert window.isWindowModified()
    session.undo()
    assert not window.isWindowModified()
    session.set_head(HeadSpec(dropout=0.2))

    # Nothing that is not saved is left without a question.
    window.actions_by_name["new"].trigger()
    answer(window, "Cancel")
    assert session.source is not None
    window.actions_by_name["new"].trigger()
    answer(window, "Save")
    qtbot.waitUntil(lambda: session.source is None)
    assert window.windowTitle() == "Graft"
    assert (window.step, session.dataset, session.current_run) == ("model", None, None)
    assert session.missing()["train"] == "A model and data are missing."

    window.open_paths([str(path)])
    qtbot.waitUntil(lambda: ready(window))
    assert window.step == "train"
    assert session.draft.head.dropout == 0.2
    assert window.windowTitle() == "leaves of trees[*] · Graft"
    assert not window.isWindowModified()
    window.actions_by_name["new"].trigger()
    qtbot.waitUntil(lambda: session.source is None)
    assert not boxes(window)

    # What was not saved on purpose is still to be had.
    window.projects.open_earlier()
    qtbot.waitUntil(lambda: ready(window))
    session.set_head(HeadSpec(dropout=0.3))
    window.actions_by_name["new"].trigger()
    answer(window, "Do not save")
    qtbot.waitUntil(lambda: session.source is None)
    window.projects.open_earlier()
    qtbot.waitUntil(lambda: ready(window))
    assert session.draft.head.dropout == 0.3
    assert window.projects.file == str(path)
    assert window.isWindowModified()


def test_a_file_that_cannot_be_opened_loses_nothing(make, qtbot, files, tmp_path):
    window = make()
    fill(window, qtbot, files)
    bad = tmp_path / "bad.graft"
    bad.write_text("{}", encoding="utf-8")
    window.open_paths([str(bad)])
    qtbot.waitUntil(lambda: "is no Graft project" in window.messages.text.text())
    assert window.session.source is not None
    assert window.session.draft.head.dropout == 0.45


def test_a_project_waits_for_a_run(make, qtbot, files):
    window = make()
    fill(window, qtbot, files)
    session = window.session
    session.train()
    window.actions_by_name["new"].trigger()
    assert "A run is training" in window.messages.text.text()
    assert session.source is not None
    session.stop_early()
    qtbot.waitUntil(lambda: session.training_state == "idle")


def test_nothing_is_left_on_any_page_of_a_new_project(make, qtbot, files):
    window = make()
    fill(window, qtbot, files)
    for step in ("model", "data", "train", "evaluate", "export"):
        window.go_to(step)
    window.actions_by_name["new"].trigger()
    session = window.session
    qtbot.waitUntil(lambda: session.source is None)
    assert window.page("data")._stack.currentWidget() is window.page("data").empty
    assert session.undo_text == ""
    assert window.panel.layers.rowCount() == 0
    states = {step: button.state.text for step, button in window.step_bar.buttons.items()}
    assert states["model"] == "drop a model"
    window.session.open_source(os.fspath(files[0]))
    qtbot.waitUntil(lambda: session.source is not None)
