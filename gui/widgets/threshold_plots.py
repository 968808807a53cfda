"""Plots in which a threshold is dragged: ROC, precision and recall, coverage and accuracy.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have curves to show.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.evaluation_types import CoverageCurve, ThresholdCurve
from gui import theme
from gui.keeping import Series
from gui.models.thresholds import decided, least_shown
from gui.widgets.line_labels import LegendStrip, Look
from gui.widgets.plot import Plot

CURVE_HEIGHT, COVERAGE_HEIGHT = 220, 200
_MARGIN = 0.05


class DragPlot(Plot):
    """A plot that tells where in it the mouse is pressed or dragged."""

    dragged = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for side in ("bottom", "left"):
            # Shares, written in percent.
            self.getPlotItem().getAxis(side).setScale(100)
        theme.follow_later(self, self.recolor)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        self.dress_axes()
        self.getPlotItem().showGrid(x=True, y=True, alpha=0.12)

    def set_range(self, low: float) -> None:
        """Show shares from `low` to 1 across, from 0 to 1 upwards."""
        self.getPlotItem().getViewBox().setRange(
            xRange=(low - _MARGIN, 1 + _MARGIN), yRange=(-_MARGIN, 1 + _MARGIN), padding=0
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on dragging."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Nothing is left to do."""

    def _tell(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        inside = self.getPlotItem().getViewBox().mapSceneToView(place)
        self.dragged.emit(inside.x(), inside.y())


class RatePlot(DragPlot):
    """A curve through what each threshold does; `place_chosen` tells the place of one.

    The filled point is the threshold that is looked at, the hollow one that which holds now.
    """

    place_chosen = Signal(int)

    def __init__(self, across: str, up: str, *, steps: bool, parent: QWidget) -> None:
        super().__init__(parent)
        item = self.getPlotItem()
        item.setLabel("bottom", across)
        item.setLabel("left", up)
        self._chance = item.plot([], [])
        self._line = item.plot([], [], stepMode="right" if steps else None)
        self._kept = pg.ScatterPlotItem(size=11)
        self._point = pg.ScatterPlotItem(size=11)
        item.addItem(self._kept)
        item.addItem(self._point)
        self._places = np.zeros(0, int)
        self._x = self._y = np.zeros(0)
        self.dragged.connect(self._on_dragged)
        self.keep(lambda: [Series(self.accessibleName(), 100 * self._x, 100 * self._y)])
        self.set_range(0.0)
        self.recolor()

    def set_points(self, x: list[float | None], y: list[float | None], chance: tuple) -> None:
        """Show points, one a place of the curve (None where there is none), and what chance does.

        Args:
            x: Shares across.
            y: Shares upwards.
            chance: The ends of its line, (x, x) and (y, y).
        """
        points = [
            (place, one, other)
            for place, (one, other) in enumerate(zip(x, y, strict=True))
            if one is not None and other is not None
        ]
        places, self._x, self._y = (np.array(values) for values in zip(*points, strict=True))
        self._places = places.astype(int)
        self._line.setData(self._x, self._y)
        self._chance.setData(*chance)

    def show_places(self, place: int, kept: int) -> None:
        """Mark the place that is looked at and that which holds now."""
        for spot, at in ((self._point, place), (self._kept, kept)):
            found = np.flatnonzero(self._places == at)
            spot.setData(self._x[found], self._y[found])

    def recolor(self) -> None:
        """Take the theme's colours again."""
        super().recolor()
        tokens = theme.tokens()
        chance = Look(color=tokens.control_edge, style=Qt.PenStyle.DashLine, width=1)
        line = Look(color=tokens.training)
        self._chance.setPen(chance.pen())
        self._line.setPen(line.pen())
        self.show_legend(((self.tr("the model"), line), (self.tr("chance"), chance)))
        self._kept.setBrush(pg.mkBrush(tokens.surface))
        self._kept.setPen(pg.mkPen(tokens.text, width=1.6))
        self._point.setBrush(pg.mkBrush(tokens.accent))
        self._point.setPen(pg.mkPen(tokens.surface, width=1))

    def _on_dragged(self, x: float, y: float) -> None:
        if len(self._places):
            nearest = np.argmin((self._x - x) ** 2 + (self._y - y) ** 2)
            self.place_chosen.emit(int(self._places[nearest]))


class CurvePair(QWidget):
    """ROC curve and precision by recall of one class, side by side.

    `place_chosen` tells the place in the curve of the threshold that was dragged to.
    """

    place_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roc = RatePlot(
            self.tr("false alarms, %"), self.tr("found (recall), %"), steps=False, parent=self
        )
        self.roc.setAccessibleName(self.tr("ROC curve"))
        self.roc.setToolTip(
            self.tr(
                "ROC: how many of those that are it are found, by how many of those that are not "
                "are found too. Drag along the curve. Dashed: chance."
            )
        )
        self.precision = RatePlot(
            self.tr("found (recall), %"), self.tr("precision, %"), steps=True, parent=self
        )
        self.precision.setAccessibleName(self.tr("Precision by recall"))
        self.precision.setToolTip(
            self.tr(
                "How many of those found really are it, by how many of those that are it are "
                "found. Drag along the curve. Dashed: chance."
            )
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_12)
        for plot in (self.roc, self.precision):
            plot.setFixedHeight(CURVE_HEIGHT)
            plot.setMinimumWidth(150)
            plot.place_chosen.connect(self.place_chosen)
            layout.addWidget(plot, 1)

    def show_curve(self, curve: ThresholdCurve) -> None:
        """Show the curves of one class."""
        points = [decided(curve, place) for place in range(len(curve.thresholds))]
        recalls = [point.recall for point in points]
        if curve.num_positive and curve.num_negative:
            self.roc.set_points([p.false_alarms for p in points], recalls, ([0, 1], [0, 1]))
        self.roc.setVisible(bool(curve.num_positive and curve.num_negative))
        if curve.num_positive:
            share = curve.num_positive / (curve.num_positive + curve.num_negative)
            chance = ([0, 1], [share, share])
            self.precision.set_points(recalls, [point.precision for point in points], chance)
        self.precision.setVisible(bool(curve.num_positive))

    def show_places(self, place: int, kept: int) -> None:
        """Mark the place that is looked at and that which holds now."""
        self.roc.show_places(place, kept)
        self.precision.show_places(place, kept)


class CoveragePlot(QWidget):
    """How many samples are answered and how many of these rightly, by what counts as unsure.

    `threshold_chosen` tells the probability that was dragged to.
    """

    threshold_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = LegendStrip(self)
        self.plot = DragPlot(self)
        self.plot.setFixedHeight(COVERAGE_HEIGHT)
        self.plot.setAccessibleName(self.tr("Answered and right, by the least probability"))
        self.plot.setToolTip(self.tr("Drag the line: answers left of it count as unsure."))
        item = self.plot.getPlotItem()
        item.setLabel("bottom", self.tr("unsure below, %"))
        item.setLabel("left", self.tr("%"))
        self._answered = item.plot([], [], stepMode="right")
        self._right = item.plot([], [], stepMode="right", connect="finite")
        self._kept = pg.InfiniteLine(angle=90)
        self._line = pg.InfiniteLine(angle=90)
        item.addItem(self._kept)
        item.addItem(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.legend)
        layout.addWidget(self.plot)
        self.plot.keep(self._series, self, (self.legend, self.plot))
        self.plot.dragged.connect(lambda x, _y: self.threshold_chosen.emit(min(max(x, 0.0), 0.999)))
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_curve(self, curve: CoverageCurve) -> None:
        """Show another curve."""
        right = [np.nan if one is None else one for one in curve.accuracies]
        self._answered.setData(curve.thresholds, curve.coverages)
        self._right.setData(curve.thresholds, right)
        self.plot.set_range(least_shown(curve))

    def _series(self) -> list[Series]:
        names = (self.tr("answered"), self.tr("right, of these"))
        return [
            Series(name, *(100 * np.asarray(values) for values in line.getOriginalDataset()))
            for name, line in zip(names, (self._answered, self._right), strict=True)
            if line.xData is not None
        ]

    def show_thresholds(self, threshold: float, kept: float) -> None:
        """Draw the line that is looked at, and where it is now."""
        self._line.setValue(threshold)
        self._kept.setValue(kept)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.plot.recolor()
        answered = Look(color=tokens.training)
        right = Look(color=tokens.validation, style=Qt.PenStyle.DashLine)
        self._answered.setPen(answered.pen())
        self._right.setPen(right.pen())
        self._line.setPen(pg.mkPen(tokens.accent, width=2))
        self._kept.setPen(pg.mkPen(tokens.control_edge, style=Qt.PenStyle.DotLine))
        self.legend.set_entries(
            ((self.tr("answered"), answered), (self.tr("right, of these"), right))
        )
