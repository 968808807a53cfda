"""What a copy of data is made of, and what came of it: plain values."""

from dataclasses import dataclass

from engine.recipe import DataSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRequest:
    """How data is used, and the folder (new or empty) that its copy goes into.

    `seed` decides the split of samples that neither a folder nor the user assigns.
    """

    data: DataSpec
    to: str
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedData:
    """A copy of data. `layout` is `folders` (one for each class) or `table` (a CSV of labels)."""

    to: str
    num_samples: int
    num_bytes: int
    layout: str
