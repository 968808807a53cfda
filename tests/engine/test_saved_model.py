"""A SavedModel answers as the run, in TensorFlow alone."""

import json
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from engine.answering_files import open_answering_file
from engine.classifier import open_run
from engine.control import Control
from engine.errors import EngineError
from engine.exporting.export import export
from engine.exporting.job import Job
from engine.exporting.metadata import read_export_metadata, write_export_metadata
from engine.exporting.saved_model import open_runner, save_answering
from engine.exporting.types import ExportRequest
from engine.prediction import predict
from tests.engine.run_folder import CLASS_NAMES, SIZE, TinyRun, make_run

# Runs a folder as somebody would who has TensorFlow alone, and prints what it answers.
PLAIN_TENSORFLOW = """
import json, sys
import numpy as np, tensorflow as tf
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("engine", "gui", "resources", "keras"):
            raise ImportError("neither Graft nor Keras is here")
sys.meta_path.insert(0, Blocked())
loaded = tf.saved_model.load(sys.argv[2])
signature = loaded.signatures["serving_default"]
answers = signature(pictures=tf.constant(np.load(sys.argv[1])))
assert "engine" not in sys.modules
print(json.dumps(answers["probabilities"].numpy().tolist()))
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("made"), name="My rün")


def test_it_answers_as_the_run_in_tensorflow_alone(run: TinyRun, tmp_path: Path) -> None:
    to = tmp_path / "exports"
    request = ExportRequest(run_dir=str(run.run_dir), to=str(to), formats=("savedmodel",))
    (file,) = export(request, Control()).files
    folder = to / "My rün.savedmodel"
    assert file.path == str(folder)
    assert file.bytes == sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    assert (file.max_abs_difference, file.agreement, file.is_held) == (0, 1, False)
    assert not list(to.glob(".graft-*"))
    metadata = read_export_metadata(folder)
    assert metadata is not None
    assert metadata["class_names"] == list(CLASS_NAMES)

    pixels = np.random.default_rng(0).integers(0, 256, (5, SIZE, SIZE, 3)).astype("float32")
    np.save(tmp_path / "pixels.npy", pixels)
    done = subprocess.run(
        [sys.executable, "-I", "-c", PLAIN_TENSORFLOW, str(tmp_path / "pixels.npy"), str(folder)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    best = keras.saving.load_model(run.run_dir / "best.keras", compile=False)
    found = json.loads(done.stdout.splitlines()[-1])
    np.testing.assert_allclose(found, best.predict(pixels, verbose=0), atol=1e-6)

    paths = [sample.path for sample in run.of("validation")]
    told = predict(str(folder), paths, top=3, control=Control())
    wanted = predict(str(run.run_dir), paths, top=3, control=Control())
    assert [dict(one.top) for one in told] == [pytest.approx(dict(one.top)) for one in wanted]


class _Reader(tf.Module):
    """Answers with a file of the user's, or reads it as soon as it is loaded."""

    def __init__(self, secret: str, when_loaded: bool) -> None:
        super().__init__()
        self.secret = secret
        if when_loaded:
            self.table = tf.lookup.StaticHashTable(
                tf.lookup.TextFileInitializer(secret, tf.string, 0, tf.int64, -1), 0
            )

    @tf.function(input_signature=[tf.TensorSpec((None, SIZE, SIZE, 3), name="pictures")])
    def answer(self, pictures: tf.Tensor) -> dict[str, tf.Tensor]:
        bytes_read = tf.strings.length(tf.io.read_file(self.secret))
        return {"probabilities": pictures[:, 0, 0] * tf.cast(bytes_read, tf.float32)}


@pytest.mark.parametrize("when_loaded", [False, True])
def test_a_folder_that_reaches_for_files_is_not_used(
    run: TinyRun, tmp_path: Path, when_loaded: bool
) -> None:
    (tmp_path / "secret").write_text("one\ntwo\n")
    module = _Reader(str(tmp_path / "secret"), when_loaded)
    tf.saved_model.save(module, str(tmp_path / "m"), signatures={"serving_default": module.answer})
    write_export_metadata(tmp_path / "m", {"class_names": list(CLASS_NAMES)})
    with pytest.raises(EngineError, match="could reach files"):
        open_answering_file(tmp_path / "m")


def test_a_folder_is_replaced_only_when_asked_for(run: TinyRun, tmp_path: Path) -> None:
    old = tmp_path / "My rün.savedmodel"
    old.mkdir()
    (old / "precious").write_text("precious")
    request = ExportRequest(
        run_dir=str(run.run_dir), to=str(tmp_path), formats=("savedmodel",), overwrite=True
    )
    export(request, Control())
    assert (old / "saved_model.pb").is_file()
    assert not (old / "precious").exists()


def test_what_acts_in_training_only_is_not_in_it(run: TinyRun, tmp_path: Path) -> None:
    pictures = keras.Input((8, 8, 3), name="pictures")
    maps = layers.RandomFlip()(layers.GaussianNoise(0.5)(pictures))
    model = keras.Model(pictures, layers.Flatten()(layers.Dropout(0.5)(maps)))
    job = _job(run, model)
    save_answering(job, tmp_path / "model")
    pixels = np.random.default_rng(0).uniform(0, 255, (2, 8, 8, 3)).astype(np.float32)
    found = open_runner(tmp_path / "model", job)(pixels)
    np.testing.assert_array_equal(found, pixels.reshape(2, -1))


def _job(run: TinyRun, model: keras.Model) -> Job:
    folder, best = open_run(run.run_dir)
    return Job(run=folder, best=best, model=model, name="run", metadata={}, samples=(), training=())
