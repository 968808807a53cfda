"""IDX, .npz and CIFAR: every sample with its label and split, and nothing in a file is run."""

import gzip
import pickle
import struct

import numpy as np
import pytest

from engine.control import Control
from engine.data.containers import container_kind, read_container, read_item, read_row
from engine.errors import EngineError
from engine.references import split_reference


def write_idx(path, array, *, packed=False):
    kinds = {np.dtype(np.uint8): 8, np.dtype(np.float32): 13}
    data = bytes([0, 0, kinds[array.dtype], array.ndim])
    data += (
        struct.pack(f">{array.ndim}I", *array.shape)
        + array.astype(array.dtype.newbyteorder(">")).tobytes()
    )
    path.write_bytes(gzip.compress(data) if packed else data)


def write_mnist(folder, *, packed=False):
    rng = np.random.default_rng(0)
    end = ".gz" if packed else ""
    made = {}
    for name, count in (("train", 6), ("t10k", 4)):
        pictures = rng.integers(0, 256, (count, 5, 7), np.uint8)
        labels = np.arange(count, dtype=np.uint8) % 3
        write_idx(folder / f"{name}-images-idx3-ubyte{end}", pictures, packed=packed)
        write_idx(folder / f"{name}-labels-idx1-ubyte{end}", labels, packed=packed)
        made[name] = pictures, labels
    return made


def write_cifar(folder, *, protocol=2, extra=None):
    rng = np.random.default_rng(1)
    for name in ("data_batch_1", "test_batch"):
        batch = {
            b"data": rng.integers(0, 256, (3, 3072), np.uint8),
            b"labels": [0, 1, 1],
            **(extra or {}),
        }
        (folder / name).write_bytes(pickle.dumps(batch, protocol=protocol))
    (folder / "batches.meta").write_bytes(pickle.dumps({b"label_names": [b"plane", b"car"]}))


def read(path):
    return read_container(path, control=Control())


@pytest.mark.parametrize("packed", [False, True])
def test_idx_files_find_their_labels_and_their_test_part(tmp_path, packed):
    made = write_mnist(tmp_path, packed=packed)
    assert container_kind(tmp_path) == "idx"
    found = read(tmp_path)
    assert [file.split for file in found.files] == ["test"] * 4 + ["train"] * 6
    for name, split in (("train", "train"), ("t10k", "test")):
        files = [file for file in found.files if file.split == split]
        assert [file.class_name for file in files] == [str(label) for label in made[name][1]]
        path, row = split_reference(files[2].path)
        np.testing.assert_array_equal(read_item(path, row), made[name][0][2])
    assert files[2].relative.startswith("t10k-images-idx3-ubyte")


def test_one_idx_file_stands_for_its_whole_set(tmp_path):
    write_mnist(tmp_path)
    assert len(read(tmp_path / "train-images-idx3-ubyte").files) == 10


def test_a_lone_test_part_is_split_like_any_other_data(tmp_path):
    write_mnist(tmp_path)
    for path in tmp_path.glob("train*"):
        path.unlink()
    assert {file.split for file in read(tmp_path).files} == {None}


def test_pictures_without_labels_name_the_file_that_is_missing(tmp_path):
    write_mnist(tmp_path)
    (tmp_path / "train-labels-idx1-ubyte").unlink()
    with pytest.raises(EngineError, match="train-labels-idx1-ubyte was expected"):
        read(tmp_path)


def test_idx_that_is_cut_off_is_told_from_idx_that_is_whole(tmp_path):
    write_mnist(tmp_path)
    labels = tmp_path / "train-labels-idx1-ubyte"
    labels.write_bytes(labels.read_bytes()[:-2])
    with pytest.raises(EngineError, match="cut off"):
        read(tmp_path)


def test_as_many_labels_as_pictures(tmp_path):
    write_mnist(tmp_path)
    write_idx(tmp_path / "train-labels-idx1-ubyte", np.zeros(5, np.uint8))
    with pytest.raises(EngineError, match="6 samples but 5 labels"):
        read(tmp_path)


def test_npz_as_keras_datasets_keeps_it(tmp_path):
    rng = np.random.default_rng(2)
    x_train, x_test = (rng.integers(0, 256, (n, 8, 8, 3), np.uint8) for n in (5, 2))
    path = tmp_path / "set.npz"
    np.savez_compressed(
        path, x_train=x_train, y_train=np.array([[0], [1], [2], [1], [0]]), x_test=x_test,
        y_test=np.array([[2], [0]]),
    )  # fmt: skip
    found = read(path)
    assert found.media == "picture"
    assert [(f.class_name, f.split) for f in found.files][3:6] == [
        ("1", "train"),
        ("0", "train"),
        ("2", "test"),
    ]
    np.testing.assert_array_equal(read_item(str(path), 6), x_test[1])
    with pytest.raises(EngineError, match="7 samples, so there is no number 7"):
        read_item(str(path), 7)


def test_pictures_as_numbers_between_0_and_1_become_grey_levels(tmp_path):
    path = tmp_path / "unit.npz"
    x = np.linspace(0, 1, 2 * 4 * 4, dtype=np.float32).reshape(2, 4, 4)
    np.savez(path, x=x, y=np.array([0, 1]))
    np.testing.assert_array_equal(read_item(str(path), 1), np.rint(x[1] * 255).astype(np.uint8))


def test_one_hot_labels_and_numbers_to_be_estimated(tmp_path):
    x = np.zeros((3, 4, 4), np.uint8)
    np.savez(tmp_path / "hot.npz", x=x, y=np.eye(3)[[2, 0, 1]])
    assert [file.class_name for file in read(tmp_path / "hot.npz").files] == ["2", "0", "1"]
    np.savez(tmp_path / "age.npz", x=x, y=np.array([0.5, 1.25, 3.0]))
    found = read(tmp_path / "age.npz")
    assert found.task == "regression"
    assert [file.values for file in found.files] == [(0.5,), (1.25,), (3.0,)]


def test_vectors_in_npz(tmp_path):
    path = tmp_path / "vectors.npz"
    x = np.arange(12, dtype=np.float64).reshape(3, 4)
    np.savez(path, x=x, y=np.array([0, 1, 0]))
    found = read(path)
    assert (found.media, found.vector_names[3]) == ("vector", "feature 4")
    np.testing.assert_array_equal(read_row(str(path), 2), x[2].astype(np.float32))


class _Bomb:
    def __reduce__(self):
        return (pytest.fail, ("a pickle was run",))


def test_npz_with_pickled_objects_is_refused_unread(tmp_path):
    path = tmp_path / "objects.npz"
    np.savez(path, x_train=np.array([_Bomb()], dtype=object), y_train=np.array([0]))
    with pytest.raises(EngineError, match="pickled Python objects in x_train"):
        read(path)


@pytest.mark.parametrize(
    ("arrays", "sentence"),
    [
        ({"images": np.zeros((2, 4, 4))}, "x_train and y_train"),
        ({"x": np.zeros((2, 4, 4))}, "holds x but no y"),
        ({"x": np.zeros((2, 4, 4, 4, 3)), "y": np.zeros(2)}, "samples of shape"),
        ({"x": np.zeros((2, 4, 4)), "y": np.zeros((2, 3))}, "labels of shape"),
    ],
)
def test_npz_that_is_no_data_set_says_what_was_expected(tmp_path, arrays, sentence):
    np.savez(tmp_path / "odd.npz", **arrays)
    with pytest.raises(EngineError, match=sentence):
        read(tmp_path / "odd.npz")


def test_damaged_npz(tmp_path):
    (tmp_path / "bad.npz").write_bytes(b"PK\x03\x04nothing")
    with pytest.raises(EngineError, match="cannot be read as"):
        read(tmp_path / "bad.npz")


@pytest.mark.parametrize("protocol", [0, 2, 4])
def test_cifar_batches_are_read_by_stand_ins(tmp_path, protocol):
    write_cifar(tmp_path, protocol=protocol)
    assert container_kind(tmp_path) == container_kind(tmp_path / "test_batch") == "cifar"
    found = read(tmp_path)
    assert found.class_order == ("plane", "car")
    assert [(f.class_name, f.split) for f in found.files][2:4] == [
        ("car", "train"),
        ("plane", "test"),
    ]
    stored = pickle.loads((tmp_path / "data_batch_1").read_bytes())[b"data"]
    picture = read_item(str(tmp_path / "data_batch_1"), 1)
    assert picture.shape == (32, 32, 3)
    # Red, green and blue lie one after the other, row by row.
    assert picture[4, 9, 2] == stored[1, 2048 + 4 * 32 + 9]


def test_a_batch_that_asks_for_code_is_refused_and_runs_nothing(tmp_path):
    write_cifar(tmp_path, extra={b"more": _Bomb()})
    with pytest.raises(EngineError, match="asks for"):
        read(tmp_path)
