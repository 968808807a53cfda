"""A picture model behind a waveform input, made of stock Keras layers only.

What `engine.spectrograms` does to a waveform is repeated inside the model, so an exported file
takes the recording itself and opens without Graft. The two agree to a hundredth of a grey level.
"""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from engine.audio import read_waveform
from engine.errors import EngineError
from engine.inputs import InputSpec
from engine.spectrograms import (
    QUIETEST,
    WHITE,
    Floats,
    Framing,
    framing,
    resize_matrices,
    spectrogram,
)

INPUT_NAME = "waveform"
_NO_LIMIT = 1e6


def with_waveform_input(model: Any, spec: InputSpec) -> Any:
    """A model that takes waveforms of shape (samples,) and answers as `model` does.

    Args:
        model: Takes spectrograms as `read_input` gives them for `spec`.
        spec: How recordings enter `model`; its sound settings name a sample rate.

    Returns:
        A Functional model with `model` as its last layer. Its input is float32 at the sample rate
        of `spec`, −1 to 1, `framing(spec.sound).samples` long.
    """
    wanted = sound_framing(spec)
    inputs = keras.Input((wanted.samples,), dtype="float32", name=INPUT_NAME)
    picture = _to_picture(inputs, wanted, spec)
    return keras.Model(inputs, model(picture), name="sound_model")


def without_waveform_input(model: Any) -> Any | None:
    """The picture model inside a model of `with_waveform_input`, or None in any other model."""
    if len(model.inputs) != 1 or len(model.inputs[0].shape) != 2:
        return None
    if not any(isinstance(layer, keras.layers.MelSpectrogram) for layer in model.layers):
        return None
    inner = model.layers[-1]
    return inner if isinstance(inner, keras.Model) else None


def sound_framing(spec: InputSpec) -> Framing:
    """The sound settings of an input in samples.

    Raises:
        EngineError: If they name no sample rate, which is settled when a run is planned.
    """
    if spec.sound is None or spec.sound.sample_rate is None:
        raise EngineError(
            "The sound settings name no sample rate, so a model cannot be built for waveforms: "
            "choose one, such as 16000 Hz."
        )
    return framing(spec.sound)


def read_waveforms(paths: Sequence[str], spec: InputSpec, count: int) -> Floats:
    """Recordings as a model of `with_waveform_input` takes them, padded with silent ones.

    Returns:
        Shape (count, samples).
    """
    assert spec.sound is not None
    waves = np.zeros((count, sound_framing(spec).samples), np.float32)
    for wave, path in zip(waves, paths, strict=False):
        wave[:] = read_waveform(path, spec.sound)
    return waves


def made_up_waveforms(spec: InputSpec, count: int) -> Floats:
    """Noise that differs in loudness, always the same; of shape (count, samples)."""
    noise = np.random.default_rng(0).normal(0, 0.1, (count, sound_framing(spec).samples))
    return np.asarray(noise * np.linspace(0.01, 1, count)[:, np.newaxis], np.float32)


def to_spectrograms(waves: Floats, spec: InputSpec) -> Floats:
    """Waveforms as `read_input` would give them, of shape (count, height, width, channels)."""
    wanted = sound_framing(spec)
    grey = [spectrogram(wave, wanted, spec.height, spec.width, spec.resize) for wave in waves]
    return np.repeat(np.stack(grey), spec.channels, axis=3)


def describe_waveform(spec: InputSpec) -> dict[str, Any]:
    """What an export's metadata says of the waveform that the model takes."""
    wanted = sound_framing(spec)
    return {
        "sample_rate": wanted.rate,
        "samples": wanted.samples,
        "seconds": wanted.samples / wanted.rate,
        "channels": "mono (the mean of all channels)",
        "range": [-1, 1],
        "longer": f"cut, from the {'middle' if _is_centred(spec) else 'start'}",
        "shorter": f"padded with zeros {'on both sides' if _is_centred(spec) else 'at the end'}",
    }


def _is_centred(spec: InputSpec) -> bool:
    return spec.sound is not None and spec.sound.place == "centre"


def _to_picture(waveform: Any, wanted: Framing, spec: InputSpec) -> Any:
    layers = keras.layers
    # Decibels above the level down to which loudness is evened out. The layer's own limit would
    # count from the loudest point of the whole batch.
    decibels = layers.MelSpectrogram(
        fft_length=wanted.fft,
        sequence_stride=wanted.hop,
        sequence_length=wanted.window,
        sampling_rate=wanted.rate,
        num_mel_bins=wanted.bands,
        min_freq=wanted.low,
        max_freq=wanted.high,
        top_db=_NO_LIMIT,
        min_power=wanted.floor,
        ref_power=10 ** (QUIETEST / 10),
        dtype="float32",
        name="mel_spectrogram",
    )(waveform)
    flat = layers.Reshape((wanted.bands * wanted.frames, 1), name="all_points")(decibels)
    loudest = layers.GlobalMaxPooling1D(keepdims=True, name="loudest")(flat)
    loudest = layers.ReLU(name="not_silent")(loudest)
    below = layers.Subtract(name="below_loudest")([decibels, loudest])
    scaled = layers.Rescaling(WHITE / wanted.decibels, WHITE, name="grey_levels")(below)
    grey = layers.ReLU(max_value=WHITE, name="in_range")(scaled)
    rows, columns = resize_matrices(
        wanted.bands, wanted.frames, spec.height, spec.width, spec.resize
    )
    grey = _fixed(columns, "resize_time")(grey)
    grey = layers.Permute((2, 1), name="bands_last")(grey)
    grey = _fixed(rows, "resize_bands")(grey)
    grey = layers.Permute((2, 1), name="time_last")(grey)
    picture = layers.Reshape((spec.height, spec.width, 1), name="picture")(grey)
    if spec.channels == 1:
        return picture
    return layers.Concatenate(name="channels")([picture] * spec.channels)


def _fixed(matrix: NDArray[np.float32], name: str) -> Any:
    """A Dense layer that multiplies the last axis by a matrix of shape (out, in)."""
    layer = keras.layers.Dense(len(matrix), use_bias=False, trainable=False, name=name)
    layer.build((None, matrix.shape[1]))
    layer.set_weights([np.ascontiguousarray(matrix.T)])
    return layer
