"""What the window asks and offers around runs: discard, answer a held one, resume, the engine."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from engine import storage
from engine.types import RunSummary
from gui.session import Session
from gui.settings import Settings
from gui.training_session import RESUMABLE, planned_epochs
from gui.trashing import Trashed
from gui.widgets.dialog import set_default
from gui.widgets.discard_question import DiscardQuestion
from gui.window_actions import ActionWindow


class TrainingWindow(ActionWindow):
    """A window whose menus follow the states of its run."""

    def __init__(self, session: Session, stored: Settings) -> None:
        super().__init__(session, stored)
        self._question: DiscardQuestion | None = None
        self._has_offered = False
        self._held_shown = ""
        session.training_state_changed.connect(self._ask_about_held)
        session.runs_changed.connect(self._offer_to_go_on)
        session.run_started.connect(self._forget_put_off)
        session.run_discarded.connect(self._put_off)
        session.runs_trashed.connect(self._offer_back)
        # A fresh engine is warm again before it is needed, and holds nothing of the GPU.
        session.jobs.rested.connect(session.warm_up)

    def pause_or_go_on(self) -> None:
        """Hold the run, or go on with it."""
        if self.session.can("go_on"):
            self.session.go_on()
        else:
            self.session.pause()

    def resume_shown(self) -> None:
        """Go on with the interrupted run that is shown."""
        if self.session.can("resume") and self.session.shown_run is not None:
            self.session.resume(self.session.shown_run)

    def cancel_run(self) -> None:
        """Ask what becomes of the run; it goes on meanwhile."""
        if self.session.can("cancel") and self._question is None:
            self._question = DiscardQuestion(self.session, self)
            self._question.finished.connect(self._question_closed)
            self._question.open()

    def _question_closed(self, _answer: int) -> None:
        self._question = None

    # A run that waits for an answer

    def _ask_about_held(self, state: str) -> None:
        session = self.session
        if state == "held":
            self._held_shown = session.held_text
            self.messages.show_message(
                "error",
                session.held_text,
                "",
                (self.tr("Try again"), session.go_on),
                (self.tr("Stop here"), session.stop_early),
                (self.tr("Discard…"), self.cancel_run),
            )
        elif self._held_shown:
            if self.messages.text.text() == self._held_shown:
                self.messages.hide()
            self._held_shown = ""

    # Runs that were interrupted

    def _offer_to_go_on(self, runs: tuple[RunSummary, ...]) -> None:
        """At the window's start, offer to go on with the newest run that broke off."""
        if self._has_offered:
            return
        self._has_offered = True
        broken = [
            run
            for run in runs
            if run.status in RESUMABLE
            and (run.group or Path(run.run_dir).parent == storage.runs_dir())
            and run.run_dir not in self.settings.put_off
        ]
        if not broken or not self.session.can("train"):
            return
        run, planned = broken[0], planned_epochs(broken[0].run_dir)
        done = len(run.history)
        where = (
            self.tr("after epoch {0} of {1}").format(done, planned)
            if done and planned
            else self.tr("after epoch {0}").format(done)
            if done
            else self.tr("in its first epoch")
        )
        text = self.tr("Run {0} was interrupted {1}.").format(run.name, where)
        if len(broken) > 1:
            text += " " + self.tr("{0} more are in the list of runs.").format(len(broken) - 1)
        self.messages.show_message(
            "info",
            text,
            "",
            (self.tr("Go on"), lambda: self._go_on_with(run.run_dir)),
            (self.tr("Not now"), lambda: self._put_off(run.run_dir)),
        )

    def _go_on_with(self, run_dir: str) -> None:
        self.session.resume(run_dir)

    def _put_off(self, run_dir: str) -> None:
        self.settings = self.settings.with_put_off(run_dir)
        self._save_soon()

    def _forget_put_off(self, run_dir: str) -> None:
        if run_dir in self.settings.put_off:
            self.settings = self.settings.without_put_off(run_dir)
            self._save_soon()

    def _offer_back(self, trashed: Trashed) -> None:
        names = [Path(folder).name for folder, _place in trashed.moved]
        text = (
            self.tr("Run {0} is in the trash.").format(names[0])
            if len(names) == 1
            else self.tr("{0} runs are in the trash.").format(len(names))
        )
        back = (self.tr("Bring back"), lambda: self.session.bring_runs_back(trashed))
        self.messages.show_message("info", text, "", *([back] if trashed.can_come_back else []))

    # Where the engine runs

    def set_engine(self, engine: str) -> None:
        """Have the engine run in its own process or in the window's, from its next task on."""
        self.settings = replace(self.settings, engine=engine)
        self.session.jobs.set_engine(engine)
        self._save_soon()
        self.update_actions()

    # Closing

    def may_close(self) -> bool:
        """Whether the window may close; asks where that would break off a run."""
        if not self.session.can("cancel"):
            return True
        then = (
            self.tr("Its last saved epoch can be resumed later.")
            if self.session.saved_epochs
            else self.tr("No epoch of it is saved yet, so it would be lost.")
        )
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Close while training?"))
        box.setText(self.tr("A run is still training. {0}").format(then))
        close = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep training"), QMessageBox.ButtonRole.RejectRole)
        set_default(box, stay)
        box.exec()
        return box.clickedButton() is close
