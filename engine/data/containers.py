"""Many samples in one file: MNIST's IDX files, `.npz` as `keras.datasets` keeps them, CIFAR.

Each picture is a row of its file (`engine.references`); a test part becomes the test split.
Nothing in a file is ever run: `.npz` is read without pickles, and CIFAR's pickled batches are
taken apart by an unpickler that knows nothing but stand-ins of our own for NumPy's arrays.
"""

import math
import threading
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.control import Control
from engine.data.cifar import (
    CIFAR_TEST_NAMES,
    is_cifar_folder,
    is_cifar_name,
    read_batch,
    read_names,
)
from engine.data.found import FoundFile, FoundFiles
from engine.data.idx import idx_array, idx_files, idx_parts, is_idx
from engine.data.parts import Part, require_memory
from engine.errors import EngineError
from engine.references import make_reference
from engine.types import Split

_KEPT_ARRAYS = 4


def container_kind(path: Path) -> str | None:
    """`idx`, `npz` or `cifar` where a file, or what lies in a folder, is that; else None."""
    if path.is_dir():
        if is_cifar_folder(path):
            return "cifar"
        return "idx" if any(is_idx(file) for file in idx_files(path)) else None
    if path.suffix.lower() == ".npz":
        return "npz"
    if is_cifar_name(path.name) and is_cifar_folder(path.parent):
        return "cifar"
    return "idx" if is_idx(path) else None


def read_container(path: Path, *, control: Control) -> FoundFiles:
    """The samples of a container, with those that belong to it beside it.

    Pictures and labels of IDX are in two files, and there may be such a pair for training and
    one for the test; CIFAR has one file for each batch.

    Raises:
        EngineError: If it is damaged, holds pickled objects, or has no labels.
    """
    kind = container_kind(path)
    control.progress(f"Reading {path.name}", 0, 0)
    names: Sequence[str] = ()
    if kind == "npz":
        parts = _npz_parts(path)
    elif kind == "cifar":
        folder = path if path.is_dir() else path.parent
        parts, names = _cifar_parts(folder, control)
    elif kind == "idx":
        parts = idx_parts(path)
    else:
        raise EngineError(
            f"{path} is no file of samples that Graft knows: give MNIST's IDX files, a .npz with "
            "x_train and y_train, or CIFAR's Python batches."
        )
    found = FoundFiles()
    if kind == "npz" and len(shape := _item_shape(path)) == 1:
        found.media = "vector"
        found.vector_names = tuple(f"feature {i + 1}" for i in range(shape[0]))
    _add_samples(found, parts, names, path if path.is_dir() else path.parent)
    return found


def read_item(path: str, row: int) -> NDArray[np.uint8]:
    """One picture of a container: uint8 [height, width] or [height, width, 3].

    Raises:
        EngineError: If it cannot be read; the message is the reason, without the path.
    """
    items = _load(path)
    if not 0 <= row < len(items):
        raise EngineError(f"The file has {len(items)} samples, so there is no number {row}.")
    item = items[row]
    if item.ndim == 3 and item.shape[2] == 1:
        item = item[:, :, 0]
    return _as_bytes(item, items)


def read_row(path: str, row: int) -> NDArray[np.float32]:
    """One vector of a container: float32 [features]."""
    items = _load(path)
    if not 0 <= row < len(items):
        raise EngineError(f"The file has {len(items)} samples, so there is no number {row}.")
    return np.asarray(items[row], np.float32).reshape(-1)


# Samples and their targets


def _add_samples(
    found: FoundFiles, parts: Sequence[Part], names: Sequence[str], base: Path
) -> None:
    targets = [_plain_targets(part) for part in parts]
    if any(np.asarray(values).dtype.kind == "f" for values in targets):
        found.task, found.target_names = "regression", ("value",)
    else:
        numbers = sorted({int(number) for values in targets for number in np.unique(values)})
        names = list(names) if names and numbers[-1] < len(names) else []
        name_of = {n: names[n] if names else str(n) for n in numbers}
        found.class_order = tuple(name_of.values()) if names else ()
        found.class_folders = {name: [] for name in name_of.values()}
    for part, values in zip(parts, targets, strict=True):
        path, time = str(part.path), part.path.stat().st_mtime_ns
        relative = part.path.relative_to(base).as_posix()
        for i, value in enumerate(values.tolist()):
            row = part.first + i
            found.files.append(
                FoundFile(
                    path=make_reference(path, row),
                    relative=make_reference(relative, row),
                    class_name="" if found.task else name_of[int(value)],
                    values=(float(value),) if found.task else (),
                    split=part.split,
                    size=part.row_bytes,
                    time=time,
                )
            )


def _plain_targets(part: Part) -> NDArray[Any]:
    """One number a row: a class's, or one to be estimated."""
    targets = np.asarray(part.targets)
    if targets.ndim == 2 and targets.shape[1] == 1:
        targets = targets[:, 0]
    if targets.ndim == 2 and np.isin(targets, (0, 1)).all() and (targets.sum(axis=1) == 1).all():
        targets = targets.argmax(axis=1)
    if targets.ndim != 1 or targets.dtype.kind not in "iuf":
        raise EngineError(
            f"{part.path} has labels of shape {targets.shape} and type {targets.dtype}: one "
            "number for each sample was expected."
        )
    if len(targets) != part.num_rows:
        raise EngineError(
            f"{part.path} has {part.num_rows} samples but {len(targets)} labels: the files do "
            "not belong together, so copy them again."
        )
    if targets.dtype.kind == "f" and np.array_equal(targets, np.rint(targets)):
        targets = targets.astype(np.int64)
    return targets


# NPZ


def _npz_parts(path: Path) -> list[Part]:
    shapes = _npz_headers(path)
    pairs: list[tuple[str, str, Split | None]] = [
        ("x_train", "y_train", "train"),
        ("x_test", "y_test", "test"),
    ]
    if "x_train" not in shapes:
        pairs = [("x", "y", None)]
    parts: list[Part] = []
    first = 0
    for x, y, split in pairs:
        if x not in shapes:
            continue
        if y not in shapes:
            raise EngineError(f"{path} holds {x} but no {y}: every sample needs a label.")
        shape, itemsize = shapes[x]
        part = Part(
            path, first, shape[0], math.prod(shape[1:]) * itemsize, _npz_array(path, y), split
        )
        parts.append(part)
        first += shape[0]
    if not parts:
        names = ", ".join(sorted(shapes)[:6]) or "nothing"
        raise EngineError(
            f"{path} holds {names}: arrays x_train and y_train (x_test, y_test) were expected, as "
            "keras.datasets keeps them, or x and y."
        )
    if len(parts) == 1:
        parts = [parts[0]._replace(split=None)]
    _require_items(path, [shapes[x][0] for x, _, _ in pairs if x in shapes])
    return parts


def _require_items(path: Path, shapes: Sequence[tuple[int, ...]]) -> None:
    shape = shapes[0]
    is_picture = len(shape) == 3 or (len(shape) == 4 and shape[3] in (1, 3))
    if not is_picture and len(shape) != 2:
        raise EngineError(
            f"{path} holds samples of shape {shape[1:]}: pictures (height, width, and 1 or 3 "
            "channels) or vectors were expected."
        )
    if any(other[1:] != shape[1:] for other in shapes):
        raise EngineError(f"{path} holds training and test samples of different shapes.")


def _npz_headers(path: Path) -> dict[str, tuple[tuple[int, ...], int]]:
    """Shape and item size of each array, read without reading the arrays."""
    found: dict[str, tuple[tuple[int, ...], int]] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if not name.endswith(".npy"):
                    continue
                with archive.open(name) as file:
                    version = np.lib.format.read_magic(file)
                    read: Callable[..., Any] = (
                        np.lib.format.read_array_header_1_0
                        if version == (1, 0)
                        else np.lib.format.read_array_header_2_0
                    )
                    shape, _, dtype = read(file)
                if dtype.hasobject:
                    raise EngineError(
                        f"{path} holds pickled Python objects in {name[:-4]}, which Graft does "
                        "not run: save it with plain numbers."
                    )
                found[name[:-4]] = (tuple(shape), dtype.itemsize)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, zlib.error) as error:
        raise EngineError(f"{path} cannot be read as .npz ({error}): copy it again.") from None
    return {name: shape for name, shape in found.items() if shape[0]}


def _npz_array(path: Path, name: str) -> NDArray[Any]:
    shape, itemsize = _npz_headers(path)[name]
    require_memory(path, math.prod(shape) * itemsize)
    try:
        with np.load(path, allow_pickle=False) as arrays:
            array: NDArray[Any] = arrays[name]
    except Exception as error:  # NumPy raises several kinds on damaged archives
        raise EngineError(f"{path} is damaged in {name} ({error}): copy it again.") from None
    return array


def _item_shape(path: Path) -> tuple[int, ...]:
    headers = _npz_headers(path)
    return next(headers[name][0][1:] for name in ("x_train", "x_test", "x") if name in headers)


def _npz_items(path: Path) -> NDArray[Any]:
    names = _npz_headers(path)
    wanted: list[str] = [name for name in ("x_train", "x_test") if name in names] or ["x"]
    return np.concatenate([_npz_array(path, name) for name in wanted])


# CIFAR


def _cifar_parts(folder: Path, control: Control) -> tuple[list[Part], Sequence[str]]:
    names = read_names(folder)
    parts: list[Part] = []
    files = [file for file in sorted(folder.iterdir()) if is_cifar_name(file.name)]
    for file in files:
        control.checkpoint()
        pixels, labels = read_batch(file)
        split: Split | None = "test" if file.name in CIFAR_TEST_NAMES else "train"
        parts.append(Part(file, 0, len(pixels), pixels[0].size, np.array(labels), split))
    if all(part.split == parts[0].split for part in parts):
        parts = [part._replace(split=None) for part in parts]
    return parts, names


# The arrays of containers that are read from now; a few are kept, as rows come one by one.

_arrays: "OrderedDict[tuple[str, int, int], NDArray[Any]]" = OrderedDict()
_lock = threading.Lock()


def _load(path: str) -> NDArray[Any]:
    """All items of a container's file, [N, …]; kept until others are read."""
    file = Path(path)
    try:
        status = file.stat()
    except OSError:
        raise EngineError("The file is not there any more.") from None
    key = (path, status.st_size, status.st_mtime_ns)
    # One thread reads, the others wait for what it has read.
    with _lock:
        if key in _arrays:
            _arrays.move_to_end(key)
            return _arrays[key]
        items = _items(file)
        _arrays[key] = items
        while len(_arrays) > _KEPT_ARRAYS:
            _arrays.popitem(last=False)
        return items


def _items(file: Path) -> NDArray[Any]:
    if file.suffix.lower() == ".npz":
        return _npz_items(file)
    if is_cifar_name(file.name):
        return read_batch(file)[0]
    return idx_array(file)


def _as_bytes(item: NDArray[Any], items: NDArray[Any]) -> NDArray[np.uint8]:
    if item.dtype == np.uint8:
        return item
    values = item.astype(np.float32)
    # Pictures as numbers are kept either as 0 to 1 or as 0 to 255; the first thousand tell.
    if items.dtype.kind == "f" and float(np.nanmax(items[:1000])) <= 1.0:
        values = values * 255
    return np.rint(np.clip(np.nan_to_num(values), 0, 255)).astype(np.uint8)
