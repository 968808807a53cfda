"""What was dropped on the window, sorted by what to do with it. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MODEL_SUFFIXES = (".keras", ".h5", ".hdf5", ".hdf")
ARCHITECTURE_SUFFIXES = (".json", ".yaml", ".yml")
OTHER_MODEL_SUFFIXES = (
    *(".pb", ".tflite", ".onnx", ".pt", ".pth", ".safetensors"),
    *ARCHITECTURE_SUFFIXES,
)
ARCHIVE_SUFFIXES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """The paths by kind. `missing` are not there any more; `unknown` nothing opens."""

    models: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def sort_paths(paths: Iterable[str]) -> Dropped:
    """Sort paths by what the window does with them, by name and kind only: nothing is read."""
    from engine.pictures import PICTURE_SUFFIXES

    kinds: dict[str, list[str]] = {name: [] for name in Dropped.__dataclass_fields__}
    for path in paths:
        kinds[_kind(Path(path), PICTURE_SUFFIXES)].append(path)
    return Dropped(**{name: tuple(found) for name, found in kinds.items()})


def _kind(path: Path, picture_suffixes: tuple[str, ...]) -> str:
    suffix = path.suffix.lower()
    try:
        if path.is_dir():
            if (path / "recipe.json").is_file() and (path / "run.json").is_file():
                return "runs"
            # A SavedModel is a folder too; the engine says what to do with one.
            return "models" if (path / "saved_model.pb").is_file() else "data"
        if not path.exists():
            return "missing"
    except OSError:
        return "missing"
    if path.name == "recipe.json":
        return "recipes"
    if suffix in MODEL_SUFFIXES or suffix in OTHER_MODEL_SUFFIXES:
        return "models"
    if suffix in picture_suffixes:
        return "pictures"
    return "data" if suffix in ARCHIVE_SUFFIXES else "unknown"
