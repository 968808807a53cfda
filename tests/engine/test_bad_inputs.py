"""Everything that people have instead of a tidy data set, and what Graft says to it.

Each case makes its data below a folder, on top of two classes of twelve good pictures where it
wants them, and gives the roots to scan. Either the scan finds it (`finding`), or it refuses in one
sentence (`sentence`).
"""

import functools
import io
import os
import pickle
import struct
import sys
import tarfile
import wave
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image

from engine.control import Control
from engine.data import archives
from engine.dataset import scan
from engine.errors import EngineError
from engine.recipe import DataSpec, TableSpec
from tests.engine.pictures_of_kinds import (
    animated,
    bomb,
    cut_off,
    damaged,
    encoded,
    rotated,
    scene,
    sixteen_bits,
)

PER_CLASS = 12
Made = Path | tuple[Path, dict[str, object]]


class Case(NamedTuple):
    make: Callable[[Path], Made]
    finding: str
    sentence: str


CASES: dict[str, Case] = {}


def bad(*, finding: str = "", sentence: str = "") -> Callable[..., Callable[[Path], Made]]:
    """Register a case: a function that makes it, and what is to be said."""

    def register(make: Callable[[Path], Made]) -> Callable[[Path], Made]:
        CASES[make.__name__.replace("_", " ")] = Case(make, finding, sentence)
        return make

    return register


@functools.cache
def photograph(number: int) -> bytes:
    return encoded(scene(number), "JPEG")


def good(root: Path, classes: tuple[str, ...] = ("a", "b"), count: int = PER_CLASS) -> Path:
    for place, name in enumerate(classes):
        (root / name).mkdir(parents=True, exist_ok=True)
        for i in range(count):
            (root / name / f"{i}.jpg").write_bytes(photograph(100 * place + i))
    return root


def with_file(root: Path, content: bytes, name: str = "x.jpg") -> Path:
    good(root)
    (root / "a" / name).write_bytes(content)
    return root


# Single files


@bad(finding="truncated")
def picture_cut_off(root: Path) -> Made:
    return with_file(root, cut_off())


@bad(finding="undecodable")
def picture_with_a_damaged_middle(root: Path) -> Made:
    return with_file(root, damaged(), "x.png")


@bad(finding="empty_file")
def empty_file(root: Path) -> Made:
    return with_file(root, b"")


@bad(finding="not_a_picture")
def web_page_named_like_a_picture(root: Path) -> Made:
    return with_file(root, b"<html>404 not found</html>")


@bad(finding="foreign_kind")
def heic_named_jpg(root: Path) -> Made:
    return with_file(root, b"\0\0\0\x18ftypheic" + b"\0" * 50)


@bad(finding="huge")
def decompression_bomb(root: Path) -> Made:
    return with_file(root, bomb(), "x.png")


@bad(finding="wrong_extension")
def png_named_jpg(root: Path) -> Made:
    return with_file(root, encoded(scene(900), "PNG"))


@bad(finding="odd_kind")
def gif_placeholder_among_photographs(root: Path) -> Made:
    return with_file(root, encoded(scene(900), "GIF"), "imageNotFound.gif")


@bad(finding="animated")
def animated_picture(root: Path) -> Made:
    return with_file(root, animated(), "x.gif")


@bad(finding="rotated")
def picture_stored_rotated(root: Path) -> Made:
    return with_file(root, rotated())


@bad(finding="alpha")
def transparent_picture(root: Path) -> Made:
    return with_file(root, encoded(scene(900).convert("RGBA"), "PNG"), "x.png")


@bad(finding="palette")
def picture_with_a_palette(root: Path) -> Made:
    return with_file(root, encoded(scene(900).convert("P"), "PNG"), "x.png")


@bad(finding="sixteen_bit")
def picture_of_sixteen_bits(root: Path) -> Made:
    return with_file(root, sixteen_bits(), "x.png")


@bad(finding="cmyk")
def picture_for_a_printer(root: Path) -> Made:
    return with_file(root, encoded(scene(900).convert("CMYK"), "JPEG"))


@bad(finding="tiny")
def tiny_picture(root: Path) -> Made:
    return with_file(root, encoded(scene(900, (20, 20)), "JPEG"))


@bad(finding="blank")
def black_picture(root: Path) -> Made:
    return with_file(root, encoded(Image.new("RGB", (96, 64)), "JPEG"))


@bad(finding="unusable_file")
def notes_in_a_class_folder(root: Path) -> Made:
    return with_file(root, b"do not forget", "notes.txt")


@bad(finding="unusable_file")
def link_that_leads_nowhere(root: Path) -> Made:
    good(root)
    try:
        (root / "a" / "x.jpg").symlink_to(root / "gone.jpg")
    except OSError:
        pytest.skip("links may not be made here")
    return root


@bad(finding="unusable_file")
def recording_among_pictures(root: Path) -> Made:
    return with_file(root, recording(), "x.wav")


@bad(finding="hidden_file")
def hidden_and_system_files(root: Path) -> Made:
    with_file(root, b"", ".DS_Store")
    return with_file(root, b"", "Thumbs.db")


@bad(finding="copies_across_splits")
def same_picture_in_two_splits(root: Path) -> Made:
    good(root / "train")
    good(root / "test", count=0)
    for name in ("a", "b"):
        for i in range(3):
            number = 0 if name == "a" and i == 0 else 700 + 10 * i + ord(name)
            (root / "test" / name / f"{i}.jpg").write_bytes(photograph(number))
    return root


@bad(finding="look_alikes_across_splits")
def look_alikes_in_two_splits(root: Path) -> Made:
    same_picture_in_two_splits(root)
    smaller = encoded(scene(0).resize((48, 32)), "JPEG")
    (root / "test" / "a" / "0.jpg").write_bytes(smaller)
    return root


@bad(finding="copies_across_classes")
def same_picture_in_two_classes(root: Path) -> Made:
    return with_file(root, photograph(100))


@bad(finding="look_alikes_across_classes")
def look_alikes_in_two_classes(root: Path) -> Made:
    return with_file(root, encoded(scene(100).resize((48, 32)), "JPEG"))


# Folders


@bad(sentence="is empty")
def empty_folder(root: Path) -> Made:
    return root


@bad(sentence="There is no folder")
def no_folder(root: Path) -> Made:
    return root / "none"


@bad(sentence="is a file with one picture")
def one_picture(root: Path) -> Made:
    return good(root) / "a" / "0.jpg"


@bad(sentence="no class folders")
def pictures_without_class_folders(root: Path) -> Made:
    return good(root) / "a"


@bad(sentence="no pictures")
def folders_without_pictures(root: Path) -> Made:
    (root / "a").mkdir()
    (root / "a" / "notes.txt").write_text("words")
    return root


@bad(sentence="no picture that can be read")
def nothing_but_broken_pictures(root: Path) -> Made:
    for name in ("a", "b"):
        (root / name).mkdir()
        for i in range(3):
            (root / name / f"{i}.jpg").write_bytes(cut_off())
    return root


@bad(sentence="None of the pictures for validation")
def nothing_but_broken_pictures_to_validate_with(root: Path) -> Made:
    good(root / "train")
    good(root / "val", count=2)
    for path in (root / "val").rglob("*.jpg"):
        path.write_bytes(cut_off())
    return root


@bad(sentence="one class only")
def one_class(root: Path) -> Made:
    return good(root, ("a",))


@bad(finding="untestable_class")
def class_of_one_picture(root: Path) -> Made:
    return good(good(root), ("a", "b", "c"), 1)


@bad(finding="untestable_class")
def class_of_two_pictures(root: Path) -> Made:
    return good(good(root), ("a", "b", "c"), 2)


@bad(finding="small_class")
def class_of_five_pictures(root: Path) -> Made:
    return good(good(root), ("a", "b", "c"), 5)


@bad(finding="empty_class")
def class_folder_that_is_empty(root: Path) -> Made:
    (good(root) / "c").mkdir()
    return root


@bad(finding="class_order")
def class_ten_beside_two(root: Path) -> Made:
    return good(root, ("1", "2", "10"))


@bad(finding="imbalance")
def one_class_much_larger(root: Path) -> Made:
    good(root, ("a", "b"), 10)
    for i in range(50):
        (root / "b" / f"more {i}.jpg").write_bytes(photograph(300 + i))
    return root


@bad(finding="missing_in_train")
def validation_class_that_train_lacks(root: Path) -> Made:
    good(root / "train", ("a", "b"))
    good(root / "val", ("a", "bee"), 3)
    return root


@bad(finding="missing_in_validation")
def class_missing_in_validation(root: Path) -> Made:
    good(root / "train", ("a", "b", "c"))
    good(root / "val", ("a", "b"), 3)
    return root


@bad(sentence="no train folder")
def no_train_folder(root: Path) -> Made:
    good(root / "val")
    return good(root / "test").parent


@bad(sentence="no class folders inside")
def split_folders_without_classes(root: Path) -> Made:
    for name in ("train", "test"):
        good(root, (name,))
    return root


@bad(sentence="several data sets")
def two_data_sets(root: Path) -> Made:
    for name in ("birds", "cars"):
        for split in ("train", "test"):
            good(root / name / split, count=3)
    return root


@bad(finding="loose_picture")
def picture_beside_the_class_folders(root: Path) -> Made:
    (good(root) / "x.jpg").write_bytes(photograph(900))
    return root


@bad(finding="ignored_folder")
def folder_beside_train_and_test(root: Path) -> Made:
    good(root / "train")
    good(root / "test", count=3)
    return good(root, ("old pictures",)).parent / root.name


@bad(finding="possible_groups")
def bursts_of_the_same_thing(root: Path) -> Made:
    good(root, count=0)
    for place, name in enumerate("ab"):
        for i in range(PER_CLASS):
            content = photograph(100 * place + i)
            (root / name / f"{name}bird{i // 4}_{i % 4}.jpg").write_bytes(content)
    return root


@bad(finding="unusable_file")
def name_that_is_no_text(root: Path) -> Made:
    if sys.platform != "linux":
        pytest.skip("every name is Unicode there")
    good(root)
    path = os.fsencode(root / "a") + b"/\xff.jpg"
    with open(path, "wb") as file:  # noqa: PTH123 - no Path can be made of it
        file.write(photograph(900))
    return root


@bad(sentence="leave nothing to train on")
def nothing_left_to_train_on(root: Path) -> Made:
    return good(root), {"validation_split": 0.6, "test_split": 0.4}


@bad(sentence="is no pattern")
def pattern_that_is_none(root: Path) -> Made:
    return good(root), {"group_by": "pattern", "group_pattern": "("}


@bad(sentence="Folds were asked for")
def folds_beside_a_validation_folder(root: Path) -> Made:
    good(root / "train")
    good(root / "val", count=3)
    return root, {"folds": 3}


@bad(sentence="is left out")
def everything_left_out(root: Path) -> Made:
    return good(root), {"left_out_classes": ("a", "b")}


# Archives


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def tarred(path: Path, name: str, **changes: object) -> Path:
    with tarfile.open(path, "w") as archive:
        info = tarfile.TarInfo(name)
        for field, value in changes.items():
            setattr(info, field, value)
        archive.addfile(info, io.BytesIO(b"\0" * info.size))
    return path


@bad(sentence="outside the archive")
def zip_that_leaves_its_place(root: Path) -> Made:
    return zipped(root / "d.zip", {"a/0.jpg": photograph(0), "../../evil.jpg": photograph(1)})


@bad(sentence="outside the archive")
def tar_with_an_absolute_path(root: Path) -> Made:
    return tarred(root / "d.tar", "/tmp/evil.jpg")


@bad(sentence="is a link or a device")
def tar_with_a_link(root: Path) -> Made:
    return tarred(root / "d.tar", "a/x.jpg", type=tarfile.SYMTYPE, linkname="/etc/passwd")


@bad(sentence="made to fill the disk")
def zip_bomb(root: Path) -> Made:
    return zipped(root / "d.zip", {f"a/{i}.jpg": b"\0" * 4_000_000 for i in range(3)})


@bad(sentence="two files named")
def zip_with_a_name_twice(root: Path) -> Made:
    with zipfile.ZipFile(root / "d.zip", "w") as archive, pytest.warns(UserWarning):
        for _ in range(2):
            archive.writestr("a/0.jpg", photograph(0))
    return root / "d.zip"


@bad(sentence="password")
def zip_with_a_password(root: Path) -> Made:
    path = zipped(root / "d.zip", {"a/0.jpg": photograph(0)})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    path.write_bytes(content)
    return path


@bad(sentence="damaged")
def zip_cut_off(root: Path) -> Made:
    path = zipped(root / "d.zip", {"a/0.jpg": photograph(0), "b/0.jpg": photograph(1)})
    path.write_bytes(path.read_bytes()[:600])
    return path


@bad(sentence="damaged")
def tar_gz_cut_off(root: Path) -> Made:
    path = root / "d.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(good(root / "in"), "in")
    path.write_bytes(path.read_bytes()[:4000])
    return path


@bad(sentence="RAR archive")
def rar_archive(root: Path) -> Made:
    (root / "d.rar").write_bytes(b"Rar!\x1a\x07\x01\x00" + b"\0" * 600)
    return root / "d.rar"


@bad(sentence="nothing Graft reads as data")
def document(root: Path) -> Made:
    (root / "d.pdf").write_bytes(b"%PDF-1.7 words")
    return root / "d.pdf"


# Tables


def with_table(root: Path, text: str | bytes, **spec: object) -> Made:
    """Twelve pictures in `images` and a table of labels beside them."""
    good(root, ("images",))
    (root / "labels.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return root, {"table": TableSpec(path="labels.csv", **spec)}


def labels(count: int = PER_CLASS, header: str = "file,label") -> str:
    return "\n".join([header, *(f"{i}.jpg,{'xy'[i % 2]}" for i in range(count))]) + "\n"


@bad(sentence="no column 'colour'")
def table_without_the_chosen_column(root: Path) -> Made:
    return with_table(root, labels(), labels=("colour",))


@bad(sentence="The table none.csv is not in")
def table_that_is_not_there(root: Path) -> Made:
    return good(root), {"table": TableSpec(path="none.csv")}


@bad(finding="unusable_file")
def table_that_names_missing_files(root: Path) -> Made:
    return with_table(root, labels(PER_CLASS + 3))


@bad(sentence="None of the files")
def table_of_other_files(root: Path) -> Made:
    return with_table(root, labels().replace(".jpg", "_other.jpg"), file="file")


@bad(sentence="empty")
def empty_table(root: Path) -> Made:
    return with_table(root, "")


@bad(sentence="no rows")
def table_with_a_header_only(root: Path) -> Made:
    return with_table(root, "file,label\n")


@bad(sentence="labels cannot be told")
def table_without_labels(root: Path) -> Made:
    return with_table(root, "file\n" + "".join(f"{i}.jpg\n" for i in range(PER_CLASS)))


@bad(sentence="no table of text")
def table_that_is_no_text(root: Path) -> Made:
    return with_table(root, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe" * 30)


@bad(finding="unusable_file")
def rows_without_a_label(root: Path) -> Made:
    return with_table(root, labels().replace("3.jpg,y", "3.jpg,"))


@bad(finding="loose_picture")
def pictures_that_the_table_does_not_name(root: Path) -> Made:
    return with_table(root, labels(PER_CLASS - 2))


@bad(finding="unusable_file")
def the_same_file_with_two_labels(root: Path) -> Made:
    good(root, ("images",), 40)
    return with_table(root, labels(40) + "0.jpg,y\n")


def numbers(root: Path, *rows: str, header: str = "height,width,kind") -> Path:
    good_rows = [f"{i},{i * i % 7},{'pq'[i % 2]}" for i in range(20)]
    (root / "n.csv").write_text("\n".join([header, *good_rows, *rows]) + "\n")
    return root / "n.csv"


@bad(finding="unusable_file")
def numbers_with_a_gap(root: Path) -> Made:
    return numbers(root, "1,,p", "nan,2,q", "1,many,p")


@bad(finding="copies_across_classes")
def the_same_numbers_of_two_kinds(root: Path) -> Made:
    return numbers(root, "3,2,p")


@bad(finding="constant_feature")
def feature_that_never_changes(root: Path) -> Made:
    path = numbers(root)
    lines = path.read_text().splitlines()
    path.write_text("\n".join([f"always,{lines[0]}", *(f"5,{line}" for line in lines[1:])]))
    return path


@bad(sentence="no column of numbers")
def table_of_words(root: Path) -> Made:
    (root / "n.csv").write_text("name,kind\n" + "".join(f"n{i},k{i % 2}\n" for i in range(20)))
    return root / "n.csv"


# Containers


def idx(path: Path, array: np.ndarray) -> None:
    head = struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape)
    path.write_bytes(head + array.astype(np.uint8).tobytes())


def mnist(root: Path, num_labels: int = 20) -> Path:
    pixels = np.random.default_rng(0).integers(0, 255, (20, 28, 28))
    idx(root / "train-images-idx3-ubyte", pixels)
    idx(root / "train-labels-idx1-ubyte", np.arange(num_labels) % 2)
    return root


@bad(sentence="cut off")
def idx_cut_off(root: Path) -> Made:
    path = mnist(root) / "train-images-idx3-ubyte"
    path.write_bytes(path.read_bytes()[:9000])
    return root


@bad(sentence="no labels beside it")
def idx_without_labels(root: Path) -> Made:
    (mnist(root) / "train-labels-idx1-ubyte").unlink()
    return root


@bad(sentence="20 samples but 19 labels")
def idx_with_too_few_labels(root: Path) -> Made:
    return mnist(root, num_labels=19)


def npz(root: Path, **arrays: np.ndarray) -> Path:
    np.savez(root / "d.npz", **arrays)
    return root / "d.npz"


@bad(sentence="pickled Python objects")
def npz_with_pickled_objects(root: Path) -> Made:
    return npz(root, x_train=np.array([{}, []], object), y_train=np.arange(2))


@bad(sentence="but no y_train")
def npz_without_labels(root: Path) -> Made:
    return npz(root, x_train=np.zeros((4, 8, 8), np.uint8))


@bad(sentence="x_train and y_train")
def npz_of_something_else(root: Path) -> Made:
    return npz(root, weights=np.zeros(3))


@bad(sentence="cannot be read as .npz")
def npz_cut_off(root: Path) -> Made:
    path = npz(root, x=np.zeros((4, 8, 8), np.uint8), y=np.arange(4) % 2)
    path.write_bytes(path.read_bytes()[:300])
    return path


@bad(finding="not_a_number")
def npz_with_infinite_numbers(root: Path) -> Made:
    vectors = np.random.default_rng(0).normal(size=(20, 3))
    vectors[4, 1] = np.inf
    return npz(root, x=vectors, y=np.arange(20) % 2)


class Evil(NamedTuple):
    """What a pickle could do when it is opened."""

    place: str

    def __reduce__(self) -> "tuple[object, ...]":
        return os.mkdir, (self.place,)


@bad(sentence="posix.mkdir|nt.mkdir")
def cifar_batch_that_runs_code(root: Path) -> Made:
    batch = {b"data": Evil(str(root / "evil")), b"labels": [0]}
    (root / "data_batch_1").write_bytes(pickle.dumps(batch))
    return root


@bad(sentence="no batch of CIFAR")
def cifar_batch_cut_off(root: Path) -> Made:
    content = pickle.dumps({b"data": np.zeros((4, 3072), np.uint8), b"labels": [0, 1, 0, 1]})
    (root / "data_batch_1").write_bytes(content[:900])
    return root


@bad(sentence="holds texts")
def keras_data_set_of_texts(root: Path) -> Made:
    return Path("keras.datasets.imdb")


@bad(sentence="Keras has no data set 'mnits'")
def keras_data_set_misspelt(root: Path) -> Made:
    return Path("keras.datasets.mnits")


# Sound


def recording(seconds: float = 0.2, rate: int = 8000, level: float = 0.5, seed: int = 0) -> bytes:
    random = np.random.default_rng(seed)
    sound = np.clip(level * random.normal(size=int(rate * seconds)), -1, 1)
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(rate)
        written.writeframes((sound * 32767).astype("<i2").tobytes())
    return file.getvalue()


def recordings(root: Path, content: bytes, name: str = "x.wav") -> Path:
    for place, of_class in enumerate("ab"):
        (root / of_class).mkdir()
        for i in range(6):
            sound = recording(level=0.1, seed=10 * place + i)
            (root / of_class / f"{i}.wav").write_bytes(sound)
    (root / "a" / name).write_bytes(content)
    return root


@bad(finding="undecodable")
def recording_of_no_length(root: Path) -> Made:
    return recordings(root, recording(0))


@bad(finding="undecodable")
def recording_with_a_broken_header(root: Path) -> Made:
    return recordings(root, recording()[:20] + b"\xff" * 5000)


@bad(finding="truncated")
def recording_cut_off(root: Path) -> Made:
    return recordings(root, recording()[:1000])


@bad(finding="silent")
def silent_recording(root: Path) -> Made:
    return recordings(root, recording(level=0))


@bad(finding="clipped")
def recording_that_is_too_loud(root: Path) -> Made:
    return recordings(root, recording(level=3))


@bad(finding="cut")
def recording_that_is_too_long(root: Path) -> Made:
    return recordings(root, recording(2.5, level=0.1))


@bad(finding="mixed_sample_rates")
def recordings_of_two_rates(root: Path) -> Made:
    return recordings(root, recording(rate=16000, level=0.1))


@bad(finding="unusable_file")
def picture_among_recordings(root: Path) -> Made:
    return recordings(root, photograph(0), "x.jpg")


def test_there_are_at_least_forty() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("name", CASES)
def test_bad_input(
    name: str, tmp_path: Path, graft_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = CASES[name]
    # Small bombs are bombs too.
    monkeypatch.setattr(archives, "FREE_EXPANSION_BYTES", 1_000_000)
    (tmp_path / "data").mkdir()
    made = case.make(tmp_path / "data")
    root, changes = made if isinstance(made, tuple) else (made, {})
    data = DataSpec(roots=(str(root),), **changes)
    if case.sentence:
        with pytest.raises(EngineError) as raised:
            scan(data, seed=0, control=Control())
        sentence = str(raised.value)
        assert any(part in sentence for part in case.sentence.split("|")), sentence
        assert "\n" not in sentence
        assert not [path for place in (tmp_path, graft_home) for path in place.rglob("evil*")]
        return
    index = scan(data, seed=0, control=Control())
    found = {finding.kind: finding for finding in index.findings}
    assert case.finding in found, (set(found), index.refused)
    finding = found[case.finding]
    assert finding.text.endswith((".", "…"))
    assert finding.paths or case.finding in (
        "class_order", "constant_feature", "imbalance", "missing_in_validation",
        "possible_groups", "small_class", "untestable_class",
    )  # fmt: skip


def test_recordings_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recordings(tmp_path, recording())
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with pytest.raises(EngineError, match="soundfile library, which is not installed"):
        scan(DataSpec(roots=(str(tmp_path),)), seed=0, control=Control())


def test_a_table_in_two_encodings(tmp_path: Path) -> None:
    good(tmp_path, ("images",))
    names = [("Käfer".encode(), "Mühle".encode("cp1252"))[i % 2] for i in range(PER_CLASS)]
    rows = [b"%d.jpg,%s" % (i, name) for i, name in enumerate(names)]
    (tmp_path / "labels.csv").write_bytes(b"\n".join([b"file,label", *rows]))
    index = scan(DataSpec(roots=(str(tmp_path),)), seed=0, control=Control())
    assert index.class_names == ("Käfer", "Mühle")


def test_the_users_files_are_not_touched(tmp_path: Path) -> None:
    good(tmp_path)
    (tmp_path / "a" / "x.jpg").write_bytes(cut_off())
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in tmp_path.rglob("*")}
    scan(DataSpec(roots=(str(tmp_path),)), seed=0, control=Control())
    after = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in tmp_path.rglob("*")}
    assert after == before
