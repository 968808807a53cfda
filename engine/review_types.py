"""What a review of a run's samples finds: suspect labels, look-alikes, neighbours, a map.

The tasks that find it are `review_run`, `nearest_samples` and `map_features` in
`engine.analysis_tasks`.
"""

from dataclasses import dataclass
from typing import Literal

from engine.types import SPLITS, Split

MapMethod = Literal["pca", "tsne"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRequest:
    """Asks which labels of a run's samples may be wrong and which samples look alike.

    At most `most` suspects and as many pairs are given, the most suspect first.
    """

    run_dir: str
    splits: tuple[Split, ...] = SPLITS
    most: int = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestRequest:
    """Asks for the `count` training samples that are most like the one at `path`.

    `path` need not be one of the run's samples; if it is a training sample, it is left out.
    """

    run_dir: str
    path: str
    count: int = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRequest:
    """Asks for a map of the features of a run's samples.

    With more samples than `most`, so many of them are drawn, in all classes in proportion.
    """

    run_dir: str
    splits: tuple[Split, ...] = SPLITS
    method: MapMethod = "pca"
    most: int = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSuspect:
    """A sample whose label may be wrong.

    `given` is its class, `suggested` the one that models trained without it expect; the
    probabilities are theirs (out of fold). `score` sorts: the lower, the more suspect.

    For `multi_label` one decision is suspected: `suggested` is -1 where the label `given` seems
    not to be there, `given` is -1 where the label `suggested` seems to be missing; the
    probability of what is -1 is that of the other label's absence.
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
    """Two samples whose features are nearly the same, by their cosine once centred."""

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
    takes for errors. `look_alikes` are sorted by falling similarity, those with different labels
    first; there are none for rows of a table. `accuracy` is that of the out-of-fold answers,
    measured by the labels as they are.
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
    """A training sample near another sample; `similarity` is the cosine of their features, less
    what all training samples have in common.

    `label` is -1 where it has several, then in `labels`, or numbers, in `values`.
    """

    path: str
    label: int
    similarity: float
    labels: tuple[int, ...] = ()
    values: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPoint:
    """A sample's place on the map of features.

    `is_wrong` says whether the run's answer was, None where no answer is known; `predicted` is
    then -1. `label` and `predicted` are -1 too where a sample has several `labels` or numbers, of
    which `value` is the first.
    """

    path: str
    split: str
    label: int
    predicted: int
    x: float
    y: float
    is_wrong: bool | None = None
    labels: tuple[int, ...] = ()
    value: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureMap:
    """Samples laid out in the plane so that those with like features lie together.

    `explained` is the share of the variance that the two axes hold (`pca` only). `num_samples` is
    how many there are, of which maybe not all are shown. `method_text` says in a sentence or two
    how the map was made and what not to read into it.
    """

    method: MapMethod
    class_names: tuple[str, ...]
    points: tuple[MapPoint, ...]
    explained: float | None
    num_samples: int = 0
    method_text: str = ""
