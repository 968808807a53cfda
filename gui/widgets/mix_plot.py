"""The scores between a source's weights and a run's: as samples are, and disturbed.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have something to show.
"""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.exporting.mix_types import Interpolation
from gui import theme
from gui.keeping import Series
from gui.numbers import figure
from gui.score_texts import noun_text, score_title
from gui.widgets.basics import column
from gui.widgets.line_labels import LegendStrip, Look
from gui.widgets.plot import Plot
from gui.widgets.trust_plots import RangedLine

_MARGIN = 0.04


class MixPlot(QWidget):
    """Two lines with their 95 % ranges; a vertical one stands where the slider does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = LegendStrip(self)
        self.plot = Plot(self)
        item = self.plot.getPlotItem()
        self._chosen, self._own = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=0)
        for one in (self._own, self._chosen):
            item.addItem(one)
        self.plain, self.disturbed = RangedLine(self.plot), RangedLine(self.plot)
        self._noun = ""
        layout = column(self, spacing=0)
        layout.addWidget(self.legend)
        layout.addWidget(self.plot, 1)
        self.plot.keep(self._series, self, (self.legend, self.plot))
        theme.follow_later(self, self.recolor)

    def show_found(self, found: Interpolation) -> None:
        """Show a run's figures."""
        points, self._noun = found.points, noun_text(found.noun)
        mixes = [one.mix for one in points]
        self.plain.set_points(mixes, [one.score for one in points], [one.range for one in points])
        self.disturbed.set_points(
            mixes, [one.robust_score for one in points], [one.robust_range for one in points]
        )
        self._own.setValue(points[-1].score)
        is_share = found.score != "R²"
        item = self.plot.getPlotItem()
        ends = [(0.0, self.tr("source")), (1.0, self.tr("this run"))]
        between = [(mix, figure(mix, 2)) for mix in (0.2, 0.4, 0.6, 0.8)]
        item.getAxis("bottom").setTicks([ends + between])
        item.getAxis("left").setScale(100 if is_share else 1)
        title = score_title(found.score)
        item.setLabel("left", self.tr("{0}, %").format(title) if is_share else title)
        every = [
            end
            for one in points
            for value, ranges in ((one.score, one.range), (one.robust_score, one.robust_range))
            for end in (value, *(ranges or ()))
        ]
        low, high = min(every), max(every)
        room = 0.05 * (high - low) or 0.01
        item.getViewBox().setRange(
            xRange=(-_MARGIN, 1 + _MARGIN), yRange=(low - room, high + room), padding=0
        )
        self.plot.setAccessibleName(self.tr("Scores between the source and this run"))
        self.plot.setToolTip(
            self.tr(
                "Each point is the model with its weights between those of the source (left) and "
                "this run (right). The bars are 95 % ranges; the dashed line is this run."
            )
        )
        self.recolor()

    def _series(self) -> list[Series]:
        return [
            Series(self.tr("validation {0}").format(self._noun), *self.plain.points),
            Series(self.tr("the same, disturbed"), *self.disturbed.points),
        ]

    def choose(self, mix: float) -> None:
        """Stand at a mix."""
        self._chosen.setValue(mix)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.plot.dress_axes()
        self.plot.getPlotItem().showGrid(x=False, y=True, alpha=0.12)
        self._own.setPen(pg.mkPen(tokens.control_edge, style=Qt.PenStyle.DashLine))
        self._chosen.setPen(pg.mkPen(tokens.accent, width=2))
        plain = Look(color=tokens.training, mark="o")
        disturbed = Look(color=tokens.validation, mark="s")
        self.plain.dress(plain)
        self.disturbed.dress(disturbed)
        self.legend.set_entries(
            (
                (self.tr("validation {0}").format(self._noun), plain),
                (self.tr("the same, disturbed"), disturbed),
            )
        )
