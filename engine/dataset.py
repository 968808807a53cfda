"""The index of a data set: classes, samples, splits, refused files, findings. No TensorFlow."""

import csv
import hashlib
import io
import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

from engine.control import Control
from engine.data.folders import FoundFile, FoundFiles, find_files, natural_key
from engine.errors import EngineError
from engine.findings import find_problems
from engine.pictures import CheckedPicture, examine_picture
from engine.recipe import DataSpec
from engine.storage import write_text
from engine.threads import map_in_threads, quiet_pillow
from engine.types import DatasetIndex, RefusedFile, Sample, Split

_COLUMNS = ("path", "class", "split", "orientation", "width", "height", "channels")


def scan(spec: DataSpec, *, seed: int, control: Control) -> DatasetIndex:
    """Find the classes and samples of a data set, decode every picture once, assign splits.

    Samples come ordered by class and then by path, both in natural order. Where folders do not
    assign a split, it is drawn with `seed` within each class: `validation_split` and `test_split`
    of the class, at least one sample for validation and for a wanted test split, at least one
    left for training. A sample's draw depends on the seed, its class and its path below the
    root, so moving the folder changes nothing and adding files changes little. Train folders
    without validation (test) folders give up `validation_split` (`test_split`) of their samples.

    The fingerprint is the SHA-256 of the class names and, for every sample in order, its class,
    path below the root, size in bytes and split.

    Args:
        spec: Roots, shares of the splits, what to leave out.
        seed: Decides the drawn splits.
        control: Gets progress; cancelling takes effect between two pictures.

    Raises:
        EngineError: If the data cannot be trained on; the sentence says why and what to do.
        CancelledError: If the task was cancelled.
    """
    if spec.validation_split + spec.test_split >= 1:
        raise EngineError(
            f"A validation share of {spec.validation_split:g} and a test share of "
            f"{spec.test_split:g} leave nothing to train on: their sum must be below 1."
        )
    found = find_files(spec.roots, control=control)
    files = _without_left_out(found.files, spec.left_out)
    checked = _check_files(files, control)
    refused = found.refused + [
        RefusedFile(path=file.path, reason=result)
        for file, result in zip(files, checked, strict=True)
        if isinstance(result, str)
    ]
    usable = [
        (file, result)
        for file, result in zip(files, checked, strict=True)
        if not isinstance(result, str)
    ]
    class_names = _require_classes(spec, [file for file, _ in usable], found, refused)
    labels = {name: label for label, name in enumerate(class_names)}
    usable.sort(key=lambda pair: (labels[pair[0].class_name], natural_key(pair[0].relative)))
    splits = _assign_splits([file for file, _ in usable], spec, seed)
    _require_training_samples(class_names, [file for file, _ in usable], splits)
    samples = tuple(
        Sample(
            path=file.path,
            label=labels[file.class_name],
            split=split,
            orientation=picture.orientation,
            width=picture.width,
            height=picture.height,
            channels=picture.channels,
        )
        for (file, picture), split in zip(usable, splits, strict=True)
    )
    index = DatasetIndex(
        roots=tuple(spec.roots),
        task="binary" if len(class_names) == 2 else "single_label",
        class_names=class_names,
        samples=samples,
        refused=tuple(sorted(refused, key=lambda file: natural_key(file.path))),
        findings=(),
        fingerprint=_fingerprint(class_names, [file for file, _ in usable], splits),
    )
    digests = [picture.digest for _, picture in usable]
    return replace(index, findings=find_problems(index, found, digests))


def write_splits(index: DatasetIndex, path: Path) -> None:
    """Write the samples of an index to a run's `splits.csv`: path, class, split, orientation…"""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for s in index.samples:
        name = index.class_names[s.label]
        writer.writerow((s.path, name, s.split, s.orientation, s.width, s.height, s.channels))
    write_text(path, text.getvalue())


def read_splits(path: Path) -> tuple[tuple[str, ...], tuple[Sample, ...]]:
    """Read what `write_splits` wrote: class names in natural order, and the samples.

    Raises:
        EngineError: If the file is missing or damaged.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        if not rows:
            raise ValueError("no samples")
        class_names = tuple(sorted({row["class"] for row in rows}, key=natural_key))
        labels = {name: label for label, name in enumerate(class_names)}
        return class_names, tuple(
            Sample(
                path=row["path"],
                label=labels[row["class"]],
                split=_as_split(row["split"]),
                orientation=int(row["orientation"]),
                width=int(row["width"]),
                height=int(row["height"]),
                # Not in the tables of runs before 0.2.
                channels=int(row.get("channels") or 0),
            )
            for row in rows
        )
    except FileNotFoundError:
        raise EngineError(f"There is no {path}: it belongs to every run's folder.") from None
    except (OSError, UnicodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        raise EngineError(
            f"{path} is damaged ({error}): the table of samples of a run was expected, so train "
            "again or restore the file."
        ) from None


def _as_split(text: str) -> Split:
    for split in get_args(Split):
        if split == text:
            return text  # type: ignore[return-value]
    raise ValueError(f"unknown split {text!r}")


def _without_left_out(files: list[FoundFile], left_out: Sequence[str]) -> list[FoundFile]:
    """Drop what the user left out, named by its path or by its path below the root."""
    if not left_out:
        return files
    paths = {os.path.normcase(os.path.normpath(path)) for path in left_out}
    return [
        file
        for file in files
        if os.path.normcase(os.path.normpath(file.path)) not in paths
        and os.path.normcase(os.path.normpath(file.relative)) not in paths
    ]


def _check_files(files: list[FoundFile], control: Control) -> list[CheckedPicture | str]:
    """For each file what a full decode told, or the reason why it is refused."""
    # Only files of the same size can be copies of each other; hashing the others is in vain.
    sizes = Counter(file.size for file in files)

    def check(file: FoundFile) -> CheckedPicture | str:
        try:
            return examine_picture(file.path, with_digest=sizes[file.size] > 1)
        except EngineError as error:
            return str(error)

    with quiet_pillow():
        return map_in_threads(check, files, control=control, text="Checking pictures")


def _require_classes(
    spec: DataSpec, usable: list[FoundFile], found: FoundFiles, refused: list[RefusedFile]
) -> tuple[str, ...]:
    where = " and ".join(spec.roots)
    counts = Counter(file.class_name for file in usable)
    if not counts:
        why = f" ({refused[0].path}: {refused[0].reason})" if refused else ""
        raise EngineError(
            f"{where} holds no picture that can be read{why}: give a folder with one subfolder "
            "of pictures for each class."
        )
    if len(counts) == 1:
        raise EngineError(
            f"{where} holds pictures of one class only ({next(iter(counts))!r}): add a subfolder "
            "for each other class, at least two are needed."
        )
    lonely = sorted((name for name, count in counts.items() if count == 1), key=natural_key)
    if lonely:
        names = ", ".join(repr(name) for name in lonely[:5]) + (", …" if len(lonely) > 5 else "")
        which = f"The class {names} has" if len(lonely) == 1 else f"The classes {names} have"
        raise EngineError(
            f"{which} only one picture that can be read, which cannot be both trained on and "
            "tested: add pictures or merge it with another class."
        )
    return tuple(sorted(counts, key=natural_key))


def _assign_splits(files: list[FoundFile], spec: DataSpec, seed: int) -> list[Split]:
    has = {file.split for file in files}
    splits: list[Split] = [file.split or "train" for file in files]
    of_class: dict[str, list[int]] = defaultdict(list)
    for i, file in enumerate(files):
        if file.split in (None, "train"):
            of_class[file.class_name].append(i)
    wanted: tuple[tuple[Split, float], ...] = (
        ("validation", spec.validation_split),
        ("test", spec.test_split),
    )
    for indices in of_class.values():
        indices.sort(key=lambda i: _draw(files[i], seed))
        num_left = len(indices)
        for split, share in wanted:
            open_to = [
                i
                for i in indices
                if splits[i] == "train" and (files[i].split is None or split not in has)
            ]
            if share == 0:
                continue
            num = min(max(1, int(len(indices) * share + 0.5)), len(open_to), num_left - 1)
            for i in open_to[:num]:
                splits[i] = split
            num_left -= num
    return splits


def _draw(file: FoundFile, seed: int) -> bytes:
    return hashlib.sha256(f"{seed}\0{file.class_name}\0{file.relative}".encode()).digest()


def _require_training_samples(
    class_names: tuple[str, ...], files: list[FoundFile], splits: list[Split]
) -> None:
    trained = {file.class_name for file, s in zip(files, splits, strict=True) if s == "train"}
    missing = [name for name in class_names if name not in trained]
    if not missing:
        return
    names = ", ".join(repr(name) for name in missing[:5]) + (", …" if len(missing) > 5 else "")
    which = sorted({s for file, s in zip(files, splits, strict=True) if file.class_name in missing})
    raise EngineError(
        f"The {' and '.join(which)} folder holds classes that the train folder lacks ({names}): "
        "the folders must be named alike, so add them to train, rename them or remove them."
    )


def _fingerprint(class_names: tuple[str, ...], files: list[FoundFile], splits: list[Split]) -> str:
    digest = hashlib.sha256()
    for name in class_names:
        digest.update(f"{name}\0".encode())
    for file, split in zip(files, splits, strict=True):
        digest.update(f"\n{file.class_name}\0{file.relative}\0{file.size}\0{split}".encode())
    return digest.hexdigest()
