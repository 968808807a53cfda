"""How training samples are varied, as plain values: the presets, and values measured on the data.

No TensorFlow: the window and the plan read these values, `engine.augmentation` carries them out.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.recipe import AugmentPreset, AugmentSpec, Flip
from engine.types import DatasetIndex, Media, Sample

# Which values mean something for what a sample is; the others are left at nothing.
FIELDS: dict[Media, tuple[str, ...]] = {
    "picture": (
        "flip",
        "rotation",
        "zoom",
        "translation",
        "crop",
        "brightness",
        "contrast",
        "saturation",
        "erasing",
        "rand_augment",
        "mix_up",
        "cut_mix",
    ),
    "sound": ("time_shift", "noise", "masking", "mix_up", "cut_mix"),
    "vector": ("mix_up",),
}

_PRESETS: dict[Media, dict[AugmentPreset, dict[str, Any]]] = {
    "picture": {
        "gentle": {
            "flip": "horizontal",
            "rotation": 11.0,
            "zoom": 0.1,
            "translation": 0.05,
            "brightness": 0.1,
            "contrast": 0.1,
        },
        "strong": {
            "flip": "horizontal",
            "rotation": 29.0,
            "zoom": 0.25,
            "translation": 0.1,
            "brightness": 0.2,
            "contrast": 0.3,
            "erasing": 0.5,
        },
    },
    "sound": {
        "gentle": {"time_shift": 0.1, "noise": 8.0, "masking": 0.1},
        "strong": {"time_shift": 0.2, "noise": 20.0, "masking": 0.2},
    },
    "vector": {},
}

_MOST_MEASURED = 200
_THUMBNAIL_SIZE = 64
# Hands hold a camera about so level; pictures alone do not tell.
_HAND_HELD_DEGREES = 5.0
_DARK = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class AugmentSettings:
    """Concrete values of an `AugmentSpec`, which says what each means; the defaults do nothing."""

    flip: Flip = "none"
    rotation: float = 0.0
    zoom: float = 0.0
    translation: float = 0.0
    crop: float = 1.0
    brightness: float = 0.0
    contrast: float = 0.0
    saturation: float = 0.0
    rand_augment: float = 0.0
    mix_up: float = 0.0
    cut_mix: float = 0.0
    erasing: float = 0.0
    time_shift: float = 0.0
    noise: float = 0.0
    masking: float = 0.0

    @property
    def is_none(self) -> bool:
        """Whether every sample stays as it is."""
        return self == AugmentSettings()

    @property
    def mixes_labels(self) -> bool:
        """Whether samples of different classes are mixed, so that targets become shares."""
        return self.mix_up > 0 or self.cut_mix > 0


def settings_of(spec: AugmentSpec, media: Media = "picture") -> AugmentSettings:
    """The values that a spec means: its own, else its preset's, else nothing.

    What has no meaning for the media (turning a spectrogram, say) is left out, whoever asks.
    """
    values = dict(_PRESETS[media].get(spec.preset, {}))
    for name in FIELDS[media]:
        own = getattr(spec, name)
        if own is not None:
            values[name] = own
    return AugmentSettings(**values)


def written_out(spec: AugmentSpec, media: Media = "picture") -> AugmentSpec:
    """The same augmentation as `custom`, with every value written: what an edit starts from."""
    values = asdict(settings_of(spec, media))
    return AugmentSpec(preset="custom", **{name: values[name] for name in FIELDS[media]})


def with_preset(spec: AugmentSpec, preset: AugmentPreset) -> AugmentSpec:
    """Another preset. Who has said that nothing must be mirrored need not say it again."""
    never_flips = spec.flip == "none" and spec.preset != "custom"
    return AugmentSpec(preset=preset, flip="none" if never_flips else None)


def measure_photographs(index: DatasetIndex, control: Control) -> AugmentSpec:
    """The `photographs` augmentation: a varied picture still looks like another of its class.

    From a sample of the training pictures, as thumbnails of 64 pixels, seven figures are taken of
    each: mean and deviation of its brightness, mean saturation, where its detail lies (the centre
    of the gradients, across and down), the size of its detail (deviation over gradient, Taylor's
    microscale) and its proportions. What counts is how far each figure spreads around its class's
    median (1.4826 times the median absolute deviation, which a few odd pictures do not move), the
    contrast, saturation, size and proportions as ratios. One such spread is the largest change: a
    picture moves at most to where a typical other one of its class already is. The turn is 5
    degrees, as hands hold a camera; pictures are mirrored sideways.

    Args:
        index: Of pictures; of its `train` split up to 200 are read, spread over the classes.
        control: Gets progress; cancelling takes effect between two pictures.

    Returns:
        With every value written.

    Raises:
        EngineError: If the data is no pictures, or not one class has two that can be read.
    """
    if index.media != "picture":
        raise EngineError(
            "“Like my photographs” measures pictures, and this data holds none: choose gentle or "
            "strong."
        )
    chosen = spread_out(index.split("train") or index.samples, _MOST_MEASURED)
    measured = _measure_all(chosen, control)
    rows = [(sample.label, figures) for sample, figures in measured if figures is not None]
    spreads = _spreads(
        np.array([label for label, _ in rows], np.int64),
        np.array([figures for _, figures in rows], np.float64),
    )
    if spreads is None:
        raise EngineError(
            f"Of {len(chosen)} pictures too few could be read to see how they differ: choose "
            "gentle or strong."
        )
    light, contrast, saturation, across, down, detail, proportions = spreads.tolist()
    return AugmentSpec(
        preset="photographs",
        flip="horizontal",
        rotation=_HAND_HELD_DEGREES,
        zoom=_limited(_share(detail), 0.3),
        translation=_limited((across + down) / 2, 0.2),
        crop=round(1 - _limited(_share(proportions), 0.3), 2),
        brightness=_limited(light, 0.4),
        contrast=_limited(_share(contrast), 0.5),
        saturation=_limited(_share(saturation), 0.6),
        rand_augment=0.0,
        mix_up=0.0,
        cut_mix=0.0,
        erasing=0.0,
    )


def spread_out(samples: Sequence[Sample], count: int) -> list[Sample]:
    """At most `count` samples at equal steps: the index is ordered by class."""
    count = min(count, len(samples))
    return [samples[(2 * i + 1) * len(samples) // (2 * count)] for i in range(count)]


def _measure_all(
    samples: Sequence[Sample], control: Control
) -> list[tuple[Sample, tuple[float, ...] | None]]:
    from engine.pictures import read_thumbnail
    from engine.threads import map_in_threads, quiet_pillow

    def measure(sample: Sample) -> tuple[float, ...] | None:
        small = read_thumbnail(sample.path, _THUMBNAIL_SIZE)
        if min(small.width, small.height) < 4:
            return None
        pixels = np.frombuffer(small.pixels, np.uint8).reshape(small.height, small.width, 3)
        return _figures(pixels)

    with quiet_pillow():
        found = map_in_threads(measure, samples, control=control, text="Looking at your pictures")
    return list(zip(samples, found, strict=True))


def _figures(pixels: NDArray[np.uint8]) -> tuple[float, ...]:
    """Light, log contrast, log saturation, centre across and down, log detail, log proportions."""
    colour = pixels.astype(np.float64) / 255
    light = colour @ (0.299, 0.587, 0.114)
    height, width = light.shape
    down, across = np.gradient(light)
    strength = np.hypot(down, across)
    total = strength.sum() + 1e-9
    deviation = max(float(light.std()), _DARK)
    high = colour.max(axis=2)
    saturation = float(((high - colour.min(axis=2)) / np.maximum(high, _DARK)).mean())
    return (
        float(light.mean()),
        math.log(deviation),
        math.log(max(saturation, _DARK)),
        float((strength.sum(axis=0) * np.arange(width)).sum() / total / width),
        float((strength.sum(axis=1) * np.arange(height)).sum() / total / height),
        math.log(deviation / max(float(np.sqrt((strength**2).mean())), 1e-3)),
        math.log(width / height),
    )


def _spreads(labels: NDArray[np.int64], figures: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """How far each figure spreads around its class's median; None without two of one class."""
    apart = [
        np.abs(own - np.median(own, axis=0))
        for own in (figures[labels == label] for label in np.unique(labels))
        if len(own) > 1
    ]
    if not apart:
        return None
    spread: NDArray[np.float64] = 1.4826 * np.median(np.concatenate(apart), axis=0)
    return spread


def _share(log_spread: float) -> float:
    """A spread of logarithms as the largest share by which a value shrinks."""
    return 1 - math.exp(-log_spread)


def _limited(value: float, most: float) -> float:
    return round(min(value, most), 2)
