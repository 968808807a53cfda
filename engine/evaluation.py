"""Scoring a run on labelled pictures, and naming the classes of new ones."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from engine.classifier import BATCH_SIZE, Classifier, open_file, open_run
from engine.control import Control
from engine.data.folders import find_files, find_pictures, natural_key
from engine.errors import EngineError
from engine.events import Notice
from engine.runs import RunFolder
from engine.storage import os_error_sentence, read_json, write_json
from engine.types import SPLITS, ClassScore, EvaluatedSample, Evaluation, Prediction, Split

FILE_NAME = "evaluation.json"
_Z95 = 1.959963984540054


class _Labelled(NamedTuple):
    """A picture with its class; its EXIF orientation, or None where that is yet to be read."""

    path: str
    label: int
    orientation: int | None


def evaluate(
    run_dir: str, *, split: Split | None, data: str | None, control: Control
) -> Evaluation:
    """Score a run's best model, and keep the scores in the run's `evaluation.json`.

    Args:
        run_dir: The run's folder.
        split: Which of the run's splits; None means test where there is one, else validation.
            With `data`, which of that folder's; None means all samples where it has no split
            folders of its own.
        data: Another folder to score on, with the run's classes or some of them.
        control: Gets progress and notices; cancels.

    Raises:
        EngineError: If run, split or data cannot be used.
    """
    run, classifier = open_run(run_dir)
    if data is None:
        name, pictures = _own_pictures(run, split)
        _require_files(pictures, name)
        key = name
    else:
        folder = Path(data)
        if not folder.exists():
            raise EngineError(f"There is no folder {folder}: check the path.")
        own = _moved_pictures(run, folder, split)
        name, pictures = own or _other_pictures(run, folder, split, control)
        key = name if own else f"{name} of {folder.absolute()}"
        if own:
            text = f"{folder} holds the run's own data, so only its {name} split is scored."
            control.report(Notice(level="info", text=text))
    evaluated, loss = _classify(classifier, pictures, control)
    evaluation = _score(run_dir, name, classifier.class_names, evaluated, loss)
    _keep(evaluation, key, control)
    return evaluation


def evaluation_to_json(evaluation: Evaluation) -> dict[str, Any]:
    """The scores as `graft evaluate --json` prints them."""
    return {
        "split": evaluation.split,
        "num_samples": evaluation.num_samples,
        "accuracy": evaluation.accuracy,
        "loss": evaluation.loss,
        "per_class": {
            score.name: {
                "precision": score.precision,
                "recall": score.recall,
                "f1": score.f1,
                "support": score.support,
            }
            for score in evaluation.per_class
        },
        "confusion": [list(row) for row in evaluation.confusion],
    }


def wilson_interval(right: int, total: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of `right` out of `total`."""
    share = right / total
    spread = _Z95 * math.sqrt(share * (1 - share) / total + _Z95**2 / (4 * total**2))
    centre = share + _Z95**2 / (2 * total)
    scale = 1 + _Z95**2 / total
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def predict(
    model: str,
    paths: Sequence[str],
    *,
    top: int,
    preprocessing: str = "auto",
    control: Control,
) -> tuple[Prediction, ...]:
    """The most probable classes of pictures.

    Args:
        model: A run's folder, a file that Graft exported, or another Keras model file that takes
            pictures and gives class probabilities (its classes are then numbered).
        paths: Pictures, and folders in which all pictures are taken.
        top: How many classes to name for each.
        preprocessing: What a foreign file's model needs, `auto` to recognise it.
        control: Gets progress and notices; cancels.

    Returns:
        One prediction a picture, in the order of `paths`; one with `error` where a picture
        cannot be read.

    Raises:
        EngineError: If the model cannot be used, a path is missing, or no picture can be read.
    """
    if top < 1:
        raise EngineError(f"The number of classes to name is {top}: it must be 1 or more.")
    files = find_pictures(paths, control=control)
    if not files:
        raise EngineError(
            f"There are no pictures in {' and '.join(paths) or 'what was given'}: give JPEG, PNG, "
            "BMP, GIF, WebP or TIFF files, or folders of such."
        )
    place = Path(model)
    classifier = open_run(place)[1] if place.is_dir() else open_file(place, control, preprocessing)

    predictions: dict[int, Prediction] = {}

    def refuse(position: int, reason: str) -> None:
        predictions[position] = Prediction(path=files[position], top=(), error=reason)

    for batch in classifier.read_batches(
        [(path, None) for path in files], control=control, text="Predicting", refuse=refuse
    ):
        probabilities = classifier.classify(batch.pixels)
        for position, row in zip(batch.positions, probabilities, strict=False):
            order = np.argsort(-row, kind="stable")[:top]
            predictions[position] = Prediction(
                path=files[position],
                top=tuple((classifier.class_names[i], float(row[i])) for i in order),
            )
    ordered = tuple(predictions[position] for position in range(len(files)))
    if all(prediction.error is not None for prediction in ordered):
        first = ordered[0]
        raise EngineError(
            f"None of the {len(files)} files could be read as a picture "
            f"({Path(first.path).name}: {(first.error or '').rstrip('.')}): "
            "give JPEG, PNG, BMP, GIF, WebP or TIFF pictures."
        )
    return ordered


def _own_pictures(run: RunFolder, split: Split | None) -> tuple[str, list[_Labelled]]:
    samples = run.samples()
    splits = {sample.split for sample in samples}
    chosen = split or ("test" if "test" in splits else "validation")
    if chosen not in splits:
        raise EngineError(
            f"The run has no {chosen} split: choose "
            f"{' or '.join(name for name in SPLITS if name in splits)}, or give other data to "
            "score on."
        )
    return chosen, [
        _Labelled(sample.path, sample.label, sample.orientation)
        for sample in samples
        if sample.split == chosen
    ]


def _require_files(pictures: Sequence[_Labelled], split: str) -> None:
    missing = [picture.path for picture in pictures if not Path(picture.path).is_file()]
    if missing:
        raise EngineError(
            f"{len(missing)} of the {len(pictures)} pictures of the {split} split are not where "
            f"they were (the first: {missing[0]}): put them back, or say where the data is now "
            "with --data."
        )


def _moved_pictures(
    run: RunFolder, folder: Path, split: Split | None
) -> tuple[str, list[_Labelled]] | None:
    """The run's own split where `folder` is its data, also after a move; else None.

    All pictures of that folder would include those that were trained on, and flatter.
    """
    roots = [Path(root).absolute() for root in run.recipe.data.roots]
    here = folder.absolute()
    if len(roots) > 1 or (here != roots[0] and roots[0].exists()):
        return None
    name, pictures = _own_pictures(run, split)
    moved = []
    for picture in pictures:
        path = Path(picture.path)
        if not path.is_relative_to(roots[0]):
            return None
        path = here / path.relative_to(roots[0])
        if not path.is_file():
            return None
        moved.append(picture._replace(path=str(path)))
    return name, moved


def _other_pictures(
    run: RunFolder, folder: Path, split: Split | None, control: Control
) -> tuple[str, list[_Labelled]]:
    """Pictures of another folder, labelled by the run's classes: of a split's folder, or all."""
    files = find_files([str(folder)], control=control).files
    known = {name: label for label, name in enumerate(run.class_names)}
    unknown = sorted({file.class_name for file in files} - set(known), key=natural_key)
    if unknown:
        raise EngineError(
            f"{folder} has {'a class' if len(unknown) == 1 else 'classes'} that the run was not "
            f"trained on ({_some(unknown)}): it knows {_some(list(known))}, so rename or leave "
            "out what differs."
        )
    splits = {file.split for file in files}
    chosen = split or ("test" if "test" in splits else None)
    if chosen is not None:
        files = [file for file in files if file.split == chosen]
    if not files:
        raise EngineError(
            f"{folder} has no pictures in {f'a {chosen} folder' if chosen else 'class folders'}: "
            + ("name no split to score on all of it." if chosen else "choose another folder.")
        )
    return chosen or "all", [_Labelled(file.path, known[file.class_name], None) for file in files]


def _classify(
    classifier: Classifier, pictures: Sequence[_Labelled], control: Control
) -> tuple[list[EvaluatedSample], float]:
    step = classifier.step()
    evaluated: list[EvaluatedSample] = []
    refused: list[tuple[str, str]] = []
    total_loss = 0.0

    def refuse(position: int, reason: str) -> None:
        refused.append((pictures[position].path, reason))

    for batch in classifier.read_batches(
        [(picture.path, picture.orientation) for picture in pictures],
        control=control,
        text="Evaluating",
        refuse=refuse,
    ):
        labels = np.zeros(BATCH_SIZE, np.int64)
        labels[: len(batch.positions)] = [pictures[i].label for i in batch.positions]
        probabilities, losses = step(batch.pixels, labels)
        total_loss += float(np.sum(losses[: len(batch.positions)], dtype=np.float64))
        for row, position in enumerate(batch.positions):
            predicted = int(np.argmax(probabilities[row]))
            evaluated.append(
                EvaluatedSample(
                    path=pictures[position].path,
                    label=pictures[position].label,
                    predicted=predicted,
                    probability=float(probabilities[row, predicted]),
                )
            )
    if not evaluated:
        path, reason = refused[0]
        raise EngineError(
            f"None of the {len(pictures)} pictures could be read ({path}: {reason.rstrip('.')}): "
            "check the data."
        )
    if refused:
        control.report(
            Notice(
                level="warning",
                text=f"{len(refused)} of {len(pictures)} pictures could not be read and are not in "
                f"the scores (the first: {refused[0][0]}: {refused[0][1]})",
            )
        )
    return evaluated, total_loss / len(evaluated)


def _score(
    run_dir: str,
    split: str,
    class_names: tuple[str, ...],
    evaluated: Sequence[EvaluatedSample],
    loss: float,
) -> Evaluation:
    labels = [sample.label for sample in evaluated]
    predicted = [sample.predicted for sample in evaluated]
    numbers = range(len(class_names))
    confusion = confusion_matrix(labels, predicted, labels=numbers)
    precision, recall, f1, support = precision_recall_fscore_support(
        labels, predicted, labels=numbers, zero_division=0
    )
    right = int(np.trace(confusion))
    low, high = wilson_interval(right, len(evaluated))
    return Evaluation(
        run_dir=str(run_dir),
        split=split,
        class_names=class_names,
        num_samples=len(evaluated),
        accuracy=right / len(evaluated),
        accuracy_low=low,
        accuracy_high=high,
        loss=loss,
        per_class=tuple(
            ClassScore(
                name=name,
                precision=float(precision[i]),
                recall=float(recall[i]),
                f1=float(f1[i]),
                support=int(support[i]),
            )
            for i, name in enumerate(class_names)
        ),
        confusion=tuple(tuple(int(count) for count in row) for row in confusion),
        samples=tuple(evaluated),
    )


def _keep(evaluation: Evaluation, key: str, control: Control) -> None:
    """Add the scores to the run's file; a run that may only be read is still evaluated."""
    path = Path(evaluation.run_dir) / FILE_NAME
    kept: dict[str, Any] = {}
    if path.is_file():
        try:
            found = read_json(path)
            kept = found if isinstance(found, dict) else {}
        except EngineError:
            kept = {}
    kept[key] = {
        **evaluation_to_json(evaluation),
        "accuracy_low": evaluation.accuracy_low,
        "accuracy_high": evaluation.accuracy_high,
        "samples": [
            {
                "path": sample.path,
                "label": sample.label,
                "predicted": sample.predicted,
                "probability": sample.probability,
            }
            for sample in evaluation.samples
        ],
    }
    try:
        write_json(path, kept)
    except OSError as error:
        control.report(Notice(level="warning", text=os_error_sentence(error, path)))


def _some(names: Sequence[str], most: int = 8) -> str:
    shown = ", ".join(repr(name) for name in names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
