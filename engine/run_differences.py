"""What one run changes against the run before it, in a few words."""

from pathlib import Path

from engine.decimals import decimal
from engine.recipe import (
    Channels,
    Cut,
    DataSpec,
    Edit,
    FreezeSpec,
    HeadSpec,
    InputSize,
    LossSpec,
    Phase,
    Recipe,
    Remove,
    Schedule,
    SourceSpec,
    TrainSpec,
)

_MOST = 3


def difference(before: Recipe | None, recipe: Recipe) -> str:
    """What a recipe changes against the one before it: "96×96, phase 2: rate 0.00001"."""
    if before is None:
        return Path(recipe.source.location).stem
    words = [
        *_source(before.source, recipe.source),
        *_head(before.head, recipe.head),
        *_phases(before.train.phases, recipe.train.phases),
    ]
    if recipe.augment != before.augment:
        words.append(f"augmentation {recipe.augment.preset}")
    words += _train(before.train, recipe.train)
    words += _data(before.data, recipe.data)
    if recipe.seed != before.seed:
        words.append(f"seed {recipe.seed}")
    if not words:
        return "the same again" if recipe == before else "other settings"
    return ", ".join(words[:_MOST]) + (" …" if len(words) > _MOST else "")


def _source(old: SourceSpec, new: SourceSpec) -> list[str]:
    words = []
    if new.location != old.location:
        words.append(Path(new.location).stem)
    if new.weights != old.weights and new.weights not in ("file", "imagenet"):
        words.append(f"{Path(new.weights).name} weights")
    elif new.weights != old.weights and new.location == old.location:
        words.append("trained weights")
    if new.preprocessing != old.preprocessing:
        words.append(f"preprocessing {new.preprocessing}")
    if new.edits != old.edits:
        words += [edit_words(edit) for edit in new.edits if edit not in old.edits]
    return words


def edit_words(edit: Edit) -> str:
    """An edit of the source in a few words: "cut at conv4", "96×96", "grey (sum)"."""
    if isinstance(edit, InputSize):
        return f"{edit.height}×{edit.width}"
    if isinstance(edit, Channels):
        return f"{'grey' if edit.channels == 1 else 'colour'} ({edit.how})"
    layer = edit.layer.rsplit("/", 1)[-1]
    if isinstance(edit, Cut):
        return f"cut at {layer}"
    if isinstance(edit, Remove):
        return f"remove {layer}"
    return f"reinitialize {layer}{' and on' if edit.onward else ''}"


def _data(old: DataSpec, new: DataSpec) -> list[str]:
    if new.roots != old.roots:
        return [f"data {Path(new.roots[0]).name}"]
    words = []
    labels = new.table.labels if new.table else ()
    if labels and (old.table is None or labels != old.table.labels):
        words.append(f"learns {', '.join(labels)}")
    if new.folds and (new.folds, new.fold) != (old.folds, old.fold):
        words.append(f"fold {new.fold + 1} of {new.folds}")
    if new.resize != old.resize or new.region != old.region:
        words.append(f"{new.resize} to size" if new.region is None else "a region of each picture")
    if new.sound != old.sound:
        words.append("other spectrograms")
    if len(new.left_out) != len(old.left_out):
        words.append(f"{len(new.left_out):,} left out")
    return words or (["other splits or samples"] if new != old else [])


def _head(old: HeadSpec, new: HeadSpec) -> list[str]:
    words = []
    if new.hidden != old.hidden:
        units = " + ".join(str(layer.units) for layer in new.hidden)
        words.append(f"Dense {units}" if units else "no hidden Dense")
    if new.pooling != old.pooling:
        words.append(f"{new.pooling} pooling" if new.pooling != "flatten" else "Flatten")
    if new.dropout != old.dropout:
        words.append(f"dropout {new.dropout:g}")
    if new.l2 != old.l2:
        words.append(f"L2 {new.l2:g}")
    return words


def _phases(old: tuple[Phase, ...], new: tuple[Phase, ...]) -> list[str]:
    if len(new) != len(old):
        return ["head only" if len(new) == 1 and new[0].freeze == FreezeSpec() else _names(new)]
    words = []
    for number, (before, after) in enumerate(zip(old, new, strict=True), start=1):
        told = _phase(before, after)
        words += [f"phase {number}: {word}" for word in told] if len(new) > 1 else told
    return words


def _phase(old: Phase, new: Phase) -> list[str]:
    """What differs between two phases in the same place, the weightiest first."""

    def said(name: str, on: str, off: str) -> str:
        return on.format(getattr(new, name)) if getattr(new, name) else off

    told = {
        "freeze": _freeze(new.freeze),
        "epochs": f"{new.epochs} epochs",
        "learning_rate": f"rate {decimal(new.learning_rate)}",
        "optimizer": new.optimizer,
        "schedule": schedule_words(new.schedule),
        "multipliers": said("multipliers", "layers at rates of their own", "one rate for all"),
        "optimizer_values": _values(old, new),
        "momentum": f"momentum {new.momentum:g}",
        "weight_decay": "usual decay"
        if new.weight_decay is None
        else f"decay {new.weight_decay:g}",
        "l2": f"L2 of the base {new.l2:g}",
        "clip_norm": said("clip_norm", "each gradient up to {:g}", "gradients unlimited"),
        "global_clip_norm": said("global_clip_norm", "gradients up to {:g}", "gradients unlimited"),
        "clip_value": said("clip_value", "gradient values up to {:g}", "gradients unlimited"),
        "average": said("average", "average {:g}", "no average"),
        "accumulate": f"a step each {new.accumulate} batches"
        if new.accumulate > 1
        else "a step each batch",
        "gate": "waits to settle" if new.gate == "settled" else "does not wait",
        "early_stopping": "stops early" if new.early_stopping else "never stops early",
    }
    words = [text for name, text in told.items() if getattr(new, name) != getattr(old, name)]
    if new.optimizer != old.optimizer:
        # With another optimizer come other values.
        words = [word for word in words if word not in (told["momentum"], told["optimizer_values"])]
    # From one kind of clipping to another there is nothing to say of the first.
    limits = (new.clip_norm, new.global_clip_norm, new.clip_value)
    if any(limit is not None for limit in limits):
        words = [word for word in words if word != "gradients unlimited"]
    return [word for place, word in enumerate(words) if word and word not in words[:place]]


def schedule_words(schedule: Schedule) -> str:
    """A schedule in a few words: "cosine", "×0.1 on plateau"."""
    kind = schedule.kind.replace("_", " ")
    if kind == "step":
        kind = f"×{schedule.drop:g} each {schedule.every} epochs"
    elif kind == "plateau":
        kind = f"×{schedule.drop:g} on plateau"
    elif schedule.end is not None:
        kind = f"{kind} to {schedule.end:g}"
    elif kind == "constant":
        kind = "constant rate"
    return f"{kind}, warm-up {schedule.warm_up:.0%}" if schedule.warm_up else kind


def _values(old: Phase, new: Phase) -> str:
    before, after = dict(old.optimizer_values), dict(new.optimizer_values)
    words = [
        f"{name.replace('_', ' ')} {value:g}"
        for name, value in after.items()
        if before.get(name) != value
    ]
    return ", ".join(words) or "usual optimizer values"


def _train(old: TrainSpec, new: TrainSpec) -> list[str]:
    words = []
    if new.start_from != old.start_from:
        words.append(
            f"from run {Path(new.start_from).name}" if new.start_from else "from the start"
        )
    if new.loss != old.loss:
        words.append(loss_words(new.loss))
    if new.batch_size != old.batch_size:
        words.append(f"batch {new.batch_size}")
    if new.class_weights != old.class_weights:
        weighs = new.class_weights == "balanced"
        words.append("classes weighed" if weighs else "classes not weighed")
    if new.class_weight_values != old.class_weight_values:
        told = [f"{name} ×{weight:g}" for name, weight in new.class_weight_values[:2]]
        words.append(" ".join(told) or "no own class weights")
    features = new.features
    if features.views != old.features.views:
        kept = f"{features.views} kept variations"
        words.append(kept if features.views else "variations always new")
    if (features.stored_as, features.computed_in) != (
        old.features.stored_as,
        old.features.computed_in,
    ):
        words.append(f"frozen layers in {features.computed_in}, kept in {features.stored_as}")
    if new.precision != old.precision:
        words.append(new.precision.replace("_", " "))
    if new.compile != old.compile:
        words.append(f"XLA {new.compile}")
    if new.loop != old.loop:
        words.append("gradient tape" if new.loop == "tape" else "Keras fit")
    if new.device != old.device:
        words.append(f"on {new.device}" if new.device != "auto" else "any device")
    if new.cache != old.cache:
        words.append("frozen layers once" if new.cache else "frozen layers each epoch")
    return words


def loss_words(loss: LossSpec) -> str:
    """A loss in a few words: "focal loss, gamma 2"."""
    kind = {
        "auto": "usual loss",
        "focal": f"focal loss, gamma {loss.gamma:g}",
        "mean_absolute": "absolute error",
        "huber": "Huber loss",
    }[loss.kind]
    if not loss.label_smoothing:
        return kind
    smoothed = f"labels smoothed by {loss.label_smoothing:g}"
    return smoothed if loss.kind == "auto" else f"{kind}, {smoothed}"


def _names(phases: tuple[Phase, ...]) -> str:
    return ", then ".join(phase.name.lower() for phase in phases)


def _freeze(freeze: FreezeSpec) -> str:
    if freeze.everything:
        return "trains all layers"
    if isinstance(freeze.unfreeze, int):
        return f"trains the last {freeze.unfreeze}"
    if freeze.unfreeze:
        return f"trains from {freeze.unfreeze}"
    return f"trains {len(freeze.layers)} layers" if freeze.layers else "base frozen"
