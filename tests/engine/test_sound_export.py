"""A run on recordings is exported as a model that takes the recording itself."""

from dataclasses import dataclass, replace
from pathlib import Path

import keras
import numpy as np
import pytest
import soundfile

import engine.exporting.export as exporting
from engine import tasks
from engine.audio import read_waveform
from engine.control import Control
from engine.events import Event, Notice
from engine.exporting.metadata import read_export_metadata
from engine.exporting.parity import SOUND_TOLERANCE
from engine.prediction import predict
from engine.recipe import HeadSpec, Phase, SoundSpec, TrainSpec
from engine.runs import RunFolder
from engine.types import Prediction
from tests.engine.exports import export_files, export_run
from tests.engine.small import save_source, small_recipe

NAMES = ("high", "low", "noise")
RATE = 11025
SOUND = {"seconds": 0.5, "mel_bands": 24}
# Half a second in whole hops.
SAMPLES = 5500


@dataclass(frozen=True)
class SoundRun:
    run_dir: Path
    recordings: tuple[str, ...]


def write_recording(path: Path, label: int, seed: int) -> str:
    random = np.random.default_rng(seed)
    at = np.arange(random.integers(2000, 7000)) / RATE
    pitch = (2500, 300, 0)[label] * random.uniform(0.9, 1.1)
    wave = 0.3 * np.sin(2 * np.pi * pitch * at) + random.normal(
        0, 0.02 + 0.1 * (label == 2), len(at)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, wave * random.uniform(0.05, 1), RATE)
    return str(path)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> SoundRun:
    """A real run on recordings that keep their own sample rate."""
    folder = tmp_path_factory.mktemp("sound")
    for label, name in enumerate(NAMES):
        for number in range(8):
            write_recording(folder / "data" / name / f"{number}.wav", label, 10 * label + number)
    recipe = small_recipe(
        save_source(folder / "source.keras"),
        folder / "data",
        head=HeadSpec(hidden=()),
        train=TrainSpec(phases=(Phase(name="Head", epochs=10, learning_rate=0.1),), batch_size=6),
    )
    data = recipe.data.model_copy(update={"sound": SoundSpec(**SOUND, sample_rate=None)})
    recipe = recipe.model_copy(update={"data": data})
    run_dir = folder / "run"
    tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=str(run_dir)), Control())
    samples = RunFolder(run_dir).samples()
    return SoundRun(run_dir, tuple(s.path for s in samples if s.split == "validation"))


@pytest.fixture(scope="module")
def exported(run: SoundRun, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("exported")
    for file in export_files(run.run_dir, to, "keras", "h5"):
        assert (file.agreement, file.num_samples) == (1, 6)
        assert 0 < file.max_abs_difference < SOUND_TOLERANCE / 10
    return to


def test_a_run_is_scored_on_its_recordings(run: SoundRun) -> None:
    request = tasks.EvaluateRequest(run_dir=str(run.run_dir))
    scored = tasks.evaluate_run(request, Control())
    assert scored.num_samples == len(run.recordings) == 6
    assert {sample.path for sample in scored.samples} == set(run.recordings)


@pytest.fixture(scope="module")
def answers(run: SoundRun) -> tuple[Prediction, ...]:
    return predict(str(run.run_dir), run.recordings, top=3, control=Control())


@pytest.mark.parametrize("kind", ["keras", "h5"])
def test_the_file_takes_the_recording_itself(
    run: SoundRun, exported: Path, answers: tuple[Prediction, ...], kind: str
) -> None:
    written = keras.saving.load_model(exported / f"run.{kind}", compile=False, safe_mode=True)
    assert written.input_shape == (None, SAMPLES)
    sound = SoundSpec(**SOUND, sample_rate=RATE)
    waves = np.stack([read_waveform(path, sound) for path in run.recordings])
    found = np.asarray(written(waves))
    for probabilities, answer in zip(found, answers, strict=True):
        for name, probability in answer.top:
            assert probabilities[NAMES.index(name)] == pytest.approx(probability, abs=1e-4)


@pytest.mark.parametrize("kind", ["keras", "h5"])
def test_graft_classifies_recordings_with_the_file(
    run: SoundRun, exported: Path, answers: tuple[Prediction, ...], kind: str
) -> None:
    model = str(exported / f"run.{kind}")
    assert predict(model, run.recordings, top=3, control=Control()) == answers


def test_a_folder_that_only_answers_is_given_the_recording(
    run: SoundRun, answers: tuple[Prediction, ...], tmp_path: Path
) -> None:
    export_files(run.run_dir, tmp_path, "savedmodel")
    found = predict(str(tmp_path / "run.savedmodel"), run.recordings, top=3, control=Control())
    for one, answer in zip(found, answers, strict=True):
        assert one.path == answer.path and one.answer == answer.answer
        assert dict(one.top) == pytest.approx(dict(answer.top), abs=1e-4)


@pytest.mark.parametrize("kind", ["keras", "h5"])
def test_it_says_what_it_takes(exported: Path, kind: str) -> None:
    metadata = read_export_metadata(exported / f"run.{kind}")
    assert metadata is not None
    waveform = metadata["input"]["waveform"]
    assert (waveform["sample_rate"], waveform["samples"], waveform["seconds"]) == (
        RATE,
        SAMPLES,
        SAMPLES / RATE,
    )
    assert waveform["range"] == [-1, 1]
    assert metadata["input"]["sound"]["mel_bands"] == 24


def test_without_its_recordings_it_is_compared_on_noise(run: SoundRun, tmp_path: Path) -> None:
    hidden = Path(run.recordings[0]).parents[1]
    away = hidden.rename(hidden.with_name("away"))
    events: list[Event] = []
    try:
        result = export_run(run.run_dir, tmp_path, "keras", control=Control(events.append))
    finally:
        away.rename(hidden)
    (file,) = result.files
    assert (file.num_samples, file.agreement) == (32, 1)
    assert file.score is None and file.class_changes == ()
    assert any(isinstance(event, Notice) and "made-up" in event.text for event in events)


def test_another_sound_in_the_file_is_noticed(
    run: SoundRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = RunFolder(run.run_dir).input
    assert spec is not None
    other = replace(spec, sound=SoundSpec(**SOUND, sample_rate=RATE, decibels=70))
    chain = exporting.with_waveform_input
    monkeypatch.setattr(exporting, "with_waveform_input", lambda model, _spec: chain(model, other))
    (file,) = export_files(run.run_dir, tmp_path, "keras")
    assert file.is_held and file.max_abs_difference > SOUND_TOLERANCE
    assert not (tmp_path / "run.keras").exists()
