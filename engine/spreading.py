"""A few of many things, evenly spread."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

T = TypeVar("T")


def spread(things: Sequence[T], most: int) -> tuple[T, ...]:
    """At most so many things, from the first to the last; of sorted samples some of each class."""
    if len(things) <= most:
        return tuple(things)
    places = np.linspace(0, len(things) - 1, most).round().astype(int)
    return tuple(things[place] for place in places)
