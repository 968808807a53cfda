"""Step 4: how good the run is, where it errs, and trying it on other pictures."""

import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QStackedLayout, QWidget

from engine.evaluation_types import Evaluation
from engine.types import Split
from gui import theme
from gui.answer_texts import headline
from gui.jobs import import_soon
from gui.pages.evaluate_view import RunView, views
from gui.widgets.basics import Button, Card, Label, LeftColumn, LinkButton, column, row
from gui.widgets.empty_state import EmptyState
from gui.widgets.fields import Choice
from gui.widgets.matrix import Matrix
from gui.widgets.score_table import ScoreTable

LEFT_WIDTH = 360
MATRIX_CLASSES = 50
IMPORT_POLL_MS = 30
PLOT_HEIGHT = 300


class EvaluatePage(QWidget):
    """Shows the session's evaluation of the current run."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evaluation: Evaluation | None = None
        self._estimates = None
        self._views: dict[str, RunView] = {}
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
        session.predictions_changed.connect(lambda _predictions: self.show_view("try"))
        session.busy_changed.connect(self._on_busy_changed)
        session.training_state_changed.connect(self._on_busy_changed)
        self.show_evaluation(session.evaluation)
        if session.predictions:
            self.show_view("try")

    # What the user does

    def evaluate(self) -> None:
        """Score the current run on the chosen split."""
        split: Split | None = self.split.value
        self._session.evaluate(split=split)
        self._on_busy_changed()

    def show_row(self, name: str) -> None:
        """Show what belongs to a row of the scores: a label's mistakes, a number's errors."""
        evaluation = self._evaluation
        if evaluation is None:
            return
        if evaluation.task == "multi_label":
            self.show_view("mistakes").show_label(evaluation.class_names.index(name))
        elif evaluation.task == "regression":
            self.target.set_value(evaluation.class_names.index(name))
            self._show_target()

    def show_cell(self, true: int, predicted: int) -> None:
        """Show the samples of one cell of the matrix."""
        self.show_view("mistakes").show_cell(true, predicted)

    def show_view(self, key: str):
        """Show one of the views; gives it."""
        for button in self.tabs.buttons():
            button.setChecked(button.property("key") == key)
        view = self._views.get(key)
        if view is None:
            entry = next(entry for entry in views() if entry.key == key)
            view = self._views[key] = entry.make(self._session, self)
            view.sample_asked.connect(self._show_sample)
            view.samples_asked.connect(
                lambda title, paths: self.show_view("mistakes").show_samples(title, paths)
            )
            view.reason_asked.connect(lambda path: self.show_view("why").show_sample(path))
            self._place_of_views.addWidget(view)
        self._place_of_views.setCurrentWidget(view)
        return view

    def _show_sample(self, path: str) -> None:
        self.show_view("mistakes").show_sample(path)

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
            texts = headline(evaluation, self._views["mistakes"].media)
            self.score.setText(texts.score)
            self.interval.setText(texts.sentence)
            self.confused.setText(texts.confused)
        self.confused.setVisible(bool(self.confused.text()))
        self._show_estimates()
        for view in self._views.values():
            view.show_evaluation()
        self._on_busy_changed()

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
        if isinstance(target, int):
            self._views["mistakes"].show_target(target)

    def _on_estimate_chosen(self, path: str) -> None:
        self._show_sample(path)

    def _on_run_selected(self, _run_dir: str) -> None:
        # The split that was looked at last may be none of this run's.
        self.split.set_value(None)
        for view in self._views.values():
            view.show_run()
        self.show_evaluation(self._session.evaluation)

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

    def _make_right(self) -> QWidget:
        right = QWidget(self)
        self._place_of_views = QStackedLayout()
        self.tabs = QButtonGroup(self)
        line = row(spacing=theme.SPACE_4)
        for entry in views():
            tab = LinkButton(entry.title, right, tip=entry.tip)
            tab.setCheckable(True)
            tab.setProperty("key", entry.key)
            tab.clicked.connect(lambda _on=False, key=entry.key: self.show_view(key))
            self.tabs.addButton(tab)
            line.addWidget(tab)
        line.addStretch(1)
        layout = column(right)
        layout.addLayout(line)
        layout.addLayout(self._place_of_views, 1)
        self.show_view("mistakes")
        return right
