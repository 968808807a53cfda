"""The table of operations, each row against TensorFlow's own function."""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.sources.expressions import Call, Constant, Expression, Input
from engine.sources.operations import lower, stored_node

X, Y, W, V = (Input(index) for index in range(4))
SHAPES = ((4, 4, 3), (4, 4, 3), (4, 4, 4), (4, 3))  # of X, Y, W, V, without the batch
BATCH = 4  # as many as pictures are high: NumPy and Keras line V up differently then


def call(operation: str, *arguments: Any, **keywords: Any) -> Call:
    """An operation on inputs, other operations and constants."""
    return Call(
        operation,
        tuple(_expression(value) for value in arguments),
        tuple((name, _expression(value)) for name, value in keywords.items()),
    )


def _expression(value: Any) -> Expression:
    if isinstance(value, list):
        return Call("tuple", tuple(_expression(item) for item in value))
    return value if isinstance(value, Input | Call | Constant) else Constant(value)


POSITIVE = call("add", call("absolute", X), 0.25)
HARD = call("relu6", call("add", X, 3))
NOTHING = slice(None)


def rows() -> dict[str, tuple[Expression, Any, list[str]]]:
    """For each row: the calculation, the same in TensorFlow, the layers that come out."""
    import tensorflow as tf

    mean, deviation = (103.9, 116.8, 123.7), (0.5, 2.0, 4.0)
    op, nn, image = tf.math, tf.nn, tf.image
    scaled = call("subtract", call("true_divide", X, 127.5), 1)
    standard = call("true_divide", call("subtract", X, mean), deviation)
    table: dict[str, tuple[Expression, Any, list[str]]] = {
        "scaled": (scaled, lambda x, y, w, v: x / 127.5 - 1, ["Rescaling"]),
        "nested": (
            call("subtract", 3, call("multiply", call("add", call("negative", X), 1), 2)),
            lambda x, y, w, v: 3 - (-x + 1) * 2,
            ["Rescaling"],
        ),
        "standardized": (standard, lambda x, y, w, v: (x - mean) / deviation, ["Rescaling"]),
        "constants": (
            call("multiply", X, call("true_divide", 1, call("power", 2, 3))),
            lambda x, y, w, v: x / 8,
            ["Rescaling"],
        ),
        "channels_first": (
            call("multiply", X, (((1.0,), (2.0,), (3.0,), (4.0,)),)),
            lambda x, y, w, v: x * tf.constant([[1.0], [2.0], [3.0], [4.0]]),
            ["Rescaling"],
        ),
        "bias": (
            call("bias_add", X, (1.0, 2.0, 3.0)),
            lambda x, y, w, v: nn.bias_add(x, [1.0, 2.0, 3.0]),
            ["Rescaling"],
        ),
        "inverse": (
            call("true_divide", 2, POSITIVE),
            lambda x, y, w, v: 2 / (tf.abs(x) + 0.25),
            ["Absolute", "Rescaling", "Reciprocal", "Rescaling"],
        ),
        "cast": (
            call("true_divide", call("cast", X, "float32"), 255),
            lambda x, y, w, v: x / 255,
            ["Rescaling"],
        ),
        "half": (
            call("cast", X, "float16"),
            lambda x, y, w, v: tf.cast(x, tf.float16),
            ["Cast"],
        ),
        "identity": (call("identity", X), lambda x, y, w, v: x, ["Identity"]),
        "stop_gradient": (
            call("stop_gradient", X),
            lambda x, y, w, v: x,
            ["StopGradient"],
        ),
        "add": (call("add", X, Y), lambda x, y, w, v: x + y, ["Add"]),
        "other_rank": (call("multiply", X, V), lambda x, y, w, v: x * v, ["Multiply"]),
        "scaled_residual": (
            call("add", X, call("multiply", Y, 0.17)),
            lambda x, y, w, v: x + y * 0.17,
            ["Rescaling", "Add"],
        ),
        "subtract": (call("subtract", X, Y), lambda x, y, w, v: x - y, ["Subtract"]),
        "multiply": (call("multiply", X, Y), lambda x, y, w, v: x * y, ["Multiply"]),
        "divide": (
            call("true_divide", X, POSITIVE),
            lambda x, y, w, v: x / (tf.abs(x) + 0.25),
            ["Absolute", "Rescaling", "Divide"],
        ),
        "maximum": (call("maximum", X, Y), lambda x, y, w, v: op.maximum(x, y), ["Maximum"]),
        "minimum": (call("minimum", X, Y), lambda x, y, w, v: op.minimum(x, y), ["Minimum"]),
        "maximum_number": (
            call("maximum", 0.5, X),
            lambda x, y, w, v: op.maximum(0.5, x),
            ["Maximum"],
        ),
        "minimum_number": (
            call("minimum", X, 0.5),
            lambda x, y, w, v: op.minimum(x, 0.5),
            ["Minimum"],
        ),
        "maximum_zero": (call("maximum", 0, X), lambda x, y, w, v: nn.relu(x), ["ReLU"]),
        "average": (call("average", X, Y), lambda x, y, w, v: (x + y) / 2, ["Add", "Rescaling"]),
        "average_same": (
            call("average", X, call("sigmoid", X)),
            lambda x, y, w, v: (x + op.sigmoid(x)) / 2,
            ["Activation", "Average"],
        ),
        "add_n": (call("add_n", [X, Y, X]), lambda x, y, w, v: op.add_n([x, y, x]), ["Add"]),
        "floor_divide": (
            call("floor_divide", X, 0.5),
            lambda x, y, w, v: x // 0.5,
            ["FloorDivide"],
        ),
        "mod": (call("mod", X, 0.75), lambda x, y, w, v: x % 0.75, ["Mod"]),
        "power": (
            call("power", POSITIVE, 2.2),
            lambda x, y, w, v: (tf.abs(x) + 0.25) ** 2.2,
            ["Absolute", "Rescaling", "Power"],
        ),
        "power_two": (call("power", X, 2), lambda x, y, w, v: x**2, ["Square"]),
        "power_of_number": (
            call("power", 2, X),
            lambda x, y, w, v: 2**x,
            ["Rescaling", "Activation"],
        ),
        "power_of_tensor": (
            call("power", POSITIVE, X),
            lambda x, y, w, v: (tf.abs(x) + 0.25) ** x,
            ["Absolute", "Rescaling", "Power"],
        ),
        "clip": (
            call("clip", X, -0.5, 0.75),
            lambda x, y, w, v: tf.clip_by_value(x, -0.5, 0.75),
            ["Clip"],
        ),
        "clip_from_zero": (
            call("clip", X, 0, 1),
            lambda x, y, w, v: tf.clip_by_value(x, 0, 1),
            ["ReLU"],
        ),
        "relu": (call("relu", X), lambda x, y, w, v: nn.relu(x), ["ReLU"]),
        "relu_full": (
            call("relu", X, negative_slope=0.1, max_value=1, threshold=0.2),
            lambda x, y, w, v: tf.where(x >= 1, 1.0, tf.where(x >= 0.2, x, 0.1 * (x - 0.2))),
            ["ReLU"],
        ),
        "relu6": (HARD, lambda x, y, w, v: nn.relu6(x + 3), ["Rescaling", "ReLU"]),
        "leaky_relu": (call("leaky_relu", X), lambda x, y, w, v: nn.leaky_relu(x), ["LeakyReLU"]),
        "leaky_relu_slope": (
            call("leaky_relu", X, 0.1),
            lambda x, y, w, v: nn.leaky_relu(x, 0.1),
            ["LeakyReLU"],
        ),
        "elu": (call("elu", X), lambda x, y, w, v: nn.elu(x), ["ELU"]),
        "gelu": (call("gelu", X), lambda x, y, w, v: nn.gelu(x), ["Activation"]),
        "gelu_approximate": (
            call("gelu", X, approximate=True),
            lambda x, y, w, v: nn.gelu(x, approximate=True),
            ["Gelu"],
        ),
        "hard_sigmoid": (
            call("hard_sigmoid", X),
            lambda x, y, w, v: nn.relu6(x + 3) / 6,
            ["Activation"],
        ),
        "hard_silu": (
            call("hard_silu", X),
            lambda x, y, w, v: x * nn.relu6(x + 3) / 6,
            ["Activation"],
        ),
        "hard_swish": (
            call("true_divide", call("multiply", X, HARD), 6),
            lambda x, y, w, v: x * nn.relu6(x + 3) / 6,
            ["Rescaling", "ReLU", "Multiply", "Rescaling"],
        ),
        "swish": (
            call("multiply", X, call("sigmoid", X)),
            lambda x, y, w, v: nn.silu(x),
            ["Activation", "Multiply"],
        ),
        "mish": (
            call("mish", X),
            lambda x, y, w, v: x * op.tanh(op.softplus(x)),
            ["Activation"],
        ),
        "softmax": (call("softmax", X), lambda x, y, w, v: nn.softmax(x), ["Softmax"]),
        "softmax_axes": (
            call("softmax", X, axis=(1, 2)),
            lambda x, y, w, v: tf.exp(x) / tf.reduce_sum(tf.exp(x), (1, 2), keepdims=True),
            ["Softmax"],
        ),
        "log_softmax": (
            call("log_softmax", X, axis=1),
            lambda x, y, w, v: nn.log_softmax(x, 1),
            ["LogSoftmax"],
        ),
        "l2_normalize": (
            call("l2_normalize", X, axis=-1),
            lambda x, y, w, v: op.l2_normalize(x, -1),
            ["UnitNormalization"],
        ),
        "l2_normalize_axes": (
            call("l2_normalize", X, axis=(1, 2)),
            lambda x, y, w, v: op.l2_normalize(x, (1, 2)),
            ["UnitNormalization"],
        ),
        "squeeze_excite": (
            call("multiply", X, call("sigmoid", call("mean", X, (1, 2), keepdims=True))),
            lambda x, y, w, v: x * op.sigmoid(tf.reduce_mean(x, (1, 2), keepdims=True)),
            ["GlobalAveragePooling2D", "Activation", "Multiply"],
        ),
        "reshape": (
            call("reshape", X, (-1, 16, 3)),
            lambda x, y, w, v: tf.reshape(x, (-1, 16, 3)),
            ["Reshape"],
        ),
        "reshape_by_shape": (
            call(
                "reshape",
                X,
                [
                    call("getitem", call("shape", X), 0),
                    call(
                        "multiply",
                        call("getitem", call("shape", X), 1),
                        call("getitem", call("shape", X), 2),
                    ),
                    3,
                ],
            ),
            lambda x, y, w, v: tf.reshape(x, (-1, 16, 3)),
            ["Reshape"],
        ),
        "flatten": (call("flatten", X), lambda x, y, w, v: tf.reshape(x, (-1, 48)), ["Flatten"]),
        "transpose": (
            call("transpose", X, (0, 3, 1, 2)),
            lambda x, y, w, v: tf.transpose(x, (0, 3, 1, 2)),
            ["Permute"],
        ),
        "expand_dims": (
            call("expand_dims", X, -1),
            lambda x, y, w, v: tf.expand_dims(x, -1),
            ["ExpandDims"],
        ),
        "squeeze": (
            call("squeeze", call("mean", X, axis=(1, 2), keepdims=True), (1, 2)),
            lambda x, y, w, v: tf.reduce_mean(x, (1, 2)),
            ["GlobalAveragePooling2D", "Squeeze", "Squeeze"],
        ),
        "tile": (
            call("tile", X, (1, 2, 1, 3)),
            lambda x, y, w, v: tf.tile(x, (1, 2, 1, 3)),
            ["Tile"],
        ),
        "repeat": (
            call("repeat", X, 3, axis=-1),
            lambda x, y, w, v: tf.repeat(x, 3, -1),
            ["Repeat"],
        ),
        "pad": (
            call("pad", X, ((0, 0), (1, 2), (0, 1), (0, 0))),
            lambda x, y, w, v: tf.pad(x, ((0, 0), (1, 2), (0, 1), (0, 0))),
            ["ZeroPadding2D"],
        ),
        "pad_channels": (
            call("pad", X, ((0, 0), (0, 0), (0, 0), (1, 2)), constant_values=0.5),
            lambda x, y, w, v: tf.pad(x, ((0, 0), (0, 0), (0, 0), (1, 2)), constant_values=0.5),
            ["Pad"],
        ),
        "pad_reflected": (
            call("pad", X, ((0, 0), (1, 1), (1, 1), (0, 0)), mode="reflect"),
            lambda x, y, w, v: tf.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)), "REFLECT"),
            ["Pad"],
        ),
        "flip": (call("flip", X, -2), lambda x, y, w, v: image.flip_left_right(x), ["Flip"]),
        "bgr": (
            call("getitem", X, (Ellipsis, slice(None, None, -1))),
            lambda x, y, w, v: x[..., ::-1],
            ["GetItem"],
        ),
        "crop": (
            call("getitem", X, (NOTHING, slice(1, -1), slice(1, 3))),
            lambda x, y, w, v: x[:, 1:-1, 1:3],
            ["GetItem"],
        ),
        "first": (call("getitem", X, (NOTHING, 0)), lambda x, y, w, v: x[:, 0], ["GetItem"]),
        "new_axis": (
            call("getitem", X, (NOTHING, None)),
            lambda x, y, w, v: x[:, None],
            ["GetItem"],
        ),
        "concatenate": (
            call("concatenate", [X, W], axis=3),
            lambda x, y, w, v: tf.concat([x, w], 3),
            ["Concatenate"],
        ),
        "stack": (
            call("stack", [X, Y], axis=1),
            lambda x, y, w, v: tf.stack([x, y], 1),
            ["Stack"],
        ),
        "matmul": (call("matmul", W, X), lambda x, y, w, v: w @ x, ["Matmul"]),
        "einsum": (
            call("einsum", "bhwc,bhwd->bcd", X, W),
            lambda x, y, w, v: tf.einsum("bhwc,bhwd->bcd", x, w),
            ["Einsum"],
        ),
        "grayscale": (
            call("rgb_to_grayscale", X),
            lambda x, y, w, v: image.rgb_to_grayscale(x),
            ["RGBToGrayscale"],
        ),
        "colour": (
            call("grayscale_to_rgb", call("getitem", X, (Ellipsis, slice(0, 1)))),
            lambda x, y, w, v: image.grayscale_to_rgb(x[..., :1]),
            ["GetItem", "Concatenate"],
        ),
        "depth_to_space": (
            call("depth_to_space", W, 2),
            lambda x, y, w, v: nn.depth_to_space(w, 2),
            ["DepthToSpace"],
        ),
        "space_to_depth": (
            call("space_to_depth", W, 2),
            lambda x, y, w, v: nn.space_to_depth(w, 2),
            ["SpaceToDepth"],
        ),
        "upsample": (
            call("upsample", X, (2, 2)),
            lambda x, y, w, v: tf.repeat(tf.repeat(x, 2, 1), 2, 2),
            ["UpSampling2D"],
        ),
        "max_pool": (
            call("max_pool", X, 2, 1, "same"),
            lambda x, y, w, v: nn.max_pool2d(x, 2, 1, "SAME"),
            ["MaxPooling2D"],
        ),
        "average_pool": (
            call("average_pool", X, (3, 3), (2, 2), padding="same"),
            lambda x, y, w, v: nn.avg_pool2d(x, 3, 2, "SAME"),
            ["AveragePooling2D"],
        ),
    }
    for name in ("greater", "greater_equal", "less", "less_equal", "equal", "not_equal"):
        compare = getattr(op, name)
        layer = "".join(part.capitalize() for part in name.split("_"))
        table[name] = (call(name, X, Y), _two(compare), [layer])
        mirrored = layer.replace("Greater", "?").replace("Less", "Greater").replace("?", "Less")
        table[f"{name}_number"] = (
            call(name, 0.5, X),
            _after(compare, 0.5),
            [mirrored],
        )
    above, below = call("greater", X, 0), call("less", Y, 0.5)
    table |= {
        "where": (
            call("where", above, X, Y),
            lambda x, y, w, v: tf.where(x > 0, x, y),
            ["Greater", "Where"],
        ),
        "where_number": (
            call("where", above, X, 0.5),
            lambda x, y, w, v: tf.where(x > 0, x, 0.5),
            ["Greater", "Where"],
        ),
        "where_number_first": (
            call("where", above, 0.5, X),
            lambda x, y, w, v: tf.where(x > 0, 0.5, x),
            ["Greater", "LogicalNot", "Where"],
        ),
        "mask": (
            call("multiply", X, call("cast", call("logical_and", above, below), "float32")),
            lambda x, y, w, v: x * tf.cast((x > 0) & (y < 0.5), tf.float32),
            ["Greater", "Less", "LogicalAnd", "Rescaling", "Multiply"],
        ),
        "either": (
            call("where", call("logical_or", above, below), 1.0, 0.0),
            lambda x, y, w, v: tf.cast((x > 0) | (y < 0.5), tf.float32),
            ["Greater", "Less", "LogicalOr", "Where"],
        ),
        "divide_no_nan": (
            call("divide_no_nan", Y, call("relu", X)),
            lambda x, y, w, v: op.divide_no_nan(y, nn.relu(x)),
            ["ReLU", "DivideNoNan"],
        ),
        "argmax": (call("argmax", X, -1), lambda x, y, w, v: tf.argmax(x, -1), ["Argmax"]),
        "argmin": (call("argmin", X, 1), lambda x, y, w, v: tf.argmin(x, 1), ["Argmin"]),
        "cumsum": (call("cumsum", X, 1), lambda x, y, w, v: op.cumsum(x, 1), ["Cumsum"]),
        "zeros_like": (call("zeros_like", X), lambda x, y, w, v: tf.zeros_like(x), ["ZerosLike"]),
        "ones_like": (call("ones_like", X), lambda x, y, w, v: tf.ones_like(x), ["OnesLike"]),
        "swapaxes": (
            call("matmul", X, call("swapaxes", X, -1, -2)),
            lambda x, y, w, v: tf.matmul(x, x, transpose_b=True),
            ["Swapaxes", "Matmul"],
        ),
        "take": (
            call("take", X, (2, 1, 0), axis=-1),
            lambda x, y, w, v: tf.gather(x, [2, 1, 0], axis=-1),
            ["Take"],
        ),
    }
    for name in ("absolute", "sign", "square", "exp", "expm1", "sin", "cos", "erf"):
        function = {"absolute": tf.abs}.get(name) or getattr(op, name)
        layer = {"exp": "Activation"}.get(name, name.capitalize())
        table[name] = (call(name, X), _first(function), [layer])
    for name in ("floor", "ceil", "round", "sigmoid", "tanh", "softplus", "softsign", "selu"):
        function = getattr(op, name, None) or getattr(nn, name)
        layer = name.capitalize() if name in ("floor", "ceil", "round") else "Activation"
        table[name] = (call(name, X), _first(function), [layer])
    for name in ("silu", "log_sigmoid"):
        table[name] = (call(name, X), _first(getattr(nn, name, op.log_sigmoid)), ["Activation"])
    for name in ("sqrt", "rsqrt", "log", "log1p", "reciprocal"):
        layers = ["Absolute", "Rescaling", name.capitalize()]
        table[name] = (call(name, POSITIVE), _of_positive(getattr(op, name)), layers)
    reductions = {"mean": "mean", "sum": "sum", "max": "max", "min": "min", "prod": "prod"}
    for name, function in {**reductions, "std": "std", "var": "variance"}.items():
        reduce = getattr(op, f"reduce_{function}")
        table[name] = (call(name, X, axis=-1), _first(reduce, -1), [name.capitalize()])
        pooled = {"mean": "GlobalAveragePooling2D", "max": "GlobalMaxPooling2D"}
        layer = pooled.get(name, name.capitalize())
        table[f"{name}_of_picture"] = (call(name, X, (1, 2)), _first(reduce, (1, 2)), [layer])
    for method in ("bilinear", "nearest", "bicubic", "lanczos3", "lanczos5"):
        for size, antialias in (((6, 7), False), ((3, 2), False), ((3, 2), True)):
            if antialias and method == "nearest":
                continue
            resize = call("image_resize", X, size, interpolation=method, antialias=antialias)
            table[f"{method}_{size[0]}_{antialias}"] = (
                resize,
                _first(image.resize, size, method, antialias=antialias),
                ["Resizing"],
            )
    return table


def _first(function: Any, *arguments: Any, **keywords: Any) -> Any:
    return lambda x, y, w, v: function(x, *arguments, **keywords)


def _two(function: Any) -> Any:
    return lambda x, y, w, v: function(x, y)


def _after(function: Any, first: Any) -> Any:
    return lambda x, y, w, v: function(first, x)


def _of_positive(function: Any) -> Any:
    return lambda x, y, w, v: function(abs(x) + 0.25)


def tensor(layer: str) -> dict[str, Any]:
    """A layer's result as Keras 3 stores it; Keras looks it up by its history."""
    config = {"shape": [None], "dtype": "float32", "keras_history": [layer, 0, 0]}
    return {"class_name": "__keras_tensor__", "config": config}


def model_config(calculations: dict[str, Expression]) -> dict[str, Any]:
    """One Functional configuration with the four inputs and an output for each calculation."""
    layers: list[dict[str, Any]] = [
        {
            "module": "keras.layers",
            "class_name": "InputLayer",
            "config": {"batch_shape": [None, *shape], "dtype": "float32", "name": f"in{index}"},
            "registered_name": None,
            "name": f"in{index}",
            "inbound_nodes": [],
        }
        for index, shape in enumerate(SHAPES)
    ]
    outputs = []
    for name, expression in calculations.items():
        decoded = lower(expression)
        assert decoded is not None, name
        for number, layer in enumerate(decoded.layers):
            sources = [
                f"in{source.index}" if isinstance(source, Input) else f"{name}.{source}"
                for source in layer.inputs
            ]
            layers.append(
                {
                    "module": layer.module or "keras.layers",
                    "class_name": layer.class_name,
                    "config": {**layer.config, "name": f"{name}.{number}"},
                    "registered_name": None,
                    "name": f"{name}.{number}",
                    "inbound_nodes": [stored_node(layer, [tensor(source) for source in sources])],
                }
            )
        outputs.append([f"{name}.{len(decoded.layers) - 1}", 0, 0])
    return {
        "module": "keras.src.models.functional",
        "class_name": "Functional",
        "config": {
            "name": "table",
            "layers": layers,
            "input_layers": [[f"in{index}", 0, 0] for index in range(len(SHAPES))],
            "output_layers": outputs,
        },
        "registered_name": "Functional",
    }


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Any, Any, Any]]:
    """For each row: what the layers give, what they give when saved and reloaded, TensorFlow's."""
    import keras

    table = rows()
    config = model_config({name: expression for name, (expression, _, _) in table.items()})
    model = keras.saving.deserialize_keras_object(config, safe_mode=True)
    path: Path = tmp_path_factory.mktemp("table") / "table.keras"
    model.save(path)
    reloaded = keras.saving.load_model(path, safe_mode=True)
    generator = np.random.default_rng(7)
    arrays = [
        keras.ops.convert_to_tensor(generator.normal(size=(BATCH, *shape)).astype("float32"))
        for shape in SHAPES
    ]
    results = zip(table, model(arrays), reloaded(arrays), strict=True)
    return {
        name: (np.asarray(first), np.asarray(second), np.asarray(table[name][1](*arrays)))
        for name, first, second in results
    }


def test_every_row_gives_what_tensorflow_gives_and_is_saved(outputs: dict[str, Any]) -> None:
    differing = {}
    for name, (first, second, expected) in outputs.items():
        assert first.shape == second.shape == expected.shape, name
        difference = np.max(np.abs(first.astype("float64") - expected))
        if difference > 2e-6 * max(1, np.abs(expected).max()) or (first != second).any():
            differing[name] = difference
    assert not differing


def test_layers_of_each_row() -> None:
    found, expected = {}, {}
    for name, (expression, _, layers) in rows().items():
        decoded = lower(expression)
        assert decoded is not None
        found[name], expected[name] = [layer.class_name for layer in decoded.layers], layers
    assert found == expected


def test_merging_layers_only_where_the_ranks_are_sure_to_be_equal() -> None:
    sure = lower(call("add", X, call("sigmoid", X)))
    unsure = lower(call("add", X, Y))
    assert sure is not None and unsure is not None
    assert (sure.layers[-1].module, unsure.layers[-1].module) == (None, "keras.src.ops.numpy")


def test_a_chain_of_arithmetic_is_one_rescaling() -> None:
    decoded = lower(call("subtract", call("true_divide", X, 127.5), 1))
    assert decoded is not None
    (layer,) = decoded.layers
    assert layer.config["scale"] == pytest.approx(1 / 127.5)
    assert layer.config["offset"] == -1.0


def test_a_cast_of_integers_is_kept() -> None:
    decoded = lower(call("cast", X, "float32"))
    assert decoded is not None
    assert [layer.class_name for layer in decoded.layers] == ["Rescaling"]
    twice = lower(call("cast", call("add", X, 1), "float32"))
    assert twice is not None and len(twice.layers) == 1


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (call("subtract", call("true_divide", X, 127.5), 1), "x / 127.5 − 1"),
        (call("true_divide", call("relu6", call("add", X, 3)), 6), "relu6(x + 3) / 6"),
        (call("multiply", call("add", X, 1), -0.5), "(x + 1) × (−0.5)"),
        (call("subtract", X, call("subtract", Y, 1)), "x − (y − 1)"),
        (call("negative", call("power", X, 2)), "−x ^ 2"),
        (call("bias_add", X, (1.0, 2.5)), "x + [1, 2.5]"),
        (call("getitem", X, (Ellipsis, slice(None, None, -1))), "x[…, ::-1]"),
        (call("mean", X, (1, 2), keepdims=True), "mean(x, [1, 2], keepdims=True)"),
        (call("true_divide", call("cast", X, "float32"), 255), "x / 255"),
        (call("concatenate", [X, Y]), "concatenate((x, y))"),
    ],
)
def test_formula(expression: Expression, text: str) -> None:
    decoded = lower(expression)
    assert decoded is not None
    assert decoded.formula == text


def _deep(times: int) -> Expression:
    expression: Expression = X
    for _ in range(times):
        expression = call("sigmoid", expression)
    return expression


def _doubled(times: int) -> Expression:
    expression: Expression = X
    for _ in range(times):
        expression = call("add", expression, expression)
    return expression


@pytest.mark.parametrize(
    "expression",
    [
        call("exec", X),
        call("mean", X),
        call("mean", X, axis=(0, 1)),
        call("mean", X, axis=1, where=True),
        call("mean", X, 1, axis=1),
        call("add", X),
        call("add", 1, 2),
        call("add", X, "1"),
        call("add", X, math.inf),
        call("multiply", X, tuple([1.0] * 5000)),
        call("true_divide", X, 0),
        call("true_divide", 1, 0),
        call("power", 10, 10**9),
        call("power", -2, X),
        call("cast", X, "uint8"),
        call("cast", X, Y),
        call("clip", X, 1, 0),
        call("clip", X, X, 1),
        call("leaky_relu", X, -1),
        call("softmax", X, axis=0),
        call("l2_normalize", X, axis=None),
        call("l2_normalize", X, axis=-1, epsilon=0.1),
        call("reshape", X, (4, 48)),
        call("reshape", X, (-1,)),
        call("reshape", X, (-1, -1, 3)),
        call("reshape", X, [call("getitem", call("shape", X), 1), 12]),
        call("transpose", X, (3, 1, 2, 0)),
        call("expand_dims", X, 0),
        call("squeeze", X, None),
        call("tile", X, (2, 1, 1, 1)),
        call("tile", X, ()),
        call("add", X, 10**400),
        call("multiply", X, call("power", call("power", 10**9, 64), 64)),
        call("pad", X, ((1, 0), (0, 0), (0, 0), (0, 0))),
        call("flip", X, 0),
        call("getitem", X, 0),
        call("getitem", X, (slice(0, 1), 0)),
        call("getitem", X, (NOTHING, Y)),
        call("getitem", X, (NOTHING, (0, 1))),
        call("concatenate", [X, Y], axis=0),
        call("concatenate", [X, 1.0]),
        call("image_resize", X, (4, 4), interpolation="area"),
        call("image_resize", X, (0, 4)),
        call("shape", X),
        call("split", X, 2, axis=0),
        call("split", X, (1, -1), axis=-1),
        call("getitem", call("split", X, 3, axis=-1), 0),
        call("add", call("unstack", X, axis=-1), 1),
        call("take", X, (-1,), axis=-1),
        call("where", 1, X, Y),
        Constant(1.0),
        _deep(1_900),
        _doubled(64),
    ],
)
def test_outside_the_table(expression: Expression) -> None:
    assert lower(expression) is None


@pytest.mark.parametrize(
    ("expression", "sizes"),
    [
        (call("split", X, 3, axis=-1), [1, 1, 1]),
        (call("split", X, (1, 2), axis=-1), [1, 2]),
        (call("unstack", W, axis=-1), [None] * 4),
    ],
)
def test_several_results(expression: Expression, sizes: list[int | None]) -> None:
    import keras

    decoded = lower(expression)
    assert decoded is not None
    (layer,) = decoded.layers
    module = keras.src.ops.numpy if layer.module == "keras.src.ops.numpy" else keras.src.ops.core
    picture = np.random.default_rng(1).normal(size=(2, 4, 4, sum(size or 1 for size in sizes)))
    results = getattr(module, layer.class_name)(**layer.config)(picture)
    start = 0
    for result, size in zip(results, sizes, strict=True):
        part = picture[..., start] if size is None else picture[..., start : start + size]
        assert np.array_equal(result, part)
        start += size or 1


def test_a_call_with_one_list_or_with_several_tensors() -> None:
    tensors = [tensor("a"), tensor("b")]
    apart, together = lower(call("add", X, Y)), lower(call("concatenate", [X, Y]))
    assert apart is not None and together is not None
    assert stored_node(apart.layers[0], tensors)["args"] == tensors
    assert stored_node(together.layers[0], tensors)["args"] == [tensors]
