"""A model's layers that ONNX has no form of, as ones that it has. For tracing, not for keeping."""

from typing import Any

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def with_onnx_layers(model: Any) -> Any:
    """A copy of a model whose spectrograms are made by products with fixed matrices.

    A model without `MelSpectrogram` is returned as it is. That layer's Fourier transformation is
    what tf2onnx cannot translate.
    """
    if not any(isinstance(layer, layers.MelSpectrogram) for layer in model._flatten_layers()):
        return model
    copy = keras.models.clone_model(model, clone_function=_as_products, recursive=True)
    copy.set_weights(model.get_weights())
    return copy


def _as_products(layer: Any) -> Any:
    if isinstance(layer, layers.MelSpectrogram):
        return MelProducts(layer)
    return type(layer).from_config(layer.get_config())


class MelProducts(layers.Layer):
    """What a `MelSpectrogram` layer does to waveforms [N, samples], out of stock operations.

    A frame's Fourier transformation is a convolution with cosines and sines that the window is
    multiplied into; bands are a product of the squared results with the mel weights. A frame of W
    samples and F frequencies takes 2 · W · F products, more than a fast transformation does, but
    few beside a network's: 20 million for a second of speech.

    Args:
        layer: The layer to do alike; its window is one that Keras names.
    """

    def __init__(self, layer: layers.MelSpectrogram) -> None:
        super().__init__(name=layer.name, dtype="float32")
        self._like = layer
        fft = layer.fft_length
        # Without a window, Keras takes all of a frame.
        length = fft if layer.window is None else layer.sequence_length
        frequencies = fft // 2 + 1
        bands = np.asarray(
            layer.linear_to_mel_weight_matrix(
                num_mel_bins=layer.num_mel_bins,
                num_spectrogram_bins=frequencies,
                sampling_rate=layer.sampling_rate,
                lower_edge_hertz=layer.min_freq,
                upper_edge_hertz=layer.max_freq,
            )
        )
        heard = np.flatnonzero(bands.any(axis=1))
        turns = np.outer(np.arange(length), heard) * (2 * np.pi / fft)
        window = _window(layer.window, length)[:, np.newaxis]
        waves = np.hstack([window * np.cos(turns), window * np.sin(turns)])
        # As a convolution's kernel: [samples, channels in, channels out].
        self._waves = waves[:, np.newaxis, :].astype(np.float32)
        self._bands = bands[heard].astype(np.float32)
        # Frames of `fft` samples hold the window in their middle; these begin with the window.
        before = (fft - length) // 2
        self._padding = (fft // 2 - before, fft // 2 - (fft - length - before))

    def call(self, inputs: Any) -> Any:
        """Waveforms [N, samples] to bands [N, bands, frames]."""
        like = self._like
        padded = tf.pad(inputs, [(0, 0), self._padding], mode="REFLECT")
        parts = tf.nn.conv1d(padded[:, :, tf.newaxis], self._waves, like.sequence_stride, "VALID")
        real, imaginary = tf.split(tf.square(parts), 2, axis=-1)
        power = real + imaginary
        if like.mag_exp != 2:
            power = tf.pow(power, like.mag_exp / 2)
        found = tf.matmul(power, self._bands)
        if like.power_to_db:
            to_decibels = 10 / np.log(10)
            found = tf.math.log(tf.maximum(found, like.min_power)) * to_decibels
            found -= 10 * np.log10(max(abs(like.ref_power), like.min_power))
            found = tf.maximum(found, tf.reduce_max(found) - like.top_db)
        return tf.transpose(found, [0, 2, 1])

    def compute_output_shape(self, input_shape: Any) -> tuple[int | None, ...]:
        """Bands and frames, as the layer it does alike says."""
        shape: tuple[int | None, ...] = self._like.compute_output_shape(input_shape)
        return shape


def _window(name: Any, length: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    if name is None:
        return np.ones(length)
    if not isinstance(name, str):
        return np.asarray(name, np.float64)
    angles = 2 * np.pi * np.arange(length) / length
    mean = {"hann": 0.5, "hamming": 0.54}[name]
    return mean - (1 - mean) * np.cos(angles)
