"""A run elsewhere: opened, listed, watched while it trains there, taken off the list again."""

from dataclasses import replace

import pytest

from engine import tasks
from engine.events import BatchEnded, EpochEnded, PhaseStarted
from engine.requests import RunsRequest, Watched, WatchRequest
from engine.watching import watch_run
from gui import trashing
from gui.pages.train import TrainPage
from tests.gui.fake_session import make_run, make_session

PHASE = PhaseStarted(
    phase=0, name="Head", first_epoch=1, last_epoch=4, num_batches=10, num_trainable=3
)


def batch(number, epoch=1):
    return BatchEnded(
        phase=0,
        epoch=epoch,
        batch=number,
        num_batches=10,
        batch_loss=1.0,
        loss=1.0,
        accuracy=0.5,
        images_per_second=90.0,
        seconds_left=30.0,
    )


EPOCH = EpochEnded(
    phase=0,
    epoch=1,
    loss=1.0,
    accuracy=0.5,
    validation_loss=0.9,
    validation_accuracy=0.75,
    learning_rate=0.1,
    is_best=True,
    seconds=1.0,
)


def watched(*events, running=True, first=False, offset=10, **more):
    return Watched(
        events=events,
        offset=offset,
        is_running=running,
        status="running" if running else "completed",
        num_epochs=4,
        is_first=first,
        host="server",
        **more,
    )


@pytest.fixture
def session(qtbot, tmp_path):
    session = make_session()
    folder = tmp_path / "far"
    folder.mkdir()
    (folder / "recipe.json").write_text("{}")
    session.folder = str(folder)
    session.listed = make_run(1, run_dir=session.folder, name="far", status="running")
    session.listed = replace(session.listed, host="server", history=())
    yield session
    session.deleteLater()


@pytest.fixture
def page(session, qtbot):
    page = TrainPage(session)
    qtbot.addWidget(page)
    page.make_curves()
    page.show()
    return page


def open_far(session, qtbot):
    session.open_run(session.folder)
    session.jobs.finish(tasks.list_runs, (session.listed,))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting(watch_run)))


def test_it_is_listed_from_then_on(session):
    opened = []
    session.run_opened.connect(opened.append)
    session.open_run(session.folder)
    assert opened == [session.folder]
    request = session.jobs.requests(tasks.list_runs)[-1]
    assert isinstance(request, RunsRequest) and request.also == (session.folder,)
    session.jobs.finish(tasks.list_runs, (session.listed,))
    assert (session.current_run, session.shown_run) == (session.folder, session.folder)
    assert session.shown_status == "running"


def test_what_is_no_run_is_refused(session, tmp_path):
    told = []
    session.error_raised.connect(lambda sentence, _details: told.append(sentence))
    session.open_run(str(tmp_path))
    assert "holds 1 runs" in told[0] and session.current_run is None


def test_its_card_and_curves_follow_and_end_by_themselves(session, page, qtbot):
    open_far(session, qtbot)
    assert session.jobs.requests(watch_run)[-1] == WatchRequest(run_dir=session.folder)
    session.jobs.finish(watch_run, watched(PHASE, batch(5), first=True))
    assert page.progress.title.text() == "Running on server · Epoch 1 of 4 · Head"
    assert page.progress.bar.isVisibleTo(page) and 0 < page.progress.bar.value() < 500
    assert not page.progress.cancel.isVisibleTo(page) and not page.progress.resume.isVisibleTo(page)
    assert page.curves.data.batch_loss == [1.0]

    qtbot.waitUntil(lambda: bool(session.jobs.waiting(watch_run)))
    assert session.jobs.requests(watch_run)[-1].offset == 10
    session.jobs.finish(watch_run, watched(EPOCH, batch(1, epoch=2), offset=20))
    assert "75" in page.progress.detail.text()
    assert page.curves.data.validation_accuracy == [0.75]
    # The list has its epochs too.
    assert session.jobs.waiting(tasks.list_runs)
    session.jobs.finish(tasks.list_runs, (session.listed,))

    qtbot.waitUntil(lambda: bool(session.jobs.waiting(watch_run)))
    session.jobs.finish(watch_run, watched(running=False, offset=30))
    ended = make_run(1, run_dir=session.folder, name="far")
    session.jobs.finish(tasks.list_runs, (ended,))
    assert page.progress.title.text().startswith("Run far · Done")
    assert page.progress.see_mistakes.isVisibleTo(page)
    qtbot.wait(20)
    assert not session.jobs.waiting(watch_run) and session.watched_run is None


def test_a_folder_that_does_not_answer_is_asked_again_and_nobody_is_troubled(
    session, qtbot, monkeypatch
):
    monkeypatch.setattr("gui.watch_session.POLL_MS", 5)
    told = []
    session.error_raised.connect(lambda *error: told.append(error))
    open_far(session, qtbot)
    session.jobs.fail(watch_run, "The server is away.")
    qtbot.waitUntil(lambda: bool(session.jobs.waiting(watch_run)))
    assert told == []


def test_a_run_of_our_own_is_not_watched(session, qtbot):
    from tests.gui.fake_session import load

    open_far(session, qtbot)
    load(session)
    session.train()
    before = len(session.jobs.requests(watch_run))
    session.jobs.finish(watch_run, watched(PHASE, first=True)) if session.jobs.waiting(
        watch_run
    ) else None
    qtbot.wait(30)
    assert len(session.jobs.requests(watch_run)) == before


def test_deleting_it_only_takes_it_off_the_list(session):
    session.open_run(session.folder)
    session.jobs.finish(tasks.list_runs, (session.listed,))
    closed, notes = [], []
    session.run_closed.connect(closed.append)
    session.notice_posted.connect(lambda notice: notes.append(notice.text))
    session.trash_runs([session.folder])
    assert closed == [(session.folder,)] and session.runs == () and session.current_run is None
    assert not session.jobs.waiting(trashing.move_to_trash)
    assert notes == ["Run far is no longer listed; its folder is as it was."]
    assert session.jobs.requests(tasks.list_runs)[-1].also == ()
