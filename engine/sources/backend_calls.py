"""Functions of Keras, TensorFlow and NumPy whose arguments need more than another name.

Each takes what is known of the place where it was called and its arguments, under the names that
the library gives them, and returns a tree in the words of `operations`, or refuses.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from engine.sources.expressions import Constant, Expression
from engine.sources.symbols import (
    Items,
    Name,
    RefusedError,
    Value,
    as_array,
    call,
    getitem,
    is_number,
    is_tensor,
    negative,
    plain,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of where a function was written.

    `tensorflow2`: certainly under TensorFlow 2 (its image resizing differs from 1's).
    `dtype`: the layer's, which is Keras's default float type; None where it is not stored.
    """

    tensorflow2: bool = False
    dtype: str | None = None


CHANNELS_LAST = (Constant(None), Constant("channels_last"), Constant("NHWC"))

_NONE = Constant(None)
_NO = Constant(False)
_BILINEAR = Constant("bilinear")
_NEAREST = Constant("nearest")
_PADDING = Constant("CONSTANT")
_ZERO = Constant(0)
_FLOAT = Constant("float32")
_ONE_EACH_SIDE = Constant(((1, 1), (1, 1)))

_Special = Callable[..., Value]


def _array(_: Setting, value: Value, dtype: Value = _NONE) -> Value:
    if is_tensor(value) and dtype == _NONE:
        return value
    if dtype == _NONE:
        return as_array(value)
    if not _dtype(dtype).startswith("float"):
        raise RefusedError("An array of whole numbers.")
    return as_array(value, floats=True)


def _float_array(_: Setting, value: Value, dtype: Value = _FLOAT) -> Value:
    return _array(_, value, dtype if dtype != _NONE else _FLOAT)


def _dtype(value: Value) -> str:
    if value == Name("float"):
        return "float64"
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        raise RefusedError("A type that is not known.")
    return value.value


def _number_function(function: Callable[[float], float]) -> _Special:
    def apply(_: Setting, value: Value) -> Value:
        if not isinstance(value, Constant) or not is_number(value.value):
            raise RefusedError("A NumPy function on something that is no number.")
        try:
            return Constant(function(value.value))
        except (ValueError, OverflowError) as error:
            raise RefusedError("A result that is no number.") from error

    return apply


def _clipped_root(_: Setting, x: Value) -> Value:
    # Keras's own sqrt takes the root of nothing below zero.
    return call("sqrt", call("maximum", plain(x), Constant(0.0)))


def _hard_sigmoid(_: Setting, x: Value) -> Value:
    # Keras 3's is another, and its backend has none under this name.
    line = call("add", call("multiply", plain(x), Constant(0.2)), Constant(0.5))
    return call("clip", line, x_min=Constant(0.0), x_max=Constant(1.0))


def _concat(_: Setting, values: Value, axis: Value) -> Value:
    if isinstance(values, Constant) and isinstance(axis, Items):
        values, axis = axis, values  # TensorFlow before 1.0
    return call("concatenate", plain(values), axis=plain(axis))


def _resize(
    setting: Setting,
    images: Value,
    size: Value,
    method: Value = _BILINEAR,
    preserve_aspect_ratio: Value = _NO,
    antialias: Value = _NO,
) -> Value:
    if not setting.tensorflow2:
        raise RefusedError("Whether TensorFlow 1 or 2 resized is not known.")
    if preserve_aspect_ratio != _NO:
        raise RefusedError("A size that depends on the picture.")
    return call(
        "image_resize",
        plain(images),
        size=plain(size),
        interpolation=Constant(_dtype(method)),
        antialias=plain(antialias),
    )


def _resize_keras3(
    setting: Setting,
    images: Value,
    size: Value,
    interpolation: Value = _BILINEAR,
    antialias: Value = _NO,
    data_format: Value = _NONE,
) -> Value:
    if data_format not in CHANNELS_LAST:
        raise RefusedError("Channels first.")
    modern = Setting(tensorflow2=True)
    return _resize(modern, images, size, interpolation, _NO, antialias)


def _upsample(
    setting: Setting,
    x: Value,
    height_factor: Value,
    width_factor: Value,
    data_format: Value,
    interpolation: Value = _NEAREST,
) -> Value:
    if data_format not in CHANNELS_LAST:
        raise RefusedError("Channels first.")
    if interpolation != _NEAREST and not setting.tensorflow2:
        raise RefusedError("Whether TensorFlow 1 or 2 resized is not known.")
    size = plain(Items((height_factor, width_factor)))
    return call("upsample", plain(x), size=size, interpolation=plain(interpolation))


def _pad(
    _: Setting,
    tensor: Value,
    paddings: Value,
    mode: Value = _PADDING,
    constant_values: Value = _ZERO,
) -> Value:
    return call(
        "pad",
        plain(tensor),
        pad_width=plain(paddings),
        mode=Constant(_dtype(mode).lower()),
        constant_values=plain(constant_values),
    )


def _pad_pictures(
    _: Setting,
    x: Value,
    padding: Value = _ONE_EACH_SIDE,
    data_format: Value = _NONE,
) -> Value:
    pairs = plain(padding)
    if data_format not in CHANNELS_LAST or not isinstance(pairs, Constant):
        raise RefusedError("Channels first.")
    if not isinstance(pairs.value, tuple):
        raise RefusedError("A padding that is not known.")
    return call("pad", plain(x), pad_width=Constant(((0, 0), *pairs.value, (0, 0))))


def _flipped(axis: int) -> _Special:
    return lambda _, image: call("flip", plain(image), axis=Constant(axis))


def _cast_to(dtype: str | None) -> _Special:
    def cast(setting: Setting, x: Value) -> Value:
        return call("cast", plain(x), dtype=_floatx(setting) if dtype is None else Constant(dtype))

    return cast


def _floatx(setting: Setting) -> Constant:
    if setting.dtype is None:
        raise RefusedError("Keras's default type is not stored.")
    return Constant(setting.dtype)


def _absolute(_: Setting, x: Value) -> Value:
    if isinstance(x, Constant) and is_number(x.value):
        return Constant(abs(x.value))
    return call("absolute", plain(x))


def _einsum(_: Setting, equation: Value, *inputs: Value) -> Value:
    return call("einsum", plain(equation), *(plain(value) for value in inputs))


def _getitem(_: Setting, value: Value, key: Value) -> Value:
    return getitem(value, key)


SPECIAL: dict[str, _Special] = {
    "np.array": _array,
    "np.asarray": _array,
    "K.constant": _float_array,
    "K.variable": _float_array,
    "tf.constant": _array,
    "tf.convert_to_tensor": _array,
    "K.sqrt": _clipped_root,
    "K.hard_sigmoid": _hard_sigmoid,
    "K.epsilon": lambda _: Constant(1e-7),
    "K.floatx": _floatx,
    "K.cast_to_floatx": _cast_to(None),
    "tf.to_float": _cast_to("float32"),
    "K.resize_images": _upsample,
    "K.spatial_2d_padding": _pad_pictures,
    "tf.concat": _concat,
    "tf.pad": _pad,
    "tf.image.resize": _resize,
    "ops.image.resize": _resize_keras3,
    "tf.image.flip_left_right": _flipped(-2),
    "tf.image.flip_up_down": _flipped(-3),
    "tf.einsum": _einsum,
    "ops.einsum": _einsum,
    "abs": _absolute,
    "float": _number_function(float),
    "print": lambda _, *values: _NONE,
    "operator.getitem": _getitem,
    "operator.neg": lambda _, x: negative(x),
    **{
        f"{module}.{name}": _number_function(getattr(math, name))
        for module in ("np", "math")
        for name in ("sqrt", "log", "exp")
    },
}

# keras.applications' preprocess_input by module, as its source states the modes; in Keras 2 and
# 3 each calls imagenet_utils with its own.
PREPROCESSING = re.compile(
    r"(?:applications\.)?(imagenet_utils|vgg16|vgg19|resnet|resnet50|resnet_v2|inception_v3"
    r"|inception_resnet_v2|xception|mobilenet|mobilenet_v2|nasnet|densenet|efficientnet"
    r"|efficientnet_v2|convnext|mobilenet_v3)\.preprocess_input"
)
_MODES = {
    **dict.fromkeys(("vgg16", "vgg19", "resnet", "resnet50"), "caffe"),
    **dict.fromkeys(("efficientnet", "efficientnet_v2", "convnext", "mobilenet_v3"), "none"),
    "densenet": "torch",
}
_CAFFE_MEAN = (103.939, 116.779, 123.68)
_TORCH_MEAN, _TORCH_DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def preprocessed(
    module: str, arguments: Sequence[Value], keywords: Mapping[str, Value]
) -> Expression:
    """What `preprocess_input` of a module of keras.applications does to a tensor.

    Raises:
        RefusedError: channels come first, or the arguments are others.
    """
    given = dict(zip(("x", "data_format"), arguments, strict=False)) | dict(keywords)
    mode = _MODES.get(module, "tf")
    if module == "imagenet_utils":
        mode = _dtype(given.pop("mode", Constant("caffe")))
    x = plain(given.pop("x", _NONE))
    if given.pop("data_format", _NONE) not in CHANNELS_LAST or given or len(arguments) > 2:
        raise RefusedError("Preprocessing with other arguments.")
    if not is_tensor(x):
        raise RefusedError("Preprocessing of no tensor.")
    match mode:
        case "none":
            return x
        case "tf":
            return call("subtract", call("true_divide", x, Constant(127.5)), Constant(1.0))
        case "caffe":
            turned = call("getitem", x, Constant((Ellipsis, slice(None, None, -1))))
            return call("subtract", turned, Constant(_CAFFE_MEAN))
        case "torch":
            centred = call(
                "subtract", call("true_divide", x, Constant(255.0)), Constant(_TORCH_MEAN)
            )
            return call("true_divide", centred, Constant(_TORCH_DEVIATION))
    raise RefusedError(f"Preprocessing of a mode {mode}.")
