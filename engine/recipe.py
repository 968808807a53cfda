"""The recipe: everything needed to repeat a run, except the bytes of data and weights.

All parts are frozen pydantic models: a change is a changed copy (`model_copy(update=…)`), and a
bad value is refused with its place.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 1

Preprocessing = Literal["auto", "none", "unit", "tf", "caffe", "torch"]
Pooling = Literal["average", "max", "flatten"]
OptimizerName = Literal[
    "sgd",
    "rmsprop",
    "adam",
    "adamw",
    "adadelta",
    "adagrad",
    "adamax",
    "nadam",
    "ftrl",
    "lion",
    "lamb",
    "adafactor",
    "muon",
    "schedule_free_adamw",
]
ScheduleKind = Literal["constant", "cosine", "one_cycle", "exponential", "step", "plateau"]
LossKind = Literal["auto", "focal", "mean_absolute", "huber"]
AugmentPreset = Literal["none", "gentle", "strong", "photographs", "custom"]
Flip = Literal["none", "horizontal", "vertical", "both"]
ClassWeights = Literal["none", "balanced"]
Task = Literal["auto", "single_label", "binary", "multi_label", "regression"]
GroupBy = Literal["none", "folder", "name", "time", "table", "look_alikes", "pattern"]
SplitName = Literal["train", "validation", "test"]
Activation = Literal[
    "relu", "leaky_relu", "elu", "selu", "gelu", "silu", "softplus", "tanh", "sigmoid", "linear"
]
Loop = Literal["fit", "tape"]
Precision = Literal["float32", "mixed", "mixed_float16", "mixed_bfloat16"]
Compile = Literal["auto", "on", "off"]
Resize = Literal["stretch", "crop", "pad"]
ExportFormat = Literal[
    "keras",
    "h5",
    "h5-tf-keras",
    "savedmodel",
    "tflite",
    "tflite-float16",
    "tflite-dynamic",
    "tflite-int8",
    "onnx",
    "weights",
    "python",
]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Cut(_Part):
    """Keep everything up to and including the layer at `layer` (a `LayerNode` path or name)."""

    kind: Literal["cut"] = "cut"
    layer: str


class InputSize(_Part):
    """Rebuild the source model for pictures of another size, in pixels."""

    kind: Literal["input_size"] = "input_size"
    height: int = Field(ge=8, le=4096)
    width: int = Field(ge=8, le=4096)


class Channels(_Part):
    """Adapt the first convolution's kernel to grey (1) or colour (3) pictures.

    `sum` gives grey pictures the outputs that the same picture repeated in three channels had;
    `mean` keeps the kernel's size instead. Towards colour both divide so that a grey picture
    keeps its outputs (`sum`), or repeat the kernel (`mean`).
    """

    kind: Literal["channels"] = "channels"
    channels: Literal[1, 3]
    how: Literal["sum", "mean"] = "sum"


class Remove(_Part):
    """Remove the layer at `layer` and everything after it."""

    kind: Literal["remove"] = "remove"
    layer: str


class Reinitialize(_Part):
    """Give a layer, or with `onward` it and everything after it, new random weights."""

    kind: Literal["reinitialize"] = "reinitialize"
    layer: str
    onward: bool = False
    seed: int = Field(default=0, ge=0, lt=2**32)


Edit = Annotated[Cut | InputSize | Channels | Remove | Reinitialize, Field(discriminator="kind")]


class SourceSpec(_Part):
    """Which source model, with which weights and preprocessing, and how it is edited.

    `location` is a model file's path or the name of a built-in application. `weights` is
    `imagenet`, `random` or a weights file for an application; for a model file `file` (its own)
    or `random`. `edits` are applied in order.

    `architecture` is for a file that holds weights only: a JSON or YAML file with the architecture,
    a model file, or the name of a built-in application. `accept_partial` is the user's yes to
    weights that fill only some of its layers.
    """

    location: str
    weights: str = "file"
    architecture: str | None = None
    accept_partial: bool = False
    preprocessing: Preprocessing = "auto"
    edits: tuple[Edit, ...] = ()


class Region(_Part):
    """The part of every picture that is used, as shares of its upright width and height."""

    left: float = Field(default=0.0, ge=0, lt=1)
    top: float = Field(default=0.0, ge=0, lt=1)
    right: float = Field(default=1.0, gt=0, le=1)
    bottom: float = Field(default=1.0, gt=0, le=1)

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.left >= self.right or self.top >= self.bottom:
            raise ValueError("the region is empty: left must be below right, top below bottom")
        return self


class SoundSpec(_Part):
    """How a recording becomes a log-mel spectrogram image.

    `sample_rate` in Hz, None for that of the first file; other rates are resampled. Recordings
    are cut or padded with silence to `seconds`; None: so that 95 of 100 are heard whole, settled
    when a run is planned. `window` and `hop` are in seconds, `low` and
    `high` in Hz (None: half the sample rate). `decibels` is the range below the loudest that is
    kept.
    """

    sample_rate: int | None = Field(default=16000, ge=1000, le=192000)
    seconds: float | None = Field(default=None, gt=0, le=120)
    place: Literal["start", "centre"] = "start"
    window: float = Field(default=0.025, gt=0, le=1)
    hop: float = Field(default=0.010, gt=0, le=1)
    mel_bands: int = Field(default=64, ge=8, le=512)
    low: float = Field(default=20.0, ge=0)
    high: float | None = Field(default=None, gt=0)
    # A model's float32 tells nothing apart that is further below the loudest.
    decibels: float = Field(default=80.0, ge=10, le=120)


class TableSpec(_Part):
    """What the columns of a table mean; None, or nothing, means that it is guessed.

    `path` is the table's file, absolute or below the root. `file` names the column of file names;
    a table without one holds the data itself, in `features` (all other numbers where empty).
    `labels`: one column of classes, one of several names joined by `separator`, several columns
    of 0 and 1, or columns of numbers to be estimated. `weight` names the column that says how
    much each sample counts in training.
    """

    path: str | None = None
    file: str | None = None
    labels: tuple[str, ...] = ()
    split: str | None = None
    group: str | None = None
    features: tuple[str, ...] = ()
    separator: str | None = None
    weight: str | None = None


class Kept(_Part):
    """A finding that the user has seen and wants kept as it is, for these samples."""

    kind: str
    paths: tuple[str, ...] = ()


class DataSpec(_Part):
    """Which data, what is changed about it, and how it is split and resized.

    Samples are named by their paths below the root (`DatasetIndex.relative`), so that a recipe
    also fits data that has moved; absolute paths are understood too. The user's files are never
    touched: what is left out, moved, relabelled or renamed is listed here.

    Attributes:
        roots: Folders, archives, tables, containers, or a Keras data set's name.
        task: What is learned; `auto` is told by the data (two classes: `binary`).
        validation_split: Share of the samples that no folder or table assigns to a split.
        test_split: Likewise.
        group_by: Which samples must not be torn apart by a split.
        group_pattern: For `pattern`: a regular expression on the path below the root; its first
            group, or the whole match, names the group.
        folds: Number of folds for cross-validation, instead of a drawn validation split.
        fold: Which fold is validated on, from 0.
        table: What the columns of a table mean.
        resize: What happens to a picture's proportions.
        region: The part of every picture that is used.
        sound: How recordings become pictures.
        picture_shape: (height, width, channels) for a source model that takes a vector.
        left_out: Samples that are not used.
        left_out_classes: Classes, by their names in the data, that are not used.
        renamed: Pairs of a class's name in the data and its new name; two with the same new name
            are merged.
        relabelled: Pairs of a sample and its class (after renaming).
        moved: Pairs of a sample and its split.
        kept: Findings that are to be kept quiet.
    """

    roots: tuple[str, ...] = Field(min_length=1)
    task: Task = "auto"
    validation_split: float = Field(default=0.2, gt=0, lt=1)
    test_split: float = Field(default=0.0, ge=0, lt=1)
    group_by: GroupBy = "none"
    group_pattern: str = ""
    folds: int | None = Field(default=None, ge=2, le=100)
    fold: int = Field(default=0, ge=0)
    table: TableSpec | None = None
    resize: Resize = "stretch"
    region: Region | None = None
    sound: SoundSpec = SoundSpec()
    picture_shape: tuple[int, int, int] | None = None
    left_out: tuple[str, ...] = ()
    left_out_classes: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    relabelled: tuple[tuple[str, str], ...] = ()
    moved: tuple[tuple[str, SplitName], ...] = ()
    kept: tuple[Kept, ...] = ()


class DenseLayer(_Part):
    """One hidden Dense layer of the head: Dense, BatchNormalization, activation, Dropout."""

    units: int = Field(ge=1, le=65536)
    activation: Activation = "relu"
    dropout: float = Field(default=0.0, ge=0, lt=1)
    l2: float = Field(default=0.0, ge=0)
    batch_normalization: bool = False


class HeadSpec(_Part):
    """The new layers: pooling (where features are maps), hidden Dense layers, output Dense.

    `dropout` stands right after the pooling; `l2` is the output layer's.
    """

    pooling: Pooling = "average"
    dropout: float = Field(default=0.0, ge=0, lt=1)
    hidden: tuple[DenseLayer, ...] = Field(default=(DenseLayer(units=128),), max_length=50)
    l2: float = Field(default=0.0, ge=0)


class FreezeSpec(_Part):
    """Which layers of the base train; the head always does.

    Everything is frozen but: all layers (`everything`); the last N layers that have weights,
    BatchNormalization not counted, or the layers from a named one to the output (`unfreeze`);
    and the layers named in `layers` (paths; a group's path means all in it). BatchNormalization
    stays frozen in all of these unless `batch_normalization` is set or `layers` names the
    BatchNormalization layer itself.
    """

    everything: bool = False
    unfreeze: int | str | None = None
    layers: tuple[str, ...] = ()
    batch_normalization: bool = False


class Schedule(_Part):
    """How the learning rate changes within a phase, by the phase's steps.

    `constant`; `cosine` falls to `end`; `one_cycle` (arXiv 1708.07120) rises to the phase's rate
    and falls to `end`; `exponential` falls evenly to `end`; `step` multiplies by `drop` after
    every `every` epochs; `plateau` does so where the validation loss has not improved for
    `patience` epochs.

    Attributes:
        warm_up: Share of the phase's steps in which the rate first rises evenly from nothing.
            For `one_cycle` the share until the top; 0 means 0.3 there.
        end: The last rate as a share of the phase's; None: 0 for `cosine`, 0.0001 for
            `one_cycle`, 0.01 for `exponential`.
    """

    kind: ScheduleKind = "constant"
    warm_up: float = Field(default=0.0, ge=0, lt=1)
    end: float | None = Field(default=None, ge=0, le=1)
    drop: float = Field(default=0.1, gt=0, lt=1)
    every: int = Field(default=10, ge=1)
    patience: int = Field(default=5, ge=1)


class RateMultiplier(_Part):
    """Layers whose learning rate is `factor` times the phase's: a layer's or a group's path.

    The innermost path that names a layer counts. `head` names the new head.
    """

    layer: str
    factor: float = Field(ge=0, le=1000)


class Phase(_Part):
    """One stretch of training with one freeze state and one learning-rate schedule.

    Attributes:
        early_stopping: The number of epochs without a better validation loss after which the
            phase ends, or None.
        momentum: For SGD (and RMSprop, if not 0).
        weight_decay: Decoupled from the gradient, for any optimizer; None: the optimizer's own.
        optimizer_values: The optimizer's other parameters, by Keras's names.
        clip_norm: Largest norm of the gradient of each weight.
        clip_value: Largest value in a gradient.
        global_clip_norm: Largest norm of all gradients together. At most one of the three.
        l2: Pulls the trained kernels of the base towards zero, as a part of the gradient; the
            head has values of its own (`HeadSpec`).
        average: Momentum of the exponential moving average of the weights that is validated and
            kept instead of the weights themselves, or None.
        accumulate: How many batches make one step of the optimizer.
        multipliers: Layers that learn faster or slower.
        gate: `settled`: the phase is left out unless the validation loss of the phase before it
            has settled.
    """

    name: str
    epochs: int = Field(default=10, ge=1, le=100000)
    learning_rate: float = Field(default=1e-3, gt=0, le=100)
    schedule: Schedule = Schedule()
    optimizer: OptimizerName = "adam"
    momentum: float = Field(default=0.0, ge=0, lt=1)
    weight_decay: float | None = Field(default=None, ge=0)
    optimizer_values: tuple[tuple[str, float | bool], ...] = ()
    clip_norm: float | None = Field(default=None, gt=0)
    clip_value: float | None = Field(default=None, gt=0)
    global_clip_norm: float | None = Field(default=None, gt=0)
    l2: float = Field(default=0.0, ge=0)
    average: float | None = Field(default=None, gt=0, lt=1)
    accumulate: int = Field(default=1, ge=1, le=1024)
    freeze: FreezeSpec = FreezeSpec()
    multipliers: tuple[RateMultiplier, ...] = ()
    early_stopping: int | None = Field(default=None, ge=1)
    gate: Literal["none", "settled"] = "none"

    @model_validator(mode="after")
    def _clips_once(self) -> Self:
        clips = (self.clip_norm, self.clip_value, self.global_clip_norm)
        if sum(clip is not None for clip in clips) > 1:
            raise ValueError(
                "clip_norm, clip_value and global_clip_norm exclude each other: give one of them"
            )
        return self


class AugmentSpec(_Part):
    """How training samples are varied. Validation never is.

    Each value is None where it is the preset's (`engine.augment_presets.settings_of`). `custom`
    starts from nothing; `photographs` stands for values measured on the data, all written here.

    Attributes:
        preset: Where values come from that are None.
        flip: Along which axes every second picture is mirrored.
        rotation: Largest turn to either side, in degrees.
        zoom: Largest change of size, as a share.
        translation: Largest shift, as a share of height and width.
        crop: Smallest share of the picture's sides that a random crop keeps; 1 for none.
        brightness: Largest change, as a share of the range.
        contrast: Largest change of contrast, as a share.
        saturation: Likewise of saturation.
        rand_augment: Strength of RandAugment (arXiv 1909.13719), 0 to 1.
        mix_up: Alpha of MixUp (arXiv 1710.09412); 0 for none.
        cut_mix: Alpha of CutMix (arXiv 1905.04899); 0 for none.
        erasing: Probability of covering a part (arXiv 1708.04896).
        time_shift: Sound: largest shift, as a share of the length.
        noise: Sound: largest noise, in grey levels of the spectrogram.
        masking: Sound: largest share of time and of bands that is masked (SpecAugment,
            arXiv 1904.08779).
    """

    preset: AugmentPreset = "none"
    flip: Flip | None = None
    rotation: float | None = Field(default=None, ge=0, le=180)
    zoom: float | None = Field(default=None, ge=0, lt=1)
    translation: float | None = Field(default=None, ge=0, lt=1)
    crop: float | None = Field(default=None, gt=0, le=1)
    brightness: float | None = Field(default=None, ge=0, le=1)
    contrast: float | None = Field(default=None, ge=0, lt=1)
    saturation: float | None = Field(default=None, ge=0, le=1)
    rand_augment: float | None = Field(default=None, ge=0, le=1)
    mix_up: float | None = Field(default=None, ge=0, le=10)
    cut_mix: float | None = Field(default=None, ge=0, le=10)
    erasing: float | None = Field(default=None, ge=0, le=1)
    time_shift: float | None = Field(default=None, ge=0, le=1)
    noise: float | None = Field(default=None, ge=0, le=128)
    masking: float | None = Field(default=None, ge=0, lt=1)


class LossSpec(_Part):
    """What training minimises.

    `auto`: cross-entropy over classes or labels, the mean squared error of numbers. `focal`
    (arXiv 1708.02002) is for classes and labels, `mean_absolute` and `huber` are for numbers.

    Attributes:
        label_smoothing: Share of each class label that is spread over all classes.
        gamma: Of the focal loss: how much what is already sure counts less.
    """

    kind: LossKind = "auto"
    label_smoothing: float = Field(default=0.0, ge=0, lt=1)
    gamma: float = Field(default=2.0, ge=0, le=10)


class FeatureSpec(_Part):
    """How the frozen prefix's activations are computed once and kept.

    Attributes:
        place: `memory`, `disk` (memory-mapped), or `auto`: in memory up to a budget.
        stored_as: float16 takes half the room and loses accuracy in the last digits.
        computed_in: Of the one pass. bfloat16 and float16 are faster on some machines only.
        views: With augmentation: this many varied views of each training sample are computed,
            and epochs take turns with them. 0: samples are varied anew in every epoch, and the
            frozen layers run each time.
    """

    place: Literal["auto", "memory", "disk"] = "auto"
    stored_as: Literal["float32", "float16"] = "float32"
    computed_in: Literal["float32", "bfloat16", "float16"] = "float32"
    views: int = Field(default=0, ge=0, le=64)


class TrainSpec(_Part):
    """Phases and what they share.

    Attributes:
        phases: In order.
        batch_size: `auto` is tried out at the largest shape and settled when a run is planned.
        loss: What is minimised.
        loop: Keras's `fit`, or the gradient-tape loop.
        precision: `mixed` is float16 on a GPU and bfloat16 on a processor.
        compile: XLA; `auto` uses it on GPUs only.
        device: `auto`, `CPU` or `GPU:0` and so on; `GPU:0,GPU:1` are both together, each of which
            computes a part of every batch.
        cache: Whether the frozen prefix is computed once where it can be.
        features: How that is done.
        class_weights: `balanced` weighs every class by the inverse of its frequency.
        class_weight_values: Pairs of a class and its weight, on top of it; others have 1.
        start_from: A run's folder whose best weights this one begins with.
    """

    phases: tuple[Phase, ...] = Field(default=(Phase(name="Head"),), min_length=1)
    batch_size: Annotated[int, Field(ge=1, le=65536)] | Literal["auto"] = 32
    loss: LossSpec = LossSpec()
    loop: Loop = "fit"
    precision: Precision = "float32"
    compile: Compile = "auto"
    device: str = Field(
        default="auto",
        pattern=r"^(auto|CPU|GPU:\d+(,GPU:\d+)*)$",
        description='"auto", "CPU", "GPU:0" and so on, or several like "GPU:0,GPU:1"',
    )
    cache: bool = True
    features: FeatureSpec = FeatureSpec()
    class_weights: ClassWeights = "none"
    class_weight_values: tuple[tuple[str, Annotated[float, Field(ge=0)]], ...] = ()
    start_from: str | None = None


class ExportSpec(_Part):
    """Which files to write from a run."""

    formats: tuple[ExportFormat, ...] = Field(default=("keras",), min_length=1)


class Recipe(_Part):
    """A whole run, repeatable: source, data, head, augmentation, training, export, seed."""

    schema_version: Literal[1] = 1
    source: SourceSpec
    data: DataSpec
    head: HeadSpec = HeadSpec()
    augment: AugmentSpec = AugmentSpec()
    train: TrainSpec = TrainSpec()
    export: ExportSpec = ExportSpec()
    seed: int = Field(default=0, ge=0, lt=2**32)
