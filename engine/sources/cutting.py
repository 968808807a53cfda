"""Editing a source model's graph: where its classifier begins, cutting, another input size."""

from typing import Any

import keras
from keras import layers

from engine.errors import EngineError
from engine.graph import as_functional, inputs_of, layer_paths, output_of, producer

# Layers that may stand between the last features and the output without changing what they are.
_PASSING = (
    layers.Activation,
    layers.Softmax,
    layers.ReLU,
    layers.Dropout,
    layers.Flatten,
    layers.Reshape,
    layers.GlobalAveragePooling2D,
    layers.GlobalMaxPooling2D,
)


def find_classifier(model: keras.Model) -> str | None:
    """The path of the last layer before the classifier, or None if nothing is to be cut off.

    The classifier is the last layer with weights when it is a Dense, or a convolution whose maps
    are pooled or flattened into classes, with what follows it and a Dropout before it. A model
    that ends otherwise (in feature maps, or in pooling) is all base.
    """
    return _find_classifier(as_functional(model), model.name)


def _find_classifier(model: keras.Model, path: str) -> str | None:
    layer = producer(model.outputs[0])
    ends_in_classes = False
    # Walk back over weightless layers to the last one that has weights.
    while not isinstance(layer, keras.Model) and not layer.weights:
        ends_in_classes |= isinstance(layer, layers.Softmax) or (
            isinstance(layer, layers.Activation)
            and layer.activation in (keras.activations.softmax, keras.activations.sigmoid)
        )
        before = inputs_of(layer, model)
        if len(before) != 1 or isinstance(layer, layers.InputLayer):
            return None
        if not isinstance(layer, _PASSING):
            return None
        layer = producer(before[0])
    if isinstance(layer, keras.Model):
        inner = as_functional(layer)
        found = _find_classifier(inner, f"{path}/{layer.name}")
        if found is not None and found.endswith("/"):
            # The nested model is nothing but classifier: cut before it.
            return _before(layer, model, path)
        return found
    is_vector = len(model.outputs[0].shape) == 2
    is_dense = isinstance(layer, layers.Dense) and len(layer.output.shape) == 2
    # Fully convolutional classifiers (MobileNetV3, SqueezeNet, mini-Xception): class maps, pooled.
    is_class_maps = (
        isinstance(layer, layers.Conv2D)
        and is_vector
        and (ends_in_classes or set(layer.kernel_size) == {1})
    )
    if not (is_dense or is_class_maps):
        return None
    return _before(layer, model, path)


def _before(layer: keras.Layer, model: keras.Model, path: str) -> str:
    """Path of what feeds `layer`, Dropout skipped; a trailing slash if that is the input."""
    tensor = inputs_of(layer, model)[0]
    feeding = producer(tensor)
    while isinstance(feeding, layers.Dropout):
        feeding = producer(inputs_of(feeding, model)[0])
    if isinstance(feeding, layers.InputLayer):
        return f"{path}/"
    if isinstance(feeding, keras.Model):
        last = producer(as_functional(feeding).outputs[0])
        return f"{path}/{feeding.name}/{last.name}"
    return f"{path}/{feeding.name}"


def cut_after(model: keras.Model, path: str) -> keras.Model:
    """The part of a model up to and including the layer at `path`, sharing its layers.

    Raises:
        EngineError: If the layer's output is used in several places or it is the input.
    """
    return _cut(as_functional(model), path.split("/")[1:])


def _cut(model: keras.Model, names: list[str]) -> keras.Model:
    layer = model.get_layer(names[0])
    if isinstance(layer, layers.InputLayer):
        raise EngineError(f"Nothing would be left after cutting at the input {layer.name!r}.")
    if len(names) == 1:
        tensor = output_of(layer, model)
    else:
        tensor = _cut(as_functional(layer), names[1:])(inputs_of(layer, model)[0])
    return keras.Model(model.inputs[0], tensor, name=model.name)


def with_input_size(model: keras.Model, height: int, width: int) -> keras.Model:
    """The same layers and weights for pictures of another size.

    Raises:
        EngineError: If a layer of the graph depends on the old size.
    """
    old = model.inputs[0].shape
    if old[1:3] == (height, width):
        return model
    if len(old) != 4:
        raise EngineError(
            f"{model.name!r} takes an input of shape {tuple(old[1:])}, not a picture: "
            "its input size cannot be changed."
        )
    config = model.get_config()
    _resize_inputs(config, tuple(old[1:3]), (height, width))
    try:
        resized = model.__class__.from_config(config)
        _copy_weights(model, resized)
    except (ValueError, TypeError) as error:
        fixed = _first_fixed(model)
        hint = f" Cut at a layer before {fixed!r}." if fixed else ""
        raise EngineError(
            f"{model.name!r} cannot take {height}×{width} pictures: a layer is tied to "
            f"{old[1]}×{old[2]}.{hint} Leave the input size as it is, or cut earlier."
        ) from error
    return resized


def _resize_inputs(config: Any, old: tuple[Any, ...], new: tuple[int, int]) -> None:
    """Change the InputLayers of a serialised model in place, nested ones too."""
    for layer in config.get("layers", ()):
        values = layer.get("config", {})
        # A build configuration would build layers for the old size.
        layer.pop("build_config", None)
        shape = values.get("batch_shape")
        if layer.get("class_name") == "InputLayer" and shape is not None and len(shape) == 4:
            # A nested model further down sees maps whose size follows: leave it open.
            size = new if tuple(shape[1:3]) == old else (None, None)
            values["batch_shape"] = (shape[0], *size, shape[3])
        if "layers" in values:
            values.pop("build_input_shape", None)
            _resize_inputs(values, old, new)


def _copy_weights(old: keras.Model, new: keras.Model) -> None:
    pairs = zip(layer_paths(old).values(), layer_paths(new).values(), strict=True)
    for before, after in pairs:
        if isinstance(before, keras.Model):
            continue
        if before.name != after.name:
            raise ValueError(f"{before.name} became {after.name}")
        after.set_weights(before.get_weights())
        after.trainable = before.trainable


def _first_fixed(model: keras.Model) -> str | None:
    """The first layer whose weights or target shape depend on the picture's size."""
    for layer in layer_paths(model).values():
        if isinstance(layer, (layers.Flatten, layers.Reshape)):
            return str(layer.name)
    return None
