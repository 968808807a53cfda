"""What more data and other sources promise: `graft learning-curve`, `graft rank-sources`."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine import analysis_tasks
from engine.cli_output import Outcome, size, table
from engine.cli_scan import add_data_flags, data_spec
from engine.cli_training import architecture
from engine.cli_values import absolute
from engine.control import Control
from engine.evaluation_types import DataTask
from engine.learning_curve_types import CurvePoint, LearningCurve, LearningCurveRequest
from engine.ranking_types import Ranking, RankRequest, SourceRank
from engine.recipe import SourceSpec
from engine.sources.applications import is_application
from engine.targets import score_name


def add_learning_curve_flags(command: argparse.ArgumentParser) -> None:
    """What `graft learning-curve` takes."""
    command.add_argument("run_dir", metavar="RUN")
    command.add_argument("--seed", type=int, default=0, metavar="N", help="of what is drawn")


def learning_curve(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft learning-curve`: whether more data would help; nothing is changed."""
    request = LearningCurveRequest(run_dir=options.run_dir, seed=options.seed)
    found = analysis_tasks.learning_curve(request, control)
    return Outcome(values=_curve_values(found), text=_curve_text(found))


def _curve_values(found: LearningCurve) -> dict[str, Any]:
    values = asdict(found)
    values["score"] = score_name(found.task)
    values["gain"] = dict(zip(("mean", "low", "high"), found.gain, strict=True))
    if found.check is not None:
        values["check"]["holds"] = found.check.holds
    del values["fitted"]
    return values


def _curve_text(found: LearningCurve) -> str:
    rows = [(f"training {found.noun}", score_name(found.task), "range (95 %)", "")]
    rows += [_point(found.task, one, "measured") for one in found.points]
    for one, text in (
        (found.now, "forecast: as many as now"),
        (found.doubled, "forecast: twice as many"),
        (found.fourfold, "forecast: four times as many"),
    ):
        rows.append(_point(found.task, one, text))
    lines = [table(rows, right=(0, 1, 2)), "", found.verdict, *found.cautions]
    if found.check is not None and found.check.holds:
        foretold = found.check.foretold
        low, high = (_figure(one, found.task) for one in (foretold.low, foretold.high))
        lines.append(
            f"Checked: from half of the {found.noun} alone, {low} to {high} would have been "
            f"foretold for {foretold.num_samples:,}; {_figure(found.check.found, found.task)} was "
            "found."
        )
    return "\n".join([*lines, "", found.method])


def _point(task: DataTask, point: CurvePoint, text: str) -> tuple[str, str, str, str]:
    span = f"{_figure(point.low, task)} to {_figure(point.high, task)}"
    return f"{point.num_samples:,}", _figure(point.score, task), span, text


def add_rank_flags(command: argparse.ArgumentParser) -> None:
    """What `graft rank-sources` takes."""
    command.add_argument(
        "--data", metavar="DATA", action="append", required=True, help="may be given several times"
    )
    command.add_argument(
        "--source",
        metavar="NAME[=WEIGHTS]",
        action="append",
        help="a built-in model (with a weights file, if not ImageNet's) or a model file; may be "
        "given several times; by default all built-in ones whose weights are on this machine",
    )
    command.add_argument("--seed", type=int, default=0, metavar="N", help="of what is drawn")
    add_data_flags(command)


def rank_sources(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft rank-sources`: which source models suit the data."""
    sources = tuple(source_of_text(text) for text in options.source or ())
    request = RankRequest(data=data_spec(options), sources=sources, seed=options.seed)
    found = analysis_tasks.rank_sources(request, control)
    return Outcome(values=_rank_values(found), text=_rank_text(found))


def source_of_text(text: str) -> SourceSpec:
    """The source model that NAME[=WEIGHTS] means."""
    name, _, weights = text.partition("=")
    if not weights or Path(text).exists():
        name, weights = text, ""
    location = architecture(name)
    assert location is not None
    if not weights:
        weights = "imagenet" if is_application(location) else "file"
    elif weights not in ("imagenet", "random"):
        weights = absolute([weights])[0]
    return SourceSpec(location=location, weights=weights)


def _rank_values(found: Ranking) -> dict[str, Any]:
    ranks = [
        {**asdict(one), "source": one.source.model_dump(mode="json", exclude_defaults=True)}
        for one in found.ranks
    ]
    return {**asdict(found), "score": score_name(found.task), "ranks": ranks}


def _rank_text(found: Ranking) -> str:
    score = score_name(found.task)
    titles = "range (95 %)", "", "ImageNet", "ms each", "weights", "features"
    rows: list[tuple[str, ...]] = [("source", f"{score} here", *titles)]
    rows += [_rank_row(found.task, one, at == 0) for at, one in enumerate(found.ranks)]
    refused = [f"{one.title}: {one.error}" for one in found.ranks if one.error]
    lines = [table(rows, right=(1, 2, 4, 5, 6, 7)), *refused, "", found.verdict, "", found.method]
    return "\n".join(lines)


def _rank_row(task: DataTask, one: SourceRank, is_first: bool) -> tuple[str, ...]:
    tried = one.score is not None
    place = "best" if is_first and tried else "as good as the best" if one.is_as_good else ""
    return (
        one.title,
        _figure(one.score, task) if one.score is not None else "–",
        f"{_figure(one.low, task)} to {_figure(one.high, task)}" if tried else "",
        place,
        "–" if one.imagenet_top1 is None else f"{100 * one.imagenet_top1:.1f} %",
        "–" if one.milliseconds is None else f"{one.milliseconds:.1f}",
        size(one.weights_bytes) if one.weights_bytes else "–",
        str(one.num_features) if tried else "",
    )


def _figure(score: float, task: DataTask) -> str:
    return f"{score:.2f}" if task == "regression" else f"{100 * score:.1f} %"
