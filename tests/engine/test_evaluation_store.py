import json

from engine.evaluation_store import read_evaluation


def test_the_scores_on_the_test_pictures_come_back(tmp_path):
    scores = {
        "split": "test",
        "num_samples": 2,
        "accuracy": 0.5,
        "accuracy_low": 0.1,
        "accuracy_high": 0.9,
        "loss": 0.7,
        "per_class": {
            "a": {"precision": 1.0, "recall": 0.5, "f1": 0.6, "support": 2},
            "b": {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 0},
        },
        "confusion": [[1, 1], [0, 0]],
        "samples": [{"path": "x.png", "label": 0, "predicted": 1, "probability": 0.8}],
    }
    kept = {"validation": {}, "test": scores}
    (tmp_path / "evaluation.json").write_text(json.dumps(kept), encoding="utf-8")
    found = read_evaluation(str(tmp_path))
    assert (found.split, found.class_names, found.confusion) == (
        "test",
        ("a", "b"),
        ((1, 1), (0, 0)),
    )
    assert found.samples[0].predicted == 1
    assert found.per_class[0].support == 2


def test_what_cannot_be_used_is_as_if_nothing_was_stored(tmp_path):
    assert read_evaluation(str(tmp_path)) is None
    (tmp_path / "evaluation.json").write_text('{"test": {"split": "test"}}', encoding="utf-8")
    assert read_evaluation(str(tmp_path)) is None


def test_labels_and_numbers_come_back(tmp_path):
    shared = {"split": "test", "num_samples": 1, "loss": 0.1, "confusion": []}
    labels = {
        **shared,
        "task": "multi_label",
        "class_names": ["a", "b"],
        "accuracy": 1.0,
        "accuracy_low": 0.2,
        "accuracy_high": 1.0,
        "label_accuracy": 0.75,
        "per_class": {
            name: {
                "precision": 1,
                "recall": 1,
                "f1": 1,
                "support": 1,
                "decisions": [[0, 0], [0, 1]],
            }
            for name in "ab"
        },
        "samples": [
            {"path": "x", "labels": [0], "predicted_labels": [0, 1], "probability": 0.9},
        ],
    }
    (tmp_path / "evaluation.json").write_text(json.dumps({"test": labels}), encoding="utf-8")
    found = read_evaluation(str(tmp_path))
    assert (found.task, found.label_accuracy) == ("multi_label", 0.75)
    assert found.per_class[1].decisions == ((0, 0), (0, 1))
    assert found.samples[0].predicted_labels == (0, 1)
    score = {"mean_absolute_error": 1.5, "root_mean_squared_error": 2.0, "r2": None}
    numbers = {
        **shared,
        "task": "regression",
        "class_names": ["age"],
        **dict.fromkeys(("accuracy", "accuracy_low", "accuracy_high")),
        "per_class": {},
        "per_target": {"age": score},
        "samples": [{"path": "x", "values": [3.0], "predicted_values": [4.5]}],
    }
    (tmp_path / "evaluation.json").write_text(json.dumps({"test": numbers}), encoding="utf-8")
    found = read_evaluation(str(tmp_path))
    assert (found.class_names, found.accuracy, found.r2) == (("age",), None, None)
    assert found.per_target[0].mean_absolute_error == 1.5
    assert found.samples[0].predicted_values == (4.5,)
