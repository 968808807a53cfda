"""What a task reports while it runs: plain values, picklable and JSON-able."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from engine.exporting.types import ExportedFile, ExportFailure, FormatStarted
from engine.ranking_types import SourceRank
from engine.search.state import SearchChanged
from engine.types import Finding, RefusedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`done` of `total` units of what `text` names; `total` is 0 where it is not known.

    `per_second` says how many come, lately, where that is told (always for bytes); else it is 0.
    """

    text: str
    done: int
    total: int
    unit: Literal["", "bytes"] = ""
    per_second: float = 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long it takes at this speed, or None where that cannot be told."""
        known = self.total and self.per_second > 0
        return (self.total - self.done) / self.per_second if known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence for the user that is not an error."""

    level: Literal["info", "warning"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStarted:
    """A phase begins. `first_epoch` and `last_epoch` count from 1 through the whole run.

    `score` is what the accuracies of its events are (`engine.targets.score_name`).
    """

    phase: int
    name: str
    first_epoch: int
    last_epoch: int
    num_batches: int
    num_trainable: int
    score: str = "accuracy"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchEnded:
    """A training batch is done. `loss` and `accuracy` are means over the epoch so far.

    `batch_loss` is this batch's own loss; `images_per_second` and `seconds_left` (to the end of
    the phase's last epoch) are measured since the epoch began.
    """

    phase: int
    epoch: int
    batch: int
    num_batches: int
    batch_loss: float
    loss: float
    accuracy: float
    images_per_second: float
    seconds_left: float
    learning_rate: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochEnded:
    """An epoch is done, its validation too. `epoch` counts from 1 through the whole run."""

    phase: int
    epoch: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    learning_rate: float
    is_best: bool
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointSaved:
    """The run can be resumed after `epoch`."""

    epoch: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeaturesReady:
    """The frozen prefix of a phase was computed, or found on disk (`found`: all of it)."""

    phase: int
    num_bytes: int
    seconds: float
    place: Literal["memory", "disk"]
    found: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The run waits for the user (`Control.hold`): `text` says why, and what to do."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageMeasured:
    """What the run uses, every second or two. Bytes; shares 0 to 1; None without a GPU."""

    memory: int
    processor: float
    gpu: float | None = None
    gpu_memory: int | None = None
    gpu_memory_total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RateTried:
    """One step of a learning-rate range test."""

    learning_rate: float
    loss: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldStarted:
    """One run of a cross-validation begins: number `number` (from 0) of `total`, in `run_dir`.

    `fold` counts from 0; `folds` is 0 where only the seeds differ.
    """

    number: int
    total: int
    fold: int
    seed: int
    run_dir: str
    folds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsFound:
    """What a check of the data has found so far: all findings until now, and refused files."""

    findings: tuple[Finding, ...]
    refused: tuple[RefusedFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRanked:
    """One source of a comparison is done: number `number` (from 0) of `total`."""

    rank: SourceRank
    number: int
    total: int


RunEvent = (
    PhaseStarted | BatchEnded | EpochEnded | CheckpointSaved | FeaturesReady | Notice | Progress
)
"""What a run's `events.jsonl` holds."""
ExportEvent = FormatStarted | ExportedFile | ExportFailure
Event = (
    RunEvent
    | Held
    | UsageMeasured
    | RateTried
    | FoldStarted
    | FindingsFound
    | SourceRanked
    | SearchChanged
    | ExportEvent
)

_KINDS: dict[str, type[RunEvent]] = {
    kind.__name__: kind
    for kind in (
        Progress,
        Notice,
        PhaseStarted,
        BatchEnded,
        EpochEnded,
        CheckpointSaved,
        FeaturesReady,
    )
}


def event_to_json(event: RunEvent) -> dict[str, Any]:
    """The event as a JSON object with its type's name under `kind`."""
    return {"kind": type(event).__name__, **asdict(event)}


def event_from_json(values: Mapping[str, Any]) -> RunEvent | None:
    """The event that `event_to_json` wrote, or None for a kind this version does not know."""
    fields = dict(values)
    kind = _KINDS.get(str(fields.pop("kind", "")))
    return kind(**fields) if kind is not None else None
