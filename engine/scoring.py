"""How good answers are, by task. scikit-learn's definitions. No TensorFlow."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import (
    accuracy_score,
    confusion_matrix,
    f1_score,
    mean_absolute_error,
    multilabel_confusion_matrix,
    precision_recall_fscore_support,
    r2_score,
    root_mean_squared_error,
)

from engine.answers import Answers
from engine.bootstrap import ClassRanges, Ranges, class_ranges, label_ranges, number_ranges
from engine.cautions import cautions
from engine.evaluation_types import (
    ClassScore,
    DataTask,
    DecisionRule,
    Decisions,
    Evaluation,
    Range,
    TargetScore,
    TopK,
)
from engine.judging import Judged, judge
from engine.threshold_curves import coverage_curve, threshold_curve
from engine.wilson import wilson_interval

_TOP = (2, 3, 5)
_Values = dict[str, Any]


def score(
    answers: Answers,
    *,
    run_dir: str,
    split: str,
    class_names: tuple[str, ...],
    task: DataTask,
    rule: DecisionRule | None = None,
    groups: Sequence[str] = (),
) -> Evaluation:
    """Everything that is said of a run's answers.

    Args:
        answers: With the truth.
        run_dir: The run's folder.
        split: Which samples they are of.
        class_names: Of the outputs, in their order.
        task: What the model has learned.
        rule: How answers follow from the outputs; by default the most probable class, and labels
            above 0.5.
        groups: The samples' groups where they are known: those of one are alike.
    """
    rule = rule or DecisionRule()
    judged = judge(answers, task, rule)
    figures_of = {"multi_label": _labels, "regression": _numbers}.get(task, _classes)
    evaluation = Evaluation(
        run_dir=run_dir,
        split=split,
        class_names=class_names,
        num_samples=len(answers),
        loss=float(np.mean(judged.losses, dtype=np.float64)),
        samples=judged.samples,
        task=task,
        key=answers.key,
        rule=rule,
        **figures_of(answers.targets, judged, class_names, task),
    )
    return replace(evaluation, cautions=cautions(evaluation, groups))


def _classes(true: NDArray[Any], judged: Judged, names: Sequence[str], task: DataTask) -> _Values:
    probabilities, found = judged.outputs, judged.found
    surest = np.take_along_axis(probabilities, found[:, None], axis=1)[:, 0]
    confusion = confusion_matrix(true, found, labels=range(len(names)))
    scores = precision_recall_fscore_support(true, found, labels=range(len(names)), zero_division=0)
    ranges = class_ranges(confusion)
    return {
        **_accuracy(int(np.trace(confusion)), len(true)),
        "per_class": _per_class(
            names, scores, ranges, np.diag(confusion), confusion.sum(0), confusion.sum(1)
        ),
        "macro_f1": _macro_f1(true, found),
        "macro_f1_range": ranges.macro_f1,
        "confusion": tuple(map(tuple, confusion.tolist())),
        "top_k": _top_k(probabilities, true),
        "coverage": coverage_curve(surest, true == found),
        "curves": (
            (threshold_curve(names[1], true == 1, probabilities[:, 1]),) if task == "binary" else ()
        ),
    }


def _labels(
    targets: NDArray[Any], judged: Judged, names: Sequence[str], _task: DataTask
) -> _Values:
    true, found, probabilities = targets == 1, judged.found == 1, judged.outputs
    scores = precision_recall_fscore_support(true, found, average=None, zero_division=0)
    ranges = label_ranges(true, found)
    decisions = multilabel_confusion_matrix(true, found)
    return {
        **_accuracy(round(accuracy_score(true, found, normalize=False)), len(true)),
        "label_accuracy": float(np.mean(true == found)),
        "per_class": _per_class(
            names, scores, ranges, (true & found).sum(0), found.sum(0), true.sum(0), decisions
        ),
        "macro_f1": _macro_f1(true, found),
        "macro_f1_range": ranges.macro_f1,
        "confusion": (),
        "curves": tuple(
            threshold_curve(name, true[:, i], probabilities[:, i]) for i, name in enumerate(names)
        ),
    }


def _numbers(true: NDArray[Any], judged: Judged, names: Sequence[str], _task: DataTask) -> _Values:
    estimated = judged.found
    absolute = mean_absolute_error(true, estimated, multioutput="raw_values")
    squared = root_mean_squared_error(true, estimated, multioutput="raw_values")
    # A single sample does not vary, so there is nothing to explain.
    explained = r2_score(true, estimated, multioutput="raw_values") if len(true) > 1 else None
    ranges = number_ranges(true, estimated)
    return {
        "accuracy": None,
        "accuracy_low": None,
        "accuracy_high": None,
        "per_class": (),
        "confusion": (),
        "per_target": tuple(
            TargetScore(
                name=name,
                mean_absolute_error=float(absolute[i]),
                root_mean_squared_error=float(squared[i]),
                r2=None if explained is None else float(explained[i]),
                mean_absolute_error_range=ranges.mean_absolute_error[i],
                root_mean_squared_error_range=ranges.root_mean_squared_error[i],
                r2_range=ranges.r2[i],
            )
            for i, name in enumerate(names)
        ),
    }


def _accuracy(right: int, total: int) -> _Values:
    low, high = wilson_interval(right, total)
    return {"accuracy": right / total, "accuracy_low": low, "accuracy_high": high}


def _macro_f1(true: NDArray[Any], found: NDArray[Any]) -> float | None:
    """The mean over the classes that are there or were found; None where none is."""
    mean = float(f1_score(true, found, average="macro", zero_division=np.nan))
    return None if math.isnan(mean) else mean


def _top_k(probabilities: NDArray[np.float64], true: NDArray[np.int64]) -> tuple[TopK, ...]:
    given = np.take_along_axis(probabilities, true[:, None], axis=1)
    # Of equal probabilities the first class comes first, as it does in the answer itself.
    before = np.arange(probabilities.shape[1]) < true[:, None]
    ranks = np.sum((probabilities > given) | ((probabilities == given) & before), axis=1)
    found = []
    for k in (k for k in _TOP if k < probabilities.shape[1]):
        right = int(np.count_nonzero(ranks < k))
        accuracy, interval = right / len(true), wilson_interval(right, len(true))
        found.append(TopK(k=k, accuracy=accuracy, range=interval))
    return tuple(found)


def _per_class(
    names: Sequence[str],
    scores: Any,
    ranges: ClassRanges,
    right: NDArray[Any],
    said: NDArray[Any],
    there: NDArray[Any],
    decisions: Any = None,
) -> tuple[ClassScore, ...]:
    precision, recall, f1, support = scores

    def at_least(given: Ranges, i: int, total: int, *, is_f1: bool = False) -> Range | None:
        """Never less wide than Wilson's: resamples of few samples that are all right are too."""
        found = given[i]
        if found is None:
            return None
        low, high = wilson_interval(int(right[i]), int(total))
        if is_f1:
            # F1 grows with the share of those that are right among all that are there or found.
            low, high = 2 * low / (1 + low), 2 * high / (1 + high)
        return min(found[0], low), max(found[1], high)

    return tuple(
        ClassScore(
            name=name,
            precision=float(precision[i]),
            recall=float(recall[i]),
            f1=float(f1[i]),
            support=int(support[i]),
            decisions=None if decisions is None else _square(decisions[i]),
            precision_range=at_least(ranges.precision, i, said[i]),
            recall_range=at_least(ranges.recall, i, there[i]),
            f1_range=at_least(ranges.f1, i, said[i] + there[i] - right[i], is_f1=True),
        )
        for i, name in enumerate(names)
    )


def _square(counts: NDArray[Any]) -> Decisions:
    (no, over), (missed, yes) = counts.tolist()
    return (no, over), (missed, yes)
