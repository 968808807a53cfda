"""Samples as points on a map of features.

Importing this module imports pyqtgraph, which takes a fifth of a second: views import it when
they have something to plot.
"""

from collections.abc import Sequence
from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.feature_groups import Group
from gui.keeping import Series
from gui.widgets.basics import Label
from gui.widgets.plot import Plot

POINT = 7
_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}
FADED = 0.75


class FeaturePlot(Plot):
    """Points in groups' colours; the wheel zooms, dragging moves, arrows go from point to point.

    `point_chosen` tells the row of a point that was clicked, `point_hovered` that of the one
    under the mouse, -1 where there is none.
    """

    point_chosen = Signal(int)
    point_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = self.getPlotItem()
        item.setMouseEnabled(x=True, y=True)
        item.getViewBox().setAspectLocked(True)
        # The axes are directions without a name: their numbers say nothing.
        for side in ("left", "bottom"):
            item.hideAxis(side)
        self.points = pg.ScatterPlotItem(size=POINT, hoverable=True, tip=None)
        self.points.sigClicked.connect(self._on_clicked)
        self.points.sigHovered.connect(self._on_hovered)
        item.addItem(self.points)
        # Where the keys are, around a point.
        self._cursor = pg.ScatterPlotItem(size=2 * POINT, brush=None)
        item.addItem(self._cursor)
        self._at = -1
        self._places = np.zeros((0, 2))
        self._groups: Sequence[Group] = ()
        self._chosen: int | None = None
        self.keep(self._series)
        self.keeper.legend = self._make_legend
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_points(self, places: np.ndarray, groups: Sequence[Group], chosen: int | None) -> None:
        """Show points [N, 2]; of the groups one may be chosen, then the others are faded."""
        is_new = places is not self._places
        self._places, self._groups, self._chosen = places, groups, chosen
        self._paint_points()
        if is_new:
            self._go_to(-1)
            self.show_all()

    def _series(self) -> list[Series]:
        return [
            Series(group.name, *(self._places[list(group.rows), at] for at in (0, 1)))
            for group in self._groups
        ]

    def _make_legend(self) -> QWidget:
        """The groups' names in a few lines: on the page they stand beside the plot."""
        names = (
            f'<span style="color:{group.paint().name()}">●</span>&nbsp;'
            + escape(group.name).replace(" ", "&nbsp;")
            for group in self._groups
        )
        made = Label(" &nbsp; ".join(names), size=theme.FONT_12, color="second_text", wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.resize(self.width(), made.heightForWidth(self.width()))
        return made

    def show_all(self) -> None:
        """Zoom so that every point is seen."""
        if len(self._places):
            low, high = self._places.min(axis=0), self._places.max(axis=0)
            pad = 0.04 * max(float((high - low).max()), 1e-6)
            box = self.getPlotItem().getViewBox()
            box.setRange(
                xRange=(low[0] - pad, high[0] + pad),
                yRange=(low[1] - pad, high[1] + pad),
                padding=0,
            )

    def recolor(self) -> None:
        """Take the theme's colours again."""
        self.dress_axes()
        self._cursor.setPen(pg.mkPen(theme.tokens().text, width=2))
        self.points.opts["hoverBrush"] = pg.mkBrush(theme.tokens().accent)
        self._paint_points()

    def _paint_points(self) -> None:
        tokens = theme.tokens()
        plain = pg.mkBrush(theme.blend(tokens.second_text, tokens.surface, 0.5))
        brushes: list = [plain] * len(self._places)
        rank = np.zeros(len(self._places), int)
        for at, group in enumerate(self._groups):
            is_chosen = at == self._chosen
            color = group.paint()
            if self._chosen is not None and not is_chosen:
                color = theme.blend(color, tokens.surface, FADED)
            if group.overlap and not is_chosen:
                continue
            brush = pg.mkBrush(color)
            for row in group.rows:
                brushes[row] = brush
            # What is chosen, or wrong, is painted on top; of classes none is above another.
            if is_chosen or isinstance(group.color, str):
                rank[list(group.rows)] = len(self._groups) if is_chosen else at
        order = np.argsort(rank, kind="stable")
        self.points.setData(
            self._places[order, 0],
            self._places[order, 1],
            brush=[brushes[row] for row in order],
            pen=pg.mkPen(tokens.surface, width=1),
            data=order,
        )

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from point to point, Enter opens one."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and len(self._places):
            self._go_to(self._next(np.array(way)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.point_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _next(self, way: np.ndarray) -> int:
        """The point that lies nearest in a direction, or the middle one to begin with."""
        if self._at < 0:
            middle = np.median(self._places, axis=0)
            return int(np.argmin(((self._places - middle) ** 2).sum(axis=1)))
        apart = self._places - self._places[self._at]
        along = apart @ way
        aside = np.abs(apart @ way[::-1])
        far = np.where((along > 0) & (aside <= along), np.hypot(along, 2 * aside), np.inf)
        nearest = int(np.argmin(far))
        return nearest if np.isfinite(far[nearest]) else self._at

    def _go_to(self, at: int) -> None:
        self._at = at
        self._cursor.setData(
            *(self._places[at : at + 1, axis] if at >= 0 else [] for axis in (0, 1))
        )
        if at >= 0:
            self.point_hovered.emit(at)

    def _on_clicked(self, _points: object, clicked: Sequence) -> None:
        if len(clicked):
            self.point_chosen.emit(int(clicked[0].data()))

    def _on_hovered(self, _points: object, hovered: Sequence) -> None:
        self.point_hovered.emit(int(hovered[0].data()) if len(hovered) else -1)
