"""The waveform chain inside a model repeats what training saw, and opens without Graft."""

import re
import zipfile
from pathlib import Path

import keras
import numpy as np
import pytest
import soundfile

from engine.audio import read_waveform
from engine.errors import EngineError
from engine.inputs import InputSpec, read_input
from engine.recipe import SoundSpec
from engine.sound_model import describe_waveform, with_waveform_input, without_waveform_input
from engine.spectrograms import framing

SHAPE = (24, 20)


def recordings(folder: Path) -> list[str]:
    """Loud, quiet, short, long, silent; sweeps over noise."""
    random = np.random.default_rng(0)
    paths = []
    for number, (rate, seconds, gain) in enumerate(
        [(8000, 0.4, 0.5), (16000, 1.0, 0.9), (44100, 1.7, 0.02), (16000, 0.9, 1e-5), (8000, 1, 0)]
    ):
        at = np.arange(round(rate * seconds)) / rate
        sweep = np.sin(2 * np.pi * (200 + 700 * (number + at)) * at)
        wave = gain * (0.8 * sweep + random.normal(0, 0.05, len(at)))
        path = folder / f"{number}.wav"
        soundfile.write(path, wave, rate, subtype="FLOAT")
        paths.append(str(path))
    return paths


def input_spec(channels: int = 3, **sound: object) -> InputSpec:
    height, width = SHAPE
    return InputSpec(
        media="sound",
        height=height,
        width=width,
        channels=channels,
        sound=SoundSpec(**sound),  # type: ignore[arg-type]
    )


def picture_model(channels: int = 3) -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((*SHAPE, channels)),
            keras.layers.Conv2D(
                4, 3, activation="relu", kernel_initializer=keras.initializers.RandomNormal(seed=1)
            ),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(
                3, activation="softmax", kernel_initializer=keras.initializers.RandomNormal(seed=2)
            ),
        ]
    )


@pytest.mark.parametrize(
    "sound",
    [
        {},
        {"sample_rate": 8000, "place": "centre"},
        {"seconds": 0.50494, "mel_bands": 128},
        {"sample_rate": 44100, "decibels": 60, "window": 0.04, "low": 300, "high": 5000},
    ],
)
@pytest.mark.parametrize(("channels", "resize"), [(3, "stretch"), (1, "crop"), (3, "pad")])
def test_it_sees_what_training_saw(tmp_path: Path, sound: dict, channels: int, resize: str) -> None:
    height, width = SHAPE
    spec = InputSpec(
        media="sound",
        height=height,
        width=width,
        channels=channels,
        resize=resize,  # type: ignore[arg-type]
        sound=SoundSpec(**sound),
    )
    model = with_waveform_input(
        keras.Sequential([keras.Input(spec.shape), keras.layers.Identity()]), spec
    )
    paths = recordings(tmp_path)
    waves = np.stack([read_waveform(path, spec.sound) for path in paths])
    assert waves.shape[1:] == model.input_shape[1:]
    seen = np.asarray(model(waves))
    expected = np.stack([read_input(path, 1, spec) for path in paths])
    np.testing.assert_allclose(seen, expected, atol=0.02)
    assert expected.max() > 150
    # No recording's picture depends on what else is in the batch.
    np.testing.assert_allclose(np.asarray(model(waves[2:3])), seen[2:3], atol=1e-4)


def test_it_is_made_of_stock_layers_and_keeps_its_answers(tmp_path: Path) -> None:
    spec = input_spec()
    model = with_waveform_input(picture_model(), spec)
    waves = np.stack([read_waveform(path, spec.sound) for path in recordings(tmp_path)])
    expected = model.predict(waves, verbose=0)
    for kind in ("keras", "h5"):
        model.save(tmp_path / f"model.{kind}")
        loaded = keras.saving.load_model(tmp_path / f"model.{kind}", compile=False, safe_mode=True)
        np.testing.assert_array_equal(loaded.predict(waves, verbose=0), expected)
    with zipfile.ZipFile(tmp_path / "model.keras") as archive:
        text = archive.read("config.json").decode()
    # What Keras finds by itself, where Graft is not installed.
    assert set(re.findall(r'"module": "([a-z_]+)', text)) == {"keras"}
    assert set(re.findall(r'"registered_name": ([^,}]+)', text)) <= {"null", '"Functional"'}


def test_the_picture_model_can_be_taken_out_again() -> None:
    inner = picture_model()
    assert without_waveform_input(with_waveform_input(inner, input_spec())) is inner
    assert without_waveform_input(inner) is None
    vectors = keras.Sequential([keras.Input((9,)), keras.layers.Dense(2)])
    assert without_waveform_input(vectors) is None


def test_without_a_sample_rate_it_cannot_be_built() -> None:
    with pytest.raises(EngineError, match="name no sample rate"):
        with_waveform_input(picture_model(), input_spec(sample_rate=None))


def test_says_what_it_takes() -> None:
    said = describe_waveform(input_spec(sample_rate=8000, seconds=1.5, place="centre"))
    assert (said["sample_rate"], said["samples"], said["seconds"]) == (8000, 12000, 1.5)
    assert "middle" in said["longer"]
    assert "both sides" in said["shorter"]


@pytest.mark.parametrize(
    ("sound", "sentence"),
    [
        ({"low": 9000}, "above 9000 Hz and below 8000 Hz"),
        ({"seconds": 0.01}, "too short for a window"),
        ({"mel_bands": 512, "high": 60}, "too many to be told apart"),
    ],
)
def test_settings_that_contradict_each_other_are_refused(sound: dict, sentence: str) -> None:
    with pytest.raises(EngineError, match=sentence):
        framing(SoundSpec(**sound))


@pytest.mark.parametrize("rate", [8000, 11025, 16000, 22050, 44100, 48000])
@pytest.mark.parametrize("bands", [40, 64, 128])
def test_every_band_hears_something(rate: int, bands: int) -> None:
    wanted = framing(SoundSpec(sample_rate=rate, mel_bands=bands))
    assert wanted.fft >= wanted.window
    assert wanted.fft & (wanted.fft - 1) == 0
    assert wanted.samples % wanted.hop == 0
    layer = keras.layers.MelSpectrogram(
        fft_length=wanted.fft,
        sampling_rate=rate,
        num_mel_bins=bands,
        min_freq=wanted.low,
        power_to_db=False,
    )
    noise = np.random.default_rng(0).normal(size=wanted.samples).astype("float32")
    assert np.asarray(layer(noise)).max(axis=1).min() > 0
