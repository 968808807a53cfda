"""A copy of data holds what was corrected; the data itself stays as it is, byte for byte."""

import json

import numpy as np
import pytest
from PIL import Image

from engine.analysis_tasks import copy_data, keep_edits
from engine.cli import run
from engine.control import Control
from engine.copy_types import CopyRequest
from engine.dataset import index_data
from engine.errors import CancelledError, EngineError
from engine.kept_edits import EditsRequest
from engine.recipe import DataSpec, Recipe, SourceSpec, TableSpec


@pytest.fixture
def flowers(tmp_path):
    root = tmp_path / "flowers"
    for label, name in enumerate(("daisy", "roses")):
        (root / name).mkdir(parents=True)
        for number in range(4):
            picture = Image.new("RGB", (8, 6), (40 * number, 90 * label, 7))
            picture.save(root / name / f"{number}.png")
    return root


def contents(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def copy(data, to, seed=0):
    return copy_data(CopyRequest(data=data, to=str(to), seed=seed), Control())


def test_a_copy_holds_every_correction_and_the_data_none(flowers, tmp_path):
    before = contents(flowers)
    data = DataSpec(
        roots=(str(flowers),),
        left_out=("daisy/0.png",),
        relabelled=(("daisy/1.png", "rose"),),
        renamed=(("roses", "rose"),),
    )
    made = copy(data, tmp_path / "new" / "copy")
    after = contents(tmp_path / "new" / "copy")
    assert (made.num_samples, made.layout) == (7, "folders")
    assert made.num_bytes == sum(map(len, after.values()))
    assert contents(flowers) == before
    # Two files are called 1.png now; neither has driven the other out.
    assert sorted(after) == [
        "daisy/2.png",
        "daisy/3.png",
        *(f"rose/{name}.png" for name in ("0", "1-2", "1", "2", "3")),
    ]
    assert {after["rose/1.png"], after["rose/1-2.png"]} == {
        before["daisy/1.png"],
        before["roses/1.png"],
    }


def test_splits_that_were_decided_are_folders(flowers, tmp_path):
    data = DataSpec(roots=(str(flowers),), moved=(("daisy/2.png", "test"),))
    copy(data, tmp_path / "copy")
    again = index_data(DataSpec(roots=(str(tmp_path / "copy"),)), seed=5, control=Control())
    now = index_data(data, seed=0, control=Control())

    def splits(index):
        return sorted((index.class_names[s.label], s.path[-5:], s.split) for s in index.samples)

    assert splits(again) == splits(now)
    assert ("daisy", "2.png", "test") in splits(again)


def test_several_labels_are_a_table(flowers, tmp_path):
    rows = "file,red,bright\n" + "".join(
        f"daisy/{n}.png,{n % 2},{int(n > 1)}\nroses/{n}.png,1,0\n" for n in range(4)
    )
    (flowers / "labels.csv").write_text(rows)
    data = DataSpec(
        roots=(str(flowers),),
        table=TableSpec(path="labels.csv", file="file", labels=("red", "bright")),
        relabelled=(("daisy/0.png", "bright"),),
        left_out=("roses/0.png",),
    )
    assert copy(data, tmp_path / "copy").layout == "table"
    again = index_data(DataSpec(roots=(str(tmp_path / "copy"),)), seed=0, control=Control())
    assert (again.task, again.class_names) == ("multi_label", ("bright", "red"))
    # In the order of the paths: daisy/0 … daisy/3, roses/1 … roses/3.
    labels = {sample.path.rsplit("/", 1)[1]: sample.labels for sample in again.samples}
    assert labels == {
        "0.png": (0,),
        "1.png": (1,),
        "2.png": (0,),
        "3.png": (0, 1),
        "1-2.png": (1,),
        "2-2.png": (1,),
        "3-2.png": (1,),
    }


def test_rows_of_a_table_keep_their_cells(tmp_path):
    table = tmp_path / "iris.csv"
    rows = [f"{n}.50,{n % 3},{'a' if n % 2 else 'b'}" for n in range(12)]
    table.write_text("long,wide,kind\n" + "\n".join(rows) + "\n")
    data = DataSpec(roots=(str(table),), left_out=("::0",), relabelled=(("::1", "b"),), task="auto")
    copy(data, tmp_path / "copy")
    lines = (tmp_path / "copy" / "labels.csv").read_text().splitlines()
    assert lines[0] == "long,wide,label"
    assert sorted(lines[1:]) == sorted(["1.50,1,b", *rows[2:]])


def test_pictures_of_a_container_become_files(tmp_path):
    pictures = np.random.default_rng(0).integers(0, 256, (6, 5, 4, 3), np.uint8)
    labels = np.array([0, 1, 0, 1, 0, 1])
    np.savez(tmp_path / "small.npz", x=pictures, y=labels)
    data = DataSpec(roots=(str(tmp_path / "small.npz"),), relabelled=(("small.npz::2", "1"),))
    copy(data, tmp_path / "copy")
    read = np.asarray(Image.open(tmp_path / "copy" / "1" / "small-00002.png"))
    np.testing.assert_array_equal(read, pictures[2])
    assert len(contents(tmp_path / "copy")) == 6


def test_names_that_are_no_folders_make_a_table(flowers, tmp_path):
    data = DataSpec(roots=(str(flowers),), renamed=(("roses", "roses / pink"),))
    assert copy(data, tmp_path / "copy").layout == "table"
    again = index_data(DataSpec(roots=(str(tmp_path / "copy"),)), seed=0, control=Control())
    assert again.class_names == ("daisy", "roses / pink")


@pytest.mark.parametrize(
    ("place", "word"), [("flowers/copy", "inside"), ("flowers", "not empty"), ("full", "not empty")]
)
def test_nothing_is_written_where_something_is(flowers, tmp_path, place, word):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(EngineError, match=word):
        copy(DataSpec(roots=(str(flowers),)), tmp_path / place)
    assert contents(tmp_path) == before


def test_a_cancelled_copy_leaves_nothing_behind(flowers, tmp_path):
    control = Control(lambda event: control.cancel() if event.text == "Copying" else None)
    request = CopyRequest(data=DataSpec(roots=(str(flowers),)), to=str(tmp_path / "copy"))
    with pytest.raises(CancelledError):
        copy_data(request, control)
    assert [path.name for path in tmp_path.iterdir()] == ["flowers"]


def test_the_command_copies_what_was_decided_since_the_recipe(flowers, tmp_path, capsys):
    data = DataSpec(roots=(str(flowers),), left_out=("daisy/0.png",))
    recipe = Recipe(source=SourceSpec(location="MobileNetV2", weights="random"), data=data)
    (tmp_path / "recipe.json").write_text(recipe.model_dump_json())
    since = data.model_copy(update={"left_out": ("daisy/0.png", "roses/1.png")})
    bare = data.model_copy(update={"left_out": ()})
    keep_edits(EditsRequest(before=bare, after=since), Control())
    given = ["copy-data", str(tmp_path / "recipe.json"), "--json", "--to"]
    assert run([*given, str(tmp_path / "now")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["num_samples"], told["left_out"], told["layout"]) == (6, 2, "folders")
    assert run([*given, str(tmp_path / "then"), "--as-recorded"]) == 0
    assert json.loads(capsys.readouterr().out)["num_samples"] == 7
    assert run([*given, str(tmp_path / "now")]) == 2
    assert "not empty" in json.loads(capsys.readouterr().out)["error"]
