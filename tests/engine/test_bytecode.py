"""Marshalled code objects of any version are read; hostile ones are refused, fast and small."""

import base64
import marshal
import random
import struct
import sys
import time
import tracemalloc

import pytest

from engine.sources.bytecode import MAX_BYTES, BytecodeError, Layout, read_code
from engine.sources.opcodes import DIALECTS, Dialect, instructions
from tests.engine.code_objects import (
    KERAS_2_TEXT,
    MEAN,
    RESIDUAL,
    STORED,
    code_object,
    marshalled,
)

LAYOUTS = {
    "2.7": Layout.PYTHON_2,
    **dict.fromkeys(("3.6", "3.7"), Layout.PYTHON_3),
    **dict.fromkeys(("3.8", "3.9", "3.10"), Layout.POSITIONAL_ONLY),
    **dict.fromkeys(("3.11", "3.12", "3.13"), Layout.LOCALS_PLUS),
}


def dialect(*version: int) -> Dialect:
    return next(found for found in DIALECTS if found.version == version)


@pytest.mark.parametrize("version", LAYOUTS)
def test_a_function_of_every_version_is_read(version: str) -> None:
    data = base64.b64decode(STORED[version][RESIDUAL])
    code = read_code(data, LAYOUTS[version])
    assert code.argument_count == 2
    assert code.local_names == ("inputs", "scale")
    assert code.file_name == "m.py"
    names = read_code(base64.b64decode(STORED[version][MEAN]), LAYOUTS[version]).names
    assert names[:2] == ("K", "mean")
    for layout in set(Layout) - {LAYOUTS[version]}:
        with pytest.raises(BytecodeError):
            read_code(data, layout)


def test_this_python_s_own_code_is_read() -> None:
    function = eval("lambda x, y=2, *, z=3: ('a', (1, -2, 2.5, None, True, ...), 10**12, x)")
    read = read_code(marshal.dumps(function.__code__), Layout.LOCALS_PLUS)
    assert read.constants == function.__code__.co_consts
    assert read.local_names == ("x", "y", "z")
    assert (read.argument_count, read.keyword_only_count) == (2, 1)
    assert read.code == function.__code__.co_code


def test_a_closure_s_names_are_known() -> None:
    first, second = 1.0, 2.0
    code = read_code(marshal.dumps((lambda x: x * second + first).__code__), Layout.LOCALS_PLUS)
    assert code.free_names == ("first", "second")


@pytest.mark.parametrize("version", [(2, 7), (3, 4), (3, 8), (3, 11)])
def test_assembled_code_of_every_layout(version: tuple[int, int]) -> None:
    constants = (None, 2.5, -7, ("a", True))
    data = code_object(version, b"S", constants, ("K",), ("x", "y"), arguments=2)
    layout = dialect(*version).layout
    code = read_code(data, layout)
    assert code.names == ("K",)
    assert code.local_names == ("x", "y")
    assert code.constants[:3] == constants[:3]
    for size in range(len(data)):
        with pytest.raises(BytecodeError):
            read_code(data[:size], layout)
    with pytest.raises(BytecodeError, match="left over"):
        read_code(data + b"N", layout)


def test_long_numbers_up_to_a_limit() -> None:
    code = read_code(marshal.dumps(compile(f"-{2**70}", "", "eval")), Layout.LOCALS_PLUS)
    assert -(2**70) in code.constants
    with pytest.raises(BytecodeError, match="digits"):
        read_code(marshal.dumps(compile(f"{2**4000}", "", "eval")), Layout.LOCALS_PLUS)


def with_constants(raw: bytes) -> bytes:
    """A 3.8 code object whose constants are these bytes."""
    empty = marshalled(())
    whole = code_object((3, 8), b"S\0")
    place = whole.index(marshalled(b"S\0")) + len(marshalled(b"S\0"))
    return whole[:place] + raw + whole[place + len(empty) :]


def pair_of_references(number: int) -> bytes:
    return b"\xa9\x02" + (b"r" + struct.pack("<i", number)) * 2


BOMB = b"(" + struct.pack("<i", 41) + b"\xa9\x01N" + b"".join(map(pair_of_references, range(40)))
HOSTILE = {
    "doubling references": BOMB,
    "a tuple in itself": b"\xa9\x01r\0\0\0\0",
    "a reference to nothing": b"\xa9\x01r\x09\0\0\0",
    "a negative reference": b"\xa9\x01r\xff\xff\xff\xff",
    "the code object itself": b")\x01r\0\0\0\0",
    "a huge tuple": b"(\xff\xff\xff\x7f",
    "a negative size": b"(\xff\xff\xff\xff",
    "a huge text": b")\x01u\xff\xff\xff\x7f",
    "deep nesting": b")\x01" * 3000 + b"N",
    "a huge number": b")\x01l\xff\xff\xff\x7f",
    "a nested function": b")\x01" + code_object((3, 8), b"S\0"),
    "a dictionary": b")\x01{0",
    "a set": b")\x01<\0\0\0\0",
    "no text": b")\x01u\x01\0\0\0\xff",
    "an unknown kind": b")\x01?",
}


def test_the_constants_of_these_tests_are_where_they_should_be() -> None:
    assert read_code(with_constants(b"\xa9\x02NT"), Layout.POSITIONAL_ONLY).constants == (
        None,
        True,
    )


def test_hostile_values_are_refused_at_once() -> None:
    tracemalloc.start()
    started = time.perf_counter()
    for name, raw in HOSTILE.items():
        data = with_constants(raw)
        if name == "the code object itself":
            data = data.replace(b"c", b"\xe3", 1)
        with pytest.raises(BytecodeError):
            read_code(data, Layout.POSITIONAL_ONLY)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.perf_counter() - started < 3
    assert peak < 5e6


def test_more_bytes_than_any_function_has() -> None:
    with pytest.raises(BytecodeError, match="at most"):
        read_code(b"c" + bytes(MAX_BYTES), Layout.PYTHON_3)


def test_random_bytes_are_refused_or_read() -> None:
    chance = random.Random(3)
    stored = [base64.b64decode(s) for found in STORED.values() for s in found.values()]
    stored.append(base64.b64decode(KERAS_2_TEXT))
    read = 0
    for _ in range(3000):
        data = bytearray(chance.choice(stored))
        for _ in range(chance.randrange(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        for layout in Layout:
            try:
                read_code(bytes(data), layout)
            except BytecodeError:
                continue
            read += 1
    assert read  # a changed number is still a function


def test_what_is_not_straight_is_no_instruction() -> None:
    jump = compile("lambda x: x if x else 1", "", "eval").co_consts[0].co_code
    with pytest.raises(BytecodeError, match="plain calculation"):
        instructions(
            jump, dialect(*max(v.version for v in DIALECTS if v.version <= sys.version_info))
        )


def test_long_arguments() -> None:
    assert instructions(b"\x90\x01d\x02", dialect(3, 8)) == [("LOAD_CONST", 0x102)]
    assert instructions(b"\x90\x01\0d\x02\0", dialect(3, 4)) == [("LOAD_CONST", 0x10002)]
    with pytest.raises(BytecodeError, match="too large"):
        instructions(b"\x90\xff" * 4, dialect(3, 8))
    with pytest.raises(BytecodeError, match="ends too early"):
        instructions(b"\x90\x01", dialect(3, 8))


def test_cache_entries_are_counted() -> None:
    add = bytes([122, 0])
    assert instructions(add + bytes(2), dialect(3, 11)) == [("BINARY_OP", 0)]
    for code in (add, add + b"\x01\0", add + bytes(4)):
        with pytest.raises(BytecodeError):
            instructions(code, dialect(3, 11))


def test_endless_code_is_refused() -> None:
    with pytest.raises(BytecodeError, match="More than"):
        instructions(b"\x09\0" * 30_000, dialect(3, 8))
