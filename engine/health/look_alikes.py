"""Which pictures look alike: every one is compared with every other, by its perceptual hashes."""

import time
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.control import Control

MAX_DIFFERENCE = 16
"""Bits of 128 in which two look-alikes differ at most.

Measured: of 44,850 pairs of the flower photographs none is below 28, of 3.1 million pairs of
CIFAR-10 three, which are the same car, dog and frog; the next pair, two different cars, is at 23.
A copy at another size, quality (JPEG 50) or brightness (+15 %) is within 8 in nine of ten cases.
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
    others = np.flatnonzero(first[label] != np.arange(number))
    ends: Pairs = np.stack([first[label[others]], others], axis=1)
    return ends


def _components(pairs: Pairs, number: int) -> NDArray[np.int64]:
    """For each of so many members the number of its group."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    ones = np.ones(len(pairs), bool)
    graph = coo_array((ones, (pairs[:, 0], pairs[:, 1])), (number, number))
    label: NDArray[np.int64] = connected_components(graph, directed=False)[1]
    return label
