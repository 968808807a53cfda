"""What generated scripts quote reads samples as Graft itself does."""

import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from engine.audio import read_waveform
from engine.data.csv_files import read_table
from engine.data.numbers import read_vector
from engine.exporting.parts.pictures import read_picture
from engine.exporting.parts.sounds import read_recording, read_sound, spectrogram
from engine.exporting.parts.tables import read_rows
from engine.inputs import InputSpec, read_input
from engine.pictures import read_pixels
from engine.recipe import Region, Resize, SoundSpec
from engine.sound_model import sound_framing
from tests.engine.pictures_of_kinds import encoded, scene

REGION = Region(left=0.1, top=0.2, right=0.9, bottom=0.7)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By name: what Pillow opens in each of its ways."""
    folder = tmp_path_factory.mktemp("pictures")
    random = np.random.default_rng(4)
    see_through = scene(1)
    see_through.putalpha(Image.fromarray(random.integers(0, 256, (64, 96)).astype(np.uint8)))
    deep = Image.fromarray(random.integers(0, 65536, (40, 30)).astype(np.uint16))
    shares = Image.fromarray(random.random((31, 47)).astype(np.float32))
    wide = {f"turned {turn}": (scene(turn, (90, 61)), "JPEG", turn) for turn in range(1, 9)}
    found = {}
    for name, (image, kind, turn) in {
        **wide,
        "turned TIFF": (scene(9), "TIFF", 6),
        "large": (scene(2, (1200, 700)), "JPEG", 1),
        "tiny": (scene(3, (5, 3)), "PNG", 1),
        "grey": (scene(4).convert("L"), "PNG", 1),
        "palette": (scene(5).convert("P"), "PNG", 1),
        "cmyk": (scene(6).convert("CMYK"), "JPEG", 1),
        "see-through": (see_through, "PNG", 1),
        "deep": (deep, "PNG", 1),
        "shares": (shares, "TIFF", 1),
    }.items():
        exif = Image.Exif()
        exif[274] = turn
        found[name] = folder / name
        found[name].write_bytes(encoded(image, kind, exif=exif))
    return found


@pytest.mark.parametrize("resize", ["stretch", "crop", "pad"])
@pytest.mark.parametrize("region", [None, REGION])
def test_pictures_are_the_same_to_the_bit(
    pictures: dict[str, Path], resize: Resize, region: Region | None
) -> None:
    edges = (0, 0, 1, 1) if region is None else (0.1, 0.2, 0.9, 0.7)
    for name, path in pictures.items():
        for channels in (1, 3):
            wanted = read_pixels(str(path), 0, 24, 37, channels, resize, region=region)
            found = read_picture(str(path), 24, 37, channels, resize, edges)
            assert np.array_equal(found, wanted), (name, channels)
            assert (found.shape, found.dtype) == ((24, 37, channels), np.uint8)


def test_what_is_no_picture_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"not a picture")
    with pytest.raises(OSError, match="cannot identify"):
        read_picture(str(tmp_path / "a.png"), 8, 8, 3)


def write_sound(path: Path, rate: int, seconds: float, channels: int = 1, **options: str) -> str:
    random = np.random.default_rng(5)
    at = np.arange(round(rate * seconds))[:, None] / rate
    wave = 0.4 * np.sin(2 * np.pi * np.array([440, 900])[:channels] * at)
    soundfile.write(path, wave + random.normal(0, 0.02, wave.shape), rate, **options)
    return str(path)


@pytest.mark.parametrize(
    ("rate", "seconds", "channels"),
    [(8000, 0.2, 1), (8000, 1.3, 2), (11025, 0.7, 1), (44100, 0.6, 2), (22050, 0.31, 2)],
)
def test_recordings_sound_and_look_the_same(
    tmp_path: Path, rate: int, seconds: float, channels: int
) -> None:
    path = write_sound(tmp_path / "a.wav", rate, seconds, channels)
    for place, resize, shape in (("start", "stretch", (20, 30)), ("centre", "crop", (24, 16))):
        sound = SoundSpec(seconds=0.5, sample_rate=8000, mel_bands=24, place=place)
        spec = InputSpec(
            media="sound", height=shape[0], width=shape[1], channels=1, resize=resize, sound=sound
        )
        asked = sound_framing(spec)
        found = read_recording(path, asked.rate, asked.samples, place)
        assert found.dtype == np.float32
        assert found == pytest.approx(read_waveform(path, sound), abs=2e-6)
        values = {
            name: getattr(asked, name)
            for name in ("rate", "window", "hop", "fft", "bands", "low", "high", "decibels")
        }
        seen = spectrogram(found, **values, height=shape[0], width=shape[1], resize=resize)
        # Grey levels from 0 to 255.
        assert seen == pytest.approx(read_input(path, 0, spec), abs=0.01)


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "PCM_32"])
def test_whole_numbers_are_read_without_soundfile(
    tmp_path: Path, subtype: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_sound(tmp_path / "a.wav", 8000, 0.1, 2, subtype=subtype)
    wanted, rate = read_sound(path)
    monkeypatch.setitem(sys.modules, "soundfile", None)
    found, own = read_sound(path)
    assert (own, found.shape) == (rate, wanted.shape)
    assert np.array_equal(found, wanted)


TABLES = {
    "commas": ('a,b,kind\n1,2.5,x\n-3,1e3,y\n"1,5",4,z\n', "utf-8"),
    "semicolons, decimal commas": ('a;"b";kind\n1,5;2;ä\n\n3,25;-1;ö\n', "cp1252"),
    "tabs, a mark": ("a\tb\tkind\n1\t2\tx\n3\t4\ty\n", "utf-8-sig"),
    "of Windows": ("a,b\n1,2\n3,4\n", "utf-16"),
    "no header": ("1,2,x\n3,4,y\n", "utf-8"),
    "a column twice": ("a,a,b,\n1,2,3,4\n5,6,7,8\n", "utf-8"),
}


@pytest.mark.parametrize("name", TABLES)
def test_rows_of_tables_hold_the_same_numbers(tmp_path: Path, name: str) -> None:
    text, encoding = TABLES[name]
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    table = read_table(path)
    columns = tuple(one for one in table.columns if one not in ("kind", "column 3"))
    found = read_rows(str(path), columns)
    wanted = [read_vector(f"{path}::{row}", columns) for row in range(len(table.rows))]
    assert found.dtype == np.float32
    assert np.array_equal(found, np.array(wanted), equal_nan=True)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ValueError, match=r"has no column 'c': it has a, b"):
        read_rows(str(tmp_path / "a.csv"), ("a", "c"))


def test_what_is_no_number_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\nx,\n1.000,5\n")
    found = read_rows(str(tmp_path / "a.csv"), ("b", "a"))
    assert np.isnan(found).tolist() == [[False, False], [True, True], [False, False]]
