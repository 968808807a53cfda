"""Each task from the plan to the exported file, on tiny models."""

import json
from collections.abc import Sequence
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers
from PIL import Image

from engine.classifier import open_run
from engine.control import Control
from engine.errors import CancelledError, PlanError
from engine.evaluation import evaluate
from engine.evaluation_store import evaluation_to_json
from engine.events import BatchEnded, Event
from engine.inputs import read_input
from engine.planning import make_plan
from engine.prediction import predict, prediction_to_json
from engine.recipe import (
    AugmentSpec,
    DataSpec,
    DenseLayer,
    ExportFormat,
    HeadSpec,
    Phase,
    Recipe,
    SourceSpec,
    TrainSpec,
)
from engine.run_list import list_runs
from engine.runs import RunFolder
from engine.training import resume, train
from engine.types import DatasetIndex, DataTask, Media, Sample
from tests.engine.exports import export_files
from tests.engine.small import save_source

SPLITS = ("train", "train", "train", "train", "validation", "test")
NAMES: dict[str, tuple[str, ...]] = {
    "binary": ("dark", "light"),
    "multi_label": ("light", "red", "wide"),
    "regression": ("lightness", "year"),
}
COUNT = 36


def make_index(folder: Path, task: DataTask, media: Media = "picture") -> DatasetIndex:
    """Pictures (or rows) whose lightness and redness say what they are."""
    folder.mkdir()
    random = np.random.default_rng(3)
    samples, lines = [], ["lightness,redness,noise,year"]
    for number in range(COUNT):
        light, red = random.uniform(0, 1, 2)
        noise = random.integers(0, 20, (12, 12, 3))
        pixels = noise + light * np.array([90 + 140 * red, 110, 110])
        path = folder / f"{number:02}.png"
        Image.fromarray(np.clip(pixels, 0, 255).astype("uint8")).save(path)
        lines.append(f"{light:.5f},{red:.5f},{random.uniform():.5f},{2000 + 20 * light:.3f}")
        is_row = media == "vector"
        labels = tuple(i for i, on in enumerate((light > 0.5, red > 0.5, number % 9 == 0)) if on)
        samples.append(
            Sample(
                path=f"{folder / 'table.csv'}::{number}" if is_row else str(path),
                label=int(light > 0.5) if task == "binary" else -1,
                split=SPLITS[number % len(SPLITS)],
                labels=labels if task == "multi_label" else (),
                values=(float(light), 2000 + 20 * float(light)) if task == "regression" else (),
            )
        )
    (folder / "table.csv").write_text("\n".join(lines) + "\n")
    return DatasetIndex(
        roots=(str(folder),),
        task=task,
        class_names=NAMES[task],
        samples=tuple(samples),
        refused=(),
        findings=(),
        fingerprint="",
        media=media,
        vector_length=3 if media == "vector" else 0,
        vector_names=("lightness", "redness", "noise") if media == "vector" else (),
    )


def make_recipe(folder: Path, media: Media = "picture", **changes: object) -> Recipe:
    keras.utils.set_random_seed(2)
    if media == "vector":
        inputs = keras.Input((3,))
        hidden = layers.Dense(8, activation="tanh", name="hidden")(inputs)
        source = keras.Model(inputs, layers.Dense(2, name="old")(hidden), name="mlp")
    else:
        inputs = keras.Input((8, 8, 3))
        scaled = layers.Rescaling(1 / 255)(inputs)
        maps = layers.Conv2D(4, 3, activation="tanh", name="conv")(scaled)
        pooled = layers.GlobalAveragePooling2D(name="pooled")(maps)
        source = keras.Model(inputs, layers.Dense(2, name="old")(pooled), name="small")
    phase = Phase(name="Head", epochs=15, learning_rate=0.02)
    values: dict[str, object] = {
        "source": SourceSpec(location=str(save_source(folder / "source.keras", source))),
        "data": DataSpec(roots=(str(folder / "data"),)),
        "head": HeadSpec(hidden=(DenseLayer(units=6),)),
        "train": TrainSpec(phases=(phase,), batch_size=8),
    }
    return Recipe(**{**values, **changes})


def run(folder: Path, task: DataTask, media: Media = "picture", **changes: object) -> RunFolder:
    index = make_index(folder / "data", task, media)
    train(make_plan(make_recipe(folder, media, **changes), index=index), folder / "run")
    return RunFolder(folder / "run")


def outputs_of(made: RunFolder, samples: Sequence[Sample]) -> np.ndarray:
    """What plain Keras gives for a run's samples."""
    entering = made.input
    assert entering is not None
    inputs = np.stack([read_input(sample.path, 1, entering) for sample in samples])
    best = keras.models.load_model(made.best_model, compile=False)
    return np.asarray(best(inputs.reshape(-1, *entering.model_shape).astype("float32")))


def of(made: RunFolder, split: str) -> list[Sample]:
    return [sample for sample in made.samples() if sample.split == split]


def export_all(made: RunFolder, to: Path, *formats: ExportFormat) -> None:
    for file in export_files(made.path, to, *formats):
        assert file.max_abs_difference <= 1e-5 and file.agreement == 1
        assert file.num_samples == 6


def test_two_classes_have_one_unit_and_predict_as_ever(tmp_path: Path) -> None:
    made = run(tmp_path, "binary")
    model = keras.models.load_model(made.best_model, compile=False)
    assert model.output_shape == (None, 1)
    assert model.layers[-1].activation.__name__ == "sigmoid"
    found = evaluate(str(made.path), split=None, data=None, control=Control())
    assert (found.split, found.task, found.num_samples) == ("test", "binary", 6)
    values = evaluation_to_json(found)
    assert values["roc_auc"] is not None and values["unsure"]["coverage"] == 1
    tested = of(made, "test")
    lights = outputs_of(made, tested)[:, 0]
    is_light = np.array([sample.label == 1 for sample in tested])
    assert found.accuracy == np.mean((lights > 0.5) == is_light)
    losses = -np.log(np.where(is_light, lights, 1 - lights))
    assert found.loss == pytest.approx(np.mean(losses), rel=1e-4)
    assert [sum(row) for row in found.confusion] == [one.support for one in found.per_class]
    path = tested[0].path
    (prediction,) = predict(str(made.path), (path,), top=5, control=Control())
    assert dict(prediction.top)["light"] == pytest.approx(float(lights[0]), abs=1e-6)
    assert sum(share for _, share in prediction.top) == pytest.approx(1)
    values = prediction_to_json(prediction)
    assert set(values) == {"path", "top", "answer", "unsure", "seconds"}
    assert values["answer"] == [prediction.top[0][0]] and values["unsure"] is False
    export_all(made, tmp_path / "to", "h5")
    (file,) = (tmp_path / "to").glob("*.h5")
    (again,) = predict(str(file), (path,), top=5, control=Control())
    assert dict(again.top) == pytest.approx(dict(prediction.top))


def test_several_labels_are_told_apart_each_by_itself(tmp_path: Path) -> None:
    made = run(tmp_path, "multi_label")
    assert [s.labels for s in made.samples()] == [
        s.labels for s in make_index(tmp_path / "again", "multi_label").samples
    ]
    found = evaluate(str(made.path), split="validation", data=None, control=Control())
    best = max(record.validation_accuracy for record in made.history)
    assert found.label_accuracy == pytest.approx(best)
    samples = of(made, "validation")
    true = np.array([[i in sample.labels for i in range(3)] for sample in samples])
    answers = outputs_of(made, samples) > 0.5
    assert found.accuracy == np.mean(np.all(true == answers, axis=1))
    assert found.confusion == ()
    values = json.loads(json.dumps(evaluation_to_json(found)))
    for i, name in enumerate(NAMES["multi_label"]):
        (_, missed), (wrong, right) = np.transpose(values["per_class"][name]["decisions"])
        assert right == sum(true[:, i] & answers[:, i])
        assert missed == sum(true[:, i] & ~answers[:, i])
        assert wrong == sum(~true[:, i] & answers[:, i])
    (prediction,) = predict(str(made.path), (samples[0].path,), top=1, control=Control())
    shares = [share for _, share in prediction.top]
    assert len(shares) == 3 and shares == sorted(shares, reverse=True)
    export_all(made, tmp_path / "to", "keras")


def test_numbers_come_in_their_own_units(tmp_path: Path) -> None:
    made = run(tmp_path, "regression")
    assert list_runs(str(tmp_path))[0].task == "regression"
    found = evaluate(str(made.path), split="test", data=None, control=Control())
    values = json.loads(json.dumps(evaluation_to_json(found)))
    assert values["accuracy"] is None and values["confusion"] == [] and values["per_class"] == {}
    year = values["per_target"]["year"]
    tested = of(made, "test")
    errors = outputs_of(made, tested)[:, 1] - [sample.values[1] for sample in tested]
    assert year["mean_absolute_error"] == pytest.approx(np.mean(np.abs(errors)), rel=1e-3)
    assert year["root_mean_squared_error"] == pytest.approx(
        np.sqrt(np.mean(np.square(errors))), rel=1e-3
    )
    assert 0.5 < values["r2"] <= 1
    assert list_runs(str(tmp_path))[0].test_accuracy == pytest.approx(values["r2"])
    # On the training split the loss is 1 − R².
    own = evaluate(str(made.path), split="train", data=None, control=Control())
    assert own.r2 == pytest.approx(1 - own.loss, abs=1e-3)
    (prediction,) = predict(str(made.path), (made.samples()[0].path,), top=5, control=Control())
    shown = prediction_to_json(prediction)
    assert shown["top"] == [] and 1990 < shown["values"]["year"] < 2030
    model = keras.models.load_model(made.best_model, compile=False)
    assert type(model.get_layer("to_units")) is layers.Rescaling
    export_all(made, tmp_path / "to", "keras", "h5")


def test_rows_of_a_table_enter_a_model_that_takes_vectors(tmp_path: Path) -> None:
    made = run(tmp_path, "regression", "vector")
    assert made.index().vector_names == ("lightness", "redness", "noise")
    model = keras.models.load_model(made.best_model, compile=False)
    assert model.input_shape == (None, 3)
    found = evaluate(str(made.path), split="test", data=None, control=Control())
    assert found.r2 > 0.5
    other = tmp_path / "other.csv"
    other.write_bytes((tmp_path / "data/table.csv").read_bytes())
    again = evaluate(str(made.path), split=None, data=str(other), control=Control())
    assert (again.split, again.num_samples) == ("all", COUNT)
    assert again.r2 > 0.5
    table = tmp_path / "new.csv"
    table.write_text("noise,lightness,redness\n0.5,0.9,0.5\n0.5,0.1,0.5\n0.5,,0.5\n")
    light, dark, empty = predict(str(made.path), (str(table),), top=5, control=Control())
    assert light.path == f"{table}::0"
    assert dict(light.values)["year"] > dict(dark.values)["year"] + 5
    assert empty.error is not None
    export_all(made, tmp_path / "to", "keras", "h5")
    again = predict(
        str(next((tmp_path / "to").glob("*.keras"))), (str(table),), top=5, control=Control()
    )
    assert again[:2] == (light, dark)


def test_a_resumed_run_on_mixed_labels_equals_the_uninterrupted_one(tmp_path: Path) -> None:
    phase = Phase(name="Head", epochs=3, learning_rate=0.01)
    changes = {
        "augment": AugmentSpec(preset="custom", mix_up=0.4),
        "train": TrainSpec(phases=(phase,), batch_size=8),
    }
    whole = run(tmp_path, "multi_label", **changes)

    def cancel(event: Event) -> None:
        if isinstance(event, BatchEnded) and (event.epoch, event.batch) == (2, 2):
            control.cancel()

    control = Control(cancel)
    with pytest.raises(CancelledError):
        train(make_plan(whole.recipe, index=whole.index()), tmp_path / "broken", control)
    resumed = resume(tmp_path / "broken")
    assert resumed.history == whole.history
    weights = [
        keras.models.load_model(folder / "best.keras", compile=False).get_weights()
        for folder in (whole.path, tmp_path / "broken")
    ]
    for one, other in zip(*weights, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize(
    ("task", "media", "changes", "sentence"),
    [
        ("regression", "picture", {"train": TrainSpec(class_weights="balanced")}, "Class weights"),
        ("multi_label", "picture", {"data": DataSpec(roots=("x",), task="binary")}, "3 classes"),
        ("binary", "picture", {"data": DataSpec(roots=("x",), task="regression")}, "`regression`"),
        ("regression", "vector", {"augment": AugmentSpec(preset="gentle")}, "table of numbers"),
    ],
)
def test_what_does_not_fit_the_task_is_said(
    tmp_path: Path, task: DataTask, media: Media, changes: dict, sentence: str
) -> None:
    index = make_index(tmp_path / "data", task, media)
    with pytest.raises(PlanError, match=sentence):
        make_plan(make_recipe(tmp_path, media, **changes), index=index)


def test_a_vector_of_another_length_names_both(tmp_path: Path) -> None:
    index = make_index(tmp_path / "data", "regression", "vector")
    longer = Path(tmp_path / "longer.keras")
    keras.Sequential([keras.Input((5,)), layers.Dense(4), layers.Dense(2)], name="five").save(
        longer
    )
    recipe = make_recipe(tmp_path, "vector", source=SourceSpec(location=str(longer)))
    with pytest.raises(PlanError, match=r"vector of 5 numbers.*3 feature columns \(lightness, red"):
        make_plan(recipe, index=index)
    with pytest.raises(PlanError, match="input of shape 8×8×3"):
        make_plan(make_recipe(tmp_path), index=index)


def test_a_run_from_before_tasks_is_still_open(tmp_path: Path) -> None:
    from tests.engine.run_folder import make_run

    old = make_run(tmp_path, class_names=("cat", "dog"))
    _, model = open_run(old.run_dir)
    assert (model.task, model.output.units, model.input.resize) == ("single_label", 2, "stretch")
    found = evaluate(str(old.run_dir), split=None, data=None, control=Control())
    assert found.num_samples == 8
