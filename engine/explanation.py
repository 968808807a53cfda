"""Where in a sample the evidence for a class lies: Grad-CAM, and covering places as a check.

Grad-CAM: Selvaraju et al. 2017 (arXiv 1610.02391). Occlusion: Zeiler and Fergus 2014 (arXiv
1311.2901). The graph is walked flat (`engine.graph.flatten`), so that a layer inside a nested
base is as near as one at the top.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from PIL import Image

from engine.classifier import Classifier, open_file, open_run
from engine.control import Control
from engine.decision_rule import calibrated, decide
from engine.errors import EngineError, UnreadableSampleError
from engine.explanation_types import ExplainRequest, Explanation, HeatMap, MapLayer, Method
from engine.graph import Call, Value, as_functional, flatten
from engine.held_model import open_held
from engine.inputs import read_input
from engine.map_layers import find_map_layer, map_layers
from engine.threads import quiet_pillow

Floats = NDArray[np.float64]

BATCH_SIZE = 16
# So many windows side by side; they overlap by half.
_WINDOWS = 6
# Maps are compared at this many places a side: finer than either tells anything.
_COMPARED = 16


def explain(request: ExplainRequest, control: Control) -> Explanation:
    """What speaks for a class in one sample.

    Raises:
        EngineError: If the model or the sample cannot be read, the class or layer is none of the
            model's, or the model takes rows of numbers, which have no places.
    """
    classifier = _open(request.model, control)
    if classifier.input.media == "vector":
        raise EngineError(
            "This model takes rows of numbers, which have no places that heat could show: "
            "explanations are for pictures and recordings."
        )
    asked = _Asked(classifier, request.path)
    index = asked.index_of(request.class_name)
    known = map_layers(asked.graph)
    methods = request.methods
    if not known and "occlusion" in methods:
        methods = ("occlusion",)
    maps = []
    for method in methods:
        control.checkpoint()
        if method == "grad-cam":
            maps.append(asked.grad_cam(index, find_map_layer(known, request.layer)))
        else:
            maps.append(asked.occlusion(index, control))
    names = classifier.class_names
    values = asked.answer
    order = range(len(names)) if classifier.task == "regression" else np.argsort(-values)
    return Explanation(
        path=request.path,
        input=classifier.input,
        task=classifier.task,
        class_name=names[index],
        value=float(values[index]),
        answer=asked.answered,
        answers=tuple((names[at], float(values[at])) for at in order),
        picture=_as_rgb(asked.pixels),
        maps=tuple(maps),
        layers=known,
        agreement=agreement(maps[0], maps[1], classifier.input.shape) if len(maps) == 2 else None,
    )


def agreement(one: HeatMap, other: HeatMap, shape: tuple[int, ...]) -> float | None:
    """Spearman's rank correlation of two maps' heat, place by place.

    Args:
        one: A map over an input of `shape` (height, width, …).
        other: Another one over the same input.
        shape: Of the input.

    Returns:
        −1 to 1; None where one of them says the same of every place.
    """
    from scipy.stats import rankdata

    ranks = []
    for each in (one, other):
        picture = Image.frombytes("L", (shape[1], shape[0]), each.heat)
        size = (min(_COMPARED, shape[1]), min(_COMPARED, shape[0]))
        small = picture.convert("F").resize(size, Image.Resampling.BOX)
        ranks.append(rankdata(np.asarray(small)))
    if any(np.ptp(each) == 0 for each in ranks):
        return None
    return float(np.corrcoef(ranks)[0, 1])


class _Asked:
    """One sample at a model: its graph, what enters, what it answers."""

    def __init__(self, classifier: Classifier, path: str) -> None:
        self.classifier = classifier
        self.graph = flatten(as_functional(classifier.model), classifier.model.name)
        self._calls = self.graph.between(self.graph.inputs, self.graph.outputs)
        with quiet_pillow():
            # Read as for everything else: what is explained is what is answered.
            try:
                pixels = read_input(path, 0, classifier.input)
            except EngineError as error:
                raise UnreadableSampleError(f"{path}: {error}") from error
        self.pixels = np.asarray(pixels, np.float32)
        self.answer = self._values(self._run(self.pixels[None]))[0]

    @property
    def answered(self) -> str:
        """The class that the model answers by its rule; empty for several labels or numbers."""
        if self.classifier.task in ("multi_label", "regression"):
            return ""
        answers, _unsure = decide(self.answer[None], self.classifier.task, self.classifier.rule)
        return self.classifier.class_names[int(answers[0])]

    def index_of(self, class_name: str | None) -> int:
        """The place of a class among the model's, by default of the answer."""
        names = self.classifier.class_names
        if class_name is None:
            if self.answered:
                return names.index(self.answered)
            return 0 if self.classifier.task == "regression" else int(self.answer.argmax())
        if class_name not in names:
            shown = ", ".join(repr(name) for name in names[:8]) + (", …" if len(names) > 8 else "")
            raise EngineError(f"The model knows no class {class_name!r}: choose one of {shown}.")
        return names.index(class_name)

    def grad_cam(self, index: int, layer: MapLayer) -> HeatMap:
        """Maps weighted by the mean gradient of the class's score, what is negative left out."""
        # A layer that stands at several places is looked at where it stands last.
        call = next(call for call in reversed(self._calls) if call.path == layer.path)
        value = call.outputs[0]
        values: dict[Value, Any] = {}
        with tf.GradientTape(watch_accessed_variables=False) as tape:

            def watch(done: Call) -> None:
                if done is call:
                    tape.watch(values[value])

            score = self._score(self._run(self.pixels[None], values, {value}, watch), index)[0]
        gradient = tape.gradient(score, values[value])
        if gradient is None:
            raise EngineError(
                f"What leaves {layer.path} does not reach the answer: choose another layer."
            )
        maps = np.asarray(values[value], np.float64)[0]
        weights = np.asarray(gradient, np.float64)[0].mean(axis=(0, 1))
        heat = np.maximum(maps @ weights, 0)
        return self._heat_map("grad-cam", heat, layer.path)

    def occlusion(self, index: int, control: Control) -> HeatMap:
        """How much less speaks for the class where a place is covered with the mean colour.

        The windows overlap by half; a place's heat is the mean fall, over the windows that cover
        it, of the class's log-odds (of the number itself for `regression`).
        """
        height, width = self.pixels.shape[:2]
        windows = _windows(height, width)
        colour = self.pixels.mean(axis=(0, 1))
        whole = float(self._evidence(self._run(self.pixels[None]), index)[0])
        falls = np.zeros(len(windows))
        covered = np.zeros(len(windows))
        for start in range(0, len(windows), BATCH_SIZE):
            control.progress("Covering places", start, len(windows))
            some = windows[start : start + BATCH_SIZE]
            batch = np.repeat(self.pixels[None], len(some), axis=0)
            for picture, (rows, columns) in zip(batch, some, strict=True):
                picture[rows, columns] = colour
            scores = self._run(batch)
            falls[start : start + len(some)] = whole - self._evidence(scores, index)
            covered[start : start + len(some)] = self._values(scores)[:, index]
        control.progress("Covering places", len(windows), len(windows))
        heat, counts = np.zeros((height, width)), np.zeros((height, width))
        for (rows, columns), fall in zip(windows, falls, strict=True):
            heat[rows, columns] += fall
            counts[rows, columns] += 1
        grid = (min(2 * _WINDOWS, width), min(2 * _WINDOWS, height))
        small = Image.fromarray(np.maximum(heat / counts, 0).astype(np.float32))
        small = small.resize(grid, Image.Resampling.BOX)
        found = self._heat_map("occlusion", np.asarray(small, np.float64))
        return replace(found, covered=float(covered[int(falls.argmax())]))

    def _run(
        self,
        pixels: NDArray[np.float32],
        values: dict[Value, Any] | None = None,
        kept: frozenset[Value] | set[Value] = frozenset(),
        done: Callable[[Call], None] = lambda _call: None,
    ) -> Any:
        """The model's outputs for a batch, before a last softmax or sigmoid.

        Args:
            pixels: [N, height, width, channels] as `read_input` gives them.
            values: Filled with what leaves the calls; what nobody needs any more is dropped.
            kept: What is not dropped.
            done: Told of each call.

        Returns:
            A tensor [N, units].
        """
        values = {} if values is None else values
        output = self.graph.outputs[0]
        uses = Counter(value for call in self._calls for value in call.inputs)
        uses.update([output, *kept])
        entering = self.graph.inputs[0]
        values[entering] = tf.cast(self.classifier.prepare(pixels), entering.dtype)
        for call in self._calls:
            with _without_squashing(call, output):
                call.run(values, training=False)
            done(call)
            uses.subtract(call.inputs)
            for value in call.inputs:
                if uses[value] <= 0:
                    values.pop(value, None)
        outputs = values[output]
        if self.classifier.task == "regression" or any(map(_squashes, self._calls[-1:])):
            return outputs
        # A file from elsewhere may squash its scores by other means: they are found again.
        if self.classifier.task == "single_label":
            return keras.ops.log(keras.ops.maximum(outputs, 1e-30))
        shares = keras.ops.clip(outputs, 1e-7, 1 - 1e-7)
        return keras.ops.log(shares) - keras.ops.log(1 - shares)

    def _score(self, scores: Any, index: int) -> Any:
        """What Grad-CAM follows: the class's own score before the softmax, [N]."""
        if self.classifier.task == "binary":
            return scores[:, 0] if index else -scores[:, 0]
        return scores[:, index]

    def _evidence(self, scores: Any, index: int) -> Floats:
        """The class's log-odds, or the number, [N]."""
        found = np.asarray(scores, np.float64)
        own = np.asarray(self._score(found, index))
        if self.classifier.task != "single_label":
            return own
        others = np.delete(found, index, axis=1)
        most = others.max(axis=1)
        return np.asarray(own - most - np.log(np.exp(others - most[:, None]).sum(axis=1)))

    def _values(self, scores: Any) -> Floats:
        """Probabilities as the rule calibrates them, or numbers, [N, classes]."""
        found = np.asarray(scores, np.float64)
        task = self.classifier.task
        if task == "regression":
            return found
        if task == "single_label":
            powers = np.exp(found - found.max(axis=1, keepdims=True))
            shares = powers / powers.sum(axis=1, keepdims=True)
        else:
            shares = 1 / (1 + np.exp(-found))
            shares = np.hstack([1 - shares, shares]) if task == "binary" else shares
        return calibrated(shares, task, self.classifier.rule.temperature)

    def _heat_map(self, method: Method, heat: Floats, layer: str = "") -> HeatMap:
        height, width = self.pixels.shape[:2]
        grid = (heat.shape[0], heat.shape[1])
        large = np.asarray(
            Image.fromarray(heat.astype(np.float32)).resize(
                (width, height), Image.Resampling.BILINEAR
            ),
            np.float64,
        )
        peak = float(large.max())
        is_empty = not np.isfinite(peak) or peak <= 0
        shown = np.zeros_like(large) if is_empty else large / peak
        row, column = np.unravel_index(int(shown.argmax()), shown.shape)
        return HeatMap(
            method=method,
            layer=layer,
            grid=grid,
            heat=np.rint(255 * shown).astype(np.uint8).tobytes(),
            is_empty=is_empty,
            strongest=((float(column) + 0.5) / width, (float(row) + 0.5) / height),
        )


def _open(model: str, control: Control) -> Classifier:
    place = Path(model)
    if not place.exists():
        raise EngineError(f"There is no run folder or model file {model}: check the path.")

    def open_it() -> Classifier:
        return open_run(place)[1] if place.is_dir() else open_file(place, control)

    control.progress("Opening the model", 0, 0)
    return open_held(place, "auto", open_it)


def _windows(height: int, width: int) -> list[tuple[slice, slice]]:
    """Windows that cover every place, a sixth of a side each, overlapping by half."""

    def along(length: int) -> list[slice]:
        size = max(1, round(length / _WINDOWS))
        count = min(2 * _WINDOWS - 1, length)
        starts = np.unique(np.rint(np.linspace(0, length - size, count)).astype(int))
        return [slice(int(start), int(start) + size) for start in starts]

    return [(rows, columns) for rows in along(height) for columns in along(width)]


def _squashes(call: Call) -> bool:
    """Whether a layer ends in a softmax or sigmoid that can be left out."""
    return getattr(call.layer, "activation", None) in (
        keras.activations.softmax,
        keras.activations.sigmoid,
    )


@contextmanager
def _without_squashing(call: Call, output: Value) -> Iterator[None]:
    """While the last layer runs, its softmax or sigmoid is left out.

    Behind them a sure answer has hardly a gradient: evidence would be lost to rounding.
    """
    layer: Any = call.layer
    if output not in call.outputs or not _squashes(call):
        yield
        return
    activation = layer.activation
    layer.activation = keras.activations.linear
    try:
        yield
    finally:
        layer.activation = activation


def _as_rgb(pixels: NDArray[np.float32]) -> bytes:
    shown = np.rint(np.clip(pixels, 0, 255)).astype(np.uint8)
    return (np.repeat(shown, 3, axis=2) if shown.shape[2] == 1 else shown).tobytes()
