"""A run's folder as a machine sees it that trains for the run but does not lead it: to be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engine import checkpoints
from engine.checkpoints import Arrays
from engine.keeping import MemoryKeeping, Optimizer
from engine.recipe import Recipe
from engine.runs import RunFolder
from engine.types import DatasetIndex, RunResult


class FollowedRun(RunFolder):
    """What the first machine of a team writes, no other one does."""

    def begin(self, recipe: Recipe, index: DatasetIndex, facts: dict[str, Any]) -> None:
        """Nothing."""

    def update(self, **values: Any) -> None:
        """Nothing."""

    def end(self, result: RunResult) -> None:
        """Nothing."""

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Without a lock: the first machine has it."""
        yield


class FollowedKeeping(MemoryKeeping):
    """Epochs that were trained here are in memory, those before a resumed run in its folder."""

    def __init__(self, run: RunFolder) -> None:
        super().__init__()
        self._run = run
        self.path = str(run.path)

    def weights(self, epoch: int) -> Arrays:
        """From memory, or from the epoch's checkpoint."""
        if epoch in self._epochs:
            return super().weights(epoch)
        return checkpoints.load_weights(self._run.checkpoints, epoch)

    def validated(self, epoch: int) -> Arrays:
        """From memory, or from the epoch's checkpoint."""
        if epoch in self._epochs:
            return super().validated(epoch)
        return checkpoints.load_validated(self._run.checkpoints, epoch)

    def optimizer(self, epoch: int) -> Optimizer:
        """From memory, or from the epoch's checkpoint."""
        if epoch in self._epochs:
            return super().optimizer(epoch)
        return checkpoints.load_optimizer(self._run.checkpoints, epoch)
