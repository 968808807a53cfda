"""What is left of an index once every file was looked into."""

from collections.abc import Sequence
from dataclasses import replace

from engine.control import Control
from engine.data.found import natural_key
from engine.errors import EngineError
from engine.health.facts import Facts
from engine.health.look_alikes import Groups
from engine.health.wording import noun
from engine.recipe import DataSpec
from engine.types import DatasetIndex, RefusedFile, Sample


def without_unusable(index: DatasetIndex, data: DataSpec, facts: Sequence[Facts]) -> DatasetIndex:
    """The index with what the facts tell of each sample, and without those that cannot be used.

    A class of which nothing is left is none any more.

    Raises:
        EngineError: If nothing is left, or one class only.
    """
    from engine.dataset import fingerprint

    refused = [
        RefusedFile(path=sample.path, reason=one.reason)
        for sample, one in zip(index.samples, facts, strict=True)
        if one.problem
    ]
    samples = [
        replace(
            sample,
            orientation=one.orientation,
            width=one.width,
            height=one.height,
            channels=one.channels if index.media == "picture" else 0,
            length=one.length,
        )
        for sample, one in zip(index.samples, facts, strict=True)
        if not one.problem
    ]
    names, task = index.class_names, index.task
    if task in ("single_label", "binary"):
        names, samples = _classes_left(index, samples)
        if data.task == "auto":
            task = "binary" if len(names) == 2 else "single_label"
    _require_data_set(index, names, samples, refused)
    checked = replace(
        index,
        task=task,
        class_names=names,
        samples=tuple(samples),
        refused=tuple(sorted((*index.refused, *refused), key=lambda one: natural_key(one.path))),
        is_checked=True,
    )
    return replace(checked, fingerprint=fingerprint(checked))


def drawn_again(
    index: DatasetIndex, data: DataSpec, looks: Groups, *, seed: int, control: Control
) -> DatasetIndex:
    """The index with its drawn splits drawn again so that look-alikes are together."""
    from engine.dataset import index_data

    alike = [[index.samples[i].path for i in group] for group in looks]
    again = index_data(data, seed=seed, control=control, look_alikes=alike)
    drawn = {sample.path: sample for sample in again.samples}
    samples = (
        replace(sample, split=drawn[sample.path].split, group=drawn[sample.path].group)
        if sample.path in drawn
        else sample
        for sample in index.samples
    )
    return replace(index, samples=tuple(samples))


def _classes_left(
    index: DatasetIndex, samples: list[Sample]
) -> tuple[tuple[str, ...], list[Sample]]:
    used = {sample.label for sample in samples}
    if len(used) == len(index.class_names):
        return index.class_names, samples
    left = [label for label in range(len(index.class_names)) if label in used]
    label_of = {old: new for new, old in enumerate(left)}
    return (
        tuple(index.class_names[label] for label in left),
        [replace(sample, label=label_of[sample.label]) for sample in samples],
    )


def _require_data_set(
    index: DatasetIndex,
    names: tuple[str, ...],
    samples: Sequence[Sample],
    refused: Sequence[RefusedFile],
) -> None:
    where, things = " and ".join(index.roots), noun(index.media, 2)
    why = f" ({refused[0].path}: {refused[0].reason})" if refused else ""
    if not samples:
        raise EngineError(
            f"{where} holds no {noun(index.media, 1)} that can be read{why}: give a folder with "
            f"one subfolder of {things} for each class."
        )
    if index.task in ("single_label", "binary") and len(names) < 2:
        raise EngineError(
            f"{where} holds {things} of one class only that can be read ({names[0]!r}){why}: add "
            "a subfolder for each other class, at least two are needed."
        )
    for split in ("train", "validation"):
        if not any(sample.split == split for sample in samples):
            raise EngineError(
                f"None of the {things} for {split} in {where} can be read{why}: replace them, or "
                "move others there."
            )
