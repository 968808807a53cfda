"""Likely label errors by out-of-fold confidence: confident learning, in numpy.

Northcutt, Jiang and Chuang, Confident Learning: Estimating Uncertainty in Dataset Labels, JAIR
2021 (arXiv 1911.00068). Each sample is judged by models that were trained without it, so no model
could learn its wrong label by heart. No TensorFlow.
"""

import warnings
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.threads import one_thread

FOLDS = 5
MOST_COMPONENTS = 256
# Few steps at a time, so that cancelling need not wait for a whole fold.
_STEPS, _ROUNDS = 50, 4
_TOLERANCE = 1e-3
# Of the logistic regression (scikit-learn's C).
_STRENGTHS = (1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1.0)
_ABOUT = 0.98
_LEAST = 1e-12

Floats = NDArray[np.float64]
Rows = NDArray[np.float32]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Suspicions:
    """What out-of-fold probabilities say of labels [N].

    `given` [N] are the probabilities of the labels as they are: the lower, the more suspect (the
    "self-confidence" of the paper). `others` [N] are the likeliest other classes, `other_given`
    [N] their probabilities. `num_expected` counts the labels that confident learning takes for
    wrong.
    """

    given: Floats
    others: Labels
    other_given: Floats
    num_expected: int


def suspicions(probabilities: Floats, labels: Labels) -> Suspicions:
    """Judge labels by out-of-fold probabilities.

    A sample counts as another class where that class's probability reaches what is usual for the
    samples given to it (the class's own threshold, so a model that is unsure of a class as a
    whole does no harm) and no other class that does so is likelier: the paper's confident joint,
    off its diagonal. Taken for wrong are only those of them whose own class is half as probable
    as by blind guessing, or less: what is hard to tell apart would fill the list otherwise.

    Args:
        probabilities: [N, classes], of models that have not seen the sample.
        labels: The classes as given.
    """
    count, num_classes = probabilities.shape
    rows = np.arange(count)
    given = probabilities[rows, labels]
    rest = probabilities.copy()
    rest[rows, labels] = -1
    others = rest.argmax(axis=1)
    sizes = np.bincount(labels, minlength=num_classes)
    thresholds = np.bincount(labels, given, num_classes) / np.maximum(sizes, 1)
    # A class without samples has no threshold.
    reached = np.where((probabilities >= thresholds) & (sizes > 0), probabilities, -1)
    confident = reached.max(axis=1) >= 0
    wrong = confident & (reached.argmax(axis=1) != labels) & (given < rest[rows, others])
    wrong &= given <= 0.5 / num_classes
    return Suspicions(
        given=given,
        others=others,
        other_given=rest[rows, others],
        num_expected=int(wrong.sum()),
    )


def reduced(values: NDArray[np.floating[Any]]) -> Rows:
    """Features as a linear model takes them best: standardised, and their main components."""
    from sklearn.decomposition import PCA

    scale = values.std(axis=0)
    standard = (values - values.mean(axis=0)) / np.where(scale > 0, scale, 1)
    components = min(MOST_COMPONENTS, *standard.shape)
    with one_thread():
        rows: Rows = PCA(components, random_state=0).fit_transform(standard).astype(np.float32)
    return rows


def out_of_fold(
    rows: Rows,
    labels: Labels,
    groups: Sequence[str],
    num_classes: int,
    control: Control,
    text: str,
) -> Floats:
    """What logistic regressions make of samples that they were not trained on.

    Args:
        rows: Features [N, D], of about unit scale.
        labels: Classes.
        groups: Samples of one group are never torn apart; empty for none.
        num_classes: Columns of the answer.
        control: Progress and cancel.
        text: What is done, for the user.

    Returns:
        Probabilities [N, num_classes]; 0 for a class that is in no other fold.
    """
    found = np.zeros((len(labels), num_classes))
    folds = fold_numbers(labels, groups)
    strength: float | None = None
    for fold in np.unique(folds).tolist():
        control.progress(text, fold, FOLDS)
        here = folds == fold
        known = np.unique(labels[~here])
        if len(known) < 2:
            found[np.ix_(here, known)] = 1
            continue
        if strength is None:
            strength = _best_strength(rows, labels, here, control)
        model = _fitted(rows[~here], labels[~here], strength, control)
        found[np.ix_(here, known)] = model.predict_proba(rows[here])
    control.progress(text, FOLDS, FOLDS)
    return found


def _best_strength(rows: Rows, labels: Labels, here: NDArray[np.bool_], control: Control) -> float:
    """The least strength that makes the labels of a fold about as likely as any does.

    Where labels are wrong, a model that is held back more is misled less.
    """
    known = np.unique(labels[~here])
    judged = here & np.isin(labels, known)
    losses: list[float] = []
    for strength in _STRENGTHS:
        model = _fitted(rows[~here], labels[~here], strength, control)
        chances = model.predict_proba(rows[judged])
        right = chances[np.arange(len(chances)), np.searchsorted(known, labels[judged])]
        losses.append(float(-np.log(np.maximum(right, _LEAST)).mean()) if len(right) else 0.0)
        if losses[-1] > min(losses):
            break
    best = min(losses)
    return next(
        strength
        for strength, loss in zip(_STRENGTHS, losses, strict=False)
        if loss * _ABOUT <= best
    )


def _fitted(rows: Rows, labels: Labels, strength: float, control: Control) -> Any:
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=strength, max_iter=_STEPS, tol=_TOLERANCE, warm_start=True)
    for _ in range(_ROUNDS):
        control.checkpoint()
        with one_thread(), warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(rows, labels)
        if max(model.n_iter_) < _STEPS:
            break
    return model


def fold_numbers(labels: Labels, groups: Sequence[str], seed: int = 0) -> Labels:
    """A fold for each sample: classes spread evenly, groups kept whole."""
    order = np.random.default_rng(seed).permutation(len(labels)).tolist()
    units: dict[object, list[int]] = defaultdict(list)
    for row in order:
        units[groups[row] or row].append(row)
    counts = np.zeros((FOLDS, int(labels.max(initial=0)) + 1))
    folds = np.zeros(len(labels), np.int64)
    for rows in sorted(units.values(), key=len, reverse=True):
        there = labels[rows]
        crowded = counts[:, there].sum(axis=1)
        fold = int(np.lexsort((counts.sum(axis=1), crowded))[0])
        np.add.at(counts[fold], there, 1)
        folds[rows] = fold
    return folds
