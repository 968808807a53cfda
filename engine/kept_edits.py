"""What was decided about data, kept with the data set: it survives a restart and other data.

One JSON file for each data set (told by its roots) lies in Graft's own folder. Nothing is written
beside the user's files. No TensorFlow.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from engine import storage
from engine.control import Control
from engine.errors import EngineError
from engine.recipe import DataSpec

EDITS = ("left_out", "left_out_classes", "renamed", "relabelled", "moved", "kept")
"""The fields of `DataSpec` that say what was decided about samples and classes."""
_NAMED_BY_FIRST = ("renamed", "relabelled", "moved")
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsRequest:
    """How the same data was used before a change and after it."""

    before: DataSpec
    after: DataSpec


def has_edits(data: DataSpec) -> bool:
    """Whether anything was decided about samples or classes."""
    return any(getattr(data, name) for name in EDITS)


def same_edits(one: DataSpec, other: DataSpec) -> bool:
    """Whether two specs hold the same decisions."""
    return all(getattr(one, name) == getattr(other, name) for name in EDITS)


def without_edits(data: DataSpec) -> DataSpec:
    """The data as it came."""
    return data.model_copy(update=dict.fromkeys(EDITS, ()))


def with_kept_edits(data: DataSpec) -> DataSpec:
    """The same data with what is kept of these roots instead of its own edits.

    Where nothing is kept, or the file of it is damaged, the spec is given back as it is.
    """
    kept = _read(_path(data.roots))
    return data if kept is None else data.model_copy(update=_edits(kept))


def has_kept_edits(data: DataSpec) -> bool:
    """Whether something is kept of these roots."""
    return _read(_path(data.roots)) is not None


def keep_edits(request: EditsRequest, _control: Control) -> None:
    """Keep what a change has decided, beside all that was decided otherwise.

    Only the difference is written: what another window decided meanwhile, or what a recipe that
    is open does not have, stays.

    Raises:
        EngineError: If it cannot be written.
    """
    before, after = request.before, request.after
    path = _path(after.roots)
    kept = _read(path)
    start = without_edits(after) if kept is None else kept
    changes = {
        name: _merged(
            getattr(start, name),
            getattr(before, name),
            getattr(after, name),
            replaces=name in _NAMED_BY_FIRST,
        )
        for name in EDITS
    }
    merged = start.model_copy(update=changes)
    values = merged.model_dump(mode="json", include=set(EDITS))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.write_json(
            path, {"schema_version": _VERSION, "roots": list(after.roots), "edits": values}
        )
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error


def _merged(
    kept: tuple[Any, ...], before: tuple[Any, ...], after: tuple[Any, ...], *, replaces: bool
) -> tuple[Any, ...]:
    """What is kept without what the change took away, and with what it brought."""
    known = frozenset(before)
    gone = known - frozenset(after)
    new = [one for one in after if one not in known]
    if replaces:
        # All that is said of a name is said anew.
        named = {one[0] for one in new}
        kept = tuple(one for one in kept if one[0] not in named)
        new = [one for one in after if one[0] in named]
    return tuple(dict.fromkeys((*(one for one in kept if one not in gone), *new)))


def _edits(data: DataSpec) -> dict[str, Any]:
    return {name: getattr(data, name) for name in EDITS}


def _path(roots: tuple[str, ...]) -> Path:
    key = hashlib.sha256("\n".join(sorted(roots)).encode("utf-8", "surrogateescape")).hexdigest()
    return storage.user_dir() / "data" / f"{key[:24]}.json"


def _read(path: Path) -> DataSpec | None:
    if not path.is_file():
        return None
    try:
        values = storage.read_json(path)
        if values["schema_version"] != _VERSION:
            return None
        return DataSpec.model_validate({"roots": values["roots"], **values["edits"]})
    except (EngineError, ValidationError, AttributeError, KeyError, TypeError):
        # Damaged, or of a newer Graft: the data opens as it came.
        return None
