"""Varying training samples with Keras's augmentation layers.

Everything random is derived from (seed, phase, epoch) and the number of the batch, never from a
running state, so an epoch can be repeated bit for bit however many threads prepare it. Each step
draws from numbers of its own: changing one value leaves what the others do as it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from keras import ops
from numpy.typing import NDArray

from engine.augment_presets import AugmentSettings, settings_of
from engine.augment_steps import RANGE, make_mixers, make_steps
from engine.control import Control
from engine.errors import EngineError
from engine.inputs import InputSpec, read_input
from engine.recipe import AugmentSpec
from engine.references import split_reference
from engine.types import Media, Thumbnail

_AUGMENT = 1  # What a seed is for; `engine.pipeline` draws orders with 0.
_DRAWS_PER_STEP = 64
_STEPS_PER_BATCH = 16


class Augmenter:
    """Varies batches of samples; grey levels stay within 0 to 255.

    What it does to a batch depends on (seed, phase, epoch), the number of the batch and nothing
    else. The steps are traced once for each shape, however many epochs use them.

    MixUp and CutMix mix samples of different classes and their targets with them. Where they are
    on (`mixes_labels`), `batches` has to be given targets that can be mixed: shares of the classes
    as floats, [N, classes] (`keras.utils.to_categorical` of integer labels), or numbers to be
    estimated; and the model a loss that takes them. Validation is never given an augmenter, so
    its integer labels stay as they are.

    Args:
        settings: What to do, and how much of it; see `engine.augment_presets.settings_of`.
        seed: The recipe's.
        media: What the samples are.
    """

    def __init__(
        self, settings: AugmentSettings | AugmentSpec, seed: int, media: Media = "picture"
    ) -> None:
        if isinstance(settings, AugmentSpec):
            settings = settings_of(settings, media)
        self.mixes_labels = settings.mixes_labels
        self._media = media
        self._steps = make_steps(settings)
        self._mixers = make_mixers(settings)
        self._seed = seed
        self._epoch = (0, 0)
        self._traced: dict[tuple[int | None, ...], Any] = {}

    def start_epoch(self, phase: int, epoch: int) -> None:
        """From now on `batches` gives this epoch's variations."""
        self._epoch = (phase, epoch)

    def key(self) -> NDArray[np.int32]:
        """What the current epoch's variations are derived from."""
        entropy = np.random.SeedSequence([self._seed, *self._epoch, _AUGMENT])
        return entropy.generate_state(2).astype(np.uint32).view(np.int32)

    def __call__(
        self, images: tf.Tensor, targets: tf.Tensor, key: Any, number: Any
    ) -> tuple[tf.Tensor, tf.Tensor]:
        """Vary batch `number` of the epoch that `key` is of.

        Args:
            images: float32 [b, h, w, c].
            targets: Of shape [b, …]; float32 [b, n] where labels are mixed, else not looked at.
            key: Of `key()`.
            number: Of the batch in its epoch, int64.

        Returns:
            Images and targets of the same shapes.
        """
        shape = (None, *images.shape[1:])
        target_spec = tf.TensorSpec((None, *targets.shape[1:]), targets.dtype)
        place = (*shape, *target_spec.shape[1:], target_spec.dtype)
        if place not in self._traced:
            self._traced[place] = tf.function(
                self.vary,
                input_signature=[
                    tf.TensorSpec(shape, tf.float32),
                    target_spec,
                    tf.TensorSpec((2,), tf.int32),
                    tf.TensorSpec((), tf.int64),
                ],
                autograph=False,
            )
        varied, mixed = self._traced[place](images, targets, key, number)
        varied.set_shape(images.shape)
        mixed.set_shape(targets.shape)
        return varied, mixed

    def vary(self, images: Any, targets: Any, key: Any, number: Any) -> tuple[Any, Any]:
        """As a call, step by step and without tracing: for the few samples of a preview."""
        seeds = _BatchSeeds(key, number)
        for place, step in self._steps:
            images = step(images, seeds.of_step(place))
        for place, mixer in self._mixers:
            images, targets = mixer(images, targets, seeds.of_step(place))
        if self._media != "vector":
            images = ops.clip(images, *RANGE)
        return images, targets


class _StepSeed(keras.random.SeedGenerator):
    """Seeds counted on from a tensor: Keras's own generator keeps its count in a variable, and
    batches that are prepared side by side would draw from it in any order.
    """

    def __init__(self, first: Any, second: Any) -> None:
        self._first, self._next = first, second

    def next(self, ordered: bool = True) -> Any:
        """The next seed: two int32."""
        self._next = self._next + 1
        return tf.stack([self._first, self._next])

    def branch(self, number: int) -> "_StepSeed":
        """Seeds for a part of the step; they do not depend on what other parts have drawn."""
        return _StepSeed(self._first + 1 + number, self._next)


class _BatchSeeds:
    """The seeds of one batch, apart for each step."""

    def __init__(self, key: Any, number: Any) -> None:
        self._first = tf.convert_to_tensor(key)[0]
        steps_before = tf.cast(number, tf.int32) * _STEPS_PER_BATCH
        self._second = tf.convert_to_tensor(key)[1] + steps_before * _DRAWS_PER_STEP

    def of_step(self, place: int) -> _StepSeed:
        """Seeds of the step that always has this place, whichever others are on."""
        return _StepSeed(self._first, self._second + place * _DRAWS_PER_STEP)


# Preview


@dataclass(slots=True)
class _Decoded:
    """The samples of the last preview: a slider is moved many times over the same ones."""

    key: Any = None
    images: NDArray[np.float32] | None = None
    readable: tuple[bool, ...] = ()


_decoded = _Decoded()


def preview(
    paths: Sequence[str], spec: InputSpec, augment: AugmentSpec, seed: int, control: Control
) -> tuple[Thumbnail, ...]:
    """Samples as a batch of training would vary them, as RGB pictures.

    Args:
        paths: References of the samples, few: they are one batch.
        spec: How they enter the model.
        augment: How to vary them.
        seed: Another seed gives another variation; the same one draws the same numbers, so that
            the effect of one value can be seen.
        control: Cancelling takes effect between two samples that are read.

    Returns:
        One a path, in the same order; empty where the sample cannot be read.

    Raises:
        EngineError: If the samples are rows of numbers.
    """
    if spec.media == "vector":
        raise EngineError("Numbers cannot be shown as pictures: there is nothing to preview.")
    images, readable = _read_all(tuple(paths), spec, control)
    augmenter = Augmenter(augment, seed, spec.media)
    if len(images):
        targets = np.zeros((len(images), 1), np.float32)
        varied, _ = augmenter.vary(ops.convert_to_tensor(images), targets, augmenter.key(), 0)
        images = np.asarray(ops.convert_to_numpy(varied))
    pixels = iter(np.rint(images).astype(np.uint8))
    return tuple(
        _thumbnail(path, next(pixels)) if is_readable else _nothing(path)
        for path, is_readable in zip(paths, readable, strict=True)
    )


def _read_all(
    paths: tuple[str, ...], spec: InputSpec, control: Control
) -> tuple[NDArray[np.float32], tuple[bool, ...]]:
    key = (paths, spec, tuple(_time_of(path) for path in paths))
    if _decoded.images is None or _decoded.key != key:
        found: list[NDArray[Any]] = []
        readable: list[bool] = []
        for path in paths:
            control.checkpoint()
            try:
                found.append(read_input(path, 0, spec))
            except EngineError:
                readable.append(False)
            else:
                readable.append(True)
        _decoded.images = np.array(found, np.float32).reshape(-1, *spec.shape)
        _decoded.readable = tuple(readable)
        _decoded.key = key
    return _decoded.images, _decoded.readable


def _time_of(reference: str) -> int:
    try:
        return Path(split_reference(reference)[0]).stat().st_mtime_ns
    except OSError:
        return 0


def _thumbnail(path: str, pixels: NDArray[np.uint8]) -> Thumbnail:
    height, width = pixels.shape[:2]
    coloured = np.broadcast_to(pixels, (height, width, 3))
    return Thumbnail(path=path, width=width, height=height, pixels=coloured.tobytes())


def _nothing(path: str) -> Thumbnail:
    return Thumbnail(path=path, width=0, height=0, pixels=b"")
