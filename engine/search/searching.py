"""A search from its beginning to its end: begun, gone on with, or joined from another machine."""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from engine import child_process
from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.runs import require_outside
from engine.search.bench import Bench
from engine.search.folder import SearchFolder, require_new
from engine.search.reading import Reader
from engine.search.store import Store
from engine.search.types import SearchChanged, SearchSpec, SearchState
from engine.search.working import Worker

_SECONDS_BETWEEN_REPORTS = 0.5
_SECONDS_TO_LEAVE = 60.0


def search(spec: SearchSpec, folder: str | Path, control: Control | None = None) -> SearchState:
    """Begin a search in a new folder and see it through.

    Trials that share a source, a frontier and the samples' pixels share their features too: these
    are computed once and read from the cache. The test split is never looked at.

    Args:
        spec: What is asked.
        folder: New or empty.
        control: `SearchChanged`, notices, progress. Stop ends the search on all machines and
            keeps what is done; cancel leaves it, as an interruption does.

    Returns:
        How it stands at the end; `go_on` continues what was stopped or interrupted.

    Raises:
        EngineError: If the recipe cannot be trained, or the folder cannot take a search.
        RunFailedError: If one trial after the other failed.
        CancelledError: If the user cancelled.
    """
    control = control or Control()
    kept = SearchFolder(folder)
    require_new(kept.path)
    require_outside(kept.path, spec.base.data.roots)
    bench = Bench(spec.base.data, spec.base.seed, control)
    spec = spec.model_copy(update={"base": bench.settled(spec.base, control)})
    # Whatever is wrong with the recipe is told before anything is tried.
    bench.plan(spec.base, control)
    kept.begin(spec, bench.index.task, bench.fingerprint)
    return _worked(kept, spec, bench, control, spec.workers, is_own=True)


def go_on(folder: str | Path, control: Control | None = None) -> SearchState:
    """Continue a search that was stopped or interrupted, with as many workers as it began with.

    Raises:
        EngineError: If there is no search, or its data has changed.
    """
    control = control or Control()
    kept = SearchFolder(folder).require()
    spec = kept.spec
    kept.go_on()
    bench = _bench_of(kept, spec, control)
    return _worked(kept, spec, bench, control, spec.workers, is_own=True)


def join(
    folder: str | Path,
    control: Control | None = None,
    *,
    workers: int = 1,
    roots: Sequence[str] | None = None,
) -> SearchState:
    """Work on a search that another process or machine has begun, until it is complete.

    Args:
        folder: Of the search; all machines see the same.
        control: As in `search`; cancel leaves the search to the others.
        workers: Processes on this machine.
        roots: Where the data is on this machine, if not where the search has it.

    Raises:
        EngineError: If there is no search, it was stopped, or the data here differs.
    """
    control = control or Control()
    kept = SearchFolder(folder).require()
    if kept.is_stopped:
        raise EngineError(f"The search in {folder} was stopped: go on with it before joining it.")
    spec = kept.spec
    if roots is not None:
        data = spec.base.data.model_copy(update={"roots": tuple(roots)})
        base = spec.base.model_copy(update={"data": data})
        spec = spec.model_copy(update={"base": base})
    bench = _bench_of(kept, spec, control)
    return _worked(kept, spec, bench, control, workers, is_own=False)


def _bench_of(folder: SearchFolder, spec: SearchSpec, control: Control) -> Bench:
    """The data as the search has it.

    Raises:
        EngineError: If it is not the same any more, or here.
    """
    bench = Bench(spec.base.data, spec.base.seed, control)
    if bench.fingerprint != folder.values["data"]:
        raise EngineError(
            f"The data in {', '.join(spec.base.data.roots)} is not what the search in "
            f"{folder.path} began with, so scores could not be compared: put it back, or start a "
            "new search."
        )
    return bench


def _worked(
    folder: SearchFolder,
    spec: SearchSpec,
    bench: Bench,
    control: Control,
    workers: int,
    *,
    is_own: bool,
) -> SearchState:
    if not folder.workers():
        folder.mend()
    store = Store(folder, spec)
    if is_own:
        store.begin()
    reader, told = Reader(folder.path), 0.0

    def changed() -> None:
        nonlocal told
        if time.monotonic() - told >= _SECONDS_BETWEEN_REPORTS:
            control.report(SearchChanged(state=reader.state()))
            told = time.monotonic()

    with _others(folder, spec, workers - 1, control):
        Worker(folder, spec, store, bench, control, changed).run()
    state = reader.state()
    control.report(SearchChanged(state=state))
    return state


@contextmanager
def _others(
    folder: SearchFolder, spec: SearchSpec, number: int, control: Control
) -> Iterator[None]:
    """Other processes of this machine that work on the search; they leave when this one does."""
    asked = {"folder": str(folder.path.absolute()), "roots": list(spec.base.data.roots)}
    with ExitStack() as logs:
        started: list[tuple[subprocess.Popen[str], IO[str]]] = []
        try:
            for _ in range(number):
                log = logs.enter_context(
                    tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
                )
                process = subprocess.Popen(
                    child_process.command("engine.search.worker"),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=log,
                    text=True,
                )
                started.append((process, log))
                assert process.stdin is not None
                process.stdin.write(json.dumps(asked) + "\n")
                process.stdin.flush()
            yield
        finally:
            for process, _log in started:
                # It hears of the end of its input, and leaves.
                with suppress(OSError):
                    assert process.stdin is not None
                    process.stdin.close()
            for process, written in started:
                if (reason := _end_of(process, written)) is not None:
                    text = f"A process that worked on the search broke off ({reason})."
                    control.report(Notice(level="warning", text=text))


def _end_of(process: "subprocess.Popen[str]", log: IO[str]) -> str | None:
    """Wait for a process to end; why it did not end well, or None."""
    try:
        code = process.wait(_SECONDS_TO_LEAVE)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    if code == 0:
        return None
    log.seek(0)
    lines = [line for line in log.read().splitlines() if line.strip()]
    return lines[-1] if lines else f"exit code {code}"
