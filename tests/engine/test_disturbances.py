from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.disturbances import (
    disturb_picture,
    disturb_row,
    disturb_wave,
    disturbances,
    reader,
)
from engine.inputs import InputSpec
from engine.trust_types import RobustnessKind
from tests.engine.run_folder import write_picture

SIZE = 32


def picture(channels: int = 3) -> np.ndarray:
    """A bright square off the middle, on a smooth ground."""
    pixels = np.tile(np.linspace(60, 120, SIZE, dtype=np.float32), (SIZE, 1))
    pixels[4:12, 6:14] = 220
    return np.repeat(np.rint(pixels)[:, :, np.newaxis], channels, axis=2)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("one", disturbances("picture"), ids=lambda one: one.kind)
def test_pictures_stay_pictures_and_get_worse_by_strength(one, channels: int) -> None:
    clean = picture(channels)
    off = []
    for _text, value in one.levels:
        worse = disturb_picture(clean, one.kind, value, 3)
        assert worse.shape == clean.shape
        assert worse.dtype == np.float32
        assert 0 <= worse.min() <= worse.max() <= 255
        np.testing.assert_array_equal(worse, disturb_picture(clean, one.kind, value, 3))
        off.append(float(np.abs(worse - clean).mean()))
    assert min(off) > 0
    values = [abs(np.log(value)) if one.kind == "scale" else value for _text, value in one.levels]
    order = np.argsort(np.abs(values), kind="stable")
    if one.kind in ("noise", "blur", "jpeg", "rotation"):
        assert off == sorted(off)
    else:
        # The mildest of both directions changes less than the strongest.
        assert off[order[0]] < off[order[-1]]
    assert sorted(value for _text, value in one.levels) == [value for _text, value in one.levels]


def test_each_kind_does_what_it_says() -> None:
    clean = picture()
    ground = slice(20, 30)
    brighter = disturb_picture(clean, "brightness", 0.25, 0)
    np.testing.assert_allclose(brighter[ground], clean[ground] * 1.25, atol=0.5)
    flatter = disturb_picture(clean, "contrast", -0.5, 0)
    np.testing.assert_allclose(flatter - clean.mean(), (clean - clean.mean()) * 0.5, atol=0.5)
    noise = disturb_picture(np.full((64, 64, 3), 128, np.float32), "noise", 0.1, 0) - 128
    assert noise.std() == pytest.approx(25.5, rel=0.05)
    assert abs(noise.mean()) < 1
    other = disturb_picture(np.full((64, 64, 3), 128, np.float32), "noise", 0.1, 1) - 128
    assert abs(np.corrcoef(noise.ravel(), other.ravel())[0, 1]) < 0.1
    square = np.full((SIZE, SIZE, 3), 50, np.float32)
    square[12:20, 12:20] = 250
    for value in (0.5, 2.0):
        sized = disturb_picture(square, "scale", value, 0)[:, :, 0] > 150
        found = sized[8:24, 8:24] if value < 1 else sized
        assert found.sum() == pytest.approx(64 * value**2, rel=0.15)


def test_a_turn_goes_either_way_round_and_leaves_no_black_corners() -> None:
    clean = np.full((SIZE, SIZE, 3), 200, np.float32)
    clean[:4, 12:20] = 0
    one, other = (disturb_picture(clean, "rotation", 45, number)[:, :, 0] for number in (0, 1))
    np.testing.assert_allclose(one, other[:, ::-1], atol=2)
    assert one[0, -1] > 100 or one[0, 0] > 100
    assert one[-1, 0] > 150


def test_noise_in_a_recording_is_as_far_below_it_as_said() -> None:
    wave = np.sin(np.linspace(0, 2000, 16000)).astype(np.float32) * 0.3
    for text, value in next(one for one in disturbances("sound") if one.kind == "noise").levels:
        noise = disturb_wave(wave, "noise", value, 0) - wave
        ratio = 10 * np.log10(np.mean(wave**2) / np.mean(noise**2))
        assert ratio == pytest.approx(float(text.removesuffix(" dB")), abs=0.5)
    louder = disturb_wave(wave, "loudness", 6.0, 0)
    assert louder.max() == pytest.approx(0.3 * 10 ** (6 / 20), rel=1e-3)
    assert disturb_wave(wave, "loudness", 40.0, 0).max() == 1


def test_rows_are_off_by_shares_of_their_columns_deviations() -> None:
    row, deviations = np.zeros((2000, 1, 1), np.float32), np.ones((2000, 1, 1), np.float32)
    deviations[1000:] = 100
    worse = disturb_row(row, deviations, 0.25, 0)
    assert worse[:1000].std() == pytest.approx(0.25, rel=0.1)
    assert worse[1000:].std() == pytest.approx(25, rel=0.1)


def test_the_same_file_gets_the_same_noise_wherever_it_lies(tmp_path: Path) -> None:
    spec = InputSpec(height=8, width=8, channels=3)
    write_picture(tmp_path / "a" / "one.png", seed=1)
    (tmp_path / "b").mkdir()
    for name in ("one.png", "two.png"):
        Image.open(tmp_path / "a" / "one.png").save(tmp_path / "b" / name)
    read = reader(spec)
    kind: RobustnessKind = "noise"
    first, same, other = (
        read(str(tmp_path / path), 0)(kind, 0.2) for path in ("a/one.png", "b/one.png", "b/two.png")
    )
    np.testing.assert_array_equal(first, same)
    assert not np.array_equal(first, other)
    clean = read(str(tmp_path / "a" / "one.png"), 0)(kind, float("nan"))
    assert np.abs(first - clean).mean() > 10
