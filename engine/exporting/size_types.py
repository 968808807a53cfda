"""Size against accuracy: plain values. No TensorFlow."""

from dataclasses import dataclass, field
from typing import Literal

from engine.types import DataTask

SizeKind = Literal["run", "file", "base"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeRequest:
    """A run whose model should be smaller; `runs` is a folder of runs besides the one it is in."""

    run_dir: str
    runs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeOption:
    """Something that can be had instead of the run's model.

    Attributes:
        kind: A `run`, a `file` of the run in an export format, or a `base` of the catalog.
        name: What picking it takes: the run's folder, the format, the application.
        title: What it is called; of a run its name (and source).
        bytes: Its size on the disk.
        score: The task's score; None where it has not been measured.
        range: Where the score probably lies (95 %), as far as that is known.
        is_estimated: Whether `bytes` is foretold.
        is_own: Whether it is the run's model itself.
        note: How the figures were come by, or why there are none, in a sentence.
    """

    kind: SizeKind
    name: str
    title: str
    bytes: int
    score: float | None = None
    range: tuple[float, float] | None = None
    is_estimated: bool = False
    is_own: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeOptions:
    """What there is, the smallest first; `verdict` is the answer in a sentence or two."""

    run_dir: str
    task: DataTask
    options: tuple[SizeOption, ...]
    verdict: str
    cautions: tuple[str, ...] = field(default=())
