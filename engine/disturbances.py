"""What makes samples worse than those that were trained on, at several strengths. No TensorFlow.

Pictures are disturbed as they enter the model, after decoding and resizing, as in ImageNet-C
(Hendrycks and Dietterich 2019, arXiv 1903.12261); strengths that have a length are shares of the
picture's width, so that they mean the same at every input size. Recordings are disturbed as
waveforms, rows in the deviations of their columns.
"""

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from scipy.ndimage import rotate as rotate_array

from engine.inputs import InputSpec, read_input
from engine.trust_types import RobustnessKind
from engine.types import Media

Sample = NDArray[np.float32]
Disturb = Callable[[RobustnessKind, float], NDArray[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disturbance:
    """One kind at its strengths: what each is called, and its value; by rising value."""

    kind: RobustnessKind
    levels: tuple[tuple[str, float], ...]


def _shares(*values: float, sign: str = "") -> tuple[tuple[str, float], ...]:
    return tuple((f"{100 * value:{sign}g} %".replace("-", "−"), value) for value in values)


_PICTURE = (
    Disturbance(kind="noise", levels=_shares(0.05, 0.1, 0.2, 0.3)),
    Disturbance(kind="blur", levels=_shares(0.005, 0.01, 0.02, 0.04)),
    Disturbance(kind="brightness", levels=_shares(-0.5, -0.25, 0.25, 0.5, sign="+")),
    Disturbance(kind="contrast", levels=_shares(-0.75, -0.5, 0.5, 1.0, sign="+")),
    Disturbance(
        kind="jpeg", levels=tuple((f"{quality}", 100.0 - quality) for quality in (75, 50, 25, 10))
    ),
    Disturbance(
        kind="rotation",
        levels=tuple((f"{degrees}°", float(degrees)) for degrees in (5, 15, 30, 45)),
    ),
    Disturbance(kind="scale", levels=_shares(0.5, 0.75, 1.33, 2.0)),
)
_SOUND = (
    Disturbance(
        kind="noise", levels=tuple((f"{30 - noise} dB", float(noise)) for noise in (0, 10, 20, 30))
    ),
    Disturbance(
        kind="loudness",
        levels=tuple(
            (f"{decibels:+d} dB".replace("-", "−"), decibels) for decibels in (-20, -10, 6, 12)
        ),
    ),
)
_VECTOR = (Disturbance(kind="noise", levels=_shares(0.05, 0.1, 0.25, 0.5)),)


def disturbances(media: Media) -> tuple[Disturbance, ...]:
    """What samples of a medium are disturbed by.

    Noise: its standard deviation as a share of white (pictures) or of each column's deviation
    (rows); for recordings how far the recording is above it (its value is 30 less that). Blur:
    the Gaussian's deviation as a share of the width. Brightness and contrast: how much more or
    less. JPEG: the quality (its value is 100 less that). Rotation: degrees, every second sample
    the other way round. Scale: how large things become.
    """
    return {"picture": _PICTURE, "sound": _SOUND, "vector": _VECTOR}[media]


def disturb_picture(
    pixels: Sample, kind: RobustnessKind, value: float, number: int
) -> NDArray[np.float32]:
    """A picture that is worse.

    Args:
        pixels: [height, width, channels], 0 to 255.
        kind: One of those for pictures.
        value: Of one of its levels.
        number: The sample's, which decides noise and which way round it is turned.
    """
    worse = _OF_PICTURES[kind](pixels, value, number)
    # A camera's picture has whole grey levels too.
    return np.asarray(np.rint(np.clip(worse, 0, 255)), np.float32)


def disturb_wave(
    wave: NDArray[np.float32], kind: RobustnessKind, value: float, number: int
) -> NDArray[np.float32]:
    """A waveform [samples] that is worse; what is too loud is clipped, as a recorder does."""
    if kind == "loudness":
        worse = wave * 10 ** (value / 20)
    else:
        level = float(np.sqrt(np.mean(np.square(wave)))) * 10 ** ((value - 30) / 20)
        worse = wave + np.random.default_rng([number, 1]).normal(0, level, wave.shape)
    return np.asarray(np.clip(worse, -1, 1), np.float32)


def disturb_row(row: Sample, deviations: Sample, value: float, number: int) -> NDArray[np.float32]:
    """A row whose numbers are off by a share of their columns' deviations."""
    noise = np.random.default_rng([number, 2]).normal(0, value, row.shape)
    return np.asarray(row + noise * deviations, np.float32)


def reader(spec: InputSpec, deviations: Sample | None = None) -> Callable[[str, int], Disturb]:
    """Reads a sample once, and then gives it disturbed in any way.

    Args:
        spec: How samples enter the model.
        deviations: Of a row's columns, in the shape of `read_input`; for rows only.

    Returns:
        A function of a reference and its orientation. What that gives is a function of a kind and
        a value; a value of NaN leaves the sample as it is. The same file gets the same noise.

    Raises:
        EngineError: By the first function, if the sample cannot be read.
    """

    def read(reference: str, orientation: int) -> Disturb:
        number = zlib.crc32(reference.replace("\\", "/").rpartition("/")[2].encode())
        if spec.media == "sound":
            from engine.sound_model import read_waveforms, to_spectrograms

            wave = read_waveforms([reference], spec, 1)[0]

            def of_sound(kind: RobustnessKind, value: float) -> NDArray[Any]:
                worse = wave if np.isnan(value) else disturb_wave(wave, kind, value, number)
                return np.asarray(to_spectrograms(worse[np.newaxis], spec)[0])

            return of_sound
        plain = read_input(reference, orientation, spec).astype(np.float32)

        def of_array(kind: RobustnessKind, value: float) -> NDArray[Any]:
            if np.isnan(value):
                return plain
            if spec.media == "vector":
                assert deviations is not None
                return disturb_row(plain, deviations, value, number)
            return disturb_picture(plain, kind, value, number)

        return of_array

    return read


def _noise(pixels: Sample, value: float, number: int) -> NDArray[Any]:
    return pixels + np.random.default_rng([number, 0]).normal(0, 255 * value, pixels.shape)


def _blur(pixels: Sample, value: float, _number: int) -> NDArray[Any]:
    return _array(_image(pixels).filter(ImageFilter.GaussianBlur(value * pixels.shape[1])))


def _brightness(pixels: Sample, value: float, _number: int) -> NDArray[Any]:
    return pixels * (1 + value)


def _contrast(pixels: Sample, value: float, _number: int) -> NDArray[Any]:
    mean = float(pixels.mean())
    return mean + (pixels - mean) * (1 + value)


def _jpeg(pixels: Sample, value: float, _number: int) -> NDArray[Any]:
    packed = io.BytesIO()
    _image(pixels).save(packed, "JPEG", quality=round(100 - value))
    return _array(Image.open(packed))


def _rotation(pixels: Sample, value: float, number: int) -> NDArray[Any]:
    degrees = value if number % 2 else -value
    return np.asarray(rotate_array(pixels, degrees, reshape=False, order=1, mode="mirror"))


def _scale(pixels: Sample, value: float, _number: int) -> NDArray[Any]:
    height, width = pixels.shape[:2]
    image = _image(pixels)
    if value > 1:
        # The middle, enlarged.
        left, top = width * (1 - 1 / value) / 2, height * (1 - 1 / value) / 2
        box = (left, top, width - left, height - top)
        return _array(image.resize((width, height), Image.Resampling.BILINEAR, box=box))
    inner = max(1, round(width * value)), max(1, round(height * value))
    small = _array(image.resize(inner, Image.Resampling.BILINEAR))
    left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
    around = (top, height - inner[1] - top), (left, width - inner[0] - left), (0, 0)
    # Mirrored at the edges: black bars would be another disturbance.
    return np.pad(small, around, mode="symmetric")


def _image(pixels: Sample) -> Image.Image:
    values = np.rint(pixels).astype(np.uint8)
    return Image.fromarray(values[:, :, 0] if values.shape[2] == 1 else values)


def _array(image: Image.Image) -> NDArray[Any]:
    values = np.asarray(image)
    return values[:, :, np.newaxis] if values.ndim == 2 else values


_OF_PICTURES: dict[RobustnessKind, Callable[[Sample, float, int], NDArray[Any]]] = {
    "noise": _noise,
    "blur": _blur,
    "brightness": _brightness,
    "contrast": _contrast,
    "jpeg": _jpeg,
    "rotation": _rotation,
    "scale": _scale,
}
