"""Keywords of layers: dropped where they no longer matter, renamed, or given today's values."""

from typing import Any

from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import (
    Config,
    every_layer,
    is_model,
    is_stock_layer,
    listed,
    name_of,
    stock,
    values,
)

# Keywords that no layer takes today and that change nothing.
_MEANINGLESS = frozenset(
    {
        "batch_input_shape",
        "batch_size",
        "build_config",
        "consume_less",
        "force_generator",
        "fused",
        "implementation",
        "input_dim",
        "input_dtype",
        "input_length",
        "input_shape",
        "input_spec",
        "key_shape",
        "query_shape",
        "renorm_clipping",
        "renorm_momentum",
        "rng_type",
        # Only where a layer without weights takes it no more.
        "trainable",
        "value_shape",
        "weights",
    }
)
# Keywords that may be dropped when they hold the value that today's layer has built in.
_ONLY_IF = {
    "adjustment": (None,),
    "causal": (False, None),
    "data_format": (None, "channels_last", "tf"),
    "full_output": (False, None),
    "groups": (1,),
    "mask_value": (None,),
    "ragged": (False, None),
    "renorm": (False, None),
    "return_runtime": (False, None),
    "robust_masking": (False, None),
    "softmax_robust_masking": (False, None),
    "sparse": (False, None),
    "time_major": (False, None),
    "use_scale": (False, None),
    "virtual_batch_size": (None,),
    "zero_output_for_mask": (False, None),
}
_RENAMED = {
    "LeakyReLU": {"alpha": "negative_slope"},
    "ReLU": {"alpha": "negative_slope"},
}
# SeparableConv2D and DepthwiseConv2D listed what their parents have; they never used it.
_UNUSED = {
    "SpatialDropout1D": {"noise_shape"},
    "SpatialDropout2D": {"noise_shape"},
    "SpatialDropout3D": {"noise_shape"},
    "SeparableConv1D": {"kernel_initializer", "kernel_regularizer", "kernel_constraint", "groups"},
    "SeparableConv2D": {"kernel_initializer", "kernel_regularizer", "kernel_constraint", "groups"},
    "DepthwiseConv1D": {"kernel_initializer", "kernel_regularizer", "kernel_constraint", "filters"},
    "DepthwiseConv2D": {"kernel_initializer", "kernel_regularizer", "kernel_constraint", "filters"},
}


def keywords_are_todays(config: Config, stored: StoredModel) -> str | None:
    """Drop or rename keywords that today's layer does not take.

    A layer with one that is gone and had an effect, or whose meaning is not known, cannot be had.
    """
    of_today = (stored.keras_version or "").startswith("3.")
    dropped: set[str] = set()
    for layer in every_layer(config):
        class_name = layer.get("class_name")
        if is_model(layer) or not is_stock_layer(layer) or class_name == "InputLayer":
            continue
        inner = values(layer)
        accepted = set(stock()["layers"][class_name])
        if class_name == "LayerNormalization":
            # Taken, though its signature does not say so.
            accepted.add("rms_scaling")
        for old, new in _RENAMED.get(str(class_name), {}).items():
            if old in inner:
                inner.setdefault(new, inner.pop(old))
                dropped.add(old)
        for key in sorted(set(inner) - accepted):
            value = inner[key]
            is_known = (
                key in _MEANINGLESS
                or key in _UNUSED.get(str(class_name), ())
                or (key in _ONLY_IF and _plain(value) in _ONLY_IF[key])
            )
            if is_known:
                del inner[key]
                dropped.add(key)
            elif key in _ONLY_IF or not of_today:
                setting = repr(value) if isinstance(value, (int, float, str)) else "…"
                layer["unusable"] = (
                    f"a {class_name} with {key}={setting}, which Keras no longer has"
                )
    if not dropped:
        return None
    return f"Keywords that no longer matter were dropped or renamed: {listed(sorted(dropped), 6)}."


def _plain(value: Any) -> Any:
    return value if isinstance(value, (str, int, float, bool, type(None))) else repr(value)


def groups_of_one_are_dropped(config: Config, _stored: StoredModel) -> str | None:
    """DepthwiseConv2D and Conv2DTranspose have no `groups` today; 1 changed nothing."""
    changed = set()
    for layer in every_layer(config):
        class_name = layer.get("class_name")
        accepted = stock()["layers"].get(class_name, ())
        inner = values(layer)
        if is_stock_layer(layer) and inner.get("groups") == 1 and "groups" not in accepted:
            del inner["groups"]
            changed.add(str(class_name))
    if not changed:
        return None
    return f"`groups` of 1, which {listed(sorted(changed))} no longer takes, was dropped."


def single_axes_are_numbers(config: Config, stored: StoredModel) -> str | None:
    """An `axis` list with one entry becomes the number; several are kept as a list.

    Keras's reader of .h5 drops a list with several entries in silence, and the layer then
    normalises over another axis.
    """
    kept: list[str] = []
    for layer in every_layer(config):
        inner = values(layer)
        axis = inner.get("axis")
        if isinstance(axis, dict) and "items" in values({"config": axis}):
            axis = axis["items"]
        if not isinstance(axis, list) or not is_stock_layer(layer):
            continue
        if len(axis) == 1 and layer.get("class_name") not in ("Normalization", "UnitNormalization"):
            inner["axis"] = axis[0]
        elif len(axis) > 1 and layer.get("class_name") == "BatchNormalization":
            layer["unusable"] = "a BatchNormalization over several axes, which Keras no longer has"
        elif len(axis) > 1:
            inner["axis"] = axis
            kept.append(name_of(layer))
    if not kept or stored.kind == "keras":
        return None
    return f"The several axes of {listed(kept)} were kept, which Keras's own reader would drop."


def policies_are_names(config: Config, _stored: StoredModel) -> str | None:
    """A dtype policy was a dictionary of a class that is gone; today its name is enough.

    Half precision is opened in float32: a recipe's own setting decides what a run trains in, and
    what is exported is float32 in any case.
    """
    half: set[str] = set()
    changed = False
    for layer in [config, *every_layer(config)]:
        inner = values(layer)
        dtype = inner.get("dtype")
        name = values(dtype).get("name") if isinstance(dtype, dict) else dtype
        if isinstance(dtype, dict) and dtype.get("class_name") != "DTypePolicy":
            inner["dtype"] = name if isinstance(name, str) else "float32"
            changed = True
        if str(name).startswith("mixed") or name in ("float16", "bfloat16"):
            half.add(str(name))
            inner["dtype"] = "float32"
        if inner.get("dtype") is None and "dtype" in inner and not is_model(layer):
            del inner["dtype"]
    if half:
        return (
            f"Saved in half precision ({listed(sorted(half))}), opened in float32: answers differ "
            "from those of half precision by its rounding."
        )
    return "Policies of number types were replaced by their names." if changed else None


def recurrent_defaults_are_stated(config: Config, _stored: StoredModel) -> str | None:
    """Files from before `reset_after` hold GRUs that reset before; today's default is after."""
    changed = []
    for layer in every_layer(config):
        if layer.get("class_name") in ("GRU", "GRUCell") and "reset_after" not in values(layer):
            values(layer)["reset_after"] = False
            changed.append(name_of(layer))
    return f"{listed(changed)} resets before its product, as GRU did then." if changed else None


def initializers_are_todays(config: Config, _stored: StoredModel) -> str | None:
    """Initializers lose keywords that are gone; unknown ones make way for the default.

    Every weight comes from the file, so an initializer matters only when a layer is
    re-initialised.
    """
    replaced: list[str] = []
    trimmed = False
    known = set(stock()["initializers"])
    for layer in every_layer(config):
        inner = values(layer)
        for key in [key for key in inner if key.endswith("_initializer")]:
            value = inner[key]
            if isinstance(value, str):
                if value not in known:
                    replaced.append(value)
                    del inner[key]
                continue
            if not isinstance(value, dict):
                continue
            name = str(value.get("class_name")).removesuffix("V2").split(">")[-1]
            if name not in known:
                replaced.append(name)
                del inner[key]
                continue
            settings = dict(values(value))
            for gone in ("dtype", "verify_shape", "partition_info", "layout"):
                trimmed |= settings.pop(gone, None) is not None
            inner[key] = {
                "module": "keras.initializers",
                "class_name": name,
                "config": settings,
                "registered_name": None,
            }
    if replaced:
        return (
            f"Initializers that Keras does not have ({listed(sorted(set(replaced)))}) were "
            "replaced by the layers' own; all weights come from the file."
        )
    return "A `dtype` that initializers no longer take was dropped." if trimmed else None


def penalties_are_todays(config: Config, _stored: StoredModel) -> str | None:
    """Regularizers and constraints: unknown ones act only in training, and are left out."""
    left_out: list[str] = []
    for layer in every_layer(config):
        inner = values(layer)
        for key in list(inner):
            kind = key.rsplit("_", 1)[-1]
            if kind not in ("regularizer", "constraint") or inner[key] is None:
                continue
            value = inner[key]
            known = set(stock()[f"{kind}s"])
            name = value if isinstance(value, str) else ""
            if isinstance(value, dict):
                name = str(value.get("class_name") or value.get("name"))
                settings = values(value) if "config" in value else dict(value)
                if name == "WeightRegularizer":
                    name = "L1L2"
                settings.pop("class_name", None)
                settings.pop("name", None)
                value = {
                    "module": f"keras.{kind}s",
                    "class_name": name,
                    "config": settings,
                    "registered_name": None,
                }
            if name in known:
                inner[key] = value
            else:
                left_out.append(name)
                inner[key] = None
    if not left_out:
        return None
    return (
        f"Penalties that Keras does not have ({listed(sorted(set(left_out)))}) were left out; they "
        "act in training only."
    )
