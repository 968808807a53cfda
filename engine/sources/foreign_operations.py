"""Layers that tf.keras wrote around a plain TensorFlow function, read as calculations.

tf.keras 2.4 to 2.15 stored a function called on a Keras tensor as TFOpLambda or SlicingOpLambda
(`keras/layers/core/tf_op_layer.py`; the call is written by `Node.serialize` in
`keras/engine/node.py`), tf.keras 2.0 to 2.3 a node of TensorFlow's graph as TensorFlowOpLayer
(`keras/engine/base_layer.py`). The functions are known by name only and never looked up: what is
not listed here, or is called with a keyword that is not listed, is not read.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.sources.expressions import Call, Constant, Expression, Input
from engine.sources.foreign_nodes import graph_node
from engine.sources.foreign_slices import UnreadError, cut_out, key_of
from engine.sources.lowering import count
from engine.sources.operations import is_size

Reference = tuple[str, int, int]
Read = tuple[Expression, tuple[list[Any], ...]]

_CONSTANT = "_CONSTANT_VALUE"
_LARGEST_SIZE = 100  # nodes of the calculation of one size

_PREFIXES = ("", "math.", "nn.", "linalg.", "keras.activations.", "keras.backend.")
# What TensorFlow calls the second operand of these is `y`, except for matmul's `b`.
_BINARY = {
    "add": "add",
    "subtract": "subtract",
    "multiply": "multiply",
    "truediv": "true_divide",
    "divide": "true_divide",
    "div": "true_divide",
    "floordiv": "floor_divide",
    "floor_div": "floor_divide",
    "floormod": "mod",
    "mod": "mod",
    "pow": "power",
    "maximum": "maximum",
    "minimum": "minimum",
    "divide_no_nan": "divide_no_nan",
    **{name: name for name in ("greater", "greater_equal", "less", "less_equal")},
    **{name: name for name in ("equal", "not_equal", "logical_and", "logical_or")},
}
_UNARY = {
    **{name: name for name in ("negative", "sign", "square", "sqrt", "rsqrt", "reciprocal")},
    **{name: name for name in ("exp", "expm1", "log", "log1p", "sin", "cos", "erf", "floor")},
    **{name: name for name in ("ceil", "round", "sigmoid", "tanh", "softplus", "softsign")},
    **{name: name for name in ("relu6", "selu", "silu", "log_sigmoid", "mish")},
    **{name: name for name in ("identity", "stop_gradient", "logical_not")},
    **{name: name for name in ("zeros_like", "ones_like")},
    "abs": "absolute",
    "rint": "round",
    "swish": "silu",
    "exponential": "exp",
    "linear": "identity",
}
_REDUCTIONS = {
    **{f"reduce_{name}": name for name in ("mean", "sum", "max", "min", "prod", "std")},
    "reduce_variance": "var",
}
_REDUCED = {"axis": "axis", "keepdims": "keepdims", "keep_dims": "keepdims"}
_POOLED = {"ksize": "pool_size", "strides": "strides", "padding": "padding"}
# TensorFlow's name: the table's name, and TensorFlow's keywords with the table's.
_FUNCTIONS: dict[str, tuple[str, dict[str, str]]] = {
    **{name: (operation, {"y": "x2"}) for name, operation in _BINARY.items()},
    **{name: (operation, {}) for name, operation in _UNARY.items()},
    **{
        name: (operation, {**_REDUCED, "reduction_indices": "axis"})
        for name, operation in _REDUCTIONS.items()
    },
    "matmul": ("matmul", {"b": "x2", "transpose_a": "flip1", "transpose_b": "flip2"}),
    "scalar_mul": ("multiply", {"x": "x2"}),
    "clip_by_value": ("clip", {"clip_value_min": "x_min", "clip_value_max": "x_max"}),
    "bias_add": ("bias_add", {"bias": "x2"}),
    "relu": (
        "relu",
        {"alpha": "negative_slope", "max_value": "max_value", "threshold": "threshold"},
    ),
    "leaky_relu": ("leaky_relu", {"alpha": "negative_slope"}),
    "elu": ("elu", {"alpha": "alpha"}),
    "gelu": ("gelu", {"approximate": "approximate"}),
    "softmax": ("softmax", {"axis": "axis", "dim": "axis"}),
    "log_softmax": ("log_softmax", {"axis": "axis", "dim": "axis"}),
    "l2_normalize": ("l2_normalize", {"axis": "axis", "dim": "axis", "epsilon": "epsilon"}),
    "cast": ("cast", {"dtype": "dtype"}),
    "reshape": ("reshape", {"shape": "newshape"}),
    "transpose": ("transpose", {"perm": "axes"}),
    "expand_dims": ("expand_dims", {"axis": "axis", "dim": "axis"}),
    "squeeze": ("squeeze", {"axis": "axis", "squeeze_dims": "axis"}),
    "tile": ("tile", {"multiples": "repeats"}),
    "repeat": ("repeat", {"repeats": "repeats", "axis": "axis"}),
    "pad": ("pad", {"paddings": "pad_width", "mode": "mode", "constant_values": "constant_values"}),
    "reverse": ("flip", {"axis": "axis"}),
    "where": ("where", {"x": "x1", "y": "x2"}),
    "argmax": ("argmax", {"axis": "axis", "dimension": "axis"}),
    "argmin": ("argmin", {"axis": "axis", "dimension": "axis"}),
    "cumsum": ("cumsum", {"axis": "axis"}),
    "split": ("split", {"num_or_size_splits": "sizes", "axis": "axis"}),
    "unstack": ("unstack", {"axis": "axis", "num": "num"}),
    "squared_difference": ("squared_difference", {"y": "x2"}),
    "gather": ("take", {"indices": "indices", "axis": "axis"}),
    "concat": ("concatenate", {"axis": "axis"}),
    "stack": ("stack", {"axis": "axis"}),
    "add_n": ("add_n", {}),
    "depth_to_space": ("depth_to_space", {"block_size": "block_size"}),
    "space_to_depth": ("space_to_depth", {"block_size": "block_size"}),
    "max_pool": ("max_pool", _POOLED),
    "max_pool2d": ("max_pool", _POOLED),
    "avg_pool": ("average_pool", _POOLED),
    "avg_pool2d": ("average_pool", _POOLED),
    "shape": ("shape", {}),
    "batch_flatten": ("flatten", {}),
    "dropout": ("identity", {}),  # Only if nothing is dropped; it is not turned off at inference.
    "hard_sigmoid": ("hard_sigmoid", {}),
    "image.resize": (
        "image_resize",
        {"size": "size", "method": "interpolation", "antialias": "antialias"},
    ),
    "image.rgb_to_grayscale": ("rgb_to_grayscale", {}),
    "image.grayscale_to_rgb": ("grayscale_to_rgb", {}),
    "image.flip_left_right": ("flip", {}),
    "image.flip_up_down": ("flip", {}),
}
_LISTS = ("concatenate", "stack", "add_n")
# Keywords that change nothing as long as they have one of these values.
_NEUTRAL: dict[str, tuple[Any, ...]] = {
    "data_format": ("NHWC", "N...C", "channels_last"),
    "conjugate": (False,),
    "beta": (1.0,),
    "preserve_aspect_ratio": (False,),
    "batch_dims": (0,),
    "out_type": ("int32", "int64"),
    "output_type": ("int32", "int64"),
    "rate": (0.0,),
    "exclusive": (False,),
    "reverse": (False,),
    "incompatible_shape_error": (True,),
    **dict.fromkeys(("transpose_a", "transpose_b", "adjoint_a", "adjoint_b"), (False,)),
    **dict.fromkeys(("a_is_sparse", "b_is_sparse", "grad_a", "grad_b"), (False,)),
}
# TensorFlow has no default for these, and the table has: without them, something was lost.
_NEEDED = {"concatenate": "axis", "l2_normalize": "axis", "take": "axis"}


def calculation_of(
    layer: Mapping[str, Any],
    node: Sequence[Any],
    sizes: Mapping[Reference, Read] | None = None,
) -> Read | None:
    """What one call of a stored layer calculates.

    Args:
        layer: The stored layer: TFOpLambda, SlicingOpLambda or TensorFlowOpLayer.
        node: The call, one entry of its `inbound_nodes` as tf.keras wrote them.
        sizes: Results that are sizes and no tensors (`sizes_of`), to be read in place.

    Returns:
        The calculation and the references `[layer, call, output]` that its inputs stand for, or
        None where anything in it is unknown.
    """
    reader = _Reader(sizes or {})
    try:
        expression = reader.read(layer, node)
    except (UnreadError, RecursionError):
        return None
    return expression, tuple(list(reference) for reference in reader.references)


def sizes_of(layers: Sequence[Mapping[str, Any]]) -> dict[Reference, Read]:
    """The results among stored layers that are sizes: `tf.shape(x)`, one of its numbers, …

    They have no layer of their own in Keras 3; with them, `calculation_of` reads the reshape
    that uses them. Layers are taken in the order in which they are stored, calls before uses.
    """
    found: dict[Reference, Read] = {}
    for layer in layers:
        nodes = layer.get("inbound_nodes")
        if layer.get("class_name") not in ("TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer"):
            continue
        for number, node in enumerate(nodes if isinstance(nodes, list) else []):
            name = str(layer.get("name"))
            if _function(layer) == "unstack":
                found |= _unstacked(name, number, node, found)
            read = calculation_of(layer, node, found) if isinstance(node, list) else None
            if read is not None and count(read[0]) <= _LARGEST_SIZE and is_size(read[0]):
                found[name, number, 0] = read
    return found


def _unstacked(
    name: str, number: int, node: Any, found: Mapping[Reference, Read]
) -> dict[Reference, Read]:
    """`tf.unstack(tf.shape(x))`: each output is one number of the shape."""
    reader = _Reader(found)
    try:
        shape = reader.value(node[:3])
    except (UnreadError, RecursionError, TypeError):
        return {}
    if not (isinstance(shape, Call) and shape.operation == "shape"):
        return {}
    references = tuple(list(reference) for reference in reader.references)
    return {
        (name, number, index): (Call("getitem", (shape, Constant(index))), references)
        for index in range(8)
    }


def _function(layer: Mapping[str, Any]) -> str:
    """The function's name in TensorFlow 2, without the module that only sorts it."""
    config = layer.get("config")
    name = config.get("function") if isinstance(config, Mapping) else None
    if not isinstance(name, str):
        return ""
    name = name.removeprefix("__operators__.")
    if name.startswith("compat.v1.image."):
        return ""  # Pixels are lined up another way there.
    name = name.removeprefix("compat.v1.").removeprefix("compat.v2.")
    return next((name.removeprefix(p) for p in _PREFIXES[::-1] if p and name.startswith(p)), name)


class _Reader:
    """The tensors of one call, numbered as they come."""

    def __init__(self, sizes: Mapping[Reference, Read]) -> None:
        self.references: list[Reference] = []
        self._sizes = sizes

    def read(self, layer: Mapping[str, Any], node: Sequence[Any]) -> Expression:
        kind, config = layer.get("class_name"), layer.get("config")
        if not isinstance(config, Mapping) or not isinstance(node, list | tuple) or not node:
            raise UnreadError
        entries = [node] if isinstance(node[0], str) else list(node)
        if kind == "TFOpLambda" and not isinstance(node[0], str) and not self._takes_list(layer):
            raise UnreadError  # A list was given where the function makes one tensor of it.
        if not all(isinstance(entry, list | tuple) and 3 <= len(entry) <= 4 for entry in entries):
            raise UnreadError
        stored = entries[0][3] if len(entries[0]) == 4 else {}
        if not isinstance(stored, Mapping):
            raise UnreadError
        keywords = {name: value for name, value in stored.items() if name != "name"}
        tensors = [self._first(entry) for entry in entries]
        if kind == "TFOpLambda":
            return self._call(_function(layer), tensors, keywords)
        if len(tensors) == 1 and kind == "SlicingOpLambda" and _function(layer) == "getitem":
            if "slice_spec" not in keywords:
                raise UnreadError
            key = keywords.pop("slice_spec")
            if any(value is not None for value in keywords.values()) or _is_reference(key):
                raise UnreadError
            return Call("getitem", (tensors[0], Constant(key_of(key))))
        if kind == "TensorFlowOpLayer" and not keywords:
            return graph_node(config, tensors)
        raise UnreadError

    def _takes_list(self, layer: Mapping[str, Any]) -> bool:
        return _FUNCTIONS.get(_function(layer), ("", {}))[0] in _LISTS

    def _first(self, entry: Sequence[Any]) -> Expression:
        if entry[0] == _CONSTANT:
            return self.value(entry[2])
        if not _is_reference(entry[:3]):
            raise UnreadError
        return self.value(list(entry[:3]))

    def _call(
        self, function: str, tensors: list[Expression], keywords: dict[str, Any]
    ) -> Expression:
        if function in ("slice", "strided_slice", "image.crop_to_bounding_box"):
            return cut_out(function, tensors, keywords)
        operation, names = _FUNCTIONS.get(function, ("", {}))
        if not operation:
            raise UnreadError
        if function == "dropout" and keywords.get("rate") not in (0, 0.0):
            raise UnreadError
        given: dict[str, Expression] = {}
        for name, value in keywords.items():
            if value is None:
                continue
            if name not in names:
                if name not in _NEUTRAL or value not in _NEUTRAL[name]:
                    raise UnreadError
                continue
            if names[name] in given:
                raise UnreadError
            given[names[name]] = self.value(_adapted(operation, names[name], value))
        if operation in _NEEDED and _NEEDED[operation] not in given:
            raise UnreadError
        if function.startswith("image.flip"):
            given["axis"] = Constant(-2 if function.endswith("left_right") else -3)
        if operation in _LISTS:
            tensors = [Call("tuple", tuple(tensors))]
        if len(tensors) != 1:
            raise UnreadError
        if operation == "hard_sigmoid":  # Keras 2's; Keras 3 means another function.
            slope = Call("multiply", (tensors[0], Constant(0.2)))
            line = Call("add", (slope, Constant(0.5)))
            return Call("clip", (line, Constant(0.0), Constant(1.0)))
        if operation == "matmul":
            return _product(tensors[0], given)
        second = [given.pop(name) for name in ("x1", "x2") if name in given]
        if operation == "squared_difference":
            return Call("square", (Call("subtract", (*tensors, *second)),))
        return Call(operation, (*tensors, *second), tuple(given.items()))

    def value(self, stored: Any) -> Expression:
        """A stored value: a tensor, or a constant, or a list with a tensor among its items."""
        if _is_reference(stored):
            return self._tensor((stored[0], stored[1], stored[2]))
        if isinstance(stored, list | tuple):
            items = [self.value(item) for item in stored]
            if all(isinstance(item, Constant) for item in items):
                return Constant(tuple(item.value for item in items if isinstance(item, Constant)))
            return Call("tuple", tuple(items))
        if stored is None or isinstance(stored, bool | int | float | str):
            return Constant(stored)
        raise UnreadError

    def _tensor(self, reference: Reference) -> Expression:
        if reference in self._sizes:
            expression, sources = self._sizes[reference]
            inputs = [self._tensor((name, call, output)) for name, call, output in sources]
            return _over(expression, inputs)
        if reference not in self.references:
            self.references.append(reference)
        return Input(self.references.index(reference))


def _product(first: Expression, given: Mapping[str, Expression]) -> Expression:
    """A product of matrices, one or both of which may be meant with rows and columns swapped."""
    if "x2" not in given:
        raise UnreadError
    swapped = (Constant(-1), Constant(-2))
    factors = []
    for factor, name in ((first, "flip1"), (given["x2"], "flip2")):
        flipped = given.get(name, Constant(False))
        if flipped not in (Constant(False), Constant(True)):
            raise UnreadError
        swap = flipped == Constant(True)
        factors.append(Call("swapaxes", (factor, *swapped)) if swap else factor)
    return Call("matmul", tuple(factors))


def _is_reference(value: Any) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == 3
        and isinstance(value[0], str)
        and all(isinstance(number, int) and not isinstance(number, bool) for number in value[1:])
    )


def _over(expression: Expression, inputs: Sequence[Expression]) -> Expression:
    """The expression with its inputs replaced."""
    if isinstance(expression, Input):
        return inputs[expression.index]
    if isinstance(expression, Constant):
        return expression
    return Call(
        expression.operation,
        tuple(_over(part, inputs) for part in expression.arguments),
        tuple((name, _over(part, inputs)) for name, part in expression.keywords),
    )


def _adapted(operation: str, name: str, value: Any) -> Any:
    """A keyword's value in the table's words."""
    if name in ("mode", "padding") and isinstance(value, str):
        return value.lower()
    if operation in ("max_pool", "average_pool") and isinstance(value, list) and len(value) == 4:
        if value[0] != 1 or value[3] != 1:
            raise UnreadError
        return value[1:3]
    return value
