"""What the window says of formats and exported files. No widgets."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.exporting.types import HELD_SUFFIX, ExportedFile
from gui.numbers import change, decimal, figure
from gui.score_texts import nouns, plain_score

# Below this no figure that anyone looks at is another one.
SMALL = 0.001


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportTexts", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatGroup:
    """Formats that serve the same end; `folded` ones are offered below `fold_title`."""

    title: str
    formats: tuple[str, ...]
    fold_title: str = ""
    folded: tuple[str, ...] = ()


def groups() -> tuple[FormatGroup, ...]:
    """All formats in the order in which they are offered."""
    return (
        FormatGroup(title=_tr("Keras"), formats=("keras", "h5", "h5-tf-keras", "weights")),
        FormatGroup(
            title=_tr("Phones and small devices"),
            formats=("tflite", "tflite-float16"),
            fold_title=_tr("Smaller still"),
            folded=("tflite-dynamic", "tflite-int8"),
        ),
        FormatGroup(title=_tr("Other frameworks"), formats=("onnx", "savedmodel")),
        FormatGroup(title=_tr("Code"), formats=("python",)),
    )


def format_name(name: str) -> str:
    """What a format is called."""
    return {
        "keras": "Keras (.keras)",
        "h5": "HDF5 (.h5)",
        "h5-tf-keras": _tr("HDF5 for tf.keras 2"),
        "savedmodel": "SavedModel",
        "tflite": "LiteRT (.tflite)",
        "tflite-float16": _tr("LiteRT half size"),
        "tflite-dynamic": _tr("LiteRT quarter size"),
        "tflite-int8": _tr("LiteRT for small chips"),
        "onnx": "ONNX (.onnx)",
        "weights": _tr("Weights only"),
        "python": _tr("Python script"),
    }.get(name, name)


def format_purpose(name: str) -> str:
    """What a format is for, in a few plain words."""
    return {
        "keras": _tr("The whole model, for Keras 3. Take this if unsure."),
        "h5": _tr("The whole model in the older file, for Keras 3."),
        "h5-tf-keras": _tr("For programs on TensorFlow 2.15 and older."),
        "savedmodel": _tr("A folder, for TensorFlow Serving."),
        "tflite": _tr("For Android, iOS, Raspberry Pi. Same answers."),
        "tflite-float16": _tr("Half the size; answers hardly ever change."),
        "tflite-dynamic": _tr("A quarter of the size; a few answers may change."),
        "tflite-int8": _tr(
            "A quarter of the size and quickest, but answers may change: half size is safer."
        ),
        "onnx": _tr("For ONNX Runtime: C#, Java, C++, the browser."),
        "weights": _tr("The numbers alone, for your own Keras code."),
        "python": _tr("One file that trains this run again from the data."),
    }.get(name, "")


def format_term(name: str) -> str:
    """What people who know the format call it, or nothing."""
    return {
        "h5": _tr("Legacy HDF5, as in Keras 2"),
        "tflite": _tr("TensorFlow Lite, float32"),
        "tflite-float16": _tr("TensorFlow Lite, weights in float16"),
        "tflite-dynamic": _tr("TensorFlow Lite, weights in int8 (dynamic range)"),
        "tflite-int8": _tr("TensorFlow Lite, weights and activations in int8"),
    }.get(name, "")


def num_same(file: ExportedFile) -> int:
    """On how many samples the file answers as the run does."""
    return round(file.agreement * file.num_samples)


def is_different(file: ExportedFile) -> bool:
    """Whether an answer differs, or the file is held for another reason."""
    return file.is_held or num_same(file) != file.num_samples


def file_name(file: ExportedFile) -> str:
    """Its name, as it will be once it is kept."""
    return Path(file.path).name.removesuffix(HELD_SUFFIX)


def difference_text(file: ExportedFile) -> str:
    """The largest difference in words or figures: `none`, `< 0.001`, `0.26`."""
    largest = file.max_abs_difference
    if not file.num_samples:
        return "–"
    if not math.isfinite(largest):
        return _tr("no number")
    if largest == 0:
        return _tr("none")
    return f"<\N{NO-BREAK SPACE}{SMALL}" if largest < SMALL else figure(largest, 2)


def exact_text(file: ExportedFile) -> str:
    """The largest difference in figures, without a power of ten."""
    largest = file.max_abs_difference
    if largest >= SMALL or not math.isfinite(largest):
        return difference_text(file)
    return figure(largest, 1) if largest < 1e-7 else figure(largest, 6)


def is_made_up(file: ExportedFile) -> bool:
    """Whether it was compared on made-up samples: real ones have labels, and so a score."""
    return bool(file.num_samples) and file.score is None


def sample_nouns(files: Sequence[ExportedFile], media: str) -> str:
    """What files were compared on: `pictures`, or `made-up samples` where none were there."""
    return _tr("made-up samples") if any(map(is_made_up, files)) else nouns(media)


def change_text(file: ExportedFile, score: str) -> str:
    """By how much a file's score differs from the run's: `unchanged`, `−0.7 points`, `−0.02`.

    Args:
        file: Any exported file.
        score: Which score it is (`engine.targets.score_name`).
    """
    if file.score is None or file.score_before is None:
        return ""
    digits, scale = (2, 1.0) if score == "R²" else (1, 100.0)
    shown = change(scale * (file.score - file.score_before), digits)
    if shown[0] not in "+−":
        return _tr("unchanged")
    return shown if score == "R²" else _tr("{0} points").format(shown)


def score_cell(file: ExportedFile, score: str) -> str:
    """A file's score, or a dash where there are no labels to score it by."""
    return "–" if file.score is None else plain_score(file.score, score)


def time_text(file: ExportedFile) -> str:
    """How long one sample takes: `4.1 ms`."""
    if file.milliseconds is None:
        return "–"
    digits = 1 if file.milliseconds < 100 else 0
    return _tr("{0} ms").format(decimal(file.milliseconds, digits))


def held_sentence(file: ExportedFile, media: str) -> str:
    """Why a file waits for a decision."""
    name, different = format_name(file.format), file.num_samples - num_same(file)
    if different:
        return different_sentence(file)
    if not math.isfinite(file.max_abs_difference):
        return _tr("{0} gives no numbers for some {1}: it cannot be used.").format(
            name, sample_nouns([file], media)
        )
    return _tr(
        "{0} gives the same answers on all {1:,} {2}, but its figures differ by up to {3}, more "
        "than this format should."
    ).format(name, file.num_samples, sample_nouns([file], media), exact_text(file))


def different_sentence(file: ExportedFile) -> str:
    """`LiteRT for small chips answers differently on 3 of 135.`"""
    return _tr("{0} answers differently on {1:,} of {2:,}.").format(
        format_name(file.format), file.num_samples - num_same(file), file.num_samples
    )


def verdict(files: Sequence[ExportedFile], media: str) -> str:
    """What the files have in common, and what a model file takes.

    Files that wait for a decision are spoken of where it is asked for.
    """
    compared = [file for file in files if file.num_samples and not file.is_held]
    same = [file for file in compared if not is_different(file)]
    kept = [different_sentence(file) for file in compared if is_different(file)]
    told = []
    if same:
        what = (
            _tr("Same answers on all {0:,} {1}.")
            if len(same) == len(files)
            else _tr("{2} gives the same answers on all {0:,} {1}.")
            if len(same) == 1
            else _tr("The other files give the same answers on all {0:,} {1}.")
            if kept or any(file.is_held for file in files)
            else _tr("The model files give the same answers on all {0:,} {1}.")
        )
        count = max(file.num_samples for file in same)
        told.append(what.format(count, sample_nouns(same, media), format_name(same[0].format)))
    if compared:
        told.append(_takes(media))
    return " ".join((*kept, *told))


def _takes(media: str) -> str:
    return {
        "sound": _tr(
            "Give it the sound itself: one channel, −1 to 1, at the sample rate that the run was "
            "trained with."
        ),
        "vector": _tr("Give it the columns in the order of training; do not rescale them."),
    }.get(media, _tr("Give it RGB pixels 0–255; do not rescale them."))
