"""What presets mean for each kind of data, and variation measured on pictures."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.augment_presets import (
    FIELDS,
    AugmentSettings,
    measure_photographs,
    settings_of,
    written_out,
)
from engine.control import Control
from engine.errors import EngineError
from engine.recipe import AugmentSpec
from engine.types import DatasetIndex, Sample


def test_a_preset_s_values_hold_where_none_is_given() -> None:
    gentle = settings_of(AugmentSpec(preset="gentle"))
    assert gentle.flip == "horizontal"
    assert settings_of(AugmentSpec(preset="gentle", flip="none")) == replace(gentle, flip="none")
    assert settings_of(AugmentSpec(preset="none")).is_none
    assert settings_of(AugmentSpec(preset="none", zoom=0.2)) == AugmentSettings(zoom=0.2)


def test_own_values_start_from_nothing() -> None:
    assert settings_of(AugmentSpec(preset="custom")).is_none
    assert settings_of(AugmentSpec(preset="custom", contrast=0.5)) == AugmentSettings(contrast=0.5)


def test_recordings_are_never_mirrored_or_turned() -> None:
    spec = AugmentSpec(preset="strong", flip="both", rotation=90, zoom=0.5, brightness=0.5)
    strong = settings_of(spec, "sound")
    assert strong == settings_of(AugmentSpec(preset="strong"), "sound")
    assert strong.time_shift > settings_of(AugmentSpec(preset="gentle"), "sound").time_shift > 0
    assert strong.masking > 0 < strong.noise


def test_numbers_are_only_mixed() -> None:
    assert settings_of(AugmentSpec(preset="strong"), "vector").is_none
    assert settings_of(AugmentSpec(mix_up=0.2, zoom=0.3), "vector") == AugmentSettings(mix_up=0.2)


def test_mixing_changes_labels() -> None:
    assert settings_of(AugmentSpec(mix_up=0.2)).mixes_labels
    assert settings_of(AugmentSpec(cut_mix=1.0)).mixes_labels
    assert not settings_of(AugmentSpec(preset="strong")).mixes_labels


@pytest.mark.parametrize("media", FIELDS)
@pytest.mark.parametrize("preset", ["none", "gentle", "strong"])
def test_a_preset_written_out_means_the_same(media: str, preset: str) -> None:
    spec = AugmentSpec(preset=preset)
    own = written_out(spec, media)
    assert own.preset == "custom"
    assert settings_of(own, media) == settings_of(spec, media)
    assert all(getattr(own, name) is not None for name in FIELDS[media])


# Measured


def make_index(folder: Path, pictures: dict[str, list[np.ndarray]], media: str = "picture"):
    samples = []
    for label, (name, arrays) in enumerate(pictures.items()):
        (folder / name).mkdir()
        for i, array in enumerate(arrays):
            path = folder / name / f"{i}.png"
            Image.fromarray(array.astype(np.uint8)).save(path)
            samples.append(Sample(path=str(path), label=label, split="train"))
    return DatasetIndex(
        roots=(str(folder),),
        task="single_label",
        class_names=tuple(pictures),
        samples=tuple(samples),
        refused=(),
        findings=(),
        fingerprint="",
        media=media,
    )


def scene(level: float = 120.0, contrast: float = 40.0, height: int = 48) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:48]
    wave = np.sin(x / 4) * np.cos(y / 5)
    return np.stack([level + contrast * wave, level + 0.5 * contrast * wave, 0 * wave + 60], -1)


def test_what_does_not_differ_is_not_varied(tmp_path: Path) -> None:
    index = make_index(tmp_path, {"a": [scene()] * 4, "b": [scene(60.0)] * 4})
    spec = measure_photographs(index, Control())
    assert spec.preset == "photographs"
    assert all(getattr(spec, name) is not None for name in FIELDS["picture"])
    # Classes of different brightness are no reason to make their pictures darker.
    assert spec.brightness == spec.contrast == spec.zoom == spec.translation == 0
    assert spec.crop == 1


def test_each_value_follows_what_differs(tmp_path: Path) -> None:
    names = ("light", "contrast", "shape")
    for name in names:
        (tmp_path / name).mkdir()
    light = [scene(level) for level in (90.0, 110.0, 130.0, 150.0)]
    contrast = [scene(contrast=value) for value in (20.0, 30.0, 45.0, 60.0)]
    shape = [scene(height=value) for value in (30, 40, 55, 70)]
    by_light, by_contrast, by_shape = (
        measure_photographs(make_index(tmp_path / name, {"a": arrays}), Control())
        for name, arrays in zip(names, (light, contrast, shape), strict=True)
    )
    assert by_light.brightness > max(by_contrast.brightness, by_shape.brightness)
    # Around their middle the levels are 10 and 30 of 255 away: 20 is the median of that.
    assert by_light.brightness == pytest.approx(1.4826 * 20 / 255 * 0.7, rel=0.3)
    assert by_contrast.contrast > max(by_light.contrast, by_shape.contrast)
    assert by_shape.crop < min(by_light.crop, by_contrast.crop)


def test_unreadable_pictures_are_passed_over(tmp_path: Path) -> None:
    index = make_index(tmp_path, {"a": [scene(100.0), scene(120.0), scene(140.0)]})
    Path(index.samples[0].path).write_bytes(b"no picture")
    assert measure_photographs(index, Control()).brightness > 0
    for sample in index.samples[1:]:
        Path(sample.path).unlink()
    with pytest.raises(EngineError, match="gentle or strong"):
        measure_photographs(index, Control())


def test_recordings_cannot_be_measured(tmp_path: Path) -> None:
    index = make_index(tmp_path, {"a": [scene()] * 2}, media="sound")
    with pytest.raises(EngineError, match="measures pictures"):
        measure_photographs(index, Control())
