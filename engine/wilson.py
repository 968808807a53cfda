"""Between what ends a share probably lies. The standard library alone."""

import math

from engine.evaluation_types import Range

_Z95 = 1.959963984540054


def wilson_interval(right: int, total: int) -> Range:
    """The 95 % Wilson score interval of `right` out of `total`."""
    share = right / total
    spread = _Z95 * math.sqrt(share * (1 - share) / total + _Z95**2 / (4 * total**2))
    centre = share + _Z95**2 / (2 * total)
    scale = 1 + _Z95**2 / total
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)
