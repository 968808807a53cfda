"""Code objects as other Pythons marshalled them, read without running or loading anything.

A Lambda layer is stored as the marshalled code object of its function. `read_code` reads one in
the layout of a given version into plain values. It knows only what a short calculation needs:
numbers, texts and tuples of them; anything else (a nested function, a dictionary, a set) is
refused, and so are sizes, depths and references that no such function has.

The format is that of CPython's Python/marshal.c (2.7, 3.4 to 3.14).
"""

import struct
from dataclasses import dataclass
from enum import Enum
from typing import Any

MAX_BYTES = 1 << 16
MAX_DEPTH = 16
MAX_OBJECTS = 5_000
MAX_LONG_DIGITS = 8

_FLAG_REF = 0x80
_PENDING = object()

_LOCAL, _CELL, _FREE = 0x20, 0x40, 0x80


class BytecodeError(ValueError):
    """The bytes are not a plain function's code object in the layout tried."""


class Layout(Enum):
    """What a marshalled code object holds, by the first Python version that wrote it so."""

    PYTHON_2 = "2.7"
    PYTHON_3 = "3.4"
    POSITIONAL_ONLY = "3.8"
    LOCALS_PLUS = "3.11"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A function's code object: bytes, constants, names.

    `local_names` are what LOAD_FAST counts, `deref_names` what LOAD_DEREF counts, `free_names`
    the closure's variables in the order in which their values are stored.
    """

    argument_count: int
    keyword_only_count: int
    flags: int
    code: bytes
    constants: tuple[Any, ...]
    names: tuple[str, ...]
    local_names: tuple[str, ...]
    deref_names: tuple[str, ...]
    free_names: tuple[str, ...]
    file_name: str


def read_code(data: bytes, layout: Layout) -> Code:
    """Read a marshalled code object.

    Args:
        data: all of it; no byte may be left over.
        layout: of which version.

    Raises:
        BytecodeError: it is not a plain function's code in this layout, or is absurdly large.
    """
    if len(data) > MAX_BYTES:
        raise BytecodeError(f"{len(data)} bytes; a plain function has {MAX_BYTES} at most.")
    reader = _Reader(data, layout)
    if reader.byte() & ~_FLAG_REF != ord("c"):
        raise BytecodeError("Not a code object.")
    if data[0] & _FLAG_REF:
        reader.references.append((_PENDING, 0))
    code = _read_fields(reader)
    if reader.place != len(data):
        raise BytecodeError(f"{len(data) - reader.place} bytes are left over.")
    return code


def _read_fields(reader: "_Reader") -> Code:
    layout = reader.layout
    argument_count = reader.count()
    if layout in (Layout.POSITIONAL_ONLY, Layout.LOCALS_PLUS):
        reader.count()  # how many of them are positional only
    keyword_only_count = 0 if layout is Layout.PYTHON_2 else reader.count()
    if layout is not Layout.LOCALS_PLUS:
        reader.count()  # number of locals
    reader.count()  # stack size
    flags = reader.count()
    code = reader.value_of(bytes)
    constants = reader.value_of(tuple)
    names = reader.texts()
    if layout is Layout.LOCALS_PLUS:
        local_names = deref_names = reader.texts()
        kinds = reader.value_of(bytes)
        if len(kinds) != len(local_names):
            raise BytecodeError("Names and kinds of variables differ in number.")
        if any(kind & _CELL for kind in kinds):
            raise BytecodeError("A variable is shared with an inner function.")
        free_names = tuple(
            name for name, kind in zip(local_names, kinds, strict=True) if kind & _FREE
        )
    else:
        local_names, free_names = reader.texts(), reader.texts()
        if reader.texts():
            raise BytecodeError("A variable is shared with an inner function.")
        deref_names = free_names
    file_name = reader.text()
    reader.text()  # the function's name
    if layout is Layout.LOCALS_PLUS:
        reader.text()  # its qualified name
    reader.integer()  # first line
    reader.value_of(bytes)  # line table
    if layout is Layout.LOCALS_PLUS and reader.value_of(bytes):
        raise BytecodeError("The function handles exceptions.")
    if argument_count + keyword_only_count > len(local_names):
        raise BytecodeError("More arguments than variables.")
    return Code(
        argument_count=argument_count,
        keyword_only_count=keyword_only_count,
        flags=flags,
        code=code,
        constants=constants,
        names=names,
        local_names=local_names,
        deref_names=deref_names,
        free_names=free_names,
        file_name=file_name,
    )


class _Reader:
    """Reads values one after another.

    `references` holds what can be referred to again, each with the number of objects in it:
    those count anew at every mention, so that a small file cannot stand for a huge value.
    """

    def __init__(self, data: bytes, layout: Layout) -> None:
        self.data = data
        self.layout = layout
        self.place = 0
        self.objects = 0
        self.references: list[tuple[Any, int]] = []
        self.interned: list[bytes] = []

    def take(self, size: int) -> bytes:
        if size < 0 or size > len(self.data) - self.place:
            raise BytecodeError("The data ends too early.")
        start, self.place = self.place, self.place + size
        return self.data[start : self.place]

    def byte(self) -> int:
        return self.take(1)[0]

    def integer(self) -> int:
        return int.from_bytes(self.take(4), "little", signed=True)

    def count(self) -> int:
        value = self.integer()
        if value < 0:
            raise BytecodeError("A count is negative.")
        return value

    def value_of(self, kind: type) -> Any:
        value = self.value()
        if not isinstance(value, kind):
            raise BytecodeError(f"Expected {kind.__name__}, got {type(value).__name__}.")
        return value

    def text(self) -> str:
        value = self.value()
        if self.layout is Layout.PYTHON_2 and isinstance(value, bytes):
            value = value.decode("latin-1")
        if not isinstance(value, str):
            raise BytecodeError("Expected a text.")
        return value

    def texts(self) -> tuple[str, ...]:
        values = self.value_of(tuple)
        if self.layout is Layout.PYTHON_2:
            values = tuple(v.decode("latin-1") if isinstance(v, bytes) else v for v in values)
        if not all(isinstance(value, str) for value in values):
            raise BytecodeError("Expected names.")
        return tuple(values)

    def value(self, depth: int = 0) -> Any:
        if depth > MAX_DEPTH:
            raise BytecodeError(f"Nested more than {MAX_DEPTH} deep.")
        self._add_objects(1)
        head = self.byte()
        flagged, kind = bool(head & _FLAG_REF), chr(head & ~_FLAG_REF)
        if flagged and self.layout is Layout.PYTHON_2:
            raise BytecodeError("Python 2 has no such references.")
        if kind == "r" and self.layout is not Layout.PYTHON_2:
            return self._reference()
        before, slot = self.objects, len(self.references)
        if flagged:
            # Numbered before what is inside it.
            self.references.append((_PENDING, 0))
        value = self._plain(kind, depth)
        if flagged:
            self.references[slot] = (value, self.objects - before + 1)
        return value

    def _add_objects(self, number: int) -> None:
        self.objects += number
        if self.objects > MAX_OBJECTS:
            raise BytecodeError(f"More than {MAX_OBJECTS} values.")

    def _reference(self) -> Any:
        number = self.count()
        if number >= len(self.references) or self.references[number][0] is _PENDING:
            raise BytecodeError("A reference leads nowhere.")
        value, size = self.references[number]
        self._add_objects(size)
        return value

    def _plain(self, kind: str, depth: int) -> Any:
        match kind:
            case "N":
                return None
            case "T":
                return True
            case "F":
                return False
            case ".":
                return Ellipsis
            case "i":
                return self.integer()
            case "g":
                return struct.unpack("<d", self.take(8))[0]
            case "l":
                return self._long()
            case "s":
                return self.take(self.count())
            case "u":
                return self._decoded(self.take(self.count()), "utf-8")
            case "(":
                return self._tuple(self.count(), depth)
        if self.layout is Layout.PYTHON_2:
            match kind:
                case "t":
                    self.interned.append(self.take(self.count()))
                    return self.interned[-1]
                case "R":
                    number = self.count()
                    if number >= len(self.interned):
                        raise BytecodeError("A reference leads nowhere.")
                    return self.interned[number]
                case "I":
                    return int.from_bytes(self.take(8), "little", signed=True)
        else:
            match kind:
                case "t":
                    return self._decoded(self.take(self.count()), "utf-8")
                case "a" | "A":
                    return self._decoded(self.take(self.count()), "ascii")
                case "z" | "Z":
                    return self._decoded(self.take(self.byte()), "ascii")
                case ")":
                    return self._tuple(self.byte(), depth)
                case ":":  # 3.14
                    return slice(*(self.value(depth + 1) for _ in range(3)))
        raise BytecodeError(f"A value of kind {kind!r}, which no plain calculation holds.")

    def _tuple(self, size: int, depth: int) -> tuple[Any, ...]:
        if size > len(self.data) - self.place:
            raise BytecodeError("The data ends too early.")
        return tuple(self.value(depth + 1) for _ in range(size))

    def _long(self) -> int:
        digits = self.integer()
        if abs(digits) > MAX_LONG_DIGITS:
            raise BytecodeError("A number with too many digits.")
        value = 0
        for position in range(abs(digits)):
            digit = int.from_bytes(self.take(2), "little")
            if digit >> 15:
                raise BytecodeError("Not a digit.")
            value |= digit << (15 * position)
        return -value if digits < 0 else value

    def _decoded(self, data: bytes, encoding: str) -> str:
        try:
            return data.decode(encoding, "surrogatepass" if encoding == "utf-8" else "strict")
        except UnicodeDecodeError:
            raise BytecodeError("A text that cannot be decoded.") from None
