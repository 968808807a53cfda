"""One picture at a time: is it one, how large is it, its pixels, a thumbnail of it.

Kinds are told by a file's first bytes, never by its suffix. Pillow opens and decodes: its JPEG
pixels equal those of TensorFlow's INTEGER_ACCURATE decoder bit for bit, and it reads more kinds.
What takes most of the time is done sooner by two libraries, where they are installed: simplejpeg
decodes to the same bits, cykooz-resizer resizes as `tf.image.resize(antialias=True)` and Pillow
do, within one grey level, in a third of their time. Nothing here loads TensorFlow.
"""

import contextlib
import io
import math
import os
import threading

import numpy as np
import PIL
from numpy.typing import NDArray
from PIL import ExifTags, Image, JpegImagePlugin

from engine.errors import EngineError
from engine.recipe import Region, Resize
from engine.references import split_reference
from engine.types import Thumbnail

PICTURE_KINDS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "TIFF")
PICTURE_SUFFIXES = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff",
)  # fmt: skip
MAX_PIXELS = 89_478_485
"""Pillow's own limit against decompression bombs, a quarter gigabyte of RGB pixels."""

try:
    import cykooz_resizer as _rust
except ImportError:  # There are no wheels for Linux on ARM.
    _rust = None
try:
    import simplejpeg as _turbo
except ImportError:
    _turbo = None

_of_thread = threading.local()

Pixels = NDArray[np.uint8]
Part = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of a picture's width and height."""

_WHOLE: Part = (0.0, 0.0, 1.0, 1.0)
_LYING = (5, 6, 7, 8)  # The orientations that exchange width and height.

_KINDS_TEXT = "JPEG, PNG, BMP, GIF, WebP or TIFF"
_FOREIGN_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"avif": "AVIF"}
_SIGNATURES = (
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"GIF8", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+",
)  # fmt: skip
_MAX_BYTES = 2**30
_TRANSPARENT_MODES = ("RGBA", "LA", "PA", "RGBa", "La")


class PictureError(EngineError):
    """A file is no picture that can be used; the message is the reason, without the path.

    `kind` is `not_a_picture`, `foreign_kind`, `empty_file`, `unreadable`, `huge`, `truncated` or
    `undecodable`.
    """

    def __init__(self, kind: str, sentence: str) -> None:
        super().__init__(sentence)
        self.kind = kind

    def __reduce__(self) -> "tuple[type, tuple[object, ...]]":
        return type(self), (self.kind, str(self))


def pixels_version() -> str:
    """What decodes and resizes: with another version pixels may differ by a grey level."""
    from importlib.metadata import version

    resizer = "none" if _rust is None else version("cykooz-resizer")
    return f"Pillow {PIL.__version__}, cykooz-resizer {resizer}"


def read_pixels(
    path: str,
    orientation: int,
    height: int,
    width: int,
    channels: int,
    resize: Resize,
    *,
    region: Region | None = None,
) -> Pixels:
    """Decode and resize one picture: the one function that does, everywhere in Graft.

    The picture is turned upright, transparent parts become white, and it is resized bilinearly
    with antialiasing. `stretch` ignores the proportions; `crop` keeps the largest centred part
    that has the wanted proportions; `pad` keeps the whole picture and adds black bars. Grey
    values of more than eight bits are scaled by their full range. JPEG pictures more than twice
    as large as needed are made smaller by the decoder first, which moves the result by about 0.3
    grey levels and takes a quarter of the time.

    Args:
        path: The picture: a file, or `container::row` (`engine.references`).
        orientation: Its EXIF orientation, 1 to 8, as `examine_picture` found it; 0 to find it out.
        height: Of the result, in pixels.
        width: Of the result, in pixels.
        channels: 1 (grey) or 3 (RGB).
        resize: What happens to the proportions.
        region: The part of the upright picture that is used; None for all of it.

    Returns:
        uint8 pixels of shape [height, width, channels], the same at every call.

    Raises:
        EngineError: If the picture cannot be decoded; the message is the reason.
    """
    if channels not in (1, 3):
        raise EngineError(
            f"Pictures have 1 channel (grey) or 3 (RGB), and {channels} were asked for: "
            "choose a source model that takes pictures of 1 or 3 channels."
        )
    with _open(path) as image:
        try:
            orientation = orientation or orientation_of(image)
            # The small result is turned rather than the large original.
            stored = (width, height) if orientation in _LYING else (height, width)
            part = _WHOLE if region is None else _stored_part(region, orientation)
            mode = "L" if channels == 1 else "RGB"
            resized = _resize(image, *stored, mode, resize, part)
        except Exception as error:
            raise damage_of(error) from None
    upright = turn_upright(resized.reshape(*stored, channels), orientation)
    return np.ascontiguousarray(upright)


def read_thumbnail(path: str, size: int, *, region: Region | None = None) -> Thumbnail:
    """A small upright RGB picture that fits a square of `size` pixels; empty if unreadable.

    `path` may be a row of a container. With `region` only that part is shown.
    """
    try:
        with _open(path) as image:
            orientation = orientation_of(image)
            small = image
            if region is not None:
                part = _stored_part(region, orientation)
                share = min(part[2] - part[0], part[3] - part[1])
                image.draft(None, (math.ceil(2 * size / share),) * 2)
                small = image.crop(_outer_box(part, image.size))
            if small.mode in ("RGB", "L", "CMYK"):
                small.thumbnail((size, size), Image.Resampling.BILINEAR)
            small = _to_rgb(small)
            small.thumbnail((size, size), Image.Resampling.BILINEAR)
            pixels = turn_upright(np.asarray(small), orientation)
            height, width = pixels.shape[:2]
            return Thumbnail(path=path, width=width, height=height, pixels=pixels.tobytes())
    except Exception:
        return Thumbnail(path=path, width=0, height=0, pixels=b"")


def turn_upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation (1 to 8) to pixels as stored, as `ImageOps.exif_transpose` does."""
    if orientation in _LYING:
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def _stored_part(region: Region, orientation: int) -> Part:
    """Where a part of the upright picture lies in the picture as stored."""
    left, top, right, bottom = region.left, region.top, region.right, region.bottom
    if orientation in (3, 4, 7, 8):
        top, bottom = 1 - bottom, 1 - top
    if orientation in (2, 3, 6, 7):
        left, right = 1 - right, 1 - left
    return (top, left, bottom, right) if orientation in _LYING else (left, top, right, bottom)


def _outer_box(part: Part, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The whole pixels that a part touches."""
    left, top = math.floor(part[0] * size[0]), math.floor(part[1] * size[1])
    return left, top, math.ceil(part[2] * size[0]), math.ceil(part[3] * size[1])


def _resize(
    image: Image.Image, height: int, width: int, mode: str, resize: Resize, part: Part
) -> Pixels:
    shares = part[2] - part[0], part[3] - part[1]
    scales = height / (shares[1] * image.height), width / (shares[0] * image.width)
    if resize == "stretch":
        inner = width, height
        wanted = inner
    else:
        scale = max(scales) if resize == "crop" else min(scales)
        wanted = (
            max(1, round(shares[0] * image.width * scale)),
            max(1, round(shares[1] * image.height * scale)),
        )
        inner = min(width, wanted[0]), min(height, wanted[1])
    # The decoder's own reduction leaves at least twice the pixels that are wanted.
    enough = math.ceil(2 * wanted[0] / shares[0]), math.ceil(2 * wanted[1] / shares[1])
    image.draft("L" if mode == "L" and image.mode == "RGB" else None, enough)
    converted = _decode(image, mode)
    size = _size(converted)
    left, top = part[0] * size[0], part[1] * size[1]
    region = shares[0] * size[0], shares[1] * size[1]
    if part != _WHOLE:
        # The filter would look beyond its box at what is to be left out.
        outer = _outer_box(part, size)
        if isinstance(converted, Image.Image):
            converted = converted.crop(outer)
        else:
            converted = converted[outer[1] : outer[3], outer[0] : outer[2]]
        size = _size(converted)
        left, top = left - outer[0], top - outer[1]
    kept = inner[0] / wanted[0] * region[0], inner[1] / wanted[1] * region[1]
    left, top = left + (region[0] - kept[0]) / 2, top + (region[1] - kept[1]) / 2
    right, bottom = min(left + kept[0], size[0]), min(top + kept[1], size[1])
    resized = _resample(converted, inner, (max(left, 0.0), max(top, 0.0), right, bottom))
    if inner == (width, height):
        return resized
    padded = np.zeros((height, width, *resized.shape[2:]), np.uint8)
    left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
    padded[top : top + inner[1], left : left + inner[0]] = resized
    return padded


def _decode(image: Image.Image, mode: str) -> Image.Image | Pixels:
    """All pixels in grey or RGB; common JPEG pictures as an array, the others as Pillow has them.

    Pillow and simplejpeg both decode with libjpeg-turbo, to the same bits.
    """
    if (
        _turbo is not None
        and isinstance(image, JpegImagePlugin.JpegImageFile)
        and image.mode == mode == "RGB"
        and image.decoderconfig in ((), (1, 0))
        and isinstance(image.fp, io.BytesIO)
    ):
        # What it finds fault with is left to Pillow, which also reads what is slightly damaged.
        with contextlib.suppress(ValueError):
            pixels: Pixels = _turbo.decode_jpeg(image.fp.getvalue(), "RGB")
            return pixels
    return to_grey(image) if mode == "L" else _to_rgb(image)


def _size(picture: Image.Image | Pixels) -> tuple[int, int]:
    """Width and height."""
    if isinstance(picture, Image.Image):
        return picture.size
    return picture.shape[1], picture.shape[0]


def _resample(picture: Image.Image | Pixels, size: tuple[int, int], box: Part) -> Pixels:
    """A box of a grey or RGB picture, resized bilinearly with antialiasing."""
    whole = _size(picture)
    if _rust is None or (box == (0, 0, *whole) and size == whole):
        if not isinstance(picture, Image.Image):
            picture = Image.fromarray(picture)
        return np.asarray(picture.resize(size, Image.Resampling.BILINEAR, box=box))
    if not hasattr(_of_thread, "resizer"):
        bilinear = _rust.ResizeAlg.convolution(_rust.FilterType.bilinear)
        _of_thread.options = _rust.ResizeOptions(resize_alg=bilinear, use_alpha=False)
        _of_thread.resizer = _rust.Resizer()
    options = _of_thread.options
    if box != (0, 0, *whole):
        # It refuses a box that leaves the picture by a rounding error.
        width, height = box[2] - box[0], box[3] - box[1]
        while box[0] + width > whole[0]:
            width = math.nextafter(width, 0)
        while box[1] + height > whole[1]:
            height = math.nextafter(height, 0)
        options = options.copy()
        options.crop_box = _rust.CropBox(box[0], box[1], width, height)
    if isinstance(picture, Image.Image):
        resized = Image.new(picture.mode, size)
        _of_thread.resizer.resize_pil(picture, resized, options)
        return np.asarray(resized)
    source = _rust.ImageData(*whole, _rust.PixelType.U8x3, picture.tobytes())
    target = _rust.ImageData(*size, _rust.PixelType.U8x3)
    _of_thread.resizer.resize(source, target, options)
    return np.frombuffer(target.get_buffer(), np.uint8).reshape(size[1], size[0], 3)


def _open(reference: str) -> Image.Image:
    """The picture that a reference names: a file or a row of a container."""
    container, row = split_reference(reference)
    if row is None:
        return open_picture(read_file(reference))
    from engine.data.containers import read_item

    return Image.fromarray(read_item(container, row))


def read_file(path: str) -> bytes:
    """All bytes of a file that begins as a picture does.

    Raises:
        PictureError: If it does not, or cannot be read.
    """
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path costs as much again
            # The first bytes tell a film from a picture before all of it is read.
            head = file.read(16)
            if not _has_signature(head):
                raise _not_a_picture(head)
            if os.fstat(file.fileno()).st_size > _MAX_BYTES:
                text = "The file is larger than a gigabyte: shrink the picture."
                raise PictureError("huge", text)
            return head + file.read()
    except FileNotFoundError:
        raise PictureError("unreadable", "The file is not there any more.") from None
    except PermissionError:
        raise PictureError(
            "unreadable", "The file may not be read: change its permissions."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PictureError("unreadable", f"The file could not be read: {reason}.") from None


def _has_signature(head: bytes) -> bool:
    return head.startswith(_SIGNATURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def open_picture(data: bytes) -> Image.Image:
    """The picture in these bytes, not decoded yet.

    Raises:
        PictureError: If it is none, or larger than `MAX_PIXELS`.
    """
    try:
        image = Image.open(io.BytesIO(data), formats=PICTURE_KINDS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large("far more pixels") from None
    except Exception:
        raise _not_a_picture(data) from None
    if image.width * image.height > MAX_PIXELS:
        error = _too_large(f"{image.width}×{image.height} pixels, more")
        image.close()
        raise error
    return image


def _too_large(how_large: str) -> PictureError:
    text = (
        f"The picture has {how_large} than the {MAX_PIXELS // 1_000_000} million that Graft reads"
    )
    return PictureError("huge", f"{text}: shrink it.")


def _not_a_picture(data: bytes) -> PictureError:
    if not data:
        return PictureError("empty_file", "The file is empty.")
    brand = _FOREIGN_BRANDS.get(data[8:12]) if data[4:8] == b"ftyp" else None
    if brand:
        text = f"It is a picture in {brand}, which Graft does not read: convert it to JPEG or PNG."
        return PictureError("foreign_kind", text)
    text = f"It is not a picture in {_KINDS_TEXT}, or its beginning is damaged."
    return PictureError("not_a_picture", text)


def damage_of(error: Exception) -> PictureError:
    """What a decoder's complaint means."""
    if "truncated" in str(error):
        return PictureError("truncated", "The picture is cut off: copy it again from its source.")
    return PictureError("undecodable", f"The picture is damaged and cannot be decoded ({error}).")


def orientation_of(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8, of a picture as it is decoded."""
    try:
        if not isinstance(image, JpegImagePlugin.JpegImageFile):
            # A TIFF turns itself upright as it is loaded, and says so only then.
            image.load()
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # A damaged EXIF block does not make the pixels any worse.
        return 1
    return orientation if orientation in range(1, 9) else 1


def _to_rgb(image: Image.Image) -> Image.Image:
    """Eight-bit RGB; what is transparent becomes white, as in most viewers."""
    if _is_transparent(image):
        layers = image.convert("RGBA")
        white = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(white, layers).convert("RGB")
    scaled = _to_8_bits(image)
    return scaled if scaled.mode == "RGB" else scaled.convert("RGB")


def to_grey(image: Image.Image) -> Image.Image:
    """Eight-bit grey; what is transparent becomes white."""
    is_grey = image.mode in ("1", "L") or is_wide(image)
    grey = _to_8_bits(image) if is_grey and not _is_transparent(image) else _to_rgb(image)
    return grey if grey.mode == "L" else grey.convert("L")


def _is_transparent(image: Image.Image) -> bool:
    marked = "transparency" in image.info and not is_wide(image)
    return marked or image.mode in _TRANSPARENT_MODES


def is_wide(image: Image.Image) -> bool:
    """Whether a picture has grey values of more than eight bits."""
    return image.mode == "F" or image.mode.startswith("I")


def _to_8_bits(image: Image.Image) -> Image.Image:
    """Pillow clips wide grey values when it converts them, so they are scaled here instead."""
    if image.mode == "1":
        return image.convert("L")
    if not is_wide(image):
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
