"""The plots of a search: the best score so far, and what was chosen beside what came out.

Importing this module imports pyqtgraph, which takes a fifth of a second: whoever shows a search
imports it then.
"""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.search.types import SearchState, TrialRecord, Value
from engine.targets import score_name
from gui import theme
from gui.keeping import Series
from gui.models.trials import value_names
from gui.score_texts import plain_score
from gui.search_texts import score_heading, value_text, value_title
from gui.widgets.line_labels import Look
from gui.widgets.plot import Plot
from gui.words import together

_LOGARITHMIC = ("learning_rate", "units")
_BUCKETS = 4
_ROOM_BELOW = 0.18
_NEAR = 0.03
_NONE_AT = -0.11
_SEEN_THROUGH = 190
_FEW = 6
# In pixels: what the outer axes' texts need beside them, and one line of a heading.
_LEFT, _RIGHT, _LINE = 46, 60, 16


class BestPlot(Plot):
    """Each trial's score by its number, and the best until then as a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SearchState | None = None
        item = self.getPlotItem()
        self.best = item.plot([], [], stepMode="right")
        self.points = pg.ScatterPlotItem(size=7)
        self.chosen = pg.ScatterPlotItem(size=12)
        item.addItem(self.points)
        item.addItem(self.chosen)
        item.setLabel("bottom", self.tr("trial"))
        self.setAccessibleName(self.tr("Best score so far"))
        self.keep(self._series)
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_state(self, state: SearchState | None) -> None:
        """Show how a search stands."""
        self._state = state
        scored = _scored(state)
        factor = _factor(state)
        x = np.array([trial.number for trial in scored], dtype=float)
        y = np.array([factor * (trial.score or 0.0) for trial in scored])
        self.points.setData(x, y)
        completed = [trial for trial in scored if trial.state == "completed"]
        at = [trial.number for trial in completed]
        line = np.maximum.accumulate([factor * (one.score or 0.0) for one in completed] or [0.0])
        if completed and scored[-1].number > at[-1]:
            at, line = [*at, scored[-1].number], np.append(line, line[-1])
        self.best.setData(at, line[: len(at)])
        if state is not None:
            name = score_heading(state)
            unit = "" if factor == 1 else self.tr(", %")
            self.getPlotItem().setLabel("left", f"{name}{unit}")
        if len(y):
            least, most = float(y.min()), float(y.max())
            margin = 0.08 * (most - least) or 0.02 * factor
            last = max(float(x[-1]), 2.0)
            self.getPlotItem().getViewBox().setRange(
                xRange=(-0.5, last + 0.5), yRange=(least - margin, most + margin), padding=0
            )

    def choose(self, trial: TrialRecord | None) -> None:
        """Mark a trial."""
        has_place = trial is not None and trial.score is not None
        x = [trial.number] if has_place else []
        self.chosen.setData(x, [_factor(self._state) * trial.score] if has_place else [])

    def _series(self) -> list[Series]:
        trials = _scored(self._state)
        factor = _factor(self._state)
        best, line = None, []
        for trial in trials:
            if trial.state == "completed" and (best is None or (trial.score or 0.0) > best):
                best = trial.score
            line.append(None if best is None else factor * best)
        x = [trial.number for trial in trials]
        scores = [factor * (trial.score or 0.0) for trial in trials]
        return [Series(self.tr("best so far"), x, line), Series(self.tr("trial"), x, scores)]

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.dress_axes()
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.12)
        best = Look(color=tokens.accent, width=2)
        each = Look(color=tokens.training, mark="o", style=Qt.PenStyle.NoPen)
        self.best.setPen(best.pen())
        self.points.setBrush(pg.mkBrush(tokens.training))
        self.points.setPen(pg.mkPen(tokens.surface, width=1))
        self.chosen.setBrush(pg.mkBrush(None))
        self.chosen.setPen(pg.mkPen(tokens.validation, width=2))
        self.show_legend(((self.tr("best so far"), best), (self.tr("each trial"), each)))


class ParallelPlot(Plot):
    """One upright axis for each choice and one for the score; a line through them is a trial.

    Left and Right, or a click, choose a trial: `trial_chosen` brings its number.
    """

    trial_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SearchState | None = None
        self._places = np.zeros((0, 0))
        self._trials: list[TrialRecord] = []
        self._chosen: int | None = None
        item = self.getPlotItem()
        for side in ("left", "bottom"):
            item.getAxis(side).setStyle(showValues=False)
            item.getAxis(side).hide()
        self.lines = [pg.PlotDataItem(connect="finite") for _ in range(_BUCKETS)]
        self.best, self.marked = pg.PlotDataItem(), pg.PlotDataItem(symbol="o", symbolSize=7)
        self._axes = pg.PlotDataItem(connect="finite")
        for line in (self._axes, *self.lines, self.best, self.marked):
            item.addItem(line)
        self._texts: list[pg.TextItem] = []
        self._num_texts = self._num_ticks = 0
        self._heads: list[tuple[int, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Choices and scores of all trials"))
        self.setToolTip(self.tr("Each line is a trial: click one, or choose with ← and →"))
        self.keep(self._series)
        theme.follow_later(self, self.recolor)
        self.recolor()

    def show_state(self, state: SearchState | None) -> None:
        """Show how a search stands."""
        self._state = state
        # The best is drawn last, so that it is never under another.
        self._trials = sorted(_scored(state), key=lambda trial: trial.score or 0.0)
        self._draw()

    def choose(self, trial: TrialRecord | None) -> None:
        """Show one trial before the others."""
        self._chosen = None if trial is None else trial.number
        self._draw_marked()

    def _names(self) -> tuple[str, ...]:
        return value_names(self._state) if self._state is not None else ()

    def _draw(self) -> None:
        names = self._names()
        self._num_texts = 0
        self._heads = []
        if self._state is None or not names or not self._trials:
            self._places = np.zeros((0, 0))
            for line in (self._axes, *self.lines, self.best, self.marked):
                line.setData([], [])
            self._hide_texts()
            return
        columns = []
        for at, name in enumerate(names):
            values = [dict(trial.values).get(name) for trial in self._trials]
            scale = _Scale(name, values)
            columns.append([scale.place(value) for value in values])
            self._label(at, value_title(name), [(y, value_text(name, v)) for y, v in scale.ticks])
            if None in values:
                self._tick(at, _NONE_AT, value_text(name, None))
        scores = [trial.score or 0.0 for trial in self._trials]
        scale = _Scale("score", scores)
        columns.append([scale.place(value) for value in scores])
        kind = score_name(self._state.task)
        self._label(
            len(names),
            score_heading(self._state),
            [(y, plain_score(v, kind)) for y, v in scale.ticks],
        )
        self._places = np.array(columns, dtype=float).T
        count = len(names) + 1
        x = np.tile(np.append(np.arange(count), np.nan), len(self._trials))
        for bucket, line in enumerate(self.lines):
            chosen = self._bucket(scores) == bucket
            y = np.concatenate(
                [np.append(places, np.nan) for places in self._places[chosen]] or [np.zeros(0)]
            )
            line.setData(x[: len(y)], y)
        axis_x = np.repeat(np.arange(count), 3).astype(float)
        axis_y = np.tile([0.0, 1.0, np.nan], count)
        self._axes.setData(axis_x, axis_y)
        self._num_ticks = self._num_texts
        self._fit()
        best = next((n for n, t in enumerate(self._trials) if t.number == self._state.best), None)
        self.best.setData(np.arange(count), self._places[best]) if best is not None else (
            self.best.setData([], [])
        )
        self._draw_marked()

    def _fit(self) -> None:
        """Give the outer texts their room, and headings that would touch two lines."""
        width = max(1, self.viewport().width())
        height = max(1, self.viewport().height() - 2 * _LINE)
        count, metrics = len(self._heads), QFontMetricsF(theme.font(theme.FONT_12))
        step = (width - _LEFT - _RIGHT) / max(1, count - 1)
        widest = max((metrics.horizontalAdvance(title) for _at, title in self._heads), default=0)
        lines = 2 if widest + theme.SPACE_8 > step else 1
        above = (lines * _LINE + theme.SPACE_8) / height
        x_range = (-_LEFT / max(1.0, step), count - 1 + _RIGHT / max(1.0, step))
        box = self.getPlotItem().getViewBox()
        box.setRange(xRange=x_range, yRange=(-_ROOM_BELOW, 1 + above * 1.2), padding=0)
        self._num_texts = self._num_ticks
        for at, title in self._heads:
            lift = theme.SPACE_4 + (_LINE if lines == 2 and at % 2 == 0 else 0)
            self._write(title, at, 1 + 1.2 * lift / height, (0.5, 1), behind=0)
        self._hide_texts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts keep their size, so what they need changes."""
        super().resizeEvent(event)
        if getattr(self, "_heads", None):
            self._fit()

    def _hide_texts(self) -> None:
        for text in self._texts[self._num_texts :]:
            text.hide()

    @staticmethod
    def _bucket(scores: Sequence[float]) -> np.ndarray:
        """By rank, so that one very bad trial does not make all others look alike."""
        ranks = np.argsort(np.argsort(scores))
        return (ranks * _BUCKETS) // max(1, len(scores))

    def _draw_marked(self) -> None:
        at = next((n for n, t in enumerate(self._trials) if t.number == self._chosen), None)
        if at is None or at >= len(self._places):
            self.marked.setData([], [])
        else:
            self.marked.setData(np.arange(self._places.shape[1]), self._places[at])

    def _label(self, at: int, title: str, ticks: Sequence[tuple[float, str]]) -> None:
        self._heads.append((at, title))
        for place, text in ticks:
            self._tick(at, place, text)

    def _tick(self, at: int, place: float, text: str) -> None:
        self._write(text, at + 0.02, place, (0, 0.5), behind=_SEEN_THROUGH)

    def _write(
        self, text: str, x: float, y: float, anchor: tuple[float, float], behind: int
    ) -> None:
        # Used again: items that leave a scene while it is painted have ended programs.
        if self._num_texts == len(self._texts):
            item = pg.TextItem()
            item.setFont(theme.font(theme.FONT_12))
            self._texts.append(item)
            self.getPlotItem().addItem(item)
        item = self._texts[self._num_texts]
        self._num_texts += 1
        tokens = theme.tokens()
        surface = QColor(tokens.surface)
        surface.setAlpha(behind)
        item.fill = pg.mkBrush(surface)
        item.setColor(tokens.text)
        item.setText(text)
        item.setAnchor(anchor)
        item.setPos(x, y)
        item.show()

    # Choosing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from trial to trial, by their scores."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._trials:
            super().keyPressEvent(event)
            return
        at = next((n for n, t in enumerate(self._trials) if t.number == self._chosen), None)
        to = len(self._trials) - 1 if at is None else at + step
        self.trial_chosen.emit(self._trials[max(0, min(to, len(self._trials) - 1))].number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the line that is next to it."""
        if event.button() == Qt.MouseButton.LeftButton and len(self._places):
            place = (
                self.getPlotItem()
                .getViewBox()
                .mapSceneToView(self.mapToScene(event.position().toPoint()))
            )
            if (number := self._nearest(place)) is not None:
                self.trial_chosen.emit(number)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Nothing is left to do."""

    def _nearest(self, place: QPointF) -> int | None:
        left = math.floor(place.x())
        if not 0 <= left < self._places.shape[1] - 1:
            return None
        share = place.x() - left
        heights = (1 - share) * self._places[:, left] + share * self._places[:, left + 1]
        distances = np.abs(heights - place.y())
        nearest = int(np.argmin(distances))
        return self._trials[nearest].number if distances[nearest] < _NEAR else None

    def _series(self) -> list[Series]:
        names = self._names()
        titles = [value_title(name) for name in names]
        return [
            Series(
                str(trial.number),
                [*titles, score_heading(self._state)],
                [*(_number(dict(trial.values).get(name)) for name in names), trial.score],
            )
            for trial in sorted(self._trials, key=lambda one: one.number)
        ]

    def access_value(self) -> str:
        """What the chosen trial, or the best, has."""
        number = self._chosen
        if number is None and self._state is not None:
            number = self._state.best
        trial = next((one for one in self._trials if one.number == number), None)
        if trial is None or self._state is None:
            return ""
        told = [f"{value_title(name)} {value_text(name, value)}" for name, value in trial.values]
        score = plain_score(trial.score or 0.0, score_name(self._state.task))
        text = self.tr("trial {0}: {1}; {2}")
        return text.format(trial.number, together(told), score)

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.dress_axes()
        self._axes.setPen(pg.mkPen(tokens.control_edge, width=1))
        for bucket, line in enumerate(self.lines):
            color = _between(tokens.border, tokens.training, bucket / (_BUCKETS - 1))
            line.setPen(pg.mkPen(color, width=1 if bucket < _BUCKETS - 1 else 1.4))
        best = Look(color=tokens.accent, width=2.6)
        marked = Look(color=tokens.validation, width=2.2, mark="o")
        self.best.setPen(best.pen())
        self.marked.setPen(marked.pen())
        self.marked.setSymbolBrush(pg.mkBrush(tokens.validation))
        self.marked.setSymbolPen(pg.mkPen(None))
        low, high = (Look(color=_between(tokens.border, tokens.training, one)) for one in (0, 1))
        self.show_legend(
            (
                (self.tr("low score"), low),
                (self.tr("high score"), high),
                (self.tr("best"), best),
                (self.tr("chosen"), marked),
            )
        )
        self._draw()


class _Scale:
    """Where the values of one axis lie between 0 and 1; numbers by size, words one by one."""

    def __init__(self, name: str, values: Sequence[Value | None]) -> None:
        known = {value for value in values if value is not None}
        self._is_log = name in _LOGARITHMIC
        self._words: list[Value] = []
        self.ticks: list[tuple[float, Value]] = []
        if any(isinstance(value, str) for value in known):
            self._words = sorted(known, key=str)
            self.ticks = [(self.place(word), word) for word in self._words]
            return
        numbers = sorted(float(value) for value in known) or [0.0]
        self._low, self._high = self._scaled(numbers[0]), self._scaled(numbers[-1])
        few = len(known) <= _FEW and name not in ("learning_rate", "score")
        ends = [numbers[0], numbers[-1]] if not few else numbers
        whole = {float(value): value for value in known}
        self.ticks = [(self.place(value), whole.get(value, value)) for value in dict.fromkeys(ends)]

    def _scaled(self, value: float) -> float:
        return math.log(value) if self._is_log and value > 0 else value

    def place(self, value: Value | None) -> float:
        if value is None:
            return _NONE_AT
        if self._words:
            return (self._words.index(value) + 0.5) / len(self._words)
        span = self._high - self._low
        return (self._scaled(float(value)) - self._low) / span if span else 0.5


def _scored(state: SearchState | None) -> list[TrialRecord]:
    return [one for one in state.trials if one.score is not None] if state is not None else []


def _factor(state: SearchState | None) -> int:
    return 1 if state is not None and state.task == "regression" else 100


def _number(value: Value | None) -> float | None:
    return None if value is None or isinstance(value, str) else float(value)


def _between(low: QColor, high: QColor, share: float) -> QColor:
    one, other = QColor(low).getRgb(), QColor(high).getRgb()
    return QColor(*(round(a + share * (b - a)) for a, b in zip(one, other, strict=True)))
