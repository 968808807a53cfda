import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from engine import child_process, presence, search_tasks
from engine.control import Control
from engine.errors import CancelledError, EngineError, PlanError, RunFailedError
from engine.events import EpochEnded, Notice, Progress
from engine.planning import make_plan
from engine.recipe import FreezeSpec, Phase, Recipe, TrainSpec
from engine.search import searching
from engine.search.bench import Bench
from engine.search.folder import SearchFolder
from engine.search.reading import Reader
from engine.search.store import Store
from engine.search.types import (
    BestRequest,
    HeadSpace,
    JoinRequest,
    SearchChanged,
    SearchRequest,
    SearchSpace,
    SearchSpec,
    SearchState,
)
from engine.training import train
from tests.engine.listening import Listener
from tests.engine.small import make_classes, save_source, small_recipe, tiny_base

SPACE = SearchSpace(
    head=HeadSpace(layers=(0, 1), units=(5, 8), dropout=(0.2,)), optimizers=("adam", "sgd")
)

# A worker that is in its second trial until it is killed, or its input ends.
HELD = """
import time
from engine.search import worker
from engine.search.bench import Bench
trains = [Bench.train]
def train(bench, recipe, owner, seen):
    if trains:
        return trains.pop()(bench, recipe, owner, seen)
    while True:
        owner.checkpoint()
        time.sleep(0.05)
Bench.train = train
worker.main()
"""


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Recipe:
    """Train and test folders; what is in the test folder cannot be read."""
    folder = tmp_path_factory.mktemp("search")
    source = save_source(folder / "source.keras", tiny_base())
    make_classes(folder / "data" / "train", per_class=6)
    for path in make_classes(folder / "data" / "test", per_class=2).rglob("*.png"):
        path.write_bytes(b"nobody reads this")
    made = small_recipe(source, folder / "data")
    own = made.source.model_copy(update={"preprocessing": "unit"})
    train = TrainSpec(phases=(Phase(name="Head", epochs=2, learning_rate=0.05),), batch_size=8)
    return made.model_copy(update={"source": own, "train": train})


def spec_of(recipe: Recipe, **changes: object) -> SearchSpec:
    return SearchSpec(**{"base": recipe, "space": SPACE, "trials": 3, "pruner": "none", **changes})


class Whole(NamedTuple):
    state: SearchState
    listener: Listener
    folder: Path


@pytest.fixture(scope="module")
def whole(recipe: Recipe, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whole]:
    """A search that nobody interrupts."""
    folder, listener = tmp_path_factory.mktemp("whole") / "search", Listener()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRAFT_HOME", str(folder.parent / "home"))
        request = SearchRequest(folder=str(folder), spec=spec_of(recipe))
        yield Whole(search_tasks.run_search(request, listener.control), listener, folder)


def test_a_search_tries_the_recipe_and_others_and_never_looks_at_the_test_split(
    whole: Whole, recipe: Recipe
) -> None:
    state = whole.state
    assert (state.status, state.num_done, state.workers) == ("completed", 3, ())
    assert dict(state.trials[0].values) == {
        "optimizer": "adam",
        "layers": 1,
        "units": 5,
        "dropout": 0.2,
    }
    assert all(len(one.scores) == 2 and one.score == max(one.scores) for one in state.trials)
    assert state == search_tasks.read_search(str(whole.folder), Control())
    assert whole.listener.of(SearchChanged)[-1].state == state
    # Half of what there is was not even found to be unreadable.
    bench = Bench(recipe.data, recipe.seed, Control())
    assert {sample.split for sample in bench.index.samples} == {"train", "validation"}
    assert bench.index.refused == ()
    assert not whole.listener.of(Notice)


def test_frozen_layers_are_computed_once_for_all_trials(whole: Whole) -> None:
    texts = [event.text for event in whole.listener.of(Progress)]
    passes = [text for text in dict.fromkeys(texts) if text.startswith("Computing the frozen")]
    begins = [e for e in whole.listener.of(Progress) if e.text == passes[0] and e.done == 0]
    assert len(passes) == 2  # Of the training and of the validation samples.
    assert len(begins) == 1


def test_the_best_trained_as_a_run_scores_the_same(whole: Whole, tmp_path: Path) -> None:
    best = whole.state.best_trial
    assert best is not None
    recipe = search_tasks.search_recipe(BestRequest(folder=str(whole.folder)), Control())
    result = train(make_plan(recipe), tmp_path / "run")
    assert result.validation_accuracy == best.score
    assert result.validation_loss == pytest.approx(best.loss, rel=1e-6)
    assert [record.validation_accuracy for record in result.history] == list(best.scores)


def test_a_search_that_was_stopped_goes_on_where_it_was(
    whole: Whole, recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = Listener()
    honest, begun = Bench.train, list[Recipe]()

    def train_one(bench: Bench, tried: Recipe, owner: Control, seen: Any) -> Any:
        begun.append(tried)
        if len(begun) == 2:
            listener.control.stop()
        return honest(bench, tried, owner, seen)

    monkeypatch.setattr(Bench, "train", train_one)
    folder = str(tmp_path / "search")
    asked = SearchRequest(folder=folder, spec=spec_of(recipe, trials=2))
    stopped = search_tasks.run_search(asked, listener.control)
    assert stopped.status == "stopped"
    assert [one.state for one in stopped.trials] == ["completed", "failed"]
    assert "the same is tried again" in stopped.trials[1].reason
    with pytest.raises(EngineError, match="was stopped: go on with it before joining it"):
        search_tasks.join_search(JoinRequest(folder=folder), Control())
    state = search_tasks.run_search(SearchRequest(folder=folder), Control())
    assert state.status == "completed"
    assert [one.state for one in state.trials] == ["completed", "failed", "completed"]
    assert state.trials[2].values == stopped.trials[1].values
    done = [one for one in state.trials if one.state == "completed"]
    assert [one.score for one in done] == [one.score for one in whole.state.trials[:2]]


def test_who_leaves_a_search_leaves_it_as_it_is(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "search"

    def leave(_bench: Bench, _recipe: Recipe, owner: Control, _seen: object) -> None:
        owner.cancel()
        owner.checkpoint()

    monkeypatch.setattr(Bench, "train", leave)
    with pytest.raises(CancelledError):
        searching.search(spec_of(recipe), folder)
    state = Reader(folder).state()
    assert (state.status, state.workers) == ("interrupted", ())
    assert [one.state for one in state.trials] == ["failed"]


def test_a_trial_that_falls_behind_is_given_up(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Store.report
    monkeypatch.setattr(Store, "report", lambda *told: report(*told) or True)
    once = spec_of(recipe, trials=1, pruner="median")
    state = searching.search(once, tmp_path / "search")
    assert [(one.state, len(one.scores)) for one in state.trials] == [("pruned", 1)]
    assert state.best is None
    with pytest.raises(EngineError, match="has no completed trial yet"):
        search_tasks.search_recipe(BestRequest(folder=state.folder), Control())
    chosen = search_tasks.search_recipe(BestRequest(folder=state.folder, trial=0), Control())
    assert chosen.head == recipe.head


def test_where_every_trial_fails_the_search_is_given_up(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise EngineError("There is no room.")

    monkeypatch.setattr(Bench, "train", fail)
    with pytest.raises(RunFailedError, match=r"The first 3 trials failed, .*There is no room\."):
        searching.search(spec_of(recipe, trials=9), tmp_path / "search")
    with pytest.raises(EngineError, match="There is no trial 7"):
        Reader(tmp_path / "search").recipe(7)


def test_what_cannot_be_searched_is_told_before_anything_is_tried(
    recipe: Recipe, tmp_path: Path
) -> None:
    freeze = FreezeSpec(unfreeze="no_such_layer")
    phase = recipe.train.phases[0].model_copy(update={"freeze": freeze})
    train = recipe.train.model_copy(update={"phases": (phase,)})
    wrong = recipe.model_copy(update={"train": train})
    with pytest.raises(PlanError, match="no_such_layer"):
        searching.search(spec_of(wrong), tmp_path / "search")
    assert not (tmp_path / "search").exists()
    inside = Path(recipe.data.roots[0]) / "search"
    with pytest.raises(EngineError, match="lies inside the data folder"):
        searching.search(spec_of(recipe), inside)


def test_other_data_is_no_data_for_the_same_search(whole: Whole, tmp_path: Path) -> None:
    other = make_classes(tmp_path / "data", per_class=3)
    with pytest.raises(EngineError, match=r"is not what the search in .* began with, so scores"):
        searching.join(whole.folder, roots=(str(other),))


def test_a_base_that_was_trained_in_a_trial_is_opened_again(recipe: Recipe) -> None:
    bench, seen = Bench(recipe.data, recipe.seed, Control()), list[float]()

    def once(freeze: FreezeSpec) -> Recipe:
        phase = Phase(name="Once", epochs=1, freeze=freeze)
        train = recipe.train.model_copy(update={"phases": (phase,)})
        return recipe.model_copy(update={"train": train})

    def add(event: EpochEnded) -> bool:
        seen.append(event.validation_loss)
        return False

    for freeze in (FreezeSpec(), FreezeSpec(everything=True), FreezeSpec()):
        bench.train(once(freeze), Control(), add)
    assert seen[0] == seen[2] != seen[1]


def test_an_estimate_says_what_a_search_will_cost(recipe: Recipe) -> None:
    cost = search_tasks.estimate_search(spec_of(recipe, trials=10), Control())
    assert cost.num_passes == 1
    assert cost.uncached == ""
    assert cost.seconds == pytest.approx(cost.seconds_features + 10 * cost.seconds_trial)
    limited = search_tasks.estimate_search(spec_of(recipe, trials=10, seconds=1.0), Control())
    assert limited.seconds <= 1.0


def test_a_killed_worker_loses_nothing(whole: Whole, recipe: Recipe, tmp_path: Path) -> None:
    """A worker process does a trial and is killed in the next; another goes on."""
    bench = Bench(recipe.data, recipe.seed, Control())
    folder = SearchFolder(tmp_path / "search")
    folder.begin(spec_of(recipe, trials=2), bench.index.task, bench.fingerprint)
    Store(folder, folder.spec).begin()
    asked = json.dumps({"folder": str(folder.path), "roots": None}) + "\n"
    with subprocess.Popen([sys.executable, "-c", HELD], stdin=subprocess.PIPE, text=True) as worker:
        assert worker.stdin is not None
        worker.stdin.write(asked)
        worker.stdin.flush()
        reader = Reader(folder.path)
        while len((state := reader.state()).trials) < 2:
            assert worker.poll() is None, "the worker has left"
            time.sleep(0.05)
        # It has taken its trial, and holds nothing that others would wait half a minute for.
        while (folder.path / "turn.lock").is_symlink():
            time.sleep(0.05)
        assert state.status == "running"
        assert state.workers == (f"{presence.this_host()}:{worker.pid}",)
        worker.kill()
    assert reader.state().status == "interrupted"
    state = search_tasks.run_search(SearchRequest(folder=str(folder.path)), Control())
    assert state.status == "completed"
    assert [one.state for one in state.trials] == ["completed", "failed", "completed"]
    assert state.trials[2].values == state.trials[1].values
    assert len({one.worker for one in state.trials}) == 2
    # Whoever trains it, a recipe scores the same.
    first = whole.state.trials[0]
    assert (state.trials[0].values, state.trials[0].scores) == (first.values, first.scores)


@pytest.mark.parametrize(
    ("program", "notices"),
    [
        ("import sys; sys.stdin.read()", []),
        (
            "import sys; sys.exit('There is no room.')",
            ["A process that worked on the search broke off (There is no room.)."],
        ),
    ],
)
def test_workers_end_with_the_search_and_say_why_they_broke_off(
    recipe: Recipe,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
    notices: list[str],
) -> None:
    command = child_process.command
    monkeypatch.setattr(
        child_process,
        "command",
        lambda module: (
            [sys.executable, "-c", program] if module == "engine.search.worker" else command(module)
        ),
    )
    epoch = EpochEnded(
        phase=0,
        epoch=1,
        loss=1.0,
        accuracy=0.5,
        validation_loss=1.0,
        validation_accuracy=0.5,
        learning_rate=0.1,
        is_best=True,
        seconds=0.1,
    )
    monkeypatch.setattr(Bench, "train", lambda _bench, _recipe, _owner, seen: seen(epoch))
    listener = Listener()
    spec = spec_of(recipe, workers=3, trials=1)
    state = searching.search(spec, tmp_path / "search", listener.control)
    assert state.status == "completed"
    assert [event.text for event in listener.of(Notice)] == notices * 2
