"""Very many small values on their way between two processes, column by column.

Pickling 100,000 dataclasses one by one takes half a second on either side. A column (all paths,
all labels) is one list, and a column of one value only is that value: a tenth of the time. They go
in blocks, because unpickling a block holds Python to itself and a window has to paint meanwhile.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
BLOCK = 5_000


class Block(Generic[Item]):
    """Some values of one dataclass (frozen, with slots); unpickled it is a tuple of them."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items

    def __reduce__(self) -> tuple[Any, ...]:
        kind = type(self._items[0])
        columns = []
        for field in fields(kind):  # type: ignore[arg-type]
            column = list(map(attrgetter(field.name), self._items))
            columns.append((column[0], None) if _is_constant(column) else (None, column))
        return _unpack, (kind, len(self._items), columns)


def pack(items: Sequence[Item]) -> tuple[Block[Item], ...]:
    """Blocks to be pickled in the place of these values, all of one class."""
    starts = range(0, len(items), BLOCK)
    return tuple(Block(items[start : start + BLOCK]) for start in starts)


def _is_constant(column: list[Any]) -> bool:
    first = column[0]
    if isinstance(first, (str, int)):
        return all(type(value) is type(first) and value == first for value in column)
    # Equal is not enough here: (1,) and (1.0,) are equal.
    return all(value is first for value in column)


def _unpack(kind: type[Item], count: int, columns: list[tuple[Any, Any]]) -> tuple[Item, ...]:
    items = tuple(map(object.__new__, [kind] * count))
    for field, (value, column) in zip(fields(kind), columns, strict=True):  # type: ignore[arg-type]
        set_value = getattr(kind, field.name).__set__
        # Frozen values are set past their own `__setattr__`, as dataclasses' unpickling does.
        deque(map(set_value, items, [value] * count if column is None else column), maxlen=0)
    return items
