"""The vocabulary of Keras 1 (to early 2017): other names for layers and keywords.

Source: the renamings that Keras 2.0 itself applied, `keras/legacy/interfaces.py` and
`keras/legacy/layers.py` of Keras 2.0.
"""

from typing import Any

from engine.errors import EngineError
from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import Config, every_layer, name_of, values

_CLASSES = {
    "AtrousConvolution1D": "Conv1D",
    "AtrousConvolution2D": "Conv2D",
    "Convolution1D": "Conv1D",
    "Convolution2D": "Conv2D",
    "Convolution3D": "Conv3D",
    "Deconvolution2D": "Conv2DTranspose",
    "SeparableConvolution2D": "SeparableConv2D",
}
_KEYS = {
    "W_constraint": "kernel_constraint",
    "W_regularizer": "kernel_regularizer",
    "U_regularizer": "recurrent_regularizer",
    "b_constraint": "bias_constraint",
    "b_regularizer": "bias_regularizer",
    "bias": "use_bias",
    "border_mode": "padding",
    "dim_ordering": "data_format",
    "inner_activation": "recurrent_activation",
    "inner_init": "recurrent_initializer",
    "nb_filter": "filters",
    "p": "rate",
    "sigma": "stddev",
    "subsample": "strides",
}
# Keywords of Keras 1 whose value says nothing that matters once weights are loaded.
_GONE = ("init", "gamma_init", "beta_init", "forget_bias_init", "depthwise_init", "pointwise_init")
_FORMATS = {"tf": "channels_last", "th": "channels_first", "default": "channels_last"}
_MERGES = {
    "ave": "Average",
    "concat": "Concatenate",
    "max": "Maximum",
    "mul": "Multiply",
    "sum": "Add",
}
_OWN_KEYS = {"nb_filter", "nb_row", "border_mode", "dim_ordering", "subsample", "W_regularizer"}


def keras_1_is_translated(config: Config, stored: StoredModel) -> str | None:
    """Rename the layers and keywords of Keras 1.

    Raises:
        EngineError: Where Keras 1 did not store what the outputs depend on.
    """
    version = stored.keras_version or ""
    found = version.startswith(("0.", "1.")) or any(
        _OWN_KEYS & set(values(layer)) for layer in every_layer(config)
    )
    if not found or version.startswith("3."):
        return None
    for layer in every_layer(config):
        class_name = str(layer.get("class_name"))
        inner = values(layer)
        if class_name == "Merge":
            _translate_merge(layer, inner)
            continue
        mode = inner.pop("mode", 0) if class_name == "BatchNormalization" else 0
        if mode != 0:
            # 1 normalises each sample, 2 takes the batch's statistics even to predict.
            layer["unusable"] = f"a BatchNormalization of mode {mode}, which Keras no longer has"
        if class_name == "PReLU" and "shared_axes" not in inner:
            inner["shared_axes"] = _shared_axes(name_of(layer), stored)
        layer["class_name"] = _CLASSES.get(class_name, class_name)
        _translate_sizes(class_name, inner)
        for old, new in _KEYS.items():
            # `p` and `bias` are Keras 1's only in these places.
            if old in inner and new not in inner:
                inner[new] = inner.pop(old)
        for key in _GONE:
            inner.pop(key, None)
        if inner.get("data_format") in _FORMATS:
            inner["data_format"] = _FORMATS[inner["data_format"]]
        if inner.get("data_format") == "channels_first" and stored.backend is None:
            raise EngineError(
                f"{stored.path} was written by Keras 1 with channels first, and does not say "
                "whether under Theano or TensorFlow, which turn kernels differently: open it in "
                "Keras 2 where it was made and save it again."
            )
        if class_name in ("LSTM", "GRU"):
            layer["unusable"] = f"a {class_name} with weights as Keras 1 stored them, gate by gate"
        if class_name in ("LSTM", "GRU", "SimpleRNN"):
            inner.setdefault("dropout", inner.pop("dropout_W", 0.0))
            inner.setdefault("recurrent_dropout", inner.pop("dropout_U", 0.0))
        if class_name == "Flatten" or inner.get("data_format") is None:
            inner.pop("data_format", None)
    return "Names of Keras 1 (nb_filter, border_mode, W_regularizer, …) were translated to today's."


def _shared_axes(name: str, stored: StoredModel) -> list[int] | None:
    """Keras 1 forgot to store them; the stored slopes have size 1 along them."""
    for array in stored.arrays:
        if name in array.path.split("/")[:-1] and "alpha" in array.path.rsplit("/", 1)[-1]:
            return [axis + 1 for axis, size in enumerate(array.shape) if size == 1] or None
    return None


def _translate_sizes(class_name: str, inner: Config) -> None:
    if "nb_row" in inner and "nb_col" in inner:
        inner["kernel_size"] = [inner.pop("nb_row"), inner.pop("nb_col")]
        rate = inner.pop("atrous_rate", None)
        if rate is not None:
            inner["dilation_rate"] = rate
    elif "filter_length" in inner:
        inner["kernel_size"] = inner.pop("filter_length")
        inner["strides"] = inner.pop("subsample_length", 1)
    elif "kernel_dim1" in inner:
        inner["kernel_size"] = [inner.pop(f"kernel_dim{axis}") for axis in (1, 2, 3)]
    if "output_dim" in inner and class_name != "Embedding":
        inner["units"] = inner.pop("output_dim")
    if "pool_length" in inner:
        inner["pool_size"] = inner.pop("pool_length")
        inner["strides"] = inner.pop("stride", None)
    if class_name == "Deconvolution2D":
        inner.pop("output_shape", None)
    padding = inner.get("padding")
    if class_name == "ZeroPadding2D" and isinstance(padding, list) and len(padding) == 4:
        inner["padding"] = [padding[:2], padding[2:]]
    if isinstance(padding, dict):
        sides = ("top_pad", "bottom_pad", "left_pad", "right_pad")
        top, bottom, left, right = (padding.get(side, 0) for side in sides)
        inner["padding"] = [[top, bottom], [left, right]]


def _translate_merge(layer: Config, inner: Config) -> None:
    """Keras 1's one merging layer; what it does is a word."""
    mode: Any = inner.get("mode")
    new = _MERGES.get(mode) if isinstance(mode, str) else None
    if new is None or inner.get("layers"):
        layer["unusable"] = f"a Merge layer with mode {mode!r}, which Keras no longer has"
        return
    kept: Config = {"name": inner.get("name") or name_of(layer)}
    if new == "Concatenate":
        kept["axis"] = inner.get("concat_axis", -1)
    layer["class_name"] = new
    layer["config"] = kept
