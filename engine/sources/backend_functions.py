"""What functions of Keras, TensorFlow and NumPy are called in the words of `operations`.

A Lambda's code calls `K.mean`, `tf.reduce_mean` or `keras.ops.mean`; all are the table's `mean`.
Functions are known by the names under which everybody imports their modules. Nothing is looked up
or imported; a name that is not here ends the reading.
"""

import math
from ast import literal_eval
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.sources.backend_calls import (
    CHANNELS_LAST,
    PREPROCESSING,
    SPECIAL,
    Setting,
    preprocessed,
)
from engine.sources.expressions import Call, Constant
from engine.sources.symbols import (
    Method,
    Name,
    RefusedError,
    Value,
    binary,
    call,
    is_number,
    is_tensor,
    plain,
)

# Another name for the same module; the first that fits a dotted name's start is applied, again
# and again until none does.
_MODULES = (
    ("tensorflow", "tf"),
    ("numpy", "np"),
    ("tf.compat.v2", "tf"),
    ("tf.python.keras", "keras"),
    ("tf.keras", "keras"),
    ("keras.src", "keras"),
    ("keras.api", "keras"),
    ("keras.backend.tensorflow_backend", "K"),
    ("keras.backend", "K"),
    ("backend", "K"),
    ("K.tf", "tf"),
    ("keras.activations", "activations"),
    ("keras.ops", "ops"),
    ("keras.layers", "layers"),
    ("keras.applications", "applications"),
    ("applications.imagenet_utils", "imagenet_utils"),
    ("tf.math", "tf"),
    ("tf.linalg", "tf"),
)

# `name = operation parameters`: parameters in order, the operation's word first and then others
# that the function knows it by; `…=value` is stated where the function's default is not the
# table's. A `|` divides what is given by position from what is given by keyword.
_SPELLINGS = """
K.abs tf.abs ops.abs ops.absolute = absolute x |
K.square tf.square ops.square = square x |
tf.sqrt ops.sqrt = sqrt x |
tf.rsqrt ops.rsqrt = rsqrt x |
tf.reciprocal ops.reciprocal = reciprocal x |
K.exp tf.exp ops.exp activations.exponential = exp x |
tf.expm1 ops.expm1 = expm1 x |
K.log tf.log ops.log = log x |
tf.log1p ops.log1p = log1p x |
K.sin tf.sin ops.sin = sin x |
K.cos tf.cos ops.cos = cos x |
K.sign tf.sign ops.sign = sign x |
K.round tf.round ops.round = round x |
tf.floor ops.floor = floor x |
tf.ceil ops.ceil = ceil x |
tf.erf ops.erf = erf x |
tf.negative tf.neg ops.negative = negative x |
K.pow tf.pow ops.power = power x y/a |
K.maximum tf.maximum ops.maximum = maximum x/x1 y/x2 |
K.minimum tf.minimum ops.minimum = minimum x/x1 y/x2 |
K.clip = clip x | x_min/min_value x_max/max_value
tf.clip_by_value = clip x/t | x_min/clip_value_min x_max/clip_value_max
ops.clip = clip x | x_min x_max
K.bias_add tf.nn.bias_add = bias_add x bias |
K.relu activations.relu = relu x | negative_slope/alpha max_value threshold
tf.nn.relu ops.relu = relu x |
tf.nn.relu6 ops.relu6 activations.relu6 = relu6 x |
tf.nn.leaky_relu = leaky_relu x | negative_slope/alpha=0.2
ops.leaky_relu activations.leaky_relu = leaky_relu x | negative_slope=0.2
K.elu activations.elu ops.elu = elu x | alpha=1.0
tf.nn.elu = elu x |
tf.nn.selu ops.selu activations.selu = selu x |
tf.nn.gelu activations.gelu = gelu x | approximate=False
ops.gelu = gelu x | approximate=True
tf.nn.silu tf.nn.swish ops.silu ops.swish activations.swish activations.silu = silu x |
ops.log_sigmoid tf.log_sigmoid activations.log_sigmoid = log_sigmoid x |
activations.mish ops.mish = mish x |
ops.hard_silu ops.hard_swish = hard_silu x |
ops.hard_sigmoid = hard_sigmoid x |
K.sigmoid tf.sigmoid tf.nn.sigmoid ops.sigmoid activations.sigmoid = sigmoid x |
K.tanh tf.tanh tf.nn.tanh ops.tanh activations.tanh = tanh x |
K.softplus tf.nn.softplus tf.softplus ops.softplus activations.softplus = softplus x |
K.softsign tf.nn.softsign ops.softsign activations.softsign = softsign x |
K.softmax tf.nn.softmax tf.softmax ops.softmax activations.softmax = softmax x | axis/dim=-1
tf.nn.log_softmax ops.log_softmax activations.log_softmax = log_softmax x | axis/dim=-1
K.mean ops.mean tf.reduce_mean = mean x | axis/reduction_indices=None keepdims/keep_dims
K.sum ops.sum tf.reduce_sum = sum x | axis/reduction_indices=None keepdims/keep_dims
K.max ops.max tf.reduce_max = max x | axis/reduction_indices=None keepdims/keep_dims
K.min ops.min tf.reduce_min = min x | axis/reduction_indices=None keepdims/keep_dims
K.prod ops.prod tf.reduce_prod = prod x | axis/reduction_indices=None keepdims/keep_dims
K.std ops.std tf.reduce_std = std x | axis=None keepdims
K.var ops.var tf.reduce_variance = var x | axis=None keepdims
K.reshape tf.reshape ops.reshape = reshape x | newshape/shape
K.batch_flatten = flatten x |
K.permute_dimensions = transpose x | axes/pattern
tf.transpose = transpose x | axes/perm
ops.transpose = transpose x | axes
K.expand_dims = expand_dims x | axis/dim=-1
tf.expand_dims ops.expand_dims = expand_dims x | axis/dim
K.squeeze tf.squeeze ops.squeeze = squeeze x | axis/squeeze_dims
K.tile tf.tile ops.tile = tile x | repeats/n/multiples
K.repeat_elements = repeat x | repeats/rep axis
ops.repeat tf.repeat = repeat x | repeats axis
K.reverse tf.reverse ops.flip = flip x | axis/axes
K.concatenate layers.concatenate = concatenate xs/tensors | axis=-1
tf.concat = concatenate xs/values | axis
ops.concatenate = concatenate xs | axis=0
K.stack tf.stack ops.stack = stack xs | axis=0
layers.add tf.add_n = add_n xs |
tf.matmul ops.matmul = matmul x/a/x1 y/b/x2 |
K.shape K.int_shape tf.shape ops.shape = shape x |
K.cast tf.cast ops.cast = cast x | dtype
tf.identity K.identity activations.linear tf.nn.identity = identity x |
K.stop_gradient tf.stop_gradient ops.stop_gradient = stop_gradient x |
K.l2_normalize tf.l2_normalize tf.nn.l2_normalize = l2_normalize x | axis/dim=None epsilon
tf.image.rgb_to_grayscale = rgb_to_grayscale x |
tf.image.grayscale_to_rgb = grayscale_to_rgb x |
tf.nn.depth_to_space tf.depth_to_space = depth_to_space x | block_size
tf.nn.space_to_depth tf.space_to_depth = space_to_depth x | block_size
"""
_OPERATORS = {
    "add": "tf.add ops.add",
    "subtract": "tf.subtract tf.sub ops.subtract",
    "multiply": "tf.multiply tf.mul ops.multiply tf.scalar_mul",
    "true_divide": "tf.divide tf.truediv ops.divide ops.true_divide",
    "divide": "tf.div",
    "floor_divide": "tf.floordiv ops.floor_divide",
    "mod": "tf.floormod ops.mod",
    "power": "pow",
}
# Parameters of the tensor itself that functions name otherwise.
_TENSOR_NAMES = (
    *("x", "a", "input", "inputs", "input_tensor", "tensor", "tensors", "values", "variables"),
    *("features", "logits", "value", "image", "images"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spelling:
    operation: str
    by_position: tuple[tuple[str, ...], ...]
    by_keyword: tuple[tuple[str, ...], ...]
    defaults: Mapping[str, Any]


def _spellings() -> dict[str, _Spelling]:
    found: dict[str, _Spelling] = {}
    for line in _SPELLINGS.strip().splitlines():
        names, _, rest = line.partition(" = ")
        first, _, second = rest.partition("|")
        operation, *by_position = first.split()
        by_keyword, defaults = [], {}
        for text in second.split():
            parameter, stated, default = text.partition("=")
            words = tuple(parameter.split("/"))
            by_keyword.append(words)
            if stated:
                defaults[words[0]] = literal_eval(default)
        spelling = _Spelling(
            operation=operation,
            by_position=tuple(tuple(text.split("/")) for text in by_position),
            by_keyword=tuple(by_keyword),
            defaults=defaults,
        )
        found |= dict.fromkeys(names.split(), spelling)
    return found


_FUNCTIONS = _spellings()
_OPERATOR_OF = {name: word for word, names in _OPERATORS.items() for name in names.split()}
_VALUES: dict[str, Any] = {
    "True": True,
    "False": False,
    "None": None,
    "Ellipsis": Ellipsis,
    "np.pi": math.pi,
    "np.e": math.e,
    "math.pi": math.pi,
    "math.e": math.e,
    "np.newaxis": None,
    "tf.newaxis": None,
    **{
        f"{module}.{dtype}": dtype
        for module in ("tf", "np")
        for dtype in ("float16", "float32", "float64", "uint8", "int32", "int64", "bool")
    },
    **{
        f"tf.image.ResizeMethod.{method.upper()}": method
        for method in ("bilinear", "bicubic", "area", "lanczos3", "lanczos5")
    },
    "tf.image.ResizeMethod.NEAREST_NEIGHBOR": "nearest",
}
# np.float32 is a type and makes numbers.
_NUMBER_TYPES = (Constant("float32"), Constant("float64"))
_NAME_LIMIT = 200


def known(path: str) -> Value:
    """A global of a function, or a function or value in a module, by its dotted name.

    Raises:
        RefusedError: the name is too long to be one.
    """
    if len(path) > _NAME_LIMIT:
        raise RefusedError("A name of unusual length.")
    changed = True
    while changed:
        changed = False
        for long, short in _MODULES:
            if path == long or path.startswith(f"{long}."):
                path, changed = short + path[len(long) :], True
    if path in _VALUES:
        return Constant(_VALUES[path])
    return Name(path)


def attribute(value: Value, name: str) -> Value:
    """What stands under a name in a module, or a tensor's own shape.

    Raises:
        RefusedError: the name is private, or the value has no known attributes.
    """
    if name.startswith("_"):
        raise RefusedError(f"{name} is private.")
    if isinstance(value, Name) and value.path:
        return known(f"{value.path}.{name}")
    if is_tensor(value):
        tree = plain(value)
        if name == "shape":
            return call("shape", tree)
        if name in ("get_shape", "as_list"):
            return Method(tree, name)
    raise RefusedError(f"{name} of something that is not known to have it.")


def call_function(
    function: Value, arguments: Sequence[Value], keywords: Mapping[str, Value], setting: Setting
) -> Value:
    """Apply a function to values.

    Raises:
        RefusedError: the function, an argument or a keyword is not known.
    """
    if isinstance(function, Method) and not arguments and not keywords:
        if function.name == "get_shape":
            return call("shape", function.owner)
        if isinstance(function.owner, Call) and function.owner.operation == "shape":
            return function.owner
    if function in _NUMBER_TYPES and not keywords and len(arguments) == 1:
        (argument,) = arguments
        if isinstance(argument, Constant) and is_number(argument.value):
            return Constant(float(argument.value))
    if not isinstance(function, Name):
        raise RefusedError("A call of something unknown.")
    keywords = {name: value for name, value in keywords.items() if name != "name"}
    path = function.path
    if path in _OPERATOR_OF and len(arguments) == 2 and not keywords:
        return binary(_OPERATOR_OF[path], *arguments)
    if path in SPECIAL:
        try:
            return SPECIAL[path](setting, *arguments, **keywords)
        except TypeError as error:
            raise RefusedError(f"{path} with other arguments.") from error
    if preprocessing := PREPROCESSING.fullmatch(path):
        return preprocessed(preprocessing[1], arguments, keywords)
    if path not in _FUNCTIONS:
        raise RefusedError(f"{path} is not known.")
    return _spelled(_FUNCTIONS[path], arguments, keywords)


def _spelled(
    spelling: _Spelling, arguments: Sequence[Value], keywords: Mapping[str, Value]
) -> Call:
    parameters = spelling.by_position + spelling.by_keyword
    if len(arguments) > len(parameters):
        raise RefusedError("Too many arguments.")
    given = {words[0]: value for words, value in zip(parameters, arguments, strict=False)}
    for name, value in keywords.items():
        word = next((words[0] for words in parameters if name in words), None)
        if word is None and name in _TENSOR_NAMES:
            word = parameters[0][0]
        if word is None and name == "data_format" and value in CHANNELS_LAST:
            continue
        if word is None or word in given:
            raise RefusedError(f"A keyword {name} that is not known.")
        given[word] = value
    for word, default in spelling.defaults.items():
        given.setdefault(word, Constant(default))
    try:
        operands = [plain(given[words[0]]) for words in spelling.by_position]
    except KeyError as error:
        raise RefusedError("An argument is missing.") from error
    if not any(is_tensor(operand) for operand in operands):
        raise RefusedError("An operation on constants only.")
    return call(
        spelling.operation,
        *operands,
        **{words[0]: plain(given[words[0]]) for words in spelling.by_keyword if words[0] in given},
    )
