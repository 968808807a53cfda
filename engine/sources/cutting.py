"""Editing a source model's graph: where its classifier begins, cutting, another input size."""

from typing import Any

import keras
from keras import layers

from engine.errors import EngineError
from engine.graph import as_functional, inputs_of, layer_paths, output_of, producer
from engine.sources.rebuilding import Rebuilder

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
# What may stand between the last pooling and the classifier and belongs to the old task.
_HIDDEN = (
    layers.Activation,
    layers.BatchNormalization,
    layers.Dense,
    layers.Dropout,
    layers.ELU,
    layers.LeakyReLU,
    layers.ReLU,
)
_LAST_OF_BASE = (layers.Flatten, layers.GlobalAveragePooling2D, layers.GlobalMaxPooling2D)
_MOST_FLATTENED = 4096


def find_classifier(model: keras.Model) -> str | None:
    """The path of the last layer before the classifier, or None if nothing is to be cut off.

    The classifier is the last layer with weights when it is a Dense, or a convolution whose maps
    are pooled or flattened into classes, with what follows it and a Dropout before it. Hidden Dense
    layers between the last pooling (or Flatten) and it belong to it too: they were trained for the
    old classes. A model that ends otherwise (in feature maps, or in pooling) is all base.
    """
    functional = as_functional(model)
    found = _find_classifier(functional, model.name)
    if found is None or found.endswith("/"):
        return found
    try:
        return _before_hidden(functional, found)
    except EngineError:
        # A layer that stands in several places.
        return found


def _before_hidden(model: keras.Model, found: str) -> str:
    """The pooling or Flatten that hidden Dense layers follow; else what was found."""
    paths = layer_paths(model)
    path: str | None = found
    passed = False
    while path is not None and isinstance(paths[path], _HIDDEN):
        passed |= isinstance(paths[path], layers.Dense)
        path = _feeding(model, path)
    if path is None or not passed or not isinstance(paths[path], _LAST_OF_BASE):
        return found
    shape = paths[path].output.shape
    if isinstance(paths[path], layers.Flatten) and (shape[1] or 0) > _MOST_FLATTENED:
        # The maps themselves, for the head's pooling: VGG16 flattens to 25,088 numbers.
        before = _feeding(model, path)
        return path if before is None else before
    return path


def _feeding(model: keras.Model, path: str) -> str | None:
    """The path of the one layer that feeds a layer, across the borders of nested models."""
    root, *names = path.split("/")
    owners = [model]
    for name in names[:-1]:
        owners.append(as_functional(owners[-1].get_layer(name)))
    while names:
        tensors = inputs_of(owners[-1].get_layer(names[-1]), owners[-1])
        if len(tensors) != 1:
            return None
        before = producer(tensors[0])
        if isinstance(before, layers.InputLayer):
            # What enters the nested model as a whole.
            names.pop()
            owners.pop()
            continue
        names[-1] = before.name
        while isinstance(before, keras.Model):
            before = producer(as_functional(before).outputs[0])
            names.append(before.name)
        return "/".join([root, *names])
    return None


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
    *groups, name = names
    group = model
    for inner in groups:
        group = as_functional(group.get_layer(inner))
    layer = group.get_layer(name)
    if isinstance(layer, layers.InputLayer):
        raise EngineError(f"Nothing would be left after cutting at the input {layer.name!r}.")
    return _cut_at(model, groups, output_of(layer, group))


def cut_before(model: keras.Model, path: str) -> tuple[keras.Model, str]:
    """The part of a model that feeds the layer at `path`, and the path of its last layer.

    Raises:
        EngineError: If the layer stands at several places, joins branches, or is fed by the input.
    """
    *outer, name = path.split("/")
    parent = "/".join(outer)
    if not outer:
        raise EngineError(f"Nothing would be left without {name!r}, which is the whole model.")
    group = as_functional(model if len(outer) == 1 else layer_paths(model)[parent])
    tensors = inputs_of(group.get_layer(name), group)
    if len({id(tensor) for tensor in tensors}) > 1:
        names = " and ".join(dict.fromkeys(producer(tensor).name for tensor in tensors))
        raise EngineError(
            f"{name!r} joins what comes from {names}, so several ends would be left: cut at one of "
            "these instead."
        )
    feeding = producer(tensors[0])
    if isinstance(feeding, layers.InputLayer):
        if len(outer) > 1:
            return cut_before(model, parent)
        raise EngineError(f"Nothing would be left without {name!r}, which is the first layer.")
    return _cut_at(as_functional(model), outer[1:], tensors[0]), _last_layer(group, parent, feeding)


def _cut_at(model: keras.Model, groups: list[str], tensor: Any) -> keras.Model:
    """The part of a model up to a tensor inside the nested `groups`."""
    if groups:
        layer = model.get_layer(groups[0])
        tensor = _cut_at(as_functional(layer), groups[1:], tensor)(inputs_of(layer, model)[0])
    return keras.Model(model.inputs[0], tensor, name=model.name)


def _last_layer(group: keras.Model, path: str, feeding: Any) -> str:
    """The path of a layer or, for a bare operation, of the nearest layer that feeds it."""
    while not isinstance(feeding, keras.Layer):
        feeding = producer(inputs_of(feeding, group)[0])
    return f"{path}/{feeding.name}"


def with_input_size(model: keras.Model, height: int, width: int) -> keras.Model:
    """The same layers and weights for pictures of another size.

    Raises:
        EngineError: If a layer of the graph depends on the old size; the sentence names it.
    """
    old = tuple(model.inputs[0].shape)
    if old[1:3] == (height, width):
        return model
    channels_first = len(old) == 4 and old[1] in (1, 3) and old[3] not in (1, 3)
    if len(old) != 4 or channels_first:
        raise EngineError(
            f"{model.name!r} takes an input of shape {old[1:]}, not (height, width, channels): its "
            "input size cannot be changed."
        )
    rebuilder = Rebuilder()
    try:
        return rebuilder.rebuild(model, (old[0], height, width, old[3]))
    except EngineError:
        raise
    except Exception as error:
        # Keras and TensorFlow raise what they like when shapes do not go together.
        tied, flat = rebuilder.current, rebuilder.flattened
        size = f"{model.name!r} cannot take {height}×{width} pictures"
        if flat is None and (height < (old[1] or 0) or width < (old[2] or 0)):
            raise EngineError(
                f"{size}: nothing of so small a picture is left at the layer {tied.name!r}. "
                f"Choose a larger size, or cut at a layer before {tied.name!r}."
            ) from error
        by = f", because {flat.name!r} made one vector of all places" if flat is not None else ""
        first = flat if flat is not None else tied
        raise EngineError(
            f"{size}: the layer {tied.name!r} is tied to {old[1]}×{old[2]}{by}. Cut at a layer "
            f"before {first.name!r}, or leave the input size as it is."
        ) from error
