"""From which probability on an answer is a yes, and below which it counts as unsure."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine import analysis_tasks
from engine.evaluation_types import DecisionRule, Evaluation
from engine.requests import RuleRequest
from gui import theme
from gui.evaluation_texts import Figure
from gui.models.thresholds import (
    HALF,
    Decided,
    answered,
    best_f1,
    decided,
    least_shown,
    place_of,
    threshold_at,
)
from gui.numbers import percent
from gui.pages.evaluate_view import RunView
from gui.score_texts import nouns
from gui.widgets.basics import Button, Card, Label, LinkButton, Scrolled, column, row
from gui.widgets.fields import CalmSlider, Choice
from gui.widgets.figure_grid import FigureGrid
from gui.widgets.late import LateWidget
from gui.widgets.matrix import Matrix

STEPS = 1000
MATRIX_WIDTH, FIGURES_WIDTH = 200, 360
PLOTS = "gui.widgets.threshold_plots"


class ThresholdsView(RunView):
    """Thresholds are dragged, what they would do is seen at once; a button keeps them.

    What is kept is the run's rule: evaluation, prediction and exports follow it.
    """

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._thresholds: list[float] = []
        self._unsure = 0.0
        self.nothing = Label(color="second_text", wrap=True)
        inner = QWidget()
        inside = column(inner, spacing=theme.SPACE_12)
        inside.addWidget(self.nothing)
        inside.addWidget(self._make_yes_card())
        inside.addWidget(self._make_unsure_card())
        inside.addStretch(1)
        layout = column(self)
        layout.addWidget(Scrolled(inner, self), 1)
        layout.addWidget(self._make_bar())
        self.show_evaluation()

    # What the user does

    def set_threshold(self, threshold: float) -> None:
        """Look at another threshold for the shown class."""
        if self._thresholds:
            self._thresholds[self._shown()] = threshold
            self._show_yes()
            self._show_bar()

    def _on_unsure(self, value: int) -> None:
        self.set_unsure(value / STEPS if value > self.unsure.minimum() else 0.0)

    def set_unsure(self, below: float) -> None:
        """Look at another least probability."""
        self._unsure = below
        self._show_unsure()
        self._show_bar()

    def keep(self) -> None:
        """Let the run's answers follow what is shown, and evaluate again by it."""
        evaluation = self.evaluation
        if evaluation is None:
            return
        rule = self._wanted(evaluation)
        self.keep_button.setEnabled(False)
        job = self._session.ask(
            "rule",
            analysis_tasks.keep_rule,
            RuleRequest(
                run_dir=evaluation.run_dir,
                unsure_below=rule.unsure_below,
                thresholds=rule.thresholds,
            ),
            title=self.tr("Keeping the thresholds"),
            lane="light",
        )
        job.finished.connect(lambda _rule: self._kept(evaluation))
        job.failed.connect(lambda _error: self._show_bar())

    def put_back(self) -> None:
        """Look at what holds now."""
        self.show_evaluation()

    def _kept(self, evaluation: Evaluation) -> None:
        if self._session.current_run == evaluation.run_dir:
            self._session.score_anew(evaluation)

    # What is shown

    def show_run(self) -> None:
        """Nothing of the last run stays."""
        self.show_evaluation()

    def show_evaluation(self) -> None:
        """Show the thresholds that hold, and what they do."""
        evaluation = self.evaluation
        has_curves = evaluation is not None and bool(evaluation.curves)
        has_coverage = evaluation is not None and evaluation.coverage is not None
        self.yes_card.setVisible(has_curves)
        self.unsure_card.setVisible(has_coverage)
        self.bar.setVisible(has_curves or has_coverage)
        self.nothing.setText(self._why_nothing(evaluation))
        self.nothing.setVisible(not (has_curves or has_coverage))
        self._thresholds = []
        if evaluation is None:
            return
        self._unsure = evaluation.rule.unsure_below
        if has_curves:
            self._thresholds = list(_thresholds(evaluation.rule, len(evaluation.curves)))
            names = [(place, curve.name) for place, curve in enumerate(evaluation.curves)]
            self.label.set_choices(names)
            self.label.setVisible(len(names) > 1)
            self._curves.start()
            self._show_label()
        if has_coverage:
            self._coverage.start()
            # From where the plot begins; there nothing is unsure.
            self.unsure.set_low(round(STEPS * least_shown(evaluation.coverage)))
            self._draw_coverage()
            self._show_unsure()
        self.caution.setText(self._caution(evaluation.split))
        self.caution.setVisible(bool(self.caution.text()))
        self._show_bar()

    def _why_nothing(self, evaluation: Evaluation | None) -> str:
        if evaluation is None:
            return self.tr("Evaluate first: then thresholds can be chosen by what they do.")
        if evaluation.task == "regression":
            return self.tr(
                "Numbers have no threshold. How they are off is on the left, under “Residuals”."
            )
        return self.tr(
            "These scores are of an earlier Graft: evaluate again to see what thresholds do."
        )

    def _caution(self, split: str) -> str:
        return {
            "test": self.tr(
                "These are test samples: what is chosen by them makes the test score look too "
                "good. Evaluate “Validation” on the left and choose by that."
            ),
            "train": self.tr(
                "The model was trained on these samples and is surer of them than of others: "
                "evaluate “Validation” on the left and choose by that."
            ),
        }.get(split, "")

    def _shown(self) -> int:
        value = self.label.value
        return value if isinstance(value, int) else 0

    def _wanted(self, evaluation: Evaluation) -> DecisionRule:
        """The rule that is looked at."""
        own = tuple(self._thresholds)
        return DecisionRule(
            temperature=evaluation.rule.temperature,
            unsure_below=self._unsure,
            thresholds=() if all(one == HALF for one in own) else own,
        )

    def _show_label(self, _label: object = None) -> None:
        evaluation = self.evaluation
        if evaluation is None or not evaluation.curves:
            return
        name = evaluation.curves[self._shown()].name
        self.title.setText(self.tr("From which probability on is it “{0}”?").format(name))
        if self._curves.widget is not None:
            self._curves.widget.show_curve(evaluation.curves[self._shown()])
        self._show_yes()

    def _show_yes(self) -> None:
        evaluation = self.evaluation
        if evaluation is None or not self._thresholds:
            return
        shown = self._shown()
        curve, threshold = evaluation.curves[shown], self._thresholds[shown]
        holds = _thresholds(evaluation.rule, len(evaluation.curves))[shown]
        place, kept = place_of(curve, threshold), place_of(curve, holds)
        self.threshold.set_value(round(STEPS * threshold))
        self.threshold_text.setText(percent(threshold))
        then, now = decided(curve, place), decided(curve, kept)
        other = self.tr("not {0}").format(curve.name)
        if evaluation.task == "binary":
            other = evaluation.class_names[0]
        self.matrix.set_counts(
            (other, curve.name),
            (
                (then.true_negatives, then.false_positives),
                (then.false_negatives, then.true_positives),
            ),
        )
        self.figures.set_figures(self._figures(now, then))
        if self._curves.widget is not None:
            self._curves.widget.show_places(place, kept)

    def _figures(self, now: Decided, then: Decided) -> tuple[Figure, ...]:
        def written(share: float | None) -> str:
            return "–" if share is None else percent(share)

        def figure(name: str, attribute: str, tip: str) -> Figure:
            before, after = (written(getattr(one, attribute)) for one in (now, then))
            told = "" if before == after else self.tr("now {0}").format(before)
            return Figure(name=name, value=after, range=told, tip=tip)

        return (
            figure(self.tr("Precision"), "precision", self.tr("Of those found, how many are it")),
            figure(
                self.tr("Recall"), "recall", self.tr("Of those that are it, how many are found")
            ),
            figure(self.tr("F1"), "f1", self.tr("The harmonic mean of precision and recall")),
            figure(
                self.tr("False alarms"),
                "false_alarms",
                self.tr("Of those that are not it, how many are found all the same"),
            ),
            figure(self.tr("Accuracy"), "accuracy", self.tr("How many decisions are right")),
        )

    def _draw_coverage(self) -> None:
        evaluation = self.evaluation
        if evaluation is not None and evaluation.coverage and self._coverage.widget is not None:
            self._coverage.widget.show_curve(evaluation.coverage)
            self._show_unsure()

    def _show_unsure(self) -> None:
        evaluation = self.evaluation
        if evaluation is None or evaluation.coverage is None:
            return
        coverage, accuracy = answered(evaluation.coverage, self._unsure)
        _, all_right = answered(evaluation.coverage, 0.0)
        self.unsure.set_value(round(STEPS * self._unsure))
        self.unsure_text.setText(percent(self._unsure) if self._unsure else self.tr("none"))
        if not self._unsure:
            text = self.tr("No answer counts as unsure: {0} are right.").format(
                percent(all_right or 0.0)
            )
        elif accuracy is None:
            text = self.tr("No answer is as sure as that: none would be given.")
        else:
            text = self.tr(
                "{0} of the {1} are answered, {2} of these rightly (all answered: {3})."
            ).format(
                percent(coverage), nouns(self.media), percent(accuracy), percent(all_right or 0.0)
            )
        self.unsure_does.setText(text)
        if self._coverage.widget is not None:
            self._coverage.widget.show_thresholds(self._unsure, evaluation.rule.unsure_below)

    def _show_bar(self) -> None:
        evaluation = self.evaluation
        changed = evaluation is not None and self._wanted(evaluation) != evaluation.rule
        self.keep_button.setEnabled(changed)
        self.back_button.setEnabled(changed)
        if changed:
            text = self.tr("Not kept yet: answers still follow what holds now.")
        elif evaluation is not None and (evaluation.rule.thresholds or self._unsure):
            text = self.tr("Kept: evaluation, prediction and exports of this run follow it.")
        else:
            text = ""
        self.state.setText(text)

    # How it is made

    def _make_yes_card(self) -> Card:
        card = self.yes_card = Card()
        self.title = Label(size=theme.FONT_14, bold=True)
        self.label = Choice((), tip=self.tr("Which label's threshold is shown."))
        self.label.setAccessibleName(self.tr("Label"))
        self.label.edited.connect(self._show_label)
        self._curves = LateWidget(PLOTS, "CurvePair", card)
        self._curves.setMinimumHeight(220)
        self._curves.made.connect(self._on_curves_made)
        self.threshold = CalmSlider(
            1, STEPS - 1, tip=self.tr("A higher one finds fewer, and is wrong about fewer of them.")
        )
        self.threshold.setAccessibleName(self.tr("Threshold"))
        self.threshold.edited.connect(lambda value: self.set_threshold(value / STEPS))
        self.threshold_text = Label(bold=True)
        self.best = LinkButton(
            self.tr("Highest F1"),
            tip=self.tr("The threshold at which precision and recall are best together"),
            on_click=self._on_best,
        )
        self.half = LinkButton(
            self.tr("50 %"),
            tip=self.tr("The threshold that holds where none was chosen"),
            on_click=lambda: self.set_threshold(HALF),
        )
        self.matrix = Matrix(card)
        self.matrix.setFixedWidth(MATRIX_WIDTH)
        self.matrix.setAccessibleName(self.tr("Decisions at this threshold"))
        self.figures = FigureGrid(card)
        self.figures.setMaximumWidth(FIGURES_WIDTH)
        above = row()
        above.addWidget(self.title, 1)
        above.addWidget(self.label)
        line = row()
        line.addWidget(Label(self.tr("Threshold")))
        line.addWidget(self.threshold, 1)
        for widget in (self.threshold_text, self.best, self.half):
            line.addWidget(widget)
        below = row(spacing=theme.SPACE_16)
        below.addWidget(self.matrix, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.figures, 4, Qt.AlignmentFlag.AlignTop)
        below.addStretch(1)
        layout = column(card, margin=theme.SPACE_12)
        layout.addLayout(above)
        layout.addWidget(self._curves)
        layout.addLayout(line)
        layout.addLayout(below)
        return card

    def _make_unsure_card(self) -> Card:
        card = self.unsure_card = Card()
        self._coverage = LateWidget(PLOTS, "CoveragePlot", card)
        self._coverage.setMinimumHeight(226)
        self._coverage.made.connect(self._on_coverage_made)
        self.unsure = CalmSlider(
            0,
            STEPS - 1,
            tip=self.tr(
                "Answers whose probability is lower count as “unsure”: they are set apart, for "
                "somebody to look at."
            ),
        )
        self.unsure.setAccessibleName(self.tr("Unsure below"))
        self.unsure.edited.connect(self._on_unsure)
        self.unsure_text = Label(bold=True)
        self.unsure_does = Label(wrap=True)
        line = row()
        line.addWidget(Label(self.tr("Unsure below")))
        line.addWidget(self.unsure, 1)
        line.addWidget(self.unsure_text)
        layout = column(card, margin=theme.SPACE_12)
        layout.addWidget(Label(self.tr("When is an answer unsure?"), size=theme.FONT_14, bold=True))
        layout.addWidget(self._coverage)
        layout.addLayout(line)
        layout.addWidget(self.unsure_does)
        return card

    def _make_bar(self) -> Card:
        bar = self.bar = Card(self)
        self.caution = Label(size=theme.FONT_12, color="warning", wrap=True)
        self.state = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.keep_button = Button(
            self.tr("Keep for this run"),
            accent=True,
            tip=self.tr("Evaluation, prediction and exports of this run follow these thresholds"),
            on_click=self.keep,
        )
        self.back_button = Button(
            self.tr("Put back"),
            tip=self.tr("Show the thresholds that hold now"),
            on_click=self.put_back,
        )
        line = row()
        line.addWidget(self.state, 1)
        line.addWidget(self.back_button)
        line.addWidget(self.keep_button)
        layout = column(bar, margin=theme.SPACE_8, spacing=theme.SPACE_4)
        layout.addWidget(self.caution)
        layout.addLayout(line)
        return bar

    def _on_best(self) -> None:
        evaluation = self.evaluation
        if evaluation is not None and self._thresholds:
            curve = evaluation.curves[self._shown()]
            self.set_threshold(threshold_at(curve, best_f1(curve)))

    def _on_curves_made(self) -> None:
        self._curves.widget.place_chosen.connect(self._on_place)
        self._show_label()

    def _on_place(self, place: int) -> None:
        evaluation = self.evaluation
        if evaluation is not None and self._thresholds:
            self.set_threshold(threshold_at(evaluation.curves[self._shown()], place))

    def _on_coverage_made(self) -> None:
        self._coverage.widget.threshold_chosen.connect(self.set_unsure)
        self._draw_coverage()


def _thresholds(rule: DecisionRule, count: int) -> tuple[float, ...]:
    return rule.thresholds or (HALF,) * count
