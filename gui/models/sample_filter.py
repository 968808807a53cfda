"""Which samples of a very large data set are shown: by arrays rather than by looking at each.

A `SampleTable` belongs to an index; choosing among 100,000 samples takes about a millisecond
(ten at the first time, six where single paths are asked for), where a loop takes thirty:

    table = SampleTable(index)
    rows = table.rows(class_name="daisy", split="train")
    grid.set_pictures(LazyPictures(index.samples, make_picture, rows), keep_place=True)
"""

from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from engine.types import SPLITS, DatasetIndex, Split

Rows = NDArray[np.intp]
_SPLIT_PLACES = {split: place for place, split in enumerate(SPLITS)}


class SampleTable:
    """The samples of an index as arrays, one entry a sample, in the order of the index.

    Attributes:
        index: Whose samples these are.
    """

    def __init__(self, index: DatasetIndex) -> None:
        self.index = index

    @cached_property
    def labels(self) -> NDArray[np.int32]:
        """The class of each; -1 where it has several, or numbers in its place."""
        samples = self.index.samples
        return np.fromiter(map(attrgetter("label"), samples), np.int32, len(samples))

    @cached_property
    def splits(self) -> NDArray[np.int8]:
        """The split of each, as its place in `SPLITS`."""
        samples = self.index.samples
        places = map(_SPLIT_PLACES.__getitem__, map(attrgetter("split"), samples))
        return np.fromiter(places, np.int8, len(samples))

    def rows(
        self,
        *,
        class_name: str | None = None,
        split: Split | None = None,
        paths: AbstractSet[str] | None = None,
    ) -> Rows:
        """The places of the samples that fit all that is given, in order."""
        fits = np.ones(len(self.index.samples), bool)
        if class_name is not None:
            fits &= self._with_class(class_name)
        if split is not None:
            fits &= self.splits == _SPLIT_PLACES[split]
        if paths is not None:
            known = map(paths.__contains__, map(attrgetter("path"), self.index.samples))
            fits &= np.fromiter(known, bool, len(fits))
        return np.flatnonzero(fits)

    def _with_class(self, class_name: str) -> NDArray[np.bool_]:
        if class_name not in self.index.class_names:
            return np.zeros(len(self.labels), bool)
        label = self.index.class_names.index(class_name)
        if self.index.task == "multi_label":
            has = (label in sample.labels for sample in self.index.samples)
            return np.fromiter(has, bool, len(self.index.samples))
        if self.index.task == "regression":
            return np.ones(len(self.index.samples), bool)
        return self.labels == label
