"""The last step: every object in the configuration is of Keras's own making, or is refused."""

from typing import Any

from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import (
    Config,
    every_layer,
    is_model,
    is_stock_layer,
    name_of,
    values,
    wrapped_in,
)

# Objects that the earlier steps have put into today's form.
_KNOWN_MODULES = {"keras.initializers", "keras.regularizers", "keras.constraints"}


def objects_are_known(config: Config, _stored: StoredModel) -> str | None:
    """Mark layers whose settings hold objects that are none of Keras's; unwrap stored tuples."""
    for layer in every_layer(config):
        if is_model(layer) or not is_stock_layer(layer):
            continue
        inner = values(layer)
        wrapped = [id(one) for one in wrapped_in(layer)]
        for key, value in list(inner.items()):
            if id(value) in wrapped or key == "cells":
                continue
            inner[key] = _plain(value)
            stranger = _stranger(inner[key])
            if stranger is not None:
                layer["unusable"] = f"{stranger!r} as {key}, whose code is not in the file"
                inner.pop(key)
    return None


def _plain(value: Any) -> Any:
    """Tuples and shapes that a JSON encoder marked, as lists."""
    if isinstance(value, dict):
        if value.get("class_name") in ("__tuple__", "TensorShape") and "items" in value:
            return [_plain(item) for item in value["items"] or ()]
        if value.get("class_name") in ("__tuple__", "TensorShape"):
            return None
        if set(value) == {"type", "value"} and value["type"] == "ndarray":
            return value["value"]
        if value.get("class_name") == "__numpy__" and isinstance(value.get("config"), dict):
            return value["config"].get("value")
        return value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _stranger(value: Any) -> str | None:
    """The name of an object that is not one of Keras's initializers, regularizers, constraints."""
    if isinstance(value, dict):
        class_name = value.get("class_name")
        if class_name == "DTypePolicy" or value.get("module") in _KNOWN_MODULES:
            return None
        if class_name is not None or "module" in value:
            return str(class_name or value.get("module"))
        return next((s for s in map(_stranger, value.values()) if s is not None), None)
    if isinstance(value, list):
        return next((s for s in map(_stranger, value) if s is not None), None)
    return None


def everything_is_named(config: Config, _stored: StoredModel) -> str | None:
    """Put each layer into the form that Keras writes today."""
    for layer in [config, *every_layer(config)]:
        name = name_of(layer)
        if is_model(layer):
            layer["module"] = "keras"
        elif is_stock_layer(layer):
            layer["module"] = "keras.layers"
        layer["registered_name"] = None
        for key in ("build_config", "compile_config"):
            layer.pop(key, None)
        if name:
            values(layer)["name"] = name
    return None
