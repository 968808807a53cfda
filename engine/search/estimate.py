"""What a search will cost, before it begins: rough, from two batches of the base recipe."""

from dataclasses import dataclass

from engine import features
from engine.control import Control
from engine.recipe import AugmentSpec, FreezeSpec, Recipe
from engine.search.bench import Bench
from engine.search.types import SearchEstimate, SearchSpec
from engine.strategies import gradual_steps

# Of one processor of 2020: a step of a small head, and building and tracing its model.
_SECONDS_STEP = 0.002
_SECONDS_BUILD = 2.0
# Forward, and backward twice as long.
_TRAINED = 3.0


@dataclass(frozen=True, slots=True)
class _Pass:
    """One way in which frozen layers run over the samples, and how many trials go that way."""

    views: int
    share: float


def estimate(spec: SearchSpec, control: Control) -> SearchEstimate:
    """What a search will cost; nothing is kept or changed.

    Raises:
        EngineError: If the base recipe cannot be trained.
    """
    bench = Bench(spec.base.data, spec.base.seed, control)
    space, plain = spec.space, _plain(spec.base)
    plan = bench.plan(plain, control)
    num_train, num_all = len(plan.index.split("train")), len(plan.index.samples)
    measured = features.estimate(plan, 0, control)
    seconds_pass = measured.seconds
    forward = seconds_pass or 0.0
    epochs = spec.base.train.phases[0].epochs
    presets = space.augment.presets if space.augment is not None else (spec.base.augment.preset,)
    views = space.augment.views if space.augment is not None else spec.base.train.features.views
    ways = [_Pass(0 if one == "none" else views, 1 / len(presets)) for one in presets]
    uncached = "" if spec.base.train.cache else measured.reason
    if not uncached and any(one != "none" for one in presets) and not views:
        uncached = (
            "Augmented pictures are varied anew in every epoch, so the frozen layers run each time."
        )
    poolings = len(space.head.pooling) if space.head is not None else 0
    places = max(1, len(space.sources)) * max(1, poolings)
    depths = space.depths or (0,)
    # Each depth has a frontier of its own, behind that of the head's phase.
    frontiers = places * (1 + sum(depth > 0 for depth in depths))
    missing = 1 - measured.num_found / max(1, measured.num_samples)
    rows = sum(num_all if not one.views else one.views * num_train for one in ways)
    seconds_features = frontiers * forward * rows / max(1, num_all)
    if places == 1 and frontiers == 1 and len(ways) == 1 and not ways[0].views:
        seconds_features *= missing
    steps = -(-num_train // plan.batch_size)
    seconds_trial = _SECONDS_BUILD + epochs * steps * _SECONDS_STEP
    num_steps = len(gradual_steps(plan.source)) or 1
    for depth in depths:
        share = min(1.0, depth / num_steps) / len(depths)
        seconds_trial += share * _TRAINED * epochs * forward * num_train / max(1, num_all)
    if uncached:
        varied = sum(one.share for one in ways if not one.views and len(ways) > 1) or 1.0
        seconds_trial += varied * epochs * forward
    total = seconds_features + spec.trials * seconds_trial / spec.workers
    return SearchEstimate(
        num_passes=frontiers * sum(max(1, one.views) for one in ways),
        seconds_features=seconds_features,
        seconds_trial=seconds_trial,
        seconds=total if spec.seconds is None else min(total, spec.seconds),
        uncached=uncached,
    )


def _plain(recipe: Recipe) -> Recipe:
    """The recipe's head alone on samples as they are, which is what can be measured at once."""
    phase = recipe.train.phases[0].model_copy(update={"freeze": FreezeSpec()})
    train = recipe.train.model_copy(update={"phases": (phase,), "cache": True})
    return recipe.model_copy(update={"augment": AugmentSpec(), "train": train})
