"""Which split each sample is in: given by folders, tables and the user, or drawn. No TensorFlow.

Draws are by a hash of each sample, so the same seed gives the same split wherever the data lies,
and a new file changes little.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.errors import EngineError
from engine.recipe import DataSpec
from engine.types import Split

_MOST_BINS = 10
_LEAST_IN_BIN = 5
_ALL = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsplit:
    """What is to be split.

    Attributes:
        classes: For each sample its classes (bins of its number, for regression).
        draws: For each sample its draw, a hash.
        given: For each sample the split that a folder or table gives it, or None.
        groups: For each sample its group, empty for none; or no list at all.
    """

    classes: Sequence[tuple[int, ...]]
    draws: Sequence[bytes]
    given: Sequence[Split | None]
    groups: Sequence[str] = ()


def assign_splits(samples: Unsplit, spec: DataSpec) -> list[Split]:
    """Draw the splits that are not given, stratified by class and without tearing groups apart.

    Every class has, where it can, `validation_split` and `test_split` of its samples in these
    splits, at least one in each, and at least one left for training. Samples of a train folder
    are drawn for a split that no folder gives. With `folds` the validation split is fold `fold`
    of what is not tested on.

    Raises:
        EngineError: If the folds cannot be made.
    """
    has = {split for split in samples.given if split is not None}
    splits: list[Split] = [split or "train" for split in samples.given]
    wanted: list[tuple[Split, float]] = [
        ("validation", spec.validation_split),
        ("test", spec.test_split),
    ]
    if spec.folds is not None:
        _require_folds(spec, has)
        wanted = [("test", spec.test_split)]
    is_plain = all(len(of_sample) == 1 for of_sample in samples.classes)
    draw = _draw_plain if is_plain and not any(samples.groups) else _draw_units
    draw(samples, splits, [(split, share) for split, share in wanted if share > 0], has)
    if spec.folds is not None:
        folds = _plain_folds if draw is _draw_plain else _unit_folds
        folds(samples, splits, spec.folds, spec.fold)
    return splits


def bins_of(values: Sequence[tuple[float, ...]]) -> list[tuple[int, ...]]:
    """For each sample the bin of its numbers: quantiles of their mean rank, five samples at least.

    Splits that are stratified by these have alike numbers, small and large.
    """
    if not values:
        return []
    array = np.array(values, np.float64)
    ranks = array.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable").mean(axis=1)
    order = ranks.argsort(kind="stable").argsort(kind="stable")
    count = max(1, min(_MOST_BINS, len(values) // _LEAST_IN_BIN))
    return [(int(place) * count // len(values),) for place in order]


def _require_folds(spec: DataSpec, has: set[Split]) -> None:
    assert spec.folds is not None
    if spec.fold >= spec.folds:
        raise EngineError(
            f"Fold {spec.fold} of {spec.folds} was asked for: folds count from 0 to "
            f"{spec.folds - 1}."
        )
    if "validation" in has:
        raise EngineError(
            "Folds were asked for, and the data has a validation split of its own: use that "
            "without folds, or put its samples with those for training."
        )


# One class a sample, no groups


def _is_open(given: Split | None, split: Split, has: set[Split]) -> bool:
    return given is None or (given == "train" and split not in has)


def _by_class(samples: Unsplit) -> list[list[int]]:
    """The samples that may be drawn, by class and then by draw."""
    of_class: dict[int, list[int]] = defaultdict(list)
    for i, given in enumerate(samples.given):
        if given in (None, "train"):
            of_class[samples.classes[i][0]].append(i)
    for indices in of_class.values():
        indices.sort(key=samples.draws.__getitem__)
    return [of_class[label] for label in sorted(of_class)]


def _draw_plain(
    samples: Unsplit,
    splits: list[Split],
    wanted: Sequence[tuple[Split, float]],
    has: set[Split],
) -> None:
    for indices in _by_class(samples):
        num_left = len(indices)
        for split, share in wanted:
            open_to = [
                i
                for i in indices
                if splits[i] == "train" and _is_open(samples.given[i], split, has)
            ]
            num = min(max(1, int(len(indices) * share + 0.5)), len(open_to), num_left - 1)
            for i in open_to[: max(num, 0)]:
                splits[i] = split
            num_left -= max(num, 0)


def _plain_folds(samples: Unsplit, splits: list[Split], folds: int, fold: int) -> None:
    place = 0
    for indices in _by_class(samples):
        # Counting on from class to class keeps folds even where classes are small.
        for i in indices:
            if splits[i] == "train":
                if place % folds == fold:
                    splits[i] = "validation"
                place += 1


# Groups, several classes a sample


@dataclass(slots=True)
class _Unit:
    """Samples that stay together: `counts` of each class, all of them under `_ALL`."""

    indices: list[int] = field(default_factory=list)
    counts: Counter[int] = field(default_factory=Counter)
    draw: bytes = b""

    @property
    def order(self) -> tuple[int, bytes]:
        """Large ones first, as they fit worst; those about as large by their draw."""
        return -len(self.indices).bit_length(), self.draw


def _units(samples: Unsplit) -> list[_Unit]:
    of_group: dict[str, _Unit] = {}
    units: list[_Unit] = []
    for i, classes in enumerate(samples.classes):
        group = samples.groups[i] if samples.groups else ""
        unit = of_group.get(group) if group else None
        if unit is None:
            unit = _Unit()
            units.append(unit)
            if group:
                of_group[group] = unit
        unit.indices.append(i)
        unit.counts.update(classes)
        unit.counts[_ALL] += 1
        unit.draw = min(unit.draw or samples.draws[i], samples.draws[i])
    return units


def _draw_units(
    samples: Unsplit,
    splits: list[Split],
    wanted: Sequence[tuple[Split, float]],
    has: set[Split],
) -> None:
    kinds = set(samples.given)
    wanted = [(s, share) for s, share in wanted if any(_is_open(k, s, has) for k in kinds)]
    names: list[Split] = ["train", *(split for split, _ in wanted)]
    free: list[_Unit] = []
    allowed: list[tuple[int, ...]] = []
    for unit in _units(samples):
        fixed = {given for i in unit.indices if (given := samples.given[i]) not in (None, "train")}
        if fixed:
            # What is with a tested sample is tested too, unless it was given for training.
            home: Split = "test" if "test" in fixed else "validation"
            for i in unit.indices:
                splits[i] = samples.given[i] or home
            continue
        open_to = (
            place
            for place, split in enumerate(names)
            if all(_is_open(samples.given[i], split, has) or place == 0 for i in unit.indices)
        )
        free.append(unit)
        allowed.append(tuple(open_to))
    shares = [1 - sum(share for _, share in wanted), *(share for _, share in wanted)]
    for unit, place in zip(free, distribute_units(free, allowed, shares), strict=True):
        for i in unit.indices:
            splits[i] = names[place]


def _unit_folds(samples: Unsplit, splits: list[Split], folds: int, fold: int) -> None:
    units = [unit for unit in _units(samples) if all(splits[i] == "train" for i in unit.indices)]
    totals = _totals(units)
    everywhere = tuple(range(folds))
    # Where a class has one group only, nothing but training is left for it.
    movable = [u for u in units if not _is_all_of_a_class(u, totals)]
    places = distribute_units(movable, [everywhere] * len(movable), [1 / folds] * folds, home=None)
    for unit, place in zip(movable, places, strict=True):
        if place == fold:
            for i in unit.indices:
                splits[i] = "validation"


def distribute_units(
    units: Sequence[_Unit],
    allowed: Sequence[tuple[int, ...]],
    shares: Sequence[float],
    home: int | None = 0,
) -> list[int]:
    """Give every unit a place so that each has its share of each class, as well as can be.

    Rarest class first, as in iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011):
    each of its units, large ones first, goes where the squared distance from the wanted counts
    falls most, as in scikit-learn's StratifiedGroupKFold; that one knows neither shares nor
    several classes a sample, and its folds depend on the samples' order.

    Args:
        units: What stays together.
        allowed: For each unit the places where it may go.
        shares: For each place its share of every class; 1 in all.
        home: The place that must keep something of each class, and from which other places get
            something where they would have nothing; None if there is none.
    """
    totals = _totals(units)
    current = [Counter[int]() for _ in shares]
    places = [-1] * len(units)
    waiting: dict[int, list[int]] = defaultdict(list)
    for number in sorted(range(len(units)), key=lambda number: units[number].order):
        for label in units[number].counts:
            waiting[label].append(number)
    left = {label: len(numbers) for label, numbers in waiting.items()}
    while left:
        # The count of all comes last: it settles what has no class.
        label = min(left, key=lambda label: (label == _ALL, left[label], label))
        for number in waiting[label]:
            if places[number] >= 0:
                continue
            unit = units[number]
            choices = allowed[number]
            if home is not None and _is_all_of_a_class(unit, totals):
                choices = (home,)
            costs = {p: _cost(unit, current[p], totals, shares[p]) for p in choices}
            place = min(costs, key=costs.__getitem__)
            places[number] = place
            current[place].update(unit.counts)
            for other in unit.counts:
                if other in left:
                    left[other] -= 1
        del left[label]
    if home is not None:
        _fill_empty(units, allowed, places, current, totals, home)
    return places


def _totals(units: Sequence[_Unit]) -> Counter[int]:
    totals: Counter[int] = Counter()
    for unit in units:
        totals.update(unit.counts)
    return totals


def _is_all_of_a_class(unit: _Unit, totals: Mapping[int, int]) -> bool:
    return any(count == totals[label] for label, count in unit.counts.items())


def _cost(unit: _Unit, have: Mapping[int, int], totals: Mapping[int, int], share: float) -> float:
    """How much the squared distance from the wanted counts grows, relative to them."""
    cost = 0.0
    for label, count in unit.counts.items():
        target = max(share * totals[label], 1e-9)
        cost += count * (2 * (have[label] - target) + count) / target
    return cost


def _fill_empty(
    units: Sequence[_Unit],
    allowed: Sequence[tuple[int, ...]],
    places: list[int],
    current: list[Counter[int]],
    totals: Mapping[int, int],
    home: int,
) -> None:
    """Move the smallest units from home to places that have nothing of a class.

    Home keeps something of every class.
    """
    at_home: dict[int, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        if place == home:
            for label in units[number].counts:
                at_home[label].append(number)
    for label in sorted(totals):
        for place in range(len(current)):
            if place == home or current[place][label]:
                continue
            able = [
                number
                for number in at_home[label]
                if places[number] == home
                and place in allowed[number]
                and all(current[home][c] > n for c, n in units[number].counts.items())
            ]
            if able:
                number = min(able, key=lambda n: (len(units[n].indices), units[n].draw))
                places[number] = place
                current[home].subtract(units[number].counts)
                current[place].update(units[number].counts)
