"""The recipe: everything needed to repeat a run, except the bytes of data and weights.

All parts are frozen pydantic models: a change is a changed copy (`model_copy(update=…)`), and a
bad value is refused with its place.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 1

Preprocessing = Literal["auto", "none", "unit", "tf", "caffe", "torch"]
Pooling = Literal["average", "max", "flatten"]
OptimizerName = Literal["sgd", "rmsprop", "adam", "adamw"]
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
Precision = Literal["float32", "mixed"]
Resize = Literal["stretch", "crop", "pad"]
ExportFormat = Literal["keras", "h5", "savedmodel", "tflite", "onnx"]


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
    of 0 and 1, or columns of numbers to be estimated.
    """

    path: str | None = None
    file: str | None = None
    labels: tuple[str, ...] = ()
    split: str | None = None
    group: str | None = None
    features: tuple[str, ...] = ()
    separator: str | None = None


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


class Phase(_Part):
    """One stretch of training with one freeze state and one learning rate.

    `early_stopping` is the number of epochs without a better validation loss after which the
    phase ends, or None. `momentum` is for SGD (and RMSprop, if not 0); `weight_decay` for any.
    """

    name: str
    epochs: int = Field(default=10, ge=1, le=100000)
    learning_rate: float = Field(default=1e-3, gt=0, le=100)
    optimizer: OptimizerName = "adam"
    momentum: float = Field(default=0.0, ge=0, lt=1)
    weight_decay: float | None = Field(default=None, ge=0)
    freeze: FreezeSpec = FreezeSpec()
    early_stopping: int | None = Field(default=None, ge=1)


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


class TrainSpec(_Part):
    """Phases and what they share. `cache` computes the frozen prefix once where it can.

    `class_weights` `balanced` weighs every class by the inverse of its frequency.
    """

    phases: tuple[Phase, ...] = Field(default=(Phase(name="Head"),), min_length=1)
    batch_size: int = Field(default=32, ge=1, le=65536)
    loop: Loop = "fit"
    precision: Precision = "float32"
    cache: bool = True
    class_weights: ClassWeights = "none"


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
