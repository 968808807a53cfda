"""How a run's answers hold when samples are worse than those that it was trained on."""

import io
import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from sklearn.metrics import r2_score

from engine.classifier import BATCH_SIZE, Classifier, open_run
from engine.control import Control
from engine.decision_rule import calibrated, decide
from engine.disturbances import Disturb, Disturbance, disturbances, reader
from engine.errors import EngineError
from engine.evaluation import own_samples
from engine.evaluation_types import Range
from engine.events import Notice
from engine.inputs import InputSpec, read_input
from engine.runs import require_samples
from engine.spreading import spread
from engine.targets import score_name, targets_of
from engine.threads import num_threads, quiet_pillow
from engine.trust_files import keep_robustness
from engine.trust_types import (
    Robustness,
    RobustnessCurve,
    RobustnessExample,
    RobustnessKind,
    RobustnessLevel,
    RobustnessRequest,
)
from engine.types import Media, Sample
from engine.wilson import wilson_interval

_NUM_EXAMPLES = 3
_EXAMPLE_SIZE = 128
_FEW = 100
_UNTOUCHED = float("nan")
_Place = tuple[RobustnessKind, int]
_KINDS: dict[Media, str] = {
    "picture": "The pictures are disturbed as they enter the model, at {0}×{1} pixels.",
    "sound": "The recordings are disturbed before their spectrograms are made.",
    "vector": "The rows are disturbed by shares of each column's own deviation.",
}


def measure_robustness(request: RobustnessRequest, control: Control) -> Robustness:
    """Disturb samples in several ways at several strengths, and score the answers.

    The same samples are used for all, spread evenly over the split; the figures are kept with the
    run.

    Raises:
        EngineError: If run or split cannot be used, or no sample can be read.
    """
    if request.max_samples < 1:
        raise EngineError(
            f"{request.max_samples} samples were asked for: at least 1 has to be disturbed."
        )
    run, classifier = open_run(request.run_dir)
    split, available = own_samples(run, request.split)
    require_samples(available, run.recipe.data.roots, classifier.input.noun)
    samples = spread(available, request.max_samples)
    kinds = disturbances(classifier.input.media)
    known, outputs = _outputs(classifier, samples, kinds, control)
    judged = Judge(classifier, known)
    clean = outputs[None]
    score, score_range = judged.score(clean)
    curves = tuple(
        RobustnessCurve(
            kind=one.kind,
            levels=tuple(
                _level(text, value, judged, outputs[one.kind, place], clean)
                for place, (text, value) in enumerate(one.levels)
            ),
        )
        for one in kinds
    )
    found = Robustness(
        run_dir=request.run_dir,
        split=split,
        num_samples=len(known),
        num_available=len(available),
        score=score_name(classifier.task),
        clean=score,
        clean_range=score_range,
        curves=curves,
        examples=_examples(classifier, known, kinds, outputs, judged),
        cautions=_cautions(classifier, len(known), len(available), score_range),
    )
    keep_robustness(found, control)
    return found


class Judge:
    """Scores answers on samples by a run's rule."""

    def __init__(self, classifier: Classifier, samples: Sequence[Sample]) -> None:
        self._task, self._rule = classifier.task, classifier.rule
        self._names = classifier.class_names
        count = len(classifier.class_names)
        self._targets = targets_of(samples, self._task, count)
        if self._task == "binary":
            self._targets = self._targets[:, 0].astype(np.int64)

    def answers(self, outputs: NDArray[Any]) -> NDArray[np.int64]:
        """Classes [N], or 0 and 1 for each label."""
        probabilities = calibrated(outputs, self._task, self._rule.temperature)
        return decide(probabilities, self._task, self._rule)[0]

    def right(self, outputs: NDArray[Any]) -> NDArray[np.float64]:
        """What share of each sample's answers is right; not for numbers."""
        same = self.answers(outputs) == self._targets
        return np.asarray(same.reshape(len(same), -1).mean(axis=1))

    def score(self, outputs: NDArray[Any]) -> tuple[float, Range | None]:
        """The score, and its 95 % interval."""
        if self._task == "regression":
            r2 = r2_score(self._targets, outputs) if len(outputs) > 1 else 0.0
            return float(r2), None
        right = self.right(outputs)
        if self._task != "multi_label":
            return float(right.mean()), wilson_interval(int(right.sum()), len(right))
        # A sample's labels depend on one another: the samples are what is drawn.
        spread = 1.96 * float(right.std()) / np.sqrt(len(right))
        mean = float(right.mean())
        return mean, (max(0.0, mean - spread), min(1.0, mean + spread))

    def changed(self, outputs: NDArray[Any], clean: NDArray[Any]) -> float | None:
        """The share of samples that are answered otherwise."""
        if self._task == "regression":
            return None
        differs = self.answers(outputs) != self.answers(clean)
        return float(differs.reshape(len(differs), -1).any(axis=1).mean())

    def may_be_chance(self, outputs: NDArray[Any], others: NDArray[Any]) -> bool:
        """Whether two answers to the same samples differ by no more than chance makes (95 %)."""
        gains = self._goodness(outputs) - self._goodness(others)
        return bool(abs(gains.mean()) <= 1.96 * gains.std() / math.sqrt(len(gains)))

    def _goodness(self, outputs: NDArray[Any]) -> NDArray[np.float64]:
        if self._task != "regression":
            return self.right(outputs)
        targets = np.asarray(self._targets, np.float64)
        variance = np.maximum(targets.var(axis=0), 1e-12)
        return np.asarray(-(np.square(outputs - targets) / variance).mean(axis=1))

    def text(self, outputs: NDArray[Any]) -> str:
        """The answer to one sample, [1, units], in a few words."""
        if self._task == "regression":
            return ", ".join(f"{value:.3g}" for value in outputs[0])
        answers = self.answers(outputs)[0]
        if self._task == "multi_label":
            return ", ".join(self._names[label] for label in np.flatnonzero(answers)) or "–"
        probabilities = calibrated(outputs, self._task, self._rule.temperature)[0]
        return f"{self._names[int(answers)]} {100 * probabilities[int(answers)]:.0f} %"


def _level(
    text: str, value: float, judged: Judge, outputs: NDArray[Any], clean: NDArray[Any]
) -> RobustnessLevel:
    score, score_range = judged.score(outputs)
    return RobustnessLevel(
        text=text,
        value=value,
        score=score,
        range=score_range,
        changed=judged.changed(outputs, clean),
    )


def _outputs(
    classifier: Classifier,
    samples: Sequence[Sample],
    kinds: Sequence[Disturbance],
    control: Control,
) -> tuple[tuple[Sample, ...], dict[_Place | None, NDArray[np.float32]]]:
    """The samples that can be read, and what the model makes of them; None: undisturbed."""
    places: list[tuple[_Place | None, RobustnessKind, float]] = [(None, "noise", _UNTOUCHED)]
    places += [
        ((one.kind, number), one.kind, value)
        for one in kinds
        for number, (_text, value) in enumerate(one.levels)
    ]
    found: dict[_Place | None, list[NDArray[np.float32]]] = {place: [] for place, *_ in places}
    known: list[Sample] = []
    reasons: list[str] = []
    read = reader(classifier.input, deviations_of(classifier.input, samples))

    def read_one(sample: Sample) -> Disturb | str:
        try:
            return read(sample.path, sample.orientation)
        except (EngineError, OSError) as error:
            return f"{sample.path}: {error}"

    with quiet_pillow(), ThreadPoolExecutor(num_threads()) as pool:
        for start in range(0, len(samples), BATCH_SIZE):
            block = samples[start : start + BATCH_SIZE]
            made: list[Disturb] = []
            for sample, one in zip(block, pool.map(read_one, block), strict=True):
                if isinstance(one, str):
                    reasons.append(one)
                else:
                    made.append(one)
                    known.append(sample)
            for number, (place, kind, value) in enumerate(places):
                done = start * len(places) + number * len(block)
                control.progress("Disturbing samples", done, len(samples) * len(places))
                if made:
                    pixels = list(pool.map(lambda one, k=kind, v=value: one(k, v), made))
                    found[place].append(_classify(classifier, pixels))
    if not known:
        raise EngineError(
            f"None of the {len(samples)} {classifier.input.noun} could be read ({reasons[0]}): "
            "check the data."
        )
    if reasons:
        text = f"{len(reasons)} of {len(samples)} could not be read (the first: {reasons[0]})"
        control.report(Notice(level="warning", text=text))
    return tuple(known), {place: np.concatenate(parts) for place, parts in found.items()}


def _classify(classifier: Classifier, arrays: Sequence[NDArray[Any]]) -> NDArray[np.float32]:
    """What a model makes of up to `BATCH_SIZE` samples."""
    pixels = np.zeros((BATCH_SIZE, *classifier.input.shape), np.float32)
    pixels[: len(arrays)] = arrays
    return classifier.classify(pixels.reshape(BATCH_SIZE, *classifier.input.model_shape))[
        : len(arrays)
    ]


def deviations_of(spec: InputSpec, samples: Sequence[Sample]) -> NDArray[np.float32] | None:
    """The deviation of each of a table's columns over these samples."""
    if spec.media != "vector":
        return None
    rows = []
    for sample in samples:
        try:
            rows.append(read_input(sample.path, 0, spec))
        except EngineError:
            continue
    return np.std(rows, axis=0).astype(np.float32) if rows else None


def _examples(
    classifier: Classifier,
    samples: Sequence[Sample],
    kinds: Sequence[Disturbance],
    outputs: dict[_Place | None, NDArray[np.float32]],
    judged: Judge,
) -> tuple[RobustnessExample, ...]:
    """Samples that some of the disturbances lead astray: they show most."""
    if classifier.input.media == "vector":
        return ()
    numbers: NDArray[Any] = np.arange(len(samples))
    is_right = None
    if classifier.task != "regression":
        is_right = {place: judged.right(found) == 1 for place, found in outputs.items()}
        held = np.mean([right for place, right in is_right.items() if place], axis=0)
        # Right when undisturbed, and then about as often wrong as right.
        numbers = np.lexsort((np.abs(held - 0.5), ~is_right[None]))
    read = reader(classifier.input)
    examples = []
    for number in numbers[:_NUM_EXAMPLES]:
        sample = samples[number]
        disturb = read(sample.path, sample.orientation)
        for one in kinds:
            levels = [(-1, _UNTOUCHED), *((i, value) for i, (_t, value) in enumerate(one.levels))]
            for level, value in levels:
                place = None if level < 0 else (one.kind, level)
                examples.append(
                    RobustnessExample(
                        path=sample.path,
                        kind=one.kind,
                        level=level,
                        jpeg=_jpeg(disturb(one.kind, value)),
                        text=judged.text(outputs[place][number : number + 1]),
                        right=None if is_right is None else bool(is_right[place][number]),
                    )
                )
    return tuple(examples)


def _jpeg(pixels: NDArray[Any]) -> bytes:
    values = np.rint(np.clip(pixels, 0, 255)).astype(np.uint8)
    image = Image.fromarray(values[:, :, 0] if values.shape[2] == 1 else values)
    image.thumbnail((_EXAMPLE_SIZE, _EXAMPLE_SIZE))
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=88)
    return packed.getvalue()


def _cautions(
    classifier: Classifier, count: int, available: int, score_range: Range | None
) -> tuple[str, ...]:
    spec = classifier.input
    said = [_KINDS[spec.media].format(spec.width, spec.height)]
    if count < available:
        said.append(f"{count} of the split's {available} {spec.noun} were used.")
    if score_range is not None and count < _FEW:
        said.append(
            f"On {count} {spec.noun} a score is known to up to ±{98 / math.sqrt(count):.0f} points "
            "only: smaller differences may be chance."
        )
    return tuple(said)
