"""What is remembered of exports, and what becomes of files that answer differently."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.exporting.record import add_exports, read_exports
from engine.exporting.settling import settle
from engine.exporting.types import (
    HELD_SUFFIX,
    ClassChange,
    Differing,
    ExportedFile,
    SettleRequest,
)
from tests.engine.run_folder import TinyRun, make_run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("made"))


@pytest.fixture
def run(made: TinyRun) -> str:
    (made.run_dir / "exports.json").unlink(missing_ok=True)
    return str(made.run_dir)


def held(folder: Path, name: str = "run.int8.tflite") -> ExportedFile:
    path = folder / (name + HELD_SUFFIX)
    path.write_text("new")
    return ExportedFile(
        format="tflite-int8",
        path=str(path),
        bytes=3,
        agreement=0.5,
        num_samples=2,
        score=0.5,
        class_changes=(ClassChange(name="a", num_samples=2, right_before=2, right_after=1),),
        differing=(Differing(path="a.png", expected="a", found="b"),),
        is_held=True,
    )


def ask(run: str, file: ExportedFile, **changes: bool) -> SettleRequest:
    return SettleRequest(run_dir=run, path=file.path, **{"keep": True, **changes})


def test_all_that_was_found_is_remembered(run: str, tmp_path: Path) -> None:
    file = held(tmp_path)
    add_exports(run, (file,))
    assert read_exports(run).files == (file,)
    Path(file.path).unlink()
    assert read_exports(run).files == ()


def test_a_kept_file_gets_its_own_name(run: str, tmp_path: Path) -> None:
    file = held(tmp_path)
    add_exports(run, (file,))
    wanted = tmp_path / "run.int8.tflite"
    kept = replace(file, path=str(wanted), is_held=False)
    assert settle(ask(run, file)).files == (kept,) == read_exports(run).files
    assert [path.name for path in tmp_path.iterdir()] == [wanted.name]
    with pytest.raises(EngineError, match="waits to be kept or deleted"):
        settle(ask(run, file))


def test_a_deleted_file_is_forgotten(run: str, tmp_path: Path) -> None:
    file = held(tmp_path)
    folder = tmp_path / f"run.savedmodel{HELD_SUFFIX}"
    (folder / "variables").mkdir(parents=True)
    other = replace(file, format="savedmodel", path=str(folder))
    add_exports(run, (file, other))
    assert settle(ask(run, file, keep=False)).files == (other,)
    assert settle(ask(run, other, keep=False)).files == ()
    assert list(tmp_path.iterdir()) == []


def test_what_has_the_name_is_replaced_only_when_allowed(run: str, tmp_path: Path) -> None:
    file = held(tmp_path)
    old = tmp_path / "run.int8.tflite"
    old.write_text("precious")
    before = ExportedFile(format="tflite-int8", path=str(old), bytes=8)
    add_exports(run, (before,))
    add_exports(run, (file,))
    assert read_exports(run).files == (before, file)
    with pytest.raises(EngineError, match="is there already"):
        settle(ask(run, file))
    assert old.read_text() == "precious"
    assert len(settle(ask(run, file, overwrite=True)).files) == 1
    assert old.read_text() == "new"


def test_what_waited_is_gone_once_its_format_is_written_anew(run: str, tmp_path: Path) -> None:
    file = held(tmp_path)
    add_exports(run, (file,))
    good = replace(file, path=str(tmp_path / "run.int8.tflite"), is_held=False)
    Path(good.path).write_text("good")
    add_exports(run, (good,))
    assert read_exports(run).files == (good,)
    assert not Path(file.path).exists()


def test_only_files_that_wait_are_settled(run: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("precious")
    with pytest.raises(EngineError, match="no file that waits"):
        settle(SettleRequest(run_dir=run, path=str(mine), keep=False))
    assert mine.exists()


@pytest.mark.parametrize("text", ["", "[]", '{"files": [{"format": 1}]}', '{"files": 3}'])
def test_a_damaged_list_is_an_empty_one(run: str, text: str) -> None:
    (Path(run) / "exports.json").write_text(text)
    assert read_exports(run).files == ()
