"""What says which line of a plot is which, without ever covering a point of it.

Importing this module imports pyqtgraph.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.words import listed

_SAMPLE = 22
_GAP = 12
_LINE = 14
_LEAD = 14
_WIDEST = 132


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a line is drawn: colour, dash, mark (pyqtgraph's letter, empty for none), width."""

    color: QColor
    style: Qt.PenStyle = Qt.PenStyle.SolidLine
    mark: str = ""
    width: float = 1.6

    def pen(self) -> QPen:
        """For the line."""
        return pg.mkPen(self.color, width=self.width, style=self.style)


def draw_sample(painter: QPainter, area: QRectF, look: Look) -> None:
    """A piece of a line with its mark, as a legend shows it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.color, look.width, look.style)
    painter.setPen(pen)
    middle = area.center()
    painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
    if look.mark:
        painter.translate(middle)
        painter.scale(7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color)
        painter.drawPath(pg.graphicsItems.ScatterPlotItem.Symbols[look.mark])
    painter.restore()


class LegendStrip(QWidget):
    """Samples of lines with their names, in a row above a plot."""

    access_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[tuple[str, Look], ...] = ()
        self.setFont(theme.font(theme.FONT_12))
        self.setFixedHeight(18)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: Sequence[tuple[str, Look]]) -> None:
        """Show these lines."""
        self.entries = tuple(entries)
        self.setAccessibleName(listed(name for name, _ in entries))
        self.update()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Render the lines' names."""
        self.set_entries([(say(name), look) for name, look in self.entries])

    def sizeHint(self) -> QSize:
        """As wide as all entries."""
        return QSize(round(self._width()), 18)

    def _width(self) -> float:
        metrics = QFontMetricsF(self.font())
        names = sum(metrics.horizontalAdvance(name) for name, _ in self.entries)
        return names + len(self.entries) * (_SAMPLE + 4 + _GAP) - _GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        self.paint_lines(painter)
        painter.end()

    def paint_lines(self, painter: QPainter) -> None:
        """Draw the entries in the middle, or from the left where they do not fit."""
        metrics = QFontMetricsF(self.font())
        painter.setFont(self.font())
        x = max(0.0, (self.width() - self._width()) / 2)
        for name, look in self.entries:
            draw_sample(painter, QRectF(x, 0, _SAMPLE, self.height()), look)
            x += _SAMPLE + 4
            painter.setPen(theme.tokens().second_text)
            width = metrics.horizontalAdvance(name)
            area = QRectF(x, 0, width + 1, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
            x += width + _GAP


class LabelAxis(pg.AxisItem):
    """The room right of a plot, where each line has its name at the height at which it ends."""

    def __init__(self) -> None:
        super().__init__("right")
        self.labels: tuple[tuple[float, str, QColor], ...] = ()
        self.setStyle(showValues=False, tickLength=0)
        self.setWidth(0)

    def set_labels(self, labels: Sequence[tuple[float, str, QColor]]) -> None:
        """Show these: where the line ends, its name, its colour."""
        if tuple(labels) == self.labels:
            return
        self.labels = tuple(labels)
        metrics = QFontMetricsF(theme.font(theme.FONT_12))
        widest = max((metrics.horizontalAdvance(name) for _, name, _ in labels), default=-_LEAD - 4)
        self.setWidth(math.ceil(min(_WIDEST, widest + _LEAD + 4)))
        self.update()

    def paint(self, painter: QPainter, _option: object, _widget: object) -> None:
        """Draw the names, moved apart where they would overlap, each with a line to its place."""
        view = self.linkedView()
        if view is None or not self.labels:
            return
        low, high = view.viewRange()[1]
        height = self.boundingRect().height()
        font = theme.font(theme.FONT_12)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(font)
        wanted = [
            height * (1 - (value - low) / ((high - low) or 1.0)) for value, _, _ in self.labels
        ]
        for (_value, name, color), at, place in zip(
            self.labels, wanted, spread(wanted, height), strict=True
        ):
            if place is None:
                continue
            painter.setPen(QPen(color, 1))
            ends = QPointF(0, min(max(at, 0.0), height))
            painter.drawLine(ends, QPointF(_LEAD - 4, place))
            room = self.width() - _LEAD + 2
            text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            area = QRectF(_LEAD - 2, place - _LINE / 2, room, _LINE)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


def spread(wanted: Sequence[float], height: float) -> list[float | None]:
    """Heights as near to the wanted ones as can be without overlap; None where there is no room.

    The first of `wanted` are shown where not all can be.
    """
    shown = sorted(range(len(wanted))[: max(1, int(height // _LINE))], key=wanted.__getitem__)
    places: list[float | None] = [None] * len(wanted)
    least = _LINE / 2
    tops = []
    for number in shown:
        least = max(least, wanted[number])
        tops.append(least)
        least += _LINE
    most = height - _LINE / 2
    for number, top in zip(reversed(shown), reversed(tops), strict=True):
        most = min(most, top)
        places[number] = most
        most -= _LINE
    return places
