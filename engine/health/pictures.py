"""A look inside one picture: whether it can be used, what is odd about it, what it looks like."""

import hashlib
from datetime import datetime
from pathlib import Path

import imagehash
import numpy as np
from PIL import ExifTags, Image

from engine.errors import EngineError
from engine.health.facts import Facts
from engine.pictures import (
    PictureError,
    damage_of,
    is_wide,
    open_picture,
    orientation_of,
    read_file,
    to_grey,
    turn_upright,
)
from engine.references import split_reference

TINY = 32
"""Pictures with a side below this are called tiny, and only compared byte for byte.

At 28×28 two handwritten ones of different people differ less than a photograph and its copy.
"""

_LOOK_SIZE = 64
_LEAST_DETAIL = 0.5
_LEAST_STEP = 3
_SUFFIXES = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "MPO": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
    "PNG": (".png", ".apng"),
    "BMP": (".bmp", ".dib"),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "TIFF": (".tif", ".tiff"),
}
_KNOWN_SUFFIXES = {suffix for suffixes in _SUFFIXES.values() for suffix in suffixes}


def examine_picture(reference: str) -> Facts:
    """Decode a picture wholly and tell what is to be known of it.

    Args:
        reference: A file, or a row of a container.
    """
    path, row = split_reference(reference)
    try:
        if row is not None:
            return _examine_row(path, row)
        return _examine_file(path)
    except PictureError as error:
        return Facts(problem=error.kind, reason=str(error))
    except EngineError as error:
        return Facts(problem="unreadable", reason=str(error))


def look_of(grey: Image.Image, orientation: int = 1) -> int:
    """Two perceptual hashes of a grey picture turned upright, or 0 where it shows too little.

    The library imagehash's phash (of the lowest frequencies) and dhash (of the differences
    between neighbours), 64 bits each. Where most neighbours are alike, as on an almost empty
    page, the bits come from noise and say nothing.
    """
    if orientation != 1:
        grey = Image.fromarray(turn_upright(np.asarray(grey)[:, :, None], orientation)[:, :, 0])
    neighbours = np.asarray(grey.resize((9, 8), Image.Resampling.LANCZOS), np.int16)
    steps = np.abs(np.diff(neighbours, axis=1)) >= _LEAST_STEP
    if steps.mean() < _LEAST_DETAIL:
        return 0
    return _number(imagehash.phash(grey)) << 64 | _number(imagehash.dhash(grey))


def _number(found: imagehash.ImageHash) -> int:
    return int.from_bytes(np.packbits(found.hash.reshape(-1)).tobytes(), "big")


def _examine_file(path: str) -> Facts:
    data = read_file(path)
    with open_picture(data) as image:
        kind, (width, height) = image.format or "", image.size
        try:
            marks = _marks(image, Path(path).suffix.lower())
            channels = 1 if image.mode in ("1", "L", "LA", "La") or is_wide(image) else 3
            # All compressed data is still read, but no more pixels are made than are compared.
            image.draft("L", (_LOOK_SIZE, _LOOK_SIZE))
            image.load()
        except Exception as error:
            raise damage_of(error) from None
        orientation = orientation_of(image)
        taken = _time_taken(image)
        grey = to_grey(image)
    if orientation != 1:
        marks.append("rotated")
    if min(width, height) < TINY:
        marks.append("tiny")
    if np.ptp(np.asarray(grey)) < _LEAST_STEP:
        marks.append("blank")
    return Facts(
        kind="JPEG" if kind == "MPO" else kind,
        width=width,
        height=height,
        orientation=orientation,
        channels=channels,
        taken=taken,
        marks=",".join(marks),
        digest=hashlib.blake2b(data, digest_size=16).hexdigest(),
        look=0 if min(width, height) < TINY else look_of(grey, orientation),
    )


def _examine_row(container: str, row: int) -> Facts:
    from engine.data.containers import read_item

    pixels = read_item(container, row)
    height, width = pixels.shape[:2]
    is_tiny = min(width, height) < TINY
    marks = ["tiny"] if is_tiny else []
    if np.ptp(pixels) < _LEAST_STEP:
        marks.append("blank")
    shape = f"{width}x{height}".encode()
    return Facts(
        kind="pixels",
        width=width,
        height=height,
        channels=1 if pixels.ndim == 2 else 3,
        marks=",".join(marks),
        digest=hashlib.blake2b(shape + pixels.tobytes(), digest_size=16).hexdigest(),
        look=0 if is_tiny else look_of(to_grey(Image.fromarray(pixels))),
    )


def _time_taken(image: Image.Image) -> float:
    """When the shutter was open, by the camera's clock; 0 where EXIF does not say."""
    try:
        text = str(image.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal))
        # Only differences count, so any zone will do.
        return datetime.strptime(text[:19] + "+0000", "%Y:%m:%d %H:%M:%S%z").timestamp()
    except Exception:
        # A damaged EXIF block does not make the pixels any worse.
        return 0.0


def _marks(image: Image.Image, suffix: str) -> list[str]:
    kind = image.format or ""
    marks = []
    # A suffix of no picture, or none at all, misleads nobody.
    if suffix in _KNOWN_SUFFIXES and suffix not in _SUFFIXES.get(kind, (suffix,)):
        marks.append("wrong_extension")
    # A camera's MPO keeps a preview behind the photograph: nothing moves in it.
    if kind in ("GIF", "PNG", "WEBP") and getattr(image, "n_frames", 1) > 1:
        marks.append("animated")
    elif kind == "TIFF" and getattr(image, "n_frames", 1) > 1:
        marks.append("several_pages")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La"):
        marks.append("alpha")
    elif image.mode == "P":
        marks.append("palette")
        if "transparency" in image.info:
            marks.append("alpha")
    elif image.mode == "CMYK":
        marks.append("cmyk")
    if is_wide(image):
        marks.append("sixteen_bit")
    return marks
