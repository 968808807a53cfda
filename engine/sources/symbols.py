"""Values of a calculation that is followed without being run.

A value is a tree of `expressions` (a tensor or a constant) or one of the few things that only
live inside a function: a list, a constant array, a module or function known by its name.
Operators on constants are computed, on tensors they become `Call`s.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.sources.expressions import Call, Constant, Expression, Input

MAX_NODES = 200
MAX_DEPTH = 40
MAX_ARRAY_DEPTH = 4
MAX_POWER = 64

Number = int | float
Numbers = Number | tuple[Any, ...]


class RefusedError(ValueError):
    """A calculation that cannot be stated for certain. For developers, not for users."""


@dataclass(frozen=True, slots=True)
class Name:
    """A module, function or constant, by its dotted name: nothing is looked up or imported."""

    path: str


@dataclass(frozen=True, slots=True)
class Items:
    """A Python list or tuple with anything in it."""

    values: tuple["Value", ...]
    is_list: bool = True


@dataclass(frozen=True, slots=True)
class Array:
    """A constant array: nested tuples of numbers, with NumPy's arithmetic."""

    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a tensor, not called yet."""

    owner: Expression
    name: str


Value = Expression | Name | Items | Array | Method


def is_number(value: object) -> bool:
    """Whether it is a plain number; a bool is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def shape_of(value: object) -> tuple[int, ...] | None:
    """The shape of a number or of nested tuples of numbers; None where they are no array."""
    if is_number(value):
        return ()
    if not isinstance(value, tuple) or not value:
        return None
    shapes = {shape_of(item) for item in value}
    shape = shapes.pop()
    if shapes or shape is None or len(shape) >= MAX_ARRAY_DEPTH:
        return None
    return (len(value), *shape)


def is_tensor(value: object) -> bool:
    """Whether it depends on what the layer is given."""
    return isinstance(value, Input | Call)


def call(operation: str, *arguments: Expression, **keywords: Expression) -> Call:
    """A `Call` of a size that can be worked with.

    Raises:
        RefusedError: the tree is too large or too deep; shared parts count every time.
    """
    made = Call(operation, arguments, tuple(keywords.items()))
    left = MAX_NODES
    waiting: list[tuple[Expression, int]] = [(made, 0)]
    while waiting:
        node, depth = waiting.pop()
        left -= 1
        if left < 0 or depth > MAX_DEPTH:
            raise RefusedError("The calculation is too large.")
        if isinstance(node, Call):
            waiting += [(argument, depth + 1) for argument in node.arguments]
            waiting += [(argument, depth + 1) for _, argument in node.keywords]
    return made


def plain(value: Value) -> Expression:
    """The tree of a value, as the argument of an operation.

    A list of constants becomes a constant tuple, one with tensors `Call("tuple", …)`.

    Raises:
        RefusedError: it is a module, function or method.
    """
    if isinstance(value, Array):
        return Constant(value.numbers)
    if isinstance(value, Items):
        parts = [plain(item) for item in value.values]
        constants = [part.value for part in parts if isinstance(part, Constant)]
        if len(constants) == len(parts):
            return Constant(tuple(constants))
        return call("tuple", *parts)
    if isinstance(value, Name | Method):
        raise RefusedError(f"{value} is not a value.")
    return value


def operand(value: Value) -> Expression:
    """The tree of one side of an arithmetic operator: a tensor, a number or an array.

    Raises:
        RefusedError: it is something else.
    """
    tree = plain(value)
    if is_tensor(tree) and not (isinstance(tree, Call) and tree.operation == "tuple"):
        return tree
    if isinstance(tree, Constant) and shape_of(tree.value) is not None:
        return tree
    raise RefusedError("Arithmetic with something that is no number.")


def as_array(value: Value, *, floats: bool = False) -> Array:
    """Numbers as NumPy makes an array of them: one with a fraction makes all of them floats.

    Raises:
        RefusedError: they are no numbers, or not in rows of one length.
    """
    tree = plain(value)
    if not isinstance(tree, Constant) or shape_of(tree.value) is None:
        raise RefusedError("An array of something that is no number.")
    floats = floats or _has_float(tree.value)
    return Array(map_numbers(float, tree.value) if floats else tree.value)


def _has_float(numbers: Numbers) -> bool:
    if isinstance(numbers, tuple):
        return any(_has_float(item) for item in numbers)
    return isinstance(numbers, float)


_FOLDS: dict[str, Callable[[Any, Any], Any]] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "true_divide": lambda a, b: a / b,
    "floor_divide": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "power": lambda a, b: a**b,
}


def fold(operation: str, left: Number, right: Number) -> Number:
    """Compute an operator on two plain numbers, exactly as Python does.

    Raises:
        RefusedError: no such operator, or the result is no number of ordinary size.
    """
    if operation == "power" and (abs(right) > MAX_POWER or abs(left) > 1 << 32):
        raise RefusedError("A power of unusual size.")
    try:
        result = _FOLDS[operation](left, right)
    except (ArithmeticError, KeyError) as error:
        raise RefusedError(f"{operation} of {left} and {right}.") from error
    if isinstance(result, int) and abs(result) < 1 << 63:
        return result
    if isinstance(result, float) and math.isfinite(result):
        return result
    raise RefusedError(f"{operation} of {left} and {right}.")


def map_numbers(function: Callable[..., Number], *arrays: Numbers) -> Numbers:
    """Apply a function to numbers, or arrays of one shape, element by element."""
    size = max((len(array) for array in arrays if isinstance(array, tuple)), default=None)
    if size is None:
        return function(*arrays)
    rows = [array if isinstance(array, tuple) else (array,) * size for array in arrays]
    return tuple(map_numbers(function, *parts) for parts in zip(*rows, strict=True))


def binary(operation: str, left: Value, right: Value) -> Value:
    """Apply an operator in the words of the table (`add`, `true_divide`, …).

    `divide` is Python 2's: whole numbers are divided downwards, tensors (floats in any Keras)
    are not.

    Raises:
        RefusedError: the result is not certain.
    """
    if is_tensor(left) or is_tensor(right):
        if operation == "divide":
            if _may_be_whole(left) and _may_be_whole(right):
                raise RefusedError("Python 2's division of what may be whole numbers.")
            operation = "true_divide"
        return call(operation, operand(left), operand(right))

    def compute(a: Number, b: Number) -> Number:
        name = operation
        if name == "divide":
            whole = isinstance(a, int) and isinstance(b, int)
            name = "floor_divide" if whole else "true_divide"
        return fold(name, a, b)

    if isinstance(left, Array) or isinstance(right, Array):
        sides = [_numbers(left), _numbers(right)]
        if len({shape_of(side) for side in sides} - {()}) > 1:
            raise RefusedError("Arrays of different shapes.")
        return Array(map_numbers(compute, *sides))
    constants = [side.value for side in (left, right) if isinstance(side, Constant)]
    if len(constants) == 2 and all(is_number(value) for value in constants):
        return Constant(compute(*constants))
    raise RefusedError("Arithmetic with something that is no number.")


def _numbers(value: Value) -> Numbers:
    tree = operand(value)
    if isinstance(tree, Constant):
        numbers: Numbers = tree.value
        return numbers
    raise RefusedError("Arithmetic with something that is no number.")


def _may_be_whole(value: Value) -> bool:
    """Whether the numbers may be integers; a layer's input is not."""
    if isinstance(value, Constant):
        return not isinstance(value.value, float)
    if isinstance(value, Call):
        if value.operation == "cast":
            dtype = dict(value.keywords).get("dtype")
            return not (isinstance(dtype, Constant) and str(dtype.value).startswith("float"))
        return value.operation == "shape" or any(
            _may_be_whole(argument) for argument in value.arguments if is_tensor(argument)
        )
    return not isinstance(value, Input)


def negative(value: Value) -> Value:
    """Apply the sign.

    Raises:
        RefusedError: it is no number and no tensor.
    """
    if is_tensor(value):
        return call("negative", operand(value))
    if isinstance(value, Array):
        return Array(map_numbers(lambda number: -number, value.numbers))
    if isinstance(value, Constant) and is_number(value.value):
        return Constant(-value.value)
    raise RefusedError("The sign of something that is no number.")


def make_slice(*parts: Value) -> Constant:
    """Make a slice with constant whole ends.

    Raises:
        RefusedError: an end is something else.
    """
    ends = [plain(part) for part in parts]
    values = [end.value for end in ends if isinstance(end, Constant)]
    if len(values) < len(ends) or not all(
        _is_whole(value) for value in values if value is not None
    ):
        raise RefusedError("A slice whose ends are not constant.")
    return Constant(slice(*values))


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def getitem(value: Value, key: Value) -> Value:
    """Take an item or a slice out of a list, a constant or a tensor.

    Raises:
        RefusedError: the key is not constant, or the item is not there.
    """
    if isinstance(key, Items) and key.is_list:
        raise RefusedError("Items picked by a list.")
    place = plain(key)
    if not isinstance(place, Constant):
        raise RefusedError("An item whose place is not constant.")
    if is_tensor(value):
        keys = place.value if isinstance(place.value, tuple) else (place.value,)
        if not all(k is None or k is Ellipsis or _is_whole(k) or _is_slice(k) for k in keys):
            raise RefusedError("An item whose place is not constant.")
        return call("getitem", plain(value), place)
    if not (_is_whole(place.value) or _is_slice(place.value)):
        raise RefusedError("An item of a list by something that is no number.")
    try:
        if isinstance(value, Items):
            found = value.values[place.value]
            return Items(found, value.is_list) if isinstance(found, tuple) else found
        if isinstance(value, Array) and isinstance(value.numbers, tuple):
            return Array(value.numbers[place.value])
        if isinstance(value, Constant) and isinstance(value.value, tuple):
            return Constant(value.value[place.value])
    except (IndexError, ValueError) as error:
        raise RefusedError("No such item.") from error
    raise RefusedError("An item of something that has none.")


def _is_slice(value: object) -> bool:
    return isinstance(value, slice) and all(
        end is None or _is_whole(end) for end in (value.start, value.stop, value.step)
    )


def unpacked(value: Value, number: int) -> tuple[Value, ...]:
    """The items of a list or tuple that has exactly so many.

    Raises:
        RefusedError: it is none or has another number.
    """
    if isinstance(value, Constant) and isinstance(value.value, tuple):
        value = Items(tuple(Constant(item) for item in value.value), is_list=False)
    if not isinstance(value, Items) or len(value.values) != number:
        raise RefusedError(f"Not {number} items.")
    return value.values
