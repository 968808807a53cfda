"""How answers follow from probabilities: calibrated, with thresholds, "unsure" where too low.

The rule lies in the run's folder and goes with every export. No TensorFlow.
"""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.evaluation_types import DataTask, DecisionRule
from engine.storage import read_json, write_json

FILE_NAME = "decision.json"
_LEAST = 1e-12


def read_rule(run_dir: str | Path) -> DecisionRule:
    """The run's rule; one that changes nothing where none was set.

    Raises:
        EngineError: If the file is damaged.
    """
    path = Path(run_dir) / FILE_NAME
    if not path.is_file():
        return DecisionRule()
    return rule_from_json(read_json(path), str(path))


def write_rule(run_dir: str | Path, rule: DecisionRule) -> None:
    """Keep a rule with its run, atomically."""
    write_json(Path(run_dir) / FILE_NAME, asdict(rule))


def rule_from_json(values: Any, where: str) -> DecisionRule:
    """A rule from what `asdict` made of it.

    Raises:
        EngineError: If it is none.
    """
    try:
        rule = DecisionRule(
            temperature=float(values.get("temperature", 1.0)),
            unsure_below=float(values.get("unsure_below", 0.0)),
            thresholds=tuple(float(one) for one in values.get("thresholds", ())),
        )
    except (AttributeError, TypeError, ValueError) as error:
        raise EngineError(f"{where} holds no decision rule ({error}): delete the file.") from error
    problem = problem_of(rule)
    if problem:
        raise EngineError(f"{where}: {problem}")
    return rule


def problem_of(rule: DecisionRule) -> str:
    """Why a rule cannot be used, in one sentence; empty where it can."""
    if not (np.isfinite(rule.temperature) and rule.temperature > 0):
        return f"The temperature is {rule.temperature:g}: it must be above 0."
    if not 0 <= rule.unsure_below < 1:
        return (
            f"Answers below {rule.unsure_below:g} were to be called unsure: give a probability "
            "from 0 to below 1, such as 0.7 for 70 %."
        )
    if not all(0 < one < 1 for one in rule.thresholds):
        given = ", ".join(f"{one:g}" for one in rule.thresholds)
        return f"The thresholds are {given}: each must lie between 0 and 1."
    return ""


def misfit_of(rule: DecisionRule, task: DataTask, class_names: Sequence[str]) -> str:
    """Why a rule does not fit what a run has learned, in one sentence; empty where it does."""
    if task == "regression" and rule != DecisionRule():
        return "The run estimates numbers: there are no probabilities that a rule could be for."
    if task == "multi_label" and rule.unsure_below:
        return (
            "The run finds several labels, each with a probability of its own, so no answer as a "
            "whole is unsure: set thresholds instead."
        )
    wanted = {"binary": 1, "multi_label": len(class_names)}.get(task, 0)
    if len(rule.thresholds) not in (0, wanted):
        what = (
            f"give {wanted}, or none"
            if wanted
            else "of several classes the most probable one is the answer, so give none"
        )
        return f"The rule has {len(rule.thresholds)} thresholds: {what}."
    return ""


def calibrated(
    probabilities: NDArray[np.floating[Any]], task: DataTask, temperature: float
) -> NDArray[np.float64]:
    """Probabilities as they are after logits were divided by a temperature.

    Args:
        probabilities: [N, classes] as `Classifier.classify` gives them, uncalibrated.
        task: `multi_label` has a probability of its own for each label; `regression` none.
        temperature: Above 0; 1 changes nothing.

    Returns:
        The same shape. Softmax and sigmoid are both found again from probabilities alone, since
        logits differ from their logarithms by a constant (Guo et al. 2017, arXiv 1706.04599).
    """
    values = np.asarray(probabilities, np.float64)
    if temperature == 1 or task == "regression":
        return values
    logs = np.log(np.clip(values, _LEAST, 1.0)) / temperature
    if task == "multi_label":
        others = np.log(np.clip(1 - values, _LEAST, 1.0)) / temperature
        return np.asarray(1 / (1 + np.exp(others - logs)))
    powers = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def decide(
    probabilities: NDArray[np.floating[Any]], task: DataTask, rule: DecisionRule
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Answers, and which of them are unsure.

    Args:
        probabilities: [N, classes], calibrated already.
        task: Not `regression`.
        rule: Its thresholds and least probability; the temperature is not applied again.

    Returns:
        Classes [N], or for `multi_label` 0 and 1 for each label [N, labels]; and booleans [N],
        all False for `multi_label`. A `binary` answer is unsure where the probability of the
        class that was answered is below `unsure_below`.
    """
    values = np.asarray(probabilities, np.float64)
    if task == "multi_label":
        limits = np.asarray(rule.thresholds or (0.5,) * values.shape[1])
        return (values > limits).astype(np.int64), np.zeros(len(values), bool)
    if task == "binary" and rule.thresholds:
        answers = (values[:, 1] > rule.thresholds[0]).astype(np.int64)
    else:
        answers = values.argmax(axis=1).astype(np.int64)
    surest = np.take_along_axis(values, answers[:, None], axis=1)[:, 0]
    return answers, surest < rule.unsure_below
