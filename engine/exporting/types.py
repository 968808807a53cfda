"""What an export asks for and gives. No TensorFlow."""

from dataclasses import dataclass, field

from engine.recipe import ExportFormat

HELD_SUFFIX = ".differs"
"""How the name of a file ends that waits for the user, because it answers differently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Which formats of a run to write into the folder `to`.

    `mix` is how far the base's weights lie from the source (0) to the fine-tuned (1); None
    exports the run's best model itself.
    """

    run_dir: str
    to: str
    formats: tuple[ExportFormat, ...]
    overwrite: bool = False
    mix: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatStarted:
    """An event: the next format is being written. It ends with its file or its failure."""

    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A sample that a file answers otherwise than the run; both answers as people read them."""

    path: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChange:
    """How many samples of a class (its true label) the run and the file answer rightly.

    For `multi_label` each sample counts for each label: rightly there, or rightly not.
    """

    name: str
    num_samples: int
    right_before: int
    right_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedFile:
    """A written file and how it compares with the run's model on real samples.

    `max_abs_difference` is over class probabilities, or numbers in their deviations; `agreement`
    the share of samples with the same answer. `score` is the task's score
    (`engine.targets.score_name`) of the file on the compared samples and `score_before` the run's,
    None without samples. `class_changes` has the classes with samples that are answered otherwise,
    `differing` up to 100 such samples. `milliseconds` is one sample's, alone, on this computer's
    processor. A file `is_held` that answers differently: it waits under a name that ends in
    `HELD_SUFFIX` until it is settled. `runtime` is what ran it, with its version; empty for a file
    of text, which is not compared (`num_samples` 0). `remark` says what the user should know of
    this file, `mix` is that of its request.
    """

    format: str
    path: str
    bytes: int
    max_abs_difference: float = 0.0
    agreement: float = 1.0
    num_samples: int = 0
    score: float | None = None
    score_before: float | None = None
    milliseconds: float | None = None
    class_changes: tuple[ClassChange, ...] = ()
    differing: tuple[Differing, ...] = ()
    is_held: bool = False
    runtime: str = ""
    remark: str = ""
    mix: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFailure:
    """A format that was not written, and why, in a sentence."""

    format: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportResult:
    """What an export left: compared files, what lies beside them, and what could not be written."""

    files: tuple[ExportedFile, ...]
    beside: tuple[str, ...] = field(default=())
    failures: tuple[ExportFailure, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRequest:
    """What becomes of a file that is held."""

    run_dir: str
    path: str
    keep: bool
    overwrite: bool = False
