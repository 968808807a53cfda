"""What the counts of classes and splits tell. Nothing is read for it."""

from collections.abc import Mapping
from itertools import chain

from engine.health.wording import keep, leave_out, listed, noun, verb
from engine.types import SPLITS, DatasetIndex, Finding, Remedy, Split

FEW_SAMPLES = 10
TESTABLE_SAMPLES = 3
IMBALANCE = 3.0

_Counts = Mapping[str, Mapping[str, int]]


def class_findings(index: DatasetIndex) -> tuple[Finding, ...]:
    """Torn groups; classes that are small, unequal, missing in a split, in unexpected order."""
    torn = _torn_groups(index)
    if index.task == "regression":
        return () if torn is None else (torn,)
    counts = index.counts()
    return tuple(
        finding
        for finding in (
            torn,
            _missing_in_train(index, counts),
            _missing_in(index, counts, "validation"),
            _missing_in(index, counts, "test"),
            _untestable(index, counts),
            _small(index, counts),
            _imbalance(index, counts),
            _order(index),
        )
        if finding is not None
    )


def _torn_groups(index: DatasetIndex) -> Finding | None:
    """Groups that folders, a table or the user put on both sides; no draw tears one apart."""
    of_group: dict[str, dict[str, list[str]]] = {}
    for sample in index.samples:
        if sample.group:
            of_split = of_group.setdefault(sample.group, {split: [] for split in SPLITS})
            of_split[sample.split].append(sample.path)
    paths: list[str] = []
    before: list[str] = []
    number = 0
    for of_split in of_group.values():
        parts = [part for part in of_split.values() if part]
        if len(parts) > 1:
            number += 1
            paths += chain(*parts)
            before += chain(*parts[:-1])
    if not number:
        return None
    return Finding(
        kind="groups_across_splits",
        text=f"{number:,} {verb(number, 'group lies', 'groups lie')} in more than one split, as "
        "the data or you put them there. The score would look too good.",
        paths=tuple(paths),
        remedy="Move each group to one split, or leave out what is not in its last one.",
        remedies=(leave_out(before, f"Leave out {len(before):,}"), keep()),
    )


def _missing_in_train(index: DatasetIndex, counts: _Counts) -> Finding | None:
    missing = [name for name in index.class_names if not counts[name]["train"]]
    missing = [name for name in missing if any(counts[name].values())]
    if not missing:
        return None
    others = [split for split in ("validation", "test") if any(counts[n][split] for n in missing)]
    wanted = {index.class_names.index(name) for name in missing}
    paths = [s.path for s in index.samples if s.label in wanted or not wanted.isdisjoint(s.labels)]
    has = verb(len(others), "has", "have")
    return Finding(
        kind="missing_in_train",
        text=f"{' and '.join(others).capitalize()} {has} classes that train lacks: "
        f"{listed(missing)}.",
        paths=tuple(paths),
        remedy="Name the folders alike, add these classes to train, or leave them out.",
        remedies=(leave_out(paths, f"Leave out {len(paths):,}"),),
    )


def _missing_in(index: DatasetIndex, counts: _Counts, split: Split) -> Finding | None:
    # A class that is too small for a split of its own is told as that.
    missing = [
        name
        for name in index.class_names
        if not counts[name][split] and sum(counts[name].values()) >= TESTABLE_SAMPLES
    ]
    if not missing or len(missing) == len(index.class_names):
        return None
    things = noun(index.media, 2)
    return Finding(
        kind=f"missing_in_{split}",
        text=f"The {split} split has no {things} of {listed(missing)}: how well they are "
        "recognised cannot be told.",
        remedy=f"Add {things} of them for {split}.",
        remedies=(keep(),),
    )


def _untestable(index: DatasetIndex, counts: _Counts) -> Finding | None:
    totals = {name: sum(of_split.values()) for name, of_split in counts.items()}
    few = [name for name in index.class_names if 0 < totals[name] < TESTABLE_SAMPLES]
    if not few:
        return None
    things = noun(index.media, 2)
    return Finding(
        kind="untestable_class",
        text=f"Fewer than {TESTABLE_SAMPLES} {things}: {listed(few)} cannot be tested.",
        paths=tuple(s.path for s in index.samples if index.class_names[s.label] in few)
        if index.task != "multi_label"
        else (),
        remedy=f"Add {things}, or merge or leave out {verb(len(few), 'the class', 'the classes')} "
        "in the table of classes.",
        remedies=(keep(),),
    )


def _small(index: DatasetIndex, counts: _Counts) -> Finding | None:
    totals = {name: sum(of_split.values()) for name, of_split in counts.items()}
    small = [name for name in index.class_names if TESTABLE_SAMPLES <= totals[name] < FEW_SAMPLES]
    if not small:
        return None
    things = noun(index.media, 2)
    return Finding(
        kind="small_class",
        text=f"Fewer than {FEW_SAMPLES} {things}: {listed(small)}.",
        remedy=f"Add {things} or merge these classes with others.",
        remedies=(keep(),),
    )


def _imbalance(index: DatasetIndex, counts: _Counts) -> Finding | None:
    trained = {name: counts[name]["train"] for name in index.class_names if counts[name]["train"]}
    if index.task == "multi_label" or len(trained) < 2:
        return None
    largest = max(trained, key=trained.__getitem__)
    smallest = min(trained, key=trained.__getitem__)
    if trained[largest] <= IMBALANCE * trained[smallest]:
        return None
    things = noun(index.media, 2)
    return Finding(
        kind="imbalance",
        text=f"{largest!r} has {trained[largest]:,} {things} to train on and {smallest!r} only "
        f"{trained[smallest]:,}: the larger class will be guessed too often.",
        remedy=f"Add {things} to the smaller classes or weigh the classes.",
        remedies=(Remedy(kind="weigh_classes", text="Weigh classes"), keep()),
    )


def _order(index: DatasetIndex) -> Finding | None:
    """Other tools sort names as text, and number the classes otherwise."""
    as_text = tuple(sorted(index.class_names))
    # Letters of either case and digits of other scripts are no surprise; numbers are.
    if as_text == index.class_names or not any(map(str.isdigit, "".join(as_text))):
        return None
    first = next(i for i, name in enumerate(as_text) if name != index.class_names[i])
    around = slice(max(0, first - 1), first + 3)
    return Finding(
        kind="class_order",
        text=f"Classes are numbered in natural order (… {', '.join(index.class_names[around])} …); "
        f"tools that sort them as text have … {', '.join(as_text[around])} …",
        level="info",
        remedies=(keep(),),
    )
