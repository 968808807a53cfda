"""Watching a run that another process or machine trains, by what it writes. No TensorFlow.

Only files are read, so a mounted folder is enough: nothing has to tell that something changed.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from engine import presence
from engine.control import Control
from engine.events import BatchEnded, Progress, RunEvent, event_from_json
from engine.requests import Watched, WatchRequest
from engine.runs import RunFolder

_MOST_BYTES = 4_000_000
_MOST_BATCHES = 400


def watch_run(request: WatchRequest, _control: Control) -> Watched:
    """Read what a run has written since it was last looked at.

    Raises:
        EngineError: If the folder holds no run.
    """
    run = RunFolder(request.run_dir).require()
    # Before the events: what is written between the two is read, and nothing comes after the end.
    is_running = run.is_locked()
    lines, offset = _new_lines(run.path / "events.jsonl", request.offset)
    status = run.status
    host = presence.host_of(run.path) if is_running else ""
    return Watched(
        events=_sifted([event for line in lines if (event := _event(line)) is not None]),
        offset=offset,
        # What is left to be read comes too.
        is_running=is_running or len(lines) > 0,
        status=str(status.get("status", "")),
        num_epochs=sum(phase.epochs for phase in run.recipe.train.phases),
        is_first=request.offset == 0,
        host="" if host == presence.this_host() else host,
        error=str(status.get("error", "")) if status.get("status") == "failed" else "",
    )


def _new_lines(path: Path, offset: int) -> tuple[list[bytes], int]:
    try:
        with path.open("rb") as file:
            # A run that is resumed cuts off half a line, and one that begins again has a new file.
            size = file.seek(0, 2)
            file.seek(offset if offset <= size else 0)
            start = file.tell()
            read = file.read(_MOST_BYTES)
    except OSError:
        return [], offset
    whole = read.rfind(b"\n") + 1
    return read[:whole].splitlines(), start + whole


def _event(line: bytes) -> RunEvent | None:
    try:
        return event_from_json(json.loads(line))
    except (ValueError, TypeError, AttributeError):
        return None


def _sifted(events: Sequence[RunEvent]) -> tuple[RunEvent, ...]:
    """All but the progress that later progress replaces, and of very many batches a part."""
    num_batches = sum(isinstance(event, BatchEnded) for event in events)
    every = -(-num_batches // _MOST_BATCHES)
    kept: list[RunEvent] = []
    seen = 0
    for event in events:
        if isinstance(event, BatchEnded):
            seen += 1
            if seen % every and seen != num_batches:
                continue
        if isinstance(event, Progress) and kept and isinstance(kept[-1], Progress):
            kept.pop()
        kept.append(event)
    return tuple(kept)
