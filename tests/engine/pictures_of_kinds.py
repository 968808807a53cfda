"""Pictures of every kind that a folder may hold, made on the spot."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter


def scene(seed: int = 0, size: tuple[int, int] = (96, 64)) -> Image.Image:
    """Something like a photograph: smooth, coloured, different for every seed."""
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 256, (8, 12, 3)).astype(np.uint8)
    small = Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC)
    return small.filter(ImageFilter.GaussianBlur(1))


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """A picture's file."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def rotated(orientation: int = 6) -> bytes:
    """A JPEG with an EXIF orientation."""
    exif = Image.Exif()
    exif[274] = orientation
    return encoded(scene(), "JPEG", exif=exif)


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of some hundred bytes that says it has billions of pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def damaged() -> bytes:
    """A PNG with a wrong byte in its middle."""
    content = bytearray(encoded(scene(), "PNG"))
    content[len(content) // 2] ^= 0xFF
    return bytes(content)


def cut_off() -> bytes:
    """The first half of a JPEG."""
    content = encoded(scene(size=(256, 256)), "JPEG")
    return content[: len(content) // 2]


def animated(kind: str = "GIF") -> bytes:
    """Two different frames."""
    frames = [scene(seed).convert("P") if kind == "GIF" else scene(seed) for seed in (0, 1)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:])


def sixteen_bits() -> bytes:
    """A grey PNG of 16 bits."""
    ramp = np.linspace(0, 65535, 64 * 96).reshape(64, 96).astype(np.uint16)
    return encoded(Image.fromarray(ramp), "PNG")


def make_scenes(folder: Path, first: int, count: int, kind: str = "JPEG") -> None:
    """So many different pictures `0.jpg`, `1.jpg` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    suffix = {"JPEG": "jpg", "PNG": "png"}[kind]
    for i in range(count):
        scene(first + i).save(folder / f"{i}.{suffix}", kind)
