"""Reading a picture as Graft does, with Pillow alone; see `engine.pictures.read_pixels`."""

import math
from typing import Any

import numpy as np
from PIL import Image, ImageOps


def read_picture(
    path: str,
    height: int,
    width: int,
    channels: int,
    resize: str = "stretch",
    region: tuple[float, float, float, float] = (0, 0, 1, 1),
) -> Any:
    """A picture as the model takes it: upright, resized, uint8 of (height, width, channels).

    `resize`: `stretch`, `crop` (the middle is kept) or `pad` (black bars). `region`: the part that
    is used, as shares: left, top, right, bottom.
    """
    shares = region[2] - region[0], region[3] - region[1]
    with Image.open(path) as image:
        if image.format != "JPEG":
            image.load()  # A TIFF turns itself upright now.
        is_lying = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        size = image.size[::-1] if is_lying else image.size
        part = shares[0] * size[0], shares[1] * size[1]
        wanted = width, height
        if resize != "stretch":
            scales = width / part[0], height / part[1]
            scale = max(scales) if resize == "crop" else min(scales)
            wanted = max(1, round(part[0] * scale)), max(1, round(part[1] * scale))
        # A JPEG decoder makes large pictures smaller at once, to twice what is needed at least.
        enough = math.ceil(2 * wanted[0] / shares[0]), math.ceil(2 * wanted[1] / shares[1])
        is_grey = channels == 1 and image.mode == "RGB"
        image.draft("L" if is_grey else None, enough[::-1] if is_lying else enough)
        upright = ImageOps.exif_transpose(image)
        picture = as_colour(upright) if channels == 3 else as_grey(upright)
    left, top = region[0] * picture.width, region[1] * picture.height
    part = shares[0] * picture.width, shares[1] * picture.height
    if shares != (1, 1):
        # Resizing would look beyond its box at what is to be left out.
        box = math.floor(left), math.floor(top)
        edge = math.ceil(region[2] * picture.width), math.ceil(region[3] * picture.height)
        picture = picture.crop((*box, *edge))
        left, top = left - box[0], top - box[1]
    inner = min(width, wanted[0]), min(height, wanted[1])
    kept = inner[0] / wanted[0] * part[0], inner[1] / wanted[1] * part[1]
    left, top = max(0, left + (part[0] - kept[0]) / 2), max(0, top + (part[1] - kept[1]) / 2)
    right, bottom = min(left + kept[0], picture.width), min(top + kept[1], picture.height)
    small = picture.resize(inner, Image.Resampling.BILINEAR, (left, top, right, bottom))
    whole = Image.new(picture.mode, (width, height))
    whole.paste(small, ((width - inner[0]) // 2, (height - inner[1]) // 2))
    return np.asarray(whole).reshape(height, width, channels)


def as_colour(image: Any) -> Any:
    """Eight-bit RGB; what is transparent becomes white."""
    if is_transparent(image):
        layers = image.convert("RGBA")
        white = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(white, layers).convert("RGB")
    return as_eight_bits(image).convert("RGB")


def as_grey(image: Any) -> Any:
    """Eight-bit grey; what is transparent becomes white."""
    return as_colour(image).convert("L") if is_transparent(image) else as_eight_bits(image)


def is_transparent(image: Any) -> bool:
    """Whether parts of a picture may be transparent."""
    is_wide = image.mode == "F" or image.mode.startswith("I")
    marked = "transparency" in image.info and not is_wide
    return marked or image.mode in ("RGBA", "LA", "PA", "RGBa", "La")


def as_eight_bits(image: Any) -> Any:
    """Grey values of more than eight bits are scaled by their full range, others are kept."""
    if not (image.mode == "F" or image.mode.startswith("I")):
        return image if image.mode in ("L", "RGB") else image.convert("RGB")
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
