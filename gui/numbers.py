"""How the window writes numbers: they look alike wherever they stand.

No other module formats any. A share is `93.3 %`, a count `1,234` (within a sentence `{0:,}`), one
of millions `1.3 M`; bytes are `640 kB`, `1.5 MB`, `120 MB`, and of files that are compared
`14.2 MB`; times `1 min 20 s`. What is measured or chosen has as many digits as matter and no
exponent: `0.00001`, `12.3`; where figures stand below each other, as many decimals: `0.81`, or
`−0.02` for a difference. A range is `84 – 94 %`.
"""

import math
import re

from PySide6.QtCore import QCoreApplication, QLocale

# A number and its unit, and the ends of a range, stay in one line.
_JOINTS = re.compile(
    r"(?<=\d) (?=(?:%|kB|MB|GB|ms|min|Hz|px|[skMGh])(?![^\W\d_]))"
    r"|(?<=\d) (?=– \d)|(?<=\d –) (?=\d)"
)

# Below it a figure would be all zeros.
_TINY, _HUGE = 1e-7, 1e12


def _tr(text: str) -> str:
    return QCoreApplication.translate("Numbers", text)


def percent(share: float, digits: int = 1) -> str:
    """A share: `93.3 %`, with the space that belongs there."""
    return f"{QLocale().toString(100.0 * share, 'f', digits)} %"


def percent_range(ends: tuple[float, float] | None) -> str:
    """The ends of a range of shares: `84 – 94 %`; nothing where it is not known."""
    return "" if ends is None else f"{100 * ends[0]:.0f} – {100 * ends[1]:.0f} %"


def whole(number: int) -> str:
    """A count: `1,234`."""
    return f"{number:,}"


def decimal(value: float, digits: int) -> str:
    """A figure among others of its kind: `0.81`."""
    return QLocale().toString(float(value), "f", digits)


def change(value: float, digits: int) -> str:
    """A difference: `+0.7`, `−0.7`, or `0.0` without a sign."""
    shown = decimal(abs(value), digits)
    if not any(digit in shown for digit in "123456789"):
        return shown
    return f"{'+' if value > 0 else '−'}{shown}"


def figure(value: float, digits: int = 3) -> str:
    """A quantity in its own unit to so many digits: `12.3`, `0.00001`; else `1e-12`, `1e+30`."""
    if not math.isfinite(value) or 0 < abs(value) < _TINY or abs(value) >= _HUGE:
        return f"{value:.{digits}g}"
    before = math.floor(math.log10(abs(value))) + 1 if value else 1
    text = f"{value:.{max(0, digits - before)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


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
    unit, scale = ("MB", 1e6) if num_bytes < 1e9 else ("GB", 1e9)
    value = num_bytes / scale
    return f"{f'{value:.{0 if value >= 10 else 1}f}'.removesuffix('.0')} {unit}"


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
