"""Rows of the table of operations that look at shapes: reductions, rearrangements, pictures.

Each function is the row of its name in `operations`, with the parameters listed there.
"""

from typing import Any

import numpy as np

from engine.sources.lowering import (
    CORE,
    IMAGE,
    NN,
    NUMPY,
    Dimension,
    Lowering,
    OutsideTableError,
    Parts,
    Row,
    Shape,
    Tensor,
    flag,
    inner_axes,
    number,
    tensor,
    tensors,
    whole,
    wholes,
)

ROWS: dict[str, Row] = {}


def _row(function: Row) -> Row:
    ROWS[function.__name__.strip("_")] = function
    return function


# Reductions


def _reduction(name: str, pooling: str | None = None) -> Row:
    def row(to: Lowering, x: Any, axis: Any = None, keepdims: Any = False) -> Any:
        x, axes, kept = tensor(x), sorted(inner_axes(axis)), flag(keepdims)
        rank = x.rank if kept else (x.rank[0], x.rank[1] - len(axes))
        if pooling and axes == [1, 2]:
            config = {"data_format": "channels_last", "keepdims": kept}
            return to.emit(pooling, x, config, rank=rank)
        config = {"axis": axes, "keepdims": kept}
        return to.emit(name.capitalize(), x, config, module=NUMPY, rank=rank)

    row.__name__ = name
    return _row(row)


_reduction("mean", "GlobalAveragePooling2D")
_reduction("max", "GlobalMaxPooling2D")
for _name in ("sum", "min", "prod", "std", "var"):
    _reduction(_name)


# Shape


@_row
def _shape(to: Lowering, x: Any) -> Any:
    tensor(x)
    return Shape()


@_row
def _tuple(to: Lowering, *items: Any) -> Any:
    return tuple(items)


@_row
def _reshape(to: Lowering, x: Any, newshape: Any) -> Any:
    if isinstance(newshape, np.ndarray):
        newshape = newshape.tolist()
    if not isinstance(newshape, tuple | list) or len(newshape) < 2:
        raise OutsideTableError
    batch, *target = newshape
    if not (batch is None or batch == -1 or batch == Dimension(0)):
        raise OutsideTableError
    sizes = [-1 if isinstance(size, Dimension) else whole(size) for size in target]
    if min(sizes) < -1 or 0 in sizes or sizes.count(-1) > (0 if batch == -1 else 1):
        raise OutsideTableError
    return to.emit("Reshape", tensor(x), {"target_shape": sizes}, rank=(None, len(newshape)))


@_row
def _flatten(to: Lowering, x: Any) -> Any:
    return to.emit("Flatten", tensor(x), {"data_format": "channels_last"}, rank=(None, 2))


@_row
def _transpose(to: Lowering, x: Any, axes: Any) -> Any:
    order = wholes(axes)
    if order[0] != 0 or sorted(order) != list(range(len(order))) or len(order) < 2:
        raise OutsideTableError
    return to.emit("Permute", tensor(x), {"dims": order[1:]}, rank=(None, len(order)))


@_row
def _expand_dims(to: Lowering, x: Any, axis: Any) -> Any:
    x, axes = tensor(x), inner_axes(axis)
    if len(axes) > 1:
        raise OutsideTableError
    rank = (x.rank[0], x.rank[1] + 1)
    return to.emit("ExpandDims", x, {"axis": axes[0]}, module=NUMPY, rank=rank)


@_row
def _squeeze(to: Lowering, x: Any, axis: Any) -> Any:
    x, axes = tensor(x), sorted(inner_axes(axis), reverse=True)
    if min(axes) < 0 < max(axes):
        raise OutsideTableError
    for one in axes if axes[0] > 0 else reversed(axes):
        rank = (x.rank[0], x.rank[1] - 1)
        x = to.emit("Squeeze", x, {"axis": one}, module=NUMPY, rank=rank)
    return x


@_row
def _tile(to: Lowering, x: Any, repeats: Any) -> Any:
    times = wholes(repeats)
    if times[0] != 1 or min(times) < 1:
        raise OutsideTableError
    return to.emit("Tile", tensor(x), {"repeats": times}, module=NUMPY)


@_row
def _repeat(to: Lowering, x: Any, repeats: Any, axis: Any) -> Any:
    config = {"repeats": whole(repeats), "axis": whole(axis)}
    if config["axis"] == 0 or config["repeats"] < 1:
        raise OutsideTableError
    return to.emit("Repeat", tensor(x), config, module=NUMPY)


@_row
def _take(to: Lowering, x: Any, indices: Any, axis: Any) -> Any:
    places = wholes(indices)
    if whole(axis) == 0 or not isinstance(indices, tuple | list) or min(places) < 0:
        raise OutsideTableError
    config = {"axis": whole(axis)}
    return to.emit("Take", tensor(x), config, module=NUMPY, arguments=(tuple(places),))


@_row
def _pad(
    to: Lowering, x: Any, pad_width: Any, mode: Any = "constant", constant_values: Any = 0
) -> Any:
    widths = pad_width.tolist() if isinstance(pad_width, np.ndarray) else pad_width
    if not isinstance(widths, tuple | list) or mode not in ("constant", "reflect", "symmetric"):
        raise OutsideTableError
    pairs = [wholes(pair) for pair in widths]
    if not pairs or any(len(pair) != 2 or min(pair) < 0 for pair in pairs) or pairs[0] != [0, 0]:
        raise OutsideTableError
    value, rank = number(constant_values), (None, len(pairs))
    if mode == "constant" and value == 0 and len(pairs) == 4 and pairs[3] == [0, 0]:
        config = {"padding": pairs[1:3], "data_format": "channels_last"}
        return to.emit("ZeroPadding2D", tensor(x), config, rank=rank)
    config = {"pad_width": pairs, "mode": mode}
    arguments = (value,) if mode == "constant" else ()
    return to.emit("Pad", tensor(x), config, module=NUMPY, arguments=arguments, rank=rank)


@_row
def _flip(to: Lowering, x: Any, axis: Any) -> Any:
    return to.emit("Flip", tensor(x), {"axis": inner_axes(axis)}, module=NUMPY)


@_row
def _getitem(to: Lowering, x: Any, key: Any) -> Any:
    if isinstance(x, tuple) and not isinstance(key, tuple):
        return _item(x, key)
    if isinstance(x, Shape):
        return _size(x, key)
    x, keys = tensor(x), key if isinstance(key, tuple) else (key,)
    if not keys or not (keys[0] is Ellipsis or _everything(keys[0])):
        raise OutsideTableError
    if sum(part is Ellipsis for part in keys) > 1:
        raise OutsideTableError
    for part in keys:
        if isinstance(part, slice):
            if any(end is not None and whole(end) != end for end in _ends(part)) or part.step == 0:
                raise OutsideTableError
        elif part is not None and part is not Ellipsis:
            whole(part)
    added = sum(part is None for part in keys) - sum(isinstance(part, int) for part in keys)
    rank = (x.rank[0], x.rank[1] + added)
    return to.emit("GetItem", x, module=NUMPY, arguments=(keys,), rank=rank)


def _everything(part: Any) -> bool:
    return isinstance(part, slice) and _ends(part) in (
        *((None, None, None), (0, None, None), (None, None, 1), (0, None, 1)),
    )


def _ends(part: slice) -> tuple[Any, Any, Any]:
    return part.start, part.stop, part.step


def _item(items: tuple[Any, ...], key: Any) -> Any:
    """One or several of a tuple's items."""
    try:
        return items[key if isinstance(key, slice) else whole(key)]
    except (IndexError, TypeError, ValueError):
        raise OutsideTableError from None


def _size(of: Shape, key: Any) -> Any:
    """One size of a shape, or the sizes from one on."""
    if isinstance(key, slice):
        start, stop, step = _ends(key)
        if stop is not None or step not in (None, 1) or (start is not None and whole(start) < 0):
            raise OutsideTableError
        return Shape(of.start + (start or 0))
    index = whole(key)
    return Dimension(of.start + index if index >= 0 else None)


@_row
def _swapaxes(to: Lowering, x: Any, axis1: Any, axis2: Any) -> Any:
    first, second = inner_axes((axis1, axis2))
    return to.emit("Swapaxes", tensor(x), {"axis1": first, "axis2": second}, module=NUMPY)


@_row
def _cumsum(to: Lowering, x: Any, axis: Any) -> Any:
    return to.emit("Cumsum", tensor(x), {"axis": _one_axis(axis)}, module=NUMPY)


def _extreme(name: str) -> None:
    def row(to: Lowering, x: Any, axis: Any) -> Any:
        x = tensor(x)
        rank = (x.rank[0], x.rank[1] - 1)
        config = {"axis": _one_axis(axis), "keepdims": False}
        return to.emit(name.capitalize(), x, config, module=NUMPY, rank=rank)

    row.__name__ = name
    _row(row)


_extreme("argmax")
_extreme("argmin")


def _one_axis(axis: Any) -> int:
    if whole(axis) == 0:
        raise OutsideTableError
    return whole(axis)


# Several tensors


@_row
def _split(to: Lowering, x: Any, sizes: Any, axis: Any) -> Any:
    places: int | list[int]
    if isinstance(sizes, tuple | list):
        parts = wholes(sizes)
        places = [sum(parts[:number]) for number in range(1, len(parts))]
    else:
        parts = [whole(sizes)]
        places = parts[0]
    if min(parts) < 1 or places in (1, []):
        raise OutsideTableError
    config = {"indices_or_sections": places, "axis": _one_axis(axis)}
    return Parts(to.emit("Split", tensor(x), config, module=NUMPY).base)


@_row
def _unstack(to: Lowering, x: Any, axis: Any, num: Any = None) -> Any:
    config = {"num": None if num is None else whole(num), "axis": _one_axis(axis)}
    return Parts(to.emit("Unstack", tensor(x), config, module=CORE).base)


@_row
def _concatenate(to: Lowering, xs: Any, axis: Any = -1) -> Any:
    xs = tensors(xs)
    if whole(axis) == 0:
        raise OutsideTableError
    return to.emit("Concatenate", xs, {"axis": whole(axis)}) if len(xs) > 1 else xs[0]


@_row
def _stack(to: Lowering, xs: Any, axis: Any = 0) -> Any:
    if isinstance(xs, tuple | list) and not any(isinstance(item, Tensor) for item in xs):
        return tuple(xs)  # TensorFlow packs the sizes of a new shape this way.
    xs = tensors(xs)
    if whole(axis) == 0:
        raise OutsideTableError
    rank = (xs[0].rank[0], xs[0].rank[1] + 1)
    if len(xs) == 1:
        return _expand_dims(to, xs[0], axis)
    return to.emit("Stack", xs, {"axis": whole(axis)}, module=NUMPY, rank=rank)


@_row
def _matmul(to: Lowering, x1: Any, x2: Any) -> Any:
    return to.emit("Matmul", [tensor(x1), tensor(x2)], module=NUMPY)


@_row
def _einsum(to: Lowering, subscripts: Any, *xs: Any) -> Any:
    if not isinstance(subscripts, str) or "->" not in subscripts or len(subscripts) > 64:
        raise OutsideTableError
    rank = (None, len(subscripts.split("->")[1].strip()))
    if "." in subscripts:
        raise OutsideTableError
    return to.emit("Einsum", tensors(xs), {"subscripts": subscripts}, module=NUMPY, rank=rank)


# Images


@_row
def _image_resize(
    to: Lowering, x: Any, size: Any, interpolation: Any = "bilinear", antialias: Any = False
) -> Any:
    if interpolation not in ("bilinear", "nearest", "bicubic", "lanczos3", "lanczos5"):
        raise OutsideTableError
    sizes = wholes(size)
    if len(sizes) != 2 or min(sizes) < 1:
        raise OutsideTableError
    config = {
        "height": sizes[0],
        "width": sizes[1],
        "interpolation": interpolation,
        "antialias": flag(antialias),
        "data_format": "channels_last",
    }
    return to.emit("Resizing", tensor(x), config)


@_row
def _upsample(to: Lowering, x: Any, size: Any, interpolation: Any = "nearest") -> Any:
    sizes = wholes(size)
    if len(sizes) != 2 or min(sizes) < 1 or interpolation not in ("nearest", "bilinear"):
        raise OutsideTableError
    config = {"size": sizes, "interpolation": interpolation, "data_format": "channels_last"}
    return to.emit("UpSampling2D", tensor(x), config)


@_row
def _rgb_to_grayscale(to: Lowering, x: Any) -> Any:
    return to.emit("RGBToGrayscale", tensor(x), {"data_format": "channels_last"}, module=IMAGE)


@_row
def _grayscale_to_rgb(to: Lowering, x: Any) -> Any:
    return to.emit("Concatenate", [tensor(x)] * 3, {"axis": -1})


def _blocks(name: str, class_name: str) -> None:
    def row(to: Lowering, x: Any, block_size: Any) -> Any:
        config = {"block_size": whole(block_size), "data_format": "channels_last"}
        return to.emit(class_name, tensor(x), config, module=NN)

    row.__name__ = name
    _row(row)


_blocks("depth_to_space", "DepthToSpace")
_blocks("space_to_depth", "SpaceToDepth")


def _pooling(name: str, class_name: str) -> None:
    def row(
        to: Lowering, x: Any, pool_size: Any, strides: Any = None, padding: Any = "valid"
    ) -> Any:
        size = wholes(pool_size)
        steps = size if strides is None else wholes(strides)
        if padding not in ("valid", "same") or min(size + steps) < 1:
            raise OutsideTableError
        if len(size) not in (1, 2) or len(steps) not in (1, 2):
            raise OutsideTableError
        config = {
            "pool_size": size * (3 - len(size)),
            "strides": steps * (3 - len(steps)),
            "padding": padding,
            "data_format": "channels_last",
        }
        return to.emit(class_name, tensor(x), config)

    row.__name__ = name
    _row(row)


_pooling("max_pool", "MaxPooling2D")
_pooling("average_pool", "AveragePooling2D")
