"""What a table of answers follows from, so that it is gone on with only by the same. No TensorFlow.

What would be done is told from here too, before a model is opened.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from engine.answer_table import (
    ERROR,
    UNSURE,
    count_begun,
    problem_of,
    require_new,
)
from engine.batch_types import BatchOutlook, BatchRequest
from engine.cli_values import absolute
from engine.control import Control
from engine.decision_rule import read_rule
from engine.errors import EngineError, TableThereError
from engine.evaluation_types import DecisionRule
from engine.runs import RunFolder
from engine.sample_paths import find_samples, require_paths
from engine.types import DataTask, Media

MOST_IN_BATCH = 4096


def check_batch(request: BatchRequest) -> BatchRequest:
    """The request with absolute paths, if it could succeed.

    Raises:
        EngineError: With the reason.
    """
    require_paths([request.model, *request.paths])
    if request.batch_size is not None and not 1 <= request.batch_size <= MOST_IN_BATCH:
        raise EngineError(
            f"The batch size is {request.batch_size}: it must be from 1 to {MOST_IN_BATCH}."
        )
    model, to = absolute([request.model, request.to])
    require_new(Path(to), from_start=request.from_start)
    return replace(request, model=model, to=to, paths=absolute(request.paths))


def look_ahead(request: BatchRequest, control: Control) -> BatchOutlook:
    """What a request that is for a run would do.

    Raises:
        EngineError: If the run, the samples or the table's place cannot be used.
    """
    is_done = False
    try:
        request = check_batch(request)
    except TableThereError:
        is_done = True
        request = check_batch(replace(request, from_start=True))
    run = RunFolder(request.model).require()
    media: Media = run.input.media if run.input is not None else "picture"
    header = header_of(run.task, run.class_names, media, request.all_probabilities)
    to = Path(request.to)
    settings = settings_of(request, header, rule=read_rule(run.path))
    return BatchOutlook(
        num_samples=len(set(find_samples(request.paths, media, control))),
        num_done=count_begun(to),
        is_done=is_done,
        problem=problem_of(to, settings),
    )


def header_of(
    task: DataTask, class_names: Sequence[str], media: Media, all_probabilities: bool
) -> list[str]:
    """The columns of a table of answers."""
    place = ["file", *(["row"] if media == "vector" else [])]
    if task == "regression":
        taken = {*place, ERROR}
        numbers = [f"{name} (estimate)" if name in taken else name for name in class_names]
        return [*place, *numbers, ERROR]
    of_each = [f"probability of {name}" for name in class_names] if all_probabilities else []
    if task == "multi_label":
        return [*place, "labels", "probabilities", *of_each, ERROR]
    return [*place, "answer", "probability", UNSURE, *of_each, ERROR]


def settings_of(
    request: BatchRequest, header: Sequence[str], *, rule: DecisionRule, preprocessing: str = "none"
) -> dict[str, Any]:
    """What the answers follow from, as JSON has it; the keys are told where a value differs."""
    if request.unsure_below is not None:
        rule = replace(rule, unsure_below=request.unsure_below)
    return {
        "model": _fingerprint(Path(request.model)),
        "preprocessing": preprocessing,
        "decision rule": {**asdict(rule), "thresholds": list(rule.thresholds)},
        "choice of files": list(request.paths),
        "choice of columns": list(header),
    }


def _fingerprint(model: Path) -> str:
    """SHA-256 of the file or files that a model is in."""
    if (model / "recipe.json").is_file():
        files = [RunFolder(model).best_model]
    else:
        files = sorted(model.rglob("*")) if model.is_dir() else [model]
    digest = hashlib.sha256()
    for path in files:
        if path.is_file():
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
