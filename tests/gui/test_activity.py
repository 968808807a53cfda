import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine import analysis_tasks, tasks
from engine.events import BatchEnded, FoldStarted, PhaseStarted, Progress
from gui import activity
from gui.activity import Activity
from gui.jobs import TaskCrash
from gui.main_window import MainWindow
from gui.step_texts import TrainingText
from gui.widgets.details_dialog import DetailsDialog
from tests.gui.conftest import result
from tests.gui.fake_session import load, make_session


@pytest.fixture
def session(qapp):
    return make_session()


@pytest.fixture
def followed(session):
    return Activity(session, TrainingText())


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass when a test says so."""
    now = [100.0]
    monkeypatch.setattr(activity.time, "monotonic", lambda: now[0])
    return now


def start(session, title="Copying", lane="fetch"):
    return session.ask("copy data", analysis_tasks.copy_data, None, title=title, lane=lane)


def test_what_waits_and_runs_says_how_far_it_is_and_how_long_it_takes(session, followed, clock):
    session.diagnose()
    first = session.jobs.all[-1]
    second = session.ask("second", tasks.list_devices, None, title="Second")
    one, two = followed.current
    assert followed.state_text(one) == "begins"
    assert followed.state_text(two) == "waits until “Testing the devices” has ended"
    first.deliver("started", None)
    assert followed.state_text(one) == "runs"
    first.deliver("events", [Progress(text="testing", done=0, total=40)])
    clock[0] += 10
    first.deliver("events", [Progress(text="testing", done=10, total=40)])
    assert followed.state_text(one) == "testing 10 / 40 · about 30 s left"
    assert followed.share(one) == 0.25
    # Another stage is another measure.
    first.deliver("events", [Progress(text="comparing", done=10, total=40)])
    assert followed.state_text(one) == "comparing 10 / 40"
    first.deliver("finished", {})
    assert followed.state_text(two) == "begins"
    assert [followed.outcome_text(work) for work in followed.ended] == ["done in 10 s"]
    second.cancel()
    assert not followed.current
    assert len(followed.ended) == 1, "what was cancelled at once is not worth telling"


def test_what_nobody_waits_for_is_shown_once_it_takes_long(session, followed, clock):
    session.warm_up()
    job = session.jobs.all[-1]
    job.deliver("started", None)
    assert not followed.current
    clock[0] += 2
    assert [work.title for work in followed.current] == ["Starting Keras"]
    assert followed.main is None
    job.deliver("finished", None)
    assert not followed.current
    assert not followed.ended


def test_a_failure_keeps_its_sentence_and_its_last_words(session, followed):
    job = start(session)
    job.deliver("started", None)
    job.deliver("failed", TaskCrash("It broke off.", "the last lines"))
    (work,) = followed.ended
    assert followed.outcome_text(work) == "It broke off."
    assert work.details == "the last lines"


def test_a_run_tells_epoch_time_and_what_came_out(session, clock):
    load(session)
    training = TrainingText()
    followed = Activity(session, training)
    session.train()
    training.clear(20)
    job = session.training_job
    job.deliver("started", None)
    work = followed.main
    assert followed.share(work) == 0
    for event in (
        PhaseStarted(
            phase=0, name="head", first_epoch=1, last_epoch=20, num_batches=4, num_trainable=9
        ),
        BatchEnded(
            phase=0,
            epoch=6,
            batch=2,
            num_batches=4,
            batch_loss=1.0,
            loss=1.0,
            accuracy=0.5,
            images_per_second=9.0,
            seconds_left=80.0,
        ),
    ):
        job.deliver("events", [event])
        training.follow(event)
    assert followed.share(work) == 5.5 / 20
    assert followed.state_text(work) == "epoch 6 of 20 · about 1 min 20 s left"
    session.pause()
    assert followed.state_text(work) == "epoch 6 of 20 · paused"
    session.fold = FoldStarted(number=1, total=5, fold=1, seed=0, run_dir="/runs/1", folds=5)
    assert followed.share(work) == pytest.approx((1 + 5.5 / 20) / 5)
    assert followed.state_text(work).startswith("run 2 of 5 · epoch 6 of 20")
    session.fold = None
    clock[0] += 80
    job.deliver("finished", result("/runs/1"))
    told = followed.outcome_text(followed.ended[-1])
    assert told == "validation: 90.0 % accuracy · took 1 min 20 s"


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    app = QApplication.instance() or QApplication([])
    session = make_session()
    window = MainWindow(session)
    window.resize(1100, 700)
    yield window
    window.shutdown()
    window.close()
    window.deleteLater()
    app.processEvents()


@pytest.fixture
def window(shown, qtbot):
    yield shown
    for job in shown.session.jobs.active:
        job.cancel()
    shown.messages.hide()
    if shown.progress._popup is not None:
        shown.progress._popup.hide()


def test_title_and_taskbar_say_how_much_is_done(window, monkeypatch):
    told = []
    monkeypatch.setattr(window.progress.desktop, "show_progress", told.append)
    job = start(window.session)
    job.deliver("started", None)
    job.deliver("events", [Progress(text="copying", done=42, total=100)])
    window.progress._show_progress()
    assert window.windowTitle() == "42\u00a0% · Graft"
    window.setWindowTitle("flowers · Graft")
    assert window.windowTitle() == "42\u00a0% · flowers · Graft"
    job.deliver("finished", None)
    assert window.windowTitle() == "flowers · Graft"
    assert told[0] == 0.42
    assert told[-1] is None
    window.setWindowTitle("Graft")


@pytest.mark.parametrize(
    ("seconds", "is_looked_at", "outcome", "expected"),
    [
        (61, False, "finished", ("Copying: done", "done in 1 min 1 s")),
        (61, False, "failed", ("Copying: failed", "No room is left.")),
        (61, True, "finished", None),
        (59, False, "finished", None),
        (61, False, "cancelled", None),
    ],
)
def test_the_desktop_hears_of_long_work_that_nobody_looks_at(
    window, monkeypatch, clock, seconds, is_looked_at, outcome, expected
):
    told = []
    monkeypatch.setattr(window.progress.desktop, "notify", lambda *said: told.append(said))
    monkeypatch.setattr(window, "isActiveWindow", lambda: is_looked_at)
    job = start(window.session)
    job.deliver("started", None)
    clock[0] += seconds
    job.deliver(outcome, ValueError("No room is left.") if outcome == "failed" else None)
    assert told == ([expected] if expected else [])


def test_a_held_run_calls_for_its_user(window, monkeypatch):
    told = []
    monkeypatch.setattr(window.progress.desktop, "notify", lambda *said: told.append(said))
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    monkeypatch.setattr(window.session, "held_text", "The disk is full: free some space.")
    window.progress._tell_held("held")
    assert told == [("Training waits for your answer", "The disk is full: free some space.")]


def test_the_list_is_opened_followed_and_left_by_keys(window, qtbot, monkeypatch):
    job, other = (
        start(window.session),
        window.session.ask("second", tasks.list_devices, None, title="Second"),
    )
    job.deliver("started", None)
    window.run_action("activity")
    popup = window.progress._popup
    assert [row.work.title for row in popup.rows] == ["Copying", "Second"]
    assert window.focusWidget() is popup.rows[0].cancel
    assert popup.rows[0].cancel.accessibleName() == "Cancel: Copying"
    job.deliver("events", [Progress(text="copying", done=1, total=2)])
    popup._refresh()
    assert popup.rows[0].bar.value() == popup.rows[0].bar.maximum() // 2
    assert popup.rows[0].state.text() == "copying 1 / 2"
    height = popup.height()
    popup._fill()
    assert popup.height() == height, "also when it is filled anew"
    popup.rows[1].cancel.click()
    assert other.state == "cancelled"
    popup._refresh()
    assert len(popup.rows) == 1
    assert not popup.isHidden()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert popup.isHidden()


def test_a_run_is_cancelled_after_a_question(window, monkeypatch):
    asked = []
    monkeypatch.setattr(type(window), "cancel_run", lambda self: asked.append(True))
    job = start(window.session)
    work = window.progress.activity.main
    monkeypatch.setattr(window.progress.activity, "is_training", lambda one: one is work)
    window.progress.cancel(work)
    assert asked == [True]
    assert not job.is_over


def test_no_message_is_lost(window):
    told = len(window.progress.messages)
    bar = window.messages
    bar.show_message("info", "First.")
    assert bar.others.isHidden()
    bar.show_message("warning", "Second.")
    bar.show_message("error", "Third.", "its details")
    bar.show_message("info", "Fourth.")
    assert bar.text.text() == "Third."
    assert bar.others.text() == "3 more"
    bar.others.click()
    assert not window.progress._popup.isHidden()
    texts = [entry.text for entry in window.progress.messages]
    assert texts[told:] == ["First.", "Second.", "Third.", "Fourth."]
    bar.hide()
    bar.show_message("info", "Fifth.")
    assert bar.others.isHidden()


def test_the_dialog_of_an_error_says_what_to_do_and_folds_its_details(window):
    window.messages.show_message("error", "It broke.", "Traceback …")
    window.messages.show_details()
    dialog = window.findChild(DetailsDialog)
    assert not dialog.folding.is_open
    low = dialog.height()
    dialog.folding.set_open(True)
    assert dialog.height() > low
    dialog.copy()
    assert "Traceback …" in QApplication.clipboard().text()
    dialog.close()
