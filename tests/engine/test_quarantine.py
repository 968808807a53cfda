import multiprocessing
import os
import sys
import threading
import time
from pathlib import Path

import pytest

from engine import child_process
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.sources import quarantine
from engine.sources.quarantine import read_quarantined
from engine.sources.reading import read_stored_model
from engine.storage import runs_dir
from tests.hostile.files import plain, save_h5, save_keras


@pytest.fixture(autouse=True)
def no_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantine, "_verdicts", type(quarantine._verdicts)())


def child_runs(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    command = [sys.executable, "-c", program]
    monkeypatch.setattr(child_process, "command", lambda _module: command)


@pytest.mark.parametrize("save", [save_h5, save_keras])
def test_the_answer_is_that_of_reading(tmp_path: Path, save) -> None:
    path = save(tmp_path / "größe 1.model", plain())
    assert read_quarantined(str(path)) == read_stored_model(str(path))


def test_a_verdict_is_remembered_until_the_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_h5(tmp_path / "m.h5", plain())
    asked = []
    ask = quarantine._ask_child
    monkeypatch.setattr(quarantine, "_ask_child", lambda *a: asked.append(a[0]) or ask(*a))
    first, again = read_quarantined(str(path)), read_quarantined(str(path))
    assert first == again and len(asked) == 1
    first.config.clear()
    assert read_quarantined(str(path)).config == again.config
    path.write_bytes(b"\x89HDF\r\n\x1a\n")
    for _ in range(2):
        with pytest.raises(EngineError, match="cannot be read"):
            read_quarantined(str(path))
    assert len(asked) == 2
    with pytest.raises(EngineError, match="There is no file"):
        read_quarantined(str(tmp_path / "missing.h5"))


def test_what_graft_wrote_is_read_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child_runs(monkeypatch, "raise SystemExit")
    runs_dir().mkdir(parents=True)
    own = save_h5(runs_dir() / "best.keras", plain())
    assert read_quarantined(str(own)).arrays
    foreign = save_h5(tmp_path / "m.h5", plain())
    (runs_dir() / "link.h5").symlink_to(foreign)
    for path in (foreign, runs_dir() / "link.h5"):
        with pytest.raises(EngineError, match="crash"):
            read_quarantined(str(path))


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("import os; os.kill(os.getpid(), 11)", "made the reading process crash"),
        ("raise SystemExit(1)", "made the reading process crash"),
        ("import time; time.sleep(60)", "could not be read within 0.5 seconds"),
    ],
)
def test_a_crash_or_a_stall_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, sentence: str
) -> None:
    path = save_h5(tmp_path / "m.h5", plain())
    child_runs(monkeypatch, program)
    seconds = 0.5 if "sleep" in program else 60
    with pytest.raises(EngineError, match=sentence) as caught:
        read_quarantined(str(path), seconds=seconds)
    assert str(path) in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the parent looks at the memory")
def test_too_much_memory_is_a_sentence(tmp_path: Path) -> None:
    path = save_h5(tmp_path / "m.h5", '{"config": [%s0]}' % ("[1]," * 199_000))
    with pytest.raises(EngineError, match=r"memory|crash"):
        read_quarantined(str(path), megabytes=100)


def test_cancel_ends_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_h5(tmp_path / "m.h5", plain())
    started = tmp_path / "started"
    child_runs(
        monkeypatch,
        f"import os,time; open({str(started)!r},'w').write(str(os.getpid())); time.sleep(60)",
    )
    control = Control()
    threading.Timer(0.5, control.cancel).start()
    began = time.monotonic()
    with pytest.raises(CancelledError):
        read_quarantined(str(path), control=control)
    assert time.monotonic() - began < 30
    if started.exists() and started.read_text():
        with pytest.raises(ProcessLookupError):
            os.kill(int(started.read_text()), 0)


def test_nothing_is_imported_from_where_the_user_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_h5(tmp_path / "m.h5", plain())
    (tmp_path / "h5py.py").write_text("open('canary', 'w')")
    monkeypatch.chdir(tmp_path)
    assert read_quarantined("m.h5").arrays == read_stored_model(str(path)).arrays
    assert not (tmp_path / "canary").exists()


def _read_and_tell(path: str, pipe) -> None:
    pipe.send(len(read_quarantined(path).arrays))


def test_works_inside_a_process_of_graft(tmp_path: Path) -> None:
    path = save_h5(tmp_path / "m.h5", plain())
    here, there = multiprocessing.get_context("spawn").Pipe()
    # A daemon may have no children of multiprocessing's own.
    process = multiprocessing.get_context("spawn").Process(
        target=_read_and_tell, args=(str(path), there), daemon=True
    )
    process.start()
    assert here.poll(120) and here.recv() == 4
    process.join()
    here.close()
    there.close()
