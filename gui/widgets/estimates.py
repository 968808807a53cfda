"""True numbers against estimated ones, or the errors in them: the nearer to the line, the better.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have numbers to show.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.evaluation_types import Evaluation
from gui import theme
from gui.answer_texts import decimals
from gui.keeping import Series
from gui.numbers import decimal
from gui.widgets.plot import Plot


class EstimatePlot(Plot):
    """A point a sample; `sample_chosen` tells the path of one that was clicked."""

    sample_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = self.getPlotItem()
        self.line = item.plot([], [])
        self.points = pg.ScatterPlotItem(size=7, hoverable=True, tip=None)
        self.points.sigClicked.connect(self._on_clicked)
        self.points.sigHovered.connect(self._on_hovered)
        item.addItem(self.points)
        self._digits, self._residuals = 2, False
        self.keep(lambda: [Series(self.accessibleName(), *self.points.getData())])
        theme.changed.connect(self.recolor)
        self.recolor()

    def show_target(self, evaluation: Evaluation, target: int, residuals: bool = False) -> None:
        """Show one of the numbers, or the errors in it by what was estimated."""
        name = evaluation.class_names[target]
        self._digits, self._residuals = decimals(evaluation, target), residuals
        true = np.array([sample.values[target] for sample in evaluation.samples])
        estimated = np.array([sample.predicted_values[target] for sample in evaluation.samples])
        across, up = (estimated, estimated - true) if residuals else (true, estimated)
        self.points.setData(across, up, data=[s.path for s in evaluation.samples])
        low, high = _around(across if residuals else np.concatenate([true, estimated]))
        # The same range on both axes, so that the line is the diagonal.
        up_range = _around(np.concatenate([up, -up])) if residuals else (low, high)
        self.line.setData([low, high], [0, 0] if residuals else [low, high])
        self.getPlotItem().getViewBox().setRange(xRange=(low, high), yRange=up_range, padding=0)
        if residuals:
            self.setAccessibleName(self.tr("{0}: errors by what was estimated").format(name))
        else:
            self.setAccessibleName(self.tr("{0}: true against estimated").format(name))
        item = self.getPlotItem()
        item.setLabel("bottom", self.tr("estimated") if residuals else self.tr("true"))
        item.setLabel("left", self.tr("estimated − true") if residuals else self.tr("estimated"))

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
        x, y = hovered[0].pos().x(), hovered[0].pos().y()
        pair = (x - y, x) if self._residuals else (x, y)
        true, estimated = (decimal(value, self._digits) for value in pair)
        self.setToolTip(self.tr("estimated {0}, really {1}").format(estimated, true))


def _around(values: np.ndarray) -> tuple[float, float]:
    """The range of values with a margin."""
    low, high = float(values.min()), float(values.max())
    margin = 0.05 * (high - low) or 1.0
    return low - margin, high + margin
