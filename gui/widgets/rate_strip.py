"""The learning rate of a run as a thin line below its loss.

Importing this module imports pyqtgraph.
"""

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.keeping import Series
from gui.models.curve_data import CurveData
from gui.numbers import figure
from gui.widgets.plot import Axis, Plot

HEIGHT = 56
# As wide as that of the plot above, so that epochs stand below each other.
AXIS_WIDTH = 62


class _RateAxis(Axis):
    """Rates as short as can be: 1e-3; two of them are enough."""

    def tickValues(self, low: float, high: float, _size: float) -> list[tuple[float, list[float]]]:
        """The ends of the range that is used."""
        return [(high - low, [0.0, high / 1.15])]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """Short, also where they are small."""
        return [figure(value, 2) for value in values]


class RateStrip(Plot):
    """A low plot with the same epochs as the one above it."""

    def __init__(self, above: pg.PlotWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, {"left": _RateAxis("left")})
        self.setAccessibleName(self.tr("Learning rate"))
        self.setToolTip(self.tr("The learning rate of each batch"))
        self.setFixedHeight(HEIGHT)
        item = self.getPlotItem()
        item.getAxis("left").setWidth(AXIS_WIDTH)
        item.setLabel("left", self.tr("rate"))
        item.getAxis("bottom").setStyle(showValues=False, tickLength=0)
        item.setXLink(above.getPlotItem())
        self.line = item.plot([], [])
        self.keep(self._series)
        self.hide()
        self.recolor()

    def draw(self, data: CurveData) -> None:
        """Show the rates of a run's batches."""
        self.line.setData(data.batch_x, data.batch_rate)
        top = max(data.batch_rate, default=1.0)
        self.getPlotItem().getViewBox().setYRange(-0.15 * top, top * 1.15, padding=0)

    def _series(self) -> list[Series]:
        x, y = self.line.getOriginalDataset()
        return [] if x is None else [Series(self.accessibleName(), x, y)]

    def recolor(self) -> None:
        """Take the theme's colours again."""
        self.dress_axes()
        self.line.setPen(pg.mkPen(theme.tokens().second_text, width=1))
