"""Variations that can be repeated, stay within the range and never reach validation."""

import numpy as np
import pytest

from engine import pipeline
from engine.augmentation import Augmenter
from engine.errors import EngineError
from engine.pipeline import batches


def pixels(count: int, height: int = 16, width: int = 16, channels: int = 3) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (count, height, width, channels), np.uint8)


def varied(augment: Augmenter, array: np.ndarray, phase: int, epoch: int) -> np.ndarray:
    augment.start_epoch(phase, epoch)
    data = batches(
        array,
        np.arange(len(array)),
        batch_size=4,
        order=np.arange(len(array)),
        augment=augment,
    )
    return np.concatenate([images.numpy() for images, _ in data])


@pytest.mark.parametrize(("preset", "channels"), [("gentle", 3), ("strong", 1)])
def test_variations_depend_on_seed_phase_and_epoch_alone(preset: str, channels: int) -> None:
    array = pixels(22, channels=channels)
    augment = Augmenter(preset, 7)
    first = varied(augment, array, 0, 0)
    others = [varied(augment, array, 0, 1), varied(augment, array, 1, 0)]
    assert np.array_equal(first, varied(augment, array, 0, 0))
    assert all(np.abs(first - other).mean() > 1 for other in others)
    assert first.shape == array.shape
    assert first.dtype == np.float32
    assert first.min() >= 0
    assert first.max() <= 255


def test_another_seed_draws_other_variations() -> None:
    assert not np.array_equal(Augmenter("gentle", 7).key(), Augmenter("gentle", 8).key())


def test_variations_are_the_same_however_many_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    array = pixels(64)
    given = []
    for threads in (1, 4):
        monkeypatch.setattr(pipeline, "num_threads", lambda threads=threads: threads)
        given.append(varied(Augmenter("strong", 1), array, 0, 3))
    assert np.array_equal(*given)


def test_each_batch_and_picture_varies_in_its_own_way() -> None:
    array = np.repeat(pixels(1), 8, axis=0)
    given = varied(Augmenter("gentle", 0), array, 0, 0)
    assert len({image.tobytes() for image in given}) == 8


def test_gentle_changes_less_than_strong() -> None:
    y, x = np.mgrid[0:32, 0:32]
    smooth = np.stack([8 * x, 8 * y, 4 * (x + y)], -1)[None].repeat(32, 0).astype(np.uint8)
    mirrored = smooth[:, :, ::-1]

    def change(preset: str) -> float:
        given = varied(Augmenter(preset, 0), smooth, 0, 0)
        either = [np.abs(given - kept).mean(axis=(1, 2, 3)) for kept in (smooth, mirrored)]
        return float(np.minimum(*either).mean())

    assert 1 < change("gentle") < change("strong") < 100


def test_an_epoch_is_not_traced_again() -> None:
    array = pixels(8)
    augment = Augmenter("gentle", 0)
    varied(augment, array, 0, 0)
    (traced,) = augment._traced.values()
    for epoch in range(1, 4):
        varied(augment, array, 0, epoch)
    assert len(augment._traced) == 1
    assert traced.experimental_get_tracing_count() == 1


def test_no_augmentation_has_no_layers() -> None:
    with pytest.raises(EngineError, match="gentle or strong"):
        Augmenter("none", 0)
