"""Whether more data would help: the score by the number of training samples, and what is ahead."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from engine import analysis_tasks
from engine.learning_curve_types import CurvePoint, LearningCurve, LearningCurveRequest
from engine.types import DataTask
from gui import theme
from gui.evaluation_texts import Figure
from gui.numbers import decimal, percent, whole
from gui.pages.evaluate_view import RunView
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Card, Label, Scrolled, column, row
from gui.widgets.figure_grid import FigureGrid
from gui.widgets.late import LateWidget

PLOT_HEIGHT = 220
FIGURES_WIDTH, CLASSES_WIDTH = 520, 340
SHOWN_CLASSES = 5


class MoreDataView(RunView):
    """Asks for the learning curve of the current run; what was found is kept while Graft runs."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._found: dict[str, LearningCurve] = {}
        self.ask = AskBar(
            session,
            "learning curve",
            text=self.tr("Measure"),
            tip=self.tr(
                "Fit heads to growing shares of the training data and see what more would bring"
            ),
            title=self.tr("Measuring what more data would bring"),
            make=self._request,
            parent=self,
        )
        self.ask.answered.connect(self._on_answered)
        inner = QWidget()
        inside = column(inner, spacing=theme.SPACE_12)
        self.answer_card = self._make_answer()
        inside.addWidget(self.answer_card, 1)
        inside.addWidget(self._make_figures())
        inside.addStretch(0)
        column(self).addWidget(Scrolled(inner, self))
        self.show_run()

    def show_run(self) -> None:
        """Show what is known of the current run."""
        self.ask.forget()
        self._show(self._found.get(self._session.current_run or ""))

    def _request(self):
        run = self._session.current_run
        if run is None:
            return None
        return analysis_tasks.learning_curve, LearningCurveRequest(run_dir=run)

    def _on_answered(self, curve: LearningCurve) -> None:
        self._found[curve.run_dir] = curve
        if curve.run_dir == self._session.current_run:
            self._show(curve)

    def _show(self, curve: LearningCurve | None) -> None:
        self.ask.button.setText(self.tr("Measure") if curve is None else self.tr("Measure again"))
        self.ask.button.set_accent(curve is None)
        # The plot takes what room there is; without it the card is as high as its text.
        policy = QSizePolicy.Policy.Maximum if curve is None else QSizePolicy.Policy.Preferred
        self.answer_card.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.hint.setVisible(curve is None)
        for part in (self.verdict, self.plot, self.figures_card):
            part.setVisible(curve is not None)
        self.cautions.setVisible(curve is not None and bool(curve.cautions))
        if curve is None:
            return
        self.verdict.setText(curve.verdict)
        self.cautions.setText("\n".join(curve.cautions))
        self.figures.set_figures(self._figures(curve))
        self.classes.set_figures(self._class_figures(curve))
        self.classes_title.setVisible(bool(curve.classes))
        self.method.setText(curve.method)
        self.checked.setText(self._checked(curve))
        self.checked.setVisible(bool(self.checked.text()))
        if self.plot.widget is None:
            self.plot.start()
        else:
            self._draw()

    def _draw(self) -> None:
        curve = self._found.get(self._session.current_run or "")
        if curve is not None and self.plot.widget is not None:
            self.plot.widget.show_curve(curve)

    def _figures(self, curve: LearningCurve) -> list[Figure]:
        rows = (
            (curve.now, self.tr("As many as now ({0})")),
            (curve.doubled, self.tr("Twice as many ({0})")),
            (curve.fourfold, self.tr("Four times as many ({0})")),
        )
        return [self._figure(point, text, curve.task) for point, text in rows]

    def _figure(self, point: CurvePoint, text: str, task: DataTask) -> Figure:
        return Figure(
            name=text.format(whole(point.num_samples)),
            value=_score(point.score, task),
            range=self.tr("{0} to {1}").format(_score(point.low, task), _score(point.high, task)),
            tip=self.tr("What the curve says, and the range that it lies in 95 times of 100"),
        )

    def _class_figures(self, curve: LearningCurve) -> list[Figure]:
        return [
            Figure(
                name=one.name,
                value=percent(one.with_all, 0),
                range=self.tr("{0} with half").format(percent(one.with_half, 0)),
                tip=self.tr("How many of this class were recognised, with all samples and half"),
            )
            for one in curve.classes[:SHOWN_CLASSES]
        ]

    def _checked(self, curve: LearningCurve) -> str:
        check = curve.check
        if check is None or not check.holds:
            return ""
        told = check.foretold
        return self.tr(
            "Checked: from half of the data, {0} to {1} would have been foretold for {2}; {3} was "
            "found."
        ).format(
            _score(told.low, curve.task),
            _score(told.high, curve.task),
            whole(told.num_samples),
            _score(check.found, curve.task),
        )

    # How it is made

    def _make_answer(self) -> QWidget:
        card = Card(self)
        inside = column(card, margin=theme.SPACE_12)
        above = row()
        above.addWidget(Label(self.tr("Would more data help?"), size=theme.FONT_14, bold=True))
        above.addWidget(self.ask, 1)
        self.hint = Label(
            self.tr(
                "Before you collect more: Graft fits heads to growing shares of what you have and "
                "extends the curve to twice and four times as much. It takes a minute or so."
            ),
            color="second_text",
            wrap=True,
        )
        self.verdict = Label(wrap=True)
        self.cautions = Label(color="warning", wrap=True)
        self.plot = LateWidget("gui.widgets.learning_plot", "LearningPlot", card)
        self.plot.setMinimumHeight(PLOT_HEIGHT)
        # It takes what is left, and asks for no more.
        self.plot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.plot.made.connect(self._draw)
        inside.addLayout(above)
        for part in (self.hint, self.verdict, self.plot, self.cautions):
            inside.addWidget(part, 1 if part is self.plot else 0)
        return card

    def _make_figures(self) -> QWidget:
        self.figures_card = Card(self)
        inside = row(self.figures_card, margin=theme.SPACE_12, spacing=theme.SPACE_24)
        boxes = QWidget(self.figures_card), QWidget(self.figures_card)
        for box, width in zip(boxes, (FIGURES_WIDTH, CLASSES_WIDTH), strict=True):
            box.setMaximumWidth(width)
        left, right = map(column, boxes)
        self.figures = FigureGrid(self.figures_card)
        self.checked = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.method = Label(size=theme.FONT_12, color="second_text", wrap=True)
        left.addWidget(Label(self.tr("Forecast"), bold=True))
        for part in (self.figures, self.checked, self.method):
            left.addWidget(part)
        left.addStretch(1)
        self.classes_title = Label(self.tr("Classes that gained most"), bold=True)
        self.classes = FigureGrid(self.figures_card)
        right.addWidget(self.classes_title)
        right.addWidget(self.classes)
        right.addStretch(1)
        inside.addWidget(boxes[0], 3)
        inside.addWidget(boxes[1], 2)
        inside.addStretch(0)
        return self.figures_card


def _score(score: float, task: DataTask) -> str:
    return decimal(score, 2) if task == "regression" else percent(score)
