import pytest

from engine import tasks
from engine.errors import ArchitectureNeededError
from engine.recipe import SourceSpec
from engine.types import ArchitectureFit
from gui.widgets.weights_dialog import WeightsDialog
from tests.gui.fake_session import make_session

WHOLE = ArchitectureFit(
    architecture="DenseNet121", loaded=("a", "b"), missing=(), differing=(), unused=()
)
PART = ArchitectureFit(
    architecture="/models/net.json", loaded=("a",), missing=("b",), differing=("c",), unused=("z",)
)


@pytest.fixture
def ask(qtbot):
    def make(*fits, loaded=False):
        session = make_session(loaded=loaded)
        error = ArchitectureNeededError("w.h5 holds weights only.", "/models/w.h5", fits)
        dialog = WeightsDialog(error, SourceSpec(location="/models/w.h5"), session)
        dialog.session = session
        session.setParent(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def opened(dialog):
    return [
        (request.architecture, request.accept_partial)
        for request in dialog.session.jobs.requests(tasks.open_source)
        if request.location == "/models/w.h5"
    ]


def test_a_complete_fit_is_opened_at_once(ask):
    dialog = ask(WHOLE, PART)
    assert dialog.table.topLevelItem(0).text(1) == "complete: all 2 layers"
    assert not dialog.accepts.isVisible()
    assert dialog.open_button.text() == "Open as DenseNet121"
    dialog.open_button.click()
    assert opened(dialog) == [("DenseNet121", False)]
    assert not dialog.isVisible()


def test_a_partial_fit_says_which_layers_and_needs_a_yes(ask):
    dialog = ask(WHOLE, PART)
    item = dialog.table.topLevelItem(1)
    assert item.text(0) == "net.json"
    assert item.text(1) == "in part: 1 of 3 layers"
    groups = {item.child(i).text(0): item.child(i).child(0).text(0) for i in range(4)}
    assert list(groups.values()) == ["a", "b", "c", "z"]
    dialog.table.setCurrentItem(item.child(1).child(0))
    assert not dialog.open_button.isEnabled()
    dialog.accept()
    assert opened(dialog) == []
    assert "keep random weights: 2" in dialog.accepts.text()
    dialog.accepts.setChecked(True)
    dialog.open_button.click()
    assert opened(dialog) == [("/models/net.json", True)]


def test_the_yes_is_for_one_architecture(ask):
    dialog = ask(PART, PART)
    dialog.accepts.setChecked(True)
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    assert not dialog.accepts.isChecked()
    assert not dialog.open_button.isEnabled()


def test_without_a_fit_a_file_or_the_open_model_can_be_tried(ask, monkeypatch):
    dialog = ask(loaded=True)
    assert "none that Graft knows fits" in dialog.sentence.text()
    assert not dialog.table.isVisible()
    assert not dialog.open_button.isVisible()
    dialog.use_open.click()
    assert opened(dialog) == [("DenseNet121", False)]
    dialog = ask()
    assert not dialog.use_open.isVisible()
    monkeypatch.setattr(
        "gui.widgets.weights_dialog.QFileDialog.getOpenFileName",
        lambda *_args: ("/models/net.yaml", ""),
    )
    dialog.choose_file.click()
    assert opened(dialog) == [("/models/net.yaml", False)]


def test_without_a_list_there_is_no_room_for_one_and_a_poor_fit_is_doubted(ask):
    dialog = ask()
    assert dialog.height() < 240
    assert not dialog.doubt.isVisible()
    assert not ask(WHOLE).doubt.isVisible()
    dialog = ask(PART)
    assert "None that was tried fits whole" in dialog.sentence.text()
    assert dialog.doubt.isVisible()
    assert dialog.table.topLevelItem(0).isExpanded()
