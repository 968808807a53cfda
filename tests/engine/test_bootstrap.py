"""The vectorised resampling beside one that is done sample by sample."""

import numpy as np
import pytest
from sklearn import metrics

from engine.bootstrap import class_ranges, curve_ranges, label_ranges, number_ranges

RANDOM = np.random.default_rng(8)
TRUE = RANDOM.integers(0, 3, 120)
FOUND = np.where(RANDOM.random(120) < 0.75, TRUE, RANDOM.integers(0, 3, 120))
SCORES = RANDOM.random(120)
POSITIVE = SCORES + RANDOM.normal(size=120) * 0.4 > 0.5


def plain_range(statistic, *values):
    """The percentile bootstrap as it is written down."""
    random = np.random.default_rng(1)
    drawn = [random.integers(0, len(values[0]), len(values[0])) for _ in range(1000)]
    figures = [statistic(*(value[rows] for value in values)) for rows in drawn]
    return pytest.approx(np.percentile(figures, [2.5, 97.5]), abs=0.02)


def recall(true: np.ndarray, found: np.ndarray) -> float:
    return np.sum(true & found) / np.sum(true)


def f1(true: np.ndarray, found: np.ndarray) -> float:
    return 2 * np.sum(true & found) / (np.sum(true) + np.sum(found))


def area(positive: np.ndarray, scores: np.ndarray) -> float:
    """How often one that is positive has the higher score; equal ones count half."""
    differences = scores[positive][:, None] - scores[~positive]
    return np.mean(differences > 0) + np.mean(differences == 0) / 2


def average_precision(positive: np.ndarray, scores: np.ndarray) -> float:
    """At each that is positive: how many are among those with its score and above."""
    above = scores[:, None] <= scores
    return np.mean((above & positive).sum(axis=1)[positive] / above.sum(axis=1)[positive])


def test_the_plain_figures_are_right() -> None:
    for scores in (SCORES, np.round(SCORES, 1)):
        assert area(POSITIVE, scores) == pytest.approx(metrics.roc_auc_score(POSITIVE, scores))
        expected = metrics.average_precision_score(POSITIVE, scores)
        assert average_precision(POSITIVE, scores) == pytest.approx(expected)


def test_of_classes() -> None:
    found = class_ranges(metrics.confusion_matrix(TRUE, FOUND))
    second = TRUE == 1, FOUND == 1
    assert found.recall[1] == plain_range(recall, *second)
    assert found.precision[1] == plain_range(recall, *second[::-1])
    assert found.f1[1] == plain_range(f1, *second)
    assert found.macro_f1 == plain_range(
        lambda true, said: np.mean([f1(true == i, said == i) for i in range(3)]), TRUE, FOUND
    )


def test_of_labels() -> None:
    true = np.stack([TRUE == 0, TRUE < 2], axis=1)
    said = np.stack([FOUND == 0, FOUND < 2], axis=1)
    found = label_ranges(true, said)
    assert found.recall[1] == plain_range(recall, true[:, 1], said[:, 1])
    assert found.precision[0] == plain_range(recall, said[:, 0], true[:, 0])
    assert found.macro_f1 == plain_range(
        lambda a, b: np.mean([f1(a[:, i], b[:, i]) for i in range(2)]), true, said
    )


def test_of_numbers() -> None:
    true = RANDOM.normal(size=(120, 2)) + 1000
    estimated = true + RANDOM.normal(size=(120, 2)) * 0.3
    found = number_ranges(true, estimated)
    second = true[:, 1], estimated[:, 1]
    assert found.mean_absolute_error[1] == plain_range(lambda a, b: np.mean(abs(a - b)), *second)
    assert found.root_mean_squared_error[1] == plain_range(
        lambda a, b: np.sqrt(np.mean((a - b) ** 2)), *second
    )
    assert found.r2[1] == plain_range(lambda a, b: 1 - np.mean((a - b) ** 2) / np.var(a), *second)


def test_numbers_that_never_change_have_no_range_of_r2() -> None:
    found = number_ranges(np.full((9, 1), 1e6 + 0.1), RANDOM.normal(size=(9, 1)))
    assert found.r2 == (None,)


@pytest.mark.parametrize("digits", [9, 1])
def test_of_curves_also_with_equal_probabilities(digits: int) -> None:
    scores = np.round(SCORES, digits)
    found = curve_ranges(POSITIVE, scores)
    assert found[0] == plain_range(area, POSITIVE, scores)
    assert found[1] == plain_range(average_precision, POSITIVE, scores)


def test_many_samples_in_groups_have_nearly_the_range_of_all() -> None:
    random = np.random.default_rng(2)
    positive = random.random(4000) < 0.3
    scores = positive + random.normal(size=4000)
    found, _ = curve_ranges(positive, scores)
    exact = metrics.roc_auc_score(positive, scores)
    # DeLong's variance by Hanley and McNeil (1982), which is nearly that of normal scores.
    q1, q2 = exact / (2 - exact), 2 * exact**2 / (1 + exact)
    yes, no = positive.sum(), (~positive).sum()
    variance = exact * (1 - exact) + (yes - 1) * (q1 - exact**2) + (no - 1) * (q2 - exact**2)
    spread = 1.96 * np.sqrt(variance / (yes * no))
    assert found == pytest.approx((exact - spread, exact + spread), abs=0.003)


def test_where_resamples_do_not_differ_there_is_no_range() -> None:
    assert curve_ranges(np.array([True, False, False]), np.array([0.9, 0.2, 0.1])) == (None, None)
    assert curve_ranges(np.array([True, True]), np.array([0.9, 0.2])) == (None, None)
    found = class_ranges(np.array([[3, 0, 0], [0, 4, 0], [0, 0, 0]]))
    assert found.macro_f1 is None
    assert found.recall == ((1, 1), (1, 1), None) == found.precision
