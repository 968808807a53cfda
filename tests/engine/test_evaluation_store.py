import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.answers import save_answers
from engine.decision_rule import write_rule
from engine.errors import EngineError
from engine.evaluation_store import (
    evaluation_to_json,
    keep_evaluation,
    read_evaluation,
    score_answers,
    stored_keys,
)
from engine.evaluation_types import DataTask, DecisionRule
from tests.engine.scored_run import NAMES, make_answers, make_run


@pytest.mark.parametrize("task", ["single_label", "binary", "multi_label", "regression"])
def test_scores_come_back_whole(tmp_path: Path, task: DataTask) -> None:
    names = NAMES[:2] if task == "binary" else NAMES
    run = make_run(tmp_path, task, names)
    if task != "regression":
        write_rule(tmp_path, DecisionRule(temperature=1.5))
    answers = make_answers(task, len(names))
    save_answers(tmp_path, answers)
    found = score_answers(run, answers, "test")
    assert any("come from 10 groups" in text for text in found.cautions)
    keep_evaluation(found)
    assert read_evaluation(str(tmp_path)) == found
    json.dumps(evaluation_to_json(found), allow_nan=False)


def test_each_key_is_kept_and_the_test_split_comes_first(tmp_path: Path) -> None:
    run = make_run(tmp_path, "single_label")
    for key in ("test of /else", "validation", "test", "train"):
        answers = make_answers("single_label", key=key)
        save_answers(tmp_path, answers)
        keep_evaluation(score_answers(run, answers, key.split()[0]))
    assert stored_keys(tmp_path) == ("test", "validation", "train", "test of /else")
    first = read_evaluation(str(tmp_path))
    assert first is not None and first.key == "test"
    other = read_evaluation(str(tmp_path), "test of /else")
    assert other is not None and (other.key, other.split) == ("test of /else", "test")
    assert not any("groups" in text for text in other.cautions)
    assert read_evaluation(str(tmp_path), "nothing") is None
    assert stored_keys(tmp_path / "none") == ()


def test_another_rule_is_followed_without_the_model(tmp_path: Path) -> None:
    run, answers = make_run(tmp_path, "multi_label"), make_answers("multi_label")
    save_answers(tmp_path, answers)
    before = score_answers(run, answers, "test")
    keep_evaluation(before)
    rule = DecisionRule(thresholds=(0.2, 0.3, 0.4))
    write_rule(tmp_path, rule)
    found = read_evaluation(str(tmp_path))
    assert found is not None and found.rule == rule
    for i, one in enumerate(found.per_class):
        assert one.decisions is not None
        said = one.decisions[0][1] + one.decisions[1][1]
        assert said == np.sum(answers.outputs[:, i] > rule.thresholds[i])
    kept = json.loads((tmp_path / "evaluation.json").read_text(encoding="utf-8"))
    assert kept["test"]["thresholds"] == {"a": 0.2, "b": 0.3, "c": 0.4}
    write_rule(tmp_path, DecisionRule())
    assert read_evaluation(str(tmp_path)) == before


def test_without_their_answers_scores_are_none(tmp_path: Path) -> None:
    answers = make_answers("single_label")
    keep_evaluation(score_answers(make_run(tmp_path, "single_label"), answers, "test"))
    assert read_evaluation(str(tmp_path)) is None


def test_answers_on_other_samples_are_scored_anew(tmp_path: Path) -> None:
    run, answers = make_run(tmp_path, "single_label"), make_answers("single_label")
    keep_evaluation(score_answers(run, answers, "test"))
    fewer = replace(
        answers,
        paths=answers.paths[:30],
        outputs=answers.outputs[:30],
        losses=answers.losses[:30],
        targets=answers.targets[:30],
    )
    save_answers(tmp_path, fewer)
    assert read_evaluation(str(tmp_path)) == score_answers(run, fewer, "test")


@pytest.mark.parametrize(
    ("task", "rule", "words"),
    [
        ("single_label", DecisionRule(thresholds=(0.5,)), "the most probable one is the answer"),
        ("multi_label", DecisionRule(thresholds=(0.5,)), "give 3, or none"),
        ("multi_label", DecisionRule(unsure_below=0.5), "no answer as a whole is unsure"),
        ("regression", DecisionRule(temperature=2), "estimates numbers"),
    ],
)
def test_a_rule_that_does_not_fit_is_refused(
    tmp_path: Path, task: DataTask, rule: DecisionRule, words: str
) -> None:
    run = make_run(tmp_path, task)
    write_rule(tmp_path, rule)
    with pytest.raises(EngineError, match=f"{words}.*--reset"):
        score_answers(run, make_answers(task), "test")


def test_unsure_in_json_by_hand(tmp_path: Path) -> None:
    answers = replace(
        make_answers("single_label"),
        paths=("a", "b", "c"),
        outputs=np.array([[0.9, 0.1, 0], [0.5, 0.4, 0.1], [0.2, 0.8, 0]], np.float32),
        losses=np.zeros(3, np.float32),
        targets=np.array([0, 0, 2]),
    )
    run = make_run(tmp_path, "single_label")
    write_rule(tmp_path, DecisionRule(unsure_below=0.7))
    values = evaluation_to_json(score_answers(run, answers, "test"))
    assert values["unsure"] == {"below": 0.7, "coverage": 2 / 3, "accuracy": 0.5}
    assert values["top_k"][0]["accuracy"] == 2 / 3
    write_rule(tmp_path, DecisionRule(unsure_below=0.99))
    values = evaluation_to_json(score_answers(run, answers, "test"))
    assert values["unsure"] == {"below": 0.99, "coverage": 0, "accuracy": None}


def test_the_scores_on_the_test_pictures_come_back(tmp_path: Path) -> None:
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


def test_what_cannot_be_used_is_as_if_nothing_was_stored(tmp_path: Path) -> None:
    assert read_evaluation(str(tmp_path)) is None
    (tmp_path / "evaluation.json").write_text('{"test": {"split": "test"}}', encoding="utf-8")
    assert read_evaluation(str(tmp_path)) is None


def test_labels_and_numbers_come_back(tmp_path: Path) -> None:
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
