"""From samples to batches: the cache, exact orders, variations that can be repeated."""

import gc
import time
import weakref
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from engine.augment_presets import settings_of
from engine.augmentation import Augmenter
from engine.pipeline import batches, epoch_order
from engine.recipe import AugmentSpec


def pixels(count: int, height: int = 16, width: int = 16, channels: int = 3) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (count, height, width, channels), np.uint8)


def test_order_is_a_permutation_of_its_own_for_each_epoch() -> None:
    orders = [epoch_order(50, *key) for key in ((0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0))]
    assert all(sorted(order.tolist()) == list(range(50)) for order in orders)
    assert len({tuple(order.tolist()) for order in orders}) == 4
    assert np.array_equal(orders[1], epoch_order(50, 0, 0, 1))


def test_batches_follow_the_order_exactly() -> None:
    array, targets = pixels(10), np.arange(10)
    order = np.array([3, 1, 4, 1, 5, 9, 2])
    given = list(batches(array, targets, batch_size=3, order=order))
    assert [len(images) for images, _ in given] == [3, 3, 1]
    images = np.concatenate([images for images, _ in given])
    assert images.dtype == np.uint8
    assert np.array_equal(images, array[order])
    assert np.concatenate([labels for _, labels in given]).tolist() == order.tolist()


def test_shapes_and_length_are_known_before_reading() -> None:
    data = batches(pixels(10), np.arange(10), batch_size=4, order=np.arange(10))
    images, labels = data.element_spec
    assert images == tf.TensorSpec((None, 16, 16, 3), tf.uint8)
    assert labels == tf.TensorSpec((None,), tf.int32)
    assert int(data.cardinality()) == 3
    whole = batches(
        pixels(10), np.arange(10), batch_size=4, order=np.arange(10), drop_remainder=True
    )
    assert whole.element_spec[0].shape == (4, 16, 16, 3)
    assert int(whole.cardinality()) == 2


def test_weights_and_features_and_soft_labels_pass_through() -> None:
    features = np.random.default_rng(0).normal(size=(7, 5)).astype(np.float32)
    soft = np.eye(3, dtype=np.float64)[[0, 1, 2, 0, 1, 2, 0]]
    weights = np.linspace(0, 1, 7)
    order = np.array([6, 0, 2])
    ((rows, labels, row_weights),) = batches(
        features, soft, batch_size=3, order=order, sample_weights=weights
    )
    assert np.array_equal(rows, features[order])
    assert np.array_equal(labels, soft[order].astype(np.float32))
    assert np.allclose(row_weights, weights[order])


def test_a_memory_mapped_array_is_picked_from_and_let_go(tmp_path: Path) -> None:
    array = np.memmap(tmp_path / "pixels", np.uint8, "w+", shape=(9, 4, 4, 3))
    array[:] = np.arange(9)[:, None, None, None]
    order = np.array([8, 0, 5])
    data = batches(array, np.arange(9), batch_size=2, order=order)
    assert [int(image[0, 0, 0]) for images, _ in data for image in images] == [8, 0, 5]
    alive = weakref.ref(array)
    del array, data
    gc.collect()
    assert alive() is None


def test_batches_of_features_come_quickly() -> None:
    features = np.zeros((1600, 1024), np.float32)
    times = []
    for epoch in range(3):
        data = batches(
            features, np.zeros(1600, int), batch_size=32, order=epoch_order(1600, 0, 0, epoch)
        )
        began = time.perf_counter()
        assert sum(1 for _ in data) == 50
        times.append((time.perf_counter() - began) / 50)
    # About 0.5 ms on two busy cores; a slip to copying the whole array would show.
    assert min(times) < 0.005


def test_batches_are_used_again_where_only_their_rows_are_others() -> None:
    first = np.arange(20, dtype=np.float32).reshape(10, 2)
    second = first + 100
    targets = np.arange(10)
    made = batches(first, targets, batch_size=4, order=np.arange(10))
    again = batches(second, targets, batch_size=4, order=np.arange(10)[::-1], reuse=made)
    assert again is made
    rows = np.concatenate([inputs for inputs, _ in again.as_numpy_iterator()])
    np.testing.assert_array_equal(rows, second[::-1])
    for other in (
        batches(first, targets, batch_size=5, order=np.arange(10), reuse=made),
        batches(first.astype(np.uint8), targets, batch_size=4, order=np.arange(10), reuse=made),
        batches(first, targets, batch_size=4, order=np.arange(7), reuse=made),
    ):
        assert other is not made
        labels = np.concatenate([labels for _, labels in other.as_numpy_iterator()])
        np.testing.assert_array_equal(labels, targets[: len(labels)])


@pytest.mark.parametrize("preset", ["none", "gentle"])
def test_parts_of_several_machines_are_the_batches_of_one(preset: str) -> None:
    augment = None
    if preset != "none":
        augment = Augmenter(settings_of(AugmentSpec(preset=preset), "picture"), 7)

    def made(part: tuple[int, int]) -> list[list[np.ndarray]]:
        data = batches(
            pixels(8),
            np.arange(8),
            batch_size=7,
            order=epoch_order(8, 0, 0, 0),
            augment=augment,
            sample_weights=np.linspace(0, 1, 8),
            part=part,
        )
        return [[np.asarray(column) for column in batch] for batch in data]

    parts = [made((which, 3)) for which in range(3)]
    # The last batch has one sample, so that two machines have nothing to do.
    assert [[len(batch[0]) for batch in one] for one in parts] == [[2, 0], [2, 0], [3, 1]]
    for number, batch in enumerate(made((0, 1))):
        for column, whole in enumerate(batch):
            together = np.concatenate([one[number][column] for one in parts])
            np.testing.assert_array_equal(together, whole)
