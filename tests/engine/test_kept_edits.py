"""What was decided about data is kept with the data set, whoever else decides about it."""

import pytest

from engine import storage
from engine.control import Control
from engine.kept_edits import (
    EditsRequest,
    has_kept_edits,
    keep_edits,
    same_edits,
    with_kept_edits,
    without_edits,
)
from engine.recipe import DataSpec, Kept

BARE = DataSpec(roots=("/flowers",))
FINE = Kept(kind="label_fine", paths=("daisy/3.jpg",))


def used(**edits):
    return BARE.model_copy(update=edits)


def keep(before, after):
    keep_edits(EditsRequest(before=before, after=after), Control())


def test_nothing_is_kept_of_data_that_was_never_edited():
    assert with_kept_edits(BARE) is BARE
    assert not has_kept_edits(BARE)


def test_every_decision_comes_back_and_the_choices_stay():
    decided = used(
        left_out=("daisy/1.jpg",),
        left_out_classes=("weeds",),
        renamed=(("rose", "roses"),),
        relabelled=(("daisy/2.jpg", "roses"),),
        moved=(("daisy/4.jpg", "test"),),
        kept=(FINE,),
        resize="pad",
    )
    keep(BARE, decided)
    found = with_kept_edits(used(test_split=0.3))
    assert same_edits(found, decided)
    assert found.test_split == 0.3
    assert found.resize == "stretch"
    assert not has_kept_edits(DataSpec(roots=("/pets",)))


def test_what_is_taken_back_is_kept_no_more():
    keep(BARE, used(left_out=("a.jpg", "b.jpg"), kept=(FINE,)))
    keep(used(left_out=("a.jpg", "b.jpg"), kept=(FINE,)), used(left_out=("b.jpg",)))
    assert same_edits(with_kept_edits(BARE), used(left_out=("b.jpg",)))


def test_what_was_decided_elsewhere_meanwhile_stays():
    keep(BARE, used(left_out=("a.jpg",)))
    # Another window, or an older recipe, which does not know of it.
    keep(BARE, used(left_out=("b.jpg",), relabelled=(("c.jpg", "roses"),)))
    assert with_kept_edits(BARE).left_out == ("a.jpg", "b.jpg")


def test_the_last_word_on_a_label_counts():
    keep(BARE, used(relabelled=(("a.jpg", "daisy"),)))
    keep(BARE, used(relabelled=(("a.jpg", "roses"),)))
    assert with_kept_edits(BARE).relabelled == (("a.jpg", "roses"),)


def test_a_label_beside_others_does_not_drive_them_out():
    one, both = (("a.jpg", "red"),), (("a.jpg", "red"), ("a.jpg", "bright"))
    keep(BARE, used(relabelled=one))
    keep(used(relabelled=one), used(relabelled=both))
    assert with_kept_edits(BARE).relabelled == both


def test_roots_in_another_order_are_the_same_data():
    keep(DataSpec(roots=("/a", "/b")), DataSpec(roots=("/a", "/b"), left_out=("1.jpg",)))
    assert with_kept_edits(DataSpec(roots=("/b", "/a"))).left_out == ("1.jpg",)


@pytest.mark.parametrize("text", ["", "[]", '{"schema_version": 1, "roots": [], "edits": {}}'])
def test_a_damaged_file_is_no_reason_not_to_open_the_data(text):
    keep(BARE, used(left_out=("a.jpg",)))
    (file,) = (storage.user_dir() / "data").iterdir()
    file.write_text(text)
    assert with_kept_edits(BARE) is BARE
    keep(BARE, used(left_out=("b.jpg",)))
    assert with_kept_edits(BARE).left_out == ("b.jpg",)


def test_without_edits_only_the_choices_are_left():
    assert without_edits(used(left_out=("a",), resize="crop")) == used(resize="crop")
