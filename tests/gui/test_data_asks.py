"""What the window asks when data needs an answer first."""

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog

from engine import tasks
from engine.errors import ColumnsNeededError, DataMovedError, NoClassesError
from engine.types import TablePreview
from gui import theme
from gui.app import make_window
from gui.pages.data_table import ColumnsDialog
from tests.gui.conftest import fake_index

PREVIEW = TablePreview(path="/t.csv", columns=("a", "b"), rows=(("1", "2"),), num_rows=1)


def picky_index(request, control):
    root = request.data.roots[0]
    if "loose" in root and request.data.table is None:
        media = "sound" if "songs" in root else "picture"
        raise NoClassesError(f"{root} holds 900 files.", root, 900, media)
    if "table" in root and request.data.table is None:
        raise ColumnsNeededError("Which columns?", PREVIEW)
    if "moved" in root:
        raise DataMovedError(f"There is no {root}: choose where it is now.", root, 9, 9)
    return fake_index(request, control)


@pytest.fixture
def window(qtbot, fake_engine, monkeypatch):
    monkeypatch.setattr(tasks, "index_data", picky_index)
    monkeypatch.setattr(tasks, "preview_table", lambda _request, _control: PREVIEW)
    made = make_window("thread")
    made.show()
    yield made
    made.shutdown()
    made.close()
    made.deleteLater()
    theme.set_scheme("light")


def shown(window, text):
    return lambda: window.messages.isVisible() and text in window.messages.text.text()


def test_recordings_without_classes_are_called_so(window, qtbot):
    window.session.open_data(["/data/loose songs"])
    qtbot.waitUntil(shown(window, "900 recordings, no class folders."))
    assert window.messages.action.text() == "Choose table"
    assert not window.messages.second_action.isVisible(), "only pictures can be sorted here"


def test_a_folder_without_classes_has_two_ways_on(window, qtbot, monkeypatch):
    window.session.open_data(["/data/loose"])
    qtbot.waitUntil(shown(window, "900 pictures, no class folders. Have a table of labels?"))
    links = (window.messages.action, window.messages.second_action)
    assert [link.text() for link in links] == ["Choose table", "Sort pictures here"]
    sorting = []
    monkeypatch.setattr(type(window), "_sort", lambda self, root: sorting.append(root))
    links[1].click()
    assert sorting == ["/data/loose"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/data/loose/labels.csv", ""))
    with qtbot.waitSignal(window.session.dataset_changed):
        links[0].click()
    assert window.session.draft.data.table.path == "/data/loose/labels.csv"


def test_columns_are_asked_for(window, qtbot):
    window.session.open_data(["/data/table.csv"])
    qtbot.waitUntil(lambda: bool(window.findChildren(ColumnsDialog)))
    (dialog,) = window.findChildren(ColumnsDialog)
    dialog.labels.set_value(("b",))
    with qtbot.waitSignal(window.session.dataset_changed):
        dialog.accept()
    assert window.session.draft.data.table.labels == ("b",)


def test_moved_data_is_asked_for(window, qtbot, monkeypatch):
    window.session.open_data(["/data/moved"])
    qtbot.waitUntil(shown(window, "9 of 9 files are no longer where they were, in /data/moved"))
    assert window.messages.action.text() == "Choose the folder…"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/data/found")
    with qtbot.waitSignal(window.session.dataset_changed):
        window.messages.action.click()
    assert window.session.draft.data.roots == ("/data/found",)


def test_data_files_and_keras_data_sets_have_actions(window, qtbot, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("mnist", True))
    with qtbot.waitSignal(window.session.dataset_changed):
        window.actions_by_name["open_named"].trigger()
    assert window.session.draft.data.roots == ("keras.datasets.mnist",)
    qtbot.waitUntil(lambda: window.step == "data")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/data/a.zip"], ""))
    window.actions_by_name["open_data_file"].trigger()
    qtbot.waitUntil(lambda: window.session.draft.data.roots == ("/data/a.zip",))
