"""A copy of data as it is used: with all that was left out, relabelled, renamed and moved.

The user's own files stay as they are; this is how corrections leave Graft. No TensorFlow.
"""

import csv
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from engine import storage
from engine.control import Control
from engine.copy_types import CopiedData, CopyRequest
from engine.data.containers import container_kind, read_item, read_row
from engine.data.csv_files import read_table
from engine.data.split_names import split_of_name
from engine.dataset import index_data
from engine.errors import EngineError
from engine.kept_edits import with_kept_edits
from engine.recipe import DataSpec
from engine.references import split_reference
from engine.runs import RunFolder, read_recipe
from engine.types import DatasetIndex, Sample

TABLE_NAME = "labels.csv"
FILES = "files"
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{kind}{at}" for kind in ("com", "lpt") for at in range(1, 10)))
)


class Writer(Protocol):
    """What `csv.writer` gives."""

    def writerow(self, row: Iterable[object], /) -> object:
        """Write one row."""


def data_of(recipe_or_run: str | Path, *, as_recorded: bool = False) -> tuple[DataSpec, int]:
    """The data of a run or of a recipe file, with what was decided about it since; and its seed.

    Raises:
        EngineError: If it is neither.
    """
    path = Path(recipe_or_run)
    recipe = RunFolder(path).require().recipe if path.is_dir() else read_recipe(path)
    return (recipe.data if as_recorded else with_kept_edits(recipe.data)), recipe.seed


def copy_data(request: CopyRequest, control: Control) -> CopiedData:
    """Write the samples that are used, with the labels that they have now, into a new folder.

    One class a sample gives a folder for each class, inside a folder for each split where folders
    or the user say the splits. Several labels, numbers, and classes whose names cannot be folders'
    give the files and a table `labels.csv`. Pictures out of containers become PNG files, rows of
    a table a table. Files are copied byte for byte.

    Args:
        request: The data, and where its copy goes.
        control: Progress and cancel; then nothing is left behind.

    Raises:
        EngineError: If the data cannot be used, the place is not empty or lies inside the data,
            or the disk has no room.
        CancelledError: If the task was cancelled.
    """
    to = Path(request.to).expanduser().absolute()
    _require_place(to, request.data.roots)
    index = index_data(request.data, seed=request.seed, control=control)
    names_splits = bool(index.given_splits or request.data.moved)
    _require_room(to, index)
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        with storage.replace_folder(to) as beside:
            if index.media == "vector":
                layout = _write_rows(index, beside, names_splits, control)
            elif _fits_folders(index, names_splits):
                layout = _write_folders(index, beside, names_splits, control)
            else:
                layout = _write_labelled(index, beside, names_splits, control)
            num_bytes = sum(one.stat().st_size for one in beside.rglob("*") if one.is_file())
    except FileNotFoundError as error:
        raise EngineError(
            f"{error.filename} is not there any more, so nothing was copied: read the data again."
        ) from error
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, to)) from error
    return CopiedData(
        to=str(to), num_samples=len(index.samples), num_bytes=num_bytes, layout=layout
    )


def _require_place(to: Path, roots: Sequence[str]) -> None:
    if to.is_file() or (to.is_dir() and any(to.iterdir())):
        raise EngineError(f"{to} is not empty: give a new folder for the copy.")
    place = to.resolve()
    for root in roots:
        if Path(root).resolve() in (place, *place.parents):
            raise EngineError(
                f"{to} lies inside the data in {root}, where Graft writes nothing: give a folder "
                "elsewhere."
            )


def _require_room(to: Path, index: DatasetIndex) -> None:
    there = next(parent for parent in (to, *to.parents) if parent.exists())
    free = shutil.disk_usage(there).free
    files = {split_reference(sample.path)[0] for sample in index.samples}
    needed = sum(Path(file).stat().st_size for file in files if Path(file).is_file())
    if needed > free:
        raise EngineError(
            f"The copy needs about {needed / 1e6:,.0f} MB in {to}, but only {free / 1e6:,.0f} MB "
            "are free: free some space or choose another place."
        )


# Pictures and recordings


def _fits_folders(index: DatasetIndex, names_splits: bool) -> bool:
    if index.task not in ("single_label", "binary"):
        return False
    # A class called "test" would be read as a split, unless all of them lie inside one.
    return all(
        _is_folder_name(name) and (names_splits or split_of_name(name) is None)
        for name in index.class_names
    ) and len({name.casefold() for name in index.class_names}) == len(index.class_names)


def _is_folder_name(name: str) -> bool:
    stem = name.split(".")[0].casefold()
    is_plain = _NOT_IN_NAMES.isdisjoint(name) and name.isprintable() and len(name.encode()) <= 200
    return (
        bool(name)
        and is_plain
        and name[0] != "."
        and name[-1] not in ". "
        and (stem not in _RESERVED)
    )


def _write_folders(index: DatasetIndex, to: Path, names_splits: bool, control: Control) -> str:
    copier = _Copier(len(index.samples), control)
    for sample in index.samples:
        folder = to / sample.split if names_splits else to
        copier.copy(sample, folder / index.class_names[sample.label])
    return "folders"


def _write_labelled(index: DatasetIndex, to: Path, names_splits: bool, control: Control) -> str:
    copier = _Copier(len(index.samples), control)
    extra = _extra_columns(index, names_splits)
    file_column = _free("file", (*_label_columns(index), *extra))
    with _table(to / TABLE_NAME, (file_column, *_label_columns(index), *extra)) as rows:
        for sample in index.samples:
            place = copier.copy(sample, to / FILES)
            rows.writerow(
                (f"{FILES}/{place.name}", *_labels(sample, index), *_extra(sample, extra))
            )
    return "table"


class _Copier:
    """Copies samples one by one; no file of a folder gets another's name."""

    def __init__(self, total: int, control: Control) -> None:
        self._total, self._control = total, control
        self._done = 0
        self._taken: set[str] = set()

    def copy(self, sample: Sample, folder: Path) -> Path:
        self._control.checkpoint()
        if self._done % 50 == 0:
            self._control.progress("Copying", self._done, self._total)
        self._done += 1
        folder.mkdir(parents=True, exist_ok=True)
        file, row = split_reference(sample.path)
        if row is None:
            place = self._place(folder, Path(file).name)
            shutil.copy2(file, place)
        else:
            place = self._place(folder, f"{Path(file).name.split('.')[0]}-{row:05d}.png")
            _write_picture(file, row, place)
        return place

    def _place(self, folder: Path, name: str) -> Path:
        place, number = folder / name, 2
        # Some disks do not tell capital letters from small ones.
        while str(place).casefold() in self._taken:
            place = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
            number += 1
        self._taken.add(str(place).casefold())
        return place


def _write_picture(container: str, row: int, place: Path) -> None:
    from PIL import Image

    Image.fromarray(read_item(container, row)).save(place)


# Tables


def _write_rows(index: DatasetIndex, to: Path, names_splits: bool, control: Control) -> str:
    """The rows of tables (their cells as they are) or of containers as one table."""
    extra = _extra_columns(index, names_splits)
    features = index.vector_names or tuple(f"x{at + 1}" for at in range(index.vector_length))
    with _table(to / TABLE_NAME, (*features, *_label_columns(index), *extra)) as rows:
        cells = _Cells(index.vector_names)
        for number, sample in enumerate(index.samples):
            if number % 500 == 0:
                control.progress("Copying", number, len(index.samples))
            rows.writerow((*cells.of(sample), *_labels(sample, index), *_extra(sample, extra)))
    return "table"


class _Cells:
    """The features of rows, as they are written in their table."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._tables: dict[str, tuple[Sequence[str], ...]] = {}

    def of(self, sample: Sample) -> tuple[str, ...]:
        file, row = split_reference(sample.path)
        assert row is not None, "a row of numbers lies in a table or a container"
        if container_kind(Path(file)) is not None:
            return tuple(f"{number:.9g}" for number in read_row(file, row).tolist())
        if file not in self._tables:
            table = read_table(Path(file))
            self._tables[file] = tuple(table.column(name) for name in self._names)
        return tuple(column[row] for column in self._tables[file])


@contextmanager
def _table(path: Path, columns: Sequence[str]) -> Iterator[Writer]:
    """A CSV file that is open for writing, below its header."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(columns)
        yield rows


def _label_columns(index: DatasetIndex) -> tuple[str, ...]:
    return ("label",) if index.task in ("single_label", "binary") else index.class_names


def _labels(sample: Sample, index: DatasetIndex) -> tuple[object, ...]:
    if index.task == "regression":
        return sample.values
    if index.task == "multi_label":
        return tuple(int(at in sample.labels) for at in range(len(index.class_names)))
    return (index.class_names[sample.label],)


def _extra_columns(index: DatasetIndex, names_splits: bool) -> tuple[str, ...]:
    known = {
        "split": names_splits,
        "group": any(sample.group for sample in index.samples),
        "weight": any(sample.weight != 1 for sample in index.samples),
    }
    return tuple(name for name, is_there in known.items() if is_there)


def _extra(sample: Sample, names: Sequence[str]) -> tuple[object, ...]:
    return tuple(getattr(sample, name) for name in names)


def _free(name: str, taken: Sequence[str]) -> str:
    while name in taken:
        name += "_"
    return name
