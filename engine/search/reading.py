"""How a search stands, as its folder tells it; for whoever looks on, also from another machine."""

import time
from pathlib import Path

from engine.control import Control
from engine.errors import EngineError
from engine.recipe import Recipe
from engine.search.folder import SearchFolder
from engine.search.space import with_part
from engine.search.types import SearchChanged, SearchState, TrialRecord
from engine.targets import score_name as score_name

_SECONDS_BETWEEN_LOOKS = 1.0


class Reader:
    """Reads a search again and again, each time only what is new.

    Raises:
        EngineError: If the folder holds no search.
    """

    def __init__(self, folder: str | Path) -> None:
        from engine.search.store import Store

        self._folder = SearchFolder(folder).require()
        self._values, self._spec = self._folder.values, self._folder.spec
        self._store: Store | None = None

    def state(self) -> SearchState:
        """How it stands now."""
        from engine.search.store import Store, worked_seconds

        # Before the trials: a worker that ends in between leaves them complete.
        workers = self._folder.workers()
        if self._store is None and _holds_something(self._folder.journal):
            self._store = Store(self._folder, self._spec)
        trials = () if self._store is None else self._store.records()
        is_complete = self._store is not None and self._store.is_complete
        stopped = self._folder.is_stopped
        return SearchState(
            folder=str(self._folder.path),
            spec=self._spec,
            status="running"
            if workers
            else "completed"
            if is_complete
            else "stopped"
            if stopped
            else "interrupted",
            trials=trials,
            best=best_of(trials),
            seconds=worked_seconds((one.began, one.began + one.seconds) for one in trials),
            workers=workers,
            created=float(self._values["created"]),
            task=self._values["task"],
        )

    def recipe(self, trial: int | None = None) -> Recipe:
        """The recipe of a trial, by default of the best.

        Raises:
            EngineError: If there is none.
        """
        state = self.state()
        number = state.best if trial is None else trial
        if number is None:
            raise EngineError(
                f"The search in {self._folder.path} has no completed trial yet: let it go on."
            )
        if not 0 <= number < len(state.trials):
            raise EngineError(
                f"There is no trial {number}: the search in {self._folder.path} has "
                f"{len(state.trials)}, counted from 0."
            )
        part = self._store.recipe(number) if self._store is not None else None
        if part is None:
            raise EngineError(
                f"Trial {number} has no recipe to use: it has not ended, or could not be begun."
            )
        return with_part(self._spec.base, part)


def best_of(trials: tuple[TrialRecord, ...]) -> int | None:
    """The number of the best completed trial: the highest score, among equals the lowest loss."""
    completed = [one for one in trials if one.state == "completed" and one.score is not None]
    if not completed:
        return None
    return max(completed, key=lambda one: (one.score or 0.0, -(one.loss or 0.0))).number


def watch(folder: str | Path, control: Control) -> SearchState:
    """Look on while others work on a search; reports `SearchChanged`.

    Files alone are read, so a mounted folder is enough.

    Returns:
        How it stands when nobody works on it any more, or the user stops looking.

    Raises:
        CancelledError: If the user cancelled; that changes nothing for the search.
        EngineError: If the folder holds no search.
    """
    reader, before = Reader(folder), None
    while True:
        control.checkpoint()
        state = reader.state()
        if state != before:
            control.report(SearchChanged(state=state))
            before = state
        if state.status != "running" or control.stop_requested:
            return state
        time.sleep(_SECONDS_BETWEEN_LOOKS)


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
