"""Data that has moved is found again, whichever folder of it is named; new files are counted."""

import csv
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.answers import Answers, load_answers, save_answers
from engine.cli import run as run_command
from engine.control import Control
from engine.data.archives import unpack, unpacked_folder
from engine.data.split_table import read_splits, write_splits
from engine.errors import CancelledError, DataMovedError, EngineError
from engine.recipe import DataSpec, Recipe, SourceSpec
from engine.relocation import find_moved, moved_samples, relocate_run
from engine.run_list import count_new
from engine.runs import RunFolder, require_samples
from engine.types import DatasetIndex, Sample

NAMES = ("cat", "dog")


def make_data(folder: Path, per_class: int = 3) -> list[Sample]:
    """Files of the same names in all classes, as cameras make them."""
    samples = []
    for label, name in enumerate(NAMES):
        for number in range(per_class):
            path = folder / "train" / name / f"{number}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{name} {number}")
            samples.append(Sample(path=str(path), label=label, split="train"))
    return samples


def index_of(samples: list[Sample], *roots: Path) -> DatasetIndex:
    return DatasetIndex(
        roots=tuple(map(str, roots)),
        task="binary",
        class_names=NAMES,
        samples=tuple(samples),
        refused=(),
        findings=(),
        fingerprint="",
    )


def make_run(folder: Path, samples: list[Sample], *roots: Path) -> RunFolder:
    folder.mkdir(parents=True)
    (folder / "lock").touch()
    data = DataSpec(roots=tuple(map(str, roots)))
    run = RunFolder(folder)
    run.begin(
        Recipe(source=SourceSpec(location="mobilenetv2"), data=data), index_of(samples, *roots), {}
    )
    return run


def texts(run: RunFolder) -> list[str]:
    return [Path(sample.path).read_text() for sample in run.samples()]


EXPECTED = [f"{name} {number}" for name in NAMES for number in range(3)]


@pytest.mark.parametrize("named", ["new/flowers", "new", "new/flowers/train"])
@pytest.mark.parametrize("new_name", ["flowers", "blooms"])
def test_the_folder_the_one_around_it_or_one_inside_it_may_be_named(
    tmp_path: Path, named: str, new_name: str
) -> None:
    old = tmp_path / "old" / "flowers"
    run = make_run(tmp_path / "run", make_data(old), old)
    new = tmp_path / "new" / new_name
    new.parent.mkdir()
    old.rename(new)
    missing = relocate_run(run.path, tmp_path / named.replace("flowers", new_name))
    assert missing == 0
    assert texts(run) == EXPECTED
    assert run.recipe.data.roots == (str(new),)


def test_a_relative_root_is_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = make_run(tmp_path / "run", make_data(tmp_path / "old"), Path("old"))
    (tmp_path / "old").rename(tmp_path / "new")
    assert relocate_run("run", "new") == 0
    assert texts(run) == EXPECTED
    assert run.recipe.data.roots == (str(tmp_path / "new"),)


def test_files_of_the_same_name_are_never_taken_for_each_other(tmp_path: Path) -> None:
    old = tmp_path / "old"
    run = make_run(tmp_path / "run", make_data(old), old)
    shutil.rmtree(old / "train" / "dog")
    old.rename(tmp_path / "new")
    assert relocate_run(run.path, tmp_path / "new" / "train" / "cat") == 3
    assert texts_of_found(run) == EXPECTED[:3]


def texts_of_found(run: RunFolder) -> list[str]:
    return [Path(s.path).read_text() for s in run.samples() if Path(s.path).is_file()]


@pytest.mark.parametrize("order", [["c/left", "c/right"], ["c/right", "c/left"], ["c"]])
def test_roots_that_hold_the_same_names_are_kept_apart(tmp_path: Path, order: list[str]) -> None:
    left, right = tmp_path / "a" / "left", tmp_path / "b" / "right"
    samples = make_data(left) + make_data(right)
    for sample in samples[6:]:
        Path(sample.path).write_text("right")
    run = make_run(tmp_path / "run", samples, left, right)
    (tmp_path / "c").mkdir()
    left.rename(tmp_path / "c" / "left")
    right.rename(tmp_path / "c" / "right")
    missing = [relocate_run(run.path, tmp_path / place) for place in order]
    assert missing == ([0] if order == ["c"] else [6, 0])
    assert texts(run) == EXPECTED + ["right"] * 6
    assert run.recipe.data.roots == (str(tmp_path / "c/left"), str(tmp_path / "c/right"))


def test_a_root_is_not_looked_for_in_the_place_of_another(tmp_path: Path) -> None:
    left, right = tmp_path / "left", tmp_path / "right"
    run = make_run(tmp_path / "run", make_data(left) + make_data(right), left, right)
    left.rename(tmp_path / "moved")
    assert relocate_run(run.path, right) == 6


def test_everything_but_the_paths_stays_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "old"
    samples = [
        replace(sample, split="test", orientation=6, width=7, group='a "b", c', length=0.1)
        for sample in make_data(old)
    ]
    run = make_run(tmp_path / "run", samples, old)
    before = [{**row, "path": ""} for row in rows(run)]
    recipe = run.recipe
    old.rename(tmp_path / "new")
    relocate_run(run.path, tmp_path / "new")
    assert [{**row, "path": ""} for row in rows(run)] == before
    roots = {"roots": (str(tmp_path / "new"),)}
    assert run.recipe == recipe.model_copy(update={"data": recipe.data.model_copy(update=roots)})


def rows(run: RunFolder) -> list[dict[str, str]]:
    with (run.path / "splits.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_what_was_said_of_samples_follows_them(tmp_path: Path) -> None:
    samples = make_data(tmp_path / "old")
    run = make_run(tmp_path / "run", samples, tmp_path / "old")
    answers = Answers(
        paths=tuple(sample.path for sample in samples),
        outputs=np.zeros((len(samples), 2), np.float32),
        losses=np.zeros(len(samples), np.float32),
        targets=np.zeros(len(samples), np.int64),
        key="train",
    )
    save_answers(run.path, answers)
    (tmp_path / "old").rename(tmp_path / "new")
    relocate_run(run.path, tmp_path / "new")
    found = load_answers(run.path, "train")
    assert found is not None
    assert found.paths == tuple(sample.path for sample in run.samples()) != answers.paths


def test_a_row_of_a_container_moves_with_its_file(tmp_path: Path) -> None:
    old = tmp_path / "old" / "train-images-idx3-ubyte"
    old.parent.mkdir()
    old.write_bytes(b"rows")
    samples = [Sample(path=f"{old}::{row}", label=row % 2, split="train") for row in range(4)]
    new = tmp_path / "new"
    old.parent.rename(new)
    for root in (old, old.parent):
        for place in (new, new / old.name):
            found = find_moved(samples, [str(root)], place)
            assert found == tuple(f"{new / old.name}::{row}" for row in range(4))


@pytest.mark.parametrize("moved", [False, True])
def test_an_archive_is_unpacked_again(tmp_path: Path, moved: bool) -> None:
    make_data(tmp_path / "data")
    archive = tmp_path / "data.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted((tmp_path / "data").rglob("*.jpg")):
            file.write(path, path.relative_to(tmp_path))
    place = unpack(archive, control=Control()) / "data"
    samples = [
        Sample(path=str(place / "train" / name / f"{number}.jpg"), label=label, split="train")
        for label, name in enumerate(NAMES)
        for number in range(3)
    ]
    run = make_run(tmp_path / "run", samples, archive)
    shutil.rmtree(unpacked_folder(archive))
    if not moved:
        require_samples(run.samples(), run.recipe.data.roots, "pictures")
        assert texts(run) == EXPECTED
        return
    new = tmp_path / "elsewhere" / "renamed.zip"
    new.parent.mkdir()
    archive.rename(new)
    with pytest.raises(DataMovedError, match="6 of the 6 pictures") as error:
        require_samples(run.samples(), run.recipe.data.roots, "pictures")
    assert (error.value.num_missing, error.value.root) == (6, str(archive))
    assert relocate_run(run.path, new) == 0
    assert texts(run) == EXPECTED
    assert run.recipe.data.roots == (str(new),)


def test_the_wrong_folder_changes_nothing(tmp_path: Path) -> None:
    old = tmp_path / "old"
    run = make_run(tmp_path / "run", make_data(old), old)
    old.rename(tmp_path / "new")
    (tmp_path / "empty").mkdir()
    before = (run.path / "splits.csv").read_bytes(), (run.path / "recipe.json").read_bytes()
    with pytest.raises(EngineError, match="None of the run's 6 samples is in"):
        relocate_run(run.path, tmp_path / "empty")
    with pytest.raises(EngineError, match="There is no file or folder"):
        relocate_run(run.path, tmp_path / "nowhere")
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        relocate_run(run.path, tmp_path / "new", control=control)
    assert before == (
        (run.path / "splits.csv").read_bytes(),
        (run.path / "recipe.json").read_bytes(),
    )


def test_the_command_finds_the_data_of_a_run_that_has_ended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its evaluation and all else that reads its samples needs them, though training does not."""
    old = tmp_path / "old"
    run = make_run(tmp_path / "run", make_data(old), old)
    (run.path / "run.json").write_text(json.dumps({**run.status, "status": "completed"}))
    old.rename(tmp_path / "new")
    with pytest.raises(DataMovedError, match=r"\(`graft resume RUN --data FOLDER`\)\.$"):
        require_samples(run.samples(), run.recipe.data.roots, "pictures")
    assert run_command(["resume", str(run.path), "--data", str(tmp_path / "new")]) == 0
    assert "samples are found; it has ended" in capsys.readouterr().out
    require_samples(run.samples(), run.recipe.data.roots, "pictures")


def test_samples_that_moved_in_part_are_none(tmp_path: Path) -> None:
    samples = make_data(tmp_path / "old")
    (tmp_path / "old").rename(tmp_path / "new")
    found = moved_samples(samples, [str(tmp_path / "old")], tmp_path / "new")
    assert found is not None
    assert [Path(sample.path).read_text() for sample in found] == EXPECTED
    Path(found[0].path).unlink()
    assert moved_samples(samples, [str(tmp_path / "old")], tmp_path / "new") is None


def test_files_that_came_since_the_newest_run_on_the_same_data(tmp_path: Path) -> None:
    data, runs = tmp_path / "data", tmp_path / "runs"
    samples = make_data(data)
    assert count_new(index_of(samples, data), runs) is None
    first = make_run(runs / "first", samples[:2], data)
    first.update(created=1.0)
    make_run(runs / "second", samples[:4], data).update(created=2.0)
    make_run(runs / "other", samples, tmp_path).update(created=3.0)
    assert count_new(index_of(samples, data), runs) == ("second", 2)
    moved = [replace(sample, split="test", label=0) for sample in samples[:4]]
    assert count_new(index_of(moved, data), runs) == ("second", 0)


def test_a_table_that_was_rewritten_reads_as_before(tmp_path: Path) -> None:
    samples = make_data(tmp_path / "old")
    index = index_of(samples, tmp_path / "old")
    run = make_run(tmp_path / "run", samples, tmp_path / "old")
    (tmp_path / "old").rename(tmp_path / "new")
    relocate_run(run.path, tmp_path / "new")
    names, now = read_splits(run.path / "splits.csv")
    write_splits(replace(index, samples=now), tmp_path / "again.csv")
    assert names == NAMES
    assert (tmp_path / "again.csv").read_bytes() == (run.path / "splits.csv").read_bytes()
