"""One recording at a time: is it one, its waveform, the log-mel spectrogram that a model sees.

soundfile reads the files (libsndfile: WAV, FLAC, Ogg, MP3, AIFF); it comes with the `audio` extra.
What a spectrogram is stands in `engine.spectrograms`. Nothing here loads TensorFlow.
"""

import hashlib
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.recipe import DataSpec, Resize, SoundSpec
from engine.spectrograms import (
    DEFAULT_RATE,
    DEFAULT_SECONDS,
    Floats,
    framing,
    log_mel,
    spectrogram,
)
from engine.types import Sample, SoundPreview, Thumbnail

_INSTALL = 'pip install -e ".[audio]"'
_KINDS_TEXT = "WAV, FLAC, Ogg, MP3 or AIFF"
_BLOCK = 2**18
_MEASURED = 500
_LARGEST_RATIO = 10_000
_LEAST_RATE, _MOST_RATE = 200, 1_000_000
_FULL_SCALE = 0.9995
_CROSSINGS, _ROLL_OFF, _KAISER_BETA = 64, 0.9475937167399596, 14.769656459379492
# A recorder that does not know the length yet, or a pipe, writes these.
_OPEN_ENDED = (0, 0x7FFFFFFF, 0xFFFFFFFF)


class CheckedSound(NamedTuple):
    """What reading a whole recording told; `peak` is its largest amplitude, 1 for full scale.

    `clipped` is the share of samples at full scale, where what was louder is lost. `digest` of the
    file's bytes is there if it was asked for.
    """

    seconds: float
    sample_rate: int
    channels: int
    peak: float
    digest: bytes | None = None
    clipped: float = 0.0


def has_sound_signature(head: bytes) -> bool:
    """Whether a file's first 16 bytes are those of a recording that Graft reads."""
    if head[:4] in (b"RIFF", b"RF64"):
        return head[8:12] == b"WAVE"
    if head[:4] == b"FORM":
        return head[8:12] in (b"AIFF", b"AIFC")
    if head.startswith((b"fLaC", b"OggS", b"ID3")):
        return True
    # MP3 without a tag: eleven set bits, MPEG layer III.
    return len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2


def examine_sound(path: str, *, with_digest: bool = False) -> CheckedSound:
    """Read a whole recording, a block at a time.

    Raises:
        EngineError: If it cannot be used; the message is the reason, without the path.
    """
    _require_whole(path)
    peak, frames, clipped = 0.0, 0, 0.0
    with _open(path) as file:
        rate, channels = int(file.samplerate), int(file.channels)
        for block in file.blocks(_BLOCK, dtype="float32", always_2d=True):
            frames += len(block)
            if not np.isfinite(block).all():
                raise EngineError(
                    "The recording holds values that are not numbers: write it again as 16-bit WAV."
                )
            loudness = np.abs(block)
            peak = max(peak, float(loudness.max(initial=0.0)))
            clipped += float((loudness >= _FULL_SCALE).mean(axis=1).sum())
        if frames < file.frames:
            raise EngineError(CUT_OFF)
    if not frames:
        raise EngineError("The recording has no sound in it: its length is 0 seconds.")
    digest = None
    if with_digest:
        with Path(path).open("rb") as bytes_of:
            digest = hashlib.file_digest(bytes_of, lambda: hashlib.blake2b(digest_size=16)).digest()
    return CheckedSound(frames / rate, rate, channels, peak, digest, clipped / frames)


def read_header(path: str) -> tuple[float, int]:
    """A recording's length in seconds and its sample rate, without reading the sound.

    Raises:
        EngineError: If it is no recording; the message is the reason, without the path.
    """
    with _open(path) as file:
        return file.frames / file.samplerate, int(file.samplerate)


def read_waveform(path: str, sound: SoundSpec) -> Floats:
    """A recording as the model hears it: mixed down to mono, resampled, cut or padded.

    It is cut first (from the start, or the middle), at its own rate, then resampled by a
    polyphase filter, then padded with silence at the end, or on both sides.

    Returns:
        Shape (samples,), −1 to 1 for what was so in the file.

    Raises:
        EngineError: If it cannot be read; the message is the reason, without the path.
    """
    with _open(path) as file:
        frames, own = int(file.frames), int(file.samplerate)
        wanted = framing(sound, own)
        needed = math.ceil(wanted.samples * own / wanted.rate)
        if sound.place == "centre" and frames > needed:
            file.seek((frames - needed) // 2)
        wave = file.read(needed, dtype="float32", always_2d=True).mean(axis=1)
    wave = np.nan_to_num(wave, nan=0.0, posinf=1.0, neginf=-1.0)
    if own != wanted.rate:
        wave = _resample(wave, own, wanted.rate)
    wave = wave[: wanted.samples]
    missing = wanted.samples - len(wave)
    before = missing // 2 if sound.place == "centre" else 0
    padded = np.pad(np.asarray(wave, np.float32), (before, missing - before))
    return padded.astype(np.float32, copy=False)


def _resample(wave: NDArray[Any], own: int, rate: int) -> NDArray[Any]:
    # Takes a third of a second to import, and is not always needed.
    from scipy.signal import resample_poly

    # Exact for all rates in use. An odd one, whose filter would fill memory, comes out up to a
    # ten-thousandth too high or low, which nobody hears.
    ratio = Fraction(rate, own).limit_denominator(_LARGEST_RATIO)
    up, down = ratio.numerator, ratio.denominator
    return np.asarray(resample_poly(wave, up, down, window=_low_pass(max(up, down))))


@lru_cache(maxsize=4)
def _low_pass(factor: int) -> NDArray[np.float64]:
    """The filter of resampy's `kaiser_best`: nothing mirrored is louder than −100 dB.

    SciPy's own lets through −50 dB, which a spectrogram shows.
    """
    from scipy.signal import firwin

    return np.asarray(
        firwin(2 * _CROSSINGS * factor + 1, _ROLL_OFF / factor, window=("kaiser", _KAISER_BETA))
    )


def read_spectrogram(
    path: str, sound: SoundSpec, height: int, width: int, resize: Resize
) -> Floats:
    """A recording as a grey picture: time to the right, low frequencies in the last row.

    Returns:
        Grey levels 0 to 255 of shape (height, width, 1): white is the recording's loudest point,
        black `sound.decibels` below it.

    Raises:
        EngineError: If it cannot be read; the message is the reason, without the path.
    """
    wave = read_waveform(path, sound)
    if sound.sample_rate is None:
        sound = sound.model_copy(update={"sample_rate": read_header(path)[1]})
    return spectrogram(wave, framing(sound), height, width, resize)


def preview(path: str, sound: SoundSpec) -> SoundPreview:
    """A recording's spectrogram, one pixel a band and frame, and what is known of the file.

    Raises:
        EngineError: If it cannot be read.
    """
    seconds, rate = read_header(path)
    wanted = framing(sound, rate)
    grey = log_mel(read_waveform(path, sound), wanted)[::-1]
    return SoundPreview(
        path=path, seconds=seconds, sample_rate=rate, spectrogram=_picture(path, grey)
    )


def read_sound_thumbnail(path: str, size: int) -> Thumbnail:
    """The spectrogram of a recording's first seconds, as large as a picture's thumbnail.

    Empty if it cannot be read.
    """
    try:
        seconds, rate = read_header(path)
        sound = SoundSpec(sample_rate=min(rate, DEFAULT_RATE), seconds=min(max(seconds, 0.2), 10))
        grey = spectrogram(read_waveform(path, sound), framing(sound), size * 3 // 4, size)
        return _picture(path, grey[:, :, 0])
    except Exception:
        return Thumbnail(path=path, width=0, height=0, pixels=b"")


def _picture(path: str, grey: NDArray[Any]) -> Thumbnail:
    pixels = np.repeat(np.rint(grey).astype(np.uint8)[:, :, np.newaxis], 3, axis=2)
    return Thumbnail(
        path=path, width=pixels.shape[1], height=pixels.shape[0], pixels=pixels.tobytes()
    )


def measure_recordings(
    paths: Sequence[str], sound: SoundSpec, *, control: Control | None = None
) -> SoundSpec:
    """`sound` with the length and sample rate that suit these recordings.

    Looks at the headers of up to 500 of them, spread evenly; those that cannot be read do not
    count.
    """
    chosen = np.linspace(0, len(paths) - 1, min(len(paths), _MEASURED)).round().astype(int)
    lengths, rates = [], []
    for i in chosen:
        if control is not None:
            control.checkpoint()
        try:
            seconds, rate = read_header(paths[i])
        except EngineError:
            continue
        lengths.append(seconds)
        rates.append(rate)
    suggested = suggest_sound(lengths, rates)
    return sound.model_copy(
        update={"seconds": suggested.seconds, "sample_rate": suggested.sample_rate}
    )


def suggest_sound(lengths: Sequence[float], rates: Sequence[int]) -> SoundSpec:
    """Settings that suit recordings of these lengths, in seconds, and sample rates, in Hz.

    All of 95 recordings in 100 is heard, within a minute. 16 kHz holds speech and most sounds of
    things and animals; recordings that are lower have nothing above their own rate's half.
    """
    known = [length for length in lengths if length > 0]
    seconds = float(np.percentile(known, 95)) if known else DEFAULT_SECONDS
    step = 0.1 if seconds <= 2 else 0.5 if seconds <= 10 else 5.0
    seconds = min(60.0, max(0.2, math.ceil(round(seconds / step, 6)) * step))
    rate = min(DEFAULT_RATE, max(rates, default=DEFAULT_RATE))
    return SoundSpec(seconds=round(seconds, 1), sample_rate=max(1000, rate))


def settle_length(sound: SoundSpec, lengths: Sequence[float]) -> SoundSpec:
    """`sound` with a length: where it names none, the one that suits recordings so long."""
    if sound.seconds is not None:
        return sound
    return sound.model_copy(update={"seconds": suggest_sound(lengths, ()).seconds})


def settle_sound(data: DataSpec, samples: Sequence[Sample]) -> DataSpec:
    """`data` with a sample rate and a length.

    Where it names no rate, that of the first recording; where it names no length, the one that
    suits the samples (their headers are read where nothing has looked at them yet).

    Raises:
        EngineError: If the sound settings cannot be used, or recordings cannot be read here.
    """
    load_soundfile()
    sound = data.sound
    if sound.sample_rate is None:
        sound = sound.model_copy(update={"sample_rate": read_header(samples[0].path)[1]})
    if sound.seconds is None:
        lengths = [sample.length for sample in samples]
        if not any(lengths):
            measured = measure_recordings([sample.path for sample in samples], sound)
            sound = sound.model_copy(update={"seconds": measured.seconds})
        sound = settle_length(sound, lengths)
    framing(sound)
    return data.model_copy(update={"sound": sound})


CUT_OFF = "The recording is cut off: copy it again from where it came."


@contextmanager
def _open(path: str) -> Iterator[Any]:
    """A recording's open file; every reason why it is none becomes a sentence."""
    soundfile = load_soundfile()
    try:
        with Path(path).open("rb") as raw:
            head = raw.read(16)
            if not head:
                raise EngineError("The file is empty.")
            if not has_sound_signature(head):
                raise EngineError(
                    f"It is not a recording in {_KINDS_TEXT}, or its beginning is damaged."
                )
        with soundfile.SoundFile(path) as file:
            if not _LEAST_RATE <= file.samplerate <= _MOST_RATE:
                raise EngineError(
                    f"The recording says that it was made at {file.samplerate:,} Hz, which cannot "
                    "be: convert it to WAV at its true rate."
                )
            yield file
    except FileNotFoundError:
        raise EngineError("The file is not there any more.") from None
    except PermissionError:
        raise EngineError("The file may not be read: change its permissions.") from None
    except soundfile.SoundFileError as error:
        reason = str(getattr(error, "error_string", error)).strip().rstrip(".")
        raise EngineError(
            f"The recording is damaged and cannot be decoded ({reason}): copy it again, or convert "
            "it to WAV."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise EngineError(f"The file could not be read: {reason}.") from None


def load_soundfile() -> Any:
    """The library that reads recordings.

    Raises:
        EngineError: If the `audio` extra is missing.
    """
    try:
        import soundfile
    except (ImportError, OSError):  # OSError: the wheel came without libsndfile
        raise EngineError(
            f"Recordings are read by the soundfile library, which is not installed: `{_INSTALL}` "
            "installs it."
        ) from None
    return soundfile


def _require_whole(path: str) -> None:
    """libsndfile reads a WAV file that was cut off without a word."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(12)
            size = file.seek(0, 2)
    except (OSError, ValueError):
        return  # `_open` says what is wrong
    if head[:4] not in (b"RIFF", b"FORM"):
        return
    promised = int.from_bytes(head[4:8], "little" if head[:4] == b"RIFF" else "big")
    if promised not in _OPEN_ENDED and size < promised + 8 - 1:
        raise EngineError(CUT_OFF)
