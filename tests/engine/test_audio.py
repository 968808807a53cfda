"""Reading one recording: every kind, every way to be broken, and what becomes of the sound."""

import argparse
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from engine import tasks
from engine.audio import (
    examine_sound,
    has_sound_signature,
    measure_recordings,
    preview,
    read_header,
    read_sound_thumbnail,
    read_spectrogram,
    read_waveform,
    settle_sound,
    suggest_sound,
)
from engine.cli_scan import add_scan_flags, data_spec
from engine.control import Control
from engine.data.media import SOUND_SUFFIXES
from engine.errors import EngineError
from engine.recipe import DataSpec, SoundSpec
from engine.types import Sample

RATE = 16000


def tone(hertz: float = 1000, seconds: float = 1.0, rate: int = RATE, peak: float = 0.5):
    return peak * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)


def save(path: Path, wave: np.ndarray, rate: int = RATE, **options: str) -> str:
    soundfile.write(path, wave, rate, **options)
    return str(path)


def dominant(wave: np.ndarray, rate: int = RATE) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(wave))) * rate / len(wave))


@pytest.mark.parametrize(
    ("suffix", "options"),
    [
        ("wav", {"subtype": "PCM_16"}),
        ("wav", {"subtype": "PCM_24"}),
        ("wav", {"subtype": "PCM_U8"}),
        ("wav", {"subtype": "FLOAT"}),
        ("wav", {"subtype": "ULAW"}),
        ("flac", {}),
        ("ogg", {"subtype": "VORBIS"}),
        ("ogg", {"subtype": "OPUS"}),
        ("mp3", {}),
        ("aiff", {}),
    ],
)
def test_reads_each_kind_whatever_its_name(tmp_path: Path, suffix: str, options: dict) -> None:
    assert f".{suffix}" in SOUND_SUFFIXES
    saved = save(tmp_path / f"a.{suffix}", np.stack([tone(), tone()], axis=1), **options)
    path = str(Path(saved).rename(tmp_path / "sound.dat"))
    assert has_sound_signature(Path(path).read_bytes()[:16])
    seconds, rate, channels, peak, *_ = examine_sound(path)
    assert (round(seconds, 1), rate, channels, round(peak, 1)) == (1.0, RATE, 2, 0.5)
    assert read_header(path) == (seconds, rate)
    wave = read_waveform(path, SoundSpec(sample_rate=RATE))
    assert wave.shape == (RATE,)
    assert wave.dtype == np.float32
    assert dominant(wave) == pytest.approx(1000, abs=2)


@pytest.mark.parametrize(
    "head",
    [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF0000WEBP", b"RIFF0000AVI ", b"", b"ID"],
)
def test_a_picture_or_film_is_no_recording(head: bytes) -> None:
    assert not has_sound_signature(head)


def test_channels_are_mixed_to_their_mean(tmp_path: Path) -> None:
    left, right = tone(500), tone(2000)
    path = save(tmp_path / "a.wav", np.stack([left, right], axis=1), subtype="FLOAT")
    wave = read_waveform(path, SoundSpec(sample_rate=RATE))
    np.testing.assert_allclose(wave, (left + right) / 2, atol=1e-6)


@pytest.mark.parametrize("own", [8000, 11025, 22050, 44100, 48000])
def test_other_rates_are_resampled(tmp_path: Path, own: int) -> None:
    path = save(tmp_path / "a.wav", tone(1000, rate=own), own)
    wave = read_waveform(path, SoundSpec(sample_rate=RATE))
    assert dominant(wave) == pytest.approx(1000, abs=2)
    # Away from the edges, where the filter has nothing to look at.
    np.testing.assert_allclose(wave[800:-800], tone(1000)[800:-800], atol=0.01)


def test_an_odd_rate_is_resampled_nearly(tmp_path: Path) -> None:
    path = save(tmp_path / "a.wav", tone(1000, rate=47999), 47999)
    wave = read_waveform(path, SoundSpec(sample_rate=RATE))
    np.testing.assert_allclose(wave[800:-800], tone(1000)[800:-800], atol=0.1)


def test_resampling_upwards_invents_no_high_tones(tmp_path: Path) -> None:
    path = save(tmp_path / "a.wav", tone(3300, rate=8000), 8000, subtype="FLOAT")
    grey = read_spectrogram(path, SoundSpec(sample_rate=RATE), 64, 101, "stretch")
    # Away from the edges, where the tone begins with a click.
    assert grey[:12, 10:-10].max() == 0


def test_what_is_too_high_for_the_rate_is_filtered_out(tmp_path: Path) -> None:
    path = save(tmp_path / "a.wav", tone(15000, rate=48000), 48000)
    wave = read_waveform(path, SoundSpec(sample_rate=RATE))
    assert np.abs(wave[800:-800]).max() < 0.01


def test_without_a_rate_the_files_own_is_kept(tmp_path: Path) -> None:
    path = save(tmp_path / "a.wav", tone(1000, rate=8000), 8000)
    assert read_waveform(path, SoundSpec(sample_rate=None)).shape == (8000,)
    assert preview(path, SoundSpec(sample_rate=None)).sample_rate == 8000


def test_short_recordings_are_padded_and_long_ones_cut(tmp_path: Path) -> None:
    short = save(tmp_path / "short.wav", np.full(4000, 0.5), subtype="FLOAT")
    ramp = np.linspace(0, 1, 3 * RATE)
    long = save(tmp_path / "long.wav", ramp, subtype="FLOAT")
    start = SoundSpec(sample_rate=RATE, place="start")
    centre = SoundSpec(sample_rate=RATE, place="centre")
    assert np.flatnonzero(read_waveform(short, start))[[0, -1]].tolist() == [0, 3999]
    assert np.flatnonzero(read_waveform(short, centre))[[0, -1]].tolist() == [6000, 9999]
    np.testing.assert_allclose(read_waveform(long, start), ramp[:RATE], atol=1e-6)
    np.testing.assert_allclose(read_waveform(long, centre), ramp[RATE : 2 * RATE], atol=1e-6)


def test_a_long_recording_is_not_read_whole(tmp_path: Path) -> None:
    path = save(tmp_path / "long.wav", np.tile(tone(), 600))
    # What is damaged far behind the part that is used does not matter: it was not read.
    with Path(path).open("r+b") as file:
        file.truncate(4 * RATE)
    assert dominant(read_waveform(path, SoundSpec(sample_rate=RATE))) == 1000


def test_the_picture_shows_the_tone_where_it_is(tmp_path: Path) -> None:
    sound = SoundSpec(sample_rate=RATE)
    low, high = (
        read_spectrogram(save(tmp_path / f"{hertz}.wav", tone(hertz)), sound, 96, 80, "stretch")
        for hertz in (200, 6000)
    )
    assert low.shape == (96, 80, 1)
    assert low.dtype == np.float32
    assert low[:, 40, 0].argmax() > 80 > 16 > high[:, 40, 0].argmax()
    assert high.min() >= 0
    assert 240 < high.max() <= 255.001


def test_time_runs_to_the_right_and_silence_is_black(tmp_path: Path) -> None:
    wave = np.concatenate([tone(1000, 0.25), np.zeros(RATE)])
    grey = read_spectrogram(save(tmp_path / "a.wav", wave), SoundSpec(), 64, 100, "stretch")
    assert grey[:, :23].max() > 240
    assert grey[:, 30:].max() == 0


@pytest.mark.parametrize("gain", [1.9, 0.1, 0.01])
def test_loudness_does_not_matter(tmp_path: Path, gain: float) -> None:
    noise = 0.5 * tone() + np.random.default_rng(0).normal(0, 0.01, RATE)
    spec = SoundSpec(sample_rate=RATE)
    one, other = (
        read_spectrogram(
            save(tmp_path / f"{factor}.wav", factor * noise, subtype="FLOAT"),
            spec,
            64,
            64,
            "stretch",
        )
        for factor in (1.0, gain)
    )
    np.testing.assert_allclose(one, other, atol=0.01)


@pytest.mark.parametrize("hiss", [0.0, 1e-5])
def test_silence_is_dark_rather_than_made_loud(tmp_path: Path, hiss: float) -> None:
    wave = np.random.default_rng(0).normal(0, hiss, RATE)
    path = save(tmp_path / "a.wav", wave, subtype="FLOAT")
    grey = read_spectrogram(path, SoundSpec(), 64, 64, "stretch")
    assert grey.mean() < 100
    assert grey.max() == 0 or hiss


@pytest.mark.parametrize("place", ["start", "centre"])
@pytest.mark.parametrize("length", [0.2, 1.0, 3.7])
def test_the_same_file_gives_the_same_picture(tmp_path: Path, place: str, length: float) -> None:
    path = save(tmp_path / "a.flac", tone(700, length, 22050), 22050)
    sound = SoundSpec(place=place)
    once = read_spectrogram(path, sound, 32, 32, "stretch")
    assert np.array_equal(once, read_spectrogram(path, sound, 32, 32, "stretch"))


def test_a_stereo_file_of_rotten_numbers_is_refused_when_checked(tmp_path: Path) -> None:
    wave = tone()
    wave[5] = np.nan
    path = save(tmp_path / "a.wav", wave, subtype="FLOAT")
    with pytest.raises(EngineError, match="not numbers"):
        examine_sound(path)
    assert np.isfinite(read_spectrogram(path, SoundSpec(), 32, 32, "stretch")).all()


def test_a_digest_comes_when_asked_for(tmp_path: Path) -> None:
    one, same, other = (
        save(tmp_path / f"{name}.wav", tone(hertz))
        for name, hertz in zip("abc", (500, 500, 600), strict=True)
    )
    digests = [examine_sound(path, with_digest=True).digest for path in (one, same, other)]
    assert digests[0] == digests[1] != digests[2]
    assert examine_sound(one).digest is None


def cut(path: str, share: float) -> str:
    data = Path(path).read_bytes()
    Path(path).write_bytes(data[: int(len(data) * share)])
    return path


@pytest.mark.parametrize("suffix", ["wav", "flac", "aiff"])
def test_a_recording_that_is_cut_off_is_refused(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(0).normal(0, 0.2, 2 * RATE)
    path = cut(save(tmp_path / f"a.{suffix}", noise), 0.6)
    with pytest.raises(EngineError, match=r"cut off|damaged"):
        examine_sound(path)


def test_a_stream_that_does_not_know_its_length_is_read(tmp_path: Path) -> None:
    path = save(tmp_path / "a.wav", tone())
    data = bytearray(Path(path).read_bytes())
    data[4:8] = data[40:44] = b"\xff\xff\xff\xff"
    Path(path).write_bytes(data)
    assert examine_sound(path).seconds == 1.0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty."),
        (b"not a sound at all", "not a recording in WAV, FLAC"),
        (b"RIFF" + struct.pack("<I", 4) + b"WAVE", "damaged"),
        (b"OggS" + bytes(60), "damaged"),
        (b"fLaC" + bytes(60), "damaged"),
    ],
)
def test_what_is_no_recording_gets_a_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(data)
    for read in (examine_sound, read_header, lambda p: read_waveform(p, SoundSpec())):
        with pytest.raises(EngineError, match=reason) as caught:
            read(str(path))
        assert str(path) not in str(caught.value)
        assert "\n" not in str(caught.value)
    assert read_sound_thumbnail(str(path), 144).pixels == b""


@pytest.mark.parametrize("rate", [1, 2**31 - 1])
def test_a_sample_rate_that_cannot_be_is_refused(tmp_path: Path, rate: int) -> None:
    path = save(tmp_path / "a.wav", tone(), rate)
    with pytest.raises(EngineError, match="which cannot be"):
        read_waveform(path, SoundSpec())


def test_an_empty_recording_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="0 seconds"):
        examine_sound(save(tmp_path / "a.wav", np.zeros(0)))


def test_a_missing_file_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="not there any more"):
        read_header(str(tmp_path / "a.wav"))


def test_a_missing_library_says_how_to_install_it(tmp_path: Path, monkeypatch) -> None:
    path = save(tmp_path / "a.wav", tone())
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with pytest.raises(EngineError, match=r'`pip install -e "\.\[audio\]"` installs it'):
        examine_sound(path)


def test_importing_it_loads_neither_the_library_nor_tensorflow() -> None:
    code = (
        "import sys, engine.audio, engine.spectrograms\n"
        "print([m for m in ('soundfile', 'tensorflow', 'keras', 'scipy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_preview_is_what_the_model_sees(tmp_path: Path) -> None:
    path = save(tmp_path / "a.wav", tone(3000, 2.5, 22050), 22050)
    shown = preview(path, SoundSpec(seconds=2.0, mel_bands=40))
    assert (shown.path, shown.seconds, shown.sample_rate) == (path, 2.5, 22050)
    picture = shown.spectrogram
    assert (picture.width, picture.height) == (201, 40)
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(40, 201, 3)
    grey = read_spectrogram(path, SoundSpec(seconds=2.0, mel_bands=40), 40, 201, "stretch")
    np.testing.assert_array_equal(pixels[..., :1], np.rint(grey))


def test_a_thumbnail_fits_its_square(tmp_path: Path) -> None:
    path = save(tmp_path / "a.ogg", tone(seconds=30.0, rate=44100), 44100)
    thumbnail = read_sound_thumbnail(path, 144)
    assert (thumbnail.width, thumbnail.height) == (144, 108)
    assert len(thumbnail.pixels) == 144 * 108 * 3
    assert max(thumbnail.pixels) > 200


@pytest.mark.parametrize(
    ("lengths", "rates", "seconds", "rate"),
    [
        ([], [], 1.0, 16000),
        ([0.45] * 95 + [0.7] * 5, [8000], 0.5, 8000),
        ([1.0] * 10, [44100], 1.0, 16000),
        ([4.02] * 10, [16000, 8000], 4.5, 16000),
        ([0.0, 33.0], [48000], 35.0, 16000),
        ([0.01], [8000], 0.2, 8000),
        ([3600.0], [44100], 60.0, 16000),
    ],
)
def test_suggests_what_suits_the_recordings(lengths, rates, seconds, rate) -> None:
    suggested = suggest_sound(lengths, rates)
    assert (suggested.seconds, suggested.sample_rate) == (seconds, rate)


def test_measuring_passes_over_what_cannot_be_read(tmp_path: Path) -> None:
    paths = [save(tmp_path / f"{i}.wav", tone(rate=8000, seconds=0.33), 8000) for i in range(3)]
    (tmp_path / "broken.wav").write_bytes(b"nothing")
    chosen = SoundSpec(mel_bands=40)
    measured = measure_recordings([*paths, str(tmp_path / "broken.wav")], chosen)
    assert measured == chosen.model_copy(update={"seconds": 0.4, "sample_rate": 8000})
    assert measure_recordings([], chosen) == chosen.model_copy(update={"seconds": 1.0})


def test_a_grid_shows_recordings_beside_pictures(tmp_path: Path) -> None:
    recording = save(tmp_path / "a.wav", tone())
    picture = tmp_path / "b.png"
    Image.new("RGB", (90, 60), "red").save(picture)
    request = tasks.ThumbnailRequest(paths=(recording, str(picture)), size=60)
    shown = tasks.read_thumbnails(request, Control())
    assert [(one.width, one.height) for one in shown] == [(60, 45), (60, 40)]


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ([], SoundSpec()),
        (["--sample-rate", "own"], SoundSpec(sample_rate=None)),
        (
            ["--sample-rate", "8000", "--seconds", "2.5", "--mel-bands", "40"],
            SoundSpec(sample_rate=8000, seconds=2.5, mel_bands=40),
        ),
    ],
)
def test_the_command_line_says_how_to_hear(flags: list[str], expected: SoundSpec) -> None:
    parser = argparse.ArgumentParser()
    add_scan_flags(parser)
    assert data_spec(parser.parse_args(["data", *flags])).sound == expected


@pytest.mark.parametrize("flags", [["--sample-rate", "10"], ["--seconds", "0"]])
def test_values_that_do_not_fit_are_refused(flags: list[str]) -> None:
    parser = argparse.ArgumentParser()
    add_scan_flags(parser)
    with pytest.raises(EngineError, match=flags[0][2:].replace("-", "_")):
        data_spec(parser.parse_args(["data", *flags]))


def test_a_run_settles_its_sample_rate_and_its_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path / "a.wav", tone(rate=22050, seconds=0.63), 22050)
    unread = [Sample(path=path, label=0, split="train")]
    data = DataSpec(roots=(str(tmp_path),), sound=SoundSpec(sample_rate=None))
    sound = settle_sound(data, unread).sound
    assert (sound.sample_rate, sound.seconds) == (22050, 0.7)
    known = [Sample(path=path, label=0, split="train", length=length) for length in (0.2, 2.9)]
    assert settle_sound(data, known).sound.seconds == 3.0
    chosen = DataSpec(roots=(str(tmp_path),), sound=SoundSpec(seconds=0.25))
    assert settle_sound(chosen, known).sound.seconds == 0.25
    with pytest.raises(EngineError, match="nothing: choose a lower bound"):
        settle_sound(DataSpec(roots=("x",), sound=SoundSpec(low=9000)), unread)
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with pytest.raises(EngineError, match="not installed"):
        settle_sound(DataSpec(roots=("x",)), unread)
