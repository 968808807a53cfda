"""What the evaluate page shows of a run's single answers, by task. No widgets."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication

from engine.evaluation_types import EvaluatedSample, Evaluation
from engine.types import Media
from gui.numbers import change, decimal, figure, percent
from gui.words import listed

Order = Literal["surest", "loss", "pair"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswerTexts", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One sample as it is looked through: what is written below it, and what is known of it.

    Attributes:
        path: Its reference.
        caption: The first line below the picture, in the token `color`.
        second: The second line.
        color: The token of the caption.
        facts: Names and values, for the side.
        labels: What it is labelled, where that is known.
        suggested: What it may be instead, the likeliest first.
        like: Another sample that it looks like.
    """

    path: str
    caption: str
    second: str = ""
    color: str = "second_text"
    facts: tuple[tuple[str, str], ...] = ()
    labels: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    like: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Samples that are shown, and what stands there where there are none.

    `things` have a `path` each; `make` gives the `Item` of one when it is looked at.
    """

    title: str
    empty: str
    make: Callable[[Any], Item]
    things: Sequence[Any] = field(default=())


def orders(evaluation: Evaluation) -> tuple[tuple[Order, str], ...]:
    """The orders in which an evaluation's mistakes can be looked through."""
    if evaluation.task == "regression":
        return ()
    known: tuple[tuple[Order, str], ...] = (
        ("surest", _tr("The surest first")),
        ("loss", _tr("Largest loss first")),
        ("pair", _tr("By class pair")),
    )
    if evaluation.task == "multi_label":
        known = known[:2]
    # Evaluations of before 0.3 do not know the samples' losses.
    has_loss = any(sample.loss for sample in evaluation.samples)
    return tuple(pair for pair in known if has_loss or pair[0] != "loss")


def mistakes(evaluation: Evaluation, media: Media, order: Order = "surest") -> Shown:
    """Everything that was answered wrongly; the surest ones are most often wrong labels.

    Of labels, the samples with a wrong one. By pair, the most frequent pair of classes first.
    """
    wrong = _sorted([one for one in evaluation.samples if not is_right(one)], order)
    how = {
        "surest": _tr("{0:,} mistakes, the surest first"),
        "loss": _tr("{0:,} mistakes, the largest loss first"),
        "pair": _tr("{0:,} mistakes, the most frequent pair first"),
    }[order]
    few = {0: _tr("No mistakes"), 1: _tr("1 mistake")}
    empty = {
        "sound": _tr("Not a single mistake on these recordings."),
        "vector": _tr("Not a single mistake on these rows."),
    }.get(media, _tr("Not a single mistake on these pictures."))
    title = few.get(len(wrong)) or how.format(len(wrong))
    return Shown(title=title, empty=empty, make=_maker(evaluation), things=wrong)


def cell(evaluation: Evaluation, true: int, predicted: int, order: Order = "surest") -> Shown:
    """One cell of the matrix."""
    names = evaluation.class_names
    inside = [s for s in evaluation.samples if (s.label, s.predicted) == (true, predicted)]
    text = _tr("{1}: {0:,} recognised") if true == predicted else _tr("{1} taken for {2}: {0:,}")
    return Shown(
        title=text.format(len(inside), names[true], names[predicted]),
        empty=_tr("Nothing is in this cell."),
        make=_maker(evaluation),
        things=_sorted(inside, order),
    )


def label_mistakes(evaluation: Evaluation, label: int, order: Order = "surest") -> Shown:
    """Where one of several labels was missed, or found where it is not."""
    missed = [
        s for s in evaluation.samples if label in s.labels and label not in s.predicted_labels
    ]
    found = [s for s in evaluation.samples if label not in s.labels and label in s.predicted_labels]
    title = _tr("{0}: {1:,} missed, {2:,} found where there is none")
    return Shown(
        title=title.format(evaluation.class_names[label], len(missed), len(found)),
        empty=_tr("Not a single mistake with this label."),
        make=_maker(evaluation),
        things=[*_sorted(missed, order), *_sorted(found, order)],
    )


def largest_errors(evaluation: Evaluation, target: int) -> Shown:
    """All samples, those whose number is furthest off first."""
    return Shown(
        title=_tr("{0}: the largest errors first").format(evaluation.class_names[target]),
        empty="",
        make=_maker(evaluation, target),
        things=sorted(evaluation.samples, key=lambda s: -abs(error_of(s, target))),
    )


def chosen(evaluation: Evaluation, title: str, paths: Sequence[str], target: int = 0) -> Shown:
    """Samples that somebody else asks for, in that order; nothing is known of some of them."""
    known = {sample.path: sample for sample in evaluation.samples}
    make = _maker(evaluation, target)

    def item(sample: EvaluatedSample) -> Item:
        if sample.path in known:
            return make(sample)
        return Item(path=sample.path, caption=_tr("not evaluated"))

    return Shown(
        title=title,
        empty=_tr("There is nothing here."),
        make=item,
        things=[known.get(path) or EvaluatedSample(path=path) for path in paths],
    )


def error_of(sample: EvaluatedSample, target: int) -> float:
    """How much too large a number was estimated."""
    return sample.predicted_values[target] - sample.values[target]


def decimals(evaluation: Evaluation, target: int) -> int:
    """With how many decimals a number is worth writing, by how far estimates are off."""
    error = evaluation.per_target[target].root_mean_squared_error
    return max(0, min(9, 1 - math.floor(math.log10(error)))) if error > 0 else 2


def is_right(sample: EvaluatedSample) -> bool:
    """Whether a class, or all labels, were answered as they are."""
    return sample.label == sample.predicted and set(sample.labels) == set(sample.predicted_labels)


def _sorted(samples: Sequence[EvaluatedSample], order: Order) -> list[EvaluatedSample]:
    if order == "loss":
        return sorted(samples, key=lambda sample: -sample.loss)
    surest = sorted(samples, key=lambda sample: -sample.probability)
    if order == "surest":
        return surest
    # There may be 10,000: a pair is looked up, and its place computed once.
    of_pair: dict[tuple[int, int], list[EvaluatedSample]] = {}
    for sample in surest:
        of_pair.setdefault((sample.label, sample.predicted), []).append(sample)
    frequent = sorted(of_pair.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [sample for _pair, inside in frequent for sample in inside]


def _maker(evaluation: Evaluation, target: int = 0) -> Callable[[EvaluatedSample], Item]:
    make = {"regression": _number_item, "multi_label": _labels_item}.get(
        evaluation.task, _class_item
    )
    return lambda sample: make(sample, evaluation, target)


def _class_item(sample: EvaluatedSample, evaluation: Evaluation, _target: int) -> Item:
    names, right = evaluation.class_names, is_right(sample)
    said, true = names[sample.predicted], names[sample.label]
    sure = percent(sample.probability, 0)
    return Item(
        path=sample.path,
        caption=f"{said} {sure}",
        second="" if right else _tr("really {0}").format(true),
        color="good" if right else "bad",
        facts=(
            (_tr("Predicted"), said),
            (_tr("True"), true),
            (_tr("Confidence"), _with_doubt(sure, sample)),
            *_loss(sample),
        ),
        labels=(true,),
        suggested=() if right else (said,),
    )


def _labels_item(sample: EvaluatedSample, evaluation: Evaluation, _target: int) -> Item:
    names, right = evaluation.class_names, is_right(sample)

    def called(labels: Sequence[int]) -> str:
        return listed(names[label] for label in labels) or _tr("none")

    said, true = called(sample.predicted_labels), called(sample.labels)
    # A probability belongs to the surest wrong decision.
    sure = ((_tr("Surest mistake"), percent(sample.probability, 0)),) if not right else ()
    differ = set(sample.labels) ^ set(sample.predicted_labels)
    return Item(
        path=sample.path,
        caption=said,
        second="" if right else _tr("really {0}").format(true),
        color="good" if right else "bad",
        facts=((_tr("Predicted"), said), (_tr("True"), true), *sure, *_loss(sample)),
        labels=tuple(names[label] for label in sample.labels),
        suggested=tuple(names[label] for label in sorted(differ)),
    )


def _number_item(sample: EvaluatedSample, evaluation: Evaluation, target: int) -> Item:
    digits = decimals(evaluation, target)
    largest = 2 * evaluation.per_target[target].root_mean_squared_error
    said, true = (decimal(v[target], digits) for v in (sample.predicted_values, sample.values))
    error = error_of(sample, target)
    return Item(
        path=sample.path,
        caption=said,
        second=_tr("really {0}").format(true),
        color="bad" if abs(error) > largest else "text",
        facts=(
            (_tr("Estimated"), said),
            (_tr("True"), true),
            (_tr("Off by"), change(error, digits)),
            *_loss(sample),
        ),
        labels=tuple(figure(value, 6) for value in sample.values),
    )


def _with_doubt(sure: str, sample: EvaluatedSample) -> str:
    return _tr('{0}, so "unsure"').format(sure) if sample.unsure else sure


def _loss(sample: EvaluatedSample) -> tuple[tuple[str, str], ...]:
    return ((_tr("Loss"), figure(sample.loss)),) if sample.loss else ()
