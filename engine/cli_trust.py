"""`graft calibrate`, `robustness` and `compare-source`: how far a run can be trusted."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from engine import analysis_tasks
from engine.cli_output import Outcome, percent, table
from engine.control import Control
from engine.trust_types import (
    Calibration,
    CalibrationRequest,
    Reliability,
    Robustness,
    RobustnessRequest,
    SourceBehaviourRequest,
)

Add = Callable[
    [str, Callable[[argparse.Namespace, Control], Outcome], str], argparse.ArgumentParser
]
_MOST_SHOWN = 10


def add_commands(add: Add) -> None:
    """Add the three commands and their flags."""
    one = add("calibrate", calibrate, "whether probabilities mean what they say; temperature")
    one.add_argument("run_dir", metavar="RUN")
    one.add_argument(
        "--apply",
        action="store_true",
        help="keep the temperature in the run's rule, and in exports",
    )
    one = add("robustness", robustness, "score a run on samples that are made worse")
    one.add_argument("run_dir", metavar="RUN")
    one.add_argument("--split", choices=("test", "validation", "train"))
    one.add_argument("--samples", type=int, default=200, metavar="N", help="at most (default: 200)")
    one = add(
        "compare-source", compare_source, "what training did to the base's answers on its own task"
    )
    one.add_argument("run_dir", metavar="RUN")
    one.add_argument("--data", metavar="FOLDER", help="pictures (default: the run's own)")
    one.add_argument("--samples", type=int, default=200, metavar="N", help="at most (default: 200)")
    one.add_argument(
        "--fetch", action="store_true", help="fetch an application's classifier if it is not here"
    )


def calibrate(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft calibrate`."""
    request = CalibrationRequest(run_dir=options.run_dir, apply=options.apply)
    found = analysis_tasks.calibrate(request, control)
    values = {**asdict(found), "applied": options.apply}
    return Outcome(values=values, text="\n".join(_calibration_lines(found, options.apply)))


def _calibration_lines(found: Calibration, applied: bool) -> list[str]:
    low, high = found.temperature_range
    lines = [
        f"temperature {found.temperature:.3f} ({low:.2f} to {high:.2f}), fitted on "
        f"{found.num_fitted} {found.fitted_on} samples; measured on {found.num_measured} "
        f"{found.measured_on} samples:"
    ]
    rows = [("", "says", "is right", "calibration error", "by chance", "loss")]
    for name, one in (("as trained", found.plain), ("with it", found.calibrated)):
        rows.append(
            (
                name,
                percent(one.confidence),
                percent(one.accuracy),
                percent(one.error),
                percent(one.error_by_chance),
                f"{one.loss:.4f}",
            )
        )
    lines += [table(rows, right=range(1, 6)), "", "reliability as trained:", _bins(found.plain)]
    lines += ["", "with it:", _bins(found.calibrated), *found.cautions]
    if applied:
        lines.append(
            "It is in the run's rule: evaluation and prediction follow it, exports carry it."
        )
    elif found.current != found.temperature:
        lines.append(f"The run's rule has {found.current:g}: `--apply` keeps the new one.")
    return lines


def _bins(found: Reliability) -> str:
    rows = [("probability", "answers", "says", "is right", "probably between")]
    rows += [
        (
            f"{100 * one.low:.0f}–{100 * one.high:.0f} %",
            str(one.count),
            percent(one.confidence),
            percent(one.accuracy),
            f"{100 * one.range[0]:.0f} and {100 * one.range[1]:.0f} %",
        )
        for one in found.bins
    ]
    return table(rows, right=(1, 2, 3, 4))


def robustness(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft robustness`."""
    request = RobustnessRequest(
        run_dir=options.run_dir, split=options.split, max_samples=options.samples
    )
    found = analysis_tasks.measure_robustness(request, control)
    values = asdict(found)
    # Pictures are for the window.
    del values["examples"]
    return Outcome(values=values, text="\n".join(_robustness_lines(found)))


def _robustness_lines(found: Robustness) -> list[str]:
    def figure(value: float) -> str:
        return f"{value:.3f}" if found.score == "R²" else percent(value)

    between = ""
    if found.clean_range is not None:
        low, high = found.clean_range
        between = f" (probably between {100 * low:.0f} and {100 * high:.0f} %)"
    lines = [f"{found.split}: {found.score} {figure(found.clean)} undisturbed{between}"]
    rows: list[tuple[str, ...]] = []
    for curve in found.curves:
        rows.append((curve.kind, *(level.text for level in curve.levels)))
        rows.append(("", *(figure(level.score) for level in curve.levels)))
    width = max(len(row) for row in rows)
    padded = [row + ("",) * (width - len(row)) for row in rows]
    return [*lines, table(padded, right=range(1, width)), *found.cautions]


def compare_source(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft compare-source`."""
    request = SourceBehaviourRequest(
        run_dir=options.run_dir,
        data=options.data,
        max_samples=options.samples,
        may_fetch=options.fetch,
    )
    found = analysis_tasks.compare_source(request, control)
    low, high = found.agreement_range
    lines = [
        f"{found.source} on {found.num_samples} samples ({found.on}): the trained base gives "
        f"{percent(found.agreement)} of them the same of {found.num_classes} classes as the "
        f"untouched one (probably between {100 * low:.0f} and {100 * high:.0f} %)",
        f"{found.num_changed_layers} of {found.num_layers} layers with weights changed; "
        f"probabilities moved by {percent(found.distance)} on average; it is "
        f"{percent(found.after_confidence)} sure, and was {percent(found.before_confidence)}",
    ]
    if found.before_accuracy is not None and found.after_accuracy is not None:
        lines.append(
            f"on its own task it is right in {percent(found.after_accuracy)}, and was in "
            f"{percent(found.before_accuracy)}"
        )

    def name(number: int) -> str:
        return found.class_names[number] if found.class_names else f"class {number}"

    values: dict[str, Any] = asdict(found)
    if not found.num_changed_layers:
        return Outcome(values=values, text="\n".join([*lines, *found.notes]))
    rows: list[tuple[str, ...]] = [("most changed", "untouched", "", "trained", "")]
    rows += [
        (
            one.path,
            name(one.before),
            percent(one.before_probability),
            name(one.after),
            percent(one.after_probability),
        )
        for one in found.answers[:_MOST_SHOWN]
    ]
    text = "\n".join([*lines, table(rows, right=(2, 4)), *found.notes])
    return Outcome(values=values, text=text)
