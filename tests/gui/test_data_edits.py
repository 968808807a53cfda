from engine.recipe import DataSpec, Kept
from engine.types import RefusedFile
from gui import data_edits
from tests.gui.fake_session import make_index

DATA = DataSpec(roots=("/flowers",))


def test_samples_are_left_out_once_and_brought_back():
    data = data_edits.leave_out(DATA, ("daisy/1.jpg", "daisy/2.jpg"))
    data = data_edits.leave_out(data, ("daisy/2.jpg", "roses/1.jpg"))
    assert data.left_out == ("daisy/1.jpg", "daisy/2.jpg", "roses/1.jpg")
    assert data_edits.restore(data, ("daisy/2.jpg",)).left_out == ("daisy/1.jpg", "roses/1.jpg")
    assert DATA.left_out == ()


def test_the_last_split_and_the_last_class_of_a_sample_count():
    data = data_edits.move(DATA, ("a.jpg", "b.jpg"), "test")
    data = data_edits.move(data, ("a.jpg",), "train")
    assert data.moved == (("a.jpg", "train"), ("b.jpg", "test"))
    data = data_edits.relabel(data, ("a.jpg",), "roses")
    data = data_edits.relabel(data, ("a.jpg",), "tulips")
    assert data.relabelled == (("a.jpg", "tulips"),)


def test_a_class_is_renamed_and_renamed_again_and_back():
    data = data_edits.rename(DATA, "daisy", "Daisy")
    data = data_edits.rename(data, "Daisy", "Bellis")
    assert data.renamed == (("daisy", "Bellis"),)
    assert data_edits.originals(data, "Bellis") == ("daisy",)
    assert data_edits.rename(data, "Bellis", "daisy") == DATA


def test_what_was_put_into_a_class_by_hand_goes_along_with_its_name():
    data = data_edits.relabel(DATA, ("roses/1.jpg",), "daisy")
    data = data_edits.rename(data, "daisy", "Bellis")
    assert data.relabelled == (("roses/1.jpg", "Bellis"),)


def test_merged_classes_know_what_they_are_made_of():
    data = data_edits.merge(DATA, ("daisy", "roses"), "garden")
    assert data.renamed == (("daisy", "garden"), ("roses", "garden"))
    # Into a class that is there: it is named as a part of it too.
    data = data_edits.rename(data, "garden", "tulips", existing=("garden", "tulips"))
    assert data_edits.originals(data, "tulips") == ("daisy", "roses", "tulips")
    data = data_edits.leave_out_classes(data, ("tulips",))
    assert data.left_out_classes == ("daisy", "roses", "tulips")
    data = data_edits.bring_back_classes(data, ("roses",))
    assert data.left_out_classes == ("daisy", "tulips")


def test_a_class_that_is_left_out_takes_what_was_put_into_it_by_hand():
    data = data_edits.relabel(DATA, ("roses/1.jpg", "roses/2.jpg"), "daisy")
    data = data_edits.relabel(data, ("roses/2.jpg",), "roses")
    data = data_edits.leave_out_classes(data, ("daisy",))
    assert data.left_out_classes == ("daisy",)
    assert data.left_out == ("roses/1.jpg",)


def test_a_finding_is_kept():
    assert data_edits.keep(DATA, "tiny", ("a.jpg",)).kept == (Kept(kind="tiny", paths=("a.jpg",)),)


def test_what_a_check_dropped_stays_away_until_the_next():
    index = make_index(count=4)
    bad = RefusedFile(path=index.samples[0].path, reason="cut off")
    checked = make_index(count=4, samples=index.samples[1:], refused=(bad,))
    shown = data_edits.carried(index, checked)
    assert shown.samples == index.samples[1:]
    assert shown.refused == (bad,)


def test_samples_are_located_below_the_root_or_in_the_container():
    index = make_index()
    assert data_edits.locate(index, "daisy/1.jpg") == ("/flowers/daisy/1.jpg",)
    assert data_edits.locate(index, "/elsewhere/1.jpg") == ("/elsewhere/1.jpg",)
    packed = make_index(roots=("/mnist.npz",))
    assert data_edits.locate(packed, "::7") == ("/mnist.npz::7",)
    for path in ("/flowers/daisy/1.jpg",):
        assert data_edits.locate(index, index.relative(path)) == (path,)
