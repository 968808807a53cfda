import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from engine.control import Control
from engine.errors import CancelledError
from engine.label_errors import _STRENGTHS, FOLDS, fold_numbers, out_of_fold, reduced, suspicions
from engine.similar_pairs import similar_pairs


def blobs(per_class=40, classes=3, spread=0.6, seed=0):
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(classes), per_class)
    centers = random.normal(size=(classes, 20)) * 3
    return centers[labels] + random.normal(size=(len(labels), 20)) * spread, labels


def test_a_small_case_by_hand():
    # Thresholds: class 0 (0.9 + 0.6 + 0.3) / 3 = 0.6, class 1 (0.8 + 0.7 + 0.2) / 3 = 0.5667.
    chances = np.array([[0.9, 0.1], [0.6, 0.4], [0.3, 0.7], [0.2, 0.8], [0.3, 0.7], [0.8, 0.2]])
    labels = np.array([0, 0, 0, 1, 1, 1])
    found = suspicions(chances, labels)
    assert found.given.tolist() == [0.9, 0.6, 0.3, 0.8, 0.7, 0.2]
    assert found.others.tolist() == [1, 1, 1, 0, 0, 0]
    assert found.other_given.tolist() == pytest.approx([0.1, 0.4, 0.7, 0.2, 0.3, 0.8])
    # Off the diagonal of the confident joint: row 2 (0.7 ≥ 0.5667) and row 5 (0.8 ≥ 0.6); of
    # these row 5 is given to a class that is less than half as probable as by guessing.
    assert found.num_expected == 1


def test_a_class_that_is_hard_as_a_whole_is_not_suspect():
    # 0.55 for the other class is less than what is usual for it.
    chances = np.array([[0.45, 0.55], [0.46, 0.54], [0.02, 0.98], [0.03, 0.97]])
    found = suspicions(chances, np.array([0, 0, 1, 1]))
    assert found.num_expected == 0


def test_probabilities_are_those_of_models_that_have_not_seen_the_sample():
    rows, labels = blobs()
    groups = [""] * len(labels)
    found = out_of_fold(rows, labels, groups, 3, Control(), "")
    np.testing.assert_allclose(found.sum(axis=1), 1, rtol=1e-6)
    # With the label of one sample changed, what the others' folds say of it stays the same.
    folds = fold_numbers(labels, groups)
    here = folds == folds[0]
    fits = [
        LogisticRegression(C=one, max_iter=1000).fit(rows[~here], labels[~here])
        for one in _STRENGTHS
    ]
    errors = [np.abs(one.predict_proba(rows[here]) - found[here]).max() for one in fits]
    assert min(errors) < 0.02


def test_planted_errors_come_first():
    rows, labels = blobs(per_class=60)
    random = np.random.default_rng(1)
    planted = random.choice(len(labels), 9, replace=False)
    given = labels.copy()
    given[planted] = (given[planted] + 1) % 3
    chances = out_of_fold(reduced(rows), given, [""] * len(given), 3, Control(), "")
    found = suspicions(chances, given)
    assert set(np.argsort(found.given)[:9]) == set(planted)
    assert (found.others[planted] == labels[planted]).all()
    assert found.num_expected == 9


def test_folds_keep_groups_whole_and_classes_even():
    labels = np.repeat([0, 1], 50)
    groups = [f"g{row // 4}" if row < 40 else "" for row in range(100)]
    folds = fold_numbers(labels, groups)
    for start in range(0, 40, 4):
        assert len(set(folds[start : start + 4])) == 1
    counts = np.array([np.bincount(folds[labels == one], minlength=FOLDS) for one in (0, 1)])
    assert counts[1].tolist() == [10] * FOLDS
    assert counts[0].min() >= 8 and counts[0].max() <= 12


def test_a_class_in_one_fold_only_gets_nothing():
    rows, labels = blobs(per_class=10)
    labels = np.append(labels, 3)
    rows = np.vstack([rows, np.full(20, 9.0)])
    found = out_of_fold(rows, labels, [""] * len(labels), 4, Control(), "")
    assert found[-1, 3] == 0 and found[-1].sum() == pytest.approx(1)


def test_it_can_be_cancelled():
    rows, labels = blobs(per_class=10)
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        out_of_fold(rows, labels, [""] * len(labels), 3, control, "")


def test_pairs_are_those_that_stand_out():
    random = np.random.default_rng(0)
    values = random.normal(size=(700, 40)).astype(np.float32) + 5
    values[600] = values[3] + 0.01
    values[20] = values[21] + 0.3 * random.normal(size=40)
    pairs = similar_pairs(values, 100, Control())
    assert [(i, j) for i, j, _ in pairs] == [(3, 600), (20, 21)]
    centred = values - values.mean(axis=0)
    one, other = centred[20], centred[21]
    cosine = one @ other / np.linalg.norm(one) / np.linalg.norm(other)
    assert pairs[1][2] == pytest.approx(cosine, abs=1e-5)
    assert similar_pairs(values, 1, Control()) == pairs[:1]


def test_where_all_have_a_copy_copies_are_still_found():
    random = np.random.default_rng(0)
    values = random.normal(size=(50, 40)).astype(np.float32)
    pairs = similar_pairs(np.vstack([values, values]), 1000, Control())
    assert sorted((i, j) for i, j, _ in pairs) == [(row, row + 50) for row in range(50)]


def test_few_numbers_are_alike_by_chance():
    values = np.random.default_rng(0).normal(size=(200, 3)).astype(np.float32)
    assert similar_pairs(values, 100, Control()) == []
