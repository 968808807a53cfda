from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from engine import tasks
from engine.types import Prediction
from gui.pages.evaluate import EvaluatePage
from gui.widgets.predictions import TopBars
from tests.gui.fake_session import (
    load,
    make_evaluation,
    make_index,
    make_run,
    make_session,
    select_run,
)


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def page(session, qtbot):
    made = EvaluatePage(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def evaluate(page, session, evaluation=None):
    load(session)
    select_run(session, make_run(1))
    page.evaluate_button.click()
    session.jobs.finish(tasks.evaluate_run, evaluation or make_evaluation())


def test_without_a_run_it_says_what_it_is_for(page):
    assert page.empty.isVisible()


def test_it_asks_for_the_chosen_split(page, session):
    select_run(session, make_run(1))
    assert not page.empty.isVisible()
    page.split.setCurrentIndex(2)
    page.evaluate_button.click()
    (request,) = session.jobs.requests(tasks.evaluate_run)
    assert (request.run_dir, request.split) == ("/runs/1", "validation")
    assert not page.evaluate_button.isEnabled()
    assert page.evaluate_button.text() == "Evaluating…"


def test_the_score_comes_with_its_uncertainty(page, session):
    evaluate(page, session)
    assert page.score.text() == "27 of 30 right: 90 %"
    assert page.interval.text() == "The true figure probably lies between 70 and 95 %."
    assert page.evaluate_button.isEnabled()


def test_a_validation_score_is_called_a_little_too_good(page, session):
    evaluate(page, session, replace(make_evaluation(), split="validation"))
    assert "a little too good" in page.interval.text()


def test_mistakes_are_shown_with_what_they_were_taken_for(page, session):
    evaluate(page, session)
    assert page.pictures_title.text() == "3 mistakes, the surest first"
    texts = [(p.caption, p.second) for p in page.grid.pictures]
    assert ("roses 80 %", "really daisy") in texts


def test_a_cell_of_the_matrix_opens_its_pictures(page, session, qtbot):
    evaluate(page, session)
    matrix = page.matrix
    index = matrix.model().index(0, 1)
    qtbot.mouseClick(
        matrix.viewport(), Qt.MouseButton.LeftButton, pos=matrix.visualRect(index).center()
    )
    assert page.pictures_title.text() == "daisy taken for roses: 1"
    assert len(page.grid.pictures) == 1
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert page.pictures_title.text() == "daisy: 9 recognised"
    page.all_mistakes.click()
    assert len(page.grid.pictures) == 3


def test_the_matrix_shows_counts_or_shares(page, session):
    evaluate(page, session)
    model = page.matrix.model()
    assert [model.index(0, c).data() for c in range(3)] == ["9", "1", "0"]
    page.by_row.setChecked(True)
    assert [model.index(0, c).data() for c in range(3)] == ["90", "10", "0"]
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "1 of 10 daisy taken for roses (10.0 %)"


def test_scores_of_classes_can_be_sorted(page, session):
    evaluation = make_evaluation()
    scores = tuple(
        replace(score, recall=recall)
        for score, recall in zip(evaluation.per_class, (0.9, 0.5, 0.7), strict=True)
    )
    evaluate(page, session, replace(evaluation, per_class=scores))
    model = page.scores.model()
    assert [model.index(r, 0).data() for r in range(3)] == ["daisy", "roses", "tulips"]
    page.scores.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [model.index(r, 0).data() for r in range(3)] == ["roses", "tulips", "daisy"]
    assert model.index(0, 2).data() == "50 %"


def test_fifty_classes_show_the_matrix_on_request(page, session):
    index = make_index(names=tuple(f"c{i}" for i in range(50)), count=10)
    evaluate(page, session, make_evaluation(index))
    assert not page.matrix.isVisibleTo(page)
    page.show_matrix.click()
    assert page.matrix.isVisibleTo(page)
    assert page.matrix.model().rowCount() == 50


def test_another_run_takes_the_old_score_away(page, session):
    evaluate(page, session)
    session.select_run("/runs/2")
    assert page.score.text() == "Not evaluated yet"
    assert not page.grid.pictures
    assert not page.matrix_card.isVisibleTo(page)


def test_try_it_shows_five_bars_and_what_cannot_be_read(page, session, monkeypatch):
    select_run(session, make_run(1))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.jpg", "/b.txt"], ""))
    page.choose_pictures()
    assert session.jobs.requests(tasks.predict_files)[0].paths == ("/a.jpg", "/b.txt")
    top = (("daisy", 0.9), ("roses", 0.06), ("tulips", 0.02), ("b", 0.01), ("c", 0.01))
    session.jobs.finish(
        tasks.predict_files,
        (
            Prediction(path="/a.jpg", top=top),
            Prediction(path="/b.txt", top=(), error="It is not a picture."),
        ),
    )
    (bars,) = page.predictions.findChildren(TopBars)
    assert bars.accessibleName().startswith("daisy 90.0 %, roses 6.0 %")
    assert page.predictions.isVisibleTo(page)
    assert not page.try_hint.isVisibleTo(page)
    wanted = session.jobs.requests(tasks.read_thumbnails)[-1].paths
    assert wanted == ("/a.jpg",)


def test_a_page_made_by_the_first_prediction_shows_it(session, qtbot):
    select_run(session, make_run(1))
    session.predict(("/a.jpg",))
    session.jobs.finish(tasks.predict_files, (Prediction(path="/a.jpg", top=(("daisy", 1.0),)),))
    page = EvaluatePage(session)
    qtbot.addWidget(page)
    assert len(page.predictions.findChildren(TopBars)) == 1


def test_a_late_score_of_another_run_is_not_shown(page, session):
    load(session)
    select_run(session, make_run(1))
    page.evaluate_button.click()
    session.select_run("/runs/2")
    session.jobs.finish(tasks.evaluate_run, make_evaluation(run_dir="/runs/1"))
    assert page.score.text() == "Not evaluated yet"
