"""Rows of the table of operations that take each value by itself: arithmetic and activations.

Each function is the row of its name in `operations`, with the parameters listed there.
"""

import math
import operator
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from engine.sources.lowering import (
    CORE,
    MATH,
    NN,
    NUMPY,
    Dimension,
    Lowering,
    OutsideTableError,
    Row,
    Shape,
    Tensor,
    flag,
    inner_axes,
    number,
    numbers,
    tensor,
    tensors,
)

ROWS: dict[str, Row] = {}


def _row(function: Row) -> Row:
    ROWS[function.__name__.strip("_")] = function
    return function


# Arithmetic


def _constant(*values: Any) -> bool:
    return not any(isinstance(value, Tensor | Shape | Dimension) for value in values)


def _calculated(function: Callable[..., Any], *values: Any) -> Any:
    """An operation on plain constants, done at once; sizes of shapes are only said to be known."""
    if any(isinstance(value, Dimension) for value in values):
        return Dimension()
    operands = [numbers(value) for value in values]
    if all(isinstance(value, int | float) for value in values):
        operands = list(values)  # Whole numbers stay whole: they may be axes.
    try:
        with np.errstate(all="ignore"):
            result = function(*operands)
        if isinstance(result, complex) or not np.isfinite(np.asarray(result, dtype=float)).all():
            raise OutsideTableError
    except (ArithmeticError, ValueError, TypeError):
        raise OutsideTableError from None
    return result


def _merged(to: Lowering, layer: str | None, operation: str, x1: Tensor, x2: Tensor) -> Tensor:
    """Two tensors through a merging layer, or NumPy's operation where the ranks may differ."""
    if layer and x1.rank == x2.rank:
        return to.emit(layer, [x1, x2])
    return to.emit(operation, [x1, x2], module=NUMPY)


@_row
def _add(to: Lowering, x1: Any, x2: Any) -> Any:
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return _merged(to, "Add", "Add", x1, x2)
    if isinstance(x1, Tensor):
        return x1.affine(np.array(1.0), numbers(x2))
    return _add(to, x2, x1) if isinstance(x2, Tensor) else _calculated(operator.add, x1, x2)


@_row
def _subtract(to: Lowering, x1: Any, x2: Any) -> Any:
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return _merged(to, "Subtract", "Subtract", x1, x2)
    if isinstance(x1, Tensor):
        return x1.affine(np.array(1.0), -numbers(x2))
    if isinstance(x2, Tensor):
        return x2.affine(np.array(-1.0), numbers(x1))
    return _calculated(operator.sub, x1, x2)


@_row
def _multiply(to: Lowering, x1: Any, x2: Any) -> Any:
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return _merged(to, "Multiply", "Multiply", x1, x2)
    if isinstance(x1, Tensor):
        return x1.affine(numbers(x2), np.array(0.0))
    return _multiply(to, x2, x1) if isinstance(x2, Tensor) else _calculated(operator.mul, x1, x2)


@_row
def _true_divide(to: Lowering, x1: Any, x2: Any) -> Any:
    if _constant(x1, x2) or isinstance(x1, Dimension) or isinstance(x2, Dimension):
        return _calculated(operator.truediv, x1, x2)
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return to.emit("Divide", [x1, x2], module=NUMPY)
    if isinstance(x1, Tensor):
        if not numbers(x2).all():
            raise OutsideTableError
        return x1.affine(1.0 / numbers(x2), np.array(0.0))
    return _multiply(to, _reciprocal(to, x2), numbers(x1))


@_row
def _divide_no_nan(to: Lowering, x1: Any, x2: Any) -> Any:
    if isinstance(x2, Tensor):
        return to.emit("DivideNoNan", [tensor(x1), x2], module=NUMPY)
    return _true_divide(to, tensor(x1), x2)


@_row
def _floor_divide(to: Lowering, x1: Any, x2: Any) -> Any:
    return _with_number(to, "FloorDivide", operator.floordiv, x1, x2)


@_row
def _mod(to: Lowering, x1: Any, x2: Any) -> Any:
    return _with_number(to, "Mod", operator.mod, x1, x2)


def _with_number(
    to: Lowering, operation: str, constant: Callable[..., Any], x1: Any, x2: Any
) -> Any:
    """A tensor and a number (not zero), which the call is given as it is."""
    if not isinstance(x1, Tensor):
        return _calculated(constant, x1, x2)
    if number(x2) == 0:
        raise OutsideTableError
    return to.emit(operation, x1, module=NUMPY, arguments=(number(x2),))


@_row
def _power(to: Lowering, x1: Any, x2: Any) -> Any:
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return to.emit("Power", [x1, x2], module=NUMPY)
    if isinstance(x1, Tensor):
        exponent = number(x2)
        if exponent == 1:
            return x1
        plain = {2.0: _square, 0.5: _sqrt, -1.0: _reciprocal, -0.5: _rsqrt}.get(exponent)
        return plain(to, x1) if plain else to.emit("Power", x1, module=NUMPY, arguments=(exponent,))
    if isinstance(x2, Tensor):
        if number(x1) <= 0:
            raise OutsideTableError
        return _exp(to, x2.affine(np.array(math.log(number(x1))), np.array(0.0)))
    if _constant(x1, x2) and abs(number(x2)) > 64:
        raise OutsideTableError
    return _calculated(operator.pow, x1, x2)


@_row
def _maximum(to: Lowering, x1: Any, x2: Any) -> Any:
    if not isinstance(x1, Tensor):
        x1, x2 = x2, x1
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return _merged(to, "Maximum", "Maximum", x1, x2)
    if number(x2) == 0:
        return _relu(to, x1)
    return to.emit("Maximum", tensor(x1), module=NUMPY, arguments=(number(x2),))


@_row
def _minimum(to: Lowering, x1: Any, x2: Any) -> Any:
    if not isinstance(x1, Tensor):
        x1, x2 = x2, x1
    if isinstance(x1, Tensor) and isinstance(x2, Tensor):
        return _merged(to, "Minimum", "Minimum", x1, x2)
    return to.emit("Minimum", tensor(x1), module=NUMPY, arguments=(number(x2),))


@_row
def _average(to: Lowering, x1: Any, x2: Any) -> Any:
    x1, x2 = tensor(x1), tensor(x2)
    if x1.rank == x2.rank:
        return to.emit("Average", [x1, x2])
    return _multiply(to, _add(to, x1, x2), 0.5)


@_row
def _add_n(to: Lowering, xs: Any) -> Any:
    xs = tensors(xs)
    return to.emit("Add", xs) if len(xs) > 1 else xs[0]


@_row
def _bias_add(to: Lowering, x: Any, bias: Any) -> Any:
    if numbers(bias).ndim != 1:
        raise OutsideTableError
    return _add(to, tensor(x), bias)


@_row
def _negative(to: Lowering, x: Any) -> Any:
    if isinstance(x, Tensor):
        return x.affine(np.array(-1.0), np.array(0.0))
    return _calculated(operator.neg, x)


@_row
def _clip(to: Lowering, x: Any, x_min: Any, x_max: Any) -> Any:
    low, high = number(x_min), number(x_max)
    if not low < high:
        raise OutsideTableError
    if low == 0:
        return _relu(to, x, max_value=high)
    return to.emit("Clip", tensor(x), {"x_min": low, "x_max": high}, module=NUMPY)


def _alone(name: str, class_name: str, module: str) -> Row:
    """A row for an operation on one tensor without anything to set."""

    def row(to: Lowering, x: Any) -> Any:
        return to.emit(class_name, tensor(x), module=module)

    row.__name__ = name
    return _row(row)


_square = _alone("square", "Square", NUMPY)
_sqrt = _alone("sqrt", "Sqrt", NUMPY)
_rsqrt = _alone("rsqrt", "Rsqrt", MATH)
_reciprocal = _alone("reciprocal", "Reciprocal", NUMPY)
for _name in ("absolute", "sign", "expm1", "log", "log1p", "sin", "cos", "floor", "ceil", "round"):
    _alone(_name, _name.capitalize(), NUMPY)
_alone("erf", "Erf", MATH)
_alone("stop_gradient", "StopGradient", CORE)


_alone("zeros_like", "ZerosLike", NUMPY)
_alone("ones_like", "OnesLike", NUMPY)


# Choices


def _comparison(name: str, class_name: str, mirrored: str) -> None:
    """A comparison, which with a number on the left is its mirror image."""

    def row(to: Lowering, x1: Any, x2: Any) -> Any:
        if isinstance(x1, Tensor) and isinstance(x2, Tensor):
            return to.emit(class_name, [x1, x2], module=NUMPY)
        if isinstance(x1, Tensor):
            return to.emit(class_name, x1, module=NUMPY, arguments=(number(x2),))
        return to.emit(mirrored, tensor(x2), module=NUMPY, arguments=(number(x1),))

    row.__name__ = name
    _row(row)


_comparison("greater", "Greater", "Less")
_comparison("greater_equal", "GreaterEqual", "LessEqual")
_comparison("less", "Less", "Greater")
_comparison("less_equal", "LessEqual", "GreaterEqual")
_comparison("equal", "Equal", "Equal")
_comparison("not_equal", "NotEqual", "NotEqual")


@_row
def _logical_and(to: Lowering, x1: Any, x2: Any) -> Any:
    return to.emit("LogicalAnd", [tensor(x1), tensor(x2)], module=NUMPY)


@_row
def _logical_or(to: Lowering, x1: Any, x2: Any) -> Any:
    return to.emit("LogicalOr", [tensor(x1), tensor(x2)], module=NUMPY)


_logical_not = _alone("logical_not", "LogicalNot", NUMPY)


@_row
def _where(to: Lowering, condition: Any, x1: Any, x2: Any) -> Any:
    if isinstance(x2, Tensor) and not isinstance(x1, Tensor):
        condition, x1, x2 = _logical_not(to, condition), x2, x1
    chosen = [x for x in (x1, x2) if isinstance(x, Tensor)]
    numbers_left = tuple(number(x) for x in (x1, x2) if not isinstance(x, Tensor))
    return to.emit("Where", [tensor(condition), *chosen], module=NUMPY, arguments=numbers_left)


# Activations


def _activation(name: str, keras_name: str | None = None) -> Row:
    def row(to: Lowering, x: Any) -> Any:
        return to.emit("Activation", tensor(x), {"activation": keras_name or name})

    row.__name__ = name
    return _row(row)


_exp = _activation("exp", "exponential")
for _name in ("sigmoid", "tanh", "softplus", "softsign", "selu", "silu", "log_sigmoid", "mish"):
    _activation(_name)
for _name in ("hard_sigmoid", "hard_silu"):
    _activation(_name)


@_row
def _relu(
    to: Lowering, x: Any, negative_slope: Any = 0, max_value: Any = None, threshold: Any = 0
) -> Any:
    config: dict[str, Any] = {}
    if max_value is not None:
        config["max_value"] = number(max_value)
    if number(negative_slope):
        config["negative_slope"] = number(negative_slope)
    if number(threshold):
        config["threshold"] = number(threshold)
    if any(value < 0 for value in config.values()):
        raise OutsideTableError
    return to.emit("ReLU", tensor(x), config)


@_row
def _relu6(to: Lowering, x: Any) -> Any:
    return _relu(to, x, max_value=6)


@_row
def _leaky_relu(to: Lowering, x: Any, negative_slope: Any = 0.2) -> Any:
    slope = number(negative_slope)
    if slope < 0:
        raise OutsideTableError
    return to.emit("LeakyReLU", tensor(x), {"negative_slope": slope})


@_row
def _elu(to: Lowering, x: Any, alpha: Any = 1.0) -> Any:
    return to.emit("ELU", tensor(x), {"alpha": number(alpha)})


@_row
def _gelu(to: Lowering, x: Any, approximate: Any = False) -> Any:
    if flag(approximate):
        return to.emit("Gelu", tensor(x), {"approximate": True}, module=NN)
    return to.emit("Activation", tensor(x), {"activation": "gelu"})


@_row
def _softmax(to: Lowering, x: Any, axis: Any = -1) -> Any:
    axes = inner_axes(axis)
    return to.emit("Softmax", tensor(x), {"axis": axes[0] if len(axes) == 1 else axes})


@_row
def _log_softmax(to: Lowering, x: Any, axis: Any = -1) -> Any:
    if len(inner_axes(axis)) > 1:
        raise OutsideTableError
    return to.emit("LogSoftmax", tensor(x), {"axis": inner_axes(axis)[0]}, module=NN)


@_row
def _l2_normalize(to: Lowering, x: Any, axis: Any = -1, epsilon: Any = 1e-12) -> Any:
    # TensorFlow's bound is on the squared length (1e-12), the layer's on the length: they part
    # only for vectors shorter than 1e-6 that are not zero.
    if number(epsilon) != 1e-12:
        raise OutsideTableError
    axes = inner_axes(axis)
    return to.emit("UnitNormalization", tensor(x), {"axis": axes[0] if len(axes) == 1 else axes})


# Others


@_row
def _cast(to: Lowering, x: Any, dtype: Any) -> Any:
    if _constant(x) or isinstance(x, Dimension):
        return x if isinstance(x, Dimension) else numbers(x)
    if dtype in ("float32", "float64"):
        x = tensor(x)
        return x if x.base in to.floats else replace(x, to_float=True)
    if dtype in ("float16", "bfloat16"):
        return to.emit("Cast", tensor(x), {"dtype": dtype}, module=CORE)
    raise OutsideTableError


@_row
def _identity(to: Lowering, x: Any) -> Any:
    return x
