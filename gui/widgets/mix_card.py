"""Between the source and the run: a slider, the scores along it, and exporting what it chose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from engine import export_tasks
from engine.exporting.mix_types import NUM_POINTS, Interpolation, MixPoint
from gui import theme
from gui.evaluation_texts import Figure
from gui.numbers import figure, percent_range
from gui.score_texts import plain_score, score_title
from gui.trust_texts import kind_name
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.fields import CalmSlider
from gui.widgets.figure_grid import FigureGrid
from gui.widgets.late import LateWidget
from gui.words import listed

PLOT_HEIGHT = 240
FIGURES_WIDTH = 420


class MixCard(QWidget):
    """Asks how a run answers between its source and itself. `export_asked` wants a mix as files."""

    export_asked = Signal(float)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._looked_for: str | None = None
        self.found: Interpolation | None = None
        self.ask = AskBar(
            session,
            "interpolate",
            text=self.tr("Measure"),
            tip=self.tr("Answer validation data with weights between the source's and this run's"),
            title=self.tr("Answering between the source and the run"),
            make=self._request,
            parent=self,
        )
        self.ask.answered.connect(self._on_answered)
        self._lay_out()
        session.run_selected.connect(self._forget)
        session.busy_changed.connect(self._show_button)
        self._show()

    def _lay_out(self) -> None:
        inside = column(self)
        self.hint = Label(
            self.tr(
                "Training made the model good at your data, and may have cost some of what the "
                "source knew. Weights in between often hold better on data that is worse than "
                "yours: blurred, dark, noisy. Measuring takes a few minutes."
            ),
            color="second_text",
            wrap=True,
        )
        self.verdict = Label(wrap=True)
        self.plot = LateWidget("gui.widgets.mix_plot", "MixPlot", self)
        self.plot.setMinimumHeight(PLOT_HEIGHT)
        self.plot.made.connect(self._draw)
        self._body = QWidget(self)
        body = column(self._body)
        body.addWidget(self.plot, 1)
        body.addLayout(self._make_slider())
        below = row(spacing=theme.SPACE_16)
        figures = QWidget(self._body)
        figures.setMaximumWidth(FIGURES_WIDTH)
        self.figures = FigureGrid(figures)
        column(figures).addWidget(self.figures)
        self.button = Button(
            self.tr("Export this mix"),
            tip=self.tr("Write the formats that are ticked on the left, with these weights"),
            on_click=self.export,
        )
        below.addWidget(figures, 1)
        below.addStretch(0)
        below.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(below)
        self.notes = Label(size=theme.FONT_12, color="second_text", wrap=True)
        for part in (self.hint, self.ask, self.verdict, self._body, self.notes):
            inside.addWidget(part)

    def _make_slider(self):
        self.slider = CalmSlider(
            0,
            NUM_POINTS - 1,
            self._body,
            tip=self.tr("Left the source's weights, right this run's; arrow keys move it too"),
        )
        self.slider.setAccessibleName(self.tr("Between the source and this run"))
        self.slider.edited.connect(lambda _value: self._show_point())
        line = row()
        line.addWidget(Label(self.tr("Source"), color="second_text"))
        line.addWidget(self.slider, 1)
        line.addWidget(Label(self.tr("This run"), color="second_text"))
        return line

    # What is known

    @property
    def point(self) -> MixPoint | None:
        """Where the slider stands."""
        if self.found is None:
            return None
        return self.found.points[min(self.slider.value(), len(self.found.points) - 1)]

    def showEvent(self, event: QShowEvent) -> None:
        """What was measured before is shown once it is seen."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        run_dir = self._session.current_run
        if run_dir is None or run_dir == self._looked_for:
            return
        self._looked_for = run_dir
        job = self._session.ask(
            "stored interpolation",
            export_tasks.stored_interpolation,
            run_dir,
            title=self.tr("Reading what was measured"),
            lane="light",
            handles=lambda _error: True,
            quiet=True,
        )
        job.finished.connect(lambda found: found is not None and self._on_answered(found))

    def _forget(self) -> None:
        self.ask.forget()
        self.found, self._looked_for = None, None
        self._show()
        if self.isVisible():
            self._look()

    def _request(self):
        run_dir = self._session.current_run
        if run_dir is None:
            return None
        request = export_tasks.InterpolationRequest(run_dir=run_dir)
        return export_tasks.interpolate, request

    def _on_answered(self, found: Interpolation) -> None:
        if found.run_dir != self._session.current_run:
            return
        self.found = found
        self.slider.setRange(0, len(found.points) - 1)
        mixes = [one.mix for one in found.points]
        self.slider.set_value(mixes.index(found.suggested))
        self._show()

    # What is shown

    def _show(self) -> None:
        found = self.found
        self.ask.button.setText(self.tr("Measure") if found is None else self.tr("Measure again"))
        self.hint.setVisible(found is None)
        for part in (self.verdict, self._body, self.notes):
            part.setVisible(found is not None)
        if found is None:
            return
        # A figure and its sign stay on one line.
        self.verdict.setText(found.verdict)
        kinds = listed(f"{kind_name(kind)} {text}" for kind, text in found.disturbances)
        disturbed = self.tr("Each is disturbed in one way, in turn: {0}.").format(kinds)
        self.notes.setText(" ".join((disturbed, *found.notes)))
        self._show_point()
        if self.plot.widget is None:
            self.plot.start()
        else:
            self._draw()

    def _draw(self) -> None:
        if self.found is not None and self.plot.widget is not None:
            self.plot.widget.show_found(self.found)
            self._show_point()

    def _show_point(self) -> None:
        found, point = self.found, self.point
        if found is None or point is None:
            return
        if self.plot.widget is not None:
            self.plot.widget.choose(point.mix)
        title = score_title(found.score)
        own = found.points[-1]
        self.figures.set_figures(
            (
                Figure(
                    name=self.tr("Mix"),
                    value=figure(point.mix, 2),
                    tip=self.tr("0 is the source's weights, 1 this run's"),
                ),
                self._figure(title, point.score, own.score, point.range),
                self._figure(
                    self.tr("{0}, disturbed").format(title),
                    point.robust_score,
                    own.robust_score,
                    point.robust_range,
                ),
            )
        )
        self._show_button()

    def _figure(self, name: str, value: float, own: float, ends) -> Figure:
        assert self.found is not None
        score = self.found.score
        between = percent_range(ends)
        this_run = self.tr("this run {0}").format(plain_score(own, score))
        return Figure(
            name=name,
            value=plain_score(value, score),
            range=this_run,
            tip=self.tr("Probably {0}").format(between) if between else "",
        )

    def _show_button(self, _what: object = None) -> None:
        point = self.point
        self.button.setEnabled(point is not None and not self._session.is_working("export"))

    def export(self) -> None:
        """Ask for the chosen mix as files."""
        if self.point is not None:
            self.export_asked.emit(self.point.mix)
