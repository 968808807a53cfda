"""How good answers are, by task. scikit-learn's definitions. No TensorFlow."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import (
    accuracy_score,
    confusion_matrix,
    mean_absolute_error,
    multilabel_confusion_matrix,
    precision_recall_fscore_support,
    r2_score,
    root_mean_squared_error,
)

from engine.evaluation_types import ClassScore, EvaluatedSample, Evaluation, TargetScore
from engine.targets import targets_of
from engine.types import DataTask, Sample

_Z95 = 1.959963984540054
_THRESHOLD = 0.5


def judge(sample: Sample, outputs: NDArray[np.float32], task: DataTask) -> EvaluatedSample:
    """A sample beside what a model makes of it.

    Args:
        sample: With its true target.
        outputs: What `Classifier.classify` gives for it, [classes] or [numbers].
        task: What the model has learned.
    """
    if task == "regression":
        return EvaluatedSample(
            path=sample.path,
            values=sample.values,
            predicted_values=tuple(float(value) for value in outputs),
        )
    if task == "multi_label":
        found = outputs > _THRESHOLD
        wrong = found.copy()
        wrong[list(sample.labels)] ^= True
        surest = np.max(np.where(found, outputs, 1 - outputs), where=wrong, initial=0.0)
        return EvaluatedSample(
            path=sample.path,
            labels=sample.labels,
            predicted_labels=tuple(int(label) for label in np.flatnonzero(found)),
            probability=float(surest),
        )
    predicted = int(np.argmax(outputs))
    return EvaluatedSample(
        path=sample.path,
        label=sample.label,
        predicted=predicted,
        probability=float(outputs[predicted]),
    )


def score(
    run_dir: str,
    split: str,
    class_names: tuple[str, ...],
    evaluated: Sequence[EvaluatedSample],
    loss: float,
    task: DataTask,
) -> Evaluation:
    """Everything that is said of a run's answers on a split."""
    figures = {"multi_label": _labels, "regression": _numbers}.get(task, _classes)
    return Evaluation(
        run_dir=run_dir,
        split=split,
        class_names=class_names,
        num_samples=len(evaluated),
        loss=loss,
        samples=tuple(evaluated),
        task=task,
        **figures(evaluated, class_names),
    )


def wilson_interval(right: int, total: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of `right` out of `total`."""
    share = right / total
    spread = _Z95 * math.sqrt(share * (1 - share) / total + _Z95**2 / (4 * total**2))
    centre = share + _Z95**2 / (2 * total)
    scale = 1 + _Z95**2 / total
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def _accuracy(right: int, total: int) -> dict[str, Any]:
    low, high = wilson_interval(right, total)
    return {"accuracy": right / total, "accuracy_low": low, "accuracy_high": high}


def _classes(evaluated: Sequence[EvaluatedSample], names: Sequence[str]) -> dict[str, Any]:
    labels = [sample.label for sample in evaluated]
    predicted = [sample.predicted for sample in evaluated]
    numbers = range(len(names))
    confusion = confusion_matrix(labels, predicted, labels=numbers)
    scores = precision_recall_fscore_support(labels, predicted, labels=numbers, zero_division=0)
    return {
        **_accuracy(int(np.trace(confusion)), len(evaluated)),
        "per_class": _per_class(names, scores),
        "confusion": tuple(tuple(int(count) for count in row) for row in confusion),
    }


def _labels(evaluated: Sequence[EvaluatedSample], names: Sequence[str]) -> dict[str, Any]:
    def rows(of: str) -> NDArray[np.generic]:
        samples = [
            Sample(path="", label=-1, split="test", labels=getattr(one, of)) for one in evaluated
        ]
        return targets_of(samples, "multi_label", len(names)).astype(int)

    true, found = rows("labels"), rows("predicted_labels")
    scores = precision_recall_fscore_support(true, found, average=None, zero_division=0)
    right = round(accuracy_score(true, found, normalize=False))
    decisions = [
        ((int(no[0]), int(no[1])), (int(yes[0]), int(yes[1])))
        for no, yes in multilabel_confusion_matrix(true, found)
    ]
    return {
        **_accuracy(right, len(evaluated)),
        "label_accuracy": float(np.mean(true == found)),
        "per_class": _per_class(names, scores, decisions),
        "confusion": (),
    }


def _numbers(evaluated: Sequence[EvaluatedSample], names: Sequence[str]) -> dict[str, Any]:
    true = np.array([sample.values for sample in evaluated], np.float64)
    estimated = np.array([sample.predicted_values for sample in evaluated], np.float64)
    absolute = mean_absolute_error(true, estimated, multioutput="raw_values")
    squared = root_mean_squared_error(true, estimated, multioutput="raw_values")
    # A single sample does not vary, so there is nothing to explain.
    explained = r2_score(true, estimated, multioutput="raw_values") if len(true) > 1 else None
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
            )
            for i, name in enumerate(names)
        ),
    }


def _per_class(names: Sequence[str], scores: Any, decisions: Any = None) -> tuple[ClassScore, ...]:
    precision, recall, f1, support = scores
    return tuple(
        ClassScore(
            name=name,
            precision=float(precision[i]),
            recall=float(recall[i]),
            f1=float(f1[i]),
            support=int(support[i]),
            decisions=decisions[i] if decisions else None,
        )
        for i, name in enumerate(names)
    )
