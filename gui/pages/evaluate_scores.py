"""The left column of the evaluate page: the scores of the current run, and asking for them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine import analysis_tasks
from engine.evaluation_types import Evaluation
from engine.types import Split
from gui import theme
from gui.evaluation_texts import cautions, confused_pairs, figures, headline
from gui.numbers import whole
from gui.pages.evaluate_estimates import EstimatesCard
from gui.pages.evaluate_view import media_of_run
from gui.widgets.basics import Button, Card, Label, LeftColumn, LinkButton, column, row
from gui.widgets.fields import Choice
from gui.widgets.figure_grid import FigureGrid
from gui.widgets.matrix import Matrix
from gui.widgets.score_table import ScoreTable
from gui.words import headed, noted

LEFT_WIDTH = 360
MATRIX_CLASSES = 50
PAIRS = 6


class ScoreColumn(LeftColumn):
    """The score, the matrix or the plot of numbers, the scores of each class.

    `cell_opened` tells the true and predicted class of a cell of the matrix, `name_chosen` the
    name in a row of the table, `target_chosen` which number is looked at, `sample_chosen` the path
    of a sample in the plot.
    """

    cell_opened = Signal(int, int)
    name_chosen = Signal(str)
    target_chosen = Signal(int)
    sample_chosen = Signal(str)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(LEFT_WIDTH, parent)
        self._session = session
        self._evaluation: Evaluation | None = None
        self._asked_for: str | None = None
        self.estimates = EstimatesCard(self)
        self.estimates.target_chosen.connect(self.target_chosen)
        self.estimates.sample_chosen.connect(self.sample_chosen)
        for card in (
            self._make_score_card(),
            self._make_matrix_card(),
            self.estimates,
            self._make_table_card(),
        ):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self._show_splits({})
        session.busy_changed.connect(self._show_button)
        session.training_state_changed.connect(self._show_button)
        session.runs_changed.connect(self._show_cautions)

    # What the user does

    def evaluate(self) -> None:
        """Score the current run on the chosen split."""
        split: Split | None = self.split.value
        self._session.evaluate(split=split)
        self._show_button()

    def _on_split_chosen(self, split: object) -> None:
        if isinstance(split, str) and not self._session.is_working("evaluate"):
            self._session.show_scores(split)
        self._show_button()

    # What is shown

    def show_run(self) -> None:
        """Offer the splits that the current run has."""
        run = self._session.current_run
        if run == self._asked_for:
            return
        self._asked_for = run
        # The split that was looked at last may be none of this run's.
        self._show_splits({})
        self.split.set_value(None)
        if run is None:
            return
        job = self._session.ask(
            "splits",
            analysis_tasks.split_sizes,
            run,
            title=self.tr("Reading the run's splits"),
            lane="light",
            quiet=True,
        )
        job.finished.connect(lambda sizes: self._splits_known(run, sizes))

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show an evaluation, or that there is none yet."""
        self._evaluation = evaluation
        if evaluation is None:
            self.score.setText(self.tr("Not evaluated yet"))
            self.interval.setText(
                self.tr("Evaluate to see how good the run's answers are, and which are wrong.")
            )
            self.confused.clear()
            self.figures.set_figures(())
        else:
            self.split.set_value(evaluation.split)
            texts = headline(evaluation, media_of_run(self._session))
            self.score.setText(texts.score)
            self.interval.setText(texts.sentence)
            self.confused.setText(texts.confused)
            self.figures.set_figures(figures(evaluation))
        self.confused.setVisible(bool(self.confused.text()))
        self._show_cautions()
        self._show_matrix(evaluation)
        self.estimates.set_evaluation(evaluation)
        self.scores.set_evaluation(evaluation)
        self.scores_card.setVisible(evaluation is not None)
        self.scores_hint.setVisible(evaluation is not None and evaluation.task == "multi_label")
        self._show_button()

    def _splits_known(self, run: str, sizes: dict[Split, int]) -> None:
        if run == self._session.current_run:
            self._show_splits(sizes)
            self._show_button()

    def _show_splits(self, sizes: dict[Split, int]) -> None:
        names = {
            "test": self.tr("Test"),
            "validation": self.tr("Validation"),
            "train": self.tr("Train"),
        }
        if not sizes:
            choices = [(None, self.tr("Test, or validation")), *names.items()]
        else:
            choices = [
                (split, noted(name, whole(sizes[split])))
                for split, name in names.items()
                if split in sizes
            ]
        self.split.set_choices(choices)

    def _show_cautions(self) -> None:
        evaluation = self._evaluation
        found = cautions(evaluation, self._session.runs) if evaluation is not None else ()
        self.cautions.setText("\n".join(found))
        self.cautions.setVisible(bool(found))

    def _show_matrix(self, evaluation: Evaluation | None) -> None:
        has_matrix = evaluation is not None and bool(evaluation.confusion)
        few_classes = has_matrix and len(evaluation.class_names) < MATRIX_CLASSES
        self.matrix_card.setVisible(has_matrix)
        self.matrix.setVisible(few_classes)
        self.shares.setVisible(few_classes)
        self.matrix_hint.setVisible(few_classes)
        self.show_matrix.setVisible(has_matrix and not few_classes)
        if few_classes:
            self.matrix.set_counts(evaluation.class_names, evaluation.confusion)
        else:
            self.matrix.set_counts((), ())
        pairs = confused_pairs(evaluation)[:PAIRS] if has_matrix and not few_classes else ()
        for place, link in enumerate(self.pairs):
            link.setVisible(place < len(pairs))
            if place < len(pairs):
                count, true, predicted = pairs[place]
                names = evaluation.class_names
                link.setText(headed(f"{names[true]} → {names[predicted]}", whole(count)))
                link.setProperty("cell", (true, predicted))
        self.pairs_title.setVisible(bool(pairs))

    def _show_button(self, _what: object = None) -> None:
        busy = self._session.is_working("evaluate")
        evaluation = self._evaluation
        is_shown = evaluation is not None and self.split.value in (None, evaluation.split)
        self.evaluate_button.setEnabled(not busy)
        if busy:
            self.evaluate_button.setText(self.tr("Evaluating…"))
        elif is_shown:
            self.evaluate_button.setText(self.tr("Evaluate again"))
        else:
            self.evaluate_button.setText(self.tr("Evaluate"))
        self.evaluate_button.set_accent(not is_shown)
        self.waiting.setVisible(busy and self._session.training_state != "idle")

    def _show_large_matrix(self) -> None:
        evaluation = self._evaluation
        if evaluation is not None:
            self.show_matrix.hide()
            self.matrix.set_counts(evaluation.class_names, evaluation.confusion)
            for widget in (self.matrix, self.shares, self.matrix_hint):
                widget.show()

    # How it is made

    def _make_score_card(self) -> Card:
        card = Card(self)
        self.score = Label(size=theme.FONT_18, bold=True, wrap=True)
        self.interval = Label(color="second_text", wrap=True)
        self.figures = FigureGrid(card)
        self.confused = Label(wrap=True)
        self.cautions = Label(color="warning", wrap=True)
        self.waiting = Label(
            self.tr("Waits until the training has ended."), color="warning", wrap=True
        )
        self.split = Choice((), tip=self.tr("Which samples judge the run."))
        self.split.setAccessibleName(self.tr("Split"))
        self.split.edited.connect(self._on_split_chosen)
        self.evaluate_button = Button(
            self.tr("Evaluate"),
            accent=True,
            tip=self.tr("Score the current run on these samples"),
            on_click=self.evaluate,
        )
        line = row()
        line.addWidget(self.split, 1)
        line.addWidget(self.evaluate_button)
        layout = column(card, margin=theme.SPACE_12)
        for widget in (self.score, self.interval, self.figures, self.confused, self.cautions):
            layout.addWidget(widget)
        layout.addLayout(line)
        layout.addWidget(self.waiting)
        return card

    def _make_matrix_card(self) -> Card:
        card = self.matrix_card = Card(self)
        self.matrix = Matrix(card)
        self.matrix.cell_opened.connect(self.cell_opened)
        self.shares = Choice(
            (
                ("counts", self.tr("Counts")),
                ("row", self.tr("% of each row")),
                ("column", self.tr("% of each column")),
            ),
            tip=self.tr(
                "Of each row: where samples of a class end up, on the diagonal the recall. Of each "
                "column: what the answers really are, on the diagonal the precision."
            ),
        )
        self.shares.setAccessibleName(self.tr("What the matrix shows"))
        self.shares.edited.connect(self.matrix.set_shares)
        self.matrix_hint = Label(
            self.tr("Rows: true. Columns: predicted. A click shows them."),
            size=theme.FONT_12,
            color="second_text",
            wrap=True,
        )
        self.show_matrix = LinkButton(
            self.tr("Show the matrix of all classes"), on_click=self._show_large_matrix
        )
        self.pairs_title = Label(
            self.tr("Most often confused, true → predicted. A click shows them."),
            size=theme.FONT_12,
            color="second_text",
            wrap=True,
        )
        self.pairs = tuple(LinkButton("", card) for _ in range(PAIRS))
        title = row()
        title.addWidget(Label(self.tr("Confusion matrix"), bold=True), 1)
        title.addWidget(self.shares, 1)
        layout = column(card, margin=theme.SPACE_12)
        layout.addLayout(title)
        layout.addWidget(self.pairs_title)
        links = column(spacing=0)
        layout.addLayout(links)
        for link in self.pairs:
            link.clicked.connect(
                lambda _on=False, link=link: self.cell_opened.emit(*link.property("cell"))
            )
            links.addWidget(link)
        for widget in (self.show_matrix, self.matrix_hint, self.matrix):
            layout.addWidget(widget)
        return card

    def _make_table_card(self) -> Card:
        card = self.scores_card = Card(self)
        self.scores = ScoreTable(card)
        self.scores.class_chosen.connect(self.name_chosen)
        self.scores_hint = Label(
            self.tr("A click on a label shows its mistakes."),
            size=theme.FONT_12,
            color="second_text",
        )
        layout = column(card, margin=theme.SPACE_4)
        layout.addWidget(self.scores_hint)
        layout.addWidget(self.scores)
        return card
