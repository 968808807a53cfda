"""What a threshold does: points of the engine's curves, and the figures that follow from them."""

from bisect import bisect_left
from dataclasses import dataclass

from engine.evaluation_types import CoverageCurve, ThresholdCurve

HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """How samples are decided at one threshold: the four counts, and what follows from them."""

    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def precision(self) -> float | None:
        """Of those found, how many are; None where none is found."""
        return _share(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> float | None:
        """Of those that are, how many are found."""
        return _share(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def false_alarms(self) -> float | None:
        """Of those that are not, how many are found all the same."""
        return _share(self.false_positives, self.false_positives + self.true_negatives)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, 0 where nothing right is found."""
        double = 2 * self.true_positives
        return _share(double, double + self.false_positives + self.false_negatives)

    @property
    def accuracy(self) -> float | None:
        """How many decisions are right."""
        right = self.true_positives + self.true_negatives
        return _share(right, right + self.false_positives + self.false_negatives)


def decided(curve: ThresholdCurve, place: int) -> Decided:
    """What the curve's threshold at a place does."""
    found, false = curve.true_positives[place], curve.false_positives[place]
    return Decided(
        true_positives=found,
        false_positives=false,
        false_negatives=curve.num_positive - found,
        true_negatives=curve.num_negative - false,
    )


def place_of(curve: ThresholdCurve, threshold: float) -> int:
    """The place in the curve of what any threshold does.

    Found is what lies above a threshold; between two of the curve's, that is the same as at the
    lower one.
    """
    place = bisect_left(curve.thresholds, -threshold, key=lambda one: -one)
    return min(place, len(curve.thresholds) - 1)


def threshold_at(curve: ThresholdCurve, place: int) -> float:
    """A threshold that decides as the curve does at a place, with room on both sides.

    Halfway to the next higher one, so that a probability that is a little off decides the same.
    """
    lower = curve.thresholds[place]
    higher = curve.thresholds[place - 1] if place else 1.0
    return min(max((lower + higher) / 2, 1e-6), 1 - 1e-6)


def best_f1(curve: ThresholdCurve) -> int:
    """The place where F1 is highest."""
    scores = [decided(curve, place).f1 or 0.0 for place in range(len(curve.thresholds))]
    return scores.index(max(scores))


def least_shown(coverage: CoverageCurve) -> float:
    """From which probability on the curve is worth showing.

    Its first is 0, where nothing is unsure: answers begin later, with two classes at 50 %.
    """
    return max(0.0, min(coverage.thresholds[1:], default=0.0) - 0.05)


def answered(curve: CoverageCurve, threshold: float) -> tuple[float, float | None]:
    """The share of samples answered where answers below a threshold are unsure, and the accuracy.

    The accuracy is None where no sample is answered.
    """
    place = bisect_left(curve.thresholds, threshold)
    if place == len(curve.thresholds):
        return 0.0, None
    return curve.coverages[place], curve.accuracies[place]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
