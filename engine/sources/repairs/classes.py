"""Classes that are gone or were other people's, where today's layers calculate the same."""

from collections.abc import Callable

from engine.sources.expressions import StockLayer
from engine.sources.reading import StoredModel
from engine.sources.repairs.walk import (
    Config,
    every_layer,
    is_model,
    is_stock,
    listed,
    values,
)

# Layers of Keras's own applications that are no part of `keras.layers`.
_APPLICATIONS = {
    "LayerScale": "keras.src.applications.convnext",
    "StochasticDepth": "keras.src.applications.convnext",
    "CustomScaleLayer": "keras.src.applications.inception_resnet_v2",
}


def _same(class_name: str) -> Callable[[Config], StockLayer]:
    return lambda settings: StockLayer(class_name=class_name, config=settings)


def _without(class_name: str, *keys: str) -> Callable[[Config], StockLayer]:
    return lambda settings: StockLayer(
        class_name=class_name, config={k: v for k, v in settings.items() if k not in keys}
    )


def _thresholded(settings: Config) -> StockLayer:
    kept: Config = {key: settings[key] for key in ("trainable", "dtype") if key in settings}
    theta = settings.get("theta", 1.0)
    return StockLayer(class_name="ReLU", config={**kept, "threshold": theta})


def _identity(settings: Config) -> StockLayer:
    return StockLayer(class_name="Identity", config={})


def _instance_norm(settings: Config) -> StockLayer:
    # One group for each channel, by Wu and He, Group Normalization (2018), figure 2.
    kept = {k: v for k, v in settings.items() if k != "groups"}
    return StockLayer(class_name="GroupNormalization", config={**kept, "groups": -1})


# What each became; each calculates the same on the same weights.
_TODAYS: dict[str, Callable[[Config], StockLayer]] = {
    "BatchNormalizationV1": _same("BatchNormalization"),
    "BatchNormalizationV2": _same("BatchNormalization"),
    "SyncBatchNormalization": _same("BatchNormalization"),
    "DepthwiseConv2DV2": _same("DepthwiseConv2D"),
    "ThresholdedReLU": _thresholded,
    # Package efficientnet: a Dropout whose noise shape may hold None.
    "FixedDropout": _without("Dropout", "noise_shape"),
    "RandomHeight": _identity,
    "RandomWidth": _identity,
    "Addons>GroupNormalization": _same("GroupNormalization"),
    "Addons>InstanceNormalization": _instance_norm,
    "InstanceNormalization": _instance_norm,
}


def classes_are_todays(config: Config, stored: StoredModel) -> str | None:
    """Replace classes by the layers of today that calculate the same."""
    changed: dict[str, str] = {}
    for layer in every_layer(config):
        class_name = str(layer.get("class_name"))
        if is_model(layer):
            continue
        inner = values(layer)
        plain = class_name.split(">")[-1]
        if class_name == "RandomCrop" and not (stored.keras_version or "").startswith("3."):
            # Keras 3.15 hands pictures back uncropped outside training, and says another shape.
            layer["unusable"] = "a RandomCrop, which crops differently today"
            continue
        if class_name in _TODAYS or (plain in _TODAYS and plain not in ("InstanceNormalization",)):
            settings = {k: v for k, v in inner.items() if k != "name"}
            new = _TODAYS.get(class_name, _TODAYS.get(plain))
            assert new is not None
            made = new(settings)
            layer["class_name"] = made.class_name
            layer["config"] = {
                **made.config,
                **({"name": inner["name"]} if "name" in inner else {}),
            }
            layer.pop("registered_name", None)
            layer["module"] = "keras.layers"
            changed[class_name] = made.class_name
        elif class_name != plain and is_stock(plain) and class_name.startswith("Custom>"):
            # Registered by the user under a stock layer's name: it may calculate anything.
            layer["unusable"] = f"the class {class_name!r}, whose code is not in the file"
        elif plain in _APPLICATIONS:
            layer["class_name"] = plain
            layer["module"] = _APPLICATIONS[plain]
            layer["registered_name"] = None
    if not changed:
        return None
    pairs = [f"{old} became {new}" for old, new in sorted(changed.items())]
    return f"Classes that are gone or came from other packages: {listed(pairs)}."
