"""The log: what Graft did and what went wrong, in the window and in a file that outlives it.

Everything goes through the standard library's logger `graft`. `KeptLog` hands its records to the
window; `LogFile` writes them to the user's folder, a little at a time and never from the GUI
thread, and takes down what the process says while it dies.
"""

import contextlib
import faulthandler
import logging
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from engine import storage
from engine.control import Control
from engine.errors import EngineError

if TYPE_CHECKING:
    from logging.handlers import QueueHandler, QueueListener

Level = Literal["info", "warning", "error"]

FILE_BYTES = 1_000_000
OLDER_FILES = 3
_MOST_READ = 400_000
_LOGGER = logging.getLogger("graft")
_NUMBERS: dict[Level, int] = {
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
_LEVELS: dict[str, Level] = {"INFO": "info", "WARNING": "warning", "ERROR": "error"}
_TIME = "%Y-%m-%d %H:%M:%S"
_INDENT = "    "
_SAME_SECONDS = 2.0
_last: list[Any] = ["", 0.0]
_LINE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)  (INFO|WARNING|ERROR) +(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened.

    Attributes:
        time: Seconds since 1970.
        level: How grave it is.
        text: One sentence.
        details: More, of many lines.
        is_message: Whether the window showed it to the user.
        is_repeated: Whether the entry before said the same.
    """

    time: float
    level: Level
    text: str
    details: str = ""
    is_message: bool = False
    is_repeated: bool = False


def log_dir() -> Path:
    """Where the files are."""
    return storage.user_dir() / "log"


def log_path() -> Path:
    """The newest file."""
    return log_dir() / "graft.log"


def tell(level: Level, text: str, details: str = "", *, is_message: bool = False) -> None:
    """Put something into the log, from any thread.

    Args:
        level: How grave it is.
        text: One sentence.
        details: More, of many lines.
        is_message: Whether the window shows it to the user.
    """
    # A task that fails says so, and then the window does.
    now, (before, then) = time.monotonic(), _last
    _last[:] = text, now
    repeats = text == before and now - then < _SAME_SECONDS
    extra = {"details": details, "is_message": is_message, "is_repeated": repeats}
    _LOGGER.log(_NUMBERS[level], "%s", text, extra=extra)


def _entry(record: logging.LogRecord) -> Entry:
    level: Level = "info"
    if record.levelno >= logging.WARNING:
        level = "error" if record.levelno >= logging.ERROR else "warning"
    return Entry(
        time=record.created,
        level=level,
        text=record.getMessage(),
        details=getattr(record, "details", ""),
        is_message=getattr(record, "is_message", False),
        is_repeated=getattr(record, "is_repeated", False),
    )


def write_entry(entry: Entry) -> str:
    """An entry as the file has it: a line, its details indented below it."""
    when = time.strftime(_TIME, time.localtime(entry.time))
    lines = [f"{when}  {entry.level.upper():7}  {' '.join(entry.text.split())}"]
    lines += [f"{_INDENT}{line}".rstrip() for line in entry.details.strip().splitlines()]
    return "\n".join(lines)


def read_log(path: str, _control: Control | None = None) -> tuple[Entry, ...]:
    """The entries of a file, oldest first; of a long one the last, of a missing one none.

    The second argument lets this run as a task, off the GUI thread.
    """
    try:
        with Path(path).open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _MOST_READ))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ()
    return tuple(_read_entries(text))


def save_text(request: tuple[str, str], _control: Control | None = None) -> None:
    """Write a text to a path, as a task: both are in the request.

    Raises:
        EngineError: If it cannot be written.
    """
    path, text = request
    try:
        storage.write_text(Path(path), text)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from None


def _read_entries(text: str) -> Iterator[Entry]:
    head: tuple[float, Level, str] | None = None
    details: list[str] = []
    for line in [*text.splitlines(), None]:
        found = _LINE.match(line) if line is not None else None
        if head is not None and (line is None or found):
            when, level, told = head
            yield Entry(time=when, level=level, text=told, details="\n".join(details))
            details = []
        if found:
            head = (_seconds(found[1]), _LEVELS[found[2]], found[3])
        elif head is not None and line is not None:
            details.append(line.removeprefix(_INDENT))


def _seconds(text: str) -> float:
    try:
        return time.mktime(time.strptime(text, _TIME))
    except (ValueError, OverflowError):
        return 0.0


class KeptLog(QObject):
    """Brings what is logged to the window: `added` comes in the GUI thread."""

    added = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handler = _Telling(self.added.emit)
        _LOGGER.addHandler(self._handler)
        _LOGGER.setLevel(logging.INFO)

    def stop(self) -> None:
        """Listen no longer."""
        _LOGGER.removeHandler(self._handler)


class _Telling(logging.Handler):
    def __init__(self, told: object) -> None:
        super().__init__()
        self._told = told

    def emit(self, record: logging.LogRecord) -> None:
        self._told(_entry(record))


class _Versions:
    """What runs here. Asked for in the thread that writes: finding it out takes a while."""

    def __str__(self) -> str:
        return f"Graft starts: {versions()}"


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return write_entry(_entry(record))


class LogFile:
    """Writes the log to a file that is put aside when it has grown, from a thread of its own.

    A folder that cannot be written to means no file, never an error.
    """

    def __init__(self) -> None:
        self._queue: SimpleQueue[logging.LogRecord] = SimpleQueue()
        self._handler: QueueHandler | None = None
        self._listener: QueueListener | None = None
        self._last_words: IO[str] | None = None

    def start(self) -> None:
        """Begin to write: versions, and what the last process said when it died, if it did."""
        # It imports what the start of the window has no time for.
        from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler

        try:
            log_dir().mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(
                log_path(), maxBytes=FILE_BYTES, backupCount=OLDER_FILES, encoding="utf-8"
            )
            died_of = self._take_last_words(log_dir() / "last-words.txt")
        except OSError:
            return
        file.setFormatter(_Lines())
        file.addFilter(lambda record: not getattr(record, "is_repeated", False))
        self._handler = QueueHandler(self._queue)
        self._listener = QueueListener(self._queue, file)
        self._listener.start()
        _LOGGER.addHandler(self._handler)
        _LOGGER.setLevel(logging.INFO)
        about: logging.LogRecord = _LOGGER.makeRecord(
            _LOGGER.name, logging.INFO, __file__, 0, _Versions(), (), None
        )
        self._queue.put(about)
        if died_of:
            tell("error", "Graft ended unexpectedly the last time.", died_of)

    def _take_last_words(self, path: Path) -> str:
        """What the last process wrote when it died; this one writes there from now on."""
        died_of = ""
        with contextlib.suppress(OSError):
            died_of = path.read_text(encoding="utf-8", errors="replace")[:8000].strip()
        self._last_words = path.open("w", encoding="utf-8")
        faulthandler.enable(self._last_words)
        return died_of

    def stop(self) -> None:
        """Write what is left and close the file."""
        if self._handler is None or self._listener is None:
            return
        _LOGGER.removeHandler(self._handler)
        self._listener.stop()
        for handler in self._listener.handlers:
            handler.close()
        self._handler = self._listener = None
        if self._last_words is not None:
            faulthandler.disable()
            self._last_words.close()
            self._last_words = None


def hear_qt() -> None:
    """Have Qt's own warnings in the log instead of on the terminal."""
    levels: dict[QtMsgType, Level] = {
        QtMsgType.QtWarningMsg: "warning",
        QtMsgType.QtCriticalMsg: "error",
        QtMsgType.QtFatalMsg: "error",
    }
    busy = threading.local()

    def take(kind: QtMsgType, _where: object, text: str) -> None:
        # What the log itself makes Qt say must not come round again.
        if kind in levels and not getattr(busy, "is_telling", False):
            busy.is_telling = True
            try:
                tell(levels[kind], text)
            finally:
                busy.is_telling = False

    qInstallMessageHandler(take)


def leave_qt() -> None:
    """Have Qt's warnings on the terminal again."""
    qInstallMessageHandler(None)


def versions() -> str:
    """Graft's version and those of what it stands on, without importing any of it."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    found = [f"Python {platform.python_version()}", platform.platform()]
    for name in ("graft-studio", "keras", "tensorflow", "PySide6-Essentials", "numpy"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} (not found)")
    return " · ".join(found)
