import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from gui import app, settings, theme
from gui.app import make_window
from gui.pages.evaluate_view import views
from gui.settings import Settings
from gui.widgets import message_bar


@pytest.fixture
def window(qtbot, fake_engine):
    made = make_window("thread")
    made.resize(1280, 800)
    made.show()
    yield made
    made.shutdown()
    made.close()
    made.deleteLater()
    theme.set_scheme("light")


def drop(widget: QWidget, paths) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = QPointF(widget.rect().center())
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(where.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    event = QDropEvent(where, copy, mime, left, none)
    QApplication.sendEvent(widget, event)
    return event


def open_both(window, qtbot):
    session = window.session
    with qtbot.waitSignals([session.source_changed, session.dataset_changed]):
        session.open_source("/models/net.keras")
        session.open_data(["/data/leaves"])


def test_the_largest_page_fits_a_small_screen(window):
    for step in ("model", "data", "train", "evaluate", "export"):
        window.go_to(step)
    hint = window.minimumSizeHint()
    assert hint.width() <= 1100
    assert hint.height() <= 700


@pytest.mark.parametrize("place", ["window", "tree", "search", "line edit of a page", "stack"])
def test_a_drop_anywhere_reaches_the_window(window, qtbot, tmp_path, place):
    model = tmp_path / "a model ü.keras"
    model.write_bytes(b"x")
    data = tmp_path / "pictures"
    data.mkdir()
    # The form of the train page makes its fields when there is something to train.
    window.go_to("data" if place == "line edit of a page" else "train")
    target = {
        "window": window,
        "tree": window.panel.tree.viewport(),
        "search": window.panel.tools.search,
        # In life the event is taken before any child sees it.
        "line edit of a page": window.windowHandle(),
        "stack": window.stack.currentWidget(),
    }[place]
    if place == "line edit of a page":
        assert window.stack.currentWidget().findChildren(QLineEdit)
        target = _Handle(window)
    session = window.session
    with qtbot.waitSignals([session.source_changed, session.dataset_changed]):
        drop(target, [model, data]) if isinstance(target, QWidget) else target.drop([model, data])
    assert session.recipe.source.location == str(model)


class _Handle:
    """Sends a drop the way the windowing system does: to the native window."""

    def __init__(self, window):
        self.window = window

    def drop(self, paths):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        event = QDropEvent(
            QPointF(600, 400),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.window.windowHandle(), event)
        assert event.isAccepted()


def test_step_bar_says_what_is_there_and_what_is_missing(window, qtbot):
    states = {step: button.state.text for step, button in window.step_bar.buttons.items()}
    assert states["model"] == "drop a model"
    assert states["train"] == "needs model and data"
    open_both(window, qtbot)
    states = {step: button.state.text for step, button in window.step_bar.buttons.items()}
    assert states["model"].startswith("net · trains")
    assert states["data"] == "60 · 3 classes ✓"
    assert states["train"] == "ready"
    assert states["evaluate"] == "after training"


def test_train_without_data_leads_to_what_is_missing(window, qtbot):
    window.go_to("export")
    window.step_bar.main_button.click()
    assert window.step == "model"
    text = "Drop a folder of pictures, one subfolder for each class. No model? Graft suggests one."
    assert window.messages.text.text() == text
    with qtbot.waitSignal(window.session.source_changed):
        window.session.open_source("/models/net.keras")
    window.step_bar.main_button.click()
    assert window.step == "data"


def test_the_one_button_trains_then_stops_and_keeps_the_best(window, qtbot):
    open_both(window, qtbot)
    button = window.step_bar.main_button
    assert button.text() == "Train"
    button.click()
    assert window.step == "train"
    # Nothing can be kept before it has begun.
    assert button.text() == "Stop"
    # Which epoch is seen depends on how busy the machine is.
    qtbot.waitUntil(lambda: window.step_bar.buttons["train"].state.text.startswith("epoch "))
    assert button.text() == "Stop, keep best"
    assert window.status.text.text().startswith("Training: epoch ")
    assert window.actions_by_name["pause"].isEnabled()
    with qtbot.waitSignal(window.session.run_finished) as caught:
        button.click()
    assert caught.args[0].status == "stopped_early"
    assert button.text() == "Train"
    assert window.step_bar.buttons["evaluate"].state.text.startswith("run 1")


def test_unknown_preprocessing_is_asked_in_the_window(window, qtbot):
    session, bar = window.session, window.preprocessing
    window.go_to("data")
    with qtbot.waitSignal(session.source_changed):
        session.open_source("/models/unknown.keras")
    assert bar.isVisible()
    assert "unknown" in bar.question.text()
    assert window.step_bar.buttons["model"].state.text == "preprocessing?"
    assert list(bar.buttons) == ["none", "unit", "tf", "caffe", "torch"]
    bar.buttons["caffe"].click()
    assert session.draft.source.preprocessing == "caffe"
    assert not bar.isVisible()


def test_errors_are_shown_with_details_to_copy(window, qtbot):
    window.session.error_raised.emit("It broke: try again.", "Traceback …")
    assert window.messages.isVisible()
    assert window.messages.text.text() == "It broke: try again."
    assert window.messages.details_link.isVisible()
    window.messages.show_details()
    from gui.widgets.details_dialog import DetailsDialog

    dialog = window.findChild(DetailsDialog)
    dialog.copy()
    copied = QApplication.clipboard().text()
    assert "Traceback …" in copied
    assert "keras" in copied
    dialog.close()


def test_a_notice_does_not_hide_an_error(window):
    window.session.error_raised.emit("An error.", "")
    window.messages.show_message("info", "A notice.")
    assert window.messages.text.text() == "An error."
    assert not window.messages.details_link.isVisible()


def test_a_notice_of_a_run_goes_with_it_once_read(window, monkeypatch):
    window.messages.show_message("info", "Why a phase is left out.")
    window.session.run_finished.emit(None)
    assert window.messages.isVisible()
    monkeypatch.setattr(message_bar, "READ_MS", -1)
    window.session.run_finished.emit(None)
    assert not window.messages.isVisible()
    for level, links in (("warning", ()), ("info", (("Go on", print),))):
        window.messages.show_message(level, "Still to be seen.", "", *links)
        window.session.run_finished.emit(None)
        assert window.messages.isVisible()


def test_an_exception_nobody_caught_is_shown_and_does_not_end_the_program(window, qtbot, capsys):
    app.install_hooks(window)
    try:
        try:
            raise ValueError("a slot broke")
        except ValueError:
            sys.excepthook(*sys.exc_info())
        qtbot.waitUntil(lambda: window.messages.isVisible())
    finally:
        app.remove_hooks()
    assert "a slot broke" in window.messages.text.text()
    assert capsys.readouterr().err == ""


def test_every_action_has_a_menu_a_tip_and_no_shortcut_twice(window):
    keys = {}
    for name, action in window.actions_by_name.items():
        assert action.toolTip() and action.toolTip() != action.text(), name
        for sequence in action.shortcuts():
            assert sequence.toString() not in keys, (name, keys.get(sequence.toString()))
            keys[sequence.toString()] = name
    assert keys["Ctrl+O"] == "open_model"
    assert keys["Ctrl+Return"] == keys["Ctrl+Enter"] == "train"
    assert keys["Ctrl+F"] == "find_layer"
    assert keys["Ctrl+E"] == "export"
    assert [keys[f"Ctrl+{n}"] for n in range(1, 6)] == [
        f"step_{step}" for step in ("model", "data", "train", "evaluate", "export")
    ]
    assert [keys[f"Alt+{n}"] for n, _ in enumerate(views(), start=1)] == [
        f"view_{entry.key}" for entry in views()
    ]
    assert QKeySequence("Ctrl+O") in window.actions_by_name["open_model"].shortcuts()


def test_every_action_can_be_run(window, qtbot, monkeypatch):
    for name in (
        *("open_model", "open_data", "open_data_file", "open_named", "open_recipe", "open_run"),
        *("about", "cancel_run", "show_folder", "copy_data"),
    ):
        monkeypatch.setattr(type(window), name, lambda self: None)
    monkeypatch.setattr(window.session, "diagnose", lambda: None)
    monkeypatch.setattr(window.session, "open_sample", lambda: None)
    monkeypatch.setattr(type(window), "unfreeze_from", lambda self: None)
    monkeypatch.setattr(type(window), "open_catalog", lambda self: None)
    for name in window.actions_by_name:
        if name not in ("quit", "train"):
            window.run_action(name)
    assert window.step == "export"


def test_the_panel_is_beside_from_1200_and_step_one_below(window, qtbot):
    assert not window.panel.isVisible(), "without a model there is nothing to keep at hand"
    open_both(window, qtbot)
    window.go_to("model")
    assert window.panel.isVisible()
    window.go_to("data")
    assert window.panel.isVisible()
    assert 300 <= window.panel.width() <= 330
    window.resize(1150, 700)
    assert not window.panel.isVisible()
    window.go_to("model")
    assert window.panel.isVisible()
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: 400 <= window.panel.width() <= 430)


def test_theme_is_switched_live_and_remembered(window):
    window.run_action("theme_dark")
    assert theme.tokens() is theme.DARK
    assert window.settings.theme == "dark"
    window.close()
    assert settings.load().theme == "dark"


def test_recent_files_come_back(window, qtbot, fake_engine):
    open_both(window, qtbot)
    window.close()
    second = make_window("thread")
    menu = second._submenus["recent"]
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["net.keras", "leaves"]
    with qtbot.waitSignal(second.session.source_changed):
        menu.actions()[0].trigger()
    second.shutdown()
    second.deleteLater()


def test_geometry_is_remembered(window, qtbot):
    window.resize(1040, 700)
    window.close()
    second = make_window("thread")
    # The screen that the tests draw on is narrower than the window: the height is what is left.
    assert second.height() == 700
    assert second.width() < 1280
    second.shutdown()
    second.deleteLater()


def test_a_damaged_geometry_is_ignored(qtbot, fake_engine, graft_home):
    settings.save(Settings(geometry="!!not base64"))
    made = make_window("thread")
    assert made.width() == 1280
    made.shutdown()
    made.deleteLater()


def test_closing_while_training_asks(window, qtbot, monkeypatch):
    open_both(window, qtbot)
    window.session.train()
    qtbot.waitUntil(lambda: window.session.training_state == "running")
    answers = ["Keep training", "Stop and close"]

    def clicked(box):
        text = answers.pop(0)
        return next(button for button in box.buttons() if button.text() == text)

    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", clicked)
    window.close()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()


def test_importing_the_window_loads_no_tensorflow_and_nothing_slow():
    import subprocess

    source = (
        "import sys, gui.app; "
        "print([m for m in ('keras','tensorflow','sklearn','pyqtgraph','PIL','qtawesome')"
        " if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_the_suggested_model_is_one_that_the_catalog_has():
    from engine.source_fit import suggest_source
    from engine.sources.applications import get_application

    for made in (suggest_source(), suggest_source(gpu=True)):
        found = get_application(made.name)
        assert (found.name, found.function) == (made.name, made.title)


def test_data_without_a_model_brings_a_suggestion_that_goes_with_the_next_opening(window, qtbot):
    window.session.open_data(["pictures"])
    qtbot.waitUntil(lambda: window.session.dataset is not None)
    assert "suggests MobileNetV2" in window.messages.text.text()
    assert window.panel.card.use_suggested.isVisibleTo(window.panel)
    window.panel.card.use_suggested.click()
    qtbot.waitUntil(lambda: window.session.source is not None)
    assert window.session.draft.source.location == "mobilenetv2"
    assert not window.messages.isVisible()
    assert not window.panel.card.use_suggested.isVisibleTo(window.panel)
    assert window.session.training_run is None


def test_one_press_after_a_folder_gets_the_suggested_model_and_trains(window, qtbot):
    window.session.open_data(["pictures"])
    qtbot.waitUntil(lambda: window.session.dataset is not None)
    assert window.messages.action.text() == window.step_bar.main_button.text()
    with qtbot.waitSignal(window.session.run_finished):
        window.step_bar.main_button.click()
        assert window.step_bar.main_button.text() == "Cancel"
    assert window.session.draft.source.location == "mobilenetv2"
    assert window.step == "train"
    assert window.step_bar.main_button.text() == "Train"


def test_a_run_counts_the_epochs_of_all_its_phases():
    from engine.events import PhaseStarted
    from gui.step_texts import TrainingText

    text = TrainingText()
    text.clear(30)
    text.follow(
        PhaseStarted(
            phase=1, name="Head", first_epoch=1, last_epoch=20, num_batches=2, num_trainable=9
        )
    )
    assert text.epoch == "epoch 1 of 30"
    assert not text.has_saved


def test_what_was_left_of_a_phase_is_not_said_of_the_next():
    from engine.events import BatchEnded, PhaseStarted
    from gui.step_texts import TrainingText

    text = TrainingText()
    phase = {"phase": 2, "name": "Last", "first_epoch": 3, "last_epoch": 4}
    text.follow(
        BatchEnded(
            phase=1,
            epoch=2,
            batch=2,
            num_batches=2,
            loss=1.0,
            batch_loss=1.0,
            accuracy=0.5,
            images_per_second=9.0,
            seconds_left=0.0,
        )
    )
    assert text.left
    text.follow(PhaseStarted(**phase, num_batches=2, num_trainable=9))
    assert not text.left
