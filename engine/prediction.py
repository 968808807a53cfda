"""What a model makes of new samples: pictures, recordings, rows of a table."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.answering_files import is_answering_file, open_answering_file
from engine.classifier import BATCH_SIZE, Classifier, Floats, open_file, open_run
from engine.control import Control
from engine.decision_rule import calibrated, decide, misfit_of, problem_of
from engine.errors import EngineError
from engine.held_model import open_held
from engine.sample_paths import KINDS, find_samples, require_paths
from engine.types import Prediction


def open_model(
    model: str,
    preprocessing: str,
    unsure_below: float | None,
    control: Control,
    *,
    is_held: bool,
) -> Classifier:
    """A model that is ready to answer, by a rule that fits it.

    Args:
        model: A run's folder, a file or SavedModel folder that Graft exported, or another Keras
            model file that takes pictures and gives class probabilities (its classes are then
            numbered).
        preprocessing: What a foreign file's model needs, `auto` to recognise it.
        unsure_below: Answers less probable than this are "unsure"; None: as the rule says.
        control: Gets progress and notices; cancels.
        is_held: Whether it is kept open for the next question.

    Raises:
        EngineError: If it cannot be used, or answers with several labels or numbers and
            `unsure_below` was given.
    """
    place = Path(model)

    def open_it() -> Classifier:
        if is_answering_file(place):
            return open_answering_file(place)
        if place.is_dir():
            return open_run(place)[1]
        return open_file(place, control, preprocessing)

    control.progress("Opening the model", 0, 0)
    classifier = open_held(place, preprocessing, open_it) if is_held else open_it()
    if unsure_below is not None:
        classifier = _with_least(classifier, unsure_below)
    if problem := misfit_of(classifier.rule, classifier.task, classifier.class_names):
        raise EngineError(f"The decision rule of {place} does not fit it: {problem}")
    return classifier


def predict(
    model: str,
    paths: Sequence[str],
    *,
    top: int,
    preprocessing: str = "auto",
    unsure_below: float | None = None,
    control: Control,
) -> tuple[Prediction, ...]:
    """The most probable classes, the probability of each label, or the numbers, by the task.

    Probabilities are calibrated, and answers follow, by the rule of the run or exported file.

    Args:
        model: As for `open_model`.
        paths: Pictures or recordings, and folders in which all of them are taken; tables, whose
            rows are taken, for a model that takes vectors.
        top: How many classes to name for each; several labels are all named.
        preprocessing: What a foreign file's model needs, `auto` to recognise it.
        unsure_below: Answers less probable than this are "unsure"; None: as the rule says.
        control: Gets progress and notices; cancels.

    Returns:
        One prediction a sample, in the order of `paths`; one with `error` where a sample cannot
        be read.

    Raises:
        EngineError: If the model cannot be used, a path is missing, no sample can be read, or
            the model answers with several labels or numbers and `unsure_below` was given.
    """
    if top < 1:
        raise EngineError(f"The number of classes to name is {top}: it must be 1 or more.")
    require_paths(paths)
    classifier = open_model(model, preprocessing, unsure_below, control, is_held=True)
    noun, kinds = classifier.input.noun, KINDS[classifier.input.media]
    references = tuple(dict.fromkeys(find_samples(paths, classifier.input.media, control)))
    if not references:
        raise EngineError(
            f"There are no {noun} in {' and '.join(paths) or 'what was given'}: give {kinds}."
        )
    refused: dict[int, str] = {}
    outputs: dict[int, Any] = {}
    clock = _Clock(classifier, len(references))
    for batch in classifier.read_batches(
        [(reference, 0) for reference in references],
        control=control,
        text="Predicting",
        refuse=refused.__setitem__,
    ):
        answers = clock.classify(batch.pixels)
        outputs.update(zip(batch.positions, answers, strict=False))
    if not outputs:
        raise EngineError(
            f"None of the {len(references)} {noun} could be read "
            f"({Path(references[0]).name}: {refused[0].rstrip('.')}): give {kinds}."
        )
    made = _predictions(references, outputs, classifier, top, clock.seconds())
    return tuple(
        made[position]
        if position in made
        else Prediction(
            path=reference,
            top=(),
            error=refused[position],
            task=classifier.task,
            rule=classifier.rule,
        )
        for position, reference in enumerate(references)
    )


def prediction_to_json(prediction: Prediction) -> dict[str, Any]:
    """A prediction as `graft predict --json` prints it."""
    values: dict[str, Any] = {
        "path": prediction.path,
        "top": [{"class": name, "probability": share} for name, share in prediction.top],
    }
    if prediction.error:
        values["error"] = prediction.error
    elif prediction.values:
        values["values"] = dict(prediction.values)
    else:
        values["answer"] = list(prediction.answer)
        values["unsure"] = prediction.unsure
    if prediction.seconds is not None:
        values["seconds"] = prediction.seconds
    return values


class _Clock:
    """Answers batches, and measures what the model takes for one sample.

    The first batch of a size makes Keras trace and oneDNN prepare, so it is not counted; where
    there is no other, it is answered once more. A few samples are not filled up to a whole batch:
    one picture would take as long as 32.
    """

    def __init__(self, classifier: Classifier, num_samples: int) -> None:
        self._classifier = classifier
        self._size = min(num_samples, BATCH_SIZE)
        self._first: Floats | None = None
        self._seconds = 0.0
        self._num_batches = 0

    def classify(self, pixels: Floats) -> Floats:
        """As the classifier does, of one batch."""
        pixels = pixels[: self._size]
        if self._first is None:
            self._first = pixels
            return self._classifier.classify(pixels)
        began = time.perf_counter()
        outputs = self._classifier.classify(pixels)
        self._seconds += time.perf_counter() - began
        self._num_batches += 1
        return outputs

    def seconds(self) -> float:
        """Of one sample."""
        if not self._num_batches and self._first is not None:
            self.classify(self._first)
        return self._seconds / (self._num_batches * self._size)


def _with_least(classifier: Classifier, unsure_below: float) -> Classifier:
    if classifier.task in ("multi_label", "regression"):
        what = "labels" if classifier.task == "multi_label" else "numbers"
        raise EngineError(
            f"Answers below {unsure_below:g} were to be called unsure, but this model answers "
            f"with {what}, not with one class: leave the limit out."
        )
    rule = replace(classifier.rule, unsure_below=unsure_below)
    if problem := problem_of(rule):
        raise EngineError(problem)
    return replace(classifier, rule=rule)


def _predictions(
    references: Sequence[str],
    outputs: dict[int, Any],
    classifier: Classifier,
    top: int,
    seconds: float,
) -> dict[int, Prediction]:
    names, rule, task = classifier.class_names, classifier.rule, classifier.task
    values = np.stack(list(outputs.values()))
    if task == "regression":
        return {
            position: Prediction(
                path=references[position],
                top=(),
                values=tuple((name, float(one)) for name, one in zip(names, row, strict=True)),
                task=task,
                rule=rule,
                seconds=seconds,
            )
            for position, row in zip(outputs, values, strict=True)
        }
    shares = calibrated(values, task, rule.temperature)
    answers, unsure = decide(shares, task, rule)
    shown = len(names) if task == "multi_label" else top
    orders = np.argsort(-shares, axis=1, kind="stable")[:, :shown]
    made = {}
    for place, position in enumerate(outputs):
        chosen = np.flatnonzero(answers[place]) if task == "multi_label" else [answers[place]]
        made[position] = Prediction(
            path=references[position],
            top=tuple((names[i], float(shares[place, i])) for i in orders[place]),
            answer=tuple(names[i] for i in chosen),
            unsure=bool(unsure[place]),
            task=task,
            rule=rule,
            seconds=seconds,
        )
    return made
