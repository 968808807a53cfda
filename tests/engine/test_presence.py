"""Who trains in a folder is known across machines; a run can be watched by what it writes."""

import json
import os
import time
from pathlib import Path

import pytest

from engine import presence
from engine.control import Control
from engine.errors import EngineError
from engine.event_log import EventLog
from engine.events import BatchEnded, EpochEnded, PhaseStarted, Progress
from engine.leftovers import is_locked, is_never_begun
from engine.requests import WatchRequest
from engine.run_list import list_runs
from engine.runs import RunFolder
from engine.storage import read_json, write_json
from engine.watching import watch_run
from tests.engine.run_folder import TinyRun, make_run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("made"))


@pytest.fixture
def run(made: TinyRun) -> Path:
    for name in ("events.jsonl", presence.ALIVE):
        (made.run_dir / name).unlink(missing_ok=True)
    (made.run_dir / "lock").touch()
    values = read_json(made.run_dir / "run.json")
    write_json(made.run_dir / "run.json", {**values, "status": "running"})
    return made.run_dir


def _as(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setattr(presence, "this_host", lambda: host)


def test_a_run_of_another_machine_is_running_and_respected(
    run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _as(monkeypatch, "server")
    with presence.present(run):
        _as(monkeypatch, "laptop")
        assert is_locked(run) and not is_never_begun(run)
        (listed,) = list_runs(str(run.parent))
        assert (listed.status, listed.host) == ("running", "server")
        with (
            pytest.raises(EngineError, match="is being trained on server: wait for it"),
            RunFolder(run).locked(),
        ):
            pass
    (listed,) = list_runs(str(run.parent))
    assert (listed.status, listed.host) == ("interrupted", "")


def test_what_a_killed_process_left_counts_for_a_minute_only(
    run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_json(run / presence.ALIVE, {"host": "server", "process": 1})
    assert presence.foreign_host(run) == "server"
    long_ago = time.time() - presence.STALE_SECONDS - 5
    os.utime(run / presence.ALIVE, (long_ago, long_ago))
    assert presence.foreign_host(run) == ""
    # Of this machine the lock tells at once.
    write_json(run / presence.ALIVE, {"host": presence.this_host(), "process": 1})
    assert not is_locked(run)
    with RunFolder(run).locked():
        assert is_locked(run)
    assert not (run / presence.ALIVE).exists()


def test_it_is_touched_while_it_lasts(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "SECONDS_BETWEEN", 0.01)
    with presence.present(run):
        os.utime(run / presence.ALIVE, (1.0, 1.0))
        deadline = time.monotonic() + 10
        while (run / presence.ALIVE).stat().st_mtime < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        assert (run / presence.ALIVE).stat().st_mtime > 2


def _batch(number: int) -> BatchEnded:
    return BatchEnded(
        phase=0,
        epoch=1,
        batch=number,
        num_batches=1000,
        batch_loss=1.0,
        loss=1.0,
        accuracy=0.5,
        images_per_second=9.0,
        seconds_left=1.0,
    )


_PHASE = PhaseStarted(
    phase=0, name="Head", first_epoch=1, last_epoch=2, num_batches=1000, num_trainable=3
)
_EPOCH = EpochEnded(
    phase=0,
    epoch=1,
    loss=1.0,
    accuracy=0.5,
    validation_loss=1.0,
    validation_accuracy=0.5,
    learning_rate=0.1,
    is_best=True,
    seconds=1.0,
)


def test_a_run_is_watched_to_its_end(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _as(monkeypatch, "server")
    with presence.present(run), EventLog(run / "events.jsonl", Control()) as log:
        for number in range(5):
            log.progress("Reading", number, 5)
        log.report(_PHASE)
        _as(monkeypatch, "laptop")
        first = watch_run(WatchRequest(run_dir=str(run)), Control())
        assert first.events == (Progress(text="Reading", done=4, total=5), _PHASE)
        assert (first.is_running, first.host) == (True, "server")
        for number in range(1, 1001):
            log.report(_batch(number))
        log.report(_EPOCH)
        second = watch_run(WatchRequest(run_dir=str(run), offset=first.offset), Control())
        batches = [event for event in second.events if isinstance(event, BatchEnded)]
        assert second.events[-1] == _EPOCH
        assert 300 < len(batches) <= 401 and batches[-1].batch == 1000
        with (run / "events.jsonl").open("a", encoding="utf-8") as half:
            half.write('{"kind": "Epoch')
        again = watch_run(WatchRequest(run_dir=str(run), offset=second.offset), Control())
        assert again.events == () and again.offset == second.offset
    write_json(
        run / "run.json", {**read_json(run / "run.json"), "status": "failed", "error": "It broke."}
    )
    last = watch_run(WatchRequest(run_dir=str(run), offset=second.offset), Control())
    assert (last.is_running, last.status, last.error) == (False, "failed", "It broke.")


def test_batches_are_written_before_an_epoch_ends(
    run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr("engine.event_log.time.monotonic", lambda: now[0])
    with EventLog(run / "events.jsonl", Control()) as log:
        log.report(_batch(1))
        now[0] += 2
        log.report(_batch(2))
        lines = (run / "events.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["batch"] for line in lines] == [1, 2]


def test_runs_elsewhere_are_listed_with_those_here(run: Path, tmp_path: Path) -> None:
    other = tmp_path / "server" / "run"
    other.mkdir(parents=True)
    for name in ("recipe.json", "run.json"):
        (other / name).write_bytes((run / name).read_bytes())
    listed = list_runs(str(run.parent), (str(other), str(run), str(tmp_path / "gone")))
    assert {one.name: one.run_dir for one in listed} == {
        "run": str(run),
        "server/run": str(other),
    }
