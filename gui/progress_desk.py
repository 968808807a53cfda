"""The one place for running work: what the window shows of it, and what it tells the desktop."""

import re
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui import log
from gui.activity import Activity, Work
from gui.desktop import Desktop
from gui.log import Entry, KeptLog
from gui.models.log import LogModel
from gui.step_texts import TrainingText
from gui.words import tell

if TYPE_CHECKING:
    from gui.main_window import MainWindow

LONG_SECONDS = 60.0
MOST_MESSAGES = 50
_TICK_MS = 1000
_SHARE = re.compile(r"^\d+\s?% · ")


class ProgressDesk(QObject):
    """Keeps title, taskbar and status line in step with what runs, and tells what has ended.

    Args:
        window: It owns this.
        training: What the window knows of the run that goes on.
    """

    def __init__(self, window: "MainWindow", training: TrainingText) -> None:
        super().__init__(window)
        self._window = window
        session = window.session
        self.activity = Activity(session, training, self)
        self.messages: deque[Entry] = deque(maxlen=MOST_MESSAGES)
        self.entries = LogModel(self)
        self._log = KeptLog(self)
        self._log.added.connect(self._take)
        self.desktop = Desktop(window.windowIcon(), self)
        self._percent: int | None = None
        self._popup = None
        self._log_window = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_progress)
        self.activity.changed.connect(self._something_changed)
        self.activity.work_ended.connect(self._tell_end)
        session.training_state_changed.connect(self._tell_held)
        window.windowTitleChanged.connect(lambda _title: self._write_title())
        window.messages.list_wanted.connect(self.show_activity)
        window.messages.log_wanted.connect(self.show_log)
        window.status.activity.clicked.connect(lambda _checked=False: self.show_activity())

    def _take(self, entry: Entry) -> None:
        self.entries.add(entry)
        # How a task failed stands among those that have ended.
        if entry.is_message and not entry.is_repeated:
            self.messages.append(entry)
            if self._popup is not None:
                self._popup.update_soon()

    def stop(self) -> None:
        """Tell nothing more; the window closes."""
        self._tick.stop()
        self._log.stop()
        self.activity.changed.disconnect(self._something_changed)
        self.activity.work_ended.disconnect(self._tell_end)
        self.desktop.show_progress(None)

    # How far it is

    def _something_changed(self) -> None:
        if self.activity.main is None:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        self._show_progress()

    def _show_progress(self) -> None:
        main = self.activity.main
        share = None if main is None else self.activity.share(main)
        percent = None if share is None else int(100 * share)
        self._window.status.show_others(self.activity.current)
        if percent != self._percent:
            self._percent = percent
            self._write_title()
            self.desktop.show_progress(share)

    def _write_title(self) -> None:
        plain = _SHARE.sub("", self._window.windowTitle())
        title = plain if self._percent is None else f"{self._percent}\u00a0% · {plain}"
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)

    # What has ended

    def _tell_end(self, work: Work) -> None:
        """Tell outside the window, where nobody looks at it, that something long has ended."""
        is_long = work.seconds > LONG_SECONDS
        if work.outcome == "cancelled" or not is_long or self._window.isActiveWindow():
            return
        title = (
            self.tr("{0}: failed").format(work.title)
            if work.outcome == "failed"
            else self.tr("{0}: done").format(work.title)
        )
        self._notify(title, self.activity.outcome_text(work))

    def _tell_held(self, state: str) -> None:
        if state == "held" and not self._window.isActiveWindow():
            self._notify(
                self.tr("Training waits for your answer"), tell(self._window.session.held_text)
            )

    def _notify(self, title: str, text: str) -> None:
        QApplication.alert(self._window)
        self.desktop.notify(title, text)

    # Lists

    def cancel(self, work: Work) -> None:
        """Cancel something that runs or waits; a run after a question."""
        if self.activity.is_training(work):
            if self._popup is not None:
                self._popup.hide()
            self._window.cancel_run()
        else:
            work.job.cancel()

    def show_activity(self) -> None:
        """Show what runs, what has ended lately and what was told; or hide it again."""
        from gui.widgets.activity_popup import ActivityPopup

        if self._popup is None:
            self._popup = ActivityPopup(
                self.activity, self.messages, self.cancel, self.show_log, self._window
            )
        if self._popup.isVisible():
            self._popup.hide()
        else:
            self._popup.open()

    def show_log(self) -> None:
        """Show the log, with what earlier sessions wrote."""
        from gui.widgets.log_window import LogWindow

        if self._log_window is None:
            self._log_window = LogWindow(self.entries, self._window)
            self._log_window.save_asked.connect(self._save_log)
            job = self._window.session.jobs.start(
                log.read_log,
                str(log.log_path()),
                lane="light",
                title=self.tr("Reading the log"),
            )
            job.finished.connect(self._put_before)
        if self._log_window.isVisible():
            self._log_window.raise_()
        self._log_window.show()
        self._log_window.activateWindow()

    def _put_before(self, entries: tuple[Entry, ...]) -> None:
        # What this session wrote is there already, but for what the file begins with.
        known = {(int(entry.time), entry.text) for entry in self.entries.entries}
        self.entries.put_before([one for one in entries if (int(one.time), one.text) not in known])

    def _save_log(self, path: str, text: str) -> None:
        job = self._window.session.jobs.start(
            log.save_text, (path, text), lane="light", title=self.tr("Saving the log")
        )
        job.failed.connect(lambda error: self._window.messages.show_message("error", str(error)))
