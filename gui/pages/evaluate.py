"""Step 4: how good the run is, where it errs, and trying it on other pictures."""

import threading

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QSplitter,
    QStackedLayout,
    QWidget,
)

from engine.evaluation_types import Evaluation
from engine.types import Media, Prediction, Split
from gui import theme
from gui.answer_texts import Shown, cell, headline, label_mistakes, largest_errors, mistakes
from gui.jobs import import_soon
from gui.widgets.basics import Button, Card, Label, LeftColumn, LinkButton, column, row
from gui.widgets.empty_state import EmptyState
from gui.widgets.fields import Choice
from gui.widgets.matrix import Matrix
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.predictions import PredictionList
from gui.widgets.row_table import RowTable
from gui.widgets.score_table import ScoreTable

LEFT_WIDTH = 360
MATRIX_CLASSES = 50
PICTURE_FILTER = "*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff"
SOUND_FILTER = "*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aif *.aiff"
TABLE_FILTER = "*.csv *.tsv"
IMPORT_POLL_MS = 30
PLOT_HEIGHT = 300


class EvaluatePage(QWidget):
    """Shows the session's evaluation of the current run."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evaluation: Evaluation | None = None
        self._estimates = None
        self._importing: threading.Thread | None = None
        self._imported = QTimer(self)
        self._imported.setInterval(IMPORT_POLL_MS)
        self._imported.timeout.connect(self._make_estimates)
        self.empty = EmptyState(
            "target",
            self.tr("Train first: then this page shows how good the model is, and where it errs."),
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
        """Ask for samples and have them judged."""
        title, kinds, suffixes = {
            "sound": (self.tr("Recordings to judge"), self.tr("Recordings ({0})"), SOUND_FILTER),
            "vector": (self.tr("Rows to judge"), self.tr("Tables ({0})"), TABLE_FILTER),
        }.get(
            self._media,
            (self.tr("Pictures to judge"), self.tr("Pictures ({0})"), PICTURE_FILTER),
        )
        paths, _ = QFileDialog.getOpenFileNames(self, title, "", kinds.format(suffixes))
        if paths:
            self._session.predict(tuple(paths))

    def show_mistakes(self) -> None:
        """Show every sample that was answered wrongly, or those that are furthest off."""
        evaluation = self._evaluation
        self.all_mistakes.hide()
        if evaluation is None:
            nothing = Shown(
                title=self.tr("Mistakes"), empty=self.tr("Nothing is evaluated yet."), pictures=()
            )
            self._show(nothing)
        elif evaluation.task == "regression":
            target = self.target.value
            self._show(largest_errors(evaluation, target if isinstance(target, int) else 0))
        else:
            self._show(mistakes(evaluation, self._media))

    def show_cell(self, true: int, predicted: int) -> None:
        """Show the samples of one cell of the matrix."""
        if self._evaluation is not None:
            self._show(cell(self._evaluation, true, predicted))
            self.all_mistakes.show()

    def show_row(self, name: str) -> None:
        """Show what belongs to a row of the scores: a label's mistakes, a number's errors."""
        evaluation = self._evaluation
        if evaluation is None:
            return
        if evaluation.task == "multi_label":
            self._show(label_mistakes(evaluation, evaluation.class_names.index(name)))
            self.all_mistakes.show()
        elif evaluation.task == "regression":
            self.target.set_value(evaluation.class_names.index(name))
            self._show_target()

    # What is shown

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show an evaluation, or that there is none yet."""
        self._evaluation = evaluation
        has_run = self._session.current_run is not None
        self._stack.setCurrentWidget(self._filled if has_run else self.empty)
        has_matrix = evaluation is not None and bool(evaluation.confusion)
        few_classes = has_matrix and len(evaluation.class_names) < MATRIX_CLASSES
        self.matrix.set_evaluation(evaluation if few_classes else None)
        self.scores.set_evaluation(evaluation)
        self.matrix_card.setVisible(has_matrix)
        self.scores_card.setVisible(evaluation is not None)
        self.matrix.setVisible(few_classes)
        self.by_row.setVisible(few_classes)
        self.show_matrix.setVisible(has_matrix and not few_classes)
        self.scores_hint.setVisible(evaluation is not None and evaluation.task == "multi_label")
        if evaluation is None:
            self.score.setText(self.tr("Not evaluated yet"))
            self.interval.setText(
                self.tr("Evaluate to see how good the run's answers are, and which are wrong.")
            )
            self.confused.clear()
        else:
            self.split.set_value(evaluation.split)
            texts = headline(evaluation, self._media)
            self.score.setText(texts.score)
            self.interval.setText(texts.sentence)
            self.confused.setText(texts.confused)
        self.confused.setVisible(bool(self.confused.text()))
        self._show_estimates()
        self.show_mistakes()
        self._show_words()
        self._on_busy_changed()

    def show_predictions(self, predictions: tuple[Prediction, ...]) -> None:
        """Show what the run makes of other pictures."""
        self.predictions.set_predictions(tuple(predictions), self._media)
        self.predictions.setVisible(bool(predictions))
        self.try_hint.setVisible(not predictions)
        if predictions and self._splitter.sizes()[1] < 220:
            whole = sum(self._splitter.sizes())
            self._splitter.setSizes([whole * 55 // 100, whole * 45 // 100])

    @property
    def _media(self) -> Media:
        """What the run's samples are."""
        run = self._session.current_run
        runs = (one for one in self._session.runs if one.run_dir == run)
        summary = next(runs, None)
        return summary.media if summary is not None else "picture"

    def _show(self, shown: Shown) -> None:
        self.pictures_title.setText(shown.title)
        is_rows = self._media == "vector"
        self.grid.setVisible(not is_rows)
        self.rows.setVisible(is_rows)
        self.grid.set_empty_text(shown.empty)
        self.grid.set_pictures([] if is_rows else shown.pictures)
        self.rows.set_pictures(shown.pictures if is_rows else ())

    def _show_estimates(self) -> None:
        evaluation = self._evaluation
        has_numbers = evaluation is not None and evaluation.task == "regression"
        self.estimates_card.setVisible(has_numbers)
        if not has_numbers:
            return
        names = list(enumerate(evaluation.class_names))
        self.target.set_choices(names)
        self.target.setVisible(len(names) > 1)
        self.target_name.setText(self.tr("Shown") if len(names) > 1 else names[0][1])
        if self._estimates is not None:
            self._show_target()
        elif self._importing is None:
            self._importing = import_soon("gui.widgets.estimates")
            self._imported.start()

    def _make_estimates(self) -> None:
        """Make the plot once pyqtgraph is imported, which takes a fifth of a second."""
        if self._importing is not None and self._importing.is_alive():
            return
        self._imported.stop()
        from gui.widgets.estimates import EstimatePlot

        self._estimates = EstimatePlot(self.estimates_card)
        self._estimates.setFixedHeight(PLOT_HEIGHT)
        self._estimates.sample_chosen.connect(self._on_estimate_chosen)
        self.estimates_card.layout().replaceWidget(self._place, self._estimates)
        self._place.deleteLater()
        self._show_estimates()

    def _show_target(self, _target: object = None) -> None:
        evaluation, target = self._evaluation, self.target.value
        if evaluation is not None and self._estimates is not None and isinstance(target, int):
            self._estimates.show_target(evaluation, target)
        self.show_mistakes()

    def _on_estimate_chosen(self, path: str) -> None:
        (self.rows if self._media == "vector" else self.grid).select_path(path)

    def _show_words(self) -> None:
        """Say what can be tried: it depends on what the run takes."""
        button, tip, hint = {
            "sound": (
                self.tr("Choose recordings…"),
                self.tr("Have any recordings judged by this run"),
                self.tr("Choose recordings: what the run makes of each appears here."),
            ),
            "vector": (
                self.tr("Choose a table…"),
                self.tr("Have the rows of a table judged by this run"),
                self.tr("Choose a table with the same columns: each row's answer appears here."),
            ),
        }.get(
            self._media,
            (
                self.tr("Choose pictures…"),
                self.tr("Have any pictures judged by this run"),
                self.tr("Drop pictures here: what the run makes of each appears."),
            ),
        )
        self.choose.setText(button)
        self.choose.setToolTip(tip)
        self.try_hint.setText(hint)

    def _on_run_selected(self, _run_dir: str) -> None:
        # The split that was looked at last may be none of this run's.
        self.split.set_value(None)
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
            tip=self.tr("Which samples judge the run."),
        )
        self.split.setAccessibleName(self.tr("Split"))
        self.evaluate_button = Button(
            self.tr("Evaluate"),
            accent=True,
            tip=self.tr("Score the current run on these samples"),
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
                self.tr("Rows: true. Columns: predicted. A click shows them."),
                size=theme.FONT_12,
                color="second_text",
                wrap=True,
            )
        )
        matrix_layout.addWidget(self.show_matrix)
        matrix_layout.addWidget(self.matrix)

        self.estimates_card = Card(self)
        self.target = Choice([], tip=self.tr("Which of the numbers is shown."))
        self.target.setAccessibleName(self.tr("Number"))
        self.target.edited.connect(self._show_target)
        self.target_name = Label(bold=True)
        estimates_layout = column(self.estimates_card, margin=theme.SPACE_12)
        title = row()
        title.addWidget(self.target_name, 1)
        title.addWidget(self.target, 1)
        estimates_layout.addLayout(title)
        estimates_layout.addWidget(
            Label(
                self.tr("Nearer to the line is better. A click shows which it is."),
                size=theme.FONT_12,
                color="second_text",
                wrap=True,
            )
        )
        self._place = QWidget(self.estimates_card)
        self._place.setFixedHeight(PLOT_HEIGHT)
        estimates_layout.addWidget(self._place)

        self.scores_card = Card(self)
        self.scores = ScoreTable(self.scores_card)
        self.scores.class_chosen.connect(self.show_row)
        self.scores_hint = Label(
            self.tr("A click on a label shows its mistakes."),
            size=theme.FONT_12,
            color="second_text",
        )
        scores_layout = column(self.scores_card, margin=theme.SPACE_4)
        scores_layout.addWidget(self.scores_hint)
        scores_layout.addWidget(self.scores)
        for card in (score_card, self.matrix_card, self.estimates_card, self.scores_card):
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
        self.rows = RowTable(pictures)
        self.rows.hide()
        title = row()
        title.addWidget(self.pictures_title, 1)
        title.addWidget(self.all_mistakes)
        layout = column(pictures, margin=theme.SPACE_12)
        layout.addLayout(title)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.rows, 1)

        trying = Card(self)
        try_layout = column(trying, margin=theme.SPACE_12)
        line = row()
        line.addWidget(Label(self.tr("Try it"), size=theme.FONT_14, bold=True), 1)
        self.choose = Button("", on_click=self.choose_pictures)
        line.addWidget(self.choose)
        self.try_hint = Label(color="second_text", wrap=True)
        self.predictions = PredictionList(self._session, trying)
        self.predictions.hide()
        try_layout.addLayout(line)
        try_layout.addWidget(self.try_hint)
        try_layout.addWidget(self.predictions, 1)
        self._splitter.addWidget(pictures)
        self._splitter.addWidget(trying)
        self._splitter.setStretchFactor(0, 1)
        return self._splitter
