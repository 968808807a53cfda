"""A linear probe: how much can be read off features by a linear head alone (arXiv 1610.01644).

The probe is a ridge regression on standardised features, of one-hot classes, of labels or of
numbers. It has a closed form, so it needs no rate and no epochs and always finds the same. Its
strength is the one that estimates left-out samples best, which costs nothing more (generalised to
several targets, as in scikit-learn's `RidgeCV`, which takes six times as long for it). No
TensorFlow.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold, KFold, StratifiedGroupKFold, StratifiedKFold

from engine.errors import EngineError
from engine.targets import targets_of
from engine.types import DataTask, Sample

FOLDS = 5
MOST_AXES = 512
DRAWS = 400
# Of several strengths the one that estimates left-out samples best.
_STRENGTHS = np.logspace(0, 6, 13)
# Directions in which features vary less than this share of the most are noise of rounding.
_LEAST_VARIANCE = 1e-9

Rows = NDArray[Any]
Fold = tuple[NDArray[np.int64], NDArray[np.int64]]


class Probe(NamedTuple):
    """A linear head on features as they are: `rows @ kernel + bias`."""

    kernel: Rows
    bias: Rows

    def estimate(self, rows: Rows) -> Rows:
        """What it makes of features [N, D]: [N, targets]."""
        estimated: Rows = rows @ self.kernel + self.bias
        return estimated


def probe_targets(samples: Sequence[Sample], task: DataTask, num_classes: int) -> Rows:
    """One row a sample: one-hot classes (also for two), labels, or numbers. float32."""
    if task in ("single_label", "binary"):
        labels = np.array([sample.label for sample in samples], np.int64)
        classes: Rows = np.eye(num_classes, dtype=np.float32)[labels]
        return classes
    return targets_of(samples, task, num_classes).astype(np.float32)


def fit_probe(rows: Rows, targets: Rows, *, standardise: bool = True) -> Probe:
    """Fit a probe.

    Args:
        rows: Features [N, D].
        targets: [N, targets].
        standardise: Whether each feature counts by its deviations; not for what `compact` gives.
    """
    mean = rows.mean(axis=0, dtype=np.float64)
    scale = _deviations(rows) if standardise else np.ones(rows.shape[1])
    centre = targets.mean(axis=0, dtype=np.float64)
    x = (rows - mean.astype(np.float32)) / scale.astype(np.float32)
    y = targets - centre
    variances, places = _principal(x)
    seen = places.T @ y
    strength = min(_STRENGTHS, key=lambda one: _left_out_error(y, places, variances, seen, one))
    kernel = x.T @ (places @ (seen / (variances + strength)[:, None])) / scale[:, None]
    bias = centre - mean @ kernel
    return Probe(kernel.astype(np.float32), bias.astype(np.float32))


def compact(rows: Rows, most: int = MOST_AXES) -> Rows:
    """Features [N, D] along their principal axes, standardised before: [N, at most `most`].

    A probe sees nearly the same in them and is fitted many times as fast. No target is looked at.
    """
    scale = _deviations(rows)
    x = ((rows - rows.mean(axis=0, dtype=np.float64)) / scale).astype(np.float32)
    variances, places = _principal(x)
    # The axes come from the least to the most.
    found: Rows = (places * np.sqrt(variances))[:, ::-1][:, :most].astype(np.float32)
    return np.ascontiguousarray(found)


def _deviations(rows: Rows) -> Rows:
    """The standard deviation of each column [D], 1 where nothing varies."""
    scale: Rows = rows.std(axis=0, dtype=np.float64)
    scale[scale < 1e-12] = 1
    return scale


def _principal(x: Rows) -> tuple[Rows, Rows]:
    """The variances [r] of x [N, D] along its principal axes, and where each row lies on them
    [N, r], each axis of length 1: by the smaller one of its two Gram matrices.
    """
    wide = x.shape[0] <= x.shape[1]
    gram = (x @ x.T if wide else x.T @ x).astype(np.float64)
    variances, vectors = np.linalg.eigh(gram)
    counts = variances > max(variances[-1], 1e-30) * _LEAST_VARIANCE
    variances, vectors = variances[counts], vectors[:, counts]
    return variances, vectors if wide else (x @ vectors) / np.sqrt(variances)


def _left_out_error(
    y: Rows, places: Rows, variances: Rows, seen: Rows, strength: np.float64
) -> float:
    """The mean squared error of estimating each row by all others."""
    shrunk = variances / (variances + strength)
    rest = y - places @ (seen * shrunk[:, None])
    own = np.square(places) @ shrunk + 1 / len(y)
    return float(np.square(rest / np.maximum(1 - own, 1e-9)[:, None]).mean())


def make_folds(
    targets: Rows, task: DataTask, groups: Sequence[str] = (), *, most: int = FOLDS, seed: int = 0
) -> list[Fold]:
    """Rows to fit on and rows left out, so that each row is left out once.

    Classes are in all folds in proportion where there are enough of each; samples of a group
    (empty: none) stay together.

    Raises:
        EngineError: If there is only one group.
    """
    num = len(targets)
    labels = targets.argmax(axis=1)
    is_class = task in ("single_label", "binary")
    if any(groups):
        # Those without a group are groups of one.
        units = np.array([group or f"\0{place}" for place, group in enumerate(groups)])
        folds = min(most, len(set(units.tolist())))
        if folds < 2:
            raise EngineError(
                "All samples belong to one group, which no fold may tear apart: this needs two "
                "groups at least."
            )
        split: Any = GroupKFold(folds)
        if is_class and np.bincount(labels)[np.unique(labels)].min() >= folds:
            split = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
        return list(split.split(targets, labels, units))
    folds = min(most, num)
    if is_class and np.bincount(labels)[np.unique(labels)].min() >= folds:
        split = StratifiedKFold(folds, shuffle=True, random_state=seed)
    else:
        split = KFold(folds, shuffle=True, random_state=seed)
    return list(split.split(targets, labels))


def left_out_errors(
    rows: Rows, targets: Rows, task: DataTask, groups: Sequence[str] = (), *, seed: int = 0
) -> Rows:
    """For each sample [N] how wrong a probe of the others answers it (`errors_of`)."""
    estimated = np.zeros_like(targets)
    for fitted, left_out in make_folds(targets, task, groups, seed=seed):
        estimated[left_out] = fit_probe(rows[fitted], targets[fitted]).estimate(rows[left_out])
    return errors_of(estimated, targets, task)


def probe_score(
    rows: Rows, targets: Rows, task: DataTask, groups: Sequence[str] = (), *, seed: int = 0
) -> float:
    """The cross-validated score of a probe, as the task's score is meant."""
    return float(1 - left_out_errors(rows, targets, task, groups, seed=seed).mean())


def errors_of(estimated: Rows, targets: Rows, task: DataTask) -> Rows:
    """For each sample [N] how wrong it is answered: 1 less their mean is the task's score.

    A wrong class counts 1; of labels, the share that is wrong; of numbers, the squared error in
    the targets' variances, so that the score is R².
    """
    if task == "regression":
        variance = targets.var(axis=0, dtype=np.float64)
        variance[variance < 1e-12] = 1
        squared: Rows = (np.square(estimated - targets) / variance).mean(axis=1)
        return squared
    if task == "multi_label":
        wrong: Rows = ((estimated > 0.5) != (targets > 0.5)).mean(axis=1)
        return wrong
    missed: Rows = (estimated.argmax(axis=1) != targets.argmax(axis=1)).astype(np.float64)
    return missed


def drawn(samples: Sequence[Sample], most: int, seed: int) -> tuple[Sample, ...]:
    """At most so many, in all classes (or along all numbers) in proportion, in their order."""
    order = np.random.default_rng([seed, 0xAD]).permutation(len(samples)).tolist()
    order.sort(key=lambda at: (samples[at].label, samples[at].labels, samples[at].values))
    places = np.linspace(0, len(order) - 1, min(most, len(order))).round().astype(int)
    return tuple(samples[at] for at in sorted(order[place] for place in places))


def resampled_means(
    values: Rows, groups: Sequence[str] = (), seed: int = 0, draws: int = DRAWS
) -> Rows:
    """The means of values [K, N] over samples that are drawn again and again: [draws, K].

    Samples of a group (empty: none) are drawn together; rows of `values` by the same draws, so
    that differences between them are those of the same samples.
    """
    random = np.random.default_rng([seed, 0xB0])
    names = np.array([group or f"\0{at}" for at, group in enumerate(groups)])
    units = np.unique(names, return_inverse=True)[1] if groups else np.arange(values.shape[1])
    sizes = np.bincount(units)
    sums = np.array([np.bincount(units, row) for row in values])
    means = np.zeros((draws, len(values)))
    for draw in means:
        times = np.bincount(random.integers(0, len(sizes), len(sizes)), minlength=len(sizes))
        draw[:] = sums @ times / (sizes @ times)
    return means
