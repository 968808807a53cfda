"""The window's shell: step bar, model panel, pages, drawer, status; who goes where."""

import base64
import importlib
import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from engine.errors import EngineError
from engine.events import Notice
from engine.freezing import find_layer
from engine.recipe import DataSpec, SourceSpec
from gui import settings, theme
from gui.actions import build_menus
from gui.collecting import Collector
from gui.jobs import import_soon
from gui.pages.model import ModelPage
from gui.pages.model_panel import ModelPanel
from gui.session import Session, short_name
from gui.settings import Recent, Settings
from gui.step_texts import TrainingText, step_states
from gui.widgets.basics import column
from gui.widgets.message_bar import DetailsDialog, MessageBar
from gui.widgets.status import StatusArea
from gui.widgets.step_bar import StepBar

PANEL_FROM, WIDE_FROM = 1200, 1500
PANEL_WIDTH, PANEL_WIDE = 320, 420

_PAGES = {
    "data": ("gui.pages.data", "DataPage"),
    "train": ("gui.pages.train", "TrainPage"),
    "evaluate": ("gui.pages.evaluate", "EvaluatePage"),
    "export": ("gui.pages.export", "ExportPage"),
}
_MODEL_FILTER = "Keras (*.keras *.h5 *.hdf5 *.hdf)"


class MainWindow(QMainWindow):
    """The window. It holds no state of the work, only what is shown where."""

    unexpected = Signal(str, str)

    def __init__(self, session: Session, stored: Settings | None = None) -> None:
        super().__init__()
        self.session = session
        self.settings = stored or Settings()
        self._training = TrainingText()
        self._pages: dict[str, QWidget] = {}
        self._is_shut = False
        self._was_shown = False
        self._data_asked = False
        self._imports: threading.Thread | None = None
        self._collector = Collector(self)
        self._rest_timer = QTimer(self)
        self._rest_timer.setInterval(40)
        self._rest_timer.timeout.connect(self._make_rest)
        self.step = "model"
        self.setWindowTitle("Graft")
        self.setWindowIcon(theme.icon("source-branch", "accent"))
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._restore()
        self.go_to("model")
        self._update_all()

    # Building

    def _build(self) -> None:
        self.actions_by_name, self._submenus = build_menus(self, self.run_action)
        self.step_bar = StepBar(self)
        self.panel = ModelPanel(self.session, self)
        self.model_page = ModelPage(self.session, self)
        self.messages = MessageBar(self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.model_page)
        self._pages["model"] = self.model_page
        self.drawer = QWidget(self)

        right = QWidget(self)
        self._right = column(right, spacing=0)
        self._right.addWidget(self.messages)
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

        whole = QWidget(self)
        layout = column(whole, spacing=0)
        layout.addWidget(self.step_bar)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        self.status = StatusArea(self.session, self)
        self.setStatusBar(self.status)
        self._fill_preprocessing_menu()
        self._fill_recent_menu()

    def _connect(self) -> None:
        session = self.session
        self.step_bar.step_chosen.connect(self.go_to)
        self.step_bar.main_clicked.connect(self._main_clicked)
        self.panel.change_asked.connect(self._ask_change)
        self.model_page.open_file_asked.connect(self.open_model)
        self.model_page.open_folder_asked.connect(self.open_data)
        self.model_page.catalog_asked.connect(self.open_catalog)
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
        ):
            signal.connect(lambda _value=None: self._update_all())
        session.run_event.connect(self._follow_run)
        session.run_started.connect(self._run_started)
        session.run_finished.connect(self._run_finished)
        session.predictions_changed.connect(lambda _predictions: self.go_to("evaluate"))
        session.dataset_changed.connect(self._data_opened)
        session.preprocessing_needed.connect(lambda _opened: self._show_panel_or_step())
        session.error_raised.connect(self._show_error)
        session.notice_posted.connect(self._show_notice)
        session.source_remembered.connect(self._remember_source)
        session.data_remembered.connect(self._remember_data)
        session.devices_diagnosed.connect(self._show_devices)
        self.unexpected.connect(self._show_unexpected, Qt.ConnectionType.QueuedConnection)

    def _page(self, step: str) -> QWidget:
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
        return page

    def _make_drawer(self) -> None:
        from gui.widgets.runs_drawer import RunsDrawer

        drawer = RunsDrawer(self.session, self)
        self._right.replaceWidget(self.drawer, drawer)
        self.drawer.deleteLater()
        self.drawer = drawer
        drawer.folded_changed.connect(self._drawer_folded)
        drawer.compared_changed.connect(self._compare_runs)
        if self.settings.drawer_open is not None:
            drawer.choose_folded(not self.settings.drawer_open)
        self.actions_by_name["drawer"].setChecked(not drawer.folded)

    def _compare_runs(self, runs: object) -> None:
        self._page("train").compare(runs)

    # Which step

    def go_to(self, step: str) -> None:
        """Show a step's page."""
        self.step = step
        self.step_bar.show_step(step)
        self.stack.setCurrentWidget(self._page(step))
        self._arrange()

    def _main_clicked(self) -> None:
        session = self.session
        if session.training_state != "idle":
            session.stop_early()
            return
        missing = session.missing()
        for step in ("model", "data"):
            if missing[step]:
                self.go_to(step)
                self.messages.show_message("info", missing[step])
                return
        session.train()

    def _run_started(self, _run_dir: str) -> None:
        self._training.clear()
        self.messages.hide()
        self.go_to("train")

    def _run_finished(self, _result: object) -> None:
        self._update_all()

    def _follow_run(self, event: object) -> None:
        before = (self._training.epoch, self._training.left)
        self._training.follow(event)
        if (self._training.epoch, self._training.left) != before:
            self._update_steps()
            self.status.show_training(self._training)

    def _data_opened(self, _index: object) -> None:
        # The first data is worth looking at; a rescan after a changed choice is not a journey.
        if self._data_asked:
            self._data_asked = False
            self.go_to("data")

    def _show_panel_or_step(self) -> None:
        if not self.panel.isVisibleTo(self):
            self.go_to("model")

    # What is shown

    def _update_all(self) -> None:
        self._update_steps()
        self._update_actions()

    def _update_steps(self) -> None:
        for step, (state, tip) in step_states(self.session, self._training).items():
            self.step_bar.set_state(step, state, tip)

    def _update_actions(self) -> None:
        session = self.session
        running = session.training_state != "idle"
        stopping = session.training_state == "stopping"
        main = self.step_bar.main_button
        main.setText(self.tr("Stop, keep best") if running else self.tr("Train"))
        main.set_accent(not running)
        main.setEnabled(not stopping)
        main.setToolTip(
            self.tr("End the run now and keep its best epoch (Ctrl+.)")
            if running
            else session.missing()["train"] or self.tr("Start a run (Ctrl+Enter)")
        )
        has_source = session.source is not None
        enabled = {
            "export": session.current_run is not None,
            "undo": session.can_undo,
            "redo": session.can_redo,
            "find_layer": has_source,
            "suggest": session.dataset is not None,
            "freeze_all": has_source,
            "train_from_here": has_source,
            "unfreeze_from": has_source,
            "uncut": has_source and any(e.kind == "cut" for e in session.draft.source.edits),
            "rescan": session.dataset is not None,
            "show_folder": session.dataset is not None,
            "train": not running,
            "pause": running and not stopping,
            "stop": running and not stopping,
            "cancel": running,
        }
        for name, on in enabled.items():
            self.actions_by_name[name].setEnabled(on)
        paused = session.training_state == "paused"
        self.actions_by_name["pause"].setText(self.tr("&Go on") if paused else self.tr("&Pause"))
        self._submenus["preprocessing"].setEnabled(has_source)
        if has_source:
            now = session.source.source.preprocessing
            for action in self._submenus["preprocessing"].actions():
                action.setChecked(action.data() == now)
        self.actions_by_name[f"theme_{self.settings.theme}"].setChecked(True)

    def _arrange(self) -> None:
        """Place the panel and the drawer by the window's width."""
        width = self.width()
        beside = width >= PANEL_FROM
        self.panel.setVisible(beside or self.step == "model")
        wanted = self.settings.panel_width or (PANEL_WIDE if width >= WIDE_FROM else PANEL_WIDTH)
        if self.panel.isVisibleTo(self) and self.splitter.sizes()[0] != wanted:
            self.splitter.setSizes([wanted, max(1, width - wanted)])
        self.step_bar.set_first_width(self.panel.width() if beside else 0)

    def _panel_moved(self, position: int, _index: int) -> None:
        self.settings = replace(self.settings, panel_width=position)
        if self.width() >= PANEL_FROM:
            self.step_bar.set_first_width(position)

    def _drawer_folded(self, folded: bool) -> None:
        if self.drawer.is_chosen:
            self.settings = replace(self.settings, drawer_open=not folded)
        self.actions_by_name["drawer"].setChecked(not folded)

    def _show_error(self, sentence: str, details: str) -> None:
        self.messages.show_message("error", sentence, details)

    def _show_notice(self, notice: Notice) -> None:
        self.messages.show_message(notice.level, notice.text)

    def _show_unexpected(self, sentence: str, details: str) -> None:
        self.messages.show_message(
            "error", self.tr("Something went wrong inside Graft. {0}").format(sentence), details
        )

    # Actions

    def run_action(self, name: str, checked: bool = False) -> None:
        """Do what the action called `name` does."""
        session = self.session
        if name.startswith("step_"):
            self.go_to(name.removeprefix("step_"))
        elif name.startswith("theme_"):
            self.set_theme(name.removeprefix("theme_"))
        else:
            {
                "open_model": self.open_model,
                "open_data": self.open_data,
                "open_data_again": self.open_data,
                "open_recipe": self.open_recipe,
                "export": lambda: self.go_to("export"),
                "quit": self.close,
                "undo": session.undo,
                "redo": session.redo,
                "find_layer": self.find_layer,
                "suggest": session.suggest,
                "catalog": self.open_catalog,
                "freeze_all": self.panel.freeze_everything,
                "train_from_here": self.panel.train_from_selected,
                "unfreeze_from": self.unfreeze_from,
                "uncut": lambda: session.cut_at(None),
                "rescan": self.rescan,
                "show_folder": self.show_folder,
                "train": self._main_clicked,
                "pause": self._pause_or_go_on,
                "stop": session.stop_early,
                "cancel": self.cancel_run,
                "drawer": lambda: self.toggle_drawer(checked),
                "sample": self.open_sample,
                "devices": session.diagnose,
                "about": self.about,
            }[name]()

    def open_model(self) -> None:
        """Ask for a model file and open it."""
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a model"),
            self.settings.last_folder,
            f"{_MODEL_FILTER};;{self.tr('All files')} (*)",
        )
        if path:
            self._remember_folder(path)
            self.session.open_source(path)

    def open_data(self) -> None:
        """Ask for a data folder and open it."""
        path = QFileDialog.getExistingDirectory(
            self, self.tr("Open a folder of pictures"), self.settings.last_folder
        )
        if path:
            self._remember_folder(path)
            self._data_asked = True
            self.session.open_data([path])

    def open_recipe(self) -> None:
        """Ask for a run's recipe and open it."""
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Open a recipe"), self.settings.last_folder, "recipe.json (*.json)"
        )
        if path:
            self.session.open_recipe(path)

    def open_catalog(self) -> None:
        """Show the built-in models."""
        from gui.widgets.catalog import CatalogDialog

        dialog = CatalogDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_sample(self) -> None:
        """Open the bundled sample."""
        self._data_asked = True
        self.session.open_sample()

    def open_paths(self, paths: list[str]) -> None:
        """Open what was dropped or given on the command line."""
        self._data_asked = True
        self.messages.hide()
        self.session.open_paths(paths)

    def _ask_change(self) -> None:
        from PySide6.QtGui import QCursor
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.addAction(self.actions_by_name["open_model"])
        menu.addAction(self.actions_by_name["catalog"])
        menu.addMenu(self._submenus["recent"])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def find_layer(self) -> None:
        """Go to the search field of the tree."""
        self._show_panel_or_step()
        self.panel.find_layer()

    def unfreeze_from(self) -> None:
        """Ask for a layer's name; it and all after it train."""
        opened = self.session.source
        if opened is None:
            return
        names = [leaf.name for leaf in opened.base.leaves() if leaf.num_parameters]
        name, given = QInputDialog.getItem(
            self,
            self.tr("Unfreeze from layer"),
            self.tr("This layer and all after it train:"),
            names,
            max(0, len(names) - 1),
            True,
        )
        if given:
            try:
                self.panel.train_from(find_layer(opened.base, name).path)
            except EngineError as error:
                self._show_error(str(error), "")

    def rescan(self) -> None:
        """Read the data again."""
        if self.session.draft.data is not None:
            self.session.rescan()

    def show_folder(self) -> None:
        """Open the data folder in the system's file manager."""
        if self.session.dataset is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self.session.dataset.roots[0]))

    def _pause_or_go_on(self) -> None:
        if self.session.training_state == "paused":
            self.session.go_on()
        else:
            self.session.pause()

    def cancel_run(self) -> None:
        """Cancel the training after a question."""
        answer = QMessageBox.question(
            self,
            self.tr("Cancel the run?"),
            self.tr(
                "The run ends without a result. What was saved so far stays in its folder and "
                "can be resumed. To keep the best epoch, choose “Stop, keep best”."
            ),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self.session.cancel_training()

    def toggle_drawer(self, is_open: bool) -> None:
        """Open or fold the runs."""
        self.settings = replace(self.settings, drawer_open=is_open)
        choose = getattr(self.drawer, "choose_folded", None)
        if choose is not None:
            choose(not is_open)

    def set_theme(self, scheme: str) -> None:
        """Show light or dark colours, or what the system prefers."""
        theme.set_scheme(scheme)
        self.settings = replace(self.settings, theme=scheme)
        self._save_soon()
        self._update_actions()

    def about(self) -> None:
        """Say what this is."""
        from importlib.metadata import version

        QMessageBox.about(
            self,
            self.tr("About Graft"),
            self.tr(
                "<h3>Graft {0}</h3><p>Adapts a trained Keras model to a new task on your own "
                "machine.</p><p>Apache License 2.0</p>"
            ).format(version("graft-studio")),
        )

    def _show_devices(self, report: dict) -> None:
        lines = [f"{report.get('platform')} · Python {report.get('python')}"]
        for device in report.get("devices", ()):
            works = self.tr("works") if device["ok"] else self.tr("gives other results")
            lines.append(f"{device['name']}: {works}, {device['seconds']:.1f} s")
        lines += [str(note) for note in report.get("notes", ())]
        summary = self.tr("Devices that Graft can train on")
        DetailsDialog(summary, "\n".join(lines), self).open()

    # Recent files and settings

    def _remember_folder(self, path: str) -> None:
        self.settings = replace(self.settings, last_folder=str(Path(path).parent))

    def _remember_source(self, spec: SourceSpec) -> None:
        self._remember(
            Recent(
                kind="model",
                location=spec.location,
                weights=spec.weights,
                preprocessing=spec.preprocessing,
            )
        )

    def _remember_data(self, spec: DataSpec) -> None:
        self._remember(Recent(kind="data", location=spec.roots[0]))

    def _remember(self, recent: Recent) -> None:
        self.settings = self.settings.with_recent(recent)
        self._save_soon()
        self._fill_recent_menu()

    def _save_soon(self) -> None:
        # Writing waits for the disk, so it is a task like any other.
        self.session.jobs.start(
            settings.save, self.settings, lane="light", title=self.tr("Saving the settings")
        )

    def _fill_recent_menu(self) -> None:
        menu = self._submenus["recent"]
        menu.clear()
        for kind in ("model", "data"):
            entries = [recent for recent in self.settings.recent if recent.kind == kind]
            if entries and menu.actions():
                menu.addSeparator()
            for recent in entries:
                action = menu.addAction(short_name(recent.location))
                action.setToolTip(recent.location)
                action.triggered.connect(lambda _checked=False, it=recent: self._open_recent(it))
        menu.setEnabled(bool(self.settings.recent))

    def _open_recent(self, recent: Recent) -> None:
        if recent.kind == "data":
            self._data_asked = True
            self.session.open_data([recent.location])
        else:
            self.session.open_source(recent.location, recent.weights, recent.preprocessing)

    def _fill_preprocessing_menu(self) -> None:
        menu = self._submenus["preprocessing"]
        for mode, phrase in self.panel.preprocessing.phrases():
            action = menu.addAction(f"{mode}: {phrase}")
            action.setCheckable(True)
            action.setData(mode)
            action.triggered.connect(
                lambda _checked=False, mode=mode: self.session.set_preprocessing(mode)
            )

    def _restore(self) -> None:
        self.resize(1280, 800)
        if self.settings.geometry:
            try:
                saved = base64.b64decode(self.settings.geometry, validate=True)
            except ValueError:
                return
            self.restoreGeometry(QByteArray(saved))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Start the engine after the first paint."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self._collector.start()
            self.windowHandle().installEventFilter(self)
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._is_shut:
            return
        self.session.warm_up()
        self.session.refresh_runs()
        self.status.start()
        self._rest_timer.start()

    def _make_rest(self) -> None:
        """What can wait until the window is seen, one piece for each turn of the event loop."""
        if self._imports is None:
            self._make_drawer()
            modules = [module for module, _name in _PAGES.values()]
            self._imports = import_soon("psutil", *modules, "gui.widgets.curves")
        elif not self._imports.is_alive():
            left = [step for step in _PAGES if step not in self._pages]
            if left:
                self._page(left[0])
            elif self._pages["train"].curves is None:
                self._pages["train"].make_curves()
            else:
                self._rest_timer.stop()
                self._collector.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have another layout."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags before any child can: a model may be dropped anywhere."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if event.mimeData().hasUrls():
                event.acceptProposedAction()
                return True
        elif kind == QEvent.Type.Drop and event.mimeData().hasUrls():
            self.dropEvent(event)
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            # The program that the files come from waits until this returns.
            QTimer.singleShot(0, self, lambda: self.open_paths(paths))
        else:
            self._show_error(
                self.tr("Only files and folders of this machine can be dropped here."), ""
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about a run that goes on, save the settings, end everything."""
        if self.session.training_state != "idle" and not self._is_shut and not self._may_close():
            event.ignore()
            return
        geometry = base64.b64encode(bytes(self.saveGeometry().data())).decode("ascii")
        self.settings = replace(self.settings, geometry=geometry)
        self.shutdown()
        settings.save(self.settings)
        event.accept()

    def _may_close(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Close while training?"),
            self.tr("A run is still training. Its last saved epoch can be resumed later. Close?"),
        )
        return answer == QMessageBox.StandardButton.Yes

    def shutdown(self) -> None:
        """End all work of this window; safe to call twice."""
        if not self._is_shut:
            self._is_shut = True
            self._rest_timer.stop()
            self._collector.stop()
            self.status.stop()
            if self._imports is not None:
                # Python must not end while a thread of it is importing.
                self._imports.join(2)
            self.session.jobs.shutdown()
