"""The Keras callback between a fit loop and the run's owner."""

import math
import time
from collections.abc import Callable
from typing import Any

import keras

from engine.control import Control
from engine.errors import DivergedError
from engine.events import BatchEnded


class BatchReporter(keras.callbacks.Callback):
    """Reports each batch, obeys pause and stop, and leaves the loop on cancel.

    An exception from a callback leaves `fit` at once; `stop_training` ends it after the batch.
    Validation is run by the caller, so stopping early costs nothing more.

    Args:
        control: The run's control.
        phase, epoch: Numbers for the events.
        num_batches: Batches in an epoch.
        num_images: Images in an epoch.
        batch_size: Images in every batch but the last.
        epochs_left: Epochs of the phase after this one, for the time left.
        seconds_between: What is still to be done between these epochs takes so long.
        rate_at: The learning rate of a batch, counted from 0.
    """

    def __init__(
        self,
        control: Control,
        *,
        phase: int,
        epoch: int,
        num_batches: int,
        num_images: int,
        batch_size: int,
        epochs_left: int,
        rate_at: Callable[[int], float],
        seconds_between: float = 0.0,
    ) -> None:
        super().__init__()
        self._control = control
        self._phase, self._epoch = phase, epoch
        self._num_batches, self._num_images = num_batches, num_images
        self._batch_size = batch_size
        self._epochs_left = epochs_left
        self._seconds_between = seconds_between
        self._rate_at = rate_at
        self.learning_rate = math.nan
        self._sum = 0.0
        self._began = self._now()
        self._second_batch = 0.0
        self.stopped = False
        self.images_done = 0

    def _now(self) -> float:
        """Seconds of work: a pause is none."""
        return time.perf_counter() - self._control.seconds_paused

    def on_train_batch_begin(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Set the batch's learning rate; it is a variable, so nothing is traced again."""
        rate = self._rate_at(batch)
        if rate != self.learning_rate:
            self.learning_rate = rate
            self.model.optimizer.learning_rate = rate

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Report the batch; Keras's logs are means over the epoch so far."""
        logs = logs or {}
        done = batch + 1
        now = self._now()
        before = self.images_done
        self.images_done = min(done * self._batch_size, self._num_images)
        loss = float(logs.get("loss", math.nan))
        if not math.isfinite(loss):
            raise DivergedError(
                f"The loss is no longer a number at epoch {self._epoch}, batch {done}: try a "
                "smaller learning rate, gradient clipping, or float32 where precision is mixed."
            )
        total = loss * self.images_done
        batch_loss = (total - self._sum) / max(1, self.images_done - before)
        self._sum = total
        # The first batch holds Keras's tracing, which says nothing about the rest.
        if done == 1:
            self._second_batch = now
            per_image = (now - self._began) / self.images_done
        else:
            per_image = (now - self._second_batch) / max(1, self.images_done - self._batch_size)
        images_left = self._num_images - self.images_done + self._epochs_left * self._num_images
        self._control.report(
            BatchEnded(
                phase=self._phase,
                epoch=self._epoch,
                batch=done,
                num_batches=self._num_batches,
                batch_loss=batch_loss,
                loss=loss,
                accuracy=float(logs.get("accuracy", 0.0)),
                images_per_second=1 / per_image if per_image else 0.0,
                seconds_left=images_left * per_image + self._seconds_between,
                learning_rate=self.learning_rate,
            )
        )
        self._control.between_batches()
        if self._control.stop_requested:
            self.stopped = done < self._num_batches
            self.model.stop_training = True

    def on_test_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Obey pause and cancel during validation."""
        self._control.between_batches()
