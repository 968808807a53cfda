"""`graft interpolate`: a run between its source's weights and its own."""

import argparse
from dataclasses import asdict

from engine import export_tasks
from engine.cli_output import Outcome, table
from engine.control import Control
from engine.exporting.mix_types import NUM_POINTS, Interpolation


def add_flags(command: argparse.ArgumentParser) -> None:
    """What `graft interpolate` takes."""
    command.add_argument("run_dir", metavar="RUN")
    command.add_argument(
        "--points",
        type=int,
        default=NUM_POINTS,
        metavar="N",
        help=f"how many mixes from 0 to 1 (default: {NUM_POINTS})",
    )
    command.add_argument(
        "--samples", type=int, default=200, metavar="N", help="at most (default: 200)"
    )
    command.epilog = "Take a mix away with `graft export RUN --mix X`."


def interpolate(options: argparse.Namespace, control: Control) -> Outcome:
    """`graft interpolate`: the scores along the line; the run is not changed."""
    request = export_tasks.InterpolationRequest(
        run_dir=options.run_dir, num_points=options.points, max_samples=options.samples
    )
    found = export_tasks.interpolate(request, control)
    return Outcome(values={**asdict(found), "verdict": found.verdict}, text=_text(found))


def _text(found: Interpolation) -> str:
    kinds = ", ".join(f"{kind} {text}" for kind, text in found.disturbances)
    rows = [("mix", f"validation {found.score}", "range (95 %)", "disturbed", "range (95 %)", "")]
    for one in found.points:
        what = {0.0: "the source", 1.0: "the run"}.get(one.mix, "")
        if one.mix == found.suggested and not what:
            what = "suggested"
        plain = _figures(found, one.score, one.range)
        rows.append(
            (f"{one.mix:g}", *plain, *_figures(found, one.robust_score, one.robust_range), what)
        )
    lines = [
        f"{found.num_samples} {found.noun} of the validation split; {found.num_layers} layers of "
        "the base were trained.",
        f"Disturbed: each in one way, in turn: {kinds}.",
        "",
        table(rows, right=range(5)),
        "",
        found.verdict,
        *found.notes,
    ]
    return "\n".join(lines)


def _figures(
    found: Interpolation, value: float, between: tuple[float, float] | None
) -> tuple[str, str]:
    if between is None:
        return found.figure(value), ""
    low, high = between
    return found.figure(value), f"{100 * low:.0f} to {100 * high:.0f} %"
