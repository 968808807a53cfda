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

import engine.exporting.converter as converting
import engine.exporting.litert as litert
from engine.classifier import open_run
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.exporting.converter import Converter
from engine.exporting.export import _make_job
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job
from engine.exporting.metadata import read_export_metadata
from engine.exporting.parity import Comparison, compare
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
    converter.saved_model = None
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
    types = {
        kind: [one["dtype"] for one in interpreter_of(found.path).get_tensor_details()]
        for kind, found in written.items()
    }
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


@pytest.mark.parametrize(
    ("task", "output"), [("regression", "numbers"), ("binary", "probabilities")]
)
def test_vectors_and_other_tasks(
    job: Job, converter: Converter, tmp_path: Path, task: str, output: str
) -> None:
    vectors = keras.Input((7,), name="vectors")
    activation = "linear" if task == "regression" else "sigmoid"
    model = keras.Model(vectors, keras.layers.Dense(1, activation=activation)(vectors))
    other = with_converter(
        job,
        converter,
        model=model,
        best=replace(job.best, output=replace(job.best.output, task=task), model=model),
    )
    litert.write(other, tmp_path / "x.tflite", Control())
    inputs = np.random.default_rng(0).normal(size=(3, 7)).astype(np.float32)
    found = litert.open_runner(tmp_path / "x.tflite", other)(inputs)
    assert found.shape == (3, 1)
    np.testing.assert_allclose(found, model.predict(inputs, verbose=0), atol=1e-6)
    signature = interpreter_of(tmp_path / "x.tflite").get_signature_list()["serving_default"]
    assert signature == {"inputs": ["vectors"], "outputs": [output]}


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


def test_a_cancel_ends_the_conversion_and_its_process(tmp_path: Path) -> None:
    control = Control()
    with Converter() as converter:
        converter.start()
        child = converter._child
        assert child is not None and child.poll() is None
        control.cancel()
        with pytest.raises(CancelledError):
            converter.ask("tflite", tmp_path / "x.tflite", tmp_path, control)
        assert child.poll() is not None
        folder = converter.folder
    assert not folder.exists()
    assert not (tmp_path / "x.tflite").exists()


def test_a_converter_that_breaks_down_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "breaks.py"
    child.write_text("import sys; sys.stdin.readline(); sys.exit(3)")
    monkeypatch.setattr(converting, "_CHILD", child)
    with Converter() as converter:
        for _ in range(2):
            with pytest.raises(EngineError, match=r"broke down .* ended with 3\): choose another"):
                converter.ask("tflite", tmp_path / "x.tflite", tmp_path, Control())
