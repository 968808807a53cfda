"""Activations: functions by name, and the one whose meaning changed."""

from typing import Any

from engine.sources.expressions import StockLayer
from engine.sources.reading import StoredModel
from engine.sources.repairs.inserting import insert_after
from engine.sources.repairs.walk import (
    Config,
    every_layer,
    every_model,
    is_model,
    is_stock,
    is_stock_layer,
    layers_of,
    listed,
    name_of,
    stock,
    values,
    wrapped_in,
)

_KEYS = ("activation", "recurrent_activation")
# Layers that apply their activation at every step, so that it cannot stand after them.
RECURRENT = frozenset(
    {"ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "GRU", "GRUCell", "LSTM", "LSTMCell"}
    | {"SimpleRNN", "SimpleRNNCell"}
)
# Functions of the user's own that everybody writes alike.
_ALIKE = frozenset({"hard_silu", "hard_swish", "mish", "relu6", "silu", "swish"})
# Own ones of that time are exact, or an approximation by tanh.
_BEFORE_GELU = ("0.", "1.", "2.0.", "2.1.", "2.2.", "2.3.")
_OLD_SLOPE = "`hard_sigmoid` in a recurrent layer, whose slope changed"
# Which quarters or thirds of a recurrent layer's weights feed gates: i, f, c, o; z, r, h.
GATES = {
    "ConvLSTM1D": (0, 1, 3),
    "ConvLSTM2D": (0, 1, 3),
    "ConvLSTM3D": (0, 1, 3),
    "LSTM": (0, 1, 3),
    "GRU": (0, 1),
}
# Names under which TensorFlow's functions were saved.
_SAME = {
    "softmax_v2": "softmax",
    "relu_v2": "relu",
    "log_softmax_v2": "log_softmax",
    "hard_swish": "hard_silu",
    "swish_v2": "silu",
    "None": "linear",
}


def activations_are_names(config: Config, stored: StoredModel) -> str | None:
    """An activation that was saved as a function object gets its name back."""
    changed: list[str] = []
    for layer in every_layer(config):
        if is_model(layer) or not is_stock_layer(layer):
            continue
        inner = values(layer)
        for key in _KEYS:
            if key not in inner:
                continue
            value = inner[key]
            name = _function_name(value)
            if name is None:
                continue
            is_own = _is_own(value, name, stored)
            name = _SAME.get(name, name)
            if name in stock()["activations"] and not is_own:
                if isinstance(value, dict):
                    changed.append(name)
                inner[key] = name
            else:
                layer["unusable"] = f"the activation {name!r}, whose code is not in the file"
    found = listed(list(dict.fromkeys(changed)))
    return f"Activations that were stored as functions got their names: {found}." if found else None


def _is_own(value: Any, name: str, stored: StoredModel) -> bool:
    """Whether this may be the user's own function under the name of one of Keras's."""
    if name in _ALIKE:
        return False
    if name == "gelu" and (stored.keras_version or "").startswith(_BEFORE_GELU):
        return True
    if isinstance(value, dict):
        value = value.get("registered_name") or value.get("class_name")
    package = str(value).split(">")[0] if ">" in str(value) else ""
    return package == "Custom" or (package == "Addons" and name == "gelu")


def _function_name(value: Any) -> str | None:
    """The name of a stored function; None for anything else."""
    if value is None:
        return "linear"
    if isinstance(value, str):
        return value.split(">")[-1]
    if isinstance(value, dict):
        if value.get("class_name") == "function" and isinstance(value.get("config"), str):
            return str(value["config"]).split(">")[-1]
        known = {*stock()["layers"], "__lambda__", None}
        if value.get("class_name") not in known:
            return str(value["class_name"]).split(">")[-1]
    return None


def activation_layers_stand_alone(config: Config, _stored: StoredModel) -> str | None:
    """A layer that was given as another's activation becomes a layer after it."""
    changed: list[str] = []
    for model in every_model(config):
        for layer in layers_of(model):
            value = values(layer).get("activation")
            if not isinstance(value, dict) or not is_stock(value.get("class_name")):
                continue
            if layer.get("class_name") in RECURRENT:
                layer["unusable"] = "a layer as the activation of a recurrent layer"
                continue
            values(layer)["activation"] = "linear"
            settings = {k: v for k, v in values(value).items() if k != "name"}
            if value["class_name"] == "LeakyReLU" and "alpha" in settings:
                settings["negative_slope"] = settings.pop("alpha")
            changed.append(name_of(layer))
            insert_after(
                model, layer, [StockLayer(class_name=value["class_name"], config=settings)]
            )
    if not changed:
        return None
    return f"The activation layer inside {listed(changed)} now stands after it."


def hard_sigmoid_has_its_old_slope(config: Config, stored: StoredModel) -> str | None:
    """Up to 2.15 `hard_sigmoid` was 0.2 x + 0.5 between 0 and 1; Keras 3 has x / 6 + 0.5."""
    if stored.keras_version and stored.keras_version.startswith("3."):
        return None
    chain = [
        StockLayer(class_name="Rescaling", config={"scale": 0.2, "offset": 0.5}),
        StockLayer(class_name="ReLU", config={"max_value": 1.0}, inputs=(0,)),
    ]
    changed: list[str] = []
    for model in every_model(config):
        for layer in layers_of(model):
            # What works value by value inside TimeDistributed may as well stand after it.
            is_each = layer.get("class_name") == "TimeDistributed"
            acting = next(wrapped_in(layer), layer) if is_each else layer
            inner = values(acting)
            if inner.get("activation") == "hard_sigmoid":
                if acting.get("class_name") in RECURRENT:
                    layer["unusable"] = _OLD_SLOPE
                    continue
                changed.append(name_of(layer))
                inner["activation"] = "linear"
                insert_after(model, layer, chain)
    for layer in every_layer(config):
        for inside in wrapped_in(layer):
            # Nothing can be put after a layer inside another.
            if values(inside).get("activation") == "hard_sigmoid":
                inside["unusable"] = "`hard_sigmoid` inside another layer, whose slope changed"
    if not changed:
        return None
    return f"`hard_sigmoid` of {listed(changed)} got its old slope of 0.2 (Keras 3 has 1/6)."


def gates_have_their_old_slope(config: Config, stored: StoredModel) -> str | None:
    """Gates with `hard_sigmoid`: what feeds them is multiplied by 1.2, which restores the slope.

    0.2 z + 0.5 is (1.2 z) / 6 + 0.5. Up to 2.2 this was the gates' default.
    """
    if stored.keras_version and stored.keras_version.startswith("3."):
        return None
    changed: list[str] = []
    seen: set[int] = set()
    for layer in every_layer(config):
        # A wrapper comes before what it holds, and stands for it.
        inside = [one for one in (layer, *wrapped_in(layer)) if id(one) not in seen]
        seen |= {id(one) for one in inside}
        for one in filter(_has_old_gates, inside):
            if values(one).get("activation") == "hard_sigmoid" or one["class_name"] not in GATES:
                layer["unusable"] = _OLD_SLOPE
            else:
                layer["gates"] = one["class_name"]
                changed.append(name_of(layer))
    if not changed:
        return None
    return (
        f"The gates of {listed(list(dict.fromkeys(changed)))} got the old slope of `hard_sigmoid`: "
        "what feeds them was multiplied by 1.2."
    )


def _has_old_gates(layer: Config) -> bool:
    return values(layer).get("recurrent_activation") == "hard_sigmoid"
