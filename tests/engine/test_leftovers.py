"""A kill at any moment: what it leaves is tidied away, and hinders nothing."""

import os
import time
from pathlib import Path

import pytest
from filelock import FileLock

from engine import leftovers, storage
from engine.control import Control
from engine.errors import EngineError
from engine.event_log import EventLog
from engine.events import Notice
from engine.runs import RunFolder, claim, require_free

BEFORE = ("lock", "classes.txt", "splits.csv", "run.json", ".graft-x1.json")


def killed_before_it_began(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name in BEFORE:
        (folder / name).write_text("{}")
    return folder


def test_the_folder_of_a_run_that_never_began_is_taken_again(tmp_path: Path) -> None:
    folder = killed_before_it_began(tmp_path / "run")
    require_free(folder)
    assert sorted(path.name for path in claim(folder).path.iterdir()) == ["lock"]


@pytest.mark.parametrize(
    ("gone", "added"), [("lock", ""), ("", "notes.txt"), ("", "recipe.json"), ("", "best.keras")]
)
def test_anything_else_is_no_leftover(tmp_path: Path, gone: str, added: str) -> None:
    folder = killed_before_it_began(tmp_path / "run")
    if gone:
        (folder / gone).unlink()
    if added:
        (folder / added).write_text("mine")
    assert not leftovers.is_never_begun(folder)
    with pytest.raises(EngineError):
        require_free(folder)


def test_a_folder_that_is_being_begun_is_left_alone(tmp_path: Path) -> None:
    folder = killed_before_it_began(tmp_path / "run")
    with FileLock(folder / "lock"):
        assert not leftovers.is_never_begun(folder)


def test_folders_of_runs_that_never_began_go_once_they_are_old(tmp_path: Path) -> None:
    old, new = (killed_before_it_began(tmp_path / name) for name in ("old", "new"))
    other = tmp_path / "pictures"
    other.mkdir()
    long_ago = time.time() - 3600
    for folder in (old, other):
        os.utime(folder, (long_ago, long_ago))
    leftovers.remove_never_begun(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "pictures"]
    assert new.is_dir()
    leftovers.remove_never_begun(tmp_path / "nowhere")


def test_what_was_being_written_is_removed_when_the_run_goes_on(tmp_path: Path) -> None:
    run = tmp_path / "run"
    (run / "checkpoint" / ".graft-half").mkdir(parents=True)
    (run / "checkpoint" / ".graft-half" / "weights.npz").write_bytes(b"x")
    (run / "checkpoint" / "epoch-1").mkdir()
    (run / ".graft-abc.keras").write_bytes(b"x")
    (run / "best.keras").write_bytes(b"x")
    with RunFolder(run).locked():
        left = sorted(str(path.relative_to(run)) for path in run.rglob("*"))
    assert left == ["alive", "best.keras", "checkpoint", "checkpoint/epoch-1", "lock"]


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ('{"kind": "Not', ""),
        ('{"a": 1}\n{"kind": "Not', '{"a": 1}\n'),
        ('{"a": 1}\n', '{"a": 1}\n'),
        ("", ""),
        ('{"a": 1}\n' + "x" * 10_000, '{"a": 1}\n'),
    ],
)
def test_an_event_is_not_glued_onto_half_a_line(tmp_path: Path, before: str, kept: str) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(before)
    with EventLog(path, Control()) as log:
        log.report(Notice(level="info", text="on"))
    text = path.read_text()
    assert text.startswith(kept)
    assert text.removeprefix(kept).count("\n") == 1
    assert list(RunFolder(tmp_path).events()) == [Notice(level="info", text="on")]


def test_a_run_is_removed_only_if_it_is_one_and_rests(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    (run / "photo.jpg").write_bytes(b"x")
    with pytest.raises(EngineError, match="holds no run"):
        leftovers.remove_run(str(run))
    storage.write_json(run / "recipe.json", {})
    with FileLock(run / "lock"), pytest.raises(EngineError, match="being trained"):
        leftovers.remove_run(str(run))
    leftovers.remove_run(str(run))
    assert not run.exists()
    leftovers.remove_run(str(run))
