"""Who is a copy of whom, who looks like whom, and what is said about it."""

import numpy as np
import pytest

from engine.control import Control
from engine.errors import CancelledError
from engine.health import copies
from engine.health.copies import (
    copies_findings,
    copy_groups,
    look_alike_findings,
    look_alike_groups,
)
from engine.types import DatasetIndex, Sample


def differing(look: int, high: int, low: int) -> int:
    """A look that differs in so many bits of either hash."""
    return look ^ (2**high - 1) << 64 ^ (2**low - 1)


def groups(*looks: int) -> tuple[tuple[int, ...], ...]:
    return look_alike_groups(looks, control=Control())


def random_looks(count: int) -> list[int]:
    random = np.random.default_rng(0)
    return [int.from_bytes(random.bytes(16), "big") for _ in range(count)]


@pytest.fixture(autouse=True)
def nothing_compared_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "_compared", ({}, copies._NO_PAIRS))


@pytest.mark.parametrize(
    ("high", "low", "alike"),
    [(0, 0, True), (8, 8, True), (12, 4, True), (4, 12, True), (8, 9, False), (13, 0, False)],
)
def test_looks_within_sixteen_bits_are_alike(high: int, low: int, alike: bool) -> None:
    one, other = random_looks(2)
    assert groups(other, one, differing(one, high, low)) == (((1, 2),) if alike else ())


def test_likeness_goes_on_and_nothing_is_like_nothing() -> None:
    one = random_looks(1)[0]
    middle, end = differing(one, 10, 0), differing(one, 10, 10)
    assert groups(0, end, one, 0, middle) == ((1, 2, 4),)
    assert groups() == groups(0, 0) == ()


@pytest.mark.parametrize("many_pairs", [3, 10**6])
def test_the_search_finds_across_its_blocks(
    monkeypatch: pytest.MonkeyPatch, many_pairs: int
) -> None:
    monkeypatch.setattr(copies, "_ROWS", 7)
    monkeypatch.setattr(copies, "_COLUMNS", 11)
    monkeypatch.setattr(copies, "_MANY_PAIRS", many_pairs)
    looks = random_looks(60)
    looks += [differing(look, 3, 3) for look in looks]
    assert groups(*looks) == tuple((i, i + 60) for i in range(60))


def test_fewer_pictures_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, far = random_looks(2)
    middle, end = differing(one, 10, 0), differing(one, 10, 10)
    assert groups(one, middle, end, far) == ((0, 1, 2),)
    monkeypatch.setattr(copies, "_close_pairs", None)
    # What was connected by what is gone is so no more, as in a program that knows only these.
    assert groups(far, end, one) == ()
    assert groups(end, middle, end) == ((0, 1, 2),)


def test_the_search_can_be_cancelled() -> None:
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        look_alike_groups(random_looks(3), control=control)


def index(*samples: tuple[str, int, str], **changes: object) -> DatasetIndex:
    values: dict[str, object] = {
        "roots": ("/d",),
        "task": "binary",
        "class_names": ("a", "b"),
        "samples": tuple(Sample(path=f"/d/{n}", label=label, split=s) for n, label, s in samples),
        "refused": (),
        "findings": (),
        "fingerprint": "",
    }
    return DatasetIndex(**{**values, **changes})


def test_copies_are_told_by_where_they_matter() -> None:
    same = index(
        ("0", 0, "train"), ("1", 0, "train"), ("2", 0, "test"), ("3", 0, "train"),
        ("4", 1, "train"), ("5", 0, "train"), ("6", 0, "train"),
    )  # fmt: skip
    digests = [(0, "x"), (1, "x"), (2, "x"), (3, "y"), (4, "y"), (5, "z"), (6, "z")]
    found = {one.kind: one for one in copies_findings(same, copy_groups(digests))}
    assert set(found) == {"copies_across_splits", "copies_across_classes", "copies"}
    across = found["copies_across_splits"]
    assert across.text == (
        "The same picture is in both train and test. The score would look too good."
    )
    assert across.paths == ("/d/0", "/d/1", "/d/2")
    # The held-out one stays.
    assert across.remedies[0].paths == ("/d/0", "/d/1")
    assert found["copies_across_classes"].paths == ("/d/3", "/d/4")
    assert found["copies"].level == "info"
    assert found["copies"].remedies[0].paths == ("/d/6",)


def test_look_alikes_across_splits_are_kept_together_or_moved() -> None:
    alike = index(*[(str(i), 0, "train") for i in range(3)], ("3", 0, "test"), ("4", 0, "test"))
    (found,) = look_alike_findings(alike, ((0, 3), (1, 4)))
    assert found.text == (
        "4 look-alikes are in both train and test. The score would look too good."
    )
    assert [one.kind for one in found.remedies] == [
        "group_look_alikes", "leave_out", "move", "keep",
    ]  # fmt: skip
    assert found.remedies[1].paths == ("/d/0", "/d/1")
    assert (found.remedies[2].paths, found.remedies[2].split) == (("/d/3", "/d/4"), "train")


def test_folders_that_were_given_cannot_be_drawn_again() -> None:
    given = index(("0", 0, "train"), ("1", 0, "test"), given_splits=("train", "test"))
    (found,) = look_alike_findings(given, ((0, 1),))
    assert [one.kind for one in found.remedies] == ["leave_out", "move", "keep"]


def test_look_alikes_of_different_numbers_are_no_contradiction() -> None:
    samples = tuple(
        Sample(path=f"/d/{i}", label=-1, values=(float(i),), split="train") for i in range(2)
    )
    numbers = index(task="regression", class_names=("age",), samples=samples)
    assert [one.kind for one in look_alike_findings(numbers, ((0, 1),))] == ["look_alikes"]
    assert [one.kind for one in copies_findings(numbers, ((0, 1),))] == ["copies_across_classes"]
