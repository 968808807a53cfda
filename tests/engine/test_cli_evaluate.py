import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from engine import tasks
from engine.answers import save_answers
from engine.cli import run
from engine.control import Control
from engine.decision_rule import read_rule, write_rule
from engine.evaluation_store import keep_evaluation, score_answers
from engine.evaluation_types import DataTask, DecisionRule, Evaluation
from tests.engine.scored_run import NAMES, make_answers, make_run


def make_scored(folder: Path, task: DataTask) -> Evaluation:
    names = NAMES[:2] if task == "binary" else NAMES
    made, given = make_run(folder, task, names), make_answers(task, len(names))
    save_answers(folder, given)
    found = score_answers(made, given, "test")
    keep_evaluation(found)
    return found


def graft_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    assert run([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert run(list(map(str, arguments))) == 2
    return capsys.readouterr().err


def test_decide_shows_changes_and_resets_the_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_scored(tmp_path, "single_label")
    values = graft_json(capsys, "decide", tmp_path)
    assert (values["temperature"], values["unsure_below"], values["thresholds"]) == (1, 0, {})
    assert values["evaluation"]["unsure"]["coverage"] == 1
    assert not (tmp_path / "decision.json").exists()
    values = graft_json(capsys, "decide", tmp_path, "--unsure-below", 0.6, "--temperature", 2)
    assert read_rule(tmp_path) == DecisionRule(temperature=2, unsure_below=0.6)
    assert values["evaluation"]["unsure"]["below"] == 0.6
    assert values["evaluation"]["unsure"]["coverage"] < 1
    values = graft_json(capsys, "decide", tmp_path, "--unsure-below", 0.5)
    assert (values["temperature"], values["unsure_below"]) == (2, 0.5)
    graft_json(capsys, "decide", tmp_path, "--reset")
    assert read_rule(tmp_path) == DecisionRule()


def test_decide_sets_thresholds_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = make_scored(tmp_path / "labels", "multi_label")
    flags = ("--threshold", "a=0.3", "--threshold", "c=.8")
    values = graft_json(capsys, "decide", made.run_dir, *flags)
    assert values["thresholds"] == {"a": 0.3, "b": 0.5, "c": 0.8}
    values = graft_json(capsys, "decide", made.run_dir, "--threshold", "b=0.2")
    assert values["thresholds"] == {"a": 0.3, "b": 0.2, "c": 0.8}
    made = make_scored(tmp_path / "two", "binary")
    values = graft_json(capsys, "decide", made.run_dir, "--threshold", "b=0.75")
    assert values["thresholds"] == {"b": 0.75}
    outputs = make_answers("binary", 2).outputs
    said = np.array(values["evaluation"]["confusion"]).sum(axis=0)
    assert said[1] == np.sum(outputs[:, 1] > 0.75)
    values = graft_json(capsys, "decide", made.run_dir, "--threshold", "a=0.75")
    assert values["thresholds"] == {"b": 0.25}


def test_decide_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    several = make_scored(tmp_path / "several", "single_label").run_dir
    labels = make_scored(tmp_path / "labels", "multi_label").run_dir
    numbers = make_scored(tmp_path / "numbers", "regression").run_dir
    assert "must be above 0" in refused(capsys, "decide", several, "--temperature", 0)
    assert "from 0 to below 1" in refused(capsys, "decide", several, "--unsure-below", 1)
    text = refused(capsys, "decide", several, "--threshold", "a=0.5")
    assert "the most probable of several classes" in text
    assert "knows 'a', 'b', 'c'" in refused(capsys, "decide", labels, "--threshold", "x=0.5")
    for wrong in ("a", "a=x", "=0.5"):
        assert "give LABEL=X, such as c=0.3" in refused(
            capsys, "decide", labels, "--threshold", wrong
        )
    assert "between 0 and 1" in refused(capsys, "decide", labels, "--threshold", "a=1.5")
    assert "no answer as a whole" in refused(capsys, "decide", labels, "--unsure-below", 0.5)
    assert "estimates numbers" in refused(capsys, "decide", numbers, "--unsure-below", 0.5)
    assert "is not there" in refused(capsys, "decide", tmp_path / "none")
    for folder in (several, labels, numbers):
        assert not (Path(folder) / "decision.json").exists()


def test_a_damaged_rule_can_be_reset(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = make_scored(tmp_path, "single_label")
    (tmp_path / "decision.json").write_text('{"temperature": -1}', encoding="utf-8")
    assert "must be above 0" in refused(capsys, "decide", made.run_dir)
    assert run(["decide", made.run_dir, "--reset"]) == 0
    assert "the most probable answer, none unsure" in capsys.readouterr().out


def test_decide_without_kept_answers_says_how_to_get_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make_scored(tmp_path / "old", "single_label")
    path = tmp_path / "old" / "evaluation.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    # As 0.1 left them: with what was said of each sample, without the answers.
    kept["test"]["samples"] = [{"path": "x", "label": 0, "predicted": 1, "probability": 0.8}]
    path.write_text(json.dumps(kept), encoding="utf-8")
    shutil.rmtree(tmp_path / "old" / "answers")
    assert run(["decide", made.run_dir, "--unsure-below", "0.5"]) == 0
    assert f"`graft evaluate {made.run_dir}` makes them anew" in capsys.readouterr().out
    new = make_run(tmp_path / "new", "single_label").path
    assert run(["decide", str(new)]) == 0
    assert f"What it does to the scores: `graft evaluate {new}`." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("single_label", ("macro F1: 0.", "among the 2 most probable: ", "unsure below 60.0 %: ")),
        ("binary", ("area under the ROC curve: 0.", "average precision of b: ", "unsure below")),
        ("multi_label", ("with exactly the right labels", "of all labels right")),
        ("regression", ("40 estimated, R²", "off by, on average")),
    ],
)
def test_evaluate_prints_figures_with_ranges_and_cautions(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    task: DataTask,
    words: tuple[str, ...],
) -> None:
    if task in ("single_label", "binary"):
        tmp_path.mkdir(exist_ok=True)
        write_rule(tmp_path, DecisionRule(unsure_below=0.6))
    made = make_scored(tmp_path, task)

    def evaluated(_request: tasks.EvaluateRequest, _control: Control) -> Evaluation:
        return made

    monkeypatch.setattr(tasks, "evaluate_run", evaluated)
    assert run(["evaluate", str(tmp_path)]) == 0
    text = capsys.readouterr().out
    for part in (*words, " to ", "Only 40 samples were scored", "come from 10 groups"):
        assert part in text
