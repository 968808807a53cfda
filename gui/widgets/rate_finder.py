"""The learning-rate finder: the loss against the rate, and a line to be dragged to a good one.

Importing this module imports pyqtgraph, which takes a fifth of a second: the train page imports
it when the finder is asked for, after the plots of a run.
"""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.events import Event, Progress, RateTried
from engine.recipe import Recipe
from engine.training_types import RateTrial
from gui import theme
from gui.jobs import Job
from gui.keeping import Series
from gui.numbers import figure, whole
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row
from gui.widgets.fields import Choice, Number
from gui.widgets.line_labels import Look
from gui.widgets.plot import Axis, Plot

REDRAW_MS = 100
_LEAST, _MOST = -8.0, 2.0
_NO_RANGE = (-6.0, 0.0)


class RateAxis(Axis):
    """An axis of powers of ten, over their exponents."""

    def __init__(self) -> None:
        super().__init__("bottom")

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """One number at each power of ten, or at every other."""
        return [(1.0 if (high - low) * 60 <= size else 2.0, 0)]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """The rates."""
        return [figure(10.0**value) for value in values]


class RatePlot(Plot):
    """Losses over rates. `rate_dragged` brings the rate at the line while it is being dragged."""

    rate_dragged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, {"bottom": RateAxis()})
        self.setAccessibleName(self.tr("Loss against the learning rate"))
        item = self.getPlotItem()
        item.setLabel("bottom", self.tr("learning rate"))
        item.setLabel("left", self.tr("loss"))
        self.tried = item.plot([], [])
        self.smooth = item.plot([], [], antialias=True)
        self.line = pg.InfiniteLine(angle=90, movable=True, bounds=(_LEAST, _MOST))
        self.line.setCursor(Qt.CursorShape.SizeHorCursor)
        self.line.setZValue(5)
        self.label = pg.InfLineLabel(self.line, "", position=0.94, movable=False)
        self.line.sigPositionChanged.connect(self._on_moved)
        self.line.hide()
        item.addItem(self.line)
        self._is_silent = False
        self.keep(self._series)
        theme.follow_later(self, self.recolor)
        self.recolor()
        self.show_losses([], [])

    def recolor(self) -> None:
        """Take the theme's colours again."""
        tokens = theme.tokens()
        self.dress_axes()
        self.getPlotItem().showGrid(x=True, y=True, alpha=0.12)
        faint = QColor(tokens.training)
        faint.setAlphaF(0.45)
        tried, smooth = Look(color=faint, width=1), Look(color=tokens.training, width=2)
        self.tried.setPen(tried.pen())
        self.smooth.setPen(smooth.pen())
        self.show_legend(((self.tr("tried"), tried), (self.tr("smoothed"), smooth)))
        self.line.setPen(pg.mkPen(tokens.accent, width=2))
        self.line.setHoverPen(pg.mkPen(tokens.accent, width=4))
        self.label.setColor(tokens.accent)
        self.label.fill = pg.mkBrush(tokens.surface)

    def _series(self) -> list[Series]:
        made = []
        for name, line in ((self.tr("tried"), self.tried), (self.tr("smoothed"), self.smooth)):
            exponents, losses = line.getOriginalDataset()
            if exponents is not None:
                made.append(
                    Series(name, [float(figure(10.0**one, 6)) for one in exponents], losses)
                )
        return made

    def show_losses(
        self,
        rates: list[float],
        losses: list[float],
        smooth_rates: tuple[float, ...] = (),
        smooth_losses: tuple[float, ...] = (),
    ) -> None:
        """Draw what was tried, and the smoothed curve where there is one."""
        self.tried.setData([math.log10(rate) for rate in rates], losses, connect="finite")
        exponents = [math.log10(rate) for rate in smooth_rates]
        self.smooth.setData(exponents, list(smooth_losses), connect="finite")
        known = rates or smooth_rates
        low, high = (math.log10(min(known)), math.log10(max(known))) if known else _NO_RANGE
        # While rates are tried the curve grows to the right, and the axis stays where it is.
        high = max(high, low + 1 if smooth_rates else _NO_RANGE[1])
        box = self.getPlotItem().getViewBox()
        box.setXRange(low, high, padding=0.02)
        box.setYRange(*_loss_range(losses, smooth_losses or losses), padding=0.06)

    def show_rate(self, rate: float | None) -> None:
        """Put the line at a rate, or take it away."""
        self.line.setVisible(rate is not None)
        if rate is not None:
            self._is_silent = True
            self.line.setValue(math.log10(rate))
            self._is_silent = False
            self.label.setText(figure(rate, 2))

    def _on_moved(self) -> None:
        rate = 10.0 ** self.line.value()
        self.label.setText(figure(rate, 2))
        if not self._is_silent:
            self.rate_dragged.emit(float(figure(rate, 2)))


def _loss_range(losses: Sequence[float], smooth: Sequence[float]) -> tuple[float, float]:
    """From the lowest loss to somewhat above the first: where it shoots up says enough."""
    finite = [loss for loss in smooth if math.isfinite(loss)]
    if not finite:
        return 0.0, 1.0
    start = sorted(finite[: max(1, len(finite) // 10)])
    first, low = start[len(start) // 2], min(finite)
    top = max(first + 0.6 * (first - low), max(start))
    bottom = min(loss for loss in (*losses, low) if math.isfinite(loss))
    return bottom, top if top > bottom else bottom + 1.0


class RateFinder(Card):
    """Starts the search for a phase, shows it, and writes the rate that is chosen.

    `closed` asks to be put away; a search that still goes on has been cancelled by then.
    """

    closed = Signal()

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._phase = 0
        self._rates: list[float] = []
        self._losses: list[float] = []
        self._trial: RateTrial | None = None
        self._used: tuple[int, float] | None = None
        self._progress = ""
        self.phase = Choice((), tip=self.tr("The phase whose rate is looked for."))
        self.phase.setAccessibleName(self.tr("Phase"))
        self.phase.setMinimumContentsLength(9)
        self.again = Button(
            self.tr("Try again"),
            tip=self.tr("Look for the rate once more, with the settings as they are now"),
            on_click=lambda: self.start(self._phase),
        )
        self.cancel = Button(
            self.tr("Cancel"), tip=self.tr("Leave off; nothing is changed"), on_click=self._cancel
        )
        self.close_link = LinkButton(
            self.tr("Close"),
            tip=self.tr("Put the finder away; the curves come back"),
            on_click=self._close,
        )
        self.words = Label(color="second_text", wrap=True)
        self.plot = RatePlot()
        self.rate = Number(
            0,
            100,
            low_excluded=True,
            tip=self.tr("The rate at the line: drag the line, or type one."),
        )
        self.rate.setFixedWidth(92)
        self.rate.setAccessibleName(self.tr("Learning rate"))
        self.use = Button(
            self.tr("Use this rate"),
            accent=True,
            tip=self.tr("Write it into the phase; Undo takes it back"),
            on_click=self._use,
        )
        above = row()
        above.addWidget(Label(self.tr("Find a learning rate"), size=theme.FONT_14, bold=True))
        above.addWidget(self.phase)
        above.addStretch(1)
        for button in (self.close_link, self.again, self.cancel):
            above.addWidget(button)
        below = row()
        self._rate_label = Label(self.tr("Learning rate"))
        below.addStretch(1)
        below.addWidget(self._rate_label)
        below.addWidget(self.rate)
        below.addWidget(self.use)
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        layout.addLayout(above)
        layout.addWidget(self.words)
        layout.addWidget(self.plot, 1)
        layout.addLayout(below)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REDRAW_MS)
        self._timer.timeout.connect(self._draw)
        self.phase.edited.connect(self.start)
        self.rate.edited.connect(self.plot.show_rate)
        self.plot.rate_dragged.connect(self.rate.set_value)
        session.recipe_changed.connect(self._show_phases)
        session.run_started.connect(self._close)
        self._show_phases(session.recipe)
        self._show_state("")

    def start(self, phase: int) -> None:
        """Look for a phase's rate."""
        self._drop()
        self._phase = phase
        self._show_phases(self._session.recipe)
        self._rates, self._losses, self._trial, self._progress = [], [], None, ""
        self._used = None
        self.plot.show_rate(None)
        self._draw()
        self._job = job = self._session.find_rate(phase)
        if job is None:
            self._show_state(self._session.missing()["train"])
            return
        job.event_reported.connect(lambda event: self._on_event(job, event))
        job.finished.connect(lambda trial: self._on_finished(job, trial))
        job.failed.connect(lambda error: self._on_over(job, str(error)))
        job.cancelled.connect(
            lambda: self._on_over(job, self.tr("Cancelled. Nothing was changed."))
        )
        self._show_state(self.tr("Getting ready to try rates from tiny to large…"))

    # What comes

    def _on_event(self, job: Job, event: Event) -> None:
        if job is not self._job:
            return
        if isinstance(event, RateTried):
            self._rates.append(event.learning_rate)
            self._losses.append(event.loss)
            if len(self._rates) == 1:
                self._show_state(
                    self.tr(
                        "One batch with each rate, on a copy: the weights stay as they are. It "
                        "ends by itself where the loss shoots up."
                    )
                )
            if not self._timer.isActive():
                self._timer.start()
        elif isinstance(event, Progress) and not self._rates:
            counted = f" · {whole(event.done)} / {whole(event.total)}" if event.total else ""
            self.words.setText(f"{event.text}{counted}")

    def _on_finished(self, job: Job, trial: RateTrial) -> None:
        if job is not self._job:
            return
        self._trial = trial
        self._draw()
        if trial.suggestion is None:
            self._on_over(job, trial.reason)
            return
        rate = float(figure(trial.suggestion, 2))
        self.rate.set_value(rate)
        self.plot.show_rate(rate)
        self._on_over(job, f"{trial.reason} {self.tr('Drag the line to choose another rate.')}")

    def _on_over(self, job: Job, text: str) -> None:
        if job is self._job:
            self._job = None
            self._show_state(text)

    # What is shown

    def _draw(self) -> None:
        trial = self._trial
        if trial is None:
            self.plot.show_losses(self._rates, self._losses)
        else:
            self.plot.show_losses(self._rates, self._losses, trial.rates, trial.losses)

    def _show_state(self, text: str) -> None:
        self.words.setText(text)
        running = self._job is not None
        self.cancel.setVisible(running)
        self.again.setVisible(not running)
        found = self._trial is not None and self._trial.suggestion is not None
        for part in (self._rate_label, self.rate, self.use):
            part.setVisible(found)

    def _show_phases(self, recipe: Recipe | None) -> None:
        phases = recipe.train.phases if recipe is not None else ()
        self._phase = min(self._phase, max(0, len(phases) - 1))
        self.phase.set_choices(
            [(number, f"{number + 1}  {one.name}") for number, one in enumerate(phases)]
        )
        self.phase.set_value(self._phase)
        self.phase.setVisible(len(phases) > 1)
        # What was used may have been taken back or changed.
        if self._used is not None:
            phase, rate = self._used
            if phase >= len(phases) or phases[phase].learning_rate != rate:
                self._used = None
                self.words.setText(self.tr("Drag the line to choose another rate."))

    # What the user does

    def _use(self) -> None:
        recipe, rate = self._session.recipe, self.rate.value
        if recipe is None or rate is None:
            return
        phases = list(recipe.train.phases)
        phases[self._phase] = phases[self._phase].model_copy(update={"learning_rate": rate})
        train = recipe.train.model_copy(update={"phases": tuple(phases)})
        self._session.set_recipe(recipe.model_copy(update={"train": train}))
        self._used = (self._phase, rate)
        self.words.setText(
            self.tr("Phase {0} now has a rate of {1}.").format(self._phase + 1, figure(rate))
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _close(self) -> None:
        self._drop()
        self.closed.emit()

    def _drop(self) -> None:
        """Leave off what goes on, without a word."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._timer.stop()
