"""Step 4: how good the run is, where it errs, and trying it on other pictures."""

from PySide6.QtWidgets import QStackedLayout, QWidget

from engine.evaluation_types import Evaluation
from gui import theme
from gui.pages.evaluate_scores import ScoreColumn
from gui.pages.evaluate_view import RunView, views
from gui.unseen import Unseen
from gui.widgets.basics import column, row
from gui.widgets.empty_state import EmptyState
from gui.widgets.tab_strip import TabStrip


class EvaluatePage(QWidget):
    """The scores of the session's current run on the left, views of it beside them."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views: dict[str, RunView] = {}
        self._unseen = Unseen(self)
        self._unseen_views: dict[str, Unseen] = {}
        self.empty = EmptyState(
            "target",
            self.tr(
                "Train first, or choose a run below: then this page shows how good the model is, "
                "and where it errs."
            ),
            self,
        )
        self._filled = QWidget(self)
        self.left = ScoreColumn(session, self._filled)
        self.left.cell_opened.connect(self.show_cell)
        self.left.name_chosen.connect(self.show_row)
        self.left.target_chosen.connect(lambda number: self._mistakes().show_target(number))
        self.left.sample_chosen.connect(self._show_sample)
        layout = row(self._filled, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self.left)
        layout.addWidget(self._make_right(), 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled)
        session.run_selected.connect(self._on_run_selected)
        session.evaluation_changed.connect(self._on_evaluation_changed)
        session.view_shown.connect(self._show_known)
        session.prediction_started.connect(lambda _job: self.show_view("try"))
        self.left.show_run()
        self.show_evaluation(session.evaluation)
        if session.predictions or session.prediction_job:
            self.show_view("try")

    # What the user does

    def show_row(self, name: str) -> None:
        """Show what belongs to a row of the scores: a label's mistakes, a number's errors."""
        evaluation = self._session.evaluation
        if evaluation is None:
            return
        if evaluation.task == "multi_label":
            self._mistakes().show_label(evaluation.class_names.index(name))
        elif evaluation.task == "regression":
            self.left.estimates.show_target(evaluation.class_names.index(name))

    def show_cell(self, true: int, predicted: int) -> None:
        """Show the samples of one cell of the matrix."""
        self._mistakes().show_cell(true, predicted)

    def show_view(self, key: str) -> RunView:
        """Show one of the views; gives it."""
        self._unseen.catch_up()
        self.tabs.show_key(key)
        view = self._views.get(key)
        if view is None:
            entry = next(entry for entry in views() if entry.key == key)
            view = self._views[key] = entry.make(self._session, self)
            view.sample_asked.connect(self._show_sample)
            view.samples_asked.connect(
                lambda title, paths: self._mistakes().show_samples(title, paths)
            )
            view.reason_asked.connect(lambda path: self.show_view("why").show_sample(path))
            self._unseen_views[key] = Unseen(view)
            self._place_of_views.addWidget(view)
        self._place_of_views.setCurrentWidget(view)
        self._unseen_views[key].catch_up()
        self._session.show_view(key)
        return view

    def _show_known(self, key: str) -> None:
        # A project of a newer Graft may name one that is not there.
        known = key in [entry.key for entry in views()]
        if key != self.tabs.key or not self._views:
            self.show_view(key if known else "mistakes")

    # What is shown

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show an evaluation, or that there is none yet."""
        has_run = self._session.current_run is not None
        self._stack.setCurrentWidget(self._filled if has_run else self.empty)
        self.left.show_evaluation(evaluation)
        for key, view in self._views.items():
            self._unseen_views[key].do("evaluation", view.show_evaluation)

    def _mistakes(self):
        return self.show_view("mistakes")

    def _show_sample(self, path: str) -> None:
        self._mistakes().show_sample(path)

    def _on_run_selected(self, _run_dir: str) -> None:
        self._unseen.do("run", self._show_run)

    def _show_run(self) -> None:
        self.left.show_run()
        for key, view in self._views.items():
            self._unseen_views[key].do("run", view.show_run)
        self.show_evaluation(self._session.evaluation)

    def _on_evaluation_changed(self, _evaluation: Evaluation | None) -> None:
        self._unseen.do("evaluation", lambda: self.show_evaluation(self._session.evaluation))

    def _make_right(self) -> QWidget:
        right = QWidget(self._filled)
        self._place_of_views = QStackedLayout()
        self.tabs = TabStrip([(entry.key, entry.title, entry.tip) for entry in views()], right)
        self.tabs.setAccessibleName(self.tr("Views of the run"))
        self.tabs.chosen.connect(self.show_view)
        layout = column(right)
        layout.addWidget(self.tabs)
        layout.addLayout(self._place_of_views, 1)
        self._show_known(self._session.view)
        return right
