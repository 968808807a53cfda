"""The search for better settings, in the place of a run's curves: its form, then its trials.

Importing this module imports pyqtgraph: the train page imports it when a search is asked for.
"""

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QSplitter, QStackedWidget, QWidget

from engine.events import Progress
from engine.search.types import SearchSpec, SearchState, TrialRecord
from gui import theme
from gui.models.run_texts import when_text
from gui.models.trials import NUMBER, TrialsModel
from gui.run_texts import stage_text
from gui.search_texts import search_detail, search_title
from gui.searching import KeptSearch, Searching
from gui.widgets.basics import Button, Card, Label, LinkButton, column, row
from gui.widgets.fields import Choice
from gui.widgets.search_form import SearchForm
from gui.widgets.search_plots import BestPlot, ParallelPlot
from gui.widgets.trials_table import TrialsTable

_STEPS = 1000


class SearchView(Card):
    """Sets up a search, shows how it goes, hands over its best.

    `closed` asks for the curves again.
    """

    closed = Signal()

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.searching = Searching(session, self)
        self.title = Label(size=theme.FONT_14, bold=True)
        self.earlier = Choice([], tip=self.tr("Searches that were made before"))
        self.earlier.setAccessibleName(self.tr("Earlier searches"))
        self.earlier.setMinimumContentsLength(18)
        self.earlier.hide()
        self.back = LinkButton(
            self.tr("Back to the curves"),
            tip=self.tr("A search that runs goes on"),
            on_click=self.closed.emit,
        )
        above = row(spacing=theme.SPACE_8)
        above.addWidget(self.title, 1)
        above.addWidget(self.earlier)
        above.addWidget(self.back)
        self.form = SearchForm(session, self)
        self._results = self._make_results()
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.form)
        self.stack.addWidget(self._results)
        layout = column(self, margin=theme.SPACE_12, spacing=theme.SPACE_8)
        layout.addLayout(above)
        layout.addWidget(self.stack, 1)
        self.form.started.connect(self._start)
        self.form.wants_estimate.connect(self._estimate)
        self.searching.estimated.connect(self.form.show_estimate)
        self.searching.changed.connect(self._show)
        self.searching.listed.connect(self._show_earlier)
        self.searching.progressed.connect(self._show_progress)
        self.earlier.edited.connect(self._choose_earlier)
        session.run_started.connect(lambda _run_dir: self.closed.emit())
        self._show(None)
        self.searching.refresh()

    def _make_results(self) -> QWidget:
        results = QWidget(self)
        self.detail = Label(size=theme.FONT_12, color="second_text", wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the search"))
        self.use = Button(
            self.tr("Use the best"),
            accent=True,
            tip=self.tr("Make its settings those of the next run; Undo takes them back"),
            on_click=lambda: self.searching.use(self._chosen_or_best()),
        )
        self.stop = Button(
            self.tr("Stop, keep what is done"),
            tip=self.tr("Ends the search; it can go on later"),
            on_click=self._on_stop,
        )
        self.go_on = Button(
            self.tr("Go on"),
            tip=self.tr("Try the recipes that are still missing"),
            on_click=self.searching.go_on,
        )
        self.again = Button(
            self.tr("New search"),
            tip=self.tr("Choose what is to be tried; this one stays in the list"),
            on_click=self.searching.close,
        )
        self.join = LinkButton(
            self.tr("Copy the command for other machines"),
            tip=self.tr("Machines that see this folder can work on the same search"),
            on_click=self._copy_join,
        )
        buttons = row(spacing=theme.SPACE_8)
        buttons.addWidget(self.join)
        buttons.addStretch(1)
        for button in (self.again, self.go_on, self.stop, self.use):
            buttons.addWidget(button)
        self.best_plot = BestPlot(self)
        self.parallel = ParallelPlot(self)
        self.parallel.trial_chosen.connect(self._choose)
        plots = QSplitter(Qt.Orientation.Horizontal, self)
        plots.setHandleWidth(theme.SPACE_8)
        plots.setChildrenCollapsible(False)
        plots.addWidget(self.best_plot)
        plots.addWidget(self.parallel)
        plots.setSizes([350, 650])
        self.model = TrialsModel(self)
        self.table = TrialsTable(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Trials"))
        self.table.setToolTip(self.tr("Choose a trial to see it in the plots"))
        self.table.setAutoScroll(False)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        whole = QSplitter(Qt.Orientation.Vertical, self)
        whole.setHandleWidth(theme.SPACE_8)
        whole.setChildrenCollapsible(False)
        whole.addWidget(plots)
        whole.addWidget(self.table)
        whole.setSizes([550, 450])
        self._shown = whole
        self._room = QWidget(self)
        layout = column(results, spacing=theme.SPACE_8)
        layout.addWidget(self.detail)
        layout.addWidget(self.bar)
        layout.addWidget(whole, 1)
        layout.addWidget(self._room, 1)
        layout.addLayout(buttons)
        return results

    # What the user does

    def _start(self, spec: SearchSpec) -> None:
        self.searching.start(spec)

    def _estimate(self, spec: SearchSpec) -> None:
        if not self.searching.is_running and self._session.training_state == "idle":
            self.searching.estimate(spec)

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.title.setText(self.tr("Stopping after the trials that run"))
        self.searching.stop()

    def _copy_join(self) -> None:
        QGuiApplication.clipboard().setText(f'graft search "{self.searching.folder}" --join')
        self._session.notice(self.tr("Copied: run it on a machine that sees this folder."))

    def _choose_earlier(self, folder: object) -> None:
        if folder:
            self.searching.show(str(folder))
        else:
            self.searching.close()

    def _choose(self, number: int) -> None:
        row_number = self.model.row_of(number)
        if row_number >= 0:
            self.table.selectRow(row_number)
            self.table.scrollTo(self.model.index(row_number, NUMBER))

    def _row_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        trial = self.model.rows[current.row()] if current.isValid() else None
        self.best_plot.choose(trial)
        self.parallel.choose(trial)
        self._show_use()

    @property
    def chosen(self) -> TrialRecord | None:
        """The trial that is selected."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _chosen_or_best(self) -> int | None:
        chosen = self.chosen
        return chosen.number if chosen is not None and chosen.state == "completed" else None

    # What is shown

    def _show_earlier(self, kept: tuple[KeptSearch, ...]) -> None:
        now = datetime.now()
        text = self.tr("{0}: {1} trials")
        choices: list[tuple[object, str]] = [("", self.tr("New search"))]
        choices += [
            (
                one.folder,
                text.format(when_text(datetime.fromtimestamp(one.created), now), one.trials),
            )
            for one in kept
        ]
        self.earlier.set_choices(choices)
        self.earlier.set_value(self.searching.folder)
        self.earlier.setVisible(bool(kept))

    def _show(self, state: SearchState | None) -> None:
        searching = self.searching
        is_set_up = state is None and not searching.is_running
        self.stack.setCurrentWidget(self.form if is_set_up else self._results)
        self.earlier.setEnabled(not searching.is_running)
        self.earlier.set_value(searching.folder)
        if is_set_up:
            self.title.setText(self.tr("Search for better settings"))
        elif state is None:
            self.title.setText(self.tr("Getting ready to search"))
            self.detail.setText(self.tr("The data is read and frozen layers are computed."))
        else:
            self.title.setText(search_title(state))
            self.detail.setText(search_detail(state))
        has_trials = state is not None and bool(state.trials)
        self._shown.setVisible(has_trials)
        self._room.setVisible(not has_trials)
        chosen = self.chosen
        self.model.show_state(state)
        if chosen is not None:
            # Without scrolling: the user may look elsewhere.
            self.table.selectRow(self.model.row_of(chosen.number))
        self.best_plot.show_state(state)
        self.parallel.show_state(state)
        is_active = searching.is_running or (state is not None and state.status == "running")
        done = 0.0 if state is None else len(state.trials) / max(1, state.spec.trials)
        self.bar.setRange(0, 0 if is_active and not done else _STEPS)
        self.bar.setValue(round(_STEPS * min(1.0, done)))
        self.bar.setVisible(is_active)
        self.stop.setVisible(is_active)
        self.stop.setEnabled(is_active)
        can_go_on = state is not None and state.status in ("stopped", "interrupted")
        self.go_on.setVisible(can_go_on and not is_active)
        self.again.setVisible(not is_active)
        self.join.setVisible(state is not None and state.status != "completed")
        self._show_use()

    def _show_progress(self, progress: Progress) -> None:
        """What is done before the first trial."""
        if self.searching.state is None or not self.searching.state.trials:
            self.detail.setText(stage_text(progress))

    def _show_use(self) -> None:
        state = self.searching.state
        number = self._chosen_or_best()
        has_best = state is not None and state.best is not None
        self.use.setEnabled(has_best)
        is_other = number is not None and state is not None and number != state.best
        self.use.setText(
            self.tr("Use trial {0}").format(number) if is_other else self.tr("Use the best")
        )

    def retranslate(self, _say: object) -> None:
        """Say anew how the search stands."""
        self._show(self.searching.state)
        self._show_earlier(self.searching.kept)
