"""What a finding's button does: which recipe follows. Pure, and light enough for the window."""

from collections.abc import Iterable

from engine.recipe import DataSpec, Kept, TrainSpec
from engine.types import DatasetIndex, Finding, Remedy


def apply_to_data(
    data: DataSpec, finding: Finding, remedy: Remedy, index: DatasetIndex
) -> DataSpec:
    """The data as it is used after the remedy; nothing is written to the user's files.

    Args:
        data: As it is used now.
        finding: What the remedy belongs to.
        remedy: One of the finding's.
        index: In which it was found; gives the paths below the roots.

    Returns:
        A changed copy, or `data` itself where the remedy concerns something else.
    """
    paths = tuple(index.relative(path) for path in remedy.paths)
    if remedy.kind == "leave_out":
        return _with(data, left_out=_united(data.left_out, paths))
    if remedy.kind == "keep":
        seen = tuple(index.relative(path) for path in finding.paths)
        return _with(data, kept=(*data.kept, Kept(kind=finding.kind, paths=seen)))
    if remedy.kind == "move" and remedy.split is not None:
        pairs = dict(data.moved) | dict.fromkeys(paths, remedy.split)
        return _with(data, moved=tuple(pairs.items()))
    if remedy.kind == "group_look_alikes":
        return _with(data, group_by="look_alikes", group_pattern="")
    if remedy.kind == "group_by":
        # Validated, as what can be grouped by is a closed list.
        values = {**data.model_dump(), "group_by": remedy.group_by}
        return DataSpec.model_validate(values)
    return data


def apply_to_train(train: TrainSpec, remedy: Remedy) -> TrainSpec:
    """How is trained after the remedy; `train` itself where it concerns only data."""
    if remedy.kind == "weigh_classes":
        return train.model_copy(update={"class_weights": "balanced"})
    return train


def _united(paths: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*paths, *more)))


def _with(data: DataSpec, **changes: object) -> DataSpec:
    return data.model_copy(update=changes)
