"""Calls of TensorFlow functions as tf.keras stored them; the nodes are copied from real files."""

import base64
from typing import Any

import numpy as np
import pytest

from engine.sources.expressions import Call, Constant, Expression, Input
from engine.sources.foreign_operations import calculation_of, sizes_of
from engine.sources.operations import lower

EVERYTHING = {"start": None, "stop": None, "step": None}
ELLIPSIS = {"class_name": "__ellipsis__"}


def function(name: str, *nodes: Any, layer: str = "op") -> dict[str, Any]:
    """A stored TFOpLambda."""
    config = {"name": layer, "trainable": True, "dtype": "float32", "function": name}
    return {
        "class_name": "TFOpLambda",
        "name": layer,
        "config": config,
        "inbound_nodes": list(nodes),
    }


def slicing(*nodes: Any, layer: str = "op") -> dict[str, Any]:
    """A stored SlicingOpLambda."""
    stored = function("__operators__.getitem", *nodes, layer=layer)
    return {**stored, "class_name": "SlicingOpLambda"}


def graph_node(op: str, constants: dict[str, Any], **attributes: Any) -> dict[str, Any]:
    """A stored TensorFlowOpLayer."""
    node = {"name": "op", "op": op, "input": ["x", "y"], "attr": {"T": {"type": "DT_FLOAT"}}}
    node["attr"] |= attributes
    config = {"name": "op", "trainable": True, "dtype": None}
    config |= {"node_def": node, "constants": constants}
    return {"class_name": "TensorFlowOpLayer", "name": "tf_op_layer_op", "config": config}


def text(value: str) -> dict[str, str]:
    """A text attribute in the JSON form of protocol buffers."""
    return {"s": base64.b64encode(value.encode()).decode()}


def whole(*values: int) -> dict[str, Any]:
    """An attribute of whole numbers in the JSON form of protocol buffers."""
    return {"list": {"i": [str(value) for value in values]}}


def read(layer: dict[str, Any], node: Any) -> tuple[str, tuple[list[Any], ...]]:
    """The formula of a call, and the tensors in it."""
    found = calculation_of(layer, node)
    assert found is not None
    expression, references = found
    decoded = lower(expression)
    assert decoded is not None
    return decoded.formula, references


@pytest.mark.parametrize(
    ("name", "node", "formula"),
    [
        ("math.truediv", ["x", 0, 0, {"y": 127.5, "name": None}], "x / 127.5"),
        (
            "math.subtract",
            ["x", 0, 0, {"y": [123.68, 116.78], "name": None}],
            "x − [123.68, 116.78]",
        ),
        ("math.subtract", ["_CONSTANT_VALUE", -1, 1.0, {"y": ["x", 0, 0], "name": None}], "1 − x"),
        ("math.negative", ["x", 0, 0, {"name": None}], "−x"),
        ("math.pow", ["x", 0, 0, {"y": 2, "name": None}], "x ^ 2"),
        ("compat.v1.floor_div", ["x", 0, 0, {"y": 2, "name": None}], "x // 2"),
        ("compat.v1.math.scalar_mul", ["_CONSTANT_VALUE", -1, 2.0, {"x": ["x", 0, 0]}], "2 × x"),
        ("math.squared_difference", ["x", 0, 0, {"y": 1.0}], "square(x − 1)"),
        (
            "nn.bias_add",
            ["x", 0, 0, {"bias": [-103.939, -116.779], "data_format": "NHWC"}],
            "x + [−103.939, −116.779]",
        ),
        (
            "clip_by_value",
            ["x", 0, 0, {"clip_value_min": 0, "clip_value_max": 1}],
            "clip(x, x_min=0, x_max=1)",
        ),
        ("nn.relu6", ["x", 0, 0, {}], "relu6(x)"),
        ("keras.activations.relu", ["x", 0, 0, {"alpha": 0.1}], "relu(x, negative_slope=0.1)"),
        ("nn.leaky_relu", ["x", 0, 0, {"alpha": 0.1}], "leaky_relu(x, negative_slope=0.1)"),
        ("nn.silu", ["x", 0, 0, {}], "silu(x)"),
        ("nn.gelu", ["x", 0, 0, {"approximate": False}], "gelu(x, approximate=False)"),
        ("compat.v1.nn.softmax", ["x", 0, 0, {"axis": None, "dim": -1}], "softmax(x, axis=−1)"),
        ("math.l2_normalize", ["x", 0, 0, {"axis": [1, 2]}], "l2_normalize(x, axis=[1, 2])"),
        (
            "compat.v1.reduce_mean",
            ["x", 0, 0, {"axis": [1, 2], "keepdims": True, "reduction_indices": None}],
            "mean(x, axis=[1, 2], keepdims=True)",
        ),
        ("math.reduce_variance", ["x", 0, 0, {"axis": -1}], "var(x, axis=−1)"),
        ("reshape", ["x", 0, 0, {"shape": [-1, 192]}], "reshape(x, newshape=[−1, 192])"),
        (
            "compat.v1.transpose",
            ["x", 0, 0, {"perm": [0, 3, 1, 2], "name": "transpose", "conjugate": False}],
            "transpose(x, axes=[0, 3, 1, 2])",
        ),
        ("expand_dims", ["x", 0, 0, {"axis": -1}], "expand_dims(x, axis=−1)"),
        ("compat.v1.squeeze", ["x", 0, 0, {"axis": [1], "name": None}], "squeeze(x, axis=[1])"),
        (
            "compat.v1.pad",
            ["x", 0, 0, {"paddings": [[0, 0], [1, 1], [1, 1], [0, 0]], "mode": "REFLECT"}],
            "pad(x, pad_width=[[0, 0], [1, 1], [1, 1], [0, 0]], mode=reflect)",
        ),
        ("reverse", ["x", 0, 0, {"axis": [-1], "name": None}], "flip(x, axis=[−1])"),
        ("image.flip_left_right", ["x", 0, 0, {}], "flip(x, axis=−2)"),
        (
            "compat.v1.gather",
            [
                "x",
                0,
                0,
                {"indices": [2, 1, 0], "validate_indices": None, "axis": -1, "batch_dims": 0},
            ],
            "take(x, indices=[2, 1, 0], axis=−1)",
        ),
        ("cast", ["x", 0, 0, {"dtype": "float32"}], "x"),
        ("image.resize", ["x", 0, 0, {"size": [32, 32]}], "image_resize(x, size=[32, 32])"),
        (
            "image.crop_to_bounding_box",
            [
                "x",
                0,
                0,
                {"offset_height": 1, "offset_width": 2, "target_height": 4, "target_width": 5},
            ],
            "x[…, 1:5, 2:7, :]",
        ),
        ("slice", ["x", 0, 0, {"begin": [0, 1], "size": [-1, 3]}], "x[:, 1:4]"),
        (
            "compat.v1.nn.max_pool",
            ["x", 0, 0, {"ksize": [1, 2, 2, 1], "strides": [1, 1, 1, 1], "padding": "VALID"}],
            "max_pool(x, pool_size=[2, 2], strides=[1, 1], padding=valid)",
        ),
        ("keras.backend.batch_flatten", ["x", 0, 0, {}], "flatten(x)"),
        # Keras 2's slope is 0.2, Keras 3's is 1/6.
        ("keras.backend.hard_sigmoid", ["x", 0, 0, {}], "clip(x × 0.2 + 0.5, 0, 1)"),
        ("nn.dropout", ["x", 0, 0, {"rate": 0.0}], "x"),
    ],
)
def test_functions_of_one_tensor(name: str, node: Any, formula: str) -> None:
    assert read(function(name, node), node) == (formula, (["x", 0, 0],))


@pytest.mark.parametrize(
    ("name", "node", "formula", "references"),
    [
        (
            "__operators__.add",
            ["a", 0, 0, {"y": ["b", 1, 2], "name": None}],
            "x + y",
            (["a", 0, 0], ["b", 1, 2]),
        ),
        ("math.multiply", ["a", 0, 0, {"y": ["a", 0, 0]}], "x × x", (["a", 0, 0],)),
        (
            "concat",
            [["b", 0, 0, {"axis": 3}], ["a", 0, 0, {"axis": 3}], ["b", 0, 0, {"axis": 3}]],
            "concatenate((x, y, x), axis=3)",
            (["b", 0, 0], ["a", 0, 0]),
        ),
        (
            "math.add_n",
            [["a", 0, 0, {}], ["b", 0, 0, {}]],
            "add_n((x, y))",
            (["a", 0, 0], ["b", 0, 0]),
        ),
        (
            "linalg.matmul",
            ["a", 0, 0, {"b": ["b", 0, 0], "transpose_b": True}],
            "x @ swapaxes(y, −1, −2)",
            (["a", 0, 0], ["b", 0, 0]),
        ),
        (
            "where",
            ["c", 0, 0, {"x": ["a", 0, 0], "y": ["b", 0, 0]}],
            "where(x, y, z)",
            (["c", 0, 0], ["a", 0, 0], ["b", 0, 0]),
        ),
    ],
)
def test_functions_of_several_tensors(name: str, node: Any, formula: str, references: Any) -> None:
    assert read(function(name, node), node) == (formula, references)


@pytest.mark.parametrize(
    ("key", "formula"),
    [
        ([ELLIPSIS, {"start": None, "stop": None, "step": -1}], "x[…, ::-1]"),
        ([EVERYTHING, 0], "x[:, 0]"),
        ([EVERYTHING, None], "x[:, None]"),
        ([EVERYTHING, {"start": 1, "stop": -1, "step": None}, EVERYTHING], "x[:, 1:-1, :]"),
    ],
)
def test_slices(key: Any, formula: str) -> None:
    node = ["x", 0, 0, {"slice_spec": key}]
    assert read(slicing(node), node) == (formula, (["x", 0, 0],))


TRUE, FALSE = {"b": True}, {"b": False}


@pytest.mark.parametrize(
    ("layer", "formula"),
    [
        (graph_node("Mul", {"1": 0.5}), "x × 0.5"),
        (graph_node("Sub", {"0": 1.0}), "1 − x"),
        (graph_node("RealDiv", {"1": [0.5, 2.0]}), "x / [0.5, 2]"),
        (graph_node("Relu6", {}), "relu6(x)"),
        (graph_node("LeakyRelu", {}, alpha={"f": 0.1}), "leaky_relu(x, 0.1)"),
        (graph_node("Mean", {"1": [1, 2]}, keep_dims=TRUE), "mean(x, [1, 2], keepdims=True)"),
        (graph_node("Reshape", {"1": [-1, 6]}, Tshape={"type": "DT_INT32"}), "reshape(x, [−1, 6])"),
        (graph_node("ExpandDims", {"1": 1}), "expand_dims(x, 1)"),
        (graph_node("Squeeze", {}, squeeze_dims=whole(1, 2)), "squeeze(x, [1, 2])"),
        (graph_node("Pad", {"1": [[0, 0], [1, 1]]}), "pad(x, [[0, 0], [1, 1]])"),
        (
            graph_node("MirrorPad", {"1": [[0, 0], [1, 1]]}, mode=text("SYMMETRIC")),
            "pad(x, [[0, 0], [1, 1]], symmetric)",
        ),
        (graph_node("Cast", {}, DstT={"type": "DT_FLOAT"}, Truncate=FALSE), "x"),
        (graph_node("Transpose", {"1": [0, 2, 1]}), "transpose(x, [0, 2, 1])"),
        (
            graph_node(
                "StridedSlice",
                {"1": [0, 0, 0], "2": [0, 3, 1], "3": [1, 2, 1]},
                begin_mask={"i": "3"},
                end_mask={"i": "1"},
                ellipsis_mask={"i": "0"},
                new_axis_mask={"i": "0"},
                shrink_axis_mask={"i": "4"},
            ),
            "x[:, :3:2, 0]",
        ),
        (
            graph_node(
                "StridedSlice",
                {"1": [0, 0, 0], "2": [0, 0, 0], "3": [1, 1, -1]},
                begin_mask={"i": "4"},
                end_mask={"i": "4"},
                ellipsis_mask={"i": "1"},
                new_axis_mask={"i": "2"},
            ),
            "x[…, None, ::-1]",
        ),
        (graph_node("Slice", {"1": [0, 2], "2": [-1, 3]}), "x[:, 2:5]"),
        (
            graph_node(
                "ResizeBilinear",
                {"1": [6, 7]},
                align_corners=FALSE,
                half_pixel_centers=TRUE,
            ),
            "image_resize(x, [6, 7], bilinear)",
        ),
        (
            graph_node(
                "AvgPool",
                {},
                data_format=text("NHWC"),
                ksize=whole(1, 3, 3, 1),
                strides=whole(1, 2, 2, 1),
                padding=text("SAME"),
            ),
            "average_pool(x, [3, 3], [2, 2], same)",
        ),
        (
            graph_node("Split", {"0": -1}, num_split={"i": "3"}),
            "split(x, 3, −1)",
        ),
    ],
)
def test_graph_nodes(layer: dict[str, Any], formula: str) -> None:
    assert read(layer, [["x", 0, 0, {}]]) == (formula, (["x", 0, 0],))


def test_graph_nodes_of_several_tensors() -> None:
    two = [["a", 0, 0, {}], ["b", 0, 0, {}]]
    assert read(graph_node("AddV2", {}), two)[0] == "x + y"
    assert read(graph_node("ConcatV2", {"2": 3}, N={"i": "2"}), two)[0] == "concatenate((x, y), 3)"
    assert read(graph_node("Pack", {}, axis={"i": "1"}), two)[0] == "stack((x, y), 1)"


def test_a_graph_node_is_what_tensorflow_makes() -> None:
    """A strided slice with all kinds of masks, against the operation itself."""
    import tensorflow as tf

    array = np.arange(2 * 5 * 6 * 3, dtype="float32").reshape(2, 5, 6, 3)
    constants = {"1": [0, 0, 4, 0, 1], "2": [0, 0, 0, 0, 3], "3": [1, 1, -2, 1, 1]}
    masks = {"begin": 1, "end": 5, "ellipsis": 0, "new_axis": 2, "shrink_axis": 8}
    layer = graph_node(
        "StridedSlice",
        constants,
        **{f"{name}_mask": {"i": str(value)} for name, value in masks.items()},
    )
    found = calculation_of(layer, [["x", 0, 0, {}]])
    assert found is not None
    expression = found[0]
    assert isinstance(expression, Call) and isinstance(expression.arguments[1], Constant)
    expected = tf.raw_ops.StridedSlice(
        input=array,
        begin=constants["1"],
        end=constants["2"],
        strides=constants["3"],
        **{f"{name}_mask": value for name, value in masks.items()},
    )
    assert np.array_equal(array[expression.arguments[1].value], expected)


def test_sizes_are_read_in_place() -> None:
    shape = function("compat.v1.shape", ["x", 0, 0, {"name": None, "out_type": "int32"}], layer="s")
    first = slicing(["s", 0, 0, {"slice_spec": 0}], layer="first")
    parts = function("unstack", ["s", 0, 0, {}], layer="parts")
    product = function("math.multiply", ["parts", 0, 1, {"y": ["parts", 0, 2]}], layer="product")
    node = ["y", 0, 0, {"shape": [["first", 0, 0], ["product", 0, 0], 3]}]
    sizes = sizes_of([shape, first, parts, product, function("nn.relu", ["x", 0, 0, {}])])
    assert {name for name, _, _ in sizes} == {"s", "first", "parts", "product"}
    found = calculation_of(function("reshape", node), node, sizes)
    assert found is not None
    decoded = lower(found[0])
    assert decoded is not None
    (layer,) = decoded.layers
    assert layer.config == {"target_shape": [-1, 3]}
    assert found[1][layer.inputs[0].index] == ["y", 0, 0]  # type: ignore[union-attr]
    assert lower(calculation_of(function("reshape", node), node)[0]) is None  # type: ignore[index]


def test_sizes_that_double_are_given_up_early() -> None:
    layers = [function("shape", ["x", 0, 0, {}], layer="n0")]
    layers.append(slicing(["n0", 0, 0, {"slice_spec": 1}], layer="n1"))
    for number in range(2, 60):
        before = f"n{number - 1}"
        node = [before, 0, 0, {"y": [before, 0, 0]}]
        layers.append(function("math.multiply", node, layer=f"n{number}"))
    assert len(sizes_of(layers)) < 12


def _nested(times: int) -> Any:
    value: Any = 1
    for _ in range(times):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("layer", "node"),
    [
        (function("io.read_file"), ["x", 0, 0, {}]),
        (function("py_function"), ["x", 0, 0, {"func": "os.system"}]),
        (function("keras.backend.flatten"), ["x", 0, 0, {}]),
        (function("compat.v1.image.resize"), ["x", 0, 0, {"size": [4, 4]}]),
        (
            function("compat.v1.image.resize_bilinear"),
            ["x", 0, 0, {"size": [4, 4], "align_corners": True}],
        ),
        (function("image.resize"), ["x", 0, 0, {"size": [4, 4], "preserve_aspect_ratio": True}]),
        (function("nn.relu"), ["x", 0, 0, {"unknown": 1}]),
        (function("nn.relu"), [["x", 0, 0, {}]]),
        (function("nn.dropout"), ["x", 0, 0, {"rate": 0.5}]),
        (function("nn.bias_add"), ["x", 0, 0, {"bias": [1.0], "data_format": "NCHW"}]),
        (function("concat"), [["x", 0, 0, {}], ["y", 0, 0, {}]]),
        (function("math.l2_normalize"), ["x", 0, 0, {"axis": None}]),
        (function("einsum"), ["_CONSTANT_VALUE", -1, "bijc,bijd->bcd", {}]),
        (function("math.cumsum"), ["x", 0, 0, {"axis": 1, "reverse": True}]),
        (function("math.reduce_mean"), ["x", 0, 0, {}]),
        (function("math.add"), ["x", 0, 0, {}]),
        (function("math.add"), ["x", 0, 0, {"y": {"class_name": "Lambda"}}]),
        (function("math.add"), ["x", 0, 0, {"y": _nested(5000)}]),
        (function("math.add"), []),
        (function("math.add"), ["x", 0, 0, [["x", 0, 0]]]),
        (function("math.add"), ["x", 0]),
        (function("math.add"), [1, 0, 0, {}]),
        (function("math.add"), "x"),
        ({"class_name": "TFOpLambda"}, ["x", 0, 0, {}]),
        ({"class_name": "Lambda", "config": {}}, ["x", 0, 0, {}]),
        (slicing(), ["x", 0, 0, {}]),
        (slicing(), ["x", 0, 0, {"slice_spec": ["y", 0, 0]}]),
        (slicing(), ["x", 0, 0, {"slice_spec": [EVERYTHING, ["y", 0, 0]]}]),
        (slicing(), ["x", 0, 0, {"slice_spec": [EVERYTHING, {"start": ["y", 0, 0]}]}]),
        (function("boolean_mask"), ["x", 0, 0, {"mask": [True]}]),
        (graph_node("ReadFile", {}), [["x", 0, 0, {}]]),
        (graph_node("Mul", {"9": 1.0}), [["x", 0, 0, {}]]),
        (graph_node("Mul", {"1": {"class_name": "x"}}), [["x", 0, 0, {}]]),
        (graph_node("Mul", {"1": 1.0}, unknown={"b": True}), [["x", 0, 0, {}]]),
        (graph_node("Mul", {}), [["x", 0, 0, {}]]),
        (graph_node("BiasAdd", {"1": [1.0]}, data_format=text("NCHW")), [["x", 0, 0, {}]]),
        (
            graph_node("ResizeBilinear", {"1": [4, 4]}, half_pixel_centers=FALSE),
            [["x", 0, 0, {}]],
        ),
        ({"class_name": "TensorFlowOpLayer", "config": {"node_def": "\n\x03Mul"}}, [["x", 0, 0]]),
    ],
)
def test_what_is_not_known_is_not_read(layer: dict[str, Any], node: Any) -> None:
    found = calculation_of(layer, node)
    assert found is None or lower(found[0]) is None


def test_inputs_are_numbered_as_they_come() -> None:
    node = ["b", 0, 0, {"y": ["a", 0, 0]}]
    expression: Expression = Call("subtract", (Input(0), Input(1)))
    assert calculation_of(function("math.subtract"), node) == (
        expression,
        (["b", 0, 0], ["a", 0, 0]),
    )
