"""The choices in which runs differ, as columns of their table; and what runs are found by."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from PySide6.QtCore import QCoreApplication

from engine.types import RunSummary
from gui.language import current
from gui.models.comparison import key_of_group
from gui.words import listed, tell

_MOST_VALUES = 3
# How the freeze state of a base begins that trains from a layer on.
_FROM = "from "
# What says nothing new where each value of the other has one of its own.
_IMPLIED = {"weights": "source", "preprocessing": "source"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunColumns", text)


@dataclass(kw_only=True, eq=False)
class RunRow:
    """A run, or with `group` a cross-validation with its `runs`, the first fold first."""

    number: int
    runs: tuple[RunSummary, ...]
    group: str = ""
    # Of a cross-validation each value that its runs have.
    settings: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        if len(self.runs) == 1:
            self.settings = dict(self.runs[0].settings)
            return
        values: dict[str, dict[str, None]] = {}
        for run in self.runs:
            for name, value in run.settings:
                values.setdefault(name, {})[value] = None
        self.settings = {name: _joined(tuple(found)) for name, found in values.items()}

    @property
    def key(self) -> str:
        """What names it for good: its folder."""
        return key_of_group(self.runs[0]) if self.group else self.runs[0].run_dir

    @property
    def name(self) -> str:
        """What it is called in the list."""
        return self.group or self.runs[0].name

    @property
    def tags(self) -> tuple[str, ...]:
        """The user's words for it."""
        return self.runs[0].tags

    @property
    def note(self) -> str:
        """The user's text on it."""
        return self.runs[0].note

    @cached_property
    def words(self) -> str:
        """All that it can be found by, in small letters."""
        first = self.runs[0]
        values = map(value_text, self.settings.values())
        parts = [self.name, first.source, first.data, first.difference, self.note, first.status]
        return "\n".join([*parts, *self.tags, *values]).casefold()

    def fits(self, wanted: str) -> bool:
        """Whether each word of `wanted` is in it; `#word` must begin one of its tags."""
        tags = [tag.casefold() for tag in self.tags]
        return all(
            any(tag.startswith(word[1:]) for tag in tags) if word[0] == "#" else word in self.words
            for word in wanted.casefold().split()
        )


def differing(rows: Sequence[RunRow]) -> tuple[str, ...]:
    """The choices in which these rows differ, the weightiest first.

    A phase that others do not have at all is one difference, not one for each of its choices.
    """
    if not rows:
        return ()
    # Most choices are alike in all rows: sets find those that are not, hundreds of rows at once.
    first, pairs = rows[0].settings.items(), set()
    for row in rows:
        pairs |= first ^ row.settings.items()
    found = {
        name: {row.settings[name] for row in rows if name in row.settings} for name in dict(pairs)
    }
    longest = max((row.settings for row in rows), key=len)
    names = [*longest, *sorted(name for name in found if name not in longest)]
    return tuple(
        name
        for name in names
        if len(found.get(name, ())) > 1 and not _is_implied(name, rows, found)
    )


def _is_implied(name: str, rows: Sequence[RunRow], found: Mapping[str, set[str]]) -> bool:
    other = _IMPLIED.get(name)
    if other is None or len(found.get(other, ())) < 2:
        return False
    pairs = {(row.settings.get(other), row.settings.get(name)) for row in rows}
    return len(pairs) == len(found[other])


def usual(rows: Iterable[RunRow], names: Sequence[str]) -> dict[str, str]:
    """The value that most rows have of each choice."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in names}
    for row in rows:
        for name in names:
            if name in row.settings:
                counts[name][row.settings[name]] += 1
    return {name: count.most_common(1)[0][0] for name, count in counts.items() if count}


def sort_value(value: str | None) -> tuple[float, float, str] | None:
    """What a choice is sorted by: numbers before words."""
    if not value:
        return None
    try:
        return (0.0, float(value), "")
    except ValueError:
        return (1.0, 0.0, value.casefold())


def value_text(value: str | None) -> str:
    """A choice's value as a table shows it."""
    if not value:
        return "–"
    if value.startswith(_FROM):
        return _tr("from {0}").format(value.removeprefix(_FROM))
    return _words(current()).get(value) or tell(value)


def heading(name: str, *, has_phases: bool) -> str:
    """What a choice is called as a heading, with its phase where runs have several."""
    plain, _, phase = name.partition("@")
    text = _headings().get(plain, plain)
    return _tr("{0} {1}").format(text, phase) if phase and has_phases else text


def heading_tip(name: str) -> str:
    """What a choice is called in a sentence."""
    plain, _, phase = name.partition("@")
    text = _headings().get(plain, plain)
    return _tr("{0}, in phase {1}").format(text, phase) if phase else text


def _joined(values: tuple[str, ...]) -> str:
    shown = [value or "–" for value in values] if len(values) > 1 else values
    return listed(shown, _MOST_VALUES)


@cache
def _words(_language: str) -> dict[str, str]:
    """Values that are words of the recipe's own."""
    return {
        "auto": _tr("automatic"),
        "none": _tr("none"),
        "file": _tr("its own"),
        "imagenet": "ImageNet",
        "random": _tr("random"),
        "gentle": _tr("gentle"),
        "strong": _tr("strong"),
        "photographs": _tr("photographs"),
        "custom": _tr("custom"),
        "average": _tr("average"),
        "max": _tr("maximum"),
        "flatten": _tr("flatten"),
        "once": _tr("computed once"),
        "each epoch": _tr("each epoch"),
        "mixed": _tr("mixed"),
        "tape": _tr("gradient tape"),
        "fit": _tr("Keras fit"),
        "on": _tr("on"),
        "off": _tr("off"),
        "yes": _tr("yes"),
        "no": _tr("no"),
        "settled": _tr("until settled"),
        "balanced": _tr("balanced"),
        "stretch": _tr("stretched"),
        "crop": _tr("cropped"),
        "pad": _tr("padded"),
        "head only": _tr("head only"),
        "all layers": _tr("all layers"),
    }


def _headings() -> dict[str, str]:
    return {
        "source": _tr("Source model"),
        "weights": _tr("Weights"),
        "edits": _tr("Model changes"),
        "preprocessing": _tr("Preprocessing"),
        "data": _tr("Data"),
        "phases": _tr("Phases"),
        "trains": _tr("Trains"),
        "epochs": _tr("Epochs"),
        "rate": _tr("Rate"),
        "schedule": _tr("Schedule"),
        "optimizer": _tr("Optimizer"),
        "optimizer values": _tr("Its values"),
        "momentum": _tr("Momentum"),
        "decay": _tr("Decay"),
        "l2": _tr("L2 of the base"),
        "clipping": _tr("Clipping"),
        "average": _tr("Average"),
        "accumulate": _tr("Batches a step"),
        "layer rates": _tr("Rates of layers"),
        "patience": _tr("Patience"),
        "gate": _tr("Waits"),
        "augment": _tr("Augmentation"),
        "hidden": _tr("Hidden layers"),
        "pooling": _tr("Pooling"),
        "dropout": _tr("Dropout"),
        "hidden dropout": _tr("Hidden dropout"),
        "hidden normalization": _tr("BatchNormalization"),
        "head l2": _tr("L2 of the head"),
        "batch": _tr("Batch"),
        "loss": _tr("Loss"),
        "class weights": _tr("Class weights"),
        "start": _tr("Begins with"),
        "views": _tr("Kept variations"),
        "cache": _tr("Frozen layers"),
        "stored as": _tr("Kept as"),
        "computed in": _tr("Computed in"),
        "precision": _tr("Precision"),
        "loop": _tr("Loop"),
        "compile": _tr("XLA"),
        "device": _tr("Device"),
        "split": _tr("Split"),
        "group": _tr("Kept together"),
        "resize": _tr("Resizing"),
        "labels": _tr("Learns"),
        "edited": _tr("Edits by hand"),
        "seed": _tr("Seed"),
    }
