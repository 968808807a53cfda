"""Decisions on single samples: kept with the data set, undone, never in the user's files."""

import pytest

from engine import analysis_tasks, tasks
from engine.control import Control
from engine.copy_types import CopiedData
from engine.recipe import DataSpec, Kept, Recipe, SourceSpec
from gui import data_edits
from gui.copying import copy_data
from gui.data_edits import Decision
from gui.decisions import Decisions
from gui.models.pictures import Picture
from tests.gui.fake_session import (
    find_again,
    load,
    make_index,
    make_run,
    make_session,
    open_data,
    select_run,
)

DAISY, ROSE = "/flowers/daisy/0000.jpg", "/flowers/roses/0003.jpg"


@pytest.fixture
def session(qapp):
    made = make_session(loaded=True)
    yield made
    made.deleteLater()


@pytest.fixture
def decisions(session):
    return Decisions(session)


def keep_all(session):
    """What the light lane would do: write down what was decided."""
    for job in session.jobs.waiting(analysis_tasks.keep_edits):
        job.deliver("finished", analysis_tasks.keep_edits(job.request, Control()))


def asked(session):
    return session.jobs.requests(tasks.index_data)[-1].data


def test_a_label_is_wrong(session, decisions):
    decisions.relabel((DAISY, ROSE), "tulips")
    assert asked(session).relabelled == (("daisy/0000.jpg", "tulips"), ("roses/0003.jpg", "tulips"))
    assert decisions.of(DAISY) == Decision("relabelled", ("tulips",))
    assert decisions.text(DAISY) == "now tulips"
    assert session.undo_text == "class tulips for 2 pictures"


def test_leaving_out_says_nothing_of_the_label_and_is_taken_back_by_the_same_key(decisions):
    decisions.relabel((DAISY,), "tulips")
    decisions.leave_out((DAISY,))
    assert decisions.of(DAISY) == Decision("left_out", ("tulips",))
    decisions.leave_out((DAISY, ROSE))
    assert decisions.text(ROSE) == "left out"
    decisions.leave_out((DAISY, ROSE))
    assert decisions.of(DAISY) == Decision("relabelled", ("tulips",))
    assert decisions.of(ROSE) is None


def test_fine_is_told_and_keeps_the_label_that_it_has(session, decisions):
    decisions.relabel((DAISY,), "tulips")
    decisions.fine((DAISY, ROSE))
    assert decisions.of(DAISY) == Decision("fine", ("tulips",))
    assert decisions.text(ROSE) == "fine"
    both = Kept(kind="label_fine", paths=("daisy/0000.jpg", "roses/0003.jpg"))
    assert asked(session).kept == (both,)
    decisions.fine((ROSE,))
    assert (decisions.text(DAISY), decisions.text(ROSE)) == ("fine", "")
    decisions.fine((DAISY, ROSE))
    decisions.fine((DAISY, ROSE))
    assert decisions.of(DAISY) == Decision("relabelled", ("tulips",))
    assert decisions.of(ROSE) is None


def test_another_label_ends_what_was_decided_before(decisions):
    decisions.fine((DAISY,))
    decisions.leave_out((DAISY,))
    decisions.relabel((DAISY,), "roses")
    assert decisions.of(DAISY) == Decision("relabelled", ("roses",))
    decisions.take_back((DAISY,))
    assert decisions.of(DAISY) is None
    assert decisions.count() == 0


def test_each_decision_is_one_step_back(session, decisions):
    decisions.leave_out((DAISY,))
    decisions.fine((ROSE,))
    session.undo()
    assert (decisions.text(DAISY), decisions.text(ROSE)) == ("left out", "")
    session.undo()
    assert decisions.text(DAISY) == ""
    session.redo()
    assert decisions.text(DAISY) == "left out"


def test_nothing_is_decided_about_samples_of_other_data(session, decisions):
    decisions.leave_out(("/pets/cat/1.jpg",))
    assert decisions.name("/pets/cat/1.jpg") is None
    assert session.draft.data.left_out == ()
    assert not session.undo_text


def test_several_labels_of_one_sample_are_one_decision(session):
    data = data_edits.decide_label(session.draft.data, ("a.jpg",), "red", "bright")
    data = data_edits.relabel(data, ("b.jpg",), "red")
    assert data_edits.decisions(data)["a.jpg"] == Decision("relabelled", ("red", "bright"))


def test_a_marked_picture_says_what_was_decided(decisions):
    picture = Picture(path=DAISY, caption="roses 80 %", second="really daisy", color="bad")
    assert decisions.marked(picture) is picture
    decisions.leave_out((DAISY,))
    assert decisions.marked(picture).text == "roses 80 %, ✓ left out"


# With the data set, wherever the user goes


def test_decisions_survive_other_data(session, decisions):
    decisions.leave_out((DAISY,))
    decisions.relabel((ROSE,), "daisy")
    keep_all(session)
    open_data(session, make_index(names=("cat", "dog"), roots=("/pets",)))
    assert session.draft.data.left_out == ()
    notes = []
    session.notice_posted.connect(lambda notice: notes.append(notice.text))
    session.open_data(("/flowers",))
    find_again(session, make_index())
    assert decisions.text(DAISY) == "left out"
    assert decisions.text(ROSE) == "now daisy"
    assert notes == [
        "As you left it: 1 left out, 1 of another class. Undo uses the data as it came."
    ]
    session.undo()
    assert asked(session).left_out == ()
    session.redo()
    assert asked(session).left_out == ("daisy/0000.jpg",)


def test_decisions_survive_a_restart_also_those_of_the_last_moment(session, decisions, qapp):
    decisions.leave_out((DAISY,))
    keep_all(session)
    decisions.fine((ROSE,))
    # The window closes before the lane came to it.
    session.edit_keeping.finish()
    again = make_session(loaded=True)
    try:
        assert again.draft.data.left_out == ("daisy/0000.jpg",)
        assert Decisions(again).text(ROSE) == "fine"
    finally:
        again.deleteLater()


def test_what_was_undone_is_gone_after_a_restart_too(session, decisions, qapp):
    decisions.leave_out((DAISY,))
    keep_all(session)
    session.undo()
    keep_all(session)
    again = make_session(loaded=True)
    try:
        assert again.draft.data.left_out == ()
    finally:
        again.deleteLater()


def test_an_edit_that_cannot_be_used_is_not_kept(session, decisions):
    decisions.leave_out((DAISY,))
    session.jobs.fail(tasks.index_data, "Nothing is left.")
    keep_all(session)
    again = DataSpec(roots=("/flowers",))
    from engine.kept_edits import with_kept_edits

    assert with_kept_edits(again).left_out == ()


def test_decisions_that_do_not_fit_any_more_do_not_lock_the_data(session, decisions):
    decisions.leave_out((DAISY,))
    keep_all(session)
    open_data(session, make_index(names=("cat", "dog"), roots=("/pets",)))
    notes = []
    session.notice_posted.connect(lambda notice: notes.append(notice.text))
    session.open_data(("/flowers",))
    session.jobs.fail(tasks.index_data, "Every sample is left out.")
    assert asked(session).left_out == ()
    assert notes == [
        "What was decided about this data earlier does not fit it any more (Every sample is left "
        "out): it is opened as it is."
    ]
    find_again(session, make_index())
    assert session.dataset.roots == ("/flowers",)


def test_a_run_of_other_data_has_its_data_opened_to_decide_about_it(session, decisions, tmp_path):
    decisions.leave_out((DAISY,))
    keep_all(session)
    run = tmp_path / "run"
    run.mkdir()
    recipe = Recipe(
        source=SourceSpec(location="DenseNet121", weights="random"),
        data=DataSpec(roots=("/flowers",), left_out=("daisy/0009.jpg",), test_split=0.25),
        seed=7,
    )
    (run / "recipe.json").write_text(recipe.model_dump_json())
    open_data(session, make_index(names=("cat", "dog"), roots=("/pets",)))
    select_run(session, make_run(1, run_dir=str(run)))
    assert decisions.name(DAISY) is None
    session.open_run_data(str(run))
    request = session.jobs.requests(tasks.index_data)[-1]
    # The run's own splits, and what was decided since.
    assert (request.seed, request.data.test_split) == (7, 0.25)
    assert request.data.left_out == ("daisy/0000.jpg",)
    find_again(session, make_index())
    decisions.fine((ROSE,))
    assert decisions.text(ROSE) == "fine"


def test_the_copy_is_made_of_what_was_decided_in_a_new_folder(session, decisions, tmp_path):
    (tmp_path / "flowers-corrected").mkdir()
    decisions.leave_out((DAISY,))
    find_again(session, make_index())
    told = []
    session.notice_posted.connect(lambda notice: told.append(notice.text))
    copy_data(session, str(tmp_path))
    (request,) = session.jobs.requests(analysis_tasks.copy_data)
    to = str(tmp_path / "flowers-corrected-2")
    assert (request.to, request.data.left_out) == (to, ("daisy/0000.jpg",))
    copied = CopiedData(to=to, num_samples=299, num_bytes=5, layout="folders")
    session.jobs.finish(analysis_tasks.copy_data, copied)
    assert told == [f"299 pictures were written to {to}"]


def test_opening_an_old_recipe_does_not_forget_what_was_decided_since(session, decisions, tmp_path):
    decisions.leave_out((DAISY,))
    keep_all(session)
    recipe = session.recipe.model_copy(
        update={"data": DataSpec(roots=("/flowers",), left_out=("daisy/0007.jpg",))}
    )
    (tmp_path / "recipe.json").write_text(recipe.model_dump_json())
    session.open_recipe(str(tmp_path / "recipe.json"))
    find_again(session, make_index())
    assert session.draft.data.left_out == ("daisy/0007.jpg",)
    decisions.fine((ROSE,))
    keep_all(session)
    load(session)
    open_data(session, make_index(names=("cat", "dog"), roots=("/pets",)))
    session.open_data(("/flowers",))
    assert asked(session).left_out == ("daisy/0000.jpg",)
    assert len(asked(session).kept) == 1
