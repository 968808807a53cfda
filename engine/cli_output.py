"""What the command line prints: a progress line on standard error, tables on standard output."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, TextIO

from engine.events import (
    BatchEnded,
    EpochEnded,
    Event,
    FeaturesReady,
    FoldStarted,
    Notice,
    PhaseStarted,
    Progress,
)
from engine.search.state import SearchChanged, SearchState
from engine.search.wording import news


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A command's result: as a JSON object, as text; `refused` makes the exit code 2."""

    values: dict[str, Any]
    text: str
    refused: str | None = None


class ProgressLine:
    """Shows events on a terminal as one line that changes, elsewhere as few plain lines."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._live = stream.isatty()
        self._shown = 0.0
        self._dirty = False
        self._last_text = ""
        self._score = "accuracy"
        self._search: SearchState | None = None

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._clear()

    def show(self, event: Event) -> None:
        """Show one event, if it is worth a line."""
        if isinstance(event, EpochEnded):
            star = " *" if event.is_best else ""
            self._line(
                f"epoch {event.epoch}: loss {_loss(event.loss)}, "
                f"{self._score} {event.accuracy:.3f}, "
                f"validation loss {_loss(event.validation_loss)}, "
                f"validation {self._score} {event.validation_accuracy:.3f}{star}"
            )
        elif isinstance(event, PhaseStarted):
            self._score = event.score
            epochs = count(event.last_epoch - event.first_epoch + 1, "epoch")
            batches = count(event.num_batches, "batch", "batches")
            self._line(
                f"phase {event.phase + 1} ({event.name}): {epochs} of {batches}, trains "
                f"{event.num_trainable:,} parameters"
            )
        elif isinstance(event, FoldStarted):
            fold = f"fold {event.fold + 1} of {event.folds}, " if event.folds else ""
            self._line(f"run {event.number + 1} of {event.total}: {fold}seed {event.seed}")
        elif isinstance(event, FeaturesReady):
            how = "found on disk" if event.found else f"computed once in {event.seconds:.1f} s"
            self._line(f"frozen layers: {size(event.num_bytes)} of activations, {how}")
        elif isinstance(event, SearchChanged):
            for text in news(self._search, event.state):
                self._line(text)
            self._search = event.state
        elif isinstance(event, Notice):
            self._line(event.text)
        elif isinstance(event, Progress):
            if self._live:
                self._replace(f"{event.text} {_amount(event)}")
            elif event.text != self._last_text:
                self._line(f"{event.text} …")
            self._last_text = event.text
        elif isinstance(event, BatchEnded) and self._live:
            self._replace(
                f"epoch {event.epoch}, batch {event.batch} of {event.num_batches}, "
                f"{event.images_per_second:.0f} images/s, {event.seconds_left:.0f} s left"
            )

    def _replace(self, text: str) -> None:
        now = time.monotonic()
        if now - self._shown < 0.1:
            return
        self._shown = now
        self._stream.write(f"\r\x1b[2K{text}")
        self._stream.flush()
        self._dirty = True

    def _line(self, text: str) -> None:
        self._clear()
        self._stream.write(text + "\n")
        self._stream.flush()

    def _clear(self) -> None:
        if self._dirty:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()
            self._dirty = False


def table(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """Rows of text in columns; the columns in `right` are set to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 epoch, 2 epochs."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _amount(progress: Progress) -> str:
    """How far something is: `3 of 9`, or `1.2 MB of 9.4 MB, 0.8 MB/s, 10 s left`."""
    if progress.unit == "bytes":
        of = f" of {size(progress.total)}" if progress.total else ""
        speed = f", {size(round(progress.per_second))}/s"
        left = progress.seconds_left
        return f"{size(progress.done)}{of}{speed}" + (
            "" if left is None else f", {left:.0f} s left"
        )
    if not progress.total:
        return "…"
    left = progress.seconds_left
    speed = "" if left is None else f", {progress.per_second:,.0f} a second, {left:.0f} s left"
    return f"{progress.done} of {progress.total}{speed}"


def percent(share: float) -> str:
    """A share as per cent with one digit."""
    return f"{100 * share:.1f} %"


def size(num_bytes: int) -> str:
    """Bytes in MB, or kB below one."""
    return f"{num_bytes / 1e6:.1f} MB" if num_bytes >= 1_000_000 else f"{num_bytes / 1e3:.0f} kB"


def milliseconds(value: float) -> str:
    """Two or three digits, as many as such a figure is good for."""
    return f"{value:.{2 if value < 1 else 1 if value < 100 else 0}f}"


def _loss(loss: float) -> str:
    """Four decimals; of a loss that has run away, what can be read."""
    return f"{loss:.4f}" if abs(loss) < 1e5 else f"{loss:.3g}"
