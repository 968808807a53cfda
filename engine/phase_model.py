"""Freezing for one phase: which weights train, and which layers run in inference mode."""

from collections.abc import Collection, Sequence
from typing import Any

import keras
import numpy as np
from keras import ops

from engine.graph import Call, Value, layer_paths
from engine.team import replicas_of


def set_trainable(base: keras.Model, trainable: frozenset[str]) -> None:
    """Make exactly the layers at these paths of the base trainable."""
    # On a model the flag reaches everything inside: first the model, then its leaves.
    base.trainable = True
    for path, layer in layer_paths(base).items():
        if not isinstance(layer, keras.Model):
            layer.trainable = path in trainable


class Replay(keras.Model):
    """Runs a part of a flat graph with the very layers that stand in it.

    `base(x, training=False)` is overridden when a Functional model is called with
    `training=True`, and a frozen Dropout or stochastic depth would stay active. Here each place
    of the graph is called with what is right for it. Nothing of this is in the models that are
    saved, and nothing is built: it costs no more than a list.

    Args:
        calls: What is run, in this order.
        inputs: What enters.
        outputs: What leaves: a list of tensors, or one where this is one value.
        inference: The calls that run in inference mode whatever the model is called with.
        name: Of the model.
    """

    def __init__(
        self,
        calls: Sequence[Call],
        inputs: Sequence[Value],
        outputs: Sequence[Value] | Value,
        inference: Collection[Call],
        name: str,
    ) -> None:
        super().__init__(name=name)
        self._convert_input_args = False
        self._allow_non_tensor_positional_args = True
        self._places = tuple(calls)
        self._inference = frozenset(inference)
        self._entering = tuple(inputs)
        self._leaving = outputs
        unique = {id(call.layer): call.layer for call in calls if call.layer is not None}
        self._used = list(unique.values())
        self.built = True

    @property
    def inputs(self) -> list[keras.KerasTensor]:
        """The shapes and types of what enters."""
        return [keras.KerasTensor(one.shape, one.dtype) for one in self._entering]

    @property
    def outputs(self) -> list[keras.KerasTensor]:
        """The shapes and types of what leaves."""
        leaving = [self._leaving] if isinstance(self._leaving, Value) else self._leaving
        return [keras.KerasTensor(one.shape, one.dtype) for one in leaving]

    def get_config(self) -> dict[str, Any]:
        """What is computed, as JSON values; a model cannot be made of it again."""
        numbers = {value: number for number, value in enumerate(self._entering)}
        calls = []
        for call in self._places:
            calls.append(call.describe(numbers))
            numbers.update({v: len(numbers) + place for place, v in enumerate(call.outputs)})
        leaving = [self._leaving] if isinstance(self._leaving, Value) else self._leaving
        return {"calls": calls, "outputs": [numbers[value] for value in leaving]}

    def call(self, inputs: Any, training: bool | None = None) -> Any:
        """Run the calls on a tensor or a sequence of them."""
        values = {
            value: ops.cast(given, value.dtype)
            for value, given in zip(self._entering, keras.tree.flatten(inputs), strict=True)
        }
        for call in self._places:
            call.run(values, False if call in self._inference else training)
        if isinstance(self._leaving, Value):
            return values[self._leaving]
        return [values[value] for value in self._leaving]


def reseed(model: keras.Model, seed: int, phase: int, epoch: int) -> None:
    """Derive every seed generator in the model anew, so that a resumed epoch equals this one."""
    states = [v for v in model.variables if v.path.endswith("seed_generator_state")]
    for number, state in enumerate(states):
        # On several devices together: they would all drop the same places of their samples.
        for replica, here in replicas_of(state):
            entropy = [seed, phase, epoch, number] + ([replica] if replica else [])
            fresh = np.random.SeedSequence(entropy).generate_state(2)
            here.assign(fresh.astype(state.dtype))


def weights_of(layers: list[keras.Layer]) -> list[keras.Variable]:
    """All weights of some layers, statistics included, each once."""
    found: dict[int, keras.Variable] = {}
    for layer in layers:
        for variable in layer.weights:
            found.setdefault(id(variable), variable)
    return list(found.values())
