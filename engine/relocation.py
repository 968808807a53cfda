"""Finding a run's data again after it has moved. No TensorFlow."""

import csv
import io
import os
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine import storage
from engine.answers import move_answers
from engine.control import Control
from engine.data.archives import archive_kind, unpack
from engine.data.csv_files import TABLE_SUFFIXES
from engine.errors import EngineError
from engine.references import make_reference, split_reference
from engine.runs import RunFolder
from engine.types import Sample

_PROBES = 50
_MOST_FOLDERS = 200


def relocate_run(run_dir: str | Path, root: str | Path, *, control: Control | None = None) -> int:
    """Find a run's samples again in or around `root` and note in the run where they are.

    What is still where it was stays as it is, so data in several places is found again one place
    after the other. `splits.csv` names the new places, and `recipe.json` the new roots, so that
    the recipe can be repeated; targets, splits and everything else stay.

    Args:
        run_dir: The run.
        root: The new folder of the data, the folder around it, one inside it, an archive (which
            is unpacked again), a table or a container.
        control: Progress and cancel.

    Returns:
        How many samples are still missing.

    Raises:
        EngineError: If there is no such run or place, or nothing of the data is there.
        CancelledError: If the task was cancelled. Nothing has changed then.
    """
    control = control or Control()
    run = RunFolder(run_dir).require()
    with run.locked():
        samples, roots = run.samples(), run.recipe.data.roots
        places = find_moved(samples, roots, root, control=control)
        moved = {
            sample.path: place
            for sample, place in zip(samples, places, strict=True)
            if place is not None and place != sample.path
        }
        if not moved and not any(places):
            raise EngineError(
                f"None of the run's {len(samples)} samples is in {root} (the first: "
                f"{samples[0].path}): choose the folder that holds the data now."
            )
        _rewrite_splits(run.path / "splits.csv", moved)
        _rewrite_roots(run, root, moved)
        move_answers(run.path, moved)
    return sum(place is None for place in places)


def find_moved(
    samples: Sequence[Sample],
    old_roots: Sequence[str],
    new_root: str | Path,
    *,
    control: Control | None = None,
) -> tuple[str | None, ...]:
    """Where samples are now: where they were, or below a new place; None where in neither.

    A sample keeps its path below its old root, so that files of the same name are never taken
    for each other.

    Args:
        samples: Whose `path` may lead nowhere.
        old_roots: Where they were: folders, archives, tables, containers.
        new_root: Where they are now, or the folder around it, or one inside it.
        control: Progress and cancel.

    Raises:
        EngineError: If there is nothing at `new_root`.
    """
    control = control or Control()
    place = _absolute(new_root)
    if not place.exists():
        raise EngineError(f"There is no file or folder {place}: check the path.")
    if place.is_file() and archive_kind(place) is not None:
        place = unpack(place, control=control)
    files = list(dict.fromkeys(split_reference(sample.path)[0] for sample in samples))
    found = _find_files(files, old_roots, place, control)

    def now(reference: str) -> str | None:
        file, row = split_reference(reference)
        there = found[file]
        return there if there is None or row is None else make_reference(there, row)

    return tuple(now(sample.path) for sample in samples)


def moved_samples(
    samples: Sequence[Sample], old_roots: Sequence[str], new_root: str | Path
) -> tuple[Sample, ...] | None:
    """The samples as they are at a new place, or None if not all of them are found."""
    places = find_moved(samples, old_roots, new_root)
    found = [
        replace(sample, path=place)
        for sample, place in zip(samples, places, strict=True)
        if place is not None
    ]
    return tuple(found) if len(found) == len(samples) else None


def new_roots(
    old_roots: Sequence[str], places: Sequence[str], moved: Mapping[str, str]
) -> tuple[str, ...]:
    """Where roots are now, told by where their samples went.

    Args:
        old_roots: As they were.
        places: Where their samples were looked for.
        moved: References of samples as they were, and as they are now.
    """
    is_only = len(old_roots) == 1

    def now(root: str) -> str:
        named = (place for place in places if Path(place).name == Path(root).name)
        return _new_root(root, _absolute(next(named, places[0])), moved, is_only=is_only)

    return tuple(map(now, old_roots))


def _find_files(
    files: Sequence[str], old_roots: Sequence[str], place: Path, control: Control
) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    of_base: dict[Path, list[str]] = {}
    known = (_base(root, files) for root in old_roots)
    bases = sorted((base for base in known if base is not None), key=lambda b: -len(b.parts))
    for number, file in enumerate(files):
        _report(control, number, len(files))
        if Path(file).is_file():
            found[file] = file
            continue
        found[file] = None
        holding = (base for base in bases if Path(file).is_relative_to(base))
        of_base.setdefault(next(holding, Path()), []).append(file)
    if Path() in of_base:
        # No root holds them, as an archive's files: then what they have in common does.
        unpacked = of_base.pop(Path())
        of_base[_common(unpacked)] = unpacked
    for base, missing in of_base.items():
        places = _by_hits(
            base,
            [Path(file) for file in missing],
            place,
            taken=bases,
            by_name=len(of_base) > 1,
        )
        for number, file in enumerate(missing):
            _report(control, number, len(missing))
            below = Path(file).relative_to(base)
            there = (one / below for one in places)
            found[file] = next((str(path) for path in there if path.is_file()), None)
    control.progress("Looking for the data", len(files), len(files))
    return found


def _base(root: str, files: Collection[str]) -> Path | None:
    """The folder that a root's samples were in; None where they were unpacked elsewhere.

    Of a table or a container it is the folder around it.
    """
    path = _absolute(root)
    if any(file != str(path) and Path(file).is_relative_to(path) for file in files):
        return path
    beside = str(path) in files or path.suffix.lower() in TABLE_SUFFIXES
    return path.parent if beside else None


def _absolute(path: str | Path) -> Path:
    return Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100 - keeps links as they are


def _common(files: Sequence[str]) -> Path:
    return Path(os.path.commonpath([os.path.dirname(file) for file in files]))  # noqa: PTH120


def _by_hits(
    base: Path, missing: Sequence[Path], place: Path, *, taken: Sequence[Path], by_name: bool
) -> list[Path]:
    """The folders that may be what `base` was, that with most of the missing files first.

    Roots often hold files of the same names. So none is looked for in the place of another
    (`taken`), and only under its own name where several are missing (`by_name`).
    """
    probes = [file.relative_to(base) for file in missing[:: max(1, len(missing) // _PROBES)]]
    for folders in (_around(base, probes, place), _inside(place)):
        hits = {one: sum((one / below).is_file() for below in probes) for one in folders}
        found = [
            one
            for one, num_hits in hits.items()
            if num_hits and one not in taken and (one.name == base.name or not by_name)
        ]
        if found:
            return sorted(found, key=lambda one: -hits[one])
    return []


def _around(base: Path, probes: Sequence[Path], place: Path) -> list[Path]:
    """The place itself, folders of the old names in it, and those that it may be a part of."""
    folder = place.parent if place.is_file() else place
    named = [folder.joinpath(*base.parts[-depth:]) for depth in range(1, len(base.parts))]
    # The last names of a part are the first ones of paths below the old base.
    starts = {below.parts[:depth] for below in probes for depth in range(1, len(below.parts))}
    wholes = [
        folder.parents[len(start) - 1]
        for start in sorted(starts)
        if folder.parts[-len(start) :] == start
    ]
    return list(dict.fromkeys([folder, *named, *wholes]))


def _inside(place: Path) -> list[Path]:
    """The folders in a place, for data whose own folder has another name now."""
    folder = place.parent if place.is_file() else place
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if entry.is_dir()][:_MOST_FOLDERS]
    except OSError as error:
        raise EngineError(
            f"{folder} cannot be read ({error.strerror or error}): check it."
        ) from None


def _report(control: Control, number: int, total: int) -> None:
    if number % 500 == 0:
        control.progress("Looking for the data", number, total)


def _rewrite_splits(path: Path, moved: dict[str, str]) -> None:
    """Exchange the paths in a run's table of samples, and nothing else."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows, columns = list(reader), reader.fieldnames or ()
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({**row, "path": moved.get(row["path"], row["path"])} for row in rows)
    storage.write_text(path, text.getvalue())


def _rewrite_roots(run: RunFolder, place: str | Path, moved: dict[str, str]) -> None:
    """Put the new places of roots that are gone into the run's recipe."""
    recipe, new = run.recipe, _absolute(place)
    gone = [root for root in recipe.data.roots if not _absolute(root).exists()]
    roots = tuple(
        _new_root(root, new, moved, is_only=len(gone) == 1) if root in gone else root
        for root in recipe.data.roots
    )
    if roots != recipe.data.roots:
        data = recipe.data.model_copy(update={"roots": roots})
        changed = recipe.model_copy(update={"data": data})
        storage.write_json(run.path / "recipe.json", changed.model_dump(mode="json"))


def _new_root(root: str, place: Path, moved: Mapping[str, str], *, is_only: bool) -> str:
    """Where a root is now, told by where its samples went."""
    old = _absolute(root)
    if place.is_file() and (is_only or place.name == old.name):
        return str(place)
    before = [split_reference(reference)[0] for reference in moved]
    base = _base(root, before)
    ends: Counter[Path] = Counter()
    for file, now in zip(before, moved.values(), strict=True):
        if base is not None and Path(file).is_relative_to(base):
            depth = len(Path(file).relative_to(base).parts)
            ends[Path(split_reference(now)[0]).parents[depth - 1]] += 1
    if not ends:
        return root
    folder = ends.most_common(1)[0][0]
    return str(folder if base == old else folder / old.name)
