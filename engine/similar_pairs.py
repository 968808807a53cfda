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

SURELY_SIMILAR = 0.99
"""So similar are copies also where most samples have one."""

LEAST_LENGTH = 16
_ROWS = 512

Pair = tuple[int, int, float]


def similar_pairs(values: Floats, most: int, control: Control) -> list[Pair]:
    """The pairs of rows with the largest cosine similarity once centred, the most similar first.

    Every row is compared with every other one, block by block. A pair must be twice as close as
    a sample usually is to the one nearest to it: where all samples look alike to the base, that
    says nothing.

    Args:
        values: Features [N, D].
        most: How many pairs at most.
        control: Progress and cancel.

    Returns:
        Two rows, the smaller first, and their similarity. None for features of a few numbers:
        their directions are often the same by chance.
    """
    if values.shape[1] < LEAST_LENGTH:
        return []
    unit = unit_rows(values - values.mean(axis=0))
    nearest = np.full(len(unit), -1.0, np.float32)
    best: list[tuple[float, int, int]] = []
    for start in range(0, len(unit), _ROWS):
        control.progress("Looking for look-alikes", start, len(unit))
        found = unit[start : start + _ROWS] @ unit[start:].T
        # Each pair once, and no row with itself.
        found[np.tril_indices(len(found))] = -1
        rows = slice(start, start + len(found))
        nearest[rows] = np.maximum(nearest[rows], found.max(axis=1))
        nearest[start:] = np.maximum(nearest[start:], found.max(axis=0))
        floor = best[0][0] if len(best) == most else LEAST_SIMILARITY
        near, far = np.nonzero(found >= floor)
        close = found[near, far]
        if len(near) > most:
            kept: NDArray[np.intp] = np.argpartition(-close, most)[:most]
            near, far, close = near[kept], far[kept], close[kept]
        for i, j, similarity in zip(near.tolist(), far.tolist(), close.tolist(), strict=True):
            one = (similarity, -(start + i), -(start + j))
            (heapq.heappush if len(best) < most else heapq.heappushpop)(best, one)
    control.progress("Looking for look-alikes", len(unit), len(unit))
    usual = float(np.median(nearest)) if len(nearest) else 0.0
    least = min((1 + usual) / 2, SURELY_SIMILAR)
    return [
        (-i, -j, min(1.0, similarity))
        for similarity, i, j in sorted(best, reverse=True)
        if similarity >= least
    ]
