"""The generated script trains to the run's own figures, without Graft."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine import tasks
from engine.control import Control
from engine.exporting.export import export
from engine.exporting.types import ExportRequest
from engine.recipe import (
    AugmentSpec,
    DenseLayer,
    FreezeSpec,
    HeadSpec,
    LossSpec,
    Phase,
    RateMultiplier,
    Recipe,
    Schedule,
    SourceSpec,
    TrainSpec,
)
from engine.runs import RunFolder
from tests.engine.small import make_classes, save_source, small_recipe

HEAD = HeadSpec(hidden=(DenseLayer(units=5, dropout=0.2, batch_normalization=True),), l2=1e-3)
PART = FreezeSpec(unfreeze="second", batch_normalization=True)
WITHOUT_GRAFT = """
import runpy, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("engine", "gui", "resources"):
            raise ImportError("Graft is not here")
sys.meta_path.insert(0, Blocked())
import tensorflow
tensorflow.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def train(folder: Path, recipe: Recipe) -> RunFolder:
    run_dir = str(folder / "run")
    tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=run_dir), Control())
    return RunFolder(run_dir)


def script_of(run: RunFolder, to: Path) -> Path:
    request = ExportRequest(run_dir=str(run.path), to=str(to), formats=("python",))
    (file,) = export(request, Control()).files
    assert (file.num_samples, file.runtime) == (0, "")
    text = Path(file.path).read_text(encoding="utf-8")
    assert not re.search(r"^\s*(from|import) (engine|gui|resources)", text, re.MULTILINE)
    check = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "E,F,I,B"]
    done = subprocess.run(
        [*check, "--line-length", "100", file.path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    form = [sys.executable, "-m", "ruff", "format", "--isolated", "--diff"]
    done = subprocess.run(
        [*form, "--line-length", "100", file.path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    return Path(file.path)


def best_of(printed: str) -> tuple[float, float]:
    found = re.search(r"best: validation loss (\S+), accuracy (\S+)", printed)
    assert found, printed
    return float(found[1]), float(found[2])


def again(
    script: Path, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[float, float]:
    """The loss and the score that a script reaches, run in this process."""
    monkeypatch.setattr(sys, "argv", [str(script), str(data), "--to", str(script) + ".keras"])
    capsys.readouterr()
    runpy.run_path(str(script), run_name="__main__")
    return best_of(capsys.readouterr().out)


def assert_same(run: RunFolder, reached: tuple[float, float]) -> None:
    status = run.status
    assert reached[0] == pytest.approx(status["validation_loss"], rel=1e-3, abs=2e-4)
    assert reached[1] == pytest.approx(status["validation_accuracy"], abs=1e-3)


def test_a_script_reaches_the_runs_figures_without_graft(tmp_path: Path) -> None:
    """On rows of a table: pictures and recordings take longer to learn (the slow tests do)."""
    recipe = small_recipe(
        save_source(tmp_path / "source.keras", small_network()),
        make_table(tmp_path / "table.csv"),
        head=HEAD,
        train=TrainSpec(
            phases=(
                Phase(name="Head", epochs=1, learning_rate=0.01),
                Phase(name="Part", epochs=2, learning_rate=0.003, freeze=PART),
            ),
            batch_size=7,
        ),
    )
    run = train(tmp_path, recipe)
    script = script_of(run, tmp_path / "to")
    assert (tmp_path / "to" / "run.source.keras").is_file()
    done = subprocess.run(
        [sys.executable, "-I", "-c", WITHOUT_GRAFT, str(script), str(tmp_path / "table.csv")],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"},
    )
    assert done.returncode == 0, done.stderr
    assert_same(run, best_of(done.stdout))
    assert (tmp_path / "run.again.keras").is_file()
    assert str(tmp_path) not in script.read_text(encoding="utf-8")


def small_network() -> keras.Model:
    """For rows of three numbers; its Dropout rests while it is frozen."""
    inputs = keras.Input((3,))
    x = layers.Dense(6, activation="tanh", name="first")(inputs)
    x = layers.Dropout(0.5, name="drop")(x)
    x = layers.Dense(5, name="second")(x)
    x = layers.BatchNormalization(name="second_bn")(x)
    return keras.Model(inputs, x, name="network")


def make_table(path: Path) -> Path:
    random = np.random.default_rng(0)
    rows = [f"{'abc'[i % 3]},{i % 3 + random.normal():.4f},{i},{-i % 3}" for i in range(24)]
    path.write_text("\n".join(['kind,x,"y, in °",z', *rows]) + "\n", encoding="utf-8")
    return path


SETTINGS: dict[str, dict[str, object]] = {
    "in phases": {
        "train": TrainSpec(
            phases=(
                Phase(name="Head", epochs=2, learning_rate=0.01),
                Phase(
                    name="Part",
                    epochs=2,
                    learning_rate=0.003,
                    freeze=FreezeSpec(unfreeze="block2_conv", batch_normalization=True),
                ),
            ),
            batch_size=7,
        ),
    },
    "varied, weighted, with rates": {
        "augment": AugmentSpec(
            preset="custom", flip="horizontal", rotation=20.0, zoom=0.1, crop=0.9, contrast=0.2,
            saturation=0.2, erasing=0.5,
        ),
        "train": TrainSpec(
            phases=(
                Phase(
                    name="All \"of\" it",
                    epochs=3,
                    learning_rate=0.01,
                    schedule=Schedule(kind="cosine", warm_up=0.2),
                    optimizer="sgd",
                    momentum=0.9,
                    freeze=FreezeSpec(layers=("whole/tiny/block2_conv",)),
                    multipliers=(RateMultiplier(layer="whole/tiny", factor=0.5),),
                    l2=0.01,
                    average=0.9,
                ),
            ),
            class_weights="balanced",
            class_weight_values=(("red", 3.0),),
            batch_size=8,
        ),
    },
    "mixed, smoothed, stopped early": {
        "augment": AugmentSpec(preset="custom", mix_up=0.4, cut_mix=1.0, rand_augment=0.5),
        "train": TrainSpec(
            phases=(
                Phase(
                    name="All",
                    epochs=6,
                    learning_rate=0.05,
                    early_stopping=1,
                    schedule=Schedule(kind="plateau", patience=1),
                    freeze=FreezeSpec(everything=True),
                    clip_norm=1.0,
                    accumulate=2,
                ),
                Phase(name="Head", epochs=2),
            ),
            class_weight_values=(("red", 3.0),),
            loss=LossSpec(kind="focal", label_smoothing=0.1),
            batch_size=8,
        ),
    },
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", SETTINGS)
def test_settings_are_repeated_number_for_number(
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = make_classes(tmp_path / "data", per_class=8)
    recipe = small_recipe(
        save_source(tmp_path / "source.keras"), data, head=HEAD, seed=3, **SETTINGS[name]
    )
    run = train(tmp_path, recipe)
    assert_same(run, again(script_of(run, tmp_path / "to"), data, monkeypatch, capsys))


@pytest.mark.slow
def test_an_application_is_built_by_keras_itself(tmp_path: Path) -> None:
    data = make_classes(tmp_path / "data", per_class=4)
    phase = Phase(name="Part", epochs=1, freeze=FreezeSpec(unfreeze=3))
    recipe = small_recipe(
        "mobilenetv2",
        data,
        source=SourceSpec(
            location="mobilenetv2",
            weights="random",
            edits=({"kind": "input_size", "height": 32, "width": 32},),
        ),
        train=TrainSpec(phases=(phase,), batch_size=4),
    )
    run = train(tmp_path, recipe)
    script = script_of(run, tmp_path / "to")
    text = script.read_text(encoding="utf-8")
    assert "keras.applications.MobileNetV2(" in text
    assert not list((tmp_path / "to").glob("*.source.keras"))
    assert "layers.Rescaling(" in text
