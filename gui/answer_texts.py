"""What the evaluate page says of a run's answers, by task. No widgets."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.evaluation_types import EvaluatedSample, Evaluation
from engine.types import Media
from gui.models.pictures import Picture
from gui.score_texts import nouns
from gui.widgets.fields import percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswerTexts", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The figure, how sure it is, and what is most often wrong (or nothing)."""

    score: str
    sentence: str
    confused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Samples that are shown, what they are, and what stands there where there are none."""

    title: str
    empty: str
    pictures: tuple[Picture, ...]


def headline(evaluation: Evaluation, media: Media) -> Headline:
    """The summary of an evaluation."""
    if evaluation.task == "regression":
        made = _headline_of_numbers(evaluation)
    elif evaluation.task == "multi_label":
        made = _headline_of_labels(evaluation, media)
    else:
        right = sum(evaluation.confusion[i][i] for i in range(len(evaluation.class_names)))
        text = _tr("{0:,} of {1:,} right: {2}").format(
            right, evaluation.num_samples, percent(evaluation.accuracy or 0, 0)
        )
        made = Headline(
            score=text,
            sentence=_tr("The true figure probably lies between {0} and {1} %.").format(
                *_interval(evaluation)
            ),
            confused=_most_confused(evaluation),
        )
    doubt = {
        "validation": _tr("Validation chose the best epoch, so this is a little too good."),
        "train": _tr("This was trained on: it says little."),
    }.get(evaluation.split, "")
    sentence = f"{made.sentence} {doubt}".strip()
    return Headline(score=made.score, sentence=sentence, confused=made.confused)


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


def _headline_of_numbers(evaluation: Evaluation) -> Headline:
    r2 = "–" if evaluation.r2 is None else number(evaluation.r2, 2)
    many = len(evaluation.per_target) > 1
    first = evaluation.per_target[0]
    off = f"{first.mean_absolute_error:.3g}"
    score = (
        _tr("R² {0} on average").format(r2)
        if many
        else _tr("Off by {0} on average (R² {1})").format(off, r2)
    )
    return Headline(
        score=score,
        sentence=_tr(
            "R² says how much of the differences is explained: 1 is perfect, 0 no better than "
            "always naming the mean."
        ),
    )


def _headline_of_labels(evaluation: Evaluation, media: Media) -> Headline:
    right = round((evaluation.accuracy or 0) * evaluation.num_samples)
    low, high = _interval(evaluation)
    sentence = _tr(
        "{0:,} of {1:,} {2} have exactly the right labels: {3}, probably between {4} and {5} %."
    ).format(
        right,
        evaluation.num_samples,
        nouns(media),
        percent(evaluation.accuracy or 0, 0),
        low,
        high,
    )
    wrong = [
        (one.decisions[0][1] + one.decisions[1][0], one)
        for one in evaluation.per_class
        if one.decisions
    ]
    count, worst = max(wrong, key=lambda pair: pair[0], default=(0, None))
    confused = ""
    if worst is not None and worst.decisions and count > 1:
        confused = _tr(
            "Most often wrong: {0}, missed {1}×, found {2}× where there is none."
        ).format(worst.name, worst.decisions[1][0], worst.decisions[0][1])
    score = _tr("{0} of all labels right").format(percent(evaluation.label_accuracy or 0, 0))
    return Headline(score=score, sentence=sentence, confused=confused)


def _interval(evaluation: Evaluation) -> tuple[int, int]:
    return round(100 * (evaluation.accuracy_low or 0)), round(100 * (evaluation.accuracy_high or 0))


def _most_confused(evaluation: Evaluation) -> str:
    names = evaluation.class_names
    pairs = [
        (count, true, predicted)
        for true, line in enumerate(evaluation.confusion)
        for predicted, count in enumerate(line)
        if true != predicted and count > 1
    ]
    if not pairs:
        return ""
    count, true, predicted = max(pairs)
    return _tr("Most often confused: {0} taken for {1}, {2} times.").format(
        names[true], names[predicted], count
    )


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
