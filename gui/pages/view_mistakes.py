"""The samples that a run answered wrongly, or is furthest off at: looked through and decided."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from gui import theme
from gui.answer_texts import (
    Order,
    Shown,
    cell,
    chosen,
    label_mistakes,
    largest_errors,
    mistakes,
    orders,
)
from gui.data_texts import short_name
from gui.pages.evaluate_view import RunView
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.fields import Choice
from gui.widgets.review_pane import ReviewPane


class MistakesView(RunView):
    """All mistakes, those of one cell of the matrix or one row of the scores, or any samples."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._target = 0
        self._shown: Callable[[], Shown] = self._all
        card = Card(self)
        self.title = Label(size=theme.FONT_14, bold=True)
        self.title.setMinimumWidth(1)
        self.order = Choice((), tip=self.tr("In which order the mistakes are shown"))
        self.order.setAccessibleName(self.tr("Order"))
        self.order.setMinimumWidth(150)
        self.order.edited.connect(lambda _order: self._show())
        self.all_mistakes = LinkButton(
            self.tr("All mistakes"),
            tip=self.tr("Show every sample that was answered wrongly"),
            on_click=self.show_mistakes,
        )
        self.pane = ReviewPane(session, self.tr("Mistakes"), card)
        self.pane.reason_asked.connect(self.reason_asked)
        self.grid, self.rows = self.pane.grid, self.pane.rows
        above = row()
        above.addWidget(self.title, 1)
        above.addWidget(self.all_mistakes)
        above.addWidget(self.order)
        inside = column(card, margin=theme.SPACE_12)
        inside.addLayout(above)
        inside.addWidget(self.pane, 1)
        column(self).addWidget(card)
        self.show_evaluation()

    def show_evaluation(self) -> None:
        """Show all mistakes."""
        evaluation = self.evaluation
        self._target = 0
        names = evaluation.class_names if evaluation is not None else ()
        self.pane.show_run(names, self.media)
        choices = orders(evaluation) if evaluation is not None else ()
        self.order.set_choices(choices)
        self.order.setVisible(len(choices) > 1)
        self.show_mistakes()

    def show_mistakes(self) -> None:
        """Show every sample that was answered wrongly, or those that are furthest off."""
        self._show_these(self._all, is_all=True)

    def show_target(self, target: int) -> None:
        """Show the largest errors in one of the numbers."""
        self._target = target
        self.show_mistakes()

    def show_cell(self, true: int, predicted: int) -> None:
        """Show the samples of one cell of the matrix."""
        evaluation = self.evaluation
        if evaluation is not None:
            self._show_these(lambda: cell(evaluation, true, predicted, self._order))

    def show_label(self, label: int) -> None:
        """Show the mistakes of one label."""
        evaluation = self.evaluation
        if evaluation is not None:
            self._show_these(lambda: label_mistakes(evaluation, label, self._order))

    def show_samples(self, title: str, paths: Sequence[str]) -> None:
        """Show samples that another view asks for, in their order."""
        evaluation, paths = self.evaluation, tuple(paths)
        if evaluation is not None:
            self._show_these(lambda: chosen(evaluation, title, paths, self._target))

    def show_sample(self, path: str) -> None:
        """Select one sample; if it is none of those that are shown, show it alone."""
        if not self.pane.select_path(path):
            self.show_samples(short_name(path), (path,))

    @property
    def _order(self) -> Order:
        order = self.order.value
        return order if order in ("loss", "pair") else "surest"  # type: ignore[return-value]

    def _all(self) -> Shown:
        evaluation = self.evaluation
        if evaluation is None:
            return Shown(
                title=self.tr("Mistakes"),
                empty=self.tr("Nothing is evaluated yet."),
                make=lambda _nothing: None,
            )
        if evaluation.task == "regression":
            return largest_errors(evaluation, self._target)
        return mistakes(evaluation, self.media, self._order)

    def _show_these(self, shown: Callable[[], Shown], *, is_all: bool = False) -> None:
        self._shown = shown
        self.all_mistakes.setVisible(not is_all)
        self._show()

    def _show(self) -> None:
        shown = self._shown()
        self.title.setText(shown.title)
        self.pane.show_things(shown.things, shown.make, shown.empty)
