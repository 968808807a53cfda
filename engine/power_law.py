"""Errors that fall with the number of samples as `asymptote + factor * number ** -exponent`.

That is what learning curves look like (Hestness et al., arXiv 1712.00409; Viering and Loog, arXiv
2103.10948). For a given exponent the other two follow from least squares, so the exponent is
looked for among a few and nothing can fail to converge. No TensorFlow.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_EXPONENTS = np.geomspace(0.05, 2, 60)


class PowerLaws(NamedTuple):
    """Several fits at once: each an array [B]."""

    asymptote: Array
    factor: Array
    exponent: Array

    def at(self, numbers: Array) -> Array:
        """The errors [B, K] with so many samples [K]."""
        falling = np.asarray(numbers, np.float64)[None, :] ** -self.exponent[:, None]
        errors: Array = self.asymptote[:, None] + self.factor[:, None] * falling
        return errors


def fit_power_laws(numbers: Array, errors: Array, weights: Array) -> PowerLaws:
    """Fit curves that fall and stay above nothing, by weighted least squares.

    Args:
        numbers: Of samples [K], two at least.
        errors: Of several curves [B, K].
        weights: Of the points [K].
    """
    errors = np.asarray(errors, np.float64)
    weights = np.asarray(weights, np.float64) / np.sum(weights)
    best = np.full(len(errors), np.inf)
    found = np.zeros((3, len(errors)))
    mean = errors @ weights
    # In units of the largest number: powers of large numbers lose digits.
    largest = float(np.max(numbers))
    for exponent in _EXPONENTS:
        falling = (np.asarray(numbers, np.float64) / largest) ** -exponent
        middle = float(falling @ weights)
        around = falling - middle
        factor = (errors - mean[:, None]) @ (weights * around) / float(weights @ around**2)
        asymptote = mean - factor * middle
        # No error is below none: then the curve is a mere power.
        through = errors @ (weights * falling) / float(weights @ falling**2)
        below = asymptote < 0
        asymptote, factor = np.where(below, 0, asymptote), np.where(below, through, factor)
        # More samples never harm: then the curve is flat.
        rises = factor < 0
        asymptote, factor = np.where(rises, mean, asymptote), np.where(rises, 0, factor)
        rest = errors - asymptote[:, None] - factor[:, None] * falling
        loss = np.square(rest) @ weights
        better = loss < best
        best = np.where(better, loss, best)
        scaled = factor * largest**exponent
        found = np.where(better, [asymptote, scaled, np.full(len(errors), exponent)], found)
    return PowerLaws(*found)
