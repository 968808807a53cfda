"""How a search stands: plain values. Events hold them: nothing here makes a model of pydantic."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.types import DataTask

if TYPE_CHECKING:
    from engine.search.types import SearchSpec

TrialStatus = Literal["running", "completed", "pruned", "failed"]
SearchStatus = Literal["running", "completed", "stopped", "interrupted"]
Value = float | int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialRecord:
    """One recipe that was tried, or is.

    Attributes:
        number: From 0.
        state: `pruned`: ended early because others were better at the same epoch.
        values: What was chosen, in the order of the space: pairs of a name (`learning_rate`,
            `optimizer`, `depth`, `layers`, `units`, `dropout`, `pooling`, `augment`, `source`) and
            a number or word. A head without hidden layers has no `units` and no `dropout`.
        score: Best validation score so far (`engine.targets.score_name`), None before one epoch.
        loss: Validation loss of that epoch.
        scores: Validation score of each epoch that ended.
        seconds: Of work so far.
        began: When it began, in seconds since 1970.
        worker: Who runs or ran it, as `HOST:PROCESS`.
        reason: Why it failed.
    """

    number: int
    state: TrialStatus
    values: tuple[tuple[str, Value], ...]
    score: float | None = None
    loss: float | None = None
    scores: tuple[float, ...] = ()
    seconds: float = 0.0
    began: float = 0.0
    worker: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchState:
    """A search as its folder tells it.

    Attributes:
        folder: Where it is kept.
        spec: What was asked.
        status: `interrupted`: nobody works on it any more, and it is not complete.
        trials: By number.
        best: Number of the best completed trial: the highest score, among equals the lowest loss.
        seconds: How long somebody worked on it.
        workers: Who works on it now, as `HOST:PROCESS`.
        created: When it was begun, in seconds since 1970.
        task: What is learned; says what the score is.
    """

    folder: str
    spec: "SearchSpec"
    status: SearchStatus
    trials: tuple[TrialRecord, ...]
    best: int | None
    seconds: float
    workers: tuple[str, ...]
    created: float
    task: DataTask = "single_label"

    @property
    def best_trial(self) -> TrialRecord | None:
        """The best completed trial."""
        return next((one for one in self.trials if one.number == self.best), None)

    @property
    def num_done(self) -> int:
        """Trials that count: completed and pruned ones."""
        return sum(one.state in ("completed", "pruned") for one in self.trials)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchChanged:
    """An event: how the search stands now, at most about twice a second."""

    state: SearchState
