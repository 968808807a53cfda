"""Files that Keras wrote on Theano: the same words, other edges."""

from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import Config, every_layer, values

_POOLING = ("MaxPooling", "AveragePooling")


def theano_edges_are_left(config: Config, stored: StoredModel) -> str | None:
    """Padding `same` on Theano put half the kernel on both sides, TensorFlow the rest at the end.

    They agree for odd kernels with stride 1; other layers cannot be had. Source:
    `conv2d` and `pool2d` of Keras 2.2.4's `theano_backend.py`.
    """
    if stored.backend != "theano":
        return None
    for layer in every_layer(config):
        inner = values(layer)
        if inner.get("padding") != "same":
            continue
        kernel, strides = _sizes(inner.get("kernel_size")), _sizes(inner.get("strides"))
        is_pooling = str(layer.get("class_name")).startswith(_POOLING)
        if is_pooling or any(size % 2 == 0 for size in kernel) or any(one > 1 for one in strides):
            layer["unusable"] = "padding as Theano did it, which TensorFlow does otherwise"
    return None


def _sizes(value: object) -> list[int]:
    found = value if isinstance(value, list) else [value]
    return [size for size in found if isinstance(size, int)]
