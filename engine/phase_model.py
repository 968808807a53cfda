"""Freezing for one phase: which weights train, and which layers run in inference mode."""

import inspect

import keras
import numpy as np

from engine.graph import frozen_prefix, layer_paths
from engine.head import Assembled


def set_trainable(base: keras.Model, trainable: frozenset[str]) -> None:
    """Make exactly the layers at these paths of the base trainable."""
    # On a model the flag reaches everything inside: first the model, then its leaves.
    base.trainable = True
    for path, layer in layer_paths(base).items():
        if not isinstance(layer, keras.Model):
            layer.trainable = path in trainable


def phase_model(assembled: Assembled, trainable: frozenset[str]) -> keras.Model:
    """The assembled model as it is trained in a phase, sharing all its layers.

    `base(x, training=False)` is overridden when a Functional model is called with
    `training=True`, and a frozen Dropout or stochastic depth would stay active. So every layer
    that is frozen stands here inside a wrapper that runs it in inference mode. The model that is
    saved has no such wrapper.
    """
    base = assembled.base
    frozen = frozen_prefix(base, trainable)
    paths = {id(layer): path for path, layer in layer_paths(base).items()}

    def in_phase(layer: keras.Layer) -> keras.Layer:
        if layer is base:
            return _Inference(base) if not trainable else _rewired(base)
        path = paths.get(id(layer))
        if path is None:
            return layer
        if path in frozen or (layer.weights and not _any_inside(path, trainable)):
            return _Inference(layer) if _depends_on_training(layer) else layer
        return _rewired(layer) if isinstance(layer, keras.Model) else layer

    def _rewired(model: keras.Model) -> keras.Model:
        return keras.models.clone_model(model, clone_function=in_phase)

    return keras.models.clone_model(assembled.trained, clone_function=in_phase)


def _any_inside(path: str, trainable: frozenset[str]) -> bool:
    return any(one == path or one.startswith(f"{path}/") for one in trainable)


def _depends_on_training(layer: keras.Layer) -> bool:
    return "training" in inspect.signature(layer.call).parameters


class _Inference(keras.layers.Layer):
    """Calls a layer with `training=False`, whatever it is called with itself."""

    def __init__(self, layer: keras.Layer) -> None:
        super().__init__(name=f"frozen_{layer.name}")
        self.layer = layer

    def call(self, *args: object, **kwargs: object) -> object:
        """Run the wrapped layer in inference mode."""
        return self.layer(*args, **{**kwargs, "training": False})


def reseed(model: keras.Model, seed: int, phase: int, epoch: int) -> None:
    """Derive every seed generator in the model anew, so that a resumed epoch equals this one."""
    states = [v for v in model.variables if v.path.endswith("seed_generator_state")]
    for number, state in enumerate(states):
        fresh = np.random.SeedSequence([seed, phase, epoch, number]).generate_state(2)
        state.assign(fresh.astype(state.dtype))


def weights_of(layers: list[keras.Layer]) -> list[keras.Variable]:
    """All weights of some layers, statistics included, each once."""
    found: dict[int, keras.Variable] = {}
    for layer in layers:
        for variable in layer.weights:
            found.setdefault(id(variable), variable)
    return list(found.values())
