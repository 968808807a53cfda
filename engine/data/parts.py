"""What readers of containers share: a part of a set in one file, and whether memory holds it."""

from pathlib import Path
from typing import Any, NamedTuple

import psutil
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.types import Split


class Part(NamedTuple):
    """Rows of one file: their number, targets and split."""

    path: Path
    first: int
    num_rows: int
    row_bytes: int
    targets: NDArray[Any]
    split: Split | None


def require_memory(path: Path, size: int) -> None:
    """Refuse what would take more than half of the free memory.

    Raises:
        EngineError: If `size` bytes are too many.
    """
    free = psutil.virtual_memory().available
    if size > free // 2:
        raise EngineError(
            f"{path} holds {size / 1e9:.1f} GB of values, and {free / 1e9:.1f} GB of memory are "
            "free: save it in smaller parts, or as pictures in class folders."
        )
