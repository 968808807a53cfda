"""How a run answers along the line between its source's weights and its own.

Every point of the line is scored on the same samples of the validation split, and on the same
samples disturbed. What lies below the first layer that the run changed is the same at every
point: it is computed once.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.classifier import BATCH_SIZE, Classifier, open_run
from engine.control import Control
from engine.disturbances import Disturbance, disturbances, reader
from engine.errors import EngineError
from engine.evaluation import own_samples
from engine.events import Notice
from engine.exporting.mix_store import keep_interpolation
from engine.exporting.mix_types import Interpolation, InterpolationRequest, MixPoint
from engine.exporting.mixing import Line
from engine.feature_pass import FeaturePass
from engine.head import Assembled
from engine.phase_graph import phase_graph
from engine.recipe import FeatureSpec
from engine.robustness import Judge, deviations_of
from engine.runs import RunFolder, require_samples
from engine.spreading import spread
from engine.targets import score_name
from engine.threads import num_threads, quiet_pillow
from engine.types import Sample

_MOST_POINTS = 101
# Of each kind's strengths the second: plain to see, and a person still knows what it is.
_STRENGTH = 1
_UNTOUCHED = float("nan")
_MOST_KEPT = 2**30
_FLOAT_BYTES = 4
_FEW = 100

Rows = NDArray[np.float32]


def interpolate(request: InterpolationRequest, control: Control) -> Interpolation:
    """Score a run at several mixes with its source, undisturbed and disturbed.

    The figures are kept with the run, and the head that was fitted to the source.

    Raises:
        EngineError: If the run trained nothing of its base, or run, source or data cannot be used.
        CancelledError: If it was cancelled.
    """
    if not 2 <= request.num_points <= _MOST_POINTS:
        raise EngineError(
            f"{request.num_points} points were asked for: choose from 2, the source and the run, "
            f"to {_MOST_POINTS}."
        )
    if request.max_samples < 1:
        raise EngineError(
            f"{request.max_samples} samples were asked for: at least 1 has to be answered."
        )
    run, best = open_run(request.run_dir)
    _, available = own_samples(run, "validation")
    require_samples(available, run.recipe.data.roots, best.input.noun)
    line = Line(run, best, control)
    samples = spread(available, request.max_samples)
    line.set_to(0)
    before, after = _cut(best, line, len(samples))
    kinds = disturbances(best.input.media)
    known, plain, worse = _seen(best, before, samples, kinds, control)
    judge = Judge(best, known)
    mixes = [number / (request.num_points - 1) for number in range(request.num_points)]
    answers: list[tuple[Rows, Rows]] = []
    for number, mix in enumerate(mixes):
        line.set_to(mix)

        def told(done: int, number: int = number, mix: float = mix) -> None:
            total = len(mixes) * 2 * len(known)
            control.progress(f"Answering at {mix:g}", (2 * number + done) * len(known), total)

        told(0)
        undisturbed = best.both_classes(after(plain, control))
        told(1)
        answers.append((undisturbed, best.both_classes(after(worse, control))))
    points = tuple(
        _point(mix, judge, *outputs) for mix, outputs in zip(mixes, answers, strict=True)
    )
    chosen = _suggested(points)
    found = Interpolation(
        run_dir=request.run_dir,
        score=score_name(best.task),
        num_samples=len(known),
        num_available=len(available),
        noun=best.input.noun,
        disturbances=tuple((one.kind, one.levels[_STRENGTH][0]) for one in kinds),
        num_layers=len(line.changed_paths),
        points=points,
        suggested=points[chosen].mix,
        may_be_chance=judge.may_be_chance(answers[chosen][1], answers[-1][1]),
        notes=_notes(run, best, len(known), len(available)),
    )
    keep_interpolation(found, control)
    return found


def _cut(
    best: Classifier, line: Line, count: int
) -> tuple[keras.Model | None, Callable[[list[Rows], Control], Rows]]:
    """What is the same at every mix (None: nothing, or too much to keep), and all behind it."""
    parts = Assembled(
        model=best.model,
        trained=best.model,
        extractor=best.model,
        classifier=line.head,
        base=line.base,
    )
    graph = phase_graph(parts, line.changed_paths)
    before, behind = graph.prefix, graph.suffix
    if before is not None:
        width = sum(int(np.prod(one.shape[1:])) for one in before.outputs)
        if 2 * count * width * _FLOAT_BYTES > _MOST_KEPT:
            before = None
    model: Any = best.model if before is None else behind
    run = tf.function(lambda entering: model(entering, training=False))

    def after(arrays: list[Rows], control: Control) -> Rows:
        parts = []
        for start in range(0, len(arrays[0]), BATCH_SIZE):
            control.checkpoint()
            rows = [array[start : start + BATCH_SIZE] for array in arrays]
            size = len(rows[0])
            full = [tf.constant(_filled(one)) for one in rows]
            parts.append(run(full if before is not None else full[0]).numpy()[:size])
        return np.concatenate(parts)

    return before, after


def _filled(rows: Rows) -> Rows:
    """A whole batch: one of another size would be traced and prepared once more."""
    missing = BATCH_SIZE - len(rows)
    return np.concatenate([rows, np.zeros((missing, *rows.shape[1:]), np.float32)])


def _seen(
    best: Classifier,
    before: keras.Model | None,
    samples: Sequence[Sample],
    kinds: Sequence[Disturbance],
    control: Control,
) -> tuple[tuple[Sample, ...], list[Rows], list[Rows]]:
    """The samples that can be read, and what enters the changed part: undisturbed, disturbed.

    Each sample is disturbed in one way, in turn, so that all ways together cost as much as one.
    """
    read = reader(best.input, deviations_of(best.input, samples))
    levels = [(one.kind, one.levels[_STRENGTH][1]) for one in kinds]
    shape = best.input.model_shape
    seen = None if before is None else FeaturePass(before, shape, FeatureSpec(), control)

    def read_one(number: int) -> tuple[Rows, Rows] | str:
        sample = samples[number]
        try:
            give = read(sample.path, sample.orientation)
        except (EngineError, OSError) as error:
            return f"{sample.path}: {error}"
        kind, value = levels[number % len(levels)]
        return give(kind, _UNTOUCHED), give(kind, value)

    known: list[Sample] = []
    reasons: list[str] = []
    parts: tuple[list[list[Rows]], list[list[Rows]]] = ([], [])
    with quiet_pillow(), ThreadPoolExecutor(num_threads()) as pool:
        for start in range(0, len(samples), BATCH_SIZE):
            control.progress("Disturbing samples", start, len(samples))
            block = range(start, min(start + BATCH_SIZE, len(samples)))
            pairs: list[tuple[Rows, Rows]] = []
            for number, one in zip(block, pool.map(read_one, block), strict=True):
                if isinstance(one, str):
                    reasons.append(one)
                else:
                    pairs.append(one)
                    known.append(samples[number])
            for part, arrays in zip(parts, zip(*pairs, strict=True), strict=False):
                pixels = np.stack(arrays).astype(np.float32).reshape(len(arrays), *shape)
                part.append([pixels] if seen is None else seen.run(pixels))
    if not known:
        raise EngineError(
            f"None of the {len(samples)} {best.input.noun} could be read ({reasons[0]}): check "
            "the data."
        )
    if reasons:
        text = f"{len(reasons)} of {len(samples)} could not be read (the first: {reasons[0]})"
        control.report(Notice(level="warning", text=text))
    plain, worse = (
        [np.concatenate(columns) for columns in zip(*part, strict=True)] for part in parts
    )
    return tuple(known), plain, worse


def _point(mix: float, judge: Judge, plain: Rows, worse: Rows) -> MixPoint:
    score, score_range = judge.score(plain)
    robust_score, robust_range = judge.score(worse)
    return MixPoint(
        mix=mix,
        score=score,
        range=score_range,
        robust_score=robust_score,
        robust_range=robust_range,
    )


def _suggested(points: Sequence[MixPoint]) -> int:
    """The place of the mix that is suggested; of several as good, the nearest to the run."""
    places = [place for place, one in enumerate(points) if one.score >= points[-1].score]
    return max(places, key=lambda place: (points[place].robust_score, place))


def _notes(run: RunFolder, best: Classifier, count: int, available: int) -> tuple[str, ...]:
    noun = best.input.noun
    said = ["The head at 0 is the run's own, fitted to the source on the training samples."]
    if run.recipe.source.weights == "random":
        said.append("The source began with random weights: it knows nothing that a mix could keep.")
    if count < available:
        said.append(f"{count} of the validation split's {available} {noun} were answered.")
    if count < _FEW and best.task != "regression":
        said.append(
            f"On {count} {noun} a score is known to up to ±{98 / np.sqrt(count):.0f} points only: "
            "smaller differences may be chance."
        )
    if any(sample.split == "test" for sample in run.samples()):
        said.append("The test split was not looked at: it says what the chosen mix is worth.")
    return tuple(said)
