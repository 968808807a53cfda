"""What TF_CONFIG means, what it has to be, and what a machine says when another one is gone."""

import json
from collections.abc import Sequence

import numpy as np
import pytest

from engine import cluster, team
from engine.cli import run
from engine.cluster import Cluster, Machine, from_environment, tf_config
from engine.control import Control
from engine.errors import CancelledError, EngineError, RunFailedError
from engine.recipe import Phase, TrainSpec
from engine.training_checks import replica_problems

WORKERS = {"worker": ["a:5000", "b:5000"]}


def given(monkeypatch: pytest.MonkeyPatch, jobs: object, kind: str = "worker", index: int = 0):
    values = {"cluster": jobs, "task": {"type": kind, "index": index}}
    monkeypatch.setenv("TF_CONFIG", json.dumps(values))
    return from_environment()


def test_the_first_machine_leads(monkeypatch: pytest.MonkeyPatch) -> None:
    both = (
        Machine(job="worker", number=0, address="a:5000"),
        Machine(job="worker", number=1, address="b:5000"),
    )
    assert given(monkeypatch, WORKERS) == Cluster(machines=both, index=0)
    found = given(monkeypatch, WORKERS, index=1)
    assert found is not None
    assert not found.leads
    assert [one.name for one in found.machines] == ["worker 0 (a:5000)", "worker 1 (b:5000)"]
    with_chief = given(monkeypatch, {**WORKERS, "chief": ["c:1"]}, "chief")
    assert with_chief is not None
    assert with_chief.leads
    assert with_chief.machines[0].name == "chief 0 (c:1)"
    assert with_chief.find("worker", 1) == both[1]


@pytest.mark.parametrize("text", ["", "{}", '{"cluster": {"worker": ["a:1"]}}'])
def test_one_machine_is_no_cluster(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("TF_CONFIG", text)
    assert from_environment() is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "TF_CONFIG is set to nonsense, which names no machines"),
        ("[1, 2]", "names no machines"),
        ('{"cluster": {"worker": ["a:1", "b:1"]}}', "names no machines"),
        (
            '{"cluster": {"worker": ["a:1"], "ps": ["b:1"]}, "task": {"type": "ps", "index": 0}}',
            "leave out parameter servers",
        ),
        (
            '{"cluster": {"worker": ["a:1", "b:1"]}, "task": {"type": "worker", "index": 2}}',
            "says that this is worker 2, but it names 2",
        ),
        (
            '{"cluster": {"worker": "127.0.0.1:1"}, "task": {"type": "worker", "index": 0}}',
            "names no machines",
        ),
        (
            '{"cluster": {"worker": ["a:1", 5]}, "task": {"type": "worker", "index": 0}}',
            "TF_CONFIG cannot be used: 5 is no HOST:PORT",
        ),
        (
            '{"cluster": {"worker": ["a:1", "a:1"]}, "task": {"type": "worker", "index": 0}}',
            "give each machine a HOST:PORT of its own",
        ),
    ],
)
def test_what_is_no_cluster_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    monkeypatch.setenv("TF_CONFIG", text)
    with pytest.raises(EngineError, match=said.replace("[", r"\[")):
        from_environment()


def test_the_command_makes_what_is_understood(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["cluster", "a:5000", "b:5000", "--index", "1"]) == 0
    monkeypatch.setenv("TF_CONFIG", capsys.readouterr().out)
    found = from_environment()
    assert found is not None
    assert found.index == 1
    assert run(["cluster"]) == 0
    assert "worker 1 (b:5000) (this machine)" in capsys.readouterr().out
    monkeypatch.delenv("TF_CONFIG")
    assert run(["cluster", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"machines": [], "index": None}


@pytest.mark.parametrize(
    ("machines", "index"),
    [
        (["a:1"], 0),
        (["a:1", "b"], 0),
        (["a:1", "b:99999"], 0),
        (["a:1", "a:1"], 0),
        (["a:1", "b:1"], 2),
        ([], 0),
    ],
)
def test_machines_that_do_not_fit_are_refused(machines: Sequence[str], index: int) -> None:
    with pytest.raises(EngineError):
        tf_config(machines, index)
    assert run(["cluster", *machines, "--index", str(index)]) == 2


def test_help_explains_the_set_up_in_ten_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["cluster", "--help"])
    said = capsys.readouterr().out
    assert [f"{number:>2}. " in said for number in range(1, 12)] == [True] * 10 + [False]
    for word in ("TF_CONFIG", "Slurm", "Kubernetes", "Ray", "graft resume"):
        assert word in said


def machines(count: int = 3) -> Cluster:
    return Cluster(
        machines=tuple(
            Machine(job="worker", number=place, address=f"host{place}:1") for place in range(count)
        ),
        index=0,
    )


class _Sums(team._Together):
    """One of three machines, of which the two others wish what is given."""

    def __init__(self, *others: tuple[int, int, int]) -> None:
        super().__init__(machines(), None)
        self.others = list(others)
        self.asked: list[list[int]] = []

    def sum(self, values):
        self.asked.append(values.tolist())
        return values + np.array(self.others.pop(0), np.int32)


def test_a_wish_of_one_machine_comes_into_force_on_all() -> None:
    together = _Sums((0, 0, 0), (1, 0, 0))
    control = together.control(Control())
    while together.others:
        assert not control.stop_requested
        control.between_batches()
    assert control.stop_requested
    own = Control()
    own.cancel()
    together = _Sums((0, 0, 0))
    with pytest.raises(CancelledError):
        together.control(own).between_batches()
    assert together.asked[0][:2] == [0, 1]


def test_what_one_machine_wishes_waits_for_the_others() -> None:
    own = Control()
    together = _Sums((0, 0, 0))
    control = together.control(own)
    control.between_batches()
    own.stop()
    assert together.asked[0][2] > 1
    control.between_batches()
    assert not control.stop_requested
    own.cancel()
    control.between_batches()
    with pytest.raises(CancelledError):
        control.checkpoint()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Collective ops is aborted by: Error reported from /job:worker/task:2: The following "
            "tasks are unhealthy:\n/job:worker/replica:0/task:2",
            "worker 2 (host2:1) is gone, so training has ended on all 3 machines: resume it on "
            "each of them with the same TF_CONFIG.",
        ),
        (
            "Error reported from /job:worker/task:1: graft: The disk is full. [type.googleapis]\nx",
            "worker 1 (host1:1) has ended: The disk is full.",
        ),
        ("Collective ops is aborted by: something", "another machine is gone"),
    ],
)
def test_who_is_gone_is_told(text: str, said: str) -> None:
    failure = _Sums().failure(RuntimeError(text))
    assert isinstance(failure, RunFailedError)
    assert str(failure).startswith(said)


def test_other_errors_are_not_taken_for_a_lost_machine() -> None:
    assert _Sums().failure(ValueError("Collective ops")) is None
    assert _Sums().failure(RuntimeError("a shape does not fit")) is None
    assert team.current().failure(RuntimeError("Collective ops is aborted")) is None


def test_machines_with_other_data_are_refused() -> None:
    theirs = np.frombuffer(b"87654321", np.int32)
    follower = _Sums(tuple(theirs))
    follower.leads = False
    with pytest.raises(EngineError, match=r"The data are on this machine not what they are on"):
        follower.require_same("The data are", b"12345678")
    follower.others = [tuple(theirs)]
    follower.require_same("The data are", b"87654321")


def test_batch_size_auto_is_for_one_machine() -> None:
    spec = TrainSpec(batch_size="auto", phases=(Phase(name="x"),))
    assert list(replica_problems(spec, 2, 1)) == []
    (problem,) = replica_problems(spec, 2, 2)
    assert problem.field == "train.batch_size"
    assert cluster.VARIABLE == "TF_CONFIG"
