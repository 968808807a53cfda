"""What a model makes of new samples: pictures, recordings, rows of a table."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.classifier import Classifier, open_file, open_run
from engine.control import Control
from engine.data.numbers import count_rows
from engine.data.walking import walk
from engine.errors import EngineError
from engine.references import make_reference
from engine.types import Media, Prediction

_KINDS: dict[Media, str] = {
    "picture": "JPEG, PNG, BMP, GIF, WebP or TIFF files, or folders of such",
    "sound": "WAV, FLAC, Ogg, MP3 or AIFF files, or folders of such",
    "vector": "a table with the columns that the run was trained on",
}


def predict(
    model: str,
    paths: Sequence[str],
    *,
    top: int,
    preprocessing: str = "auto",
    control: Control,
) -> tuple[Prediction, ...]:
    """The most probable classes, the probability of each label, or the numbers, by the task.

    Args:
        model: A run's folder, a file that Graft exported, or another Keras model file that takes
            pictures and gives class probabilities (its classes are then numbered).
        paths: Pictures or recordings, and folders in which all of them are taken; tables, whose
            rows are taken, for a model that takes vectors.
        top: How many classes to name for each; several labels are all named.
        preprocessing: What a foreign file's model needs, `auto` to recognise it.
        control: Gets progress and notices; cancels.

    Returns:
        One prediction a sample, in the order of `paths`; one with `error` where a sample cannot
        be read.

    Raises:
        EngineError: If the model cannot be used, a path is missing, or no sample can be read.
    """
    if top < 1:
        raise EngineError(f"The number of classes to name is {top}: it must be 1 or more.")
    _require(paths)
    place = Path(model)
    classifier = open_run(place)[1] if place.is_dir() else open_file(place, control, preprocessing)
    noun, kinds = classifier.input.noun, _KINDS[classifier.input.media]
    references = tuple(dict.fromkeys(_find(paths, classifier.input.media, control)))
    if not references:
        raise EngineError(
            f"There are no {noun} in {' and '.join(paths) or 'what was given'}: give {kinds}."
        )
    predictions: dict[int, Prediction] = {}

    def refuse(position: int, reason: str) -> None:
        predictions[position] = Prediction(path=references[position], top=(), error=reason)

    for batch in classifier.read_batches(
        [(reference, 0) for reference in references],
        control=control,
        text="Predicting",
        refuse=refuse,
    ):
        outputs = classifier.classify(batch.pixels)
        for position, row in zip(batch.positions, outputs, strict=False):
            predictions[position] = _prediction(references[position], row, classifier, top)
    ordered = tuple(predictions[position] for position in range(len(references)))
    if all(prediction.error is not None for prediction in ordered):
        first = ordered[0]
        raise EngineError(
            f"None of the {len(references)} {noun} could be read "
            f"({Path(first.path).name}: {(first.error or '').rstrip('.')}): give {kinds}."
        )
    return ordered


def prediction_to_json(prediction: Prediction) -> dict[str, Any]:
    """A prediction as `graft predict --json` prints it."""
    values: dict[str, Any] = {
        "path": prediction.path,
        "top": [{"class": name, "probability": share} for name, share in prediction.top],
    }
    if prediction.values:
        values["values"] = dict(prediction.values)
    if prediction.error:
        values["error"] = prediction.error
    return values


def _prediction(reference: str, outputs: Any, classifier: Classifier, top: int) -> Prediction:
    names = classifier.class_names
    if classifier.task == "regression":
        numbers = tuple((name, float(value)) for name, value in zip(names, outputs, strict=True))
        return Prediction(path=reference, top=(), values=numbers)
    shown = len(names) if classifier.task == "multi_label" else top
    order = np.argsort(-outputs, kind="stable")[:shown]
    return Prediction(path=reference, top=tuple((names[i], float(outputs[i])) for i in order))


def _require(paths: Sequence[str]) -> None:
    for path in paths:
        if not Path(path).exists():
            raise EngineError(f"There is no file or folder {path}: check the path.")


def _find(paths: Sequence[str], media: Media, control: Control) -> Iterator[str]:
    """The samples that the paths mean: files as given, all of their kind in folders, rows."""
    for path in paths:
        if media == "vector":
            if Path(path).is_dir():
                raise EngineError(f"{path} is a folder: give {_KINDS['vector']}.")
            for row in range(count_rows(path)):
                yield make_reference(path, row)
        elif Path(path).is_dir():
            for folder in walk(Path(path), control).all():
                for name, _size, _time, kind in folder.files:
                    if kind == media:
                        yield str(Path(folder.path) / name)
        else:
            yield path
