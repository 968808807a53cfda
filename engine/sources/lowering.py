"""How a calculation is taken apart into stock layers: what the rows of `operations` are made of.

Arithmetic with constants is not made into layers at once: a `Tensor` is a stored tensor times a
scale plus an offset, and becomes one Rescaling when something else needs it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.sources.expressions import Call, Constant, Expression, Input, StockLayer

Numbers = NDArray[np.float64]
NUMPY = "keras.src.ops.numpy"
NN = "keras.src.ops.nn"
MATH = "keras.src.ops.math"
CORE = "keras.src.ops.core"
IMAGE = "keras.src.ops.image"

_MOST_LAYERS = 200
_MOST_NUMBERS = 4096  # in one constant: it is stored in the configuration, as text


class OutsideTableError(Exception):
    """The calculation, or a part of it, has no sure equivalent among the stock layers."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """A tensor on its way: `base * scale + offset`.

    `rank` is compared, not read: the input that the number of axes is counted from (None for
    zero) and what has been added to it. Keras's merging layers line axes up like NumPy only when
    the ranks are equal. `to_float` says that a cast to floats is still to be made.
    """

    base: Input | int
    rank: tuple[int | None, int]
    scale: Numbers = field(default_factory=lambda: np.array(1.0))
    offset: Numbers = field(default_factory=lambda: np.array(0.0))
    to_float: bool = False

    def affine(self, scale: Numbers, offset: Numbers) -> "Tensor":
        """This tensor times `scale` plus `offset`."""
        scale, offset = self.scale * scale, self.offset * scale + offset
        if not (np.isfinite(scale).all() and np.isfinite(offset).all()):
            raise OutsideTableError
        if max(scale.size, offset.size) > _MOST_NUMBERS:
            raise OutsideTableError
        return replace(self, scale=scale, offset=offset)


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a tensor, asked for while the model runs."""

    start: int = 0


@dataclass(frozen=True, slots=True)
class Dimension:
    """One size out of a shape: the batch's (`index` 0), another's, or calculated (None)."""

    index: int | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """The several results of a layer, which cannot be calculated with any further."""

    base: Input | int


Row = Callable[..., Any]


class Lowering:
    """The layers of one calculation so far."""

    def __init__(self, rows: dict[str, Row], signatures: dict[str, Any]) -> None:
        self.layers: list[StockLayer] = []
        self.floats: set[int] = set()  # layers that surely give floats, whatever they are given
        self._rows = rows
        self._signatures = signatures
        self._known: dict[int, Any] = {}

    def value(self, expression: Expression) -> Any:
        """What an expression comes to: a Tensor, a plain constant, a Shape or a Dimension."""
        if id(expression) not in self._known:
            self._known[id(expression)] = self._value(expression)
        return self._known[id(expression)]

    def _value(self, expression: Expression) -> Any:
        if isinstance(expression, Input):
            return Tensor(expression, (expression.index, 0))
        if isinstance(expression, Constant):
            return expression.value
        arguments = [self.value(argument) for argument in expression.arguments]
        keywords = {name: self.value(value) for name, value in expression.keywords}
        if len(keywords) < len(expression.keywords) or expression.operation not in self._rows:
            raise OutsideTableError
        try:
            self._signatures[expression.operation].bind(self, *arguments, **keywords)
        except TypeError:
            raise OutsideTableError from None
        return self._rows[expression.operation](self, *arguments, **keywords)

    def emit(
        self,
        class_name: str,
        tensors: Sequence[Tensor] | Tensor,
        config: dict[str, Any] | None = None,
        *,
        module: str | None = None,
        arguments: tuple[Any, ...] = (),
        rank: tuple[int | None, int] | None = None,
    ) -> Tensor:
        """Add a layer (or find the same one) and return what it gives.

        Several tensors are handed over as one list by layers and Stack, apart by operations.
        """
        tensors = [tensors] if isinstance(tensors, Tensor) else list(tensors)
        layer = StockLayer(
            class_name=class_name,
            config=config or {},
            inputs=tuple(self.settle(tensor) for tensor in tensors),
            module=module,
            spread=module is not None and class_name != "Stack" and len(tensors) > 1,
            arguments=arguments,
        )
        if layer not in self.layers:
            self.layers.append(layer)
        if len(self.layers) > _MOST_LAYERS:
            raise OutsideTableError
        index = self.layers.index(layer)
        if class_name == "Rescaling" or not self.floats.isdisjoint(layer.inputs):
            self.floats.add(index)
        return Tensor(index, rank or tensors[0].rank)

    def settle(self, tensor: Tensor) -> Input | int:
        """The tensor as an input or a layer, with the arithmetic that waited made a Rescaling."""
        scale, offset = _stored(tensor.scale), _stored(tensor.offset)
        if scale == 1.0 and offset == 0.0 and not tensor.to_float:
            return tensor.base
        bare = Tensor(tensor.base, tensor.rank)
        return self.emit("Rescaling", bare, {"scale": scale, "offset": offset}).base


def _stored(numbers: Numbers) -> Any:
    """Numbers as a configuration has them: one number, or lists without axes that say nothing."""
    if numbers.size == 1:
        return float(numbers.flat[0])
    while numbers.shape[0] == 1:
        numbers = numbers[0]
    return numbers.tolist()


def tensor(value: Any) -> Tensor:
    """The value, which has to be a tensor."""
    if not isinstance(value, Tensor):
        raise OutsideTableError
    return value


def tensors(values: Any) -> list[Tensor]:
    """The values, which have to be a tuple of tensors."""
    if not isinstance(values, tuple | list) or not values:
        raise OutsideTableError
    return [tensor(value) for value in values]


def numbers(value: Any) -> Numbers:
    """The value, which has to be a finite number or an even nest of numbers."""
    if isinstance(value, bool | str | bytes | None | Tensor | Shape | Dimension):
        raise OutsideTableError
    try:
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        raise OutsideTableError from None
    if not array.size or array.size > _MOST_NUMBERS or not np.isfinite(array).all():
        raise OutsideTableError
    return array


def number(value: Any) -> float:
    """The value, which has to be one finite number."""
    array = numbers(value)
    if array.size != 1 or array.ndim > 1:
        raise OutsideTableError
    return float(array.flat[0])


def whole(value: Any) -> int:
    """The value, which has to be one whole number."""
    if isinstance(value, bool) or not isinstance(value, int | np.integer):
        raise OutsideTableError
    return int(value)


def wholes(value: Any) -> list[int]:
    """The value, which has to be one or several whole numbers."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if not isinstance(value, tuple | list):
        return [whole(value)]
    if not value:
        raise OutsideTableError
    return [whole(item) for item in value]


def inner_axes(value: Any) -> list[int]:
    """Axes (one or several, at least one), none of which may be the batch's."""
    axes = wholes(value)
    if 0 in axes or len(set(axes)) < len(axes):
        raise OutsideTableError
    return axes


def flag(value: Any) -> bool:
    """The value, which has to be True or False."""
    if not isinstance(value, bool):
        raise OutsideTableError
    return value


def count(expression: Expression, known: dict[int, int] | None = None) -> int:
    """Nodes of an expression written out in full, shared parts counted as often as they occur."""
    known = {} if known is None else known
    if id(expression) not in known:
        total = 1
        if isinstance(expression, Call):
            parts = [*expression.arguments, *(value for _, value in expression.keywords)]
            total += sum(count(part, known) for part in parts)
        known[id(expression)] = total
    return known[id(expression)]
