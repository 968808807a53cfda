"""How the numbers of one weight array are spread, as bars.

Importing this module imports pyqtgraph, which takes a fifth of a second: it is imported when
first shown.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.types import WeightDetails
from gui import theme
from gui.keeping import Series
from gui.widgets.plot import Plot

HEIGHT = 112


class Histogram(QWidget):
    """Bars over equal bins; a dashed line marks zero where it lies among them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weight: WeightDetails | None = None
        self.plot = Plot(self)
        self.plot.setAccessibleName(self.tr("Histogram of the weights"))
        item = self.plot.getPlotItem()
        item.hideAxis("left")
        item.setLabel("bottom", self.tr("value of a weight"))
        self.bars = pg.BarGraphItem(x=[], height=[], width=1)
        self._zero = pg.InfiniteLine(pos=0, angle=90)
        item.addItem(self.bars)
        item.addItem(self._zero)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self.plot.keep(self._series, self)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self._draw)
        self._draw()

    def show_weight(self, weight: WeightDetails | None) -> None:
        """Show another weight array, or nothing."""
        self._weight = weight
        self._draw()

    def _series(self) -> list[Series]:
        # Each bar by its middle.
        middles = [float(middle) for middle in self.bars.opts["x"]]
        heights = [int(height) for height in self.bars.opts["height"]]
        return [Series("" if self._weight is None else self._weight.name, middles, heights)]

    def _draw(self) -> None:
        tokens = theme.tokens()
        self.plot.dress_axes()
        item = self.plot.getPlotItem()
        faint = QColor(tokens.control_edge)
        self._zero.setPen(pg.mkPen(faint, style=pg.QtCore.Qt.PenStyle.DashLine))
        weight = self._weight
        if weight is None or not weight.counts:
            self.bars.setOpts(x=[], height=[], width=1)
            self._zero.hide()
            return
        low, high, counts = weight.low, weight.high, weight.counts
        if low == high:
            # All numbers are the same: one thin bar there.
            around = abs(low) or 1.0
            low, high, counts = low - around / 2, low + around / 2, _thin(sum(counts))
        width = (high - low) / len(counts)
        middles = low + width * (np.arange(len(counts)) + 0.5)
        self.bars.setOpts(
            x=middles,
            height=np.asarray(counts, dtype=float),
            width=width,
            brush=pg.mkBrush(tokens.training),
            pen=pg.mkPen(None),
        )
        self._zero.setVisible(low < 0 < high)
        item.setXRange(low, high, padding=0.02)
        item.setYRange(0, max(1, *counts), padding=0.02)


def _thin(count: int) -> tuple[int, ...]:
    """An odd number of bins of which only the middle one holds anything."""
    return (*(0,) * 10, count, *(0,) * 10)
