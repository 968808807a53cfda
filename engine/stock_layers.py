"""The same model out of layers that an .h5 file can hold.

Some applications use what Keras writes to .h5 and cannot read back: arithmetic on tensors
(MobileNetV3, ConvNeXt) and layers of their own (ConvNeXt, Inception-ResNet).
"""

from numbers import Real
from typing import Any

import keras
import numpy as np
from keras import layers

from engine.graph import layer_paths
from engine.sources.rebuilding import set_weights

_MERGES = {"Add": layers.Add, "Multiply": layers.Multiply, "Subtract": layers.Subtract}


def with_stock_layers(model: keras.Model) -> keras.Model:
    """A copy, weights and trainable flags included, whose arithmetic and own layers are replaced.

    Whether the copy answers alike is for the caller to check.
    """
    copy = keras.models.clone_model(
        model, clone_function=_clone, call_function=_call, recursive=True
    )
    copied = layer_paths(copy)
    for path, layer in layer_paths(model).items():
        if layer.weights and not isinstance(layer, keras.Model):
            shapes = [weight.shape for weight in copied[path].weights]
            weights = layer.get_weights()
            shaped = [np.reshape(w, shape) for w, shape in zip(weights, shapes, strict=True)]
            set_weights(copied[path], shaped)
    return copy


def _clone(layer: Any) -> Any:
    if not isinstance(layer, keras.Layer):
        return layer
    if type(layer).__name__ == "LayerScale":
        return layers.DepthwiseConv2D(1, use_bias=False, name=layer.name, trainable=layer.trainable)
    return type(layer).from_config(layer.get_config())


def _call(layer: Any, *args: Any, **kwargs: Any) -> Any:
    if type(layer).__name__ == "CustomScaleLayer":
        straight, residual = args[0]
        scaled = layers.Rescaling(layer.scale, name=f"{layer.name}_residual")(residual)
        return layers.Add(name=layer.name)([straight, scaled])
    if not isinstance(layer, keras.Layer) and len(args) == 2 and not kwargs:
        merge = _MERGES.get(type(layer).__name__)
        if merge is not None and all(keras.utils.is_keras_tensor(value) for value in args):
            return merge(name=layer.name)(list(args))
        tensor, number = reversed(args) if isinstance(args[0], Real) else args
        linear = _as_linear(type(layer).__name__, number, number_first=number is args[0])
        if linear is not None:
            scale, offset = linear
            return layers.Rescaling(scale, offset, name=layer.name)(tensor)
    return layer(*args, **kwargs)


def _as_linear(operation: str, number: Any, *, number_first: bool) -> tuple[float, float] | None:
    """Scale and offset of an operation between a tensor and a number, or None if it is not one."""
    if not isinstance(number, Real):
        return None
    value = float(number)
    if operation == "Add":
        return 1.0, value
    if operation == "Multiply":
        return value, 0.0
    if operation == "Subtract":
        return (-1.0, value) if number_first else (1.0, -value)
    if operation in ("Divide", "TrueDivide") and not number_first:
        return 1.0 / value, 0.0
    return None
