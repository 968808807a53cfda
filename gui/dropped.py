"""What was dropped on the window, sorted by what to do with it. No Qt."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

MODEL_SUFFIXES = (".keras", ".h5", ".hdf5", ".hdf")
ARCHITECTURE_SUFFIXES = (".json", ".yaml", ".yml")
OTHER_MODEL_SUFFIXES = (
    *(".pb", ".tflite", ".onnx", ".pt", ".pth", ".safetensors"),
    *ARCHITECTURE_SUFFIXES,
)
# A folder with more in it than this is no unpacked download of one model.
_FEW_FILES = 8
RECIPE_SUFFIXES = (".recipe.json", ".recipe.zip")
ARCHIVE_SUFFIXES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar")
TABLE_SUFFIXES = (".csv", ".tsv")
# MNIST's files and CIFAR's batches have no suffix of their own.
_CONTAINER = re.compile(
    r"\.npz$|idx[1-4]-ubyte$|\.idx[1-4]?$|^(data_batch_\d+|test_batch|batches\.meta)(\.bin)?$",
    re.IGNORECASE,
)
# `keras.datasets` of pictures, by their names, which a folder here may have too.
NAME_PREFIX = "keras.datasets."
NAMED = ("mnist", "fashion_mnist", "cifar10", "cifar100")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """The paths by kind. `missing` are not there any more; `unknown` nothing opens.

    `pictures` are single pictures or recordings.
    """

    models: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def sort_paths(paths: Iterable[str]) -> Dropped:
    """Sort paths by what the window does with them, by name and kind only: no file is read."""
    from engine.data.media import SOUND_SUFFIXES
    from engine.pictures import PICTURE_SUFFIXES

    samples = (*PICTURE_SUFFIXES, *SOUND_SUFFIXES)
    kinds: dict[str, list[str]] = {name: [] for name in Dropped.__dataclass_fields__}
    for path in paths:
        kind = _kind(Path(path), samples)
        model = _model_inside(path) if kind == "data" else ""
        kinds["models" if model else kind].append(model or path)
    return Dropped(**{name: tuple(found) for name, found in kinds.items()})


def _model_inside(folder: str) -> str:
    """The one model file in a folder that holds little else, or nothing.

    Teachable Machine's download unpacks to `keras_model.h5` and `labels.txt`.
    """
    try:
        with os.scandir(folder) as entries:
            found = list(islice(entries, _FEW_FILES + 1))
    except OSError:
        return ""
    models = [entry.path for entry in found if Path(entry.name).suffix.lower() in MODEL_SUFFIXES]
    is_download = len(found) <= _FEW_FILES and not any(entry.is_dir() for entry in found)
    return models[0] if is_download and len(models) == 1 else ""


def is_named(text: str) -> bool:
    """Whether this is a Keras data set's name, and no folder of that name is here."""
    return text.startswith(NAME_PREFIX) or (text in NAMED and not Path(text).exists())


def _kind(path: Path, sample_suffixes: tuple[str, ...]) -> str:
    suffix = path.suffix.lower()
    try:
        if path.is_dir():
            if (path / "recipe.json").is_file() and (path / "run.json").is_file():
                return "runs"
            # A SavedModel is a folder too; the engine says what to do with one.
            return "models" if (path / "saved_model.pb").is_file() else "data"
        if not path.exists():
            return "data" if is_named(str(path)) else "missing"
    except OSError:
        return "missing"
    if path.name == "recipe.json" or path.name.lower().endswith(RECIPE_SUFFIXES):
        return "recipes"
    if suffix in MODEL_SUFFIXES or suffix in OTHER_MODEL_SUFFIXES:
        return "models"
    if suffix in sample_suffixes:
        return "pictures"
    is_data = suffix in (*ARCHIVE_SUFFIXES, *TABLE_SUFFIXES) or _CONTAINER.search(path.name)
    return "data" if is_data else "unknown"
