"""A run that is trained elsewhere: how far it is, put together from what it writes. No widgets."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.events import BatchEnded, EpochEnded, FeaturesReady, PhaseStarted, Progress
from gui.run_texts import left_text, preparing_text, running_best, running_title
from gui.score_texts import named_score, per_second


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunTexts", text)


class WatchedRun:
    """Follows the events of a run; gives what the card of a run says of it."""

    def __init__(self) -> None:
        self.host = ""
        self.num_epochs = 0
        self._phase: PhaseStarted | None = None
        self._batch: BatchEnded | None = None
        self._best: EpochEnded | None = None
        self._features: FeaturesReady | None = None
        self._progress: Progress | None = None

    def follow(self, watched: Any) -> None:
        """Take in what has come (`engine.requests.Watched`)."""
        if watched.is_first:
            self.__init__()
        self.host = watched.host
        self.num_epochs = max(self.num_epochs, watched.num_epochs)
        for event in watched.events:
            if isinstance(event, PhaseStarted):
                self._phase, self._batch = event, None
                self.num_epochs = max(self.num_epochs, event.last_epoch)
            elif isinstance(event, BatchEnded):
                self._batch = event
            elif isinstance(event, EpochEnded) and event.is_best:
                self._best = event
            elif isinstance(event, FeaturesReady):
                self._features = event
            self._progress = event if isinstance(event, Progress) else None

    @property
    def share(self) -> float:
        """How much of the run is done, 0 to 1."""
        batch, phase = self._batch, self._phase
        done = phase.first_epoch - 1 if phase is not None else 0.0
        if batch is not None:
            done = batch.epoch - 1 + batch.batch / max(1, batch.num_batches)
        return min(1.0, done / max(1, self.num_epochs))

    def texts(self, dataset: object) -> tuple[str, str]:
        """Title and detail: where it runs, which epoch, the best so far, how long it takes."""
        batch, phase, best = self._batch, self._phase, self._best
        where = (
            _tr("Running on {0}").format(self.host)
            if self.host
            else _tr("Running in another program")
        )
        if batch is None:
            title, detail = preparing_text(phase, self.num_epochs, self._features, self._progress)
            return f"{where} · {title}", detail
        epoch = (batch.epoch, self.num_epochs)
        title = running_title("running", epoch, phase.name if phase else "", is_cross=False)
        is_last = phase is None or phase.last_epoch >= self.num_epochs
        parts = [
            per_second(dataset, batch.images_per_second),
            left_text(batch.seconds_left, is_last),
        ]
        if best is not None:
            score = named_score(best.validation_accuracy, phase.score if phase else "accuracy")
            parts.insert(0, running_best(score, best.epoch))
        return f"{where} · {title}", " · ".join(parts)
