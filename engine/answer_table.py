"""A table of answers that is written while they come, and goes on where it was broken off.

Lines are added to `answers.csv` in a folder beside the table, `TABLE.csv.part/`, which also keeps
what the answers follow from; only a table that is whole is moved to its place. A kill leaves whole
lines but for the last, which is dropped when it goes on. No TensorFlow.
"""

import csv
import io
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from filelock import FileLock, Timeout

from engine import storage
from engine.errors import EngineError, RunFailedError, TableThereError
from engine.prediction_files import require_place
from engine.references import make_reference, split_reference

ERROR = "error"
UNSURE = "unsure"
_ANSWERS, _SETTINGS = "answers.csv", "settings.json"
_ENCODING = {"encoding": "utf-8", "errors": "surrogateescape"}


class AnswerTable:
    """A table that is being written; `open_table` gives one.

    Attributes:
        done: The references of all samples that have their line.
        counts: How many lines say "unsure", and how many have an error.
    """

    def __init__(self, part: Path, header: Sequence[str]) -> None:
        self.done: set[str] = set()
        self.counts: Counter[str] = Counter()
        self._part = part
        self._path = part / _ANSWERS
        self._header = list(header)
        self._has_rows = "row" in self._header
        self._length = self._read()
        self._file: IO[bytes] = self._path.open("r+b" if self._length else "wb", buffering=0)
        self._file.truncate(self._length)
        self._file.seek(self._length)
        if not self._length:
            self._write([self._header])

    def append(self, lines: Sequence[tuple[str, Sequence[Any], str]]) -> None:
        """Add a line for each sample: its reference, its cells, and why it cannot be read.

        Raises:
            RunFailedError: If the disk takes no more; what was there before stays.
        """
        width = len(self._header) - len(self._place("")) - 1
        self._write(
            [
                [*self._place(reference), *(cells or [""] * width), error]
                for reference, cells, error in lines
            ]
        )
        for reference, cells, error in lines:
            self._count(reference, cells, error)

    def close(self) -> None:
        """Leave it as it is, to be gone on with."""
        self._file.close()

    def finish(self, to: Path) -> None:
        """Move the whole table to its place."""
        self.close()
        try:
            storage.put_in_place(self._path, to)
        except OSError as error:
            raise _failure(error, to) from error

    def _place(self, reference: str) -> list[Any]:
        if not self._has_rows:
            return [reference]
        file, row = split_reference(reference)
        return [file, "" if row is None else row + 1]

    def _count(self, reference: str, cells: Sequence[Any], error: str) -> None:
        self.done.add(reference)
        if error:
            self.counts[ERROR] += 1
        elif UNSURE in self._header:
            self.counts[UNSURE] += cells[2] == "yes"

    def _write(self, lines: Sequence[Sequence[Any]]) -> None:
        text = io.StringIO(newline="")
        plain = csv.writer(text, lineterminator="\n")
        quoted = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for line in lines:
            # A lone carriage return would end the line for who reads it.
            has_return = any("\r" in str(cell) for cell in line)
            (quoted if has_return else plain).writerow(line)
        left = memoryview(text.getvalue().encode(**_ENCODING))
        length = len(left)
        try:
            while left:
                left = left[self._file.write(left) or 0 :]
        except OSError as error:
            self._file.truncate(self._length)
            raise _failure(error, self._path) from error
        self._length += length

    def _read(self) -> int:
        """Take in the whole lines of a table that was begun; how many bytes they are."""
        if not self._path.is_file():
            return 0
        length = 0
        for size, line in _records(self._path):
            if len(line) != len(self._header) or (not length and line != self._header):
                break
            if length:
                self._take(line)
            length += size
        return length

    def _take(self, line: list[str]) -> None:
        reference, cells = line[0], line[1:-1]
        if self._has_rows:
            reference, cells = make_reference(line[0], int(line[1]) - 1), line[2:-1]
        self._count(reference, cells, line[-1])


@contextmanager
def open_table(
    to: Path, header: Sequence[str], settings: Mapping[str, Any], *, from_start: bool
) -> Iterator[AnswerTable]:
    """Begin a table, or go on with one that was begun with the same settings.

    When the block ends well the table is in its place, else it can be gone on with.

    Args:
        to: Where it will be.
        header: Its columns: `file` first, `row` then where samples are rows, `error` last.
        settings: What its answers follow from, as JSON has it.
        from_start: Replace what is there, or was begun, rather than go on.

    Raises:
        TableThereError: If there is a table, or one was begun with other settings.
        EngineError: If it is being written now, or cannot be written.
    """
    require_new(to, from_start=from_start)
    part = part_of(to)
    lock = FileLock(part / "lock", timeout=0)
    try:
        part.mkdir(exist_ok=True)
        held = lock.acquire()
    except Timeout:
        raise EngineError(
            f"{to} is being written by another process: wait for it, or choose another file."
        ) from None
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, to)) from error
    with held:
        table = _begin(part, to, header, settings, from_start)
        try:
            yield table
            table.finish(to)
        finally:
            table.close()
    shutil.rmtree(part, ignore_errors=True)


def _begin(
    part: Path, to: Path, header: Sequence[str], settings: Mapping[str, Any], from_start: bool
) -> AnswerTable:
    if not from_start and (problem := problem_of(to, settings)):
        raise TableThereError(problem)
    try:
        if from_start or not (part / _SETTINGS).is_file():
            (part / _ANSWERS).unlink(missing_ok=True)
            storage.write_json(part / _SETTINGS, dict(settings))
        return AnswerTable(part, header)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, to)) from error


def part_of(to: Path) -> Path:
    """The folder of a table that has not come to its end."""
    return to.with_name(f"{to.name}.part")


def require_new(to: Path, *, from_start: bool) -> None:
    """Check that a table could be written.

    Raises:
        TableThereError: If it is there already and is not to be replaced.
        EngineError: If it could not be written.
    """
    require_place(to)
    part = part_of(to)
    # One that was begun beside it is to replace it.
    if to.exists() and not from_start and not (part / _ANSWERS).exists():
        raise TableThereError(
            f"{to} is there already: choose another file, or have it written anew from the start."
        )
    if part.exists() and not (part / "lock").exists():
        raise EngineError(
            f"{part} is in the way, which Graft did not write: move it, or choose another file."
        )


def problem_of(to: Path, settings: Mapping[str, Any]) -> str:
    """Why a table that was begun cannot be gone on with, in one sentence; empty where it can."""
    path = part_of(to) / _SETTINGS
    if not path.is_file():
        return ""
    begun = storage.read_json(path)
    if begun == settings:
        return ""
    known = begun if isinstance(begun, dict) else {}
    differing = [name for name, value in settings.items() if known.get(name) != value]
    return (
        f"{to} was begun with another {' and '.join(differing) or 'version'}: choose another "
        "file, or have it written anew from the start."
    )


def count_begun(to: Path) -> int:
    """How many samples have their line in a table that was begun."""
    path = part_of(to) / _ANSWERS
    return max(0, sum(1 for _ in _records(path)) - 1) if path.is_file() else 0


def _records(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table up to the first that is not whole, each with its length in bytes.

    A name may hold a line's end, and is then quoted.
    """
    with path.open("rb") as file:
        parts: list[bytes] = []
        is_open = False
        for line in file:
            parts.append(line)
            is_open ^= line.count(b'"') % 2 == 1
            if is_open or not line.endswith(b"\n"):
                continue
            record = b"".join(parts)
            parts.clear()
            try:
                cells = next(csv.reader([record.decode(**_ENCODING)], strict=True), [])
            except csv.Error:
                return
            yield len(record), cells


def _failure(error: OSError, to: Path) -> EngineError:
    return RunFailedError(
        f"{storage.os_error_sentence(error, to)} The answers so far are kept: go on with them then."
    )
