"""The steps of an augmentation, made of Keras's layers; each draws from the seed it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import keras
import numpy as np
from keras import layers, ops

from engine.augment_presets import AugmentSettings
from engine.rand_augment import RandAugment

Images = Any
Step = Callable[[Images, Any], Images]
Mixer = Callable[[Images, Any, Any], tuple[Images, Any]]

RANGE = (0.0, 255.0)
_MIDDLE_GREY = 127.5


@lru_cache(maxsize=64)
def _made(kind: Any, *values: Any, **options: Any) -> Any:
    """A layer of these values, or RandAugment; made once, since a slider asks for many again.

    It can be shared: nothing of it changes, and what it draws from is given to it.
    """
    return kind(*values, **options)


def make_steps(settings: AugmentSettings) -> list[tuple[int, Step]]:
    """The steps that are on, each with its place in the order of all.

    A place is a step's own, whichever others are on: what it draws depends on it.
    """
    made: list[tuple[int, Step]] = []

    def add(place: int, is_on: bool, make: Callable[[], Step]) -> None:
        if is_on:
            made.append((place, make()))

    s = settings
    add(0, s.flip in ("horizontal", "both"), lambda: _step(_made(layers.RandomFlip, "horizontal")))
    add(1, s.flip in ("vertical", "both"), lambda: _step(_made(layers.RandomFlip, "vertical")))
    moves = s.rotation or s.zoom or s.translation or s.crop < 1
    add(2, bool(moves), lambda: Move(s))
    add(3, s.brightness > 0, lambda: _step(_made(layers.RandomBrightness, s.brightness, RANGE)))
    # One number alone would only ever add contrast.
    add(4, s.contrast > 0, lambda: _step(_made(layers.RandomContrast, (s.contrast,) * 2, RANGE)))
    add(5, s.saturation > 0, lambda: _Saturation(s.saturation))
    add(6, s.rand_augment > 0, lambda: _made(RandAugment, s.rand_augment))
    add(7, s.erasing > 0, lambda: _step(_erasing(s.erasing)))
    add(8, s.time_shift > 0, lambda: _step(_time_shift(s.time_shift)))
    add(9, s.noise > 0, lambda: _Noise(s.noise))
    add(10, s.masking > 0, lambda: _Masking(s.masking))
    return made


def _step(layer: Any) -> Step:
    """A Keras layer that draws from the seed it is given."""

    def apply(images: Images, seed: Any) -> Images:
        transformation = layer.get_random_transformation(images, training=True, seed=seed)
        return layer.transform_images(images, transformation, training=True)

    return apply


def _erasing(probability: float) -> Any:
    return _made(
        layers.RandomErasing, (probability, probability), scale=(0.02, 0.2), fill_value=_MIDDLE_GREY
    )


def _time_shift(share: float) -> Any:
    """Time runs along the width; what comes in is silence."""
    return _made(layers.RandomTranslation, 0.0, share, fill_mode="constant", fill_value=0.0)


@dataclass(slots=True)
class Move:
    """Crop, turn, zoom and shift in one: pixels are interpolated once, which is sharper and faster.

    Keras's layers draw; their matrices are multiplied here. Keras's RandomCrop takes one place for
    a whole batch, so a crop is a zoom to a share of height and of width and a shift within what
    that leaves.
    """

    rotation: Any
    zoom: Any
    shift: Any
    crop: Any
    place: Any

    def __init__(self, settings: AugmentSettings) -> None:
        self.rotation = _made(layers.RandomRotation, settings.rotation / 360)
        self.zoom = _made(layers.RandomZoom, settings.zoom)
        self.shift = _made(layers.RandomTranslation, settings.translation, settings.translation)
        kept = (settings.crop - 1, 0.0)
        self.crop = _made(layers.RandomZoom, kept, kept)
        self.place = _made(layers.RandomTranslation, 1.0, 1.0)

    def __call__(self, images: Images, seed: Any) -> Images:
        """Move float32 images [b, h, w, c]."""
        turn, zoom, shift, crop, place = (
            layer.get_random_transformation(images, training=True, seed=seed)
            for layer in (self.rotation, self.zoom, self.shift, self.crop, self.place)
        )
        height, width = images.shape[1], images.shape[2]
        # All pairs are (x, y). A point of the result comes from: shifted, zoomed, turned, cropped.
        middle = np.array([[(width - 1) / 2, (height - 1) / 2]], np.float32)
        size = np.array([[width, height]], np.float32)
        scale = ops.concatenate([zoom["width_zoom"], zoom["height_zoom"]], axis=1)
        start = (1 - scale) * middle - scale * shift["translations"]
        kept = ops.concatenate([crop["width_zoom"], crop["height_zoom"]], axis=1)
        corner = (1 - kept) * middle * (1 + place["translations"] / size)
        turned = ops.reshape(turn["rotation_matrix"][:, :6], (-1, 2, 3))
        linear = kept[:, :, None] * turned[:, :, :2] * scale[:, None, :]
        offset = ops.sum(turned[:, :, :2] * start[:, None, :], axis=2) + turned[:, :, 2]
        offset = kept * offset + corner
        matrix = ops.reshape(ops.concatenate([linear, offset[:, :, None]], axis=2), (-1, 6))
        transform = ops.pad(matrix, ((0, 0), (0, 2)))
        return ops.image.affine_transform(images, transform, "bilinear", "reflect")


class _Saturation:
    """Between 1 - s and 1 + s times as colourful; grey pictures have no colour to change."""

    def __init__(self, share: float) -> None:
        # Keras multiplies by f / (1 - f), and the saturation it multiplies lies within 0 to 1.
        factor = ((1 - share) / (2 - share), (1 + share) / (2 + share))
        self._step = _step(_made(layers.RandomSaturation, factor, value_range=(0, 1)))

    def __call__(self, images: Images, seed: Any) -> Images:
        return self._step(images, seed) if images.shape[3] == 3 else images


class _Noise:
    """Gaussian noise, of another strength for each sample, the same in all channels."""

    def __init__(self, most: float) -> None:
        self._most = most

    def __call__(self, images: Images, seed: Any) -> Images:
        batch, height, width, _ = ops.shape(images)
        strength = keras.random.uniform((batch, 1, 1, 1), 0.0, self._most, seed=seed)
        return images + strength * keras.random.normal((batch, height, width, 1), seed=seed)


class _Masking:
    """A stretch of time and a range of frequencies at the sample's mean (SpecAugment).

    Each is between nothing and `share` of the whole (Park et al. 2019, arXiv 1904.08779).
    """

    def __init__(self, share: float) -> None:
        self._share = share

    def __call__(self, images: Images, seed: Any) -> Images:
        batch, height, width, _ = ops.shape(images)
        mean = ops.mean(images, axis=(1, 2, 3), keepdims=True)
        bands = self._hidden(batch, height, seed)[:, :, None, None]
        times = self._hidden(batch, width, seed)[:, None, :, None]
        return ops.where(ops.logical_or(bands, times), mean, images)

    def _hidden(self, batch: Any, length: int, seed: Any) -> Any:
        size = keras.random.uniform((batch, 1), 0.0, self._share * length, seed=seed)
        start = keras.random.uniform((batch, 1), 0.0, 1.0, seed=seed) * (length - size)
        at = ops.arange(length, dtype="float32")[None] + 0.5
        return ops.logical_and(at >= start, at < start + size)


class _CutMix(layers.CutMix):
    """CutMix of one alpha: Keras takes none above 1, though the method knows no such limit."""

    def __init__(self, alpha: float) -> None:
        super().__init__()
        self.factor = (alpha, alpha)


def make_mixers(settings: AugmentSettings) -> list[tuple[int, Mixer]]:
    """What mixes samples with each other: MixUp or CutMix, or for each batch one of them."""
    mixers: list[Any] = []
    if settings.mix_up > 0:
        mixers.append(_made(layers.MixUp, settings.mix_up))
    if settings.cut_mix > 0:
        mixers.append(_made(_CutMix, settings.cut_mix))
    if not mixers:
        return []

    def mix(images: Images, targets: Any, seed: Any) -> tuple[Images, Any]:
        first = keras.random.uniform((), seed=seed) < 0.5
        given = []
        for mixer in mixers:
            drawn = mixer.get_random_transformation(images, training=True, seed=seed)
            given.append(
                (
                    mixer.transform_images(images, drawn, training=True),
                    mixer.transform_labels(targets, drawn, training=True),
                )
            )
        if len(given) == 1:
            return given[0]
        (images, targets), (others, other_targets) = given
        return ops.where(first, images, others), ops.where(first, targets, other_targets)

    return [(11, mix)]
