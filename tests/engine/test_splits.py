"""Splits: stratified, by group, in folds, of several labels, of numbers; what is given stays."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from engine.control import Control
from engine.dataset import index_data
from engine.errors import EngineError
from engine.recipe import DataSpec
from engine.splits import Unsplit, assign_splits, bins_of
from engine.types import DatasetIndex, Split
from tests.engine.test_roots import put


def split(
    classes: Sequence[int | tuple[int, ...]],
    groups: Sequence[str] = (),
    given: Sequence[Split | None] = (),
    seed: int = 0,
    **spec: object,
) -> list[Split]:
    samples = Unsplit(
        classes=[c if isinstance(c, tuple) else (c,) for c in classes],
        draws=[hashlib.sha256(f"{seed} {i}".encode()).digest() for i in range(len(classes))],
        given=given or [None] * len(classes),
        groups=groups,
    )
    return assign_splits(samples, DataSpec(roots=("x",), **spec))


def share(splits: Sequence[Split], chosen: Sequence[bool], of: Split = "validation") -> float:
    inside = [s for s, c in zip(splits, chosen, strict=True) if c]
    return inside.count(of) / len(inside)


def torn(splits: Sequence[Split], groups: Sequence[str]) -> set[str]:
    of_group = defaultdict(set)
    for s, group in zip(splits, groups, strict=True):
        if group:
            of_group[group].add(s)
    return {group for group, of in of_group.items() if len(of) > 1}


# Groups


@pytest.mark.parametrize("seed", range(3))
def test_groups_stay_together_and_classes_keep_their_shares(seed: int) -> None:
    random = np.random.default_rng(seed)
    classes, groups = [], []
    for group in range(120):
        size = int(random.integers(1, 8))
        classes += [group % 3] * size
        groups += [f"g{group}"] * size
    splits = split(classes, groups, seed=seed, test_split=0.1)
    assert not torn(splits, groups)
    for label in range(3):
        chosen = [c == label for c in classes]
        assert share(splits, chosen) == pytest.approx(0.2, abs=0.03)
        assert share(splits, chosen, "test") == pytest.approx(0.1, abs=0.03)
    assert splits != split(classes, groups, seed=seed + 1, test_split=0.1)
    assert splits == split(classes, groups, seed=seed, test_split=0.1)


def test_samples_without_a_group_are_their_own() -> None:
    classes = [0, 1] * 50
    groups = ["burst" if i < 10 else "" for i in range(100)]
    splits = split(classes, groups)
    assert not torn(splits, groups)
    assert splits.count("validation") == pytest.approx(20, abs=2)


def test_a_class_of_one_group_is_trained_on_and_one_of_two_is_also_validated() -> None:
    groups = ["only"] * 6 + ["big"] * 5 + ["small"] + [f"{i}" for i in range(10)]
    splits = split([0] * 6 + [1] * 6 + [2] * 10, groups)
    assert splits[:6] == ["train"] * 6
    assert splits[6:12] == ["train"] * 5 + ["validation"]


def test_groups_of_several_classes_leave_something_of_each_to_train_on() -> None:
    groups = [f"patient{i // 4}" for i in range(40)]
    classes = [i % 4 for i in range(40)]
    splits = split(classes, groups, validation_split=0.3)
    assert not torn(splits, groups)
    assert {c for c, s in zip(classes, splits, strict=True) if s == "train"} == {0, 1, 2, 3}
    assert splits.count("validation") == 12


def test_what_is_given_wins_and_its_group_follows() -> None:
    groups = ["a"] * 4 + [f"{i}" for i in range(16)]
    given: list[Split | None] = ["test", None, None, "train", *[None] * 16]
    splits = split([0, 1] * 10, groups, given)
    assert splits[:4] == ["test", "test", "test", "train"]
    folder: list[Split | None] = [*["train"] * 15, *["test"] * 5]
    splits = split([0, 1] * 10, [f"{i // 2}" for i in range(20)], folder)
    assert splits[15:] == ["test"] * 5
    assert splits[:14].count("validation") == 2


def test_a_test_part_is_no_larger_where_validation_is_given() -> None:
    given: list[Split | None] = [*["train"] * 80, *["validation"] * 20]
    groups = [f"{i // 2}" for i in range(100)]
    splits = split([0, 1] * 50, groups, given, test_split=0.2)
    assert splits.count("test") == 16
    assert splits.count("validation") == 20


# Folds


@pytest.mark.parametrize("grouped", [False, True])
def test_every_sample_is_in_one_fold_and_folds_are_alike(grouped: bool) -> None:
    classes = [0] * 30 + [1] * 60 + [2] * 7
    groups = [f"{c} {i // 2}" for i, c in enumerate(classes)] if grouped else ()
    of_fold = [split(classes, groups, folds=5, fold=fold) for fold in range(5)]
    times = Counter(i for splits in of_fold for i, s in enumerate(splits) if s == "validation")
    assert times == Counter(range(97))
    for splits in of_fold:
        assert splits.count("validation") == pytest.approx(97 / 5, abs=2)
        assert share(splits, [c == 1 for c in classes]) == pytest.approx(0.2, abs=0.04)
        if grouped:
            assert not torn(splits, groups)


def test_a_test_part_is_in_no_fold() -> None:
    classes = [0, 1] * 25
    of_fold = [split(classes, folds=4, fold=fold, test_split=0.2) for fold in range(4)]
    tested = {tuple(i for i, s in enumerate(splits) if s == "test") for splits in of_fold}
    assert len(tested) == 1
    assert len(tested.pop()) == 10


def test_a_class_of_one_group_is_in_no_fold() -> None:
    groups = ["only"] * 6 + [f"{i}" for i in range(20)]
    classes = [0] * 6 + [1] * 20
    for fold in range(3):
        splits = split(classes, groups, folds=3, fold=fold)
        assert splits[:6] == ["train"] * 6
        assert splits[6:].count("validation") in (6, 7)


def test_folds_that_cannot_be_are_a_sentence() -> None:
    with pytest.raises(EngineError, match="Fold 5 of 5"):
        split([0, 1] * 10, folds=5, fold=5)
    with pytest.raises(EngineError, match="has a validation split of its own"):
        split([0, 1] * 10, given=["train", "validation"] * 10, folds=5)


# Several labels, numbers


def test_labels_of_several_keep_their_shares_above_all_the_rare() -> None:
    random = np.random.default_rng(0)
    chances = (0.6, 0.3, 0.03)
    sets = [tuple(c for c, p in enumerate(chances) if random.random() < p) for _ in range(400)]
    splits = split(sets)
    for label in range(3):
        assert share(splits, [label in of for of in sets]) == pytest.approx(0.2, abs=0.03)
    assert share(splits, [not of for of in sets]) == pytest.approx(0.2, abs=0.05)
    assert splits.count("validation") == pytest.approx(80, abs=4)


def test_a_label_that_two_samples_have_is_on_both_sides() -> None:
    sets = [(0,)] * 20 + [(0, 1), (1,)]
    splits = split(sets)
    assert {splits[20], splits[21]} == {"train", "validation"}


def test_numbers_are_alike_in_every_split() -> None:
    values = [(float(v),) for v in np.random.default_rng(0).exponential(size=200)]
    bins = bins_of(values)
    assert Counter(bins) == {(b,): 20 for b in range(10)}
    splits = split(bins)
    for lowest in (True, False):
        chosen = [(b < 2) == lowest for (b,) in bins]
        assert share(splits, chosen) == pytest.approx(0.2)
    assert bins_of([(1.0,)] * 3) == [(0,)] * 3
    assert bins_of([]) == []


# The same through an index


def look(root: Path, **spec: object) -> DatasetIndex:
    return index_data(DataSpec(roots=(str(root),), **spec), seed=0, control=Control())


def splits_of(index: DatasetIndex) -> dict[str, Split]:
    return {index.relative(sample.path): sample.split for sample in index.samples}


def test_moved_samples_go_where_they_are_moved_and_no_other_does(tmp_path: Path) -> None:
    put(tmp_path, "a/*10", "b/*10")
    before = splits_of(look(tmp_path))
    moved = tuple((name, "test") for name in ("a/0.jpg", "b/3.jpg"))
    after = splits_of(look(tmp_path, moved=moved))
    assert {name for name in before if after[name] != before[name]} == {"a/0.jpg", "b/3.jpg"}
    assert after["a/0.jpg"] == "test"


def test_renaming_and_merging_moves_no_sample(tmp_path: Path) -> None:
    put(tmp_path, "a/*10", "b/*10", "c/*10")
    before = splits_of(look(tmp_path))
    assert splits_of(look(tmp_path, renamed=(("a", "z"),))) == before
    merged = look(tmp_path, renamed=(("a", "ab"), ("b", "ab")))
    assert merged.class_names == ("ab", "c")
    assert len(merged.split("validation")) == 6


def test_moving_everything_away_is_a_sentence(tmp_path: Path) -> None:
    put(tmp_path, "a/*3", "b/*3")
    every = [f"{label}/{i}.jpg" for label in "ab" for i in range(3)]
    with pytest.raises(EngineError, match=r"train on: .* move some back"):
        look(tmp_path, moved=tuple((name, "test") for name in every))
    put(tmp_path / "two", "a/one_1.jpg", "a/one_2.jpg", "b/one_1.jpg", "b/one_2.jpg")
    with pytest.raises(EngineError, match="all belong to one group"):
        look(tmp_path / "two", group_by="name")
