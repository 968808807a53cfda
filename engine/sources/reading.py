"""Reading what a model file says of itself, without building it and without TensorFlow.

The kind of a file is told from its first bytes, never from its name. Everything here treats the
file as data: JSON is parsed, shapes are counted, nothing in it is run.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import prod
from pathlib import Path
from typing import Any, Literal

import h5py

from engine.errors import EngineError
from engine.sources import archives, hdf5
from engine.sources.hdf5 import StoredArray as StoredArray
from engine.sources.limits import (
    MAX_CONFIG_BYTES,
    MAX_LAYERS,
    MAX_METADATA_BYTES,
    MAX_MODEL_DEPTH,
    check_file_size,
    parse_json,
)
from engine.types import LayerNode, Shape

Kind = Literal["hdf5", "keras"]
_SUFFIXES = (".keras", ".h5", ".hdf5")
_WANTED = "Graft opens whole Keras models (.h5, .hdf5 or .keras)"


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


def read_stored_model(location: str, *, read_arrays: bool = False) -> StoredModel:
    """Read what a model file says of itself; its limits and links are checked.

    Args:
        location: The file's path.
        read_arrays: Also read every array once, to see whether that works.

    Raises:
        EngineError: If there is no such file, it is no Keras model or weights in one file, or it
            points elsewhere or declares more than Graft is willing to read.
    """
    path = Path(location)
    kind = file_kind(path)
    try:
        check_file_size(path)
        read = _read_hdf5 if kind == "hdf5" else _read_zip
        stored = read(path, read_arrays)
    except (EngineError, MemoryError):
        raise
    except Exception as error:
        # h5py and zipfile raise anything on damaged files.
        raise _damaged(path, kind, error) from error
    if stored.config:
        check_layers(stored.config, path)
    elif not stored.arrays:
        raise EngineError(f"{path} holds neither a model nor weights: {_WANTED}.")
    return stored


def weights_only_error(stored: StoredModel) -> EngineError:
    """What to tell a user whose file holds weights and no architecture."""
    names = list(dict.fromkeys(array.path.split("/")[0] for array in stored.arrays))[:3]
    return EngineError(
        f"{stored.path} holds weights without an architecture"
        f"{' (' + ', '.join(names) + ', …)' if names else ''}: open the model it "
        "belongs to, or a built-in application with this file as its weights (`--weights FILE`)."
    )


def file_kind(path: Path) -> Kind:
    """`hdf5` or `keras`, by the file's first bytes.

    Raises:
        EngineError: If the file is missing, cannot be read, or is neither.
    """
    try:
        if path.is_dir():
            if (path / "saved_model.pb").is_file():
                raise EngineError(
                    f"{path} is a TensorFlow SavedModel folder, which cannot be trained further: "
                    "save the model as .keras or .h5 where it was made, then open that."
                )
            if (path / "best.keras").is_file():
                raise EngineError(f"{path} is a run: give its model, {path / 'best.keras'}.")
            models = sorted(one.name for one in path.iterdir() if one.suffix in _SUFFIXES)
            if models:
                raise EngineError(f"{path} is a folder: open the model file in it, {models[0]}.")
            raise EngineError(f"{path} is a folder, not a model file: {_WANTED}.")
        if path.exists() and not path.is_file():
            raise EngineError(f"{path} is no ordinary file (a device or a pipe): {_WANTED}.")
        with path.open("rb") as file:
            first = file.read(512)
            is_hdf5 = first.startswith(hdf5.SIGNATURE) or _after_user_block(file)
    except FileNotFoundError:
        raise EngineError(f"There is no file {path}: check the path.") from None
    except OSError as error:
        raise EngineError(f"{path} could not be opened: {error.strerror or error}.") from None
    except ValueError:
        raise EngineError(f"{str(path)!r} is no path that a file can have.") from None
    if not first:
        raise EngineError(f"{path} is empty: copy it again. {_WANTED}.")
    if first.startswith(archives.SIGNATURE):
        return "keras"
    if is_hdf5:
        return "hdf5"
    if first.startswith(b"version https://git-lfs"):
        raise EngineError(
            f"{path} is only a Git LFS pointer to a model: run `git lfs pull` where it came from."
        )
    if path.suffix.lower() in (".json", ".yaml", ".yml") and b"<" not in first.lstrip()[:1]:
        raise EngineError(
            f"{path} is text: if it is an architecture without weights, open the weights file and "
            f"give this one with it (`--architecture {path}`)."
        )
    if first.lstrip()[:1] in (b"<", b"{", b"[") or _is_text(first):
        raise EngineError(
            f"{path} holds text, not a model (a failed download looks like this): {_WANTED}."
        )
    if first[4:8] == b"TFL3" or path.suffix.lower() in (".onnx", ".tflite"):
        raise EngineError(
            f"{path} is an exported model that can only answer (TensorFlow Lite or ONNX), not be "
            f"trained further: ask for the Keras model that it was made from. {_WANTED}."
        )
    raise EngineError(f"{path} is not a Keras model file (its first bytes are unknown): {_WANTED}.")


def _after_user_block(file: Any) -> bool:
    """HDF5 may begin after a block of the user's own, at 512 bytes, 1024, 2048, …"""
    for power in range(9, 25):
        file.seek(2**power)
        found = file.read(len(hdf5.SIGNATURE))
        if found == hdf5.SIGNATURE:
            return True
        if len(found) < len(hdf5.SIGNATURE):
            break
    return False


def _is_text(first: bytes) -> bool:
    try:
        text = first.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut in two at the end of the block is still text.
        if error.start < len(first) - 4:
            return False
        text = first[: error.start].decode("utf-8")
    return all(character.isprintable() or character in "\r\n\t" for character in text)


def _damaged(path: Path, kind: Kind, error: Exception) -> EngineError:
    if kind == "hdf5":
        reason = "it is cut short" if "truncated" in str(error) else "it is damaged"
        return EngineError(
            f"{path} is an HDF5 file that cannot be read, {reason}: copy or download it again."
        )
    reason = (str(error).splitlines() or [type(error).__name__])[0][:100]
    return EngineError(
        f"{path} is a .keras archive that cannot be read ({reason}): copy or download it again."
    )


def _read_hdf5(path: Path, read: bool) -> StoredModel:
    size = path.stat().st_size
    with h5py.File(path, "r") as file:
        raw = hdf5.read_text(file, "model_config", path)
        version = hdf5.read_text(file, "keras_version", path)
        backend = hdf5.read_text(file, "backend", path)
        config = parse_json(raw, path, "configuration") if raw is not None else {}
        if config:
            arrays = tuple(hdf5.list_arrays(file, "model_weights", path, size, read=read))
        else:
            arrays = tuple(hdf5.list_arrays(file, "", path, size, skip="optimizer", read=read))
    return StoredModel(
        path=path,
        kind="hdf5",
        config=config,
        keras_version=_text(version),
        num_parameters=_count(arrays),
        backend=_text(backend),
        arrays=arrays,
    )


def _read_zip(path: Path, read: bool) -> StoredModel:
    config: dict[str, Any] = {}
    version = None
    arrays: tuple[StoredArray, ...] = ()
    with archives.open_archive(path) as archive:
        names = set(archive.namelist())
        _check_contents(names, path)
        if "config.json" in names:
            raw = archives.read_member(archive, "config.json", MAX_CONFIG_BYTES, path)
            config = parse_json(raw, path, "configuration")
        if "metadata.json" in names:
            raw = archives.read_member(archive, "metadata.json", MAX_METADATA_BYTES, path)
            version = parse_json(raw, path, "metadata", MAX_METADATA_BYTES).get("keras_version")
        if archives.WEIGHTS in names:
            size = archive.getinfo(archives.WEIGHTS).file_size
            if read:
                archives.check_sum(archive)
            with archives.open_weights(archive, path) as part, h5py.File(part, "r") as file:
                arrays = tuple(hdf5.list_arrays(file, "", path, size, skip="optimizer", read=read))
    return StoredModel(
        path=path,
        kind="keras",
        config=config,
        keras_version=_text(version.encode("utf-8")) if isinstance(version, str) else None,
        num_parameters=_count(arrays),
        arrays=arrays,
    )


def _check_contents(names: set[str], path: Path) -> None:
    if any(name.endswith("data.pkl") for name in names):
        raise EngineError(
            f"{path} is a PyTorch model, which can hold program code and which Graft does not "
            f"read: {_WANTED}."
        )
    if any(name.endswith((".npz", ".npy", ".pkl", ".pickle")) for name in names):
        raise EngineError(
            f"{path} keeps its weights as NumPy or pickle files, which can hold program code and "
            "which Graft does not read: save the model as .keras with its default settings."
        )
    if not names & {"config.json", archives.WEIGHTS}:
        inside = sorted(name for name in names if name.endswith((".h5", ".hdf5", ".keras")))
        if inside:
            # What Teachable Machine gives to download.
            raise EngineError(
                f"{path} is an archive with the model file {inside[0]!r} in it: unpack it, then "
                "open that file."
            )
        raise EngineError(
            f"{path} is a zip archive without a Keras configuration (config.json): {_WANTED}."
        )


def _text(value: bytes | None) -> str | None:
    """A short text for people, such as a version."""
    if value is None:
        return None
    return "".join(c for c in value.decode("utf-8", "replace") if c.isprintable())[:50]


def _count(arrays: tuple[StoredArray, ...]) -> int:
    """Elements of all floating-point arrays.

    Seed states and step counters are kept as integers; they are no parameters.
    """
    return sum(prod(array.shape) for array in arrays if "float" in array.dtype)


def check_layers(config: dict[str, Any], path: Path) -> None:
    """Every layer has a class and a configuration, and there are not too many of them."""
    _check_layer(config, path, "the model")
    count = 0
    for owner in chain([config], iter_configs(config)):
        for number, layer in enumerate(_raw_layers_of(owner)):
            count += 1
            if count > MAX_LAYERS:
                raise EngineError(
                    f"{path} has more than {MAX_LAYERS:,} layers; the largest built-in "
                    "application has about 1,000: it is refused."
                )
            _check_layer(layer, path, f"layer number {number + 1}")


def _check_layer(layer: Any, path: Path, which: str) -> None:
    problem = None
    if not isinstance(layer, dict) or not isinstance(layer.get("class_name"), str):
        problem = f"{which} has no class name"
    elif not isinstance(layer.get("config"), dict | list):
        problem = f"{which}, {layer['class_name'][:100]!r}, has no configuration of its own"
    else:
        inner = layer["config"] if isinstance(layer["config"], dict) else {}
        for name in (layer.get("name"), inner.get("name")):
            if name is None:
                continue
            if not isinstance(name, str) or "\0" in name or not 0 < len(name) <= 1000:
                problem = f"{which} has a name that no layer can have, {str(name)[:100]!r}"
    if problem:
        raise EngineError(
            f"The configuration stored in {path} is not that of a Keras model ({problem}): the "
            "file is damaged, copy it again."
        )


def iter_configs(config: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All layer configurations in a stored model, nested ones included, outer before inner."""
    if depth > MAX_MODEL_DEPTH:
        raise _too_deep()
    for layer in _layers_of(config):
        yield layer
        yield from iter_configs(layer, depth + 1)


def _too_deep() -> EngineError:
    return EngineError(
        f"The stored configuration nests models more than {MAX_MODEL_DEPTH} deep: it is refused."
    )


def _layers_of(config: Any) -> list[dict[str, Any]]:
    return [layer for layer in _raw_layers_of(config) if isinstance(layer, dict)]


def _raw_layers_of(config: Any) -> list[Any]:
    inner = config.get("config") if isinstance(config, dict) else None
    found = inner.get("layers") if isinstance(inner, dict) else inner
    return found if isinstance(found, list) else []


def stored_tree(stored: StoredModel) -> LayerNode:
    """The layers as the configuration lists them; shapes and counts that need building are 0."""

    def node(config: dict[str, Any], prefix: str, fallback: str, depth: int) -> LayerNode:
        inner = config.get("config")
        values = inner if isinstance(inner, dict) else {}
        name = str(values.get("name") or config.get("name") or fallback)
        path = f"{prefix}/{name}" if prefix else name
        if depth > MAX_MODEL_DEPTH:
            raise _too_deep()
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
