"""Reading a picture as Graft does, with Pillow alone; see `engine.pictures.read_pixels`."""

import io
import math
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


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
    # From memory: Pillow turns no TIFF upright that it maps from the disk.
    with Image.open(io.BytesIO(Path(path).read_bytes())) as image:
        if image.format != "JPEG":
            image.load()
        turn = image.getexif().get(0x0112, 1)
        left, top, right, bottom = region
        if turn in (3, 4, 7, 8):
            top, bottom = 1 - bottom, 1 - top
        if turn in (2, 3, 6, 7):
            left, right = 1 - right, 1 - left
        if turn in (5, 6, 7, 8):
            height, width, left, top, right, bottom = width, height, top, left, bottom, right
        part = (right - left) * image.width, (bottom - top) * image.height
        wanted = width, height
        if resize != "stretch":
            scales = height / part[1], width / part[0]
            scale = max(scales) if resize == "crop" else min(scales)
            wanted = max(1, round(part[0] * scale)), max(1, round(part[1] * scale))
        # A JPEG decoder makes large pictures smaller at once, to twice what is needed at least.
        across, down = 2 * wanted[0] / (right - left), 2 * wanted[1] / (bottom - top)
        is_grey = channels == 1 and image.mode == "RGB"
        image.draft("L" if is_grey else None, (math.ceil(across), math.ceil(down)))
        pixels = np.asarray(as_colour(image) if channels == 3 else as_grey(image))
    sides = []
    for axis, inner, whole, (start, stop) in (
        (0, min(height, wanted[1]), wanted[1], (top, bottom)),
        (1, min(width, wanted[0]), wanted[0], (left, right)),
    ):
        length = pixels.shape[axis]
        share = (stop - start) * length
        edges = math.floor(start * length), math.ceil(stop * length)
        kept = inner / whole * share
        begin = max(0.0, start * length - edges[0] + (share - kept) / 2)
        cut = pixels.swapaxes(0, axis)[edges[0] : edges[1]]
        sides.append((height, width)[axis] - inner)
        pixels = resized(cut, inner, begin, min(begin + kept, len(cut))).swapaxes(0, axis)
    before = sides[0] // 2, sides[1] // 2
    bars = [(before[0], sides[0] - before[0]), (before[1], sides[1] - before[1])]
    pixels = np.pad(pixels.reshape(*pixels.shape[:2], channels), [*bars, (0, 0)])
    if turn in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if turn in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels[::-1] if turn in (3, 4, 7, 8) else pixels)


def resized(pixels: Any, size: int, start: float, stop: float) -> Any:
    """The part from `start` to `stop` of the first axis at another size, bilinearly, antialiased.

    Weights are whole numbers of 16 bits, as in the resizer that training used: to the same bits.
    """
    scale = (stop - start) / size
    reach = max(scale, 1.0)
    places, weights = [], []
    for centre in start + (np.arange(size) + 0.5) * scale:
        low = max(0, math.floor(centre - reach))
        high = min(len(pixels), math.ceil(centre + reach))
        of = np.maximum(0, 1 - np.abs(np.arange(low, high) - (centre - 0.5)) / reach)
        places.append(low)
        weights.append(of / of.sum())
    most = max(of.max() for of in weights)
    bits = next(bits for bits in range(23) if bits == 22 or round(most * 2 ** (bits + 1)) >= 2**15)
    rows = pixels.reshape(len(pixels), -1).astype(np.float64)
    found = [
        np.floor(of * 2**bits + 0.5) @ rows[low : low + len(of)] + 2 ** (bits - 1)
        for low, of in zip(places, weights, strict=True)
    ]
    small = np.clip(np.array(found).astype(np.int64) >> bits, 0, 255).astype(np.uint8)
    return small.reshape(size, *pixels.shape[1:])


def as_colour(image: Any) -> Any:
    """Eight-bit RGB; what is transparent becomes white."""
    if is_transparent(image):
        layers = image.convert("RGBA")
        white = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(white, layers).convert("RGB")
    return as_eight_bits(image).convert("RGB")


def as_grey(image: Any) -> Any:
    """Eight-bit grey; what is transparent becomes white."""
    opaque = as_colour(image) if is_transparent(image) else as_eight_bits(image)
    return opaque.convert("L")


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
