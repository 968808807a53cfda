"""Pairs of samples whose features are nearly the same: copies, crops, frames of one film.

Perceptual hashes (`engine.health.look_alikes`) find copies of a picture; features also find what
a hash takes for different: another crop, a mirrored copy, the same thing photographed again.
Features less their mean are compared: what all samples have in common says nothing. No
TensorFlow.
"""

import heapq

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.embeddings import Floats, unit_rows

LEAST_SIMILARITY = 0.9
"""Measured with DenseNet121: of 44,850 pairs of the flower photographs one is above it (the same
flowers, taken again) and the next at 0.78; of 3.1 million pairs of CIFAR-10 four, two of them
nearly the same dog.
"""

_ROWS = 512

Pair = tuple[int, int, float]


def similar_pairs(
    values: Floats, most: int, control: Control, least: float = LEAST_SIMILARITY
) -> list[Pair]:
    """The pairs of rows with the largest cosine similarity once centred, the most similar first.

    Every row is compared with every other one, block by block.

    Args:
        values: Features [N, D].
        most: How many pairs at most.
        control: Progress and cancel.
        least: Of the similarity.

    Returns:
        Two rows, the smaller first, and their similarity.
    """
    unit = unit_rows(values - values.mean(axis=0))
    best: list[tuple[float, int, int]] = []
    for start in range(0, len(unit), _ROWS):
        control.progress("Looking for look-alikes", start, len(unit))
        found = unit[start : start + _ROWS] @ unit[start:].T
        floor = best[0][0] if len(best) == most else least
        near, far = np.nonzero(np.triu(found >= floor, 1))
        chances = found[near, far]
        if len(near) > most:
            kept: NDArray[np.intp] = np.argpartition(-chances, most)[:most]
            near, far, chances = near[kept], far[kept], chances[kept]
        for i, j, chance in zip(near.tolist(), far.tolist(), chances.tolist(), strict=True):
            one = (chance, -(start + i), -(start + j))
            if len(best) < most:
                heapq.heappush(best, one)
            else:
                heapq.heappushpop(best, one)
    control.progress("Looking for look-alikes", len(unit), len(unit))
    return [(-i, -j, min(1.0, chance)) for chance, i, j in sorted(best, reverse=True)]
