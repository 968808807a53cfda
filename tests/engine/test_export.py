import errno
import json
import os
import subprocess
import sys
import zipfile
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest

import engine.exporting.export as exporting
import engine.exporting.keras_files as keras_files
from engine.classifier import Classifier, open_file, open_run
from engine.control import Control
from engine.decision_rule import calibrated, write_rule
from engine.errors import CancelledError, EngineError
from engine.evaluation_types import DecisionRule
from engine.events import Event, Notice
from engine.exporting.export import export_to_json
from engine.exporting.formats import FORMATS
from engine.exporting.job import Job
from engine.exporting.metadata import read_export_metadata, write_export_metadata
from engine.prediction import predict
from engine.recipe import ExportFormat
from engine.runs import RunFolder
from tests.engine.exports import export_files, export_run
from tests.engine.run_folder import CLASS_NAMES, SIZE, TinyRun, make_run, tiny_model

# Opens a file as somebody would who has Keras and not Graft, and prints what it answers.
PLAIN_KERAS = """
import json, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("engine", "gui", "resources"):
            raise ImportError("Graft is not here")
sys.meta_path.insert(0, Blocked())
import keras, numpy as np
pixels = np.load(sys.argv[1])
answers = [keras.models.load_model(p).predict(pixels, verbose=0).tolist() for p in sys.argv[2:]]
assert "engine" not in sys.modules
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("made"), name="My rün")


def write(
    run: TinyRun, to: Path, *formats: ExportFormat, overwrite: bool = False
) -> dict[str, Any]:
    return export_to_json(export_run(run.run_dir, to, *formats, overwrite=overwrite))


def test_written_files_answer_as_the_run_without_graft(run: TinyRun, tmp_path: Path) -> None:
    to = tmp_path / "new folder" / "exports"
    values = write(run, to, "keras", "h5")
    names = sorted(path.name for path in to.iterdir())
    beside = ["labels.txt", "model-card.md", "predict.py"]
    assert names == ["My rün.h5", "My rün.keras", *beside]
    assert sorted(values["beside"]) == [str(to / name) for name in beside]
    assert (to / "labels.txt").read_text(encoding="utf-8").split("\n") == [*CLASS_NAMES, ""]
    for file in values["files"]:
        assert file["bytes"] == Path(file["path"]).stat().st_size
        assert (file["max_abs_difference"], file["agreement"], file["num_samples"]) == (0, 1, 12)
    assert [file["format"] for file in values["files"]] == ["keras", "h5"]

    pixels = np.random.default_rng(0).integers(0, 256, (5, SIZE, SIZE, 3)).astype("float32")
    np.save(tmp_path / "pixels.npy", pixels)
    paths = [file["path"] for file in values["files"]]
    done = subprocess.run(
        [sys.executable, "-I", "-c", PLAIN_KERAS, str(tmp_path / "pixels.npy"), *paths],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"},
    )
    assert done.returncode == 0, done.stderr
    best = keras.saving.load_model(run.run_dir / "best.keras", compile=False)
    expected = best.predict(pixels, verbose=0)
    for answer in json.loads(done.stdout.splitlines()[-1]):
        np.testing.assert_allclose(answer, expected, atol=1e-6)


def test_the_file_says_how_to_use_it_and_not_where_it_was_made(
    run: TinyRun, tmp_path: Path
) -> None:
    write(run, tmp_path, "keras", "h5")
    for suffix in ("keras", "h5"):
        metadata = read_export_metadata(tmp_path / f"My rün.{suffix}")
        assert metadata is not None
        assert metadata["class_names"] == list(CLASS_NAMES)
        picture = {name: metadata["input"][name] for name in ("height", "width", "resize")}
        assert picture == {"height": SIZE, "width": SIZE, "resize": "stretch"}
        assert metadata["recipe"]["source"]["location"] == "source.h5"
        assert metadata["data_fingerprint"] == "f" * 64
        assert metadata["keras_version"] == keras.version()
        assert "secret place" not in json.dumps(metadata)


def test_predicting_with_a_file_names_the_runs_classes(run: TinyRun, tmp_path: Path) -> None:
    write(run, tmp_path, "keras", "h5")
    paths = tuple(sample.path for sample in run.of("validation"))
    expected = predict(str(run.run_dir), paths, top=3, control=Control())
    for suffix in ("keras", "h5"):
        found = predict(str(tmp_path / f"My rün.{suffix}"), paths, top=3, control=Control())
        for one, other in zip(found, expected, strict=True):
            assert [name for name, _ in one.top] == [name for name, _ in other.top]
            assert [p for _, p in one.top] == pytest.approx([p for _, p in other.top], rel=1e-5)


@pytest.mark.parametrize("suffix", ["keras", "h5"])
def test_metadata_may_be_larger_than_an_hdf5_header(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"model.{suffix}"
    keras_files._save(tiny_model(), path)
    values = {"class_names": [f"Klasse ä {i}" for i in range(20_000)]}
    write_export_metadata(path, values)
    assert read_export_metadata(path) == values
    assert keras.models.load_model(path, compile=False).output_shape == (None, 3)


def test_files_without_metadata_have_none(tmp_path: Path) -> None:
    (tmp_path / "text.h5").write_text("hello")
    with zipfile.ZipFile(tmp_path / "other.keras", "w") as archive:
        archive.writestr("graft.json", "not JSON")
    with h5py.File(tmp_path / "odd.h5", "w") as file:
        file.attrs["graft"] = 7
    for name in ("text.h5", "other.keras", "odd.h5", "missing.keras"):
        assert read_export_metadata(tmp_path / name) is None


def test_unknown_formats_are_refused_before_anything_is_written(
    run: TinyRun, tmp_path: Path
) -> None:
    with pytest.raises(EngineError, match=r"'pt' is no export format: choose from keras, h5,"):
        write(run, tmp_path / "to", "keras", "pt")  # type: ignore[arg-type]
    with pytest.raises(EngineError, match="No export format"):
        write(run, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_the_runs_rule_goes_with_its_files(tmp_path: Path) -> None:
    run = make_run(tmp_path, validation=4)
    rule = DecisionRule(temperature=2.5, unsure_below=0.6)
    write_rule(run.run_dir, rule)
    values = write(run, tmp_path / "to", "keras", "h5")
    pixels = np.random.default_rng(0).integers(0, 256, (32, SIZE, SIZE, 3)).astype("float32")
    best = open_run(run.run_dir)[1]
    expected = calibrated(best.classify(pixels), "single_label", 2.5)
    for file in values["files"]:
        assert (file["agreement"], file["num_samples"]) == (1, 12)
        assert file["max_abs_difference"] < 1e-6
        opened = open_file(Path(file["path"]), Control())
        # It is in the model, so it is not applied once more.
        assert opened.rule == DecisionRule(unsure_below=0.6)
        np.testing.assert_allclose(opened.classify(pixels), expected, atol=1e-6)
        assert not np.allclose(opened.classify(pixels), best.classify(pixels), atol=1e-2)
        metadata = read_export_metadata(file["path"])
        assert metadata is not None
        assert metadata["decision_rule"]["temperature"] == 2.5
        assert metadata["decision_rule"]["temperature_is_in_model"] is True


def test_a_very_sure_answer_is_calibrated_from_its_logits(tmp_path: Path) -> None:
    run = make_run(tmp_path, class_names=("no", "yes"))
    model = tiny_model(1)
    model.get_layer("output").activation = keras.activations.sigmoid
    kernel, _ = model.get_layer("output").get_weights()
    # Probabilities in float32 are exactly 1 from a logit of 17 on.
    model.get_layer("output").set_weights([kernel, np.array([40.0])])
    model.save(run.run_dir / "best.keras")
    RunFolder(run.run_dir).update(task="binary")
    write_rule(run.run_dir, DecisionRule(temperature=10.0))
    files = write(run, tmp_path / "to", "keras")["files"]
    assert files[0]["max_abs_difference"] < 1e-6


def test_nothing_is_replaced_unless_asked_for(run: TinyRun, tmp_path: Path) -> None:
    (tmp_path / "My rün.keras").write_text("precious")
    with pytest.raises(EngineError, match=r"already holds My rün\.keras"):
        write(run, tmp_path, "h5", "keras")
    assert [path.name for path in tmp_path.iterdir()] == ["My rün.keras"]
    assert (tmp_path / "My rün.keras").read_text() == "precious"
    write(run, tmp_path, "keras", overwrite=True)
    assert read_export_metadata(tmp_path / "My rün.keras") is not None
    (tmp_path / "labels.txt").write_text("another model's")
    write(run, tmp_path, "h5")
    assert (tmp_path / "labels.txt").read_text() == "another model's"
    assert (tmp_path / "My rün.labels.txt").read_text("utf-8").split("\n") == [*CLASS_NAMES, ""]


def test_labels_of_the_same_classes_are_no_obstacle(run: TinyRun, tmp_path: Path) -> None:
    write(run, tmp_path, "keras")
    write(run, tmp_path, "h5")
    assert (tmp_path / "My rün.h5").is_file()


@pytest.mark.parametrize("change", [1e-3, float("nan")])
def test_a_file_that_answers_differently_is_held(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: float
) -> None:
    real = keras_files.load_model

    def changed(path: Path) -> keras.Model:
        model = real(path)
        kernel, bias = model.get_layer("output").get_weights()
        model.get_layer("output").set_weights([kernel, bias + np.array([change, 0, 0])])
        return model

    monkeypatch.setattr(keras_files, "load_model", changed)
    told = replace(FORMATS["keras"], when_held="Choose h5.")
    monkeypatch.setitem(FORMATS, "keras", told)
    (tmp_path / "My rün.keras").write_text("precious")
    (file,) = write(run, tmp_path, "keras", overwrite=True)["files"]
    assert file["is_held"] and file["path"] == str(tmp_path / "My rün.keras.differs")
    assert file["remark"] == "Choose h5."
    # JSON knows no NaN.
    assert file["max_abs_difference"] is None or file["max_abs_difference"] > 1e-5
    assert file["agreement"] == (0 if np.isnan(change) else 1)
    assert Path(file["path"]).is_file()
    assert (tmp_path / "My rün.keras").read_text() == "precious"


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (RuntimeError("Can't decrement id ref count (No space left on device)"), "disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "can only be read"),
        (ValueError("Layer is odd.\nMore."), r"cannot write this model as h5 \(Layer is odd\)"),
    ],
)
def test_a_failing_write_is_one_sentence_and_leaves_nothing(
    run: TinyRun,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: Exception,
    sentence: str,
) -> None:
    def save(_model: keras.Model, path: Path, **_options: object) -> None:
        Path(path).write_bytes(b"half")
        raise failure

    monkeypatch.setattr(keras.Model, "save", save)
    with pytest.raises(EngineError, match=sentence):
        write(run, tmp_path / "made" / "for it", "h5")
    assert not (tmp_path / "made").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is full")
@pytest.mark.parametrize("name", ["h5", "h5-tf-keras", "weights"])
def test_hdf5_is_not_begun_where_the_disk_is_full(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    # HDF5 ends the process where a disk fills up while it writes.
    monkeypatch.setattr(keras_files, "beside_file", lambda _path: nullcontext(Path("/dev/full")))
    with pytest.raises(EngineError, match="the disk is full"):
        write(run, tmp_path / "made", name)
    assert not (tmp_path / "made").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may write anywhere")
def test_a_folder_that_may_not_be_written(run: TinyRun, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(EngineError) as refused:
        write(run, tmp_path, "keras", "h5")
    assert str(refused.value).count("you may not write there") == 1


def test_that_nothing_can_be_written_is_said_once(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("engine.storage.tempfile.mkstemp", refuse)
    with pytest.raises(EngineError) as refused:
        write(run, tmp_path / "made", "keras", "h5", "weights")
    assert str(refused.value).count("you may not write there") == 1
    assert not (tmp_path / "made").exists()


def test_the_target_is_a_file(run: TinyRun, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious")
    for to in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(EngineError, match="file"):
            write(run, to, "keras")
    assert (tmp_path / "file").read_text() == "precious"


def test_cancelling_leaves_nothing(run: TinyRun, tmp_path: Path) -> None:
    control = Control()
    seen: list[Event] = []

    def report(event: Event) -> None:
        seen.append(event)
        control.cancel()

    control.report = report
    with pytest.raises(CancelledError):
        export_run(run.run_dir, tmp_path / "to", "keras", control=control)
    assert seen and not (tmp_path / "to").exists()


def test_without_the_pictures_made_up_ones_are_compared(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    run.data.rename(tmp_path / "elsewhere")
    events: list[Event] = []
    result = export_run(run.run_dir, tmp_path / "to", "keras", control=Control(events.append))
    (file,) = result.files
    assert (file.max_abs_difference, file.num_samples) == (0, 32)
    assert any("made-up ones" in event.text for event in events if isinstance(event, Notice))


def test_the_compared_pictures_are_of_all_classes(run: TinyRun) -> None:
    chosen = [one.path for one in exporting._samples(RunFolder(run.run_dir), "validation", 7)]
    assert len(set(chosen)) == 7
    assert {Path(path).parent.name for path in chosen} == set(CLASS_NAMES)


def test_layers_that_need_graft_are_refused(run: TinyRun) -> None:
    class Own(keras.layers.Layer):
        def call(self, inputs: object) -> object:
            return inputs

    model = keras.Sequential([keras.Input((2,)), keras.Sequential([Own()])])
    with pytest.raises(EngineError, match="not Keras's own \\(Own\\)"):
        exporting._refuse_foreign_layers(model)
    exporting._refuse_foreign_layers(tiny_model())


def test_long_run_names_become_names_that_fit() -> None:
    stem = exporting._stem(RunFolder(Path("/runs") / ("ü" * 120)))
    assert len(f"{stem}.keras".encode()) <= 255
    assert set(stem) == {"ü"}


def test_a_numbered_run_is_named_after_its_data(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    numbered = run.run_dir.rename(tmp_path / "7")
    data = RunFolder(numbered).recipe.data.roots[0]
    assert exporting._stem(RunFolder(numbered)) == f"{Path(data).name}-7"


def test_h5_also_of_models_with_arithmetic_in_their_graph(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    pictures = keras.Input((SIZE, SIZE, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(keras.layers.Rescaling(1 / 255)(pictures))
    outputs = keras.layers.Dense(3, activation="softmax")(pooled * 2.0 + 3.0)
    keras.Model(pictures, outputs).save(run.run_dir / "best.keras")
    (file,) = write(run, tmp_path / "to", "h5")["files"]
    assert file["max_abs_difference"] < 1e-6
    assert read_export_metadata(file["path"]) is not None


def test_a_model_that_no_h5_can_hold_is_one_sentence(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    pictures = keras.Input((SIZE, SIZE, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(keras.ops.flip(pictures, axis=1))
    outputs = keras.layers.Dense(3, activation="softmax")(pooled)
    keras.Model(pictures, outputs).save(run.run_dir / "best.keras")
    with pytest.raises(EngineError, match="cannot read this model back from h5"):
        write(run, tmp_path / "to", "h5")
    assert not (tmp_path / "to").exists()
    assert write(run, tmp_path / "to", "keras")["files"]


def test_one_format_that_fails_keeps_none_of_the_others(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keras_files.write

    def write_one(job: Job, path: Path, control: Control) -> None:
        if path.suffix == ".keras":
            raise ValueError("A library's own.\nWith details.")
        real(job, path, control)

    monkeypatch.setattr(keras_files, "write", write_one)
    result = export_run(run.run_dir, tmp_path, "keras", "weights")
    assert [file.format for file in result.files] == ["weights"]
    (failure,) = result.failures
    assert failure.format == "keras"
    assert failure.text.startswith("keras could not be written (A library's own): ")
    assert not list(tmp_path.glob(".graft-*")) and not list(tmp_path.glob("*.keras"))


def test_a_file_that_its_runtime_cannot_run_is_not_left(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_it(_inputs: object) -> None:
        raise RuntimeError("no kernel for it")

    monkeypatch.setattr(keras_files, "open_runner", lambda _path, _job: run_it)
    with pytest.raises(EngineError, match=r"Keras 3\S* cannot run the weights file .*no kernel"):
        export_run(run.run_dir, tmp_path / "to", "weights")
    assert not (tmp_path / "to").exists()


def test_a_run_whose_folder_is_closed_is_exported_all_the_same(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_arguments: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("engine.exporting.record.write_json", closed)
    events: list[Event] = []
    result = export_run(run.run_dir, tmp_path, "weights", control=Control(events.append))
    assert Path(result.files[0].path).is_file()
    assert any("can only be read" in event.text for event in events if isinstance(event, Notice))


def test_what_the_run_answers_is_asked_once_for_all_formats(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    real = Classifier.classify

    def classify(best: Classifier, pixels: Any) -> Any:
        asked.append(pixels)
        return real(best, pixels)

    monkeypatch.setattr(Classifier, "classify", classify)
    files = export_files(run.run_dir, tmp_path, "keras", "weights")
    assert len(asked) == 1
    for file in files:
        assert file.score is not None and file.score == file.score_before
        assert file.milliseconds is not None and 0 < file.milliseconds < 10_000
        assert file.runtime == f"Keras {keras.version()}"
