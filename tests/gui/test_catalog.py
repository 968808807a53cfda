from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from engine import tasks
from engine.errors import EngineError, WeightsMissingError
from engine.events import Progress
from engine.sources import mirror
from engine.sources.applications import list_applications
from gui.app import make_window
from gui.models.applications import ACCURACY, NAME, NOTES, PARAMETERS, SPEED, WEIGHTS
from gui.widgets.catalog import CatalogDialog
from gui.widgets.weights_address import WeightsAddressDialog
from tests.gui.conftest import index


def real_applications(_request, _control):
    """The catalog as it is, with the weights of one application here."""
    return tuple(
        replace(one, weights_here=one.name == "densenet121") for one in list_applications()
    )


@pytest.fixture
def dialog(session, qtbot, monkeypatch):
    monkeypatch.setattr(tasks, "list_applications", real_applications)
    made = CatalogDialog(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 40)
    yield made
    made.done(0)


def listed(dialog, column=NAME):
    model = dialog.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(field, value):
    """As if the user had chosen it."""
    field.set_value(value)
    field.edited.emit(value)


def test_the_suggested_model_is_selected_and_said_to_be_with_a_word_why(dialog):
    assert dialog.chosen.name == "mobilenetv2"
    assert "suggested" in dialog.title.text()
    assert "fast without a GPU" in dialog.title.text()
    notes = dict(zip(listed(dialog), listed(dialog, NOTES), strict=True))
    assert notes["MobileNetV2"].strip() == "suggested"
    assert notes["DenseNet121"].strip() == "weights are here"
    assert not notes["VGG16"].strip()


def test_columns_sort_by_what_they_mean(dialog):
    for column, first, last in (
        (WEIGHTS, "MobileNetV3Small", "ConvNeXtXLarge"),
        (SPEED, "MobileNetV3Small", "ConvNeXtXLarge"),
        (ACCURACY, "MobileNetV3Small", "ConvNeXtXLarge"),
        (NAME, "ConvNeXtBase", "Xception"),
    ):
        dialog.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert (listed(dialog)[0], listed(dialog)[-1]) == (first, last)
    # Without the classifier VGG16 is a small model: what is not used does not count.
    dialog.table.sortByColumn(PARAMETERS, Qt.SortOrder.AscendingOrder)
    assert listed(dialog).index("VGG16") < listed(dialog).index("ResNet50")


def test_filters_work_together_with_the_search(dialog, qtbot):
    choose(dialog.size, 60)
    choose(dialog.speed, ("fast",))
    choose(dialog.accuracy, 0.8)
    assert listed(dialog) == ["EfficientNetB2"]
    assert dialog.count.text() == "1 of 40"
    assert dialog.chosen.name == "efficientnetb2"
    choose(dialog.accuracy, None)
    qtbot.keyClicks(dialog.search, "net v2")
    assert listed(dialog) == ["EfficientNetV2B0", "EfficientNetV2B1", "MobileNetV2"]
    qtbot.keyClicks(dialog.search, "xyz")
    assert dialog.chosen is None
    assert not dialog.open_button.isEnabled()
    assert "No model meets this" in dialog.hint.text()
    dialog.search.clear()
    assert dialog.chosen.name == "mobilenetv2"


def test_arrows_in_the_search_field_move_in_the_list_and_enter_opens(dialog, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        dialog._session, "open_source", lambda name, weights: opened.append((name, weights))
    )
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "densenet")
    assert dialog.chosen.name == "densenet121"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.chosen.name == "densenet169"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert opened == [("densenet121", "imagenet")]


def test_it_says_how_the_pictures_at_hand_fit(dialog, session):
    assert "Once your pictures are open" in dialog.fits.text()
    whole = index()
    samples = tuple(replace(one, width=28, height=28, channels=1) for one in whole.samples)
    session.dataset = replace(whole, samples=samples)
    session.dataset_changed.emit(session.dataset)
    text = dialog.fits.text()
    assert "Your pictures are 28×28 and grey" in text
    assert "enlarged 8 times" in text
    assert "small pictures like yours" in dialog.title.text()
    assert "Looking at all 60 pictures once is about 1 s" in text


def test_weights_are_fetched_before_the_model_opens(dialog, session, qtbot, monkeypatch):
    asked = []

    def fetch(name, control):
        control.report(
            Progress(text="Fetching", done=5 * 10**6, total=10**7, unit="bytes", per_second=1e6)
        )
        asked.append(name)
        return "/models/weights.h5"

    shown = []
    monkeypatch.setattr(tasks, "fetch_weights", fetch)
    dialog.fetch.changed.connect(lambda: shown.append(dialog.cancel.text()))
    monkeypatch.setattr(
        dialog.fetch.text, "setText", lambda text: shown.append(text), raising=False
    )
    with qtbot.waitSignal(session.source_changed):
        dialog.open_button.click()
    assert asked == ["mobilenetv2"]
    assert "Fetching the weights of MobileNetV2: 5 MB of 10 MB, 1 MB/s, 5 s left" in shown
    assert "Stop fetching" in shown
    assert dialog.result() == CatalogDialog.DialogCode.Accepted
    assert session.draft.source.location == "mobilenetv2"


def test_fetching_can_be_stopped_and_the_dialog_stays(dialog, qtbot, monkeypatch):
    def fetch(_name, control):
        while True:
            control.progress("waiting", 0, 0)

    monkeypatch.setattr(tasks, "fetch_weights", fetch)
    dialog.open_button.click()
    assert dialog.fetch.is_fetching
    assert not dialog.table.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.fetch.is_fetching
    assert dialog.isVisible()
    assert dialog.table.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_failure_names_file_and_place_and_offers_a_file(dialog, session, qtbot, monkeypatch):
    def fetch(name, _control):
        raise WeightsMissingError("no", name, "this machine is offline", "/keras/models/net.h5")

    monkeypatch.setattr(tasks, "fetch_weights", fetch)
    with qtbot.waitSignal(dialog.fetch.changed):
        dialog.open_button.click()
    qtbot.waitUntil(lambda: dialog.fetch.choose_file.isVisible())
    assert "could not be fetched: this machine is offline." in dialog.fetch.text.text()
    remedy = dialog.fetch.remedy.text()
    assert "net.h5" in remedy
    assert remedy.endswith(str(Path("/keras/models")))
    session.list_applications()
    qtbot.wait(50)
    assert dialog.fetch.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/my/net.h5", ""))
    dialog.fetch.choose_file.click()
    assert (dialog.weights, dialog.fetch.isVisible()) == ("/my/net.h5", False)
    assert dialog.hint.text() == "/my/net.h5"
    with qtbot.waitSignal(session.source_changed):
        dialog.open_button.click()
    assert session.draft.source.weights == "/my/net.h5"


def test_another_model_takes_a_failure_away(dialog):
    dialog.show_failure("vgg16", EngineError("No."))
    assert dialog.chosen.name == "vgg16"
    assert dialog.fetch.isVisible()
    dialog.select("vgg19")
    assert not dialog.fetch.isVisible()


def test_the_weights_address_is_kept_for_window_and_command_line(session, qtbot):
    dialog = WeightsAddressDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.address, "mirror")
    dialog.save.click()
    qtbot.waitUntil(lambda: "is no address for weights" in dialog.hint.text())
    dialog.address.setText("https://mirror.example/keras")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    assert mirror.weights_url() == "https://mirror.example/keras"
    assert WeightsAddressDialog(session).address.text() == "https://mirror.example/keras"


def test_an_address_in_the_environment_is_said_to_go_first(session, qtbot, monkeypatch):
    monkeypatch.setenv(mirror.VARIABLE, "https://other.example")
    dialog = WeightsAddressDialog(session)
    qtbot.addWidget(dialog)
    assert "https://other.example and goes before" in dialog.hint.text()


def test_weights_that_do_not_fit_lead_to_another_file(qtbot, fake_engine, monkeypatch):
    def fail(_spec, _control):
        raise EngineError("They do not fit.")

    monkeypatch.setattr(tasks, "open_source", fail)
    window = make_window("thread")
    qtbot.addWidget(window)
    window.show()
    window.session.open_source("vgg16", "/my/net.h5")
    qtbot.waitUntil(lambda: window.messages.action.text() == "Choose a file…")
    assert "do not fit" in window.messages.text.text()
    asked = []
    monkeypatch.setattr(window.session, "open_source", lambda *values: asked.append(values))
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: ("/my/other.h5", "")
    )
    window.messages.action.click()
    assert asked == [("vgg16", "/my/other.h5")]
    window.shutdown()
    window.close()


def test_weights_missing_anywhere_lead_to_the_catalog(qtbot, fake_engine, monkeypatch):
    def fail(spec, _control):
        raise WeightsMissingError("no", spec.location, "it is offline", "/keras/models/net.h5")

    monkeypatch.setattr(tasks, "list_applications", real_applications)
    monkeypatch.setattr(tasks, "open_source", fail)
    window = make_window("thread")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.session.applications))
    window.session.open_source("vgg16", "imagenet")
    qtbot.waitUntil(window.messages.isVisible)
    for part in ("VGG16", "it is offline", "net.h5", str(Path("/keras/models"))):
        assert part in window.messages.text.text()
    assert window.messages.action.text() == "Choose a file…"
    asked = []
    monkeypatch.setattr(window.session, "open_source", lambda *values: asked.append(values))
    titles = []
    answers = [("", ""), ("/my/net.h5", "")]
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getOpenFileName",
        lambda _parent, title, *_: titles.append(title) or answers.pop(0),
    )
    window.messages.action.click()
    assert not asked and window.messages.isVisible()
    assert "net.h5" in titles[0]
    window.messages.action.click()
    assert asked == [("vgg16", "/my/net.h5")]
    assert window.messages.third_action.text() == "Choose another…"
    window.messages.third_action.click()
    catalog = window.findChild(CatalogDialog)
    assert catalog.chosen.name == "vgg16"
    assert "it is offline" in catalog.fetch.text.text()
    catalog.done(0)
    window.shutdown()
    window.close()
