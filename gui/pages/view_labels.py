"""Labels that may be wrong and samples that look alike: found on request, decided one by one."""

from PySide6.QtWidgets import QWidget

from engine import analysis_tasks
from engine.review_types import Review, ReviewRequest
from gui import theme
from gui.answer_texts import Shown
from gui.pages.evaluate_view import RunView
from gui.review_texts import look_alikes, suspects
from gui.widgets.ask_bar import AskBar
from gui.widgets.basics import Card, Label, column, row
from gui.widgets.fields import Choice
from gui.widgets.review_pane import ReviewPane


class LabelsView(RunView):
    """A review of the current run's data; what was found stays until another run is looked at."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._review: Review | None = None
        self._of_run = ""
        card = Card(self)
        self.title = Label(size=theme.FONT_14, bold=True)
        self.title.setMinimumWidth(1)
        self.what = Choice((), tip=self.tr("What is shown of what was found"))
        self.what.setAccessibleName(self.tr("What is shown"))
        self.what.setMinimumWidth(200)
        self.what.edited.connect(lambda _what: self._show())
        self.method = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.method.setToolTip(
            self.tr(
                "Confident learning (Northcutt, Jiang and Chuang, 2021) with a linear model in "
                "five folds; a group is never on both sides."
            )
        )
        self.ask = AskBar(
            session,
            "review",
            text=self.tr("Look for wrong labels"),
            tip=self.tr(
                "Have every sample judged by models that were trained without it, and look for "
                "samples that look alike. Nothing is changed."
            ),
            title=self.tr("Looking for wrong labels"),
            make=self._question,
        )
        self.ask.answered.connect(self._on_answered)
        self.pane = ReviewPane(session, self.tr("Suspect samples"), card)
        self.pane.reason_asked.connect(self.reason_asked)
        self.pane.detail.like_asked.connect(self.pane.show_other)
        above = row()
        above.addWidget(self.title, 1)
        above.addWidget(self.what)
        inside = column(card, margin=theme.SPACE_12)
        inside.addLayout(above)
        inside.addWidget(self.ask)
        inside.addWidget(self.method)
        inside.addWidget(self.pane, 100)
        # Before there is anything to show, all stands at the top.
        inside.addStretch(1)
        column(self).addWidget(card)
        self.show_run()

    def show_run(self) -> None:
        """Forget what was found in another run."""
        run = self._session.current_run or ""
        if run == self._of_run and self._review is not None:
            return
        self._of_run = run
        self._review = None
        self.ask.forget()
        self.pane.show_run((), self.media)
        self._show()

    def show_review(self, review: Review) -> None:
        """Show what was found."""
        self._review = review
        self.pane.show_run(review.class_names, self.media)
        choices = [("suspects", self.tr("Probably wrong labels"))]
        if len(review.suspects) > review.num_expected:
            choices.append(("all", self.tr("All suspect labels")))
        choices.append(("pairs", self.tr("Look-alikes")))
        self.what.set_choices(choices)
        self._show()

    def _question(self):
        run = self._session.current_run
        return None if run is None else (analysis_tasks.review_run, ReviewRequest(run_dir=run))

    def _on_answered(self, review: Review) -> None:
        if (self._session.current_run or "") == self._of_run:
            self.show_review(review)

    def _show(self) -> None:
        review = self._review
        for widget in (self.what, self.pane):
            widget.setVisible(review is not None)
        # What was found of a run stays true: its samples and labels are those of its training.
        self.ask.setVisible(review is None)
        if review is None:
            self.method.show()
            self.title.setText(self.tr("Labels that may be wrong"))
            self.method.setText(
                self.tr(
                    "Every sample is judged by models that have not seen it. Where they are sure "
                    "of another class, the label may be wrong. What you decide about it is kept "
                    "with the data set, and your files stay as they are."
                )
            )
            return
        shown = self._shown(review)
        are_pairs = self.what.value == "pairs"
        self.method.setVisible(not are_pairs)
        self.pane.grid.keep_together(2 if are_pairs else 1)
        self.title.setText(shown.title)
        self.method.setText(review.method)
        self.pane.show_things(shown.things, shown.make, shown.empty)

    def _shown(self, review: Review) -> Shown:
        if self.what.value == "pairs":
            return look_alikes(review)
        return suspects(review, all_of_them=self.what.value == "all")
