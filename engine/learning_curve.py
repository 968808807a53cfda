"""Whether more data would help: how the score grows with the samples, on features that are known.

A linear probe on features stands for the head, so that a hundred trainings take seconds. What it
says of the gain holds for a head on these features; training the base too profits more from data.
No TensorFlow where the features are kept already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from engine.control import Control
from engine.embeddings import Embeddings, embed_run, embed_source
from engine.errors import EngineError
from engine.inputs import NOUNS
from engine.learning_curve_types import (
    ClassGain,
    CurvePoint,
    ForecastCheck,
    LearningCurve,
    LearningCurveRequest,
)
from engine.linear_probe import (
    FOLDS,
    compact,
    drawn,
    errors_of,
    fit_probe,
    make_folds,
    probe_targets,
    resampled_means,
)
from engine.power_law import PowerLaws, fit_power_laws
from engine.recipe import FreezeSpec
from engine.runs import RunFolder
from engine.types import DatasetIndex, DataTask, Split

MOST_SAMPLES, LEAST_SAMPLES = 20_000, 30
# A gain below this is none that anybody would collect data for.
WORTH = 0.005
# The smallest share: at least so many samples, so many of each class, one sixteenth.
_LEAST, _LEAST_IN_CLASS, _HALVINGS = 10, 2, 4
# Three figures make a power law; a check of the forecast needs one more.
_LEAST_POINTS, _LEAST_CHECKED = 3, 4
_FITTED = 48
_RANGE = (2.5, 97.5)
_FEW = 200
_NEARLY_ALL = 0.99
_TRAINED_BASE = (
    "The run also trained a part of its base, on all of its samples, so that its own features "
    "would make few samples look too good: these are the source model's as they came. A base that "
    "is trained gains more from data than a head does."
)

Rows = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    """The errors of every sample when it was left out: [repeats, points, N].

    `labels` [N] are the samples' classes, `numbers` [points] how many samples were fitted.
    """

    numbers: Rows
    errors: Rows
    labels: Rows
    groups: tuple[str, ...]


def learning_curve(request: LearningCurveRequest, control: Control) -> LearningCurve:
    """Measure a run's learning curve and extend it.

    The run's training and validation samples are taken together; in folds, each is answered by
    probes that were fitted on growing shares of the others. The test split is not looked at. What
    a group holds stays together: in the folds, and where shares grow.

    Raises:
        DataMovedError: If samples are not where they were.
        EngineError: If there is no such run, or it has too few samples.
        CancelledError: If it was cancelled.
    """
    run = RunFolder(request.run_dir).require()
    index = run.index()
    noun = NOUNS[index.media]
    sizes = index.sizes()
    total = sizes["train"] + sizes["validation"]
    if total < LEAST_SAMPLES:
        raise EngineError(
            f"The run has {total} {noun} for training and validation, and a learning curve needs "
            f"at least {LEAST_SAMPLES}: add more first."
        )
    trained_base = any(phase.freeze != FreezeSpec() for phase in run.recipe.train.phases)
    splits: tuple[Split, ...] = ("train", "validation")
    if trained_base:
        recipe = run.recipe
        features = embed_source(recipe.source, index, splits, control, data=recipe.data)
    else:
        features = embed_run(request.run_dir, splits, control)
    notes = []
    if trained_base:
        notes.append(_TRAINED_BASE)
    if len(features) > MOST_SAMPLES:
        notes.append(f"{MOST_SAMPLES:,} of {len(features):,} {noun} were drawn.")
        features = _thinned(features, request.seed)
    measured = _measure(features, index, request.seed, control)
    draws = _drawn_errors(measured, request.seed)
    return _told(request.run_dir, index, measured, draws, notes)


def _thinned(features: Embeddings, seed: int) -> Embeddings:
    chosen = set(drawn(features.samples, MOST_SAMPLES, seed))
    rows = [at for at, sample in enumerate(features.samples) if sample in chosen]
    return Embeddings(
        samples=tuple(features.samples[row] for row in rows), values=features.values[rows]
    )


def _measure(features: Embeddings, index: DatasetIndex, seed: int, control: Control) -> _Measured:
    """Every sample's error when it was left out, by probes of growing shares of the others."""
    task, samples = index.task, features.samples
    targets = probe_targets(samples, task, len(index.class_names))
    groups = tuple(sample.group for sample in samples)
    rows = compact(features.values)
    repeats = 5 if len(rows) <= 500 else 3 if len(rows) <= 5000 else 1
    folds = [make_folds(targets, task, groups, seed=seed + one) for one in range(repeats)]
    largest = min(len(fitted) for each in folds for fitted, _ in each)
    numbers = _shares(largest, index, NOUNS[index.media])
    text, total = "Fitting heads to growing shares of the data", sum(map(len, folds)) * len(numbers)
    estimates = np.zeros((repeats, len(numbers), *targets.shape), np.float32)
    places = [(at, fold) for at, each in enumerate(folds) for fold in range(len(each))]
    # Of many small fits the threads would mostly wait for each other.
    with threadpool_limits(1, user_api="blas"):
        for done, ((repeat, fold), at) in enumerate(product(places, range(len(numbers)))):
            control.progress(text, done, total)
            fitted, left_out = folds[repeat][fold]
            order = _order(fitted, targets, task, groups, [seed, repeat, fold])
            part = order[: numbers[at]]
            probe = fit_probe(rows[part], targets[part], standardise=False)
            estimates[repeat, at, left_out] = probe.estimate(rows[left_out])
    control.progress(text, total, total)
    errors = np.array([[errors_of(one, targets, task) for one in each] for each in estimates])
    labels = np.array([sample.label for sample in samples])
    return _Measured(numbers=numbers, errors=errors, labels=labels, groups=groups)


def _shares(largest: int, index: DatasetIndex, noun: str) -> Rows:
    """Numbers of samples that grow by the root of two, so that half of the largest is one."""
    is_class = index.task in ("single_label", "binary")
    least = max(_LEAST, _LEAST_IN_CLASS * len(index.class_names) if is_class else 0)
    numbers = (largest * 2 ** (-np.arange(_HALVINGS * 2 + 1) / 2)).round().astype(int)
    numbers = numbers[numbers >= least][::-1]
    if len(numbers) < _LEAST_POINTS:
        raise EngineError(
            f"A learning curve would begin at {least} {noun} ({_LEAST_IN_CLASS} of each class) "
            f"and could only grow to {largest}: add {noun} first."
            if is_class and least > _LEAST
            else f"A learning curve would begin at {least} {noun} and could only grow to "
            f"{largest}: add {noun} first."
        )
    return numbers


def _order(
    fitted: Rows, targets: Rows, task: DataTask, groups: Sequence[str], seed: Sequence[int]
) -> Rows:
    """Rows in an order whose beginnings are the shares: classes in proportion, or whole groups."""
    random = np.random.default_rng([*seed, 0x1C])
    order = random.permutation(fitted)
    if any(groups[row] for row in fitted):
        names = [groups[row] or f"\0{row}" for row in order]
        ranks = {name: rank for rank, name in enumerate(random.permutation(sorted(set(names))))}
        return order[np.argsort([ranks[name] for name in names], kind="stable")]
    if task not in ("single_label", "binary"):
        return order
    labels = targets[order].argmax(axis=1)
    keys = np.zeros(len(order))
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        # The first one of each class comes before all others.
        keys[rows] = (np.arange(len(rows)) + random.random()) / len(rows)
        keys[rows[0]] = -1
    return order[np.argsort(keys, kind="stable")]


def _drawn_errors(measured: _Measured, seed: int) -> Rows:
    """Mean errors [draws, points] of samples (or groups) and repeats drawn again and again."""
    repeats, points, num = measured.errors.shape
    means = resampled_means(measured.errors.reshape(-1, num), measured.groups, seed)
    chosen = np.random.default_rng([seed, 0xB1]).integers(0, repeats, (len(means), repeats))
    each = means.reshape(-1, repeats, points)
    drawn_errors: Rows = np.take_along_axis(each, chosen[:, :, None], axis=1).mean(axis=1)
    return drawn_errors


# What is told


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """Power laws: the one through what was measured, and those through what was drawn."""

    law: PowerLaws
    drawn: PowerLaws

    def points(self, numbers: Rows) -> tuple[CurvePoint, ...]:
        """Scores with their ranges."""
        return _points(numbers, self.law.at(numbers)[0], self.drawn.at(numbers))


def _fit(numbers: Rows, errors: Rows, draws: Rows) -> _Fit:
    spread = draws.var(axis=0)
    weights = 1 / np.maximum(spread, max(spread.max() / 100, 1e-12))
    return _Fit(
        law=fit_power_laws(numbers, errors[None], weights),
        drawn=fit_power_laws(numbers, draws, weights),
    )


def _points(numbers: Rows, errors: Rows, draws: Rows) -> tuple[CurvePoint, ...]:
    ends = np.percentile(draws, _RANGE, axis=0)
    return tuple(
        CurvePoint(
            num_samples=int(number),
            score=float(1 - error),
            low=float(min(1 - high, 1 - error)),
            high=float(max(1 - low, 1 - error)),
        )
        for number, error, low, high in zip(numbers, errors, *ends, strict=True)
    )


def _told(
    run_dir: str, index: DatasetIndex, measured: _Measured, draws: Rows, notes: Sequence[str]
) -> LearningCurve:
    numbers, means = measured.numbers, measured.errors.mean(axis=(0, 2))
    num_training = index.sizes()["train"]
    fit = _fit(numbers, means, draws)
    asked = np.array([num_training, 2 * num_training, 4 * num_training])
    now, doubled, fourfold = fit.points(asked)
    fallen = fit.drawn.at(asked)
    low, high = np.percentile(fallen[:, 0] - fallen[:, 1], _RANGE)
    gain = (doubled.score - now.score, float(low), float(high))
    check = _check(numbers, means, draws)
    noun = NOUNS[index.media]
    grid = np.geomspace(numbers[0], max(asked[-1], numbers[-1]), _FITTED).round()
    return LearningCurve(
        run_dir=run_dir,
        task=index.task,
        noun=noun,
        num_training=num_training,
        points=_points(numbers, means, draws),
        fitted=fit.points(np.unique(grid)),
        now=now,
        doubled=doubled,
        fourfold=fourfold,
        gain=gain,
        check=check,
        classes=_class_gains(index, measured),
        verdict=verdict(index.task, noun, now, doubled, gain),
        cautions=(*_cautions(index.task, noun, measured, now, check), *notes),
        method=(
            f"{measured.errors.shape[2]:,} {noun} for training and validation, in {FOLDS} folds; "
            f"a linear head was fitted to growing shares of the others' features "
            f"{measured.errors.shape[0]} times over, and a power law to its errors. The test split "
            "was not looked at. It holds for more data of the same kind."
        ),
    )


def _check(numbers: Rows, means: Rows, draws: Rows) -> ForecastCheck | None:
    early = numbers <= numbers[-1] / 2 + 1
    if early.sum() < _LEAST_CHECKED:
        return None
    fit = _fit(numbers[early], means[early], draws[:, early])
    (foretold,) = fit.points(numbers[-1:])
    return ForecastCheck(foretold=foretold, found=float(1 - means[-1]))


def _class_gains(index: DatasetIndex, measured: _Measured) -> tuple[ClassGain, ...]:
    if index.task not in ("single_label", "binary"):
        return ()
    right = 1 - measured.errors[:, [-3, -1]].mean(axis=0)
    found = []
    for label, name in enumerate(index.class_names):
        rows = measured.labels == label
        if rows.any():
            half, whole = right[:, rows].mean(axis=1)
            found.append(
                ClassGain(
                    name=name,
                    with_half=float(half),
                    with_all=float(whole),
                    num_samples=int(rows.sum()),
                )
            )
    return tuple(sorted(found, key=lambda one: one.with_half - one.with_all))


def verdict(
    task: DataTask,
    noun: str,
    now: CurvePoint,
    doubled: CurvePoint,
    gain: tuple[float, float, float],
) -> str:
    """Whether more data is worth its trouble, in a sentence or two.

    Args:
        task: Says what a score is.
        noun: What samples are, for the user.
        now: The score with today's number of training samples.
        doubled: With twice as many.
        gain: The difference and its range.
    """
    what = {"regression": "R²", "multi_label": "the share of right labels"}.get(task, "accuracy")
    by, low, high = (f"{one:.2f}" if task == "regression" else f"{100 * one:.1f}" for one in gain)
    if task != "regression":
        by = f"{by} points"
    figures = (
        f"with twice as many training {noun} ({doubled.num_samples:,} instead of "
        f"{now.num_samples:,}) {what} should rise by about {by} ({low} to {high}), from "
        f"{figure(now.score, task)} to {figure(doubled.score, task)}"
    )
    if gain[2] < WORTH and now.score > _NEARLY_ALL:
        return f"More data of the same kind has hardly anything left to gain: {figures}."
    if gain[2] < WORTH:
        return (
            f"More data of the same kind will hardly help: {figures}. Look at the labels, at "
            "another source model, or at training more of the base instead."
        )
    if gain[1] >= WORTH:
        return f"More data is worth it: {figures}."
    return f"More data may help, though perhaps hardly: {figures}."


def figure(score: float, task: DataTask) -> str:
    """A score as it is read: `84.2 %`, or `0.84` for R²."""
    return f"{score:.2f}" if task == "regression" else f"{100 * score:.1f} %"


def _cautions(
    task: DataTask, noun: str, measured: _Measured, now: CurvePoint, check: ForecastCheck | None
) -> list[str]:
    cautions = []
    num_samples = measured.errors.shape[2]
    if num_samples < _FEW:
        cautions.append(
            f"{num_samples} {noun} are few: the ranges are wide, and a few other {noun} could "
            "have given another curve."
        )
    if check is not None and not check.holds:
        foretold = check.foretold
        cautions.append(
            f"Take the forecast with care: the same made from half of the {noun} would have said "
            f"{figure(foretold.low, task)} to {figure(foretold.high, task)} for "
            f"{foretold.num_samples:,}, and {figure(check.found, task)} was found."
        )
    if now.score > _NEARLY_ALL:
        cautions.append(
            "There are hardly any errors left in which a gain could show: hard cases would tell "
            "more than many."
        )
    return cautions
