"""One closed table from calculations to stock Keras layers.

`lower` turns a tree of `expressions` into layers of `keras.layers`, or operations of `keras.ops`
where no layer does the same. What is outside the table is None: an unknown operation or keyword,
a keyword with another meaning than the layer's, an integer or data-dependent result, a mixing of
the pictures of a batch. Nothing is guessed, and neither Keras nor TensorFlow is imported.

The words of the table, with their parameters in order; both readers (`lambdas` for bytecode,
`foreign_operations` for stored calls) use them, positionally or by these keywords:

- Arithmetic: add, subtract, multiply, true_divide, floor_divide, mod, power, maximum, minimum
  (x1, x2; one of them may be a constant), average(x1, x2), negative(x), absolute(x), sign(x),
  square(x), sqrt(x), rsqrt(x), reciprocal(x), exp(x), expm1(x), log(x), log1p(x), sin(x), cos(x),
  erf(x), floor(x), ceil(x), round(x), clip(x, x_min, x_max), bias_add(x, bias),
  divide_no_nan(x1, x2), cumsum(x, axis), zeros_like(x), ones_like(x).
- Choices: greater, greater_equal, less, less_equal, equal, not_equal, logical_and, logical_or
  (x1, x2), logical_not(x), where(condition, x1, x2), argmax, argmin (x, axis).
- Activations: relu(x, negative_slope=0, max_value=None, threshold=0), relu6(x), sigmoid(x),
  tanh(x), softplus(x), softsign(x), selu(x), silu(x), log_sigmoid(x), mish(x),
  leaky_relu(x, negative_slope=0.2), elu(x, alpha=1), gelu(x, approximate=False: TensorFlow's
  default, so a reader of keras.ops.gelu states True), softmax(x, axis=-1), log_softmax(x,
  axis=-1), hard_sigmoid(x) and hard_silu(x) (Keras 3's, relu6(x + 3) / 6; a reader of Keras 2's
  hard_sigmoid writes clip(0.2 * x + 0.5, 0, 1)).
- Reductions: mean, sum, max, min, prod, std, var (x, axis=None, keepdims=False).
- Shape: reshape(x, newshape; the whole shape with the batch entry), flatten(x: keeps the batch),
  transpose(x, axes), expand_dims(x, axis), squeeze(x, axis), tile(x, repeats),
  repeat(x, repeats, axis), take(x, indices, axis; constant indices), flip(x, axis),
  pad(x, pad_width, mode="constant", constant_values=0),
  getitem(x, key; a constant int, slice, None, Ellipsis or a tuple of them),
  swapaxes(x, axis1, axis2), shape(x: only inside reshape),
  tuple(item, …) for a tuple that is not all constant.
- Several results, only as the whole calculation: split(x, sizes, axis; a number of equal parts or
  the size of each), unstack(x, axis, num=None).
- Several tensors: concatenate(xs, axis=-1), stack(xs, axis=0) with xs a Call("tuple", …),
  matmul(x1, x2), einsum(subscripts, x1, …), add_n(xs).
- Images: image_resize(x, size, interpolation="bilinear", antialias=False; TensorFlow 2's
  tf.image.resize, that is with half-pixel centres), rgb_to_grayscale(x), grayscale_to_rgb(x),
  depth_to_space(x, block_size), space_to_depth(x, block_size),
  upsample(x, size, interpolation="nearest"),
  max_pool, average_pool (x, pool_size, strides=None, padding="valid").
- Others: cast(x, dtype), l2_normalize(x, axis=-1, epsilon=1e-12), identity(x), stop_gradient(x).
"""

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

from engine.sources import elementwise, shaping
from engine.sources.expressions import Decoded, Expression, Input, StockLayer
from engine.sources.formulas import formula
from engine.sources.lowering import (
    Dimension,
    Lowering,
    OutsideTableError,
    Parts,
    Shape,
    count,
    tensor,
)

_LARGEST = 2_000  # nodes of one calculation; a Lambda's expression has a dozen
_ROWS = {**elementwise.ROWS, **shaping.ROWS}
_SIGNATURES = {name: inspect.signature(row) for name, row in _ROWS.items()}


def lower(expression: Expression) -> Decoded | None:
    """A calculation as stock layers, or None when it is outside the table.

    The tensors given are taken to hold floats (or integers that the calculation casts or
    divides first): TensorFlow's wrapping arithmetic of integers is not imitated.
    """
    try:
        if count(expression) > _LARGEST:
            return None
        lowering = Lowering(_ROWS, _SIGNATURES)
        value = lowering.value(expression)
        result = value.base if isinstance(value, Parts) else lowering.settle(tensor(value))
    except (OutsideTableError, RecursionError):
        return None
    if isinstance(result, Input):
        lowering.layers.append(StockLayer(class_name="Identity", inputs=(result,)))
    elif result != len(lowering.layers) - 1:
        return None
    return Decoded(formula=formula(expression), layers=tuple(lowering.layers))


def is_size(expression: Expression) -> bool:
    """Whether a calculation gives a shape or a number out of one, which is no tensor in Keras 3."""
    try:
        value = Lowering(_ROWS, _SIGNATURES).value(expression)
    except (OutsideTableError, RecursionError):
        return False
    return isinstance(value, Shape | Dimension) or (
        isinstance(value, tuple) and any(isinstance(item, Dimension) for item in value)
    )


def stored_node(layer: StockLayer, tensors: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The call of a layer as Keras 3 stores it, an entry of `inbound_nodes`.

    Args:
        layer: The layer that is called.
        tensors: For each of `layer.inputs`, the tensor as Keras 3 stores it
            (`{"class_name": "__keras_tensor__", "config": {"keras_history": […], …}}`).
    """
    stored: list[Any] = [dict(tensor) for tensor in tensors]
    operands = stored if layer.spread or len(stored) == 1 else [stored]
    return {"args": [*operands, *(_stored(value) for value in layer.arguments)], "kwargs": {}}


def _stored(value: Any) -> Any:
    """A constant of a call as Keras 3 stores it."""
    if value is Ellipsis:
        return {"class_name": "__ellipsis__", "config": {}}
    if isinstance(value, slice):
        ends = {"start": value.start, "stop": value.stop, "step": value.step}
        return {"class_name": "__slice__", "config": ends}
    return [_stored(item) for item in value] if isinstance(value, tuple | list) else value
