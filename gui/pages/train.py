"""Step 3: training. The form on the left, progress and plots on the right."""

import threading
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.requests import Watched
from engine.targets import score_name
from gui import theme
from gui.jobs import import_soon
from gui.models.comparison import Compared
from gui.models.curve_data import CurveData
from gui.pages.train_form import TrainForm
from gui.widgets.basics import column, row
from gui.widgets.progress_card import ProgressCard

IMPORT_POLL_MS = 30


class TrainPage(QWidget):
    """Edits how the session's recipe trains and shows the run that goes on, or a past one.

    `evaluation_wanted` asks the window for the next step: the run is being evaluated.
    """

    evaluation_wanted = Signal()

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._data = CurveData()
        self._num_epochs = 0
        self._shown_run: str | None = None
        self._finder_wanted: int | None = None
        self._wants_search = False
        self._compared: tuple[Compared, ...] = ()
        self.curves = None
        self.finder = None
        self.search = None
        self.form = TrainForm(session, self)
        self.form.rate_wanted.connect(self.find_rate)
        self.form.search_wanted.connect(self.show_search)
        self.progress = ProgressCard(session, self)
        self.progress.evaluation_wanted.connect(self._on_evaluation_wanted)
        self._right = column(spacing=theme.SPACE_8)
        self._right.addWidget(self.progress)
        self._place = QWidget(self)
        self._right.addWidget(self._place, 1)
        layout = row(self, margin=theme.SPACE_12, spacing=theme.SPACE_12)
        layout.addWidget(self.form)
        layout.addLayout(self._right, 1)
        self._importing: threading.Thread | None = None
        self._imported = QTimer(self)
        self._imported.setInterval(IMPORT_POLL_MS)
        self._imported.timeout.connect(self._make_curves_when_imported)
        session.run_started.connect(self._on_run_started)
        session.run_event.connect(self._on_run_event)
        session.run_watched.connect(self._on_watched)
        session.training_state_changed.connect(self._on_state_changed)
        session.run_selected.connect(self._on_run_selected)
        session.runs_changed.connect(self._on_runs_changed)
        # The page may be made by the very signal that it would have listened to.
        if session.training_run is not None:
            self._on_run_started(session.training_run)
        elif session.current_run is not None:
            self._show_past(session.current_run)

    def make_curves(self) -> None:
        """Make the plots, at the first time that the page is seen.

        pyqtgraph is imported here and not above because that takes a fifth of a second.
        """
        self._imported.stop()
        if self.curves is not None:
            return
        from gui.widgets.curves import Curves

        self.curves = Curves(self)
        self._right.replaceWidget(self._place, self.curves)
        self._place.deleteLater()
        self._show()
        if self._finder_wanted is not None:
            self.find_rate(self._finder_wanted)
        if self._wants_search:
            self.show_search()

    def find_rate(self, phase: int) -> None:
        """Look for the learning rate of a phase (from 0), in the place of the curves."""
        if self._session.training_state != "idle":
            return
        if self.curves is None:
            # pyqtgraph is still on its way.
            self._finder_wanted = phase
            return
        self._finder_wanted = None
        self._close_search()
        if self.finder is None:
            from gui.widgets.rate_finder import RateFinder

            self.finder = RateFinder(self._session, self)
            self.finder.closed.connect(self._close_finder)
            self._right.addWidget(self.finder, 1)
        self.curves.hide()
        self.finder.show()
        self.finder.start(phase)

    def _close_finder(self) -> None:
        if self.finder is not None and self.curves is not None:
            self.finder.hide()
            self.curves.show()

    def show_search(self) -> None:
        """Show the search for better settings, in the place of the curves."""
        if self.curves is None:
            # pyqtgraph is still on its way.
            self._wants_search = True
            return
        self._wants_search = False
        if self.search is None:
            from gui.widgets.search_view import SearchView

            self.search = SearchView(self._session, self)
            self.search.closed.connect(self._close_search)
            self._right.addWidget(self.search, 1)
        self._close_finder()
        self.progress.hide()
        self.curves.hide()
        self.search.show()

    def toggle_search(self) -> None:
        """Show the search, or the curves again."""
        if self.search is not None and self.search.isVisible():
            self._close_search()
        else:
            self.show_search()

    def _close_search(self) -> None:
        if self.search is not None and self.curves is not None:
            self.search.hide()
            self.progress.show()
            self.curves.show()

    def compare(self, compared: tuple[Compared, ...]) -> None:
        """Lay the validation curves of other runs over the shown one's."""
        self._compared = compared
        self._show_compared()

    def showEvent(self, event) -> None:
        """Have the plots made once the page has been painted."""
        super().showEvent(event)
        if self.curves is None:
            if self._importing is None:
                self._importing = import_soon("gui.widgets.curves")
            self._imported.start()

    def hideEvent(self, event) -> None:
        """The plots can wait until the page is seen again."""
        super().hideEvent(event)
        self._imported.stop()

    def _make_curves_when_imported(self) -> None:
        if self._importing is None or not self._importing.is_alive():
            self.make_curves()

    def _on_evaluation_wanted(self) -> None:
        self._session.evaluate()
        self.evaluation_wanted.emit()

    def _on_run_started(self, run_dir: str) -> None:
        recipe = self._session.recipe
        self._shown_run = run_dir
        # A resumed run goes on where its curves ended.
        before = next((run for run in self._session.runs if run.run_dir == run_dir), None)
        task = before.task if before else "single_label"
        self._data = CurveData.from_history(
            before.history if before else (), score=score_name(task)
        )
        self._num_epochs = sum(phase.epochs for phase in recipe.train.phases) if recipe else 0
        self._show()

    def _on_run_event(self, event: object) -> None:
        if self.curves is not None:
            self.curves.add_event(event)
        else:
            self._data.add(event)

    def _on_watched(self, watched: Watched) -> None:
        """A run that is trained elsewhere has written more."""
        if self._session.watched_run != self._shown_run:
            return
        if watched.is_first:
            self._data = CurveData()
            self._num_epochs = watched.num_epochs
            self._show()
        for event in watched.events:
            self._on_run_event(event)
        if not watched.is_running:
            self._on_state_changed("idle")

    def _on_state_changed(self, state: str) -> None:
        """A run that has ended needs no room for epochs that do not come any more."""
        if state == "idle" and self._num_epochs:
            self._num_epochs = 0
            self._data.end()
            self._show()

    def _on_run_selected(self, run_dir: str) -> None:
        if self._session.training_state == "idle" and run_dir != self._shown_run:
            self._close_search()
            self._show_past(run_dir)

    def _on_runs_changed(self, _runs: object) -> None:
        run_dir = self._session.current_run
        idle = self._session.training_state == "idle"
        if idle and run_dir is not None and (self._data.is_empty or run_dir != self._shown_run):
            self._show_past(run_dir)

    def _show_past(self, run_dir: str) -> None:
        summary = next((run for run in self._session.runs if run.run_dir == run_dir), None)
        if summary is None and run_dir:
            return
        if summary is None:
            # The last run has been deleted.
            self._shown_run, self._data, self._num_epochs = None, CurveData(), 0
            self._show()
            return
        self._shown_run = run_dir
        self._data = CurveData.from_history(summary.history, score=score_name(summary.task))
        self._num_epochs = 0
        self._show()

    def retranslate(self, _say: object) -> None:
        """Name the run anew."""
        self._show()

    def _show(self) -> None:
        if self.curves is not None:
            self.curves.show_data(self._data, self._num_epochs, self._name())
            self._show_compared()

    def _show_compared(self) -> None:
        if self.curves is not None:
            run = self._session.summary(self._shown_run)
            name = self._name()
            shown = Compared(key=run.run_dir, name=name, runs=(run,)) if run else None
            self.curves.compare(self._compared, shown)

    def _name(self) -> str:
        """What the run that is shown is called."""
        run = self._session.summary(self._shown_run)
        if run is not None:
            return self.tr("run {0}").format(run.name)
        if not self._shown_run:
            return ""
        # One that has just begun is not in the list yet.
        path, fold = Path(self._shown_run), self._session.fold
        if fold is None or fold.run_dir != self._shown_run:
            return self.tr("run {0}").format(path.name)
        text = self.tr("run {0}, fold {1}") if fold.folds else self.tr("run {0}, seed {1}")
        return text.format(path.parent.name, fold.fold + 1 if fold.folds else fold.seed)
