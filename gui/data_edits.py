"""Changes of how data is used, as the window makes them: which recipe follows. No Qt.

Nothing here touches a file: what is left out, moved, renamed or relabelled is listed in the
`DataSpec`. Samples are named by their paths below the root.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import Literal

from engine.recipe import DataSpec, Kept, SplitName
from engine.types import DatasetIndex

FINE = "label_fine"
"""The kind under which a recipe keeps that a sample was looked at and is fine."""


def leave_out(data: DataSpec, samples: Iterable[str]) -> DataSpec:
    """These samples are not used."""
    return _with(data, left_out=tuple(dict.fromkeys((*data.left_out, *samples))))


def restore(data: DataSpec, samples: Iterable[str]) -> DataSpec:
    """These samples are used again."""
    back = frozenset(samples)
    return _with(data, left_out=tuple(path for path in data.left_out if path not in back))


def move(data: DataSpec, samples: Iterable[str], split: SplitName) -> DataSpec:
    """These samples belong to this split, wherever they were."""
    pairs = dict(data.moved) | dict.fromkeys(samples, split)
    return _with(data, moved=tuple(pairs.items()))


def relabel(data: DataSpec, samples: Iterable[str], *names: str) -> DataSpec:
    """These samples are of this class; where several labels are learned, of all of these."""
    said = tuple(samples)
    now = frozenset(said)
    # A sample of several labels has a pair for each.
    others = tuple(pair for pair in data.relabelled if pair[0] not in now)
    return _with(data, relabelled=(*others, *((path, name) for path in said for name in names)))


def originals(data: DataSpec, name: str) -> tuple[str, ...]:
    """The names in the data of the class that is now called `name`."""
    return tuple(old for old, new in data.renamed if new == name) or (name,)


def merge(data: DataSpec, names: Sequence[str], into: str) -> DataSpec:
    """These classes become one, which is called `into`; with one class it is renamed.

    A class that has this name already takes part, and stays in the list under its own name: only
    so can be told later which names in the data a class is made of.
    """
    pairs = dict(data.renamed)
    if len(names) > 1 or into not in names:
        for name in names:
            pairs.update(dict.fromkeys(originals(data, name), into))
    # What is called as it is in the data, and is no part of a merged class, needs no mention.
    parts = Counter(pairs.values())
    kept = tuple((old, new) for old, new in pairs.items() if old != new or parts[new] > 1)
    relabelled = tuple((path, into if now in names else now) for path, now in data.relabelled)
    return _with(data, renamed=kept, relabelled=relabelled)


def rename(data: DataSpec, name: str, new: str, existing: Iterable[str] = ()) -> DataSpec:
    """The class is called `new`; with a class among `existing` that is called so, it is merged."""
    return merge(data, (name, new) if new in set(existing) else (name,), new)


def leave_out_classes(data: DataSpec, names: Iterable[str]) -> DataSpec:
    """These classes are not used, nor what was put into them by hand."""
    gone = tuple(names)
    found = (old for name in gone for old in originals(data, name))
    by_hand = tuple(path for path, now in data.relabelled if now in gone)
    return _with(
        leave_out(data, by_hand),
        left_out_classes=tuple(dict.fromkeys((*data.left_out_classes, *found))),
    )


def bring_back_classes(data: DataSpec, names: Iterable[str]) -> DataSpec:
    """These classes, by their names in the data, are used again."""
    back = frozenset(names)
    left = tuple(name for name in data.left_out_classes if name not in back)
    return _with(data, left_out_classes=left)


def keep(data: DataSpec, kind: str, samples: Iterable[str]) -> DataSpec:
    """A finding has been seen and is to be told no more."""
    return _with(data, kept=(*data.kept, Kept(kind=kind, paths=tuple(samples))))


# Decisions: a sample's label is wrong, it is left out, or it is fine as it is


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one sample; `labels` are its own where the user has said them."""

    kind: Literal["left_out", "relabelled", "fine"]
    labels: tuple[str, ...] = ()


def decisions(data: DataSpec) -> dict[str, Decision]:
    """What was decided about samples, by the names that the recipe gives them."""
    labels: dict[str, tuple[str, ...]] = {}
    for path, name in data.relabelled:
        labels[path] = (*labels.get(path, ()), name)
    found = {path: Decision("relabelled", names) for path, names in labels.items()}
    fine = [path for one in data.kept if one.kind == FINE for path in one.paths]
    for kind, paths in (("fine", fine), ("left_out", data.left_out)):
        # There may be 10,000, of which few have a label of their own.
        found |= dict.fromkeys(paths, Decision(kind))
        found |= {path: Decision(kind, labels[path]) for path in labels.keys() & set(paths)}
    return found


def decide_label(data: DataSpec, samples: Sequence[str], *names: str) -> DataSpec:
    """The labels of these samples are wrong: they are these."""
    return relabel(undecide(data, samples), samples, *names)


def decide_fine(data: DataSpec, samples: Sequence[str]) -> DataSpec:
    """These samples are as they should be, with the labels that they have now."""
    bare = no_longer_fine(restore(data, samples), samples)
    return _with(bare, kept=(*bare.kept, Kept(kind=FINE, paths=tuple(samples))))


def no_longer_fine(data: DataSpec, samples: Iterable[str]) -> DataSpec:
    """Whether these samples are as they should be is open again."""
    these = frozenset(samples)
    rest = []
    for one in data.kept:
        if one.kind == FINE and not these.isdisjoint(one.paths):
            left = tuple(path for path in one.paths if path not in these)
            if left:
                rest.append(Kept(kind=FINE, paths=left))
        else:
            rest.append(one)
    return _with(data, kept=tuple(rest))


def undecide(data: DataSpec, samples: Iterable[str]) -> DataSpec:
    """Nothing is decided about these samples any more: they are used as they came."""
    these = frozenset(samples)
    return no_longer_fine(relabel(restore(data, these), these), these)


def carried(index: DatasetIndex, checked: DatasetIndex) -> DatasetIndex:
    """A new index of the same data with what an earlier check found, until it is checked itself.

    So counts do not jump up and down again with every edit.
    """
    if checked.refused:
        index = index.without(frozenset(file.path for file in checked.refused))
    return index.with_findings(checked.findings, checked.refused)


def locate(index: DatasetIndex, sample: str) -> tuple[str, ...]:
    """Where a sample that a recipe names may lie: one place for each root, the likeliest first."""
    if PurePosixPath(sample).is_absolute() or PureWindowsPath(sample).is_absolute():
        return (sample,)
    bases = index.bases or index.roots
    return tuple(
        f"{base}{sample}" if sample.startswith("::") else f"{base.rstrip('/')}/{sample}"
        for base in bases
    )


def _with(data: DataSpec, **changes: object) -> DataSpec:
    return data.model_copy(update=changes)
