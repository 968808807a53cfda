"""The plots of a run: loss and score of training and validation, beside those of other runs.

Importing this module imports pyqtgraph, which takes a fifth of a second: pages import it when
they are first shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from engine.events import BatchEnded
from gui import theme
from gui.models.comparison import Compared
from gui.models.curve_data import CurveData
from gui.unseen import is_unseen
from gui.widgets.basics import Label, LinkButton
from gui.widgets.comparison_table import ComparisonTable
from gui.widgets.curve_plot import CurvePlot, look_of
from gui.widgets.rate_strip import RateStrip

# The room that the numbers of the axis take.
_AXIS = 78
_LEAST_PLOT = 190
REDRAW_MS = 100
# Where few batches end, as in training a whole model, each would have its own painting: on two
# cores that cost a tenth of the speed.
SLOW_REDRAW_MS = 500
_FEW_A_SECOND = 12
_LONG_AGO_S = 2.0
APPEAR_MS = 25


class Curves(QWidget):
    """Loss and score side by side. Redrawn by a timer, and only when there is news."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = CurveData()
        self._num_epochs = 0
        self._name = ""
        self._loss_stale = self._accuracy_stale = False
        self._accuracy_next = False
        self._compared: tuple[tuple[Compared, ...], Compared | None] = ((), None)
        self.loss = CurvePlot(self.tr("Loss"), self, share=False)
        self.accuracy = CurvePlot(self.tr("Accuracy"), self, share=True)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(theme.SPACE_8)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.loss)
        splitter.addWidget(self.accuracy)
        splitter.setSizes([1000, 1000])
        splitter.splitterMoved.connect(lambda *_place: self._place_nothing())
        self.rate = RateStrip(self.loss.plot, self)
        self.loss.layout().addWidget(self.rate)
        self.loss.plot.keeper.parts += (self.rate,)
        self.log = self._toggle(
            self.tr("log"),
            self.tr("Draw the loss by its logarithm: what happens near the end is easier to see"),
            self.loss.set_log,
        )
        self.shows_rate = self._toggle(
            self.tr("learning rate"),
            self.tr("Draw below the loss how the learning rate changes"),
            self._show_rate,
        )
        self.table = ComparisonTable(self)
        self._plots = splitter
        self._nothing = Label(
            self.tr("Loss and score appear here, batch by batch."), self, color="second_text"
        )
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._nothing.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._since_drawn = QElapsedTimer()
        self._since_drawn.start()
        self._num_news = 0
        self._timer.timeout.connect(self._on_timeout)
        # What is drawn anew once somebody looks, and what appears in the next turns.
        self._undrawn: set[CurvePlot] = set()
        self._table_stale = False
        self._hidden: list[CurvePlot] = []
        self._appear = QTimer(self)
        self._appear.setInterval(APPEAR_MS)
        self._appear.timeout.connect(self._show_next)
        plots = (self.loss, self.accuracy, self.rate)
        for recolor in (*(plot.recolor for plot in plots), self._show_table):
            theme.follow_later(self, recolor)

    @property
    def is_behind(self) -> bool:
        """Whether something is still to be drawn, in the next turns or once somebody looks."""
        return self._table_stale or bool(self._undrawn)

    @property
    def data(self) -> CurveData:
        """What is shown."""
        return self._data

    def show_data(self, data: CurveData, num_epochs: int = 0, name: str = "") -> None:
        """Show a run's curves.

        Args:
            data: The run's.
            num_epochs: How many it may have at most, 0 if not known.
            name: What the run is called: "run 3".
        """
        self._data, self._num_epochs, self._name = data, num_epochs, name
        self._redraw()

    def add_event(self, event: object) -> None:
        """Take in an event of the running run."""
        if not self._data.add(event):
            return
        self._loss_stale = True
        self._accuracy_stale |= not isinstance(event, BatchEnded)
        self._num_news += 1
        if not self._timer.isActive():
            self._timer.start(self._pause() if isinstance(event, BatchEnded) else REDRAW_MS)

    def _pause(self) -> int:
        """How long the next drawing waits, by how much has come since the last."""
        seconds = self._since_drawn.elapsed() / 1000
        is_slow = seconds < _LONG_AGO_S and self._num_news < _FEW_A_SECOND * seconds
        return SLOW_REDRAW_MS if is_slow else REDRAW_MS

    def compare(self, compared: Sequence[Compared], shown: Compared | None = None) -> None:
        """Lay other runs over the one that is shown, and say below how they did.

        Args:
            compared: The others; a cross-validation is one line with its range.
            shown: The run that is shown, as the table's first row.
        """
        others = tuple(one for one in compared if shown is None or one.key != shown.key)
        if (others, shown) == self._compared:
            return
        self._compared = (others, shown)
        self._table_stale = True
        self._redraw()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Name the runs anew."""
        self._name = say(self._name)
        others, shown = self._compared
        renamed = [replace(one, name=say(one.name)) for one in others]
        self.compare(renamed, shown and replace(shown, name=say(shown.name)))

    def _show_table(self) -> None:
        self._table_stale = False
        others, shown = self._compared
        rows = [(one, look_of(place)) for place, one in enumerate(others)]
        if rows and shown is not None:
            rows.insert(0, (shown, self.accuracy.own_look))
        self.table.show_rows(rows)
        self._place()

    def _toggle(self, text: str, tip: str, on_toggled: Callable[[bool], object]) -> LinkButton:
        button = LinkButton(text, self.loss, tip=tip)
        button.setCheckable(True)
        button.setFont(theme.font(theme.FONT_12))
        button.toggled.connect(on_toggled)
        button.toggled.connect(lambda _on: self._redraw())
        self.loss.above.addWidget(button)
        return button

    def _show_rate(self, _on: bool = False) -> None:
        has_schedule = self._data.has_schedule
        self.shows_rate.setVisible(has_schedule)
        self.rate.setVisible(has_schedule and self.shows_rate.isChecked())
        if not self.rate.isHidden():
            self.rate.draw(self._data)

    def _on_timeout(self) -> None:
        self._since_drawn.restart()
        self._num_news = 0
        if is_unseen(self):
            self._redraw()
            return
        # A batch changes the loss plot only, and painting both at once would hold the window
        # twice as long: the accuracy follows in a turn of its own.
        if self._accuracy_stale and (self._accuracy_next or not self._loss_stale):
            self._accuracy_stale = self._accuracy_next = False
            self.accuracy.draw(self._data, self._num_epochs)
        else:
            self._loss_stale, self._accuracy_next = False, True
            self._nothing.setVisible(self._data.is_empty)
            self.loss.draw(self._data, self._num_epochs)
            self._show_rate()
        # What came in between two turns is drawn too, or the last epoch would be missing.
        if self._loss_stale or self._accuracy_stale:
            self._timer.start(REDRAW_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height between plots and table."""
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """That of the plots: the table goes where there is no room for it."""
        return self._plots.minimumSizeHint()

    def sizeHint(self) -> QSize:
        """As the plots would have it."""
        return self._plots.sizeHint()

    def _place(self) -> None:
        """Plots above, and the table below them as far as it leaves the plots room.

        A layout would make the table's height a part of the window's least height.
        """
        wanted = self.table.sizeHint().height() if self.table.num_runs else 0
        room = self.height() - _LEAST_PLOT - theme.SPACE_8
        height = min(wanted, room) if room >= self.table.least_height() else 0
        self.table.setVisible(height > 0)
        self.table.setGeometry(0, self.height() - height, self.width(), height)
        below = height + theme.SPACE_8 if height else 0
        self._plots.setGeometry(0, 0, self.width(), self.height() - below)
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
        self._paint_in_turns()

    def _paint_in_turns(self) -> None:
        self._hidden = [self.accuracy, self.loss]
        for each in self._hidden:
            each.plot.setUpdatesEnabled(False)
        self._appear.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing half shown."""
        super().hideEvent(event)
        self._appear.stop()
        while self._hidden:
            self._hidden.pop().plot.setUpdatesEnabled(True)

    def _show_next(self) -> None:
        if self._table_stale:
            self._show_table()
            return
        shown = self._hidden.pop()
        if shown in self._undrawn:
            self._draw(shown)
        shown.plot.setUpdatesEnabled(True)
        if not self._hidden:
            self._appear.stop()

    def _redraw(self) -> None:
        """Draw all anew: where all else changes too, part by part, and once somebody looks."""
        self._loss_stale = self._accuracy_stale = self._accuracy_next = False
        self._nothing.setVisible(self._data.is_empty)
        self._undrawn = {self.loss, self.accuracy}
        if not self.window().isVisible():
            if self._table_stale:
                self._show_table()
            for plot in (self.loss, self.accuracy):
                self._draw(plot)
        elif not is_unseen(self):
            self._paint_in_turns()

    def _draw(self, plot: CurvePlot) -> None:
        self._undrawn.discard(plot)
        plot.set_name(self._name)
        plot.compare(self._compared[0])
        plot.draw(self._data, self._num_epochs)
        if plot is self.loss:
            self._show_rate()
