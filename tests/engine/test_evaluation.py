import json
import shutil
from pathlib import Path

import keras
import numpy as np
import pytest
from sklearn.metrics import f1_score

from engine.control import Control
from engine.decision_rule import write_rule
from engine.errors import CancelledError, EngineError
from engine.evaluation import evaluate
from engine.evaluation_store import evaluation_to_json, read_evaluation
from engine.evaluation_types import DecisionRule
from engine.events import Event, Notice
from engine.pictures import read_pixels
from engine.prediction import predict
from engine.types import Sample
from engine.wilson import wilson_interval
from tests.engine.run_folder import CLASS_NAMES, SIZE, TinyRun, make_run, tiny_model, write_picture


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    # More pictures than one batch holds, and a last batch that is not full.
    return make_run(tmp_path_factory.mktemp("made"), validation=13, test=2)


@pytest.fixture
def run(made: TinyRun, tmp_path: Path) -> TinyRun:
    """A run of one's own, on shared pictures."""
    shutil.copytree(made.run_dir, tmp_path / "run")
    return TinyRun(tmp_path / "run", made.data, made.samples)


def load_all(samples: tuple[Sample, ...]) -> np.ndarray:
    return np.stack(
        [read_pixels(s.path, s.orientation, SIZE, SIZE, 3, "stretch") for s in samples]
    ).astype(np.float32)


def texts(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, Notice)]


def test_scores_are_those_of_keras(run: TinyRun) -> None:
    samples = run.of("validation")
    model = keras.saving.load_model(run.run_dir / "best.keras", compile=False)
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    labels = np.array([sample.label for sample in samples])
    loss, accuracy = model.evaluate(load_all(samples), labels, verbose=0)

    found = evaluate(str(run.run_dir), split="validation", data=None, control=Control())

    assert found.num_samples == 39
    assert found.accuracy == pytest.approx(accuracy)
    assert found.loss == pytest.approx(loss, rel=1e-5)
    predicted = model.predict(load_all(samples), verbose=0).argmax(axis=1)
    assert [s.predicted for s in found.samples] == predicted.tolist()
    assert [s.path for s in found.samples] == [s.path for s in samples]
    expected = f1_score(labels, predicted, average=None, labels=[0, 1, 2], zero_division=0)
    assert [score.f1 for score in found.per_class] == pytest.approx(expected.tolist())
    for i, row in enumerate(found.confusion):
        assert sum(row) == 13 == found.per_class[i].support
    assert found.accuracy_low < found.accuracy < found.accuracy_high


def test_takes_the_test_split_where_there_is_one(run: TinyRun, tmp_path: Path) -> None:
    assert evaluate(str(run.run_dir), split=None, data=None, control=Control()).split == "test"
    without = make_run(tmp_path / "other" if (tmp_path / "other").mkdir() is None else tmp_path)
    found = evaluate(str(without.run_dir), split=None, data=None, control=Control())
    assert (found.split, found.num_samples) == ("validation", 12)
    with pytest.raises(EngineError, match="no test split: choose train or validation"):
        evaluate(str(without.run_dir), split="test", data=None, control=Control())


def test_json_has_the_agreed_keys_and_is_kept_by_split(run: TinyRun) -> None:
    for split in ("validation", "test"):
        found = evaluate(str(run.run_dir), split=split, data=None, control=Control())
    values = evaluation_to_json(found)
    agreed = {"split", "num_samples", "accuracy", "loss", "per_class", "confusion"}
    ranges = {"accuracy_range", "macro_f1", "macro_f1_range", "top_k", "cautions"}
    by_rule = {"temperature", "thresholds", "unsure"}
    assert set(values) == {"task", *agreed, *ranges, *by_rule}
    assert set(values["per_class"]) == set(CLASS_NAMES)
    assert set(values["per_class"]["Ünïcode"]) == {
        *("precision", "recall", "f1", "support"),
        *("precision_range", "recall_range", "f1_range"),
    }
    kept = json.loads((run.run_dir / "evaluation.json").read_text(encoding="utf-8"))
    assert set(kept) == {"validation", "test"}
    assert kept["test"]["accuracy"] == found.accuracy
    assert kept["validation"]["num_samples"] == 39
    assert read_evaluation(str(run.run_dir), "test") == found


def test_by_another_rule_kept_answers_give_what_evaluating_again_gives(run: TinyRun) -> None:
    run_dir = str(run.run_dir)
    plain = evaluate(run_dir, split="validation", data=None, control=Control())
    write_rule(run_dir, DecisionRule(temperature=3, unsure_below=0.5))
    kept = read_evaluation(run_dir, "validation")
    again = evaluate(run_dir, split="validation", data=None, control=Control())
    assert kept == again
    assert again.loss != plain.loss and again.confusion == plain.confusion
    assert any(sample.unsure for sample in again.samples)


def test_other_data_may_have_fewer_classes_and_no_splits(run: TinyRun, tmp_path: Path) -> None:
    for number in range(3):
        write_picture(tmp_path / "new" / "class 10" / f"{number}.png", number)
    found = evaluate(str(run.run_dir), split=None, data=str(tmp_path / "new"), control=Control())
    assert (found.split, found.num_samples) == ("all", 3)
    assert [score.support for score in found.per_class] == [0, 3, 0]
    kept = json.loads((run.run_dir / "evaluation.json").read_text(encoding="utf-8"))
    assert list(kept) == [f"all of {tmp_path / 'new'}"]


def test_other_data_with_a_test_folder_is_scored_on_it(run: TinyRun, tmp_path: Path) -> None:
    for split in ("train", "test"):
        write_picture(tmp_path / "new" / split / "class 2" / f"{split}.png", 1)
        write_picture(tmp_path / "new" / split / "class 10" / f"{split}.png", 2)
    found = evaluate(str(run.run_dir), split=None, data=str(tmp_path / "new"), control=Control())
    assert found.split == "test"
    assert {Path(sample.path).name for sample in found.samples} == {"test.png"}
    with pytest.raises(EngineError, match="no pictures in a validation folder"):
        evaluate(
            str(run.run_dir), split="validation", data=str(tmp_path / "new"), control=Control()
        )


def test_copies_of_what_was_trained_on_are_told(run: TinyRun, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(run.data, tmp_path / "copy")
    events: list[Event] = []
    evaluate(
        str(run.run_dir), split=None, data=str(tmp_path / "copy"), control=Control(events.append)
    )
    (warning,) = [event for event in events if getattr(event, "level", "") == "warning"]
    assert "of these" in warning.text and "trained on (same name and size)" in warning.text


def test_unknown_classes_are_named(run: TinyRun, tmp_path: Path) -> None:
    write_picture(tmp_path / "new" / "class 2" / "a.png", 1)
    write_picture(tmp_path / "new" / "zebra" / "a.png", 1)
    with pytest.raises(EngineError, match="not trained on \\('zebra'\\)"):
        evaluate(str(run.run_dir), split=None, data=str(tmp_path / "new"), control=Control())
    with pytest.raises(EngineError, match="There is no folder"):
        evaluate(str(run.run_dir), split=None, data=str(tmp_path / "no"), control=Control())


def test_moved_data_is_found_again_and_only_its_split_scored(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    run.data.rename(tmp_path / "moved")
    with pytest.raises(EngineError, match=r"12 of the 12 pictures .* --data"):
        evaluate(str(run.run_dir), split=None, data=None, control=Control())
    events: list[Event] = []
    found = evaluate(
        str(run.run_dir), split=None, data=str(tmp_path / "moved"), control=Control(events.append)
    )
    assert (found.split, found.num_samples) == ("validation", 12)
    assert "only its validation split" in texts(events)[0]


def test_a_picture_that_went_bad_is_left_out_with_a_notice(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    bad = run.of("validation")[5]
    Path(bad.path).write_bytes(b"no picture")
    events: list[Event] = []
    found = evaluate(str(run.run_dir), split=None, data=None, control=Control(events.append))
    assert found.num_samples == 11
    assert bad.path not in {sample.path for sample in found.samples}
    assert bad.path in texts(events)[0]
    for sample in run.of("validation"):
        Path(sample.path).write_bytes(b"no picture")
    with pytest.raises(EngineError, match="None of the 12 pictures could be read"):
        evaluate(str(run.run_dir), split=None, data=None, control=Control())


def test_a_run_without_a_model_yet_and_no_run_at_all(run: TinyRun, tmp_path: Path) -> None:
    (run.run_dir / "best.keras").unlink()
    with pytest.raises(EngineError, match="its training has not ended"):
        evaluate(str(run.run_dir), split=None, data=None, control=Control())
    with pytest.raises(EngineError, match="run folder"):
        evaluate(str(tmp_path / "nothing"), split=None, data=None, control=Control())


def test_a_damaged_model_is_one_sentence(run: TinyRun) -> None:
    best = run.run_dir / "best.keras"
    best.write_bytes(best.read_bytes()[:2000])
    with pytest.raises(EngineError, match="Keras cannot open"):
        evaluate(str(run.run_dir), split=None, data=None, control=Control())


def test_a_model_that_ran_away_is_one_sentence(run: TinyRun) -> None:
    best = run.run_dir / "best.keras"
    model = keras.saving.load_model(best, compile=False)
    kernel, bias = model.get_layer("output").get_weights()
    model.get_layer("output").set_weights([kernel, bias * np.nan])
    model.save(best)
    with pytest.raises(EngineError, match="no numbers for 6 of 6 pictures"):
        evaluate(str(run.run_dir), split="test", data=None, control=Control())
    assert not (run.run_dir / "evaluation.json").exists()


def test_cancel_leaves_nothing_behind(run: TinyRun) -> None:
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        evaluate(str(run.run_dir), split=None, data=None, control=control)
    assert not (run.run_dir / "evaluation.json").exists()


def test_wilson_interval_has_the_published_values() -> None:
    low, high = wilson_interval(122, 135)
    assert (round(low, 2), round(high, 2)) == (0.84, 0.94)
    assert wilson_interval(10, 10)[1] == pytest.approx(1.0)
    assert wilson_interval(0, 10)[0] == pytest.approx(0.0)


def test_predict_gives_the_models_top_classes(run: TinyRun) -> None:
    sample = run.samples[0]
    model = keras.saving.load_model(run.run_dir / "best.keras", compile=False)
    expected = model.predict(load_all((sample,)), verbose=0)[0]
    (found,) = predict(str(run.run_dir), (sample.path,), top=2, control=Control())
    assert found.error is None
    assert [name for name, _ in found.top] == [CLASS_NAMES[i] for i in np.argsort(-expected)[:2]]
    assert found.top[0][1] == pytest.approx(expected.max(), rel=1e-5)


def test_predict_walks_folders_and_survives_bad_files(run: TinyRun, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    write_picture(folder / "10.png", 1)
    write_picture(folder / "inner" / "2.jpg", 2)
    (folder / "broken.png").write_bytes(b"x")
    (folder / "notes.txt").write_text("no picture")
    found = predict(str(run.run_dir), (str(folder),), top=5, control=Control())
    errors = {Path(prediction.path).name: prediction.error for prediction in found}
    assert set(errors) == {"10.png", "2.jpg", "broken.png"}
    assert errors["10.png"] is None and errors["2.jpg"] is None
    assert errors["broken.png"]
    assert all(len(p.top) == (0 if p.error else 3) for p in found)


def test_predict_applies_exif_orientation(tmp_path: Path) -> None:
    from PIL import Image

    run = make_run(tmp_path)
    picture = Image.fromarray(np.indices((SIZE, SIZE)).sum(axis=0).astype(np.uint8) * 9)
    picture = picture.convert("RGB")
    picture.paste((255, 0, 0), (0, 0, SIZE, 2))
    picture.save(tmp_path / "upright.png")
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "turned.png", exif=exif)
    paths = (str(tmp_path / "upright.png"), str(tmp_path / "turned.png"))
    upright, turned = predict(str(run.run_dir), paths, top=3, control=Control())
    assert upright.top == turned.top


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        (("missing.png",), "There is no file"),
        (("empty",), "no pictures"),
        ((), "no pictures"),
        (("bad.png",), "None of the 1 pictures could be read"),
    ],
)
def test_predict_says_what_is_wrong_with_its_input(
    run: TinyRun, tmp_path: Path, paths: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.png").write_bytes(b"bad")
    with pytest.raises(EngineError, match=sentence):
        predict(str(run.run_dir), tuple(str(tmp_path / p) for p in paths), top=5, control=Control())


def test_predict_with_a_foreign_model_numbers_its_classes(run: TinyRun, tmp_path: Path) -> None:
    path = tmp_path / "foreign.h5"
    tiny_model().save(path)
    events: list[Event] = []
    (found,) = predict(str(path), (run.samples[0].path,), top=5, control=Control(events.append))
    assert {name for name, _ in found.top} == {"0", "1", "2"}
    assert "numbered from 0 to 2" in texts(events)[0]


def test_predict_with_one_sigmoid_unit(run: TinyRun, tmp_path: Path) -> None:
    inputs = keras.Input((SIZE, SIZE, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(keras.layers.Rescaling(1 / 255)(inputs))
    model = keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(pooled))
    model.save(tmp_path / "binary.keras")
    (found,) = predict(
        str(tmp_path / "binary.keras"), (run.samples[0].path,), top=5, control=Control()
    )
    expected = float(model.predict(load_all(run.samples[:1]), verbose=0)[0, 0])
    assert dict(found.top)["1"] == pytest.approx(expected, rel=1e-5)
    assert sum(probability for _, probability in found.top) == pytest.approx(1)


def test_predict_refuses_models_that_do_not_classify_pictures(run: TinyRun, tmp_path: Path) -> None:
    picture = (run.samples[0].path,)
    vector = keras.Sequential([keras.Input((7,)), keras.layers.Dense(2, activation="softmax")])
    vector.save(tmp_path / "vector.keras")
    with pytest.raises(EngineError, match=r"takes \(7,\)"):
        predict(str(tmp_path / "vector.keras"), picture, top=5, control=Control())
    features = keras.Sequential(
        [keras.Input((SIZE, SIZE, 3)), keras.layers.Flatten(), keras.layers.Dense(4)]
    )
    features.save(tmp_path / "features.keras")
    with pytest.raises(EngineError, match="does not give class probabilities"):
        predict(str(tmp_path / "features.keras"), picture, top=5, control=Control())
    (tmp_path / "text.h5").write_text("hello")
    with pytest.raises(EngineError, match="holds text"):
        predict(str(tmp_path / "text.h5"), picture, top=5, control=Control())
    with pytest.raises(EngineError, match="There is no file"):
        predict(str(tmp_path / "none.keras"), picture, top=5, control=Control())
