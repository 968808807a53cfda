"""What the points of a map of features are told apart by, in words and colours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from engine.evaluation_types import Evaluation
from engine.review_types import FeatureMap, MapPoint
from engine.types import SPLITS
from gui import theme
from gui.data_texts import split_name
from gui.numbers import figure
from gui.words import listed

By = Literal["class", "mistake", "split"]
Answers = Mapping[str, tuple[int, bool]]

NUM_RANGES = 5
# Told apart from each other, each with a contrast of 3 to 1 and more on the surface.
_LIGHT = ("0067A8", "C24E00", "1B7A3D", "B3261E", "7B3294")
_LIGHT += ("00838F", "C2378E", "7A5230", "5A6570", "7D6F00")
_DARK = ("5FB3EC", "F29A4A", "62C483", "FF8A80", "C9A2F0")
_DARK += ("4CD0D8", "FF9ACB", "C9A37A", "C0C8CC", "D6CF5A")
# With more classes neighbours are far apart on the colour circle, however many there are.
_GOLDEN = 0.618034


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Points that are shown alike.

    `color` is a token's name, the place of a class, or from 0.0 to 1.0 where a range of numbers
    lies among the others.

    Where samples have several labels, a point is in several groups and has none's colour until
    one is chosen (`overlap`).
    """

    name: str
    rows: tuple[int, ...]
    color: str | int | float
    overlap: bool = False

    def paint(self) -> QColor:
        """Its colour in the theme that is shown."""
        tokens = theme.tokens()
        if isinstance(self.color, str):
            return tokens.color(self.color)
        if isinstance(self.color, float):
            return theme.blend(tokens.validation, tokens.training, 1 - self.color)
        return class_color(self.color)


def class_color(place: int) -> QColor:
    """The colour of the class at a place of the list."""
    dark = theme.tokens().dark
    if place < len(_LIGHT):
        return QColor(f"#{(_DARK if dark else _LIGHT)[place]}")
    return QColor.fromHslF(place * _GOLDEN % 1.0, 0.7, 0.7 if dark else 0.33)


def answers_of(evaluation: Evaluation | None) -> dict[str, tuple[int, bool]]:
    """What the run answered to each sample that was evaluated, and whether that is wrong."""
    if evaluation is None or evaluation.task == "regression":
        return {}
    if evaluation.task == "multi_label":
        return {one.path: (-1, one.labels != one.predicted_labels) for one in evaluation.samples}
    return {one.path: (one.predicted, one.predicted != one.label) for one in evaluation.samples}


def groups_of(found: FeatureMap, answers: Answers, by: By) -> tuple[Group, ...]:
    """The groups in the order of the legend; those painted last, on top, come last."""
    if by == "mistake":
        return _by_mistake(found, answers)
    if by == "split":
        return _by_split(found.points)
    several = any(point.labels for point in found.points)
    if not several and all(point.label < 0 for point in found.points):
        return _by_number(found)
    rows: list[list[int]] = [[] for _ in found.class_names]
    for row, point in enumerate(found.points):
        for label in point.labels if several else (point.label,):
            rows[label].append(row)
    return tuple(
        Group(name=name, rows=tuple(rows[label]), color=label, overlap=several)
        for label, name in enumerate(found.class_names)
    )


def text_of(point: MapPoint, names: Sequence[str], answers: Answers) -> str:
    """What is known of a point, in a line."""
    told = listed(names[label] for label in point.labels)
    if point.label >= 0:
        told = names[point.label]
    elif not told:
        told = figure(point.value, 4)
    known = answers.get(point.path)
    if known is None and point.is_wrong is not None:
        known = (point.predicted, point.is_wrong)
    if known is None:
        return told
    predicted, is_wrong = known
    if predicted >= 0 and is_wrong:
        return _tr("{0}, answered as {1}").format(told, names[predicted])
    return _tr("{0}, answered wrongly").format(told) if is_wrong else _tr("{0}, right").format(told)


def _by_mistake(found: FeatureMap, answers: Answers) -> tuple[Group, ...]:
    wrong = [answers[one.path][1] if one.path in answers else one.is_wrong for one in found.points]
    groups = (
        Group(
            name=_tr("Not evaluated"),
            rows=_where(one is None for one in wrong),
            color="border",
        ),
        Group(name=_tr("Right"), rows=_where(one is False for one in wrong), color="training"),
        Group(name=_tr("Wrong"), rows=_where(one is True for one in wrong), color="bad"),
    )
    return tuple(group for group in groups if group.rows)


def _by_split(points: Sequence[MapPoint]) -> tuple[Group, ...]:
    colors = {"train": "training", "validation": "validation", "test": "good"}
    groups = (
        Group(
            name=split_name(split),
            rows=_where(one.split == split for one in points),
            color=colors[split],
        )
        for split in SPLITS
    )
    return tuple(group for group in groups if group.rows)


def _by_number(found: FeatureMap) -> tuple[Group, ...]:
    """Ranges of the number with about as many points each."""
    values = np.array([one.value for one in found.points])
    edges = np.unique(np.quantile(values, np.linspace(0, 1, NUM_RANGES + 1)))
    places = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, max(0, len(edges) - 2))
    ends = list(pairwise(edges)) or [(edges[0], edges[0])]
    return tuple(
        Group(
            name=_tr("{0} to {1}").format(figure(low, 4), figure(high, 4)),
            rows=tuple(np.flatnonzero(places == at).tolist()),
            color=at / max(1, len(ends) - 1),
        )
        for at, (low, high) in enumerate(ends)
    )


def _where(flags) -> tuple[int, ...]:
    return tuple(row for row, flag in enumerate(flags) if flag)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FeatureGroups", text)
