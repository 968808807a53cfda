"""What runs, what waits, what ended lately. No widgets."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Signal

from engine.events import Event, Progress
from engine.targets import score_name
from engine.types import RunResult
from gui import log
from gui.jobs import Job, TaskCrash
from gui.numbers import duration, time_left, whole
from gui.score_texts import named_score
from gui.session import Session
from gui.step_texts import TrainingText, transfer
from gui.words import headed, tell

Outcome = Literal["done", "failed", "cancelled"]

MOST_ENDED = 20
# What nobody waits for is shown once it has taken as long as this.
QUIET_SECONDS = 1.0
# A time that is left is told once so much of a stage is known.
_KNOWN_SECONDS = 3.0
_WORTH_TELLING_SECONDS = 2.0


@dataclass(slots=True, eq=False)
class Work:
    """One task, from its start to its end. Times are of the monotonic clock but for `ended_at`."""

    job: Job
    is_quiet: bool = True
    is_training: bool = False
    queued: float = field(default_factory=time.monotonic)
    started: float | None = None
    progress: Progress | None = None
    stage_began: tuple[float, int] = (0.0, 0)
    outcome: Outcome | None = None
    sentence: str = ""
    details: str = ""
    seconds: float = 0.0
    ended_at: float = 0.0

    @property
    def title(self) -> str:
        """What the user sees it called."""
        return self.job.title

    def take(self, progress: Progress) -> None:
        """Take in how far it is; another text or total is another stage."""
        last = self.progress
        if last is None or (last.text, last.total) != (progress.text, progress.total):
            self.stage_began = (time.monotonic(), progress.done)
        self.progress = progress

    @property
    def seconds_left(self) -> float | None:
        """How long the stage that goes on still takes at the speed so far, if that is known."""
        progress = self.progress
        if progress is None or not progress.total:
            return None
        if progress.unit == "bytes" or progress.per_second:
            return progress.seconds_left
        began, done_then = self.stage_began
        seconds, done = time.monotonic() - began, progress.done - done_then
        if seconds < _KNOWN_SECONDS or done <= 0:
            return None
        return seconds * (progress.total - progress.done) / done


class Activity(QObject):
    """Follows all tasks of a session.

    `changed` tells that something began or ended; how far things are is asked when it is shown.
    `work_ended` brings each `Work` that people wait for at its end.

    Args:
        session: Whose tasks.
        training: What the window knows of the run that goes on.
        parent: Its Qt owner.
    """

    changed = Signal()
    work_ended = Signal(object)

    def __init__(
        self, session: Session, training: TrainingText, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._training = training
        self._work: dict[Job, Work] = {}
        self.ended: deque[Work] = deque(maxlen=MOST_ENDED)
        session.jobs.started.connect(self._follow)
        session.task_shown.connect(self._show)

    # What there is

    @property
    def current(self) -> list[Work]:
        """What runs or waits and is worth telling, in the order in which it was started."""
        now = time.monotonic()
        return [
            work
            for work in self._work.values()
            if not work.is_quiet
            or (work.started is not None and now - work.started > QUIET_SECONDS)
        ]

    @property
    def main(self) -> Work | None:
        """What matters most now: the training, else what was started last."""
        waited_for = [work for work in self._work.values() if not work.is_quiet]
        training = [work for work in waited_for if self.is_training(work)]
        return (training or waited_for[::-1] or [None])[0]

    def is_training(self, work: Work) -> bool:
        """Whether it is the run that goes on."""
        return work.job is self._session.training_job

    def share(self, work: Work) -> float | None:
        """How much of it is done, 0 to 1, or None where that is not known."""
        if self.is_training(work):
            done, total = self._training.share
            if not total:
                return None
            share, fold = min(1.0, done / total), self._session.fold
            return share if fold is None else (fold.number + share) / max(1, fold.total)
        progress = work.progress
        if progress is None or not progress.total:
            return None
        return min(1.0, progress.done / progress.total)

    def state_text(self, work: Work) -> str:
        """Where it is and how long it still takes, in a line."""
        if work.job.state == "waiting":
            ahead = [w for w in self._work.values() if w.job.lane == work.job.lane]
            before = ahead[0] if ahead and ahead[0] is not work else None
            if before is None:
                return self.tr("begins")
            return self.tr("waits until “{0}” has ended").format(before.title)
        if self.is_training(work):
            return self._training_text()
        progress = work.progress
        if progress is None:
            return self.tr("runs")
        if progress.unit == "bytes":
            return " ".join(part for part in (tell(progress.text), transfer(progress)) if part)
        counted = f"{whole(progress.done)} / {whole(progress.total)}" if progress.total else ""
        left = work.seconds_left
        parts = [" ".join(part for part in (tell(progress.text), counted) if part)]
        if progress.per_second:
            parts.append(self.tr("{0} a second").format(whole(round(progress.per_second))))
        if left is not None:
            parts.append(self.tr("about {0} left").format(time_left(max(1, left))))
        return " · ".join(part for part in parts if part) or self.tr("runs")

    def _training_text(self) -> str:
        state, fold = self._session.training_state, self._session.fold
        parts = []
        if fold is not None:
            parts.append(self.tr("run {0} of {1}").format(fold.number + 1, fold.total))
        parts.append(self._training.epoch or self.tr("prepares"))
        known = {
            "paused": self.tr("paused"),
            "held": self.tr("waits for your answer"),
            "stopping": self.tr("stops and keeps the best")
            if self._training.epoch
            else self.tr("ends"),
        }.get(state)
        parts.append(known or self._training.left)
        return " · ".join(part for part in parts if part)

    def outcome_text(self, work: Work) -> str:
        """How something ended, in a line."""
        took = duration(work.seconds)
        if work.outcome == "cancelled":
            return self.tr("cancelled after {0}").format(took)
        if work.outcome == "failed":
            return tell(work.sentence)
        if work.seconds < 1:
            return tell(work.sentence) or self.tr("done")
        if work.sentence:
            return self.tr("{0} · took {1}").format(work.sentence, took)
        return self.tr("done in {0}").format(took)

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Name in another language what runs and what has ended."""
        for work in (*self._work.values(), *self.ended):
            work.job.title = say(work.title)
            work.sentence = say(work.sentence)

    # Following

    def _follow(self, job: Job) -> None:
        if job.is_over:
            return
        work = self._work[job] = Work(job, is_quiet=job.lane != "fetch")

        def changed(state: str) -> None:
            if state != "waiting" and work.started is None:
                work.started = time.monotonic()
            if not work.is_quiet:
                self.changed.emit()

        def reported(event: Event) -> None:
            if isinstance(event, Progress):
                work.take(event)

        job.state_changed.connect(changed)
        job.event_reported.connect(reported)
        job.finished.connect(lambda result: self._end(work, "done", self._told(result)))
        job.failed.connect(lambda error: self._end(work, "failed", str(error), error))
        job.cancelled.connect(lambda: self._end(work, "cancelled"))

    def _show(self, job: Job) -> None:
        if job in self._work:
            work = self._work[job]
            work.is_quiet = False
            log.tell("info", self.tr("Started: {0}").format(work.title))
            self.changed.emit()

    def _told(self, result: object) -> str:
        if not isinstance(result, RunResult):
            return ""
        figure = named_score(result.validation_accuracy, score_name(result.task))
        return self.tr("validation: {0}").format(figure)

    def _end(self, work: Work, outcome: Outcome, sentence: str = "", error: object = None) -> None:
        self._work.pop(work.job, None)
        work.is_training = self.is_training(work)
        work.outcome, work.sentence, work.ended_at = outcome, sentence, time.time()
        work.seconds = time.monotonic() - (work.started or work.queued)
        if work.is_quiet:
            return
        if outcome != "cancelled" or work.seconds > _WORTH_TELLING_SECONDS:
            self.ended.append(work)
        if outcome == "failed":
            work.details = error.details if isinstance(error, TaskCrash) else ""
            log.tell("error", sentence, work.details)
        else:
            log.tell("info", headed(work.title, self.outcome_text(work)))
        self.work_ended.emit(work)
        self.changed.emit()
