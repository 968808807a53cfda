"""The parts of a report on what was done: recipe, data, the course of the training, versions."""

import json
import time
from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Any

from engine.inputs import NOUNS
from engine.recipe import AugmentSpec, DataSpec, FreezeSpec, Phase, Recipe
from engine.report_charts import Series, chart
from engine.report_page import charts, facts, folded, paragraph, section, table
from engine.run_differences import edit_words
from engine.runs import RunFolder
from engine.targets import score_name
from engine.types import SPLITS, EpochRecord, Sample, Split

_MANY_CLASSES = 30
PHASE_COLUMNS = ("Phase", "Trains", "Epochs", "Optimizer", "Learning rate", "Stops early")


def recipe_section(run: RunFolder) -> str:
    """The recipe in words, and whole."""
    phases = table(PHASE_COLUMNS, phase_rows(run.recipe), words=6)
    whole = json.dumps(run.recipe.model_dump(mode="json"), indent=1, ensure_ascii=False)
    return section(
        "Recipe",
        facts(recipe_facts(run)),
        phases,
        folded("The whole recipe", f"<pre>{escape(whole)}</pre>"),
    )


def recipe_facts(run: RunFolder) -> list[tuple[str, str]]:
    """The recipe in words, each with its name; what was not chosen is empty."""
    recipe, status = run.recipe, run.status
    source = recipe.source
    settled = str(status.get("preprocessing") or source.preprocessing)
    entering = run.input
    return [
        ("Source model", source.location),
        ("Weights", "its own" if source.weights == "file" else source.weights),
        ("Preprocessing", settled),
        ("Changed", ", ".join(edit_words(edit) for edit in source.edits)),
        ("Input", "" if entering is None else _input_words(entering.model_shape, recipe.data)),
        ("Head", _head_words(run)),
        ("Augmentation", _augment_words(recipe.augment)),
        ("Batch size", str(recipe.train.batch_size)),
        ("Loss", _loss_words(recipe)),
        ("Class weights", _class_weight_words(recipe)),
        ("Precision", recipe.train.precision),
        ("Begins with", recipe.train.start_from or ""),
        ("Seed", str(recipe.seed)),
        ("Fingerprint of the source", str(status.get("source_fingerprint", ""))[:16]),
    ]


def phase_rows(recipe: Recipe) -> list[tuple[str, ...]]:
    """Each phase of the training in words, under `PHASE_COLUMNS`."""
    return [_phase_row(phase) for phase in recipe.train.phases]


def data_section(run: RunFolder) -> str:
    """How many samples of what there are in which split, and how that came."""
    data, samples, names = run.recipe.data, run.samples(), run.class_names
    media = "picture" if run.input is None else run.input.media
    splits = [split for split in SPLITS if any(one.split == split for one in samples)]
    rows = [
        ("From", ", ".join(data.roots)),
        ("Samples", f"{len(samples):,} {NOUNS[media]}"),
        ("Split", split_words(data)),
        ("Decided by hand", edits_by_hand(data)),
        ("Resized", {"stretch": "stretched", "crop": "cropped", "pad": "padded"}[data.resize])
        if media == "picture"
        else ("Resized", ""),
        ("Fingerprint of the data", str(run.status.get("data_fingerprint", ""))[:16]),
    ]
    if run.task == "regression":
        counts = _number_table(samples, names, splits)
    else:
        counts = _class_table(samples, names, splits, several=run.task == "multi_label")
        if len(names) > _MANY_CLASSES:
            counts = folded(f"All {len(names)} classes", counts)
    return section("Data", facts(rows), counts)


def training_section(run: RunFolder) -> str:
    """The curves of the training, and how it ended."""
    history, status = run.history, run.status
    if not history:
        return ""
    name = score_name(run.task)
    phases = run.recipe.train.phases
    begins = [
        (float(record.epoch), phases[record.phase].name if record.phase < len(phases) else "")
        for last, record in zip((None, *history), history, strict=False)
        if last is not None and last.phase != record.phase
    ]
    best = status.get("best_epoch")
    seconds = status.get("seconds")
    told = [
        f"{len(history)} epochs" + (f" in {_duration(float(seconds))}" if seconds else ""),
        f"the best is epoch {best}" if best else "",
        "stopped early" if status.get("status") == "stopped_early" else "",
    ]
    return section(
        "Training",
        paragraph("; ".join(part for part in told if part).capitalize() + "."),
        charts(
            _curve(history, "loss", "Loss, epoch by epoch", begins),
            _curve(history, "accuracy", f"{name.capitalize()}, epoch by epoch", begins, name),
        ),
    )


def versions_section(run: RunFolder, made_with: Sequence[tuple[str, str]]) -> str:
    """What the run was trained with, and what made the report."""
    status = run.status
    trained = [(str(name), str(version)) for name, version in status.get("versions", {}).items()]
    return section(
        "Versions",
        facts(
            [("Trained with", _version_words(trained)), ("Report by", _version_words(made_with))]
        ),
    )


def created(run: RunFolder) -> str:
    """When the run was begun, or nothing where that is not known."""
    moment = run.status.get("created")
    if not isinstance(moment, int | float):
        return ""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment))


def _curve(
    history: Sequence[EpochRecord],
    what: str,
    title: str,
    begins: Sequence[tuple[float, str]],
    y: str = "loss",
) -> str:
    def points(name: str) -> tuple[tuple[float, float], ...]:
        return tuple((float(one.epoch), float(getattr(one, name))) for one in history)

    return chart(
        [
            Series(name="train", points=points(what)),
            Series(name="validation", points=points(f"validation_{what}"), look=1, dashed=True),
        ],
        title=title,
        x="epoch",
        y=y,
        marks=begins,
    )


def _input_words(shape: tuple[int, ...], data: DataSpec) -> str:
    words = "×".join(map(str, shape))
    if data.region is not None:
        words += ", a part of each picture"
    return words


def _head_words(run: RunFolder) -> str:
    head, task, num_outputs = run.recipe.head, run.task, len(run.class_names)
    words = [f"{head.pooling} pooling" if head.pooling != "flatten" else "flatten"]
    if run.input is not None and run.input.media == "vector":
        words = []
    words += [f"Dropout {head.dropout:g}"] if head.dropout else []
    for layer in head.hidden:
        words.append(f"Dense {layer.units} {layer.activation}")
        words += ["BatchNormalization"] if layer.batch_normalization else []
        words += [f"Dropout {layer.dropout:g}"] if layer.dropout else []
    end = {"binary": "1 sigmoid", "multi_label": f"{num_outputs} sigmoid"}
    end["regression"] = f"{num_outputs} linear"
    return " → ".join([*words, f"Dense {end.get(task, f'{num_outputs} softmax')}"])


def _augment_words(spec: AugmentSpec) -> str:
    chosen = {
        name: value
        for name, value in spec.model_dump().items()
        if name != "preset" and value is not None
    }
    words = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in chosen.items())
    return f"{spec.preset} ({words})" if words else spec.preset


def _loss_words(recipe: Recipe) -> str:
    loss = recipe.train.loss
    words = "by the task" if loss.kind == "auto" else loss.kind.replace("_", " ")
    if loss.kind == "focal":
        words += f", gamma {loss.gamma:g}"
    return words + (f", label smoothing {loss.label_smoothing:g}" if loss.label_smoothing else "")


def _class_weight_words(recipe: Recipe) -> str:
    train = recipe.train
    words = ["balanced"] if train.class_weights == "balanced" else []
    words += [f"{name} {weight:g}" for name, weight in train.class_weight_values]
    return ", ".join(words)


def _phase_row(phase: Phase) -> tuple[str, ...]:
    schedule = "" if phase.schedule.kind == "constant" else f", {phase.schedule.kind}"
    stops = f"after {phase.early_stopping}" if phase.early_stopping else "no"
    return (
        phase.name,
        _freeze_words(phase.freeze),
        str(phase.epochs),
        phase.optimizer,
        f"{phase.learning_rate:g}{schedule.replace('_', ' ')}",
        stops,
    )


def _freeze_words(freeze: FreezeSpec) -> str:
    words = []
    if freeze.everything:
        words.append("everything")
    elif isinstance(freeze.unfreeze, int):
        words.append(f"head, last {freeze.unfreeze} layers")
    elif freeze.unfreeze:
        words.append(f"head, from {freeze.unfreeze} on")
    if freeze.layers:
        words.append(f"{len(freeze.layers)} chosen layers")
    return ", ".join(words) or "head only"


def split_words(data: DataSpec) -> str:
    """How samples came into their splits."""
    words = [f"{100 * data.validation_split:g} % validation"]
    words += [f"{100 * data.test_split:g} % test"] if data.test_split else []
    if data.folds:
        words = [f"fold {data.fold + 1} of {data.folds}"]
    if data.group_by != "none":
        words.append(f"kept together by {data.group_by.replace('_', ' ')}")
    return ", ".join(words) + " of what no folder or table assigns"


def edits_by_hand(data: DataSpec) -> str:
    """What the user has decided about single samples and classes."""
    counts = (
        (len(data.left_out), "left out"),
        (len(data.left_out_classes), "classes left out"),
        (len(data.relabelled), "given another class"),
        (len(data.renamed), "classes renamed"),
        (len(data.moved), "moved to another split"),
    )
    return ", ".join(f"{count:,} {what}" for count, what in counts if count)


def _class_table(
    samples: Sequence[Sample], names: Sequence[str], splits: Sequence[Split], *, several: bool
) -> str:
    counts: Counter[tuple[int, str]] = Counter()
    for sample in samples:
        for label in sample.labels if several else (sample.label,):
            counts[label, sample.split] += 1
    rows = [
        [name, *(f"{counts[label, split]:,}" for split in splits)]
        for label, name in enumerate(names)
    ]
    totals = Counter(sample.split for sample in samples)
    rows.append(["all", *(f"{totals[split]:,}" for split in splits)])
    caption = "A sample may have several labels." if several else ""
    return table(["label" if several else "class", *splits], rows, caption=caption)


def _number_table(samples: Sequence[Sample], names: Sequence[str], splits: Sequence[Split]) -> str:
    rows = []
    for place, name in enumerate(names):
        for split in splits:
            values = [one.values[place] for one in samples if one.split == split and one.values]
            if values:
                mean = sum(values) / len(values)
                figures = (min(values), mean, max(values))
                rows.append(
                    [f"{name}, {split}", f"{len(values):,}", *(f"{value:.4g}" for value in figures)]
                )
    return table(("number", "samples", "least", "mean", "greatest"), rows)


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"


def _version_words(versions: Sequence[tuple[str, Any]]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions)
