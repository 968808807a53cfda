"""Size against score: one mark for each thing that could take the place of a run's model.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they have something to show.
"""

import math
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from engine.exporting.size_types import SizeKind, SizeOption, SizeOptions
from engine.targets import score_name
from gui import theme
from gui.keeping import Series
from gui.numbers import decimal
from gui.score_texts import plain_score
from gui.size_texts import option_tip, option_title
from gui.widgets.basics import column
from gui.widgets.line_labels import LegendStrip, Look
from gui.widgets.plot import Plot

_MARKS: dict[SizeKind, str] = {"run": "s", "file": "o", "base": "d"}
_REACH = 14.0
_GAP = 8.0
_ABOVE = 5
# A gap of so many times what lies above it.
_FAR = 4
_STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)


class SizePlot(QWidget):
    """Sizes grow to the right by factors, scores upwards; what was not measured is at the bottom.

    `chosen` brings the place of the option whose mark was clicked.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = LegendStrip(self)
        self.plot = _Marks(self)
        self.plot.chosen.connect(self.chosen)
        layout = column(self, spacing=0)
        layout.addWidget(self.legend)
        layout.addWidget(self.plot, 1)
        self.plot.keep(self.plot.series, self, (self.legend, self.plot))
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_options(self, found: SizeOptions) -> None:
        """Show a run's options."""
        self.plot.show_options(found)
        self.recolor()

    def select(self, place: int) -> None:
        """Ring the mark of one option, and show how far its score can be trusted."""
        self.plot.select(place)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        colors = _colors()
        names = {
            "run": self.tr("runs"),
            "file": self.tr("this run's files"),
            "base": self.tr("smaller built-in models"),
        }
        kinds = {one.kind for one in self.plot.options}
        looks = {
            kind: Look(color=colors[kind], mark=_MARKS[kind], style=Qt.PenStyle.NoPen)
            for kind in names
        }
        self.legend.set_entries([(names[kind], looks[kind]) for kind in names if kind in kinds])
        self.plot.recolor()


class _Marks(Plot):
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options: tuple[SizeOption, ...] = ()
        self.points: list[tuple[float, float]] = []
        self.labels: list[pg.TextItem] = []
        self._is_share = True
        self._task = ""
        # Places of options whose scores lie so far below that they are only named.
        self._far: set[int] = set()
        self._selected = -1
        item = self.getPlotItem()
        item.setLabel("bottom", self.tr("size"))
        self._level = pg.InfiniteLine(angle=0)
        self._floor = pg.InfiniteLine(angle=0)
        self._span = pg.ErrorBarItem(x=np.zeros(0), y=np.zeros(0), beam=0.02)
        self._ring = pg.ScatterPlotItem(size=19)
        self.marks = pg.ScatterPlotItem(size=10)
        self._unknown = pg.TextItem(self.tr("not measured"), anchor=(0, 0.5))
        for one in (self._level, self._floor, self._span, self._ring, self.marks, self._unknown):
            item.addItem(one)
        # Names hide lines that they stand on, but no mark.
        for one in (self._span, self._ring, self.marks):
            one.setZValue(_ABOVE)
        self.setMouseTracking(True)
        item.getViewBox().sigResized.connect(lambda _view: self._place_labels())

    def show_options(self, found: SizeOptions) -> None:
        """Show a run's options; none is selected."""
        self.options = found.options
        self._is_share = found.task != "regression"
        self._task = found.task
        self._selected = -1
        factor = 100 if self._is_share else 1
        scores = [factor * one.score for one in found.options if one.score is not None]
        own = next((one.score for one in found.options if one.is_own), None)
        least = _least_shown(scores, 0.05 * factor)
        if own is not None:
            least = min(least, factor * own)
        near = [score for score in scores if score >= least]
        ends = [
            factor * end
            for one in found.options
            if one.score is not None and factor * one.score >= least
            for end in one.range or ()
        ]
        low, high = (min(near + ends), max(near + ends)) if near else (0.0, 0.0)
        reach = max(high - low, 0.05 * factor)
        self._far = {
            at
            for at, one in enumerate(found.options)
            if one.score is not None and factor * one.score < least
        }
        if self._far:
            # They would press all others into one line: they stand right below those.
            low -= 0.14 * reach
        is_unknown = len(scores) < len(found.options)
        floor = low - 0.3 * reach
        self.points = [
            (math.log10(max(one.bytes, 1)), self._height(at, one.score, factor, low, floor))
            for at, one in enumerate(found.options)
        ]
        self._floor.setVisible(is_unknown and bool(scores))
        self._floor.setPos(low - 0.16 * reach)
        self._unknown.setVisible(is_unknown)
        self._level.setVisible(own is not None)
        self._level.setPos(factor * (own or 0.0))
        item = self.getPlotItem()
        name = {"regression": "R²", "multi_label": self.tr("right labels, %")}
        item.setLabel("left", name.get(found.task, self.tr("accuracy, %")))
        left, right = min(x for x, _ in self.points), max(x for x, _ in self.points)
        room = max(0.12 * (right - left), 0.15)
        bottom = floor - 0.16 * reach if is_unknown else low - 0.2 * reach
        item.getViewBox().setRange(
            xRange=(left - room, right + room), yRange=(bottom, high + 0.2 * reach), padding=0
        )
        item.getAxis("bottom").setTicks([_size_ticks(left - room, right + room)])
        lowest = low + 0.07 * reach if self._far else low - 0.16 * reach if is_unknown else bottom
        item.getAxis("left").setTicks([_ticks(lowest, high + 0.2 * reach) if scores else []])
        for label in self.labels:
            item.removeItem(label)
        self.labels = [
            pg.TextItem(self._label(at, one), anchor=(0, 0.5))
            for at, one in enumerate(found.options)
        ]
        for label in self.labels:
            label.setZValue(_ABOVE - 1)
            item.addItem(label, ignoreBounds=True)
        self.setAccessibleName(self.tr("Score by size"))
        self.select(-1)

    def _height(
        self, at: int, score: float | None, factor: float, low: float, floor: float
    ) -> float:
        if score is None:
            return floor
        return low if at in self._far else factor * score

    def _label(self, at: int, one: SizeOption) -> str:
        """Its name; far below the others also its score, which its place does not tell."""
        title = option_title(one)
        if at not in self._far or one.score is None:
            return title
        return f"{title} ↓ {plain_score(one.score, score_name(self._task))}"

    def series(self) -> list[Series]:
        """Bytes and scores, as they were measured."""
        factor = 100 if self._is_share else 1
        made = []
        for one in self.options:
            scores = (one.score, *(one.range or (None, None)))
            y, low, high = ([None if end is None else factor * end] for end in scores)
            made.append(Series(option_title(one), [one.bytes], y, low, high))
        return made

    def select(self, place: int) -> None:
        """Ring one mark."""
        self._selected = place
        chosen = self.points[place : place + 1] if place >= 0 else []
        self._ring.setData([x for x, _ in chosen], [y for _, y in chosen])
        span = self.options[place].range if place >= 0 and place not in self._far else None
        if span is None:
            self._span.setData(x=np.zeros(0), y=np.zeros(0), top=np.zeros(0), bottom=np.zeros(0))
        else:
            x, y = chosen[0]
            low, high = (100 * end if self._is_share else end for end in span)
            self._span.setData(
                x=np.array([x]),
                y=np.array([y]),
                top=np.array([high - y]),
                bottom=np.array([y - low]),
            )
        self._place_labels()

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens, colors = theme.tokens(), _colors()
        self.dress_axes()
        self.getPlotItem().showGrid(x=True, y=True, alpha=0.1)
        self._level.setPen(pg.mkPen(tokens.control_edge, style=Qt.PenStyle.DashLine))
        self._floor.setPen(pg.mkPen(tokens.border))
        self._span.setData(pen=pg.mkPen(tokens.second_text, width=1))
        self._ring.setPen(pg.mkPen(tokens.accent, width=2))
        self._ring.setBrush(pg.mkBrush(None))
        self._unknown.setColor(tokens.second_text)
        self._unknown.setFont(theme.font(theme.FONT_12))
        self.marks.setData(
            spots=[
                {
                    "pos": point,
                    "symbol": _MARKS[one.kind],
                    "size": 13 if one.is_own else 10,
                    "pen": pg.mkPen(colors[one.kind], width=1.5),
                    # A foretold size is no full mark.
                    "brush": pg.mkBrush(tokens.surface if one.is_estimated else colors[one.kind]),
                }
                for one, point in zip(self.options, self.points, strict=True)
            ]
        )
        for label, one in zip(self.labels, self.options, strict=True):
            label.setColor(tokens.text if one.is_own else tokens.second_text)
            label.setFont(theme.font(theme.FONT_12, bold=one.is_own))
            label.fill = pg.mkBrush(tokens.surface)
        self._place_labels()

    # Names beside the marks

    def _place_labels(self) -> None:
        """Put names beside marks where they cover no other; what finds no room has a tooltip."""
        view = self.getPlotItem().getViewBox()
        area = view.sceneBoundingRect()
        if area.width() < 2 * _REACH or not self.points:
            return
        places = [view.mapViewToScene(QPointF(*point)) for point in self.points]
        metrics = QFontMetricsF(theme.font(theme.FONT_12, bold=True))
        taken = [QRectF(at.x() - 7, at.y() - 7, 14, 14) for at in places]
        if self._unknown.isVisible():
            bottom = view.mapViewToScene(QPointF(*min(self.points, key=lambda one: one[1]))).y()
            size = metrics.size(0, self._unknown.toPlainText())
            corner = QPointF(area.left() + 4, min(bottom + 20, area.bottom() - 8))
            self._unknown.setPos(view.mapSceneToView(corner))
            taken.append(QRectF(corner.x(), corner.y() - 8, size.width() + 8, 16))
        # What is selected comes first, then the run itself, then what was measured.
        order = sorted(
            range(len(places)),
            key=lambda at: (
                at != self._selected,
                not self.options[at].is_own,
                self.options[at].score is None,
            ),
        )
        for number in order:
            label, at = self.labels[number], places[number]
            width = metrics.horizontalAdvance(label.toPlainText()) + 6
            corners = (
                (at.x() + _GAP, at.y() - 8),
                (at.x() - _GAP - width, at.y() - 8),
                (at.x() - width / 2, at.y() - 25),
                (at.x() - width / 2, at.y() + 9),
                (at.x() + 2, at.y() - 25),
                (at.x() - width - 2, at.y() - 25),
            )
            free = next(
                (
                    QRectF(x, y, width, 16)
                    for x, y in corners
                    if area.contains(QRectF(x, y, width, 16))
                    and not any(QRectF(x, y, width, 16).intersects(one) for one in taken)
                ),
                None,
            )
            label.setVisible(free is not None)
            if free is not None:
                taken.append(free)
                middle = QPointF(free.left(), free.center().y())
                label.setPos(view.mapSceneToView(middle))

    # The mouse

    def at(self, position: QPointF) -> int:
        """The option whose mark is nearest to a place of the widget; -1 where none is near."""
        view = self.getPlotItem().getViewBox()
        scene = self.mapToScene(position.toPoint())
        away = [
            math.hypot(*(view.mapViewToScene(QPointF(*point)) - scene).toTuple())
            for point in self.points
        ]
        nearest = min(range(len(away)), key=away.__getitem__, default=-1)
        return nearest if nearest >= 0 and away[nearest] <= _REACH else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark chooses it."""
        super().mouseReleaseEvent(event)
        place = self.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self.chosen.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over a mark the pointer is a hand."""
        super().mouseMoveEvent(event)
        near = self.at(event.position()) >= 0
        shape = Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a mark is."""
        if event.type() == QEvent.Type.ToolTip:
            place = self.at(QPointF(event.pos()))
            if place >= 0:
                QToolTip.showText(event.globalPos(), option_tip(self.options[place]), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)


def _colors() -> dict[SizeKind, QColor]:
    tokens = theme.tokens()
    return {"run": tokens.accent, "file": tokens.training, "base": tokens.validation}


def _least_shown(scores: list[float], step: float) -> float:
    """The least score that has a place of its own: not beyond a gap that would hide the rest.

    Args:
        scores: In the plot's units.
        step: A difference that is worth seeing.
    """
    ranked = sorted(scores, reverse=True)
    for at, (score, below) in enumerate(pairwise(ranked), start=1):
        if at > 1 and score - below > _FAR * max(ranked[0] - score, step):
            return score
    return ranked[-1] if ranked else 0.0


def _size_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Round sizes between two powers of ten: few enough to be read."""
    for factors in ((1, 2, 3, 5, 7), (1, 2, 5), (1, 3), (1,)):
        sizes = [
            factor * 10**power
            for power in range(math.floor(low), math.ceil(high) + 1)
            for factor in factors
            if low <= math.log10(factor * 10**power) <= high
        ]
        if len(sizes) <= 8:
            break
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return [(math.log10(one), QLocale().formattedDataSize(one, 0, form)) for one in sizes]


def _ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Round numbers between two ends."""
    steps = [scale * one for scale in (1.0, 10.0, 100.0) for one in _STEPS]
    step = next((one for one in sorted(set(steps)) if (high - low) / one <= 5), high - low)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    first = math.ceil(low / step)
    values = [number * step for number in range(first, math.floor(high / step) + 1)]
    return [(one, decimal(one, digits)) for one in values]
