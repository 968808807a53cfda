"""A worker: takes one trial after the other from a search until nothing is left to try."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from engine.control import Control
from engine.errors import NO_MEMORY, CancelledError, EngineError, RunFailedError
from engine.events import EpochEnded
from engine.recipe import Recipe
from engine.recovery import is_out_of_memory
from engine.search.bench import Bench, PrunedError
from engine.search.folder import SearchFolder
from engine.search.space import own_part, recipe_of
from engine.search.store import INTERRUPTED, Asked, Store, TakenError
from engine.search.types import SearchSpec, TrialStatus
from engine.threads import repeated

_SECONDS_BETWEEN_LOOKS = 1.0
_MOST_FAILURES = 3


@dataclass(slots=True)
class _Seen:
    """What was seen of a trial's epochs: the best one."""

    score: float | None = None
    loss: float | None = None
    is_taken: bool = False

    def add(self, event: EpochEnded) -> None:
        """Count an epoch; the best one stays."""
        score, loss = event.validation_accuracy, event.validation_loss
        if self.score is None or self.loss is None or (score, -loss) > (self.score, -self.loss):
            self.score, self.loss = score, loss


class Worker:
    """One process at work on a search.

    Args:
        folder: Of the search.
        spec: What is asked, with this machine's paths.
        store: Its trials.
        bench: Where they are trained.
        control: Stop leaves the search, for everybody; cancel leaves it for this process.
        changed: Called when a trial begins, after each epoch, and when it ends.
    """

    def __init__(
        self,
        folder: SearchFolder,
        spec: SearchSpec,
        store: Store,
        bench: Bench,
        control: Control,
        changed: Callable[[], None],
    ) -> None:
        self._folder, self._spec, self._store = folder, spec, store
        self._bench, self._control, self._changed = bench, control, changed
        self._failures = 0
        self._has_completed = False

    def run(self) -> None:
        """Work until the search is complete, or somebody stops it.

        Raises:
            RunFailedError: If one trial after the other fails.
            CancelledError: If this process is to leave.
        """
        with self._folder.working() as name, self._stop_shared():
            while not self._control.stop_requested:
                self._control.checkpoint()
                asked = self._store.ask(name)
                if asked is not None:
                    self._changed()
                    self._try(asked)
                    self._changed()
                elif self._store.is_complete:
                    return
                else:
                    # What others are at may be left over, should they break off.
                    time.sleep(_SECONDS_BETWEEN_LOOKS)

    def _try(self, asked: Asked) -> None:
        seen, began = _Seen(), time.perf_counter()
        recipe: Recipe | None = None

        def on_epoch(event: EpochEnded) -> bool:
            seen.add(event)
            try:
                is_hopeless = self._store.report(event.epoch, event.validation_accuracy)
            except TakenError:
                seen.is_taken = True
                return True
            self._changed()
            return is_hopeless and self._spec.pruner != "none"

        def end(state: TrialStatus, reason: str = "", *, again: bool = False) -> None:
            told: dict[str, Any] = {
                "score": seen.score,
                "loss": seen.loss,
                "seconds": time.perf_counter() - began,
                "recipe": None if recipe is None else own_part(recipe),
                "reason": reason,
            }
            if not seen.is_taken:
                try:
                    self._store.tell(state, told, again=again)
                except TakenError:
                    return

        try:
            recipe = recipe_of(
                self._spec, asked.values, lambda source: self._bench.open(source, self._control)
            )
            self._bench.train(recipe, self._control, on_epoch)
        except PrunedError:
            end("pruned")
        except CancelledError:
            end("failed", INTERRUPTED, again=True)
            if not self._control.stop_requested:
                raise
        except EngineError as error:
            end("failed", str(error))
            self._count_failure(str(error))
        except Exception as error:
            is_memory = is_out_of_memory(error)
            end("failed", NO_MEMORY if is_memory else INTERRUPTED, again=not is_memory)
            if not is_memory:
                raise
            self._count_failure(NO_MEMORY)
        except BaseException:
            end("failed", INTERRUPTED, again=True)
            raise
        else:
            self._has_completed = True
            end("completed")

    def _count_failure(self, reason: str) -> None:
        """Give up where nothing succeeds: the rest would fail likewise."""
        self._failures += 1
        if self._failures >= _MOST_FAILURES and not self._has_completed:
            raise RunFailedError(
                f"The first {self._failures} trials failed, so the search was given up. The last: "
                f"{reason}"
            )

    @contextmanager
    def _stop_shared(self) -> Iterator[None]:
        """A wish to stop that one worker hears of reaches all of them."""

        def look() -> None:
            if self._folder.is_stopped:
                self._control.stop()
            elif self._control.stop_requested:
                self._ask_all()

        try:
            with repeated(_SECONDS_BETWEEN_LOOKS, look, name="graft-search-stop"):
                yield
        finally:
            if self._control.stop_requested:
                self._ask_all()

    def _ask_all(self) -> None:
        try:
            self._folder.ask_to_stop()
        except EngineError:
            # The folder cannot be written any more: the trials end by themselves.
            return
