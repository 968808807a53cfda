"""Varying training samples with Keras's augmentation layers.

Everything random is derived from (seed, phase, epoch) and the number of the batch, never from a
running state, so an epoch can be repeated bit for bit however many threads prepare it.
"""

from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.recipe import AugmentPreset

_AUGMENT = 1  # What a seed is for; `engine.pipeline` draws orders with 0.
_DRAWS_PER_BATCH = 64
_MIDDLE_GREY = 127.5


class Augmenter:
    """Varies batches of pictures with Keras's augmentation layers; they stay within 0 to 255.

    What it does to a batch depends on (seed, phase, epoch), the number of the batch and nothing
    else. The layers are traced once, however many epochs use them.

    Args:
        preset: `gentle` keeps pictures close to what a camera might have seen a moment later;
            `strong` varies more and erases a part of every second picture.
        seed: The recipe's.
    """

    def __init__(self, preset: AugmentPreset, seed: int) -> None:
        self._layers = _make_layers(preset)
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
        """Vary float32 images [b, h, w, c] as batch `number` of the epoch that `key` is of."""
        shape = (None, *images.shape[1:])
        if shape not in self._traced:
            self._traced[shape] = tf.function(
                self._vary,
                input_signature=[
                    tf.TensorSpec(shape, tf.float32),
                    tf.TensorSpec((2,), tf.int32),
                    tf.TensorSpec((), tf.int64),
                ],
                autograph=False,
            )
        varied = self._traced[shape](images, key, number)
        varied.set_shape(images.shape)
        return varied, targets

    def _vary(self, images: tf.Tensor, key: tf.Tensor, number: tf.Tensor) -> tf.Tensor:
        seed = _BatchSeed(key, number)
        for layer in self._layers:
            transformation = layer.get_random_transformation(images, training=True, seed=seed)
            images = layer.transform_images(images, transformation, training=True)
        return tf.clip_by_value(images, 0.0, 255.0)


class _BatchSeed(keras.random.SeedGenerator):
    """Seeds counted on from a tensor: Keras's own generator keeps its count in a variable, and
    batches that are prepared side by side would draw from it in any order.
    """

    def __init__(self, key: tf.Tensor, number: tf.Tensor) -> None:
        self._key = key
        self._next = tf.cast(number, tf.int32) * _DRAWS_PER_BATCH

    def next(self, ordered: bool = True) -> tf.Tensor:
        """The next seed: two int32."""
        self._next += 1
        return tf.stack([self._key[0], self._key[1] + self._next])


def _make_layers(preset: AugmentPreset) -> list[Any]:
    layers = keras.layers
    if preset == "gentle":
        return [
            layers.RandomFlip("horizontal", dtype="float32"),
            layers.RandomRotation(0.03, dtype="float32"),
            layers.RandomZoom(0.1, dtype="float32"),
            layers.RandomTranslation(0.05, 0.05, dtype="float32"),
            layers.RandomBrightness(0.1, value_range=(0, 255), dtype="float32"),
            layers.RandomContrast(0.1, value_range=(0, 255), dtype="float32"),
        ]
    if preset == "strong":
        return [
            layers.RandomFlip("horizontal", dtype="float32"),
            layers.RandomRotation(0.08, dtype="float32"),
            layers.RandomZoom(0.25, 0.25, dtype="float32"),
            layers.RandomTranslation(0.1, 0.1, dtype="float32"),
            layers.RandomBrightness(0.2, value_range=(0, 255), dtype="float32"),
            layers.RandomContrast(0.3, value_range=(0, 255), dtype="float32"),
            layers.RandomErasing(
                (0.5, 0.5), scale=(0.02, 0.2), fill_value=_MIDDLE_GREY, dtype="float32"
            ),
        ]
    raise EngineError(f"There is no augmentation {preset!r} to make: choose gentle or strong.")
