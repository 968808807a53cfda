"""How data is opened, checked, edited and taken back, with the engine's answers given by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine import tasks
from engine.errors import ColumnsNeededError, DataMovedError, NoClassesError
from engine.events import FindingsFound, Progress
from engine.recipe import HeadSpec, TableSpec
from engine.types import Finding, RefusedFile, TablePreview
from gui import data_edits
from gui.new_since import new_since_last_run
from tests.gui.fake_session import (
    find_again,
    load,
    make_index,
    make_opened,
    make_run,
    make_session,
    open_data,
    select_run,
)

TINY = Finding(kind="tiny", text="1 tiny picture.")
BAD = RefusedFile(path="/flowers/daisy/0000.jpg", reason="cut off")


@pytest.fixture
def session(qapp):
    made = make_session()
    yield made
    made.deleteLater()


@pytest.fixture
def loaded(session):
    load(session)
    return session


def leave_out(session, name):
    data = data_edits.leave_out(session.draft.data, (name,))
    session.edit_data(data, f"leaving out {name}")


def asked(session):
    """The last spec whose samples the engine was asked to find."""
    return session.jobs.requests(tasks.index_data)[-1].data


# Opening and checking


def test_data_is_shown_at_once_and_checked_in_the_background(session):
    shown, found, progress = [], [], []
    session.dataset_changed.connect(shown.append)
    session.findings_changed.connect(found.append)
    session.check_changed.connect(progress.append)
    index = make_index(is_checked=False)
    session.open_data(index.roots)
    assert session.is_opening_data
    session.jobs.finish(tasks.index_data, index)
    assert shown == [index]
    assert not session.is_opening_data
    assert session.busy_job is None, "the check is told on the page"
    (job,) = session.jobs.waiting(tasks.check_data)
    assert job.lane == "checks"
    session.jobs.report(tasks.check_data, Progress(text="", done=5, total=300))
    session.jobs.report(tasks.check_data, FindingsFound(findings=(TINY,), refused=(BAD,)))
    assert progress[-1].done == 5
    assert found[-1].findings == (TINY,)
    assert session.dataset.refused == (BAD,)
    checked = replace(index, is_checked=True, findings=(TINY,), samples=index.samples[1:])
    session.jobs.finish(tasks.check_data, checked)
    assert session.dataset is checked
    assert shown[-1] is checked
    assert progress[-1] is None


def test_a_check_that_is_cancelled_keeps_what_it_found(session):
    index = make_index(is_checked=False)
    session.open_data(index.roots)
    session.jobs.finish(tasks.index_data, index)
    session.jobs.report(tasks.check_data, FindingsFound(findings=(TINY,), refused=()))
    session.cancel_check()
    assert not session.is_checking
    assert session.dataset.findings == (TINY,)
    session.check()
    assert session.is_checking


def test_other_data_replaces_the_check_of_the_data_before(session):
    session.open_data(("/flowers",))
    session.jobs.finish(tasks.index_data, make_index(is_checked=False))
    (first,) = session.jobs.waiting(tasks.check_data)
    other = make_index(names=("cat", "dog"), roots=("/pets",), is_checked=False)
    session.open_data(("/pets",))
    session.jobs.finish(tasks.index_data, other)
    assert first.is_over
    assert session.dataset.roots == ("/pets",)


def test_other_data_forgets_what_was_edited_but_not_how_much_is_tested(loaded):
    data = loaded.draft.data.model_copy(update={"test_split": 0.3, "left_out": ("a.jpg",)})
    loaded.edit_data(data, "both")
    find_again(loaded, make_index())
    loaded.open_data(("/pets",))
    assert asked(loaded).test_split == 0.3
    assert asked(loaded).left_out == ()


def test_the_same_folder_again_is_read_again_with_its_edits(loaded):
    leave_out(loaded, "daisy/0000.jpg")
    find_again(loaded, make_index())
    loaded.open_data(("/flowers",))
    assert asked(loaded).left_out == ("daisy/0000.jpg",)


def test_a_keras_data_set_is_opened_by_its_name_where_the_network_is_waited_for(session):
    session.open_data(("keras.datasets.mnist",))
    (job,) = session.jobs.waiting(tasks.index_data)
    assert job.request.data.roots == ("keras.datasets.mnist",)
    assert job.lane == "fetch"


def test_new_data_since_the_last_run_is_counted(session):
    counted = []
    session.new_data_counted.connect(counted.append)
    open_data(session, make_index())
    session.jobs.finish(new_since_last_run, ("3", 5))
    assert counted[-1] == ("3", 5)


# What the user is asked


def test_a_folder_without_classes_is_handed_on(loaded):
    missing, errors = [], []
    loaded.classes_missing.connect(missing.append)
    loaded.error_raised.connect(lambda *told: errors.append(told))
    before = loaded.dataset
    loaded.open_data(("/loose",))
    error = NoClassesError("/loose holds 900 pictures.", "/loose", 900)
    loaded.jobs.fail(tasks.index_data, error)
    assert missing == [error]
    assert not errors
    assert loaded.dataset is before
    loaded.open_data(("/loose",), table=TableSpec(path="/loose/labels.csv"))
    assert asked(loaded).table.path == "/loose/labels.csv"


def test_columns_are_asked_for_and_the_choice_opens_the_data(session):
    needed = []
    session.columns_needed.connect(lambda *told: needed.append(told))
    preview = TablePreview(path="/t.csv", columns=("a", "b"), rows=(("1", "2"),), num_rows=1)
    session.open_data(("/t.csv",))
    session.jobs.fail(tasks.index_data, ColumnsNeededError("Which?", preview))
    ((told, spec),) = needed
    assert told is preview
    session.open_spec(spec.model_copy(update={"table": TableSpec(labels=("b",))}))
    assert asked(session).table.labels == ("b",)
    assert session.is_opening_data


def test_data_that_has_moved_is_opened_where_it_is_now(session):
    moved = []
    session.data_moved.connect(lambda error, look_in: moved.append(look_in))
    session.open_data(("/old",))
    session.jobs.fail(tasks.index_data, DataMovedError("Gone.", "/old", 3, 3))
    moved[0]("/new")
    assert asked(session).roots == ("/new",)


def test_a_recipe_whose_folder_is_gone_asks_for_it(loaded, tmp_path):
    moved = []
    loaded.data_moved.connect(lambda error, look_in: moved.append((error, look_in)))
    gone = str(tmp_path / "gone")
    data = loaded.recipe.data.model_copy(update={"roots": (gone,), "left_out": ("daisy/1.jpg",)})
    path = tmp_path / "recipe.json"
    path.write_text(loaded.recipe.model_copy(update={"data": data}).model_dump_json())
    loaded.open_recipe(str(path))
    loaded.jobs.fail(tasks.index_data, f"There is no {gone}.")
    ((error, look_in),) = moved
    assert error.root == gone
    look_in("/new")
    assert asked(loaded).roots == ("/new",)
    assert asked(loaded).left_out == ("daisy/1.jpg",), "named below the folder, wherever it is"


def test_reading_again_a_folder_that_is_gone_asks_for_it(loaded, tmp_path):
    moved, before = [], loaded.dataset
    loaded.data_moved.connect(lambda error, look_in: moved.append((error, look_in)))
    loaded.rescan()
    loaded.jobs.fail(tasks.index_data, "There is no folder /flowers.")
    ((error, look_in),) = moved
    assert error.root == "/flowers"
    assert loaded.dataset is before
    look_in(str(tmp_path))
    assert asked(loaded).roots == (str(tmp_path),)


def test_a_run_whose_data_has_moved_finds_it_and_is_evaluated_after_all(loaded):
    moved = []
    loaded.data_moved.connect(lambda error, look_in: moved.append(look_in))
    select_run(loaded, make_run(1))
    loaded.evaluate()
    loaded.jobs.fail(tasks.evaluate_run, DataMovedError("Gone.", "/flowers", 3, 3))
    moved[0]("/new")
    (request,) = loaded.jobs.requests(tasks.find_moved)
    assert (request.run_dir, request.root) == ("/runs/1", "/new")
    loaded.jobs.finish(tasks.find_moved, 0)
    assert len(loaded.jobs.waiting(tasks.evaluate_run)) == 1


def test_a_run_that_cannot_go_on_without_its_data_is_no_longer_training(loaded):
    moved = []
    loaded.data_moved.connect(lambda error, look_in: moved.append(look_in))
    loaded.resume("/runs/1")
    loaded.jobs.fail(tasks.resume_run, DataMovedError("Gone.", "/flowers", 3, 3))
    assert loaded.training_state == "idle"
    moved[0]("/new")
    loaded.jobs.finish(tasks.find_moved, 0)
    assert loaded.training_state == "starting"


# Editing, and the way back


def test_an_edit_counts_at_once_and_can_be_taken_back_and_done_again(loaded):
    leave_out(loaded, "daisy/0000.jpg")
    assert loaded.recipe.data.left_out == ("daisy/0000.jpg",)
    assert loaded.undo_text == "leaving out daisy/0000.jpg"
    find_again(loaded, make_index())
    loaded.undo()
    assert loaded.recipe.data.left_out == ()
    assert asked(loaded).left_out == ()
    find_again(loaded, make_index())
    loaded.redo()
    assert asked(loaded).left_out == ("daisy/0000.jpg",)


def test_edits_that_follow_each_other_quickly_add_up(loaded):
    for number in range(3):
        leave_out(loaded, f"daisy/000{number}.jpg")
    assert len(asked(loaded).left_out) == 3
    assert len(loaded.jobs.waiting(tasks.index_data)) == 1
    find_again(loaded, make_index())
    loaded.undo()
    assert len(asked(loaded).left_out) == 2


def test_an_edit_that_the_data_cannot_bear_is_taken_back_with_a_sentence(loaded, monkeypatch):
    monkeypatch.setattr(Path, "exists", lambda _path: True)
    errors = []
    loaded.error_raised.connect(lambda sentence, _details: errors.append(sentence))
    loaded.set_head(HeadSpec(pooling="max"))
    before = loaded.dataset
    leave_out(loaded, "daisy/0000.jpg")
    leave_out(loaded, "daisy/0001.jpg")
    loaded.jobs.fail(tasks.index_data, "The class 'daisy' has only one picture.")
    assert errors == ["The class 'daisy' has only one picture."]
    assert loaded.draft.data.left_out == ()
    assert loaded.dataset is before
    # What was changed before stays, and can be taken back.
    assert loaded.draft.head.pooling == "max"
    assert loaded.undo_text == "change of the head"


def test_an_edit_that_is_cancelled_is_taken_back(loaded):
    leave_out(loaded, "daisy/0000.jpg")
    loaded.cancel_shown()
    assert loaded.draft.data.left_out == ()
    assert loaded.undo_text == ""


def test_what_was_found_stands_until_the_edited_data_is_checked(loaded):
    index = make_index(findings=(TINY,), refused=(BAD,))
    loaded.rescan()
    find_again(loaded, replace(index, samples=index.samples[1:]))
    found = []
    loaded.findings_changed.connect(found.append)
    leave_out(loaded, "daisy/0001.jpg")
    raw = replace(index, findings=(), refused=(), is_checked=False)
    loaded.jobs.finish(tasks.index_data, raw)
    assert loaded.dataset.findings == (TINY,)
    assert index.samples[0] not in loaded.dataset.samples, "it is known to be unusable"
    loaded.jobs.report(tasks.check_data, FindingsFound(findings=(), refused=()))
    assert not found, "a list that empties and fills again would flicker"
    loaded.jobs.finish(tasks.check_data, replace(raw, is_checked=True))
    assert loaded.dataset.findings == ()


def test_other_changes_are_taken_back_between_edits_of_data(loaded):
    leave_out(loaded, "daisy/0000.jpg")
    find_again(loaded, make_index())
    loaded.set_head(HeadSpec(pooling="max"))
    leave_out(loaded, "daisy/0001.jpg")
    find_again(loaded, make_index())
    loaded.undo()
    find_again(loaded, make_index())
    scans = len(loaded.jobs.requests(tasks.index_data))
    loaded.undo()
    assert loaded.draft.head.pooling == "average"
    assert loaded.draft.data.left_out == ("daisy/0000.jpg",)
    assert len(loaded.jobs.requests(tasks.index_data)) == scans, "the data is as it was"


def test_edits_of_data_and_source_are_taken_back_in_their_order(loaded):
    leave_out(loaded, "daisy/0000.jpg")
    find_again(loaded, make_index())
    loaded.set_input_size(64, 64)
    loaded.jobs.finish(tasks.open_source, make_opened())
    loaded.undo()
    loaded.jobs.finish(tasks.open_source, make_opened())
    assert loaded.draft.data.left_out == ("daisy/0000.jpg",)
    loaded.undo()
    assert loaded.draft.data.left_out == ()


def test_edits_of_data_go_with_it_and_other_changes_stay(loaded):
    loaded.set_head(HeadSpec(pooling="max"))
    leave_out(loaded, "daisy/0000.jpg")
    find_again(loaded, make_index())
    open_data(loaded, make_index(names=("cat", "dog"), roots=("/pets",)))
    assert loaded.undo_text == "change of the head"
    loaded.undo()
    assert loaded.draft.head.pooling == "average"
    assert loaded.draft.data.roots == ("/pets",)


def test_other_data_that_cannot_be_opened_leaves_an_edit_on_its_way(loaded):
    leave_out(loaded, "daisy/0000.jpg")
    loaded.open_data(("/pets",))
    loaded.jobs.fail(tasks.index_data, "There is no /pets.")
    assert asked(loaded).left_out == ("daisy/0000.jpg",)
    find_again(loaded, make_index())
    assert loaded.draft.data.left_out == ("daisy/0000.jpg",)
