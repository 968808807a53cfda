"""The test of this machine at the first start: what it trains on, and that it computes rightly."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from engine import tasks
from gui.jobs import Job
from gui.words import tell

if TYPE_CHECKING:
    from gui.guiding_window import GuidingWindow

IDLE_MS = 8_000


class FirstTest(QObject):
    """Runs once for a user, when the engine has nothing else to do, and gives way to all else.

    Args:
        window: It owns this; what was found is told there.
    """

    def __init__(self, window: "GuidingWindow") -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE_MS)
        self._timer.timeout.connect(self._begin)
        window.session.jobs.started.connect(self._give_way)

    def start(self) -> None:
        """Wait for a quiet moment, unless the test was made at an earlier start."""
        if not self._window.settings.is_tested:
            self._timer.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def _begin(self) -> None:
        session = self._window.session
        if any(job.lane == "engine" for job in session.jobs.active):
            self._timer.start()
            return
        self._job = session.ask(
            "first test",
            tasks.diagnose_devices,
            None,
            title=self.tr("Testing the devices"),
            # Nobody asked for it: what cannot be tested now is tested at the next start.
            handles=lambda _error: True,
            quiet=True,
        )
        self._job.finished.connect(self._tell)

    def _give_way(self, job: Job) -> None:
        if self._job is not None and job is not self._job and job.lane == "engine":
            waiting, self._job = self._job, None
            if not waiting.is_over:
                waiting.cancel()
                self._timer.start()

    def _tell(self, report: dict[str, Any]) -> None:
        window = self._window
        self._job = None
        window.keep_settings(replace(window.settings, is_tested=True))
        devices = report.get("devices", ())
        wrong = [device for device in devices if not device["ok"]]
        if wrong:
            window.messages.show_message(
                "warning",
                self.tr(
                    "{0} computes other results than the processor: training on it would go wrong."
                ).format(wrong[0]["label"]),
                "",
                (self.tr("Device report…"), window.session.diagnose),
            )
        elif report.get("driver") and len(devices) == 1:
            window.messages.show_message(
                "warning",
                tell(" ".join(report.get("notes", ()))),
                "",
                (self.tr("How"), lambda: window.show_tour("gpu")),
                (self.tr("Carry on"), window.messages.hide),
            )
        elif devices:
            # All is well: no bar that moves what is about to be clicked.
            window.status.say(
                self.tr("Tested: training uses {0}, and it computes as it should.").format(
                    devices[-1]["label"]
                )
            )
