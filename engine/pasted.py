"""Pictures from the clipboard, which are no files: they become some in Graft's own folder."""

import time
from pathlib import Path

from PIL import Image

from engine import storage
from engine.errors import EngineError
from engine.prediction_types import PastedPicture

MOST_KEPT = 50


def keep_pasted(picture: PastedPicture) -> str:
    """Write a pasted picture as PNG and give its path; the oldest of many make room.

    Raises:
        EngineError: If it is empty, or cannot be written.
    """
    if len(picture.pixels) != 4 * picture.width * picture.height or not picture.pixels:
        raise EngineError(
            "The picture on the clipboard is empty or not whole: copy it again, or drop its file."
        )
    folder = storage.user_dir() / "pasted"
    image = Image.frombytes("RGBA", (picture.width, picture.height), picture.pixels)
    if image.getchannel("A").getextrema() == (255, 255):
        image = image.convert("RGB")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _unused(folder / f"pasted {time.strftime('%Y-%m-%d %H.%M.%S')}.png")
        with storage.replace_file(path) as beside:
            # The disk is larger than the user's patience.
            image.save(beside, compress_level=1)
        for old in sorted(folder.glob("pasted *.png"), key=_age)[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, folder)) from error
    return str(path)


def _unused(path: Path) -> Path:
    number, tried = 2, path
    while tried.exists():
        tried, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return tried


def _age(path: Path) -> int:
    return path.stat().st_mtime_ns
