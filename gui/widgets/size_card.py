"""How small the current run's model could be: a plot and a table from which one is picked."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from engine import export_tasks, storage
from engine.exporting.size_types import SizeOption, SizeOptions, SizeRequest
from gui import theme
from gui.numbers import size_text
from gui.size_texts import option_size, option_title
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.late import LateWidget
from gui.widgets.size_table import SizeTable
from gui.words import together

PLOT_HEIGHT = 260
BESIDE_FROM = 760


class SizeCard(QWidget):
    """Asks by itself when it is seen, and again when runs or files are others.

    `format_picked` wants a format exported, `model_asked` a look at the source that was opened.
    """

    format_picked = Signal(str)
    model_asked = Signal()

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job = None
        self._is_stale = True
        self.found: SizeOptions | None = None
        self.selected: SizeOption | None = None
        self.verdict = Label(wrap=True)
        self.cautions = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.plot = LateWidget("gui.widgets.size_plot", "SizePlot", self)
        self.plot.setMinimumHeight(PLOT_HEIGHT)
        self.plot.made.connect(self._plot_made)
        self.table = SizeTable(self)
        self.table.setMinimumHeight(PLOT_HEIGHT)
        self.table.chosen.connect(self.select)
        self.note = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.pick_button = Button("", self, on_click=self.pick)
        inside = column(self)
        inside.addWidget(self.verdict)
        self._body = QWidget(self)
        self._sides = row(self._body, spacing=theme.SPACE_16)
        self._sides.addWidget(self.plot, 3)
        self._sides.addWidget(self.table, 2)
        inside.addWidget(self._body, 1)
        below = row()
        below.addWidget(self.note, 1)
        below.addWidget(self.pick_button)
        inside.addLayout(below)
        inside.addWidget(self.cautions)
        session.run_selected.connect(lambda _run_dir: self.refresh(anew=True))
        for changed in (session.exports_changed, session.runs_changed):
            changed.connect(lambda _changed: self.refresh())
        # Which weights are here decides what the button says.
        session.applications_changed.connect(self._show_choice)
        self._show()

    # What is known

    def refresh(self, *, anew: bool = False) -> None:
        """Ask again, now or when it is seen; `anew` for another run, of which nothing is known."""
        self._is_stale = True
        if anew:
            self.found, self.selected = None, None
            self._show()
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """What is seen is up to date."""
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    def _ask(self) -> None:
        run_dir = self._session.current_run
        if run_dir is None:
            return
        self._is_stale = False
        request = SizeRequest(run_dir=run_dir, runs=str(storage.runs_dir()))
        job = self._session.ask(
            "sizes",
            export_tasks.size_options,
            request,
            title=self.tr("Looking for smaller models"),
            lane="light",
            handles=lambda error: self._failed(run_dir, str(error)),
            quiet=True,
        )
        job.finished.connect(lambda found: self._answered(run_dir, found))

    def _answered(self, run_dir: str, found: SizeOptions) -> None:
        if run_dir != self._session.current_run or found == self.found:
            return
        chosen = self.selected
        self.found = found
        same = (
            place
            for place, one in enumerate(found.options)
            if chosen is not None and (one.kind, one.name) == (chosen.kind, chosen.name)
        )
        own = next(place for place, one in enumerate(found.options) if one.is_own)
        self.table.show_options(found)
        if not self._session.applications and any(one.kind == "base" for one in found.options):
            self._session.list_applications()
        self._show()
        if self.plot.widget is None:
            self.plot.start()
        else:
            self.plot.widget.show_options(found)
        self.select(next(same, own))

    def _failed(self, run_dir: str, sentence: str) -> bool:
        if run_dir == self._session.current_run:
            self.found, self.selected = None, None
            self._show()
            self.verdict.setText(sentence)
        return True

    def _show(self) -> None:
        found = self.found
        for part in (self._body, self.note, self.pick_button):
            part.setVisible(found is not None)
        self.cautions.setVisible(found is not None and bool(found.cautions))
        self.verdict.setText(self.tr("Looking for smaller models…") if found is None else "")
        if found is not None:
            # A figure and its sign stay on one line.
            self.verdict.setText(found.verdict)
            self.cautions.setText(" ".join(found.cautions))

    def _plot_made(self) -> None:
        self.plot.widget.chosen.connect(self.table.select)
        if self.found is not None:
            self.plot.widget.show_options(self.found)
            self.select(self.table.currentIndex().row())

    # What is picked

    def select(self, place: int) -> None:
        """Make one of the options the one that can be picked."""
        if self.found is None or not 0 <= place < len(self.found.options):
            return
        self.selected = self.found.options[place]
        if self.table.currentIndex().row() != place:
            self.table.select(place)
        if self.plot.widget is not None:
            self.plot.widget.select(place)
        self._show_choice()

    def _show_choice(self) -> None:
        one = self.selected
        if one is None:
            return
        self.note.setText(f"{together((option_title(one), option_size(one)))}\n{one.note}")
        self.pick_button.setEnabled(not one.is_own)
        text, tip = self._words(one)
        self.pick_button.setText(text)
        self.pick_button.setToolTip(tip)

    def _words(self, one: SizeOption) -> tuple[str, str]:
        if one.kind == "file":
            return (
                self.tr("Tick this format"),
                self.tr("Ticks it among the formats above; nothing is written yet"),
            )
        if one.kind == "run":
            tip = self.tr("This is the run that is being exported")
            if not one.is_own:
                tip = self.tr("Evaluate and export that run instead of this one")
            return self.tr("Go on with this run"), tip
        known = next((each for each in self._session.applications if each.name == one.name), None)
        tip = self.tr("Opens it as the source of the next run; this run stays as it is")
        if known is None or known.weights_here:
            return self.tr("Use as source"), tip
        size = size_text(known.weights_bytes)
        return self.tr("Get weights ({0}) and use as source").format(size), tip

    def pick(self) -> None:
        """Take what is selected: tick the format, select the run, or open the source."""
        one = self.selected
        if one is None or one.is_own:
            return
        if one.kind == "file":
            self.format_picked.emit(one.name)
        elif one.kind == "run":
            self._session.select_run(one.name)
        else:
            self._session.open_source(one.name)
            self.model_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Plot and table stand beside each other where there is room."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        beside = self.width() >= BESIDE_FROM
        self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
