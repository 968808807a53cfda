"""Step 4: how good the run is, where it errs, and trying it on other pictures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QSplitter,
    QStackedLayout,
    QWidget,
)

from engine.types import Evaluation, Prediction, Split
from gui import theme
from gui.models.pictures import Picture
from gui.widgets.basics import Button, Card, Label, LeftColumn, LinkButton, column, row
from gui.widgets.empty_state import EmptyState
from gui.widgets.fields import Choice, percent
from gui.widgets.matrix import Matrix
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.predictions import PredictionList
from gui.widgets.score_table import ScoreTable

LEFT_WIDTH = 360
MATRIX_CLASSES = 50
PICTURE_FILTER = "*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff"


class EvaluatePage(QWidget):
    """Shows the session's evaluation of the current run."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evaluation: Evaluation | None = None
        self.empty = EmptyState(
            "target",
            self.tr(
                "Train first: then this page shows how good the "
                "model is, and the pictures it errs on."
            ),
            self,
        )
        self._filled = QWidget(self)
        layout = row(self._filled, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self._make_left())
        layout.addWidget(self._make_right(), 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled)
        session.run_selected.connect(self._on_run_selected)
        session.evaluation_changed.connect(self.show_evaluation)
        session.predictions_changed.connect(self.show_predictions)
        session.busy_changed.connect(self._on_busy_changed)
        session.training_state_changed.connect(self._on_busy_changed)
        self.show_evaluation(session.evaluation)
        self.show_predictions(session.predictions)

    # What the user does

    def evaluate(self) -> None:
        """Score the current run on the chosen split."""
        split: Split | None = self.split.value
        self._session.evaluate(split=split)
        self._on_busy_changed()

    def choose_pictures(self) -> None:
        """Ask for pictures and have them classified."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Pictures to classify"),
            "",
            self.tr("Pictures ({0})").format(PICTURE_FILTER),
        )
        if paths:
            self._session.predict(tuple(paths))

    def show_mistakes(self) -> None:
        """Show every picture that was taken for another class."""
        self._show_pictures(None)

    def show_cell(self, true: int, predicted: int) -> None:
        """Show the pictures of one cell of the matrix."""
        self._show_pictures((true, predicted))

    # What is shown

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show an evaluation, or that there is none yet."""
        self._evaluation = evaluation
        has_run = self._session.current_run is not None
        self._stack.setCurrentWidget(self._filled if has_run else self.empty)
        few_classes = evaluation is not None and len(evaluation.class_names) < MATRIX_CLASSES
        self.matrix.set_evaluation(evaluation if few_classes else None)
        self.scores.set_evaluation(evaluation)
        self.matrix_card.setVisible(evaluation is not None)
        self.scores_card.setVisible(evaluation is not None)
        self.matrix.setVisible(few_classes)
        self.by_row.setVisible(few_classes)
        self.show_matrix.setVisible(evaluation is not None and not few_classes)
        if evaluation is None:
            self.score.setText(self.tr("Not evaluated yet"))
            self.interval.setText(
                self.tr("Evaluate to see how many pictures the run recognises, and which not.")
            )
            self.confused.clear()
        else:
            self.split.set_value(evaluation.split)
            self._show_score(evaluation)
        self.confused.setVisible(bool(self.confused.text()))
        self._show_pictures(None)
        self._on_busy_changed()

    def show_predictions(self, predictions: tuple[Prediction, ...]) -> None:
        """Show what the run makes of other pictures."""
        self.predictions.set_predictions(tuple(predictions))
        self.predictions.setVisible(bool(predictions))
        self.try_hint.setVisible(not predictions)
        if predictions and self._splitter.sizes()[1] < 220:
            whole = sum(self._splitter.sizes())
            self._splitter.setSizes([whole * 55 // 100, whole * 45 // 100])

    def _show_score(self, evaluation: Evaluation) -> None:
        right = sum(evaluation.confusion[i][i] for i in range(len(evaluation.class_names)))
        self.score.setText(
            self.tr("{0:,} of {1:,} right: {2}").format(
                right, evaluation.num_samples, percent(evaluation.accuracy, 0)
            )
        )
        low, high = round(100 * evaluation.accuracy_low), round(100 * evaluation.accuracy_high)
        sentence = self.tr("The true figure probably lies between {0} and {1} %.").format(low, high)
        if evaluation.split == "validation":
            sentence += " " + self.tr(
                "Validation chose the best epoch, so this is a little too good."
            )
        elif evaluation.split == "train":
            sentence += " " + self.tr("These pictures were trained on: it says little.")
        self.interval.setText(sentence)
        self.confused.setText(self._describe_confused(evaluation))

    def _describe_confused(self, evaluation: Evaluation) -> str:
        """The most confused pair of classes, as a sentence; "" where nothing is confused."""
        names = evaluation.class_names
        pairs = [
            (count, true, predicted)
            for true, line in enumerate(evaluation.confusion)
            for predicted, count in enumerate(line)
            if true != predicted and count > 1
        ]
        if not pairs:
            return ""
        count, true, predicted = max(pairs)
        return self.tr("Most often confused: {0} taken for {1}, {2} times.").format(
            names[true], names[predicted], count
        )

    def _show_pictures(self, cell: tuple[int, int] | None) -> None:
        evaluation = self._evaluation
        self.all_mistakes.setVisible(cell is not None)
        if evaluation is None:
            self.pictures_title.setText(self.tr("Mistakes"))
            self.grid.set_empty_text(self.tr("Nothing is evaluated yet."))
            self.grid.set_pictures([])
            return
        names = evaluation.class_names
        shown = [
            sample
            for sample in evaluation.samples
            if (
                sample.label != sample.predicted
                if cell is None
                else (sample.label, sample.predicted) == cell
            )
        ]
        # The surest mistakes first: these are most often wrong labels.
        shown.sort(key=lambda sample: -sample.probability)
        if cell is None:
            self.pictures_title.setText(
                self.tr("No mistakes")
                if not shown
                else self.tr("1 mistake")
                if len(shown) == 1
                else self.tr("{0:,} mistakes, the surest first").format(len(shown))
            )
            self.grid.set_empty_text(self.tr("Not a single mistake on these pictures."))
        else:
            true, predicted = names[cell[0]], names[cell[1]]
            text = (
                self.tr("{1}: {0:,} recognised")
                if cell[0] == cell[1]
                else self.tr("{1} taken for {2}: {0:,}")
            )
            self.pictures_title.setText(text.format(len(shown), true, predicted))
            self.grid.set_empty_text(self.tr("No picture is in this cell."))
        self.grid.set_pictures(
            [
                Picture(
                    path=sample.path,
                    caption=f"{names[sample.predicted]} {percent(sample.probability, 0)}",
                    second=self.tr("really {0}").format(names[sample.label])
                    if sample.label != sample.predicted
                    else "",
                    color="bad" if sample.label != sample.predicted else "good",
                )
                for sample in shown
            ]
        )

    def _on_run_selected(self, _run_dir: str) -> None:
        self.show_evaluation(self._session.evaluation)
        self.show_predictions(self._session.predictions)

    def _on_busy_changed(self, _what: object = None) -> None:
        busy = self._session.is_working("evaluate")
        self.evaluate_button.setEnabled(not busy)
        self.evaluate_button.setText(
            self.tr("Evaluating…")
            if busy
            else self.tr("Evaluate again")
            if self._evaluation is not None
            else self.tr("Evaluate")
        )
        self.evaluate_button.set_accent(self._evaluation is None)
        waits = busy and self._session.training_state != "idle"
        self.waiting.setVisible(waits)

    # How it is made

    def _make_left(self) -> LeftColumn:
        left = LeftColumn(LEFT_WIDTH, self)
        score_card = Card(self)
        self.score = Label(size=theme.FONT_18, bold=True, wrap=True)
        self.interval = Label(color="second_text", wrap=True)
        self.confused = Label(wrap=True)
        self.waiting = Label(
            self.tr("Waits until the training has ended."), color="warning", wrap=True
        )
        self.split = Choice(
            (
                (None, self.tr("Test, or validation")),
                ("test", self.tr("Test")),
                ("validation", self.tr("Validation")),
                ("train", self.tr("Train")),
            ),
            tip=self.tr("Which pictures judge the run."),
        )
        self.split.setAccessibleName(self.tr("Split"))
        self.evaluate_button = Button(
            self.tr("Evaluate"),
            accent=True,
            tip=self.tr("Score the current run on these pictures"),
            on_click=self.evaluate,
        )
        line = row()
        line.addWidget(self.split, 1)
        line.addWidget(self.evaluate_button)
        score_layout = column(score_card, margin=theme.SPACE_12)
        for label in (self.score, self.interval, self.confused):
            score_layout.addWidget(label)
        score_layout.addLayout(line)
        score_layout.addWidget(self.waiting)

        self.matrix_card = Card(self)
        self.matrix = Matrix(self.matrix_card)
        self.matrix.cell_opened.connect(self.show_cell)
        self.by_row = QCheckBox(self.tr("% of each row"))
        self.by_row.toggled.connect(self.matrix.set_by_row)
        self.show_matrix = LinkButton(
            self.tr("Show the matrix of all classes"), on_click=self._on_show_matrix
        )
        matrix_layout = column(self.matrix_card, margin=theme.SPACE_12)
        title = row()
        title.addWidget(Label(self.tr("Confusion matrix"), bold=True), 1)
        title.addWidget(self.by_row)
        matrix_layout.addLayout(title)
        matrix_layout.addWidget(
            Label(
                self.tr("Rows: true. Columns: predicted. A click shows the pictures."),
                size=theme.FONT_12,
                color="second_text",
                wrap=True,
            )
        )
        matrix_layout.addWidget(self.show_matrix)
        matrix_layout.addWidget(self.matrix)

        self.scores_card = Card(self)
        self.scores = ScoreTable(self.scores_card)
        column(self.scores_card, margin=theme.SPACE_4).addWidget(self.scores)
        for card in (score_card, self.matrix_card, self.scores_card):
            left.body.addWidget(card)
        left.body.addStretch(1)
        return left

    def _on_show_matrix(self) -> None:
        self.show_matrix.hide()
        self.matrix.set_evaluation(self._evaluation)
        self.matrix.show()
        self.by_row.show()

    def _make_right(self) -> QSplitter:
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.SPACE_12)
        pictures = Card(self)
        self.pictures_title = Label(size=theme.FONT_14, bold=True)
        self.all_mistakes = LinkButton(self.tr("All mistakes"), on_click=self.show_mistakes)
        self.grid = PictureGrid(self._session, pictures, lines=2)
        self.grid.setFrameShape(PictureGrid.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Mistakes"))
        title = row()
        title.addWidget(self.pictures_title, 1)
        title.addWidget(self.all_mistakes)
        layout = column(pictures, margin=theme.SPACE_12)
        layout.addLayout(title)
        layout.addWidget(self.grid, 1)

        trying = Card(self)
        try_layout = column(trying, margin=theme.SPACE_12)
        line = row()
        line.addWidget(Label(self.tr("Try it"), size=theme.FONT_14, bold=True), 1)
        line.addWidget(
            Button(
                self.tr("Choose pictures…"),
                tip=self.tr("Have any pictures classified by this run"),
                on_click=self.choose_pictures,
            )
        )
        self.try_hint = Label(
            self.tr("Drop pictures here: the five most probable classes of each appear."),
            color="second_text",
            wrap=True,
        )
        self.predictions = PredictionList(self._session, trying)
        self.predictions.hide()
        try_layout.addLayout(line)
        try_layout.addWidget(self.try_hint)
        try_layout.addWidget(self.predictions, 1)
        self._splitter.addWidget(pictures)
        self._splitter.addWidget(trying)
        self._splitter.setStretchFactor(0, 1)
        return self._splitter
