"""Facts of files that were looked at before, in one SQLite file for all data sets.

A second scan decodes nothing. SQLite is in Python, stores hundreds of thousands of small rows in
one file, and several processes may use it at once.
"""

import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from engine.control import Control
from engine.health.facts import Facts, facts_from_text
from engine.storage import user_dir

VERSION = 2
"""Of what is found out about a file; another version forgets everything."""

MAX_ROWS = 500_000
_CHUNK = 500
_WAIT_SECONDS = 5.0


class Known(NamedTuple):
    """What was found out, and size in bytes and time in nanoseconds of the file then."""

    size: int
    time: int
    facts: Facts


class FactsCache:
    """What is known of files. Trouble with the file on disk never becomes the user's trouble.

    Args:
        path: Where it lies; by default in the user's folder.
        max_rows: How many files are remembered; those not asked for longest are forgotten first.
    """

    def __init__(self, path: Path | None = None, max_rows: int = MAX_ROWS) -> None:
        self.path = path or user_dir() / "cache" / "checks.sqlite"
        self._max_rows = max_rows
        # Days, so that a scan does not rewrite every row only to say that it was read.
        self._today = int(time.time() // 86400)

    def read(self, names: Sequence[str], control: Control | None = None) -> dict[str, Known]:
        """What is known by these names (a sample's reference behind its medium).

        Raises:
            CancelledError: If `control` was cancelled.
        """
        known: dict[str, Known] = {}
        try:
            with closing(self._open()) as database, database:
                for start in range(0, len(names), _CHUNK):
                    if control is not None:
                        control.checkpoint()
                    chunk = names[start : start + _CHUNK]
                    places = ",".join("?" * len(chunk))
                    rows = database.execute(
                        f"SELECT name, size, time, facts FROM facts WHERE name IN ({places})",
                        chunk,
                    )
                    for name, size, changed, text in rows:
                        with suppress(ValueError, TypeError):
                            known[name] = Known(size, changed, facts_from_text(text))
                    database.execute(
                        f"UPDATE facts SET used = ? WHERE used <> ? AND name IN ({places})",
                        (self._today, self._today, *chunk),
                    )
        except (sqlite3.Error, OSError, UnicodeError):
            self._forget_if_damaged()
        return known

    def write(self, known: Mapping[str, Known]) -> None:
        """Remember what was found out."""
        if not known:
            return
        rows = (
            (name, one.size, one.time, self._today, one.facts.to_text())
            for name, one in known.items()
        )
        try:
            with closing(self._open()) as database, database:
                database.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?)", rows)
                (number,) = database.execute("SELECT COUNT(*) FROM facts").fetchone()
                if number > self._max_rows:
                    database.execute(
                        "DELETE FROM facts WHERE name IN "
                        "(SELECT name FROM facts ORDER BY used, rowid LIMIT ?)",
                        (number - self._max_rows * 9 // 10,),
                    )
        except (sqlite3.Error, OSError, UnicodeError):
            self._forget_if_damaged()

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self.path, timeout=_WAIT_SECONDS)
        try:
            database.execute("PRAGMA journal_mode=WAL")
            # What is lost in a power cut is found out again.
            database.execute("PRAGMA synchronous=OFF")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version != VERSION:
                with database:
                    database.execute("DROP TABLE IF EXISTS facts")
                    database.execute(f"PRAGMA user_version={VERSION}")
            with database:
                database.execute(
                    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, size INTEGER, "
                    "time INTEGER, used INTEGER, facts TEXT)"
                )
        except BaseException:
            database.close()
            raise
        return database

    def _forget_if_damaged(self) -> None:
        """Begin anew where the file is no database any more; a busy or full disk passes."""
        try:
            with closing(sqlite3.connect(self.path, timeout=_WAIT_SECONDS)) as database:
                (state,) = database.execute("PRAGMA quick_check(1)").fetchone()
                if state == "ok":
                    return
        except sqlite3.OperationalError:
            return
        except (sqlite3.Error, OSError):
            pass
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
