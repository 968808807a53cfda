"""Building a repaired configuration with Keras: safe mode, stock classes only, weights checked."""

import warnings
from typing import Any

import keras
from keras import layers

from engine.errors import EngineError
from engine.sources.reading import StoredModel
from engine.sources.repairs import Repaired, repair
from engine.sources.repairs.graph import nodes_of
from engine.sources.repairs.walk import Config, is_model, layers_of, name_of, values
from engine.sources.sizes import check_sizes
from engine.sources.weights import load_weights

# What Graft notes in a stored layer is not Keras's to read.
_MERGING = ("Add", "Subtract", "Multiply", "Maximum", "Minimum")
_OURS = (
    "gates",
    "inbound_nodes",
    "name",
    "stored_class",
    "stored_layers",
    "stored_name",
    "unusable",
)


def build_model(stored: StoredModel) -> tuple[keras.Model, tuple[str, ...]]:
    """Build the model in a file, with its weights.

    Returns:
        The model and a sentence for each repair.

    Raises:
        EngineError: If it cannot be built, or not all its weights are in the file.
    """
    repaired = repair(stored)
    check_sizes(repaired.config, stored)
    model = build_architecture(repaired, stored)
    notes = load_weights(model, repaired.config, stored)
    return model, (*repaired.notes, *notes)


def build_architecture(repaired: Repaired, stored: StoredModel) -> keras.Model:
    """Build a repaired configuration without its weights.

    Raises:
        EngineError: If Keras cannot build it.
    """
    try:
        with warnings.catch_warnings():
            # Keras warns of what is usual in old files (an input_shape in a first layer).
            warnings.simplefilter("ignore")
            model = _build_model(repaired.config, {})
    except EngineError:
        raise
    except Exception as error:
        raise EngineError(_build_sentence(stored, error)) from error
    if not model.built:
        raise EngineError(
            f"{stored.path} was saved before its model knew its input's shape: call it once on a "
            "picture where it was made, and save it again."
        )
    return model


def _build_sentence(stored: StoredModel, error: Exception) -> str:
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    # Keras puts the layer's whole configuration into the sentence.
    first = first.split(" using config=")[0].split(". Please ensure")[0].rstrip(".")[:200]
    return (
        f"{stored.path}, written by Keras {stored.keras_version or 'unknown'}, could not be built "
        f"by Keras {keras.version()} ({first}): open it in the version that wrote it and save it "
        "as .keras."
    )


def _build_model(config: Config, shared: dict[Any, keras.Layer]) -> keras.Model:
    if config.get("class_name") == "Sequential":
        stack = [_make(layer, shared) for layer in layers_of(config)]
        model = keras.Sequential(stack, name=name_of(config) or None)
    else:
        model = _build_functional(config, shared)
    if values(config).get("trainable") is False:
        model.trainable = False
    return model


def _make(layer: Config, shared: dict[Any, keras.Layer]) -> keras.Layer:
    """One layer; layers that the file says are one object become one object."""
    number = layer.get("shared_object_id")
    if number is not None and number in shared:
        return shared[number]
    inside = values(layer).get("layer")
    if is_model(layer):
        made = _build_model(layer, shared)
    elif layer.get("class_name") == "TimeDistributed" and isinstance(inside, dict):
        made = layers.TimeDistributed(_make(inside, shared), name=name_of(layer))
    else:
        plain = {key: value for key, value in layer.items() if key not in _OURS}
        made = keras.saving.deserialize_keras_object(plain, safe_mode=True)
        if not isinstance(made, keras.Operation):
            raise ValueError(f"{name_of(layer)!r} is a {type(made).__name__}, not a layer")
    if number is not None and isinstance(made, keras.Layer):
        shared[number] = made
    return made


def _build_functional(config: Config, shared: dict[Any, keras.Layer]) -> keras.Model:
    """Call the layers one by one in the order that the connections ask for."""
    made = {name_of(layer): _make(layer, shared) for layer in layers_of(config)}
    outputs: dict[str, list[list[Any]]] = {}
    pending: dict[str, list[Any]] = {}
    for layer in layers_of(config):
        name = name_of(layer)
        if isinstance(made[name], layers.InputLayer):
            outputs[name] = [list(_flat(made[name].output))]
        else:
            outputs[name] = []
            pending[name] = list(nodes_of(layer))
    while pending:
        done = 0
        for name in list(pending):
            while pending[name]:
                try:
                    node = pending[name][0]
                    args = _revive(node["args"], outputs)
                    kwargs = _revive(node["kwargs"], outputs)
                except IndexError:
                    break
                operation = _as_layer(made[name], args)
                call = (
                    operation(args) if operation is not made[name] else operation(*args, **kwargs)
                )
                outputs[name].append(list(_flat(call)))
                pending[name].pop(0)
                done += 1
            if not pending[name]:
                del pending[name]
        if not done and pending:
            raise ValueError(f"the connections of {sorted(pending)[0]!r} run in a circle or end")
    inputs, ends = (
        [outputs[name][call][number] for name, call, number in values(config)[key]]
        for key in ("input_layers", "output_layers")
    )
    return keras.Model(
        inputs if len(inputs) > 1 else inputs[0],
        ends if len(ends) > 1 else ends[0],
        name=name_of(config) or None,
    )


def _as_layer(operation: Any, args: list[Any]) -> Any:
    """The layer that merges tensors of one rank as a bare operation does; older files load it."""
    if isinstance(operation, keras.Layer) or type(operation).__name__ not in _MERGING:
        return operation
    ranks = {len(one.shape) if hasattr(one, "shape") else -1 for one in args}
    if len(args) != 2 or len(ranks) != 1 or ranks <= {-1, 0, 1}:
        return operation
    return getattr(layers, type(operation).__name__)(name=operation.name)


def _flat(value: Any) -> list[Any]:
    """The tensors in what a layer gives back."""
    if isinstance(value, dict):
        return [tensor for inner in value.values() for tensor in _flat(inner)]
    if isinstance(value, (list, tuple)):
        return [tensor for inner in value for tensor in _flat(inner)]
    return [value]


def _revive(value: Any, outputs: dict[str, list[list[Any]]]) -> Any:
    """Arguments of a call, with the tensors that they name.

    Raises:
        IndexError: If one of those calls has not been made yet.
    """
    if isinstance(value, list):
        return [_revive(inner, outputs) for inner in value]
    if not isinstance(value, dict):
        return value
    class_name = value.get("class_name")
    if class_name == "__keras_tensor__":
        name, call, number = value["config"]["keras_history"]
        if name not in outputs:
            raise ValueError(f"the layer {name!r}, which is connected, is not in the file")
        return outputs[name][call][number]
    if class_name == "__tuple__":
        return tuple(_revive(inner, outputs) for inner in value["config"]["value"])
    if class_name is not None:
        return keras.saving.deserialize_keras_object(value, safe_mode=True)
    return {key: _revive(inner, outputs) for key, inner in value.items()}
