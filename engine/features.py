"""The frozen base, computed once: its pooled features for every picture."""

from collections.abc import Sequence

import keras
import numpy as np
import numpy.typing as npt

from engine.control import Control

FEATURE_BATCH = 64


def compute_features(
    extractor: keras.Model,
    pixels: Sequence[npt.NDArray[np.uint8]] | npt.NDArray[np.uint8],
    control: Control,
    text: str,
) -> npt.NDArray[np.float32]:
    """Run pictures through a frozen extractor, in inference mode.

    Args:
        extractor: From pictures [b, height, width, channels], 0..255, to features [b, …].
        pixels: All pictures, [n, height, width, channels], uint8; may be memory-mapped.
        control: Progress and cancel.
        text: What the progress line says.

    Returns:
        Features [n, …], float32, in the order of the pictures.
    """
    total = len(pixels)
    features = np.empty((total, *extractor.output_shape[1:]), np.float32)
    batch = np.zeros((min(FEATURE_BATCH, total), *pixels[0].shape), np.float32)
    for start in range(0, total, len(batch)):
        control.progress(text, start, total)
        count = min(len(batch), total - start)
        batch[:count] = pixels[start : start + count]
        # The last batch is padded: another size would make Keras trace, and oneDNN prepare,
        # everything again, which costs as much as the features themselves.
        features[start : start + count] = extractor.predict_on_batch(batch)[:count]
    control.progress(text, total, total)
    return features
