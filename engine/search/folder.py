"""A search's folder: what was asked, who works on it, whether it is to stop. No Optuna.

search.json  journal.log  turn  stop  workers/HOST-PROCESS/alive
"""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from engine import presence, storage
from engine.errors import EngineError
from engine.runs import migrate, require_free
from engine.search.types import JOURNAL_FILE, SEARCH_FILE, SearchSpec
from engine.types import DataTask
from engine.wrong_values import validation_sentence

STOP = "stop"
_WORKERS = "workers"


class SearchFolder:
    """One search's folder. Machines that see the same one work on the same search."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    def require(self) -> "SearchFolder":
        """Itself, if it holds a search.

        Raises:
            EngineError: If it does not.
        """
        if not holds_search(self.path):
            what = "holds no search" if self.path.exists() else "is not there"
            raise EngineError(
                f"The folder {self.path} {what} ({SEARCH_FILE} is missing): give a search's "
                "folder (`graft search --to` makes them)."
            )
        return self

    def begin(self, spec: SearchSpec, task: DataTask, data: str) -> None:
        """Make the folder of a new search.

        Args:
            spec: What is asked.
            task: What is learned.
            data: Fingerprint of the samples that it trains on and is judged by.

        Raises:
            EngineError: If it holds something else or cannot be written.
        """
        require_new(self.path)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            asked = spec.model_dump(mode="json")
            values = {"created": time.time(), "task": task, "data": data, "spec": asked}
            storage.write_json(self.path / SEARCH_FILE, values)
        except OSError as error:
            raise EngineError(storage.os_error_sentence(error, self.path)) from error

    @property
    def values(self) -> dict[str, Any]:
        """What search.json holds: `created`, `task`, `data`, `spec`."""
        values = storage.read_json(self.path / SEARCH_FILE)
        if not isinstance(values, dict) or not isinstance(values.get("spec"), dict):
            raise EngineError(f"{self.path / SEARCH_FILE} is damaged: start a new search.")
        return values

    @property
    def spec(self) -> SearchSpec:
        """What was asked.

        Raises:
            EngineError: If the file is damaged, or a newer Graft wrote it.
        """
        path, values = self.path / SEARCH_FILE, self.values["spec"]
        if isinstance(values.get("base"), dict):
            values = {**values, "base": migrate(values["base"], path)}
        try:
            return SearchSpec.model_validate(values)
        except ValidationError as error:
            raise EngineError(
                f"{path} holds no search that this Graft can read: "
                f"{validation_sentence(error, SearchSpec)}."
            ) from None

    @property
    def journal(self) -> Path:
        """Where all trials are kept."""
        return self.path / JOURNAL_FILE

    def mend(self) -> None:
        """Cut off what a machine that broke down has left half written; nobody may be at work."""
        with contextlib.suppress(FileNotFoundError), self.journal.open("r+b") as file:
            written = file.read()
            whole = written.rfind(b"\n") + 1
            if whole < len(written):
                file.truncate(whole)

    def ask_to_stop(self) -> None:
        """Let everybody who works on the search leave it, on all machines."""
        try:
            (self.path / STOP).touch()
        except OSError as error:
            raise EngineError(storage.os_error_sentence(error, self.path)) from error

    def go_on(self) -> None:
        """Take back the wish to stop."""
        (self.path / STOP).unlink(missing_ok=True)

    @property
    def is_stopped(self) -> bool:
        """Whether everybody is to leave."""
        return (self.path / STOP).exists()

    @contextmanager
    def working(self) -> Iterator[str]:
        """Within it others see this process as a worker; gives its name, `HOST:PROCESS`."""
        name = f"{presence.this_host()}:{os.getpid()}"
        place = self._place(name)
        try:
            place.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EngineError(storage.os_error_sentence(error, self.path)) from error
        try:
            with presence.present(place):
                yield name
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def is_working(self, worker: str) -> bool:
        """Whether a worker is still there: by its process on this machine, else by its sign."""
        place = self._place(worker)
        host, _, process = worker.rpartition(":")
        if not (place / presence.ALIVE).exists():
            return False
        if host != presence.this_host():
            return bool(presence.foreign_host(place))
        # Not needed by commands that only know of searches.
        import psutil

        with contextlib.suppress(psutil.Error, OSError, ValueError):
            # A number is given again: whoever began after the sign was set did not set it.
            there = psutil.Process(int(process))
            is_same = there.create_time() <= (place / presence.ALIVE).stat().st_mtime + 1
            return is_same and there.status() != psutil.STATUS_ZOMBIE
        return False

    def workers(self) -> tuple[str, ...]:
        """Who works on the search now."""
        names = []
        with contextlib.suppress(OSError):
            for place in sorted((self.path / _WORKERS).iterdir()):
                host, _, process = place.name.rpartition("-")
                names.append(f"{host}:{process}")
        return tuple(name for name in names if self.is_working(name))

    def _place(self, worker: str) -> Path:
        host, _, process = worker.rpartition(":")
        return self.path / _WORKERS / f"{host}-{process}"


def holds_search(path: str | Path) -> bool:
    """Whether a folder holds a search."""
    return (Path(path) / SEARCH_FILE).is_file()


def require_new(path: str | Path) -> None:
    """Check that a folder can take a new search.

    Raises:
        EngineError: If it holds one, or something else, or cannot be written.
    """
    if holds_search(path):
        raise EngineError(
            f"The folder {path} already holds a search: choose another, or go on with "
            f"it (`graft search {path}`)."
        )
    require_free(path)
