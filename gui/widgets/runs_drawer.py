"""The drawer of runs below the pages: a table to compare them, folded to one line."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QMenu, QToolButton, QWidget

from engine.events import EpochEnded
from engine.types import EpochRecord, RunSummary
from gui import theme
from gui.actions import runs as entries
from gui.models.runs import NOTE, ROW_ROLE, RUN_ROLE, TAGS, RunRow, RunsModel
from gui.numbers import whole
from gui.score_texts import score_text
from gui.widgets.basics import Label, LinkButton, column, row
from gui.widgets.drawer_edge import DrawerEdge, DrawerHead
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.runs_table import RunsTable
from gui.widgets.trash_question import TrashQuestion
from gui.words import together

FOLDED, UNFOLDED = 32, 264
LOWEST = 120
WIDE_WINDOW = 1500
FILTER_WIDTH = 190
_MOST_NAMED = 4
# Keys of the list itself, which are nearer than those of the window.
_KEYS = {
    "runs_compare": "Space",
    "runs_edit_note": "F2",
    "runs_copy": "Ctrl+C",
    "runs_delete": "Del",
}


class RunsDrawer(QWidget):
    """The session's runs. Choosing one makes it current; ticked ones are compared.

    A cross-validation is one row that unfolds to its runs. `compared_changed` brings what is
    ticked, as `Compared`; `chosen_changed` tells that other rows are selected, `height_changed`
    that the user has drawn the drawer's upper edge. The drawer unfolds by itself in a wide window
    until the user has folded or unfolded it, and is no higher than its rows need.
    """

    compared_changed = Signal(object)
    folded_changed = Signal(bool)
    chosen_changed = Signal()
    height_changed = Signal(int)

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._by_user = False
        self._waiting: tuple[RunSummary, ...] | None = None
        self._question: TrashQuestion | None = None
        # What is selected: runs and cross-validations, with their folders.
        self._chosen: list[RunRow | RunSummary] = []
        self._folders: list[str] = []
        self.folded = True
        self.open_height = UNFOLDED
        self.model = RunsModel(self)
        self.table = RunsTable(self.model, self)
        self.edge = DrawerEdge(self)
        head = self._make_head()
        self._body = QWidget(self)
        self._body.setAutoFillBackground(True)
        self._body.setBackgroundRole(QPalette.ColorRole.Base)
        inside = column(self._body)
        inside.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        inside.addWidget(self.table)
        layout = column(self, spacing=0)
        layout.addWidget(head)
        layout.addWidget(self._body, 1)
        self._connect()
        self.model.set_live(session.training_run)
        self.show_runs(session.runs)
        self.set_folded(True)

    def _make_head(self) -> QWidget:
        self.toggle = LinkButton("▸", tip=self.tr("Show or hide the runs"))
        self.toggle.clicked.connect(lambda: self.choose_folded(not self.folded))
        self.toggle.setAccessibleName(self.tr("Show or hide the runs"))
        self.summary = ElidedLabel(color="second_text", size=theme.FONT_12)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find runs: words, #tag"))
        self.filter.setToolTip(
            self.tr("Show only the runs that have all these words; #word means one of their tags")
        )
        self.filter.setAccessibleName(self.tr("Find runs"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(FILTER_WIDTH)
        self._tags = QStringListModel(self)
        completer = QCompleter(self._tags, self.filter)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter.setCompleter(completer)
        self.resume = self._link(
            self.tr("Resume"), self.tr("Go on with this run from its last saved epoch"), "resume"
        )
        self.use = self._link(
            self.tr("Use this recipe"),
            self.tr("Take over the model, data and choices of this run; can be undone"),
            "use_recipe",
        )
        self.open_folder = self._link(
            self.tr("Open the folder"), self.tr("Show this run's files"), "open_folder"
        )
        self.more = QToolButton(self)
        self.more.setIcon(theme.icon("dots-horizontal", "accent"))
        self.more.setAutoRaise(True)
        self.more.setToolTip(self.tr("More that can be done with the selected runs"))
        self.more.setAccessibleName(self.tr("More for the selected runs"))
        self.more.clicked.connect(
            lambda: self.show_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )
        head = DrawerHead(self)
        head.pressed.connect(self.toggle.click)
        head.setFixedHeight(FOLDED)
        head.setAutoFillBackground(True)
        # On the surface like the table below it, not on the window's background.
        head.setBackgroundRole(QPalette.ColorRole.Base)
        line = row(head, spacing=theme.SPACE_8)
        line.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        line.addWidget(self.toggle)
        line.addWidget(Label(self.tr("Runs"), size=theme.FONT_14, bold=True))
        line.addWidget(self.summary, 1)
        for widget in (self.filter, self.resume, self.use, self.open_folder, self.more):
            line.addWidget(widget)
        return head

    def _link(self, text: str, tip: str, what: str) -> LinkButton:
        return LinkButton(text, tip=tip, on_click=lambda: self.do(what))

    def _connect(self) -> None:
        session = self._session
        self.model.compared_changed.connect(self._on_compared)
        self.model.notes_edited.connect(session.set_notes)
        self.model.modelReset.connect(self._select_current)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.selectionModel().selectionChanged.connect(self._show_actions)
        self.table.delete_asked.connect(lambda: self.do("delete"))
        self.table.menu_asked.connect(self.show_menu)
        self.table.horizontalScrollBar().rangeChanged.connect(self._set_height)
        for news in (self.model.modelReset, self.table.expanded, self.table.collapsed):
            news.connect(self._set_height)
        self.table.editing_ended.connect(self._show_waiting, Qt.ConnectionType.QueuedConnection)
        self.filter.textChanged.connect(self._on_filter)
        self.edge.dragged.connect(self._on_dragged)
        self.edge.let_go.connect(lambda: self.height_changed.emit(self.open_height))
        session.runs_changed.connect(self.show_runs)
        session.run_selected.connect(self._select_current)
        session.run_started.connect(self.model.set_live)
        session.run_event.connect(self._on_run_event)
        session.training_state_changed.connect(self._show_actions)

    @property
    def drawer(self) -> "RunsDrawer":
        """Itself, for the entries of the Runs menu, which ask their window for it."""
        return self

    # How high it is

    def sizeHint(self) -> QSize:
        """As high as it is folded."""
        return QSize(600, self._wanted_height)

    @property
    def _wanted_height(self) -> int:
        return FOLDED if self.folded else min(self.open_height, FOLDED + self.table.whole_height)

    def set_folded(self, folded: bool) -> None:
        """Show only the line with the summary, or the table too."""
        changed = folded != self.folded
        self.folded = folded
        focus = QApplication.focusWidget()
        if folded and focus is not None and self.isAncestorOf(focus):
            # Where it would go by itself is at the other end of the window.
            self.toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._body.setVisible(not folded)
        self.toggle.setText("▸" if folded else "▾")
        self._set_height()
        self._show_actions()
        if changed:
            self.folded_changed.emit(folded)

    def set_open_height(self, height: int) -> None:
        """Say how high it may be while it is unfolded."""
        self.open_height = max(LOWEST, height)
        self._set_height()

    def _set_height(self, *_news: object) -> None:
        self.edge.setVisible(not self.folded)
        # In a low window the page above comes first: the table scrolls.
        self.setMinimumHeight(min(LOWEST, self._wanted_height))
        self.setMaximumHeight(self._wanted_height)
        self.updateGeometry()
        self.resize(self.width(), self.maximumHeight())

    def _on_dragged(self, up: int) -> None:
        place = self.parentWidget()
        room = 0 if place is None else max(0, place.height() - place.minimumSizeHint().height())
        self.set_open_height(min(self.height() + up, self.height() + room))
        # By hand it may take from the page all that the page can do without.
        self.setMinimumHeight(self.maximumHeight())

    def retranslate(self, _say: Callable[[str], str]) -> None:
        """In another language what is compared has other names."""
        self._on_compared()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Unfold in a wide window, unless the user has decided or there is nothing to show."""
        super().resizeEvent(event)
        self.edge.setGeometry(0, 0, self.width(), self.edge.height())
        self.edge.raise_()
        self._fold_by_width()

    def _fold_by_width(self) -> None:
        folded = self.window().width() < WIDE_WINDOW or not self.model.num_all
        if not self._by_user and folded != self.folded:
            self.set_folded(folded)

    @property
    def is_chosen(self) -> bool:
        """Whether the user has decided if it is folded, rather than the window's width."""
        return self._by_user

    def choose_folded(self, folded: bool) -> None:
        """Fold or unfold by the user's wish: the window's width no longer decides."""
        self._by_user = True
        self.set_folded(folded)

    # What happens

    def show_runs(self, runs: tuple[RunSummary, ...]) -> None:
        """Show other runs; not while a field is open, which would close with the rows."""
        if self.table.is_editing:
            self._waiting = runs
            return
        first = not self.model.num_all and bool(runs)
        self.model.set_runs(runs)
        self._tags.setStringList([f"#{tag}" for tag in self.model.tags])
        if first:
            self._fold_by_width()
        self._summarize()

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            runs, self._waiting = self._waiting, None
            self.show_runs(runs)

    def _on_row_changed(self, current, _previous) -> None:
        run = current.data(RUN_ROLE) if current.isValid() else None
        if run is not None:
            self._session.select_run(run.run_dir)

    def _on_run_event(self, event: object) -> None:
        if isinstance(event, EpochEnded):
            self.model.add_epoch(
                EpochRecord(
                    phase=event.phase,
                    epoch=event.epoch,
                    loss=event.loss,
                    accuracy=event.accuracy,
                    validation_loss=event.validation_loss,
                    validation_accuracy=event.validation_accuracy,
                )
            )

    def _on_compared(self) -> None:
        self._summarize()
        self.compared_changed.emit(self.model.compared)

    def _on_filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._summarize()

    # What is done with the selected rows: the names are those of the Runs menu

    def do(self, what: str) -> None:
        """Do with the selected runs what an entry of the Runs menu is called."""
        if what in ("edit_tags", "edit_note", "find") and self.folded:
            self.choose_folded(False)
        actions: dict[str, Callable[[], object]] = {
            "use_recipe": lambda: self._session.use_recipe(self._folders[0]),
            "compare": self.table.toggle_compared,
            "resume": lambda: self._session.resume(self._folders[0]),
            "edit_tags": lambda: self.table.edit_column(TAGS),
            "edit_note": lambda: self.table.edit_column(NOTE),
            "find": self._find,
            "open_folder": self._open_folder,
            "copy": self.table.copy,
            "delete": self._ask_to_delete,
        }
        if self.can(what):
            actions[what]()

    def can(self, what: str) -> bool:
        """Whether an entry of the Runs menu would do anything now."""
        chosen = self._chosen
        if what in ("find", "copy"):
            return bool(self.model.num_all)
        if what == "delete":
            used = {str(place) for run in self._session.runs_in_use for place in _places(run)}
            return bool(chosen) and used.isdisjoint(self._folders)
        if what == "compare":
            return bool(chosen)
        if what == "resume":
            idle = self._session.training_state == "idle"
            return idle and len(chosen) == 1 and self._is_unfinished(chosen[0])
        return len(chosen) == 1

    def make_menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for entry in entries.menu().entries:
            if not entry.name:
                menu.addSeparator()
                continue
            keys = QKeySequence(_KEYS.get(entry.name, entry.keys))
            text = f"{entry.text}\t{keys.toString(QKeySequence.SequenceFormat.NativeText)}"
            action = menu.addAction(theme.icon(entry.icon, "second_text"), text)
            action.setToolTip(entry.tip)
            action.setEnabled(entry.can(self))
            action.triggered.connect(lambda _checked=False, run=entry.run: run(self))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_menu(self, place: QPoint) -> None:
        """Show it at a place on the screen."""
        self.make_menu().popup(place)

    def _find(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folders[0]))

    def _ask_to_delete(self) -> None:
        if self._question is None:
            folders, names = tuple(self._folders), [one.name for one in self._chosen]
            self._question = TrashQuestion(names, self)
            self._question.answered.connect(lambda yes: self._answered(yes, folders))
            self._question.open()

    def _answered(self, yes: bool, folders: tuple[str, ...]) -> None:
        self._question = None
        if yes:
            self._session.trash_runs(folders)

    def _is_unfinished(self, chosen: RunRow | RunSummary) -> bool:
        if isinstance(chosen, RunRow):
            return self._session.is_cross_unfinished(chosen.key)
        return chosen.status in ("interrupted", "failed")

    # What is shown

    def _select_current(self, _run_dir: object = None) -> None:
        self.model.set_reference(self._session.current_run)
        self.table.show_current(self._session.current_run)
        self._show_actions()

    def _show_actions(self, *_news: object) -> None:
        rows = self.table.chosen()
        self._chosen = [index.data(RUN_ROLE) or index.data(ROW_ROLE) for index in rows]
        self._folders = [self.model.key(index) for index in rows]
        self.filter.setVisible(not self.folded and self.model.num_all > 1)
        self.more.setVisible(self.can("copy"))
        self.use.setVisible(self.can("use_recipe") and not self.folded)
        self.open_folder.setVisible(self.can("open_folder"))
        self.resume.setVisible(self.can("resume"))
        self.chosen_changed.emit()

    def _summarize(self) -> None:
        runs = self.model.runs
        if not runs:
            self.summary.setText(self.tr("none yet: each training becomes one"))
            return
        num_all, num_shown = self.model.num_all, len(self.model.rows)
        count = self.tr("{0} of {1}").format(whole(num_shown), whole(num_all))
        parts = [whole(num_all) if num_shown == num_all else count]
        scored = [run for run in runs if run.validation_accuracy is not None]
        if scored:
            # Scores of different tasks cannot be compared: those like the newest run's are.
            alike = [run for run in scored if run.task == scored[0].task]
            best = max(alike, key=lambda run: run.validation_accuracy or 0.0)
            parts.append(
                self.tr("best: run {0}, {1} validation").format(
                    best.name, score_text(best.validation_accuracy or 0.0, best.task)
                )
            )
        compared = [one.group or one.runs[0].name for one in self.model.compared]
        if len(compared) > _MOST_NAMED:
            parts.append(self.tr("{0} are compared").format(len(compared)))
        elif compared:
            parts.append(self.tr("showing {0}").format(together(compared, ends=True)))
        self.summary.setText(" · ".join(parts))


def _places(run_dir: str) -> tuple[Path, Path]:
    """A run's folder, and the one it is in, which may be a cross-validation's."""
    return Path(run_dir), Path(run_dir).parent
