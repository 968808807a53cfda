"""CIFAR-10's and CIFAR-100's Python batches, read without running what a pickle may ask for.

A batch is a pickled dictionary with one NumPy array (https://www.cs.toronto.edu/~kriz/cifar.html).
The unpickler here knows four names, and for each a stand-in of our own that only notes what it
is given; anything else in the file is refused. So no function of NumPy or of Python is called.
"""

import pickle
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError

CIFAR_TEST_NAMES = ("test_batch", "test")
_MOST_BYTES = 400_000_000
_BATCH_NAMES = ("test_batch", *(f"data_batch_{i}" for i in range(1, 6)))


def is_cifar_name(name: str) -> bool:
    """Whether a batch is called so; CIFAR-100's two are called `train` and `test`."""
    return name in _BATCH_NAMES or name in ("train", "test")


def is_cifar_folder(folder: Path) -> bool:
    """Whether a folder holds CIFAR's batches: files with those names, and their `meta`."""
    ten = (folder / "batches.meta").is_file() or (folder / "data_batch_1").is_file()
    hundred = (folder / "meta").is_file() and (folder / "train").is_file()
    return ten or hundred


def read_batch(path: Path) -> tuple[NDArray[np.uint8], list[int]]:
    """Pictures, uint8 [N, 32, 32, 3], and labels of a batch.

    Raises:
        EngineError: If it is damaged or is no such batch.
    """
    values = _read(path)
    labels = values.get(b"labels", values.get(b"fine_labels"))
    data = values.get(b"data")
    if not isinstance(data, _Array) or not isinstance(labels, list):
        raise EngineError(_damaged(path, "data and labels were expected in it"))
    pixels = data.to_numpy(path)
    if pixels.ndim != 2 or pixels.shape[1] != 3072 or len(labels) != len(pixels):
        raise EngineError(_damaged(path, "pictures of 32×32 pixels with one label each"))
    if not all(isinstance(label, int) for label in labels):
        raise EngineError(_damaged(path, "its labels are no numbers"))
    return np.ascontiguousarray(pixels.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)), labels


def read_names(folder: Path) -> tuple[str, ...]:
    """The class names in the order of the labels, or nothing where they are not there."""
    for name, key in (("batches.meta", b"label_names"), ("meta", b"fine_label_names")):
        path = folder / name
        if path.is_file():
            names = _read(path).get(key)
            if isinstance(names, list) and all(isinstance(n, bytes | str) for n in names):
                return tuple(
                    name.decode("utf-8", "replace") if isinstance(name, bytes) else name
                    for name in names
                )
    return ()


class _Array:
    """What a pickled NumPy array says of itself."""

    def __init__(self, *_arguments: Any) -> None:
        self._state: Any = None

    def __setstate__(self, state: Any) -> None:
        self._state = state

    def to_numpy(self, path: Path) -> NDArray[np.uint8]:
        """The array, which has to be one of bytes."""
        try:
            _version, shape, kind, is_fortran, data = self._state
            if kind.name not in (b"u1", "u1") or is_fortran or not isinstance(data, bytes | str):
                raise ValueError("no plain array of bytes")
            raw = data.encode("latin-1") if isinstance(data, str) else data
            return np.frombuffer(raw, np.uint8).reshape([int(size) for size in shape])
        except (TypeError, ValueError, AttributeError) as error:
            raise EngineError(_damaged(path, str(error))) from None


class _Type:
    """What a pickled NumPy type says of itself."""

    def __init__(self, name: Any = "", *_arguments: Any) -> None:
        self.name = name

    def __setstate__(self, state: Any) -> None:
        """Byte order and flags do not matter for bytes."""


def _make_array(*_arguments: Any) -> _Array:
    return _Array()


def _encode(text: str, encoding: str = "latin-1", *_rest: Any) -> bytes:
    """`codecs.encode`, which protocol 2 writes bytes by; only in the one encoding it uses."""
    if encoding not in ("latin-1", "latin1") or not isinstance(text, str):
        raise pickle.UnpicklingError("an encoding other than latin-1")
    return text.encode("latin-1")


_STAND_INS: dict[tuple[str, str], Any] = {
    ("numpy.core.multiarray", "_reconstruct"): _make_array,
    ("numpy._core.multiarray", "_reconstruct"): _make_array,
    ("numpy", "ndarray"): _Array,
    ("numpy", "dtype"): _Type,
    ("_codecs", "encode"): _encode,
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """A stand-in, or nothing at all: no module is imported."""
        try:
            return _STAND_INS[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}") from None


def _read(path: Path) -> dict[bytes, Any]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise EngineError(_damaged(path, "it is far larger than any batch"))
        with path.open("rb") as file:
            values = _Unpickler(file, encoding="bytes").load()
    except EngineError:
        raise
    except OSError as error:
        raise EngineError(f"{path} cannot be read ({error.strerror or error}).") from None
    except Exception as error:  # a damaged pickle raises anything
        raise EngineError(_damaged(path, str(error) or type(error).__name__)) from None
    if not isinstance(values, dict):
        raise EngineError(_damaged(path, "no dictionary"))
    return {k.encode() if isinstance(k, str) else k: value for k, value in values.items()}


def _damaged(path: Path, why: str) -> str:
    return f"{path} is no batch of CIFAR's Python version ({why}): copy the data set again."
