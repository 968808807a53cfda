from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog

from engine import analysis_tasks
from engine.batch_types import BatchOutlook, BatchRequest, BatchResult
from engine.events import Progress
from gui.activity import Activity
from gui.step_texts import TrainingText
from gui.widgets.batch_card import BatchCard
from gui.widgets.batch_dialog import BatchDialog
from tests.gui.fake_session import make_run, make_session, select_run

RESULT = BatchResult(
    to="/data/new-predictions.csv",
    num_samples=20_000,
    num_unsure=40,
    num_unread=3,
    num_before=0,
    seconds=90.0,
    per_second=222.0,
)


@pytest.fixture
def session(qapp):
    made = make_session()
    select_run(made, make_run(1))
    yield made
    made.deleteLater()


@pytest.fixture
def dialog(session, qtbot):
    made = BatchDialog(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def card(session, qtbot):
    made = BatchCard(session)
    qtbot.addWidget(made)
    return made


def looked(dialog, session, **changes):
    values = {"num_samples": 20_000, "num_done": 0, "is_done": False, "problem": ""}
    session.jobs.finish(analysis_tasks.look_ahead, BatchOutlook(**{**values, **changes}))


def shown(card):
    buttons = (card.cancel, card.go_on, card.open, card.close_it)
    return [button.text() for button in buttons if button.isVisible()]


def request(run=1, **changes):
    values = {"model": f"/runs/{run}", "paths": ("/data/new",), "to": "/data/new-predictions.csv"}
    return BatchRequest(**{**values, **changes})


def test_a_folder_is_counted_and_has_a_table_beside_it(dialog, session, monkeypatch):
    assert not dialog.start.isEnabled() and not dialog.anew.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/data/new")
    dialog.choose_folder.click()
    assert dialog.table.text() == "/data/new-predictions.csv" and not dialog.start.isEnabled()
    looked(dialog, session)
    assert dialog.state.text() == "20,000 pictures"
    dialog.all.setChecked(True)
    # Another choice is looked at anew.
    assert not dialog.start.isEnabled()
    looked(dialog, session)
    dialog.start.click()
    (asked,) = session.jobs.requests(analysis_tasks.predict_batch)
    assert asked == request(all_probabilities=True, model=session.current_run)
    assert not dialog.isVisible()


def test_what_is_there_already_decides_what_can_be_done(dialog, session):
    dialog.set_folder("/data/new")
    looked(dialog, session, num_done=4_096)
    assert "4,096 of them answered already" in dialog.state.text()
    assert dialog.start.text() == "Go on" and dialog.anew.isVisible()
    dialog.set_table("/data/other")
    assert dialog.table.text() == "/data/other.csv"
    looked(dialog, session, is_done=True)
    assert not dialog.start.isVisible() and dialog.anew.isDefault()
    assert "to replace it" in dialog.state.text()
    dialog.set_table("/data/third.csv")
    looked(dialog, session, num_samples=0)
    assert not dialog.start.isEnabled() and "Nothing that this run judges" in dialog.state.text()
    dialog.set_table("/data/fourth.csv")
    looked(dialog, session, num_done=9, problem="It was begun with another model.")
    assert dialog.state.text() == "It was begun with another model."
    dialog.anew.click()
    (asked,) = session.jobs.requests(analysis_tasks.predict_batch)
    assert asked.from_start and asked.to == "/data/fourth.csv"


def test_what_cannot_be_written_is_said_in_the_dialog(dialog, session):
    errors = []
    session.error_raised.connect(lambda *told: errors.append(told))
    dialog.set_folder("/data/new")
    session.jobs.fail(analysis_tasks.look_ahead, "There is no folder /data: make it.")
    assert dialog.state.text() == "There is no folder /data: make it." and not errors
    assert not dialog.start.isEnabled()
    dialog.set_folder("/data/new")
    dialog.reject()
    assert not session.jobs.waiting(analysis_tasks.look_ahead)


def test_a_folder_can_be_dropped(dialog, session, tmp_path):
    def drop(path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        dialog.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    (tmp_path / "a.txt").write_text("no folder")
    drop(tmp_path / "a.txt")
    assert not session.jobs.requests(analysis_tasks.look_ahead)
    drop(tmp_path)
    (asked,) = session.jobs.requests(analysis_tasks.look_ahead)
    assert asked.paths == (str(tmp_path),)


def test_the_card_says_how_far_it_is_and_what_came_of_it(card, session, monkeypatch):
    assert not card.isVisible()
    session.batch.start(request())
    assert card.isVisible() and card.title.text() == "new to new-predictions.csv"
    assert shown(card) == ["Cancel"] and card.words.text() == "waits for other work"
    session.batch.job.deliver("started", None)
    assert card.words.text() == "begins"
    task = analysis_tasks.predict_batch
    session.jobs.report(task, Progress(text="Listing files in new", done=5_000, total=0))
    assert card.words.text() == "begins"
    session.jobs.report(
        task, Progress(text="Predicting", done=4_000, total=20_000, per_second=200.0)
    )
    assert card.words.text() == "4,000 / 20,000 · 200 a second · about 1 min 20 s left"
    assert (card.bar.value(), card.bar.maximum()) == (4_000, 20_000)
    card.cancel.click()
    assert shown(card) == ["Go on", "Close"]
    assert card.words.text() == "Left off: 4,000 of 20,000 answers are kept."
    card.go_on.click()
    assert shown(card) == ["Cancel"] and len(session.jobs.requests(task)) == 2
    session.jobs.finish(task, RESULT)
    assert shown(card) == ["Open the table", "Close"]
    assert "19,957 answered in 1 min 30 s · 40 unsure · 3 not readable" in card.words.text()
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    card.open.click()
    assert opened == ["/data/new-predictions.csv"]
    card.close_it.click()
    assert not card.isVisible()


def test_the_card_follows_a_switch_of_language(card, session, monkeypatch):
    session.batch.start(request())
    name = Path(request().to).name
    assert card.title.text().endswith(f" to {name}")
    monkeypatch.setattr(card, "tr", {"{0} to {1}": "{0} 到 {1}"}.get)
    monkeypatch.setattr(card, "_show_words", lambda: None)
    card.retranslate(str)
    assert card.title.text().endswith(f" 到 {name}")


def test_going_on_does_not_start_anew_again(card, session):
    task = analysis_tasks.predict_batch
    session.batch.start(request(from_start=True))
    card.cancel.click()
    # Nothing is known to have been replaced yet.
    card.go_on.click()
    session.jobs.report(task, Progress(text="Predicting", done=32, total=100))
    session.jobs.fail(task, "The disk is full.")
    card.go_on.click()
    assert [asked.from_start for asked in session.jobs.requests(task)] == [True, True, False]


def test_the_line_for_running_work_says_how_fast_it_is(session):
    activity = Activity(session, TrainingText(), session)
    session.batch.start(request())
    session.batch.job.deliver("started", None)
    session.jobs.report(
        analysis_tasks.predict_batch,
        Progress(text="Predicting", done=4_000, total=20_000, per_second=200.0),
    )
    work = activity.main
    assert work is not None and activity.share(work) == 0.2
    text = activity.state_text(work)
    assert text == "Predicting 4,000 / 20,000 · 200 a second · about 1 min 20 s left"
