"""The table of samples that is kept with a run: `splits.csv`."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from engine.data.found import natural_key
from engine.errors import EngineError
from engine.storage import write_text
from engine.types import DatasetIndex, Sample, Split

_COLUMNS = (
    *("path", "class", "split", "orientation", "width", "height", "channels"),
    *("label", "labels", "values", "group", "length", "weight"),
)


def write_splits(index: DatasetIndex, path: Path) -> None:
    """Write the samples of an index to a run's `splits.csv` (`splits_text`)."""
    write_text(path, splits_text(index))


def splits_text(index: DatasetIndex, more: Mapping[str, Sequence[object]] | None = None) -> str:
    """The samples of an index as a table, with more columns if given.

    `class` is the class's name, and `label` its place among the classes. Where a sample has
    several classes, or numbers, `class` is a JSON list of the classes' or the numbers' names,
    `label` is -1, and `labels` or `values` hold these, with spaces between.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    more = more or {}
    writer.writerow((*_COLUMNS, *more))
    names = index.class_names
    targets = json.dumps(names, ensure_ascii=False)
    for at, s in enumerate(index.samples):
        if s.label >= 0:
            name = names[s.label]
        elif index.task == "regression":
            name = targets
        else:
            name = json.dumps([names[label] for label in s.labels], ensure_ascii=False)
        writer.writerow(
            (
                *(s.path, name, s.split, s.orientation, s.width, s.height, s.channels, s.label),
                *(" ".join(map(str, s.labels)), " ".join(map(repr, s.values)), s.group),
                *(s.length or "", s.weight),
                *(column[at] for column in more.values()),
            )
        )
    return text.getvalue()


def read_splits(path: Path) -> tuple[tuple[str, ...], tuple[Sample, ...]]:
    """Read what `write_splits` wrote: class names in their order, and the samples.

    Raises:
        EngineError: If the file is missing or damaged.
    """
    with _read(path) as rows:
        if not (listed := list(rows)):
            raise ValueError("no samples")
        names = _class_names(listed)
        labels = {name: label for label, name in enumerate(names)}
        return names, tuple(_samples(listed, labels))


def read_table(path: Path) -> list[dict[str, str]]:
    """All columns of such a table, as they are written.

    Raises:
        EngineError: If the file is missing or damaged.
    """
    with _read(path) as rows:
        return list(rows)


def count_splits(path: Path) -> dict[Split, int]:
    """How many samples each split has that has any, of what `write_splits` wrote.

    Raises:
        EngineError: If the file is missing or damaged.
    """
    with _read(path) as rows:
        counts = Counter(row["split"] for row in rows)
        return {split: counts[split] for split in get_args(Split) if counts[split]}


@contextmanager
def _read(path: Path) -> Iterator[Iterator[dict[str, str]]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield csv.DictReader(file, strict=True)
    except FileNotFoundError:
        raise EngineError(f"There is no {path}: it belongs to every run's folder.") from None
    except (OSError, UnicodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        raise EngineError(
            f"{path} is damaged ({error}): the table of samples of a run was expected, so train "
            "again or restore the file."
        ) from None


def _class_names(rows: list[dict[str, str]]) -> tuple[str, ...]:
    if "label" not in rows[0]:
        # The tables of runs before 0.2, whose classes were always in natural order.
        return tuple(sorted({row["class"] for row in rows}, key=natural_key))
    places: dict[int, str] = {}
    for row in rows:
        if int(row["label"]) >= 0:
            places[int(row["label"])] = row["class"]
        elif row["values"]:
            return tuple(json.loads(row["class"]))
        else:
            numbers = map(int, (row["labels"] or "").split())
            places.update(zip(numbers, json.loads(row["class"]), strict=True))
    if sorted(places) != list(range(len(places))) or not places:
        raise ValueError("classes are missing")
    return tuple(places[label] for label in range(len(places)))


def _samples(rows: list[dict[str, str]], labels: dict[str, int]) -> Iterator[Sample]:
    for row in rows:
        label = int(row.get("label") or labels[row["class"]])
        yield Sample(
            path=row["path"],
            label=label,
            split=_as_split(row["split"]),
            orientation=int(row["orientation"]),
            width=int(row["width"]),
            height=int(row["height"]),
            # Not in the tables of runs before 0.2.
            channels=int(row.get("channels") or 0),
            labels=tuple(map(int, (row.get("labels") or "").split())),
            values=tuple(map(float, (row.get("values") or "").split())),
            group=row.get("group") or "",
            length=float(row.get("length") or 0.0),
            # Not in older tables.
            weight=float(row.get("weight") or 1.0),
        )


def _as_split(text: str) -> Split:
    for split in get_args(Split):
        if split == text:
            return text  # type: ignore[return-value]
    raise ValueError(f"unknown split {text!r}")
