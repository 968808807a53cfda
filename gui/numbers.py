"""How the window writes numbers: shares, sizes, times and counts look alike wherever they stand."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

# A number and its unit, and the ends of a range, stay in one line.
_JOINTS = re.compile(
    r"(?<=\d) (?=(?:%|kB|MB|GB|ms|min|Hz|px|[skMGh])(?![^\W\d_]))"
    r"|(?<=\d) (?=– \d)|(?<=\d –) (?=\d)"
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Numbers", text)


def percent(share: float, digits: int = 1) -> str:
    """A share: `93.3 %`, with the space that belongs there."""
    return f"{QLocale().toString(100.0 * share, 'f', digits)} %"


def percent_range(ends: tuple[float, float] | None) -> str:
    """The ends of a range of shares: `84 – 94 %`; nothing where it is not known."""
    return "" if ends is None else f"{100 * ends[0]:.0f} – {100 * ends[1]:.0f} %"


def short_count(number: int) -> str:
    """A count that need not be exact, such as of parameters: `645`, `131 k`, `1.3 M`."""
    if number < 10_000:
        return f"{number:,}"
    if number < 1_000_000:
        return f"{number / 1000:.0f} k"
    return f"{number / 1e6:.1f} M" if number < 1e9 else f"{number / 1e9:.1f} G"


def size_text(num_bytes: float) -> str:
    """So many bytes of memory or disk: `640 kB`, `1.5 MB`, `120 MB`, `3.2 GB`."""
    if num_bytes < 1e6:
        return f"{max(1, round(num_bytes / 1e3)) if num_bytes else 0} kB"
    if num_bytes < 1e9:
        shown = f"{num_bytes / 1e6:.{0 if num_bytes >= 1e7 else 1}f}"
        return f"{shown.removesuffix('.0')} MB"
    return f"{num_bytes / 1e9:.1f} GB"


def file_size(num_bytes: int) -> str:
    """A file's size among others that it is compared with: `14.2 MB`, `9.0 kB`."""
    return QLocale().formattedDataSize(num_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def duration(seconds: float) -> str:
    """A time that was taken: `45 s`, `1 min 20 s`, `2 h 5 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return _tr("{0} s").format(whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return _tr("{0} min {1} s").format(minutes, rest)
    return _tr("{0} h {1} min").format(*divmod(minutes, 60))


def time_left(seconds: float) -> str:
    """A time that is estimated: as `duration`, from a minute on in steps of ten seconds."""
    whole = max(0, round(seconds))
    return duration(whole if whole < 60 else whole - whole % 10)


def unbroken(text: str) -> str:
    """A text in which no line ends between a number and its unit, or within a range."""
    return _JOINTS.sub("\N{NO-BREAK SPACE}", text)
