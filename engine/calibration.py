"""Whether probabilities mean what they say, and the temperature that mends them. No TensorFlow.

Temperature scaling divides the logits by one number that is fitted on validation answers (Guo et
al. 2017, arXiv 1706.04599). It changes no class, only how sure the model says it is.
"""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

from engine.answers import Answers, load_answers
from engine.control import Control
from engine.decision_rule import calibrated, read_rule, write_rule
from engine.errors import EngineError
from engine.evaluation_types import DataTask, DecisionRule
from engine.runs import RunFolder
from engine.trust_types import Calibration, CalibrationRequest, Reliability, ReliabilityBin
from engine.types import Split
from engine.wilson import wilson_interval

NUM_BINS = 10
FEW = 100
_LOWEST, _HIGHEST = 0.1, 10.0
_LIMITS = (np.log(_LOWEST), np.log(_HIGHEST))
_LIKELY = 1.920729  # Half the 95 % point of chi squared with one degree of freedom.
_DRAWS = 200
_LEAST = 1e-12
Floats = NDArray[np.float64]


def calibrate(request: CalibrationRequest, control: Control) -> Calibration:
    """Fit a temperature on a run's validation answers, and measure what it does on its test's.

    Answers that are not kept with the run are asked of its model first.

    Raises:
        EngineError: If the run gives no probabilities, or has no validation split.
    """
    run = RunFolder(request.run_dir).require()
    _require_probabilities(run.task)
    splits = _splits(run)
    if not splits:
        raise EngineError(
            f"The run {request.run_dir} has no validation split, which a temperature is fitted on: "
            "train with one."
        )
    for split in splits:
        if load_answers(run.path, split) is None:
            from engine.evaluation import evaluate

            evaluate(str(run.path), split=split, data=None, control=control)
    found = kept_calibration(request.run_dir)
    if found is None:
        raise EngineError(
            f"The answers of the run {request.run_dir} could not be kept in its folder: check "
            "that you may write there."
        )
    if request.apply:
        set_temperature(request.run_dir, found.temperature)
        found = replace(found, current=found.temperature)
    return found


def kept_calibration(run_dir: str) -> Calibration | None:
    """What `calibrate` finds, or None where that takes answers that are not kept with the run.

    None, too, where the run gives no probabilities, or has no validation split.
    """
    run = RunFolder(run_dir)
    splits = _splits(run)
    if run.task == "regression" or not splits:
        return None
    fitted, measured = (load_answers(run_dir, split) for split in (splits[0], splits[-1]))
    if fitted is None or measured is None:
        return None
    task = run.task
    temperature, likely = fit_temperature(fitted.outputs, fitted.targets, task)
    return Calibration(
        run_dir=run_dir,
        task=task,
        temperature=temperature,
        temperature_range=likely,
        current=read_rule(run_dir).temperature,
        fitted_on=splits[0],
        num_fitted=len(fitted),
        measured_on=splits[-1],
        num_measured=len(measured),
        plain=reliability(measured.outputs, measured.targets, task),
        calibrated=reliability(
            calibrated(measured.outputs, task, temperature), measured.targets, task
        ),
        cautions=_cautions(fitted, splits, task, temperature, likely),
    )


def set_temperature(run_dir: str, temperature: float) -> DecisionRule:
    """Let a run's probabilities be divided by a temperature from now on; gives its rule.

    Thresholds are moved with the probabilities, so that not one answer changes.

    Raises:
        EngineError: If there is no such run, or the rule cannot be written.
    """
    run = RunFolder(run_dir).require()
    _require_probabilities(run.task)
    rule = read_rule(run_dir)
    limits = np.array(rule.thresholds, np.float64)
    if len(limits):
        limits = calibrated(limits, "multi_label", temperature / rule.temperature)
    rule = replace(rule, temperature=temperature, thresholds=tuple(map(float, limits)))
    write_rule(run_dir, rule)
    return rule


def fit_temperature(
    outputs: NDArray[Any], targets: NDArray[Any], task: DataTask
) -> tuple[float, tuple[float, float]]:
    """The temperature under which known answers are most likely.

    Args:
        outputs: [N, classes], uncalibrated.
        targets: Classes [N], or 0 and 1 for each label [N, labels].
        task: Not `regression`.

    Returns:
        The temperature, from 0.1 to 10, and its 95 % interval by profile likelihood. Where every
        answer is right, a lower one is always more likely: then it is 1, and the interval is all.
    """
    everything = (float(np.exp(_LIMITS[0])), float(np.exp(_LIMITS[1])))
    _confidences, right = _decisions(np.asarray(outputs, np.float64), targets, task)
    if right.all():
        return 1.0, everything

    def loss(exponent: float) -> float:
        return float(np.sum(_losses(calibrated(outputs, task, np.exp(exponent)), targets, task)))

    best = minimize_scalar(loss, bounds=_LIMITS, method="bounded", options={"xatol": 1e-5})
    grid = np.linspace(*_LIMITS, 200)
    likely = grid[[loss(one) <= best.fun + _LIKELY for one in grid]]
    ends = (min([*likely, best.x]), max([*likely, best.x]))
    return float(np.exp(best.x)), (float(np.exp(ends[0])), float(np.exp(ends[1])))


def reliability(probabilities: NDArray[Any], targets: NDArray[Any], task: DataTask) -> Reliability:
    """How often answers are right, by the probability that was given to them.

    An answer is the most probable class; for `multi_label` each label's yes or no is one.

    Args:
        probabilities: [N, classes].
        targets: Classes [N], or 0 and 1 for each label [N, labels].
        task: Not `regression`.
    """
    values = np.asarray(probabilities, np.float64)
    confidences, right = _decisions(values, targets, task)
    # As Guo et al.: a bin holds its upper end.
    places = np.clip(np.ceil(confidences * NUM_BINS).astype(int) - 1, 0, NUM_BINS - 1)
    counts = np.bincount(places, minlength=NUM_BINS)
    sums = np.bincount(places, confidences, NUM_BINS)
    hits = np.bincount(places, right, NUM_BINS)
    bins = tuple(
        ReliabilityBin(
            low=place / NUM_BINS,
            high=(place + 1) / NUM_BINS,
            count=int(counts[place]),
            confidence=float(sums[place] / counts[place]),
            accuracy=float(hits[place] / counts[place]),
            range=wilson_interval(int(hits[place]), int(counts[place])),
        )
        for place in np.flatnonzero(counts)
    )
    random = np.random.default_rng(0)
    chance = [
        np.abs(np.bincount(places, random.random(len(places)) < confidences, NUM_BINS) - sums).sum()
        for _ in range(_DRAWS)
    ]
    return Reliability(
        bins=bins,
        error=float(np.abs(hits - sums).sum() / len(right)),
        error_by_chance=float(np.mean(chance) / len(right)),
        confidence=float(confidences.mean()),
        accuracy=float(right.mean()),
        loss=float(np.mean(_losses(values, targets, task))),
    )


def _decisions(
    probabilities: Floats, targets: NDArray[Any], task: DataTask
) -> tuple[Floats, NDArray[np.bool_]]:
    """The probability of every answer, and whether it is right."""
    if task == "multi_label":
        confidences = np.maximum(probabilities, 1 - probabilities).ravel()
        return confidences, ((probabilities > 0.5) == (targets > 0)).ravel()
    return probabilities.max(axis=1), probabilities.argmax(axis=1) == targets


def _losses(probabilities: NDArray[Any], targets: NDArray[Any], task: DataTask) -> Floats:
    """The negative log-likelihood of every answer's truth."""
    if task == "multi_label":
        given = np.where(targets > 0, probabilities, 1 - probabilities).ravel()
    else:
        given = np.take_along_axis(probabilities, targets[:, None].astype(np.int64), axis=1)[:, 0]
    return np.asarray(-np.log(np.clip(given, _LEAST, 1.0)))


def _splits(run: RunFolder) -> tuple[Split, ...]:
    """The split to fit on and, where there is one, another to measure on."""
    there = {sample.split for sample in run.samples()}
    if "validation" not in there:
        return ()
    return ("validation", "test") if "test" in there else ("validation",)


def _require_probabilities(task: DataTask) -> None:
    if task == "regression":
        raise EngineError(
            "The run estimates numbers, so there are no probabilities to calibrate: this is for "
            "classes and labels."
        )


def _cautions(
    fitted: Answers,
    splits: tuple[Split, ...],
    task: DataTask,
    temperature: float,
    likely: tuple[float, float],
) -> tuple[str, ...]:
    said = []
    _confidences, right = _decisions(np.asarray(fitted.outputs, np.float64), fitted.targets, task)
    if right.all():
        said.append(
            "Every validation answer is right, so a temperature cannot be told: it stays 1."
        )
    elif likely[0] <= 1 <= likely[1]:
        said.append(
            f"Anything from {likely[0]:.2f} to {likely[1]:.2f} explains the validation answers "
            f"about as well as {temperature:.2f}, 1 (no change) included."
        )
    if not _LOWEST * 1.01 < temperature < _HIGHEST / 1.01:
        said.append(
            f"{temperature:.3g} is the end of what is tried: the probabilities follow the truth so "
            "little that no temperature mends them."
        )
    if len(fitted) < FEW:
        said.append(
            f"It was fitted on {len(fitted)} validation samples only; {FEW} or more would tell it "
            "better."
        )
    if len(splits) == 1:
        said.append(
            "The run has no test split, so what it does is measured on the samples that it was "
            "fitted on: a little too good."
        )
    return tuple(said)
