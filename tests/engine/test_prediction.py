import json
import time
from pathlib import Path

import numpy as np
import pytest

from engine import held_model, tasks
from engine.cli import run as graft
from engine.control import Control
from engine.decision_rule import calibrated, write_rule
from engine.errors import EngineError
from engine.evaluation_types import DecisionRule
from engine.prediction import predict
from tests.engine.run_folder import TinyRun, make_run, write_picture


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("tiny"), validation=2)


@pytest.fixture(autouse=True)
def nothing_is_held() -> None:
    held_model.forget()


def pictures(tiny: TinyRun) -> tuple[str, ...]:
    return tuple(sample.path for sample in tiny.of("validation"))


def test_answers_follow_the_rule_of_the_run(tiny: TinyRun, tmp_path: Path) -> None:
    paths = pictures(tiny)
    plain = predict(str(tiny.run_dir), paths, top=3, control=Control())
    assert not any(one.unsure for one in plain)
    assert all(one.answer == (one.top[0][0],) for one in plain)
    sure = sorted(one.probability or 0 for one in plain)
    rule = DecisionRule(temperature=2.0, unsure_below=0.5)
    try:
        write_rule(tiny.run_dir, rule)
        found = predict(str(tiny.run_dir), paths, top=3, control=Control())
    finally:
        write_rule(tiny.run_dir, DecisionRule())
    for before, after in zip(plain, found, strict=True):
        names = [name for name, _ in before.top]
        assert [name for name, _ in after.top] == names and after.rule == rule
        wanted = calibrated(np.array([[share for _, share in before.top]]), "single_label", 2.0)
        assert [share for _, share in after.top] == pytest.approx(list(wanted[0]))
        assert after.unsure == (after.top[0][1] < 0.5)
    # A limit of the question's own comes before the run's.
    middle = (sure[0] + sure[-1]) / 2
    own = predict(str(tiny.run_dir), paths, top=3, unsure_below=middle, control=Control())
    assert [one.unsure for one in own] == [(one.probability or 0) < middle for one in own]
    assert {one.unsure for one in own} == {True, False}


def test_a_few_are_answered_as_many_are_and_take_their_time(tiny: TinyRun) -> None:
    paths = pictures(tiny)
    together = predict(str(tiny.run_dir), paths, top=3, control=Control())
    began = time.perf_counter()
    (alone,) = predict(str(tiny.run_dir), paths[:1], top=3, control=Control())
    took = time.perf_counter() - began
    assert dict(alone.top) == pytest.approx(dict(together[0].top), abs=1e-6)
    assert alone.seconds is not None and 0 < alone.seconds < took


def test_the_model_is_opened_once_until_its_files_change(
    tiny: TinyRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine import prediction

    opened = []
    really = prediction.open_run
    monkeypatch.setattr(prediction, "open_run", lambda place: opened.append(place) or really(place))
    request = tasks.PredictRequest(model=str(tiny.run_dir), paths=pictures(tiny)[:1])
    first = tasks.predict_files(request, Control())
    assert tasks.predict_files(request, Control()) == first and len(opened) == 1
    write_rule(tiny.run_dir, DecisionRule(unsure_below=0.999))
    (unsure,) = tasks.predict_files(request, Control())
    write_rule(tiny.run_dir, DecisionRule())
    assert unsure.unsure and len(opened) == 2
    # Other work finds its memory free.
    tasks.evaluate_run(tasks.EvaluateRequest(run_dir=str(tiny.run_dir)), Control())
    tasks.predict_files(request, Control())
    assert len(opened) == 3


def test_a_limit_that_makes_no_sense_is_refused(tiny: TinyRun) -> None:
    with pytest.raises(EngineError, match="from 0 to below 1"):
        predict(str(tiny.run_dir), pictures(tiny), top=3, unsure_below=1.5, control=Control())


def test_the_command_writes_a_table_and_copies(
    tiny: TinyRun, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    for number in range(3):
        write_picture(folder / f"{number}.png", seed=number)
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nno")
    arguments = ["predict", str(tiny.run_dir), str(folder), "--unsure-below", "0.999"]
    arguments += ["--csv", str(tmp_path / "t.csv"), "--sort-into", str(tmp_path / "out")]
    assert graft([*arguments, "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert len(values["predictions"]) == 4 and values["csv"] == str(tmp_path / "t.csv")
    assert sum(values["sorted"]["counts"].values()) == 3 and values["sorted"]["left_out"] == 1
    assert len((tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()) == 5
    unsure = sum(one.get("unsure", False) for one in values["predictions"])
    assert values["sorted"]["counts"].get("unsure", 0) == unsure
    assert graft(arguments) == 0
    told = capsys.readouterr().out
    assert "1 could not be read" in told and "ms each for the model" in told
    # What cannot be written is told before anything is loaded.
    assert graft([*arguments[:3], "--csv", str(tmp_path / "none" / "t.csv")]) == 2
    assert "There is no folder" in capsys.readouterr().err
