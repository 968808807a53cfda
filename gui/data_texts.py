"""How the window speaks of data: pictures, recordings or rows, and what is learned. No widgets."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.recipe import DataSpec
from engine.references import split_reference
from engine.types import DatasetIndex, Media, Split
from gui.numbers import whole
from gui.words import listed, together


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataTexts", text)


def amount(count: int, media: Media = "picture") -> str:
    """So many samples: `1 picture`, `600 recordings`, `1,000 rows`."""
    one, many = {
        "picture": (_tr("{0} picture"), _tr("{0} pictures")),
        "sound": (_tr("{0} recording"), _tr("{0} recordings")),
        "vector": (_tr("{0} row"), _tr("{0} rows")),
    }[media]
    return (one if count == 1 else many).format(whole(count))


def summary(index: DatasetIndex) -> str:
    """How much there is of what: `600 recordings · 10 classes`, `1,000 rows · 12 features`."""
    parts = [amount(len(index.samples), index.media)]
    if index.media == "vector":
        parts.append(_tr("{0} features").format(whole(index.vector_length)))
    return " · ".join((*parts, learned(index)))


def learned(index: DatasetIndex) -> str:
    """How much there is to tell apart: `10 classes`, `1 number`."""
    count = len(index.class_names)
    if index.task == "regression":
        return _tr("1 number") if count == 1 else _tr("{0} numbers").format(count)
    what = _tr("{0} labels") if index.task == "multi_label" else _tr("{0} classes")
    return what.format(whole(count))


def task_name(task: str) -> str:
    """What is learned, in a few words."""
    return {
        "single_label": _tr("One class each"),
        "binary": _tr("Two classes"),
        "multi_label": _tr("Several labels each"),
        "regression": _tr("Numbers (regression)"),
    }.get(task, task)


def task_sentence(index: DatasetIndex) -> str:
    """What a model trained on this data will do."""
    names = listed(index.class_names, most=3)
    return {
        "single_label": _tr("The model says which of {0} classes it is."),
        "binary": _tr("The model says which of the two it is, by one number between 0 and 1."),
        "multi_label": _tr("The model says of each of {0} labels whether it applies."),
        "regression": _tr("The model estimates {1}."),
    }[index.task].format(len(index.class_names), names)


def split_name(split: Split) -> str:
    """A split as it is called in a sentence."""
    return {"train": _tr("train"), "validation": _tr("validation"), "test": _tr("test")}[split]


def short_name(reference: str) -> str:
    """A sample's name: its file's, and its row (from 1) where it is a part of a file."""
    path, row = split_reference(reference)
    name = Path(path).name
    return name if row is None else _tr("{0}, row {1}").format(name, row + 1)


def edits_sentence(data: DataSpec) -> str:
    """What was decided about data that is opened again."""
    counts = (
        (len(data.left_out), _tr("{0:,} left out")),
        (len({path for path, _name in data.relabelled}), _tr("{0:,} of another class")),
        (len(data.moved), _tr("{0:,} in another split")),
        (len(data.left_out_classes), _tr("{0:,} classes left out")),
        (len(data.renamed), _tr("{0:,} classes renamed or merged")),
    )
    said = together(text.format(count) for count, text in counts if count)
    return _tr("As you left it: {0}. Undo uses the data as it came.").format(
        said or _tr("what you marked as fine is told no more")
    )
