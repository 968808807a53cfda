"""What becomes of predictions: a table for a spreadsheet, or copies in folders by class.

No TensorFlow. The samples themselves are only read.
"""

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from engine import storage
from engine.control import Control
from engine.errors import EngineError
from engine.prediction_types import SortedCopies
from engine.references import split_reference
from engine.types import Prediction

UNSURE = "unsure"
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


def require_place(path: str | Path) -> None:
    """Check that a file could be written, before the work that fills it.

    Raises:
        EngineError: If it is a folder, or its folder is not there or cannot be written.
    """
    path = Path(path)
    if path.is_dir():
        raise EngineError(f"{path} is a folder: give the name of a file to write.")
    if not path.absolute().parent.is_dir():
        raise EngineError(f"There is no folder {path.absolute().parent}: make it, or choose one.")
    if not os.access(path.absolute().parent, os.W_OK):
        raise EngineError(
            f"{path} could not be written: you may not write there: choose a folder you may "
            "write to."
        )


def write_table(predictions: Sequence[Prediction], to: str | Path) -> None:
    """Write a CSV table with a line for each sample.

    Classes: answer, its probability, whether it is unsure, then the next classes. Several
    labels: those that were answered, then the probability of each label. Numbers: a column each.

    Raises:
        EngineError: If it cannot be written.
    """
    require_place(to)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows(_lines(predictions))
    try:
        storage.write_text(Path(to), text.getvalue())
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, to)) from error


def sort_copies(
    predictions: Sequence[Prediction], to: str | Path, *, control: Control
) -> SortedCopies:
    """Copy samples into a folder for each class, by their answers; unsure ones into their own.

    Copies never replace a file (`engine.data.sorting.copy_one`).

    Raises:
        EngineError: If the answers are not one class each, `to` lies among the samples, or it
            cannot be written.
    """
    from engine.data.sorting import copy_one

    place = Path(to)
    _require_sortable(predictions, place)
    known = [one for one in predictions if one.error is None]
    folder_of = _folders({name for one in known for name, _ in one.top})
    counts: dict[str, int] = {}
    for done, one in enumerate(known):
        control.progress("Copying", done, len(known))
        folder = folder_of[None if one.unsure else one.answer[0]]
        try:
            (place / folder).mkdir(parents=True, exist_ok=True)
            copy_one(Path(one.path), place / folder)
        except FileNotFoundError:
            continue  # It went away since it was judged.
        except OSError as error:
            raise EngineError(storage.os_error_sentence(error, place)) from error
        counts[folder] = counts.get(folder, 0) + 1
    control.progress("Copying", len(known), len(known))
    return SortedCopies(
        to=str(place),
        counts=tuple(sorted(counts.items())),
        num_left_out=len(predictions) - sum(counts.values()),
    )


def _require_sortable(predictions: Sequence[Prediction], to: Path) -> None:
    known = [one for one in predictions if one.error is None]
    if not known:
        raise EngineError("None of the samples has an answer: there is nothing to sort.")
    reason = {
        "regression": "Estimated numbers have no class to sort by",
        "multi_label": "A sample with several labels belongs into no one folder",
    }.get(known[0].task)
    if split_reference(known[0].path)[1] is not None:
        reason = "The rows of a table are no files that could be copied"
    if reason:
        raise EngineError(f"{reason}: save a table instead.")
    homes = {Path(one.path).absolute().parent for one in known}
    inside = to.absolute()
    if homes & {inside, *inside.parents}:
        raise EngineError(
            f"{to} lies inside the folder of the pictures: choose a folder elsewhere, so that "
            "your files stay as they are."
        )


def _folders(names: Iterable[str]) -> dict[str | None, str]:
    """A folder's name for each class, and for what is unsure, which is under None."""
    taken: set[str] = set()
    made: dict[str | None, str] = {}
    for name in [*sorted(names), None]:
        plain = UNSURE if name is None else _NOT_IN_NAMES.sub("_", name).strip(". ") or "_"
        number, tried = 2, plain
        # Some file systems take large letters for small ones.
        while tried.casefold() in taken:
            tried, number = f"{plain}-{number}", number + 1
        taken.add(tried.casefold())
        made[name] = tried
    return made


def _lines(predictions: Sequence[Prediction]) -> Iterator[Sequence[Any]]:
    has_rows = any(split_reference(one.path)[1] is not None for one in predictions)
    known = next((one for one in predictions if one.error is None), None)
    columns = _columns(known) if known is not None else []
    yield [*(("file", "row") if has_rows else ("file",)), *columns, "error"]
    for one in predictions:
        file, row = split_reference(one.path)
        place = [file, "" if row is None else row + 1] if has_rows else [one.path]
        cells = _cells(one, columns) if one.error is None else [""] * len(columns)
        yield [*place, *cells, one.error or ""]


def _columns(prediction: Prediction) -> list[str]:
    if prediction.task == "regression":
        return [name for name, _ in prediction.values]
    if prediction.task == "multi_label":
        return ["labels", *sorted(name for name, _ in prediction.top)]
    columns = ["answer", "probability", "unsure"]
    for place in range(2, len(prediction.top) + 1):
        columns += [f"answer {place}", f"probability {place}"]
    return columns


def _cells(one: Prediction, columns: Sequence[str]) -> list[Any]:
    if one.task == "regression":
        return [value for _, value in one.values]
    shares = dict(one.top)
    if one.task == "multi_label":
        return ["; ".join(one.answer), *(_figure(shares[name]) for name in columns[1:])]
    answer = one.answer[0]
    cells = [answer, _figure(shares[answer]), "yes" if one.unsure else "no"]
    for name, share in one.top:
        if name != answer:
            cells += [name, _figure(share)]
    return cells


def _figure(share: float) -> str:
    return f"{share:.6g}"
