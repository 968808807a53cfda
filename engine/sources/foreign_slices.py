"""The many ways in which TensorFlow's layers store that a part of a tensor is taken."""

from collections.abc import Mapping
from typing import Any

from engine.sources.expressions import Call, Constant, Expression

_ELLIPSIS = {"class_name": "__ellipsis__"}


class UnreadError(Exception):
    """Something in a stored call is not known, so that it is not read at all."""


def key_of(stored: Any) -> Any:
    """What stood between the brackets of `x[…]`, from the stored `slice_spec`.

    Raises:
        UnreadError: It holds a tensor, or anything else but numbers and slices of numbers.
    """
    if isinstance(stored, list | tuple):
        if any(isinstance(item, list | tuple) for item in stored):
            raise UnreadError
        return tuple(key_of(item) for item in stored)
    if stored == _ELLIPSIS:
        return Ellipsis
    if isinstance(stored, Mapping):
        ends = [stored.get(name) for name in ("start", "stop", "step")]
        if set(stored) != {"start", "stop", "step"}:
            raise UnreadError
        if not all(end is None or type(end) is int for end in ends):
            raise UnreadError
        return slice(*ends)
    if stored is None or type(stored) is int:
        return stored
    raise UnreadError


def cut_out(function: str, tensors: list[Expression], keywords: dict[str, Any]) -> Expression:
    """`tf.slice`, `tf.strided_slice` or `tf.image.crop_to_bounding_box` as one indexing.

    Args:
        function: Which of them, as TFOpLambda names it.
        tensors: What the call was given: one tensor.
        keywords: The stored keywords of the call.

    Raises:
        UnreadError: A keyword or a value is not known.
    """
    if len(tensors) != 1:
        raise UnreadError
    if function == "image.crop_to_bounding_box":
        names = ("offset_height", "offset_width", "target_height", "target_width")
        if set(keywords) != set(names) or not all(type(keywords[name]) is int for name in names):
            raise UnreadError
        top, left, height, width = (keywords[name] for name in names)
        rows, columns = slice(top, top + height), slice(left, left + width)
        return Call("getitem", (tensors[0], Constant((Ellipsis, rows, columns, slice(None)))))
    if function == "slice":
        if set(keywords) != {"begin", "size"}:
            raise UnreadError
        return sliced(tensors[0], keywords["begin"], size=keywords["size"])
    begin, end = keywords.pop("begin", None), keywords.pop("end", None)
    strides = keywords.pop("strides", None)
    masks = {name: keywords.pop(name, 0) for name in list(keywords) if name.endswith("_mask")}
    if any(value is not None for value in keywords.values()):
        raise UnreadError
    return sliced(tensors[0], begin, end=end, strides=strides, masks=masks)


def sliced(
    x: Expression,
    begin: Any,
    *,
    end: Any = None,
    strides: Any = None,
    size: Any = None,
    masks: Mapping[str, Any] | None = None,
) -> Expression:
    """`tf.slice` (with `size`) or `tf.strided_slice` as one indexing.

    Args:
        x: What is indexed.
        begin: The first place, for each axis.
        end: The place behind the last, for each axis.
        strides: The steps, for each axis; 1 where None.
        size: The number of places, for each axis; -1 for all that follow.
        masks: TensorFlow's bits for each axis, by name (`begin_mask`, …).

    Raises:
        UnreadError: A value is not a plain number.
    """
    starts, masks = _wholes(begin), dict(masks or {})
    bits = {
        name: masks.pop(f"{name}_mask", 0)
        for name in ("begin", "end", "ellipsis", "new_axis", "shrink_axis")
    }
    if masks or not all(type(value) is int for value in bits.values()):
        raise UnreadError
    if size is not None:
        sizes = _wholes(size)
        ends = [None if n == -1 else start + n for start, n in zip(starts, sizes, strict=False)]
        steps = [1] * len(starts)
    else:
        ends = list(_wholes(end))
        steps = [1] * len(starts) if strides is None else _wholes(strides)
    if not len(starts) == len(ends) == len(steps):
        raise UnreadError
    key: list[Any] = []
    for axis, (start, stop, step) in enumerate(zip(starts, ends, steps, strict=True)):
        said = {name for name, value in bits.items() if value >> axis & 1}
        if "ellipsis" in said:
            key.append(Ellipsis)
        elif "new_axis" in said:
            key.append(None)
        elif "shrink_axis" in said:
            key.append(start)
        else:
            first = None if "begin" in said or (start == 0 and step > 0) else start
            key.append(slice(first, None if "end" in said else stop, None if step == 1 else step))
    return Call("getitem", (x, Constant(tuple(key))))


def _wholes(value: Any) -> list[int]:
    if not isinstance(value, list | tuple) or not all(type(item) is int for item in value):
        raise UnreadError
    return list(value)
