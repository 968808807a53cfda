"""What is checked of a recipe's training settings before any training starts."""

from collections.abc import Iterator

from engine.errors import EngineError
from engine.freezing import find_layer
from engine.objectives import loss_problems, weight_problems
from engine.optimizer_table import optimizer_problems
from engine.recipe import Phase, RateMultiplier, Recipe, TrainSpec
from engine.types import DatasetIndex, OpenedSource, Problem

HEAD = "head"


def phase_problems(train: TrainSpec) -> Iterator[Problem]:
    """What contradicts itself in a phase, whatever the data and the source are."""
    for number, phase in enumerate(train.phases):
        for field, text in optimizer_problems(phase):
            yield Problem(field=f"train.phases.{number}.{field}", text=text)
        if phase.schedule.kind == "exponential" and phase.schedule.end == 0:
            yield Problem(
                field=f"train.phases.{number}.schedule.end",
                text="An exponential fall of the learning rate cannot end at 0: choose a small "
                "share like 0.01, or the schedule cosine.",
            )


def replica_problems(train: TrainSpec, replicas: int, machines: int) -> Iterator[Problem]:
    """What several devices cannot do together.

    Args:
        train: The settings.
        replicas: How many devices there are on all machines.
        machines: How many machines.
    """
    for number, phase in enumerate(train.phases):
        if replicas > 1 and phase.accumulate > 1:
            yield Problem(
                field=f"train.phases.{number}.accumulate",
                text=f"“{phase.name}” adds up the gradients of {phase.accumulate} batches for a "
                f"step, which Keras cannot do on {replicas} devices together: choose a batch size "
                f"{phase.accumulate} times as large instead, of which each computes a part.",
            )
    if machines > 1 and train.batch_size == "auto":
        yield Problem(
            field="train.batch_size",
            text=f"The batch size `auto` is tried out on one machine, but {machines} train "
            "together: give a number.",
        )


def data_problems(recipe: Recipe, index: DatasetIndex, batch_size: int) -> Iterator[Problem]:
    """Where training settings do not fit the data.

    Args:
        recipe: What to run.
        index: Its data.
        batch_size: As it will be.
    """
    train, samples = recipe.train, index.split("train")
    for field, text in loss_problems(index.task, train.loss):
        yield Problem(field=f"train.loss.{field}", text=text)
    for field, text in weight_problems(index.task, samples, index.class_names, train):
        yield Problem(field=f"train.{field}", text=text)
    for number, phase in enumerate(train.phases):
        num_batches = phase.epochs * -(-len(samples) // batch_size)
        if phase.accumulate > num_batches:
            yield Problem(
                field=f"train.phases.{number}.accumulate",
                text=f"“{phase.name}” adds up the gradients of {phase.accumulate} batches for a "
                f"step, but has {num_batches} in all its epochs, so it would never make one: "
                "accumulate fewer, or give it more epochs.",
            )


def settle_multipliers(phase: Phase, opened: OpenedSource) -> Phase:
    """The phase with its rate multipliers by paths, where they name a layer or a block.

    Raises:
        EngineError: If there is no such layer or block.
    """
    if not phase.multipliers:
        return phase
    paths = [leaf.path for leaf in opened.base.leaves()]
    blocks = {block.name: block.paths for block in opened.blocks}
    settled: list[RateMultiplier] = []
    for one in phase.multipliers:
        if one.layer == HEAD or any(f"{path}/".startswith(f"{one.layer}/") for path in paths):
            settled.append(one)
        elif one.layer in blocks:
            settled += [one.model_copy(update={"layer": path}) for path in blocks[one.layer]]
        else:
            try:
                path = find_layer(opened.base, one.layer).path
            except EngineError as error:
                raise EngineError(
                    f"{error} A learning rate was given for it; `{HEAD}` names the new head."
                ) from None
            settled.append(one.model_copy(update={"layer": path}))
    return phase.model_copy(update={"multipliers": tuple(settled)})
