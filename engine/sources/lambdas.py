"""What a Lambda layer calculates, read from its stored bytecode without running any of it.

Which Python wrote the bytecode is not stored, so every version's layout is tried. A reading
counts when it fits to the last byte and is straight-line arithmetic with one result; where two
readings differ, none counts.
"""

import base64
import binascii
import re
import struct
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from engine.sources.backend_calls import Setting
from engine.sources.backend_functions import call_function, known
from engine.sources.bytecode import MAX_BYTES, BytecodeError, Code, read_code
from engine.sources.bytecode_expressions import follow
from engine.sources.expressions import Call, Constant, Expression, Input
from engine.sources.opcodes import DIALECTS, Dialect
from engine.sources.symbols import Items, Name, RefusedError, Value, as_array, plain, shape_of

_VARIABLE_KEYWORDS = 0x08
_GENERATOR_OR_COROUTINE = 0x20 | 0x80 | 0x200
_MAX_DEPTH = 8
_MAX_VALUES = 1_000
_MAX_INPUTS = 64
_MAX_WHOLE = 1 << 63
# A number that was changed by more than this part is another number.
_SAME = 1e-6


def calculation_of(
    layer: Mapping[str, Any], num_inputs: int = 1, keras_version: str | None = None
) -> Expression | None:
    """What a stored Lambda layer calculates, as a tree.

    Args:
        layer: its stored configuration, `{"class_name": "Lambda", "config": {…}}`, as any Keras
            wrote it.
        num_inputs: how many tensors the layer is given; with several, they come as a list.
        keras_version: which Keras wrote it (None where that is not stored); only settles whether
            `tf.image.resize` is TensorFlow 2's.

    Returns:
        The tree over `Input(0)`, `Input(1)`, …, or None where it is not certain: a function that
        is not in the file, a jump, a loop, anything but known operations.
    """
    config = layer.get("config")
    if not isinstance(config, Mapping):
        return None
    try:
        constants = _arguments(config.get("arguments"))
        tensors = _tensors(num_inputs)
        found = _readings(config, constants, tensors, keras_version or "")
    except RefusedError:
        return None
    # Trees are compared as they are written: 1 and 1.0 are equal, and not the same number.
    different = {repr(tree): tree for tree in found}
    return different.popitem()[1] if len(different) == 1 else None


def _tensors(number: int) -> Value:
    if not 1 <= number <= _MAX_INPUTS:
        raise RefusedError(f"{number} tensors.")
    if number == 1:
        return Input(0)
    return Items(tuple(Input(index) for index in range(number)))


def _readings(
    config: Mapping[str, Any], constants: Mapping[str, Value], tensors: Value, keras_version: str
) -> list[Expression]:
    """Every reading of the function that is certain in itself."""
    dtype = config.get("dtype")
    # Standalone Keras under a mixed policy stores a dictionary: then it is not one type.
    kept = dtype if isinstance(dtype, str) and re.fullmatch(r"float(16|32|64)", dtype) else None
    modern = _is_tensorflow2(keras_version)
    function = config.get("function")
    named = _named_function(function, config)
    if named is not None:
        setting = Setting(tensorflow2=modern, dtype=kept)
        return [_result(call_function(named, [tensors], constants, setting))]
    text, defaults, closure = _stored_function(function)
    found = []
    for data in _candidates(text):
        for dialect in DIALECTS:
            setting = Setting(tensorflow2=modern or dialect.version >= (3, 8), dtype=kept)
            try:
                code = read_code(data, dialect.layout)
                _check_windows(code, dialect)
                found.append(
                    _followed(code, dialect, tensors, constants, defaults, closure, setting)
                )
            except (BytecodeError, RefusedError):
                continue
    return found


def _is_tensorflow2(keras_version: str) -> bool:
    """Keras 2.4 and later, and tf.keras 2.3, need TensorFlow 2; before that either may be."""
    version = re.match(r"(\d+)\.(\d+)", keras_version)
    if version is None:
        return False
    numbers = int(version[1]), int(version[2])
    return numbers >= (2, 4) or (numbers == (2, 3) and keras_version.endswith("-tf"))


def _named_function(function: object, config: Mapping[str, Any]) -> Name | None:
    """A function of Keras or TensorFlow itself, which is stored by its name.

    Raises:
        RefusedError: it is stored by its name and is somebody's own.
    """
    if isinstance(function, Mapping) and function.get("class_name") == "function":
        module, name = function.get("module"), function.get("config")
    elif isinstance(function, str) and config.get("function_type") != "lambda":
        module, name = config.get("module"), function
    else:
        return None
    if isinstance(module, str) and isinstance(name, str):
        root = known(re.sub(r"^tensorflow\.python\.ops\.\w+$", "tensorflow.nn", module))
        if isinstance(root, Name) and re.fullmatch(r"(K|tf|activations|ops)(\.\w+)*", root.path):
            # keras.ops' functions live in keras.src.ops.numpy, .nn, …
            path = re.sub(r"^ops\.\w+$", "ops", root.path)
            found = known(f"{path}.{name}")
            if isinstance(found, Name):
                return found
    raise RefusedError("A function that is not in the file.")


def _stored_function(function: object) -> tuple[str, object, object]:
    """The text of the bytecode, the defaults and the closure, from either way of storing them."""
    if isinstance(function, Mapping):
        inner = function.get("config")
        if function.get("class_name") == "__tuple__":
            return _stored_function(function.get("items"))
        if function.get("class_name") == "__lambda__" and isinstance(inner, Mapping):
            text = inner.get("code")
            if isinstance(text, str):
                return text, inner.get("defaults"), inner.get("closure")
    if isinstance(function, Sequence) and len(function) == 3 and isinstance(function[0], str):
        return function[0], function[1], function[2]
    raise RefusedError("No stored bytecode.")


def _candidates(text: str) -> list[bytes]:
    """The bytes that a text may stand for: base64, or as Keras up to 2.0 wrote them."""
    if len(text) > 2 * MAX_BYTES:
        raise RefusedError("A function of unusual size.")
    found = []
    with suppress(binascii.Error, ValueError):
        found.append(base64.b64decode("".join(text.split()), validate=True))
    with suppress(UnicodeEncodeError):
        found.append(text.encode("raw_unicode_escape"))
    return [data for data in found if data[:1] in (b"c", b"\xe3")]


def _check_windows(code: Code, dialect: Dialect) -> None:
    """Keras on Windows writes `/` for every backslash byte, within numbers too.

    Raises:
        RefusedError: a number may have been another.
    """
    if re.match(r"[A-Za-z]:/", code.file_name) and (
        b"/" in (code.code[1::2] if dialect.wordcode else code.code)
        or any(_may_be_changed(value) for value in code.constants)
    ):
        raise RefusedError("A number that Windows may have changed.")


def _may_be_changed(value: object) -> bool:
    if isinstance(value, tuple):
        return any(_may_be_changed(item) for item in value)
    if isinstance(value, float):
        data = struct.pack("<d", value).replace(b"/", b"\\")
        return bool(abs(struct.unpack("<d", data)[0] - value) > _SAME * abs(value))
    return isinstance(value, int) and b"/" in abs(value).to_bytes(16, "little")


def _followed(
    code: Code,
    dialect: Dialect,
    tensors: Value,
    constants: Mapping[str, Value],
    defaults: object,
    closure: object,
    setting: Setting,
) -> Expression:
    if code.argument_count < 1 or code.flags & _GENERATOR_OR_COROUTINE:
        raise RefusedError("Not a function of the tensors.")
    positional = code.local_names[: code.argument_count]
    named = code.local_names[1 : code.argument_count + code.keyword_only_count]
    # A keyword that the function does not take is an error wherever it is run.
    if not code.flags & _VARIABLE_KEYWORDS and not set(constants) <= set(named):
        raise RefusedError("Other arguments than the function takes.")
    default_values = [_value(item) for item in _list(defaults)]
    if len(default_values) > code.argument_count:
        raise RefusedError("More defaults than arguments.")
    first_default = code.argument_count - len(default_values)
    variables: dict[str, Value] = dict(zip(positional[first_default:], default_values, strict=True))
    # Keras fills these in itself, in some versions.
    for name in ("mask", "training"):
        variables.pop(name, None)
    variables |= {name: value for name, value in constants.items() if name in named}
    variables[positional[0]] = tensors
    cells = [_value(item) for item in _list(closure)]
    if len(cells) != len(code.free_names):
        raise RefusedError("The closure does not fit.")
    known_cells = {
        name: value
        for name, value in zip(code.free_names, cells, strict=True)
        if isinstance(value, Constant | Items) and shape_of(_constant(value)) is not None
    }
    return _result(follow(code, dialect, variables, known_cells, setting))


def _constant(value: Constant | Items) -> object:
    tree = plain(value)
    return tree.value if isinstance(tree, Constant) else None


def _result(value: Value) -> Expression:
    """A single tensor that depends on what the layer is given.

    Raises:
        RefusedError: it is something else.
    """
    tree = plain(value)
    if isinstance(tree, Constant) or (isinstance(tree, Call) and tree.operation == "tuple"):
        raise RefusedError("Not one tensor.")
    return tree


def _arguments(stored: object) -> dict[str, Value]:
    if stored is None:
        return {}
    if not isinstance(stored, Mapping):
        raise RefusedError("Arguments that cannot be read.")
    return {str(name): _value(value) for name, value in stored.items()}


def _list(stored: object) -> Sequence[Any]:
    if isinstance(stored, Mapping) and stored.get("class_name") == "__tuple__":
        stored = stored.get("items")
    if stored is None:
        return []
    if not isinstance(stored, Sequence) or isinstance(stored, str):
        raise RefusedError("Not a list.")
    if len(stored) > _MAX_VALUES:
        raise RefusedError("Too many values.")
    return stored


def _value(stored: object, depth: int = 0) -> Value:
    """A stored constant: plain, or as Keras marks tuples and arrays.

    Raises:
        RefusedError: it is something else.
    """
    if depth > _MAX_DEPTH:
        raise RefusedError("Nested too deep.")
    if isinstance(stored, int) and abs(stored) > _MAX_WHOLE:
        raise RefusedError("A number of unusual size.")
    if stored is None or isinstance(stored, bool | int | float | str):
        return Constant(stored)
    if isinstance(stored, Mapping):
        inner = stored.get("config")
        if stored.get("class_name") == "__tuple__":
            return Items(tuple(_value(item, depth + 1) for item in _list(stored)), is_list=False)
        if stored.get("class_name") in ("__numpy__", "__tensor__") and isinstance(inner, Mapping):
            return as_array(_value(inner.get("value")))
        if stored.get("type") == "ndarray":
            return as_array(_value(stored.get("value")))
        raise RefusedError("A value that cannot be read.")
    return Items(tuple(_value(item, depth + 1) for item in _list(stored)))
