import csv
import json
from pathlib import Path

import pytest
from PIL import Image

from engine.control import Control
from engine.data.sorting import keep_sorted, open_sorting, save_sorting
from engine.dataset import index_data
from engine.errors import CancelledError, EngineError
from engine.recipe import DataSpec, TableSpec
from engine.storage import user_dir
from engine.types import Sorting


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAFT_HOME", str(tmp_path / "home"))
    root = tmp_path / "pictures"
    for number in (1, 2, 10):
        write(root / f"{number}.png", number)
    write(root / "later" / "1.png", 99)
    (root / "notes.txt").write_text("no picture")
    return root


def write(path, shade):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 8), (shade, shade, shade)).save(path)


def opened(root):
    return open_sorting(str(root), control=Control())


def names(root, paths):
    return [Path(path).relative_to(root).as_posix() for path in paths]


def kept(root, decided, copies=None):
    pairs = [(str(root / name), label) for name, label in decided]
    return Path(keep_sorted(str(root), pairs, copies, control=Control()))


def files_of(root):
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_folder_is_opened_with_all_its_pictures_in_natural_order(folder):
    sorting = opened(folder)
    assert names(folder, sorting.paths) == ["1.png", "2.png", "10.png", "later/1.png"]
    assert (sorting.classes, sorting.sorted) == ((), ())


def test_it_goes_on_where_it_was_left(folder):
    before = files_of(folder)
    first = opened(folder)
    save_sorting(
        Sorting(
            root=first.root,
            paths=first.paths,
            classes=("cat", "dog"),
            sorted=((first.paths[1], "dog"), (first.paths[3], "cat"), (first.paths[0], "dog")),
        )
    )
    (folder / "2.png").unlink()
    write(folder / "11.png", 11)
    again = opened(folder)
    assert names(folder, again.paths) == ["1.png", "10.png", "11.png", "later/1.png"]
    assert again.classes == ("cat", "dog")
    assert [(*names(folder, [path]), label) for path, label in again.sorted] == [
        ("later/1.png", "cat"),
        ("1.png", "dog"),
    ]
    assert set(before) - {folder / "2.png"} <= set(files_of(folder))
    assert len(list((user_dir() / "sorting").iterdir())) == 1


def test_the_table_is_what_training_reads(folder):
    decided = [("2.png", "dog"), ("10.png", "a cat"), ("later/1.png", "a cat"), ("1.png", "dog")]
    table = kept(folder, decided)
    assert table == folder / "labels.csv"
    assert list(csv.reader(table.read_text().splitlines())) == [
        ["file", "label"],
        ["1.png", "dog"],
        ["2.png", "dog"],
        ["10.png", "a cat"],
        ["later/1.png", "a cat"],
    ]
    spec = TableSpec(path=table.name, file="file", labels=("label",))
    data = DataSpec(roots=(str(folder),), table=spec, validation_split=0.3)
    index = index_data(data, seed=0, control=Control())
    assert index.class_names == ("a cat", "dog")
    assert [(*names(folder, [s.path]), index.class_names[s.label]) for s in index.samples] == [
        ("10.png", "a cat"),
        ("later/1.png", "a cat"),
        ("1.png", "dog"),
        ("2.png", "dog"),
    ]


def test_a_table_of_the_users_own_is_left_alone(folder):
    (folder / "labels.csv").write_text("file,label\n1.png,mine\n")
    table = kept(folder, [("1.png", "dog")])
    assert table == folder / "labels-2.csv"
    assert "mine" in (folder / "labels.csv").read_text()
    assert kept(folder, [("1.png", "dog"), ("2.png", "dog")]) == table, "its own it replaces"
    table.write_text(table.read_text() + "10.png,by hand\n")
    assert kept(folder, [("1.png", "dog")]) == folder / "labels-3.csv"
    assert "by hand" in table.read_text()


def test_copies_go_into_class_folders_and_replace_nothing(folder, tmp_path):
    before = files_of(folder)
    to = tmp_path / "sorted"
    write(to / "dog" / "2.png", 200)
    decided = [("1.png", "dog"), ("2.png", "dog"), ("later/1.png", "dog"), ("10.png", "cat")]
    assert kept(folder, decided, str(to)) == to
    copies = files_of(to)
    assert sorted(path.relative_to(to).as_posix() for path in copies) == [
        "cat/10.png",
        "dog/1-2.png",
        "dog/1.png",
        "dog/2-2.png",
        "dog/2.png",
    ]
    kept(folder, decided, str(to))
    assert files_of(to) == copies, "a second time nothing is copied twice"
    assert files_of(folder) == before


@pytest.mark.parametrize("inside", [".", "cats", "later/../x"])
def test_copies_inside_the_folder_are_refused(folder, inside):
    with pytest.raises(EngineError, match="outside"):
        kept(folder, [("1.png", "dog")], str(folder / inside))
    assert not (folder / "cats").exists()


def test_cancelling_leaves_no_half_copied_file(folder, tmp_path):
    control = Control(lambda event: control.cancel() if event.done == 1 else None)
    pairs = [(str(folder / f"{number}.png"), "dog") for number in (1, 2, 10)]
    with pytest.raises(CancelledError):
        keep_sorted(str(folder), pairs, str(tmp_path / "to"), control=control)
    assert {path.name for path in files_of(tmp_path / "to")} <= {"1.png", "2.png"}


def test_what_cannot_be_sorted_is_said_in_a_sentence(folder, tmp_path):
    with pytest.raises(EngineError, match="no folder"):
        opened(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="no pictures"):
        opened(tmp_path / "empty")
    with pytest.raises(EngineError, match="No picture is sorted"):
        kept(folder, [])


def test_progress_that_cannot_be_read_is_not_overwritten(folder):
    save_sorting(opened(folder))
    (progress,) = (user_dir() / "sorting").iterdir()
    newer = {**json.loads(progress.read_text()), "schema_version": 99}
    progress.write_text(json.dumps(newer))
    with pytest.raises(EngineError, match="newer Graft"):
        opened(folder)
    assert json.loads(progress.read_text()) == newer
