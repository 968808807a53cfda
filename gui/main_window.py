"""The window's shell: step bar, model panel, pages, drawer, status; who goes where."""

import base64
import importlib
from dataclasses import replace

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QWidget,
)

from engine.events import EpochEnded, Notice
from gui import settings, theme
from gui.curtain import Stage
from gui.dropping import DropTaker
from gui.focus_order import move_focus
from gui.guiding_window import GuidingWindow
from gui.keys import take_key
from gui.late_parts import LateParts
from gui.pages.model import ModelPage
from gui.pages.model_panel import ModelPanel
from gui.progress_desk import ProgressDesk
from gui.projects import Projects
from gui.session import Session
from gui.settings import Settings
from gui.step_texts import TrainingText, step_states
from gui.widgets.basics import column
from gui.widgets.drop_cue import DropCue
from gui.widgets.message_bar import MessageBar
from gui.widgets.preprocessing_bar import PreprocessingBar
from gui.widgets.status import StatusArea
from gui.widgets.step_bar import StepBar

PANEL_FROM, WIDE_FROM = 1200, 1500
PANEL_WIDTH, PANEL_WIDE = 320, 420

# How often the time that is left is told anew; each telling paints step bar and status.
TELL_MS = 500
_PAGES = {
    "data": ("gui.pages.data", "DataPage"),
    "train": ("gui.pages.train", "TrainPage"),
    "evaluate": ("gui.pages.evaluate", "EvaluatePage"),
    "export": ("gui.pages.export", "ExportPage"),
}


class MainWindow(GuidingWindow):
    """The window. It holds no state of the work, only what is shown where."""

    unexpected = Signal(str, str)

    def __init__(self, session: Session, stored: Settings | None = None) -> None:
        super().__init__(session, stored or Settings())
        self._training = TrainingText()
        self._pages: dict[str, QWidget] = {}
        self._is_shut = False
        self._was_shown = False
        self._late = LateParts(self, {step: module for step, (module, _) in _PAGES.items()})
        self._drops = DropTaker(self)
        self._tell_soon = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell_soon.timeout.connect(self._tell_run)
        self.step = "model"
        self.setWindowIcon(theme.window_icon())
        self._build()
        self._connect()
        self.progress = ProgressDesk(self, self._training)
        self._restore()
        self.projects = Projects(self)
        self.projects.changed.connect(self._show_title)
        self._show_title()
        self.fill_recent_menu()
        self.go_to("model")
        self._update_all()

    # Building

    def _build(self) -> None:
        self.step_bar = StepBar(self)
        self.panel = ModelPanel(self.session, self)
        self.model_page = ModelPage(self.session, self)
        self.messages = MessageBar(self)
        self.preprocessing = PreprocessingBar(self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.model_page)
        self._pages["model"] = self.model_page
        self.drawer = QWidget(self)

        right = QWidget(self)
        self._right = column(right, spacing=0)
        self._right.addWidget(self.messages)
        self._right.addWidget(self.preprocessing)
        self._right.addWidget(self.stack, 1)
        self._right.addWidget(self.drawer)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.panel)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.panel.setMinimumWidth(280)
        self.panel.setMaximumWidth(640)

        self.stage = Stage(self)
        self.stage.column.addWidget(self.step_bar)
        self.stage.column.addWidget(self.splitter, 1)
        self.setCentralWidget(self.stage)
        self.status = StatusArea(self.session, self)
        self.setStatusBar(self.status)
        self._fill_preprocessing_menu()

    def _connect(self) -> None:
        session = self.session
        self.step_bar.step_chosen.connect(self.go_to)
        self.step_bar.main_clicked.connect(self.press_main_button)
        self.panel.change_asked.connect(self._ask_change)
        self.panel.menu_asked.connect(self.show_layer_menu)
        self.panel.layer_selected.connect(lambda _node: self.update_actions())
        session.architecture_needed.connect(self.ask_architecture)
        self.model_page.asked.connect(lambda name: self.actions_by_name[name].trigger())
        self.splitter.splitterMoved.connect(self._panel_moved)
        for signal in (
            session.source_changed,
            session.dataset_changed,
            session.recipe_changed,
            session.busy_changed,
            session.runs_changed,
            session.evaluation_changed,
            session.run_selected,
            session.exports_changed,
            session.training_state_changed,
            session.shown_run_changed,
        ):
            signal.connect(lambda _value=None: self._update_all())
        session.run_event.connect(self._follow_run)
        session.run_started.connect(self._run_started)
        session.run_finished.connect(self._run_finished)
        # At once: later the user may be elsewhere.
        session.prediction_started.connect(lambda _job: self.go_to("evaluate"))
        session.findings_changed.connect(self._update_steps)
        session.classes_missing.connect(self.ask_classes)
        session.columns_needed.connect(self.ask_columns)
        session.data_moved.connect(self.ask_where)
        self.preprocessing.chosen.connect(session.set_preprocessing)
        session.opening_started.connect(lambda _kind: self.messages.hide())
        session.error_raised.connect(self._show_error)
        session.notice_posted.connect(self._show_notice)
        session.source_remembered.connect(self._remember_source)
        session.data_remembered.connect(self._remember_data)
        session.devices_diagnosed.connect(self._show_devices)
        self._drops.hovering.connect(DropCue(self).show_paths)
        self._drops.dropped.connect(self.open_paths)
        self._drops.refused.connect(self._refuse_drop)
        self.unexpected.connect(self._show_unexpected, Qt.ConnectionType.QueuedConnection)

    def page(self, step: str) -> QWidget:
        """The page of a step, made when it is first needed."""
        if step not in self._pages:
            page = self._make_page(*_PAGES[step])
            self._pages[step] = page
            self.stack.addWidget(page)
        return self._pages[step]

    def _make_page(self, module: str, name: str) -> QWidget:
        page = getattr(importlib.import_module(module), name)(self.session, self)
        wanted = getattr(page, "evaluation_wanted", None)
        if wanted is not None:
            wanted.connect(lambda: self.go_to("evaluate"))
        step_wanted = getattr(page, "step_wanted", None)
        if step_wanted is not None:
            step_wanted.connect(self.go_to)
        return page

    def make_drawer(self) -> None:
        """Put the list of runs into its place."""
        from gui.widgets.runs_drawer import RunsDrawer

        drawer = RunsDrawer(self.session, self)
        self._right.replaceWidget(self.drawer, drawer)
        self.drawer.deleteLater()
        self.drawer = drawer
        drawer.folded_changed.connect(self._drawer_folded)
        drawer.compared_changed.connect(self._compare_runs)
        drawer.chosen_changed.connect(self.menus.update)
        drawer.height_changed.connect(self._drawer_drawn)
        drawer.set_open_height(self.settings.drawer_height or drawer.open_height)
        if self.settings.drawer_open is not None:
            drawer.choose_folded(not self.settings.drawer_open)
        self.actions_by_name["drawer"].setChecked(not drawer.folded)

    def _compare_runs(self, runs: object) -> None:
        self.page("train").compare(runs)

    # Which step

    def go_to(self, step: str) -> None:
        """Show a step's page."""
        self.step = step
        self.step_bar.show_step(step)
        self.stack.setCurrentWidget(self.page(step))
        self._arrange()

    def go_to_soon(self, step: str) -> None:
        """Show a step's page as soon as it is made, unless the user goes elsewhere meanwhile."""
        self._late.hurry(step) if step not in self._pages else self.go_to(step)

    def _run_started(self, _run_dir: str) -> None:
        self._training.clear(self.session.training_epochs)
        self.messages.hide()
        self.go_to("train")

    def _run_finished(self, _result: object) -> None:
        self.session.measure_caches()
        self._update_all()

    def _follow_run(self, event: object) -> None:
        before = (self._training.epoch, self._training.left)
        self._training.follow(event)
        # What was computed in between has words of its own, which an epoch's end takes away.
        is_other = self._training.epoch != before[0]
        if is_other or isinstance(event, EpochEnded):
            self._tell_run()
        elif self._training.left != before[1] and not self._tell_soon.isActive():
            self._tell_soon.start()

    def _tell_run(self) -> None:
        self._tell_soon.stop()
        self._update_steps()
        self.status.show_training(self._training)

    def show_panel(self) -> None:
        """Show the model panel, if need be by going to its step."""
        if not self.panel.isVisibleTo(self):
            self.go_to("model")

    # What is shown

    def _update_all(self) -> None:
        self._update_steps()
        self.update_actions()
        self._arrange()

    def _update_steps(self) -> None:
        for step, (state, tip) in step_states(self.session, self._training).items():
            self.step_bar.set_state(step, state, tip)

    def update_actions(self) -> None:
        """Switch each action on or off by what is there."""
        super().update_actions()
        self.update_main_button(self.step_bar.main_button)

    def _arrange(self) -> None:
        """Place the panel and the drawer by the window's width."""
        width = self.width()
        # Without a model there is nothing to keep at hand.
        has_source = self.session.source is not None or self.session.is_working("source")
        beside = width >= PANEL_FROM and has_source
        self.panel.setVisible(beside or (self.step == "model" and has_source))
        wanted = self.settings.panel_width or (PANEL_WIDE if width >= WIDE_FROM else PANEL_WIDTH)
        if self.panel.isVisibleTo(self) and self.splitter.sizes()[0] != wanted:
            self.splitter.setSizes([wanted, max(1, width - wanted)])
        # Before the first layout the panel has not got its width yet.
        self.step_bar.set_first_width(wanted if beside else 0)

    def _panel_moved(self, position: int, _index: int) -> None:
        self.settings = replace(self.settings, panel_width=position)
        if self.width() >= PANEL_FROM:
            self.step_bar.set_first_width(position)

    def _drawer_drawn(self, height: int) -> None:
        self.settings = replace(self.settings, drawer_height=height)

    def _drawer_folded(self, folded: bool) -> None:
        if self.drawer.is_chosen:
            self.settings = replace(self.settings, drawer_open=not folded)
        self.projects.touch()
        self.actions_by_name["drawer"].setChecked(not folded)

    def _show_error(self, sentence: str, details: str) -> None:
        # The card of a run that broke off says why.
        if details or sentence != self.session.failure or self.step != "train":
            self.messages.show_message("error", sentence, details)

    def _show_notice(self, notice: Notice) -> None:
        self.messages.show_message(notice.level, notice.text)

    def _show_unexpected(self, sentence: str, details: str) -> None:
        self.messages.show_message(
            "error", self.tr("Something went wrong inside Graft. {0}").format(sentence), details
        )

    def _refuse_drop(self) -> None:
        self._show_error(self.tr("Only files and folders of this machine can be dropped here."), "")

    def _show_title(self) -> None:
        name = self.projects.name
        self.setWindowTitle(f"{name}[*] · Graft" if name else "Graft")
        self.setWindowModified(self.projects.is_changed)

    # Settings

    def _restore(self) -> None:
        self.resize(self._first_size())
        if self.settings.geometry:
            try:
                saved = base64.b64decode(self.settings.geometry, validate=True)
            except ValueError:
                return
            self.restoreGeometry(QByteArray(saved))

    def _first_size(self) -> QSize:
        wanted = QSize(1280, 800)
        if QGuiApplication.platformName() == "offscreen":
            return wanted  # Nobody looks at its screen of 800 × 800.
        room = self.screen().availableGeometry().size()
        # The frame and the title stand around it.
        return wanted.boundedTo(QSize(room.width() - 16, room.height() - 48))

    def arranged_settings(self) -> Settings:
        """The settings with the window's place and size as they are now."""
        geometry = base64.b64encode(bytes(self.saveGeometry().data())).decode("ascii")
        return replace(self.settings, geometry=geometry)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Start the engine after the first paint."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self._drops.watch_native(self)
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._is_shut:
            return
        self._late.start()
        self.stage.curtain.start()
        self.session.warm_up()
        self.session.list_applications()
        self.session.refresh_runs()
        self.session.measure_caches()
        self.status.start()
        self.first_test.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the controls leave to the window: undoing, Enter on a button, a menu by keys."""
        for keys, name in (
            (QKeySequence.StandardKey.Undo, "undo"),
            (QKeySequence.StandardKey.Redo, "redo"),
        ):
            if event.matches(keys):
                self.actions_by_name[name].trigger()
                return
        if not take_key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes as one reads."""
        return move_focus(self, is_next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have another layout."""
        super().resizeEvent(event)
        self._arrange()
        self.stage.curtain.follow()
        self.projects.touch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about a run that goes on, save the settings, end everything."""
        if not self._is_shut and not self.may_close():
            event.ignore()
            return
        self.shutdown()
        settings.save(self.arranged_settings())
        event.accept()

    def shutdown(self) -> None:
        """End all work of this window; safe to call twice."""
        if not self._is_shut:
            self._is_shut = True
            self.progress.stop()
            self._late.stop()
            self.first_test.stop()
            self.status.stop()
            self.projects.finish()
            self.session.edit_keeping.finish()
            self.session.jobs.shutdown()
