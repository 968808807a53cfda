"""Nodes of TensorFlow's graph, as TensorFlowOpLayer stores them, read as calculations.

`node_def` is a NodeDef in the JSON form of protocol buffers, `constants` the operands that are no
tensors of the model, by position.
"""

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from engine.sources.expressions import Call, Constant, Expression
from engine.sources.foreign_slices import UnreadError, sliced

_BINARY = {
    "Add": "add",
    "AddV2": "add",
    "Sub": "subtract",
    "Mul": "multiply",
    "RealDiv": "true_divide",
    "Div": "true_divide",
    "FloorDiv": "floor_divide",
    "FloorMod": "mod",
    "Pow": "power",
    "Maximum": "maximum",
    "Minimum": "minimum",
    "DivNoNan": "divide_no_nan",
    "Greater": "greater",
    "GreaterEqual": "greater_equal",
    "Less": "less",
    "LessEqual": "less_equal",
}
_UNARY = {
    **{name: name.lower() for name in ("Sign", "Square", "Sqrt", "Rsqrt", "Reciprocal", "Exp")},
    **{name: name.lower() for name in ("Expm1", "Log", "Log1p", "Sin", "Cos", "Erf", "Floor")},
    **{name: name.lower() for name in ("Ceil", "Round", "Relu", "Relu6", "Sigmoid", "Tanh")},
    **{name: name.lower() for name in ("Softplus", "Softsign", "Selu", "Elu", "Identity")},
    "Neg": "negative",
    "Abs": "absolute",
    "Inv": "reciprocal",
    "Rint": "round",
    "StopGradient": "stop_gradient",
    "Softmax": "softmax",
    "LogSoftmax": "log_softmax",
    "Shape": "shape",
}
_REDUCTIONS = {name: name.lower() for name in ("Mean", "Sum", "Max", "Min", "Prod")}
_RESIZERS = {
    "ResizeBilinear": "bilinear",
    "ResizeNearestNeighbor": "nearest",
    "ResizeBicubic": "bicubic",
}
_TYPES = {
    "DT_FLOAT": "float32",
    "DT_HALF": "float16",
    "DT_BFLOAT16": "bfloat16",
    "DT_DOUBLE": "float64",
}
# Attributes that say nothing about what is calculated.
_SILENT = {
    *("num", "Tlen"),
    *("T", "Tidx", "Tshape", "Tdim", "Tperm", "Tmultiples", "Tpaddings", "Index", "N", "out_type"),
    *("SrcT", "Tparams", "Tindices", "Taxis", "_cloned", "_class", "U", "V"),
}


def graph_node(config: Mapping[str, Any], tensors: Sequence[Expression]) -> Expression:
    """The calculation of a stored TensorFlowOpLayer.

    Raises:
        UnreadError: The operation, an attribute or a value is not known.
    """
    node, constants = config.get("node_def"), config.get("constants") or {}
    if not isinstance(node, Mapping) or not isinstance(constants, Mapping):
        raise UnreadError
    operands = list(tensors)
    for index, value in constants.items():
        if not str(index).isdecimal() or int(index) > len(operands):
            raise UnreadError
        operands.insert(int(index), Constant(_frozen(value)))
    attributes = {
        str(name): value for name, value in (node.get("attr") or {}).items() if name not in _SILENT
    }
    expression = _expression(str(node.get("op")), operands, attributes)
    if attributes:
        raise UnreadError
    return expression


def _expression(op: str, operands: list[Expression], attributes: dict[str, Any]) -> Expression:
    """The calculation; every attribute that is understood is taken out of `attributes`."""
    if op in _BINARY:
        return Call(_BINARY[op], _operands(operands, 2))
    if op in _UNARY:
        return Call(_UNARY[op], _operands(operands, 1))
    if op in _REDUCTIONS:
        keepdims = _flag(attributes, "keep_dims")
        x, axes = _operands(operands, 2)
        return Call(_REDUCTIONS[op], (x, axes), (("keepdims", Constant(keepdims)),))
    if op in _RESIZERS:
        # Without half-pixel centres (TensorFlow 1's way) no layer gives the same.
        if _flag(attributes, "align_corners") or not _flag(attributes, "half_pixel_centers"):
            raise UnreadError
        return Call("image_resize", (*_operands(operands, 2), Constant(_RESIZERS[op])))
    if op in ("ConcatV2", "AddN", "Pack"):
        return _several(op, operands, attributes)
    if op in ("StridedSlice", "Slice"):
        return _slice(op, operands, attributes)
    return _particular(op, operands, attributes)


def _several(op: str, operands: list[Expression], attributes: dict[str, Any]) -> Expression:
    if op == "ConcatV2":
        return Call("concatenate", (Call("tuple", tuple(operands[:-1])), operands[-1]))
    xs = Call("tuple", tuple(operands))
    if op == "AddN":
        return Call("add_n", (xs,))
    return Call("stack", (xs, Constant(_number(attributes, "axis"))))


def _particular(op: str, operands: list[Expression], attributes: dict[str, Any]) -> Expression:
    if op in ("Reshape", "ExpandDims", "Transpose", "Tile", "Pad", "ReverseV2"):
        names = {"ExpandDims": "expand_dims", "ReverseV2": "flip"}
        return Call(names.get(op, op.lower()), _operands(operands, 2))
    if op == "PadV2":
        x, widths, value = _operands(operands, 3)
        return Call("pad", (x, widths, Constant("constant"), value))
    if op == "MirrorPad":
        return Call("pad", (*_operands(operands, 2), Constant(_text(attributes, "mode").lower())))
    if op == "Squeeze":
        axes = Constant(tuple(_list(attributes, "squeeze_dims")))
        return Call("squeeze", (*_operands(operands, 1), axes))
    if op == "Cast":
        if _flag(attributes, "Truncate"):
            raise UnreadError
        stored = attributes.pop("DstT", None)
        kind = _TYPES.get(stored.get("type", "")) if isinstance(stored, Mapping) else None
        return Call("cast", (*_operands(operands, 1), Constant(kind)))
    if op == "LeakyRelu":
        stored = attributes.pop("alpha", None)
        slope = stored.get("f") if isinstance(stored, Mapping) else None
        return Call("leaky_relu", (*_operands(operands, 1), Constant(slope)))
    if op == "ClipByValue":
        return Call("clip", _operands(operands, 3))
    if op == "BiasAdd":
        _channels_last(attributes)
        return Call("bias_add", _operands(operands, 2))
    if op in ("DepthToSpace", "SpaceToDepth"):
        _channels_last(attributes)
        name = "depth_to_space" if op == "DepthToSpace" else "space_to_depth"
        return Call(name, (*_operands(operands, 1), Constant(_number(attributes, "block_size"))))
    if op in ("MaxPool", "AvgPool"):
        return _pool(op, operands, attributes)
    if op == "SquaredDifference":
        return Call("square", (Call("subtract", _operands(operands, 2)),))
    if op == "SelectV2":
        return Call("where", _operands(operands, 3))
    if op == "Split":
        axis, x = _operands(operands, 2)
        return Call("split", (x, Constant(_number(attributes, "num_split")), axis))
    if op == "SplitV":
        return Call("split", _operands(operands, 3))
    if op == "Unpack":
        axis = Constant(_number(attributes, "axis"))
        return Call("unstack", (*_operands(operands, 1), axis))
    if op in ("MatMul", "BatchMatMul", "BatchMatMulV2"):
        if any(_flag(attributes, name) for name in list(attributes)):
            raise UnreadError
        return Call("matmul", _operands(operands, 2))
    if op == "GatherV2" and _number(attributes, "batch_dims") == 0:
        return Call("take", _operands(operands, 3))
    raise UnreadError


def _pool(op: str, operands: list[Expression], attributes: dict[str, Any]) -> Expression:
    _channels_last(attributes)
    if attributes.pop("explicit_paddings", None) not in (None, {"list": {}}):
        raise UnreadError
    size, strides = _list(attributes, "ksize"), _list(attributes, "strides")
    if any(len(steps) != 4 or steps[0] != 1 or steps[3] != 1 for steps in (size, strides)):
        raise UnreadError
    name = "max_pool" if op == "MaxPool" else "average_pool"
    settings = (tuple(size[1:3]), tuple(strides[1:3]), _text(attributes, "padding").lower())
    return Call(name, (*_operands(operands, 1), *(Constant(value) for value in settings)))


def _slice(op: str, operands: list[Expression], attributes: dict[str, Any]) -> Expression:
    values = [part.value if isinstance(part, Constant) else None for part in operands[1:]]
    if op == "Slice" and len(values) == 2:
        return sliced(operands[0], values[0], size=values[1])
    if len(values) != 3:
        raise UnreadError
    masks = {name: _number(attributes, name) for name in list(attributes)}
    return sliced(operands[0], values[0], end=values[1], strides=values[2], masks=masks)


def _operands(operands: list[Expression], number: int) -> tuple[Expression, ...]:
    if len(operands) != number:
        raise UnreadError
    return tuple(operands)


def _frozen(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return tuple(_frozen(item) for item in value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise UnreadError


def _flag(attributes: dict[str, Any], name: str) -> bool:
    """An attribute that is true or false; false where it is not stored."""
    stored = attributes.pop(name, {"b": False})
    if not isinstance(stored, Mapping) or not isinstance(stored.get("b"), bool):
        raise UnreadError
    return bool(stored["b"])


def _number(attributes: dict[str, Any], name: str) -> int:
    """An attribute that is a whole number (stored as text); 0 where it is not stored."""
    stored = attributes.pop(name, {"i": "0"})
    try:
        return int(stored["i"])
    except (KeyError, TypeError, ValueError):
        raise UnreadError from None


def _list(attributes: dict[str, Any], name: str) -> list[int]:
    stored = attributes.pop(name, None)
    try:
        return [int(item) for item in stored["list"]["i"]]
    except (KeyError, TypeError, ValueError):
        raise UnreadError from None


def _text(attributes: dict[str, Any], name: str) -> str:
    """An attribute that is text, which JSON has as base 64."""
    stored = attributes.pop(name, None)
    try:
        return base64.b64decode(stored["s"], validate=True).decode()
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise UnreadError from None


def _channels_last(attributes: dict[str, Any]) -> None:
    if "data_format" in attributes and _text(attributes, "data_format") != "NHWC":
        raise UnreadError
