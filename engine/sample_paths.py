"""Which samples are meant by the files and folders that somebody names. No TensorFlow."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.control import Control
from engine.data.numbers import count_rows
from engine.data.walking import walk
from engine.errors import EngineError
from engine.references import make_reference
from engine.types import Media

KINDS: dict[Media, str] = {
    "picture": "JPEG, PNG, BMP, GIF, WebP or TIFF files, or folders of such",
    "sound": "WAV, FLAC, Ogg, MP3 or AIFF files, or folders of such",
    "vector": "a table with the columns that the run was trained on",
}
"""What can be named where a model takes such samples."""


def require_paths(paths: Sequence[str]) -> None:
    """Check that files and folders are there.

    Raises:
        EngineError: If one is not.
    """
    for path in paths:
        if not Path(path).exists():
            raise EngineError(f"There is no file or folder {path}: check the path.")


def find_samples(paths: Sequence[str], media: Media, control: Control) -> Iterator[str]:
    """The references of all samples: files as given, all of their kind in folders, rows of tables.

    Raises:
        EngineError: If a folder cannot be read, or is given where tables are needed.
    """
    for path in paths:
        if media == "vector":
            if Path(path).is_dir():
                raise EngineError(f"{path} is a folder: give {KINDS['vector']}.")
            for row in range(count_rows(path)):
                yield make_reference(path, row)
        elif Path(path).is_dir():
            for folder in walk(Path(path), control).all():
                for name, _size, _time, kind in folder.files:
                    if kind == media:
                        yield str(Path(folder.path) / name)
        else:
            yield path
