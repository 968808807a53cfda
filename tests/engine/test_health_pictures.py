"""What a look inside one picture tells."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.health.facts import Facts, facts_from_text
from engine.health.pictures import examine_picture, look_of
from tests.engine.pictures_of_kinds import (
    animated,
    bomb,
    cut_off,
    damaged,
    encoded,
    rotated,
    scene,
    sixteen_bits,
)


def facts(tmp_path: Path, content: bytes, name: str = "a.jpg") -> Facts:
    path = tmp_path / name
    path.write_bytes(content)
    return examine_picture(str(path))


@pytest.mark.parametrize(
    ("content", "name", "marks"),
    [
        (encoded(scene(), "JPEG"), "a.JPG", ""),
        (encoded(scene(), "JPEG"), "a.dat", ""),
        (encoded(scene(), "PNG"), "a.jpg", "wrong_extension"),
        (encoded(scene(), "GIF"), "a.jpeg", "wrong_extension,palette"),
        (encoded(scene(), "MPO"), "a.jpg", ""),
        (animated(), "a.gif", "animated,palette"),
        (animated("WEBP"), "a.webp", "animated"),
        (animated("PNG"), "a.png", "animated"),
        (animated("TIFF"), "a.tif", "several_pages"),
        (rotated(), "a.jpg", "rotated"),
        (encoded(scene().convert("RGBA"), "PNG"), "a.png", "alpha"),
        (encoded(scene().convert("P"), "PNG"), "a.png", "palette"),
        (encoded(scene().convert("P"), "PNG", transparency=3), "a.png", "palette,alpha"),
        (sixteen_bits(), "a.png", "sixteen_bit"),
        (encoded(scene().convert("CMYK"), "JPEG"), "a.jpg", "cmyk"),
        (encoded(scene(size=(31, 64)), "JPEG"), "a.jpg", "tiny"),
        (encoded(scene(size=(32, 32)), "JPEG"), "a.jpg", ""),
        (encoded(Image.new("RGB", (64, 64), "navy"), "PNG"), "a.png", "blank"),
        (encoded(Image.new("L", (64, 64), 3), "JPEG"), "a.jpg", "blank"),
    ],
)
def test_oddities_are_marked(tmp_path: Path, content: bytes, name: str, marks: str) -> None:
    found = facts(tmp_path, content, name)
    assert (found.problem, found.marks) == ("", marks)
    assert facts_from_text(found.to_text()) == found


@pytest.mark.parametrize(
    ("content", "problem", "reason"),
    [
        (b"", "empty_file", "empty"),
        (b"words", "not_a_picture", "not a picture"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 50, "foreign_kind", "HEIC"),
        (b"\xff\xd8\xff" + b"\0" * 100, "not_a_picture", "beginning is damaged"),
        (cut_off(), "truncated", "cut off"),
        (damaged(), "undecodable", "damaged"),
        (bomb(), "huge", "million"),
    ],
)
def test_what_cannot_be_used_says_why(
    tmp_path: Path, content: bytes, problem: str, reason: str
) -> None:
    found = facts(tmp_path, content)
    assert found.problem == problem
    assert reason in found.reason


def test_a_file_that_is_gone_is_not_readable(tmp_path: Path) -> None:
    assert examine_picture(str(tmp_path / "none.jpg")).problem == "unreadable"


def test_size_colour_and_orientation_are_known(tmp_path: Path) -> None:
    turned = facts(tmp_path, rotated(8))
    assert (turned.width, turned.height, turned.orientation, turned.channels) == (96, 64, 8, 3)
    assert facts(tmp_path, encoded(scene().convert("L"), "PNG")).channels == 1
    assert facts(tmp_path, sixteen_bits()).channels == 1


def difference(one: int, other: int) -> int:
    return (one ^ other).bit_count()


@pytest.mark.parametrize("seed", range(4))
def test_a_copy_looks_like_the_original_and_nothing_else_does(tmp_path: Path, seed: int) -> None:
    original = scene(seed, (300, 200))
    look = facts(tmp_path, encoded(original, "PNG")).look
    copies = (
        encoded(original, "JPEG", quality=40),
        encoded(original.resize((150, 100)), "JPEG"),
        encoded(original.convert("L"), "PNG"),
        encoded(original.transpose(Image.Transpose.ROTATE_90), "JPEG", exif=_exif(6)),
    )
    assert all(difference(look, facts(tmp_path, copy).look) <= 8 for copy in copies)
    others = [facts(tmp_path, encoded(scene(seed + 10 + i), "PNG")).look for i in range(20)]
    assert min(difference(look, other) for other in others) > 24


def test_what_shows_nothing_looks_like_nothing(tmp_path: Path) -> None:
    page = np.full((200, 200), 250, np.uint8)
    page[90:100, 80:120] = 0
    assert look_of(Image.fromarray(page)) == 0
    assert facts(tmp_path, encoded(scene(size=(31, 31)), "PNG")).look == 0


def _exif(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[274] = orientation
    return exif
