"""What the evaluate page shows of a run's single answers, by task. No widgets."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.evaluation_types import EvaluatedSample, Evaluation
from engine.types import Media
from gui.models.pictures import Picture
from gui.widgets.fields import percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswerTexts", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Samples that are shown, what they are, and what stands there where there are none."""

    title: str
    empty: str
    pictures: tuple[Picture, ...]


def mistakes(evaluation: Evaluation, media: Media) -> Shown:
    """Everything that was answered wrongly, the surest first: these are most often wrong labels.

    Of labels, the samples with a wrong one.
    """
    wrong = [sample for sample in evaluation.samples if not _is_right(sample)]
    wrong.sort(key=lambda sample: -sample.probability)
    count = len(wrong)
    title = (
        _tr("No mistakes")
        if not count
        else _tr("1 mistake")
        if count == 1
        else _tr("{0:,} mistakes, the surest first").format(count)
    )
    empty = {
        "sound": _tr("Not a single mistake on these recordings."),
        "vector": _tr("Not a single mistake on these rows."),
    }.get(media, _tr("Not a single mistake on these pictures."))
    return Shown(title=title, empty=empty, pictures=_pictures(wrong, evaluation))


def cell(evaluation: Evaluation, true: int, predicted: int) -> Shown:
    """One cell of the matrix."""
    names = evaluation.class_names
    inside = [s for s in evaluation.samples if (s.label, s.predicted) == (true, predicted)]
    inside.sort(key=lambda sample: -sample.probability)
    text = _tr("{1}: {0:,} recognised") if true == predicted else _tr("{1} taken for {2}: {0:,}")
    return Shown(
        title=text.format(len(inside), names[true], names[predicted]),
        empty=_tr("Nothing is in this cell."),
        pictures=_pictures(inside, evaluation),
    )


def label_mistakes(evaluation: Evaluation, label: int) -> Shown:
    """Where one of several labels was missed, or found where it is not."""
    name = evaluation.class_names[label]
    missed = [
        s for s in evaluation.samples if label in s.labels and label not in s.predicted_labels
    ]
    found = [s for s in evaluation.samples if label not in s.labels and label in s.predicted_labels]
    title = _tr("{0}: {1:,} missed, {2:,} found where there is none")
    return Shown(
        title=title.format(name, len(missed), len(found)),
        empty=_tr("Not a single mistake with this label."),
        pictures=_pictures([*missed, *found], evaluation),
    )


def largest_errors(evaluation: Evaluation, target: int) -> Shown:
    """All samples, those whose number is furthest off first."""
    name, digits = evaluation.class_names[target], decimals(evaluation, target)
    samples = sorted(evaluation.samples, key=lambda s: -abs(error_of(s, target)))
    largest = 2 * evaluation.per_target[target].root_mean_squared_error
    pictures = tuple(
        Picture(
            path=sample.path,
            caption=number(sample.predicted_values[target], digits),
            second=_tr("really {0}").format(number(sample.values[target], digits)),
            color="bad" if abs(error_of(sample, target)) > largest else "text",
        )
        for sample in samples
    )
    return Shown(
        title=_tr("{0}: the largest errors first").format(name),
        empty="",
        pictures=pictures,
    )


def error_of(sample: EvaluatedSample, target: int) -> float:
    """How much too large a number was estimated."""
    return sample.predicted_values[target] - sample.values[target]


def decimals(evaluation: Evaluation, target: int) -> int:
    """With how many decimals a number is worth writing, by how far estimates are off."""
    error = evaluation.per_target[target].root_mean_squared_error
    return max(0, min(9, 1 - math.floor(math.log10(error)))) if error > 0 else 2


def number(value: float, digits: int) -> str:
    """A number with so many decimals."""
    return f"{value:.{digits}f}"


def _is_right(sample: EvaluatedSample) -> bool:
    return sample.label == sample.predicted and set(sample.labels) == set(sample.predicted_labels)


def _pictures(samples: Sequence[EvaluatedSample], evaluation: Evaluation) -> tuple[Picture, ...]:
    names = evaluation.class_names

    def listed(labels: Sequence[int]) -> str:
        return ", ".join(names[label] for label in labels) or _tr("none")

    def picture(sample: EvaluatedSample) -> Picture:
        right = _is_right(sample)
        if evaluation.task == "multi_label":
            said, true = listed(sample.predicted_labels), listed(sample.labels)
        else:
            said = f"{names[sample.predicted]} {percent(sample.probability, 0)}"
            true = names[sample.label]
        return Picture(
            path=sample.path,
            caption=said,
            second="" if right else _tr("really {0}").format(true),
            color="good" if right else "bad",
        )

    return tuple(picture(sample) for sample in samples)
