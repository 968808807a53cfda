"""What a click on the layer tree means for a freeze state. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.recipe import FreezeSpec
from engine.types import LayerNode


def toggled(
    trainable: frozenset[str], leaves: Iterable[LayerNode], train: bool, with_normalization: bool
) -> frozenset[str]:
    """The layers that train after a layer or group was switched on or off.

    Args:
        trainable: The paths that train now.
        leaves: The leaves of what was clicked.
        train: On or off.
        with_normalization: Whether switching a group on takes BatchNormalization along. A
            single BatchNormalization that was clicked itself is always meant; switching off
            freezes everything.
    """
    weighted = [leaf for leaf in leaves if leaf.num_parameters]
    if not train:
        return trainable - {leaf.path for leaf in weighted}
    if len(weighted) > 1 and not with_normalization:
        others = [leaf for leaf in weighted if not leaf.is_batch_normalization]
        weighted = others or weighted
    return trainable | {leaf.path for leaf in weighted}


def freeze_for(paths: frozenset[str], base: LayerNode, with_normalization: bool) -> FreezeSpec:
    """The shortest freeze state that trains exactly these leaves.

    "All of it" and "from this layer on" are kept as such, so that a recipe stays readable.
    """
    nothing = FreezeSpec(batch_normalization=with_normalization)
    if not paths:
        return nothing
    weighted = [leaf for leaf in base.leaves() if leaf.num_parameters]
    ordered = [leaf.path for leaf in weighted if leaf.path in paths]
    # What "all" and "from here on" mean: BatchNormalization stays out unless it is meant.
    meant = [
        leaf.path for leaf in weighted if with_normalization or not leaf.is_batch_normalization
    ]
    if ordered == meant:
        return nothing.model_copy(update={"everything": True})
    if ordered == meant[-len(ordered) :]:
        return nothing.model_copy(update={"unfreeze": ordered[0]})
    return nothing.model_copy(update={"layers": tuple(ordered)})


@dataclass(frozen=True, slots=True, kw_only=True)
class FreezeSummary:
    """How much trains in a phase. `first` is the first layer that does, or None."""

    num_trainable: int
    num_parameters: int
    first: str | None
    num_normalizations: int
    trains_normalization: bool


def summarize(trainable: frozenset[str], base: LayerNode, head: LayerNode | None) -> FreezeSummary:
    """Count what trains: the layers of the base in `trainable`, and the head."""
    first = None
    count = 0
    normalizations = 0
    trains_normalization = False
    for leaf in base.leaves():
        is_normalization = leaf.class_name == "BatchNormalization"
        normalizations += is_normalization
        if leaf.path in trainable:
            first = first or leaf.name
            count += trained_parameters(leaf) if is_normalization else leaf.num_parameters
            trains_normalization |= is_normalization
    total = base.num_parameters
    if head is not None:
        total += head.num_parameters
        count += sum(trained_parameters(leaf) for leaf in head.leaves())
    return FreezeSummary(
        num_trainable=count,
        num_parameters=total,
        first=first,
        num_normalizations=normalizations,
        trains_normalization=trains_normalization,
    )


def trained_parameters(leaf: LayerNode) -> int:
    """The parameters of a layer that an optimizer changes: not the moving statistics.

    A BatchNormalization has two statistics for each channel, and scale and offset where it was
    not made without them (InceptionV3's has no scale).
    """
    if not leaf.is_batch_normalization:
        return leaf.num_parameters
    channels = leaf.output_shape[-1] if leaf.output_shape else None
    if not channels or leaf.num_parameters % channels:
        return leaf.num_parameters // 2
    return max(0, leaf.num_parameters - 2 * channels)
