"""`graft sizes`."""

import argparse
from dataclasses import asdict

from engine import export_tasks, storage
from engine.cli_output import Outcome, size, table
from engine.control import Control
from engine.exporting.size_options import option_title, score_text
from engine.exporting.size_types import SizeOption, SizeRequest
from engine.targets import score_name
from engine.types import DataTask

_PICKED_BY = {"file": "--format {0}", "run": "{0}", "base": "--source {0}"}


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `graft sizes`."""
    parser.add_argument("run_dir", metavar="RUN")


def sizes(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft sizes`: the run's model, its files, other runs on the same data, smaller bases."""
    request = SizeRequest(run_dir=options.run_dir, runs=str(storage.runs_dir()))
    found = export_tasks.size_options(request, control)
    score = score_name(found.task)
    rows: list[tuple[str, ...]] = [("size", "", score, "range (95 %)", "picked by")]
    rows += [_row(one, found.task) for one in found.options]
    lines = [table(rows, right=(0, 2, 3)), "", found.verdict, *found.cautions]
    return Outcome(values={**asdict(found), "score": score}, text="\n".join(lines))


def _row(one: SizeOption, task: DataTask) -> tuple[str, ...]:
    span = " to ".join(score_text(end, task) for end in one.range) if one.range else ""
    about = "about " if one.is_estimated else ""
    score = score_text(one.score, task)
    return (
        f"{about}{size(one.bytes)}",
        option_title(one),
        score,
        span,
        _PICKED_BY[one.kind].format(one.name),
    )
