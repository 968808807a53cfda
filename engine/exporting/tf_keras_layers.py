"""What tf.keras 2 has for a layer of Keras 3: a closed list, tried with tf.keras 2.15.

A layer that is not in `_KEPT`, or uses something that tf.keras 2 lacks, is refused by name. What
counts in training only (initializers, seeds) is left out; penalties and constraints stay.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError

Array = NDArray[Any]
ENTERING = -1
"""In `Step.takes`: what enters the layer, one tensor or several."""


OPERATION = "TFOpLambda"
"""The class of a step that is a function of TensorFlow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One layer of tf.keras 2; most layers of Keras 3 become one, some a few.

    `takes` are the steps whose outputs enter, by their numbers, or `ENTERING`. `options` are
    keywords of its call. `weights` come by name, in tf.keras's order: those that train first.
    """

    class_name: str
    config: dict[str, Any]
    takes: tuple[int, ...] = (ENTERING,)
    weights: tuple[tuple[str, Array], ...] = ()
    options: dict[str, Any] | None = None


_CONVOLUTION = (
    "kernel_size strides padding data_format dilation_rate activation use_bias "
    "kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint"
)
_DEPTHWISE = _CONVOLUTION.replace("kernel_r", "depthwise_r").replace("kernel_c", "depthwise_c")
_SEPARABLE = f"{_DEPTHWISE} pointwise_regularizer pointwise_constraint filters depth_multiplier"
_SCALED = (
    "axis epsilon center scale gamma_regularizer beta_regularizer gamma_constraint beta_constraint"
)
_POOLING = "pool_size padding strides data_format"
_GLOBAL = "data_format keepdims"

# By class, the arguments that tf.keras 2 takes with the same meaning.
_KEPT: dict[str, str] = {
    "Activation": "activation",
    "ActivityRegularization": "l1 l2",
    "Add": "",
    "AlphaDropout": "rate noise_shape",
    "Average": "",
    "AveragePooling1D": _POOLING,
    "AveragePooling2D": _POOLING,
    "AveragePooling3D": _POOLING,
    "BatchNormalization": f"{_SCALED} momentum",
    "Concatenate": "axis",
    "Conv1D": f"{_CONVOLUTION} filters groups",
    "Conv1DTranspose": f"{_CONVOLUTION} filters output_padding",
    "Conv2D": f"{_CONVOLUTION} filters groups",
    "Conv2DTranspose": f"{_CONVOLUTION} filters output_padding",
    "Conv3D": f"{_CONVOLUTION} filters groups",
    "Cropping1D": "cropping",
    "Cropping2D": "cropping data_format",
    "Dense": (
        "units activation use_bias kernel_regularizer bias_regularizer activity_regularizer "
        "kernel_constraint bias_constraint"
    ),
    "DepthwiseConv1D": f"{_DEPTHWISE} depth_multiplier",
    "DepthwiseConv2D": f"{_DEPTHWISE} depth_multiplier",
    "Dot": "axes normalize",
    "Dropout": "rate noise_shape",
    "ELU": "alpha",
    "Flatten": "data_format",
    "GaussianDropout": "rate",
    "GaussianNoise": "stddev",
    "GlobalAveragePooling1D": _GLOBAL,
    "GlobalAveragePooling2D": _GLOBAL,
    "GlobalAveragePooling3D": _GLOBAL,
    "GlobalMaxPooling1D": _GLOBAL,
    "GlobalMaxPooling2D": _GLOBAL,
    "GlobalMaxPooling3D": _GLOBAL,
    "GroupNormalization": f"{_SCALED} groups",
    "LayerNormalization": _SCALED,
    "LeakyReLU": "negative_slope",
    "MaxPooling1D": _POOLING,
    "MaxPooling2D": _POOLING,
    "MaxPooling3D": _POOLING,
    "Maximum": "",
    "Minimum": "",
    "Multiply": "",
    "Normalization": "axis mean variance invert",
    "PReLU": "shared_axes alpha_regularizer alpha_constraint",
    "Permute": "dims",
    "ReLU": "max_value negative_slope threshold",
    "RepeatVector": "n",
    "Rescaling": "scale offset",
    "Reshape": "target_shape",
    "Resizing": "height width interpolation crop_to_aspect_ratio",
    "SeparableConv1D": _SEPARABLE,
    "SeparableConv2D": _SEPARABLE,
    "Softmax": "axis",
    "SpatialDropout1D": "rate",
    "SpatialDropout2D": "rate data_format",
    "Subtract": "",
    "UnitNormalization": "axis",
    "UpSampling1D": "size",
    "UpSampling2D": "size data_format interpolation",
    "ZeroPadding1D": "padding",
    "ZeroPadding2D": "padding data_format",
    "ZeroPadding3D": "padding data_format",
}
_RENAMED = {("LeakyReLU", "negative_slope"): "alpha"}
# Arguments that tf.keras 2 lacks, and what they may be; others may be missing or off.
_ONLY = {
    "data_format": ("channels_last",),
    "groups": (1,),
    "renorm_momentum": (0.99,),
    "fill_mode": ("constant",),
    "fill_value": (0.0,),
}
# hard_sigmoid is not among them: tf.keras 2 has another slope for it.
_SAME_ACTIVATIONS = [
    "elu",
    "exponential",
    "gelu",
    "linear",
    "mish",
    "relu",
    "selu",
    "sigmoid",
    "softmax",
    "softplus",
    "softsign",
    "tanh",
]
_RENAMED_ACTIVATIONS = {"silu": "swish", "swish": "swish"}
_PENALTIES = ("L1", "L2", "L1L2")
_CONSTRAINTS = ("MaxNorm", "MinMaxNorm", "NonNeg", "UnitNorm")
_IGNORED = ("name", "trainable", "dtype", "seed")

LISTED = (*_KEPT, "Identity", "MelSpectrogram")
"""The layers of Keras 3 that tf.keras 2 gets."""


def steps_of(layer: Any) -> list[Step]:
    """The layers of tf.keras 2 that compute what a layer of Keras 3 does, the last one its output.

    Raises:
        EngineError: If tf.keras 2 has nothing that is sure to compute the same; it names the
            layer.
    """
    class_name = type(layer).__name__
    if class_name == "Identity":
        return [Step(class_name="Activation", config={"activation": "linear"})]
    if class_name == "MelSpectrogram":
        return _mel_spectrogram(layer)
    if class_name not in _KEPT:
        raise _refused(layer, "tf.keras 2 has no such layer, or Graft does not know its form there")
    values = layer.get_config()
    kept = _KEPT[class_name].split()
    config: dict[str, Any] = {"trainable": bool(layer.trainable), "dtype": _dtype(layer)}
    for key, value in values.items():
        if key in kept:
            config[_RENAMED.get((class_name, key), key)] = _plain(layer, key, value)
        elif not _is_without_effect(key, value):
            raise _refused(layer, f"tf.keras 2 does not know its `{key}`")
    weights = tuple(
        (variable.name, np.asarray(variable))
        for variable in (*layer.trainable_weights, *layer.non_trainable_weights)
    )
    after: tuple[Step, ...] = ()
    if "activation" in config:
        config["activation"], after = _activation(layer, values["activation"])
    return [Step(class_name=class_name, config=config, weights=weights), *after]


def _is_without_effect(key: str, value: Any) -> bool:
    if key in _IGNORED or key.endswith("_initializer") or not value:
        return True
    return key in _ONLY and value in _ONLY[key]


def _dtype(layer: Any) -> str:
    return str(layer.dtype_policy.name)


def _plain(layer: Any, key: str, value: Any) -> Any:
    """An argument as JSON of tf.keras 2."""
    for ending, known in (("_regularizer", _PENALTIES), ("_constraint", _CONSTRAINTS)):
        if key.endswith(ending) and value is not None:
            if value.get("class_name") not in known:
                raise _refused(layer, f"tf.keras 2 does not know its `{key}`")
            return {"class_name": value["class_name"], "config": value["config"]}
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    return list(value) if isinstance(value, tuple) else value


def _activation(layer: Any, activation: Any) -> tuple[str, tuple[Step, ...]]:
    """The name of an activation in tf.keras 2, and the steps that come after where it has none."""
    if activation in _SAME_ACTIVATIONS:
        return activation, ()
    if activation in _RENAMED_ACTIVATIONS:
        return _RENAMED_ACTIVATIONS[activation], ()
    dtype = {"dtype": _dtype(layer)}
    if activation == "relu6":
        return "linear", (Step(class_name="ReLU", config={"max_value": 6.0, **dtype}, takes=(0,)),)
    if activation == "leaky_relu":
        return "linear", (Step(class_name="LeakyReLU", config={"alpha": 0.2, **dtype}, takes=(0,)),)
    if activation in ("hard_sigmoid", "hard_silu", "hard_swish"):
        # relu6(x + 3) / 6
        line = {"scale": 1 / 6, "offset": 0.5, **dtype}
        gate = (
            Step(class_name="Rescaling", config=line, takes=(0,)),
            Step(class_name="ReLU", config={"max_value": 1.0, **dtype}, takes=(1,)),
        )
        if activation == "hard_sigmoid":
            return "linear", gate
        return "linear", (*gate, Step(class_name="Multiply", config=dtype, takes=(0, 2)))
    raise _refused(layer, f"tf.keras 2 does not know its activation {activation!r}")


_NO_LIMIT = 1000
_WINDOWS: dict[str, Callable[[Array], Array]] = {
    "hann": lambda turns: 0.5 - 0.5 * np.cos(turns),
    "hamming": lambda turns: 0.54 - 0.46 * np.cos(turns),
}


def _mel_spectrogram(layer: Any) -> list[Step]:
    """A mel spectrogram as a convolution with the window's Fourier terms, and its logarithm."""
    if (
        layer.mag_exp != 2
        or not layer.power_to_db
        or layer.top_db < _NO_LIMIT
        or layer.window not in _WINDOWS
        or len(layer.input.shape) != 2
    ):
        raise _refused(layer, "tf.keras 2 has no such layer, and only Graft's own is taken apart")
    fft, size = layer.fft_length, layer.sequence_length
    window = _WINDOWS[layer.window](2 * np.pi * np.arange(size) / size)
    bins = fft // 2 + 1
    angles = 2 * np.pi * np.outer(np.arange(size), np.arange(bins)) / fft
    waves = np.concatenate([np.cos(angles), np.sin(angles)], axis=1) * window[:, np.newaxis]
    bands = np.asarray(
        layer.linear_to_mel_weight_matrix(
            num_mel_bins=layer.num_mel_bins,
            num_spectrogram_bins=bins,
            sampling_rate=layer.sampling_rate,
            lower_edge_hertz=layer.min_freq,
            upper_edge_hertz=layer.max_freq,
        )
    )
    # Keras centres a window that is shorter than the transform in it.
    before = (fft - size) // 2
    edges = [[0, 0], [fft // 2 - before, fft // 2 - (fft - size - before)]]
    reference = max(abs(layer.ref_power), layer.min_power)
    floor = {"y": float(layer.min_power)}
    return [
        _operation("pad", ENTERING, {"paddings": edges, "mode": "REFLECT"}),
        Step(class_name="Reshape", config={"target_shape": [-1, 1]}, takes=(0,)),
        Step(
            class_name="Conv1D",
            config={
                "filters": 2 * bins,
                "kernel_size": [size],
                "strides": [layer.sequence_stride],
                "use_bias": False,
                "trainable": False,
            },
            takes=(1,),
            weights=(("kernel", waves[:, np.newaxis].astype(np.float32)),),
        ),
        Step(class_name="Multiply", config={}, takes=(2, 2)),
        Step(
            class_name="Dense",
            config={"units": layer.num_mel_bins, "use_bias": False, "trainable": False},
            takes=(3,),
            weights=(("kernel", np.concatenate([bands, bands]).astype(np.float32)),),
        ),
        _operation("math.maximum", 4, floor),
        _operation("math.log", 5, {}),
        Step(
            class_name="Rescaling",
            config={"scale": 10 / math.log(10), "offset": -10 * math.log10(reference)},
            takes=(6,),
        ),
        Step(class_name="Permute", config={"dims": [2, 1]}, takes=(7,)),
    ]


def _operation(function: str, takes: int, options: dict[str, Any]) -> Step:
    return Step(
        class_name=OPERATION, config={"function": function}, takes=(takes,), options=options
    )


def _refused(layer: Any, reason: str) -> EngineError:
    return EngineError(f"{layer.name} ({type(layer).__name__}): {reason}")
