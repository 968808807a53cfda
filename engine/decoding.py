"""The part of reading a picture that needs TensorFlow. Use `engine.pictures.read_pixels`."""

import numpy as np
import tensorflow as tf

from engine.pictures import Pixels, convert_channels
from engine.recipe import Resize


def decode(data: bytes, channels: int) -> Pixels | None:
    """Decode a plain JPEG or PNG (`engine.pictures.is_plain`); None if TensorFlow refuses it."""
    try:
        with tf.device("CPU"):
            if data[:2] == b"\xff\xd8":
                # TensorFlow's default DCT is the fast, inexact one.
                decoded = tf.io.decode_jpeg(
                    data, channels=channels, dct_method="INTEGER_ACCURATE"
                ).numpy()
            else:
                decoded = tf.io.decode_png(data, channels=0).numpy()
    except tf.errors.OpError:
        return None
    if decoded.shape[2] == 4:
        decoded = _on_white(decoded)
    return convert_channels(decoded, channels)


def resize_pixels(pixels: Pixels, height: int, width: int, resize: Resize) -> Pixels:
    """Resize upright uint8 pixels [h, w, c] as `engine.pictures.read_pixels` describes."""
    old_height, old_width = pixels.shape[:2]
    if resize == "crop":
        scale = max(height / old_height, width / old_width)
        kept_height = min(old_height, max(1, round(height / scale)))
        kept_width = min(old_width, max(1, round(width / scale)))
        top, left = (old_height - kept_height) // 2, (old_width - kept_width) // 2
        pixels = pixels[top : top + kept_height, left : left + kept_width]
    if resize != "pad":
        return _scale(pixels, height, width)
    scale = min(height / old_height, width / old_width)
    inner_height = min(height, max(1, round(old_height * scale)))
    inner_width = min(width, max(1, round(old_width * scale)))
    top, left = (height - inner_height) // 2, (width - inner_width) // 2
    padded = np.zeros((height, width, pixels.shape[2]), np.uint8)
    padded[top : top + inner_height, left : left + inner_width] = _scale(
        pixels, inner_height, inner_width
    )
    return padded


def _scale(pixels: Pixels, height: int, width: int) -> Pixels:
    if pixels.shape[:2] == (height, width):
        return np.ascontiguousarray(pixels)
    with tf.device("CPU"):
        resized = tf.image.resize(
            np.ascontiguousarray(pixels), (height, width), method="bilinear", antialias=True
        ).numpy()
    rounded: Pixels = np.clip(np.rint(resized), 0, 255).astype(np.uint8)
    return rounded


def _on_white(pixels: Pixels) -> Pixels:
    alpha = pixels[:, :, 3:].astype(np.uint32)
    if alpha.min() == 255:
        return pixels[:, :, :3]
    colours = pixels[:, :, :3].astype(np.uint32)
    mixed: Pixels = ((colours * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)
    return mixed
