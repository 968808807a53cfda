"""The same picture twice, byte for byte or to the eye, and where that matters."""

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.health.facts import Facts
from engine.health.wording import keep, leave_out, noun
from engine.types import SPLITS, DatasetIndex, Finding, Remedy, Sample, Split

MAX_DIFFERENCE = 16
"""Bits of 128 in which two look-alikes differ at most.

Measured: of 44,850 pairs of the flower photographs none is below 28, of 3.1 million pairs of
CIFAR-10 three, which are the same car, dog and frog; the next pair, two different cars, is at 23.
A copy at another size, quality (JPEG 50) or brightness (+15 %) is within 6 in nine of ten cases.
"""

MAX_OF_ONE_HASH = 12
MAX_COMPARED = 300_000
"""Every picture is compared with every other one, which takes a minute for so many."""

_ROWS, _COLUMNS = 64, 4096
_MANY_PAIRS = 2_000_000
_REPORT_SECONDS = 0.1

Groups = tuple[tuple[int, ...], ...]
Pairs = NDArray[np.int64]


def look_alike_groups(looks: Sequence[int], *, control: Control) -> Groups:
    """Groups of at least two samples that look alike, each in order, by their first one.

    What looks like a look-alike belongs to the group too, so the ends of a long series may differ.

    Args:
        looks: `Facts.look` of each sample; 0 is like nothing.
        control: Gets progress.

    Raises:
        CancelledError: If the task was cancelled.
    """
    global _compared
    distinct = {look for look in looks if look}
    places, pairs = _compared
    if not distinct <= places.keys():
        listed = sorted(distinct)
        places = {look: place for place, look in enumerate(listed)}
        pairs, are_all = _close_pairs(listed, control)
        _compared = (places, pairs) if are_all else ({}, _NO_PAIRS)
    # A sample for each look; others with the very same look hang on it.
    first = np.full(len(places), -1)
    edges = []
    for i, look in enumerate(looks):
        if look:
            place = places[look]
            if first[place] < 0:
                first[place] = i
            else:
                edges.append((int(first[place]), i))
    between = first[pairs]
    between = between[(between >= 0).all(axis=1)]
    label = _components(np.concatenate([between, _as_pairs(edges)]), len(looks))
    groups: dict[int, list[int]] = defaultdict(list)
    for i, group in enumerate(label.tolist()):
        groups[group].append(i)
    return tuple(sorted(tuple(group) for group in groups.values() if len(group) > 1))


def _as_pairs(pairs: Sequence[tuple[int, int]]) -> Pairs:
    return np.array(pairs, np.int64).reshape(-1, 2)


# The looks that were compared last, by their places, and which are alike: with every edit of the
# data the same pictures, or fewer, are asked for again.
_NO_PAIRS = _as_pairs(())
_compared: tuple[dict[int, int], Pairs] = ({}, _NO_PAIRS)


def _close_pairs(looks: Sequence[int], control: Control) -> tuple[Pairs, bool]:
    """Places of looks that are alike, and whether these are all pairs.

    Of very many only those that connect the same looks are given: a film's frames are all alike,
    and pairs would be more than memory should hold.
    """
    high = np.array([look >> 64 for look in looks], np.uint64)
    low = np.array([look & (2**64 - 1) for look in looks], np.uint64)
    found, num_found, are_all = [_NO_PAIRS], 0, True
    # Memory that is there already: five times as fast as new memory for each block.
    bits = np.empty((_ROWS, _COLUMNS), np.uint64)
    counts, is_close = np.empty(bits.shape, np.uint8), np.empty(bits.shape, bool)
    told = 0.0
    for start in range(0, len(looks), _ROWS):
        control.checkpoint()
        if time.monotonic() - told > _REPORT_SECONDS:
            told = time.monotonic()
            control.progress("Comparing pictures", start, len(looks))
        rows = high[start : start + _ROWS, None]
        for beyond in range(start, len(looks), _COLUMNS):
            columns = high[None, beyond : beyond + _COLUMNS]
            part = np.s_[: len(rows), : columns.shape[1]]
            differing = np.bitwise_count(
                np.bitwise_xor(rows, columns, out=bits[part]), out=counts[part]
            )
            close = np.less_equal(differing, MAX_OF_ONE_HASH, out=is_close[part])
            if not close.any():
                continue
            i, j = np.nonzero(close)
            others = np.bitwise_count(low[start + i] ^ low[beyond + j])
            near = (others <= MAX_OF_ONE_HASH) & (differing[i, j] + others <= MAX_DIFFERENCE)
            near &= start + i < beyond + j
            if near.any():
                found.append(np.stack([start + i[near], beyond + j[near]], axis=1))
                num_found += len(found[-1])
        if num_found > _MANY_PAIRS:
            found, are_all = [_spanning(np.concatenate(found), len(looks))], False
            num_found = len(found[0])
    return np.concatenate(found), are_all


def _spanning(pairs: Pairs, number: int) -> Pairs:
    """As few pairs as connect the same."""
    label = _components(pairs, number)
    _, first = np.unique(label, return_index=True)
    ends: Pairs = np.stack([first[label], np.arange(number)], axis=1)
    ends = ends[ends[:, 0] != ends[:, 1]]
    return ends


def _components(pairs: Pairs, number: int) -> NDArray[np.int64]:
    """For each of so many members the number of its group."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    ones = np.ones(len(pairs), bool)
    graph = coo_array((ones, (pairs[:, 0], pairs[:, 1])), (number, number))
    label: NDArray[np.int64] = connected_components(graph, directed=False)[1]
    return label


def copy_groups(digests: Iterable[tuple[int, str]]) -> Groups:
    """Groups of at least two samples whose files are the same, byte for byte."""
    same: dict[str, list[int]] = defaultdict(list)
    for i, digest in digests:
        if digest:
            same[digest].append(i)
    return tuple(sorted(tuple(group) for group in same.values() if len(group) > 1))


def copies_findings(index: DatasetIndex, groups: Groups) -> list[Finding]:
    """Files that are the same: across splits, across classes, within a class."""
    return _findings(index, groups, is_exact=True)


def look_alike_findings(index: DatasetIndex, groups: Groups) -> list[Finding]:
    """Pictures that look alike, in the same way."""
    return _findings(index, groups, is_exact=False)


def not_only_copies(looks: Groups, facts: Sequence[Facts]) -> Groups:
    """Groups of look-alikes that are more than copies of one file."""
    return tuple(group for group in looks if len({facts[i].digest for i in group}) > 1)


def _target(sample: Sample) -> object:
    return sample.values or sample.labels or sample.label


def _findings(index: DatasetIndex, groups: Groups, *, is_exact: bool) -> list[Finding]:
    across_splits, across_classes, others = [], [], []
    for group in groups:
        samples = [index.samples[i] for i in group]
        splits, targets = {sample.split for sample in samples}, {_target(s) for s in samples}
        # Numbers to be estimated differ between look-alikes by their nature.
        differ = len(targets) > 1 and (is_exact or index.task != "regression")
        if len(splits) > 1:
            across_splits.append(samples)
        if differ:
            across_classes.append(samples)
        if len(splits) == 1 and not differ:
            others.append(samples)
    findings = []
    if across_splits:
        findings.append(_across_splits(index, across_splits, is_exact=is_exact))
    if across_classes:
        findings.append(_across_classes(index, across_classes, is_exact=is_exact))
    if others:
        findings.append(_within(index, others, is_exact=is_exact))
    return findings


def _across_splits(index: DatasetIndex, groups: list[list[Sample]], *, is_exact: bool) -> Finding:
    paths = _paths(groups)
    spare = tuple(path for group in groups for path in _spare(group, is_exact=is_exact))
    splits = [split for split in SPLITS if any(_in(group, split) for group in groups)]
    where = f"both {splits[0]} and {splits[1]}" if len(splits) == 2 else "more than one split"
    held = tuple(s.path for g in groups if _in(g, "train") for s in g if s.split != "train")
    remedies = [leave_out(spare, f"Leave out {len(spare):,}")]
    # Splits that folders or a table give stay as they are; what is drawn can be drawn again.
    is_drawn = not set(splits[1:]) <= set(index.given_splits)
    if is_drawn and index.media == "picture":
        together = Remedy(
            kind="group_look_alikes", text="Keep look-alikes together", group_by="look_alikes"
        )
        remedies.insert(1 if is_exact else 0, together)
    if held:
        text = f"Move {len(held):,} to train"
        remedies.append(Remedy(kind="move", text=text, paths=held, split="train"))
    if is_exact:
        remedy = "Leave out all copies but one."
    else:
        remedy = "Keep look-alikes together." if is_drawn else "Leave out those in train."
    subject = _copies(index, groups) if is_exact else f"{len(paths):,} look-alikes are"
    return Finding(
        kind="copies_across_splits" if is_exact else "look_alikes_across_splits",
        text=f"{subject} in {where}. The score would look too good.",
        paths=paths,
        remedy=remedy,
        remedies=(*remedies, keep(paths)),
    )


def _across_classes(index: DatasetIndex, groups: list[list[Sample]], *, is_exact: bool) -> Finding:
    paths = _paths(groups)
    ends = {"regression": "there with different numbers", "multi_label": "there with other labels"}
    subject = _copies(index, groups) if is_exact else f"{len(paths):,} look-alikes are"
    remedy = (
        "Keep each in its right class and leave out the other copies."
        if is_exact
        else "Look at them: one of the classes may be wrong."
    )
    return Finding(
        kind="copies_across_classes" if is_exact else "look_alikes_across_classes",
        text=f"{subject} {ends.get(index.task, 'in more than one class')}.",
        paths=paths,
        remedy=remedy,
        remedies=(leave_out(paths, f"Leave out all {len(paths):,}"), keep(paths)),
    )


def _within(index: DatasetIndex, groups: list[list[Sample]], *, is_exact: bool) -> Finding:
    paths = _paths(groups)
    spare = tuple(sample.path for group in groups for sample in group[1:])
    text = (
        f"{_copies(index, groups)} there more than once."
        if is_exact
        else f"{len(paths):,} {noun(index.media, 2)} look like another one of their class."
    )
    return Finding(
        kind="copies" if is_exact else "look_alikes",
        text=text,
        paths=paths,
        remedies=(leave_out(spare, f"Leave out {len(spare):,}"), keep(paths)),
        level="info",
    )


def _copies(index: DatasetIndex, groups: list[list[Sample]]) -> str:
    number = len(groups)
    if number == 1:
        return f"The same {noun(index.media, 1)} is"
    return f"{number:,} {noun(index.media, 2)} are"


def _spare(group: list[Sample], *, is_exact: bool) -> list[str]:
    """What to leave out of a group so that it is in one split only.

    What is held out stays, so that the test is still the one that others were measured by, and
    train, which is larger, loses little. Of copies one is left, of look-alikes all of that split.
    """
    order: tuple[Split, ...] = ("test", "validation", "train")
    kept = next(split for split in order if _in(group, split))
    if not is_exact:
        return [sample.path for sample in group if sample.split != kept]
    first = next(sample for sample in group if sample.split == kept)
    return [sample.path for sample in group if sample is not first]


def _in(group: list[Sample], split: str) -> bool:
    return any(sample.split == split for sample in group)


def _paths(groups: list[list[Sample]]) -> tuple[str, ...]:
    return tuple(sample.path for group in groups for sample in group)
