"""A look inside one recording, and what many of them have in common."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from engine.audio import CUT_OFF, examine_sound, load_soundfile, settle_length
from engine.errors import EngineError
from engine.health.facts import Facts
from engine.health.wording import counted, keep, verb
from engine.recipe import SoundSpec
from engine.types import DatasetIndex, Finding

_SILENT = 0.001  # 60 dB below full scale
_CLIPPED = 0.001
_MUCH_SHORTER = 0.5
_LITTLE = 0.05
_MANY = 0.2


def require_soundfile() -> None:
    """Say at once that no recording can be read, rather than of each.

    Raises:
        EngineError: If the `audio` extra is missing.
    """
    load_soundfile()


def examine_recording(path: str) -> Facts:
    """Read a recording wholly and tell what is to be known of it."""
    try:
        found = examine_sound(path, with_digest=True)
    except EngineError as error:
        reason = str(error)
        kind = "truncated" if reason == CUT_OFF else "undecodable"
        return Facts(problem="empty_file" if "empty" in reason else kind, reason=reason)
    marks = []
    if found.peak < _SILENT:
        marks.append("silent")
    if found.clipped > _CLIPPED:
        marks.append("clipped")
    return Facts(
        kind=Path(path).suffix[1:].upper(),
        channels=found.channels,
        length=found.seconds,
        rate=found.sample_rate,
        marks=",".join(marks),
        digest=found.digest.hex() if found.digest else "",
    )


def sound_findings(
    index: DatasetIndex, facts: Sequence[Facts], sound: SoundSpec
) -> tuple[Finding, ...]:
    """Lengths that do not fit the settings; sample rates and channels that differ.

    Args:
        index: The usable samples.
        facts: Of each of them.
        sound: The recipe's settings.
    """
    seconds = settle_length(sound, [one.length for one in facts]).seconds or 0.0
    return tuple(
        finding
        for finding in (
            _cut(index, facts, seconds),
            _padded(index, facts, seconds),
            _rates(index, facts, sound),
            _channels(index, facts),
        )
        if finding is not None
    )


def _cut(index: DatasetIndex, facts: Sequence[Facts], seconds: float) -> Finding | None:
    limit = seconds * (1 + _LITTLE)
    long = [i for i, one in enumerate(facts) if one.length > limit]
    if not long:
        return None
    longest = max(facts[i].length for i in long)
    paths = tuple(index.samples[i].path for i in long)
    number = len(long)
    return Finding(
        kind="cut",
        text=f"{counted(number, 'sound')} {verb(number, 'is', 'are')} longer than "
        f"{seconds:g} s and {verb(number, 'is', 'are')} cut (the longest has "
        f"{longest:.1f} s).",
        paths=paths,
        remedy="Choose a longer length where what matters is cut away.",
        remedies=(keep(paths),),
        level="warning" if number > _MANY * len(facts) else "info",
    )


def _padded(index: DatasetIndex, facts: Sequence[Facts], seconds: float) -> Finding | None:
    limit = seconds * _MUCH_SHORTER
    short = [i for i, one in enumerate(facts) if one.length < limit]
    if not short:
        return None
    paths = tuple(index.samples[i].path for i in short)
    number = len(short)
    return Finding(
        kind="padded",
        text=f"{counted(number, 'sound')} {verb(number, 'is', 'are')} shorter than half of "
        f"{seconds:g} s: the rest is silence.",
        paths=paths,
        remedy="Choose a shorter length." if number > len(facts) / 2 else None,
        remedies=(keep(paths),),
        level="info",
    )


def _rates(index: DatasetIndex, facts: Sequence[Facts], sound: SoundSpec) -> Finding | None:
    rates = Counter(one.rate for one in facts)
    if len(rates) < 2:
        return None
    shown = ", ".join(f"{rate:,} Hz ({number:,})" for rate, number in rates.most_common(4))
    common = rates.most_common(1)[0][0]
    to = f"{sound.sample_rate:,} Hz" if sound.sample_rate else "the rate of the first file"
    return Finding(
        kind="mixed_sample_rates",
        text=f"Sample rates differ: {shown}. All are brought to {to}.",
        paths=tuple(
            sample.path
            for sample, one in zip(index.samples, facts, strict=True)
            if one.rate != common
        ),
        level="info",
    )


def _channels(index: DatasetIndex, facts: Sequence[Facts]) -> Finding | None:
    channels = Counter(one.channels for one in facts)
    if len(channels) < 2:
        return None
    common = channels.most_common(1)[0][0]
    paths = tuple(
        sample.path
        for sample, one in zip(index.samples, facts, strict=True)
        if one.channels != common
    )
    return Finding(
        kind="mixed_channels",
        text=f"{counted(len(paths), 'sound')} {verb(len(paths), 'has', 'have')} another number of "
        "channels than the others. All are mixed down to one.",
        paths=paths,
        level="info",
    )
