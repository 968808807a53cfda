"""Photographs taken right after one another: a burst, which a split should not tear apart."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePath

from engine.grouping import BURST_SECONDS
from engine.health.facts import Facts
from engine.health.layout import possible_groups_finding
from engine.recipe import DataSpec
from engine.types import DatasetIndex, Finding

_LEAST_SHARE = 0.2


def burst_findings(
    index: DatasetIndex, data: DataSpec, facts: Sequence[Facts]
) -> tuple[Finding, ...]:
    """Whether many photographs were taken within seconds of another one in their folder."""
    if data.group_by != "none" or any(one.kind == "possible_groups" for one in index.findings):
        return ()
    of_folder: dict[PurePath, list[float]] = defaultdict(list)
    for sample, one in zip(index.samples, facts, strict=True):
        if one.taken:
            of_folder[PurePath(sample.path).parent].append(one.taken)
    number = 0
    for times in of_folder.values():
        times.sort()
        close = [after - before <= BURST_SECONDS for before, after in pairwise(times)]
        number += sum(a or b for a, b in zip([False, *close], [*close, False], strict=True))
    if number < _LEAST_SHARE * len(facts) or not number:
        return ()
    reason = f"{number:,} photographs were taken within {BURST_SECONDS:g} seconds of another one."
    return (possible_groups_finding("time", reason),)
