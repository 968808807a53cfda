"""The line at the bottom: what runs and how far it is; caches, memory and GPU at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QStatusBar, QToolButton, QWidget

from engine.events import Progress, UsageMeasured
from engine.training_types import CacheUse
from gui import log, theme
from gui.activity import Work
from gui.numbers import percent, size_text, whole
from gui.session import Session
from gui.step_texts import TrainingText, transfer
from gui.widgets.basics import Label, LinkButton, row
from gui.widgets.progress_bar import ProgressBar
from gui.words import headed, tell, together

_MEMORY_SECONDS = 3


class StatusArea(QStatusBar):
    """Shows the session's running job; training has its own words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizeGripEnabled(False)
        self.setFixedHeight(26)
        box = QWidget(self)
        layout = row(box, spacing=theme.SPACE_8)
        layout.setContentsMargins(theme.SPACE_8, 0, 0, 0)
        self.text = Label(self.tr("Ready"), box, size=theme.FONT_12, color="second_text")
        self.bar = ProgressBar(box)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.setFixedSize(140, 6)
        self.cancel = LinkButton(
            self.tr("Cancel"),
            box,
            tip=self.tr("Stop this; everything stays as it was before"),
            on_click=session.cancel_shown,
        )
        self.cancel.setFont(theme.font(theme.FONT_12))
        self.activity = QToolButton(box)
        self.activity.setAutoRaise(True)
        self.activity.setIcon(theme.icon("format-list-checks", "second_text"))
        self.activity.setFont(theme.font(theme.FONT_12))
        self.activity.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.activity.setToolTip(
            self.tr("What runs, what ended lately, what Graft has told (Ctrl+J)")
        )
        self.activity.setAccessibleName(self.tr("Running work and messages"))
        layout.addWidget(self.activity)
        layout.addWidget(self.text)
        layout.addWidget(self.bar)
        layout.addWidget(self.cancel)
        layout.addStretch()
        self.addWidget(box, 1)
        self.device = Label("", self, size=theme.FONT_12, color="second_text")
        self.cache = LinkButton("", self, on_click=self.ask_to_clear)
        self.cache.setFont(theme.font(theme.FONT_12))
        self.cache.hide()
        self.memory = Label("", self, size=theme.FONT_12, color="second_text")
        self.memory.setContentsMargins(0, 0, theme.SPACE_8, 0)
        for part in (self.device, self.cache, self.memory):
            self.addPermanentWidget(part)
        self._timer = QTimer(self)
        self._timer.setInterval(_MEMORY_SECONDS * 1000)
        self._timer.timeout.connect(self._show_memory)
        self._title = ""
        self._training: TrainingText | None = None
        self._caches: CacheUse | None = None
        session.busy_changed.connect(self._show_busy)
        session.progress_changed.connect(self._show_progress)
        session.training_state_changed.connect(self._show_state)
        session.run_event.connect(self._show_usage)
        session.caches_measured.connect(self._show_caches)
        self._show_busy("")

    def show_others(self, current: Sequence[Work]) -> None:
        """Say how many tasks run or wait beside the one that is shown."""
        others = sum(work.job is not self._session.busy_job for work in current)
        self.activity.setText(f"+{others}" if others else "")

    def say(self, sentence: str) -> None:
        """Show a sentence in passing, until something runs; the log keeps it."""
        log.tell("info", sentence)
        if not self._title:
            self.text.setText(sentence)

    def start(self) -> None:
        """Begin to watch the memory."""
        # The first figure comes with the first tick: by then psutil has been imported elsewhere.
        self._timer.start()

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Say anew what runs and how far it is."""
        self._title = say(self._title)
        self._show_progress(self._progress)

    def _is_training(self) -> bool:
        job = self._session.busy_job
        return job is not None and job is self._session.training_job

    def _show_busy(self, title: str) -> None:
        self._title = title
        self._progress = None
        rest = (
            self.tr("Ending the run…")
            if self._session.training_state == "cancelling"
            else self.tr("Ready")
        )
        self.text.setText(f"{title}…" if title else rest)
        self.bar.setVisible(bool(title))
        self.bar.setRange(0, 0)
        # A run is cancelled on its own page, after a question.
        self.cancel.setVisible(bool(title) and not self._is_training())

    def _show_progress(self, progress: Progress | None) -> None:
        self._progress = progress
        if progress is None or not self._title:
            return
        if progress.total:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            counted = (
                transfer(progress)
                if progress.unit == "bytes"
                else f"{whole(progress.done)} / {whole(progress.total)}"
            )
        else:
            self.bar.setRange(0, 0)
            counted = whole(progress.done) if progress.done else ""
        text = tell(progress.text)
        told = " ".join(filter(None, (text if text != self._title else "", counted)))
        self.text.setText(headed(self._title, told) if told else self._title)

    def show_training(self, training: TrainingText) -> None:
        """Say where the run is."""
        self._training = training
        if self._is_training():
            paused = self._session.training_state == "paused"
            parts = [training.epoch, "" if paused else training.left]
            told = together(parts)
            what = self.tr("Paused") if paused else self.tr("Training")
            self.text.setText(headed(what, told) if told else what)
            done, total = training.share
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _show_state(self, state: str) -> None:
        if state == "paused" and self._training is None and self._is_training():
            self.text.setText(self.tr("Paused"))
        elif state in ("paused", "running") and self._training is not None:
            self.show_training(self._training)
        elif state == "held":
            self.text.setText(self.tr("The run waits for you"))
        elif state == "cancelling":
            self.text.setText(self.tr("Ending the run…"))
        elif state == "idle":
            self.device.setText("")
            if not self._title:
                self.text.setText(self.tr("Ready"))

    def _show_usage(self, event: object) -> None:
        """What the run that goes on uses."""
        if not isinstance(event, UsageMeasured):
            return
        if event.gpu is None:
            text = self.tr("processor {0}").format(percent(event.processor, 0))
        else:
            text = self.tr("GPU {0}").format(percent(event.gpu, 0))
            if event.gpu_memory is not None and event.gpu_memory_total:
                text += self.tr(", {0} of {1}").format(
                    size_text(event.gpu_memory), size_text(event.gpu_memory_total)
                )
        self.device.setText(text)
        self.device.setToolTip(
            self.tr("What training uses; its process holds {0} of memory").format(
                size_text(event.memory)
            )
        )

    def _show_caches(self, use: CacheUse) -> None:
        self._caches = use
        total = use.pixels + use.features
        self.cache.setVisible(bool(total))
        self.cache.setText(self.tr("cache {0}").format(size_text(total)))
        self.cache.setToolTip(
            self.tr(
                "Kept so that the next run starts sooner: {0} of pictures as they were read, {1} "
                "of what frozen layers computed. Click to clear it."
            ).format(size_text(use.pixels), size_text(use.features))
        )

    def ask_to_clear(self) -> None:
        """Ask whether the caches are cleared."""
        use = self._caches
        if use is None:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Clear the cache"))
        box.setText(self.tr("Free {0} of disk space?").format(size_text(use.pixels + use.features)))
        box.setInformativeText(
            self.tr(
                "Your pictures and runs are not touched. The next run reads the pictures again and "
                "computes the frozen layers again. What a run uses now stays."
            )
        )
        clear = box.addButton(self.tr("Clear the cache"), QMessageBox.ButtonRole.AcceptRole)
        clear.setToolTip(use.folder)
        box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        clear.clicked.connect(self._session.clear_caches)
        box.finished.connect(box.deleteLater)
        box.open()

    def _show_memory(self) -> None:
        import psutil

        memory = psutil.virtual_memory()
        used = memory.total - memory.available
        self.memory.setText(
            self.tr("memory {0} of {1}").format(size_text(used), size_text(memory.total))
        )
        self.memory.setToolTip(self.tr("Memory in use on this machine"))
