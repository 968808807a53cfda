"""The three cards of the view of trust: calibration, robustness, the source's own task."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from engine import analysis_tasks
from engine.trust_types import (
    Calibration,
    CalibrationRequest,
    Robustness,
    RobustnessRequest,
    SourceBehaviour,
    SourceBehaviourRequest,
    TemperatureRequest,
)
from engine.types import Media
from gui import theme
from gui.models.pictures import Picture
from gui.numbers import decimal, percent, size_text
from gui.trust_texts import (
    calibration_figures,
    calibration_sentence,
    kind_name,
    robustness_sentence,
    source_class,
    source_sentence,
)
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Button, Card, Label, column, row
from gui.widgets.example_strip import NARROW, WIDE, ExampleStrip
from gui.widgets.figure_grid import FigureGrid
from gui.widgets.late import LateWidget
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.strength_table import StrengthTable

PLOTS = "gui.widgets.trust_plots"
PLOT_WIDTH = 300
MOST_CHANGED = 24
CHANGED_HEIGHT = 270


class _TrustCard(Card):
    """A title, a question to the engine, and a sentence that answers it."""

    def __init__(self, session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.title = Label(size=theme.FONT_14, bold=True)
        self.sentence = Label(wrap=True)
        self.cautions = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.inside = column(self, margin=theme.SPACE_12)
        self.inside.addWidget(self.title)
        self.inside.addWidget(self.sentence)
        self._sides: QBoxLayout | None = None

    def set_beside(self, beside: bool) -> None:
        """Let figures and plot stand beside each other, or below each other."""
        directions = QBoxLayout.Direction
        if self._sides is not None:
            self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _say(self, sentence: str, cautions: tuple[str, ...] = ()) -> None:
        self.sentence.setText(sentence)
        self.cautions.setText(" ".join(cautions))
        self.cautions.setVisible(bool(cautions))


class CalibrationCard(_TrustCard):
    """Whether probabilities mean what they say. `rule_changed`: the run has another rule now."""

    rule_changed = Signal()

    def __init__(self, session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.title.setText(self.tr("Are its probabilities right?"))
        self.found: Calibration | None = None
        self.ask = AskBar(
            session,
            "calibration",
            text=self.tr("Compare with the truth"),
            tip=self.tr(
                "Have the validation and test samples answered, and see how often answers of "
                "each probability are right"
            ),
            title=self.tr("Comparing probabilities with the truth"),
            make=self._question,
            parent=self,
        )
        self.ask.answered.connect(self.show_calibration)
        self._plot = LateWidget(PLOTS, "ReliabilityPlot", self)
        self._plot.setMinimumWidth(PLOT_WIDTH)
        self._plot.made.connect(self._draw)
        self.figures = FigureGrid(self)
        self.use = Button("", self, on_click=self.use_temperature)
        self._body = QWidget(self)
        beside = column()
        beside.addWidget(self.figures)
        line = row()
        line.addWidget(self.use)
        line.addStretch(1)
        beside.addLayout(line)
        beside.addWidget(self.cautions)
        beside.addStretch(1)
        self._sides = row(self._body, spacing=theme.SPACE_24)
        self._sides.addWidget(self._plot, 1)
        self._sides.addLayout(beside, 1)
        self.inside.addWidget(self._body)
        self.inside.addWidget(self.ask)

    @property
    def plot(self):
        """The diagram, once it is made."""
        return self._plot.widget

    def show_calibration(self, found: Calibration | None) -> None:
        """Show what is known, or what could be asked."""
        self.found = found
        self._body.setVisible(found is not None)
        self.ask.setVisible(found is None)
        if found is None:
            self._say(
                self.tr(
                    "Of answers that say 90 %, nine in ten should be right. If they are not, one "
                    "number, the temperature, puts it right without changing an answer."
                )
            )
            return
        self._say(calibration_sentence(found), found.cautions)
        self.figures.set_figures(calibration_figures(found))
        in_use = found.current != 1
        self.use.setText(
            self.tr("Take the temperature {0} out").format(decimal(found.current, 2))
            if in_use
            else self.tr("Use the temperature {0}").format(decimal(found.temperature, 2))
        )
        self.use.setToolTip(
            self.tr("Show the model's own probabilities again")
            if in_use
            else self.tr(
                "Probabilities follow it from now on, here, in predictions and in exported files. "
                "Not one answer changes."
            )
        )
        self.use.setEnabled(in_use or found.temperature != 1)
        self._plot.start()
        self._draw()

    def show_no_probabilities(self) -> None:
        """The run estimates numbers."""
        self.show_calibration(None)
        self.ask.hide()
        self._say(self.tr("The run estimates numbers: it gives no probabilities to compare."))

    def use_temperature(self) -> None:
        """Put the temperature into the run's rule, or take it out."""
        found = self.found
        if found is None:
            return
        self.use.setEnabled(False)
        wanted = 1.0 if found.current != 1 else found.temperature
        job = self._session.ask(
            "rule",
            analysis_tasks.keep_temperature,
            TemperatureRequest(run_dir=found.run_dir, temperature=wanted),
            title=self.tr("Keeping the temperature"),
            lane="light",
        )
        job.finished.connect(lambda _rule: self.rule_changed.emit())
        job.failed.connect(lambda _error: self.use.setEnabled(True))

    def _question(self):
        run = self._session.current_run
        return run and (analysis_tasks.calibrate, CalibrationRequest(run_dir=run))

    def _draw(self) -> None:
        if self.plot is not None and self.found is not None:
            self.plot.show_calibration(self.found)


class RobustnessCard(_TrustCard):
    """How answers hold when samples are worse than those that were trained on."""

    def __init__(self, session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.title.setText(self.tr("Does it hold when samples are worse?"))
        self.found: Robustness | None = None
        self._media: Media = "picture"
        self.ask = AskBar(
            session,
            "robustness",
            text=self.tr("Disturb and measure"),
            tip=self.tr(
                "Make up to 200 samples worse in several ways, at four strengths each, and count "
                "how many answers are still right"
            ),
            title=self.tr("Disturbing samples"),
            make=self._question,
            parent=self,
        )
        self.ask.answered.connect(lambda found: self.show_robustness(found, self._media))
        self.table = StrengthTable(self)
        self.table.kind_chosen.connect(self.show_kind)
        self._plot = LateWidget(PLOTS, "StrengthPlot", self)
        self._plot.setMinimumWidth(PLOT_WIDTH - 40)
        self._plot.made.connect(self._draw)
        self.examples = ExampleStrip(self)
        self._body = QWidget(self)
        inside = column(self._body, spacing=theme.SPACE_12)
        self._sides = row(spacing=theme.SPACE_24)
        self._sides.addWidget(self.table, 1, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self._plot, 1)
        inside.addLayout(self._sides)
        inside.addWidget(self.examples)
        inside.addWidget(self.cautions)
        self.inside.addWidget(self._body)
        self.inside.addWidget(self.ask)
        self._kind = 0

    def set_beside(self, beside: bool) -> None:
        """Examples are smaller too where there is less room."""
        super().set_beside(beside)
        self.examples.set_side(WIDE if beside else NARROW)

    @property
    def plot(self):
        """The curve, once it is made."""
        return self._plot.widget

    def show_robustness(self, found: Robustness | None, media: Media) -> None:
        """Show what is known, or what could be asked."""
        self.found, self._media = found, media
        self._body.setVisible(found is not None)
        self.table.show_robustness(found, media)
        if found is None:
            self.ask.button.setText(self.tr("Disturb and measure"))
            self._say(
                {
                    "sound": self.tr(
                        "Noise and other loudness than in training, at rising strength."
                    ),
                    "vector": self.tr("Numbers that are a little off, at rising strength."),
                }.get(
                    media,
                    self.tr(
                        "Noise, blur, brightness, contrast, JPEG, rotation and size, at rising "
                        "strength: what the model was not trained for shows here."
                    ),
                )
            )
            return
        self.ask.button.setText(self.tr("Measure again"))
        self._say(robustness_sentence(found, media), found.cautions)
        worst = [min(level.score for level in curve.levels) for curve in found.curves]
        self.table.selectRow(worst.index(min(worst)))
        self._plot.start()

    def show_kind(self, place: int) -> None:
        """Show the curve and the examples of one kind."""
        self._kind = place
        self._draw()
        if self.found is None:
            return
        curve = self.found.curves[place]
        shown = [one for one in self.found.examples if one.kind == curve.kind]
        self.examples.show_examples(shown, (self._as_is(), *(one.text for one in curve.levels)))

    def _question(self):
        run = self._session.current_run
        return run and (analysis_tasks.measure_robustness, RobustnessRequest(run_dir=run))

    def _draw(self) -> None:
        if self.plot is not None and self.found is not None:
            curve = self.found.curves[self._kind]
            self.plot.show_curve(self.found, curve, kind_name(curve.kind), self._as_is())

    def _as_is(self) -> str:
        return self.tr("as it is")


class SourceCard(_TrustCard):
    """What training did to what the base knew. `sample_asked`: a sample was opened."""

    sample_asked = Signal(str)

    def __init__(self, session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.title.setText(self.tr("Does the base still know its old task?"))
        self.found: SourceBehaviour | None = None
        self._folder: str | None = None
        self.ask = AskBar(
            session,
            "source_behaviour",
            text=self.tr("Compare with the source"),
            tip=self.tr(
                "Put the source's own head behind the trained base and behind the untouched one, "
                "and see how far their answers differ"
            ),
            title=self.tr("Comparing with the source"),
            make=self._question,
            parent=self,
        )
        self.ask.answered.connect(self.show_behaviour)
        self.on_folder = Button(
            self.tr("On a folder…"),
            self,
            tip=self.tr(
                "Compare on other pictures. Where the folders in it are called as the source's "
                "classes, its accuracy is counted too."
            ),
            on_click=self.choose_folder,
        )
        self.changed_title = Label(self.tr("Answered most differently"), bold=True)
        self.changed = PictureGrid(session, self, lines=2)
        self.changed.setFrameShape(PictureGrid.Shape.NoFrame)
        self.changed.setAccessibleName(self.tr("Answered most differently"))
        self.changed.setFixedHeight(CHANGED_HEIGHT)
        self.inside.addWidget(self.cautions)
        self.inside.addWidget(self.changed_title)
        self.inside.addWidget(self.changed)
        line = row()
        line.addWidget(self.ask, 1)
        line.addWidget(self.on_folder)
        self.inside.addLayout(line)

    def choose_folder(self) -> None:
        """Compare on a folder that the user names."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Compare on this folder"))
        if folder:
            self._folder = folder
            self.ask.start()

    def show_media(self, media: Media, megabytes: int) -> None:
        """Say what is asked of which samples, and what has to be fetched for it."""
        self._folder = None
        self.on_folder.setVisible(media == "picture")
        self.ask.button.setText(
            self.tr("Get the source's classifier ({0}) and compare").format(
                size_text(1e6 * megabytes)
            )
            if megabytes
            else self.tr("Compare with the source")
        )

    def show_behaviour(self, found: SourceBehaviour | None, media: Media = "picture") -> None:
        """Show what is known, or what could be asked."""
        self.found = found
        changed = [] if found is None else [one for one in found.answers if one.distance > 0.005]
        shows = found is not None and media != "vector" and bool(changed)
        self.changed.setVisible(shows)
        self.changed_title.setVisible(shows)
        if found is None:
            self._say(
                self.tr(
                    "Where the source has a head of its own: how far its answers have gone from "
                    "what they were. Much change says that fine-tuning overwrote what the base "
                    "knew."
                )
            )
            return
        self._say(source_sentence(found, media), found.notes)
        self.changed.set_pictures(
            [
                Picture(
                    path=one.path,
                    caption=f"{source_class(found, one.after)} {percent(one.after_probability, 0)}",
                    second=self.tr("was {0} {1}").format(
                        source_class(found, one.before), percent(one.before_probability, 0)
                    ),
                    color="text" if one.after == one.before else "warning",
                )
                for one in changed[:MOST_CHANGED]
            ]
        )

    def _question(self):
        run = self._session.current_run
        # The button names what has to be fetched.
        return run and (
            analysis_tasks.compare_source,
            SourceBehaviourRequest(run_dir=run, data=self._folder, may_fetch=True),
        )
