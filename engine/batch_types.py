"""Batch prediction: what is asked and told. Plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRequest:
    """Samples whose answers go into a table, a line each.

    `model` is a run's folder or an exported model; `paths` are folders, files, or tables of rows;
    `to` is the table. `batch_size` None: what suits the device. `unsure_below`: instead of what
    the model's rule says. `from_start`: a table that is there, or begun, is replaced.
    """

    model: str
    paths: tuple[str, ...]
    to: str
    all_probabilities: bool = False
    batch_size: int | None = None
    device: str = "auto"
    preprocessing: str = "auto"
    unsure_below: float | None = None
    from_start: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOutlook:
    """What a `BatchRequest` would do: samples there are, and what of its table is there.

    `num_done` samples have their line already in a table that was begun and can be gone on with;
    `problem` is why it cannot be, in a sentence; `is_done`: the table itself is there.
    """

    num_samples: int
    num_done: int
    is_done: bool
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """A finished table.

    `num_before` of the `num_samples` lines were there when this began; the others took `seconds`,
    without opening the model, at `per_second` samples each. `num_unread` samples could not be
    read; each has its reason in the table.
    """

    to: str
    num_samples: int
    num_unsure: int
    num_unread: int
    num_before: int
    seconds: float
    per_second: float
