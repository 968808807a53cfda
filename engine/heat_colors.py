"""The colours of heat over a picture: the same in the window, in files and in reports.

Lightness rises with the heat, so that the maps read without colours too; where there is no heat
the picture shows unchanged. No TensorFlow.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.explanation_types import Explanation, HeatMap

# From dark violet over red to light yellow.
_STOPS = (0.0, 0.25, 0.5, 0.75, 1.0)
_COLORS = ((66, 10, 104), (150, 38, 103), (225, 75, 55), (252, 165, 10), (252, 250, 150))
# Little heat is little seen, but seen.
_GAMMA = 0.7


@lru_cache(maxsize=1)
def heat_table() -> tuple[tuple[int, int, int, int], ...]:
    """Red, green, blue and opacity, 0 to 255 each, for a heat of 0 to 255."""
    at = np.linspace(0, 1, 256)
    channels = [np.interp(at, _STOPS, one) for one in zip(*_COLORS, strict=True)]
    table = np.stack([*channels, 255 * at**_GAMMA], axis=1)
    return tuple((int(r), int(g), int(b), int(a)) for r, g, b, a in np.rint(table))


def overlay(found: Explanation, heat: HeatMap, opacity: float) -> NDArray[np.uint8]:
    """The picture that the model saw, with heat over it.

    Args:
        found: Holds the picture.
        heat: One of its maps.
        opacity: How strongly the heat covers the picture, from 0 to 1.

    Returns:
        RGB of shape (height, width, 3).
    """
    width, height = found.size
    picture = np.frombuffer(found.picture, np.uint8).reshape(height, width, 3)
    table = np.asarray(heat_table(), np.float64)
    drawn = table[np.frombuffer(heat.heat, np.uint8).reshape(height, width)]
    share = opacity * drawn[..., 3:] / 255
    return np.rint(picture * (1 - share) + drawn[..., :3] * share).astype(np.uint8)
