"""Defaults by data: what the window suggests for a data set and a source model. No TensorFlow."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.inputs import NOUNS
from engine.recipe import AugmentSpec, DenseLayer, FreezeSpec, HeadSpec, Phase, TrainSpec
from engine.types import DatasetIndex, LayerNode, OpenedSource

Strategy = Literal["feature-extraction", "two-phase", "fine-tune"]
Size = Literal["tiny", "small", "medium", "large"]

# Between the table's sizes (100, 1,000, 10,000, 100,000) the borders are near the geometric
# means, but the first: from 200 images on a validation split is large enough to tell whether
# fine-tuning helped.
SMALL, MEDIUM, LARGE = 200, 3_000, 30_000
FEW_IN_CLASS = 10
TESTABLE_IN_CLASS = 3
WIDE_HEAD_IN_CLASS = 100
IMBALANCE = 3

# A stage's name in the applications: conv5_block16_2_conv, block7a_expand, ..._stage_3_block_0_...
_STAGE = re.compile(r"^(.*?(?:block|stage|conv)_?\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Plain values for a recipe, and one or more sentences for the user that say why."""

    strategy: Strategy
    head: HeadSpec
    augment: AugmentSpec
    train: TrainSpec
    reason: str


def suggest(index: DatasetIndex, opened: OpenedSource | None, gpu: bool = False) -> Suggestion:
    """What to start with for this data and source model.

    Args:
        index: The data set, as scanned.
        opened: The source model, or None: then no layer of a base can be named and only the
            head is suggested to train.
        gpu: Whether TensorFlow has a GPU.

    Returns:
        Values by the size of the data, the smallest class and the device; the reason is worded
        for the user.
    """
    counts = _class_counts(index)
    nouns = NOUNS[index.media]
    strategy, sentences = _choose_strategy(index, counts, opened, gpu)
    # The activations of the frozen prefix are cached only without augmentation so far. On a
    # processor an augmented epoch costs a pass through the whole base, about ten times as long.
    varies = gpu and index.media != "vector"
    if not gpu and index.media != "vector":
        sentences.append("No augmentation: on a processor it makes every epoch much longer.")
    smallest, largest = min(counts, default=0), max(counts, default=0)
    is_uneven = smallest > 0 and largest > IMBALANCE * smallest
    weighs = is_uneven and index.task in ("single_label", "binary")
    if is_uneven:
        sentences.append(
            f"The largest class has {largest / smallest:.0f} times as many {nouns} as the "
            "smallest: "
            + ("class weights let all classes count alike; " if weighs else "")
            + "judge by each class's score, not by the accuracy alone."
        )
    if smallest < TESTABLE_IN_CLASS and counts:
        sentences.append(
            f"A class with fewer than {TESTABLE_IN_CLASS} {nouns} cannot be tested: "
            f"merge it with another or add {nouns}."
        )
    return Suggestion(
        strategy=strategy,
        head=_suggest_head(smallest if counts else len(index.samples) // 2),
        augment=AugmentSpec(preset="gentle" if varies else "none"),
        train=TrainSpec(
            phases=strategy_phases(strategy, len(index.samples), opened),
            batch_size=_batch_size(len(index.samples), gpu),
            class_weights="balanced" if weighs else "none",
        ),
        reason=" ".join(sentences),
    )


def strategy_phases(
    strategy: Strategy, num_images: int, opened: OpenedSource | None
) -> tuple[Phase, ...]:
    """The phases of a strategy with epochs, rates and early stopping by the size of the data.

    A two-phase strategy without a source model to unfreeze falls back to the head alone.
    """
    size = _size(num_images)
    head_epochs, more_epochs = {
        "tiny": (50, 20),
        "small": (20, 10),
        "medium": (5, 15),
        "large": (1, 10),
    }[size]
    if strategy == "fine-tune":
        random = opened is not None and opened.source.weights == "random"
        return (
            _phase(
                "All layers",
                max(head_epochs, more_epochs),
                1e-3 if random else 1e-4,
                # Statistics that nothing was learned with are not worth keeping.
                FreezeSpec(everything=True, batch_normalization=random),
            ),
        )
    if strategy == "feature-extraction" or opened is None:
        epochs = head_epochs if size in ("tiny", "small") else 10
        return (_phase("Head", epochs, 1e-3, FreezeSpec()),)
    name, freeze = _last_part(size, opened.base)
    return (
        _phase("Head", head_epochs, 1e-3, FreezeSpec()),
        _phase(name, more_epochs, 1e-4, freeze),
    )


def strategy_of(train: TrainSpec) -> Strategy:
    """Which strategy the phases of a recipe amount to."""
    if len(train.phases) > 1:
        return "two-phase"
    frozen = train.phases[0].freeze
    trains = frozen.everything or frozen.unfreeze or frozen.layers
    return "fine-tune" if trains else "feature-extraction"


def last_block(base: LayerNode) -> int:
    """How many layers, as `FreezeSpec.unfreeze` counts them, make up the last block of a base.

    The block is told by the layers' names, as the applications have them. Where the names do
    not tell, or tell a part that is hardly anything or more than half, it is the last tenth.
    """
    names = [leaf.name for leaf in _counted(base)]
    matches = [_STAGE.match(name) for name in names]
    stages = [match.group(1).lower() if match else None for match in matches]
    known = [stage for stage in stages if stage is not None]
    if known:
        from_block = len(names) - stages.index(known[-1])
        if 0.05 <= from_block / len(names) <= 0.5:
            return from_block
    return min(len(names), max(1, math.ceil(len(names) / 10)))


def _choose_strategy(
    index: DatasetIndex, counts: Sequence[int], opened: OpenedSource | None, gpu: bool
) -> tuple[Strategy, list[str]]:
    num_images = len(index.samples)
    nouns = NOUNS[index.media]
    have = f"You have {num_images:,} {nouns}"
    size = _size(num_images)
    if opened is not None and opened.source.weights == "random":
        return "fine-tune", [
            "The source model starts from random weights: there is nothing to keep, so all "
            "layers train."
        ]
    smallest = min(counts, default=num_images)
    if smallest < FEW_IN_CLASS and counts:
        name = index.class_names[counts.index(smallest)]
        only = f"1 {nouns[:-1]}" if smallest == 1 else f"{smallest or 'no'} {nouns}"
        return "feature-extraction", [
            f"The class “{name}” has only {only}: the head alone, because more would "
            "learn them by heart."
        ]
    if size == "tiny":
        return "feature-extraction", [f"{have}: the head alone, until it stops improving."]
    if size == "small":
        return "two-phase", [f"{have}: first the head alone, then the last block, gently."]
    if size == "medium":
        return "two-phase", [f"{have}: first the head alone, then the last half, gently."]
    if gpu:
        return "two-phase", [f"{have}: first the head alone, then all layers, gently."]
    return "feature-extraction", [
        f"{have}, and training uses the processor: the head alone, because more would take days."
    ]


def _suggest_head(smallest: int) -> HeadSpec:
    """By the samples of the smallest class; pooling does nothing where features are vectors."""
    hidden = (DenseLayer(units=256),) if smallest >= WIDE_HEAD_IN_CLASS else ()
    return HeadSpec(pooling="average", dropout=0.3, hidden=hidden)


def _batch_size(num_images: int, gpu: bool) -> int:
    size = _size(num_images)
    if size == "large":
        return 128 if gpu else 64
    if size == "medium":
        return 64 if gpu else 32
    return 16 if size == "tiny" else 32


def _size(num_images: int) -> Size:
    if num_images < SMALL:
        return "tiny"
    if num_images < MEDIUM:
        return "small"
    return "medium" if num_images < LARGE else "large"


def _phase(name: str, epochs: int, learning_rate: float, freeze: FreezeSpec) -> Phase:
    patience = None if epochs < 5 else max(3, epochs // 4)
    return Phase(
        name=name,
        epochs=epochs,
        learning_rate=learning_rate,
        freeze=freeze,
        early_stopping=patience,
    )


def _last_part(size: Size, base: LayerNode) -> tuple[str, FreezeSpec]:
    if size == "large":
        return "All layers", FreezeSpec(everything=True)
    if size == "medium":
        return "Last half", FreezeSpec(unfreeze=math.ceil(len(_counted(base)) / 2))
    return "Last block", FreezeSpec(unfreeze=last_block(base))


def _counted(base: LayerNode) -> list[LayerNode]:
    """The layers that `FreezeSpec.unfreeze` counts."""
    return [
        leaf for leaf in base.leaves() if leaf.num_parameters and not leaf.is_batch_normalization
    ]


def _class_counts(index: DatasetIndex) -> list[int]:
    """Samples of each class; nothing where numbers are estimated."""
    if index.task == "regression":
        return []
    return [sum(of_split.values()) for of_split in index.counts().values()]
