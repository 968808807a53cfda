"""What a search may choose, and the recipe that a choice makes. No Optuna, no TensorFlow."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from engine.errors import EngineError
from engine.optimizer_table import OPTIMIZERS
from engine.recipe import AugmentSpec, DenseLayer, FreezeSpec, HeadSpec, Phase, Recipe, SourceSpec
from engine.search.types import (
    SEARCHED,
    AugmentSpace,
    HeadSpace,
    RateRange,
    SearchSpace,
    SearchSpec,
    Value,
    source_labels,
)
from engine.strategies import gradual_steps, make_phases, strategy_of
from engine.types import OpenedSource

T = TypeVar("T")
Values = Mapping[str, Value]

_USUAL_OPTIMIZERS = ("adam", "adamw", "sgd")
_MOMENTUM = 0.9


class Drawing(Protocol):
    """What chooses: a trial of Optuna's."""

    def suggest_float(self, name: str, low: float, high: float, *, log: bool) -> float:
        """A number of a range."""

    def suggest_categorical(self, name: str, choices: Sequence[Any]) -> Any:
        """One of several."""


def default_space(
    recipe: Recipe, searched: Sequence[str], sources: Sequence[SourceSpec] = ()
) -> SearchSpace:
    """What is worth trying around a recipe, which is itself a part of it.

    Args:
        recipe: The base.
        searched: Names from `SEARCHED`.
        sources: Other source models, for `source`.

    Raises:
        EngineError: If a name is none of these, or there is no other source.
    """
    unknown = [name for name in searched if name not in SEARCHED]
    if unknown or not searched:
        given = f"{unknown[0]!r} was" if unknown else "Nothing was"
        raise EngineError(f"{given} given as what to search: choose from {', '.join(SEARCHED)}.")
    if "source" in searched and not sources:
        raise EngineError("No other source model was given to try: name at least one.")
    first = recipe.train.phases[0]
    return SearchSpace(
        learning_rate=RateRange(low=first.learning_rate / 10, high=first.learning_rate * 10)
        if "learning-rate" in searched
        else None,
        optimizers=_with(first.optimizer, _USUAL_OPTIMIZERS) if "optimizer" in searched else (),
        depths=(0, 1, 2) if "freeze-depth" in searched else (),
        head=_head_space(recipe.head) if "head" in searched else None,
        augment=_augment_space(recipe) if "augmentation" in searched else None,
        sources=_with(recipe.source, tuple(sources)) if "source" in searched else (),
    )


def _with(own: T, others: tuple[T, ...]) -> tuple[T, ...]:
    return (own, *(other for other in others if other != own))


def _head_space(head: HeadSpec) -> HeadSpace:
    usual = HeadSpace()
    return HeadSpace(
        layers=tuple(sorted({*usual.layers, len(head.hidden)})),
        units=tuple(sorted({*usual.units, *(layer.units for layer in head.hidden)})),
        dropout=tuple(sorted({*usual.dropout, *(layer.dropout for layer in head.hidden)})),
    )


def _augment_space(recipe: Recipe) -> AugmentSpace:
    presets = tuple(dict.fromkeys(("none", recipe.augment.preset, "gentle")))
    views = recipe.train.features.views or AugmentSpace().views
    return AugmentSpace(presets=presets, views=views)


def draw(spec: SearchSpec, drawing: Drawing) -> dict[str, Value]:
    """Let something choose from a space. All names are asked for each time."""
    space, values = spec.space, dict[str, Value]()
    if space.learning_rate is not None:
        low, high = space.learning_rate.low, space.learning_rate.high
        values["learning_rate"] = drawing.suggest_float("learning_rate", low, high, log=True)
    for name, choices in _choices(spec).items():
        values[name] = drawing.suggest_categorical(name, choices)
    return _effective(values)


def num_choices(spec: SearchSpec) -> float:
    """How many different recipes a space holds; infinite where a range is in it."""
    if spec.space.learning_rate is not None:
        return math.inf
    choices = _choices(spec)
    count = 1
    if spec.space.head is not None:
        layers, units, dropout = (choices.pop(name) for name in ("layers", "units", "dropout"))
        hidden = [number for number in layers if number]
        count = len(hidden) * len(units) * len(dropout) + (len(layers) - len(hidden))
    return count * math.prod(map(len, choices.values()))


def _choices(spec: SearchSpec) -> dict[str, tuple[Value, ...]]:
    space = spec.space
    choices: dict[str, tuple[Value, ...]] = {
        "optimizer": space.optimizers,
        "depth": space.depths,
        **(
            {
                "layers": space.head.layers,
                "units": space.head.units,
                "dropout": space.head.dropout,
                "pooling": space.head.pooling,
            }
            if space.head is not None
            else {}
        ),
        "augment": space.augment.presets if space.augment is not None else (),
        "source": source_labels(space.sources),
    }
    return {name: tuple(dict.fromkeys(given)) for name, given in choices.items() if given}


def _effective(values: Values) -> dict[str, Value]:
    """Without what has no effect: a head without hidden layers has no units."""
    if values.get("layers") == 0:
        return {name: v for name, v in values.items() if name not in ("units", "dropout")}
    return dict(values)


def base_values(spec: SearchSpec) -> dict[str, Value] | None:
    """The choices that make the base recipe, all names; None where the space does not hold it."""
    space, base = spec.space, spec.base
    first, hidden = base.train.phases[0], base.head.hidden
    values: dict[str, Value] = {}
    if space.learning_rate is not None:
        if not space.learning_rate.low <= first.learning_rate <= space.learning_rate.high:
            return None
        values["learning_rate"] = first.learning_rate
    if len({layer.model_dump_json() for layer in hidden}) > 1 and space.head is not None:
        return None
    own: dict[str, Value | None] = {
        "optimizer": first.optimizer,
        "depth": 0 if strategy_of(base.train.phases) == "feature-extraction" else None,
        "layers": len(hidden),
        "units": hidden[0].units if hidden else None,
        "dropout": hidden[0].dropout if hidden else None,
        "pooling": base.head.pooling,
        "augment": base.augment.preset,
        "source": dict(zip(space.sources, source_labels(space.sources), strict=True)).get(
            base.source
        ),
    }
    for name, choices in _choices(spec).items():
        value = own[name]
        if value is None and not hidden and name in ("units", "dropout"):
            value = choices[0]  # Without hidden layers any does.
        if value is None or value not in choices:
            return None
        values[name] = value
    return values


def source_of(spec: SearchSpec, values: Values) -> SourceSpec:
    """The source model of a choice."""
    if "source" not in values:
        return spec.base.source
    sources = spec.space.sources
    return sources[source_labels(sources).index(str(values["source"]))]


def recipe_of(
    spec: SearchSpec, values: Values, opened: Callable[[SourceSpec], OpenedSource]
) -> Recipe:
    """The recipe that a choice makes, which alone repeats its trial.

    Args:
        spec: The search.
        values: From `draw`.
        opened: Opens a source model; asked only where the depth of freezing depends on it.
    """
    base, source = spec.base, source_of(spec, values)
    phases = tuple(_phase(phase, base.train.phases[0], values) for phase in base.train.phases)
    if "depth" in values:
        phases = _to_depth(phases, int(values["depth"]), lambda: opened(source))
    train = base.train.model_copy(update={"phases": phases})
    augment = base.augment
    preset = values.get("augment", augment.preset)
    if preset != augment.preset:
        augment = AugmentSpec.model_validate({"preset": preset})
    if spec.space.augment is not None and preset != "none":
        features = train.features.model_copy(update={"views": spec.space.augment.views})
        train = train.model_copy(update={"features": features})
    return base.model_copy(
        update={
            "source": source,
            "head": _head(base.head, values),
            "augment": augment,
            "train": train,
        }
    )


def _phase(phase: Phase, first: Phase, values: Values) -> Phase:
    changes: dict[str, object] = {}
    rate = float(values.get("learning_rate", first.learning_rate))
    chosen = values.get("optimizer", first.optimizer)
    if chosen != first.optimizer:
        optimizer = next(name for name in OPTIMIZERS if name == chosen)
        new, old = OPTIMIZERS[optimizer], OPTIMIZERS[phase.optimizer]
        # What was chosen for another optimizer means nothing to this one.
        changes = {"optimizer": optimizer, "optimizer_values": ()}
        changes["momentum"] = _MOMENTUM if optimizer == "sgd" else 0.0
        if "learning_rate" not in values:
            rate *= new.usual_rate / old.usual_rate
    changes["learning_rate"] = phase.learning_rate * (rate / first.learning_rate)
    if phase is first:
        changes["learning_rate"] = rate
    return phase.model_copy(update=changes)


def _to_depth(
    phases: Sequence[Phase], depth: int, opened: Callable[[], OpenedSource]
) -> tuple[Phase, ...]:
    head = phases[0].model_copy(update={"freeze": FreezeSpec()})
    if depth == 0:
        return (head,)
    if len(phases) > 1:
        tuned = phases[1].model_copy(update={"name": ""})
    else:
        # As `graft train --unfreeze` has it.
        tuned = head.model_copy(update={"name": "", "learning_rate": head.learning_rate / 10})
    steps = gradual_steps(opened())
    part = steps[min(depth, len(steps)) - 1][1] if steps else FreezeSpec(everything=True)
    return make_phases("two-phase", head, tuned, None, part)


def _head(head: HeadSpec, values: Values) -> HeadSpec:
    changes: dict[str, object] = {}
    if "pooling" in values:
        changes["pooling"] = values["pooling"]
    if "layers" in values:
        like = head.hidden[0] if head.hidden else DenseLayer(units=128)
        shape = {name: values[name] for name in ("units", "dropout") if name in values}
        changes["hidden"] = (like.model_copy(update=shape),) * int(values["layers"])
    return head.model_copy(update=changes)


def own_part(recipe: Recipe) -> dict[str, Any]:
    """What a trial's recipe has of its own, beside the data, the export and the seed."""
    return recipe.model_dump(mode="json", include={"source", "head", "augment", "train"})


def with_part(base: Recipe, part: dict[str, Any]) -> Recipe:
    """The base recipe with what `own_part` took from a trial's.

    Raises:
        EngineError: If it was damaged.
    """
    try:
        return Recipe.model_validate({**base.model_dump(mode="json"), **part})
    except ValueError:
        raise EngineError("The recipe of this trial cannot be read: choose another.") from None
