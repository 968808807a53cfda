"""What a review of a run's samples finds: suspect labels, look-alikes, neighbours, a map."""

from dataclasses import dataclass
from typing import Literal

MapMethod = Literal["pca", "tsne"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSuspect:
    """A sample whose label may be wrong.

    `given` is its class, `suggested` the one that models trained without it expect; the
    probabilities are theirs (out of fold). `score` sorts: the lower, the more suspect.
    """

    path: str
    split: str
    given: int
    suggested: int
    given_probability: float
    suggested_probability: float
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlikePair:
    """Two samples whose features are nearly the same, by cosine similarity."""

    first: str
    second: str
    first_label: int
    second_label: int
    first_split: str
    second_split: str
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is worth a look in a run's data. `method` says in a sentence how it was found.

    `suspects` are sorted by `score`; the first `num_expected` are those that confident learning
    takes for errors.
    """

    class_names: tuple[str, ...]
    num_samples: int
    suspects: tuple[LabelSuspect, ...]
    num_expected: int
    look_alikes: tuple[LookAlikePair, ...]
    accuracy: float
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbor:
    """A training sample near another sample; `similarity` is the cosine of their features."""

    path: str
    label: int
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPoint:
    """A sample's place on the map of features; `predicted` is -1 where no answer is known."""

    path: str
    split: str
    label: int
    predicted: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureMap:
    """Samples laid out in the plane so that those with like features lie together.

    `explained` is the share of the variance that the two axes hold (`pca` only).
    """

    method: MapMethod
    class_names: tuple[str, ...]
    points: tuple[MapPoint, ...]
    explained: float | None
