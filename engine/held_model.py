"""The trained model that answered last, kept open: whoever tries one picture tries another."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.decision_rule import FILE_NAME as RULE
from engine.runs import RunFolder

if TYPE_CHECKING:
    from engine.classifier import Classifier

Key = tuple[str, str, tuple[tuple[int, int] | None, ...]]


@dataclass(slots=True)
class _Held:
    key: Key | None = None
    classifier: "Classifier | None" = None


_held = _Held()


def open_held(place: Path, preprocessing: str, open_it: Callable[[], "Classifier"]) -> "Classifier":
    """What `open_it` gives, or what it gave last time while its files are the same.

    Args:
        place: A run's folder or a model file.
        preprocessing: What a foreign file's model needs.
        open_it: Opens it.
    """
    key = (str(place.absolute()), preprocessing, _state(place))
    if _held.classifier is None or _held.key != key:
        forget()
        _held.classifier = open_it()
        _held.key = key
    return _held.classifier


def forget() -> None:
    """Let go of the model and its memory, before work that needs it."""
    _held.key = _held.classifier = None


def _state(place: Path) -> tuple[tuple[int, int] | None, ...]:
    """Time and size of the files that decide what the model is and answers."""
    found: list[tuple[int, int] | None] = []
    run = RunFolder(place)
    inside = (run.best_model, place / RULE, place / "run.json", place / "saved_model.pb")
    files = inside if place.is_dir() else (place,)
    for file in files:
        try:
            status = file.stat()
            found.append((status.st_mtime_ns, status.st_size))
        except OSError:
            found.append(None)
    return tuple(found)
