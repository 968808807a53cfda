"""What a review of a run's data says: suspect labels and look-alikes, as items. No widgets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.review_types import LabelSuspect, LookAlikePair, Review
from gui.answer_texts import Item, Shown
from gui.data_texts import short_name, split_name
from gui.numbers import percent
from gui.words import together


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewTexts", text)


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of the two samples of a pair of look-alikes."""

    path: str
    pair: LookAlikePair
    number: int
    is_first: bool


def suspects(review: Review, *, all_of_them: bool = False) -> Shown:
    """Samples whose labels may be wrong, the most suspect first.

    Unless all are wanted, only those that are taken for errors.
    """
    shown = review.suspects if all_of_them else review.suspects[: review.num_expected]
    expected = review.num_expected
    title = {
        0: _tr("No label that is probably wrong"),
        1: _tr("1 label that is probably wrong"),
    }.get(expected, _tr("{0:,} labels that are probably wrong").format(expected))
    if all_of_them:
        title = _tr("The {0:,} most suspect labels").format(len(shown))
    return Shown(
        title=title,
        empty=_tr("No label looks wrong."),
        make=_suspect_maker(review.class_names),
        things=shown,
    )


def look_alikes(review: Review) -> Shown:
    """Pairs of samples that look alike to the model, beside one another."""
    sides = [
        PairSide(path, pair, number, is_first)
        for number, pair in enumerate(review.look_alikes, 1)
        for path, is_first in ((pair.first, True), (pair.second, False))
    ]
    count = len(review.look_alikes)
    title = _tr("1 pair that looks alike") if count == 1 else _tr("{0:,} pairs that look alike")
    return Shown(
        title=title.format(count),
        empty=_tr("No two look alike."),
        make=_pair_maker(review.class_names),
        things=sides,
    )


def _name(names: Sequence[str], label: int) -> str:
    return names[label] if 0 <= label < len(names) else ""


def _suspect_maker(names: Sequence[str]) -> Callable[[LabelSuspect], Item]:
    def make(one: LabelSuspect) -> Item:
        given, suggested = _name(names, one.given), _name(names, one.suggested)
        if not given:
            caption, second = _tr("{0} missing?").format(suggested), ""
        elif not suggested:
            caption, second = _tr("{0} not there?").format(given), ""
        else:
            caption, second = f"{suggested}?", _tr("called {0}").format(given)
        facts = [(_tr("Label"), given or _tr("without {0}").format(suggested))]
        if suggested:
            sure = percent(one.suggested_probability, 0)
            facts.append((_tr("Judged as"), f"{suggested} ({sure})"))
        elif given:
            facts.append((_tr("Judged as"), _tr("not {0}").format(given)))
        if given:
            facts.append((_tr("As labelled"), percent(one.given_probability, 0)))
        facts.append((_tr("Split"), split_name(one.split)))
        return Item(
            path=one.path,
            caption=caption,
            second=second,
            color="warning",
            facts=tuple(facts),
            labels=(given,) if given and suggested else (),
            suggested=(suggested or given,),
        )

    return make


def _pair_maker(names: Sequence[str]) -> Callable[[PairSide], Item]:
    def make(side: PairSide) -> Item:
        pair = side.pair
        own = (pair.first, pair.first_label, pair.first_split)
        other = (pair.second, pair.second_label, pair.second_split)
        if not side.is_first:
            own, other = other, own
        label, differs = _name(names, own[1]), own[1] != other[1]
        crosses = own[2] != other[2]
        split = split_name(own[2])
        alike = percent(pair.similarity, 1)
        of_other = (_name(names, other[1]), split_name(other[2]))
        facts = [
            (_tr("Class"), label),
            (_tr("Split"), split),
            (_tr("Alike"), alike),
            (_tr("Looks like"), _tr("{0} ({1})").format(short_name(other[0]), together(of_other))),
        ]
        return Item(
            path=side.path,
            caption=f"{side.number} · {label}" if label else f"{side.number} · {alike}",
            second=f"{split} · {alike}" if label else split,
            # Another class, or in training and test: one of them ought to go.
            color="bad" if differs else "warning" if crosses else "text",
            facts=tuple(fact for fact in facts if fact[1]),
            labels=(label,) if label else (),
            suggested=(_name(names, other[1]),) if differs and label else (),
            like=other[0],
        )

    return make
