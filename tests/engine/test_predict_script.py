"""`predict.py` answers as the run does, with one runtime at a time and without Graft."""

import importlib.util
import json
import runpy
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import soundfile
import tensorflow as tf
from keras import layers

from engine.classifier import Classifier
from engine.decision_rule import decide
from engine.evaluation_types import DecisionRule
from engine.exporting.job import Job
from engine.exporting.predict_script import predict_script
from engine.inputs import InputSpec, read_input
from engine.recipe import SoundSpec
from engine.runs import RunFolder
from engine.sound_model import with_waveform_input
from engine.targets import OutputSpec
from engine.types import DataTask, Media
from tests.engine.run_folder import write_picture

NAMES = ('"odd"', "Ünïcode", "c\\d")
SPECS = {
    "picture": InputSpec(height=8, width=6, channels=3, resize="pad"),
    "sound": InputSpec(
        media="sound",
        height=8,
        width=6,
        channels=1,
        sound=SoundSpec(seconds=0.2, sample_rate=8000, mel_bands=12),
    ),
    "vector": InputSpec(media="vector", height=3, width=1, channels=1, columns=("x", "y", "z")),
}
KINDS: tuple[tuple[DataTask, Media], ...] = (
    ("single_label", "picture"),
    ("single_label", "sound"),
    ("multi_label", "picture"),
    ("binary", "vector"),
    ("regression", "vector"),
)
# Runs all scripts of a folder with neither Graft nor TensorFlow.
PLAIN = """
import contextlib, io, json, runpy, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("engine", "gui", "resources", "tensorflow", "keras"):
            raise ImportError("not here")
sys.meta_path.insert(0, Blocked())
found = []
for sys.argv in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        with contextlib.suppress(SystemExit):
            runpy.run_path(sys.argv[0], run_name="__main__")
    found.append(printed.getvalue())
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Written:
    """A script with what it is given, and what the run's own model answers."""

    best: Classifier
    model: Any
    script: Path
    given: tuple[str, ...]
    outputs: np.ndarray

    def assert_same(self, printed: str) -> None:
        """Compare what was printed with `--json`."""
        found = json.loads(printed)["predictions"]
        assert [one.get("path", one.get("row")) for one in found] == (
            [1, 2, 3, 4] if self.best.input.media == "vector" else list(self.given)
        )
        # The last is broken.
        assert found.pop()["text"].startswith("cannot be read: ")
        for one, output in zip(found, self.outputs, strict=True):
            values = one["values" if self.best.task == "regression" else "probabilities"]
            assert list(values) == list(self.best.class_names)
            assert list(values.values()) == pytest.approx(output.tolist(), abs=1e-5)
            if self.best.task == "regression":
                continue
            answers, unsure = decide(output[None], self.best.task, self.best.rule)
            if self.best.task == "multi_label":
                wanted = [name for name, on in zip(NAMES, answers[0], strict=True) if on]
                assert one["labels"] == wanted
            else:
                assert one["label"] == self.best.class_names[int(answers[0])]
                assert one["unsure"] is bool(unsure[0])
                assert one["text"].endswith("(unsure)") is bool(unsure[0])


@pytest.fixture(scope="module")
def all_written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    return {
        f"{task} {media}": written(tmp_path_factory.mktemp("to"), task, media)
        for task, media in KINDS
    }


def written(folder: Path, task: DataTask, media: Media) -> Written:
    names = NAMES[:2] if task == "binary" else NAMES
    units = 1 if task == "binary" else len(names)
    best = Classifier(
        model=network(task, media, units),
        class_names=names,
        input=SPECS[media],
        output=OutputSpec(task=task, units=units, activation=ACTIVATIONS[task]),
        rule=RULES[task],
    )
    samples, given = make_samples(folder, media)
    outputs = best.classify(
        np.stack([read_input(one, 0, best.input) for one in samples]).reshape(
            -1, *best.input.model_shape
        )
    )
    model = with_waveform_input(best.model, best.input) if media == "sound" else best.model
    job = Job(
        run=RunFolder(folder),
        best=best,
        model=model,
        name="My rün",
        metadata={},
        samples=(),
        training=(),
    )
    script = folder / "predict.py"
    script.write_text(predict_script(job), encoding="utf-8")
    return Written(best, model, script, given, outputs)


ACTIVATIONS = {
    "single_label": "softmax", "multi_label": "sigmoid", "binary": "sigmoid",
    "regression": "linear",
}  # fmt: skip
RULES = {
    "single_label": DecisionRule(unsure_below=0.5),
    "multi_label": DecisionRule(thresholds=(0.3, 0.5, 0.7)),
    "binary": DecisionRule(thresholds=(0.3,), unsure_below=0.6),
    "regression": DecisionRule(),
}


def network(task: DataTask, media: Media, units: int) -> keras.Model:
    keras.utils.set_random_seed(3)
    inputs = x = keras.Input(SPECS[media].model_shape, name="given")
    if media != "vector":
        x = layers.Conv2D(4, 3, activation="relu")(layers.Rescaling(1 / 100)(x))
        x = layers.GlobalAveragePooling2D()(x)
    outputs = layers.Dense(units, activation=ACTIVATIONS[task], name="output")(x)
    return keras.Model(inputs, outputs)


def make_samples(folder: Path, media: Media) -> tuple[list[str], tuple[str, ...]]:
    """Three samples; what the script is given: those and a broken one."""
    if media == "vector":
        path = folder / "rows.csv"
        path.write_text("z,what,x,y\n1,a,2,0.5\n-1,b,0.25,1\n0,c,-2,1\n,d,1,1\n")
        return [f"{path}::{row}" for row in range(3)], (str(path),)
    samples = []
    for seed in range(3):
        path = folder / f"{seed}.{'png' if media == 'picture' else 'wav'}"
        if media == "picture":
            write_picture(path, seed)
        else:
            wave = np.random.default_rng(seed).normal(0, 0.1 + seed / 10, 1500 + 300 * seed)
            soundfile.write(path, wave, 11025)
        samples.append(str(path))
    (folder / "broken").write_bytes(b"nothing")
    return samples, (*samples, str(folder / "broken"))


@pytest.mark.parametrize("kind", [f"{task} {media}" for task, media in KINDS])
def test_every_task_and_medium_is_answered_by_keras(
    all_written: dict[str, Written],
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    one = all_written[kind]
    one.model.save(one.script.with_name("My rün.keras"))
    for options in (["--json"], []):
        monkeypatch.setattr(sys, "argv", [str(one.script), *one.given, *options])
        # One of what it is given is broken.
        with pytest.raises(SystemExit, match="1"):
            runpy.run_path(str(one.script), run_name="__main__")
        printed = capsys.readouterr().out
        if options:
            one.assert_same(printed)
        else:
            assert len(printed.splitlines()) == 4


def test_files_are_run_without_tensorflow(all_written: dict[str, Written]) -> None:
    pytest.importorskip("ai_edge_litert", reason="LiteRT is in graft-studio[export]")
    onnx = pytest.importorskip("onnx", reason="ONNX is in graft-studio[export]")
    lite, other = all_written["single_label picture"], all_written["binary vector"]
    file = lite.script.with_name("My rün.tflite")
    file.write_bytes(tf.lite.TFLiteConverter.from_keras_model(lite.model).convert())
    onnx.save(as_onnx(onnx, other.model), other.script.with_name("My rün.onnx"))
    calls = [[str(one.script), *one.given, "--json"] for one in (lite, other)]
    done = subprocess.run(
        [sys.executable, "-I", "-c", PLAIN, json.dumps(calls)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    for one, printed in zip((lite, other), json.loads(done.stdout), strict=True):
        one.assert_same(printed)


def as_onnx(onnx: Any, model: keras.Model) -> Any:
    """A Dense layer of one unit with a sigmoid, as ONNX."""
    helper, kind = onnx.helper, onnx.TensorProto.FLOAT
    nodes = [
        helper.make_node("Gemm", ["numbers", "kernel", "bias"], ["sums"]),
        helper.make_node("Sigmoid", ["sums"], ["probabilities"]),
    ]
    weights = [
        onnx.numpy_helper.from_array(value, name)
        for value, name in zip(model.get_weights(), ("kernel", "bias"), strict=True)
    ]
    entering = helper.make_tensor_value_info("numbers", kind, [None, 3])
    leaving = helper.make_tensor_value_info("probabilities", kind, [None, 1])
    graph = helper.make_graph(nodes, "graph", [entering], [leaving], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


@pytest.mark.parametrize("kind", [f"{task} {media}" for task, media in KINDS])
def test_the_script_is_written_with_care(all_written: dict[str, Written], kind: str) -> None:
    script = str(all_written[kind].script)
    for command in (["check", "--select", "E,F,I,B"], ["format", "--diff"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--isolated", "--line-length=100", script],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout


def test_what_is_missing_is_said_in_a_sentence(
    all_written: dict[str, Written], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = all_written["regression vector"]
    alone = tmp_path / "predict.py"
    alone.write_bytes(one.script.read_bytes())
    table = tmp_path / "a.csv"
    table.write_text("x,y\n1,2\n")
    (tmp_path / "a.onnx").touch()
    one.model.save(tmp_path / "a.keras")

    def said(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", [str(alone), *arguments])
        with pytest.raises(SystemExit) as caught:
            runpy.run_path(str(alone), run_name="__main__")
        return str(caught.value)

    assert said(str(table)) == ("No model file beside this script can be run: there is none.")
    assert "is not there, or its name ends in none of" in said(str(table), "--model", "b.keras")
    assert "is not there, or its name ends in none of" in said(str(table), "--model", str(table))
    keras_file = str(tmp_path / "a.keras")
    assert "has no column 'z': it has x, y" in said(str(table), "--model", keras_file)
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "onnxruntime" else find(name)
    )
    onnx_file = str(tmp_path / "a.onnx")
    assert said(str(table), "--model", onnx_file) == (
        f"{onnx_file} needs onnxruntime, which is not installed."
    )
