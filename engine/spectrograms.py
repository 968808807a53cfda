"""The log-mel spectrogram: from a waveform to grey levels, by NumPy.

It is defined so that stock Keras layers repeat it (`engine.sound_model`): frames, window and mel
bands are those of `keras.layers.MelSpectrogram`, decibels count from the loudest point of the
recording, and resizing is a product with two fixed matrices.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import EngineError
from engine.recipe import Resize, SoundSpec

DEFAULT_RATE = 16000
DEFAULT_SECONDS = 1.0
QUIETEST = -20.0
"""Recordings are made equally loud down to this level of their loudest band, in decibels.

A full-scale tone in a 25 ms window has about 40; what never comes within 60 dB of that is taken
for silence and stays dark.
"""
WHITE = 255.0

Floats = NDArray[np.float32]

_MOST_FFT = 2**14


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """A `SoundSpec` in samples: what the transformation is computed with.

    `samples` is the waveform's length, a whole number of hops; `fft` a power of two, at least the
    window and large enough that no mel band falls between two of its frequencies.
    """

    rate: int
    samples: int
    window: int
    hop: int
    fft: int
    bands: int
    low: float
    high: float
    decibels: float

    @property
    def frames(self) -> int:
        """Columns of the spectrogram, before it is resized."""
        return self.samples // self.hop + 1

    @property
    def floor(self) -> float:
        """The least power that is told apart: it is black even where all is silent."""
        return float(10 ** ((QUIETEST - self.decibels) / 10))


def framing(sound: SoundSpec, own_rate: int = DEFAULT_RATE) -> Framing:
    """The numbers that a recipe's sound settings come to.

    Args:
        sound: The settings.
        own_rate: In Hz, used where the settings name no sample rate. Where they name no length,
            it is `DEFAULT_SECONDS`: a run's are settled before (`engine.audio.settle_sound`).

    Raises:
        EngineError: If the settings contradict each other.
    """
    rate = sound.sample_rate or own_rate
    seconds = sound.seconds or DEFAULT_SECONDS
    window, hop = max(2, round(sound.window * rate)), max(1, round(sound.hop * rate))
    # Whole hops: Keras announces one frame too many for some other lengths.
    samples = max(1, round(seconds * rate / hop)) * hop
    high = min(sound.high or rate / 2, rate / 2)
    if sound.low >= high:
        raise EngineError(
            f"The sound settings keep what is above {sound.low:g} Hz and below {high:g} Hz, which "
            "is nothing: choose a lower bound below the upper one, or a higher sample rate."
        )
    bands, fft = sound.mel_bands, _power_of_two(window)
    while not mel_matrix(rate, fft, bands, sound.low, high).any(axis=0).all():
        if fft >= max(_MOST_FFT, _power_of_two(window)):
            raise EngineError(
                f"{bands} mel bands between {sound.low:g} and {high:g} Hz are too many to be told "
                "apart: choose fewer."
            )
        fft *= 2
    if samples <= fft // 2:
        raise EngineError(
            f"{seconds:g} seconds of sound are too short for a window of {sound.window:g} "
            f"seconds and {bands} mel bands: choose at least {fft / rate:.2g} seconds, or a "
            "shorter window."
        )
    return Framing(
        rate=rate,
        samples=samples,
        window=window,
        hop=hop,
        fft=fft,
        bands=bands,
        low=sound.low,
        high=high,
        decibels=sound.decibels,
    )


def _power_of_two(least: int) -> int:
    return 1 << (least - 1).bit_length()


def spectrogram(
    wave: Floats, wanted: Framing, height: int, width: int, resize: Resize = "stretch"
) -> Floats:
    """A waveform of shape (samples,) as a grey picture of shape (height, width, 1)."""
    rows, columns = _sparse_resize(wanted.bands, wanted.frames, height, width, resize)
    resized = (columns @ (rows @ log_mel(wave, wanted)).T).T
    return np.ascontiguousarray(resized, np.float32)[:, :, np.newaxis]


def log_mel(wave: Floats, wanted: Framing) -> NDArray[np.float64]:
    """Grey levels 0 to 255 of shape (bands, frames), the lowest band first."""
    padded = np.pad(wave.astype(np.float64), wanted.fft // 2, mode="reflect")
    framed = np.lib.stride_tricks.sliding_window_view(padded, wanted.fft)[:: wanted.hop]
    power = np.abs(np.fft.rfft(framed * _window(wanted.window, wanted.fft), axis=1)) ** 2
    bands = _sparse_mel(wanted.rate, wanted.fft, wanted.bands, wanted.low, wanted.high) @ power.T
    decibels = 10 * np.log10(np.maximum(bands, wanted.floor))
    loudest = max(decibels.max(), QUIETEST)
    grey = WHITE * (1 + (decibels - loudest) / wanted.decibels)
    return np.asarray(np.clip(grey, 0, WHITE), np.float64)


@lru_cache(maxsize=16)
def _window(length: int, fft: int) -> NDArray[np.float64]:
    """A periodic Hann window in the middle of a frame, as Keras's `stft` has it."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length)
    before = (fft - length) // 2
    return np.pad(window, (before, fft - length - before))


@lru_cache(maxsize=16)
def mel_matrix(rate: int, fft: int, bands: int, low: float, high: float) -> NDArray[np.float64]:
    """Triangles on HTK's mel scale, peak 1: from fft // 2 + 1 frequencies to bands.

    As `keras.layers.MelSpectrogram.linear_to_mel_weight_matrix`.
    """
    edges = np.linspace(_mel(low), _mel(high), bands + 2)
    lower, centre, upper = edges[:-2], edges[1:-1], edges[2:]
    at = _mel(np.linspace(0, rate / 2, fft // 2 + 1)[1:])[:, np.newaxis]
    slopes = np.minimum((at - lower) / (centre - lower), (upper - at) / (upper - centre))
    return np.pad(np.maximum(0.0, slopes), ((1, 0), (0, 0)))


@lru_cache(maxsize=16)
def _sparse_mel(*arguments: Any) -> Any:
    # A hundred times faster than the full matrix, which BLAS spreads over threads that all wait
    # for a processor while other recordings are read.
    from scipy.sparse import csr_array

    return csr_array(mel_matrix(*arguments).T)


@lru_cache(maxsize=16)
def _sparse_resize(*arguments: Any) -> tuple[Any, Any]:
    from scipy.sparse import csr_array

    rows, columns = resize_matrices(*arguments)
    return csr_array(rows), csr_array(columns)


def _mel(hertz: Any) -> Any:
    return 1127 * np.log1p(hertz / 700)


def mel_position(hertz: float, low: float, high: float) -> float:
    """Where a frequency lies on a spectrogram's mel axis, from 0 (`low`) to 1 (`high`)."""
    return float((_mel(hertz) - _mel(low)) / (_mel(high) - _mel(low)))


@lru_cache(maxsize=16)
def resize_matrices(
    bands: int, frames: int, height: int, width: int, resize: Resize
) -> tuple[Floats, Floats]:
    """Two matrices that bring a log-mel spectrogram to a picture's size.

    `rows @ log_mel @ columns.T` is what Pillow's bilinear resizing of the spectrogram with the
    lowest band at the bottom gives, with the proportions kept as for pictures.

    Returns:
        `rows` of shape (height, bands) and `columns` of shape (width, frames).
    """
    scales = height / bands, width / frames
    scale = max(scales) if resize == "crop" else min(scales)
    both = []
    for source, target in ((bands, height), (frames, width)):
        wanted = target if resize == "stretch" else max(1, round(source * scale))
        inner = min(target, wanted)
        kept = inner / wanted * source
        box = (0.0, (source - kept) / 2, float(source), (source + kept) / 2)
        identity = Image.fromarray(np.eye(source, dtype=np.float32))
        matrix = np.asarray(identity.resize((source, inner), Image.Resampling.BILINEAR, box=box))
        before = (target - inner) // 2
        both.append(np.pad(matrix, ((before, target - inner - before), (0, 0))))
    return both[0][:, ::-1], both[1]
