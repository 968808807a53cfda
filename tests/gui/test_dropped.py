"""What was dropped is sorted by names only: no file is read."""

import pytest

from gui.dropped import NAMED, is_named, sort_paths

DATA_FILES = (
    *("flowers.zip", "flowers.tar", "flowers.tar.gz", "flowers.tgz", "labels.csv", "labels.TSV"),
    *("mnist.npz", "train-images-idx3-ubyte", "t10k-labels-idx1-ubyte.gz", "images.idx3-ubyte"),
    *("data_batch_1", "test_batch", "batches.meta", "data_batch_3.bin"),
)


@pytest.mark.parametrize("name", DATA_FILES)
def test_archives_tables_and_containers_are_data(tmp_path, name):
    path = tmp_path / name
    path.touch()
    assert sort_paths([str(path)]).data == (str(path),)


def test_folders_together_are_one_data_set(tmp_path):
    folders = [tmp_path / name for name in ("ants", "bees")]
    for folder in folders:
        (folder / "inside").mkdir(parents=True)
    assert sort_paths(map(str, folders)).data == tuple(map(str, folders))


@pytest.mark.parametrize("name", ["leaf.jpg", "bird.WAV", "bird.flac", "bird.ogg"])
def test_single_pictures_and_recordings_are_to_be_classified(tmp_path, name):
    path = tmp_path / name
    path.touch()
    assert sort_paths([str(path)]).pictures == (str(path),)


def test_other_files_are_unknown(tmp_path):
    for name in ("notes.txt", "my_batch.txt", "ubyte.doc"):
        (tmp_path / name).touch()
        assert sort_paths([str(tmp_path / name)]).unknown == (str(tmp_path / name),)


def test_keras_data_sets_go_by_their_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert all(map(is_named, NAMED))
    assert sort_paths(["cifar10", "keras.datasets.mnist"]).data == (
        "cifar10",
        "keras.datasets.mnist",
    )
    (tmp_path / "cifar10").mkdir()
    assert not is_named("cifar10"), "a folder that is here goes first"
    assert sort_paths(["cifar-10"]).missing == ("cifar-10",)
