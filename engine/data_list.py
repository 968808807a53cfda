"""The list of a data set's samples that goes with a recipe to another machine. No TensorFlow.

It names every sample by its path below the data's folder, with its class, split, size and SHA-256,
so that the same samples are found again wherever the data lies, and are known to be the same.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine import storage
from engine.control import Control
from engine.data.split_table import read_splits, read_table, splits_text
from engine.errors import EngineError
from engine.references import split_reference
from engine.types import DatasetIndex

FORMAT, VERSION = "graft-data-list", 1
_THREADS = 8
# Where nothing is: so a listed file is only found where the user says that the data is.
_NOWHERE = Path("/") / ".graft-data-list"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataList:
    """The samples that a recipe was made for; their paths lead nowhere until they are found.

    `files` gives each file's size in bytes and SHA-256.
    """

    index: DatasetIndex
    files: Mapping[str, tuple[int, str]]


# Writing


def describe_list(index: DatasetIndex) -> dict[str, Any]:
    """What `data.json` says: what the table of samples does not tell."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "task": index.task,
        "class_names": index.class_names,
        "roots": [Path(root).name for root in index.roots],
        "media": index.media,
        "vector_length": index.vector_length,
        "fingerprint": index.fingerprint,
    }


def list_samples(index: DatasetIndex, control: Control) -> str:
    """The table of samples, `data.csv`; every file is read for it.

    Raises:
        EngineError: If a sample lies in none of the data's folders.
        OSError: If a file cannot be read.
        CancelledError: If the task was cancelled.
    """
    digests = _digests(index, control)
    places = [_place(index, sample.path) for sample in index.samples]
    found = [digests[split_reference(sample.path)[0]] for sample in index.samples]
    samples = tuple(
        replace(sample, path=below)
        for sample, (_root, below) in zip(index.samples, places, strict=True)
    )
    return splits_text(
        replace(index, samples=samples),
        {
            "root": [root for root, _below in places],
            "bytes": [size for size, _digest in found],
            "sha256": [digest for _size, digest in found],
        },
    )


def _place(index: DatasetIndex, path: str) -> tuple[int, str]:
    """Which root a sample lies below, and its path there."""
    bases = index.bases or index.roots
    for number, base in enumerate(bases):
        below = path[len(base) :]
        if path.startswith(base) and (base[-1:] in "/\\" or below[:1] in ("/", "\\", ":")):
            return number, index.relative(path)
    raise EngineError(
        f"The sample {path} lies in none of the data's folders ({', '.join(bases)}): its place "
        "cannot be told to another machine, so save the recipe without the list."
    )


def _digests(index: DatasetIndex, control: Control) -> dict[str, tuple[int, str]]:
    files = list(dict.fromkeys(split_reference(sample.path)[0] for sample in index.samples))
    return dict(zip(files, _digest_all(files, "Listing the samples", control), strict=True))


def _digest_all(files: Sequence[str], text: str, control: Control) -> Iterator[tuple[int, str]]:
    """Sizes and SHA-256 of files, several read at a time."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_THREADS) as readers:
        for number, found in enumerate(readers.map(digest_file, files, chunksize=8)):
            if number % 50 == 0:
                try:
                    control.progress(text, number, len(files))
                except BaseException:
                    readers.shutdown(wait=False, cancel_futures=True)
                    raise
            yield found
    control.progress(text, len(files), len(files))


def digest_file(file: str) -> tuple[int, str]:
    """A file's size in bytes and its SHA-256."""
    with Path(file).open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
        return opened.tell(), digest


# Reading


def read_list(place: Path) -> DataList | None:
    """The list that a folder holds, or None.

    Raises:
        EngineError: If it is damaged.
    """
    if not (place / "data.json").is_file():
        return None
    about = storage.read_json(place / "data.json")
    table = place / "data.csv"
    try:
        if (about["format"], about["version"]) != (FORMAT, VERSION):
            raise ValueError(f"format {about['format']!r}, version {about['version']!r}")
        roots = [str(_NOWHERE / str(n) / name) for n, name in enumerate(about["roots"])]
        columns = read_table(table)
        listed = read_splits(table)[1]
        samples = tuple(
            replace(sample, path=_join(roots[int(row["root"])], sample.path))
            for sample, row in zip(listed, columns, strict=True)
        )
        files = {
            split_reference(sample.path)[0]: (int(row["bytes"]), row["sha256"])
            for sample, row in zip(samples, columns, strict=True)
        }
        index = DatasetIndex(
            roots=tuple(roots),
            task=about["task"],
            class_names=tuple(about["class_names"]),
            samples=samples,
            refused=(),
            findings=(),
            fingerprint=str(about["fingerprint"]),
            media=about["media"],
            vector_length=int(about["vector_length"]),
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise EngineError(
            f"The list of samples in the archive is damaged ({error}): save the recipe again."
        ) from None
    return DataList(index=index, files=files)


def _join(root: str, below: str) -> str:
    # A row of a container has no path of its own.
    return f"{root}{below}" if below.startswith("::") else f"{root}/{below}"


def find_listed(listed: DataList, places: Sequence[str], control: Control) -> DatasetIndex:
    """The samples of a list where they are on this machine, each compared with the list.

    Args:
        listed: The list.
        places: Folders, archives, tables or containers that hold them.
        control: Progress and cancel.

    Raises:
        EngineError: If some are missing or have changed, with their numbers.
        CancelledError: If the task was cancelled.
    """
    # The window reads requests at its start, and this needs NumPy.
    from engine.relocation import find_moved, new_roots

    index = listed.index
    samples = list(index.samples)
    found: dict[str, str] = {}
    for place in places:
        left = [sample for sample in samples if sample.path not in found]
        if left:
            now = find_moved(left, index.roots, place, control=control)
            found |= {
                sample.path: there
                for sample, there in zip(left, now, strict=True)
                if there is not None
            }
    where = ", ".join(places)
    missing = [sample.path for sample in samples if sample.path not in found]
    files = {split_reference(path)[0]: split_reference(there)[0] for path, there in found.items()}
    digests = _digest_all(list(files.values()), "Comparing the data with the list", control)
    changed = [
        there
        for (listed_file, there), digest in zip(files.items(), digests, strict=True)
        if digest != listed.files[listed_file]
    ]
    if missing or changed:
        raise EngineError(_differs_sentence(index, where, missing, changed))
    moved = tuple(replace(sample, path=found[sample.path]) for sample in samples)
    roots = new_roots(index.roots, places, found)
    return replace(index, samples=moved, roots=roots)


def _differs_sentence(
    index: DatasetIndex, where: str, missing: Sequence[str], changed: Sequence[str]
) -> str:
    total, parts = len(index.samples), []
    if missing:
        first = index.relative(missing[0])
        parts.append(f"{len(missing):,} of the {total:,} samples of its list are not in {where}")
        parts[-1] += f" (the first: {first})"
    if changed:
        files = "1 file has" if len(changed) == 1 else f"{len(changed):,} files have"
        parts.append(f"{files} other contents (the first: {changed[0]})")
    return (
        f"The data is not what the recipe was saved with: {' and '.join(parts)}. Give the folder "
        "that holds it all (`--data`), or take that folder as it is (`--ignore-list`)."
    )
