"""Hostile model files: none runs, reads or fetches anything, and each is refused with a reason."""

import json
import os
import re
import select
import socket
import subprocess
import sys
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
# What users were promised. Seconds of the processor, so that a busy machine tells nearly the same.
SECONDS, MEGABYTES = 2.0, 300


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
    place = folder / name
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


# One test for many files: each of its own would take longer to clean up after than to run.


def test_each_is_refused_with_a_sentence(tmp_path: Path, trap: Trap) -> None:
    wrong = {}
    for name in KINDS.keys() - set(HARMLESS_WHEN_CUT):
        path = make(name, tmp_path, trap)
        try:
            check(path)
            wrong[name] = "was not refused"
        except EngineError as error:
            sentence = str(error)
            if "\n" in sentence or not 40 < len(sentence.replace(str(path), "")) < 400:
                wrong[name] = sentence
            if re.search(r"Error|Traceback|<\w+ ", sentence):
                wrong[name] = sentence
        trap.check()
    assert not wrong


def test_nothing_dangerous_is_left(tmp_path: Path, trap: Trap) -> None:
    dangerous = re.compile(
        r"Lambda|__lambda__|Popen|get_file|load_model|unsafe|subprocess|vocabulary|filepath|evil"
    )
    refused, cut = set(), set()
    for name in HARMLESS_WHEN_CUT:
        path = make(name, tmp_path, trap)
        try:
            config = check(path)
        except EngineError:
            refused.add(name)
        else:
            cut.add(name)
            assert not dangerous.search(json.dumps(list(iter_configs(config)))), name
        trap.check()
    assert "lambda_layer" in cut and "lambda_as_activation" in refused


def test_what_is_left_opens_and_nothing_has_run(tmp_path: Path, trap: Trap) -> None:
    from engine.sources.opening import open_model

    for name in ("lambda_layer", "lambda_as_kernel_initializer", "lambda_in_training_config"):
        path = make(name, tmp_path, trap)
        try:
            opened = open_model(SourceSpec(location=str(path)))
        except EngineError:
            continue
        finally:
            trap.check()
        assert "evil" not in json.dumps([layer.name for layer in opened.base.layers])


def run_inspect(path: Path) -> tuple[dict, int, float, float]:
    """`graft inspect --no-build` elsewhere: answer, exit, processor seconds, MB."""
    program = """
import os, resource, sys
from pathlib import Path
from engine.cli import run
code = run(sys.argv[1:])
assert not {"tensorflow", "keras"} & set(sys.modules)
most = [resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]
status = Path("/proc/self/status")
if status.exists():
    # getrusage counts what the process that started this one held.
    most += [int(line.split()[1]) for line in status.open() if line.startswith("VmHWM")]
else:
    most += [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]
print(sum(os.times()[:4]), max(most), file=sys.stderr)
sys.exit(code)
"""
    pytest.importorskip("resource")
    done = subprocess.run(
        [sys.executable, "-c", program, "inspect", str(path), "--no-build", "--json"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout, done.stderr
    unit = 2**20 if sys.platform == "darwin" else 2**10
    seconds, most = map(float, done.stderr.split()[-2:])
    return json.loads(done.stdout), done.returncode, seconds, most / unit


# Each takes half a second, mostly for starting Python; the rest are as quick to refuse.
WORST = (
    "zip_bomb_as_config",
    "json_of_lists",
    "layers_100000",
    "asks_units",
    "asks_input",
    "compressed_200_to_1",
)


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(WORST, id="worst"),
        pytest.param(sorted(set(BOMBS) - set(WORST)), id="rest", marks=pytest.mark.slow),
    ],
)
def test_a_bomb_is_refused_by_reading_alone(names: list[str], tmp_path: Path, trap: Trap) -> None:
    for name in names:
        path = make(name, tmp_path, trap)
        answer, code, seconds, megabytes = run_inspect(path)
        for _ in range(2):
            # Who shares the core slows it, and nobody makes it faster: the least is the truth.
            if seconds >= SECONDS:
                seconds = min(seconds, run_inspect(path)[2])
        print(f"{name}: {seconds:.2f} s, {megabytes:.0f} MB, {answer['refused']}")
        assert code == 2 and answer["refused"], name
        assert seconds < SECONDS and megabytes < MEGABYTES, (name, seconds, megabytes)
        trap.check()
