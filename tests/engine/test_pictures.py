"""Reading one picture: every kind, every orientation, every way to be broken."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from engine import pictures
from engine.errors import EngineError
from engine.health.pictures import examine_picture
from engine.pictures import read_pixels, read_thumbnail, turn_upright
from engine.recipe import Region

GREY, RGB = 1, 3


def photograph(width: int = 120, height: int = 80) -> Image.Image:
    """Smooth shapes and fine noise, different in all four corners."""
    random = np.random.default_rng(1)
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.stack(
        [
            200 * x / width + 20 * np.sin(y / 7),
            180 * y / height + 30 * np.cos(x / 5),
            np.where((x > width * 0.6) & (y < height * 0.4), 230, 40),
        ],
        axis=-1,
    )
    pixels += random.normal(0, 6, pixels.shape)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def save(path: Path, image: Image.Image, orientation: int | None = None, **options: object) -> str:
    if orientation is not None:
        exif = Image.Exif()
        exif[274] = orientation
        options["exif"] = exif
    image.save(path, **options)
    return str(path)


def difference(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(float) - b.astype(float)).mean())


def measured(path: str) -> tuple[int, int, int]:
    """Width and height as stored, and orientation."""
    facts = examine_picture(path)
    return facts.width, facts.height, facts.orientation


@pytest.mark.parametrize("suffix", ["jpg", "png", "bmp", "gif", "webp", "tif"])
def test_reads_each_kind_whatever_its_name(tmp_path: Path, suffix: str) -> None:
    picture = photograph()
    picture.save(tmp_path / f"picture.{suffix}")
    misnamed = str((tmp_path / f"picture.{suffix}").rename(tmp_path / "picture.dat"))
    assert measured(misnamed) == (120, 80, 1)
    pixels = read_pixels(misnamed, 1, 40, 60, RGB, "stretch")
    expected = picture.resize((60, 40), Image.Resampling.BILINEAR)
    assert pixels.shape == (40, 60, 3)
    assert pixels.dtype == np.uint8
    assert difference(pixels, np.asarray(expected)) < (8 if suffix == "gif" else 3)


def test_agrees_with_pillow_and_with_itself(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", photograph(), quality=90)
    once = read_pixels(path, 1, 64, 64, RGB, "stretch")
    assert np.array_equal(once, read_pixels(path, 1, 64, 64, RGB, "stretch"))
    with Image.open(path) as image:
        expected = image.resize((64, 64), Image.Resampling.BILINEAR)
    assert difference(once, np.asarray(expected)) < 0.3


def test_large_jpeg_is_shrunk_by_the_decoder_without_showing(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", photograph(1200, 800), quality=90)
    with Image.open(path) as image:
        expected = np.asarray(image.resize((60, 50), Image.Resampling.BILINEAR))
    assert difference(read_pixels(path, 1, 50, 60, RGB, "stretch"), expected) < 1


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_orientation_is_applied_as_pillow_applies_it(
    tmp_path: Path, orientation: int, suffix: str
) -> None:
    path = save(tmp_path / f"a.{suffix}", photograph(), orientation)
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    width, height, found = measured(path)
    # Pillow turns TIFF pictures itself when it reads them.
    assert found == (1 if suffix == "tif" else orientation)
    assert (width, height) == (upright.size if suffix == "tif" else (120, 80))
    expected = np.asarray(upright.resize((48, 32), Image.Resampling.BILINEAR))
    assert difference(read_pixels(path, found, 32, 48, RGB, "stretch"), expected) < 0.6
    thumbnail = read_thumbnail(path, 60)
    assert (thumbnail.width > thumbnail.height) == (upright.width > upright.height)
    shown = np.frombuffer(thumbnail.pixels, np.uint8).reshape(thumbnail.height, thumbnail.width, 3)
    small = upright.resize((thumbnail.width, thumbnail.height), Image.Resampling.BILINEAR)
    assert difference(shown, np.asarray(small)) < 4


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turn_upright_moves_no_value(orientation: int) -> None:
    stored = np.arange(4 * 6 * 3, dtype=np.uint8).reshape(4, 6, 3)
    image = Image.fromarray(stored)
    image.getexif()[274] = orientation
    expected = np.asarray(ImageOps.exif_transpose(image))
    assert np.array_equal(turn_upright(stored, orientation), expected)


def test_crop_keeps_the_centre_and_the_proportions(tmp_path: Path) -> None:
    striped = np.zeros((20, 60, 3), np.uint8)
    striped[:, 20:40] = (200, 100, 50)
    path = save(tmp_path / "a.png", Image.fromarray(striped))
    assert (read_pixels(path, 1, 20, 20, RGB, "crop")[:, 1:-1] == (200, 100, 50)).all()
    assert (read_pixels(path, 1, 10, 10, RGB, "crop")[5, 5] == (200, 100, 50)).all()


def test_pad_keeps_everything_between_black_bars(tmp_path: Path) -> None:
    path = save(tmp_path / "a.png", Image.new("RGB", (60, 20), (200, 100, 50)))
    padded = read_pixels(path, 1, 30, 30, RGB, "pad")
    assert (padded[10:20] == (200, 100, 50)).all()
    assert not padded[:10].any()
    assert not padded[20:].any()


@pytest.mark.parametrize("resize", ["stretch", "crop", "pad"])
@pytest.mark.parametrize("size", [(1, 500), (500, 1), (1, 1), (7, 7)])
def test_odd_sizes_fill_the_result(tmp_path: Path, resize: str, size: tuple[int, int]) -> None:
    path = save(tmp_path / "a.png", Image.new("RGB", size, (9, 9, 9)))
    for orientation in (1, 6):
        pixels = read_pixels(path, orientation, 12, 16, RGB, resize)
        assert pixels.shape == (12, 16, 3)
        assert pixels.max() == 9


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L"])
@pytest.mark.parametrize("channels", [GREY, RGB])
def test_transparent_parts_become_white(tmp_path: Path, mode: str, channels: int) -> None:
    if mode in ("RGBA", "LA"):
        image = Image.new(mode, (8, 8), (0,) * len(mode))
        path = save(tmp_path / "a.png", image)
    else:
        path = save(tmp_path / "a.png", Image.new(mode, (8, 8), 0), transparency=0)
    assert (read_pixels(path, 1, 8, 8, channels, "stretch") == 255).all()
    assert set(read_thumbnail(path, 8).pixels) == {255}


def test_grey_and_colour_are_converted(tmp_path: Path) -> None:
    red = save(tmp_path / "red.png", Image.new("RGB", (4, 4), (255, 0, 0)))
    assert (read_pixels(red, 1, 4, 4, GREY, "stretch") == 76).all()
    jpeg = save(tmp_path / "red.jpg", Image.new("RGB", (160, 160), (255, 0, 0)))
    assert abs(int(read_pixels(jpeg, 1, 4, 4, GREY, "stretch")[0, 0, 0]) - 76) <= 1
    grey = save(tmp_path / "grey.png", Image.new("L", (4, 4), 100))
    assert (read_pixels(grey, 1, 4, 4, RGB, "stretch") == 100).all()
    cmyk = save(tmp_path / "cmyk.jpg", Image.new("CMYK", (16, 16), (0, 255, 255, 0)))
    assert difference(read_pixels(cmyk, 1, 4, 4, RGB, "stretch"), np.array([255, 0, 0])) < 6
    bits = save(tmp_path / "bits.png", Image.new("1", (4, 4), 1))
    assert (read_pixels(bits, 1, 4, 4, GREY, "stretch") == 255).all()


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path, suffix: str) -> None:
    wide = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    path = save(tmp_path / f"a.{suffix}", Image.fromarray(wide))
    for channels in (GREY, RGB):
        pixels = read_pixels(path, 1, 16, 16, channels, "stretch")
        assert np.abs(pixels[:, :, 0].astype(int).ravel() - np.arange(256)).max() <= 1
    shown = np.frombuffer(read_thumbnail(path, 16).pixels, np.uint8)
    assert shown.max() == 255


def test_fractions_in_a_float_tiff_are_brightness(tmp_path: Path) -> None:
    values = np.full((4, 4), 0.5, np.float32)
    path = save(tmp_path / "a.tif", Image.fromarray(values))
    assert (read_pixels(path, 1, 4, 4, GREY, "stretch") == 128).all()


def test_first_frame_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    path = save(tmp_path / "a.gif", frames[0], save_all=True, append_images=frames[1:])
    assert (read_pixels(path, 1, 8, 8, RGB, "stretch") == (255, 0, 0)).all()


def test_damaged_exif_does_not_refuse_the_picture(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", photograph(), exif=b"Exif\0\0nonsense")
    assert measured(path) == (120, 80, 1)


def bomb() -> bytes:
    """A PNG of a few bytes that says it has ten billion pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0"))


def cut_off() -> bytes:
    whole = io.BytesIO()
    photograph(600, 400).save(whole, "JPEG")
    return whole.getvalue()[:5000]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"hello, I am a text", "not a picture"),
        (b"\xff\xd8\xff" + b"\0" * 100, "beginning is damaged"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 50, "HEIC"),
        (b"\0\0\0\x18ftypisom" + b"\0" * 50, "not a picture"),
        (cut_off(), "cut off"),
        (bomb(), "million"),
    ],
    ids=["empty", "text", "header only", "heic", "film", "cut off", "bomb"],
)
def test_bad_files_are_refused_with_a_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    assert reason in examine_picture(str(path)).reason
    with pytest.raises(EngineError, match=reason):
        read_pixels(str(path), 1, 8, 8, RGB, "stretch")
    assert read_thumbnail(str(path), 8).pixels == b""


def test_a_damaged_middle_is_found_by_the_full_decode(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    photograph().save(path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    assert "damaged" in examine_picture(str(path)).reason


def test_missing_file_and_wrong_channels_say_so(tmp_path: Path) -> None:
    assert "not there" in examine_picture(str(tmp_path / "none.png")).reason
    path = save(tmp_path / "a.png", photograph())
    with pytest.raises(EngineError, match="1 channel"):
        read_pixels(path, 1, 8, 8, 4, "stretch")


def test_thumbnail_fits_its_square(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", photograph(300, 100))
    thumbnail = read_thumbnail(path, 60)
    assert (thumbnail.width, thumbnail.height) == (60, 20)
    assert len(thumbnail.pixels) == 60 * 20 * 3


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_a_region_is_cut_from_the_upright_picture(
    tmp_path: Path, orientation: int, suffix: str
) -> None:
    path = save(tmp_path / f"a.{suffix}", photograph(), orientation)
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    part = Region(left=0.25, top=0.1, right=0.75, bottom=0.6)
    wide, high = upright.size
    box = (round(wide * 0.25), round(high * 0.1), round(wide * 0.75), round(high * 0.6))
    expected = np.asarray(upright.crop(box).resize((24, 16), Image.Resampling.BILINEAR))
    found = measured(path)[2]
    pixels = read_pixels(path, found, 16, 24, RGB, "stretch", region=part)
    assert difference(pixels, expected) < 0.6
    assert np.array_equal(read_pixels(path, 0, 16, 24, RGB, "stretch", region=part), pixels)
    thumbnail = read_thumbnail(path, 30, region=part)
    shape = (thumbnail.height, thumbnail.width, 3)
    assert abs(shape[1] / shape[0] - (box[2] - box[0]) / (box[3] - box[1])) < 0.1
    shown = np.frombuffer(thumbnail.pixels, np.uint8).reshape(shape)
    small = upright.crop(box).resize(shape[1::-1], Image.Resampling.BILINEAR)
    assert difference(shown, np.asarray(small)) < 12


@pytest.mark.parametrize("resize", ["stretch", "crop", "pad"])
@pytest.mark.parametrize("size", [(64, 64), (700, 500)])
def test_what_lies_outside_a_region_never_shows(
    tmp_path: Path, resize: str, size: tuple[int, int]
) -> None:
    """Also where the decoder itself makes a large picture smaller."""
    image = Image.new("RGB", size, "red")
    left, top = size[0] // 4 // 8 * 8, size[1] // 4 // 8 * 8
    right, bottom = size[0] // 8 * 6, size[1] // 8 * 6
    image.paste((0, 0, 255), (left, top, right, bottom))
    path = save(tmp_path / "a.png", image)
    region = Region(
        left=left / size[0], top=top / size[1], right=right / size[0], bottom=bottom / size[1]
    )
    pixels = read_pixels(path, 1, 16, 24, RGB, resize, region=region)
    assert (pixels[..., 0] == 0).all()
    assert (pixels[8, 12] == (0, 0, 255)).all()


def test_a_region_of_a_large_jpeg_is_shrunk_by_the_decoder_without_showing(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", photograph(1600, 1200), quality=90)
    region = Region(left=0.1, top=0.2, right=0.9, bottom=0.7)
    with Image.open(path) as image:
        part = image.crop((160, 240, 1440, 840))
        expected = np.asarray(part.resize((60, 50), Image.Resampling.BILINEAR))
    assert difference(read_pixels(path, 1, 50, 60, RGB, "stretch", region=region), expected) < 1


@pytest.mark.parametrize("orientation", [0, *range(1, 9)])
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_an_orientation_that_is_found_out_gives_the_same_pixels(
    tmp_path: Path, orientation: int, suffix: str
) -> None:
    path = save(tmp_path / f"a.{suffix}", photograph(400, 300), orientation)
    known = read_pixels(path, measured(path)[2], 24, 40, RGB, "crop")
    assert np.array_equal(read_pixels(path, 0, 24, 40, RGB, "crop"), known)


@pytest.mark.parametrize("channels", [GREY, RGB])
def test_a_row_of_a_container_is_read_as_a_file_of_it_would_be(
    tmp_path: Path, channels: int
) -> None:
    pictures = np.stack([np.asarray(photograph(28, 20)), np.asarray(photograph(28, 20))[::-1]])
    if channels == GREY:
        pictures = pictures[..., 0]
    np.savez(tmp_path / "set.npz", x_train=pictures, y_train=np.arange(2))
    for row in range(2):
        reference = f"{tmp_path / 'set.npz'}::{row}"
        path = save(tmp_path / f"{row}.png", Image.fromarray(pictures[row]))
        region = Region(right=0.5)
        for part in (None, region):
            expected = read_pixels(path, 1, 16, 24, RGB, "pad", region=part)
            assert np.array_equal(
                read_pixels(reference, 0, 16, 24, RGB, "pad", region=part), expected
            )
        assert read_thumbnail(reference, 10).pixels == read_thumbnail(path, 10).pixels
    with pytest.raises(EngineError, match="2 samples"):
        read_pixels(f"{tmp_path / 'set.npz'}::2", 1, 8, 8, RGB, "stretch")


@pytest.mark.parametrize("box", [None, (0.3, 0.7, 58.1, 43.9)])
@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("size", [(24, 16), (60, 45), (120, 100), (1, 1)])
def test_both_resizers_agree_to_one_grey_level(
    monkeypatch: pytest.MonkeyPatch, box: pictures.Part | None, mode: str, size: tuple[int, int]
) -> None:
    image = photograph(60, 45).convert(mode)
    box = box or (0, 0, *image.size)
    with_rust = pictures._resample(image, size, box)
    monkeypatch.setattr(pictures, "_rust", None)
    with_pillow = pictures._resample(image, size, box)
    assert np.abs(with_rust.astype(int) - with_pillow).max() <= 1
    assert difference(with_rust, with_pillow) < 0.3


@pytest.mark.parametrize("resize", ["stretch", "pad"])
@pytest.mark.parametrize(
    ("mode", "options"),
    [
        ("RGB", {"subsampling": 0}),
        ("RGB", {"subsampling": 1}),
        ("RGB", {"subsampling": 2}),
        ("RGB", {"progressive": True, "quality": 40}),
        ("RGB", {"restart_marker_rows": 1}),
        ("RGB", {"keep_rgb": True}),
        ("L", {}),
        ("CMYK", {}),
    ],
)
def test_the_quick_decoder_gives_the_same_bits(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
    options: dict[str, object],
    resize: str,
) -> None:
    path = save(tmp_path / "a.jpg", photograph(101, 67).convert(mode), 6, **options)
    ways = (None, Region(left=0.2, bottom=0.7))
    quick = [read_pixels(path, 6, 30, 40, RGB, resize, region=part) for part in ways]
    monkeypatch.setattr(pictures, "_turbo", None)
    for part, pixels in zip(ways, quick, strict=True):
        again = read_pixels(path, 6, 30, 40, RGB, resize, region=part)
        assert np.array_equal(pixels, again)


def test_what_the_quick_decoder_refuses_is_left_to_pillow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jpg"
    photograph().save(path)
    whole = path.read_bytes()
    # Bytes between the scan and the end marker: a warning to libjpeg, nothing to Pillow.
    path.write_bytes(whole[:-2] + b"\x12\x34" * 8 + whole[-2:])
    read = read_pixels(str(path), 1, 30, 40, RGB, "stretch")
    monkeypatch.setattr(pictures, "_turbo", None)
    assert np.array_equal(read, read_pixels(str(path), 1, 30, 40, RGB, "stretch"))
