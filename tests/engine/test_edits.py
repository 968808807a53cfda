"""What the user changes about the data, and the task that follows from it and the choice."""

from pathlib import Path

import numpy as np
import pytest

from engine.control import Control
from engine.dataset import index_data
from engine.errors import EngineError
from engine.recipe import DataSpec
from engine.types import DatasetIndex
from tests.engine.test_roots import put


def look(root: Path, **spec: object) -> DatasetIndex:
    return index_data(DataSpec(roots=(str(root),), **spec), seed=0, control=Control())


def totals(index: DatasetIndex) -> dict[str, int]:
    return {name: sum(of.values()) for name, of in index.counts().items()}


def table(root: Path, column: str, cells: list[str]) -> Path:
    put(root, f"images/*{len(cells)}")
    rows = [f"{i}.jpg,{cell}" for i, cell in enumerate(cells)]
    (root / "labels.csv").write_text("\n".join([f"file,{column}", *rows]))
    return root


# Edits


def test_classes_are_renamed_merged_and_left_out(tmp_path: Path) -> None:
    put(tmp_path, "cat/*4", "kitten/*3", "dog/*5", "junk/*6")
    index = look(
        tmp_path,
        renamed=(("cat", "Cats"), ("kitten", "Cats"), ("dog", "hound")),
        left_out_classes=("junk",),
    )
    assert totals(index) == {"Cats": 7, "hound": 5}


def test_samples_are_relabelled_by_any_name_of_theirs(tmp_path: Path) -> None:
    put(tmp_path, "a/*5", "b/*5", "junk/*3")
    absolute = str(tmp_path / "a" / "1.jpg")
    index = look(
        tmp_path,
        relabelled=(("a/0.jpg", "b"), (absolute, "new"), ("a\\2.jpg", "new"), ("junk/0.jpg", "a")),
        left_out_classes=("junk",),
    )
    assert totals(index) == {"a": 3, "b": 6, "new": 2}


def test_names_typed_on_another_system_are_found(tmp_path: Path) -> None:
    put(tmp_path, "T\u00fcte/*4", "b/*4")
    index = look(tmp_path, left_out=("Tu\u0308te/0.jpg", "./b/1.jpg"))
    assert totals(index) == {"b": 3, "T\u00fcte": 3}


def test_leaving_everything_out_is_a_sentence(tmp_path: Path) -> None:
    put(tmp_path, "a/*2", "b/*2")
    with pytest.raises(EngineError, match=r"Everything .* is left out: 4 pictures"):
        look(tmp_path, left_out_classes=("a", "b"))


def test_a_sample_of_several_classes_stays_while_one_does(tmp_path: Path) -> None:
    table(tmp_path, "labels", ["sea;sun", "sea", "sun", "sea;sun", "sea;snow", "snow"] * 3)
    index = look(tmp_path, left_out_classes=("snow",), renamed=(("sun", "sunny"),))
    assert index.task == "multi_label"
    assert totals(index) == {"sea": 12, "sunny": 9}
    assert len(index.samples) == 15
    again = look(tmp_path, relabelled=(("images/1.jpg", "sun"), ("images/1.jpg", "snow")))
    labels = {again.relative(s.path): s.labels for s in again.samples}
    assert labels["images/1.jpg"] == (
        again.class_names.index("snow"),
        again.class_names.index("sun"),
    )


# Tasks


def test_the_task_follows_from_the_data(tmp_path: Path) -> None:
    put(tmp_path / "two", "a/*3", "b/*3")
    put(tmp_path / "three", "a/*3", "b/*3", "c/*3")
    table(tmp_path / "numbers", "age", [f"{i * 1.5}" for i in range(20)])
    assert look(tmp_path / "two").task == "binary"
    assert look(tmp_path / "three").task == "single_label"
    numbers = look(tmp_path / "numbers")
    assert (numbers.task, numbers.class_names) == ("regression", ("age",))
    assert numbers.samples[3].values == (4.5,)
    assert {s.label for s in numbers.samples} == {-1}


@pytest.mark.parametrize("task", ["single_label", "binary", "multi_label"])
def test_two_classes_may_be_learned_in_three_ways(tmp_path: Path, task: str) -> None:
    put(tmp_path, "a/*4", "b/*4")
    index = look(tmp_path, task=task)
    assert index.task == task
    assert totals(index) == {"a": 4, "b": 4}
    assert index.samples[0].labels == ((0,) if task == "multi_label" else ())


def test_folders_named_by_numbers_may_be_estimated(tmp_path: Path) -> None:
    put(tmp_path, *(f"{age}/*3" for age in (1, 2, 10, 35)))
    index = look(tmp_path, task="regression", relabelled=(("1/0.jpg", "1.5"),))
    assert sorted({s.values for s in index.samples}) == [(1.0,), (1.5,), (2.0,), (10.0,), (35.0,)]
    assert index.class_names == ("number",)


def test_numbers_of_a_container_may_be_classes(tmp_path: Path) -> None:
    y = np.array([0.5, 1.5] * 5)
    np.savez(tmp_path / "data.npz", x=np.zeros((10, 4, 4), np.uint8), y=y)
    assert look(tmp_path).task == "regression"
    index = look(tmp_path, task="single_label", renamed=(("0.5", "half"),))
    assert totals(index) == {"1.5": 5, "half": 5}


@pytest.mark.parametrize(
    ("cells", "task", "message"),
    [
        (["a", "b", "c"] * 3, "binary", "has 3 classes, and the task with two"),
        (["a", "b"] * 4, "regression", "number"),
    ],
)
def test_a_task_that_does_not_fit_is_a_sentence(
    tmp_path: Path, cells: list[str], task: str, message: str
) -> None:
    table(tmp_path, "label", cells)
    with pytest.raises(EngineError, match=message) as raised:
        look(tmp_path, task=task)
    assert "\n" not in str(raised.value)


def test_two_classes_for_a_sample_of_one_are_a_sentence(tmp_path: Path) -> None:
    put(tmp_path, "a/*3", "b/*3")
    with pytest.raises(EngineError, match="1 of 6 samples have no class or several"):
        look(tmp_path, relabelled=(("a/0.jpg", "a"), ("a/0.jpg", "b")))


def test_measured_numbers_are_no_classes(tmp_path: Path) -> None:
    np.savez(tmp_path / "data.npz", x=np.zeros((20, 4, 4), np.uint8), y=np.arange(20) * 0.3)
    with pytest.raises(EngineError, match="20 different numbers for 20 samples"):
        look(tmp_path, task="single_label")


def test_one_number_everywhere_is_a_sentence(tmp_path: Path) -> None:
    put(tmp_path, "3/*4")
    with pytest.raises(EngineError, match="have the same number"):
        look(tmp_path, task="regression")


# What the index says of the data


def test_the_fingerprint_changes_with_targets_and_not_with_the_place(tmp_path: Path) -> None:
    for place in ("here", "there"):
        put(tmp_path / place, "a/*4", "b/*4")
    first = look(tmp_path / "here").fingerprint
    assert first == look(tmp_path / "there").fingerprint
    (tmp_path / "there" / "a" / "0.jpg").write_bytes(b"\xff\xd8\xff larger")
    changed = look(tmp_path / "there").fingerprint
    edited = look(tmp_path / "here", renamed=(("a", "c"),)).fingerprint
    assert len({first, changed, edited}) == 3


def test_splits_that_are_given_are_said(tmp_path: Path) -> None:
    put(tmp_path, "train/a/*4", "train/b/*4", "test/a/*2", "test/b/*2")
    assert look(tmp_path).given_splits == ("train", "test")
