"""The model card that lies beside exported files, in Markdown. No TensorFlow.

Its parts follow Mitchell et al. 2019, "Model Cards for Model Reporting" (arXiv 1810.03993), as far
as a run knows them: what the model does, how it is used, how good it is, where it fails, on what
data and how it was made.
"""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from engine.calibration import kept_calibration
from engine.cli_output import count, milliseconds, percent, size
from engine.evaluation_store import read_evaluation
from engine.evaluation_types import DecisionRule, Evaluation
from engine.exporting.types import ExportedFile
from engine.exporting.usage import input_words, snippet
from engine.inputs import InputSpec
from engine.report_recipe import (
    PHASE_COLUMNS,
    created,
    edits_by_hand,
    phase_rows,
    recipe_facts,
    split_words,
)
from engine.report_scores import figure_rows, headline, score_rows
from engine.report_trust import disturbance_name
from engine.runs import RunFolder
from engine.targets import score_name
from engine.trust_files import load_robustness
from engine.types import SPLITS, DataTask, Sample

_MOST_NAMED = 12
_FEW = 20
Row = Sequence[str]


def model_card(
    run: RunFolder,
    spec: InputSpec,
    rule: DecisionRule,
    files: Sequence[ExportedFile],
    *,
    name: str,
    mix: float | None = None,
    script: str = "",
) -> str:
    """All that a reader without Graft should know before the files are used.

    Args:
        run: The run that the files are of.
        spec: What its model takes.
        rule: How answers follow from what the model gives.
        files: What was written, in one folder.
        name: How their names begin.
        mix: How far the base's weights lie from the source's to the trained ones, for a mix.
        script: The name of the script that predicts with them, if there is one.
    """
    evaluation = read_evaluation(str(run.path))
    parts = (
        f"# {_text(name)}",
        _purpose(run, spec),
        _mixed(mix),
        "## Files",
        _files(run, files),
        "## Use",
        _use(run, spec, rule, files, script),
        "## How good it is",
        *_figures(run, spec, evaluation),
        "## Known limits",
        _limits(run, evaluation),
        "## Data",
        *_data(run, spec),
        "## Training",
        *_training(run),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _purpose(run: RunFolder, spec: InputSpec) -> str:
    names = run.class_names
    thing = {"picture": "a picture", "sound": "a recording", "vector": "a row of numbers"}[
        spec.media
    ]
    told = _some(names)
    does = {
        "single_label": f"Says which of {len(names)} classes {thing} is of: {told}.",
        "binary": f"Tells {spec.noun} of two classes apart: {told}.",
        "multi_label": f"Says which of {len(names)} labels {thing} has, none or several: {told}.",
        "regression": f"Estimates {told} of {thing}.",
    }[run.task]
    source = Path(run.recipe.source.location).stem
    made = created(run)
    when = f" on {made.split()[0]}" if made else ""
    return (
        f"{does}\n\nA {_text(source)} that was trained{when} with Graft on "
        f"{', '.join(_text(_folder_name(root)) for root in run.recipe.data.roots)}."
    )


def _mixed(mix: float | None) -> str:
    if mix is None:
        return ""
    return (
        f"In these files the base's weights lie {100 * mix:g} % of the way from the source model's "
        "to the trained ones (WiSE-FT, arXiv 2109.01903). The figures under *Files* are those of "
        "this mix, all others those of the trained model."
    )


def _files(run: RunFolder, files: Sequence[ExportedFile]) -> str:
    score = score_name(run.task)
    rows = [
        (
            "file",
            "size",
            "largest difference",
            "same answers as the run",
            score,
            "ms each",
            "run by",
        )
    ]
    for one in files:
        is_compared = one.num_samples > 0
        same = f"{round(one.agreement * one.num_samples):,} of {one.num_samples:,}"
        rows.append(
            (
                f"`{Path(one.path).name}`",
                size(one.bytes),
                f"{one.max_abs_difference:.1e}" if is_compared else "–",
                same if is_compared else "not compared",
                "–" if one.score is None else _score(one.score, run.task),
                "–" if one.milliseconds is None else milliseconds(one.milliseconds),
                one.runtime or "–",
            )
        )
    remarks = [f"`{Path(one.path).name}`: {one.remark}" for one in files if one.remark]
    before = next((one.score_before for one in files if one.score_before is not None), None)
    if before is None:
        told = "Compared on made-up samples, as none of the validation split was where it was"
    else:
        told = (
            "Compared on samples of the validation split, where the run's own "
            f"{score} is {_score(before, run.task)}"
        )
    told += ". ms each: one sample alone, on the processor that wrote the files."
    return "\n\n".join([_table(rows, code=(0,)), told, *remarks]) if files else "None was kept."


def _use(
    run: RunFolder,
    spec: InputSpec,
    rule: DecisionRule,
    files: Sequence[ExportedFile],
    script: str,
) -> str:
    parts = [f"In: {input_words(spec)}", f"Out: {_output_words(run, rule)}"]
    if script:
        parts.append(
            f"`{script}` does all of this: `python {script} {_example(spec)}`. It says itself what "
            "it needs."
        )
    seen = set()
    for one in files:
        words, code = snippet(one.format, Path(one.path).name)
        if words not in seen:
            seen.add(words)
            language = "sh" if one.format == "python" else "python"
            parts.append(f"{words}\n\n```{language}\n{code}\n```")
    return "\n\n".join(parts)


def _output_words(run: RunFolder, rule: DecisionRule) -> str:
    names = run.class_names
    if run.task == "regression":
        return f"float32 of shape (N, {len(names)}): {_some(names)}, in their own units."
    told = {
        "single_label": f"float32 of shape (N, {len(names)}): the probability of each class, in "
        "the order of `labels.txt`. The most probable class is the answer.",
        "binary": f"float32 of shape (N, 1): the probability of {_text(names[-1])}.",
        "multi_label": f"float32 of shape (N, {len(names)}): the probability of each label, in the "
        "order of `labels.txt`.",
    }[run.task]
    if run.task == "binary":
        limit = rule.thresholds[0] if rule.thresholds else 0.5
        told += f" Above {limit:.3g} the answer is {_text(names[1])}, else {_text(names[0])}."
    if run.task == "multi_label" and not rule.thresholds:
        told += " Labels above 0.5 are the answer."
    if run.task == "multi_label" and rule.thresholds:
        limits = ", ".join(
            f"{_text(name)} {limit:.3g}" for name, limit in zip(names, rule.thresholds, strict=True)
        )
        told += f" A label is there above its own limit: {limits}."
    if rule.unsure_below:
        told += f" An answer less probable than {rule.unsure_below:g} is to be called unsure."
    if rule.temperature != 1:
        told += f" The temperature ({rule.temperature:.3g}) that calibrates them is in the file."
    return told


def _figures(run: RunFolder, spec: InputSpec, evaluation: Evaluation | None) -> tuple[str, ...]:
    if evaluation is None:
        score = run.status.get("validation_accuracy")
        if not isinstance(score, int | float):
            return ("It was not scored.",)
        return (
            f"{score_name(run.task).capitalize()} on the validation split: "
            f"{_score(score, run.task)}. The best epoch was chosen by this figure.",
        )
    first, sentence = headline(evaluation, spec.noun)
    # The rule is told under Use.
    plain = ("Temperature", "A yes from")
    figures = [row for row in figure_rows(evaluation) if row[0] not in plain]
    is_own = evaluation.key in ("", evaluation.split)
    what = f"On the {evaluation.split} split" if is_own else "On other data"
    told = f"{what}: {first}. {sentence}"
    rows = score_rows(evaluation)
    ranges = "Ranges, in brackets, are 95 % intervals." if rows else ""
    return (told, _list(figures), _table(rows) if rows else "", ranges)


def _limits(run: RunFolder, evaluation: Evaluation | None) -> str:
    told = list(evaluation.cautions) if evaluation is not None else []
    told += _small_classes(run)
    if run.task in ("single_label", "binary"):
        told.append(
            "Whatever it is given, it answers with one of its classes: what is of none of them is "
            "called one all the same."
        )
    told += _calibration(run)
    told += _robustness(run)
    return "\n".join(f"- {_text(one)}" for one in told)


def _small_classes(run: RunFolder) -> list[str]:
    train = [sample for sample in run.samples() if sample.split == "train"]
    if run.task == "regression":
        is_few = len(train) < 10 * _FEW
        return [f"It has learned from {count(len(train), 'sample')} only."] if is_few else []
    counts = _counts(train, run.task)
    few = [name for label, name in enumerate(run.class_names) if counts[label] < _FEW]
    if not few:
        return []
    return [f"Of these it has learned from fewer than {_FEW} samples: {_some(few, plain=True)}."]


def _calibration(run: RunFolder) -> list[str]:
    found = kept_calibration(str(run.path))
    if found is None:
        return []
    now = found.calibrated if found.current == found.temperature else found.plain
    if found.current not in (1, found.temperature):
        return []
    return [
        f"Its probabilities are off by {percent(now.error)} on average (calibration error on "
        f"{count(found.num_measured, 'answer')} of {found.measured_on}; about "
        f"{percent(now.error_by_chance)} would be chance)."
    ]


def _robustness(run: RunFolder) -> list[str]:
    found = load_robustness(str(run.path))
    if found is None or not found.curves:
        return []
    worst = []
    for curve in found.curves:
        level = min(curve.levels, key=lambda one: one.score)
        worst.append(
            f"{disturbance_name(curve.kind).lower()} ({level.text}) {_score(level.score, run.task)}"
        )
    return [
        f"Disturbed samples are answered worse: {found.score} {_score(found.clean, run.task)} "
        f"undisturbed; at the worst strength tried {', '.join(worst)}.",
        *found.cautions,
    ]


def _data(run: RunFolder, spec: InputSpec) -> tuple[str, ...]:
    data, samples, names = run.recipe.data, run.samples(), run.class_names
    splits = [split for split in SPLITS if any(one.split == split for one in samples)]
    facts = [
        ("From", ", ".join(_folder_name(root) for root in data.roots)),
        ("Samples", f"{len(samples):,} {spec.noun}"),
        ("Split", split_words(data)),
        ("Decided by hand", edits_by_hand(data)),
        ("Fingerprint", str(run.status.get("data_fingerprint", ""))),
    ]
    totals = Counter(one.split for one in samples)
    if run.task == "regression":
        rows: list[Row] = [("", *splits), ("samples", *(f"{totals[one]:,}" for one in splits))]
    else:
        by_split = {
            split: _counts([one for one in samples if one.split == split], run.task)
            for split in splits
        }
        rows = [("label" if run.task == "multi_label" else "class", *splits)]
        rows += [
            (name, *(f"{by_split[split][label]:,}" for split in splits))
            for label, name in enumerate(names)
        ]
        rows.append(("all", *(f"{totals[split]:,}" for split in splits)))
    return _list(facts), _table(rows)


def _training(run: RunFolder) -> tuple[str, ...]:
    facts = dict(recipe_facts(run))
    # Where things lie on the computer of whom made it is nobody's business.
    for name in ("Source model", "Weights"):
        facts[name] = _folder_name(facts[name])
    versions = ", ".join(f"{name} {one}" for name, one in run.status.get("versions", {}).items())
    return (
        _list(list(facts.items())),
        _table([PHASE_COLUMNS, *phase_rows(run.recipe)]),
        f"Made with {_text(versions)}. The whole recipe is in the metadata of the files."
        if versions
        else "",
    )


def _counts(samples: Sequence[Sample], task: DataTask) -> Counter[int]:
    several = task == "multi_label"
    return Counter(
        label for sample in samples for label in (sample.labels if several else (sample.label,))
    )


def _example(spec: InputSpec) -> str:
    return {"picture": "picture.jpg", "sound": "recording.wav", "vector": "rows.csv"}[spec.media]


def _folder_name(path: str) -> str:
    return Path(path.rstrip("/\\")).name or path


def _score(value: float, task: DataTask) -> str:
    return f"{value:.3f}" if task == "regression" else percent(value)


def _some(names: Sequence[str], *, plain: bool = False) -> str:
    told = ", ".join(name if plain else _text(name) for name in names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return f"{told} and {more:,} more" if more > 0 else told


def _list(facts: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"- {name}: {_text(value)}" for name, value in facts if value)


def _table(rows: Sequence[Row], code: Sequence[int] = ()) -> str:
    """Rows under their names; the columns in `code` are Markdown already."""
    lines = [
        [cell if i in code and place else _text(cell) for i, cell in enumerate(row)]
        for place, row in enumerate(rows)
    ]
    ruled = [lines[0], ["---"] * len(lines[0]), *lines[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in ruled)


def _text(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    # Underscores within a word are none of Markdown's.
    return re.sub(r"([\\`*\[\]<>|#]|(?<!\w)_|_(?!\w))", r"\\\1", " ".join(text.split()))
