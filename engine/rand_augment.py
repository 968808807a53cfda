"""RandAugment of Keras's layers, drawn for each picture and in the range of its paper.

Keras's own `RandAugment` layer draws two operations for a whole batch, computes all eleven twice,
turns pictures by up to half a circle and brightens but never darkens; and it draws from a running
state. The operations are Keras's all the same.
"""

from typing import Any

import keras
import tensorflow as tf
from keras import layers

_OPERATIONS_EACH = 2
_RANGE = (0, 255)
# What strength 1 means (arXiv 1909.13719, appendix; shares of the sides, of a turn, of a value).
_SHEAR, _SHIFT, _TURN, _VALUE = 0.3, 0.3, 30 / 360, 0.9


class RandAugment:
    """Two operations of the list on each picture, of a strength from 0 to 1.

    Values are 0 to 255. On grey pictures the one operation that needs colours does nothing.
    """

    def __init__(self, strength: float) -> None:
        value = _VALUE * strength
        shear, shift = (0.0, _SHEAR * strength), _SHIFT * strength
        self._operations: tuple[Any, ...] = (
            layers.RandomShear(shear, shear, fill_mode="reflect"),
            layers.RandomTranslation(shift, 0.0),
            layers.RandomTranslation(0.0, shift),
            layers.RandomRotation(_TURN * strength),
            layers.RandomBrightness(value / 2, _RANGE),
            layers.RandomColorDegeneration(value, _RANGE),
            layers.RandomContrast((value, value), _RANGE),
            # One half is the picture as it is.
            layers.RandomSharpness((0.5 - value / 2, 0.5 + value / 2), _RANGE),
            layers.RandomPosterization(max(4, round(8 - 4 * strength)), _RANGE),
            layers.Solarization(threshold_factor=(1 - strength, 1.0), value_range=_RANGE),
            layers.AutoContrast(_RANGE),
            layers.Equalization(_RANGE),
        )

    def __call__(self, images: Any, seed: Any) -> Any:
        """Vary float32 pictures [b, h, w, c]."""
        count = len(self._operations)
        shape = (tf.shape(images)[0], _OPERATIONS_EACH)
        chosen = keras.random.randint(shape, 0, count, seed=seed)
        for turn in range(_OPERATIONS_EACH):
            rows = tf.dynamic_partition(
                tf.range(tf.shape(images)[0]), tf.cast(chosen[:, turn], tf.int32), count
            )
            parts = [
                self._apply(number, images, own, seed.branch(turn * count + number))
                for number, own in enumerate(rows)
            ]
            images = tf.reshape(tf.dynamic_stitch(rows, parts), tf.shape(images))
        return images

    def _apply(self, number: int, images: Any, rows: Any, seed: Any) -> Any:
        operation = self._operations[number]
        needs_colour = isinstance(operation, layers.RandomColorDegeneration)
        if rows.shape[0] == 0 or (needs_colour and images.shape[3] != 3):
            return tf.gather(images, rows)
        # One picture more than was chosen: some operations cannot take none.
        images = tf.gather(images, tf.concat([rows, [0]], 0))
        drawn = operation.get_random_transformation(images, training=True, seed=seed)
        return operation.transform_images(images, drawn, training=True)[:-1]
