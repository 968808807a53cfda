"""Charts of a report as inline SVG. Colours come from the page's style sheet, light or dark."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 440, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 14, 12, 40
_MOST_POINTS = 400
_FEW_POINTS = 12
_COLOURS = 8
_Place = Callable[[tuple[float, float]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line, or with `dots` points alone. `look` is its colour's place in the style sheet."""

    name: str
    points: tuple[tuple[float, float], ...]
    look: int = 0
    dashed: bool = False
    dots: bool = False


def chart(
    series: Sequence[Series],
    *,
    title: str,
    x: str,
    y: str,
    x_range: tuple[float, float] | None = None,
    y_range: tuple[float, float] | None = None,
    x_ticks: Sequence[tuple[float, str]] = (),
    marks: Sequence[tuple[float, str]] = (),
    diagonal: bool = False,
) -> str:
    """A figure with a chart, its legend and its title.

    Args:
        series: What is drawn; points that are not finite are left out.
        title: Stands below, and is what a screen reader says.
        x: What the horizontal axis shows.
        y: What the vertical axis shows.
        x_range: Its ends; by the points where None.
        y_range: Likewise.
        x_ticks: What stands below the horizontal axis; round numbers where empty.
        marks: Upright lines, each with its name.
        diagonal: Whether the line on which both are the same is drawn.
    """
    shown = [_finite(one) for one in series]
    points = [point for one in shown for point in one.points]
    if not points:
        return ""
    x_low, x_high = x_range or _ends([point[0] for point in points])
    y_low, y_high = y_range or _ends([point[1] for point in points])

    def place(point: tuple[float, float]) -> str:
        across = _LEFT + (point[0] - x_low) / (x_high - x_low) * (WIDTH - _LEFT - _RIGHT)
        down = HEIGHT - _BOTTOM - (point[1] - y_low) / (y_high - y_low) * (HEIGHT - _TOP - _BOTTOM)
        return f"{across:.1f},{down:.1f}"

    below = x_ticks or [(value, _number(value)) for value in ticks(x_low, x_high)]
    parts = _axes((x_low, x_high), (y_low, y_high), x, y, below, place)
    if diagonal:
        low, high = max(x_low, y_low), min(x_high, y_high)
        parts.append(_line((place((low, low)), place((high, high))), "diagonal"))
    for at, name in marks:
        top = place((at, y_high))
        parts.append(_line((place((at, y_low)), top), "mark"))
        across = float(top.split(",")[0])
        end = across > WIDTH - 110
        parts.append(
            f'<text class="mark-name" x="{across + (-4 if end else 4):.1f}" y="{_TOP + 11}" '
            f'text-anchor="{"end" if end else "start"}">{escape(name)}</text>'
        )
    for one in shown:
        look = f"look{one.look % _COLOURS}"
        if one.dots:
            parts += [_dot(place(point), look) for point in one.points]
        else:
            parts.append(_line([place(p) for p in one.points], look, dashed=one.dashed))
            if len(one.points) <= _FEW_POINTS:
                parts += [_dot(place(point), look) for point in one.points]
    drawing = "".join(parts)
    return (
        f'<figure><svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"{drawing}</svg>{_legend(shown)}<figcaption>{escape(title)}</figcaption></figure>"
    )


def _axes(
    xs: tuple[float, float],
    ys: tuple[float, float],
    x: str,
    y: str,
    below: Sequence[tuple[float, str]],
    place: _Place,
) -> list[str]:
    parts = []
    for value in ticks(*ys):
        start, end = place((xs[0], value)), place((xs[1], value))
        parts.append(_line((start, end), "grid"))
        down = float(start.split(",")[1])
        parts.append(
            f'<text x="{_LEFT - 6}" y="{down + 4:.1f}" text-anchor="end">{_number(value)}</text>'
        )
    for value, name in below:
        across = float(place((value, ys[0])).split(",")[0])
        parts.append(
            f'<text x="{across:.1f}" y="{HEIGHT - _BOTTOM + 16}" text-anchor="middle">'
            f"{escape(name)}</text>"
        )
    middle = (_LEFT + WIDTH - _RIGHT) / 2
    parts.append(f'<text x="{middle:.0f}" y="{HEIGHT - 6}" text-anchor="middle">{escape(x)}</text>')
    half = (_TOP + HEIGHT - _BOTTOM) / 2
    parts.append(
        f'<text transform="translate(12 {half:.0f}) rotate(-90)" text-anchor="middle">'
        f"{escape(y)}</text>"
    )
    return parts


def ticks(low: float, high: float) -> list[float]:
    """Round numbers between two ends, about five of them."""
    step = 10.0 ** math.floor(math.log10((high - low) / 4))
    step = next(step * nice for nice in (1, 2, 2.5, 5, 10) if (high - low) / (step * nice) <= 5)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(place * step, 12) for place in range(first, last + 1)]


def _ends(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    if high - low <= 1e-12 * max(1.0, abs(high)):
        return low - 0.5, high + 0.5
    room = 0.04 * (high - low)
    return (0.0 if 0 <= low < 0.4 * high else low - room), high + room


def _finite(one: Series) -> Series:
    points = [point for point in one.points if all(map(math.isfinite, point))]
    # Of very many points those are kept between which nothing can be seen.
    every = 1 if one.dots else max(1, len(points) // _MOST_POINTS)
    kept = points[::every]
    if points and kept[-1] != points[-1]:
        kept.append(points[-1])
    return Series(
        name=one.name, points=tuple(kept), look=one.look, dashed=one.dashed, dots=one.dots
    )


def _line(places: Sequence[str], look: str, *, dashed: bool = False) -> str:
    return f'<polyline class="{look}{" dashed" if dashed else ""}" points="{" ".join(places)}"/>'


def _dot(place: str, look: str) -> str:
    across, down = place.split(",")
    return f'<circle class="{look}" cx="{across}" cy="{down}" r="2.5"/>'


def _legend(series: Sequence[Series]) -> str:
    if len(series) < 2:
        return ""
    entries = []
    for one in series:
        look = f"look{one.look % _COLOURS}"
        sample = _dot("11,4", look) if one.dots else _line(("0,4", "22,4"), look, dashed=one.dashed)
        entries.append(
            f'<span><svg viewBox="0 0 22 8" class="key">{sample}</svg>{escape(one.name)}</span>'
        )
    return f'<div class="legend">{"".join(entries)}</div>'


def _number(value: float) -> str:
    if value and not 1e-3 <= abs(value) < 1e5:
        return f"{value:.3g}".replace("-", "−")
    return f"{value:.10g}".replace("-", "−")
