"""The part of a report on how far answers can be trusted: calibration and robustness, if known."""

from collections.abc import Sequence
from html import escape

from engine.calibration import kept_calibration
from engine.evaluation_types import Evaluation
from engine.report_charts import Series, chart
from engine.report_mistakes import inline_picture
from engine.report_page import charts, facts, paragraph, section, table
from engine.report_scores import percent
from engine.trust_files import load_robustness
from engine.trust_types import Calibration, Reliability, Robustness, RobustnessExample

_EXAMPLES = 12


def trust_section(evaluation: Evaluation) -> str:
    """Calibration, from answers that are kept with the run, and what `graft robustness` found."""
    calibration = kept_calibration(evaluation.run_dir)
    robustness = load_robustness(evaluation.run_dir)
    parts = []
    if calibration is not None:
        parts.append(_calibration(calibration))
    if robustness is not None:
        parts.append(_robustness(robustness))
    return section("Trust", *parts)


def _calibration(found: Calibration) -> str:
    applied = abs(found.current - found.temperature) < 1e-6
    rows = [
        ("Calibration error", _error(found.plain)),
        (f"With a temperature of {found.temperature:.3g}", _error(found.calibrated)),
        ("Temperature in use", f"{found.current:.3g}" + (" (this one)" if applied else "")),
        ("Fitted on", f"{found.num_fitted:,} answers on {found.fitted_on}"),
        ("Measured on", f"{found.num_measured:,} answers on {found.measured_on}"),
    ]
    drawn = chart(
        [
            _bins("as the model says", found.plain, 1),
            _bins(f"temperature {found.temperature:.3g}", found.calibrated, 0),
        ],
        title="Reliability: how often answers of a probability are right",
        x="probability",
        y="right",
        x_range=(0, 1),
        y_range=(0, 1),
        diagonal=True,
    )
    cautions = "".join(paragraph(text, "caution") for text in found.cautions)
    return f"<h3>Calibration</h3>{facts(rows)}{cautions}{charts(drawn)}"


def _error(found: Reliability) -> str:
    chance = percent(found.error_by_chance)
    return f"{percent(found.error)} (by chance alone about {chance} on so few answers)"


def _bins(name: str, found: Reliability, look: int) -> Series:
    points = tuple((one.confidence, one.accuracy) for one in found.bins)
    return Series(name=name, points=points, look=look, dashed=bool(look))


def _robustness(found: Robustness) -> str:
    is_share = found.score != "R²"
    rows = []
    for curve in found.curves:
        for level in curve.levels:
            told = _score(level.score, is_share)
            if level.range is not None:
                told += (
                    f" ({_score(level.range[0], is_share)} to {_score(level.range[1], is_share)})"
                )
            changed = "–" if level.changed is None else percent(level.changed)
            rows.append((f"{curve.kind}: {level.text}", told, changed))
    figures = [
        chart(
            [
                Series(
                    name=curve.kind,
                    points=tuple((level.value, level.score) for level in curve.levels),
                )
            ],
            title=f"{curve.kind.capitalize()}: {found.score} by strength",
            x=curve.kind,
            y=found.score,
            y_range=(0, 1) if is_share else None,
        )
        for curve in found.curves
    ]
    intro = (
        f"{found.score.capitalize()} undisturbed: {_score(found.clean, is_share)}, on "
        f"{found.num_samples:,} of {found.num_available:,} samples of {found.split}."
    )
    head = ("disturbance", found.score, "answers changed")
    cautions = "".join(paragraph(text, "caution") for text in found.cautions)
    return (
        f"<h3>Robustness</h3>{paragraph(intro)}{cautions}{charts(*figures)}"
        f"{table(head, rows)}{_pictures(found.examples)}"
    )


def _pictures(examples: Sequence[RobustnessExample]) -> str:
    cells = [
        f"<div>{inline_picture(one.jpeg, one.text)}<b>{escape(one.text)}</b>"
        f"<small>{'undisturbed' if one.level < 0 else one.kind}</small></div>"
        for one in examples[:_EXAMPLES]
    ]
    return f'<div class="pictures">{"".join(cells)}</div>' if cells else ""


def _score(value: float, is_share: bool) -> str:
    return percent(value) if is_share else f"{value:.3f}"
