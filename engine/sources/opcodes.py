"""The instructions of each Python version, as far as straight-line calculations use them.

Numbers from CPython: Lib/opcode.py of 2.7, 3.5, 3.7, 3.10, 3.11, 3.12; Include/opcode_ids.h of
3.13 and 3.14; inline cache entries from the `_inline_cache_entries` beside them. Versions between
those use the same numbers for what is listed. What is not listed (every jump, loop, store to a
global, making of a function, handling of an exception) ends the reading.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from engine.sources.bytecode import BytecodeError, Layout

MAX_INSTRUCTIONS = 400
_HAVE_ARGUMENT = 90


def _table(text: str) -> dict[int, str]:
    words = text.split()
    return {int(number): name for name, number in zip(words[::2], words[1::2], strict=True)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How the Pythons from one version up to the next dialect's write a function.

    `wordcode`: every instruction has two bytes (3.6 and later), else one or three.
    `caches`: how many empty cache entries follow an instruction (3.11 and later).
    """

    version: tuple[int, int]
    layout: Layout
    operations: Mapping[int, str]
    wordcode: bool = True
    caches: Mapping[str, int] = field(default_factory=dict)


_CLASSIC = _table(
    """
    POP_TOP 1 ROT_TWO 2 ROT_THREE 3 DUP_TOP 4 NOP 9 UNARY_NEGATIVE 11
    BINARY_POWER 19 BINARY_MULTIPLY 20 BINARY_MODULO 22 BINARY_ADD 23 BINARY_SUBTRACT 24
    BINARY_SUBSCR 25 BINARY_FLOOR_DIVIDE 26 BINARY_TRUE_DIVIDE 27
    INPLACE_FLOOR_DIVIDE 28 INPLACE_TRUE_DIVIDE 29 INPLACE_ADD 55 INPLACE_SUBTRACT 56
    INPLACE_MULTIPLY 57 INPLACE_MODULO 59 INPLACE_POWER 67 RETURN_VALUE 83 UNPACK_SEQUENCE 92
    LOAD_CONST 100 LOAD_NAME 101 BUILD_TUPLE 102 BUILD_LIST 103 LOAD_ATTR 106 IMPORT_NAME 108
    IMPORT_FROM 109 LOAD_GLOBAL 116 LOAD_FAST 124 STORE_FAST 125 BUILD_SLICE 133 LOAD_DEREF 136
    """
)
_PYTHON_27 = _CLASSIC | _table(
    """
    SLICE_NONE 30 SLICE_FROM 31 SLICE_TO 32 SLICE_BOTH 33 BINARY_DIVIDE 21 INPLACE_DIVIDE 58
    CALL_FUNCTION_OLD 131 EXTENDED_ARG 145
    """
)
_PYTHON_35 = _CLASSIC | _table("BINARY_MATMUL 16 CALL_FUNCTION_OLD 131 EXTENDED_ARG 144")
_PYTHON_37 = _CLASSIC | _table(
    """
    BINARY_MATMUL 16 CALL_FUNCTION 131 CALL_FUNCTION_KW 141 EXTENDED_ARG 144 LOAD_METHOD_OLD 160
    CALL_METHOD 161
    """
)
_PYTHON_310 = _PYTHON_37 | _table("ROT_FOUR 6 LIST_TO_TUPLE 82 ROT_N 99 LIST_EXTEND 162")
_PYTHON_311 = _table(
    """
    POP_TOP 1 PUSH_NULL 2 NOP 9 UNARY_NEGATIVE 11 BINARY_SUBSCR 25 LIST_TO_TUPLE 82
    RETURN_VALUE 83 UNPACK_SEQUENCE 92 SWAP 99 LOAD_CONST 100 LOAD_NAME 101 BUILD_TUPLE 102
    BUILD_LIST 103 LOAD_ATTR 106 IMPORT_NAME 108 IMPORT_FROM 109 LOAD_GLOBAL_NULL_FIRST 116
    COPY 120 BINARY_OP 122 LOAD_FAST 124 STORE_FAST 125 BUILD_SLICE 133 LOAD_DEREF 137
    EXTENDED_ARG 144 COPY_FREE_VARS 149 RESUME 151 LOAD_METHOD 160 LIST_EXTEND 162 PRECALL 166
    CALL_NULL_FIRST 171 KW_NAMES 172
    """
)
_PYTHON_312 = _table(
    """
    POP_TOP 1 PUSH_NULL 2 NOP 9 UNARY_NEGATIVE 11 BINARY_SUBSCR 25 BINARY_SLICE 26
    RETURN_VALUE 83 UNPACK_SEQUENCE 92 SWAP 99 LOAD_CONST 100 LOAD_NAME 101 BUILD_TUPLE 102
    BUILD_LIST 103 LOAD_ATTR_OR_METHOD_NULL_FIRST 106 IMPORT_NAME 108 IMPORT_FROM 109
    LOAD_GLOBAL_NULL_FIRST 116 COPY 120 RETURN_CONST 121 BINARY_OP 122 LOAD_FAST 124
    STORE_FAST 125 LOAD_FAST 127 BUILD_SLICE 133 LOAD_DEREF 137 EXTENDED_ARG 144
    COPY_FREE_VARS 149 RESUME 151 LIST_EXTEND 162 CALL_NULL_FIRST 171 KW_NAMES 172
    CALL_INTRINSIC_1 173
    """
)
_PYTHON_313 = _table(
    """
    BINARY_SLICE 4 BINARY_SUBSCR 5 NOP 30 POP_TOP 32 PUSH_NULL 34 RETURN_VALUE 36
    UNARY_NEGATIVE 42 BINARY_OP 45 BUILD_LIST 47 BUILD_SLICE 50 BUILD_TUPLE 52 CALL 53
    CALL_INTRINSIC_1 55 CALL_KW 57 COPY 61 COPY_FREE_VARS 62 EXTENDED_ARG 71 IMPORT_FROM 74
    IMPORT_NAME 75 LIST_EXTEND 81 LOAD_ATTR_OR_METHOD 82 LOAD_CONST 83 LOAD_DEREF 84 LOAD_FAST 85
    LOAD_FAST 87 LOAD_FAST_LOAD_FAST 88 LOAD_GLOBAL_NULL_LAST 91 LOAD_NAME 92 RETURN_CONST 103
    STORE_FAST 110 STORE_FAST_LOAD_FAST 111 STORE_FAST_STORE_FAST 112 SWAP 115
    UNPACK_SEQUENCE 117 RESUME 149
    """
)
_PYTHON_314 = _table(
    """
    BINARY_SLICE 1 NOP 27 POP_TOP 31 PUSH_NULL 33 RETURN_VALUE 35 UNARY_NEGATIVE 41 BINARY_OP 44
    BUILD_LIST 46 BUILD_SLICE 49 BUILD_TUPLE 51 CALL 52 CALL_INTRINSIC_1 53 CALL_KW 55 COPY 59
    COPY_FREE_VARS 60 EXTENDED_ARG 69 IMPORT_FROM 72 IMPORT_NAME 73 LIST_EXTEND 79
    LOAD_ATTR_OR_METHOD 80 LOAD_CONST 82 LOAD_DEREF 83 LOAD_FAST 84 LOAD_FAST 86
    LOAD_FAST_LOAD_FAST 87 LOAD_FAST 88 LOAD_FAST_LOAD_FAST 89 LOAD_GLOBAL_NULL_LAST 92
    LOAD_NAME 93 LOAD_SMALL_INT 94 STORE_FAST 112 STORE_FAST_LOAD_FAST 113
    STORE_FAST_STORE_FAST 114 SWAP 117 UNPACK_SEQUENCE 119 RESUME 128
    """
)
_CACHES_311 = {
    "BINARY_SUBSCR": 4,
    "UNPACK_SEQUENCE": 1,
    "LOAD_ATTR": 4,
    "LOAD_GLOBAL_NULL_FIRST": 5,
    "BINARY_OP": 1,
    "LOAD_METHOD": 10,
    "PRECALL": 1,
    "CALL_NULL_FIRST": 4,
}
_CACHES_312 = {
    "BINARY_SUBSCR": 1,
    "UNPACK_SEQUENCE": 1,
    "LOAD_ATTR_OR_METHOD_NULL_FIRST": 9,
    "LOAD_GLOBAL_NULL_FIRST": 4,
    "BINARY_OP": 1,
    "CALL_NULL_FIRST": 3,
}
_CACHES_313 = {
    "BINARY_SUBSCR": 1,
    "UNPACK_SEQUENCE": 1,
    "LOAD_ATTR_OR_METHOD": 9,
    "LOAD_GLOBAL_NULL_LAST": 4,
    "BINARY_OP": 1,
    "CALL": 3,
}
_CACHES_314 = _CACHES_313 | {"BINARY_OP": 5, "CALL_KW": 3}

DIALECTS = (
    Dialect(version=(2, 7), layout=Layout.PYTHON_2, operations=_PYTHON_27, wordcode=False),
    Dialect(version=(3, 4), layout=Layout.PYTHON_3, operations=_PYTHON_35, wordcode=False),
    Dialect(version=(3, 6), layout=Layout.PYTHON_3, operations=_PYTHON_37),
    Dialect(version=(3, 8), layout=Layout.POSITIONAL_ONLY, operations=_PYTHON_310),
    Dialect(version=(3, 11), layout=Layout.LOCALS_PLUS, operations=_PYTHON_311, caches=_CACHES_311),
    Dialect(version=(3, 12), layout=Layout.LOCALS_PLUS, operations=_PYTHON_312, caches=_CACHES_312),
    Dialect(version=(3, 13), layout=Layout.LOCALS_PLUS, operations=_PYTHON_313, caches=_CACHES_313),
    Dialect(version=(3, 14), layout=Layout.LOCALS_PLUS, operations=_PYTHON_314, caches=_CACHES_314),
)


def instructions(code: bytes, dialect: Dialect) -> list[tuple[str, int]]:
    """Take code bytes apart into instructions with their arguments (0 where there is none).

    Raises:
        BytecodeError: an instruction that this dialect does not have or that is not
            straight-line, or too many of them.
    """
    found: list[tuple[str, int]] = []
    extended = 0
    pending_caches = 0
    for number, argument in _units(code, dialect):
        if pending_caches:
            if (number, argument) != (0, 0):
                raise BytecodeError("A cache entry is not empty.")
            pending_caches -= 1
            continue
        name = dialect.operations.get(number)
        if name is None:
            raise BytecodeError(f"Instruction {number} is not part of a plain calculation.")
        argument |= extended
        extended = 0
        if name == "EXTENDED_ARG":
            extended = argument << (8 if dialect.wordcode else 16)
            if extended >> 24:
                raise BytecodeError("An argument is too large.")
            continue
        found.append((name, argument))
        if len(found) > MAX_INSTRUCTIONS:
            raise BytecodeError(f"More than {MAX_INSTRUCTIONS} instructions.")
        pending_caches = dialect.caches.get(name, 0)
    if pending_caches or extended:
        raise BytecodeError("The code ends too early.")
    return found


def _units(code: bytes, dialect: Dialect) -> Iterator[tuple[int, int]]:
    if dialect.wordcode:
        if len(code) % 2:
            raise BytecodeError("The code ends too early.")
        yield from zip(code[::2], code[1::2], strict=True)
        return
    place = 0
    while place < len(code):
        number = code[place]
        size = 3 if number >= _HAVE_ARGUMENT else 1
        if place + size > len(code):
            raise BytecodeError("The code ends too early.")
        yield number, int.from_bytes(code[place + 1 : place + size], "little")
        place += size
