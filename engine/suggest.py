"""Defaults by data: what the window suggests for a data set and a source model. No TensorFlow."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from engine.freezing import trainable_paths
from engine.inputs import NOUNS
from engine.layer_rates import with_factor
from engine.recipe import (
    AugmentSpec,
    DenseLayer,
    FeatureSpec,
    FreezeSpec,
    HeadSpec,
    Phase,
    RateMultiplier,
    Schedule,
    TrainSpec,
)
from engine.strategies import Strategy, counted, gradual_steps, last_block, make_phases
from engine.suggestion_reasons import (
    WIDE_HEAD_IN_CLASS,
    head_reasons,
    phase_reasons,
    shared_reasons,
)
from engine.types import DatasetIndex, OpenedSource

Size = Literal["tiny", "small", "medium", "large"]

# Between the table's sizes (100, 1,000, 10,000, 100,000) the borders are near the geometric
# means, but the first: from 200 images on a validation split is large enough to tell whether
# fine-tuning helped.
SMALL, MEDIUM, LARGE = 200, 3_000, 30_000
FEW_IN_CLASS = 10
TESTABLE_IN_CLASS = 3
IMBALANCE = 3

# Varied views of each sample that are kept where the data is small: enough that epochs differ.
KEPT_VIEWS = 8
EARLIER_BLOCKS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Plain values for a recipe, and one or more sentences for the user that say why.

    `reason` is all of `sentences`.
    `reasons` has one sentence for each value, `phase_reasons` the same for each phase's fields.
    """

    strategy: Strategy
    head: HeadSpec
    augment: AugmentSpec
    train: TrainSpec
    sentences: tuple[str, ...]
    reasons: Mapping[str, str] = field(default_factory=dict)
    phase_reasons: tuple[Mapping[str, str], ...] = ()

    @property
    def reason(self) -> str:
        """Why, in one paragraph."""
        return " ".join(self.sentences)


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
    augment, views = _suggest_augmentation(index, gpu)
    if views and strategy != "fine-tune":
        sentences.append(
            f"In training the {nouns} are varied gently; {views} variations of each are made once "
            "and used in turn."
        )
    smallest, largest = min(counts, default=0), max(counts, default=0)
    is_uneven = smallest > 0 and largest > IMBALANCE * smallest
    weighs = is_uneven and index.task in ("single_label", "binary")
    if is_uneven:
        times = f"{largest / smallest:.0f}"
        sentences.append(
            f"The largest class has {times} times as many {nouns} as the smallest: class weights "
            "let all classes count alike; judge by each class's score, not by the accuracy alone."
            if weighs
            else f"The largest class has {times} times as many {nouns} as the smallest: judge by "
            "each class's score, not by the accuracy alone."
        )
    if smallest < TESTABLE_IN_CLASS and counts:
        sentences.append(
            f"A class with fewer than {TESTABLE_IN_CLASS} {nouns} cannot be tested: "
            f"merge it with another or add {nouns}."
        )
    in_class = smallest if counts else len(index.samples) // 2
    head = _suggest_head(in_class)
    train = TrainSpec(
        phases=strategy_phases(strategy, len(index.samples), opened),
        batch_size=_batch_size(len(index.samples), gpu),
        precision="mixed" if gpu and _size(len(index.samples)) == "large" else "float32",
        features=FeatureSpec(views=views if strategy != "fine-tune" else 0),
        class_weights="balanced" if weighs else "none",
    )
    count, uneven = len(index.samples), largest / max(1, smallest)
    return Suggestion(
        strategy=strategy,
        head=head,
        augment=augment,
        train=train,
        sentences=tuple(sentences),
        reasons={
            **head_reasons(head, in_class, nouns),
            **shared_reasons(train, augment, count, nouns, uneven),
        },
        phase_reasons=tuple(
            phase_reasons(place, phase, count, nouns) for place, phase in enumerate(train.phases)
        ),
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
    falls = Schedule(kind="cosine") if size in ("medium", "large") else Schedule()
    if strategy == "feature-extraction" or opened is None:
        head_epochs = head_epochs if size in ("tiny", "small") else 10
    head = _phase("Head", head_epochs, 1e-3)
    if strategy == "fine-tune":
        random = opened is not None and opened.source.weights == "random"
        tuned = _phase("All layers", max(head_epochs, more_epochs), 1e-3 if random else 1e-4)
        # Statistics that nothing was learned with are not worth keeping.
        everything = FreezeSpec(everything=True, batch_normalization=random)
        return make_phases(strategy, head, tuned, opened, everything)
    if strategy == "gradual":
        # Its phases share the epochs.
        steps = len(gradual_steps(opened)) if opened else 1
        more_epochs = max(2, math.ceil(more_epochs / max(1, steps)))
    name, part = _last_part(size, opened) if opened else ("", FreezeSpec())
    tuned = _phase(name, more_epochs, 1e-4).model_copy(update={"schedule": falls})
    phases = make_phases(strategy, head, tuned, opened, part if opened else None)
    if strategy == "two-phase" and size == "large" and opened is not None:
        return (phases[0], _slower_below(phases[1], opened))
    return phases


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
        only = f"1 {nouns[:-1]}" if smallest == 1 else f"{smallest} {nouns}"
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


def _suggest_augmentation(index: DatasetIndex, gpu: bool) -> tuple[AugmentSpec, int]:
    """How samples are varied, and how many varied views of each are kept (0: always new ones)."""
    size = _size(len(index.samples))
    if index.media == "vector" or (size == "large" and not gpu):
        # Rows are not varied; and a processor has time for one look at so many, not for several.
        return AugmentSpec(), 0
    if size == "large":
        # Numbers and several labels at once are not mixed.
        mixes = 0.2 if index.task in ("single_label", "binary") else None
        strength = 0.5 if index.media == "picture" else None
        return AugmentSpec(preset="gentle", rand_augment=strength, mix_up=mixes), 0
    return AugmentSpec(preset="gentle"), KEPT_VIEWS if size in ("tiny", "small") else 0


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


def _phase(name: str, epochs: int, learning_rate: float) -> Phase:
    patience = None if epochs < 5 else max(3, epochs // 4)
    return Phase(name=name, epochs=epochs, learning_rate=learning_rate, early_stopping=patience)


def _last_part(size: Size, opened: OpenedSource) -> tuple[str, FreezeSpec]:
    if size == "large":
        return "All layers", FreezeSpec(everything=True)
    if size == "medium":
        return "Last half", FreezeSpec(unfreeze=math.ceil(len(counted(opened.base)) / 2))
    return "Last block", last_block(opened)


def _slower_below(phase: Phase, opened: OpenedSource) -> Phase:
    """The phase with a tenth of the rate in all blocks before the last."""
    base = opened.base
    freeze = last_block(opened).model_copy(update={"batch_normalization": True})
    last = trainable_paths(freeze, base)
    all_slow = (RateMultiplier(layer=base.path, factor=EARLIER_BLOCKS),)
    multipliers = with_factor(all_slow, base, sorted(last), 1.0)
    return phase.model_copy(update={"multipliers": multipliers})


def _class_counts(index: DatasetIndex) -> list[int]:
    """Samples of each class; nothing where numbers are estimated."""
    if index.task == "regression":
        return []
    return [sum(of_split.values()) for of_split in index.counts().values()]
