"""A model file from elsewhere is first read in a process of its own, with little to lose.

The child parses everything and reads every array once, so that a file that crashes or stalls the
libraries below (HDF5, zlib) does so there. It loads no TensorFlow and needs no network.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import psutil

from engine import child_process
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.sources.limits import MIB
from engine.sources.reading import StoredArray, StoredModel, read_stored_model
from engine.storage import runs_dir

_ROOT = Path(__file__).resolve().parents[2]
_MAX_ANSWER_BYTES = 128 * MIB
_SECONDS_BETWEEN_LOOKS = 0.02
# Reading takes far less processor time than this; damaged HDF5 can keep its library busy for ever.
_CPU_SECONDS = 6
_CPU_BYTES_PER_SECOND = 20 * MIB
_MAX_VERDICTS = 16
_Key = tuple[Path, int, int]
_verdicts: "OrderedDict[_Key, bytes]" = OrderedDict()
_lock = threading.Lock()


def read_quarantined(
    location: str,
    *,
    seconds: float = 60,
    megabytes: int = 1024,
    control: Control | None = None,
) -> StoredModel:
    """`read_stored_model`, in a process of its own unless the file is Graft's.

    What was found is remembered while the file stays as it is, so that opening it again costs
    nothing.

    Args:
        location: The file's path.
        seconds: How long reading may take; on a processor of its own a small file gets 6.
        megabytes: How much memory the process may use; arrays pass through in pieces, so a
            genuine model needs about 200 whatever its size.
        control: For cancel.

    Raises:
        EngineError: If the file is refused, or reading it crashed, took too long or too much.
        CancelledError: If `control` was cancelled meanwhile.
    """
    path = Path(location)
    if _is_own(path):
        return read_stored_model(location)
    key = _key(path)
    with _lock:
        answer = _verdicts.get(key) if key else None
    if answer is None:
        answer = _ask_child(path, seconds, megabytes, control)
        if key:
            with _lock:
                _verdicts[key] = answer
                while len(_verdicts) > _MAX_VERDICTS:
                    _verdicts.popitem(last=False)
    values = json.loads(answer)
    if "refused" in values:
        raise EngineError(values["refused"])
    arrays = tuple(
        StoredArray(path=one["path"], shape=tuple(one["shape"]), dtype=one["dtype"])
        for one in values.pop("arrays")
    )
    return StoredModel(path=path, arrays=arrays, **values)


def _is_own(path: Path) -> bool:
    """Whether Graft itself wrote the file: a run's model, or what it came with."""
    try:
        found = path.resolve()
        return any(found.is_relative_to(own.resolve()) for own in (runs_dir(), _ROOT / "resources"))
    except (OSError, ValueError, RuntimeError):
        return False


def _key(path: Path) -> _Key | None:
    try:
        found = path.resolve()
        status = found.stat()
    except (OSError, ValueError, RuntimeError):
        return None
    return found, status.st_size, status.st_mtime_ns


def _ask_child(path: Path, seconds: float, megabytes: int, control: Control | None) -> bytes:
    question = json.dumps(
        {"location": os.fspath(path), "seconds": seconds, "megabytes": megabytes}
    ).encode("utf-8", "surrogatepass")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, [os.getenv("PYTHONPATH")])]),
        # Threads that only cost memory here.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
    child = subprocess.Popen(
        child_process.command("engine.sources.quarantine"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert child.stdin is not None and child.stdout is not None
    answer: list[bytes] = []
    reader = threading.Thread(
        target=_read_answer, args=(child.stdout, answer), name="quarantine", daemon=True
    )
    try:
        reader.start()
        with contextlib.suppress(OSError):
            child.stdin.write(question)
            child.stdin.close()
        reason = _wait(child, reader, seconds, megabytes, control)
    finally:
        child.kill()
        child.wait()
        reader.join()
        child.stdout.close()
    if reason is None and -child.returncode == getattr(signal, "SIGXCPU", None):
        reason = "keeps the reading process busy without an end"
    elif reason is None and (not answer or not answer[0]):
        reason = "made the reading process crash"
    if reason is not None:
        raise EngineError(
            f"{path} is refused: it {reason}, so it is damaged or was made to do so; copy or "
            "download it again."
        )
    return answer[0]


def _read_answer(pipe: IO[bytes], answer: list[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):
        answer.append(pipe.read(_MAX_ANSWER_BYTES))


def _wait(
    child: "subprocess.Popen[bytes]",
    reader: threading.Thread,
    seconds: float,
    megabytes: int,
    control: Control | None,
) -> str | None:
    """Wait for the answer; what went wrong, or None."""
    deadline = time.monotonic() + seconds
    while reader.is_alive():
        reader.join(_SECONDS_BETWEEN_LOOKS)
        if control is not None and control.cancel_requested:
            raise CancelledError
        if time.monotonic() > deadline:
            return f"could not be read within {seconds:g} seconds"
        if sys.platform != "linux" and _used(child.pid) > megabytes * MIB:
            return f"took more than {megabytes:,} MB of memory to read"
    return None


def _used(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _limit(location: str, seconds: float, megabytes: int) -> None:
    """Hold this process to a time and a memory, where the system can."""
    try:
        import resource
    except ImportError:
        return
    num_bytes = 0
    with contextlib.suppress(OSError, ValueError):
        num_bytes = Path(location).stat().st_size
    cpu_seconds = min(seconds, _CPU_SECONDS + num_bytes / _CPU_BYTES_PER_SECOND)
    limits = (
        (resource.RLIMIT_AS, megabytes * MIB),
        (resource.RLIMIT_CPU, max(1, int(cpu_seconds))),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, value in limits:
        # Some systems know a limit and do not take it; the parent looks as well.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))


def _answer(question: dict[str, Any]) -> dict[str, Any]:
    location, megabytes = question["location"], question["megabytes"]
    try:
        stored = read_stored_model(location, read_arrays=True)
    except EngineError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {
            "refused": f"{location} is refused: it took more than {megabytes:,} MB of memory to "
            "read, so it is damaged or was made to do so; copy or download it again."
        }
    values = asdict(stored)
    del values["path"]
    return values


def _main() -> None:
    """Answer one question from standard input on standard output."""
    question = json.loads(sys.stdin.buffer.read())
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    # Whatever a library prints must not get into the answer.
    os.dup2(nowhere, 1)
    _limit(question["location"], question["seconds"], question["megabytes"])
    content = json.dumps(_answer(question)).encode()
    with os.fdopen(answers, "wb") as pipe:
        pipe.write(content)


if __name__ == "__main__":
    _main()
