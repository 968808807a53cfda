"""Hostile model files: none runs, reads or fetches anything, and each is refused with a reason."""

import json
import os
import re
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest

from engine.errors import EngineError
from engine.recipe import SourceSpec
from engine.sources.reading import iter_configs, read_stored_model
from engine.sources.repairs import repair
from engine.sources.sizes import check_sizes
from tests.hostile.make_hostile import BOMBS, HARMLESS_WHEN_CUT, KINDS, Bait

SECRET = "seven secret elephants"
# The same answer within the limits that users were promised, with room for a busy machine.
SECONDS, MEGABYTES = 2 * 4, 300


class Trap:
    """A canary file, a file that nobody may read, and a server that nobody may call."""

    def __init__(self, folder: Path) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        place = folder / "bait"
        place.mkdir()
        port = self._server.getsockname()[1]
        self.bait = Bait(
            canary=place / "canary",
            secret=place / "secret.h5",
            address=f"http://127.0.0.1:{port}/weights",
        )
        with h5py.File(self.bait.secret, "w") as file:
            file["data"] = np.full((1, 1, 3, 2), 7, "float32")
            file.attrs["secret"] = SECRET
        self._listing = sorted(place.iterdir())
        # Reading a file sets its time of access when that is older than its time of change.
        os.utime(self.bait.secret, (1, self.bait.secret.stat().st_mtime))

    def check(self) -> None:
        assert sorted(self.bait.secret.parent.iterdir()) == self._listing, "code was run"
        assert self.bait.secret.stat().st_atime == 1, "a file was read"
        assert not select.select([self._server], [], [], 0)[0], "a server was called"

    def close(self) -> None:
        self._server.close()


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    trap = Trap(tmp_path)
    yield trap
    trap.close()


def make(name: str, folder: Path, trap: Trap) -> Path:
    place = folder / "model"
    place.mkdir()
    return KINDS[name](place, trap.bait)


def check(path: Path) -> dict:
    """What `inspect --no-build` does; the configuration that would be built."""
    stored = read_stored_model(str(path), read_arrays=True)
    config = repair(stored).config
    check_sizes(config, stored)
    return config


def test_the_trap_snaps(trap: Trap) -> None:
    trap.check()
    with socket.create_connection(trap._server.getsockname()):
        select.select([trap._server], [], [], 5)
        with pytest.raises(AssertionError, match="a server was called"):
            trap.check()
        trap._server.accept()[0].close()
    trap.bait.secret.read_bytes()
    if trap.bait.secret.stat().st_atime == 1:
        pytest.skip("this file system does not note when files are read")
    with pytest.raises(AssertionError, match="a file was read"):
        trap.check()
    exec(trap.bait.code)
    with pytest.raises(AssertionError, match="code was run"):
        trap.check()


@pytest.mark.parametrize("name", [name for name in KINDS if name not in HARMLESS_WHEN_CUT])
def test_is_refused_with_a_sentence(name: str, tmp_path: Path, trap: Trap) -> None:
    path = make(name, tmp_path, trap)
    with pytest.raises(EngineError) as caught:
        check(path)
    sentence = str(caught.value)
    assert "\n" not in sentence and 40 < len(sentence) < 600
    assert "Error" not in sentence and "Traceback" not in sentence
    trap.check()


@pytest.mark.parametrize("name", HARMLESS_WHEN_CUT)
def test_nothing_dangerous_is_left(name: str, tmp_path: Path, trap: Trap) -> None:
    path = make(name, tmp_path, trap)
    try:
        config = check(path)
    except EngineError:
        trap.check()
        return
    config.pop("compile_config", None)
    assert not re.search(
        r"Lambda|__lambda__|Popen|get_file|load_model|unsafe|subprocess|vocabulary|filepath|evil",
        json.dumps(list(iter_configs(config))),
    )
    trap.check()


def test_what_is_left_opens_and_nothing_has_run(tmp_path: Path, trap: Trap) -> None:
    from engine.sources.opening import open_model

    for name in ("lambda_layer", "lambda_as_kernel_initializer", "lambda_in_training_config"):
        (tmp_path / name).mkdir()
        path = make(name, tmp_path / name, trap)
        try:
            opened = open_model(SourceSpec(location=str(path)))
        except EngineError:
            continue
        finally:
            trap.check()
        assert "evil" not in json.dumps([layer.name for layer in opened.base.layers])


def run_inspect(path: Path) -> tuple[dict, int, float, float]:
    """`graft inspect --no-build` in a process of its own: answer, exit, seconds, megabytes."""
    program = (
        "import resource, sys\n"
        "from engine.cli import run\n"
        "code = run(sys.argv[1:])\n"
        "assert not {'tensorflow', 'keras'} & set(sys.modules)\n"
        "who = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN\n"
        "print(max(resource.getrusage(one).ru_maxrss for one in who), file=sys.stderr)\n"
        "sys.exit(code)"
    )
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program, "inspect", str(path), "--no-build", "--json"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    seconds = time.perf_counter() - began
    assert done.stdout, done.stderr
    unit = 2**20 if sys.platform == "darwin" else 2**10
    megabytes = float(done.stderr.split()[-1]) / unit
    return json.loads(done.stdout), done.returncode, seconds, megabytes


# Each takes half a second, mostly for starting Python; the rest are as quick to refuse.
WORST = (
    "zip_bomb_as_config",
    "zip_many_members",
    "json_of_lists",
    "json_3000_levels",
    "layers_100000",
    "asks_units",
    "asks_input",
    "declares_1e12_numbers",
    "compressed_200_to_1",
)


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=() if n in WORST else pytest.mark.slow) for n in BOMBS],
)
def test_a_bomb_is_refused_by_reading_alone(name: str, tmp_path: Path, trap: Trap) -> None:
    answer, code, seconds, megabytes = run_inspect(make(name, tmp_path, trap))
    assert code == 2 and answer["refused"]
    assert seconds < SECONDS and megabytes < MEGABYTES, (seconds, megabytes)
    trap.check()
