"""What a search is asked, and what it finds: plain values. No Optuna, no TensorFlow."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.recipe import AugmentPreset, OptimizerName, Pooling, Recipe, SourceSpec
from engine.types import DataTask

Pruner = Literal["none", "median", "hyperband"]
Sampler = Literal["tpe", "random"]
TrialStatus = Literal["running", "completed", "pruned", "failed"]
SearchStatus = Literal["running", "completed", "stopped", "interrupted"]
Value = float | int | str

SEARCH_FILE = "search.json"
JOURNAL_FILE = "journal.log"

SEARCHED = ("learning-rate", "optimizer", "freeze-depth", "head", "augmentation", "source")
"""What can be searched, as `--search` names it."""


class _Part(BaseModel):
    # Built when it is first used: the window, which imports this, need not wait for it.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class RateRange(_Part):
    """Learning rates of the first phase, drawn evenly by their logarithms.

    Later phases keep the ratio that they have to it in the recipe.
    """

    low: float = Field(default=1e-4, gt=0, le=100)
    high: float = Field(default=1e-2, gt=0, le=100)

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.low >= self.high:
            raise ValueError(f"the lowest rate, {self.low:g}, must be below the highest")
        return self


class HeadSpace(_Part):
    """Shapes of the head: how many hidden Dense layers, each with how many units and dropout.

    An empty `pooling` keeps the recipe's. Each other pooling costs a pass over the frozen layers.
    """

    layers: tuple[Annotated[int, Field(ge=0, le=10)], ...] = Field(default=(0, 1, 2), min_length=1)
    units: tuple[Annotated[int, Field(ge=1, le=65536)], ...] = Field(
        default=(64, 128, 256, 512), min_length=1
    )
    dropout: tuple[Annotated[float, Field(ge=0, lt=1)], ...] = Field(
        default=(0.0, 0.25, 0.5), min_length=1
    )
    pooling: tuple[Pooling, ...] = ()


class AugmentSpace(_Part):
    """Augmentation presets to choose from.

    `views` are the kept views (`FeatureSpec.views`) that a varied trial trains on, so that its
    frozen layers run once for each; 0: they run in every epoch of every such trial.
    """

    presets: tuple[AugmentPreset, ...] = Field(default=("none", "gentle"), min_length=1)
    views: int = Field(default=4, ge=0, le=64)


class SearchSpace(_Part):
    """What is searched; what is None, or empty, stays as the recipe has it.

    Attributes:
        learning_rate: Of the first phase.
        optimizers: Of all phases.
        depths: How many blocks of the base are unfrozen after the head was trained alone, counted
            from the output (`engine.strategies.gradual_steps`); 0: none. A source with fewer
            blocks is unfrozen as a whole.
        head: Its shape.
        augment: How training samples are varied.
        sources: Source models, the recipe's own with them if it is to be among them.
    """

    learning_rate: RateRange | None = None
    optimizers: tuple[OptimizerName, ...] = ()
    depths: tuple[Annotated[int, Field(ge=0, le=5)], ...] = ()
    head: HeadSpace | None = None
    augment: AugmentSpace | None = None
    sources: tuple[SourceSpec, ...] = ()

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        if not any(getattr(self, name) for name in type(self).model_fields):
            raise ValueError(f"nothing is searched: name one of {', '.join(SEARCHED)}")
        return self

    @property
    def searched(self) -> tuple[str, ...]:
        """What is searched, by the names in `SEARCHED`."""
        given = (
            *(self.learning_rate, self.optimizers, self.depths),
            *(self.head, self.augment, self.sources),
        )
        return tuple(name for name, one in zip(SEARCHED, given, strict=True) if one)


class SearchSpec(_Part):
    """A whole search, repeatable: with one worker the same spec finds the same.

    Attributes:
        base: The recipe that everything else is taken from. Its validation split judges; its test
            split is never looked at.
        space: What is searched.
        trials: How many recipes are tried, in the first place the base itself where the space
            holds it.
        seconds: No trial begins after so many seconds of work.
        seed: Of what is drawn; each trial trains with the base's own seed.
        sampler: `tpe` learns from the trials before (Tree-structured Parzen Estimator,
            arXiv 2304.11127); `random` does not.
        pruner: What ends trials early whose validation score falls behind: `median` those below
            the median of the others at the same epoch, `hyperband` (arXiv 1603.06560) by rounds.
        workers: Processes that try recipes at the same time on the machine that begins it.
    """

    schema_version: Literal[1] = 1
    base: Recipe
    space: SearchSpace
    trials: int = Field(default=40, ge=1, le=100000)
    seconds: float | None = Field(default=None, gt=0)
    seed: int = Field(default=0, ge=0, lt=2**32)
    sampler: Sampler = "tpe"
    pruner: Pruner = "median"
    workers: int = Field(default=1, ge=1, le=64)


def source_labels(sources: tuple[SourceSpec, ...]) -> tuple[str, ...]:
    """What sources are called in a search: an application's or a file's name, no two alike."""
    names: list[str] = []
    for source in sources:
        name = PurePath(source.location).name
        again = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({again + 1})" if again else name)
    return tuple(names)


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
    spec: SearchSpec
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEstimate:
    """What a search will cost, before it begins. Rough: it may be off by a factor of two.

    Attributes:
        num_passes: How often frozen layers run over the data, to be kept for all trials.
        seconds_features: How long that takes, as far as it is not kept already.
        seconds_trial: How long a trial takes on average after that.
        seconds: All of it with the spec's workers, without early pruning.
        uncached: Why some trials run frozen layers in every epoch; empty where none does.
    """

    num_passes: int
    seconds_features: float
    seconds_trial: float
    seconds: float
    uncached: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """For `search_tasks.run_search`: what to search and the folder (new or empty) that keeps it.

    `spec` None: go on with the search that the folder holds.
    """

    folder: str
    spec: SearchSpec | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BestRequest:
    """For `search_tasks.search_recipe`: a search's folder, and a trial's number; None: the best."""

    folder: str
    trial: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRequest:
    """For `search_tasks.join_search`: a search that goes on, and how many processes join it here.

    `roots`: where its data is on this machine, if not where the search has it.
    """

    folder: str
    workers: int = 1
    roots: tuple[str, ...] | None = None
