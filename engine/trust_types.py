"""How far a run's answers can be trusted: what is asked and what is found, as plain values."""

from dataclasses import dataclass
from typing import Literal

from engine.evaluation_types import DataTask, Range
from engine.types import Split

RobustnessKind = Literal[
    "noise", "blur", "brightness", "contrast", "jpeg", "rotation", "scale", "loudness"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationRequest:
    """A run, and whether the temperature that is found goes into its rule."""

    run_dir: str
    apply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TemperatureRequest:
    """A temperature for a run's rule; 1 takes it out again."""

    run_dir: str
    temperature: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliabilityBin:
    """Answers whose probability lies between `low` and `high`.

    `confidence` is the mean of their probabilities, `accuracy` the share of them that is right,
    `range` its 95 % Wilson interval.
    """

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float
    range: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Whether answers are as often right as their probabilities say.

    Attributes:
        bins: Those that hold answers, by rising probability.
        error: The expected calibration error: the bins' differences between probability and
            accuracy, each weighted by its share of the answers (Guo et al. 2017).
        error_by_chance: The error that probabilities which are right on average would show on so
            few answers: the figure is never 0 on a finite sample.
        confidence: The mean probability of all answers.
        accuracy: The share of them that is right.
        loss: The mean negative log-likelihood of the truth.
    """

    bins: tuple[ReliabilityBin, ...]
    error: float
    error_by_chance: float
    confidence: float
    accuracy: float
    loss: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A temperature for a run, and what it does.

    Attributes:
        temperature: What fits best; the logits are divided by it.
        temperature_range: The temperatures that explain the fitted answers nearly as well: a 95 %
            interval by profile likelihood.
        current: The temperature of the run's rule.
        fitted_on: The split that it was fitted on.
        num_fitted: How many samples that were.
        measured_on: The split that it was measured on.
        num_measured: How many samples those were.
        plain: Without a temperature.
        calibrated: With `temperature`.
        cautions: What to think of before it is believed, a sentence each.
    """

    run_dir: str
    task: DataTask
    temperature: float
    temperature_range: Range
    current: float
    fitted_on: str
    num_fitted: int
    measured_on: str
    num_measured: int
    plain: Reliability
    calibrated: Reliability
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustnessRequest:
    """A run, and how many samples of which split are disturbed (None: test, or validation)."""

    run_dir: str
    split: Split | None = None
    max_samples: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustnessLevel:
    """One strength of a disturbance.

    `value` is its size in the unit of its kind, `score` what is left of the score, `range` its
    95 % interval (None for R²), `changed` the share of samples that are answered otherwise than
    undisturbed ones (None for numbers).
    """

    text: str
    value: float
    score: float
    range: Range | None
    changed: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustnessCurve:
    """What one kind of disturbance does, by rising `value`; the undisturbed level is not in it."""

    kind: RobustnessKind
    levels: tuple[RobustnessLevel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustnessExample:
    """A sample as the model saw it, as a small JPEG picture; `text` says what it answered.

    `level` is a place in the levels of `kind`; -1 is the undisturbed sample. `right` is None for
    numbers.
    """

    path: str
    kind: RobustnessKind
    level: int
    jpeg: bytes
    text: str
    right: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How answers hold when samples are worse than those that were trained on.

    `score` is the score's name (`engine.targets.score_name`), `clean` its value on undisturbed
    samples, `clean_range` its 95 % interval. `num_samples` of the split's `num_available` were
    disturbed.
    """

    run_dir: str
    split: str
    num_samples: int
    num_available: int
    score: str
    clean: float
    clean_range: Range | None
    curves: tuple[RobustnessCurve, ...]
    examples: tuple[RobustnessExample, ...] = ()
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBehaviourRequest:
    """A run whose base is compared with the untouched one, on its own samples or on a folder.

    `may_fetch`: whether the classifier of an application may be fetched where it is not here.
    """

    run_dir: str
    data: str | None = None
    max_samples: int = 200
    may_fetch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswer:
    """A sample that both bases see: the source's class and its probability, before and after.

    `distance` is half the sum of the absolute differences of all probabilities: 0 the same, 1
    nothing in common.
    """

    path: str
    before: int
    before_probability: float
    after: int
    after_probability: float
    distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBehaviour:
    """How the source's own head answers behind the base that a run trained.

    Attributes:
        source: The source model's name.
        class_names: The source's classes; empty where they are not known.
        num_classes: How many it tells apart.
        on: What samples: a split's name, or a folder.
        num_samples: How many were compared.
        num_changed_layers: Layers of the base whose weights differ from the source's.
        num_layers: Layers of the base with weights.
        agreement: The share of samples that both give the same class.
        agreement_range: Its 95 % Wilson interval.
        distance: The mean over the samples of what `SourceAnswer.distance` says.
        before_confidence: The mean probability of the class that the untouched base gives.
        after_confidence: The same of the trained one.
        before_accuracy: How often the untouched base is right on the source's own task, where the
            folder's classes are the source's; else None.
        after_accuracy: The same of the trained one.
        answers: By falling distance.
        notes: What else is to be said, a sentence each.
    """

    run_dir: str
    source: str
    class_names: tuple[str, ...]
    num_classes: int
    on: str
    num_samples: int
    num_changed_layers: int
    num_layers: int
    agreement: float
    agreement_range: Range
    distance: float
    before_confidence: float
    after_confidence: float
    before_accuracy: float | None
    after_accuracy: float | None
    answers: tuple[SourceAnswer, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTrust:
    """What of a run is known already; None where it is still to be asked.

    `classifier_megabytes` would have to be fetched before the base can be compared with its
    source; 0: nothing.
    """

    calibration: Calibration | None
    robustness: Robustness | None
    source_behaviour: SourceBehaviour | None
    classifier_megabytes: int = 0
