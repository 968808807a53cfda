"""What the window says when something is missing, and what it suggests."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from engine.errors import WeightsMissingError
from engine.recipe import SourceSpec
from engine.types import DatasetIndex
from gui import suggested
from gui.first_test import FirstTest
from gui.quick_start import QuickStart
from gui.session import Session
from gui.settings import Settings
from gui.training_window import TrainingWindow
from gui.widgets.basics import Button
from gui.words import tell


class GuidingWindow(TrainingWindow):
    """A window whose one button trains or leads to what is missing."""

    def __init__(self, session: Session, stored: Settings) -> None:
        super().__init__(session, stored)
        self._asked = ""
        self._roots: tuple[str, ...] = ()
        self.quick = QuickStart(session, self)
        self.quick.changed.connect(self.update_actions)
        self.first_test = FirstTest(self)
        session.dataset_changed.connect(self._data_opened)
        session.source_changed.connect(self._ask_preprocessing)
        session.dataset_changed.connect(self._ask_preprocessing)
        session.source_changed.connect(self._forget_question)
        session.source_changed.connect(self._say_ready)
        session.dataset_changed.connect(self._say_ready)
        session.weights_missing.connect(self._lead_on)
        session.source_failed.connect(self._lead_back)
        session.run_finished.connect(lambda _result: self.messages.hide_read())

    def press_main_button(self) -> None:
        """Train, stop and keep the best, or lead to what is missing."""
        session = self.session
        if not session.can("train"):
            session.stop_early()
            return
        if self.quick.is_starting:
            self.quick.leave_off()
            return
        if self.quick.can_start:
            self.train_suggested()
            return
        missing = session.missing()
        if session.source is None and session.dataset is None and missing["model"]:
            # The page for a model has all ways in; with data first, no model need be chosen.
            missing["model"] = self.tr(
                "Drop a folder of pictures, one subfolder for each class. No model? Graft suggests "
                "one."
            )
        for step in ("model", "data"):
            if missing[step]:
                self.go_to(step)
                self._asked = missing[step]
                if step == "model" and session.source is None and session.dataset is not None:
                    self._suggest_model()
                else:
                    self.messages.show_message("info", missing[step])
                return
        session.train()

    def train_suggested(self) -> None:
        """Get the model that Graft suggests and train with it."""
        self.go_to("train")
        self.quick.start()

    def keep_settings(self, changed: Settings) -> None:
        """Take over changed settings and have them written."""
        self.settings = changed
        self._save_soon()

    def show_tour(self, section: str = "") -> None:
        """Show the tour, at a section or at its beginning."""
        from gui.widgets.tour import show_tour

        show_tour(section, self)

    def explain_focus(self) -> None:
        """Show what the tour says on the field that has the focus, or the tour's beginning."""
        from gui.widgets.why import section_of

        self.show_tour(section_of(QApplication.focusWidget()))

    def _suggest_model(self) -> None:
        session = self.session
        if not suggested.fits(session.dataset):
            links = ((self.tr("Open a model file…"), self.open_model),)
        else:
            links = (
                (suggested.button(session), self.train_suggested),
                (self.tr("Choose another…"), self.open_catalog),
            )
        self.messages.show_message("info", suggested.sentence(session), "", *links)

    def _say_ready(self) -> None:
        """Before the first run, say that nothing more is needed."""
        session = self.session
        has_run = session.runs or session.current_run
        if has_run or session.missing()["train"] or session.training_state != "idle":
            return
        if not self.quick.is_starting:
            self.messages.show_message(
                "info",
                self.tr("All is here: press Train. Graft has chosen the rest; all can be changed."),
                "",
                (self.tr("Train"), self.press_main_button),
                (self.tr("Take the tour"), self.show_tour),
            )

    def _forget_question(self) -> None:
        if self._asked and self.messages.text.text() == self._asked:
            self.messages.hide()
        self._asked = ""

    def _lead_on(self, error: WeightsMissingError) -> None:
        """Weights that cannot be fetched are no dead end."""
        path = Path(error.path)
        application = suggested.find_application(self.session, error.application)
        self.messages.show_message(
            "error",
            self.tr(
                "The weights of {0} could not be fetched: {1}. If you get the file {2} by other "
                "means, choose it, or put it into {3}"
            ).format(
                application.title if application else error.application,
                tell(error.reason),
                path.name,
                path.parent,
            ),
            tell(str(error)),
            (
                self.tr("Choose a file…"),
                lambda: self._choose_weights(error.application, path.name),
            ),
            (self.tr("Try again"), lambda: self._fetch_again(error.application)),
            (self.tr("Choose another…"), lambda: self.open_catalog(error)),
        )

    def _lead_back(self, spec: SourceSpec) -> None:
        """Nor is a weights file that does not fit."""
        if self.session.source is None and spec.weights not in ("file", "imagenet", "random"):
            self.messages.offer(
                (self.tr("Choose a file…"), lambda: self._choose_weights(spec.location)),
                (self.tr("Choose another…"), self.open_catalog),
            )

    def _choose_weights(self, name: str, file_name: str = "") -> None:
        """Ask for a file; `file_name` is the published one."""
        title = self.tr("Choose a weights file")
        path, _filter = QFileDialog.getOpenFileName(
            self,
            f"{title} · {file_name}" if file_name else title,
            self.settings.last_folder,
            f"{self.tr('Weights')} (*.h5 *.hdf5 *.keras);;{self.tr('All files')} (*)",
        )
        if path:
            self.session.open_source(name, path)
        else:
            self.messages.show()

    def _fetch_again(self, name: str) -> None:
        if self.quick.can_start and name == suggested.choice(self.session).name:
            self.train_suggested()
        else:
            self.session.open_source(name)

    def _data_opened(self, index: DatasetIndex | None) -> None:
        if index is None:
            self._roots = ()
            return
        # The first data is worth looking at; a rescan after a changed choice is not a journey.
        if self._data_asked:
            self._data_asked = False
            # Filling the page takes this turn, laying it out and painting it the next.
            QTimer.singleShot(0, self, lambda step=self.step: self._go_on(step, "data"))
        is_new, self._roots = index.roots != self._roots, index.roots
        is_lacking = self.session.source is None and not self.projects.awaits_source
        if is_new and is_lacking and not self.session.is_working("source"):
            self._suggest_model()

    def _go_on(self, before: str, step: str) -> None:
        if self.step == before:
            self.go_to(step)

    def _ask_preprocessing(self, _changed: object = None) -> None:
        session = self.session
        self.preprocessing.show_source(session.source if session.lacks_preprocessing else None)

    def update_main_button(self, button: Button) -> None:
        """Let the one button say what pressing it does now."""
        session, quick = self.session, self.quick
        running = session.training_state != "idle"
        if running and session.is_cross_validating:
            text = self.tr("Stop after this run")
            tip = self.tr("This run is trained to its end; the mean is over those (Ctrl+.)")
        elif session.training_state == "starting":
            text = self.tr("Stop")
            tip = self.tr("End the run now; it has not learned anything yet (Ctrl+.)")
        elif running:
            text, tip = (
                self.tr("Stop, keep best"),
                self.tr("End the run now and keep its best epoch (Ctrl+.)"),
            )
        elif quick.is_starting:
            text = self.tr("Cancel")
            tip = self.tr("Leave off getting the model; everything stays as it was (Ctrl+Enter)")
        elif quick.can_start:
            text = suggested.button(session)
            tip = self.tr("Open {0}, which Graft suggests, and start a run with it (Ctrl+Enter)")
            tip = tip.format(suggested.choice(session).title)
        else:
            text = self.tr("Train")
            tip = session.missing()["train"] or self.tr("Start a run (Ctrl+Enter)")
        button.setText(text)
        button.setToolTip(tip)
        is_ready = quick.can_start or not session.missing()["train"]
        button.set_accent(is_ready and not running and not quick.is_starting)
        button.setEnabled(session.can("train") or session.can("stop"))
