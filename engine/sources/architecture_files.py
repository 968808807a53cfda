"""Architectures in JSON, YAML and model files, for weights that came without one.

Nothing here loads Keras. YAML is read by PyYAML's safe loader; of Python's own tags those for
plain values are read as such, and everything else that a file asks for is refused.
"""

import json
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from engine.errors import EngineError
from engine.sources.limits import (
    MAX_CONFIG_BYTES,
    MAX_JSON_CONTAINERS,
    MAX_JSON_DEPTH,
    MIB,
    parse_json,
    readable,
)
from engine.sources.reading import StoredModel, check_layers, read_stored_model


def files_beside(path: Path) -> tuple[Path, ...]:
    """Files that may hold the architecture of a weights file, the likeliest first.

    For `NAME.h5`, `NAME.weights.h5`, `NAME_weights.h5`, `weights_NAME.h5` and the like these are
    `NAME.json`, `NAME_architecture.json`, `NAME_config.json`, `NAME_model.json` (also with `-` and
    `.`), then `model.json`, `architecture.json` and `config.json`; each also as .yaml and .yml.
    """
    stem = path.stem
    stems = [stem]
    for part in (".weights_only", "_weights_only", ".weights", "_weights", "-weights"):
        stems.append(stem.removesuffix(part))
        stems.append(stem.removeprefix(part[1:] + part[0]))
    names = [
        f"{one}{tail}"
        for one in dict.fromkeys(stems)
        for tail in (
            "",
            *(f"{sign}{w}" for w in ("architecture", "config", "model") for sign in "_-."),
        )
    ]
    names += ["model", "architecture", "config"]
    found = (path.with_name(f"{name}.{end}") for name in names for end in ("json", "yaml", "yml"))
    return tuple(dict.fromkeys(one for one in found if one.is_file()))


def read_architecture(path: Path, weights: StoredModel) -> StoredModel:
    """The configuration in a JSON, YAML or model file, as if it stood in the file of the weights.

    Raises:
        EngineError: If it is none of these, or larger, deeper or stranger than a model is.
    """
    if path.exists() and not path.is_file():
        raise EngineError(f"{path} is no file: give a JSON, YAML or model file.")
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_CONFIG_BYTES + 1)
    except FileNotFoundError:
        raise EngineError(
            f"There is no architecture file {path}: give a JSON, YAML or model file, or the name "
            "of a built-in application (`graft applications` lists them)."
        ) from None
    except OSError as error:
        raise EngineError(f"{path} could not be opened: {error.strerror or error}.") from None
    if raw.startswith((b"\x89HDF", b"PK\x03\x04")):
        other = read_stored_model(str(path))
        if not other.config:
            raise EngineError(
                f"{path} holds weights only, as {weights.path} does: give a JSON, YAML or model "
                "file with the architecture."
            )
        version = other.keras_version
        config = other.config
    else:
        config = _parse(raw, path)
        version = config.get("keras_version")
        if version is None and str(config.get("module") or "").startswith("keras"):
            # Keras 3 alone names the module, and leaves out its version.
            version = "3.0.0"
        check_layers(config, path)
    return replace(
        weights,
        config=config,
        keras_version=version if isinstance(version, str) else weights.keras_version,
    )


def _parse(raw: bytes, path: Path) -> dict[str, Any]:
    text = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"{"):
        return parse_json(text, path, "architecture")
    if text.startswith((b"[", b'"', b"<")) or b"\0" in text:
        raise _not_an_architecture(path)
    return parse_yaml(text, path)


def _not_an_architecture(path: Path) -> EngineError:
    return EngineError(
        f"{path} is not the architecture of a Keras model: give a file written by "
        "`model.to_json()` or `model.to_yaml()`, or a model file."
    )


# The same loader in C, which is ten times as fast, where PyYAML was built with it.
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Safe):
    """Safe: of Python's own tags, those for plain values are read as such and nothing is called."""


# NumPy's numbers, as Keras 1 left them in YAML (the `input_dim` of a Dense after a Flatten).
_DTYPE = "object/apply:numpy.dtype"
_SCALARS = (
    "object/apply:numpy.core.multiarray.scalar",
    "object/apply:numpy._core.multiarray.scalar",
)
_UNREADABLE = (
    yaml.YAMLError,
    struct.error,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    RecursionError,
)
# YAML is slow to read, and NASNetLarge takes about 1 MB of it. A number takes time that grows with
# the square of its length.
_MAX_YAML_BYTES = 4 * MIB
_MAX_NUMBER = 300
_NUMBERS = {"i1": "b", "i2": "h", "i4": "i", "i8": "q", "f4": "f", "f8": "d", "b1": "?"}


def _construct_plain(loader: Any, kind: str, node: Any) -> Any:
    if isinstance(node, yaml.SequenceNode) and kind in ("tuple", "list"):
        return loader.construct_sequence(node, deep=True)
    if isinstance(node, yaml.ScalarNode) and kind in ("unicode", "str"):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.ScalarNode) and kind in ("int", "long", "float", "bool", "none"):
        # The text itself says which of these it is.
        plain = loader.resolve(yaml.ScalarNode, node.value, (True, False))
        return loader.construct_object(yaml.ScalarNode(plain, node.value))
    if isinstance(node, yaml.MappingNode) and kind == _DTYPE:
        return str(loader.construct_mapping(node, deep=True)["args"][0])
    if isinstance(node, yaml.SequenceNode) and kind in _SCALARS:
        code, raw = loader.construct_sequence(node, deep=True)
        raw = raw.encode("latin-1") if isinstance(raw, str) else raw
        return struct.unpack(f"<{_NUMBERS[code]}", raw)[0]
    raise yaml.constructor.ConstructorError(None, None, f"!!python/{kind}", node.start_mark)


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _construct_plain)


def parse_yaml(raw: bytes, path: Path) -> dict[str, Any]:
    """Parse an architecture written by Keras's `to_yaml`, within the limits of JSON.

    Raises:
        EngineError: If it is too large, too deep, no YAML, no mapping, or asks for anything but
            numbers, texts, lists and mappings.
    """
    if len(raw) > _MAX_YAML_BYTES:
        raise EngineError(
            f"{path} has more than {readable(_MAX_YAML_BYTES)}, as no architecture does: it is "
            "refused."
        )
    try:
        _check_yaml(raw, path)
        values = yaml.load(raw, _Loader)
        # Through JSON, so that what follows meets what it would meet in a model file.
        text = json.dumps(values).encode()
    except yaml.constructor.ConstructorError as error:
        raise EngineError(
            f"{path} asks for more than numbers, texts and lists ({error.problem}), which could "
            "run program code: it is refused; give the architecture as JSON (`model.to_json()`)."
        ) from None
    except _UNREADABLE as error:
        first = (str(error).splitlines() or [type(error).__name__])[0][:100]
        raise EngineError(
            f"{path} is not readable as JSON or YAML ({first}): give a file written by "
            "`model.to_json()` or `model.to_yaml()`."
        ) from None
    if not isinstance(values, dict) or "class_name" not in values:
        raise _not_an_architecture(path)
    return parse_json(text, path, "architecture")


def _check_yaml(raw: bytes, path: Path) -> None:
    """Count what aliases stand for too, before anything is built: they can multiply."""
    sizes: dict[str, int] = {}
    # The size of each open collection, with the anchor that it has.
    stack: list[tuple[str | None, int]] = [(None, 0)]
    for event in yaml.parse(raw, _Loader):
        size = 0
        if isinstance(event, yaml.CollectionStartEvent):
            stack.append((event.anchor, 1))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, size = stack.pop()
            if anchor:
                sizes[anchor] = size
        elif isinstance(event, yaml.AliasEvent):
            size = sizes.get(event.anchor or "", MAX_JSON_CONTAINERS)
        elif isinstance(event, yaml.ScalarEvent):
            size = 1
            if event.anchor:
                sizes[event.anchor] = 1
            looks_numeric = not event.style and event.value[:1] in tuple("+-.0123456789")
            if looks_numeric and len(event.value) > _MAX_NUMBER:
                raise _not_an_architecture(path)
        stack[-1] = (stack[-1][0], stack[-1][1] + size)
        if len(stack) > MAX_JSON_DEPTH or stack[-1][1] > MAX_JSON_CONTAINERS:
            raise EngineError(
                f"{path} is deeper or larger than any architecture once its aliases are written "
                "out: the file is damaged or was made to exhaust memory."
            )
