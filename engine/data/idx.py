"""MNIST's IDX files: pictures and labels in two files that go together by their names."""

import gzip
import math
import re
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.parts import Part, require_memory
from engine.errors import EngineError
from engine.types import Split

# Sizes of IDX's types (http://yann.lecun.com/exdb/mnist, "the IDX file format"), big-endian.
_IDX_TYPES = {8: ">u1", 9: ">i1", 11: ">i2", 12: ">i4", 13: ">f4", 14: ">f8"}
_IDX_NAME = re.compile(r"idx\d?[-.]?ubyte|[-._]idx\d?(\.gz)?$", re.IGNORECASE)


def idx_files(folder: Path) -> list[Path]:
    """The files of a folder that are called as IDX files are."""
    try:
        return sorted(file for file in folder.iterdir() if _IDX_NAME.search(file.name))
    except OSError:
        return []


def is_idx(path: Path) -> bool:
    """Whether a file's first bytes are those of IDX, also inside gzip."""
    try:
        return path.is_file() and _idx_header(path) is not None
    except (OSError, EOFError, zlib.error):
        return False


def _open(path: Path) -> Any:
    with path.open("rb") as file:
        is_gzip = file.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if is_gzip else path.open("rb")


def _idx_header(path: Path) -> tuple[str, tuple[int, ...]] | None:
    """Type and shape, or None where the first bytes are not IDX's."""
    with _open(path) as file:
        head = file.read(4)
        if len(head) < 4 or head[:2] != b"\0\0" or head[2] not in _IDX_TYPES:
            return None
        num_axes = head[3]
        sizes = file.read(4 * num_axes)
    if not 1 <= num_axes <= 4 or len(sizes) < 4 * num_axes:
        return None
    return _IDX_TYPES[head[2]], struct.unpack(f">{num_axes}I", sizes)


def idx_array(path: Path) -> NDArray[Any]:
    """All values of an IDX file.

    Raises:
        EngineError: If it is damaged or too large for the memory.
    """
    header = _idx_header(path)
    if header is None:
        raise EngineError(f"{path} is damaged: MNIST's IDX format was expected, copy it again.")
    dtype, shape = header
    size = math.prod(shape) * np.dtype(dtype).itemsize
    require_memory(path, size)
    with _open(path) as file:
        file.read(4 + 4 * len(shape))
        try:
            data = file.read(size)
        except (OSError, EOFError, zlib.error):
            data = b""
    if len(data) < size:
        raise EngineError(
            f"{path} is cut off: {size:,} bytes of values were expected, so copy it again."
        )
    return np.frombuffer(data, dtype).reshape(shape)


def idx_parts(path: Path) -> list[Part]:
    """Pictures with the labels beside them: `train-images-…` goes with `train-labels-…`."""
    folder = path if path.is_dir() else path.parent
    shapes = {file: header for file in idx_files(folder) if (header := _header_or_none(file))}
    if not path.is_dir() and path not in shapes and (header := _header_or_none(path)):
        shapes[path] = header
    pictures = [file for file, (_, shape) in shapes.items() if len(shape) in (3, 4)]
    labels = [file for file, (_, shape) in shapes.items() if len(shape) == 1]
    if not pictures:
        raise EngineError(
            f"{path} holds labels only: put the file of pictures (…-images-idx3-ubyte) beside it."
        )
    parts: list[Part] = []
    for file in _once(pictures):
        partner = _partner(file, labels)
        _, shape = shapes[file]
        split: Split | None = "test" if re.match(r"t10k|test", file.name, re.IGNORECASE) else None
        if split is None and len(pictures) > 1:
            split = "train"
        row_bytes = math.prod(shape[1:])
        parts.append(Part(file, 0, shape[0], row_bytes, idx_array(partner), split))
    if all(part.split == "test" for part in parts):
        parts = [part._replace(split=None) for part in parts]
    return parts


def _header_or_none(file: Path) -> tuple[str, tuple[int, ...]] | None:
    try:
        return _idx_header(file)
    except (OSError, EOFError, zlib.error):
        return None


def _once(files: Sequence[Path]) -> list[Path]:
    """A file that lies there both packed and unpacked counts once."""
    kept: dict[str, Path] = {}
    for file in files:
        kept.setdefault(file.name.removesuffix(".gz"), file)
    return list(kept.values())


def _partner(pictures: Path, labels: Sequence[Path]) -> Path:
    stem = re.split(r"images?", pictures.name, maxsplit=1, flags=re.IGNORECASE)[0]
    fitting = [file for file in labels if file.name.lower().startswith(f"{stem}label".lower())]
    if not fitting:
        raise EngineError(
            f"{pictures} has no labels beside it: the file {stem}labels-idx1-ubyte was expected."
        )
    return fitting[0]
