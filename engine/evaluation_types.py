"""What is known of a run's answers on samples whose truth is known: plain values."""

from dataclasses import dataclass
from typing import Literal

DataTask = Literal["single_label", "binary", "multi_label", "regression"]
Decisions = tuple[tuple[int, int], tuple[int, int]]
Range = tuple[float, float]
"""The ends of a 95 % confidence interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRule:
    """How answers follow from a model's probabilities; kept with the run, given to every export.

    Attributes:
        temperature: What logits are divided by before they become probabilities; 1 changes
            nothing, more makes the model less sure. It never changes which class comes first.
        unsure_below: Answers whose highest probability is lower are "unsure"; 0: none is. Not
            for `multi_label` and `regression`.
        thresholds: From which probability on it is a yes: of the second class for `binary` (one),
            of each label for `multi_label`; empty where it is 0.5.
    """

    temperature: float = 1.0
    unsure_below: float = 0.0
    thresholds: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassScore:
    """How well one class is recognised; `support` is its number of samples.

    For `multi_label`, `decisions` is the label's own confusion: rows not there and there, columns
    not found and found. The ranges are 95 % intervals by bootstrap, nowhere narrower than Wilson's;
    None where the score has none: nothing was found (precision), nothing is there (recall).
    """

    name: str
    precision: float
    recall: float
    f1: float
    support: int
    decisions: Decisions | None = None
    precision_range: Range | None = None
    recall_range: Range | None = None
    f1_range: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetScore:
    """How well one number is estimated, in its own unit.

    `r2` is the coefficient of determination, None where it has none (a single sample). The
    ranges are 95 % intervals by bootstrap.
    """

    name: str
    mean_absolute_error: float
    root_mean_squared_error: float
    r2: float | None
    mean_absolute_error_range: Range | None = None
    root_mean_squared_error_range: Range | None = None
    r2_range: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopK:
    """How often the true class is among the `k` most probable, with its 95 % Wilson interval."""

    k: int
    accuracy: float
    range: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdCurve:
    """What each threshold on the probability of one class (or label) would do.

    The tuples are of one length, by falling threshold; found is what is more probable, as in
    `engine.decision_rule`, so at the first threshold (the highest probability) nothing is, and at
    the last, 0, everything. The counts are true and false positives at each; negatives follow
    from `num_positive` and `num_negative`. scikit-learn's `roc_curve` and
    `precision_recall_curve` on the same answers give the same points; of more than 1,000, evenly
    spread ones are kept. A range is None where resampling says nothing.
    """

    name: str
    thresholds: tuple[float, ...]
    true_positives: tuple[int, ...]
    false_positives: tuple[int, ...]
    num_positive: int
    num_negative: int
    roc_auc: float | None
    average_precision: float | None
    roc_auc_range: Range | None = None
    average_precision_range: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageCurve:
    """What calling answers below a probability "unsure" does, by rising threshold.

    `coverages` are the shares of samples still answered, `accuracies` how many of those answers
    are right (None where none is left).
    """

    thresholds: tuple[float, ...]
    coverages: tuple[float, ...]
    accuracies: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluatedSample:
    """One evaluated sample: true class, predicted class, the probability given to it.

    For `multi_label` the classes are in `labels` and `predicted_labels`, and `probability` is that
    of the surest wrong decision, 0 where all are right. For `regression` the numbers are in
    `values` and `predicted_values`. `label` and `predicted` are then -1. `loss` is the sample's
    own; `unsure` whether the run's rule calls its answer so.
    """

    path: str
    label: int = -1
    predicted: int = -1
    probability: float = 0.0
    labels: tuple[int, ...] = ()
    predicted_labels: tuple[int, ...] = ()
    values: tuple[float, ...] = ()
    predicted_values: tuple[float, ...] = ()
    loss: float = 0.0
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """How a run does on one split. `confusion[i][j]`: samples of class i predicted as j.

    `accuracy` is the share of samples whose answer is all right (for `multi_label`: every label),
    `accuracy_low` and `accuracy_high` bound its 95 % Wilson interval; None for `regression`.
    `label_accuracy` is the share of right decisions on single labels. What a task has not is
    empty: `confusion` and `per_class`, or `per_target`.

    Attributes:
        key: What the answers are kept under in the run's folder (`engine.answers`): the split's
            name, or with it the other data that was scored.
        macro_f1: The mean of the classes' F1, every class that is there or found counting the
            same. Its range is None where all resamples agree.
        top_k: For several classes, at 2, 3 and 5 as far as there are so many and more.
        curves: For `binary` one, of the second class; for `multi_label` one a label.
        coverage: For `single_label` and `binary`.
        rule: The rule that the answers follow.
        cautions: What to think of before the figures are believed, a sentence each.
    """

    run_dir: str
    split: str
    class_names: tuple[str, ...]
    num_samples: int
    accuracy: float | None
    accuracy_low: float | None
    accuracy_high: float | None
    loss: float
    per_class: tuple[ClassScore, ...]
    confusion: tuple[tuple[int, ...], ...]
    samples: tuple[EvaluatedSample, ...]
    task: DataTask = "single_label"
    label_accuracy: float | None = None
    per_target: tuple[TargetScore, ...] = ()
    key: str = ""
    macro_f1: float | None = None
    macro_f1_range: Range | None = None
    top_k: tuple[TopK, ...] = ()
    curves: tuple[ThresholdCurve, ...] = ()
    coverage: CoverageCurve | None = None
    rule: DecisionRule = DecisionRule()
    cautions: tuple[str, ...] = ()

    @property
    def r2(self) -> float | None:
        """The mean over the numbers of what has one."""
        known = [score.r2 for score in self.per_target if score.r2 is not None]
        return sum(known) / len(known) if known else None
