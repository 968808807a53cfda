"""How large and how deep a model file may be, and JSON read within these bounds.

The limits lie well above every genuine model (NASNetLarge has 1,041 layers, the largest built-in
weights take 1.4 GB) and well below what would exhaust a machine.
"""

import json
import re
from pathlib import Path
from typing import Any

from engine.errors import EngineError

MIB = 2**20
MAX_FILE_BYTES = 8192 * MIB
MAX_CONFIG_BYTES = 8 * MIB
MAX_METADATA_BYTES = MIB // 16
MAX_JSON_DEPTH = 250
MAX_JSON_CONTAINERS = 200_000
MAX_MODEL_DEPTH = 50
MAX_LAYERS = 5_000
MAX_ARRAYS = 100_000
MAX_GROUP_DEPTH = 100
MAX_ARCHIVE_MEMBERS = 10_000
# What is stored may unpack to this many times its size, and to this much in any case.
MAX_EXPANSION = 100
FREE_EXPANSION_BYTES = 64 * MIB

# Always matches and never goes back, so that no text makes it slow.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def readable(num_bytes: int) -> str:
    """A number of bytes for a sentence: `3.2 GB`."""
    size = float(num_bytes)
    for unit in ("bytes", "kB", "MB", "GB", "TB", "PB"):
        if size < 1000 or unit == "PB":
            break
        size /= 1000
    return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:,.1f} {unit}"


def check_file_size(path: Path) -> None:
    """Refuse a file that is larger than any model.

    Raises:
        EngineError: If it is.
    """
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise EngineError(
            f"{path} has {readable(size)}; Graft reads model files up to "
            f"{readable(MAX_FILE_BYTES)}: save the model without its optimizer's state."
        )


def parse_json(raw: bytes, path: Path, what: str, limit: int = MAX_CONFIG_BYTES) -> dict[str, Any]:
    """Parse a JSON object that came with a model; its size and depth are checked first.

    Args:
        raw: The text as stored, in UTF-8.
        path: The file that it came from, for the sentence.
        what: What the text is, for the sentence (`configuration`).
        limit: The most bytes it may have.

    Raises:
        EngineError: If it is too large, too deep, no JSON, or no object.
    """
    if len(raw) > limit:
        raise EngineError(
            f"The {what} stored in {path} has {readable(len(raw))}; Graft reads up to "
            f"{readable(limit)}: the file is damaged or was made to exhaust memory."
        )
    _check_nesting(raw, path, what)
    try:
        values = json.loads(raw.decode("utf-8"))
        if re.search(rb"\\u[dD][89a-fA-F]", raw):
            # Half a character: nothing could ever print it.
            json.dumps(values, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise EngineError(
            f"The {what} stored in {path} is not readable JSON ({_first_line(error)}): "
            "the file is damaged, copy it again."
        ) from None
    if not isinstance(values, dict):
        raise EngineError(f"The {what} stored in {path} is not that of a Keras model.")
    return values


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:100]


def _check_nesting(raw: bytes, path: Path, what: str) -> None:
    """Count brackets outside strings, so that the parser never gets too deep."""
    brackets = _STRING.sub(b"", raw).translate(None, _NO_BRACKETS)
    if len(brackets) > 2 * MAX_JSON_CONTAINERS:
        raise EngineError(
            f"The {what} stored in {path} has more than {MAX_JSON_CONTAINERS:,} lists and "
            "objects: the file is damaged or was made to exhaust memory."
        )
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in b"[{" else -1
        if depth > MAX_JSON_DEPTH:
            raise EngineError(
                f"The {what} stored in {path} is nested more than {MAX_JSON_DEPTH} levels deep, "
                "as no Keras model is: the file is damaged or was made to exhaust memory."
            )
