"""A run's events, written to its folder on their way to the run's owner."""

import json
import os
import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, TextIO

from engine.control import Control
from engine.events import EpochEnded, Event, PhaseStarted, RunEvent, event_to_json

_FLUSH_SECONDS = 1.0


class EventLog(Control):
    """The owner's control, with every event written to the run's folder on the way."""

    def __init__(self, path: Path, control: Control) -> None:
        super().__init__(self._log, can_answer=control.can_answer)
        self._path, self._owner = path, control
        self._file: TextIO | None = None
        self._flushed = 0.0
        # One set of wishes: what the owner asks for is what the trainer sees.
        self._stop, self._cancel, self._running = (
            control._stop,
            control._cancel,
            control._running,
        )

    def __enter__(self) -> "EventLog":
        _drop_half_a_line(self._path)
        self._file = self._path.open("a", encoding="utf-8", newline="\n")
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()

    def _log(self, event: Event) -> None:
        if self._file is not None and isinstance(event, RunEvent):
            self._file.write(json.dumps(event_to_json(event)) + "\n")
            # Who watches the run from another machine sees what is written.
            now = time.monotonic()
            is_late = now > self._flushed + _FLUSH_SECONDS
            if is_late or isinstance(event, (EpochEnded, PhaseStarted)):
                self._file.flush()
                self._flushed = now
        self._owner.report(event)


def _drop_half_a_line(path: Path) -> None:
    """Cut off what a killed process was writing, lest the next event be glued onto it."""
    if not path.exists():
        return
    with path.open("rb+") as file:
        at = end = file.seek(0, os.SEEK_END)
        while at and b"\n" not in (piece := _before(file, at)):
            at -= len(piece)
        kept = at - len(piece) + piece.rfind(b"\n") + 1 if at else 0
        if kept < end:
            file.truncate(kept)


def _before(file: BinaryIO, at: int) -> bytes:
    size = min(4096, at)
    file.seek(at - size)
    return file.read(size)
