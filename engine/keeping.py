"""Where a run's epochs are kept while it trains: in its folder, or in memory alone."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy.typing as npt

from engine import checkpoints, storage
from engine.checkpoints import Arrays, LoopState
from engine.control import Control
from engine.events import CheckpointSaved
from engine.recovery import is_disk_full
from engine.runs import RunFolder

T = TypeVar("T")
Optimizer = Mapping[str, npt.NDArray[Any]]


class Keeping(Protocol):
    """What a trainer asks of the place where its epochs are kept.

    At any time it gives back the latest epoch and the best one.
    """

    @property
    def path(self) -> str:
        """The run's folder; empty where there is none."""

    def save(
        self, state: LoopState, weights: Arrays, optimizer: Optimizer, averages: Arrays | None
    ) -> None:
        """Keep an epoch, as `engine.checkpoints.save` says."""

    def weights(self, epoch: int) -> Arrays:
        """The weights of what trains, as after an epoch."""

    def validated(self, epoch: int) -> Arrays:
        """The weights of what trains, as they were validated after an epoch."""

    def optimizer(self, epoch: int) -> Optimizer:
        """The optimizer's variables by name, as after an epoch."""

    def write_best(self, write: Callable[[Path], None]) -> None:
        """Keep the model of the best epoch, which is in place, by writing it to a file."""

    def write_last(self, write: Callable[[Path], None] | None) -> None:
        """Likewise that of the last; None: it is the best."""


class FolderKeeping:
    """Checkpoints and models in a run's folder; where the disk is full, the user is asked."""

    def __init__(self, run: RunFolder, control: Control) -> None:
        self._run, self._control = run, control

    @property
    def path(self) -> str:
        """The run's folder."""
        return str(self._run.path)

    def save(
        self, state: LoopState, weights: Arrays, optimizer: Optimizer, averages: Arrays | None
    ) -> None:
        """Write a checkpoint; on a full disk the last one stays, and the user is asked."""
        folder, best = self._run.checkpoints, state.best
        path = self._saved(
            lambda: checkpoints.save(folder, state, weights, optimizer, averages),
            f"epoch {state.epoch} is not saved yet; the epoch before it is",
        )
        self._saved(
            lambda: self._run.update(
                history=[asdict(record) for record in state.history],
                seconds=state.seconds,
                validation_accuracy=best.validation_accuracy if best else None,
            ),
            f"the figures of epoch {state.epoch} are not saved yet; its weights are",
        )
        self._control.report(CheckpointSaved(epoch=state.epoch, path=str(path)))

    def weights(self, epoch: int) -> Arrays:
        """From the epoch's checkpoint."""
        return checkpoints.load_weights(self._run.checkpoints, epoch)

    def validated(self, epoch: int) -> Arrays:
        """From the epoch's checkpoint."""
        return checkpoints.load_validated(self._run.checkpoints, epoch)

    def optimizer(self, epoch: int) -> Optimizer:
        """From the epoch's checkpoint."""
        return checkpoints.load_optimizer(self._run.checkpoints, epoch)

    def write_best(self, write: Callable[[Path], None]) -> None:
        """Write best.keras."""
        self._write(self._run.best_model, write)

    def write_last(self, write: Callable[[Path], None] | None) -> None:
        """Write model.keras."""
        if write is not None:
            self._write(self._run.path / "model.keras", write)
            return
        best = self._run.best_model
        self._saved(lambda: storage.copy_file(best, best.with_name("model.keras")), _UNWRITTEN)

    def _write(self, path: Path, write: Callable[[Path], None]) -> None:
        def whole() -> None:
            with storage.replace_file(path) as beside:
                write(beside)

        self._saved(whole, _UNWRITTEN)

    def _saved(self, write: Callable[[], T], what: str) -> T:
        """Write something whole or not at all; where the disk is full, ask and try again."""
        while True:
            try:
                return write()
            except OSError as error:
                text = f"The disk of {self._run.path} is full, so {what}. Make room, then go on."
                if not is_disk_full(error) or not self._control.hold(text):
                    raise


_UNWRITTEN = "the finished model is not written yet; all its epochs are saved"


@dataclass(frozen=True, slots=True)
class _Epoch:
    weights: Arrays
    optimizer: Optimizer
    averages: Arrays | None


class MemoryKeeping:
    """The latest epoch and the best one, for as long as the run is trained. No models."""

    path = ""

    def __init__(self) -> None:
        self._epochs: dict[int, _Epoch] = {}

    def save(
        self, state: LoopState, weights: Arrays, optimizer: Optimizer, averages: Arrays | None
    ) -> None:
        """Hold an epoch, and let go of those that nothing needs any more."""
        self._epochs[state.epoch] = _Epoch(weights, optimizer, averages)
        needed = (state.epoch, state.best_epoch)
        self._epochs = {epoch: self._epochs[epoch] for epoch in needed if epoch in self._epochs}

    def weights(self, epoch: int) -> Arrays:
        """As they were given."""
        return self._epochs[epoch].weights

    def validated(self, epoch: int) -> Arrays:
        """As they were given."""
        kept = self._epochs[epoch]
        return kept.weights if kept.averages is None else kept.averages

    def optimizer(self, epoch: int) -> Optimizer:
        """As they were given."""
        return self._epochs[epoch].optimizer

    def write_best(self, write: Callable[[Path], None]) -> None:
        """Nothing: what was learned is told by its score."""

    def write_last(self, write: Callable[[Path], None] | None) -> None:
        """Nothing."""
