"""Variations that can be repeated, stay within the range and mix labels only where asked."""

from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from engine import augmentation, pipeline
from engine.augment_presets import AugmentSettings
from engine.augment_steps import Move
from engine.augmentation import Augmenter, preview
from engine.control import Control
from engine.errors import EngineError
from engine.inputs import InputSpec
from engine.pipeline import batches
from engine.recipe import AugmentSpec

GENTLE = AugmentSpec(preset="gentle")
STRONG = AugmentSpec(preset="strong")
EVERYTHING = AugmentSettings(
    flip="both",
    rotation=20.0,
    zoom=0.1,
    translation=0.1,
    crop=0.8,
    brightness=0.2,
    contrast=0.2,
    saturation=0.3,
    mix_up=0.3,
    cut_mix=1.0,
    erasing=0.5,
    time_shift=0.1,
    noise=20.0,
    masking=0.2,
)


def pixels(count: int, height: int = 16, width: int = 16, channels: int = 3) -> np.ndarray:
    random = np.random.default_rng(3)
    return random.integers(0, 256, (count, height, width, channels), dtype=np.uint8)


def smooth(count: int) -> np.ndarray:
    y, x = np.mgrid[0:32, 0:32]
    return np.stack([8 * x, 8 * y, 4 * (x + y)], -1)[None].repeat(count, 0).astype(np.uint8)


def varied(
    augment: Augmenter, array: np.ndarray, phase: int = 0, epoch: int = 0, targets=None
) -> np.ndarray:
    augment.start_epoch(phase, epoch)
    data = batches(
        array,
        np.arange(len(array)) if targets is None else targets,
        batch_size=4,
        order=np.arange(len(array)),
        augment=augment,
    )
    if targets is None:
        return np.concatenate([images.numpy() for images, _ in data])
    return tuple(np.concatenate(parts) for parts in zip(*data.as_numpy_iterator(), strict=True))


def only(array: np.ndarray, **values: object) -> np.ndarray:
    return varied(Augmenter(AugmentSettings(**values), 0), array)


@pytest.mark.parametrize(("settings", "channels"), [(GENTLE, 3), (STRONG, 1), (EVERYTHING, 3)])
def test_variations_depend_on_seed_phase_and_epoch_alone(settings, channels: int) -> None:
    array = pixels(22, channels=channels)
    augment = Augmenter(settings, 7)
    targets = np.eye(22, dtype=np.float32)
    first, _ = varied(augment, array, 0, 0, targets)
    others = [varied(augment, array, *when, targets)[0] for when in ((0, 1), (1, 0))]
    assert np.array_equal(first, varied(augment, array, 0, 0, targets)[0])
    assert all(np.abs(first - other).mean() > 1 for other in others)
    assert first.shape == array.shape
    assert first.dtype == np.float32
    assert first.min() >= 0
    assert first.max() <= 255


def test_another_seed_draws_other_variations() -> None:
    assert not np.array_equal(Augmenter(GENTLE, 7).key(), Augmenter(GENTLE, 8).key())


def test_variations_are_the_same_however_many_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    array = pixels(64)
    targets = np.eye(64, dtype=np.float32)
    given = []
    for threads in (1, 4):
        monkeypatch.setattr(pipeline, "num_threads", lambda threads=threads: threads)
        given.append(varied(Augmenter(EVERYTHING, 1), array, 0, 3, targets))
    for one, other in zip(*given, strict=True):
        assert np.array_equal(one, other)


def test_each_batch_and_picture_varies_in_its_own_way() -> None:
    array = np.repeat(pixels(1), 8, axis=0)
    given = varied(Augmenter(GENTLE, 0), array)
    assert len({image.tobytes() for image in given}) == 8


def test_gentle_changes_less_than_strong() -> None:
    array = smooth(32)
    mirrored = array[:, :, ::-1]

    def change(spec: AugmentSpec) -> float:
        given = varied(Augmenter(spec, 0), array)
        either = [np.abs(given - kept).mean(axis=(1, 2, 3)) for kept in (array, mirrored)]
        return float(np.minimum(*either).mean())

    assert 1 < change(GENTLE) < change(STRONG) < 100


def test_an_epoch_is_not_traced_again() -> None:
    array = pixels(8)
    augment = Augmenter(GENTLE, 0)
    varied(augment, array)
    (traced,) = augment._traced.values()
    for epoch in range(1, 4):
        varied(augment, array, 0, epoch)
    assert len(augment._traced) == 1
    assert traced.experimental_get_tracing_count() == 1


# One step at a time


def test_a_picture_that_is_not_to_vary_stays_as_it_is() -> None:
    array = pixels(4)
    assert np.array_equal(only(array), array)


def test_mirroring_on_both_axes_is_drawn_for_each() -> None:
    array = pixels(1).repeat(40, 0)
    kinds = {image.tobytes(): image for image in only(array, flip="both")}
    ways = [array[0], array[0, ::-1], array[0, :, ::-1], array[0, ::-1, ::-1]]
    assert set(kinds) == {way.astype(np.float32).tobytes() for way in ways}


@pytest.mark.parametrize(
    ("values", "layer", "number"),
    [
        ({"rotation": 40.0}, keras.layers.RandomRotation(40 / 360), 0),
        ({"zoom": 0.3}, keras.layers.RandomZoom(0.3), 1),
        ({"translation": 0.2}, keras.layers.RandomTranslation(0.2, 0.2), 2),
    ],
)
def test_one_move_alone_is_what_keras_makes_of_it(values, layer, number, monkeypatch) -> None:
    drawn = []
    kind = type(layer)
    draw = kind.get_random_transformation

    def remember(self, *args, **kwargs):
        drawn.append(draw(self, *args, **kwargs))
        return drawn[-1]

    monkeypatch.setattr(kind, "get_random_transformation", remember)
    images = tf.constant(smooth(6), tf.float32)
    augment = Augmenter(AugmentSettings(**values), 0)
    given, _ = augment.vary(images, np.zeros(6), augment.key(), 0)
    expected = layer.transform_images(images, drawn[0], training=True)
    assert np.abs(given.numpy() - images.numpy()).mean() > 1
    np.testing.assert_allclose(given.numpy(), expected.numpy(), atol=2e-2)


def test_moves_together_equal_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    # A slow wave, so that one interpolation and three differ little; the edges are mirrored in
    # another order and left out.
    y, x = np.mgrid[0:96, 0:96]
    images = (128 + 100 * np.sin(x / 14) * np.cos(y / 11))[None, :, :, None].repeat(4, 0)
    images = tf.constant(images, tf.float32)
    move = Move(AugmentSettings(rotation=20.0, zoom=0.1, translation=0.05))
    seed = augmentation._BatchSeeds(np.array([1, 2], np.int32), 0)
    given = move(images, seed.of_step(2))
    again = seed.of_step(2)
    expected = images
    drawn = [
        layer.get_random_transformation(images, training=True, seed=again)
        for layer in (move.rotation, move.zoom, move.shift)
    ]
    for layer, transformation in zip((move.rotation, move.zoom, move.shift), drawn, strict=True):
        expected = layer.transform_images(expected, transformation, training=True)
    inner = np.s_[:, 30:-30, 30:-30]
    assert np.abs(given.numpy() - images.numpy())[inner].mean() > 5
    np.testing.assert_allclose(given.numpy()[inner], expected.numpy()[inner], atol=2)


def test_a_crop_shows_a_part_of_the_picture_and_nothing_else() -> None:
    given = only(smooth(32), crop=0.5)[..., :2]
    across = given[:, 0, :, 0]
    # The first channel is 8 times the column: its range is how much of the width is kept.
    kept = (across.max(1) - across.min(1)) / 248
    assert kept.min() >= 0.49
    assert kept.max() <= 1.01
    assert kept.max() - kept.min() > 0.3
    assert np.all(np.diff(across, axis=1) >= -1e-3), "never mirrored at an edge"
    # Height and width are drawn apart, and so is the place.
    down = given[:, :, 0, 1]
    assert np.abs(kept - (down.max(1) - down.min(1)) / 248).max() > 0.1
    assert across.min(1).max() > 20


def test_contrast_and_saturation_go_both_ways() -> None:
    array = (smooth(24).astype(np.float32) * 0.5 + 60).astype(np.uint8)
    ratio = only(array, contrast=0.4).std(axis=(1, 2, 3)) / array[0].std()
    assert ratio.min() < 0.9
    assert ratio.max() > 1.1

    def colour(images: np.ndarray) -> np.ndarray:
        return (1 - images.min(-1) / images.max(-1)).mean(axis=(1, 2))

    ratio = colour(only(array, saturation=0.4)) / colour(array.astype(float))
    assert 0.58 < ratio.min() < 0.9
    assert 1.1 < ratio.max() < 1.42
    grey = pixels(4, channels=1)
    assert np.array_equal(only(grey, saturation=0.4), grey)


def test_rand_augment_is_drawn_for_each_picture() -> None:
    array = smooth(32)

    def change(strength: float) -> np.ndarray:
        augment = Augmenter(AugmentSettings(rand_augment=strength), 0)
        given, _ = augment.vary(tf.constant(array, tf.float32), None, augment.key(), 0)
        return np.abs(given.numpy() - array).mean(axis=(1, 2, 3))

    assert len(np.unique(change(0.7).round(2))) > 20
    assert change(0.7).mean() > change(0.1).mean()


def test_rand_augment_is_the_same_traced_as_step_by_step() -> None:
    array = pixels(4, channels=1)
    augment = Augmenter(AugmentSettings(rand_augment=1.0), 0)
    given, _ = augment.vary(tf.constant(array, tf.float32), None, augment.key(), 0)
    np.testing.assert_allclose(varied(augment, array), given.numpy(), atol=1e-3)
    assert given.shape == array.shape


def test_the_other_steps_draw_the_same_when_one_is_added() -> None:
    array = smooth(4)
    # The mean brightness of a mirrored picture is that of the picture.
    without = only(array, brightness=0.05).mean(axis=(1, 2, 3))
    with_flip = only(array, brightness=0.05, flip="both", mix_up=0.0).mean(axis=(1, 2, 3))
    np.testing.assert_allclose(without, with_flip, atol=0.1)


# Recordings


def test_a_time_shift_moves_along_the_width_and_leaves_silence() -> None:
    array = np.zeros((16, 8, 32, 1), np.uint8)
    array[:, :, 12:20] = np.arange(1, 9)[None, :, None, None] * 20
    given = only(array, time_shift=0.3)
    assert np.ptp(given[:, 4].argmax(1)) > 8
    # Rows, the bands of frequencies, keep their place.
    assert np.all(np.diff(given.max(axis=(2, 3)), axis=1) > 0)
    wide = only(np.full((8, 4, 32, 1), 99, np.uint8), time_shift=0.5)
    assert (wide == 0).any()


def test_noise_is_the_same_in_all_channels() -> None:
    array = np.full((8, 8, 8, 3), 128, np.uint8)
    given = only(array, noise=20.0)
    np.testing.assert_allclose(given[..., 0], given[..., 2], atol=1e-4)
    strengths = given.std(axis=(1, 2, 3))
    assert 0 <= strengths.min() < 6
    assert 12 < strengths.max() < 26


def test_masks_hide_one_range_of_bands_and_one_stretch_of_time() -> None:
    array = pixels(40, 40, 50, 1)
    given = only(array, masking=0.4)
    hidden = np.isclose(given, array.mean(axis=(1, 2, 3), keepdims=True), atol=0.01)[..., 0]
    bands, times = hidden.all(axis=2).sum(1), hidden.all(axis=1).sum(1)
    assert bands.max() > 10
    assert bands.max() <= 17
    assert times.max() > 12
    assert times.max() <= 21
    for rows in hidden.all(axis=2):
        assert np.count_nonzero(np.diff(rows.astype(int))) <= 2


# Mixing


def test_labels_are_mixed_as_the_pictures_are() -> None:
    # One grey level a class, so that a mixed picture's level says how it was mixed.
    array = np.stack([np.full((4, 4, 1), 20 * i, np.uint8) for i in range(12)])
    targets = np.eye(12, dtype=np.float32)
    levels = np.arange(12) * 20.0
    for values in ({"mix_up": 1.0}, {"cut_mix": 2.0}, {"mix_up": 1.0, "cut_mix": 1.0}):
        augment = Augmenter(AugmentSettings(**values), 0)
        assert augment.mixes_labels
        images, mixed = varied(augment, array, 0, 0, targets)
        np.testing.assert_allclose(mixed.sum(1), 1, atol=1e-5)
        assert (mixed.max(1) < 0.99).any()
        if "cut_mix" not in values:
            np.testing.assert_allclose(images.mean(axis=(1, 2, 3)), mixed @ levels, atol=0.01)


def test_labels_are_left_alone_where_nothing_is_mixed() -> None:
    _, labels = varied(Augmenter(STRONG, 0), pixels(8), 0, 0, np.arange(8))
    assert labels.dtype == np.int32
    assert labels.tolist() == list(range(8))


def test_numbers_are_not_held_within_the_range_of_grey_levels() -> None:
    array = np.array([[-3.0], [900.0]], np.float32).reshape(2, 1, 1, 1)
    augment = Augmenter(AugmentSpec(mix_up=0.5, noise=99, flip="both"), 0, "vector")
    images, mixed = varied(augment, array, 0, 0, np.array([[-3.0], [900.0]], np.float32))
    np.testing.assert_allclose(images.reshape(-1), mixed.reshape(-1), atol=1e-3)
    assert images.max() > 255


# Preview

SPEC = InputSpec(height=24, width=24, channels=3)


@pytest.fixture
def paths(tmp_path: Path) -> tuple[str, ...]:
    made = []
    for i, array in enumerate(pixels(4, 30, 20)):
        made.append(str(tmp_path / f"{i}.png"))
        Image.fromarray(array).save(made[-1])
    return tuple(made)


def test_a_preview_shows_each_sample_as_training_varies_it(paths: tuple[str, ...]) -> None:
    plain = preview(paths, SPEC, AugmentSpec(), 0, Control())
    assert [one.path for one in plain] == list(paths)
    assert all((one.width, one.height, len(one.pixels)) == (24, 24, 1728) for one in plain)
    first, again, other = (preview(paths, SPEC, STRONG, seed, Control()) for seed in (0, 0, 1))
    assert first == again
    assert all(a.pixels != b.pixels for a, b in zip(first, other, strict=True))
    assert all(a.pixels != b.pixels for a, b in zip(first, plain, strict=True))
    mixed = preview(paths, SPEC, AugmentSpec(preset="custom", mix_up=1.0), 0, Control())
    assert any(a.pixels != b.pixels for a, b in zip(mixed, plain, strict=True))


def test_a_preview_reads_the_samples_once(paths, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []
    read = augmentation.read_input

    def counted(path: str, *rest: object):
        reads.append(path)
        return read(path, *rest)

    monkeypatch.setattr(augmentation, "read_input", counted)
    for strength in (0.1, 0.2, 0.3):
        preview(paths, SPEC, AugmentSpec(preset="custom", zoom=strength), 0, Control())
    assert len(reads) == 4
    preview(paths, replace(SPEC, height=32), GENTLE, 0, Control())
    assert len(reads) == 8


def test_a_sample_that_cannot_be_read_is_shown_as_nothing(paths: tuple[str, ...]) -> None:
    Path(paths[1]).write_bytes(b"no picture")
    shown = preview(paths, SPEC, GENTLE, 0, Control())
    assert [bool(one.pixels) for one in shown] == [True, False, True, True]
    for path in paths:
        Path(path).unlink()
    shown = preview(paths, SPEC, GENTLE, 0, Control())
    assert not any(one.pixels for one in shown)


def test_a_grey_preview_is_grey(paths: tuple[str, ...]) -> None:
    shown = preview(paths, replace(SPEC, channels=1), GENTLE, 0, Control())[0]
    array = np.frombuffer(shown.pixels, np.uint8).reshape(24, 24, 3)
    assert np.array_equal(array[..., 0], array[..., 2])


def test_numbers_have_no_preview() -> None:
    with pytest.raises(EngineError, match="nothing to preview"):
        preview(("a.csv::0",), replace(SPEC, media="vector"), GENTLE, 0, Control())
