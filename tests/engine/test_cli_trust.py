import json
from pathlib import Path

import pytest

from engine.cli import run
from engine.decision_rule import read_rule
from tests.engine.run_folder import TinyRun, make_run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("trust"), validation=4)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert run([*arguments, "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert isinstance(values, dict)
    return values


def test_calibrate_prints_what_a_temperature_does_and_applies_it_if_asked(
    made: TinyRun, capsys: pytest.CaptureFixture[str]
) -> None:
    values = printed(capsys, "calibrate", str(made.run_dir))
    assert (values["fitted_on"], values["num_fitted"], values["applied"]) == (
        "validation",
        12,
        False,
    )
    assert read_rule(made.run_dir).temperature == 1
    assert values["calibrated"]["accuracy"] == values["plain"]["accuracy"]  # type: ignore[index]
    assert run(["calibrate", str(made.run_dir)]) == 0
    text = capsys.readouterr().out
    assert "calibration error" in text
    assert "`--apply` keeps the new one" in text
    applied = printed(capsys, "calibrate", str(made.run_dir), "--apply")
    assert read_rule(made.run_dir).temperature == applied["temperature"] == values["temperature"]
    assert applied["current"] == applied["temperature"]


def test_robustness_prints_a_table(made: TinyRun, capsys: pytest.CaptureFixture[str]) -> None:
    values = printed(capsys, "robustness", str(made.run_dir), "--samples", "6")
    assert (values["num_samples"], values["num_available"]) == (6, 12)
    assert len(values["curves"]) == 7  # type: ignore[arg-type]
    assert "examples" not in values
    assert run(["robustness", str(made.run_dir), "--samples", "3"]) == 0
    text = capsys.readouterr().out
    assert "validation: accuracy" in text
    assert all(kind in text for kind in ("jpeg", "rotation", "−50 %", "45°"))


def test_a_source_without_a_head_is_one_sentence(
    made: TinyRun, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare-source", str(made.run_dir), "--json"]) == 2
    said = capsys.readouterr()
    assert json.loads(said.out)["error"] in said.err
    assert "Traceback" not in said.err
    assert run(["robustness", str(tmp_path)]) == 2
    assert "holds no run" in capsys.readouterr().err
