"""Which source model suits some data: plain values."""

from dataclasses import dataclass

from engine.evaluation_types import DataTask
from engine.recipe import DataSpec, SourceSpec
from engine.types import DatasetIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRequest:
    """Data, and the sources to be compared.

    Attributes:
        data: Which data, and how its pictures are resized.
        index: What `data` holds, where that is known already.
        sources: Empty: the built-in ones whose ImageNet weights are on this machine.
        seed: Decides which samples are drawn.
    """

    data: DataSpec
    index: DatasetIndex | None = None
    sources: tuple[SourceSpec, ...] = ()
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRank:
    """How much a linear head can read off one source's features.

    Attributes:
        source: Which.
        name: An application's name, or a file's.
        title: The same as it is shown.
        score: Cross-validated, as the task's score is meant; None where `error` says why.
        low: Of its range (95 %),
        high: and its other end.
        is_as_good: Whether chance alone may set it behind the best one.
        imagenet_top1: A share, as Keras publishes it; None where there is none.
        milliseconds: For one sample on this machine, reading included; None where that is not
            known.
        weights_bytes: Size of its weights.
        num_features: How many numbers leave its base.
        error: Why it could not be tried, in a sentence.
    """

    source: SourceSpec
    name: str
    title: str
    score: float | None = None
    low: float = 0.0
    high: float = 0.0
    is_as_good: bool = False
    imagenet_top1: float | None = None
    milliseconds: float | None = None
    weights_bytes: int = 0
    num_features: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Sources, the best first, those that could not be tried last.

    `verdict` is the answer in a sentence or two; `method` says how it was found and what it
    does not tell. `fingerprint` is that of the data's index.
    """

    task: DataTask
    noun: str
    fingerprint: str
    num_samples: int
    ranks: tuple[SourceRank, ...]
    verdict: str
    method: str
