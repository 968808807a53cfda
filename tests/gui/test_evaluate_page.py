from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from engine import tasks
from engine.answers import Answers
from engine.scoring import score
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
    page.left.evaluate_button.click()
    session.jobs.finish(tasks.evaluate_run, evaluation or make_evaluation())


def test_without_a_run_it_says_what_it_is_for(page):
    assert page.empty.isVisible()


def test_it_asks_for_the_chosen_split(page, session):
    select_run(session, make_run(1))
    assert not page.empty.isVisible()
    page.left.split.setCurrentIndex(2)
    page.left.evaluate_button.click()
    (request,) = session.jobs.requests(tasks.evaluate_run)
    assert (request.run_dir, request.split) == ("/runs/1", "validation")
    assert not page.left.evaluate_button.isEnabled()
    assert page.left.evaluate_button.text() == "Evaluating…"


def test_another_run_is_asked_for_the_split_that_it_has(page, session):
    evaluate(page, session)
    assert page.left.split.value == "test"
    select_run(session, make_run(2), make_run(1))
    assert page.left.split.value is None


def test_nothing_right_is_a_score_too(page, session):
    made = make_evaluation()
    wrong = tuple(tuple(0 for _ in row) for row in made.confusion)
    evaluate(page, session, replace(made, accuracy=0.0, confusion=wrong))
    assert page.left.score.text() == "0 of 30 right: 0 %"


def test_the_score_comes_with_its_uncertainty(page, session):
    evaluate(page, session)
    assert page.left.score.text() == "27 of 30 right: 90 %"
    assert page.left.interval.text() == "The true figure probably lies between 70 and 95 %."
    assert page.left.evaluate_button.isEnabled()


def test_a_validation_score_is_called_a_little_too_good(page, session):
    evaluate(page, session, replace(make_evaluation(), split="validation"))
    assert "a little too good" in page.left.interval.text()


def test_mistakes_are_shown_with_what_they_were_taken_for(page, session):
    evaluate(page, session)
    assert page.show_view("mistakes").title.text() == "3 mistakes, the surest first"
    texts = [(p.caption, p.second) for p in page.show_view("mistakes").grid.pictures]
    assert ("roses 80 %", "really daisy") in texts


def test_a_cell_of_the_matrix_opens_its_pictures(page, session, qtbot):
    evaluate(page, session)
    matrix = page.left.matrix
    index = matrix.model().index(0, 1)
    qtbot.mouseClick(
        matrix.viewport(), Qt.MouseButton.LeftButton, pos=matrix.visualRect(index).center()
    )
    assert page.show_view("mistakes").title.text() == "daisy taken for roses: 1"
    assert len(page.show_view("mistakes").grid.pictures) == 1
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert page.show_view("mistakes").title.text() == "daisy: 9 recognised"
    page.show_view("mistakes").all_mistakes.click()
    assert len(page.show_view("mistakes").grid.pictures) == 3


def test_the_matrix_shows_counts_or_shares(page, session):
    evaluate(page, session)
    model = page.left.matrix.model()
    assert [model.index(0, c).data() for c in range(3)] == ["9", "1", "0"]
    page.left.shares.set_value("row")
    page.left.shares.edited.emit("row")
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
    model = page.left.scores.model()
    assert [model.index(r, 0).data() for r in range(3)] == ["daisy", "roses", "tulips"]
    page.left.scores.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [model.index(r, 0).data() for r in range(3)] == ["roses", "tulips", "daisy"]
    assert model.index(0, 2).data() == "50 %"


def test_fifty_classes_show_the_matrix_on_request(page, session):
    index = make_index(names=tuple(f"c{i}" for i in range(50)), count=10)
    evaluate(page, session, make_evaluation(index))
    assert not page.left.matrix.isVisibleTo(page)
    page.left.show_matrix.click()
    assert page.left.matrix.isVisibleTo(page)
    assert page.left.matrix.model().rowCount() == 50


def test_another_run_takes_the_old_score_away(page, session):
    evaluate(page, session)
    session.select_run("/runs/2")
    assert page.left.score.text() == "Not evaluated yet"
    assert not page.show_view("mistakes").grid.pictures
    assert not page.left.matrix_card.isVisibleTo(page)


def test_try_it_shows_five_bars_and_what_cannot_be_read(page, session, monkeypatch):
    select_run(session, make_run(1))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.jpg", "/b.txt"], ""))
    page.show_view("try").choose_samples()
    assert session.jobs.requests(tasks.predict_files)[0].paths == ("/a.jpg", "/b.txt")
    top = (("daisy", 0.9), ("roses", 0.06), ("tulips", 0.02), ("b", 0.01), ("c", 0.01))
    session.jobs.finish(
        tasks.predict_files,
        (
            Prediction(path="/a.jpg", top=top),
            Prediction(path="/b.txt", top=(), error="It is not a picture."),
        ),
    )
    (bars,) = page.show_view("try").predictions.findChildren(TopBars)
    assert bars.accessibleName().startswith("daisy 90.0 %, roses 6.0 %")
    assert page.show_view("try").predictions.isVisibleTo(page)
    assert not page.show_view("try").hint.isVisibleTo(page)
    wanted = session.jobs.requests(tasks.read_thumbnails)[-1].paths
    assert wanted == ("/a.jpg",)


def test_a_page_made_by_the_first_prediction_shows_it(session, qtbot):
    select_run(session, make_run(1))
    session.predict(("/a.jpg",))
    session.jobs.finish(tasks.predict_files, (Prediction(path="/a.jpg", top=(("daisy", 1.0),)),))
    page = EvaluatePage(session)
    qtbot.addWidget(page)
    assert len(page.show_view("try").predictions.findChildren(TopBars)) == 1


def test_a_late_score_of_another_run_is_not_shown(page, session):
    load(session)
    select_run(session, make_run(1))
    page.left.evaluate_button.click()
    session.select_run("/runs/2")
    session.jobs.finish(tasks.evaluate_run, make_evaluation(run_dir="/runs/1"))
    assert page.left.score.text() == "Not evaluated yet"


def judged(task, names, paths, targets, outputs, rule=None):
    """An evaluation as the engine makes it of these answers."""
    answers = Answers(
        paths=tuple(paths),
        outputs=np.array(outputs, np.float32),
        losses=np.full(len(outputs), 0.5, np.float32),
        targets=np.array(targets),
        key="test",
    )
    return score(answers, run_dir="/runs/1", split="test", class_names=names, task=task, rule=rule)


def make_labels_evaluation():
    true = [(1, 0), (1, 1), (0, 0), (0, 1), (1, 0)]
    outputs = [(0.9, 0.1), (0.8, 0.3), (0.1, 0.2), (0.95, 0.2), (0.7, 0.6)]
    paths = [f"/pictures/{i}.jpg" for i in range(5)]
    return judged("multi_label", ("bright", "red"), paths, true, outputs)


def make_numbers_evaluation(path="/pictures/{0}.jpg"):
    true = [(10.0 * i, 2000.0 + i) for i in range(4)]
    outputs = [(0.5, 2000), (10, 2001), (26, 2002), (29, 2003)]
    paths = [path.format(i) for i in range(4)]
    return judged("regression", ("age", "year"), paths, true, outputs)


def test_labels_have_a_table_instead_of_a_matrix(page, session):
    evaluate(page, session, make_labels_evaluation())
    assert page.left.score.text() == "60 % of all labels right"
    assert page.left.interval.text().startswith(
        "2 of 5 pictures have exactly the right labels: 40 %"
    )
    assert page.left.confused.text() == (
        "Most often wrong: red, missed 2×, found 1× where there is none."
    )
    assert not page.left.matrix_card.isVisibleTo(page)
    assert page.left.scores_hint.isVisibleTo(page)
    texts = [(p.caption, p.second) for p in page.show_view("mistakes").grid.pictures]
    assert texts[0] == ("bright", "really red")
    assert ("bright", "really bright, red") in texts
    page.left.scores.selectRow(1)
    assert page.show_view("mistakes").title.text() == "red: 2 missed, 1 found where there is none"
    page.show_view("mistakes").all_mistakes.click()
    assert page.show_view("mistakes").title.text() == "3 mistakes, the surest first"


def test_numbers_have_a_plot_and_the_largest_errors_first(page, session, qtbot):
    evaluate(page, session, make_numbers_evaluation())
    assert page.left.score.text() == "R² 0.96 on average"
    assert not page.left.matrix_card.isVisibleTo(page)
    qtbot.waitUntil(lambda: page.left.estimates.plot is not None, timeout=20_000)
    assert page.show_view("mistakes").title.text() == "age: the largest errors first"
    first = page.show_view("mistakes").grid.pictures[0]
    assert (first.caption, first.second, first.color) == ("26.0", "really 20.0", "text")
    assert [page.left.scores.model().index(0, c).data() for c in range(4)] == [
        "age",
        "1.88",
        "3.05",
        "0.93",
    ]
    page.left.scores.selectRow(1)
    assert page.left.estimates.target.value == 1
    assert page.show_view("mistakes").title.text() == "year: the largest errors first"
    x, _ = page.left.estimates.plot.points.getData()
    np.testing.assert_array_equal(x, [2000, 2001, 2002, 2003])
    page.left.estimates.plot.sample_chosen.emit("/pictures/2.jpg")
    assert page.show_view("mistakes").grid.selected_paths() == ("/pictures/2.jpg",)


def test_rows_of_a_table_are_listed(page, session, monkeypatch):
    load(session)
    select_run(session, make_run(1, task="regression", media="vector"))
    page.left.evaluate_button.click()
    session.jobs.finish(tasks.evaluate_run, make_numbers_evaluation("/houses.csv::{0}"))
    model = page.show_view("mistakes").rows.model()
    assert [model.index(0, c).data() for c in range(3)] == ["row 3", "26.0", "really 20.0"]
    assert not page.show_view("mistakes").grid.isVisibleTo(page)
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *options: asked.append(options[3]) or ([], "")
    )
    page.show_view("try").choose_samples()
    assert asked == ["Tables (*.csv *.tsv)"]
    values = (("age", 31.5), ("year", 2001.25))
    page.show_view("try").show_predictions((Prediction(path="/new.csv::4", top=(), values=values),))
    texts = [label.text() for label in page.show_view("try").predictions.findChildren(QLabel)]
    assert texts == ["new.csv, row 5", "age: 31.5", "year: 2001.2"]
    assert not session.jobs.requests(tasks.read_thumbnails)
