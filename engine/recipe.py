"""The recipe: everything needed to repeat a run, except the bytes of data and weights.

All parts are frozen pydantic models: a change is a changed copy (`model_copy(update=…)`), and a
bad value is refused with its place.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = 1

Preprocessing = Literal["auto", "none", "unit", "tf", "caffe", "torch"]
Pooling = Literal["average", "max", "flatten"]
OptimizerName = Literal["sgd", "rmsprop", "adam", "adamw"]
AugmentPreset = Literal["none", "gentle", "strong"]
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


class DataSpec(_Part):
    """Which data, and how it is split and resized.

    `validation_split` and `test_split` are shares of the samples that no folder assigns to a
    split. `picture_shape` (height, width, channels) is how pictures are read for a source model
    that takes a vector. `left_out` are paths of samples that are not used.
    """

    roots: tuple[str, ...] = Field(min_length=1)
    task: Literal["single_label"] = "single_label"
    validation_split: float = Field(default=0.2, gt=0, lt=1)
    test_split: float = Field(default=0.0, ge=0, lt=1)
    resize: Resize = "stretch"
    picture_shape: tuple[int, int, int] | None = None
    left_out: tuple[str, ...] = ()


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
    """How training pictures are varied. Validation pictures never are."""

    preset: AugmentPreset = "none"


class TrainSpec(_Part):
    """Phases and what they share. `cache` computes the frozen prefix once where it can."""

    phases: tuple[Phase, ...] = Field(default=(Phase(name="Head"),), min_length=1)
    batch_size: int = Field(default=32, ge=1, le=65536)
    loop: Loop = "fit"
    precision: Precision = "float32"
    cache: bool = True


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
