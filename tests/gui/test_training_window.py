"""What the window asks and offers around runs."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox

from engine import storage, tasks
from engine.events import CheckpointSaved, FeaturesReady, Held, UsageMeasured
from engine.training_types import CacheUse
from gui import settings
from gui.app import make_window
from gui.settings import Settings
from gui.step_texts import TrainingText
from gui.trashing import Trashed
from gui.widgets.discard_question import DiscardQuestion
from tests.gui.fake_session import load, make_run, make_session, select_run
from tests.gui.test_curve_data import batch, phase
from tests.gui.test_train_page import page, result, run, session  # noqa: F401 - fixtures


@pytest.fixture
def window(qtbot, fake_engine, monkeypatch):
    monkeypatch.setattr(tasks, "list_runs", lambda _request, _control: ())
    made = make_window("thread")
    qtbot.addWidget(made, before_close_func=lambda window: window.shutdown())
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    # The list of runs that the start asked for.
    qtbot.waitUntil(lambda: made._has_offered and not made.session.jobs.active)
    made._has_offered = False
    return made


def links(window) -> list[str]:
    return [link.text() for link in window.messages._links if link.isVisible()]


def broken_run(number: int, **changes):
    run_dir = str(storage.runs_dir() / str(number))
    return make_run(number, run_dir=run_dir, status="interrupted", **changes)


def test_an_interrupted_run_is_offered_at_the_start_and_gone_on_with(window, qtbot, monkeypatch):
    resumed = []
    monkeypatch.setattr(window.session, "resume", resumed.append)
    window.session._runs_listed((make_run(5), broken_run(4), broken_run(3)))
    text = window.messages.text.text()
    assert text.startswith("Run 4 was interrupted after epoch 8")
    assert "1 more are in the list" in text
    assert links(window) == ["Go on", "Not now"]
    window.messages.action.click()
    assert resumed == [broken_run(4).run_dir]
    # Once for each start.
    window.session._runs_listed((broken_run(4),))
    assert not window.messages.isVisible()


def test_a_run_that_was_put_off_is_not_offered_again_until_it_was_gone_on_with(window, qtbot):
    one = broken_run(4, history=())
    window.session._runs_listed((one,))
    assert "in its first epoch" in window.messages.text.text()
    window.messages.second_action.click()
    assert window.settings.put_off == (one.run_dir,)
    window._has_offered = False
    window.session._runs_listed((one,))
    assert not window.messages.isVisible()
    window.session.run_started.emit(one.run_dir)
    assert window.settings.put_off == ()
    qtbot.waitUntil(lambda: not window.session.jobs.active)


def test_runs_of_other_places_and_runs_that_have_ended_are_not_offered(window):
    window.session._runs_listed((make_run(1), make_run(2, status="interrupted")))
    assert not window.messages.isVisible()


def test_a_held_run_is_asked_about_wherever_the_user_is(window, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(window.session, "go_on", lambda: said.append("go on"))
    monkeypatch.setattr(window.session, "stop_early", lambda: said.append("stop"))
    states = window.session._states
    for number, expected in enumerate(["go on", "stop"]):
        states.state = "running"
        window.session._training_event(Held(text="The disk is full. Make room, then go on."))
        assert window.messages.text.text().startswith("The disk is full")
        assert links(window) == ["Try again", "Stop here", "Discard…"]
        window.messages._links[number].click()
        assert said[-1] == expected
    states.state = "running"
    window.session._training_event(Held(text="The disk is full. Make room, then go on."))
    # Answered on the card: the bar need not be.
    window.session._act("go_on")
    assert not window.messages.isVisible()
    states.state = "idle"


def test_the_engines_place_is_chosen_in_the_menu_and_kept(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(window.session.jobs, "set_engine", asked.append)
    assert window.actions_by_name["engine_process"].isChecked()
    window.run_action("engine_thread")
    assert asked == ["thread"]
    assert window.actions_by_name["engine_thread"].isChecked()
    qtbot.waitUntil(lambda: settings.load().engine == "thread")


def test_actions_are_on_only_where_they_do_something(window):
    def on():
        names = ("train", "pause", "stop", "cancel", "resume", "more", "from_best")
        return [name for name in names if window.actions_by_name[name].isEnabled()]

    assert on() == ["train"]
    window.session.runs = (make_run(1),)
    window.session.select_run("/runs/1")
    assert on() == ["train", "more"]
    window.session._act("train")
    assert on() == ["pause", "stop", "cancel"]
    window.session._act("pause")
    assert window.actions_by_name["pause"].text() == "&Go on"
    window.step_bar.main_button.setFocus()
    window.session._act("cancel")
    assert on() == []
    assert not window.step_bar.main_button.isEnabled()
    # Not the first step, to which Qt would give the focus.
    assert window.focusWidget() is None
    window.session._hear("over")
    window.session.run_finished.emit(None)
    assert window.focusWidget() is window.step_bar.main_button


def test_the_question_says_what_would_be_lost(qtbot, page, session):  # noqa: F811
    load(session)
    page.show()
    run(page, session, phase(1, 1, 20), batch(1))
    question = DiscardQuestion(session, page)
    assert question.defaultButton() is question.keep
    assert question.keep.property("accent")
    assert "No epoch of it is finished" in question.informativeText()
    session.jobs.report(tasks.train_run, CheckpointSaved(epoch=1, path="x"))
    assert question.informativeText().startswith("1 epoch of it is saved")
    session.jobs.report(tasks.train_run, CheckpointSaved(epoch=2, path="x"))
    assert question.informativeText().startswith("2 epochs of it are saved")
    session.stop_early()
    assert not question.keep.isEnabled()
    question.remove.setChecked(True)
    question.discard.click()
    assert session.jobs.requests(tasks.remove_run) == [session.shown_run]


def test_before_a_run_has_begun_nothing_is_offered_to_be_kept(qtbot, page, session):  # noqa: F811
    load(session)
    page.show()
    run(page, session)
    question = DiscardQuestion(session, page)
    question.show()
    assert not question.keep.isVisible()
    assert question.defaultButton().text() == "Go on training"
    assert "nothing is lost" in question.informativeText()
    session.jobs.report(tasks.train_run, phase(1, 1, 20))
    assert question.keep.isVisible()
    assert "No epoch of it is finished" in question.informativeText()
    question.close()


def test_the_card_offers_what_can_follow_and_says_why_it_ended(page, session):  # noqa: F811
    load(session)
    run(page, session, phase(1, 1, 20), batch(1))
    reason = "The loss is no longer a number at epoch 3: try a smaller learning rate."
    session.jobs.finish(tasks.train_run, result(status="stopped_early", reason=reason))
    card = page.progress
    shown = [
        button.text()
        for button in (card.see_mistakes, card.more, card.from_best, card.resume, card.pause)
        if button.isVisibleTo(page)
    ]
    assert shown == ["See the mistakes →", "Train 5 more epochs", "Start again from the best"]
    assert card.detail.text().startswith(reason)
    card.more.click()
    assert session.jobs.requests(tasks.train_more)[0].epochs == 5
    assert card.title.text() == "Preparing the run"


def test_why_a_run_broke_off_is_said_once_on_its_page(window, qtbot):
    told = window.session
    told.failure = "The memory is used up."
    window.go_to("train")
    told.error_raised.emit(told.failure, "")
    assert not window.messages.isVisible()
    told.error_raised.emit("There is no file.", "")
    assert window.messages.text.text() == "There is no file."
    window.messages.hide()
    window.go_to("data")
    told.error_raised.emit(told.failure, "")
    assert window.messages.text.text() == told.failure


def test_the_card_asks_when_the_run_is_held(page, session):  # noqa: F811
    load(session)
    run(page, session, phase(1, 1, 20), batch(1))
    session.jobs.report(tasks.train_run, Held(text="The disk is full. Make room, then go on."))
    card = page.progress
    assert card.title.text() == "The run waits for you"
    assert card.detail.text().startswith("The disk is full")
    assert (card.pause.text(), card.stop.isVisibleTo(page)) == ("Try again", True)
    card.pause.click()
    assert session.training_state == "running"
    assert not card.stop.isVisibleTo(page)


def test_the_card_shows_the_run_that_is_chosen(page, session):  # noqa: F811
    load(session)
    select_run(session, make_run(2), make_run(1, status="interrupted"))
    card = page.progress
    assert card.title.text() == "Run 2 · Done: 8 epochs in 31 s"
    assert "Best at epoch 8 ★" in card.detail.text()
    assert card.more.isVisibleTo(page)
    session.select_run("/runs/1")
    assert card.title.text() == "Run 1 has no result yet"
    assert "saved after epoch 8" in card.detail.text()
    assert card.resume.isVisibleTo(page) and not card.more.isVisibleTo(page)


@pytest.mark.parametrize(
    ("found", "words"),
    [(True, "found from an earlier run, 12 MB"), (False, "computed once in 7 s, 12 MB")],
)
def test_the_card_says_where_activations_came_from(page, session, found, words):  # noqa: F811
    load(session)
    ready = FeaturesReady(phase=0, num_bytes=12_000_000, seconds=7.0, place="memory", found=found)
    run(page, session, ready, phase(1, 1, 20))
    detail = page.progress.detail.text()
    assert words in detail
    assert detail.endswith("Nothing is stuck.")


def test_the_status_line_shows_what_training_uses(window):
    status = window.status
    window.session.run_event.emit(UsageMeasured(memory=2_000_000_000, processor=0.84))
    assert status.device.text() == "processor 84 %"
    window.session.run_event.emit(
        UsageMeasured(
            memory=2_000_000_000,
            processor=0.2,
            gpu=0.9,
            gpu_memory=3_100_000_000,
            gpu_memory_total=8_000_000_000,
        )
    )
    assert status.device.text() == "GPU 90 %, 3.1 GB of 8 GB"
    assert "2 GB" in status.device.toolTip()


def test_the_cache_is_shown_and_cleared_after_a_question(window, qtbot, monkeypatch):
    def use(pixels, features):
        return CacheUse(pixels=pixels, features=features, num_files=2, folder="/cache")

    monkeypatch.setattr(tasks, "measure_caches", lambda _r, _c: use(4_000_000, 8_000_000))
    monkeypatch.setattr(tasks, "clear_caches", lambda _r, _c: use(0, 1_000_000))
    with qtbot.waitSignal(window.session.caches_measured):
        window.session.measure_caches()
    assert window.status.cache.text() == "cache 12 MB"
    assert "8 MB of what frozen layers computed" in window.status.cache.toolTip()
    window.status.cache.click()
    box = window.status.findChild(QMessageBox)
    with qtbot.waitSignal(window.session.notice_posted) as noted:
        next(button for button in box.buttons() if button.text() == "Clear the cache").click()
    assert noted.args[0].text == "11 MB were freed."
    assert window.status.cache.text() == "cache 1 MB"


def test_the_settings_keep_the_engine_and_forget_nonsense():
    settings.save(Settings(engine="thread", put_off=("/runs/3",)))
    assert settings.load() == Settings(engine="thread", put_off=("/runs/3",))
    storage.write_json(settings.settings_path(), {"version": 1, "engine": "elsewhere"})
    assert settings.load() == Settings()


def test_sessions_without_a_window_can_do_without_runs(qapp):
    made = make_session()
    made.train_more()
    made.start_from_best()
    assert made.training_state == "idle"
    made.deleteLater()


def test_less_than_a_second_is_not_nothing():
    told = TrainingText()
    told.clear(4)
    told.follow(phase(1, 1, 4))
    told.follow(replace(batch(1), seconds_left=0.2))
    assert told.left == "about 1 s left"


def test_runs_in_the_trash_can_be_had_back(window):
    window.session._runs_listed((make_run(2), make_run(1)))
    window.session.select_run("/runs/2")
    trashed = Trashed(moved=(("/runs/2", "/trash/2"), ("/runs/1", "/trash/1")))
    window.session._runs_trashed(trashed)
    assert window.messages.text.text() == "2 runs are in the trash."
    assert links(window) == ["Bring back"]
    assert window.page("train")._data.is_empty, "no curves of a run that is gone"
    window.messages.action.click()
    assert window.session.is_working("bring back")
    window.session._runs_trashed(Trashed(moved=(("/runs/1", ""),)))
    assert links(window) == []
