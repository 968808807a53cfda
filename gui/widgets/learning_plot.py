"""The score against the number of training samples: what was measured, and what is foretold.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have a curve to show.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.learning_curve_types import CurvePoint, LearningCurve
from gui import theme
from gui.keeping import Series
from gui.numbers import whole
from gui.widgets.line_labels import Look
from gui.widgets.plot import Plot

_FAINT = 48


class LearningPlot(Plot):
    """Each step of the lower axis doubles the samples; the forecast begins where points end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = self.getPlotItem()
        self._low, self._high = pg.PlotDataItem(), pg.PlotDataItem()
        self._band = pg.FillBetweenItem(self._low, self._high)
        self.known, self.foretold = item.plot([], []), item.plot([], [])
        self._spans = pg.ErrorBarItem(x=np.zeros(1), y=np.zeros(1), beam=0.02)
        self.points = pg.ScatterPlotItem(size=8)
        self._today = pg.InfiniteLine(
            angle=90, label=self.tr("now"), labelOpts={"position": 0.02, "anchors": [(0, 1)] * 2}
        )
        for one in (self._band, self._spans, self.points, self._today):
            item.addItem(one)
        self._curve: LearningCurve | None = None
        self.keep(self._series)
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_curve(self, curve: LearningCurve) -> None:
        """Show a run's curve."""
        self._curve = curve
        is_share = curve.task != "regression"
        factor = 100 if is_share else 1
        x, y, low, high = _columns(curve.points, factor)
        self.points.setData(x, y)
        self._spans.setData(x=x, y=y, top=high - y, bottom=y - low)
        line, along, below, above = _columns(curve.fitted, factor)
        self._low.setData(line, below)
        self._high.setData(line, above)
        known = line <= x[-1]
        self.known.setData(line[known], along[known])
        # From the last one on, so that nothing is missing between the two.
        self.foretold.setData(line[known.sum() - 1 :], along[known.sum() - 1 :])
        now = float(np.log2(curve.num_training))
        self._today.setPos(now)
        item = self.getPlotItem()
        steps = np.arange(np.ceil(x[0] - now), 3)
        ticks = [(now + step, whole(round(curve.num_training * 2**step))) for step in steps]
        item.getAxis("bottom").setTicks([ticks])
        item.setLabel("bottom", self._what(curve.noun))
        name = {"regression": "R²", "multi_label": self.tr("right labels, %")}
        item.setLabel("left", name.get(curve.task, self.tr("accuracy, %")))
        least, most = min(low.min(), below.min()), max(high.max(), above.max())
        margin = 0.08 * (most - least) or 0.01 * factor
        most = min(most + margin, 1.02 * factor)
        item.getViewBox().setRange(
            xRange=(x[0] - 0.3, line[-1] + 0.3), yRange=(least - margin, most), padding=0
        )
        named = self.tr("Score by the number of {0}").format(self._what(curve.noun))
        self.setAccessibleName(named)

    def _what(self, noun: str) -> str:
        texts = {"recordings": self.tr("training recordings"), "rows": self.tr("training rows")}
        return texts.get(noun, self.tr("training pictures"))

    def _series(self) -> list[Series]:
        if self._curve is None:
            return []
        factor = 100 if self._curve.task != "regression" else 1
        parts = ((self.tr("measured"), self._curve.points), (self.tr("fitted"), self._curve.fitted))
        return [
            Series(
                name,
                [one.num_samples for one in points],
                *(
                    [factor * getattr(one, field) for one in points]
                    for field in ("score", "low", "high")
                ),
            )
            for name, points in parts
        ]

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.dress_axes()
        self.getPlotItem().showGrid(x=True, y=True, alpha=0.12)
        faint = QColor(tokens.accent)
        faint.setAlpha(_FAINT)
        self._band.setBrush(faint)
        fitted = Look(color=tokens.accent, width=2)
        foretold = replace(fitted, style=Qt.PenStyle.DashLine)
        self.known.setPen(fitted.pen())
        self.foretold.setPen(foretold.pen())
        measured = Look(color=tokens.training, mark="o", style=Qt.PenStyle.NoPen)
        self.show_legend(
            (
                (self.tr("measured"), measured),
                (self.tr("fitted"), fitted),
                (self.tr("forecast"), foretold),
            )
        )
        self._spans.setData(pen=pg.mkPen(tokens.training, width=1))
        self.points.setBrush(pg.mkBrush(tokens.training))
        self.points.setPen(pg.mkPen(tokens.surface, width=1))
        self._today.setPen(pg.mkPen(tokens.control_edge, style=Qt.PenStyle.DotLine))
        self._today.label.setColor(tokens.second_text)


def _columns(points: Sequence[CurvePoint], factor: int) -> tuple[np.ndarray, ...]:
    """Places on the axis, scores and the ends of their ranges."""
    numbers = np.log2([point.num_samples for point in points])
    rest = (np.array([getattr(one, name) for one in points]) for name in ("score", "low", "high"))
    return numbers, *(factor * values for values in rest)
