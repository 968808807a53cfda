"""From samples to batches: the cache, exact orders, variations that can be repeated."""

import gc
import threading
import time
import weakref
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from engine import pipeline
from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.events import Event, Notice, Progress
from engine.inputs import InputSpec
from engine.pictures import read_pixels
from engine.pipeline import PixelCache, batches, epoch_order, load_pixels
from engine.types import Sample

SPEC = InputSpec(height=8, width=8, channels=3)


def make_samples(folder: Path, count: int = 6) -> list[Sample]:
    random = np.random.default_rng(0)
    samples = []
    for i in range(count):
        path = folder / f"{i}.png"
        Image.fromarray(random.integers(0, 256, (10, 12, 3), dtype=np.uint8)).save(path)
        samples.append(
            Sample(path=str(path), label=i % 3, split="train", orientation=6 if i == 1 else 1)
        )
    return samples


def load(samples: list[Sample], control: Control | None = None, **options: int) -> PixelCache:
    control = control or Control()
    return load_pixels(samples, SPEC, control=control, text="Reading", **options)


def pixels(count: int, height: int = 16, width: int = 16, channels: int = 3) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (count, height, width, channels), np.uint8)


def cached_files(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file()]


# The cache


@pytest.mark.parametrize("budget", [None, 0])
def test_loads_what_read_pixels_gives_in_order(
    tmp_path: Path, graft_home: Path, budget: int | None
) -> None:
    samples = make_samples(tmp_path)
    events: list[Event] = []
    with load(samples, Control(events.append), memory_budget=budget) as cache:
        assert cache.in_memory == (budget is None)
        assert len(cache) == 6
        for sample, row in zip(samples, cache.array, strict=True):
            expected = read_pixels(sample.path, sample.orientation, 8, 8, 3, "stretch")
            assert np.array_equal(row, expected)
        assert cache.targets.tolist() == [0, 1, 2, 0, 1, 2]
        assert cache.indices.tolist() == list(range(6))
    assert len(cache) == 0
    assert cached_files(graft_home) == []
    assert events[-1] == Progress(text="Reading", done=6, total=6)


@pytest.mark.parametrize("budget", [None, 0])
def test_unreadable_pictures_are_dropped_with_a_notice(tmp_path: Path, budget: int | None) -> None:
    samples = make_samples(tmp_path)
    Path(samples[0].path).unlink()
    Path(samples[3].path).write_bytes(b"gone bad")
    events: list[Event] = []
    with load(samples, Control(events.append), memory_budget=budget) as cache:
        assert cache.indices.tolist() == [1, 2, 4, 5]
        assert cache.targets.tolist() == [1, 2, 1, 2]
        assert np.array_equal(cache.array[2], read_pixels(samples[4].path, 1, 8, 8, 3, "stretch"))
        assert [refused.path for refused in cache.refused] == [samples[0].path, samples[3].path]
    (notice,) = [event for event in events if isinstance(event, Notice)]
    assert notice.text.startswith("2 of 6 pictures could not be read")


def test_no_readable_picture_is_an_error(tmp_path: Path) -> None:
    samples = make_samples(tmp_path, 2)
    for sample in samples:
        Path(sample.path).unlink()
    with pytest.raises(EngineError, match="None of the 2 pictures"):
        load(samples)


def test_no_room_for_the_file_is_an_error(
    tmp_path: Path, graft_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = pipeline.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(pipeline.shutil, "disk_usage", lambda _path: usage._replace(free=10))
    with pytest.raises(EngineError, match="free some space"):
        load(make_samples(tmp_path), memory_budget=0)
    assert cached_files(graft_home) == []


def test_cancelling_leaves_nothing_behind(
    tmp_path: Path, graft_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    control = Control()

    def slow(*_arguments: object) -> np.ndarray:
        control.cancel()
        time.sleep(0.01)
        return np.zeros((8, 8, 3), np.uint8)

    monkeypatch.setattr(pipeline, "read_input", slow)
    with pytest.raises(CancelledError):
        load(make_samples(tmp_path, 40), control, memory_budget=0)
    assert cached_files(graft_home) == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("graft-")]


def test_a_pause_holds_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    control, read = Control(), []

    def counted(path: str, *_arguments: object) -> np.ndarray:
        read.append(path)
        if len(read) == 1:
            control.pause()
            threading.Timer(0.2, control.go_on).start()
            held.append(len(read))
        return np.zeros((8, 8, 3), np.uint8)

    held: list[int] = []
    monkeypatch.setattr(pipeline, "read_input", counted)
    began = time.perf_counter()
    with load(make_samples(tmp_path, 40), control) as cache:
        assert time.perf_counter() - began >= 0.2
        assert len(read) == len(cache) == 40


# Batches


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
    assert images.dtype == np.float32
    assert np.array_equal(images, array[order])
    assert np.concatenate([labels for _, labels in given]).tolist() == order.tolist()


def test_shapes_and_length_are_known_before_reading() -> None:
    data = batches(pixels(10), np.arange(10), batch_size=4, order=np.arange(10))
    images, labels = data.element_spec
    assert images == tf.TensorSpec((None, 16, 16, 3), tf.float32)
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
