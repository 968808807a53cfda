from dataclasses import replace

import pytest

from engine import tasks
from engine.events import Progress
from engine.types import RunResult
from gui.models.comparison import Compared
from gui.numbers import duration
from gui.pages.train import TrainPage
from tests.gui.fake_session import (
    load,
    make_history,
    make_index,
    make_opened,
    make_run,
    make_session,
    open_data,
    select_run,
)
from tests.gui.test_curve_data import batch, epoch, phase


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def page(session, qtbot):
    made = TrainPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    return made


def result(**changes):
    values = {
        "status": "completed",
        "run_dir": "/runs/1",
        "history": make_history(8),
        "best_epoch": 8,
        "validation_accuracy": 0.933,
        "validation_loss": 0.3,
        "seconds": 64.0,
        "seconds_features": 20.0,
        "images_per_second": 412.0,
    }
    return RunResult(**{**values, **changes})


def test_without_a_recipe_the_form_waits_and_says_for_what(page):
    assert not page.form.card.isEnabled()
    assert page.form.reason.text() == "The settings fill in once model and data are there."
    assert page.progress.detail.text() == "A model and data are missing."


def run(page, session, *events):
    session.train()
    session.jobs.report(tasks.train_run, *events)


def test_before_the_first_batch_it_says_that_nothing_is_stuck(page, session):
    load(session)
    run(page, session)
    sentence = "Preparing the first step, usually 15 s. Nothing is stuck."
    assert page.progress.detail.text() == sentence
    session.jobs.report(tasks.train_run, Progress(text="Reading pictures", done=30, total=300))
    assert page.progress.detail.text() == "Reading pictures: 30 / 300"
    assert page.progress.bar.value() == 100
    session.jobs.report(tasks.train_run, phase(1, 1, 20))
    assert page.progress.detail.text() == sentence


def test_between_epochs_it_tells_what_is_done_and_no_time_that_is_past(page, session, qtbot):
    load(session)
    stage = Progress(text="Computing the frozen layers once", done=32, total=300)
    run(page, session, phase(1, 1, 20), batch(4), epoch(1, is_best=True), stage)
    detail = page.progress.detail
    qtbot.waitUntil(lambda: detail.text().endswith("· Computing the frozen layers once: 32 / 300"))
    assert "left" not in detail.text()
    assert page.progress.title.text() == "Epoch 1 of 30 · Head"
    session.stop_early()
    session.jobs.report(tasks.train_run, stage)
    assert page.progress.title.text() == "Stopping in epoch 1 of 30, keeping the best"
    session.jobs.report(tasks.train_run, batch(1, epoch=2))
    qtbot.waitUntil(lambda: "left in this phase" in detail.text())


def test_stopping_before_the_first_epoch_stays_said(page, session):
    load(session)
    run(page, session, Progress(text="Reading pictures", done=30, total=300))
    session.stop_early()
    session.jobs.report(tasks.train_run, Progress(text="Reading pictures", done=60, total=300))
    assert page.progress.title.text() == "Ending the run"


def test_it_follows_a_run(page, session, qtbot):
    load(session)
    run(page, session, phase(1, 1, 20), batch(4), epoch(1, is_best=True), batch(2, epoch=2))
    card = page.progress
    qtbot.waitUntil(lambda: card.title.text() == "Epoch 2 of 30 · Head")
    assert card.bar.value() == 50
    assert "<b>70.0 % accuracy</b> on validation, best at epoch 1 ★" in card.detail.text()
    assert "100 pictures/s · about 9 s left in this phase" in card.detail.text()
    assert page.form.running_note.isVisibleTo(page.form)
    session.jobs.report(tasks.train_run, phase(2, 21, 30, "Last block"), batch(1, epoch=21))
    assert card.title.text() == "Epoch 21 of 30 · Last block"
    assert card.detail.text().endswith("about 9 s left")


def test_pause_and_go_on(page, session):
    load(session)
    run(page, session, phase(1, 1, 20), batch(1))
    page.progress.pause.click()
    assert session.training_job.state == "paused"
    assert page.progress.title.text() == "Paused in epoch 1 of 30"
    assert page.progress.pause.text() == "Go on"
    page.progress.pause.click()
    assert session.training_job.state == "running"
    assert page.progress.pause.text() == "Pause"


def answer(page, text):
    page.progress.cancel.click()
    box = page.progress._question
    next(button for button in box.buttons() if button.text() == text).click()


@pytest.mark.parametrize(
    ("text", "state"), [("Stop, keep best", "stopping"), ("Go on training", "running")]
)
def test_cancel_asks_what_becomes_of_the_run(page, session, text, state):
    load(session)
    page.show()
    run(page, session, phase(1, 1, 20), batch(1))
    answer(page, text)
    assert session.training_state == state
    assert page.progress._question is None


def test_discard_ends_the_run_at_once(page, session):
    load(session)
    page.show()
    run(page, session, phase(1, 1, 20), batch(1))
    job = session.training_job
    answer(page, "Discard")
    assert job.state == "cancelled"
    assert session.training_state == "idle"
    assert page.progress.title.text() == "The run ended without a result"


def test_the_question_goes_when_the_run_ends_by_itself(page, session):
    load(session)
    page.show()
    run(page, session, phase(1, 1, 20), batch(1))
    page.progress.ask_to_cancel()
    session.jobs.finish(tasks.train_run, result())
    assert page.progress._question is None


def test_a_finished_run_is_told_and_leads_to_its_mistakes(page, session, qtbot):
    load(session)
    run(page, session, phase(1, 1, 20), batch(1))
    session.jobs.finish(tasks.train_run, result())
    assert page.progress.title.text() == "Done: 8 epochs in 1 min 4 s"
    assert "Best at epoch 8 ★: 93.3 % accuracy on validation" in page.progress.detail.text()
    assert not page.progress.pause.isVisibleTo(page)
    with qtbot.waitSignal(page.evaluation_wanted):
        page.progress.see_mistakes.click()
    assert session.jobs.waiting(tasks.evaluate_run)


def test_events_before_the_plots_exist_are_drawn_later(page, session, qtbot):
    load(session)
    run(page, session, phase(1, 1, 20), batch(4), epoch(1))
    assert page.curves is None
    page.make_curves()
    assert list(page.curves.loss.training.getData()[1]) == [0.4]
    session.jobs.report(tasks.train_run, epoch(2))
    qtbot.waitUntil(lambda: len(page.curves.loss.training.getData()[1]) == 2)


def test_showing_the_page_makes_the_plots(page, qtbot):
    page.show()
    qtbot.waitUntil(lambda: page.curves is not None)


def test_a_past_run_and_compared_runs_are_drawn(page, session):
    page.make_curves()
    select_run(session, make_run(2, history=make_history(6)), make_run(1))
    assert page.curves.data.epochs == [1, 2, 3, 4, 5, 6]
    page.compare(
        tuple(
            Compared(key=one.run_dir, name=f"run {one.name}", runs=(one,))
            for one in (make_run(2), make_run(1))
        )
    )
    assert page.curves.accuracy.title.text() == "Accuracy of run 2"
    assert [name for _, name, _ in page.curves.accuracy.labels.labels] == ["run 2", "run 1"]


def test_looking_at_a_past_run_does_not_disturb_the_one_that_goes_on(page, session):
    page.make_curves()
    load(session)
    run(page, session, phase(1, 1, 20), epoch(1))
    select_run(session, make_run(2), make_run(1))
    assert page.curves.data.epochs == [1]


def test_durations_read_as_people_say_them():
    assert [duration(s) for s in (0.2, 45, 80, 7500)] == ["0 s", "45 s", "1 min 20 s", "2 h 5 min"]


def test_a_page_made_while_a_run_starts_follows_it(session, qtbot):
    load(session)
    session.train()
    page = TrainPage(session)
    qtbot.addWidget(page)
    assert page.progress.title.text() == "Preparing the run"
    session.jobs.report(tasks.train_run, phase(1, 1, 20), batch(4))
    assert page.progress.title.text() == "Epoch 1 of 30 · Head"
    page.make_curves()
    assert page.curves.data.batch_x == [1.0]


def test_a_run_that_estimates_numbers_speaks_of_r2(page, session, qtbot):
    load(session, make_index(media="vector", task="regression"))
    begun = replace(phase(1, 1, 20), score="R²")
    run(page, session, begun, batch(4), epoch(1, is_best=True), batch(2, epoch=2))
    card = page.progress
    qtbot.waitUntil(lambda: "best at epoch 1" in card.detail.text())
    assert card.detail.text().startswith("<b>R² 0.70</b> on validation, best at epoch 1 ★")
    assert "100 rows/s" in card.detail.text()
    session.jobs.finish(tasks.train_run, result(task="regression"))
    assert "Best at epoch 8 ★: R² 0.93 on validation" in card.detail.text()
    page.make_curves()
    assert page.curves.accuracy.title.text() == "R² of run 1"


def test_rows_of_numbers_are_not_asked_how_pictures_were_prepared(page, session):
    opened = make_opened()
    unknown = replace(opened, source=replace(opened.source, preprocessing=None))
    load(session, opened=unknown)
    assert session.missing()["train"] == "The model's preprocessing is missing."
    open_data(session, make_index(media="vector", task="regression"))
    assert session.missing()["train"] == ""
    assert session.head().children[-1].name == "to_units"
    open_data(session, make_index(names=("cat", "dog"), task="binary"))
    assert session.head().children[-1].output_shape == (1,)
