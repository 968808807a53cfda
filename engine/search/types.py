"""What a search is asked: plain values. No Optuna, no TensorFlow."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.recipe import AugmentPreset, OptimizerName, Pooling, Recipe, SourceSpec
from engine.search.state import SearchChanged as SearchChanged
from engine.search.state import SearchState as SearchState
from engine.search.state import SearchStatus as SearchStatus
from engine.search.state import TrialRecord as TrialRecord
from engine.search.state import TrialStatus as TrialStatus
from engine.search.state import Value as Value

Pruner = Literal["none", "median", "hyperband"]
Sampler = Literal["tpe", "random"]

SEARCH_FILE = "search.json"
JOURNAL_FILE = "journal.log"

SEARCHED = ("learning-rate", "optimizer", "freeze-depth", "head", "augmentation", "source")
"""What can be searched, as `--search` names it."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


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
    from engine.sources.applications import get_application, is_application

    names: list[str] = []
    for source in sources:
        is_file = not is_application(source.location)
        name = (
            PurePath(source.location).name if is_file else get_application(source.location).function
        )
        again = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({again + 1})" if again else name)
    return tuple(names)


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
