"""The samples that a run answered wrongly, or is furthest off at."""

from PySide6.QtWidgets import QWidget

from gui import theme
from gui.answer_texts import Shown, cell, label_mistakes, largest_errors, mistakes
from gui.pages.evaluate_view import RunView
from gui.widgets.basics import Card, Label, LinkButton, column, row
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.row_table import RowTable


class MistakesView(RunView):
    """All mistakes, or those of one cell of the matrix or one row of the scores."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._target = 0
        card = Card(self)
        self.title = Label(size=theme.FONT_14, bold=True)
        self.all_mistakes = LinkButton(self.tr("All mistakes"), on_click=self.show_mistakes)
        self.grid = PictureGrid(session, card, lines=2)
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Mistakes"))
        self.rows = RowTable(card)
        self.rows.hide()
        above = row()
        above.addWidget(self.title, 1)
        above.addWidget(self.all_mistakes)
        inside = column(card, margin=theme.SPACE_12)
        inside.addLayout(above)
        inside.addWidget(self.grid, 1)
        inside.addWidget(self.rows, 1)
        column(self).addWidget(card)
        self.show_mistakes()

    def show_evaluation(self) -> None:
        """Show all mistakes."""
        self._target = 0
        self.show_mistakes()

    def show_mistakes(self) -> None:
        """Show every sample that was answered wrongly, or those that are furthest off."""
        evaluation = self.evaluation
        self.all_mistakes.hide()
        if evaluation is None:
            nothing = Shown(
                title=self.tr("Mistakes"), empty=self.tr("Nothing is evaluated yet."), pictures=()
            )
            self._show(nothing)
        elif evaluation.task == "regression":
            self._show(largest_errors(evaluation, self._target))
        else:
            self._show(mistakes(evaluation, self.media))

    def show_target(self, target: int) -> None:
        """Show the largest errors in one of the numbers."""
        self._target = target
        self.show_mistakes()

    def show_cell(self, true: int, predicted: int) -> None:
        """Show the samples of one cell of the matrix."""
        if self.evaluation is not None:
            self._show(cell(self.evaluation, true, predicted))
            self.all_mistakes.show()

    def show_label(self, label: int) -> None:
        """Show the mistakes of one label."""
        if self.evaluation is not None:
            self._show(label_mistakes(self.evaluation, label))
            self.all_mistakes.show()

    def show_sample(self, path: str) -> None:
        """Select one sample, if it is shown."""
        (self.rows if self.media == "vector" else self.grid).select_path(path)

    def _show(self, shown: Shown) -> None:
        self.title.setText(shown.title)
        is_rows = self.media == "vector"
        self.grid.setVisible(not is_rows)
        self.rows.setVisible(is_rows)
        self.grid.set_empty_text(shown.empty)
        self.grid.set_pictures([] if is_rows else shown.pictures)
        self.rows.set_pictures(shown.pictures if is_rows else ())
