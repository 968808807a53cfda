"""The bundled sample: a small source model and a data set whose classes it has never seen."""

import shutil
import tempfile
import zipfile
import zlib
from importlib.resources import files
from pathlib import Path

from engine.errors import EngineError
from engine.recipe import DataSpec, Phase, Recipe, SourceSpec, TrainSpec
from engine.storage import replace_file

DATA_FOLDER = "leaves"
EPOCHS = 15


def sample_source_path() -> Path:
    """The source model's file: a small CNN that tells 28 kinds of leaves apart."""
    return _bundled("source_task_model.h5")


def sample_data_path(to: Path) -> Path:
    """Unpack the sample's pictures and return their folder, `leaves` inside `to`.

    The folder appears whole or not at all. One that is already there is used again; pictures
    that are missing or damaged in it are put back, and anything else in it is left alone.

    Args:
        to: the folder to unpack into; made where it does not exist.

    Raises:
        EngineError: the folder cannot be written.
    """
    folder = to / DATA_FOLDER
    try:
        with zipfile.ZipFile(_bundled("leaves.zip")) as archive:
            to.mkdir(parents=True, exist_ok=True)
            if not folder.exists():
                _unpack_new(archive, folder)
            _repair(archive, folder)
    except OSError as error:
        raise EngineError(
            f"The sample's pictures cannot be written into {to} "
            f"({error.strerror or error}): choose a folder that can be written."
        ) from error
    return folder


def sample_recipe(source: Path, data: Path) -> Recipe:
    """Feature extraction with the default head: what `graft demo` runs."""
    return Recipe(
        source=SourceSpec(location=str(source)),
        data=DataSpec(roots=(str(data),)),
        train=TrainSpec(phases=(Phase(name="Head", epochs=EPOCHS),)),
        seed=0,
    )


def _bundled(name: str) -> Path:
    return Path(str(files("resources").joinpath("sample", name)))


def _unpack_new(archive: zipfile.ZipFile, folder: Path) -> None:
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        archive.extractall(beside)
        # mkdtemp makes a folder that only its owner can read.
        beside.chmod(0o755)
        beside.rename(folder)
    except OSError:
        # Another process may have been first; its folder is as good.
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _repair(archive: zipfile.ZipFile, folder: Path) -> None:
    for entry in archive.infolist():
        picture = folder / entry.filename
        if _is_whole(picture, entry):
            continue
        picture.parent.mkdir(parents=True, exist_ok=True)
        with replace_file(picture) as beside:
            beside.write_bytes(archive.read(entry))


def _is_whole(picture: Path, entry: zipfile.ZipInfo) -> bool:
    try:
        return (
            picture.stat().st_size == entry.file_size
            and zlib.crc32(picture.read_bytes()) == entry.CRC
        )
    except FileNotFoundError:
        return False
