"""What one run changes against the run before it, in a few words."""

from pathlib import Path

from engine.recipe import (
    Channels,
    Cut,
    DataSpec,
    Edit,
    FreezeSpec,
    HeadSpec,
    InputSize,
    Phase,
    Recipe,
    Remove,
    SourceSpec,
)

_MOST = 3


def difference(before: Recipe | None, recipe: Recipe) -> str:
    """What a recipe changes against the one before it: "96×96, phase 2: rate 1e-05"."""
    if before is None:
        return Path(recipe.source.location).stem
    words = [
        *_source(before.source, recipe.source),
        *_head(before.head, recipe.head),
        *_phases(before.train.phases, recipe.train.phases),
    ]
    if recipe.augment != before.augment:
        words.append(f"augmentation {recipe.augment.preset}")
    if recipe.train.batch_size != before.train.batch_size:
        words.append(f"batch {recipe.train.batch_size}")
    if recipe.train.class_weights != before.train.class_weights:
        weighs = recipe.train.class_weights == "balanced"
        words.append("classes weighed" if weighs else "classes not weighed")
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
        place = f"phase {number}: " if len(new) > 1 else ""
        if after.freeze != before.freeze:
            words.append(f"{place}{_freeze(after.freeze)}")
        if after.epochs != before.epochs:
            words.append(f"{place}{after.epochs} epochs")
        if after.learning_rate != before.learning_rate:
            words.append(f"{place}rate {after.learning_rate:g}")
        if after.optimizer != before.optimizer:
            words.append(f"{place}{after.optimizer}")
        if after.early_stopping != before.early_stopping:
            patience = after.early_stopping
            words.append(f"{place}{'stops early' if patience else 'never stops early'}")
    return words


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
