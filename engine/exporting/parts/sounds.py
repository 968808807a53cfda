"""Reading a recording as Graft does, with NumPy alone; see `engine.audio`, `engine.spectrograms`.

soundfile reads all kinds of recordings; without it, WAV files of whole numbers are read.
"""

import math
import wave
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image


def read_recording(path: str, rate: int, samples: int, place: str = "start") -> Any:
    """A recording as the model hears it: mono, at `rate` Hz, float32 of (samples,), −1 to 1.

    What is longer is cut: its start is kept, or its middle where `place` is `centre`. What is
    shorter is padded with silence.
    """
    sound, own = read_sound(path)
    needed = math.ceil(samples * own / rate)
    start = (len(sound) - needed) // 2 if place == "centre" and len(sound) > needed else 0
    mono = np.nan_to_num(sound[start : start + needed].mean(axis=1), posinf=1.0, neginf=-1.0)
    heard = resampled(mono, own, rate)[:samples]
    missing = samples - len(heard)
    before = missing // 2 if place == "centre" else 0
    return np.pad(heard, (before, missing - before)).astype(np.float32)


def read_sound(path: str) -> tuple[Any, int]:
    """All of a recording, float32 of (frames, channels), and its sample rate."""
    try:
        import soundfile
    except ImportError:
        if not path.lower().endswith(".wav"):
            raise ValueError("only WAV files are read without soundfile: install it") from None
        with wave.open(path) as file:
            width, channels = file.getsampwidth(), file.getnchannels()
            data = np.frombuffer(file.readframes(file.getnframes()), np.uint8)
            rate = file.getframerate()
        # As the upper bytes of 32 bits; eight bits alone are stored without a sign.
        wide = np.zeros((len(data) // width, 4), np.uint8)
        wide[:, 4 - width :] = data.reshape(-1, width) ^ (128 if width == 1 else 0)
        return (wide.view("<i4") / 2**31).astype(np.float32).reshape(-1, channels), rate
    sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return sound, rate


def resampled(sound: Any, own: int, rate: int) -> Any:
    """A mono recording at another sample rate, by a low-pass filter of many crossings."""
    ratio = Fraction(rate, own).limit_denominator(10_000)
    up, down = ratio.numerator, ratio.denominator
    if up == down or not len(sound):
        return sound
    taps = np.append(low_pass(max(up, down)) * up, np.zeros(up))
    # Result n lies at n·down of a signal with up - 1 zeros behind each sample.
    at = np.arange(-(-len(sound) * up // down)) * down + 64 * max(up, down)
    reach = (len(taps) - up - 1) // up + 1
    padded = np.pad(sound, reach + 1)
    result = np.zeros(len(at))
    for tap in range(reach):
        places = np.clip(at // up - tap + reach + 1, 0, len(padded) - 1)
        result += taps[at % up + tap * up] * padded[places]
    return result


@lru_cache(maxsize=4)
def low_pass(factor: int) -> Any:
    """A windowed sinc that keeps what is below 1 / factor of half the sample rate."""
    cut = 0.9475937167399596 / factor
    half = 64 * factor
    at = np.arange(-half, half + 1)
    taps = cut * np.sinc(cut * at) * np.kaiser(2 * half + 1, 14.769656459379492)
    return taps / taps.sum()


def spectrogram(
    sound: Any,
    *,
    rate: int,
    window: int,
    hop: int,
    fft: int,
    bands: int,
    low: float,
    high: float,
    decibels: float,
    height: int,
    width: int,
    resize: str,
) -> Any:
    """A recording as a grey log-mel picture, float32 of (height, width, 1), 0 to 255.

    Time runs to the right, low frequencies are at the bottom. White is the loudest point, black
    `decibels` below it. `window`, `hop` and `fft` are in samples, `low` and `high` in Hz.
    """
    padded = np.pad(sound.astype(np.float64), fft // 2, mode="reflect")
    framed = np.lib.stride_tricks.sliding_window_view(padded, fft)[::hop]
    shape = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(window) / window)
    before = (fft - window) // 2
    shape = np.pad(shape, (before, fft - window - before))
    power = np.abs(np.fft.rfft(framed * shape, axis=1)) ** 2
    quietest = -20.0
    floor = 10 ** ((quietest - decibels) / 10)
    levels = 10 * np.log10(np.maximum(mel_bands(rate, fft, bands, low, high).T @ power.T, floor))
    grey = np.clip(255 * (1 + (levels - max(levels.max(), quietest)) / decibels), 0, 255)
    rows, columns = resizing(bands, grey.shape[1], height, width, resize)
    return (rows @ grey @ columns.T).astype(np.float32)[:, :, np.newaxis]


@lru_cache(maxsize=4)
def mel_bands(rate: int, fft: int, bands: int, low: float, high: float) -> Any:
    """Triangles on the mel scale, of shape (fft // 2 + 1, bands)."""
    edges = np.linspace(1127 * np.log1p(low / 700), 1127 * np.log1p(high / 700), bands + 2)
    lower, centre, upper = edges[:-2], edges[1:-1], edges[2:]
    at = 1127 * np.log1p(np.linspace(0, rate / 2, fft // 2 + 1)[1:, np.newaxis] / 700)
    slopes = np.minimum((at - lower) / (centre - lower), (upper - at) / (upper - centre))
    return np.pad(np.maximum(0.0, slopes), ((1, 0), (0, 0)))


@lru_cache(maxsize=4)
def resizing(bands: int, frames: int, height: int, width: int, resize: str) -> tuple[Any, Any]:
    """Two matrices that bring a spectrogram to a picture's size, lowest band at the bottom."""
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
