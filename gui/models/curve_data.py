"""What the plots of a run show, gathered from its events. Plain lists, no Qt."""

import math
from collections.abc import Iterable

from engine.events import BatchEnded, EpochEnded, PhaseStarted
from engine.types import EpochRecord

MAX_BATCH_POINTS = 3_000


class CurveData:
    """Loss and accuracy of one run, per epoch and per batch, with its phases and best epoch.

    An epoch's values stand at x = its number, a batch's between the numbers of the epoch before
    and its own.
    """

    def __init__(self) -> None:
        self.score = "accuracy"
        self.epochs: list[int] = []
        self.loss: list[float] = []
        self.accuracy: list[float] = []
        self.validation_loss: list[float] = []
        self.validation_accuracy: list[float] = []
        self.batch_x: list[float] = []
        self.batch_loss: list[float] = []
        self.batch_rate: list[float] = []
        self.boundaries: list[tuple[int, str]] = []
        self.best_epoch: int | None = None
        self.last_epoch = 0
        self._every = 1
        self._skipped = 0

    @classmethod
    def from_history(
        cls, history: Iterable[EpochRecord], names: Iterable[str] = (), score: str = "accuracy"
    ) -> "CurveData":
        """The curves of a finished run; `names` are its phases' names, where known.

        `score` is what its accuracies are (`engine.targets.score_name`).
        """
        data = cls()
        data.score = score
        phases = list(names)
        current = 0
        for record in history:
            if record.phase != current:
                current = record.phase
                known = 0 < current <= len(phases)
                data._begin_phase(record.epoch, phases[current - 1] if known else "")
            data._append(record)
        # As the engine chooses it: the highest accuracy, then the lowest loss, then the earliest.
        rows = zip(data.validation_accuracy, data.validation_loss, data.epochs, strict=True)
        ranked = [(-accuracy, loss, epoch) for accuracy, loss, epoch in rows if math.isfinite(loss)]
        data.best_epoch = min(ranked)[2] if ranked else None
        return data

    def add(self, event: object) -> bool:
        """Take in an event; whether there is something new to draw."""
        if isinstance(event, BatchEnded):
            return self._add_batch(event)
        if isinstance(event, EpochEnded):
            self._append(event)
            if event.is_best:
                self.best_epoch = event.epoch
            return True
        if isinstance(event, PhaseStarted):
            self.score = event.score
            self._begin_phase(event.first_epoch, event.name)
            self.last_epoch = max(self.last_epoch, event.last_epoch)
            return True
        return False

    def end(self) -> None:
        """The run has ended: epochs that its phase still had do not come any more."""
        self.last_epoch = max((0, *self.epochs[-1:], *map(math.ceil, self.batch_x[-1:])))

    @property
    def is_empty(self) -> bool:
        """Whether there is no point to draw."""
        return not self.epochs and not self.batch_x

    @property
    def has_schedule(self) -> bool:
        """Whether the learning rate is known and changes."""
        return bool(self.batch_rate and min(self.batch_rate) < 0.999 * max(self.batch_rate))

    def values_at(self, epoch: int) -> tuple[float, float, float, float] | None:
        """Loss, validation loss, accuracy and validation accuracy of an epoch."""
        if epoch not in self.epochs:
            return None
        at = self.epochs.index(epoch)
        return (
            self.loss[at],
            self.validation_loss[at],
            self.accuracy[at],
            self.validation_accuracy[at],
        )

    def _begin_phase(self, first_epoch: int, name: str) -> None:
        if first_epoch == 1:
            return
        # A resumed run begins its phase again, where the plot has it already.
        if self.boundaries and self.boundaries[-1][0] == first_epoch - 1:
            self.boundaries.pop()
        self.boundaries.append((first_epoch - 1, name))

    def _append(self, record: EpochRecord | EpochEnded) -> None:
        self.epochs.append(record.epoch)
        self.loss.append(record.loss)
        self.accuracy.append(record.accuracy)
        self.validation_loss.append(record.validation_loss)
        self.validation_accuracy.append(record.validation_accuracy)
        self.last_epoch = max(self.last_epoch, record.epoch)

    def _add_batch(self, event: BatchEnded) -> bool:
        self._skipped += 1
        if self._skipped < self._every:
            return False
        self._skipped = 0
        self.batch_x.append(event.epoch - 1 + event.batch / max(1, event.num_batches))
        self.batch_loss.append(event.batch_loss)
        self.batch_rate.append(event.learning_rate)
        if len(self.batch_x) > MAX_BATCH_POINTS:
            # A long run would draw slower and slower; half the points look the same.
            self.batch_x = self.batch_x[::2]
            self.batch_loss = self.batch_loss[::2]
            self.batch_rate = self.batch_rate[::2]
            self._every *= 2
        return True
