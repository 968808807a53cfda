"""Thresholds: what they do by the engine's curves, and the view in which they are dragged."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from sklearn.metrics import confusion_matrix, f1_score

from engine import analysis_tasks, tasks
from engine.answers import Answers
from engine.evaluation_types import DecisionRule
from engine.scoring import score
from gui.models.thresholds import answered, best_f1, decided, place_of, threshold_at
from gui.pages.view_thresholds import ThresholdsView
from tests.gui.fake_session import make_evaluation, make_run, make_session, select_run

TRUE = np.array([0, 0, 1, 0, 1, 1, 0, 1, 1, 0])
# As a model gives them, and decided on as these: 0.3 is a little more than 0.3.
chances = np.float64(np.float32([0.05, 0.2, 0.3, 0.35, 0.45, 0.6, 0.6, 0.7, 0.9, 0.95]))


def judged(task, targets, outputs, names, rule=None):
    answers = Answers(
        paths=tuple(f"/{i}.jpg" for i in range(len(targets))),
        outputs=np.array(outputs, np.float32),
        losses=np.full(len(targets), 0.5, np.float32),
        targets=np.array(targets),
        key="validation",
    )
    return score(
        answers, run_dir="/runs/1", split="validation", class_names=names, task=task, rule=rule
    )


def binary(rule=None):
    outputs = np.stack([1 - chances, chances], axis=1)
    return judged("binary", TRUE, outputs, ("healthy", "sick"), rule)


def labels(rule=None):
    targets = np.stack([TRUE, 1 - TRUE], axis=1)
    outputs = np.stack([chances, 1 - 0.8 * chances], axis=1)
    return judged("multi_label", targets, outputs, ("bright", "red"), rule)


# What a threshold does


@pytest.mark.parametrize("threshold", [0.001, 0.1, 0.3, 0.32, 0.5, 0.61, 0.7, 0.94, 0.96, 0.999])
def test_a_threshold_does_what_deciding_by_it_does(threshold):
    (curve,) = binary().curves
    made = decided(curve, place_of(curve, threshold))
    found = chances > threshold
    (tn, fp), (fn, tp) = confusion_matrix(TRUE, found, labels=[0, 1])
    assert (made.true_negatives, made.false_positives) == (tn, fp)
    assert (made.false_negatives, made.true_positives) == (fn, tp)
    assert made.f1 == pytest.approx(f1_score(TRUE, found, zero_division=0))
    assert made.accuracy == pytest.approx(np.mean(found == TRUE))
    assert made.precision == (pytest.approx(tp / (tp + fp)) if tp + fp else None)
    assert made.false_alarms == pytest.approx(fp / 5)


def test_each_place_of_a_curve_has_a_threshold_that_leads_there():
    (curve,) = binary().curves
    places = range(len(curve.thresholds))
    assert [place_of(curve, threshold_at(curve, place)) for place in places] == list(places)


def test_the_highest_f1_is_that_of_all_thresholds():
    (curve,) = binary().curves
    best = max(f1_score(TRUE, chances > t) for t in (0, *chances[:-1]))
    assert decided(curve, best_f1(curve)).f1 == pytest.approx(best)


def test_coverage_and_accuracy_are_of_the_answers_that_are_sure_enough():
    coverage = binary().coverage
    surest = np.maximum(chances, np.float64(np.float32(1 - chances)))
    right = (chances > 0.5) == TRUE
    for below in (0.0, 0.56, 0.6, 0.72, 0.8, 0.94):
        sure = surest >= below
        assert answered(coverage, below) == (
            pytest.approx(sure.mean()),
            pytest.approx(right[sure].mean()),
        )
    assert answered(coverage, 0.99) == (0.0, None)


# The view


@pytest.fixture
def session(qapp):
    made = make_session()
    select_run(made, make_run(1, task="binary"))
    yield made
    made.deleteLater()


@pytest.fixture
def view(session, qtbot):
    made = ThresholdsView(session)
    qtbot.addWidget(made)
    session.evaluation_changed.connect(made.show_evaluation)
    made.resize(700, 900)
    made.show()
    return made


def evaluate(session, evaluation):
    session.evaluate()
    session.jobs.finish(tasks.evaluate_run, evaluation)


def figures(view):
    return {figure.name: (figure.value, figure.range) for figure in view.figures.figures}


def counts(view):
    model = view.matrix.model()
    return [[model.index(r, c).data() for c in range(2)] for r in range(2)]


def test_a_slider_shows_what_another_threshold_would_do(view, session):
    evaluate(session, binary())
    assert view.title.text() == "From which probability on is it “sick”?"
    assert counts(view) == [["3", "2"], ["2", "3"]]
    assert figures(view)["Recall"] == ("60.0 %", "")
    assert not view.keep_button.isEnabled()
    view.threshold.setValue(250)
    assert counts(view) == [["2", "3"], ["0", "5"]]
    assert figures(view)["Recall"] == ("100.0 %", "now 60.0 %")
    assert view.threshold_text.text() == "25.0 %"
    assert view.keep_button.isEnabled()
    view.half.click()
    assert not view.keep_button.isEnabled()
    view.best.click()
    assert figures(view)["F1"][0] == "76.9 %"


def test_the_curves_are_dragged(view, session, qtbot):
    evaluate(session, binary())
    qtbot.waitUntil(
        lambda: None not in (view._curves.widget, view._coverage.widget), timeout=20_000
    )
    roc = view._curves.widget.roc

    def pixel(plot, x, y):
        inside = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))
        return plot.mapFromScene(inside)

    qtbot.mousePress(roc.viewport(), Qt.MouseButton.LeftButton, pos=pixel(roc, 0.6, 1.0))
    assert counts(view) == [["2", "3"], ["0", "5"]]
    marked, _ = roc._point.getData()
    np.testing.assert_allclose(marked, [0.6])
    kept, _ = roc._kept.getData()
    np.testing.assert_allclose(kept, [0.4])
    qtbot.mouseMove(roc.viewport(), QPoint(0, 0))
    precision = view._curves.widget.precision
    qtbot.mousePress(precision.viewport(), Qt.MouseButton.LeftButton, pos=pixel(precision, 1, 0.5))
    assert counts(view) == [["0", "5"], ["0", "5"]]
    plot = view._coverage.widget.plot
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=pixel(plot, 0.75, 0.5))
    assert view.unsure.value() == pytest.approx(750, abs=10)


def test_what_unsure_does_is_said(view, session):
    evaluate(session, binary())
    assert view.unsure_does.text() == "No answer counts as unsure: 60.0 % are right."
    # It begins where the plot does.
    assert (view.unsure.value(), view.unsure_text.text()) == (view.unsure.minimum(), "none")
    assert view.unsure.minimum() >= 450
    view.unsure.setValue(850)
    assert view.unsure_does.text() == (
        "30.0 % of the pictures are answered, 66.7 % of these rightly (all answered: 60.0 %)."
    )
    view.unsure.setValue(999)
    assert view.unsure_does.text() == "No answer is as sure as that: none would be given."
    view.unsure.setValue(0)
    assert view.unsure_does.text() == "No answer counts as unsure: 60.0 % are right."


def test_what_is_kept_is_the_runs_rule_and_scored_anew(view, session):
    evaluate(session, binary(DecisionRule(temperature=1.5)))
    view.set_threshold(0.3)
    view.set_unsure(0.7)
    view.keep_button.click()
    (request,) = session.jobs.requests(analysis_tasks.keep_rule)
    assert (request.run_dir, request.unsure_below, request.thresholds) == ("/runs/1", 0.7, (0.3,))
    rule = DecisionRule(temperature=1.5, unsure_below=0.7, thresholds=(0.3,))
    session.jobs.finish(analysis_tasks.keep_rule, rule)
    (asked,) = session.jobs.requests(analysis_tasks.stored_evaluation)[-1:]
    assert (asked.run_dir, asked.key) == ("/runs/1", "validation")
    session.jobs.finish(analysis_tasks.stored_evaluation, binary(rule))
    assert session.evaluation.rule == rule
    assert not view.keep_button.isEnabled()
    assert view.state.text().startswith("Kept:")
    assert view.threshold.value() == 300
    assert view.unsure.value() == 700


def test_without_kept_answers_the_run_is_evaluated_by_the_new_rule(view, session):
    before = binary()
    evaluate(session, before)
    view.set_unsure(0.7)
    view.keep_button.click()
    session.jobs.finish(analysis_tasks.keep_rule, DecisionRule(unsure_below=0.7))
    session.jobs.finish(analysis_tasks.stored_evaluation, replace(before))
    assert session.jobs.requests(tasks.evaluate_run)[-1].split == "validation"
    assert len(session.jobs.requests(tasks.evaluate_run)) == 2


def test_a_rule_that_cannot_be_kept_can_be_tried_again(view, session):
    evaluate(session, binary())
    view.set_threshold(0.3)
    view.keep_button.click()
    assert not view.keep_button.isEnabled()
    session.jobs.fail(analysis_tasks.keep_rule, "The disk is full.")
    assert view.keep_button.isEnabled()
    assert view.threshold.value() == 300
    view.back_button.click()
    assert view.threshold.value() == 500


def test_each_label_has_a_threshold_of_its_own(view, session):
    evaluate(session, labels())
    assert not view.unsure_card.isVisibleTo(view)
    view.set_threshold(0.3)
    view.label.set_value(1)
    view.label.edited.emit(1)
    assert view.title.text() == "From which probability on is it “red”?"
    assert view.threshold.value() == 500
    model = view.matrix.model()
    assert model.headerData(0, Qt.Orientation.Vertical) == "not red"
    view.keep_button.click()
    assert session.jobs.requests(analysis_tasks.keep_rule)[0].thresholds == (0.3, 0.5)


def test_it_says_why_there_is_nothing_to_choose(view, session):
    assert view.nothing.text().startswith("Evaluate first")
    assert not view.bar.isVisibleTo(view)
    numbers = judged("regression", [[1.0], [2.0]], [[1.5], [2.5]], ("age",))
    evaluate(session, numbers)
    assert view.nothing.text().startswith("Numbers have no threshold.")
    evaluate(session, make_evaluation())
    assert "evaluate again" in view.nothing.text()
    evaluate(session, binary())
    assert not view.nothing.isVisibleTo(view)
    session.select_run("/runs/2")
    view.show_run()
    assert view.nothing.isVisibleTo(view)
    assert not view.yes_card.isVisibleTo(view)


def test_choosing_by_test_samples_is_warned_of(view, session):
    evaluate(session, replace(binary(), split="test"))
    assert view.caution.text().startswith("These are test samples")
    evaluate(session, binary())
    assert view.caution.isHidden()
