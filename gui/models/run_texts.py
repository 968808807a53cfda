"""What the table of runs says of a run or a cross-validation."""

import statistics
from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from gui.models.run_columns import RunRow
from gui.score_texts import score_text, spread_text
from gui.words import tell, together


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunTexts", text)


def titles() -> tuple[str, ...]:
    """The headings of the columns that are always there."""
    return (
        _tr("Run"),
        _tr("What differs"),
        _tr("Curve"),
        _tr("Validation"),
        _tr("Test"),
        _tr("Time"),
        _tr("When"),
        _tr("Tags"),
        _tr("Note"),
    )


def state_text(status: str, host: str = "") -> str:
    """What is said of a run that has not ended well, or nothing; `host` trains it."""
    if status == "running" and host:
        return _tr("running on {0}").format(host)
    return {
        "running": _tr("running"),
        "interrupted": _tr("interrupted"),
        "failed": _tr("failed"),
    }.get(status, "")


def group_name(row: RunRow) -> str:
    """A cross-validation with the number of its runs and how it stands."""
    count = _tr("1 run") if len(row.runs) == 1 else _tr("{0} runs")
    parts = [row.group, count.format(len(row.runs))]
    states = {run.status for run in row.runs}
    worst = next((one for one in ("running", "interrupted", "failed") if one in states), "")
    return " · ".join([*parts, *filter(None, [state_text(worst)])])


def spread(values: Sequence[float], task: str) -> str:
    """Some runs' score: their mean and how far they are from it."""
    mean = statistics.fmean(values)
    if len(values) == 1:
        return score_text(mean, task)
    return spread_text(mean, statistics.stdev(values), task)


def difference_text(difference: str) -> str:
    """What a run changes, change by change in the window's language."""
    return together(tell(change) for change in difference.split(", "))


def curve_text(values: Sequence[float], task: str) -> str:
    """A curve for those who hear it."""
    if not values:
        return ""
    first, last = (score_text(value, task) for value in (values[0], values[-1]))
    return _tr("from {0} to {1} in {2} epochs").format(first, last, len(values))


def when_text(then: datetime, now: datetime) -> str:
    """When a run was begun, as people say it."""
    if then.date() == now.date():
        return f"{then:%H:%M}"
    if then.date() == now.date() - timedelta(days=1):
        return _tr("yesterday")
    return f"{then:%Y-%m-%d}"


def clock(seconds: float | None) -> str:
    """A time as a table has it: `1:04`, `1:01:04`."""
    if seconds is None:
        return "–"
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
    return f"{whole // 60}:{whole % 60:02d}"
