"""What may be dropped, by names alone: folders of every layout, tables, containers, names."""

import gzip
import os
import pickle
import struct
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.control import Control
from engine.data import named, tables
from engine.data.found import FoundFiles
from engine.data.named import NamedFile, NamedSet
from engine.data.roots import find_samples
from engine.data.split_names import split_of_name, splits_of_names
from engine.dataset import index_data
from engine.errors import ColumnsNeededError, EngineError, NoClassesError
from engine.recipe import DataSpec, TableSpec
from tests.engine.loopback import Server

JPEG = b"\xff\xd8\xff\xe0"
WAV = b"RIFF\x24\0\0\0WAVE"


def put(root: Path, *names: str, content: bytes = JPEG) -> Path:
    """Files with a picture's first bytes; `a/*3` means three in the folder a."""
    for name in names:
        folder, _, last = name.rpartition("/")
        files = [f"{i}.jpg" for i in range(int(last[1:]))] if last[:1] == "*" else [last]
        (root / folder).mkdir(parents=True, exist_ok=True)
        for file in files:
            (root / folder / file).write_bytes(content)
    return root


def find(*roots: Path | str, table: TableSpec | None = None) -> FoundFiles:
    return find_samples([str(root) for root in roots], table, control=Control())


def classes(found: FoundFiles) -> dict[str, int]:
    counts: dict[str, int] = {}
    for file in found.files:
        counts[file.class_name] = counts.get(file.class_name, 0) + 1
    return counts


def placed(found: FoundFiles) -> dict[str, tuple[str, str | None]]:
    return {file.relative: (file.class_name, file.split) for file in found.files}


# Names of splits


@pytest.mark.parametrize(
    ("split", "names"),
    [
        ("train", "train Training TRAIN Train_Set train_data trainset TrainSet 01_train train2017"),
        ("train", "training_set seg_train train_images images_train trainval 训练集"),
        (
            "validation",
            "val valid validation Validation_Set dev eval val2017 valid-set 验证集",
        ),
        ("test", "test testing TestSet test_set test_images seg_test holdout tst 测试集"),
        (None, "cats tram trainer invalid class1 test_tube steam_train latest 10 traintest"),
    ],
)
def test_names_of_splits(split: str | None, names: str) -> None:
    assert {name: split_of_name(name) for name in names.split()} == dict.fromkeys(
        names.split(), split
    )
    assert split_of_name("test set") == "test"


def test_names_that_share_their_other_words_are_splits() -> None:
    assert splits_of_names(["flowers_train", "flowers_test", "notes"]) == {
        "flowers_train": "train",
        "flowers_test": "test",
    }
    assert splits_of_names(["steam_train", "speed_test"]) == {}


def test_eval_beside_another_validation_folder_is_for_testing() -> None:
    assert splits_of_names(["train", "eval"])["eval"] == "validation"
    assert splits_of_names(["train", "dev", "eval"])["eval"] == "test"
    assert splits_of_names(["train", "val", "eval", "test"])["eval"] == "validation"


# Layouts of folders


@pytest.mark.parametrize(
    "names",
    [
        ("train", "val", "test"),
        ("Training_Set", "Validation Set", "Test_Set"),
        ("01_train", "02_valid", "03_test"),
        ("flowers_train", "flowers_val", "flowers_test"),
        ("dataset/train", "dataset/dev", "dataset/holdout"),
    ],
)
def test_split_folders(tmp_path: Path, names: tuple[str, str, str]) -> None:
    for name in names:
        put(tmp_path, f"{name}/cats/1.jpg", f"{name}/dogs/1.jpg")
    found = find(tmp_path)
    assert placed(found) == {
        f"{name}/{label}/1.jpg": (label, split)
        for name, split in zip(names, ("train", "validation", "test"), strict=True)
        for label in ("cats", "dogs")
    }


def test_a_split_folder_in_a_folder_of_its_name(tmp_path: Path) -> None:
    put(tmp_path, "training_set/training_set/cats/*2", "training_set/training_set/dogs/*2")
    put(tmp_path, "test_set/test_set/cats/*1", "test_set/test_set/dogs/*1")
    found = find(tmp_path)
    assert classes(found) == {"cats": 3, "dogs": 3}
    assert {file.split for file in found.files} == {"train", "test"}


def test_a_test_folder_without_classes_is_loose(tmp_path: Path) -> None:
    put(tmp_path, "train/cats/*2", "train/dogs/*2", "test/*3")
    found = find(tmp_path)
    assert classes(found) == {"cats": 2, "dogs": 2}
    assert len(found.loose) == 3


def test_splits_inside_the_class_folders(tmp_path: Path) -> None:
    put(tmp_path, "cats/train/*3", "cats/test/*1", "dogs/train/*2", "dogs/test/*1")
    found = find(tmp_path)
    assert placed(found)["cats/test/0.jpg"] == ("cats", "test")
    assert placed(found)["dogs/train/1.jpg"] == ("dogs", "train")
    assert len(found.files) == 7


def test_nested_class_folders_are_named_by_the_deepest(tmp_path: Path) -> None:
    put(
        tmp_path, "animals/cats/*2", "animals/dogs/*2", "plants/trees/oak/*2", "plants/trees/elm/*2"
    )
    put(tmp_path, "cars/*2")
    assert classes(find(tmp_path)) == dict.fromkeys(("cars", "cats", "dogs", "elm", "oak"), 2)


def test_nested_class_folders_of_the_same_name_keep_their_path(tmp_path: Path) -> None:
    put(tmp_path, "indoor/cats/*2", "indoor/dogs/*2", "outdoor/cats/*2", "outdoor/birds/*2")
    assert set(classes(find(tmp_path))) == {"birds", "dogs", "indoor/cats", "outdoor/cats"}
    for split in ("train", "test"):
        put(tmp_path / "split", f"{split}/animals/cats/*2", f"{split}/animals/dogs/*2")
    assert classes(find(tmp_path / "split")) == {"cats": 4, "dogs": 4}


@pytest.mark.parametrize(
    "inside",
    [
        ("plant1", "plant2", "plant3"),
        ("2021-05-03", "2021-05-04"),
        ("burst_001", "burst_002"),
        ("TCGA-05-4244", "TCGA-44-6146", "XYZA-10-0928"),
        ("images",),
        ("images", "masks"),
    ],
)
def test_specimens_inside_a_class_belong_to_it(tmp_path: Path, inside: tuple[str, ...]) -> None:
    for label in ("daisy", "rose"):
        put(tmp_path, *(f"{label}/{name}/*2" for name in inside))
    assert set(classes(find(tmp_path))) == {"daisy", "rose"}


def test_a_folder_with_files_of_its_own_is_a_class(tmp_path: Path) -> None:
    put(tmp_path, "cats/*2", "cats/tabby/*2", "cats/ginger/*2", "dogs/*3")
    assert classes(find(tmp_path)) == {"cats": 6, "dogs": 3}


def test_several_data_sets_are_not_taken_for_classes(tmp_path: Path) -> None:
    put(
        tmp_path,
        "cifar10/train/cat/*2",
        "cifar10/test/cat/*2",
        "flowers/daisy/*2",
        "flowers/rose/*2",
    )
    with pytest.raises(EngineError, match=r"several data sets \('cifar10', 'flowers'\)"):
        find(tmp_path)


def test_pictures_beside_recordings_are_several_data_sets(tmp_path: Path) -> None:
    put(tmp_path, "flowers/daisy/*2", "flowers/rose/*2")
    put(tmp_path, "digits/one/1.wav", "digits/one/2.wav", "digits/two/1.wav", "digits/two/2.wav")
    with pytest.raises(EngineError, match="several data sets"):
        find(tmp_path)


def test_a_copy_of_the_class_folders_among_them_is_not_used(tmp_path: Path) -> None:
    put(tmp_path, "daisy/*3", "rose/*3", "flowers/daisy/*3", "flowers/rose/*3")
    found = find(tmp_path)
    assert classes(found) == {"daisy": 3, "rose": 3}
    assert found.ignored_folders == [str(tmp_path / "flowers")]


def test_a_few_figures_beside_a_data_set_are_not_used(tmp_path: Path) -> None:
    put(tmp_path, "data/train/cats/*30", "data/train/dogs/*30", "data/test/cats/*5", "figures/*2")
    put(tmp_path, "data/test/dogs/*5")
    found = find(tmp_path)
    assert classes(found) == {"cats": 35, "dogs": 35}
    assert found.ignored_folders == [str(tmp_path / "figures")]


def test_pictures_without_classes_say_how_many(tmp_path: Path) -> None:
    put(tmp_path, "images/*7")
    with pytest.raises(NoClassesError, match="7 pictures but no class folders") as raised:
        find(tmp_path)
    assert (raised.value.root, raised.value.num_files) == (str(tmp_path / "images"), 7)
    put(tmp_path / "split", "train/*3", "test/*2")
    with pytest.raises(NoClassesError, match="holds test and train, but no class folders"):
        find(tmp_path / "split")


# Kinds of files


def test_recordings_are_samples_where_there_are_more_of_them(tmp_path: Path) -> None:
    put(tmp_path, "one/1.wav", "one/2.FLAC", "two/1.ogg", "two/2.mp3", "two/cover.jpg")
    found = find(tmp_path)
    assert found.media == "sound"
    assert classes(found) == {"one": 2, "two": 2}
    assert [Path(file.path).name for file in found.refused] == ["cover.jpg"]
    assert "picture among recordings" in found.refused[0].reason


def test_first_bytes_tell_what_a_strange_suffix_does_not(tmp_path: Path) -> None:
    put(tmp_path, "a/1.jpg", "a/photo.txt", "b/1.jpg", "b/noname")
    put(tmp_path, "a/notes.txt", content=b"words")
    put(tmp_path, "b/empty.dat", content=b"")
    put(tmp_path, "b/sound.bin", content=WAV)
    found = find(tmp_path)
    assert {Path(file.path).name for file in found.files} == {"1.jpg", "photo.txt", "noname"}
    reasons = {Path(file.path).name: file.reason for file in found.refused}
    assert reasons["notes.txt"].startswith("It is not a picture")
    assert reasons["empty.dat"] == "The file is empty."
    assert "recording among pictures" in reasons["sound.bin"]


def test_hidden_and_system_files_are_listed_as_such(tmp_path: Path) -> None:
    put(tmp_path, "a/*2", "b/*2", "a/Thumbs.db", "a/._0.jpg", "__MACOSX/a/._0.jpg", ".git/x.jpg")
    found = find(tmp_path)
    assert {os.path.relpath(path, tmp_path) for path in found.hidden} == {
        "a/Thumbs.db",
        "a/._0.jpg",
        "__MACOSX",
        ".git",
    }
    assert not found.refused
    assert len(found.files) == 4


# Several roots


def test_samples_of_several_roots_have_names_of_their_own(tmp_path: Path) -> None:
    put(tmp_path, "one/data/a/1.jpg", "one/data/b/1.jpg", "two/data/a/1.jpg", "two/data/b/1.jpg")
    spec = DataSpec(roots=(str(tmp_path / "one" / "data"), str(tmp_path / "two" / "data")))
    found = find(*spec.roots)
    index = index_data(spec, seed=0, control=Control())
    names = {index.relative(sample.path) for sample in index.samples}
    assert names == {file.relative for file in found.files}
    assert "one/data/a/1.jpg" in names
    edited = spec.model_copy(update={"moved": (("one/data/a/1.jpg", "test"),)})
    again = index_data(edited, seed=0, control=Control())
    assert [again.relative(s.path) for s in again.split("test")] == ["one/data/a/1.jpg"]


def test_a_folder_in_another_counts_once(tmp_path: Path) -> None:
    put(tmp_path, "train/a/*2", "train/b/*2")
    assert len(find(tmp_path, tmp_path / "train").files) == 4


def test_folders_and_archives_go_together(tmp_path: Path) -> None:
    put(tmp_path / "cats", "1.jpg", "2.jpg")
    with zipfile.ZipFile(tmp_path / "dogs.zip", "w") as archive:
        archive.writestr("1.jpg", JPEG)
    found = find(tmp_path / "cats", tmp_path / "dogs.zip")
    assert placed(found) == {
        "cats/1.jpg": ("cats", None),
        "cats/2.jpg": ("cats", None),
        "1.jpg": ("dogs", None),
    }


def test_data_of_different_kinds_is_not_mixed(tmp_path: Path) -> None:
    put(tmp_path / "pictures", "a/*2", "b/*2")
    (tmp_path / "numbers.csv").write_text("x,y,class\n1,2,a\n2,3,b\n3,4,a\n4,5,b\n")
    with pytest.raises(EngineError, match="differs in kind"):
        find(tmp_path / "pictures", tmp_path / "numbers.csv")


# Tables


def test_a_table_labels_files_without_class_folders(tmp_path: Path) -> None:
    put(tmp_path, "images/*4")
    (tmp_path / "labels.csv").write_text("file,label\n0.jpg,a\n1.jpg,b\n2.jpg,a\n3.jpg,b\n")
    found = find(tmp_path)
    assert classes(found) == {"a": 2, "b": 2}
    assert found.bases == [str(tmp_path)]
    assert classes(find(tmp_path / "labels.csv")) == {"a": 2, "b": 2}


def test_a_text_beside_each_picture_is_no_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "*30")
    put(tmp_path, *(f"{i}.txt" for i in range(30)), content=b"0 0.5 0.5 0.2 0.2\n")
    rows = [f"{i}.jpg,{'ab'[i % 2]}" for i in range(30)]
    (tmp_path / "labels.csv").write_text("\n".join(["file,label", *rows]))
    read: list[str] = []
    real = tables.read_table
    monkeypatch.setattr(tables, "read_table", lambda path: (read.append(path.name), real(path))[1])
    assert classes(find(tmp_path)) == {"a": 15, "b": 15}
    assert set(read) == {"labels.csv"}


def test_files_outside_the_table_s_folder_are_loose(tmp_path: Path) -> None:
    put(tmp_path, "1.jpg", "inner/*4", "inner/more/9.jpg")
    (tmp_path / "inner" / "labels.csv").write_text(
        "file,label\n0.jpg,a\n1.jpg,b\n2.jpg,a\n3.jpg,b\n"
    )
    chosen = TableSpec(file="file", labels=("label",))
    found = find(tmp_path, table=chosen)
    assert classes(found) == {"a": 2, "b": 2}
    assert {os.path.relpath(p, tmp_path) for p in found.loose} == {"1.jpg", "inner/more/9.jpg"}


def test_folders_whose_names_say_nothing_give_way_to_a_table(tmp_path: Path) -> None:
    put(tmp_path, "ham_images_part_1/x0.jpg", "ham_images_part_1/x1.jpg")
    put(tmp_path, "ham_images_part_2/x2.jpg", "ham_images_part_2/x3.jpg")
    assert set(classes(find(tmp_path))) == {"ham_images_part_1", "ham_images_part_2"}
    (tmp_path / "meta").mkdir()
    (tmp_path / "meta" / "data.csv").write_text("image_id,dx\nx0,nv\nx1,mel\nx2,nv\nx3,mel\n")
    assert classes(find(tmp_path)) == {"mel": 2, "nv": 2}


def test_class_folders_win_over_a_table_unless_it_is_chosen(tmp_path: Path) -> None:
    put(tmp_path, "cats/*2", "dogs/x.jpg", "dogs/y.jpg")
    text = "file,mood\ncats/0.jpg,calm\ncats/1.jpg,wild\ndogs/x.jpg,calm\ndogs/y.jpg,wild\n"
    (tmp_path / "moods.csv").write_text(text)
    assert set(classes(find(tmp_path))) == {"cats", "dogs"}
    chosen = TableSpec(path="moods.csv", file="file", labels=("mood",))
    assert classes(find(tmp_path, table=chosen)) == {"calm": 2, "wild": 2}


def test_a_table_that_cannot_be_guessed_asks_for_its_columns(tmp_path: Path) -> None:
    put(tmp_path, "images/*4")
    rows = [f"{i}.jpg,some words {i},other words {i}" for i in range(4)]
    (tmp_path / "about.csv").write_text("\n".join(["name,title,comment", *rows]))
    with pytest.raises(ColumnsNeededError) as raised:
        find(tmp_path)
    assert raised.value.preview.columns == ("name", "title", "comment")


@pytest.mark.parametrize("kind", ["zip", "npz", "numbers", "table"])
def test_a_sample_is_named_below_its_root(tmp_path: Path, kind: str) -> None:
    root = tmp_path / {"zip": "a.zip", "npz": "a.npz", "numbers": "a.csv", "table": "a.tsv"}[kind]
    if kind == "zip":
        with zipfile.ZipFile(root, "w") as archive:
            for name in ("top/a/1.jpg", "top/a/2.jpg", "top/b/1.jpg", "top/b/2.jpg"):
                archive.writestr(name, JPEG)
    elif kind == "npz":
        np.savez(root, x=np.zeros((4, 3, 3), np.uint8), y=np.array([0, 1, 0, 1]))
    elif kind == "numbers":
        root.write_text("x,y,class\n1,2,a\n2,3,b\n3,4,a\n4,5,b\n")
    else:
        put(tmp_path, "some/*4")
        root.write_text("file\tlabel\n0.jpg\ta\n1.jpg\tb\n2.jpg\ta\n3.jpg\tb\n")
    spec = DataSpec(roots=(str(root),))
    index = index_data(spec, seed=0, control=Control())
    names = [index.relative(sample.path) for sample in index.samples]
    assert sorted(names) == sorted(file.relative for file in find(root).files)
    moved = spec.model_copy(update={"moved": ((names[0], "test"),)})
    again = index_data(moved, seed=0, control=Control())
    assert [again.relative(s.path) for s in again.split("test")] == [names[0]]


# Containers


def idx_pair(folder: Path, name: str, labels: list[int]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pixels = struct.pack(">4I", 0x803, len(labels), 2, 2) + bytes(4 * len(labels))
    (folder / f"{name}-images-idx3-ubyte").write_bytes(pixels)
    content = struct.pack(">2I", 0x801, len(labels)) + bytes(labels)
    with gzip.open(folder / f"{name}-labels-idx1-ubyte.gz", "wb") as file:
        file.write(content)


def test_idx_files_by_folder_or_one_by_one(tmp_path: Path) -> None:
    inner = tmp_path / "package" / "data"
    idx_pair(inner, "train", [0, 1, 0, 1])
    idx_pair(inner, "t10k", [1, 0])
    for roots in ([tmp_path], [inner], sorted(inner.iterdir())):
        found = find(*roots)
        assert classes(found) == {"0": 3, "1": 3}
        assert {file.split for file in found.files} == {"train", "test"}
        assert found.bases == [str(inner)]


def test_batches_of_cifar_in_a_tar(tmp_path: Path) -> None:
    folder = tmp_path / "cifar-10-batches-py"
    folder.mkdir()
    batch = {b"data": np.zeros((4, 3072), np.uint8), b"labels": [0, 1, 0, 1]}
    for name in ("data_batch_1", "test_batch"):
        (folder / name).write_bytes(pickle.dumps(batch, protocol=2))
    with tarfile.open(tmp_path / "cifar-10-python.tar.gz", "w:gz") as archive:
        archive.add(folder, folder.name)
    for root in (folder, tmp_path / "cifar-10-python.tar.gz"):
        found = find(root)
        assert classes(found) == {"0": 4, "1": 4}
        assert {file.split for file in found.files} == {"train", "test"}


def test_one_data_file_in_a_folder_is_found(tmp_path: Path) -> None:
    arrays = {"x": np.zeros((4, 3, 3), np.uint8), "y": np.array([0, 1, 0, 1])}
    np.savez(tmp_path / "data.npz", **arrays)
    (tmp_path / "readme.md").write_text("about")
    assert classes(find(tmp_path)) == {"0": 2, "1": 2}
    np.savez(tmp_path / "more.npz", **arrays)
    with pytest.raises(EngineError, match=r"2 other files of data \('data.npz', 'more.npz'\)"):
        find(tmp_path)


# Keras's data sets


@pytest.fixture
def keras_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    (tmp_path / "keras" / "datasets").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "keras" / "datasets"


def mnist_file(path: Path) -> bytes:
    pixels, labels = np.zeros((6, 4, 4), np.uint8), np.array([0, 1] * 3)
    np.savez(path, x_train=pixels, y_train=labels, x_test=pixels[:2], y_test=labels[:2])
    return path.read_bytes()


@pytest.mark.parametrize("name", ["mnist", "keras.datasets.mnist", "MNIST"])
def test_a_data_set_of_keras_by_name(keras_home: Path, name: str) -> None:
    mnist_file(keras_home / "mnist.npz")
    assert classes(find(name)) == {"0": 4, "1": 4}


def test_a_data_set_is_fetched_and_checked(
    keras_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import hashlib

    content = mnist_file(tmp_path / "made.npz")
    with Server(content) as server:
        digest = hashlib.sha256(content).hexdigest()
        file = NamedFile("mnist.npz", server.url, digest, len(content), b"PK\3\4")
        monkeypatch.setitem(named.SETS, "mnist", NamedSet((file,)))
        assert classes(find("mnist")) == {"0": 4, "1": 4}
    # And is there when nobody serves it any more.
    assert (keras_home / "mnist.npz").read_bytes() == content
    assert len(find("mnist").files) == 8


def test_offline_one_sentence_says_where_the_file_belongs(
    keras_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(b"") as server:
        gone = server.url
    file = NamedFile("mnist.npz", gone, "0" * 64, 100, b"PK\3\4")
    monkeypatch.setitem(named.SETS, "mnist", NamedSet((file,)))
    monkeypatch.setattr("engine.sources.download.PAUSES", ())
    with pytest.raises(EngineError, match="not on this machine and could not be fetched") as raised:
        find("mnist")
    assert str(keras_home) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "message"),
    [("imdb", "holds texts"), ("keras.datasets.none", "has no data set"), ("none", "no folder")],
)
def test_names_that_are_no_data_set(keras_home: Path, name: str, message: str) -> None:
    with pytest.raises(EngineError, match=message):
        find(name)


def test_a_folder_here_goes_before_a_data_set_of_that_name(keras_home: Path) -> None:
    put(Path("mnist"), "a/*2", "b/*3")
    assert classes(find("mnist")) == {"a": 2, "b": 3}
