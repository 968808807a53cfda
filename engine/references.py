"""A sample's reference: the path of a file, or of a container or table and a row in it.

`/data/t10k-images-idx3-ubyte.gz::17` is the eighteenth picture of that file. One text carries
both, so that a sample inside a container is left out, moved, shown and reported as any other.
"""

import re
from pathlib import Path

_ROW = re.compile(r"^(.+)::(\d+)$", re.DOTALL)


def make_reference(container: str, row: int) -> str:
    """The reference of a row (from 0) of a container or table."""
    return f"{container}::{row}"


def split_reference(reference: str) -> tuple[str, int | None]:
    """The file, and the row in it or None where the whole file is the sample."""
    match = _ROW.match(reference)
    return (match[1], int(match[2])) if match else (reference, None)


def reference_exists(reference: str) -> bool:
    """Whether the file is there; whether the row is in it is not looked at."""
    return Path(split_reference(reference)[0]).is_file()
