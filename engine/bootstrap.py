"""How far scores can be trusted: 95 % ranges from 1,000 resamples of the scored samples.

The percentile bootstrap (Efron 1979): the samples are drawn again with replacement, each time as
many as there were, and the middle 95 % of the score is the range. Seeded: the same answers have
the same ranges. NumPy alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation_types import Range

RESAMPLES = 1000
_SEED = 6
_AT_ONCE = 2_000_000
_GROUPS = 500
_ENDS = (2.5, 97.5)

Ranges = tuple[Range | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRanges:
    """The ranges of each class's scores, and of the mean of their F1.

    None where no resample has the score: nothing was found (precision), nothing is there (recall).
    """

    precision: Ranges
    recall: Ranges
    f1: Ranges
    macro_f1: Range | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRanges:
    """The ranges of each number's errors."""

    mean_absolute_error: Ranges
    root_mean_squared_error: Ranges
    r2: Ranges


def class_ranges(confusion: NDArray[np.integer[Any]]) -> ClassRanges:
    """Ranges of what follows from a confusion matrix.

    How often each cell is drawn is multinomial, so that no sample need be drawn one by one.

    Args:
        confusion: [classes, classes], rows true, columns found.
    """
    rows, columns = np.nonzero(confusion)
    counts = confusion[rows, columns]
    is_right = rows == columns
    right, there, found = (np.zeros((RESAMPLES, len(confusion))) for _ in range(3))
    random = np.random.default_rng(_SEED)
    for part in _parts(len(counts)):
        drawn = random.multinomial(counts.sum(), counts / counts.sum(), part.stop - part.start)
        right[part, rows[is_right]] = drawn[:, is_right]
        for sums, places in ((there, rows), (found, columns)):
            order = np.argsort(places, kind="stable")
            names, starts = np.unique(places[order], return_index=True)
            sums[part, names] = np.add.reduceat(drawn[:, order], starts, axis=1)
    return _class_ranges(right, there, found)


def label_ranges(true: NDArray[np.bool_], found: NDArray[np.bool_]) -> ClassRanges:
    """Ranges of the scores of labels, which a sample may have several of.

    Args:
        true: [N, labels], whether it is there.
        found: [N, labels], whether it was found.
    """
    counted = np.hstack([true & found, true, found]).astype(np.float32)
    sums = np.concatenate([drawn @ counted for drawn in _resamples(len(true))])
    right, there, said = np.split(sums.astype(np.float64), 3, axis=1)
    return _class_ranges(right, there, said)


def number_ranges(true: NDArray[np.float64], estimated: NDArray[np.float64]) -> NumberRanges:
    """Ranges of the errors of numbers.

    Args:
        true: [N, numbers].
        estimated: [N, numbers].
    """
    centred, errors = true - true.mean(axis=0), estimated - true
    counted = np.hstack([np.abs(errors), errors**2, centred, centred**2])
    sums = np.concatenate([drawn @ counted for drawn in _resamples(len(true))]) / len(true)
    absolute, squared, means, squares = np.split(sums, 4, axis=1)
    # What varies by less than rounding does not vary.
    spread = squares - means**2
    spread[spread <= 1e-12 * np.maximum(squares, 1e-300)] = np.nan
    return NumberRanges(
        mean_absolute_error=_ranges(absolute),
        root_mean_squared_error=_ranges(np.sqrt(squared)),
        r2=_ranges(1 - squared / spread),
    )


def curve_ranges(
    positive: NDArray[np.bool_], probabilities: NDArray[np.floating[Any]]
) -> tuple[Range | None, Range | None]:
    """Ranges of the area under the ROC curve and of the average precision.

    Neighbours in the order of the probabilities are put together in up to 500 groups, which are
    drawn by their sizes: the ranges' ends move by less than what is shown of them.

    Args:
        positive: [N], whether it is there.
        probabilities: [N], that it is.

    Returns:
        None where resamples do not differ: all of one kind, or in perfect order.
    """
    if positive.all() or not positive.any():
        return None, None
    _, ranks = np.unique(-probabilities, return_inverse=True)
    if ranks.max() >= _GROUPS:
        # By the number of samples that lie before each rank, so that groups are of like size.
        before = np.concatenate([[0], np.cumsum(np.bincount(ranks))])
        ranks = before[ranks] * _GROUPS // len(ranks)
    _, ranks = np.unique(ranks, return_inverse=True)
    num_groups = int(ranks.max()) + 1
    counts = np.bincount(2 * ranks + positive, minlength=2 * num_groups)
    cells = np.flatnonzero(counts)
    random = np.random.default_rng(_SEED)
    areas, precisions = np.empty(RESAMPLES), np.empty(RESAMPLES)
    for part in _parts(2 * num_groups):
        drawn = np.zeros((part.stop - part.start, 2 * num_groups))
        shares = counts[cells] / len(ranks)
        drawn[:, cells] = random.multinomial(len(ranks), shares, len(drawn))
        no, yes = drawn[:, ::2], drawn[:, 1::2]
        found, false = np.cumsum(yes, axis=1), np.cumsum(no, axis=1)
        all_yes, all_no = found[:, -1], false[:, -1]
        with np.errstate(invalid="ignore", divide="ignore"):
            areas[part] = np.sum(no * (found - yes / 2), axis=1) / (all_yes * all_no)
            precision = np.where(yes > 0, found / (found + false), 0)
            precisions[part] = np.sum(yes * precision, axis=1) / all_yes
    return _varying(areas), _varying(precisions)


def _class_ranges(
    right: NDArray[np.float64], there: NDArray[np.float64], found: NDArray[np.float64]
) -> ClassRanges:
    with np.errstate(invalid="ignore"):
        f1 = 2 * right / (there + found)
        precision, recall = _ranges(right / found), _ranges(right / there)
    # Classes that a resample has not are not in its mean, as they are not in the score's own.
    macro = np.nansum(f1, axis=1) / np.maximum(1, np.count_nonzero(~np.isnan(f1), axis=1))
    return ClassRanges(precision=precision, recall=recall, f1=_ranges(f1), macro_f1=_varying(macro))


def _resamples(number: int) -> Iterator[NDArray[np.float32]]:
    """How often each of so many samples is drawn: [resamples, N] in parts."""
    random = np.random.default_rng(_SEED)
    for part in _parts(number):
        size = part.stop - part.start
        drawn = random.integers(0, number, (size, number)) + np.arange(size)[:, None] * number
        counts = np.bincount(drawn.ravel(), minlength=size * number)
        yield counts.reshape(size, number).astype(np.float32)


def _parts(width: int) -> Iterator[slice]:
    """All resamples, in parts that fit the memory where one is so wide."""
    step = max(1, _AT_ONCE // max(1, width))
    for start in range(0, RESAMPLES, step):
        yield slice(start, min(RESAMPLES, start + step))


def _ranges(values: NDArray[np.float64]) -> Ranges:
    """The range of each column of [resamples, columns]; what is not a number is left out."""
    return tuple(_range(column) for column in values.T)


def _range(values: NDArray[np.float64]) -> Range | None:
    known = values[~np.isnan(values)]
    if not len(known):
        return None
    low, high = np.percentile(known, _ENDS)
    return float(low), float(high)


def _varying(values: NDArray[np.float64]) -> Range | None:
    found = _range(values)
    return None if found is None or found[0] == found[1] else found
