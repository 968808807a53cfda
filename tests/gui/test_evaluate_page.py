from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine import analysis_tasks, tasks
from engine.answers import Answers
from engine.evaluation_types import DecisionRule
from engine.scoring import score
from engine.types import Prediction
from gui.models.scores import RANGE_ROLE
from gui.pages.evaluate import EvaluatePage
from gui.pages.evaluate_view import views
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


def choose(choice, value):
    """As a click on the value does."""
    choice.set_value(value)
    choice.edited.emit(value)


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


def test_only_splits_that_the_run_has_are_offered(page, session):
    select_run(session, make_run(1))
    session.jobs.finish(analysis_tasks.split_sizes, {"train": 1200, "validation": 30})
    split = page.left.split
    assert [split.itemText(i) for i in range(split.count())] == ["Validation (30)", "Train (1,200)"]
    page.left.evaluate_button.click()
    assert session.jobs.requests(tasks.evaluate_run)[0].split == "validation"


def test_a_split_that_was_scored_before_is_shown_at_once(page, session):
    evaluate(page, session)
    session.jobs.finish(analysis_tasks.split_sizes, {"train": 70, "validation": 20, "test": 30})
    choose(page.left.split, "train")
    assert page.left.evaluate_button.text() == "Evaluate"
    kept = replace(make_evaluation(split="train"), key="train")
    session.jobs.finish(analysis_tasks.stored_evaluation, kept)
    assert session.jobs.requests(analysis_tasks.stored_evaluation)[-1].key == "train"
    assert session.evaluation is kept
    assert page.left.evaluate_button.text() == "Evaluate again"
    choose(page.left.split, "validation")
    session.jobs.finish(analysis_tasks.stored_evaluation, None)
    assert page.left.split.value == "validation"
    assert page.left.evaluate_button.text() == "Evaluate"
    assert len(session.jobs.requests(tasks.evaluate_run)) == 1


def test_figures_come_with_their_ranges(page, session):
    outputs = np.full((30, 3), 0.1)
    outputs[np.arange(30), [(i + (i % 10 == 0)) % 3 for i in range(30)]] = 0.8
    targets = [i % 3 for i in range(30)]
    paths = [f"/{i}.jpg" for i in range(30)]
    made = judged("single_label", ("a", "b", "c"), paths, targets, outputs)
    evaluate(page, session, made)
    shown = {figure.name: figure for figure in page.left.figures.figures}
    assert shown["Mean F1"].value == "90 %"
    low, high = made.macro_f1_range
    assert shown["Mean F1"].range == f"{100 * low:.0f} – {100 * high:.0f} %"
    assert shown["Right in 2 guesses"].value == f"{100 * made.top_k[0].accuracy:.0f} %"
    assert "Unsure" not in shown
    low, high = made.per_class[0].recall_range
    index = page.left.scores.model().index(0, 2)
    assert index.data(RANGE_ROLE) == f"{100 * low:.0f} – {100 * high:.0f} %"


def test_unsure_answers_are_counted_apart(page, session):
    outputs = [(0.9, 0.1), (0.55, 0.45), (0.4, 0.6), (0.05, 0.95)]
    rule = DecisionRule(unsure_below=0.7)
    paths = [f"/{i}.jpg" for i in range(4)]
    evaluate(page, session, judged("binary", ("no", "yes"), paths, [0, 1, 1, 1], outputs, rule))
    shown = {figure.name: figure.value for figure in page.left.figures.figures}
    assert (shown["Unsure"], shown["Right where sure"]) == ("50 %", "100 %")
    assert shown["ROC AUC"] == "1.00"


def test_what_makes_a_score_doubtful_is_said(page, session):
    runs = [make_run(i, data_fingerprint="same", test_accuracy=0.9) for i in (1, 2)]
    others = [
        make_run(3, data_fingerprint="other", test_accuracy=0.9),
        make_run(4, data_fingerprint="same"),
    ]
    select_run(session, *runs, *others)
    page.left.evaluate_button.click()
    made = replace(make_evaluation(), cautions=("Only 30 samples.",))
    session.jobs.finish(tasks.evaluate_run, made)
    assert page.left.cautions.text() == (
        "Only 30 samples.\n"
        "You have chosen between 2 runs using this test set; it is no longer a fresh test."
    )
    choose(page.left.split, "validation")
    kept = replace(make_evaluation(split="validation"), key="validation")
    session.jobs.finish(analysis_tasks.stored_evaluation, kept)
    assert page.left.cautions.isHidden()


def test_tabs_are_walked_by_keys(page, session, qtbot):
    select_run(session, make_run(1))
    keys = [entry.key for entry in views()]
    assert page.tabs.key == "mistakes"
    page.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.tabs.key == keys[1]
    assert page._place_of_views.currentWidget() is page.show_view(keys[1])


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
    choose(page.left.shares, "row")
    assert [model.index(0, c).data() for c in range(3)] == ["90", "10", "0"]
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "1 of 10 daisy taken for roses (10.0 %)"
    choose(page.left.shares, "column")
    # Ten answers "daisy": nine are, one is a tulip.
    assert [model.index(r, 0).data() for r in range(3)] == ["90", "0", "10"]
    tip = model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "1 of 10 answers “daisy” are really tulips (10.0 %)"


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


def test_most_confused_pairs_of_many_classes_open_their_pictures(page, session):
    index = make_index(names=tuple(f"c{i}" for i in range(50)), count=10)
    made = make_evaluation(index)
    confusion = [list(line) for line in made.confusion]
    confusion[3][7], confusion[5][2] = 4, 6
    samples = tuple(
        replace(sample, predicted=7) if sample.label == 3 else sample for sample in made.samples
    )
    evaluate(page, session, replace(made, confusion=confusion, samples=samples))
    links = [link for link in page.left.pairs if link.isVisibleTo(page)]
    assert [link.text() for link in links[:2]] == ["c5 → c2: 6", "c3 → c7: 4"]
    links[1].click()
    assert page.show_view("mistakes").title.text() == "c3 taken for c7: 1"


def test_another_run_takes_the_old_score_away(page, session):
    evaluate(page, session)
    session.select_run("/runs/2")
    assert page.left.score.text() == "Not evaluated yet"
    assert not page.show_view("mistakes").grid.pictures
    assert not page.left.matrix_card.isVisibleTo(page)


def test_a_page_made_by_the_first_prediction_shows_it(session, qtbot):
    select_run(session, make_run(1))
    session.predict(("/a.jpg",))
    session.jobs.finish(tasks.predict_files, (Prediction(path="/a.jpg", top=(("daisy", 1.0),)),))
    page = EvaluatePage(session)
    qtbot.addWidget(page)
    assert page.tabs.key == "try"


def test_judging_is_seen_at_once_and_its_end_takes_nobody_back(page, session):
    select_run(session, make_run(1))
    session.predict(("/a.jpg",))
    assert page.tabs.key == "try"
    assert page.show_view("try").progress.isVisibleTo(page)
    page.show_view("mistakes")
    session.jobs.finish(tasks.predict_files, (Prediction(path="/a.jpg", top=(("daisy", 1.0),)),))
    assert page.tabs.key == "mistakes"
    assert not page.show_view("try").progress.isVisibleTo(page)


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
    assert page.left.estimates.errors.text() == "On average neither too large nor too small."
    x, _ = page.left.estimates.plot.points.getData()
    np.testing.assert_array_equal(x, [2000, 2001, 2002, 2003])
    choose(page.left.estimates.target, 0)
    choose(page.left.estimates.kind, True)
    x, y = page.left.estimates.plot.points.getData()
    np.testing.assert_allclose(x, [0.5, 10, 26, 29])
    np.testing.assert_allclose(y, [0.5, 0, 6, -1])
    assert page.left.estimates.errors.text() == "On average 1.4 too large."
    page.left.estimates.plot.sample_chosen.emit("/pictures/2.jpg")
    assert page.show_view("mistakes").grid.selected_paths() == ("/pictures/2.jpg",)


def test_rows_of_a_table_are_listed(page, session):
    load(session)
    select_run(session, make_run(1, task="regression", media="vector"))
    page.left.evaluate_button.click()
    session.jobs.finish(tasks.evaluate_run, make_numbers_evaluation("/houses.csv::{0}"))
    model = page.show_view("mistakes").rows.model()
    assert [model.index(0, c).data() for c in range(3)] == ["row 3", "26.0", "really 20.0"]
    assert not page.show_view("mistakes").grid.isVisibleTo(page)
    assert not session.jobs.requests(tasks.read_thumbnails)
