"""Scanning folders: layouts, splits, refusals, findings, and what is no data set at all."""

import itertools
import os
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from PIL import Image

from engine.control import Control
from engine.data import walking
from engine.data.found import natural_key
from engine.dataset import (
    index_data,
    read_splits,
    require_training_samples,
    scan,
    write_splits,
)
from engine.errors import CancelledError, EngineError
from engine.events import Event, Progress
from engine.recipe import DataSpec
from engine.types import DatasetIndex

_COLOURS = itertools.count()


def fill(folder: Path, names: Iterable[str]) -> None:
    """Small pictures, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, number in zip(names, _COLOURS, strict=False):
        colour = (number % 256, number // 256 % 256, number // 65536)
        Image.new("RGB", (8, 6), colour).save(folder / name, "PNG")


def make(root: Path, counts: Mapping[str, int]) -> Path:
    """Folders with so many pictures each."""
    for name, count in counts.items():
        fill(root / name, (f"{i}.png" for i in range(count)))
    return root


def look(*roots: Path | str, seed: int = 0, **spec: object) -> DatasetIndex:
    data = DataSpec(roots=tuple(str(root) for root in roots), **spec)
    return index_data(data, seed=seed, control=Control())


def look_inside(root: Path) -> DatasetIndex:
    return scan(DataSpec(roots=(str(root),)), seed=0, control=Control())


def totals(index: DatasetIndex) -> dict[str, tuple[int, ...]]:
    return {name: tuple(counts.values()) for name, counts in index.counts().items()}


def kinds(index: DatasetIndex) -> set[str]:
    return {finding.kind for finding in index.findings}


# Layouts


def test_class_folders_get_a_stratified_split_in_natural_order(tmp_path: Path) -> None:
    make(tmp_path, {"class 10": 20, "class 2": 10, "Class 1": 30})
    index = look(tmp_path)
    assert index.class_names == ("Class 1", "class 2", "class 10")
    assert totals(index) == {"Class 1": (24, 6, 0), "class 2": (8, 2, 0), "class 10": (16, 4, 0)}
    names = [Path(sample.path).stem for sample in index.samples if sample.label == 1]
    assert names == [str(number) for number in range(10)]
    assert index.task == "single_label"
    assert not index.is_checked


@pytest.mark.parametrize("names", [("train", "val", "test"), ("Training", "VALID", "Testing")])
def test_split_folders_are_kept_as_they_are(tmp_path: Path, names: tuple[str, ...]) -> None:
    for split, count in zip(names, (5, 3, 2), strict=True):
        make(tmp_path / split, {"a": count, "b": count + 1})
    assert totals(look(tmp_path)) == {"a": (5, 3, 2), "b": (6, 4, 3)}


def test_validation_is_carved_from_train_and_test_is_kept(tmp_path: Path) -> None:
    make(tmp_path / "train", {"a": 10, "b": 20})
    make(tmp_path / "test", {"a": 4, "b": 4})
    index = look(tmp_path)
    assert totals(index) == {"a": (8, 2, 4), "b": (16, 4, 4)}
    assert all(
        ("/test/" in Path(sample.path).as_posix()) == (sample.split == "test")
        for sample in index.samples
    )


def test_a_wanted_test_split_is_drawn_where_no_folder_gives_one(tmp_path: Path) -> None:
    make(tmp_path / "plain", {"a": 10, "b": 2, "c": 3})
    index = look(tmp_path / "plain", test_split=0.1)
    assert totals(index) == {"a": (7, 2, 1), "b": (1, 1, 0), "c": (1, 1, 1)}
    make(tmp_path / "split" / "train", {"a": 10, "b": 10})
    make(tmp_path / "split" / "validation", {"a": 4, "b": 4})
    index = look(tmp_path / "split", test_split=0.2)
    assert totals(index) == {"a": (8, 4, 2), "b": (8, 4, 2)}


def test_an_unpacked_archive_is_descended_into(tmp_path: Path) -> None:
    make(tmp_path / "outer" / "inner" / "train", {"a": 5, "b": 5})
    make(tmp_path / "outer" / "inner" / "test", {"a": 2, "b": 2})
    (tmp_path / "outer" / "__MACOSX").mkdir()
    (tmp_path / "README.txt").write_text("about")
    assert totals(look(tmp_path)) == {"a": (4, 1, 2), "b": (4, 1, 2)}


def test_a_class_may_be_called_train(tmp_path: Path) -> None:
    make(tmp_path, {"bus": 3, "train": 3, "tram": 3})
    assert look(tmp_path).class_names == ("bus", "train", "tram")


def test_folders_inside_a_class_belong_to_it(tmp_path: Path) -> None:
    make(tmp_path, {"a/monday": 3, "a/tuesday/late": 2, "a": 1, "b": 4})
    assert sum(totals(look(tmp_path))["a"]) == 6


def test_roots_merge_by_class_name(tmp_path: Path) -> None:
    make(tmp_path / "first", {"a": 5, "b": 5})
    make(tmp_path / "second", {"b": 5, "c": 5})
    index = look(tmp_path / "first", tmp_path / "second", tmp_path / "first")
    assert {name: sum(counts) for name, counts in totals(index).items()} == {
        "a": 5,
        "b": 10,
        "c": 5,
    }


def test_several_class_folders_can_be_dropped_at_once(tmp_path: Path) -> None:
    make(tmp_path, {"cats": 5, "dogs": 5})
    assert look(tmp_path / "cats", tmp_path / "dogs").class_names == ("cats", "dogs")


def test_train_and_test_folders_can_be_dropped_at_once(tmp_path: Path) -> None:
    make(tmp_path / "train", {"a": 5, "b": 5})
    make(tmp_path / "test", {"a": 2, "b": 2})
    index = look(tmp_path / "train", tmp_path / "test")
    assert totals(index) == {"a": (4, 1, 2), "b": (4, 1, 2)}


def test_class_names_typed_on_different_systems_are_one(tmp_path: Path) -> None:
    composed = unicodedata.normalize("NFC", "Tüte")
    decomposed = unicodedata.normalize("NFD", "Tüte")
    make(tmp_path / "train", {composed: 4, "b": 4})
    make(tmp_path / "test", {decomposed: 2, "b": 2})
    index = look(tmp_path)
    assert index.class_names == ("b", composed)
    assert totals(index)[composed] == (3, 1, 2)


def test_names_of_every_script_and_length(tmp_path: Path) -> None:
    make(tmp_path, {"猫 und Hund": 2, "ä" * 100: 2, "🙂": 2})
    fill(tmp_path / "🙂", ["x" * 240 + ".png", "mit Leer zeichen, 'Komma'.png", "neue\nzeile.png"])
    index = look(tmp_path)
    assert sum(totals(index)["🙂"]) == 5
    write_splits(index, tmp_path / "splits.csv")
    assert read_splits(tmp_path / "splits.csv") == (index.class_names, index.samples)


# Splits


def test_the_seed_decides_the_split_and_the_place_does_not(tmp_path: Path) -> None:
    make(tmp_path / "here", {"a": 40, "b": 40})
    shutil.copytree(tmp_path / "here", tmp_path / "there")

    def held_out(index: DatasetIndex, root: str) -> set[Path]:
        return {Path(s.path).relative_to(tmp_path / root) for s in index.split("validation")}

    first, again = look(tmp_path / "here"), look(tmp_path / "here")
    assert first == again
    moved = look(tmp_path / "there")
    assert held_out(first, "here") == held_out(moved, "there")
    assert first.fingerprint == moved.fingerprint
    other = look(tmp_path / "here", seed=1)
    assert held_out(other, "here") != held_out(first, "here")
    assert other.fingerprint != first.fingerprint


def test_a_new_file_moves_few_others(tmp_path: Path) -> None:
    make(tmp_path, {"a": 50, "b": 50})
    before = {sample.path: sample.split for sample in look(tmp_path).samples}
    fill(tmp_path / "a", ["new.png"])
    after = {sample.path: sample.split for sample in look(tmp_path).samples}
    assert sum(after[path] != split for path, split in before.items()) <= 1


def test_shares_that_leave_nothing_are_refused(tmp_path: Path) -> None:
    make(tmp_path, {"a": 4, "b": 4})
    with pytest.raises(EngineError, match="below 1"):
        look(tmp_path, validation_split=0.5, test_split=0.5)


def test_left_out_pictures_are_gone(tmp_path: Path) -> None:
    make(tmp_path, {"a": 5, "b": 5})
    left_out = (str(tmp_path / "a" / "3.png"), "b/0.png")
    index = look(tmp_path, left_out=left_out)
    names = {Path(sample.path).relative_to(tmp_path).as_posix() for sample in index.samples}
    assert len(names) == 8
    assert not names & {"a/3.png", "b/0.png"}


# Refused files and findings


def test_bad_files_are_refused_with_a_reason_and_system_files_are_not_mentioned(
    tmp_path: Path,
) -> None:
    make(tmp_path, {"a": 5, "b": 5})
    (tmp_path / "a" / "notes.txt").write_text("not a picture")
    (tmp_path / "a" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing more")
    (tmp_path / "b" / "empty.png").touch()
    (tmp_path / "b" / "lost.png").symlink_to(tmp_path / "nowhere.png")
    os.mkfifo(tmp_path / "b" / "pipe.png")
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._0.png"):
        (tmp_path / "a" / name).write_bytes(b"junk")
    (tmp_path / "__MACOSX" / "a").mkdir(parents=True)
    index = look_inside(tmp_path)
    assert {Path(file.path).name for file in index.refused} == {
        "notes.txt",
        "broken.jpg",
        "empty.png",
        "lost.png",
        "pipe.png",
    }
    assert all(file.reason for file in index.refused)
    assert len(index.samples) == 10


def test_a_name_that_is_not_unicode_is_refused(tmp_path: Path) -> None:
    make(tmp_path, {"a": 3, "b": 3})
    bad = os.fsencode(tmp_path / "a") + b"/\xff.png"
    try:
        shutil.copy(tmp_path / "a" / "0.png", bad)
    except OSError:
        pytest.skip("this file system keeps Unicode names only")
    index = look(tmp_path)
    assert [file.reason for file in index.refused] == ["Its name is not valid Unicode: rename it."]
    index.refused[0].path.encode()


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    make(tmp_path, {"a": 3, "b": 3})
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "b" / "up").symlink_to(tmp_path / "b", target_is_directory=True)
    assert len(look(tmp_path).samples) == 6
    only = tmp_path / "only"
    only.mkdir()
    (only / "self").symlink_to(only, target_is_directory=True)
    with pytest.raises(EngineError):
        look(only)


def test_findings_about_numbers(tmp_path: Path) -> None:
    make(tmp_path, {"many": 50, "some": 30, "few": 4})
    (tmp_path / "none").mkdir()
    index = look(tmp_path)
    assert index.class_names == ("few", "many", "some")
    assert kinds(index) == {"small_class", "imbalance", "empty_class"}
    assert all(finding.text and finding.remedy for finding in index.findings)


def test_even_classes_have_no_findings(tmp_path: Path) -> None:
    make(tmp_path, {"a": 10, "b": 30})
    assert kinds(look(tmp_path)) == set()


def test_classes_that_validation_lacks_are_found(tmp_path: Path) -> None:
    make(tmp_path / "train", {"a": 10, "b": 10})
    make(tmp_path / "val", {"a": 10})
    assert "missing_in_validation" in kinds(look(tmp_path))


def test_classes_that_train_lacks_can_be_shown_and_left_out_but_not_trained_on(
    tmp_path: Path,
) -> None:
    make(tmp_path / "train", {"a": 5, "b": 5})
    make(tmp_path / "val", {"a": 5, "c": 5})
    index = look(tmp_path)
    assert "missing_in_train" in kinds(index)
    with pytest.raises(EngineError, match=r"train split lacks \('c'\)"):
        require_training_samples(index)
    require_training_samples(look(tmp_path, left_out_classes=("c",)))


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({"a": 5, "b": 5, "c": 1}, "class 'c' has only one picture"),
        ({"a": 5, "b": 5, "c": 1, "d": 1}, "classes 'c', 'd' have only one"),
    ],
)
def test_classes_of_one_picture_can_be_shown_and_left_out_but_not_trained_on(
    tmp_path: Path, counts: dict[str, int], message: str
) -> None:
    make(tmp_path, counts)
    index = look(tmp_path)
    (finding,) = (one for one in index.findings if one.kind == "untestable_class")
    assert set(finding.paths) == {s.path for s in index.samples if s.label > 1}
    with pytest.raises(EngineError, match=message):
        require_training_samples(index)
    require_training_samples(look(tmp_path, left_out_classes=("c", "d")))


def test_groups_that_folders_put_on_both_sides_are_found(tmp_path: Path) -> None:
    fill(tmp_path / "train" / "a", ["p1_0.png", "p1_1.png", "p2_0.png"])
    fill(tmp_path / "train" / "b", ["p3_0.png", "p3_1.png", "p4_0.png"])
    fill(tmp_path / "val" / "a", ["p1_2.png", "p5_0.png"])
    fill(tmp_path / "val" / "b", ["p6_0.png", "p7_0.png"])
    assert "groups_across_splits" not in kinds(look(tmp_path))
    index = look(tmp_path, group_by="pattern", group_pattern=r"p\d")
    (finding,) = (one for one in index.findings if one.kind == "groups_across_splits")
    assert {Path(path).name for path in finding.paths} == {"p1_0.png", "p1_1.png", "p1_2.png"}
    left_out = {Path(path).name for path in finding.remedies[0].paths}
    assert left_out == {"p1_0.png", "p1_1.png"}


def test_copies_across_splits_and_classes_are_found(tmp_path: Path) -> None:
    make(tmp_path / "train", {"a": 10, "b": 10})
    make(tmp_path / "test", {"a": 10, "b": 10})
    for copied in ("test/a/0.png", "test/b/1.png"):
        shutil.copy(tmp_path / "train" / "a" / "5.png", tmp_path / copied)
    found = {finding.kind: finding for finding in look_inside(tmp_path).findings}
    names = ["train/a/5.png", "test/a/0.png", "test/b/1.png"]
    assert set(found["copies_across_splits"].paths) == {str(tmp_path / name) for name in names}
    assert "copies_across_classes" in found


def test_what_lies_beside_the_classes_is_found(tmp_path: Path) -> None:
    make(tmp_path / "train", {"a": 10, "b": 10})
    make(tmp_path / "test", {"a": 10, "b": 10})
    make(tmp_path, {"annotations": 1})
    fill(tmp_path / "train", ["loose.png"])
    assert kinds(look(tmp_path)) == {"ignored_folder", "loose_picture"}


def test_orientation_is_kept_for_each_sample(tmp_path: Path) -> None:
    make(tmp_path, {"a": 3, "b": 3})
    exif = Image.Exif()
    exif[274] = 6
    Image.new("RGB", (8, 6)).save(tmp_path / "a" / "9.jpg", exif=exif)
    index = look_inside(tmp_path)
    orientations = {Path(s.path).name: s.orientation for s in index.samples}
    assert orientations["9.jpg"] == 6
    assert orientations["0.png"] == 1


# What is no data set


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({}, "is empty"),
        ({"a": 5}, r"one class only \('a'\)|no class folders"),
        ({"a": 0, "b": 0}, "holds no pictures or recordings"),
        ({".": 5}, "5 pictures but no class folders"),
        ({"train": 5, "test": 5}, "no class folders inside"),
        ({"val/a": 5, "val/b": 5, "test/a": 5, "test/b": 5}, "no train folder"),
    ],
)
def test_bad_folders_get_a_sentence(tmp_path: Path, counts: dict[str, int], message: str) -> None:
    make(tmp_path, counts)
    with pytest.raises(EngineError, match=message) as raised:
        look(tmp_path)
    assert "\n" not in str(raised.value)


def test_bad_roots_get_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("words")
    (tmp_path / "data.zip").write_bytes(b"PK")
    (tmp_path / "cat.jpg").touch()
    (tmp_path / "deed.pdf").write_bytes(b"%PDF-1.7")
    for root, message in {
        "none": "There is no folder",
        "notes": "holds no pictures",
        "data.zip": "is damaged",
        "cat.jpg": "is a file with one picture",
        "deed.pdf": "nothing Graft reads",
        "n" * 5000: "check the path",
        "nul\0l": "path",
    }.items():
        with pytest.raises(EngineError, match=message):
            look(f"{tmp_path}/{root}")


def test_a_class_of_unreadable_files_names_the_reason(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for file in ("x.png", "y.png"):
            (tmp_path / name / file).write_text("no picture")
    with pytest.raises(EngineError, match=r"x\.png: .*not a picture"):
        look_inside(tmp_path)


def test_a_folder_that_may_not_be_read_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, {"a": 3, "b": 3})
    real = os.scandir

    def forbidden(path: os.PathLike[str]) -> object:
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr("engine.data.walking.os.scandir", forbidden)
    with pytest.raises(EngineError, match=r"b may not be read: change its permissions"):
        look(tmp_path)


# Progress and cancelling


def test_looking_inside_counts_to_the_end(tmp_path: Path) -> None:
    make(tmp_path, {"a": 5, "b": 5})
    events: list[Event] = []
    scan(DataSpec(roots=(str(tmp_path),)), seed=0, control=Control(events.append))
    counted = [(event.done, event.total) for event in events if isinstance(event, Progress)]
    assert (0, 10) in counted
    assert counted[-1] == (10, 10)


def test_cancelling_ends_the_walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, {"a": 2, "b": 2})
    control = Control()
    real = walking._list

    def cancel_inside(folder: walking.Folder) -> list[walking.Folder]:
        assert folder.name != "b"
        if folder.name == "a":
            control.cancel()
        return real(folder)

    monkeypatch.setattr(walking, "_list", cancel_inside)
    with pytest.raises(CancelledError):
        index_data(DataSpec(roots=(str(tmp_path),)), seed=0, control=control)


# Tables and names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0\0",
        "x,y\n1,2\n",
        "path,class,split,orientation,width,height\n",
        "path,class,split,orientation,width,height\na.png,a,sideways,1,1,1\n",
        "path,class,split,orientation,width,height\na.png,a,train,one,1,1\n",
        "path,class,split,orientation,width,height\na.png,a\n",
    ],
)
def test_a_damaged_table_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "splits.csv"
    path.write_text(text)
    with pytest.raises(EngineError, match="damaged"):
        read_splits(path)


def test_a_missing_table_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="There is no"):
        read_splits(tmp_path / "none.csv")


def test_natural_order() -> None:
    names = ["b10", "B2", "b2", "10", "9", "٣", "a²", "", "a", "007", "7"]
    ordered = sorted(names, key=natural_key)
    assert ordered == ["", "٣", "007", "7", "9", "10", "a", "a²", "B2", "b2", "b10"]
