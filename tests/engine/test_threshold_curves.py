import numpy as np
import pytest
from sklearn.metrics import precision_recall_curve, roc_curve

from engine.threshold_curves import MOST_POINTS, coverage_curve, threshold_curve

RANDOM = np.random.default_rng(3)
SCORES = np.round(RANDOM.uniform(0.01, 1, 80), 2)
POSITIVE = RANDOM.random(80) < SCORES


def test_the_points_are_scikit_learns() -> None:
    found = threshold_curve("yes", POSITIVE, SCORES)
    true, false = np.array(found.true_positives), np.array(found.false_positives)
    false_rates, true_rates, _ = roc_curve(POSITIVE, SCORES, drop_intermediate=False)
    np.testing.assert_allclose(true / found.num_positive, true_rates)
    np.testing.assert_allclose(false / found.num_negative, false_rates)
    precision, recall, _ = precision_recall_curve(POSITIVE, SCORES)
    # Theirs begin with the lowest threshold, and end with the point where nothing is found.
    np.testing.assert_allclose((true[1:] / (true + false)[1:])[::-1], precision[:-1])
    np.testing.assert_allclose(recall[::-1], true / found.num_positive)


def test_each_threshold_finds_what_is_more_probable() -> None:
    found = threshold_curve("yes", POSITIVE, SCORES)
    assert list(found.thresholds) == sorted(found.thresholds, reverse=True)
    for limit, true, false in zip(
        found.thresholds, found.true_positives, found.false_positives, strict=True
    ):
        assert true == np.sum(POSITIVE & (limit < SCORES))
        assert false == np.sum(~POSITIVE & (limit < SCORES))


def test_of_many_points_a_thousand_are_kept_with_both_ends() -> None:
    scores = np.random.default_rng(1).random(5000)
    found = threshold_curve("yes", scores > 0.6, scores)
    assert len(found.thresholds) == len(found.true_positives) == MOST_POINTS
    assert (found.true_positives[0], found.false_positives[0]) == (0, 0)
    assert found.true_positives[-1] == found.num_positive
    assert found.false_positives[-1] == found.num_negative
    assert found.roc_auc == pytest.approx(1)
    assert len(coverage_curve(scores, scores > 0.5).thresholds) == MOST_POINTS


@pytest.mark.parametrize(("kind", "precision"), [(True, 1.0), (False, None)])
def test_samples_of_one_kind_have_no_area(kind: bool, precision: float | None) -> None:
    found = threshold_curve("yes", np.full(4, kind), np.array([0.1, 0.4, 0.4, 1.0]))
    assert (found.roc_auc, found.average_precision) == (None, precision)
    assert found.thresholds == (1.0, 0.4, 0.1, 0.0)


def test_coverage_by_hand() -> None:
    probabilities = np.array([0.9, 0.5, 0.7, 0.7, 1.0])
    right = np.array([True, False, True, False, True])
    found = coverage_curve(probabilities, right)
    assert found.thresholds == (0.0, 0.7, 0.9, np.nextafter(1, 0))
    assert found.coverages == (1.0, 0.8, 0.4, 0.2)
    assert found.accuracies == (0.6, 0.75, 1.0, 1.0)
