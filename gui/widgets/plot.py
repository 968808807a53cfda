"""What all plots share: the theme's colours, axes without menus, and painting that costs little.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have something to plot.
"""

from collections.abc import Callable, Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from gui import theme
from gui.keeping import Keeper, Series, write_series
from gui.numbers import figure
from gui.widgets.line_labels import LegendStrip, Look
from gui.widgets.plot_item import PlainPlotItem
from gui.words import together

_SHOWN = ("left", "bottom")


class Axis(pg.AxisItem):
    """Paints itself directly: a picture in between has Qt make its fonts anew each time."""

    _specs: tuple | None = None

    def paint(self, painter: QPainter, *_unused: object) -> None:
        """Draw line, ticks and numbers; where they go is found out when something changed."""
        painter.save()
        # What pyqtgraph sets to None when something changed.
        if self.picture is None:
            painter.setFont(self.style["tickFont"] or self.font())
            self._specs = self.generateDrawSpecs(painter)
            self.picture = True
        if self._specs is not None:
            self.drawPicture(painter, *self._specs)
        painter.restore()


class Plot(pg.PlotWidget):
    """A plot in the theme's colours that neither scrolls nor zooms; `keeper` takes it away.

    The owner calls `recolor` when the theme has changed; one that draws lines of its own gives
    them their colours there too.
    """

    access_role = QAccessible.Role.Chart

    def __init__(
        self, parent: QWidget | None = None, axes: Mapping[str, pg.AxisItem] | None = None
    ) -> None:
        own = {side: Axis(side) for side in _SHOWN if side not in (axes or {})}
        super().__init__(parent, plotItem=PlainPlotItem({**own, **(axes or {})}))
        self.setFrameShape(self.Shape.NoFrame)
        item = self.getPlotItem()
        item.setMouseEnabled(x=False, y=False)
        item.hideButtons()
        for entry in item.axes.values():
            axis = entry["item"]
            axis.enableAutoSIPrefix(False)
            # Lines of the grid between numbers are hardly seen, and there are up to a hundred,
            # translucent: nine tenths of an axis' painting.
            axis.setStyle(maxTickLevel=0)
            # Numbers and grid are more than half of a plot's painting, which goes on beside
            # training: they are painted once, and again only when they change.
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.dress_axes()
        self.legend: LegendStrip | None = None
        self._told: Callable[[], Sequence[Series]] = tuple
        self.keeper = Keeper(self, self.accessibleName)
        self.keeper.whole = self

    def keep(
        self,
        series: Callable[[], Sequence[Series]],
        whole: QWidget | None = None,
        parts: Sequence[QWidget] = (),
    ) -> None:
        """Say what is taken away beside the plot itself.

        Args:
            series: Its numbers.
            whole: What goes with it into a window of its own.
            parts: What is painted, from top to bottom.
        """
        self._told = series
        axes = [self.getPlotItem().getAxis(side) for side in ("bottom", "left")]
        self.keeper.numbers = lambda: write_series(*(axis.labelText for axis in axes), series())
        if whole is not None:
            self.keeper.whole = whole
        if parts:
            self.keeper.parts = tuple(parts)

    def show_legend(self, entries: Sequence[tuple[str, Look]]) -> None:
        """Name the lines in a row above them."""
        if self.legend is None:
            self.legend = LegendStrip(self)
            self.legend.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.legend.resize(self.width(), self.legend.height())
            self.legend.show()
            self.getPlotItem().layout.setContentsMargins(1, self.legend.height(), 1, 1)
        self.legend.set_entries(entries)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend as wide as the plot."""
        super().resizeEvent(event)
        # pyqtgraph resizes it while it is still being made.
        legend = getattr(self, "legend", None)
        if legend is not None:
            legend.resize(self.width(), legend.height())

    def access_value(self) -> str:
        """Where each of its lines begins and ends."""
        told = []
        for one in self._told():
            values = [value for value in one.y if value is not None and value == value]
            if values:
                text = self.tr("{0}: {1} to {2}")
                told.append(text.format(one.name, *(figure(values[at], 4) for at in (0, -1))))
        return together(told, ends=True)

    def close(self) -> bool:
        """Close as any widget: pyqtgraph's own way takes the plot apart while it is told things."""
        return QWidget.close(self)

    def paint_into(self, painter: QPainter) -> None:
        """Paint the plot elsewhere, as fine as that is: nothing of it as pixels."""
        items = self.scene().items()
        axes = [entry["item"] for entry in self.getPlotItem().axes.values()]
        # What is kept as pixels for the screen would be coarse there.
        for item in items:
            if hasattr(item, "setExportMode"):
                item.setExportMode(True, {"antialias": True, "painter": painter})
        for axis in axes:
            axis.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        try:
            self.render(painter, QRectF(self.rect()), self.rect())
            if self.legend is not None:
                self.legend.paint_lines(painter)
        finally:
            for axis in axes:
                axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            for item in items:
                if hasattr(item, "setExportMode"):
                    item.setExportMode(False)

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Render what axes and marks say."""
        for entry in self.getPlotItem().axes.values():
            axis = entry["item"]
            if axis.labelText:
                axis.setLabel(say(axis.labelText))
        for item in self.scene().items():
            if isinstance(item, pg.InfLineLabel):
                item.setFormat(say(item.format))
            elif isinstance(item, pg.TextItem):
                item.setText(say(item.toPlainText()))

    def dress_axes(self) -> None:
        """Give background and axes the theme's colours."""
        tokens = theme.tokens()
        self.setBackground(tokens.surface)
        item = self.getPlotItem()
        for side in _SHOWN:
            axis = item.getAxis(side)
            axis.setPen(pg.mkPen(tokens.border))
            axis.setTextPen(pg.mkPen(tokens.second_text))
            axis.setTickFont(theme.font(theme.FONT_12))
            axis.label.setFont(theme.font(theme.FONT_12))
