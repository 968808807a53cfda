"""Whether more data would help: plain values."""

from dataclasses import dataclass

from engine.evaluation_types import DataTask

_HARDLY = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningCurveRequest:
    """A run's folder, and what decides which samples are drawn."""

    run_dir: str
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """The score with so many samples to train on, and the range it lies in (95 %)."""

    num_samples: int
    score: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastCheck:
    """What the smaller half of the points alone would have foretold for the largest one."""

    foretold: CurvePoint
    found: float

    @property
    def holds(self) -> bool:
        """Whether what was found lies in the range that was foretold, or hardly beside it."""
        return self.foretold.low - _HARDLY <= self.found <= self.foretold.high + _HARDLY


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassGain:
    """The share of a class that is recognised, with half of the samples and with all of them."""

    name: str
    with_half: float
    with_all: float
    num_samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningCurve:
    """How a run's score grows with its training data, and what more of it promises.

    Attributes:
        run_dir: The run.
        task: Says what a score is (`engine.targets.score_name`).
        noun: What samples are, for the user: "pictures".
        num_training: How many the run trained on.
        points: What was measured, from few samples to many.
        fitted: The power law through them, from the first point to four times `num_training`.
        now: What it says for `num_training`,
        doubled: for twice as many,
        fourfold: and for four times as many.
        gain: By how much the score rises from `now` to `doubled`, with its range.
        check: How good such a forecast was where it can be checked; None with too few points.
        classes: What each class has gained from the second half; empty where there are none.
        verdict: The answer, in a sentence or two.
        cautions: What else the user must know, a sentence each.
        method: How it was found.
    """

    run_dir: str
    task: DataTask
    noun: str
    num_training: int
    points: tuple[CurvePoint, ...]
    fitted: tuple[CurvePoint, ...]
    now: CurvePoint
    doubled: CurvePoint
    fourfold: CurvePoint
    gain: tuple[float, float, float]
    check: ForecastCheck | None
    classes: tuple[ClassGain, ...]
    verdict: str
    cautions: tuple[str, ...]
    method: str
