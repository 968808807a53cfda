"""HDF5 as Keras writes it and nothing else: no links, no other files, no more than is stored."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from h5py import h5a, h5d, h5g, h5l, h5o, h5s, h5t

from engine.errors import EngineError
from engine.sources.limits import (
    FREE_EXPANSION_BYTES,
    MAX_ARRAYS,
    MAX_CONFIG_BYTES,
    MAX_EXPANSION,
    MAX_GROUP_DEPTH,
    MIB,
    readable,
)

SIGNATURE = b"\x89HDF\r\n\x1a\n"
_BLOCK_BYTES = 16 * MIB
_KINDS = {
    h5t.STRING: "text",
    h5t.REFERENCE: "references to other objects",
    h5t.VLEN: "data of variable length",
    h5t.COMPOUND: "records",
    h5t.ARRAY: "arrays of arrays",
    h5t.BITFIELD: "bit fields",
    h5t.TIME: "times",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArray:
    """One array in a file: where (`conv1/conv1/kernel:0`), its shape and NumPy type.

    In HDF5 the path starts below `model_weights` (or the file's root, where it holds weights
    only), in a .keras archive below the root of `model.weights.h5`.
    """

    path: str
    shape: tuple[int, ...]
    dtype: str


@contextmanager
def named_by_layout(path: Path) -> Iterator[Path]:
    """A file of weights under a name by which Keras reads it; a copy if its own misleads.

    Keras takes `.weights.h5` for the layout of Keras 3 and any other `.h5` for the older one, but
    files are renamed, and TensorFlow 2 wrote the older one under either name.
    """
    is_hdf5 = h5py.is_hdf5(path)
    if is_hdf5:
        with h5py.File(path, "r") as file:
            is_new = "layers" in file and "layer_names" not in file.attrs
    if not is_hdf5 or is_new == path.name.endswith(".weights.h5"):
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / ("model.weights.h5" if is_new else "model.h5")
        shutil.copyfile(path, copy)
        yield copy


def read_text(file: h5py.File, name: str, path: Path) -> bytes | None:
    """An attribute of the file's root as UTF-8, or None where there is none.

    A text too long for one attribute may be spread over `name0`, `name1`, …

    Raises:
        EngineError: If it is not one text, or too long.
    """
    if name in file.attrs:
        return _read_attribute(file, name, path)
    parts: list[bytes] = []
    while f"{name}{len(parts)}" in file.attrs and sum(map(len, parts)) <= MAX_CONFIG_BYTES:
        parts.append(_read_attribute(file, f"{name}{len(parts)}", path))
    return b"".join(parts) if parts else None


def _read_attribute(file: h5py.File, name: str, path: Path) -> bytes:
    attribute = h5a.open(file.id, name.encode())
    points = attribute.get_space().get_simple_extent_npoints()
    if points != 1 or attribute.get_type().get_size() > 4 * MAX_CONFIG_BYTES:
        raise EngineError(
            f"The attribute {name!r} of {path} is not one text of up to "
            f"{readable(MAX_CONFIG_BYTES)}: the file is damaged, copy it again."
        )
    value = file.attrs[name]
    if isinstance(value, np.ndarray):
        value = value.reshape(-1)[0]
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape")
    if isinstance(value, bytes):
        return bytes(value)
    raise EngineError(f"The attribute {name!r} of {path} is no text: the file is damaged.")


def list_arrays(
    file: h5py.File,
    weights: str,
    path: Path,
    num_bytes: int,
    *,
    skip: str | None = None,
    read: bool = False,
) -> Iterator[StoredArray]:
    """Check everything in a file and list the arrays below one group.

    Args:
        file: The open file.
        weights: The group that holds the weights (`model_weights`), or "" for the root.
        path: What to call the file in a sentence.
        num_bytes: How many bytes the file has.
        skip: A group below `weights` that is checked but not listed (`optimizer`).
        read: Also read every array once and let it go, to see whether that works.

    Raises:
        EngineError: If anything in the file points elsewhere (links, external storage, virtual
            datasets, references), if a weight is not numbers, or if the arrays declare far more
            than is stored.
    """
    prefix = f"{weights}/" if weights else ""
    declared = 0
    for name, dataset in _datasets(file, path):
        plist = dataset.get_create_plist()
        _check_storage(name, plist, path)
        if not name.startswith(prefix):
            continue
        kind = dataset.get_type()
        _check_kind(name, kind, path)
        shape = () if dataset.get_space().get_simple_extent_type() == h5s.NULL else dataset.shape
        size = prod(shape) * kind.get_size()
        chunk = 0
        if plist.get_layout() == h5d.CHUNKED:
            # Unpacking takes a whole chunk, however small the array is.
            chunk = prod(plist.get_chunk()) * kind.get_size()
        offset = dataset.get_offset() if plist.get_layout() == h5d.CONTIGUOUS else None
        if offset is not None and offset + size > num_bytes:
            raise EngineError(
                f"{path} is an HDF5 file that cannot be read, it is cut short (the array {name!r} "
                "lies beyond its end): copy or download it again."
            )
        declared += max(size, chunk)
        _check_expansion(name, max(size, chunk), dataset.get_storage_size(), path)
        _check_expansion("all arrays together", declared, num_bytes, path)
        if read:
            _read_once(dataset, shape, kind.get_size())
        below = name[len(prefix) :]
        if skip is None or not below.startswith(f"{skip}/"):
            yield StoredArray(path=below, shape=tuple(shape), dtype=_dtype(dataset, kind))


def _datasets(file: h5py.File, path: Path) -> Iterator[tuple[str, h5d.DatasetID]]:
    """All datasets; a group or a link that leads anywhere but down is refused."""
    seen = {h5o.get_info(file.id).addr}
    count = 0

    def walk(group: h5g.GroupID, prefix: str, depth: int) -> Iterator[tuple[str, h5d.DatasetID]]:
        nonlocal count
        if depth > MAX_GROUP_DEPTH:
            raise EngineError(
                f"{path} nests HDF5 groups more than {MAX_GROUP_DEPTH} deep, as no Keras model "
                "does: it is refused."
            )
        for raw in group:
            count += 1
            if count > MAX_ARRAYS:
                raise EngineError(
                    f"{path} holds more than {MAX_ARRAYS:,} arrays and groups, more than any "
                    "Keras model: it is refused."
                )
            name = prefix + raw.decode("utf-8")
            _check_link(group, raw, name, path)
            child = h5o.open(group, raw)
            if isinstance(child, h5d.DatasetID):
                yield name, child
            elif isinstance(child, h5g.GroupID):
                address = h5o.get_info(child).addr
                if address in seen:
                    raise EngineError(
                        f"{path} holds a group {name!r} that is another group of the same file, "
                        "as no Keras model does: it is refused."
                    )
                seen.add(address)
                yield from walk(child, f"{name}/", depth + 1)

    yield from walk(h5g.open(file.id, b"/"), "", 0)


def _check_link(group: h5g.GroupID, raw: bytes, name: str, path: Path) -> None:
    kind = group.links.get_info(raw).type
    if kind == h5l.TYPE_HARD:
        return
    if kind == h5l.TYPE_EXTERNAL:
        target = group.links.get_val(raw)[0].decode("utf-8", "replace")
        raise _points_elsewhere(path, name, "to another file", target)
    if kind == h5l.TYPE_SOFT:
        target = group.links.get_val(raw).decode("utf-8", "replace")
        raise _points_elsewhere(path, name, "to another place", target)
    raise _points_elsewhere(path, name, "out of the file", "a link of an unknown kind")


def _check_storage(name: str, plist: Any, path: Path) -> None:
    if plist.get_layout() == h5d.VIRTUAL:
        raise _points_elsewhere(path, name, "to other files", "a virtual dataset")
    if plist.get_external_count():
        target = plist.get_external(0)[0].decode("utf-8", "replace")
        raise _points_elsewhere(path, name, "to another file", target)


def _points_elsewhere(path: Path, name: str, where: str, target: str) -> EngineError:
    return EngineError(
        f"{path} is refused: {name!r} in it points {where} ({target[:200]!r}), which Graft never "
        "follows. Ask whoever made the file for one that holds all its weights itself."
    )


def _check_kind(name: str, kind: Any, path: Path) -> None:
    found = kind.get_class()
    # Keras writes bfloat16 as two bytes that HDF5 has no name for.
    is_bfloat16 = found == h5t.OPAQUE and kind.get_size() == 2
    if found in (h5t.FLOAT, h5t.INTEGER, h5t.ENUM) or is_bfloat16:
        return
    raise EngineError(
        f"{path} is refused: {name!r} in it holds {_KINDS.get(found, 'raw bytes')} where a model "
        "has numbers, and Graft reads nothing else."
    )


def _dtype(dataset: h5d.DatasetID, kind: Any) -> str:
    return "bfloat16" if kind.get_class() == h5t.OPAQUE else str(dataset.dtype)


def _check_expansion(name: str, declared: int, stored: int, path: Path) -> None:
    if declared > FREE_EXPANSION_BYTES and declared > MAX_EXPANSION * stored:
        raise EngineError(
            f"{path} is refused: {name!r} in it declares {readable(declared)} of weights but "
            f"{readable(stored)} are stored, so it is damaged or was made to exhaust memory."
        )


def _read_once(dataset: h5d.DatasetID, shape: tuple[int, ...], itemsize: int) -> None:
    array = h5py.Dataset(dataset)
    for place in _blocks(shape, itemsize):
        array[place]


def _blocks(shape: tuple[int, ...], itemsize: int) -> Iterator[tuple[int | slice, ...]]:
    """Indices that cover an array in pieces of at most `_BLOCK_BYTES`."""
    axis, tail = len(shape), itemsize
    while axis and tail * shape[axis - 1] <= _BLOCK_BYTES:
        axis -= 1
        tail *= shape[axis]
    if not axis:
        yield ()
        return
    rows = max(1, _BLOCK_BYTES // tail)
    for leading in product(*map(range, shape[: axis - 1])):
        for start in range(0, shape[axis - 1], rows):
            yield (*leading, slice(start, start + rows))
