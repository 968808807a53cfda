"""Runs go to the trash and come back."""

from pathlib import Path

import pytest
from filelock import FileLock

from engine import tasks
from engine.control import Control
from engine.errors import EngineError
from gui import trashing
from gui.trashing import Trashed, bring_back, move_to_trash
from tests.gui.fake_session import load, make_run, make_session, select_run


@pytest.fixture
def runs(tmp_path, monkeypatch):
    """A folder of runs, and a trash of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("1", "2"):
        (tmp_path / "runs" / name).mkdir(parents=True)
        (tmp_path / "runs" / name / "recipe.json").write_text("{}")
    return tmp_path / "runs"


def test_a_run_comes_back_as_it_was(runs, tmp_path):
    folder = str(runs / "1")
    trashed = move_to_trash((folder, str(runs / "2")), Control())
    assert list(runs.iterdir()) == []
    assert trashed.can_come_back
    assert trashed.failure == ""
    assert bring_back(trashed, Control()) == (folder, str(runs / "2"))
    assert (runs / "1" / "recipe.json").read_text() == "{}"
    assert not [path for path in (tmp_path / "data").rglob("*") if path.is_file()]


def test_what_is_in_the_way_or_gone_is_told(runs):
    trashed = move_to_trash((str(runs / "1"),), Control())
    (runs / "1").mkdir()
    with pytest.raises(EngineError, match="is taken"):
        bring_back(trashed, Control())
    gone = Trashed(moved=((str(runs / "5"), str(runs / "nowhere")),))
    with pytest.raises(EngineError, match="not in the trash any more"):
        bring_back(gone, Control())


def test_only_runs_that_have_ended_go(runs):
    (runs / "9").mkdir()
    with pytest.raises(EngineError, match="holds no run"):
        move_to_trash((str(runs / "1"), str(runs / "9")), Control())
    (runs / "4" / "fold-1-seed-0").mkdir(parents=True)
    (runs / "4" / "cross.json").write_text("{}")
    with (
        FileLock(runs / "4" / "fold-1-seed-0" / "lock"),
        pytest.raises(EngineError, match="is being trained"),
    ):
        move_to_trash((str(runs / "1"), str(runs / "4")), Control())
    assert (runs / "1").is_dir(), "none has gone"


def test_a_trash_that_does_not_take_one(runs, monkeypatch):
    real = trashing._trash
    monkeypatch.setattr(
        trashing, "_trash", lambda f: ("", "no trash") if f.endswith("2") else real(f)
    )
    with pytest.raises(EngineError, match=r"could not be moved to the trash \(no trash\)"):
        move_to_trash((str(runs / "2"),), Control())
    trashed = move_to_trash((str(runs / "1"), str(runs / "2")), Control())
    assert [folder for folder, _place in trashed.moved] == [str(runs / "1")]
    assert "is still there" in trashed.failure


# The session


def trash(session, *folders, failure=""):
    session.trash_runs(folders)
    moved = tuple((folder, f"/trash/{Path(folder).name}") for folder in folders)
    session.jobs.finish(move_to_trash, Trashed(moved=moved, failure=failure))


def test_another_run_is_chosen_and_at_last_none(qapp):
    session = make_session()
    select_run(session, make_run(3), make_run(2), make_run(1))
    heard = []
    session.runs_trashed.connect(heard.append)
    trash(session, "/runs/3")
    assert session.current_run == "/runs/2"
    assert [run.name for run in session.runs] == ["2", "1"]
    assert session.jobs.waiting(tasks.list_runs)
    session.jobs.finish(tasks.list_runs, (make_run(2), make_run(1)))
    trash(session, "/runs/1")
    assert session.current_run == "/runs/2", "another's end is not its"
    session.jobs.finish(tasks.list_runs, (make_run(2),))
    trash(session, "/runs/2")
    assert session.current_run is None
    assert session.shown_run is None
    assert len(heard) == 3
    session.bring_runs_back(heard[-1])
    session.jobs.finish(bring_back, ("/runs/2",))
    assert session.jobs.waiting(tasks.list_runs)


def test_a_run_that_comes_back_is_shown_where_none_is(qapp, runs):
    session = make_session()
    folder = str(runs / "1")
    session.bring_runs_back(Trashed(moved=((folder, "/trash/1"),)))
    session.jobs.finish(bring_back, (str(runs / "gone"), folder))
    assert session.current_run == folder
    session.jobs.finish(tasks.list_runs, (make_run(1, run_dir=folder),))
    assert session.shown_run == folder


def test_a_number_in_the_trash_is_not_given_again(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("GRAFT_HOME", str(tmp_path))
    session = make_session(loaded=True)
    select_run(session, make_run(7))
    trash(session, "/runs/7")
    session.train()
    (request,) = session.jobs.requests(tasks.train_run)
    assert Path(request.run_dir).name == "8"


def test_a_run_that_goes_on_stays(qapp):
    session, told = make_session(), []
    load(session)
    session.error_raised.connect(lambda sentence, _details: told.append(sentence))
    session.train()
    session.trash_runs([session.training_run])
    select_run(session, make_run(1))
    session.evaluate()
    assert "/runs/1" in session.runs_in_use
    assert not session.jobs.requests(move_to_trash)
    assert told == ["A run that is in use cannot be deleted: wait for it, or stop it first."]


def test_what_stayed_is_told(qapp):
    session, told = make_session(), []
    select_run(session, make_run(2), make_run(1))
    session.error_raised.connect(lambda sentence, _details: told.append(sentence))
    trash(session, "/runs/1", failure="Run 2 is still there.")
    assert told == ["Run 2 is still there."]
