"""`graft interpolate`: a run between its source's weights and its own."""

import argparse
from dataclasses import asdict

from engine import export_tasks
from engine.cli_output import Outcome, percent, table
from engine.control import Control
from engine.exporting.mix_types import NUM_POINTS, Interpolation, MixPoint


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
    return Outcome(values=asdict(found), text=_text(found))


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
        verdict(found),
        *found.notes,
    ]
    return "\n".join(lines)


def verdict(found: Interpolation) -> str:
    """What is suggested, in a sentence or two."""
    if found.suggested == 1:
        return "No mix holds better on disturbed samples without losing some on the others."
    chosen = next(one for one in found.points if one.mix == found.suggested)
    own: MixPoint = found.points[-1]

    def figure(value: float) -> str:
        return _figures(found, value, None)[0]

    chance = " So small a difference may be chance." if found.may_be_chance else ""
    return (
        f"At {chosen.mix:g}, {found.score} is {figure(chosen.score)} (the run: "
        f"{figure(own.score)}), disturbed {figure(chosen.robust_score)} (the run: "
        f"{figure(own.robust_score)}).{chance}"
    )


def _figures(
    found: Interpolation, value: float, between: tuple[float, float] | None
) -> tuple[str, str]:
    text = f"{value:.3f}" if found.score == "R²" else percent(value)
    if between is None:
        return text, ""
    low, high = between
    return text, f"{100 * low:.0f} to {100 * high:.0f} %"
