"""The choices of a recipe one by one, each in a few words, to lay runs side by side."""

from pathlib import Path

from engine.decimals import decimal
from engine.recipe import (
    AugmentSpec,
    ClassWeights,
    DataSpec,
    FreezeSpec,
    HeadSpec,
    Phase,
    Recipe,
    TrainSpec,
)
from engine.run_differences import edit_words, loss_words, schedule_words

Settings = tuple[tuple[str, str], ...]
"""Pairs of a choice's name and its value. What belongs to a phase is named `rate@2`."""


def settings(recipe: Recipe) -> Settings:
    """What a recipe chooses, the weightiest first; what is not chosen has an empty value."""
    source = recipe.source
    return (
        ("source", Path(source.location).stem),
        ("weights", source.weights if source.weights in _OF_SOURCE else Path(source.weights).name),
        ("edits", ", ".join(edit_words(edit) for edit in source.edits)),
        ("preprocessing", source.preprocessing),
        ("data", Path(recipe.data.roots[0]).name),
        ("phases", str(len(recipe.train.phases))),
        *(
            (f"{name}@{number}", value)
            for number, phase in enumerate(recipe.train.phases, start=1)
            for name, value in _phase(phase)
        ),
        ("augment", _augment(recipe.augment)),
        *_head(recipe.head),
        *_train(recipe.train),
        *_data(recipe.data),
        ("seed", str(recipe.seed)),
    )


_MOST_LAYERS = 3
_OF_SOURCE = ("file", "imagenet", "random")


def _phase(phase: Phase) -> Settings:
    clips = (phase.clip_norm, phase.global_clip_norm, phase.clip_value)
    values = (f"{name.replace('_', ' ')} {value:g}" for name, value in phase.optimizer_values)
    return (
        ("trains", _trains(phase.freeze)),
        ("epochs", str(phase.epochs)),
        ("rate", decimal(phase.learning_rate)),
        ("schedule", schedule_words(phase.schedule)),
        ("optimizer", phase.optimizer),
        ("optimizer values", ", ".join(values)),
        ("momentum", f"{phase.momentum:g}"),
        ("decay", "" if phase.weight_decay is None else f"{phase.weight_decay:g}"),
        ("l2", f"{phase.l2:g}"),
        ("clipping", next((f"{clip:g}" for clip in clips if clip is not None), "")),
        ("average", "" if phase.average is None else f"{phase.average:g}"),
        ("accumulate", str(phase.accumulate)),
        ("layer rates", ", ".join(f"{one.layer} ×{one.factor:g}" for one in phase.multipliers)),
        ("patience", "" if phase.early_stopping is None else str(phase.early_stopping)),
        ("gate", "" if phase.gate == "none" else phase.gate),
    )


def _trains(freeze: FreezeSpec) -> str:
    words = ["all layers"] if freeze.everything else []
    if isinstance(freeze.unfreeze, int):
        words.append(f"last {freeze.unfreeze}")
    elif freeze.unfreeze:
        words.append(f"from {_last(freeze.unfreeze)}")
    words += [_last(path) for path in freeze.layers[:_MOST_LAYERS]]
    if len(freeze.layers) > _MOST_LAYERS:
        words.append(f"{len(freeze.layers) - _MOST_LAYERS} more")
    words += ["BatchNormalization"] if freeze.batch_normalization else []
    return ", ".join(words) or "head only"


def _last(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _augment(spec: AugmentSpec) -> str:
    chosen = spec.model_dump(exclude={"preset"}, exclude_none=True)
    words = (f"{name.replace('_', ' ')} {value}" for name, value in chosen.items())
    return ", ".join([spec.preset, *words])


def _head(head: HeadSpec) -> Settings:
    return (
        ("hidden", " + ".join(f"{layer.units} {layer.activation}" for layer in head.hidden)),
        ("pooling", head.pooling),
        ("dropout", f"{head.dropout:g}"),
        ("hidden dropout", " + ".join(f"{layer.dropout:g}" for layer in head.hidden)),
        (
            "hidden normalization",
            " + ".join("yes" if layer.batch_normalization else "no" for layer in head.hidden),
        ),
        ("head l2", " + ".join(f"{l2:g}" for l2 in [*(one.l2 for one in head.hidden), head.l2])),
    )


def _train(train: TrainSpec) -> Settings:
    return (
        ("batch", str(train.batch_size)),
        ("loss", loss_words(train.loss)),
        ("class weights", _weights(train.class_weights, train.class_weight_values)),
        ("start", Path(train.start_from).name if train.start_from else ""),
        ("views", str(train.features.views)),
        ("cache", "once" if train.cache else "each epoch"),
        ("stored as", train.features.stored_as),
        ("computed in", train.features.computed_in),
        ("precision", train.precision),
        ("loop", train.loop),
        ("compile", train.compile),
        ("device", train.device),
    )


def _weights(kind: ClassWeights, values: tuple[tuple[str, float], ...]) -> str:
    words = ["balanced"] if kind == "balanced" else []
    return ", ".join([*words, *(f"{name} ×{weight:g}" for name, weight in values)])


def _data(data: DataSpec) -> Settings:
    validation, test = 100 * data.validation_split, 100 * data.test_split
    shares = f"validation {validation:g} %"
    if test:
        shares = f"validation {validation:g} %, test {test:g} %"
    by_hand = (data.left_out, data.left_out_classes, data.relabelled, data.renamed, data.moved)
    return (
        ("split", f"{data.folds} folds" if data.folds else shares),
        ("group", "" if data.group_by == "none" else data.group_by.replace("_", " ")),
        ("resize", data.resize if data.region is None else f"{data.resize}, region"),
        ("labels", ", ".join(data.table.labels) if data.table else ""),
        ("edited", str(sum(map(len, by_hand)))),
    )
