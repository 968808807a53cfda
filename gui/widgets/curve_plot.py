"""One plot of a run, and of the runs that it is compared with.

Importing this module imports pyqtgraph.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.keeping import Series
from gui.models.comparison import Compared, Line
from gui.models.curve_data import CurveData
from gui.numbers import decimal
from gui.run_texts import phase_title
from gui.score_texts import plain_score, score_title
from gui.widgets.basics import Card, Label, column, row
from gui.widgets.line_labels import LabelAxis, LegendStrip, Look
from gui.widgets.plot import Axis, Plot
from gui.widgets.rate_strip import AXIS_WIDTH
from gui.words import headed

_DASH = Qt.PenStyle.DashLine
# With six colours no two of thirty lines look alike.
_MOST_POINTS = 300
_MOST_MARKS = 12
_MARKS = ("o", "t", "d", "x", "star")


def look_of(place: int) -> Look:
    """How the line at `place` among the compared ones is drawn: colour and mark tell it."""
    return Look(color=theme.series(place), mark=_MARKS[place % len(_MARKS)], width=1.6)


class EpochAxis(Axis):
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
        return [decimal(value, 0) for value in values]


class CurvePlot(Card):
    """One plot: a title, two curves with marks, optionally each batch, phases, best epoch.

    Names stand above the plot and beside the ends of lines, never on a point.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, share: bool) -> None:
        super().__init__(parent)
        self._share = share
        self._title = title
        self._name = ""
        self._is_log = False
        self._data = CurveData()
        self._range: tuple[float, ...] | None = None
        self._compared: tuple[Compared, ...] = ()
        self._overlays: list[tuple[Compared, Line]] = []
        self._overlay_items: list[pg.GraphicsObject] = []
        self._lines: list[pg.InfiniteLine] = []
        self._phase_names: list[tuple[float, str]] | None = None
        self.title = Label(title, self)
        # As high as the buttons beside it, where there are some.
        self.title.setMinimumHeight(24)
        self.legend = LegendStrip(self)
        self.labels = LabelAxis()
        axes = {"bottom": EpochAxis(), "right": self.labels, "top": Axis("top")}
        self.plot = Plot(self, axes)
        self.plot.setAccessibleName(title)
        item = self.plot.getPlotItem()
        item.setLabel("bottom", self.tr("epoch"))
        # The top axis has no line and no scale: its ticks are the names of the phases, so that
        # these stand above the plot and never across a curve.
        item.showAxis("top")
        item.showAxis("right")
        item.getAxis("top").setStyle(tickLength=0, hideOverlappingLabels=False)
        item.getAxis("top").setHeight(18)
        item.getAxis("left").setWidth(AXIS_WIDTH)
        self.batches = item.plot([], [])
        self.training = item.plot([], [], antialias=True)
        self.validation = item.plot([], [], antialias=True)
        self.star = pg.ScatterPlotItem(symbol="star", size=18)
        self.star.setZValue(5)
        item.addItem(self.star)
        self.plot.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.above = row(spacing=theme.SPACE_4)
        self.above.addStretch(1)
        self.above.addWidget(self.title)
        self.above.addStretch(1)
        layout = column(self, margin=theme.SPACE_8, spacing=0)
        layout.addLayout(self.above)
        layout.addWidget(self.legend)
        layout.addWidget(self.plot, 1)
        self.plot.keep(self._series, self, (self.legend, self.plot))
        self.recolor()
        self.draw(self._data, 0)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.plot.dress_axes()
        item = self.plot.getPlotItem()
        for side in ("top", "right"):
            item.getAxis(side).setPen(pg.mkPen(None))
        item.getAxis("top").setTextPen(pg.mkPen(tokens.second_text))
        item.getAxis("top").setTickFont(theme.font(theme.FONT_12))
        item.showGrid(x=True, y=True, alpha=0.12)
        self.batches.setPen(self._look("batches").pen())
        self._dress(self.training, self._look("training"))
        self._dress(self.validation, self._look("validation"))
        self.star.setBrush(pg.mkBrush(tokens.validation))
        self.star.setPen(pg.mkPen(tokens.surface, width=1))
        for line in self._lines:
            line.setPen(pg.mkPen(tokens.control_edge, style=_DASH))
        self._draw_overlays()

    def draw(self, data: CurveData, num_epochs: int) -> None:
        """Show `data` on an axis of at least `num_epochs` epochs."""
        self._data = data
        self._show_title()
        training = data.accuracy if self._share else data.loss
        validation = data.validation_accuracy if self._share else data.validation_loss
        self.training.setData(data.epochs, self._heights(training), connect="finite")
        self.validation.setData(data.epochs, self._heights(validation), connect="finite")
        if not self._share:
            self.batches.setData(data.batch_x, self._heights(data.batch_loss), connect="finite")
        best = [
            (epoch, value)
            for epoch, value in zip(data.epochs, validation, strict=True)
            if epoch == data.best_epoch and math.isfinite(value)
        ]
        self.star.setData([x for x, _ in best], self._heights([y for _, y in best]))
        self.legend.setVisible(not data.is_empty or bool(self._overlays))
        self._draw_boundaries()
        ends = [line.epochs[-1] for _, line in self._overlays]
        self._set_range(max(num_epochs, data.last_epoch, *ends, 5))
        self._label_lines()

    def _series(self) -> list[Series]:
        data = self._data
        pair = (
            (data.accuracy, data.validation_accuracy)
            if self._share
            else (data.loss, data.validation_loss)
        )
        of_run = self._name if self._overlays else ""
        made = [
            Series(headed(of_run, name) if of_run else name, data.epochs, values)
            for name, values in zip((self.tr("training"), self.tr("validation")), pair, strict=True)
        ]
        made += [
            Series(one.name, line.epochs, line.values, line.low or None, line.high or None)
            for one, line in self._overlays
        ]
        if not self._share and data.batch_loss:
            made.append(Series(self.tr("each batch"), data.batch_x, data.batch_loss))
        return made

    def set_name(self, name: str) -> None:
        """Say which run is shown: "run 3", or nothing."""
        if name != self._name:
            self._name = name
            self._show_title()
            self._label_lines()

    def compare(self, compared: Sequence[Compared]) -> None:
        """Lay the validation curves of other runs over the shown one's."""
        if tuple(compared) == self._compared:
            return
        self._compared = tuple(compared)
        lines = [(one, one.line(score=self._share)) for one in compared]
        self._overlays = [(one, line) for one, line in lines if line.epochs]
        self._draw_overlays()

    @property
    def own_look(self) -> Look:
        """How the validation curve of the run that is shown is drawn."""
        return self._look("validation")

    def set_log(self, is_log: bool) -> None:
        """Draw heights by their logarithm, or as they are."""
        self._is_log = is_log
        self.plot.getPlotItem().getAxis("left").setLogMode(y=is_log)
        self._range = None
        self._draw_overlays()

    def _heights(self, values: Sequence[float]) -> Sequence[float]:
        if not self._is_log:
            return values
        array = np.asarray(values, float)
        return np.log10(np.where(array > 0, array, np.nan))

    def _look(self, what: str) -> Look:
        tokens = theme.tokens()
        if what == "batches":
            faint = QColor(tokens.training)
            faint.setAlphaF(0.6)
            return Look(color=faint, width=1)
        if what == "training":
            return Look(color=tokens.training, mark="o")
        return Look(color=tokens.validation, style=_DASH, mark="s")

    def _dress(self, curve: pg.PlotDataItem, look: Look) -> None:
        curve.setPen(look.pen())
        curve.setSymbol(look.mark)
        curve.setSymbolSize(6)
        curve.setSymbolBrush(pg.mkBrush(look.color))
        curve.setSymbolPen(pg.mkPen(look.color))

    def _show_title(self) -> None:
        title = score_title(self._data.score) if self._share else self._title
        self.title.setText(self.tr("{0} of {1}").format(title, self._name) if self._name else title)
        self.plot.setAccessibleName(self.title.text())
        axis, is_percent = self.plot.getPlotItem().getAxis("left"), self._is_percent
        label = self.tr("{0}, %").format(title) if is_percent else title
        # Each change draws the axis again.
        if axis.labelText != label:
            axis.setScale(100 if is_percent else 1)
            axis.setLabel(label)

    @property
    def _is_percent(self) -> bool:
        return self._share and self._data.score != "R²"

    def _draw_overlays(self) -> None:
        item = self.plot.getPlotItem()
        for old in self._overlay_items:
            item.removeItem(old)
        self._overlay_items = []
        for place, (_, line) in enumerate(self._overlays):
            look = look_of(place)
            if line.low:
                self._draw_band(line, look)
            step = -(-len(line.epochs) // _MOST_POINTS)
            self._plot_line(line, look, step)
        names = [] if self._share else [(self.tr("each batch"), self._look("batches"))]
        names.append((self.tr("training"), self._look("training")))
        names.append((self.tr("validation"), self._look("validation")))
        self.legend.set_entries(names)
        self._label_lines()

    def _plot_line(self, line: Line, look: Look, step: int) -> None:
        """A line with a few marks: all of them on twenty lines would hide each other."""
        item = self.plot.getPlotItem()
        heights = self._heights(line.values)
        curve = item.plot(line.epochs[::step], heights[::step], connect="finite", antialias=True)
        curve.setPen(look.pen())
        every = -(-len(line.epochs) // _MOST_MARKS)
        marks = pg.ScatterPlotItem(
            line.epochs[::every],
            heights[::every],
            symbol=look.mark,
            size=7,
            brush=pg.mkBrush(look.color),
            pen=pg.mkPen(None),
        )
        item.addItem(marks)
        self._overlay_items += [curve, marks]

    def _draw_band(self, line: Line, look: Look) -> None:
        item = self.plot.getPlotItem()
        edges = [
            pg.PlotCurveItem(np.asarray(line.epochs), np.asarray(self._heights(edge), float))
            for edge in (line.low, line.high)
        ]
        color = QColor(look.color)
        color.setAlphaF(0.18)
        band = pg.FillBetweenItem(*edges, brush=pg.mkBrush(color))
        band.setZValue(-5)
        item.addItem(band)
        self._overlay_items.append(band)

    def _label_lines(self) -> None:
        """Name the lines at their right ends, where there are several runs."""
        labels: list[tuple[float, str, QColor]] = []
        own = self._data.validation_accuracy if self._share else self._data.validation_loss
        ends = [(self._name or self.tr("this run"), own, theme.tokens().validation)]
        ends += [
            (one.name, line.values, look_of(place).color)
            for place, (one, line) in enumerate(self._overlays)
        ]
        for name, values, color in ends:
            finite = [v for v in self._heights(values) if math.isfinite(v)]
            if finite:
                labels.append((finite[-1], name, color))
        self.labels.set_labels(labels if self._overlays else [])

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Name plot, run and phases anew."""
        self._title = say(self._title)
        self._name = say(self._name)
        self._show_title()
        self._label_lines()
        self._draw_boundaries()

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
        names = [
            (x, begins.format(phase_title(name)) if name else "")
            for x, name in self._data.boundaries
        ]
        if names != self._phase_names:
            self._phase_names = names
            item.getAxis("top").setTicks([names])

    def _set_range(self, num_epochs: int) -> None:
        # Each change of range draws the axes again, so it is left alone where nothing changed.
        low, high = self._score_range() if self._share else self._loss_range()
        if (num_epochs, low, high) == self._range:
            return
        self._range = (num_epochs, low, high)
        box = self.plot.getPlotItem().getViewBox()
        margin = max(0.3, num_epochs * 0.03)
        box.setXRange(-margin, num_epochs + margin, padding=0)
        box.setYRange(low, high, padding=0)

    def _score_range(self) -> tuple[float, float]:
        """From zero, but R² may be below; a few wild epochs may leave the plot."""
        values = self._data.accuracy + self._data.validation_accuracy
        values += [value for _, line in self._overlays for value in line.values]
        lowest = min((value for value in values if math.isfinite(value)), default=0.0)
        bottom = max(-1.0, math.floor(lowest * 5) / 5) if lowest < 0 else 0.0
        return bottom - 0.04, 1.04

    def _loss_range(self) -> tuple[float, float]:
        """As high as the curves go; a few wild batches may leave the plot."""
        values = self._data.loss + self._data.validation_loss
        values += [value for _, line in self._overlays for value in (*line.values, *line.high)]
        if self._data.batch_loss:
            low, high = np.nanpercentile(self._data.batch_loss, (2, 98))
            values += [float(low), float(high)]
        finite = [value for value in values if math.isfinite(value) and value >= 0]
        if self._is_log:
            above = [value for value in finite if value > 0] or [1.0]
            # A few steps only, so that a batch seldom moves the axis.
            ends = (math.log10(min(above)), math.log10(max(above)))
            return math.floor(ends[0] * 5) / 5 - 0.05, math.ceil(ends[1] * 5) / 5 + 0.05
        highest = max(finite, default=1.0) * 1.05 or 1.0
        step = 10 ** math.floor(math.log10(highest)) / 5
        top = math.ceil(highest / step) * step
        return -0.04 * top, top

    def _on_mouse_moved(self, position: QPointF) -> None:
        box = self.plot.getPlotItem().getViewBox()
        epoch = round(box.mapSceneToView(position).x())
        inside = box.sceneBoundingRect().contains(position)
        self.plot.setToolTip(self.values_text(epoch) if inside else "")

    def values_text(self, epoch: int) -> str:
        """What all lines are at an epoch, in words; nothing where none is."""
        lines = []
        values = self._data.values_at(epoch)
        if values is not None:
            loss, validation_loss, accuracy, validation_accuracy = values
            pair = (accuracy, validation_accuracy) if self._share else (loss, validation_loss)
            lines.append(self.tr("training {0}, validation {1}").format(*map(self._figure, pair)))
            if self._overlays and self._name:
                lines[0] = headed(self._name, lines[0])
        for one, line in self._overlays:
            if epoch not in line.epochs:
                continue
            at = line.epochs.index(epoch)
            text = self.tr("{0}: validation {1}").format(one.name, self._figure(line.values[at]))
            if line.low:
                bounds = (self._figure(line.low[at]), self._figure(line.high[at]))
                text += self.tr(" on average ({0} to {1})").format(*bounds)
            lines.append(text)
        if not lines:
            return ""
        head = self.tr("epoch {0}").format(epoch)
        return headed(head, lines[0]) if len(lines) == 1 else "\n".join([head, *lines])

    def _figure(self, value: float) -> str:
        return plain_score(value, self._data.score) if self._share else decimal(value, 4)
