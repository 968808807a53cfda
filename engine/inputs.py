"""From a sample to the array that enters the model: the one function that does, everywhere.

Training, evaluation, prediction and the window's "what the model sees" all read through
`read_input`, so a model never meets a picture or recording prepared another way. No TensorFlow.
"""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from engine.recipe import DataSpec, Region, Resize, SoundSpec
from engine.types import Media

if TYPE_CHECKING:
    # The window starts with what is asked of the engine, and without a tenth of a second for it.
    import numpy as np
    from numpy.typing import NDArray

NOUNS: dict[Media, str] = {"picture": "pictures", "sound": "recordings", "vector": "rows"}


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSpec:
    """How samples become arrays of shape (height, width, channels).

    Pictures are uint8. Recordings are float32 grey levels 0 to 255 of a log-mel spectrogram, low
    frequencies in the last row, repeated over the channels. Vectors are float32 of shape
    (length, 1, 1), made of the table's `columns` in this order.
    """

    media: Media = "picture"
    height: int
    width: int
    channels: int
    resize: Resize = "stretch"
    region: Region | None = None
    sound: SoundSpec | None = None
    columns: tuple[str, ...] = ()

    @property
    def shape(self) -> tuple[int, int, int]:
        """Height, width and channels."""
        return self.height, self.width, self.channels

    @property
    def model_shape(self) -> tuple[int, ...]:
        """What a model takes, without the batch axis: `shape`, or a vector's length alone."""
        return (self.height,) if self.media == "vector" else self.shape

    @property
    def noun(self) -> str:
        """What its samples are called."""
        return NOUNS[self.media]

    @property
    def dtype(self) -> "type[np.uint8] | type[np.float32]":
        """What `read_input` gives."""
        import numpy as np

        return np.uint8 if self.media == "picture" else np.float32

    def to_json(self) -> dict[str, Any]:
        """Plain values for run.json and an export's metadata."""
        values = asdict(self)
        for part in ("region", "sound"):
            model = getattr(self, part)
            values[part] = None if model is None else model.model_dump(mode="json")
        return values


def input_spec(
    data: DataSpec, media: Media, shape: tuple[int, int, int], columns: tuple[str, ...] = ()
) -> InputSpec:
    """How a recipe's samples enter a model of the given (height, width, channels).

    `columns` are a vector's features (`DatasetIndex.vector_names`).
    """
    height, width, channels = shape
    return InputSpec(
        media=media,
        height=height,
        width=width,
        channels=channels,
        resize=data.resize,
        region=data.region,
        sound=data.sound if media == "sound" else None,
        columns=columns,
    )


def input_from_json(values: dict[str, Any]) -> InputSpec:
    """What `InputSpec.to_json` wrote; also run.json's `picture` of runs before 0.2."""
    known = {name: values[name] for name in InputSpec.__dataclass_fields__ if name in values}
    if known.get("region") is not None:
        known["region"] = Region.model_validate(known["region"])
    if known.get("sound") is not None:
        known["sound"] = SoundSpec.model_validate(known["sound"])
    known["columns"] = tuple(known.get("columns", ()))
    return InputSpec(**known)


def read_input(reference: str, orientation: int, spec: InputSpec) -> "NDArray[Any]":
    """Read one sample as the model sees it.

    Args:
        reference: Of the sample (`engine.references`).
        orientation: The picture's EXIF orientation, 1 to 8; 0 to find it out.
        spec: What the model takes.

    Returns:
        Shape (height, width, channels), of `spec.dtype`.

    Raises:
        EngineError: If the sample cannot be read; the message is the reason, without the path.
    """
    if spec.media == "sound":
        import numpy as np

        from engine.audio import read_spectrogram

        assert spec.sound is not None
        grey = read_spectrogram(reference, spec.sound, spec.height, spec.width, spec.resize)
        return np.repeat(grey, spec.channels, axis=2) if spec.channels > 1 else grey
    if spec.media == "vector":
        from engine.data.numbers import read_vector

        return read_vector(reference, spec.columns).reshape(spec.shape)
    from engine.pictures import read_pixels

    return read_pixels(
        reference,
        orientation,
        spec.height,
        spec.width,
        spec.channels,
        spec.resize,
        region=spec.region,
    )
