import json
from pathlib import Path

import pytest

from engine import environment, search_tasks
from engine.cli import run
from engine.control import Control
from engine.errors import CancelledError
from engine.recipe import AugmentSpec, SourceSpec
from engine.runs import read_recipe
from engine.search.folder import SearchFolder
from engine.search.reading import Reader
from engine.search.space import own_part
from engine.search.types import (
    AugmentSpace,
    HeadSpace,
    JoinRequest,
    RateRange,
    SearchChanged,
    SearchRequest,
    SearchSpec,
    SearchState,
)
from tests.engine.search.specs import ME, a_recipe, a_spec, begun


@pytest.fixture(autouse=True)
def no_tensorflow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "load_tensorflow", lambda: None)


@pytest.fixture
def folder(tmp_path: Path) -> SearchFolder:
    """A search with a completed trial, one that was ended early, and one that failed."""
    folder, store = begun(tmp_path / "search", a_spec(trials=3))
    told = {"score": 0.8125, "loss": 0.25, "seconds": 2.0, "recipe": own_part(a_recipe())}
    for state in ("completed", "pruned", "failed"):
        assert store.ask(ME) is not None
        if state != "failed":
            store.report(1, 0.8125)
        none = {"score": None, "loss": None, "recipe": None, "reason": "There is no room."}
        store.tell(state, {**told, **(none if state == "failed" else {})})  # type: ignore[arg-type]
    return folder


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, folder: SearchFolder) -> list[object]:
    """What the command asks the engine for; the engine answers at once."""
    requests: list[object] = []

    def answer(request: object, control: Control) -> SearchState:
        requests.append(request)
        state = Reader(folder.path).state()
        control.report(SearchChanged(state=state))
        return state

    monkeypatch.setattr(search_tasks, "run_search", answer)
    monkeypatch.setattr(search_tasks, "join_search", answer)
    return requests


def spec_from(asked: list[object], tmp_path: Path, *flags: str) -> SearchSpec:
    recipe = tmp_path / "recipe.json"
    recipe.write_text(a_recipe().model_dump_json())
    assert run(["search", str(recipe), "--to", str(tmp_path / "new"), *flags]) == 0
    request = asked[-1]
    assert isinstance(request, SearchRequest)
    assert request.folder == str(tmp_path / "new")
    assert request.spec is not None
    return request.spec


def test_rate_and_head_are_searched_unless_something_is_said(
    asked: list[object], tmp_path: Path
) -> None:
    spec = spec_from(asked, tmp_path)
    assert spec.base == a_recipe()
    assert spec.space.searched == ("learning-rate", "head")
    assert (spec.trials, spec.seconds, spec.workers, spec.seed) == (40, None, 1, 0)
    assert (spec.pruner, spec.sampler) == ("median", "tpe")


def test_whatever_values_are_given_for_is_searched(asked: list[object], tmp_path: Path) -> None:
    spec = spec_from(
        asked,
        tmp_path,
        *("--search", "augmentation", "--augmentations", "none,strong", "--rates", "1e-4,1e-3"),
        *("--optimizers", "adam,sgd", "--depths", "0,3", "--units", "16, 32", "--dropouts", "0.1"),
        *("--layers", "1", "--poolings", "average,max", "--try-source", "MobileNetV2=random"),
        *("--trials", "7", "--time-limit", "60", "--workers", "2", "--search-seed", "5"),
        *("--pruner", "hyperband", "--sampler", "random"),
    )
    space = spec.space
    assert space.learning_rate == RateRange(low=1e-4, high=1e-3)
    assert space.optimizers == ("adam", "sgd")
    assert space.depths == (0, 3)
    assert space.head == HeadSpace(
        layers=(1,), units=(16, 32), dropout=(0.1,), pooling=("average", "max")
    )
    assert space.augment == AugmentSpace(presets=("none", "strong"), views=4)
    other = SourceSpec(location="mobilenetv2", weights="random")
    assert space.sources == (a_recipe().source, other)
    assert (spec.trials, spec.seconds, spec.workers, spec.seed) == (7, 60.0, 2, 5)
    assert (spec.pruner, spec.sampler) == ("hyperband", "random")


def test_a_base_from_flags_and_what_is_told_on_the_way(
    asked: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = ["--source", "MobileNetV2", "--data", str(tmp_path), "--augment", "gentle"]
    to = ["--to", str(tmp_path / "new"), "--search", "optimizer", "--json"]
    assert run(["search", *flags, *to]) == 0
    request = asked[0]
    assert isinstance(request, SearchRequest)
    assert request.spec is not None
    assert request.spec.base.augment == AugmentSpec(preset="gentle")
    printed = capsys.readouterr()
    values = json.loads(printed.out)
    assert (values["status"], values["best"], values["best_score"]) == ("completed", 0, 0.8125)
    assert [one["state"] for one in values["trials"]] == ["completed", "pruned", "failed"]
    assert values["trials"][0]["values"]["units"] == 5
    assert set(values["trials"][0]) >= {"number", "state", "values", "score", "seconds"}
    lines = printed.err.splitlines()
    assert lines[0].startswith("trial 0: validation accuracy 81.2 %, 2.0 s (learning rate 0.01, ")
    assert lines[0].endswith(") *")
    assert lines[1].startswith("trial 1: ended early after 1 epoch, validation accuracy 81.2 % (")
    assert lines[2].startswith("trial 2: failed: There is no room. (")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("RECIPE", "`graft search` needs --to DIR, a new folder for the search."),
        ("RECIPE --to SEARCH", "already holds a search: choose another, or go on with"),
        ("RECIPE --to NEW --search colour", "'colour' was given as what to search: choose from"),
        ("RECIPE --to NEW --search source", "name the other source models with `--try-source`"),
        ("RECIPE --to NEW --units many", "`--units many` was given: write whole numbers with"),
        ("RECIPE --to NEW --dropouts 2", "These values cannot be used: dropout[0] is 2.0: give"),
        ("RECIPE --to NEW --rates 1", "`--rates 1` was given: give the lowest and highest."),
        ("RECIPE --to NEW --rates 1,0.1", "the lowest rate, 1, must be below the highest"),
        ("RECIPE --to NEW --optimizers best", "`--optimizers` was given 'best': choose from sgd"),
        ("RECIPE --to NEW --trials 0", "trials is 0: give 1 or more"),
        ("RECIPE --to NEW --epochs 3", "A recipe and --epochs were given: change the recipe"),
        ("nowhere --show", "There is no file or folder nowhere: check the path."),
        ("RECIPE --join", "--join was given without the folder of a search: `graft search DIR"),
        ("SEARCH --trials 9", "A search and --trials were given, but what it tries was said"),
        ("SEARCH --trial 2", "`--trial` says of which trial `--best` writes the recipe"),
        ("SEARCH --join --workers 0", "`--workers 0` was given: give 1 to 64."),
        ("EMPTY", "holds no search (search.json is missing)"),
        ("SEARCH --best OUT --trial 9", "There is no trial 9: the search in"),
        ("SEARCH --best OUT --trial 2", "Trial 2 has no recipe to use: it has not ended, or"),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence(
    arguments: str,
    sentence: str,
    folder: SearchFolder,
    asked: list[object],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "recipe.json").write_text(a_recipe().model_dump_json())
    (tmp_path / "empty").mkdir()
    places = {
        "RECIPE": tmp_path / "recipe.json",
        "SEARCH": folder.path,
        "NEW": tmp_path / "new",
        "EMPTY": tmp_path / "empty",
        "OUT": tmp_path / "out.json",
    }
    words = [str(places.get(word, word)) for word in arguments.split()]
    assert run(["search", *words]) == 2
    assert sentence in capsys.readouterr().err
    assert not asked


def test_the_best_becomes_a_recipe(
    folder: SearchFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "to" / "best.json"
    assert run(["search", str(folder.path), "--best", str(path)]) == 0
    assert read_recipe(path) == a_recipe()
    assert f"To have its model, train it as a run with `graft train {path} --run DIR`." in (
        capsys.readouterr().out
    )
    assert run(["search", str(folder.path), "--best", str(path), "--trial", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["recipe"] == str(path)


def test_a_search_is_shown_and_stopped(
    folder: SearchFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", str(folder.path), "--show"]) == 0
    text = capsys.readouterr().out
    lines = text.splitlines()
    assert lines[0].split()[:3] == ["trial", "validation", "accuracy"]
    assert [line.split()[0] for line in lines[1:4]] == ["0", "1", "2"]
    assert "completed: 2 trials in " in text
    assert " s, the best is trial 0 (validation accuracy 81.2 %)\n" in text
    assert run(["search", str(folder.path), "--stop"]) == 0
    assert folder.is_stopped
    assert "are asked to leave it" in capsys.readouterr().out


def test_a_search_is_gone_on_with_and_joined(
    folder: SearchFolder, asked: list[object], tmp_path: Path
) -> None:
    assert run(["search", str(folder.path)]) == 0
    assert asked[-1] == SearchRequest(folder=str(folder.path))
    data = ["--data", str(tmp_path), "--workers", "3"]
    assert run(["search", str(folder.path), "--join", *data]) == 0
    joined = JoinRequest(folder=str(folder.path), workers=3, roots=(str(tmp_path),))
    assert asked[-1] == joined


def test_an_interrupted_search_says_how_to_go_on(
    folder: SearchFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_request: object, _control: Control) -> SearchState:
        raise CancelledError

    monkeypatch.setattr(search_tasks, "run_search", interrupted)
    assert run(["search", str(folder.path)]) == 130
    told = f"Interrupted. 2 trials are done in {folder.path}: go on with `graft search "
    assert told in capsys.readouterr().err
