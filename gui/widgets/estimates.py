"""True numbers against estimated ones: the nearer to the line, the better.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have numbers to show.
"""

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.evaluation_types import Evaluation
from gui import theme
from gui.answer_texts import decimals, number
from gui.widgets.plot import Plot


class EstimatePlot(Plot):
    """A point a sample; `sample_chosen` tells the path of one that was clicked."""

    sample_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = self.getPlotItem()
        item.setLabel("bottom", self.tr("true"))
        item.setLabel("left", self.tr("estimated"))
        self.line = item.plot([], [])
        self.points = pg.ScatterPlotItem(size=7, hoverable=True, tip=None)
        self.points.sigClicked.connect(self._on_clicked)
        self.points.sigHovered.connect(self._on_hovered)
        item.addItem(self.points)
        self._digits = 2
        theme.changed.connect(self.recolor)
        self.recolor()

    def show_target(self, evaluation: Evaluation, target: int) -> None:
        """Show one of the numbers."""
        name = evaluation.class_names[target]
        self._digits = decimals(evaluation, target)
        self.setAccessibleName(self.tr("{0}: true against estimated").format(name))
        true = [sample.values[target] for sample in evaluation.samples]
        estimated = [sample.predicted_values[target] for sample in evaluation.samples]
        self.points.setData(true, estimated, data=[s.path for s in evaluation.samples])
        low, high = min(*true, *estimated), max(*true, *estimated)
        self.line.setData([low, high], [low, high])
        margin = 0.05 * (high - low) or 1.0
        # The same range on both axes, so that the line is the diagonal.
        self.getPlotItem().getViewBox().setRange(
            xRange=(low - margin, high + margin), yRange=(low - margin, high + margin), padding=0
        )

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.dress_axes()
        self.getPlotItem().showGrid(x=True, y=True, alpha=0.12)
        self.line.setPen(pg.mkPen(tokens.control_edge, style=Qt.PenStyle.DashLine))
        self.points.setBrush(pg.mkBrush(tokens.training))
        self.points.setPen(pg.mkPen(tokens.surface, width=1))
        self.points.opts["hoverBrush"] = pg.mkBrush(tokens.validation)

    def _on_clicked(self, _points: object, clicked: list) -> None:
        if len(clicked):
            self.sample_chosen.emit(clicked[0].data())

    def _on_hovered(self, _points: object, hovered: list) -> None:
        if not len(hovered):
            self.setToolTip("")
            return
        place = hovered[0].pos()
        true, estimated = (number(value, self._digits) for value in (place.x(), place.y()))
        self.setToolTip(self.tr("estimated {0}, really {1}").format(estimated, true))
