"""What each root is (folders, an archive, a table, a container, a Keras data set), and its samples.

Nothing is decoded here.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from engine.control import Control
from engine.data import folders
from engine.data.archives import archive_kind, unpack
from engine.data.containers import container_kind, read_container
from engine.data.csv_files import TABLE_SUFFIXES
from engine.data.folders import PlacedLayout
from engine.data.found import FoundFiles, natural_key
from engine.data.layouts import LAYOUT, Layout
from engine.data.media import media_of_name
from engine.data.named import dataset_of_name, locate
from engine.data.numbers import read_numbers
from engine.data.tables import find_table, names_files, read_labelled
from engine.data.walking import Folder, walk
from engine.errors import ColumnsNeededError, EngineError
from engine.recipe import TableSpec

_DEEPEST = 2
_MOST_FOLDERS = 50


def find_samples(
    roots: Sequence[str], table: TableSpec | None, *, control: Control, task: str = "auto"
) -> FoundFiles:
    """The samples of all roots, in natural order of their classes and paths.

    Args:
        roots: Folders, archives, tables, containers, or names of Keras data sets.
        table: What the columns of a table mean, if that was chosen. With a `path` the labels are
            that table's, whatever folders say.
        control: Progress and cancel.
        task: What the user wants to learn, where a table alone does not decide it.

    Raises:
        NoClassesError: If nothing says which class each file belongs to.
        ColumnsNeededError: If a table's columns have to be chosen.
        EngineError: If a root is missing or is nothing that Graft reads.
        CancelledError: If the task was cancelled.
    """
    search = _Search(table, task, control)
    found = search.together([search.look_at(root) for root in dict.fromkeys(roots)])
    if table is not None and found.table is None:
        name = f"The table {table.path}" if table.path else "A table with the chosen columns"
        raise EngineError(
            f"{name} is not in {' or '.join(roots)}: give the table's own path, or choose none."
        )
    return found


class _Search:
    """What all roots are looked at with."""

    def __init__(self, table: TableSpec | None, task: str, control: Control) -> None:
        self._table = table
        self._task = task
        self._control = control
        # Their paths hold a key of the archive, which no recipe should name.
        self._unpacked: set[str] = set()

    def look_at(self, root: str) -> FoundFiles | Folder:
        """The samples of a root, or its folder where folders are to tell the classes."""
        if (name := dataset_of_name(root)) is not None:
            return self._container(locate(name, control=self._control))
        path = folders.absolute(root)
        try:
            if path.is_file():
                return self._file(path, 0)
        except (OSError, ValueError):
            pass
        folders.require_folder(path)
        return self._folder(path, 0)

    def together(self, parts: Sequence[FoundFiles | Folder]) -> FoundFiles:
        """The samples of all roots."""
        tops = [part for part in parts if isinstance(part, Folder)]
        found = [part for part in parts if isinstance(part, FoundFiles)]
        placed: list[PlacedLayout] = []
        for layout, prefix in folders.lay_out(tops, self._unpacked):
            labelled = self._labels_beside(layout)
            if labelled is None:
                placed.append(PlacedLayout(layout, prefix))
            else:
                _add_rest(labelled, layout.top)
                found.append(labelled)
        if placed:
            found.insert(0, folders.collect(placed))
        return _merged(found)

    def _file(self, path: Path, depth: int) -> FoundFiles | Folder:
        if container_kind(path) is not None:
            return self._container(path)
        if archive_kind(path) is not None:
            place = unpack(path, control=self._control)
            self._unpacked.add(str(place))
            part = self._folder(place, depth + 1)
            if isinstance(part, Folder):
                part.name = folders.stem_of_archive(path)
            return part
        if path.suffix.lower() in TABLE_SUFFIXES:
            return self._table_file(path)
        media = media_of_name(path.name)
        if media is not None:
            what = "recording" if media == "sound" else "picture"
            raise EngineError(f"{path} is a file with one {what}: give {LAYOUT}.")
        raise EngineError(
            f"{path} is a file that is nothing Graft reads as data: give {LAYOUT}, a .zip "
            "or .tar of one, a .csv table, MNIST's IDX files, or a .npz."
        )

    def _folder(self, path: Path, depth: int) -> FoundFiles | Folder:
        if container_kind(path) is not None:
            return self._container(path)
        if self._table is not None and self._table.path:
            chosen = path / self._table.path
            if chosen.is_file():
                return self._labelled(path, chosen)
        top = walk(path, self._control)
        if top.num_media or depth > _DEEPEST:
            return top
        inside = _data_file_inside(top)
        return top if inside is None else self._file_or_folder(inside, depth + 1)

    def _file_or_folder(self, path: Path, depth: int) -> FoundFiles | Folder:
        return self._container(path) if path.is_dir() else self._file(path, depth)

    def _container(self, path: Path) -> FoundFiles:
        found = read_container(path, control=self._control)
        found.bases = [str(path if path.is_dir() else path.parent)]
        return found

    def _table_file(self, path: Path) -> FoundFiles:
        spec = self._table
        if (spec is not None and spec.file) or names_files(path, path.parent):
            return self._labelled(path.parent, path)
        found = read_numbers(path, spec, control=self._control, task=self._task)
        found.bases = [str(path)]
        return found

    def _labelled(self, folder: Path, table: Path) -> FoundFiles:
        found = read_labelled(folder, table, self._table, control=self._control, task=self._task)
        found.bases = [str(folder)]
        found.files.sort(key=lambda file: natural_key(file.relative))
        return found

    def _labels_beside(self, layout: Layout) -> FoundFiles | None:
        """The samples by a table, where folders tell no classes or the user has chosen one."""
        if not (layout.is_flat or layout.is_doubtful or self._table is not None):
            return None
        with_tables = [
            folder
            for folder in list(layout.top.all())[:_MOST_FOLDERS]
            if any(path.lower().endswith(TABLE_SUFFIXES) for path in folder.others)
        ]
        for folder in with_tables:
            self._control.checkpoint()
            if (table := find_table(Path(folder.path))) is not None:
                return self._labelled(Path(folder.path), table)
        # As in meta/labels.csv beside audio/.
        for folder in with_tables:
            for path in folder.others:
                if path.lower().endswith((".csv", ".tsv")):
                    try:
                        return self._labelled(Path(layout.top.path), Path(path))
                    except ColumnsNeededError:
                        if names_files(Path(path), Path(layout.top.path)):
                            raise
                    except EngineError:
                        continue
        return None


def _add_rest(found: FoundFiles, top: Folder) -> None:
    """Note what lies in a folder beside the files that a table names."""
    known = {file.path for file in found.files}
    known.update(file.path for file in found.refused)
    found.loose = []
    for folder in top.all():
        found.loose += [path for path in folder.media_paths() if path not in known]
        found.hidden += folder.hidden


def _data_file_inside(top: Folder) -> Path | None:
    """The one archive, table or container in a folder without pictures, or None.

    Raises:
        EngineError: If there are several.
    """
    inside = list(top.all())[:_MOST_FOLDERS]
    for folder in inside:
        if folder.others and folder is not top and container_kind(Path(folder.path)) is not None:
            return Path(folder.path)
    files = [Path(path) for folder in inside for path in folder.others]
    wanted = [
        path
        for path in files[: 2 * _MOST_FOLDERS]
        if path.suffix.lower() in (".npz", ".csv", ".tsv") or archive_kind(path) is not None
    ]
    if len(wanted) > 1:
        names = ", ".join(repr(path.name) for path in wanted[:5])
        raise EngineError(
            f"{top.path} holds no pictures or recordings but {len(wanted)} other files of data "
            f"({names}{', …' if len(wanted) > 5 else ''}): give one of them."
        )
    return wanted[0] if wanted else None


def _merged(parts: Sequence[FoundFiles]) -> FoundFiles:
    """The samples of several roots as one set; a sample found twice counts once.

    Raises:
        EngineError: If they are not of one kind.
    """
    first = parts[0]
    if len(parts) == 1:
        return first
    kinds = {(part.media, part.task, part.vector_names, part.target_names) for part in parts}
    if len(kinds) > 1:
        raise EngineError(
            "What was given together differs in kind (pictures, recordings or numbers; classes or "
            "numbers to be estimated): give data of one kind."
        )
    merged = replace(first, files=[], class_order=())
    if all(part.class_order == first.class_order for part in parts):
        merged.class_order = first.class_order
    merged.refused, merged.loose, merged.ignored_folders, merged.hidden = [], [], [], []
    merged.bases, merged.class_folders = [], {}
    seen: set[str] = set()
    for part in parts:
        merged.files += [file for file in part.files if file.path not in seen]
        seen.update(file.path for file in part.files)
        merged.refused += part.refused
        merged.loose += part.loose
        merged.ignored_folders += part.ignored_folders
        merged.hidden += part.hidden
        merged.bases += [base for base in part.bases if base not in merged.bases]
        for name, places in part.class_folders.items():
            merged.class_folders.setdefault(name, []).extend(places)
    return merged
