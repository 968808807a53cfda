"""ONNX files answer in ONNX Runtime, with its default options, as the model does in Keras."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from keras import layers, ops

from engine.answering_files import open_answering_file
from engine.classifier import Classifier
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.events import Event, Progress
from engine.exporting.job import Job
from engine.exporting.metadata import read_export_metadata
from engine.inputs import InputSpec
from engine.prediction import predict
from engine.recipe import SoundSpec
from engine.runs import RunFolder
from engine.sound_model import made_up_waveforms, with_waveform_input
from engine.targets import OutputSpec
from engine.types import DataTask
from tests.engine.exports import export_files, export_run
from tests.engine.run_folder import CLASS_NAMES, SIZE, TinyRun, make_run

onnx = pytest.importorskip("onnx", reason="the packages of `export` are not installed")
onnxruntime = pytest.importorskip("onnxruntime", reason="the packages of `export` are missing")
pytest.importorskip("tf2onnx", reason="the packages of `export` are not installed")

from engine.exporting import onnx_file  # noqa: E402 - needs the packages
from engine.exporting.onnx_layers import MelProducts  # noqa: E402

PICTURES = InputSpec(height=SIZE, width=SIZE, channels=3)
SOUND = InputSpec(
    media="sound",
    height=12,
    width=14,
    channels=3,
    sound=SoundSpec(seconds=0.3, mel_bands=10, sample_rate=4000),
)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("made"))


def job_of(model: keras.Model, spec: InputSpec = PICTURES, task: DataTask = "single_label") -> Job:
    """A job whose samples are gone, so that it is written from the model alone."""
    units = int(model.outputs[0].shape[-1])
    names = tuple("ABCDE"[: 2 if task == "binary" else units])
    numbers = {"scale": (3.0,) * units, "offset": (1.0,) * units} if task == "regression" else {}
    activation = {"single_label": "softmax", "regression": "linear"}.get(task, "sigmoid")
    output = OutputSpec(task=task, units=units, activation=activation, **numbers)  # type: ignore[arg-type]
    best = Classifier(model=model, class_names=names, input=spec, output=output)
    return Job(
        run=RunFolder("nowhere"),
        best=best,
        model=model,
        name="job",
        metadata={"class_names": list(names)},
        samples=(),
        training=(),
    )


def written(job: Job, folder: Path) -> Any:
    """A session with what `write` made of a job, opened as anybody would."""
    assert onnx_file.write(job, folder / "job.onnx", Control()) is None
    return onnxruntime.InferenceSession(
        str(folder / "job.onnx"), providers=["CPUExecutionProvider"]
    )


def model_of(*body: Callable[[Any], Any]) -> keras.Model:
    """A classifier of pictures whose features are all random layers in a row."""
    keras.utils.set_random_seed(3)
    x = inputs = keras.Input((SIZE, SIZE, 3), name="pictures")
    for layer in (layers.Rescaling(1 / 64, -2.0), *body, layers.Flatten()):
        x = layer(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x))


def test_a_run_becomes_a_file_with_names_and_any_batch(run: TinyRun, tmp_path: Path) -> None:
    (file,) = export_files(run.run_dir, tmp_path, "onnx")
    assert (file.agreement, file.num_samples, file.remark) == (1, 12, "")
    assert file.max_abs_difference < 1e-5
    session = onnxruntime.InferenceSession(file.path, providers=["CPUExecutionProvider"])
    ((entering,), (leaving,)) = session.get_inputs(), session.get_outputs()
    assert (entering.name, entering.type, entering.shape[1:]) == (
        "pictures",
        "tensor(float)",
        [SIZE, SIZE, 3],
    )
    assert (leaving.name, leaving.shape[1:]) == ("probabilities", [3])
    best = keras.saving.load_model(run.run_dir / "best.keras", compile=False)
    for count in (1, 5):
        pixels = np.random.default_rng(count).integers(0, 256, (count, SIZE, SIZE, 3))
        pixels = pixels.astype(np.float32)
        found = session.run(["probabilities"], {"pictures": pixels})[0]
        np.testing.assert_allclose(found, best(pixels), atol=1e-5)
    paths = [sample.path for sample in run.of("validation")]
    wanted = predict(str(run.run_dir), paths, top=3, control=Control())
    for one, answer in zip(
        predict(file.path, paths, top=3, control=Control()), wanted, strict=True
    ):
        assert dict(one.top) == pytest.approx(dict(answer.top), abs=1e-5)
    told = json.loads(session.get_modelmeta().custom_metadata_map["graft"])
    assert told["class_names"] == list(CLASS_NAMES)
    assert told == read_export_metadata(file.path)


def test_a_file_that_reads_others_is_not_opened(run: TinyRun, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(bytes(4))
    weight = onnx.helper.make_tensor("w", onnx.TensorProto.FLOAT, [1], bytes(4), raw=True)
    onnx.external_data_helper.set_external_data(weight, "secret", 0, 4)
    weight.ClearField("raw_data")
    weight.data_location = onnx.TensorProto.EXTERNAL
    model = onnx.helper.make_model(onnx.helper.make_graph([], "g", [], [], [weight]))
    onnx.helper.set_model_props(model, {"graft": json.dumps({"class_names": []})})
    (tmp_path / "job.onnx").write_bytes(model.SerializeToString())
    with pytest.raises(EngineError, match="wants to read other files"):
        open_answering_file(tmp_path / "job.onnx")


def test_other_onnx_files_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"\xff" * 50)
    onnx.save(onnx.ModelProto(), str(tmp_path / "empty.onnx"))
    assert read_export_metadata(tmp_path / "broken.onnx") is None
    assert read_export_metadata(tmp_path / "empty.onnx") is None
    with pytest.raises(EngineError, match="does not say what it takes"):
        open_answering_file(tmp_path / "empty.onnx")


@pytest.mark.parametrize(
    "body",
    [
        # ONNX Runtime draws the zeros into the pooling, where they count as nothing.
        (
            layers.Conv2D(4, 3, bias_initializer=keras.initializers.Constant(-9.0)),
            layers.ZeroPadding2D(1),
            layers.MaxPooling2D(3, 2),
        ),
        (layers.ZeroPadding2D(1), layers.AveragePooling2D(3, 2)),
        # ConvNeXt: Keras hands grouped convolutions to XLA, and GELU uses erfc.
        (
            layers.Conv2D(6, 3, padding="same", groups=3),
            layers.LayerNormalization(),
            layers.Dense(8, activation="gelu"),
        ),
    ],
    ids=["padded maximum", "padded average", "groups and GELU"],
)
def test_what_has_been_wrong_elsewhere_is_right(
    body: tuple[Callable[[Any], Any], ...], tmp_path: Path
) -> None:
    job = job_of(model_of(*body))
    pixels = job.made_up()
    found = written(job, tmp_path).run(None, {"pictures": pixels})[0]
    expected = np.asarray(job.model(pixels))
    assert np.ptp(expected, axis=0).max() > 0.01
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_numbers_of_a_table_row_have_their_name(tmp_path: Path) -> None:
    inputs = keras.Input((5,), name="numbers")
    model = keras.Model(inputs, layers.Dense(2)(layers.Dense(4, "tanh")(inputs)))
    row = InputSpec(media="vector", height=5, width=1, channels=1, columns=tuple("abcde"))
    session = written(job_of(model, row, "regression"), tmp_path)
    assert [one.name for one in session.get_outputs()] == ["estimates"]
    rows = np.arange(15, dtype=np.float32).reshape(3, 5)
    found = session.run(None, {"numbers": rows})[0]
    np.testing.assert_allclose(found, model(rows), rtol=1e-4)


def test_a_recording_enters_as_it_is(tmp_path: Path) -> None:
    keras.utils.set_random_seed(1)
    inputs = keras.Input(SOUND.shape)
    features = layers.Flatten()(layers.Conv2D(2, 3)(layers.Rescaling(1 / 255)(inputs)))
    picture = keras.Model(inputs, layers.Dense(2, activation="sigmoid")(features))
    job = job_of(with_waveform_input(picture, SOUND), SOUND, "multi_label")
    before = [len(layer._inbound_nodes) for layer in job.model.layers]
    waves = made_up_waveforms(SOUND, 4)
    found = written(job, tmp_path).run(None, {"waveform": waves})[0]
    np.testing.assert_allclose(found, job.model(waves), atol=1e-4)
    assert [len(layer._inbound_nodes) for layer in job.model.layers] == before


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"sequence_length": 50, "window": "hamming", "top_db": 30.0},
        {"sequence_length": 51, "window": None, "mag_exp": 1.0},
        {"power_to_db": False, "min_freq": 100, "max_freq": 1500},
    ],
    ids=["as it comes", "another window", "no window, magnitudes", "no decibels"],
)
def test_products_do_what_the_spectrogram_does(changes: dict[str, Any]) -> None:
    settings = {"fft_length": 64, "sequence_stride": 20, "sampling_rate": 4000, "num_mel_bins": 8}
    layer = layers.MelSpectrogram(**{**settings, **changes})
    waves = np.random.default_rng(0).normal(0, 0.3, (3, 400)).astype(np.float32)
    expected = np.asarray(layer(waves))
    np.testing.assert_allclose(MelProducts(layer)(waves), expected, rtol=1e-4, atol=1e-3)


def test_an_operation_that_onnx_lacks_is_named(tmp_path: Path) -> None:
    inputs = keras.Input((SIZE, SIZE, 3))
    odd = ops.erfinv(layers.Rescaling(1 / 512)(inputs))
    job = job_of(keras.Model(inputs, layers.Dense(3, "softmax")(layers.Flatten()(odd))))
    with pytest.raises(EngineError, match=r"cannot be written as ONNX \(.*Erfinv\): choose tflite"):
        onnx_file.write(job, tmp_path / "job.onnx", Control())
    assert list(tmp_path.iterdir()) == []


def break_files(monkeypatch: pytest.MonkeyPatch, how_many: int) -> None:
    """Let the first conversions lose their weights without a word."""
    left = iter(range(how_many))

    def mend(graph: Any) -> None:
        if next(left, None) is not None:
            for one in graph.initializer:
                if one.data_type == onnx.TensorProto.FLOAT:
                    values = onnx.numpy_helper.to_array(one)
                    one.CopyFrom(onnx.numpy_helper.from_array(values / 2, one.name))

    monkeypatch.setattr(onnx_file, "_mend_padding", mend)


def test_a_file_that_differs_is_written_by_the_next_way(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_files(monkeypatch, 1)
    (file,) = export_files(run.run_dir, tmp_path, "onnx")
    assert (file.agreement, file.is_held, file.remark) == (1, False, "")


def test_where_every_way_differs_the_closest_is_held(
    run: TinyRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_files(monkeypatch, 99)
    (file,) = export_files(run.run_dir, tmp_path, "onnx")
    assert file.is_held
    assert "None of the ways" in file.remark


def test_cancelling_leaves_nothing(run: TinyRun, tmp_path: Path) -> None:
    def listen(event: Event) -> None:
        if isinstance(event, Progress) and (event.text, event.done) == ("Converting to ONNX", 2):
            control.cancel()

    control = Control(listen)
    with pytest.raises(CancelledError):
        export_run(run.run_dir, tmp_path / "to", "onnx", control=control)
    assert not (tmp_path / "to").exists()
