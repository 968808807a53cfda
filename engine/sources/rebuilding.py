"""Running a model's graph again on an input of another shape, with copies of its layers."""

from typing import Any

import keras
from keras import layers

from engine.graph import as_functional, producer


class Rebuilder:
    """Rebuilds one model, nested ones included; names, weights and trainable flags stay.

    `current` is the layer at work, for whoever has to say which one did not fit; `flattened` the
    last one so far that turned maps into another shape.
    """

    def __init__(self) -> None:
        self.current: Any = None
        self.flattened: Any = None
        self._copies: dict[int, keras.Layer] = {}

    def rebuild(self, model: keras.Model, shape: tuple[int | None, ...]) -> keras.Model:
        """The model on an input of another shape, batch axis included.

        Raises:
            ValueError: Or whatever Keras raises where a layer cannot take its new input.
        """
        functional = as_functional(model)
        old = functional.inputs[0]
        inputs = keras.Input(batch_shape=shape, dtype=old.dtype, name=producer(old).name)
        return self._run(functional, inputs)

    def call(self, layer: Any, *args: Any, **kwargs: Any) -> Any:
        """Call the copy of a layer, or a bare operation itself, on the new tensors."""
        self.current = layer
        if not isinstance(layer, keras.Layer):
            return layer(*args, **kwargs)
        if isinstance(layer, keras.Model):
            return self._nested(layer, args[0])(*args, **kwargs)
        output = self._copy(layer)(*args, **kwargs)
        if isinstance(layer, (layers.Flatten, layers.Reshape)):
            self.flattened = layer
            _require_own_values(layer, args[0], output)
        return self._with_weights(layer, output)

    def _run(self, functional: keras.Model, inputs: Any) -> keras.Model:
        return keras.models.clone_model(
            functional,
            input_tensors=inputs,
            clone_function=lambda layer: layer,
            call_function=self.call,
        )

    def _nested(self, model: keras.Model, tensor: Any) -> keras.Model:
        if id(model) not in self._copies:
            self._copies[id(model)] = self.rebuild(model, tuple(tensor.shape))
        return self._copies[id(model)]

    def _copy(self, layer: keras.Layer) -> keras.Layer:
        if id(layer) not in self._copies:
            self._copies[id(layer)] = type(layer).from_config(layer.get_config())
        return self._copies[id(layer)]

    def _with_weights(self, layer: keras.Layer, output: Any) -> Any:
        weights = layer.get_weights()
        if weights:
            set_weights(self._copies[id(layer)], weights)
        return output


def set_weights(layer: keras.Layer, weights: list[Any]) -> None:
    """Like Keras's own; a Normalization also works with them afterwards."""
    layer.set_weights(weights)
    if isinstance(layer, layers.Normalization):
        layer.finalize_state()


def _require_own_values(layer: keras.Layer, tensor: Any, output: Any) -> None:
    """Refuse maps of another size that flatten to as many values: they would be mixed up."""
    nodes = layer._inbound_nodes
    if len(nodes) != 1:
        return
    old = nodes[0].input_tensors[0].shape, nodes[0].output_tensors[0].shape
    if old[0] != tensor.shape and old[1] == output.shape and None not in output.shape[1:]:
        raise ValueError(f"{layer.name} would put other values into the same places")
