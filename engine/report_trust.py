"""The part of a report on how far answers can be trusted: calibration and robustness, if known."""

from html import escape

from engine.calibration import kept_calibration
from engine.evaluation_types import Evaluation
from engine.report_charts import Series, chart
from engine.report_mistakes import inline_picture
from engine.report_page import charts, facts, paragraph, section, table
from engine.report_scores import percent
from engine.trust_files import load_robustness
from engine.trust_types import (
    Calibration,
    Reliability,
    Robustness,
    RobustnessCurve,
    RobustnessKind,
)

# What each kind is called, and what its strengths mean.
_KINDS: dict[RobustnessKind, tuple[str, str]] = {
    "noise": ("Noise", "how strong"),
    "blur": ("Blur", "share of the width that a point is smeared over"),
    "brightness": ("Brightness", "how much brighter or darker"),
    "contrast": ("Contrast", "how much more or less"),
    "jpeg": ("JPEG quality", "quality; 100 is the best"),
    "rotation": ("Rotation", "how far it is turned"),
    "scale": ("Size of things", "how large everything becomes"),
    "loudness": ("Loudness", "how much louder or softer"),
}
_SOUND_NOISE = "how far the recording is above the noise"


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


def disturbance_name(kind: RobustnessKind) -> str:
    """What a disturbance is called."""
    return _KINDS[kind][0]


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
            rows.append((f"{disturbance_name(curve.kind)}: {level.text}", told, changed))
    figures = [_curve(curve, found, is_share) for curve in found.curves]
    intro = (
        f"{found.score.capitalize()} undisturbed: {_score(found.clean, is_share)}, on "
        f"{found.num_samples:,} of {found.num_available:,} samples of {found.split}."
    )
    head = ("disturbance", found.score, "answers changed")
    cautions = "".join(paragraph(text, "caution") for text in found.cautions)
    return (
        f"<h3>Robustness</h3>{paragraph(intro)}{cautions}{charts(*figures)}"
        f"{table(head, rows)}{_pictures(found)}"
    )


def _curve(curve: RobustnessCurve, found: Robustness, is_share: bool) -> str:
    name, strength = _KINDS[curve.kind]
    if curve.kind == "noise" and curve.levels[0].text.endswith("dB"):
        strength = _SOUND_NOISE
    points = tuple((level.value, level.score) for level in curve.levels)
    clean = tuple((value, found.clean) for value, _score in (points[0], points[-1]))
    return chart(
        [
            Series(name=name, points=points),
            Series(name="undisturbed", points=clean, look=1, dashed=True),
        ],
        title=f"{name}: {found.score} by strength",
        x=strength,
        y=found.score,
        x_ticks=[(level.value, level.text) for level in curve.levels],
        y_range=(0, 1) if is_share else None,
    )


def _pictures(found: Robustness) -> str:
    """The first example: undisturbed, and by each kind at its strongest (both ways)."""
    if not found.examples:
        return ""
    first = [one for one in found.examples if one.path == found.examples[0].path]
    shown = [(one, "undisturbed") for one in first if one.level < 0][:1]
    for curve in found.curves:
        last = len(curve.levels) - 1
        ends = (0, last) if curve.levels[0].value < 0 else (last,)
        shown += [
            (one, f"{_KINDS[one.kind][0]}: {curve.levels[one.level].text}")
            for one in first
            if one.kind == curve.kind and one.level in ends
        ]
    cells = [
        f"<div>{inline_picture(one.jpeg, one.text)}<b>{escape(one.text)}</b>"
        f"<small>{escape(told)}</small></div>"
        for one, told in shown
    ]
    told = "One sample, undisturbed and at the greatest strengths, with what is answered:"
    return f'{paragraph(told)}<div class="pictures">{"".join(cells)}</div>' if cells else ""


def _score(value: float, is_share: bool) -> str:
    return percent(value) if is_share else f"{value:.3f}"
