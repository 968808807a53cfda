"""What other thresholds would do: on the probability of a class, and on being unsure."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, roc_auc_score

from engine.bootstrap import curve_ranges
from engine.evaluation_types import CoverageCurve, ThresholdCurve

MOST_POINTS = 1000


def threshold_curve(
    name: str, positive: NDArray[np.bool_], probabilities: NDArray[np.floating[Any]]
) -> ThresholdCurve:
    """What each threshold on the probability of one class would do: found is what is above it.

    At the last, 0, all are found.
    The points of scikit-learn's `roc_curve` and `precision_recall_curve`, of more than 1,000
    evenly spread ones. The area is theirs too, of all points, None where all samples are of one
    kind; so is the average precision, None where none is positive.

    Args:
        name: The class or label.
        positive: [N], whether it is there.
        probabilities: [N], that it is.
    """
    thresholds, places = np.unique(probabilities, return_inverse=True)
    num_positive = int(np.count_nonzero(positive))
    at = np.bincount(places, positive, len(thresholds))[::-1]
    all_at = np.bincount(places, minlength=len(thresholds))[::-1]
    # Above a probability lie those that have a higher one; above 0 or below it, all do.
    limits = np.append(thresholds[::-1], 0.0)
    found = np.concatenate([[0], np.cumsum(at)])
    false = np.concatenate([[0], np.cumsum(all_at - at)])
    kept = _spread(len(limits))
    has_both = 0 < num_positive < len(positive)
    area_range, precision_range = curve_ranges(positive, probabilities)
    return ThresholdCurve(
        name=name,
        thresholds=tuple(limits[kept].astype(float).tolist()),
        true_positives=tuple(found[kept].astype(int).tolist()),
        false_positives=tuple(false[kept].astype(int).tolist()),
        num_positive=num_positive,
        num_negative=len(positive) - num_positive,
        roc_auc=float(roc_auc_score(positive, probabilities)) if has_both else None,
        average_precision=(
            float(average_precision_score(positive, probabilities)) if num_positive else None
        ),
        roc_auc_range=area_range,
        average_precision_range=precision_range,
    )


def coverage_curve(
    probabilities: NDArray[np.floating[Any]], right: NDArray[np.bool_]
) -> CoverageCurve:
    """What calling answers "unsure" would do, at up to 1,000 of the probabilities that occur.

    Args:
        probabilities: [N], of the answers.
        right: [N], whether they are right.
    """
    values, places = np.unique(probabilities, return_inverse=True)
    # From the surest on: how many are as sure or surer, and how many of these are right.
    answered = np.cumsum(np.bincount(places)[::-1])[::-1]
    correct = np.cumsum(np.bincount(places, right)[::-1])[::-1]
    # All answers are given at 0; and a least probability of 1 cannot be asked for.
    thresholds = np.minimum(values.astype(float), np.nextafter(1.0, 0.0))
    thresholds[0] = 0.0
    kept = _spread(len(thresholds))
    return CoverageCurve(
        thresholds=tuple(thresholds[kept].tolist()),
        coverages=tuple((answered[kept] / len(right)).tolist()),
        accuracies=tuple((correct[kept] / answered[kept]).tolist()),
    )


def _spread(number: int) -> NDArray[np.int64]:
    """Up to 1,000 of so many places, evenly spread, with both ends."""
    places = np.linspace(0, number - 1, min(number, MOST_POINTS))
    return np.round(places).astype(np.int64)
