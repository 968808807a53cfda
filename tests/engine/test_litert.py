"""LiteRT files answer as the run does, in each kind of numbers."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

import engine.exporting.litert as litert
from engine import child_process
from engine.classifier import Classifier, PixelBatch, open_run
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.exporting.converter import Converter
from engine.exporting.export import _make_job
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job
from engine.exporting.litert_graph import in_a_row
from engine.exporting.metadata import read_export_metadata
from engine.exporting.parity import Comparison, compare
from engine.inputs import InputSpec
from engine.prediction import predict
from engine.recipe import SoundSpec
from engine.runs import RunFolder
from engine.sound_model import to_spectrograms, with_waveform_input
from engine.targets import OutputSpec
from engine.types import DataTask
from tests.engine.run_folder import CLASS_NAMES, SIZE, make_run

pytest.importorskip("ai_edge_litert", reason="LiteRT is in graft-studio[export]")

# Runs a file as a small device would: neither TensorFlow nor Graft can be imported.
PLAIN_LITERT = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("engine", "gui", "resources", "tensorflow", "keras"):
            raise ImportError("not here")
sys.meta_path.insert(0, Blocked())
import numpy as np
from ai_edge_litert.interpreter import Interpreter
interpreter = Interpreter(model_path=sys.argv[1])
run = interpreter.get_signature_runner("serving_default")
pixels = np.load(sys.argv[2])
np.save(sys.argv[3], [run(pictures=one[None])["probabilities"][0] for one in pixels])
"""


KINDS = {
    "tflite": ("x.tflite", 1e-5),
    "tflite-float16": ("x.float16.tflite", 1e-2),
    "tflite-dynamic": ("x.dynamic.tflite", 1e-1),
    "tflite-int8": ("x.int8.tflite", 0.3),
}


@dataclass(frozen=True)
class Written:
    path: Path
    found: Comparison
    remark: str | None


@pytest.fixture(scope="module")
def converter() -> Iterator[Converter]:
    with Converter() as one:
        yield one


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory, converter: Converter) -> Job:
    run = make_run(tmp_path_factory.mktemp("made"), name="My rün", train=4)
    return with_converter(_make_job(*open_run(run.run_dir), "My rün", None, Control()), converter)


def with_converter(job: Job, converter: Converter, **changes: object) -> Job:
    """A job that uses the converter of these tests: each process of its own takes seconds."""
    converter.written.clear()
    return replace(job, kept={litert.__name__: converter}, **changes)


@pytest.fixture(scope="module")
def written(job: Job, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    to = tmp_path_factory.mktemp("exported")
    found = {}
    for kind, (name, _) in KINDS.items():
        remark = litert.write(job, to / name, Control())
        runner = litert.open_runner(to / name, job)
        found[kind] = Written(
            to / name, compare(job, runner, FORMATS[kind], "Checking", Control()), remark
        )
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_answers_as_the_run(written: dict[str, Written], kind: str) -> None:
    found = written[kind].found
    assert (found.agreement, found.num_samples) == (1, 12)
    assert found.max_abs_difference < KINDS[kind][1]


def test_the_kinds_are_what_they_say(written: dict[str, Written]) -> None:
    types = {kind: types_of(found.path) for kind, found in written.items()}
    assert np.float16 in types["tflite-float16"] and np.float16 not in types["tflite"]
    # All but what enters and leaves.
    assert types["tflite-int8"].count(np.float32) == 2
    assert written["tflite-int8"].remark == "Calibrated on 12 training pictures."
    assert all(written[kind].remark is None for kind in KINDS if kind != "tflite-int8")


def test_a_file_says_how_to_use_it(written: dict[str, Written]) -> None:
    for one in written.values():
        metadata = read_export_metadata(one.path)
        assert metadata is not None
        assert metadata["class_names"] == list(CLASS_NAMES)
        with zipfile.ZipFile(one.path) as archive:
            assert archive.read("labels.txt").decode().split("\n") == [*CLASS_NAMES, ""]


def test_graft_answers_with_a_file(job: Job, written: dict[str, Written]) -> None:
    paths = [sample.path for sample in job.samples]
    wanted = predict(str(job.run.path), paths, top=3, control=Control())
    for kind, (_, tolerance) in KINDS.items():
        found = predict(str(written[kind].path), paths, top=3, control=Control())
        for one, answer in zip(found, wanted, strict=True):
            assert one.answer == answer.answer
            assert dict(one.top) == pytest.approx(dict(answer.top), abs=tolerance)


def test_a_file_runs_without_tensorflow(
    job: Job, written: dict[str, Written], tmp_path: Path
) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (5, SIZE, SIZE, 3)).astype("float32")
    np.save(tmp_path / "pixels.npy", pixels)
    arguments = [written["tflite"].path, tmp_path / "pixels.npy", tmp_path / "out.npy"]
    done = subprocess.run(
        [sys.executable, "-I", "-c", PLAIN_LITERT, *map(str, arguments)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    expected = job.best.classify(pixels)
    np.testing.assert_allclose(np.load(tmp_path / "out.npy"), expected, atol=1e-5)


def picture_model(channels: int, units: int) -> keras.Model:
    keras.utils.set_random_seed(1)
    pictures = keras.Input((SIZE, 12, channels), name="pictures")
    maps = keras.layers.Conv2D(48, 3, activation="relu")(keras.layers.Rescaling(1 / 128)(pictures))
    features = keras.layers.GlobalAveragePooling2D()(maps)
    activation = "softmax" if units > 2 else "sigmoid"
    return keras.Model(pictures, keras.layers.Dense(units, activation=activation)(features))


def made_up_job(converter: Converter, model: keras.Model, spec: InputSpec, task: DataTask) -> Job:
    """A job of which only the numbers that enter are known."""
    units = int(model.outputs[0].shape[-1])
    numbers = {"scale": (1.0,) * units, "offset": (0.0,) * units} if task == "regression" else {}
    activation = {"single_label": "softmax", "regression": "linear"}.get(task, "sigmoid")
    output = OutputSpec(task=task, units=units, activation=activation, **numbers)  # type: ignore[arg-type]
    names = tuple("ABC"[: 2 if task == "binary" else units])
    converter.written.clear()
    return MadeUpJob(
        run=RunFolder("nowhere"),
        best=Classifier(model=model, class_names=names, input=spec, output=output),
        model=with_waveform_input(model, spec) if spec.media == "sound" else model,
        name="made up",
        metadata={"class_names": list(names)},
        samples=(),
        training=(),
        kept={litert.__name__: converter},
    )


class MadeUpJob(Job):
    def batches(self, *_unused: object) -> Iterator[PixelBatch]:
        entering, spec = self.made_up(), self.best.input
        pixels = to_spectrograms(entering, spec) if spec.media == "sound" else entering
        yield PixelBatch(positions=tuple(range(len(pixels))), pixels=pixels)


@pytest.mark.parametrize(
    ("channels", "units", "task"), [(1, 2, "multi_label"), (3, 1, "binary"), (0, 2, "regression")]
)
def test_every_task_in_float_and_in_whole_numbers(
    converter: Converter, tmp_path: Path, channels: int, units: int, task: DataTask
) -> None:
    if channels:
        model = picture_model(channels, units)
        spec = InputSpec(height=SIZE, width=12, channels=channels)
    else:
        row = keras.Input((5,), name="row")
        hidden = keras.layers.Dense(4, "relu")(keras.layers.Rescaling(1 / 255)(row))
        model = keras.Model(row, keras.layers.Dense(units)(hidden))
        spec = InputSpec(media="vector", height=5, width=1, channels=1, columns=tuple("abcde"))
    job = made_up_job(converter, model, spec, task)
    plain, whole = tmp_path / "x.tflite", tmp_path / "x.int8.tflite"
    assert litert.write(job, plain, Control()) is None
    remark = litert.write(job, whole, Control())
    assert remark == f"Calibrated on 32 training {spec.noun}."
    entering = job.made_up()
    expected = np.asarray(model(entering))
    for path, within in ((plain, 1e-6), (whole, 0.1 * np.ptp(expected) + 1 / 128)):
        found = litert.open_runner(path, job)(entering)
        assert found.shape == expected.shape
        np.testing.assert_allclose(found, expected, atol=within, rtol=1e-5)
        signature = interpreter_of(path).get_signature_list()["serving_default"]
        output = "estimates" if task == "regression" else "probabilities"
        assert signature == {"inputs": [model.inputs[0].name], "outputs": [output]}
    types = types_of(whole)
    assert types.count(np.float32) == 2 and np.int8 in types


@pytest.mark.parametrize("kind", KINDS)
def test_a_spectrogram_stays_float32_in_every_kind(
    converter: Converter, tmp_path: Path, sound_job: Job, kind: str
) -> None:
    path = tmp_path / KINDS[kind][0]
    remark = litert.write(sound_job, path, Control())
    calibrated = "Calibrated on 32 training recordings. The spectrogram is worked out in float."
    assert remark == (calibrated if kind == "tflite-int8" else None)
    tensors = interpreter_of(path).get_tensor_details()
    other = [one["name"] for one in tensors if one["dtype"] in (np.float16, np.int8)]
    assert bool(other) == (kind != "tflite")
    assert not any("resize_" in name or "mel_" in name for name in other)
    waves = sound_job.made_up()
    found = litert.open_runner(path, sound_job)(waves)
    np.testing.assert_allclose(found, sound_job.model(waves), atol=max(1e-4, KINDS[kind][1] / 5))
    signature = interpreter_of(path).get_signature_list()["serving_default"]
    assert signature == {"inputs": ["waveform"], "outputs": ["probabilities"]}
    assert interpreter_of(path).get_signature_runner()(waveform=waves[:1])


@pytest.fixture(scope="module")
def sound_job(converter: Converter) -> Job:
    settings = SoundSpec(seconds=0.3, mel_bands=10, sample_rate=4000)
    spec = InputSpec(media="sound", height=SIZE, width=12, channels=3, sound=settings)
    return made_up_job(converter, picture_model(3, 3), spec, "single_label")


def test_files_with_loops_are_not_put_in_a_row(written: dict[str, Written]) -> None:
    from ai_edge_litert.tools import flatbuffer_utils as files

    content = written["tflite"].path.read_bytes()
    model = files.read_model_from_bytearray(bytearray(content))
    model.subgraphs *= 2
    with pytest.raises(ValueError, match="a loop"):
        in_a_row(content, files.convert_object_to_bytearray(model))


def types_of(path: Path) -> list[Any]:
    return [one["dtype"] for one in interpreter_of(path).get_tensor_details()]


def interpreter_of(path: Path) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    return Interpreter(model_content=path.read_bytes())


def test_an_operation_that_litert_lacks_is_named(
    job: Job, converter: Converter, tmp_path: Path
) -> None:
    pictures = keras.Input((SIZE, SIZE, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(pictures)
    refused = with_converter(job, converter, model=keras.Model(pictures, keras.ops.erfinv(pooled)))
    sentence = "LiteRT cannot hold this model, because it has no operation for Erfinv: choose"
    with pytest.raises(EngineError, match=sentence):
        litert.write(refused, tmp_path / "x.tflite", Control())
    assert not (tmp_path / "x.tflite").exists()


def test_a_place_that_cannot_be_written(job: Job, converter: Converter, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        litert.write(with_converter(job, converter), tmp_path / "no" / "x.tflite", Control())


def test_without_training_samples_whole_numbers_are_refused(
    job: Job, converter: Converter, tmp_path: Path
) -> None:
    gone = with_converter(job, converter, training=())
    with pytest.raises(EngineError, match=r"training pictures, .* choose tflite-dynamic"):
        litert.write(gone, tmp_path / "x.int8.tflite", Control())


def test_a_converter_that_breaks_down_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "breaks.py"
    child.write_text("import sys; sys.stdin.readline(); sys.exit(3)")
    monkeypatch.setattr(child_process, "command", lambda _module: [sys.executable, str(child)])
    with Converter() as converter:
        for _ in range(2):
            with pytest.raises(EngineError, match=r"broke down .* ended with 3\): choose another"):
                converter.ask("tflite", tmp_path / "model", tmp_path / "x.tflite", Control())


class CancelsSoon(Control):
    """Cancels when it is asked for the third time."""

    asked = 0

    def checkpoint(self) -> None:
        self.asked += 1
        if self.asked == 3:
            self.cancel()
        super().checkpoint()


# The last, because the next conversion needs another process.
def test_a_cancel_halfway_ends_the_conversion_and_its_process(
    job: Job, converter: Converter, tmp_path: Path
) -> None:
    control, path = CancelsSoon(), tmp_path / "x.tflite"
    litert.write(with_converter(job, converter), path, Control())
    path.unlink()
    child = converter._child
    assert child is not None and child.poll() is None
    with pytest.raises(CancelledError):
        litert.write(job, path, control)
    assert control.asked == 3
    assert child.poll() is not None and converter._child is None
    assert not (converter.folder / "answer.json").exists()
    assert not path.exists()
