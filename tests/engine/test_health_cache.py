"""What was found out about files is remembered; trouble with that is nobody's trouble."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from engine.health import cache
from engine.health.cache import FactsCache, Known
from engine.health.facts import Facts


def known(name: str) -> Known:
    return Known(10, 20, Facts(kind="JPEG", width=3, digest=name, look=2**127 + 1))


def filled(path: Path, *names: str, **options: int) -> FactsCache:
    store = FactsCache(path, **options)
    store.write({name: known(name) for name in names})
    return store


def test_what_is_written_is_read_by_another(tmp_path: Path) -> None:
    filled(tmp_path / "a" / "checks.sqlite", "x", "Ü")
    names = ["none", "Ü", "x", *map(str, range(1000))]
    again = FactsCache(tmp_path / "a" / "checks.sqlite").read(names)
    assert again == {"x": known("x"), "Ü": known("Ü")}


def test_it_lies_in_the_users_folder(graft_home: Path) -> None:
    store = FactsCache()
    store.write({"x": known("x")})
    assert (graft_home / "cache" / "checks.sqlite").exists()


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\0" * 99])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "checks.sqlite"
    path.write_bytes(content)
    store = FactsCache(path)
    assert store.read(["x"]) == {}
    store.write({"x": known("x")})
    assert store.read(["x"]) == {"x": known("x")}


def test_damaged_rows_are_not_known(tmp_path: Path) -> None:
    store = filled(tmp_path / "checks.sqlite", "x", "y", "z")
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("UPDATE facts SET facts = '[1]' WHERE name = 'x'")
        database.execute("UPDATE facts SET facts = '{' WHERE name = 'y'")
    assert set(store.read(["x", "y", "z"])) == {"z"}


def test_another_version_forgets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(tmp_path / "checks.sqlite", "x")
    monkeypatch.setattr(cache, "VERSION", 99)
    assert store.read(["x"]) == {}


def test_what_was_not_asked_for_longest_is_forgotten(tmp_path: Path) -> None:
    store = filled(tmp_path / "checks.sqlite", "asked", "old", "older", max_rows=10)
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("UPDATE facts SET used = 1")
    store.read(["asked"])
    names = [str(number) for number in range(8)]
    store.write({name: known(name) for name in names})
    assert set(store.read(["old", "older", "asked", *names])) == {"asked", *names}


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = FactsCache(tmp_path / "file" / "checks.sqlite")
    store.write({"x": known("x")})
    assert store.read(["x"]) == {}


def test_a_busy_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_WAIT_SECONDS", 0.05)
    store = filled(tmp_path / "checks.sqlite", "x")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store.write({"y": known("y")})
        other.execute("ROLLBACK")
    assert set(store.read(["x", "y"])) == {"x"}


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from engine.health.cache import FactsCache, Known\n"
        "from engine.health.facts import Facts\n"
        "store = FactsCache(Path(sys.argv[1]))\n"
        "for i in range(20): store.write({f'{sys.argv[2]}{i}': Known(1, 2, Facts())})\n"
    )
    path = tmp_path / "checks.sqlite"
    writers = [
        subprocess.Popen([sys.executable, "-c", program, str(path), letter]) for letter in "ab"
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(FactsCache(path).read([f"{letter}{i}" for letter in "ab" for i in range(20)])) == 40
