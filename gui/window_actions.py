"""The window's actions: what the menus do, recent files, settings."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox, QWidget

from engine.errors import (
    ArchitectureNeededError,
    EngineError,
    WeightsMissingError,
)
from engine.freezing import find_layer
from engine.recipe import DataSpec, SourceSpec
from gui import settings, theme
from gui.actions.menus import Menus
from gui.evaluate_window import EvaluateWindow
from gui.numbers import decimal
from gui.pages.model_panel import ModelPanel
from gui.project_asking import SUFFIX
from gui.projects import Projects
from gui.recipe_places import ask_for_model
from gui.retranslation import LanguageSwitch
from gui.session import Session, short_name
from gui.settings import Recent, Settings
from gui.widgets.details_dialog import DetailsDialog
from gui.widgets.preprocessing_bar import PreprocessingBar
from gui.words import headed, together

_MODEL_FILTER = "Keras (*.keras *.h5 *.hdf5 *.hdf)"


class ActionWindow(EvaluateWindow):
    """A window with Graft's menus. `MainWindow` gives it its parts and says where things are."""

    panel: ModelPanel
    drawer: QWidget
    preprocessing: PreprocessingBar
    projects: Projects

    def __init__(self, session: Session, stored: Settings) -> None:
        super().__init__(session, stored)
        self.menus = Menus(self)
        self.language = LanguageSwitch(self)
        self.actions_by_name = self.menus.actions
        self._submenus = self.menus.submenus
        self._palette: QWidget | None = None
        session.opened_runs = tuple(
            recent.location for recent in stored.recent if recent.kind == "run"
        )
        session.run_opened.connect(self._run_opened)
        session.run_closed.connect(self._runs_closed)
        session.model_gone.connect(self._ask_for_model)

    def go_to(self, step: str) -> None:
        """Show a step's page."""
        raise NotImplementedError

    def press_main_button(self) -> None:
        """Train, or lead to what is missing."""
        raise NotImplementedError

    def show_panel(self) -> None:
        """See to it that the model panel is shown."""
        raise NotImplementedError

    def update_actions(self) -> None:
        """Say what can be done now."""
        self.menus.update()
        source = self.session.source
        for action in self._submenus["preprocessing"].actions():
            action.setChecked(source is not None and action.data() == source.source.preprocessing)

    # Actions

    def run_action(self, name: str) -> None:
        """Do what the action called `name` does."""
        run = self.menus.entries[name].run
        assert run is not None, name
        run(self)

    def toggle_palette(self) -> None:
        """Open the command palette, or close it."""
        from gui.widgets.command_palette import CommandPalette

        if self._palette is None:
            self._palette = CommandPalette(self)
        self._palette.toggle()

    def show_shortcuts(self) -> None:
        """Show every key that does something."""
        from gui.widgets.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

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

    def open_recipe(self) -> None:
        """Ask for a run's recipe and open it."""
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a recipe"),
            self.settings.last_folder,
            self.tr("Recipes (*.json *.zip)"),
        )
        if path:
            self._remember_folder(path)
            self.session.open_recipe(path)

    def save_recipe(self) -> None:
        """Ask how the recipe is to be saved for another machine, and save it."""
        from gui.widgets.recipe_dialog import RecipeDialog

        dialog = RecipeDialog(self.session, self.settings.last_folder, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._remember_folder)
        dialog.open()

    def open_run(self) -> None:
        """Ask for the folder of a run and open it."""
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Open a run's folder"), self.settings.last_folder
        )
        if folder:
            self._remember_folder(folder)
            self.session.open_run(folder)

    def _run_opened(self, run_dir: str) -> None:
        self.remember(Recent(kind="run", location=run_dir))
        self.go_to("train")

    def _runs_closed(self, folders: tuple[str, ...]) -> None:
        for folder in folders:
            self.forget_recent(folder)

    def _ask_for_model(self, spec: SourceSpec, gone: tuple[str, ...]) -> None:
        ask_for_model(self, spec, gone)

    def open_catalog(self, error: WeightsMissingError | None = None) -> None:
        """Show the built-in models, and what can be done where weights could not be fetched."""
        from gui.widgets.catalog import CatalogDialog

        dialog = CatalogDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if error is not None:
            dialog.show_failure(error.application, error)
        dialog.open()

    def ask_weights_address(self) -> None:
        """Ask where the weights of built-in models are fetched from."""
        from gui.widgets.weights_address import WeightsAddressDialog

        dialog = WeightsAddressDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_sample(self) -> None:
        """Open the bundled sample."""
        self._data_asked = True
        self.session.open_sample()

    def open_paths(self, paths: list[str]) -> None:
        """Open what was dropped or given on the command line."""
        self.messages.hide()
        projects = [path for path in paths if Path(path).suffix.lower() == SUFFIX]
        if projects:
            self.projects.open(projects[0])
        elif not self.judges(paths):
            self._data_asked = True
            self.session.open_paths(paths)

    def _ask_change(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.actions_by_name["open_model"])
        menu.addAction(self.actions_by_name["catalog"])
        menu.addMenu(self._submenus["recent"])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def show_inside(self) -> None:
        """Show or hide what is inside the selected layer."""
        self.show_panel()
        self.panel.inspector.toggle()

    def show_layer_menu(self, place: QPoint) -> None:
        """What can be done with the selected layer, at a place on the screen."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for group in (
            ("train_from_here", "freeze_all"),
            ("cut_here", "remove_here", "uncut"),
            ("reinitialize", "reinitialize_onward"),
            ("restore_source",),
            ("inside",),
        ):
            for name in group:
                menu.addAction(self.actions_by_name[name])
            menu.addSeparator()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def ask_architecture(self, error: ArchitectureNeededError, spec: SourceSpec) -> None:
        """Show what a file of weights only fits, and let the user choose."""
        from gui.widgets.weights_dialog import WeightsDialog

        dialog = WeightsDialog(error, spec, self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def find_layer(self) -> None:
        """Go to the search field of the tree."""
        self.show_panel()
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

    def advise(self) -> None:
        """Look at a sample of the data for what is worth unfreezing."""
        self.show_panel()
        self.panel.advice.start()

    def pause_or_go_on(self) -> None:
        """Hold the run, or go on with it."""
        raise NotImplementedError

    def resume_shown(self) -> None:
        """Go on with the interrupted run that is shown."""
        raise NotImplementedError

    def cancel_run(self) -> None:
        """Ask what becomes of the run."""
        raise NotImplementedError

    def set_engine(self, engine: str) -> None:
        """Say where the engine runs."""
        raise NotImplementedError

    @property
    def is_drawer_open(self) -> bool:
        """Whether the list of runs is unfolded."""
        return not getattr(self.drawer, "folded", True)

    def toggle_drawer(self) -> None:
        """Open or fold the runs."""
        is_open = not self.is_drawer_open
        self.settings = replace(self.settings, drawer_open=is_open)
        choose = getattr(self.drawer, "choose_folded", None)
        if choose is not None:
            choose(not is_open)

    def set_theme(self, scheme: str) -> None:
        """Show light or dark colours, or what the system prefers."""
        theme.set_scheme(scheme)
        self.settings = replace(self.settings, theme=scheme)
        self._save_soon()
        self.update_actions()

    def set_language(self, choice: str) -> None:
        """Speak English or Chinese, or what the system speaks, from now on."""
        self.settings = replace(self.settings, language=choice)
        self._save_soon()
        self.language.switch(choice)

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Render what is kept in words, as what can be taken back."""
        self.session.retranslate(say)

    def say_anew(self) -> Iterator[None]:
        """Tell what changes with the work once more, in the language that is now spoken."""
        self.menus.say()
        yield
        self._fill_preprocessing_menu()
        self.fill_recent_menu()
        self.update_actions()
        yield
        yield from self.session.tell_again()

    def about(self) -> None:
        """Say what this is."""
        from importlib.metadata import version

        box = QMessageBox(self)
        box.setWindowTitle(self.tr("About Graft"))
        box.setText(
            self.tr(
                "<h3>Graft {0}</h3><p>Adapts a trained Keras model to a new task on your own "
                "machine.</p><p>Apache License 2.0</p>"
            ).format(version("graft-studio"))
        )
        box.setIconPixmap(self.windowIcon().pixmap(64, 64))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _show_devices(self, report: dict) -> None:
        lines = [f"{report.get('platform')} · Python {report.get('python')}"]
        for device in report.get("devices", ()):
            works = self.tr("works") if device["ok"] else self.tr("gives other results")
            lines.append(
                headed(
                    f"{device['name']} ({device['label']})",
                    together((works, self.tr("{0} s").format(decimal(device["seconds"], 1)))),
                )
            )
        lines += [str(note) for note in report.get("notes", ())]
        summary = self.tr("Devices that Graft can train on")
        DetailsDialog(summary, "\n".join(lines), self, self.tr("Devices")).open()

    # Recent files and settings

    def _remember_source(self, spec: SourceSpec) -> None:
        self.remember(
            Recent(
                kind="model",
                location=spec.location,
                weights=spec.weights,
                preprocessing=spec.preprocessing,
            )
        )

    def _remember_data(self, spec: DataSpec) -> None:
        self.remember(Recent(kind="data", location=spec.roots[0]))

    def remember(self, recent: Recent) -> None:
        """Name this first among what was open before."""
        self.settings = self.settings.with_recent(recent)
        self._save_soon()
        self.fill_recent_menu()

    def forget_recent(self, location: str) -> None:
        """Name this no more among what was open before."""
        self.settings = self.settings.without_recent(location)
        self._save_soon()
        self.fill_recent_menu()

    def _save_soon(self) -> None:
        # Writing waits for the disk, so it is a task like any other.
        self.session.jobs.start(
            settings.save, self.settings, lane="light", title=self.tr("Saving the settings")
        )

    def fill_recent_menu(self) -> None:
        """Name what was open before: projects in one menu, models and data in another."""
        self._fill_recent_projects()
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

    def _fill_recent_projects(self) -> None:
        menu = self._submenus["recent_projects"]
        menu.clear()
        if self.projects.has_earlier:
            action = menu.addAction(self.tr("What was open &before"))
            action.setToolTip(self.tr("Go back to what was open before this"))
            action.triggered.connect(lambda _checked=False: self.projects.open_earlier())
            menu.addSeparator()
        for recent in self.settings.recent:
            if recent.kind == "project":
                action = menu.addAction(Path(recent.location).stem)
                action.setToolTip(recent.location)
                path = recent.location
                action.triggered.connect(lambda _checked=False, path=path: self.projects.open(path))

    def _open_recent(self, recent: Recent) -> None:
        if recent.kind == "data":
            self._data_asked = True
            self.session.open_data([recent.location])
        else:
            self.session.open_source(recent.location, recent.weights, recent.preprocessing)

    def _fill_preprocessing_menu(self) -> None:
        menu = self._submenus["preprocessing"]
        menu.clear()
        for mode, phrase in self.preprocessing.phrases():
            action = menu.addAction(headed(mode, phrase))
            action.setCheckable(True)
            action.setData(mode)
            action.triggered.connect(
                lambda _checked=False, mode=mode: self.session.set_preprocessing(mode)
            )
