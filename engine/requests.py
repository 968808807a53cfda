"""What the tasks of `engine.tasks` are asked: plain values."""

from dataclasses import dataclass

from engine.data_list import DataList
from engine.events import RunEvent
from engine.inputs import InputSpec
from engine.recipe import (
    AugmentSpec,
    DataSpec,
    Recipe,
    SoundSpec,
    SourceSpec,
    TableSpec,
)
from engine.types import DatasetIndex, Split


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanRequest:
    """What to scan; `seed` decides the split of samples that no folder assigns."""

    data: DataSpec
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRequest:
    """A source as it is edited, and the path of one of its layers as the tree has it."""

    spec: SourceSpec
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainRequest:
    """A recipe and the folder (new or empty) that its run is kept in.

    `data_list`: the samples that the data must hold, and the only ones that are trained with.
    """

    recipe: Recipe
    run_dir: str
    data_list: DataList | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreRequest:
    """A run that has ended, and how many epochs more its last phase gets."""

    run_dir: str
    epochs: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRequest:
    """A recipe and the phase (from 0) whose learning rate is looked for."""

    recipe: Recipe
    phase: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossRequest:
    """A recipe, how often it is run, and the folder (new, empty or begun) that holds the runs.

    `folds` 0: the recipe's own split, with other seeds only.
    """

    recipe: Recipe
    folder: str
    folds: int = 5
    seeds: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRequest:
    """What a run's rule is to be; its temperature stays (`engine.evaluation_types`)."""

    run_dir: str
    unsure_below: float = 0.0
    thresholds: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluateRequest:
    """A run, the split (None: test where there is one, else validation), or another data folder."""

    run_dir: str
    split: Split | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRequest:
    """A run, and which of its kept scores (`Evaluation.key`); None: on the test's before others."""

    run_dir: str
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictRequest:
    """A run folder or exported model; pictures, recordings, folders of them, or tables.

    `unsure_below`: instead of what the run's rule says.
    """

    model: str
    paths: tuple[str, ...]
    top: int = 5
    preprocessing: str = "auto"
    unsure_below: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRequest:
    """An index from `index_data`, and what it was made of."""

    index: DatasetIndex
    data: DataSpec
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRequest:
    """Samples to be shown as the model sees them (`orientation` is found out)."""

    paths: tuple[str, ...]
    spec: InputSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class AugmentRequest:
    """Samples to be shown as training varies them; `seed` gives the same variation again."""

    paths: tuple[str, ...]
    spec: InputSpec
    augment: AugmentSpec
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundRequest:
    """A recording to be shown as a spectrogram."""

    path: str
    sound: SoundSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingsRequest:
    """Recordings, and the sound settings as they are."""

    paths: tuple[str, ...]
    sound: SoundSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRequest:
    """A table of labels or of numbers, and its columns as far as the user has chosen them."""

    path: str
    table: TableSpec | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeRequest:
    """Pictures to be sorted, those that are sorted already (path, class), and what proposes.

    `model` is a run's folder or None; `source` a source model, whose features are compared where
    there is no run.
    """

    paths: tuple[str, ...]
    sorted: tuple[tuple[str, str], ...]
    source: SourceSpec | None = None
    model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedRequest:
    """Pictures of `root` with the classes they were sorted into; `copies`: class folders there.

    Without `copies` a table of labels is written beside the pictures.
    """

    root: str
    sorted: tuple[tuple[str, str], ...]
    copies: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelocateRequest:
    """A run whose data has moved, and the folder where it is now."""

    run_dir: str
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThumbnailRequest:
    """Pictures to decode so that they fit a square of `size` pixels."""

    paths: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsRequest:
    """The folder whose folders are runs, and folders of runs that are elsewhere."""

    folder: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveRequest:
    """A recipe and the file it is saved in: `.zip` for an archive, else one JSON file."""

    recipe: Recipe
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRecipe:
    """What was written: its size, and how many samples are listed and files are in it."""

    path: str
    num_bytes: int
    num_samples: int = 0
    num_files: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchRequest:
    """A run's folder, and how many bytes of its events are known already."""

    run_dir: str
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What has come since; `is_running` tells whether more may come, `host` from where.

    Of many batches only some are here. `num_epochs` is how many the run is to have; `is_first`
    tells that nothing was known before. `error` is the sentence of a run that failed.
    """

    events: tuple[RunEvent, ...]
    offset: int
    is_running: bool
    status: str
    num_epochs: int = 0
    is_first: bool = False
    host: str = ""
    error: str = ""
