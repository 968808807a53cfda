"""The data sets of `keras.datasets`, by name. Their files are kept where Keras keeps them.

Addresses and SHA-256 are those of Keras 3.15; Fashion-MNIST's MD5 are its authors'. The files are
read as containers (`engine.data.containers`): nothing in them is run.
"""

from pathlib import Path
from typing import NamedTuple

from engine.control import Control
from engine.data.archives import unpack
from engine.errors import EngineError
from engine.sources.answers import DownloadError
from engine.sources.applications import weights_folder
from engine.sources.download import download
from engine.storage import os_error_sentence

PREFIX = "keras.datasets."

_KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
_TORONTO = "https://www.cs.toronto.edu/~kriz/"
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"


class NamedFile(NamedTuple):
    """A file that Keras publishes: below `datasets/`, its address, checksum, size, first bytes."""

    place: str
    address: str
    checksum: str
    num_bytes: int
    head: bytes


class NamedSet(NamedTuple):
    """A data set: its files, and the folders where Keras leaves them unpacked.

    `archives` are other names of the one file, by its publisher and older versions of Keras.
    """

    files: tuple[NamedFile, ...]
    unpacked: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()


def _fashion(name: str, checksum: str, num_bytes: int) -> NamedFile:
    return NamedFile(f"fashion-mnist/{name}", _KERAS + name, checksum, num_bytes, _GZIP)


SETS: dict[str, NamedSet] = {
    "mnist": NamedSet(
        (
            NamedFile(
                "mnist.npz",
                _KERAS + "mnist.npz",
                "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
                11_490_434,
                _ZIP,
            ),
        )
    ),
    "fashion_mnist": NamedSet(
        (
            _fashion("train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d", 26_421_880),
            _fashion("train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe", 29_515),
            _fashion("t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79", 4_422_102),
            _fashion("t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310", 5_148),
        )
    ),
    "cifar10": NamedSet(
        (
            NamedFile(
                "cifar-10-batches-py-target_archive",
                _TORONTO + "cifar-10-python.tar.gz",
                "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce",
                170_498_071,
                _GZIP,
            ),
        ),
        ("cifar-10-batches-py-target/cifar-10-batches-py", "cifar-10-batches-py"),
        ("cifar-10-python.tar.gz", "cifar-10-batches-py.tar.gz"),
    ),
    "cifar100": NamedSet(
        (
            NamedFile(
                "cifar-100-python-target_archive",
                _TORONTO + "cifar-100-python.tar.gz",
                "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7",
                169_001_437,
                _GZIP,
            ),
        ),
        ("cifar-100-python-target/cifar-100-python", "cifar-100-python"),
        ("cifar-100-python.tar.gz",),
    ),
    "california_housing": NamedSet(
        (
            NamedFile(
                "california_housing.npz",
                _KERAS + "california_housing.npz",
                "1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f",
                743_530,
                _ZIP,
            ),
        )
    ),
    "boston_housing": NamedSet(
        (
            NamedFile(
                "boston_housing.npz",
                _KERAS + "boston_housing.npz",
                "f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5",
                57_026,
                _ZIP,
            ),
        )
    ),
}
_TEXTS = ("imdb", "reuters")


def dataset_of_name(root: str) -> str | None:
    """The data set that a root names (`cifar10`, `keras.datasets.cifar10`), or None.

    A file or folder of that name in the current folder goes first.

    Raises:
        EngineError: If it is one that Graft cannot learn from.
    """
    name = root.removeprefix(PREFIX).lower().replace("-", "_")
    if name in _TEXTS and (root.startswith(PREFIX) or not Path(root).exists()):
        raise EngineError(
            f"Keras's data set {name!r} holds texts, and Graft learns from pictures, recordings "
            f"and numbers: choose one of {', '.join(SETS)}."
        )
    if root.startswith(PREFIX) and name not in SETS:
        raise EngineError(f"Keras has no data set {name!r}: choose one of {', '.join(SETS)}.")
    if name not in SETS or (Path(root).exists() and not root.startswith(PREFIX)):
        return None
    return name


def datasets_folder() -> Path:
    """The folder where Keras keeps data sets, by Keras's own rules."""
    return weights_folder().parent / "datasets"


def locate(name: str, *, control: Control) -> Path:
    """The container that holds a data set; it is fetched if it is not on this machine.

    Raises:
        EngineError: If it is not here and could not be fetched.
        CancelledError: If it was cancelled; the next try goes on from there.
    """
    folder, known = datasets_folder(), SETS[name]
    for place in known.unpacked:
        if (folder / place).is_dir():
            return folder / place
    first = next(
        (folder / place for place in known.archives if (folder / place).is_file()),
        folder / known.files[0].place,
    )
    if not first.is_file() or len(known.files) > 1:
        for file in known.files:
            _fetch(name, file, folder / file.place, control)
    if not known.unpacked:
        return first
    unpacked = unpack(first, control=control)
    return unpacked / Path(known.unpacked[0]).name


def _fetch(name: str, file: NamedFile, path: Path, control: Control) -> None:
    if path.is_file():
        return
    try:
        download(
            (file.address,), path, file.checksum, file.num_bytes, control, starts_with=file.head
        )
    except DownloadError as error:
        shown = Path(file.address).name
        place = path.with_name(shown) if shown in SETS[name].archives else path
        raise EngineError(
            f"Keras's data set {name!r} is not on this machine and could not be fetched ({error}): "
            f"connect to the network, or put its file {shown} into {place.parent}."
        ) from None
    except OSError as error:
        raise EngineError(os_error_sentence(error, path)) from None
