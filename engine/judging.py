"""What a run says of each sample, from its kept answers and by its rule. NumPy alone."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.answers import Answers
from engine.decision_rule import calibrated, decide
from engine.evaluation_types import DataTask, DecisionRule, EvaluatedSample

_LEAST = 1e-12


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Judged:
    """Answers by a rule.

    Attributes:
        samples: Each with its truth.
        outputs: float64 [N, classes or numbers], probabilities calibrated.
        found: int64 [N], classes; [N, labels], 0 or 1; the numbers themselves for `regression`.
        losses: [N], of these outputs.
    """

    samples: tuple[EvaluatedSample, ...]
    outputs: NDArray[np.float64]
    found: NDArray[Any]
    losses: NDArray[Any]


def judge(answers: Answers, task: DataTask, rule: DecisionRule) -> Judged:
    """The samples beside what the model makes of them.

    Args:
        answers: With the truth.
        task: What the model has learned.
        rule: One that fits the task (`engine.decision_rule.misfit_of`).
    """
    outputs = calibrated(answers.outputs, task, rule.temperature)
    if task == "regression":
        return Judged(
            samples=_numbers(answers, outputs),
            outputs=outputs,
            found=outputs,
            losses=answers.losses,
        )
    # Keras took its own from the logits, without a loss of digits.
    losses = (
        answers.losses if rule.temperature == 1 else cross_entropies(outputs, answers.targets, task)
    )
    found, unsure = decide(outputs, task, rule)
    samples = (
        _labels(answers, outputs, losses, found)
        if task == "multi_label"
        else _classes(answers, outputs, losses, found, unsure)
    )
    return Judged(samples=samples, outputs=outputs, found=found, losses=losses)


def cross_entropies(
    probabilities: NDArray[np.floating[Any]], targets: NDArray[Any], task: DataTask
) -> NDArray[np.float64]:
    """The cross-entropy of each sample, [N]; for `multi_label` the mean over its labels.

    Args:
        probabilities: [N, classes].
        targets: As `Answers.targets`.
        task: Not `regression`.
    """
    if task == "multi_label":
        given = np.where(targets == 1, probabilities, 1 - probabilities)
        return np.asarray(-np.log(np.maximum(given, _LEAST)).mean(axis=1))
    given = probabilities[np.arange(len(targets)), targets]
    return np.asarray(-np.log(np.maximum(given, _LEAST)))


def _classes(
    answers: Answers,
    probabilities: NDArray[np.float64],
    losses: NDArray[Any],
    found: NDArray[np.int64],
    unsure: NDArray[np.bool_],
) -> tuple[EvaluatedSample, ...]:
    given = np.take_along_axis(probabilities, found[:, None], axis=1)[:, 0]
    columns = (answers.targets, found, given, losses, unsure)
    return tuple(
        EvaluatedSample(
            path=path, label=label, predicted=predicted, probability=chance, loss=loss, unsure=is_so
        )
        for path, label, predicted, chance, loss, is_so in zip(
            answers.paths, *(column.tolist() for column in columns), strict=True
        )
    )


def _labels(
    answers: Answers,
    probabilities: NDArray[np.float64],
    losses: NDArray[Any],
    found: NDArray[np.int64],
) -> tuple[EvaluatedSample, ...]:
    true = answers.targets
    given = np.where(found == 1, probabilities, 1 - probabilities)
    surest = np.max(given, axis=1, where=true != found, initial=0)
    return tuple(
        EvaluatedSample(
            path=path,
            labels=tuple(np.flatnonzero(true[row]).tolist()),
            predicted_labels=tuple(np.flatnonzero(found[row]).tolist()),
            probability=float(surest[row]),
            loss=float(losses[row]),
        )
        for row, path in enumerate(answers.paths)
    )


def _numbers(answers: Answers, estimated: NDArray[np.float64]) -> tuple[EvaluatedSample, ...]:
    columns = (answers.targets, estimated, answers.losses)
    return tuple(
        EvaluatedSample(
            path=path, values=tuple(values), predicted_values=tuple(predicted), loss=loss
        )
        for path, values, predicted, loss in zip(
            answers.paths, *(column.tolist() for column in columns), strict=True
        )
    )
