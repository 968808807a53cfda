"""How small a run's model could be, and what is known of the score then. No TensorFlow."""

import math
import re
from collections.abc import Sequence
from pathlib import Path

from engine.cli_output import size
from engine.errors import EngineError
from engine.exporting.formats import FORMATS
from engine.exporting.record import read_exports
from engine.exporting.size_types import SizeOption, SizeOptions, SizeRequest
from engine.exporting.types import ExportedFile
from engine.kept_rankings import kept_scores
from engine.run_list import list_runs
from engine.runs import RunFolder
from engine.sources.applications import APPLICATIONS, get_application, is_application
from engine.targets import score_name
from engine.types import DataTask, RunSummary
from engine.wilson import wilson_interval

MOST_RUNS = 12
LITERT_PARTS = {"tflite": 1.0, "tflite-float16": 0.5, "tflite-dynamic": 0.25, "tflite-int8": 0.25}
"""What part of the run's own file a LiteRT file takes: four, two or one byte a weight."""

# The same weights in another container are no smaller model.
_WORTH_IT = 0.9
_MIXED = re.compile(r"-mix\d+\.")
_TITLES = {
    "keras": "Keras",
    "h5": "HDF5",
    "h5-tf-keras": "HDF5 for tf.keras 2",
    "savedmodel": "SavedModel",
    "tflite": "LiteRT (float32)",
    "tflite-float16": "LiteRT half size (float16)",
    "tflite-dynamic": "LiteRT quarter size (int8 weights)",
    "tflite-int8": "LiteRT for small chips (int8)",
    "onnx": "ONNX",
}


def size_options(request: SizeRequest) -> SizeOptions:
    """What the run's model could be instead: files of fewer bits, other runs on the same data with
    the same splits, smaller bases of the catalog.

    Scores are those of the validation split. A file's is the run's, with what changed on the
    samples that the two were compared on. A base's is that of a linear head (`rank-sources`),
    where one was fitted on this data. A run that another one equals, no larger than it, is left
    out; so is a base that a smaller one beats on ImageNet, unless it was measured.

    Raises:
        EngineError: If the folder holds no run, or one without a model.
    """
    run = RunFolder(request.run_dir).require()
    own = _own(run, request.run_dir)
    options = [own, *_files(request.run_dir, own), *_runs(run, own, request.runs)]
    options += _bases(run, own)
    options.sort(key=lambda one: (one.bytes, one.title))
    return SizeOptions(
        run_dir=request.run_dir,
        task=run.task,
        options=tuple(options),
        verdict=_verdict(own, options, run.task),
        cautions=_cautions(options, run.task),
    )


def _own(run: RunFolder, run_dir: str) -> SizeOption:
    path = run.best_model
    if not path.is_file():
        raise EngineError(
            f"The run in {run.path} has no model yet: train it until an epoch has ended "
            f"(`graft resume {run.path}`)."
        )
    score = run.status.get("validation_accuracy")
    return SizeOption(
        kind="run",
        name=run_dir,
        title=run.path.absolute().name,
        bytes=path.stat().st_size,
        score=score,
        range=_range(run, score),
        is_own=True,
        note="Measured on the validation split." if score is not None else "It was not validated.",
    )


def _range(run: RunFolder, score: float | None) -> tuple[float, float] | None:
    """Where a share of right answers probably lies; labels of one sample are no single trials."""
    if score is None or run.task not in ("single_label", "binary"):
        return None
    try:
        total = run.split_sizes().get("validation", 0)
    except EngineError:
        return None
    return wilson_interval(round(score * total), total) if total else None


# Files


def _files(run_dir: str, own: SizeOption) -> list[SizeOption]:
    newest: dict[str, ExportedFile] = {}
    for file in read_exports(run_dir).files:
        if file.format in _TITLES and not _MIXED.search(Path(file.path).name):
            newest[file.format] = file
    options = [_written(file, own) for file in newest.values()]
    options += [
        SizeOption(
            kind="file",
            name=name,
            title=_TITLES[name],
            bytes=round(part * own.bytes),
            is_estimated=True,
            note="Not exported yet, so nobody knows how it answers.",
        )
        for name, part in LITERT_PARTS.items()
        if name in FORMATS and name not in newest
    ]
    return options


def _written(file: ExportedFile, own: SizeOption) -> SizeOption:
    score = None
    if own.score is not None and file.score is not None and file.score_before is not None:
        score = own.score + file.score - file.score_before
    elif file.num_samples and file.agreement == 1:
        score = own.score
    note = f"Compared with the run on {file.num_samples} samples."
    if score is None:
        note = "Exported without samples whose answers are known."
    elif file.is_held:
        note = f"{note} It waits to be kept or deleted."
    return SizeOption(
        kind="file",
        name=file.format,
        title=_TITLES[file.format],
        bytes=file.bytes,
        score=score,
        note=note,
    )


# Other runs


def _runs(run: RunFolder, own: SizeOption, runs: str) -> list[SizeOption]:
    fingerprint = run.status.get("data_fingerprint")
    if not fingerprint:
        return []
    folders = {str(run.path.absolute().parent), str(Path(runs).absolute()) if runs else ""} - {""}
    here = run.path.resolve()
    found: dict[Path, RunSummary] = {}
    for folder in sorted(folders):
        for one in list_runs(folder):
            path = Path(one.run_dir).resolve()
            same = one.data_fingerprint == fingerprint and one.task == run.task
            if same and path != here and (path / "best.keras").is_file():
                found[path] = one
    options = [
        SizeOption(
            kind="run",
            name=one.run_dir,
            title=f"{one.name} ({one.source})",
            bytes=(path / "best.keras").stat().st_size,
            score=one.validation_accuracy,
            range=_range(run, one.validation_accuracy),
            note="Measured on the validation split.",
        )
        for path, one in found.items()
        if one.validation_accuracy is not None
    ]
    return _unbeaten(options, own)[:MOST_RUNS]


def _unbeaten(runs: Sequence[SizeOption], own: SizeOption) -> list[SizeOption]:
    """Runs that no other one of the same size or a smaller one equals, the best first."""
    ranked = sorted((own, *runs), key=lambda one: (-_score(one), one.bytes, not one.is_own))
    kept: list[SizeOption] = []
    least = math.inf
    for one in ranked:
        if one.bytes < least:
            kept.append(one)
            least = one.bytes
    return [one for one in kept if not one.is_own]


def _score(option: SizeOption) -> float:
    return -math.inf if option.score is None else option.score


# Bases


def _bases(run: RunFolder, own: SizeOption) -> list[SizeOption]:
    entering = run.input
    if entering is not None and entering.media == "vector":
        return []
    recipe = run.recipe
    location = recipe.source.location
    used = get_application(location).name if is_application(location) else ""
    measured = kept_scores(str(run.status.get("data_fingerprint", "")))
    options, best = [], 0.0
    for spec in sorted(APPLICATIONS, key=lambda one: one.weights_bytes):
        accuracy = spec.imagenet_top1 or 0.0
        stands_out, best = accuracy > best, max(best, accuracy)
        if spec.weights_bytes >= own.bytes or spec.name == used:
            continue
        known = measured.get(spec.name)
        if known is None and not stands_out:
            continue
        note = "A linear head on its features, cross-validated; a trained one may do better."
        if known is None:
            note = "Not measured on this data (`graft rank-sources` compares built-in models)."
            if spec.imagenet_top1 is not None:
                note = f"{note} On ImageNet it is right in {100 * spec.imagenet_top1:.0f} %."
        options.append(
            SizeOption(
                kind="base",
                name=spec.name,
                title=spec.function,
                bytes=spec.weights_bytes,
                score=None if known is None else known[0],
                range=None if known is None else known[1:],
                is_estimated=True,
                note=note,
            )
        )
    return options


# What is told


def _verdict(own: SizeOption, options: Sequence[SizeOption], task: DataTask) -> str:
    smaller = [one for one in options if one.bytes <= _WORTH_IT * own.bytes]
    known = [one for one in smaller if one.kind != "base" and one.score is not None]
    if own.score is None or not known:
        return (
            f"Nothing smaller than this run's {size(own.bytes)} has been measured: export LiteRT "
            "in half or a quarter of the size to see how it answers."
        )
    as_good = [one for one in known if _score(one) >= own.score - 1e-6]
    if as_good:
        least = min(as_good, key=lambda one: one.bytes)
        return (
            f"The smallest that scores no less than this run is {option_title(least)}: "
            f"{size(least.bytes)} instead of {size(own.bytes)}, {score_name(task)} "
            f"{score_text(least.score, task)}."
        )
    near = max(known, key=_score)
    return (
        "Nothing smaller that was measured scores as well as this run "
        f"({score_text(own.score, task)}): {option_title(near)} comes nearest, {size(near.bytes)} "
        f"instead of {size(own.bytes)}, {score_name(task)} {score_text(near.score, task)}."
    )


def _cautions(options: Sequence[SizeOption], task: DataTask) -> tuple[str, ...]:
    own = next(one for one in options if one.is_own)
    cautions = []
    if own.range is not None and own.score is not None:
        low, high = own.range
        cautions.append(
            f"This run's {score_name(task)} probably lies between {score_text(low, task)} and "
            f"{score_text(high, task)}: smaller differences between runs may be chance."
        )
    if any(one.kind == "base" and one.score is not None for one in options):
        cautions.append(
            "A base's score is that of a linear head on its features: it may do better once it is "
            "trained."
        )
    return tuple(cautions)


def option_title(option: SizeOption) -> str:
    """What an option is called on the command line."""
    if option.is_own:
        return f"this run ({option.title})"
    return f"run {option.title}" if option.kind == "run" else option.title


def score_text(score: float | None, task: DataTask) -> str:
    """A score as the command line prints it."""
    if score is None:
        return "not measured"
    return f"{score:.2f}" if task == "regression" else f"{100 * score:.1f} %"
