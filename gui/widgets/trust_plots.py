"""Plots of how far answers can be trusted: reliability, and scores under disturbance.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have something to show.
"""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.trust_types import Calibration, Reliability, Robustness, RobustnessCurve
from gui import theme
from gui.keeping import Series
from gui.widgets.basics import column
from gui.widgets.line_labels import LegendStrip, Look
from gui.widgets.plot import Plot

HEIGHT = 230
_MARGIN = 0.04


class RangedLine:
    """Points with their ranges, joined by a line."""

    def __init__(self, plot: Plot) -> None:
        self.curve = plot.getPlotItem().plot([], [])
        self.points: tuple[Sequence, ...] = ((), (), (), ())
        self.bars = pg.ErrorBarItem(x=np.zeros(0), y=np.zeros(0), beam=0)
        plot.getPlotItem().addItem(self.bars)

    def set_points(
        self, x: Sequence[float], y: Sequence[float], ranges: Sequence[tuple[float, float] | None]
    ) -> None:
        """Show other points."""
        values = np.asarray(y, float)
        ends = [(one, one) if ends is None else ends for one, ends in zip(y, ranges, strict=True)]
        low, high = np.asarray(ends, float).reshape(-1, 2).T
        self.curve.setData(x, values)
        self.points = (x, y, [low for low, _ in ends], [high for _, high in ends])
        self.bars.setData(
            x=np.asarray(x, float), y=values, top=high - values, bottom=values - low, beam=0
        )

    def dress(self, look: Look) -> None:
        """Take a colour and a mark."""
        self.curve.setPen(look.pen())
        self.curve.setSymbol(look.mark)
        self.curve.setSymbolSize(7)
        self.curve.setSymbolBrush(pg.mkBrush(look.color))
        self.curve.setSymbolPen(pg.mkPen(look.color))
        self.bars.setData(pen=pg.mkPen(theme.blend(look.color, theme.tokens().surface, 0.5)))


class ReliabilityPlot(QWidget):
    """How often answers are right, by their probability: on the dashed line they should be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = LegendStrip(self)
        self.plot = Plot(self)
        self.plot.setFixedHeight(HEIGHT)
        self.plot.setAccessibleName(self.tr("Reliability diagram"))
        self.plot.setToolTip(
            self.tr(
                "Answers in bins by their probability. Below the dashed line the model is too "
                "sure, above it not sure enough. The bars are 95 % ranges."
            )
        )
        item = self.plot.getPlotItem()
        item.setLabel("bottom", self.tr("probability given, %"))
        item.setLabel("left", self.tr("right, %"))
        for side in ("bottom", "left"):
            item.getAxis(side).setScale(100)
        self._diagonal = item.plot([0, 1], [0, 1])
        self._plain, self._calibrated = RangedLine(self.plot), RangedLine(self.plot)
        layout = column(self, spacing=0)
        layout.addWidget(self.legend)
        layout.addWidget(self.plot)
        self.plot.keep(self._series, self, (self.legend, self.plot))
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_calibration(self, found: Calibration) -> None:
        """Show both diagrams."""
        for line, one in ((self._plain, found.plain), (self._calibrated, found.calibrated)):
            line.set_points(*_points(one))
        lowest = min(one.bins[0].low for one in (found.plain, found.calibrated))
        self.plot.getPlotItem().getViewBox().setRange(
            xRange=(lowest - _MARGIN, 1 + _MARGIN), yRange=(-_MARGIN, 1 + _MARGIN), padding=0
        )
        self.recolor()

    def _series(self) -> list[Series]:
        return [
            Series(self.tr("as trained"), *self._plain.points),
            Series(self.tr("with the temperature"), *self._calibrated.points),
        ]

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.plot.dress_axes()
        self.plot.getPlotItem().showGrid(x=True, y=True, alpha=0.12)
        self._diagonal.setPen(pg.mkPen(tokens.control_edge, style=Qt.PenStyle.DashLine))
        plain = Look(color=tokens.training, mark="o")
        calibrated = Look(color=tokens.validation, style=Qt.PenStyle.DashLine, mark="s")
        self._plain.dress(plain)
        self._calibrated.dress(calibrated)
        self.legend.set_entries(
            ((self.tr("as trained"), plain), (self.tr("with the temperature"), calibrated))
        )


def _points(
    one: Reliability,
) -> tuple[list[float], list[float], list[tuple[float, float] | None]]:
    return (
        [each.confidence for each in one.bins],
        [each.accuracy for each in one.bins],
        [each.range for each in one.bins],
    )


class StrengthPlot(Plot):
    """The score by the strength of one kind of disturbance; dashed: undisturbed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._clean = pg.InfiniteLine(angle=0)
        self.getPlotItem().addItem(self._clean)
        self._line = RangedLine(self)
        self._levels: list[str] = []
        self.keep(self._series)
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_curve(self, found: Robustness, curve: RobustnessCurve, name: str, clean: str) -> None:
        """Show one kind.

        Args:
            found: What it belongs to.
            curve: The kind.
            name: What it is called.
            clean: What the undisturbed level is called.
        """
        # The undisturbed level stands among those with a sign, before those without.
        middle = 1.0 if curve.kind == "scale" else 0.0
        levels = [(one.value, one.text, one.score, one.range) for one in curve.levels]
        has_sign = curve.kind in ("brightness", "contrast", "scale", "loudness")
        first = middle if has_sign else -np.inf
        levels.append((first, clean, found.clean, found.clean_range))
        levels.sort(key=lambda level: level[0])
        self._levels = [one[1] for one in levels]
        places = list(range(len(levels)))
        is_share = found.score != "R²"
        self._line.set_points(places, [one[2] for one in levels], [one[3] for one in levels])
        self._clean.setValue(found.clean)
        item = self.getPlotItem()
        item.getAxis("bottom").setTicks([[(at, one[1]) for at, one in enumerate(levels)]])
        item.getAxis("left").setScale(100 if is_share else 1)
        item.setLabel("left", self.tr("right, %") if is_share else "R²")
        item.setLabel("bottom", name)
        low = 0.0 if is_share else min(0.0, *(one[2] for one in levels))
        item.getViewBox().setRange(
            xRange=(-0.5, len(levels) - 0.5), yRange=(low - _MARGIN, 1 + _MARGIN), padding=0
        )
        self.setAccessibleName(self.tr("Score by {0}").format(name))

    def _series(self) -> list[Series]:
        _places, *scores = self._line.points
        return [Series(self.getPlotItem().getAxis("bottom").labelText, self._levels, *scores)]

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.dress_axes()
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.12)
        clean = Look(color=tokens.control_edge, style=Qt.PenStyle.DashLine, width=1)
        self._clean.setPen(clean.pen())
        disturbed = Look(color=tokens.training, mark="o")
        self._line.dress(disturbed)
        self.show_legend(((self.tr("disturbed"), disturbed), (self.tr("undisturbed"), clean)))
