"""A recipe is saved with the list of its samples and its model, and found again elsewhere."""

import hashlib
import json
import shutil
import zipfile
from argparse import Namespace
from pathlib import Path

import pytest

from engine import storage
from engine.cli import command_line, run
from engine.cli_training import recipe_and_list
from engine.control import Control
from engine.data_list import find_listed
from engine.errors import CancelledError, EngineError
from engine.events import Event
from engine.recipe import DataSpec, Recipe, SourceSpec, TableSpec, TrainSpec
from engine.recipe_archive import open_recipe, save_recipe
from engine.requests import SaveRequest
from engine.sources import applications
from tests.engine.small import make_classes


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_classes(tmp_path / "here" / "colours", per_class=5)


@pytest.fixture
def recipe(tmp_path: Path, data: Path) -> Recipe:
    model = tmp_path / "here" / "model.h5"
    model.write_bytes(b"a model")
    return Recipe(source=SourceSpec(location=str(model)), data=DataSpec(roots=(str(data),)), seed=7)


def _saved(recipe: Recipe, path: Path) -> Path:
    save_recipe(SaveRequest(recipe=recipe, path=str(path)), Control())
    return path


def test_a_recipe_alone_is_one_file(recipe: Recipe, tmp_path: Path) -> None:
    path = _saved(recipe, tmp_path / "mine.json")

    assert open_recipe(path, Control()) == (recipe, None)


def test_an_archive_holds_the_list_and_the_model_and_says_so(
    recipe: Recipe, tmp_path: Path
) -> None:
    path = _saved(recipe, tmp_path / "mine.zip")

    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        told = archive.read("README.txt").decode()
        table = archive.read("data.csv").decode()
    assert names == {
        *("README.txt", "recipe.json", "data.json", "data.csv", "source/model.h5"),
    }
    assert "graft train mine.zip --data FOLDER --run DIR" in told and "15 samples" in told
    assert table.count("\n") == 16 and "\nred/0.png,red," in table
    assert str(tmp_path) not in table


def test_its_model_and_data_are_found_where_they_are_now(
    recipe: Recipe, data: Path, tmp_path: Path
) -> None:
    path = _saved(recipe, tmp_path / "mine.zip")
    there = tmp_path / "there" / "other name"
    shutil.copytree(data, there)
    (there / "red" / "new.png").write_bytes((there / "red" / "0.png").read_bytes())
    shutil.rmtree(data.parent)

    opened, listed = open_recipe(path, Control())
    assert listed is not None
    index = find_listed(listed, [str(there)], Control())

    assert Path(opened.source.location).read_bytes() == b"a model"
    assert Path(opened.source.location).is_relative_to(storage.user_dir())
    assert index.roots == (str(there),)
    assert index.class_names == ("blue", "green", "red")
    assert len(index.samples) == 15
    assert all(Path(sample.path).is_file() for sample in index.samples)
    assert {Path(s.path).parent.name for s in index.samples if s.label == 2} == {"red"}
    assert index.sizes()["validation"] == 3


def test_what_is_missing_or_other_is_counted(recipe: Recipe, data: Path, tmp_path: Path) -> None:
    path = _saved(recipe, tmp_path / "mine.zip")
    (data / "red" / "0.png").unlink()
    (data / "red" / "1.png").unlink()
    (data / "blue" / "3.png").write_bytes(b"other")
    _recipe, listed = open_recipe(path, Control())
    assert listed is not None

    with pytest.raises(EngineError) as told:
        find_listed(listed, [str(data)], Control())

    text = str(told.value)
    assert "2 of the 15 samples of its list are not in" in text
    assert "(the first: red/0.png)" in text
    assert f"1 file has other contents (the first: {data / 'blue' / '3.png'})" in text
    assert "--ignore-list" in text


def test_data_at_its_old_place_is_not_taken_for_that_which_is_given(
    recipe: Recipe, data: Path, tmp_path: Path
) -> None:
    path = _saved(recipe, tmp_path / "mine.zip")
    elsewhere = shutil.copytree(data, tmp_path / "copy")
    _recipe, listed = open_recipe(path, Control())
    assert listed is not None

    index = find_listed(listed, [str(elsewhere)], Control())

    assert all(Path(s.path).is_relative_to(elsewhere) for s in index.samples)


def test_rows_of_a_table_and_pictures_that_a_table_names(data: Path, tmp_path: Path) -> None:
    rows = [
        f"colours/{one.parent.name}/{one.name},{one.parent.name}" for one in data.rglob("*.png")
    ]
    table = data.parent / "labels.csv"
    table.write_text("\n".join(["file,label", *rows]) + "\n", encoding="utf-8")
    numbers = tmp_path / "numbers.csv"
    numbers.write_text(
        "a,b,kind\n" + "".join(f"{n},{n / 2},{'xy'[n % 2]}\n" for n in range(12)), encoding="utf-8"
    )
    source = SourceSpec(location="MobileNetV2", weights="random")
    named = DataSpec(
        roots=(str(table),), table=TableSpec(path=str(table), file="file", labels=("label",))
    )
    for number, spec in enumerate((named, DataSpec(roots=(str(numbers),)))):
        path = _saved(Recipe(source=source, data=spec), tmp_path / f"{number}.zip")
        place = tmp_path / f"there{number}"
        shutil.copytree(data.parent, place)
        shutil.copy(numbers, place)
        _recipe, listed = open_recipe(path, Control())
        assert listed is not None
        found = find_listed(listed, [str(place / Path(spec.roots[0]).name)], Control())
        assert len(found.samples) == (15, 12)[number]
        assert all(s.path.startswith(str(place)) for s in found.samples)
        assert found.roots == (str(place / Path(spec.roots[0]).name),)


def test_a_run_to_begin_from_goes_along(recipe: Recipe, tmp_path: Path) -> None:
    run = tmp_path / "runs" / "1"
    run.mkdir(parents=True)
    for name in ("recipe.json", "run.json", "best.keras"):
        (run / name).write_text("{}", encoding="utf-8")
    begun = recipe.model_copy(update={"train": TrainSpec(start_from=str(run))})

    opened, _listed = open_recipe(_saved(begun, tmp_path / "mine.zip"), Control())

    assert opened.train.start_from is not None
    assert (Path(opened.train.start_from) / "best.keras").is_file()
    assert opened.train.start_from != str(run)


def test_published_weights_are_put_where_keras_looks(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = applications.get_application("MobileNetV2")
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    there = spec.notop_for((224, 224))
    there.path.parent.mkdir(parents=True)
    there.path.write_bytes(b"weights")
    recipe = Recipe(
        source=SourceSpec(location="MobileNetV2", weights="imagenet"),
        data=DataSpec(roots=(str(data),)),
    )
    path = _saved(recipe, tmp_path / "mine.zip")
    there.path.unlink()

    # Others than those that Keras published stay where they are.
    assert open_recipe(path, Control())[0] == recipe
    assert not there.path.exists()

    checksum = hashlib.md5(b"weights").hexdigest()
    right = applications.WeightsFile(name=there.name, origin=there.origin, checksum=checksum)
    monkeypatch.setattr("engine.recipe_archive.published_file", lambda _name: right)
    open_recipe(path, Control())
    assert there.path.read_bytes() == b"weights"


def test_cancelling_leaves_no_file(recipe: Recipe, tmp_path: Path) -> None:
    control = Control()

    def listen(event: Event) -> None:
        if getattr(event, "text", "") == "Listing the samples":
            control.cancel()

    control.report = listen
    (tmp_path / "to").mkdir()
    with pytest.raises(CancelledError):
        save_recipe(SaveRequest(recipe=recipe, path=str(tmp_path / "to" / "mine.zip")), control)
    assert not list((tmp_path / "to").iterdir())


def test_what_is_no_recipe_is_refused_in_one_sentence(recipe: Recipe, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "a")
    broken = tmp_path / "broken.zip"
    broken.write_bytes(_saved(recipe, tmp_path / "mine.zip").read_bytes()[:200])
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(damaged, "w") as archive:
        archive.writestr("recipe.json", recipe.model_dump_json())
        archive.writestr("data.json", json.dumps({"format": "graft-data-list", "version": 9}))
        archive.writestr("data.csv", "path\n")
        archive.writestr("source/../../outside.txt", "no")
    for path, said in (
        (other, "holds no recipe.json"),
        (broken, "could not be read as an archive"),
        (damaged, "The list of samples in the archive is damaged"),
        (tmp_path / "none.zip", "There is no file"),
    ):
        with pytest.raises(EngineError, match=said):
            open_recipe(path, Control())
    assert not list(storage.user_dir().rglob("outside.txt"))


def test_a_model_file_that_is_gone_is_named(recipe: Recipe, tmp_path: Path) -> None:
    Path(recipe.source.location).unlink()
    with pytest.raises(EngineError, match=r"model\.h5 of the recipe's model is not there"):
        _saved(recipe, tmp_path / "mine.zip")
    assert not (tmp_path / "mine.zip").exists()


def test_a_recipe_without_its_data_says_what_to_give_before_anything_is_loaded(
    recipe: Recipe, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _saved(recipe, tmp_path / "mine.zip")
    shutil.rmtree(data)
    assert run(["train", str(path), "--run", str(tmp_path / "run")]) == 2
    told = capsys.readouterr().err
    assert f"{data}, is not on this machine" in told and "(`--data FOLDER`)" in told


def test_only_where_things_are_goes_with_a_recipe(
    recipe: Recipe, data: Path, tmp_path: Path
) -> None:
    path = str(_saved(recipe, tmp_path / "mine.json"))
    given = {
        **command_line(["train", path, "--run", "r", "--source", "there.h5"]),
        "data": [str(data)],
    }
    opened, listed = recipe_and_list(Namespace(**given), Control())
    assert Path(opened.source.location).name == "there.h5" and listed is None
    for_cards = command_line(["train", path, "--run", "r", "--device", "GPU:0,GPU:1"])
    assert recipe_and_list(Namespace(**for_cards), Control())[0].train.device == "GPU:0,GPU:1"
    with pytest.raises(EngineError, match='device is "card"'):
        recipe_and_list(
            Namespace(**command_line(["train", path, "--run", "r", "--device", "card"])), Control()
        )
    with pytest.raises(EngineError, match="A recipe and --epochs were given"):
        recipe_and_list(
            Namespace(**command_line(["train", path, "--run", "r", "--epochs", "3"])), Control()
        )
    with pytest.raises(EngineError, match="it only says where its model file is now"):
        recipe_and_list(
            Namespace(**command_line(["train", path, "--run", "r", "--source", "MobileNetV2"])),
            Control(),
        )
