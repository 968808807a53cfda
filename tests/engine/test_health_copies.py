"""Where copies and look-alikes matter, and what is said about them."""

from engine.health.copies import copies_findings, copy_groups, look_alike_findings
from engine.types import DatasetIndex, Sample


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
