import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.control import Control
from engine.errors import EngineError
from engine.search.folder import SearchFolder
from engine.search.reading import Reader, watch
from engine.search.store import GONE, Store, TakenError, worked_seconds
from engine.search.types import HeadSpace, SearchChanged, SearchSpace
from tests.engine.listening import Listener
from tests.engine.search.specs import ME, a_spec, begun, try_one

SMALL = SearchSpace(head=HeadSpace(layers=(0, 1), units=(5, 8), dropout=(0.2,)))
TOLD = {"score": None, "loss": None, "seconds": 1.0, "recipe": None, "reason": ""}


def test_the_base_recipe_is_tried_first_and_no_recipe_twice(tmp_path: Path) -> None:
    _, store = begun(tmp_path / "search", a_spec(SMALL, trials=50))
    first = store.ask(ME)
    assert first is not None
    assert dict(first.values) == {"layers": 1, "units": 5, "dropout": 0.2}
    store.tell("completed", {**TOLD, "score": 0.5, "loss": 1.0})
    for score in (0.4, 0.6):
        try_one(store, score)
    # There are three recipes in all, whatever number was asked for.
    assert store.ask(ME) is None
    assert store.is_complete
    values = [one.values for one in store.records()]
    assert len(values) == len(set(values)) == 3


def test_what_is_drawn_depends_on_the_seed_and_on_nothing_else(tmp_path: Path) -> None:
    def drawn(name: str, seed: int, stops_after: int) -> list[object]:
        folder, store = begun(tmp_path / name, a_spec(seed=seed, trials=12))
        for number in range(12):
            if number == stops_after:
                store = Store(folder, folder.spec)
            try_one(store, 0.5 + number % 3 / 10)
        return [one.values for one in store.records()]

    # Also where another process goes on with it.
    assert drawn("one", 3, 12) == drawn("two", 3, 11) != drawn("three", 4, 12)


def test_the_best_is_the_highest_score_and_among_equals_the_lowest_loss(tmp_path: Path) -> None:
    folder, store = begun(tmp_path / "search", a_spec(trials=5))
    for score, loss in ((0.7, 0.9), (0.8, 0.6), (0.8, 0.5)):
        try_one(store, score, loss=loss)
    assert store.ask(ME) is not None
    store.report(1, 0.99)
    store.tell("pruned", {**TOLD, "score": 0.99, "loss": 0.1})
    state = Reader(folder.path).state()
    assert (state.status, state.best, state.num_done) == ("interrupted", 2, 4)
    assert [one.state for one in state.trials] == ["completed"] * 3 + ["pruned"]
    assert state.best_trial is not None
    assert (state.best_trial.score, state.best_trial.seconds) == (0.8, 2.0)
    assert state.task == "single_label"


@pytest.mark.skipif(os.name == "nt", reason="Windows locks by another kind of file")
def test_a_turn_that_a_killed_worker_held_is_freed(tmp_path: Path) -> None:
    folder, store = begun(tmp_path / "search", a_spec(trials=2))
    turn = folder.path / "turn"
    lock = turn.with_name("turn.lock")
    lock.symlink_to(turn)
    store._turn.grace_period = 0.2
    assert store.ask(ME) is not None
    assert not lock.is_symlink()


def test_a_trial_whose_worker_was_killed_is_tried_again(tmp_path: Path) -> None:
    folder, store = begun(tmp_path / "search", a_spec(trials=2))
    program = (
        "import sys, time\n"
        "from engine.search.folder import SearchFolder\n"
        "from engine.search.store import Store\n"
        "folder = SearchFolder(sys.argv[1])\n"
        "with folder.working() as name:\n"
        "    print(dict(Store(folder, folder.spec).ask(name).values), flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder.path)], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        theirs = other.stdout.readline()
        assert Reader(folder.path).state().status == "running"
        # Another takes the next one meanwhile.
        try_one(store, 0.5)
        assert store.ask(ME) is None
        assert not store.is_complete
        other.send_signal(signal.SIGKILL)
    assert Reader(folder.path).state().status == "interrupted"
    again = store.ask(ME)
    assert again is not None
    assert str(dict(again.values)) == theirs.strip()
    store.tell("completed", {**TOLD, "score": 0.6, "loss": 1.0})
    records = store.records()
    assert [one.state for one in records] == ["failed", "completed", "completed"]
    assert records[0].reason == GONE
    assert store.is_complete
    assert Reader(folder.path).state().status == "completed"


def test_who_was_taken_for_gone_learns_it(tmp_path: Path) -> None:
    folder, slow = begun(tmp_path / "search")
    asked = slow.ask("elsewhere:1")
    assert asked is not None
    quick = Store(folder, folder.spec)
    again = quick.ask(ME)
    assert again is not None
    assert again.values == asked.values
    with pytest.raises(TakenError):
        slow.report(1, 0.5)
    with pytest.raises(TakenError):
        slow.tell("completed", {**TOLD, "score": 0.5, "loss": 1.0})
    quick.tell("completed", {**TOLD, "score": 0.6, "loss": 1.0})


def test_an_interrupted_trial_is_the_next_and_a_failed_one_counts(tmp_path: Path) -> None:
    _, store = begun(tmp_path / "search", a_spec(trials=2))
    first = store.ask(ME)
    assert first is not None
    store.tell("failed", {**TOLD, "reason": "It was interrupted."}, again=True)
    again = store.ask(ME)
    assert again is not None
    assert again.values == first.values
    store.tell("failed", {**TOLD, "reason": "The memory is used up."})
    try_one(store, 0.5)
    assert store.ask(ME) is None
    assert [one.reason for one in store.records()] == [
        "It was interrupted.",
        "The memory is used up.",
        "",
    ]


def test_no_trial_begins_after_the_seconds_that_were_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr("engine.search.store.time.time", lambda: now)
    _, store = begun(tmp_path / "search", a_spec(seconds=3.0))
    # Two seconds each, as they are told; a night in between is no work.
    try_one(store, 0.5)
    now = 50_000.0
    try_one(store, 0.6)
    assert store.ask(ME) is None
    assert store.is_complete
    # What two workers did at once counts once.
    assert worked_seconds(iter([(0.0, 2.0), (1.0, 3.0), (5.0, 6.0)])) == 4.0


@pytest.mark.parametrize("pruner", ["median", "hyperband", "none"])
def test_what_falls_behind_is_ended_early(tmp_path: Path, pruner: str) -> None:
    _, store = begun(tmp_path / "search", a_spec(trials=20, pruner=pruner))
    for _ in range(8):
        assert store.ask(ME) is not None
        for epoch in range(1, 5):
            store.report(epoch, 0.8)
        store.tell("completed", {**TOLD, "score": 0.8, "loss": 1.0})
    assert store.ask(ME) is not None
    hopeless = [store.report(epoch, 0.1) for epoch in range(1, 5)]
    assert any(hopeless) == (pruner != "none")
    # The first epoch says too little.
    assert pruner == "hyperband" or not hopeless[0]


def test_half_a_line_of_a_machine_that_broke_down_is_cut_off(tmp_path: Path) -> None:
    folder, store = begun(tmp_path / "search")
    try_one(store, 0.5)
    whole = folder.journal.read_bytes()
    folder.journal.write_bytes(whole + b'{"op_code": 4, "wor')
    folder.mend()
    assert folder.journal.read_bytes() == whole
    assert len(Store(folder, folder.spec).records()) == 1


def test_a_folder_that_holds_no_search_or_another_thing(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"holds no search \(search.json is missing\)"):
        Reader(tmp_path)
    with pytest.raises(EngineError, match="is not there"):
        Reader(tmp_path / "nowhere")
    (tmp_path / "search.json").write_text('{"spec": {"trials": "many"}}')
    with pytest.raises(EngineError, match="holds no search that this Graft can read: base is"):
        Reader(tmp_path)
    (tmp_path / "search.json").write_text("[]")
    with pytest.raises(EngineError, match="is damaged: start a new search"):
        Reader(tmp_path)
    folder, _ = begun(tmp_path / "search")
    with pytest.raises(EngineError, match="already holds a search: choose another, or go on"):
        folder.begin(a_spec(), "single_label", "")


def test_looking_on_sees_what_others_do_until_they_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, store = begun(tmp_path / "search", a_spec(trials=2))
    steps = iter([lambda: try_one(store, 0.5), lambda: None, lambda: try_one(store, 0.7)])

    def meanwhile(_seconds: float) -> None:
        if (step := next(steps, None)) is None:
            sign.__exit__(None, None, None)
        else:
            step()

    monkeypatch.setattr("engine.search.reading.time.sleep", meanwhile)
    sign = folder.working()
    sign.__enter__()
    listener = Listener()
    state = watch(folder.path, listener.control)
    assert (state.status, state.best) == ("completed", 1)
    # Told once for each change.
    told = [len(event.state.trials) for event in listener.of(SearchChanged)]
    assert told == [0, 1, 2, 2]


def test_a_search_that_nobody_has_worked_on_yet(tmp_path: Path) -> None:
    folder = SearchFolder(tmp_path / "search")
    folder.begin(a_spec(), "single_label", "")
    reader = Reader(folder.path)
    state = watch(folder.path, Control())
    assert (state.status, state.trials, state.best) == ("interrupted", (), None)
    with pytest.raises(EngineError, match="has no completed trial yet: let it go on"):
        reader.recipe()
    with pytest.raises(EngineError, match=r"There is no trial 3: the search in .* has 0"):
        reader.recipe(3)
    # Looking on writes nothing.
    assert sorted(path.name for path in folder.path.iterdir()) == ["search.json"]


def test_a_stop_is_seen_by_all_and_taken_back(tmp_path: Path) -> None:
    folder, store = begun(tmp_path / "search")
    try_one(store, 0.5)
    folder.ask_to_stop()
    assert folder.is_stopped
    assert Reader(folder.path).state().status == "stopped"
    folder.go_on()
    assert Reader(folder.path).state().status == "interrupted"
