"""Why each value that Graft suggests suits the data: one sentence a value, for the user."""

from collections.abc import Mapping

from engine.inputs import NOUNS
from engine.recipe import AugmentSpec, HeadSpec, Phase, TrainSpec

# Below this many pictures of the smallest class the head has no layer of its own before the output.
WIDE_HEAD_IN_CLASS = 100


def phase_reasons(place: int, phase: Phase, count: int, nouns: str) -> Mapping[str, str]:
    """For the fields of a suggested phase, by their names in the recipe.

    Args:
        place: Which phase it is, from 0.
        phase: What is suggested.
        count: How many samples there are.
        nouns: What they are called.
    """
    if phase.freeze.everything and place == 0:
        rate = "All layers learn together from the first step."
    elif place == 0:
        rate = "The head is new, so it may take the usual steps of this optimizer."
    else:
        rate = "A tenth of the head's: larger steps would spoil what the base already knows."
    epochs = (
        f"{count:,} {nouns} are seen quickly, so there is time for many rounds."
        if phase.epochs >= 20
        else f"With {count:,} {nouns} a few rounds go a long way."
        if place == 0
        else "Fine-tuning gains little in each round; these usually suffice."
    )
    patience = phase.early_stopping
    stopping = (
        "So few epochs are not worth ending early."
        if patience is None
        else f"{patience} epochs are long enough to tell a bad epoch from the end of all progress."
    )
    return {"epochs": epochs, "learning_rate": rate, "early_stopping": stopping}


def shared_reasons(
    train: TrainSpec, augment: AugmentSpec, count: int, nouns: str, uneven: float
) -> Mapping[str, str]:
    """For what all phases share: `augment`, `views`, `batch_size`, `class_weights`.

    Args:
        train: What is suggested.
        augment: How samples are varied, as is suggested.
        count: How many samples there are.
        nouns: What they are called.
        uneven: How many times as large as the smallest class the largest is.
    """
    if nouns == NOUNS["vector"]:
        varied = "Rows of numbers are taken as they are."
    elif augment.preset == "none":
        varied = f"A processor has time to look at {count:,} {nouns} once, not at varied ones too."
    else:
        varied = f"Small changes of {count:,} {nouns} teach what does not matter for the class."
    views = train.features.views
    kept = (
        f"{views} variations of each are kept, so that the frozen layers need not run every epoch."
        if views
        else f"Variations of {count:,} {nouns} would take much room: new ones are made as needed."
    )
    steps = (
        f"Small, so that {count:,} {nouns} still make many steps in an epoch."
        if train.batch_size != "auto" and train.batch_size < 32
        else "The usual size: steady steps that fit into memory."
        if train.batch_size == 32
        else "Large, because there is much data."
    )
    weighs = (
        f"Your largest class is {uneven:.0f} times as large as the smallest: that one would hardly "
        "count."
        if train.class_weights == "balanced"
        else "Your classes do not differ enough in size to need it."
    )
    return {"augment": varied, "views": kept, "batch_size": steps, "class_weights": weighs}


def head_reasons(head: HeadSpec, smallest: int, nouns: str) -> Mapping[str, str]:
    """For the head: `pooling`, `dropout`, `hidden`.

    Args:
        head: What is suggested.
        smallest: How many samples the smallest class has.
        nouns: What they are called.
    """
    return {
        "pooling": "The average keeps what was found and forgets where: small, and rarely wrong.",
        "dropout": f"Makes the head rely on many features, not on those of single {nouns}.",
        "hidden": (
            f"{smallest:,} {nouns} in the smallest class are enough for one more layer."
            if head.hidden
            else f"With fewer than {WIDE_HEAD_IN_CLASS} {nouns} in a class, one more layer would "
            "learn them by heart."
        ),
    }
