"""A run on recordings is exported as a model that takes the recording itself."""

from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
import pytest
import soundfile

import engine.export as exporting
from engine.audio import read_waveform
from engine.control import Control
from engine.dataset import write_splits
from engine.errors import EngineError
from engine.events import Event, Notice
from engine.export import export, read_export_metadata
from engine.inputs import InputSpec
from engine.prediction import predict
from engine.recipe import DataSpec, Recipe, SoundSpec, SourceSpec
from engine.storage import write_json, write_text
from engine.types import DatasetIndex, Sample

NAMES = ("high", "low", "noise")
SOUND = SoundSpec(sample_rate=8000, seconds=0.5, mel_bands=24)
SPEC = InputSpec(media="sound", height=24, width=20, channels=3, sound=SOUND)


@dataclass(frozen=True)
class SoundRun:
    run_dir: Path
    recordings: tuple[str, ...]


def write_recording(path: Path, label: int, seed: int) -> str:
    random = np.random.default_rng(seed)
    at = np.arange(random.integers(2000, 7000)) / 11025
    pitch = (2500, 300, 0)[label] * random.uniform(0.9, 1.1)
    wave = 0.3 * np.sin(2 * np.pi * pitch * at) + random.normal(
        0, 0.02 + 0.1 * (label == 2), len(at)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, wave * random.uniform(0.05, 1), 11025)
    return str(path)


def model() -> keras.Model:
    def random(seed: int) -> keras.Initializer:
        return keras.initializers.RandomNormal(stddev=1.0, seed=seed)

    return keras.Sequential(
        [
            keras.Input(SPEC.shape),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Conv2D(8, 5, activation="relu", kernel_initializer=random(1)),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(len(NAMES), activation="softmax", kernel_initializer=random(2)),
        ]
    )


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> SoundRun:
    folder = tmp_path_factory.mktemp("sound")
    samples = tuple(
        Sample(
            path=write_recording(
                folder / "data" / name / f"{split}-{i}.wav", label, 10 * label + i
            ),
            label=label,
            split=split,
        )
        for label, name in enumerate(NAMES)
        for split in ("train", "validation")
        for i in range(3)
    )
    index = DatasetIndex(
        roots=(str(folder / "data"),),
        task="single_label",
        class_names=NAMES,
        samples=samples,
        refused=(),
        findings=(),
        fingerprint="f" * 64,
        media="sound",
    )
    run_dir = folder / "run"
    run_dir.mkdir()
    recipe = Recipe(
        source=SourceSpec(location="/somewhere/source.h5"),
        data=DataSpec(roots=index.roots, sound=SOUND),
    )
    write_json(run_dir / "recipe.json", recipe.model_dump(mode="json"))
    write_text(run_dir / "classes.txt", "\n".join(NAMES) + "\n")
    write_splits(index, run_dir / "splits.csv")
    write_json(run_dir / "run.json", {"status": "completed", "input": SPEC.to_json()})
    model().save(run_dir / "best.keras")
    return SoundRun(run_dir, tuple(s.path for s in samples if s.split == "validation"))


@pytest.fixture(scope="module")
def exported(run: SoundRun, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("exported")
    files = export(str(run.run_dir), ("keras", "h5"), str(to), overwrite=False, control=Control())
    for file in files:
        assert (file.agreement, file.num_samples) == (1, 9)
        assert 0 < file.max_abs_difference < exporting.SOUND_TOLERANCE / 10
    return to


@pytest.mark.parametrize("kind", ["keras", "h5"])
def test_the_file_takes_the_recording_itself(run: SoundRun, exported: Path, kind: str) -> None:
    written = keras.saving.load_model(exported / f"run.{kind}", compile=False, safe_mode=True)
    assert written.input_shape == (None, 4000)
    waves = np.stack([read_waveform(path, SOUND) for path in run.recordings])
    found = written.predict(waves, verbose=0)
    answers = predict(str(run.run_dir), run.recordings, top=3, control=Control())
    for probabilities, answer in zip(found, answers, strict=True):
        for name, probability in answer.top:
            assert probabilities[NAMES.index(name)] == pytest.approx(probability, abs=1e-4)


@pytest.mark.parametrize("kind", ["keras", "h5"])
def test_it_classifies_recordings_as_the_run_does(run: SoundRun, exported: Path, kind: str) -> None:
    answers, expected = (
        predict(str(model), run.recordings, top=3, control=Control())
        for model in (exported / f"run.{kind}", run.run_dir)
    )
    assert answers == expected
    assert all(answer.error is None for answer in answers)


@pytest.mark.parametrize("kind", ["keras", "h5"])
def test_it_says_what_it_takes(exported: Path, kind: str) -> None:
    metadata = read_export_metadata(exported / f"run.{kind}")
    assert metadata is not None
    waveform = metadata["input"]["waveform"]
    assert (waveform["sample_rate"], waveform["samples"], waveform["seconds"]) == (8000, 4000, 0.5)
    assert waveform["range"] == [-1, 1]
    assert metadata["input"]["sound"]["mel_bands"] == 24


def test_without_its_recordings_it_is_compared_on_noise(run: SoundRun, tmp_path: Path) -> None:
    hidden = Path(run.recordings[0]).parents[1]
    away = hidden.rename(hidden.with_name("away"))
    events: list[Event] = []
    try:
        control = Control(events.append)
        files = export(
            str(run.run_dir), ("keras",), str(tmp_path), overwrite=False, control=control
        )
    finally:
        away.rename(hidden)
    assert files[0].num_samples == 32
    assert files[0].agreement == 1
    assert any(isinstance(event, Notice) and "made-up" in event.text for event in events)


def test_another_sound_in_the_file_is_noticed(
    run: SoundRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = InputSpec(
        media="sound",
        height=24,
        width=20,
        channels=3,
        sound=SOUND.model_copy(update={"decibels": 70.0}),
    )
    chain = exporting.with_waveform_input
    monkeypatch.setattr(exporting, "with_waveform_input", lambda model, _spec: chain(model, other))
    with pytest.raises(EngineError, match="answers differently"):
        export(str(run.run_dir), ("keras",), str(tmp_path), overwrite=False, control=Control())
    assert list(tmp_path.iterdir()) == []
