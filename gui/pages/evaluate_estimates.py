"""How near estimated numbers are to the true ones: as points along a line, or as errors."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.evaluation_types import Evaluation
from gui import theme
from gui.evaluation_texts import residuals
from gui.widgets.basics import Card, Label, column, row
from gui.widgets.fields import Choice
from gui.widgets.late import LateWidget

PLOT_HEIGHT = 300


class EstimatesCard(Card):
    """A plot of one of the numbers.

    `target_chosen` tells which number is to be shown, `sample_chosen` the path of a point that
    was clicked.
    """

    target_chosen = Signal(int)
    sample_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self.target = Choice([], tip=self.tr("Which of the numbers is shown."))
        self.target.setAccessibleName(self.tr("Number"))
        self.target.edited.connect(self.show_target)
        self.target_name = Label(bold=True)
        self.kind = Choice(
            (
                (False, self.tr("True and estimated")),
                (True, self.tr("Residuals")),
            ),
            tip=self.tr(
                "Residuals are the errors by what was estimated: a slope or a bend in them is "
                "something that the model has not learned."
            ),
        )
        self.kind.setAccessibleName(self.tr("What the plot shows"))
        self.kind.edited.connect(lambda _kind: self._draw())
        self.hint = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.errors = Label(size=theme.FONT_12, wrap=True)
        self._late = LateWidget("gui.widgets.estimates", "EstimatePlot", self)
        self._late.setFixedHeight(PLOT_HEIGHT)
        self._late.made.connect(self._on_made)
        title = row()
        title.addWidget(self.target_name, 1)
        title.addWidget(self.target, 1)
        title.addWidget(self.kind, 2)
        layout = column(self, margin=theme.SPACE_12)
        layout.addLayout(title)
        layout.addWidget(self.hint)
        layout.addWidget(self._late)
        layout.addWidget(self.errors)

    @property
    def plot(self):
        """The plot, once it is made."""
        return self._late.widget

    def set_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show the numbers of an evaluation; hidden where it has none."""
        has_numbers = evaluation is not None and evaluation.task == "regression"
        self._evaluation = evaluation if has_numbers else None
        self.setVisible(has_numbers)
        if not has_numbers:
            return
        names = list(enumerate(evaluation.class_names))
        self.target.set_choices(names)
        self.target.setVisible(len(names) > 1)
        self.target_name.setText("" if len(names) > 1 else names[0][1])
        self.target_name.setVisible(len(names) == 1)
        self._late.start()
        self._draw()

    def show_target(self, target: int) -> None:
        """Show one of the numbers."""
        self.target.set_value(target)
        self._draw()
        self.target_chosen.emit(target)

    def _on_made(self) -> None:
        self.plot.sample_chosen.connect(self.sample_chosen)
        self._draw()

    def _draw(self) -> None:
        evaluation, target = self._evaluation, self.target.value
        if evaluation is None or not isinstance(target, int):
            return
        self.hint.setText(
            self.tr("Nearer to the line is better. A click shows which it is.")
            if not self.kind.value
            else self.tr("Evenly around the line is good. A click shows which it is.")
        )
        self.errors.setText(residuals(evaluation, target))
        if self.plot is not None:
            self.plot.show_target(evaluation, target, bool(self.kind.value))
