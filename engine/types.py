"""Plain, immutable values that the engine hands out: no tensor, no Qt type, picklable."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from itertools import chain, compress
from operator import attrgetter, not_
from typing import Any, Literal

from engine.evaluation_types import DataTask as DataTask
from engine.evaluation_types import DecisionRule
from engine.packing import pack
from engine.recipe import TableSpec

Split = Literal["train", "validation", "test"]
SPLITS: tuple[Split, ...] = ("train", "validation", "test")
Shape = tuple[int | None, ...]
Counts = dict[str, dict[str, int]]
Tally = tuple[Counts, dict[str, int]]
_PLAIN_RULE = DecisionRule()
_path_of, _split_of = attrgetter("path"), attrgetter("split")


class Loss(str):
    """A sentence on a repair that left out, or made up, a part of the model."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerNode:
    """One layer of a model, with the layers inside it.

    `path` is the names from the model down, joined by `/`. `output_shape` is without the batch
    axis, None where it is not known. `num_parameters` counts the weights of all layers below,
    as Keras's `count_params` does. `inputs` are the paths of the layers that feed it, on its own
    level of the tree.
    """

    path: str
    class_name: str
    output_shape: Shape | None
    num_parameters: int
    trainable: bool
    children: tuple["LayerNode", ...] = ()
    inputs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def is_batch_normalization(self) -> bool:
        """Whether this layer is a BatchNormalization."""
        return self.class_name == "BatchNormalization"

    def leaves(self) -> Iterator["LayerNode"]:
        """The layers without layers inside, in graph order."""
        # Not by recursion: the window walks thousands of layers at each click.
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.children:
                waiting.extend(reversed(node.children))
            else:
                yield node


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceModel:
    """What is known of a source model once it is open.

    Shapes are without the batch axis. `preprocessing` is the resolved mode, or None where it
    could not be told; `preprocessing_reason` says how it was told. `fingerprint` is the SHA-256
    of the weights. `features_shape` is the shape of what the base puts out. `repairs` says, a
    sentence each, what had to be changed in the file's configuration to open it (those that lost
    a part of the model are of type `Loss`); `adapted` what
    the spec's edits changed, and how far outputs moved where that was measured.
    """

    location: str
    name: str
    keras_version: str | None
    input_shape: Shape
    output_shape: Shape
    features_shape: Shape
    preprocessing: str | None
    preprocessing_reason: str
    weights: str
    num_parameters: int
    num_trainable: int
    fingerprint: str
    repairs: tuple[str, ...] = ()
    adapted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Layers of a base that belong together, as its graph says: between two places where all
    that goes through the base is one tensor, and the size of pictures stays the same.

    `paths` are its leaf layers that have weights, in graph order; `output_shape` is that of the
    tensor that leaves it.
    """

    name: str
    paths: tuple[str, ...]
    output_shape: tuple[int | None, ...]
    num_parameters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSource:
    """A source model with its layers: `tree` as it came, `base` what is kept of it.

    `cut` is the path of the last layer kept; `blocks` are the base's, from input to output.
    """

    source: SourceModel
    tree: LayerNode
    base: LayerNode
    cut: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchitectureFit:
    """How stored weights fit an architecture (an application's name or a file's path).

    `loaded`, `missing` and `differing` are names of layers with weights: those that find theirs
    in the file, those that find none, those whose shapes differ. `unused` are the file's layers
    that no layer takes.
    """

    architecture: str
    loaded: tuple[str, ...]
    missing: tuple[str, ...]
    differing: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every layer finds its weights and none is left over."""
        return bool(self.loaded) and not (self.missing or self.differing or self.unused)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightDetails:
    """One weight array of a layer.

    `counts` is a histogram over equal bins from `low` to `high` (one bin where all values are
    the same); `zeros` the share of exact zeros. `not_finite` values (NaN, infinity) are in none
    of these.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    trainable: bool
    mean: float
    deviation: float
    low: float
    high: float
    zeros: float
    counts: tuple[int, ...]
    not_finite: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerDetails:
    """What is inside one layer: configuration as text, weights, what feeds it, what it feeds.

    `dead_units` is the number of the `num_units` output units whose incoming weights are all
    zero (or constant output after BatchNormalization's gamma 0); None without units.
    """

    path: str
    class_name: str
    output_shape: Shape | None
    trainable: bool
    configuration: tuple[tuple[str, str], ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    weights: tuple[WeightDetails, ...]
    num_units: int | None
    dead_units: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A built-in source model; `title` is Keras's spelling of its name.

    `imagenet_top1` is a share, as Keras publishes it.

    `num_parameters` includes the ImageNet top, `base_parameters` does not, nor does the file of
    `weights_bytes` that is fetched. `cpu_milliseconds` is the work of one core on one picture of
    `input_size`, measured by Graft's authors: good for comparing. `trained_sizes` are other input
    sizes that there are weights for.
    """

    name: str
    input_size: int
    num_parameters: int
    weights_bytes: int
    imagenet_top1: float | None
    preprocessing: str
    weights_here: bool
    base_parameters: int = 0
    cpu_milliseconds: float = 0.0
    minimum_size: int = 32
    trained_sizes: tuple[int, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One sample: where it is, its target, its split, its group.

    `path` is a reference: a file, or a container or table and a row in it
    (`engine.references`). `label` is its class (index into the class names), -1 where the task
    is `multi_label` (then `labels` holds all its classes) or `regression` (then `values` holds
    one number a target). Samples of one `group` are never torn apart by a split; empty for none.
    `orientation` is the EXIF orientation, 1 to 8, or 0 where it was not looked at. `width` and
    `height` are as stored, before it is applied; `channels` is 1 for grey, 3 for colour; 0 where
    it was not looked at. `length` is a recording's in seconds. `weight` is how much it counts in
    training.
    """

    path: str
    label: int
    split: Split
    orientation: int = 1
    width: int = 0
    height: int = 0
    channels: int = 0
    labels: tuple[int, ...] = ()
    values: tuple[float, ...] = ()
    group: str = ""
    length: float = 0.0
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFile:
    """A file in a class folder that cannot be used, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One thing that can be done about a finding; `text` is what its button says.

    `leave_out` and `move` concern the samples at `paths` (`move` puts them into `split`); `keep`
    silences the finding; `weigh_classes` and `group_look_alikes` change the recipe.
    """

    kind: Literal["leave_out", "keep", "move", "weigh_classes", "group_look_alikes", "group_by"]
    text: str
    paths: tuple[str, ...] = ()
    split: Split | None = None
    group_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something about the data that the user should know, in one line.

    `remedy` says in words what to do about it; `remedies` are what Graft can do at a click.
    `level` is `info` where nothing is wrong.
    """

    kind: str
    text: str
    paths: tuple[str, ...] = ()
    remedy: str | None = None
    remedies: tuple[Remedy, ...] = ()
    level: Literal["info", "warning"] = "warning"


Media = Literal["picture", "sound", "vector"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetIndex:
    """The samples of a data set. Class names are in natural order (2 before 10).

    Attributes:
        roots: As the recipe names them.
        task: What is learned, already told from the data.
        class_names: One a class; for `regression` the names of the numbers to be estimated.
        samples: Ordered by class, then by path, both in natural order.
        refused: Files that cannot be used.
        findings: What the user should know.
        fingerprint: SHA-256 of classes, targets, relative paths, sizes and splits.
        media: What a sample is.
        bases: For each root where its samples really lie (an archive's unpacked folder).
        given_splits: The splits that folders or a table decide.
        vector_length: Number of features of a `vector` sample, else 0.
        vector_names: Their names.
        table: What the columns of the table were taken to mean, where there is one.
        is_checked: Whether every file was decoded and looked at.
    """

    roots: tuple[str, ...]
    task: DataTask
    class_names: tuple[str, ...]
    samples: tuple[Sample, ...]
    refused: tuple[RefusedFile, ...]
    findings: tuple[Finding, ...]
    fingerprint: str
    media: Media = "picture"
    bases: tuple[str, ...] = ()
    given_splits: tuple[Split, ...] = ()
    vector_length: int = 0
    vector_names: tuple[str, ...] = ()
    table: TableSpec | None = None
    is_checked: bool = True

    # Counted once and sent along: the window's own thread asks for it at every change.
    _tally: Tally | None = field(default=None, init=False, repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        # There may be 100,000 samples, and this goes to and from the window's process.
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.init}
        return _index_from, ({**values, "samples": pack(self.samples)}, self._counted())

    def split(self, split: Split) -> tuple[Sample, ...]:
        """The samples of one split, in the order of the index."""
        return tuple(compress(self.samples, map(split.__eq__, map(_split_of, self.samples))))

    def sizes(self) -> dict[str, int]:
        """How many samples are in each split; not to be changed."""
        return self._counted()[1]

    def counts(self) -> Counts:
        """For each class, the number of samples in each split; not to be changed.

        A sample of several labels counts for each; with `regression` all samples count for each
        number to be estimated.
        """
        return self._counted()[0]

    def without(self, paths: Collection[str]) -> "DatasetIndex":
        """The same without these samples, which are not looked for one by one."""
        is_gone = list(map(paths.__contains__, map(_path_of, self.samples)))
        rest = replace(self, samples=tuple(compress(self.samples, map(not_, is_gone))))
        counts, sizes = self._counted()
        tally = {name: dict(of_splits) for name, of_splits in counts.items()}, dict(sizes)
        self._count(compress(self.samples, is_gone), tally, -1)
        return _with_tally(rest, tally)

    def with_findings(
        self, findings: tuple[Finding, ...], refused: tuple[RefusedFile, ...]
    ) -> "DatasetIndex":
        """The same samples with other findings and files that cannot be used."""
        return _with_tally(replace(self, findings=findings, refused=refused), self._tally)

    def _counted(self) -> Tally:
        tally = self._tally
        if tally is None:
            none: dict[str, int] = dict.fromkeys(SPLITS, 0)
            tally = {name: dict(none) for name in self.class_names}, dict(none)
            self._count(self.samples, tally)
            _with_tally(self, tally)
        return tally

    def _count(self, samples: Iterable[Sample], tally: Tally, step: int = 1) -> None:
        counts, sizes = tally
        # Not one by one: a third of the time where all have one class.
        kinds = Counter(map(attrgetter("label", "labels", "split"), samples))
        everywhere = range(len(self.class_names))
        for (label, labels, split), count in kinds.items():
            sizes[split] += step * count
            several = everywhere if self.task == "regression" else labels
            for at in (label,) if self.task in ("single_label", "binary") else several:
                counts[self.class_names[at]][split] += step * count

    def relative(self, path: str) -> str:
        """A sample's path below its root, with `/`: how recipes name it."""
        for base in self.bases or self.roots:
            rest = path[len(base) :]
            if path.startswith(base) and (base[-1:] in "/\\" or rest[:1] in ("/", "\\", ":")):
                return rest.replace("\\", "/").lstrip("/")
        return path.replace("\\", "/")


def _index_from(values: dict[str, Any], tally: Tally) -> DatasetIndex:
    blocks: tuple[tuple[Sample, ...], ...] = values["samples"]
    index = DatasetIndex(**{**values, "samples": tuple(chain.from_iterable(blocks))})
    return _with_tally(index, tally)


def _with_tally(index: DatasetIndex, tally: Tally | None) -> DatasetIndex:
    object.__setattr__(index, "_tally", tally)
    return index


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview:
    """A table's header and first rows, and what its columns were guessed to mean.

    `guess` is None where nothing fits; `task` is what would be learned with the guess.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    num_rows: int
    guess: TableSpec | None = None
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundPreview:
    """A recording as the model sees it, and what is known of the file.

    `spectrogram` is a grey picture as `Thumbnail` (RGB bytes), low frequencies at the bottom.
    """

    path: str
    seconds: float
    sample_rate: int
    spectrogram: "Thumbnail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a model proposes for a picture that is still to be sorted.

    `top` are classes with probabilities, best first (empty where it knows no classes yet);
    `group` numbers look-alikes: pictures of the same number look alike to the model.
    """

    path: str
    top: tuple[tuple[str, float], ...]
    group: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """How far the pictures of a folder are sorted.

    `paths` are all its pictures, in natural order; `sorted` names those that have a class, with
    it, in the order in which they got it. `classes` are in the order of their keys.
    """

    root: str
    paths: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    sorted: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a recipe cannot be run: which field, what it got, what it needs (one sentence)."""

    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochRecord:
    """One line of a run's history."""

    phase: int
    epoch: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """How a run ended. Accuracy and loss are the best epoch's, on validation; the accuracy is
    the task's score (`engine.targets.score_name`).

    `seconds` is from the first image read to the last epoch's end; `seconds_features` the part
    spent on the frozen prefix. `reason` says why it ended before its time, if it was not asked to.
    """

    status: Literal["completed", "stopped_early"]
    run_dir: str
    history: tuple[EpochRecord, ...]
    best_epoch: int
    validation_accuracy: float
    validation_loss: float
    seconds: float
    seconds_features: float
    images_per_second: float
    task: DataTask = "single_label"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """The most probable classes of one sample, best first; or why it could not be read.

    For `multi_label` all labels, each with a probability of its own; for `regression` none, but
    `values` holds the numbers with their names.

    Attributes:
        answer: The class that follows by `rule`, or for `multi_label` all labels that do, most
            often the first of `top`; empty for `regression`.
        unsure: Whether the probability of the answer is below the rule's least.
        task: What the model has learned.
        rule: What the probabilities were calibrated and decided by.
        seconds: What the model took for a sample of this question, on average; the reading of
            files and the preparation of the model are not in it.
    """

    path: str
    top: tuple[tuple[str, float], ...]
    error: str | None = None
    values: tuple[tuple[str, float], ...] = ()
    answer: tuple[str, ...] = ()
    unsure: bool = False
    task: DataTask = "single_label"
    rule: DecisionRule = _PLAIN_RULE
    seconds: float | None = field(default=None, compare=False)

    @property
    def probability(self) -> float | None:
        """How sure the one class that is the answer is; None where the task has none."""
        if self.task == "multi_label" or not self.answer:
            return None
        return next((share for name, share in self.top if name == self.answer[0]), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """One row of the runs table. `status` is `running`, `completed`, `stopped_early`,
    `interrupted` or `failed`; `created` is seconds since the epoch.

    The two accuracies are the task's score (`engine.targets.score_name`). `group` is the name of
    the cross-validation that the run is a part of, if it is. Runs with one `data_fingerprint` have
    the same samples in the same splits. `settings` are its choices (`engine.run_settings`); `tags`
    and `note` the user's words, those of the cross-validation where it is a part of one. `host` is
    the other machine that trains it now.
    """

    run_dir: str
    name: str
    status: str
    source: str
    data: str
    difference: str
    created: float
    seconds: float | None
    validation_accuracy: float | None
    test_accuracy: float | None
    history: tuple[EpochRecord, ...] = ()
    task: DataTask = "single_label"
    media: Media = "picture"
    group: str = ""
    data_fingerprint: str = ""
    settings: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A small RGB picture: `pixels` holds height × width × 3 bytes, or is empty if unreadable."""

    path: str
    width: int
    height: int
    pixels: bytes
