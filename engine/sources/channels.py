"""Grey instead of colour pictures, or the other way round, by the first convolution's kernel."""

from dataclasses import dataclass
from typing import Literal

import keras

from engine.errors import EngineError


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapted:
    """A model for other channels, the preprocessing it now needs, and what was done."""

    base: keras.Model
    preprocessing: str | None
    sentence: str


def with_channels(
    model: keras.Model,
    channels: Literal[1, 3],
    how: Literal["sum", "mean"],
    preprocessing: str | None,
) -> Adapted:
    """Adapt a model to grey or colour pictures."""
    raise EngineError("Other channels come later.")
