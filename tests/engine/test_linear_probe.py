import numpy as np
import pytest
from sklearn.linear_model import RidgeCV
from sklearn.metrics import r2_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from engine import linear_probe
from engine.errors import EngineError
from engine.linear_probe import (
    compact,
    drawn,
    errors_of,
    fit_probe,
    left_out_errors,
    make_folds,
    probe_score,
    probe_targets,
    resampled_means,
)
from engine.types import Sample


def told_apart(num, features, classes=3, seed=0):
    """Features that tell classes apart, not perfectly, and one-hot classes."""
    random = np.random.default_rng(seed)
    labels = np.arange(num) % classes
    rows = random.normal(size=(num, features)).astype(np.float32)
    rows += 0.8 * (np.arange(features)[None] % classes == labels[:, None])
    return rows * 3 + 5, np.eye(classes, dtype=np.float32)[labels]


def reference():
    return make_pipeline(StandardScaler(), RidgeCV(linear_probe._STRENGTHS))


@pytest.mark.parametrize("shape", [(30, 80), (200, 12)])
def test_it_is_scikit_learns_ridge_with_the_strength_that_it_would_choose(shape):
    rows, targets = told_apart(*shape)
    rows[:, 0] = 7  # What never varies tells nothing, and divides by nothing.
    probe = fit_probe(rows, targets)
    expected = reference().fit(rows, targets)
    np.testing.assert_allclose(probe.estimate(rows), expected.predict(rows), atol=2e-5)


def test_the_score_is_scikit_learns():
    rows, targets = told_apart(90, 6)
    folds = StratifiedKFold(5, shuffle=True, random_state=3)
    split = list(folds.split(rows, targets.argmax(axis=1)))
    expected = cross_val_predict(reference(), rows, targets, cv=split)
    right = (expected.argmax(axis=1) == targets.argmax(axis=1)).mean()
    assert 0.5 < right < 1
    assert probe_score(rows, targets, "single_label", seed=3) == pytest.approx(right)


def test_errors_are_what_the_tasks_score_lacks():
    truth = np.array([[1.0, 10], [2, 30], [4, 20]], np.float32)
    told = np.array([[1.5, 12], [2, 25], [3, 20]], np.float32)
    assert 1 - errors_of(told, truth, "regression").mean() == pytest.approx(r2_score(truth, told))
    labels = np.array([[1, 0], [1, 1]], np.float32)
    answers = np.array([[0.9, 0.6], [0.7, 0.2]], np.float32)
    assert errors_of(answers, labels, "multi_label").tolist() == [0.5, 0.5]
    assert errors_of(answers, labels[:, ::-1], "single_label").tolist() == [1, 0]


def test_fewer_axes_tell_nearly_the_same():
    rows, targets = told_apart(60, 200)
    whole = compact(rows)
    assert whole.shape == (60, 59)  # As many as there are samples, less their mean.
    distances = np.linalg.norm(whole[:1] - whole, axis=1)
    scaled = StandardScaler().fit_transform(rows)
    np.testing.assert_allclose(distances, np.linalg.norm(scaled[:1] - scaled, axis=1), rtol=1e-3)
    assert compact(rows, 20).shape == (60, 20)
    # The first axis is the one along which most varies.
    assert (np.diff(whole.std(axis=0)) <= 1e-4).all()
    probe = fit_probe(whole, targets, standardise=False)
    expected = RidgeCV(linear_probe._STRENGTHS).fit(scaled, targets).predict(scaled)
    np.testing.assert_allclose(probe.estimate(whole), expected, atol=1e-4)


def test_a_group_is_in_one_fold():
    _, targets = told_apart(60, 2)
    groups = [f"plant {place // 6}" if place < 48 else "" for place in range(60)]
    folds = make_folds(targets, "single_label", groups, seed=1)
    assert sorted(row for _, left_out in folds for row in left_out) == list(range(60))
    for fitted, left_out in folds:
        here = {groups[row] for row in fitted} & {groups[row] for row in left_out}
        assert here <= {""}
    with pytest.raises(EngineError, match="one group"):
        make_folds(targets, "single_label", ["same"] * 60)


def test_a_class_with_few_samples_is_folded_without_a_word():
    targets = np.eye(3, dtype=np.float32)[[0] * 10 + [1] * 10 + [2]]
    errors = left_out_errors(targets * 4, targets, "single_label")
    # The only sample of its class is answered by probes that never saw the class.
    assert errors.tolist() == [0] * 20 + [1]


def test_what_is_drawn_holds_all_classes_in_proportion():
    samples = [
        Sample(path=f"{label}/{i}", label=label, split="train")
        for label, count in enumerate((300, 60, 40))
        for i in range(count)
    ]
    chosen = drawn(samples, 40, 0)
    assert [sum(s.label == label for s in chosen) for label in range(3)] == [30, 6, 4]
    assert chosen == drawn(samples, 40, 0) != drawn(samples, 40, 1)
    assert list(chosen) == [sample for sample in samples if sample in chosen]
    assert drawn(samples[:3], 40, 0) == tuple(samples[:3])


def test_targets_of_each_task():
    samples = [
        Sample(path="a", label=1, split="train", labels=(0, 2), values=(1.5,)),
        Sample(path="b", label=0, split="train", labels=(), values=(-2.0,)),
    ]
    assert probe_targets(samples, "binary", 2).tolist() == [[0, 1], [1, 0]]
    assert probe_targets(samples, "multi_label", 3).tolist() == [[1, 0, 1], [0, 0, 0]]
    assert probe_targets(samples, "regression", 1).tolist() == [[1.5], [-2.0]]


def test_means_of_what_is_drawn_again_scatter_as_statistics_say():
    values = np.random.default_rng(0).normal(size=(2, 400))
    means = resampled_means(values, seed=1, draws=600)
    assert means.shape == (600, 2)
    np.testing.assert_allclose(means.std(axis=0), values.std(axis=1) / 20, rtol=0.1)
    # The same samples for both rows.
    doubled = resampled_means(np.array([values[0], 2 * values[0]]), seed=1, draws=50)
    np.testing.assert_allclose(doubled[:, 1], 2 * doubled[:, 0])
    # Ten equal samples of a group are no more than one: the mean is as unsure.
    groups = [f"{place // 10}" for place in range(400)]
    equal = np.repeat(values[:1, :40], 10, axis=1)
    grouped = resampled_means(equal, groups, seed=1, draws=600)
    np.testing.assert_allclose(grouped.std(), equal.std() / np.sqrt(40), rtol=0.15)
