"""Reading what a model file says of itself, without building it and without TensorFlow.

The kind of a file is told from its first bytes, never from its name. Everything here treats the
file as data: JSON is parsed, shapes are counted, nothing in it is run.
"""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, Literal

import h5py

from engine.errors import EngineError
from engine.types import LayerNode, Shape

_HDF5_SIGNATURE = b"\x89HDF\r\n\x1a\n"
_MAX_DEPTH = 50
Kind = Literal["hdf5", "keras"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArray:
    """One array in a file: where (`conv1/conv1/kernel:0`), its shape and NumPy type.

    In HDF5 the path starts below `model_weights` (or the file's root, where it holds weights
    only), in a .keras archive below the root of `model.weights.h5`.
    """

    path: str
    shape: tuple[int, ...]
    dtype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredModel:
    """What a file holds: its configuration as JSON, who wrote it, its arrays.

    `config` is empty where the file holds weights only. `backend` is what Keras ran on when it
    wrote the file (`tensorflow`, `theano`, …), where the file says so. `num_parameters` is
    counted from the stored arrays, so it may count shared layers once.
    """

    path: Path
    kind: Kind
    config: dict[str, Any]
    keras_version: str | None
    num_parameters: int
    backend: str | None = None
    arrays: tuple[StoredArray, ...] = ()


def read_stored_model(location: str) -> StoredModel:
    """Read a whole-model file's configuration.

    Raises:
        EngineError: If there is no such file, or it is not a whole Keras model in one file.
    """
    path = Path(location)
    kind = file_kind(path)
    return _read_hdf5(path) if kind == "hdf5" else _read_zip(path)


def file_kind(path: Path) -> Kind:
    """`hdf5` or `keras`, by the file's first bytes.

    Raises:
        EngineError: If the file is missing, cannot be read, or is neither.
    """
    wanted = "Graft opens whole Keras models (.h5, .hdf5 or .keras)"
    try:
        if path.is_dir():
            if (path / "saved_model.pb").is_file():
                raise EngineError(
                    f"{path} is a TensorFlow SavedModel folder, which cannot be trained further: "
                    "save the model as .keras or .h5 where it was made, then open that."
                )
            if (path / "best.keras").is_file():
                raise EngineError(f"{path} is a run: give its model, {path / 'best.keras'}.")
            raise EngineError(f"{path} is a folder, not a model file: {wanted}.")
        with path.open("rb") as file:
            first = file.read(512)
    except FileNotFoundError:
        raise EngineError(f"There is no file {path}: check the path.") from None
    except OSError as error:
        raise EngineError(f"{path} could not be opened: {error.strerror or error}.") from None
    if not first:
        raise EngineError(f"{path} is empty: copy it again. {wanted}.")
    if first.startswith(_HDF5_SIGNATURE):
        return "hdf5"
    if first.startswith(b"PK\x03\x04"):
        return "keras"
    if first.startswith(b"version https://git-lfs"):
        raise EngineError(
            f"{path} is only a Git LFS pointer to a model: run `git lfs pull` where it came from."
        )
    if first.lstrip()[:1] in (b"<", b"{", b"[") or _is_text(first):
        raise EngineError(
            f"{path} holds text, not a model (a failed download looks like this): {wanted}."
        )
    raise EngineError(f"{path} is not a Keras model file (its first bytes are unknown): {wanted}.")


def _is_text(first: bytes) -> bool:
    try:
        text = first.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut in two at the end of the block is still text.
        if error.start < len(first) - 4:
            return False
        text = first[: error.start].decode("utf-8")
    return all(character.isprintable() or character in "\r\n\t" for character in text)


def _read_hdf5(path: Path) -> StoredModel:
    try:
        with h5py.File(path, "r") as file:
            attributes = dict(file.attrs)
            raw = attributes.get("model_config")
            if raw is None:
                names = list(file)[:3]
                raise EngineError(
                    f"{path} holds weights without an architecture"
                    f"{' (' + ', '.join(names) + ', …)' if names else ''}: open the model it "
                    "belongs to, or give a built-in application with `--weights` and this file."
                )
            version = attributes.get("keras_version")
            config = _parse(raw, path)
            return StoredModel(
                path=path,
                kind="hdf5",
                config=config,
                keras_version=_text(version) if version is not None else None,
                num_parameters=_count(file.get("model_weights")),
                backend=_text(attributes["backend"]) if "backend" in attributes else None,
                arrays=tuple(_arrays(file.get("model_weights"))),
            )
    except OSError as error:
        reason = "it is cut short" if "truncated" in str(error) else "it is damaged"
        raise EngineError(
            f"{path} is an HDF5 file that cannot be read, {reason}: copy or download it again."
        ) from error


def _read_zip(path: Path) -> StoredModel:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "config.json" not in names:
                raise EngineError(
                    f"{path} is a zip archive without a Keras configuration (config.json): "
                    "Graft opens whole Keras models (.h5, .hdf5 or .keras)."
                )
            config = _parse(archive.read("config.json"), path)
            metadata = json.loads(archive.read("metadata.json")) if "metadata.json" in names else {}
            num_parameters = 0
            arrays: tuple[StoredArray, ...] = ()
            if "model.weights.h5" in names:
                with archive.open("model.weights.h5") as raw, h5py.File(raw, "r") as file:
                    num_parameters = _count(file)
                    arrays = tuple(_arrays(file))
    except (zipfile.BadZipFile, OSError, json.JSONDecodeError, EOFError) as error:
        raise EngineError(
            f"{path} is a .keras archive that cannot be read ({error}): copy or download it again."
        ) from error
    return StoredModel(
        path=path,
        kind="keras",
        config=config,
        keras_version=metadata.get("keras_version"),
        num_parameters=num_parameters,
        arrays=arrays,
    )


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _parse(raw: Any, path: Path) -> dict[str, Any]:
    try:
        config = json.loads(_text(raw))
    except (json.JSONDecodeError, RecursionError) as error:
        raise EngineError(
            f"The configuration stored in {path} is not readable JSON ({error}): "
            "the file is damaged, copy it again."
        ) from None
    if not isinstance(config, dict):
        raise EngineError(f"The configuration stored in {path} is not that of a Keras model.")
    return config


def _count(group: Any, depth: int = 0) -> int:
    """Elements of all stored arrays; links out of the file are not followed."""
    total = 0
    if not isinstance(group, h5py.Group):
        return 0
    for name in group:
        if not isinstance(group.get(name, getlink=True), h5py.HardLink):
            continue
        if depth == 0 and name == "optimizer":
            continue
        child = group[name]
        if isinstance(child, h5py.Dataset):
            # Seed states and step counters are kept as integers; they are no parameters.
            if child.dtype.kind == "f":
                total += prod(child.shape)
        else:
            total += _count(child, depth + 1)
    return total


def _arrays(group: Any, prefix: str = "") -> Iterator[StoredArray]:
    """All stored arrays; links out of the file are not followed."""
    if not isinstance(group, h5py.Group):
        return
    for name in group:
        if not isinstance(group.get(name, getlink=True), h5py.HardLink):
            continue
        child, path = group[name], f"{prefix}{name}"
        if isinstance(child, h5py.Dataset):
            yield StoredArray(path=path, shape=tuple(child.shape), dtype=str(child.dtype))
        elif prefix or name != "optimizer":
            yield from _arrays(child, f"{path}/")


def iter_configs(config: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All layer configurations in a stored model, nested ones included, outer before inner."""
    if depth > _MAX_DEPTH:
        raise EngineError(
            f"The stored configuration nests models more than {_MAX_DEPTH} deep: it is refused."
        )
    for layer in _layers_of(config):
        yield layer
        yield from iter_configs(layer, depth + 1)


def _layers_of(config: Any) -> list[dict[str, Any]]:
    inner = config.get("config") if isinstance(config, dict) else None
    found = inner if isinstance(inner, list) else None
    if isinstance(inner, dict):
        found = inner.get("layers")
    if not isinstance(found, list):
        return []
    return [layer for layer in found if isinstance(layer, dict)]


def stored_tree(stored: StoredModel) -> LayerNode:
    """The layers as the configuration lists them; shapes and counts that need building are 0."""

    def node(config: dict[str, Any], prefix: str, fallback: str, depth: int) -> LayerNode:
        inner = config.get("config")
        values = inner if isinstance(inner, dict) else {}
        name = str(values.get("name") or config.get("name") or fallback)
        path = f"{prefix}/{name}" if prefix else name
        if depth > _MAX_DEPTH:
            raise EngineError(
                f"The stored configuration nests models more than {_MAX_DEPTH} deep: it is refused."
            )
        return LayerNode(
            path=path,
            class_name=str(config.get("class_name")),
            output_shape=None,
            num_parameters=0,
            trainable=bool(values.get("trainable", True)),
            children=tuple(
                node(layer, path, f"layer_{number}", depth + 1)
                for number, layer in enumerate(_layers_of(config))
            ),
        )

    return node(stored.config, "", stored.path.stem, 0)


def stored_input_shape(stored: StoredModel) -> Shape | None:
    """The input shape without the batch axis, where the configuration states it."""
    for layer in iter_configs(stored.config):
        values = layer.get("config")
        if isinstance(values, dict):
            shape = values.get("batch_shape") or values.get("batch_input_shape")
            if isinstance(shape, list):
                return tuple(size if isinstance(size, int) else None for size in shape[1:])
    return None
