"""The same picture twice, byte for byte or to the eye: where that matters, and what to do."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from engine.health.facts import Facts
from engine.health.look_alikes import Groups
from engine.health.wording import keep, leave_out, noun
from engine.types import SPLITS, DatasetIndex, Finding, Remedy, Sample, Split


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
