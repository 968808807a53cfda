"""The plots of a run: loss and score of training and validation.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they are first shown.
"""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from engine.events import BatchEnded
from engine.types import EpochRecord
from gui import theme
from gui.models.curve_data import CurveData
from gui.score_texts import plain_score, score_title
from gui.widgets.basics import Card, Label, column, row

# The room that the numbers of the axis take.
_AXIS = 56
REDRAW_MS = 100
APPEAR_MS = 25
_DASH = Qt.PenStyle.DashLine
_OVERLAY_STYLES = (Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DashDotDotLine)


class EpochAxis(pg.AxisItem):
    """An axis whose ticks stand at whole numbers only."""

    def __init__(self) -> None:
        super().__init__("bottom")

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """One level of ticks, far enough apart for their numbers."""
        fits = max(1.0, size / 26)
        step = 1
        for step in (s * 10**power for power in range(6) for s in (1, 2, 5)):
            if (high - low) / step <= fits:
                break
        return [(step, 0)]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """The numbers, without decimals."""
        return [f"{value:.0f}" for value in values]


class CurvePlot(Card):
    """One plot: a title, two curves with marks, optionally each batch, phases, best epoch."""

    def __init__(self, title: str, parent: QWidget | None = None, *, share: bool) -> None:
        super().__init__(parent)
        self._share = share
        self._data = CurveData()
        self._range: tuple[int, float] | None = None
        self._overlays: tuple[tuple[str, tuple[EpochRecord, ...]], ...] = ()
        self._overlay_items: list[pg.PlotDataItem] = []
        self._lines: list[pg.InfiniteLine] = []
        self.title = Label(title, self)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.plot = pg.PlotWidget(self, axisItems={"bottom": EpochAxis()})
        self.plot.setAccessibleName(title)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        item = self.plot.getPlotItem()
        item.setMouseEnabled(x=False, y=False)
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setLabel("bottom", self.tr("epoch"))
        # The top axis has no line and no scale: its ticks are the names of the phases, so that
        # these stand above the plot and never across a curve.
        item.showAxis("top")
        item.getAxis("top").setStyle(tickLength=0, hideOverlappingLabels=False)
        item.getAxis("top").setHeight(18)
        item.getAxis("left").setWidth(40)
        item.getAxis("left").enableAutoSIPrefix(False)
        self.batches = item.plot([], [])
        self.training = item.plot([], [], antialias=True)
        self.validation = item.plot([], [], antialias=True)
        self.star = pg.ScatterPlotItem(symbol="star", size=18)
        self.star.setZValue(5)
        item.addItem(self.star)
        self.legend = pg.LegendItem(offset=(-8, 4) if not share else (-8, -8), verSpacing=-2)
        self.legend.setParentItem(item.getViewBox())
        self.plot.scene().sigMouseMoved.connect(self._on_mouse_moved)
        layout = column(self, margin=theme.SPACE_8, spacing=0)
        layout.addWidget(self.title)
        layout.addWidget(self.plot, 1)
        self.recolor()
        self.draw(self._data, 0)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.plot.setBackground(tokens.surface)
        item = self.plot.getPlotItem()
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(pg.mkPen(tokens.border))
            axis.setTextPen(pg.mkPen(tokens.second_text))
            axis.setTickFont(theme.font(theme.FONT_12))
        item.getAxis("top").setPen(pg.mkPen(None))
        item.getAxis("top").setTextPen(pg.mkPen(tokens.second_text))
        item.getAxis("top").setTickFont(theme.font(theme.FONT_12))
        item.getAxis("bottom").label.setFont(theme.font(theme.FONT_12))
        item.showGrid(x=True, y=True, alpha=0.12)
        faint = QColor(tokens.training)
        faint.setAlphaF(0.6)
        self.batches.setPen(pg.mkPen(faint, width=1))
        self._dress(self.training, tokens.training, Qt.PenStyle.SolidLine, "o")
        self._dress(self.validation, tokens.validation, _DASH, "s")
        self.star.setBrush(pg.mkBrush(tokens.validation))
        self.star.setPen(pg.mkPen(tokens.surface, width=1))
        for line in self._lines:
            line.setPen(pg.mkPen(tokens.control_edge, style=_DASH))
        self._draw_overlays()

    def draw(self, data: CurveData, num_epochs: int) -> None:
        """Show `data` on an axis of at least `num_epochs` epochs."""
        self._data = data
        if self._share:
            self.title.setText(score_title(data.score))
            self.plot.setAccessibleName(score_title(data.score))
        training = data.accuracy if self._share else data.loss
        validation = data.validation_accuracy if self._share else data.validation_loss
        self.training.setData(data.epochs, training, connect="finite")
        self.validation.setData(data.epochs, validation, connect="finite")
        if not self._share:
            self.batches.setData(data.batch_x, data.batch_loss, connect="finite")
        best = [
            (epoch, value)
            for epoch, value in zip(data.epochs, validation, strict=True)
            if epoch == data.best_epoch and math.isfinite(value)
        ]
        self.star.setData([x for x, _ in best], [y for _, y in best])
        # Marks in the legend are painted from the curves and take no notice of new data.
        self.legend.setVisible(not data.is_empty or bool(self._overlays))
        self.legend.update()
        self._draw_boundaries()
        shown = [len(history) for _, history in self._overlays]
        self._set_range(max(num_epochs, data.last_epoch, *shown, 5))

    def set_overlays(self, overlays: tuple[tuple[str, tuple[EpochRecord, ...]], ...]) -> None:
        """Show the validation curves of other runs, each with its name."""
        self._overlays = overlays
        self._draw_overlays()

    def _dress(self, curve: pg.PlotDataItem, color: QColor, style: Qt.PenStyle, mark: str) -> None:
        curve.setPen(pg.mkPen(color, width=1.6, style=style))
        curve.setSymbol(mark)
        curve.setSymbolSize(6)
        curve.setSymbolBrush(pg.mkBrush(color))
        curve.setSymbolPen(pg.mkPen(color))

    def _draw_overlays(self) -> None:
        item = self.plot.getPlotItem()
        for old in self._overlay_items:
            item.removeItem(old)
        self._overlay_items = []
        tokens = theme.tokens()
        for place, (_, history) in enumerate(self._overlays):
            style = _OVERLAY_STYLES[place % len(_OVERLAY_STYLES)]
            values = [r.validation_accuracy if self._share else r.validation_loss for r in history]
            colors = (tokens.accent, tokens.warning, tokens.second_text)
            pen = pg.mkPen(colors[place % len(colors)], width=1.4, style=style)
            curve = item.plot([r.epoch for r in history], values, pen=pen, antialias=True)
            self._overlay_items.append(curve)
        self._fill_legend()

    def _fill_legend(self) -> None:
        self.legend.clear()
        self.legend.setBrush(pg.mkBrush(theme.tokens().surface))
        self.legend.setLabelTextColor(theme.tokens().text)
        self.legend.setLabelTextSize("12px")
        if not self._share:
            self.legend.addItem(self.batches, self.tr("training, each batch"))
        self.legend.addItem(self.training, self.tr("training"))
        self.legend.addItem(self.validation, self.tr("validation"))
        for (name, _), curve in zip(self._overlays, self._overlay_items, strict=True):
            self.legend.addItem(curve, self.tr("{0}, validation").format(name))

    def _draw_boundaries(self) -> None:
        item = self.plot.getPlotItem()
        if [line.value() for line in self._lines] != [x for x, _ in self._data.boundaries]:
            for old in self._lines:
                item.removeItem(old)
            pen = pg.mkPen(theme.tokens().control_edge, style=_DASH)
            self._lines = [pg.InfiniteLine(x, pen=pen) for x, _ in self._data.boundaries]
            for line in self._lines:
                item.addItem(line)
        begins = self.tr("{0} begins")
        names = [(x, begins.format(name) if name else "") for x, name in self._data.boundaries]
        item.getAxis("top").setTicks([names])

    def _set_range(self, num_epochs: int) -> None:
        # Each change of range draws the axes again, so it is left alone where nothing changed.
        top = self._lowest_score() if self._share else self._top_loss()
        if (num_epochs, top) == self._range:
            return
        self._range = (num_epochs, top)
        box = self.plot.getPlotItem().getViewBox()
        margin = max(0.3, num_epochs * 0.03)
        box.setXRange(-margin, num_epochs + margin, padding=0)
        if self._share:
            box.setYRange(top - 0.04, 1.04, padding=0)
        else:
            box.setYRange(-0.04 * top, top, padding=0)

    def _lowest_score(self) -> float:
        """Zero, but R² may be below; a few wild epochs may leave the plot."""
        values = self._data.accuracy + self._data.validation_accuracy
        lowest = min((value for value in values if math.isfinite(value)), default=0.0)
        return max(-1.0, math.floor(lowest * 5) / 5) if lowest < 0 else 0.0

    def _top_loss(self) -> float:
        """As high as the curves go; a few wild batches may leave the plot."""
        tops = self._data.loss + self._data.validation_loss
        tops += [r.validation_loss for _, history in self._overlays for r in history]
        if self._data.batch_loss:
            tops.append(float(np.nanpercentile(self._data.batch_loss, 98)))
        finite = [value for value in tops if math.isfinite(value)]
        highest = max(finite, default=1.0) * 1.05 or 1.0
        step = 10 ** math.floor(math.log10(highest)) / 5
        return math.ceil(highest / step) * step

    def _on_mouse_moved(self, position: QPointF) -> None:
        box = self.plot.getPlotItem().getViewBox()
        epoch = round(box.mapSceneToView(position).x())
        values = self._data.values_at(epoch)
        if values is None or not box.sceneBoundingRect().contains(position):
            self.plot.setToolTip("")
            return
        loss, validation_loss, accuracy, validation_accuracy = values
        if self._share:
            shown = [plain_score(v, self._data.score) for v in (accuracy, validation_accuracy)]
            text = self.tr("epoch {0}: training {1}, validation {2}").format(epoch, *shown)
        else:
            text = self.tr("epoch {0}: training {1:.4f}, validation {2:.4f}").format(
                epoch, loss, validation_loss
            )
        self.plot.setToolTip(text)


class Curves(QWidget):
    """Loss and score side by side. Redrawn by a timer, and only when there is news."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = CurveData()
        self._num_epochs = 0
        self._loss_stale = self._accuracy_stale = False
        self._accuracy_next = False
        self._overlays: tuple[tuple[str, tuple[EpochRecord, ...]], ...] = ()
        self.loss = CurvePlot(self.tr("Loss"), self, share=False)
        self.accuracy = CurvePlot(self.tr("Accuracy"), self, share=True)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(theme.SPACE_8)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.loss)
        splitter.addWidget(self.accuracy)
        splitter.setSizes([1000, 1000])
        splitter.splitterMoved.connect(lambda *_place: self._place_nothing())
        row(self).addWidget(splitter)
        self._nothing = Label(
            self.tr("Loss and score appear here, batch by batch."), self, color="second_text"
        )
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._nothing.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REDRAW_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._hidden: list[pg.PlotWidget] = []
        self._appear = QTimer(self)
        self._appear.setInterval(APPEAR_MS)
        self._appear.timeout.connect(self._show_next)
        theme.changed.connect(self._on_theme_changed)

    @property
    def data(self) -> CurveData:
        """What is shown."""
        return self._data

    def show_data(self, data: CurveData, num_epochs: int = 0) -> None:
        """Show a run's curves; `num_epochs` is how many it may have at most, 0 if not known."""
        self._data = data
        self._num_epochs = num_epochs
        self._redraw()

    def add_event(self, event: object) -> None:
        """Take in an event of the running run."""
        if not self._data.add(event):
            return
        self._loss_stale = True
        self._accuracy_stale |= not isinstance(event, BatchEnded)
        if not self._timer.isActive():
            self._timer.start()

    def set_overlays(self, overlays: tuple[tuple[str, tuple[EpochRecord, ...]], ...]) -> None:
        """Show the validation curves of other runs, each with its name."""
        if overlays == self._overlays:
            return
        self._overlays = overlays
        self.loss.set_overlays(overlays)
        self.accuracy.set_overlays(overlays)
        self._redraw()

    def _on_timeout(self) -> None:
        # A batch changes the loss plot only, and painting both at once would hold the window
        # twice as long: the accuracy follows in a turn of its own.
        if self._accuracy_stale and (self._accuracy_next or not self._loss_stale):
            self._accuracy_stale = self._accuracy_next = False
            self.accuracy.draw(self._data, self._num_epochs)
        else:
            self._loss_stale, self._accuracy_next = False, True
            self._nothing.setVisible(self._data.is_empty)
            self.loss.draw(self._data, self._num_epochs)
        # What came in between two turns is drawn too, or the last epoch would be missing.
        if self._loss_stale or self._accuracy_stale:
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sentence for no curves in the middle of the loss plot."""
        super().resizeEvent(event)
        self._place_nothing()

    def _place_nothing(self) -> None:
        # Beside the numbers of the axis, not across them.
        place = self.loss.geometry().adjusted(_AXIS, 0, -theme.SPACE_12, 0)
        width = max(1, min(place.width(), self._nothing.fontMetrics().averageCharWidth() * 50))
        self._nothing.resize(width, self._nothing.heightForWidth(width))
        self._nothing.move(place.center() - self._nothing.rect().center())

    def showEvent(self, event: QShowEvent) -> None:
        """Say that there is no curve yet, and paint one plot after the other.

        A plot's first painting takes as long as the rest of the page: in turns, the window
        answers in between.
        """
        super().showEvent(event)
        # The first size came before the plots had theirs.
        self._place_nothing()
        self._nothing.setVisible(self._data.is_empty)
        self._hidden = [self.accuracy.plot, self.loss.plot]
        for plot in self._hidden:
            plot.setUpdatesEnabled(False)
        self._appear.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing half shown."""
        super().hideEvent(event)
        self._appear.stop()
        while self._hidden:
            self._hidden.pop().setUpdatesEnabled(True)

    def _show_next(self) -> None:
        self._hidden.pop().setUpdatesEnabled(True)
        if not self._hidden:
            self._appear.stop()

    def _redraw(self) -> None:
        self._loss_stale = self._accuracy_stale = self._accuracy_next = False
        self._nothing.setVisible(self._data.is_empty)
        self.loss.draw(self._data, self._num_epochs)
        self.accuracy.draw(self._data, self._num_epochs)

    def _on_theme_changed(self) -> None:
        self.loss.recolor()
        self.accuracy.recolor()
