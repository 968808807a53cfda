"""What a user should know about a data set before training on it. No TensorFlow."""

from collections import defaultdict
from collections.abc import Sequence

from engine.data.folders import FoundFiles, natural_key
from engine.types import DatasetIndex, Finding, Sample

FEW_SAMPLES = 10
IMBALANCE = 3.0


def find_problems(
    index: DatasetIndex, found: FoundFiles, digests: Sequence[bytes | None]
) -> tuple[Finding, ...]:
    """All findings, the gravest first.

    Args:
        index: The data set with its samples and splits.
        found: What the folders hold besides.
        digests: For each sample a digest of its file, None where no other file has its size.
    """
    return tuple(
        finding
        for finding in (
            *_copies(index, digests),
            *_missing_in_splits(index),
            _small_classes(index),
            _imbalance(index),
            _empty_classes(index, found),
            _ignored_folders(found),
            _loose_pictures(found),
        )
        if finding is not None
    )


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown


def _copies(index: DatasetIndex, digests: Sequence[bytes | None]) -> list[Finding]:
    same: dict[bytes, list[Sample]] = defaultdict(list)
    for sample, digest in zip(index.samples, digests, strict=True):
        if digest is not None:
            same[digest].append(sample)
    groups = [samples for samples in same.values() if len(samples) > 1]
    across = [g for g in groups if len({sample.split for sample in g}) > 1]
    contradictory = [g for g in groups if len({sample.label for sample in g}) > 1]
    findings = []
    if across:
        findings.append(
            Finding(
                kind="copies_across_splits",
                text=f"{_count(across)} in more than one split. The score would look too good.",
                paths=tuple(sample.path for group in across for sample in group),
                remedy="Leave out all copies but one.",
            )
        )
    if contradictory:
        findings.append(
            Finding(
                kind="copies_across_classes",
                text=f"{_count(contradictory)} in more than one class.",
                paths=tuple(sample.path for group in contradictory for sample in group),
                remedy="Keep each picture in its right class and leave out the other copies.",
            )
        )
    return findings


def _count(groups: list[list[Sample]]) -> str:
    return "The same picture is" if len(groups) == 1 else f"{len(groups)} pictures are"


def _missing_in_splits(index: DatasetIndex) -> list[Finding]:
    findings = []
    counts = index.counts()
    for split in ("validation", "test"):
        names = [name for name in index.class_names if not counts[name][split]]
        if names and len(names) < len(index.class_names):
            findings.append(
                Finding(
                    kind=f"missing_in_{split}",
                    text=f"The {split} split has no pictures of {_listed(names)}: how well they "
                    "are recognised cannot be told.",
                    remedy=f"Add pictures of them for {split}.",
                )
            )
    return findings


def _small_classes(index: DatasetIndex) -> Finding | None:
    totals = {name: sum(of_split.values()) for name, of_split in index.counts().items()}
    small = [name for name in index.class_names if totals[name] < FEW_SAMPLES]
    if not small:
        return None
    return Finding(
        kind="small_class",
        text=f"Fewer than {FEW_SAMPLES} pictures: {_listed(small)}.",
        remedy="Add pictures or merge these classes with others.",
    )


def _imbalance(index: DatasetIndex) -> Finding | None:
    counts = {name: of_split["train"] for name, of_split in index.counts().items()}
    largest = max(index.class_names, key=lambda name: counts[name])
    smallest = min(index.class_names, key=lambda name: counts[name])
    if counts[largest] <= IMBALANCE * counts[smallest]:
        return None
    return Finding(
        kind="imbalance",
        text=f"{largest!r} has {counts[largest]} pictures to train on and {smallest!r} only "
        f"{counts[smallest]}: the larger class will be guessed too often.",
        remedy="Add pictures to the smaller classes or weight the classes.",
    )


def _empty_classes(index: DatasetIndex, found: FoundFiles) -> Finding | None:
    empty = sorted(set(found.class_folders) - set(index.class_names), key=natural_key)
    if not empty:
        return None
    return Finding(
        kind="empty_class",
        text=f"No picture that can be read, so no class: {_listed(empty)}.",
        paths=tuple(path for name in empty for path in found.class_folders[name]),
        remedy="Add pictures to these folders or remove them.",
    )


def _ignored_folders(found: FoundFiles) -> Finding | None:
    if not found.ignored_folders:
        return None
    return Finding(
        kind="ignored_folder",
        text="Folders beside train, validation and test are not used.",
        paths=tuple(found.ignored_folders),
        remedy="Move what belongs to the data into the train folder.",
    )


def _loose_pictures(found: FoundFiles) -> Finding | None:
    if not found.loose:
        return None
    return Finding(
        kind="loose_picture",
        text=f"Pictures outside the class folders are not used: {len(found.loose)}.",
        paths=tuple(found.loose),
        remedy="Move them into the folder of their class.",
    )
