"""Rows of two kinds on disk: one share of it for both, their size, and clearing them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest

from engine import row_files
from engine.cli import run
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.row_files import (
    RowFile,
    RowKeys,
    RowKind,
    cache_use,
    clear,
    copy_kept,
    count_kept,
    has_room,
    kept_folder,
    only_one,
    open_kept,
    write_kept,
)


def make_keys(
    kind: RowKind = "features",
    rows: range = range(4),
    shape: tuple[int, ...] = (5,),
    dtype: str = "float32",
    spec: str = "spec",
) -> RowKeys:
    return RowKeys(
        kind=kind,
        spec=spec,
        rows=np.array([(number, number) for number in rows], np.uint64),
        shape=shape,
        dtype=np.dtype(dtype),
    )


def make_rows(keys: RowKeys) -> np.ndarray:
    """Rows whose values tell their key."""
    rows = np.zeros((len(keys.rows), *keys.shape), keys.dtype)
    rows += keys.rows[:, 0].astype(keys.dtype).reshape(-1, *[1] * len(keys.shape))
    return rows


def keep(keys: RowKeys, through_file: bool = False) -> np.ndarray:
    rows = make_rows(keys)
    if not through_file:
        assert write_kept(keys, rows)
        return rows
    file = RowFile(keys)
    file.array[:] = rows
    file.keep()
    np.testing.assert_array_equal(file.array, rows)
    file.close()
    return rows


@pytest.mark.parametrize("through_file", [False, True])
@pytest.mark.parametrize(
    ("shape", "dtype"), [((), "float32"), ((3,), "float16"), ((2, 3, 4), "uint8")]
)
def test_rows_of_any_shape_and_type_come_back(
    shape: tuple[int, ...], dtype: str, through_file: bool
) -> None:
    keys = make_keys(shape=shape, dtype=dtype)
    rows = keep(keys, through_file)
    found = open_kept(keys)
    assert found is not None
    assert (found.dtype, found.flags.writeable) == (rows.dtype, False)
    np.testing.assert_array_equal(found, rows)
    assert keys.path.parent == kept_folder("features")


@pytest.mark.parametrize(
    "other",
    [
        make_keys(rows=range(1, 5)),
        make_keys(spec="other"),
        make_keys(kind="pixels"),
        make_keys(shape=(6,)),
        make_keys(dtype="float16"),
    ],
)
def test_what_was_made_otherwise_is_not_found(other: RowKeys) -> None:
    keep(make_keys())
    assert open_kept(other) is None


def test_single_rows_are_counted_and_copied() -> None:
    keep(make_keys(rows=range(3)))
    keep(make_keys(rows=range(2, 6)))
    keep(make_keys(rows=range(20), spec="other"))
    wanted = make_keys(rows=range(8, -1, -1))
    assert count_kept(wanted) == 6
    rows = np.full((9, 5), -1, np.float32)
    known = copy_kept(wanted, rows, Control())
    assert known.tolist() == [False] * 3 + [True] * 6
    np.testing.assert_array_equal(rows[3:], make_rows(make_keys(rows=range(5, -1, -1))))
    assert (rows[:3] == -1).all()


def test_both_kinds_share_the_disk(monkeypatch: pytest.MonkeyPatch, graft_home: Path) -> None:
    usage = row_files.shutil.disk_usage(graft_home)
    size = make_keys().num_bytes + 4 * 16 + 16
    # A quarter of what is free or in use holds two files, but not three.
    monkeypatch.setattr(
        row_files.shutil,
        "disk_usage",
        lambda _path: usage._replace(free=9 * size - sum(map(_size, _files()))),
    )

    def _size(path: Path) -> int:
        return path.stat().st_size

    keys = [make_keys("pixels"), make_keys(), make_keys("pixels", spec="new")]
    for number, one in enumerate(keys):
        keep(one)
        os.utime(one.path, (1000 + number, 1000 + number))
    assert [open_kept(one) is not None for one in keys] == [False, True, True]
    assert has_room(size) and has_room(2 * size) and not has_room(20 * size)
    assert not write_kept(make_keys(rows=range(50)), make_rows(make_keys(rows=range(50))))
    assert len(_files()) == 2


def _files() -> list[Path]:
    return [path for kind in ("pixels", "features") for path in kept_folder(kind).glob("*")]


def test_a_full_disk_is_a_sentence(monkeypatch: pytest.MonkeyPatch, graft_home: Path) -> None:
    usage = row_files.shutil.disk_usage(graft_home)
    monkeypatch.setattr(row_files.shutil, "disk_usage", lambda _path: usage._replace(free=10))
    with pytest.raises(EngineError, match=r"activations need 0.0 GB in .*: free some space"):
        RowFile(make_keys())
    assert not write_kept(make_keys(), make_rows(make_keys()))
    assert not has_room(100)
    assert _files() == []


def test_use_is_measured_and_cleared() -> None:
    assert (cache_use().num_files, clear().num_files) == (0, 0)
    keep(make_keys("pixels"))
    keep(make_keys("features", rows=range(30)))
    use = cache_use()
    assert use.num_files == 2
    assert use.pixels == make_keys("pixels").path.stat().st_size
    assert use.features == make_keys(rows=range(30)).path.stat().st_size
    assert Path(use.folder) == kept_folder("pixels").parent
    left = clear()
    assert (left.pixels, left.features, left.num_files) == (0, 0, 0)
    assert open_kept(make_keys("pixels")) is None


def test_what_is_mapped_is_read_on_after_clearing() -> None:
    rows = keep(make_keys())
    found = open_kept(make_keys())
    clear()
    np.testing.assert_array_equal(found, rows)


def test_what_is_being_written_stays() -> None:
    file = RowFile(make_keys())
    left = clear()
    assert (left.num_files, left.features > 0) == (1, True)
    file.array[:] = make_rows(make_keys())
    file.keep()
    file.close()
    assert open_kept(make_keys()) is not None


@pytest.fixture
def dead_part() -> Iterator[Path]:
    ended = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    kept_folder("features").mkdir(parents=True)
    part = kept_folder("features") / f"spec.{int(ended.stdout)}.x.part"
    part.write_bytes(b"half")
    yield part


def test_what_a_dead_process_left_goes(dead_part: Path) -> None:
    assert clear().num_files == 0
    assert not dead_part.exists()


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    keep(make_keys(rows=range(1000)))
    assert run(["cache"]) == 0
    assert "1 file in " in capsys.readouterr().out
    assert run(["cache", "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values.keys() == {"pixels", "features", "num_files", "folder"}
    assert (values["pixels"], values["num_files"]) == (0, 1)
    assert run(["cache", "--clear"]) == 0
    assert "36 kB removed." in capsys.readouterr().out
    assert cache_use().num_files == 0
    assert run(["cache", "--clear", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["removed"] == 0


def test_one_process_at_a_time_makes_the_same_rows() -> None:
    told: list[object] = []

    def let_go(event: object) -> None:
        told.append(event)
        first.close()

    with ExitStack() as first:
        assert not first.enter_context(only_one(make_keys(), Control()))
        with only_one(make_keys(rows=range(5)), Control()) as has_waited:
            assert not has_waited
        cancelled = Control()
        cancelled.cancel()
        with pytest.raises(CancelledError), only_one(make_keys(), cancelled):
            pass
        with only_one(make_keys(), Control(let_go)) as has_waited:
            assert has_waited
    assert len(told) == 1


def test_what_another_machine_writes_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = make_keys()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(row_files, "_this_host", lambda: "elsewhere")
        file = RowFile(keys)
    (part,) = kept_folder(keys.kind).glob("*.part")
    clear()
    assert part.exists()
    day_ago = part.stat().st_mtime - 25 * 3600
    os.utime(part, (day_ago, day_ago))
    clear()
    assert not part.exists()
    file.close()
