"""What the window asks of a run's rule and splits."""

from pathlib import Path

import pytest

from engine.analysis_tasks import keep_rule, split_sizes
from engine.control import Control
from engine.decision_rule import read_rule, write_rule
from engine.errors import EngineError
from engine.evaluation_types import DecisionRule
from engine.requests import RuleRequest
from engine.runs import RunFolder
from tests.engine.scored_run import make_run


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return make_run(tmp_path / "run", "single_label")


def test_another_rule_leaves_the_temperature(run: RunFolder) -> None:
    write_rule(run.path, DecisionRule(temperature=1.7))
    kept = keep_rule(RuleRequest(run_dir=str(run.path), unsure_below=0.6), Control())
    assert kept == read_rule(run.path) == DecisionRule(temperature=1.7, unsure_below=0.6)


@pytest.mark.parametrize(
    ("unsure_below", "thresholds", "words"),
    [(1.5, (), "from 0 to below 1"), (0.0, (0.3,), "of several classes")],
)
def test_a_rule_that_does_not_fit_is_not_kept(
    run: RunFolder, unsure_below: float, thresholds: tuple[float, ...], words: str
) -> None:
    before = read_rule(run.path)
    request = RuleRequest(run_dir=str(run.path), unsure_below=unsure_below, thresholds=thresholds)
    with pytest.raises(EngineError, match=words):
        keep_rule(request, Control())
    assert read_rule(run.path) == before


def test_a_run_tells_how_large_its_splits_are(run: RunFolder) -> None:
    assert split_sizes(str(run.path), Control()) == {"test": 40}
