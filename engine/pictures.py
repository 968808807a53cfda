"""One picture at a time: is it one, how large is it, its pixels, a thumbnail of it.

Kinds are told by a file's first bytes, never by its suffix. Nothing here loads TensorFlow but
`read_pixels`, when it is first called.
"""

import hashlib
import io
import struct
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps

from engine.errors import EngineError
from engine.recipe import Resize
from engine.types import Thumbnail

PICTURE_KINDS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "TIFF")
PICTURE_SUFFIXES = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff",
)  # fmt: skip
MAX_PIXELS = 89_478_485
"""Pillow's own limit against decompression bombs, a quarter gigabyte of RGB pixels."""

Pixels = NDArray[np.uint8]

_KINDS_TEXT = "JPEG, PNG, BMP, GIF, WebP or TIFF"
_FOREIGN_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"avif": "AVIF"}
_SIGNATURES = (
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"GIF8", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+",
)  # fmt: skip
_MAX_BYTES = 2**30
_TRANSPARENT_MODES = ("RGBA", "LA", "PA", "RGBa", "La")
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xDA)})


class CheckedPicture(NamedTuple):
    """What a full decode of a picture told; `digest` of its bytes is there if it was asked for."""

    width: int
    height: int
    orientation: int
    digest: bytes | None


def check_picture(path: str) -> tuple[int, int, int]:
    """Decode a picture wholly and give its width and height as stored and its EXIF orientation.

    Raises:
        EngineError: If it cannot be used; the message is the reason, without the path.
    """
    width, height, orientation, _ = examine_picture(path)
    return width, height, orientation


def examine_picture(path: str, *, with_digest: bool = False) -> CheckedPicture:
    """Like `check_picture`, optionally with a digest of the file's bytes.

    Raises:
        EngineError: If it cannot be used; the message is the reason, without the path.
    """
    data = _read_bytes(path)
    image = _open_image(data)
    try:
        width, height = image.size
        # All compressed data is still read, but an eighth of the pixels is made from it.
        image.draft(None, (1, 1))
        image.load()
        orientation = _orientation(image)
    except Exception as error:
        raise EngineError(_damage(error)) from None
    finally:
        image.close()
    digest = hashlib.blake2b(data, digest_size=16).digest() if with_digest else None
    return CheckedPicture(width, height, orientation, digest)


def read_pixels(
    path: str, orientation: int, height: int, width: int, channels: int, resize: Resize
) -> Pixels:
    """Decode and resize one picture: the one function that does, everywhere in Graft.

    The picture is turned upright, transparent parts become white, and it is resized bilinearly
    with antialiasing (as Pillow does, within rounding) and rounded to whole grey levels.
    `stretch` ignores the proportions; `crop` keeps the largest centred part that has the wanted
    proportions; `pad` keeps the whole picture and adds black bars. Sixteen-bit pictures are
    scaled to eight bits by their full range.

    Args:
        path: The picture.
        orientation: Its EXIF orientation, 1 to 8, as `check_picture` found it.
        height: Of the result, in pixels.
        width: Of the result, in pixels.
        channels: 1 (grey) or 3 (RGB).
        resize: What happens to the proportions.

    Returns:
        uint8 pixels of shape [height, width, channels].

    Raises:
        EngineError: If the picture cannot be decoded; the message is the reason.
    """
    if channels not in (1, 3):
        raise EngineError(
            f"Pictures have 1 channel (grey) or 3 (RGB), and {channels} were asked for: "
            "choose a source model that takes pictures of 1 or 3 channels."
        )
    from engine import decoding

    data = _read_bytes(path)
    decoded = decoding.decode(data, channels) if is_plain(data) else None
    if decoded is None:
        decoded = _decode_with_pillow(data, channels)
    upright = turn_upright(decoded, orientation)
    return decoding.resize_pixels(upright, height, width, resize)


def read_thumbnail(path: str, size: int) -> Thumbnail:
    """A small upright RGB picture that fits a square of `size` pixels; empty if unreadable."""
    try:
        with _open_image(_read_bytes(path)) as image:
            if image.mode in ("RGB", "L", "CMYK"):
                image.thumbnail((size, size), Image.Resampling.BILINEAR)
            small = image
            ImageOps.exif_transpose(small, in_place=True)
            small = _to_rgb(small)
            small.thumbnail((size, size), Image.Resampling.BILINEAR)
            return Thumbnail(
                path=path, width=small.width, height=small.height, pixels=small.tobytes()
            )
    except Exception:
        return Thumbnail(path=path, width=0, height=0, pixels=b"")


def turn_upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation (1 to 8) to pixels as stored, as `ImageOps.exif_transpose` does."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def is_plain(data: bytes) -> bool:
    """Whether TensorFlow decodes this file as well as Pillow does, and sooner.

    That is JPEG in grey or colour (not CMYK) and PNG with eight bits in grey, RGB or RGBA.
    """
    if data[:2] == b"\xff\xd8":
        return _jpeg_components(data) in (1, 3)
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) > 26:
        has_transparent_colour = b"tRNS" in data[: max(data.find(b"IDAT"), 0)]
        return data[24] == 8 and data[25] in (0, 2, 6) and not has_transparent_colour
    return False


def _jpeg_components(data: bytes) -> int:
    """How many components the frame header of a JPEG names; 0 if none is found."""
    position = 2
    while position + 9 < len(data):
        if data[position] != 0xFF:
            return 0
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
        elif marker in _BARE_MARKERS:
            position += 2
        elif marker in _JPEG_FRAMES:
            return data[position + 9]
        else:
            position += 2 + int(struct.unpack_from(">H", data, position + 2)[0])
    return 0


def _read_bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            # The first bytes tell a film from a picture before all of it is read.
            head = file.read(16)
            if not _has_signature(head):
                raise EngineError(_not_a_picture(head))
            data = head + file.read(_MAX_BYTES)
    except FileNotFoundError:
        raise EngineError("The file is not there any more.") from None
    except PermissionError:
        raise EngineError("The file may not be read: change its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise EngineError(f"The file could not be read: {reason}.") from None
    if len(data) > _MAX_BYTES:
        raise EngineError("The file is larger than a gigabyte: shrink the picture.")
    return data


def _has_signature(head: bytes) -> bool:
    return head.startswith(_SIGNATURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def _open_image(data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=PICTURE_KINDS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise EngineError(_too_large("far more")) from None
    except Exception:
        raise EngineError(_not_a_picture(data)) from None
    if image.width * image.height > MAX_PIXELS:
        text = _too_large(f"{image.width}×{image.height} pixels, more")
        image.close()
        raise EngineError(text)
    return image


def _too_large(how_large: str) -> str:
    limit = MAX_PIXELS // 1_000_000
    return f"The picture has {how_large} than the {limit} million that Graft reads: shrink it."


def _not_a_picture(data: bytes) -> str:
    if not data:
        return "The file is empty."
    brand = _FOREIGN_BRANDS.get(data[8:12]) if data[4:8] == b"ftyp" else None
    if brand:
        return f"It is a picture in {brand}, which Graft does not read: convert it to JPEG or PNG."
    return f"It is not a picture in {_KINDS_TEXT}, or its beginning is damaged."


def _damage(error: Exception) -> str:
    if "truncated" in str(error):
        return "The picture is cut off: copy it again from where it came."
    return f"The picture is damaged and cannot be decoded ({error})."


def _orientation(image: Image.Image) -> int:
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # A damaged EXIF block does not make the pixels any worse.
        return 1
    return orientation if orientation in range(1, 9) else 1


def _decode_with_pillow(data: bytes, channels: int) -> Pixels:
    with _open_image(data) as image:
        try:
            image.load()
            grey = channels == 1 and not _has_colour(image)
            upright = np.asarray(_to_8_bits(image) if grey else _to_rgb(image))
        except Exception as error:
            raise EngineError(_damage(error)) from None
    pixels = upright[:, :, np.newaxis] if upright.ndim == 2 else upright
    return convert_channels(pixels, channels)


def _has_colour(image: Image.Image) -> bool:
    return not (image.mode in ("1", "L", "F") or image.mode.startswith("I"))


def convert_channels(pixels: Pixels, channels: int) -> Pixels:
    """Grey to RGB by repetition, RGB to grey by the ITU-R 601 luma, as Pillow and JPEG do."""
    if pixels.shape[2] == channels:
        return pixels
    if channels == 3:
        return np.repeat(pixels, 3, axis=2)
    luma = pixels @ np.array([0.299, 0.587, 0.114], np.float32)
    return np.rint(luma)[:, :, np.newaxis].astype(np.uint8)


def _to_rgb(image: Image.Image) -> Image.Image:
    """Eight-bit RGB; what is transparent becomes white, as in most viewers."""
    if image.mode in _TRANSPARENT_MODES or "transparency" in image.info:
        layers = image.convert("RGBA")
        white = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(white, layers).convert("RGB")
    return _to_8_bits(image).convert("RGB")


def _to_8_bits(image: Image.Image) -> Image.Image:
    """Pillow clips wide grey values when it converts them, so they are scaled here instead."""
    if image.mode == "1":
        return image.convert("L")
    if not (image.mode == "F" or image.mode.startswith("I")):
        return image
    values = np.nan_to_num(np.asarray(image, dtype=np.float64))
    low, high = float(values.min()), float(values.max())
    if image.mode.startswith("I;16"):
        low, high = 0.0, 65535.0
    elif low >= 0 and high <= 1 and image.mode == "F":
        low, high = 0.0, 1.0
    elif low >= 0 and high <= 65535:
        low, high = 0.0, 255.0 if high <= 255 else 65535.0
    scaled = np.clip((values - low) * (255.0 / max(high - low, 1e-12)), 0, 255)
    return Image.fromarray(np.rint(scaled).astype(np.uint8))
