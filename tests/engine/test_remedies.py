"""What a finding's button does to the recipe."""

import pytest

from engine.recipe import DataSpec, Kept, TrainSpec
from engine.remedies import apply_to_data, apply_to_train
from engine.types import DatasetIndex, Finding, Remedy

DATA = DataSpec(roots=("/data",), left_out=("a/0.png",), moved=(("a/1.png", "test"),))
INDEX = DatasetIndex(
    roots=("/data",),
    task="binary",
    class_names=("a", "b"),
    samples=(),
    refused=(),
    findings=(),
    fingerprint="",
)
FINDING = Finding(kind="copies_across_splits", text="…", paths=("/data/a/1.png", "/data/b/1.png"))


@pytest.mark.parametrize(
    ("remedy", "changes"),
    [
        (
            Remedy(kind="leave_out", text="", paths=("/data/b/1.png", "/data/a/0.png")),
            {"left_out": ("a/0.png", "b/1.png")},
        ),
        (
            Remedy(kind="keep", text=""),
            {"kept": (Kept(kind="copies_across_splits", paths=("a/1.png", "b/1.png")),)},
        ),
        (
            Remedy(kind="move", text="", paths=("/data/a/1.png", "/data/b/1.png"), split="train"),
            {"moved": (("a/1.png", "train"), ("b/1.png", "train"))},
        ),
        (Remedy(kind="group_look_alikes", text=""), {"group_by": "look_alikes"}),
        (Remedy(kind="group_by", text="", group_by="name"), {"group_by": "name"}),
        (Remedy(kind="weigh_classes", text=""), {}),
    ],
    ids=lambda value: value.kind if isinstance(value, Remedy) else "",
)
def test_a_remedy_changes_the_data_in_one_place(remedy: Remedy, changes: dict) -> None:
    assert apply_to_data(DATA, FINDING, remedy, INDEX) == DATA.model_copy(update=changes)


def test_weighing_classes_is_how_is_trained() -> None:
    train = TrainSpec()
    assert apply_to_train(train, Remedy(kind="weigh_classes", text="")).class_weights == "balanced"
    assert apply_to_train(train, Remedy(kind="keep", text="")) is train


def test_a_row_of_a_container_is_named_by_its_number() -> None:
    index = DatasetIndex(
        roots=("/data/x.npz",),
        task="binary",
        class_names=("0", "1"),
        samples=(),
        refused=(),
        findings=(),
        fingerprint="",
        bases=("/data",),
    )
    remedy = Remedy(kind="leave_out", text="", paths=("/data/x.npz::7",))
    assert apply_to_data(DATA, FINDING, remedy, index).left_out[-1] == "x.npz::7"
