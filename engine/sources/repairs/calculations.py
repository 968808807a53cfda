"""Layers that hold a calculation (Lambda, TensorFlow's operations) become stock layers."""

from engine.sources import foreign_operations, lambdas, operations
from engine.sources.reading import StoredModel
from engine.sources.repairs.activations import RECURRENT
from engine.sources.repairs.graph import (
    FOREIGN,
    feeding,
    nodes_of,
    references,
    tensor,
    tensors_of,
)
from engine.sources.repairs.inserting import insert_after, replace_layer
from engine.sources.repairs.walk import (
    Config,
    every_model,
    layers_of,
    listed,
    name_of,
    values,
)


def operations_are_layers(config: Config, _stored: StoredModel) -> str | None:
    """TFOpLambda, SlicingOpLambda and TensorFlowOpLayer become stock layers, by a closed table."""
    done: list[str] = []
    for model in every_model(config):
        layers = layers_of(model)
        # `tf.shape(x)` and its numbers are read where they are used; they are no layers.
        sizes = foreign_operations.sizes_of(layers)
        gone = {name for name, _call, _output in sizes}
        for layer in layers:
            if layer.get("class_name") not in FOREIGN or name_of(layer) in gone:
                continue
            read = [
                foreign_operations.calculation_of(layer, node, sizes) for node in nodes_of(layer)
            ]
            found = [one for one in read if one is not None]
            same = len(found) == len(read) and all(one[0] == found[0][0] for one in found)
            decoded = operations.lower(found[0][0]) if found and same else None
            if decoded is None:
                layer["unusable"] = "an operation of TensorFlow that Keras has no layer for"
                _keep_references(layer)
                continue
            taken = [[tensor(*reference[:3]) for reference in one[1]] for one in found]
            done.append(decoded.formula)
            replace_layer(model, layer, decoded, taken)
        if gone:
            values(model)["layers"] = [la for la in layers_of(model) if name_of(la) not in gone]
    if not done:
        return None
    return (
        f"{len(done)} operation{'s' if len(done) > 1 else ''} of TensorFlow became Keras layers: "
        f"{listed(list(dict.fromkeys(done)))}."
    )


def _keep_references(layer: Config) -> None:
    """What feeds an operation that cannot be translated: enough to cut the graph before it."""
    layer["inbound_nodes"] = [
        {"args": [[tensor(*reference[:3]) for reference in references(node)]], "kwargs": {}}
        for node in nodes_of(layer)
        if isinstance(node, list)
    ]


def lambdas_are_layers(config: Config, stored: StoredModel) -> str | None:
    """A Lambda that is plain arithmetic is read, never run, and becomes stock layers."""
    done: list[str] = []
    for model in every_model(config):
        for layer in layers_of(model):
            if layer.get("class_name") != "Lambda":
                continue
            num_inputs = max(1, len(feeding(layer)) // max(1, len(nodes_of(layer))))
            expression = lambdas.calculation_of(
                layer, num_inputs=num_inputs, keras_version=stored.keras_version
            )
            decoded = None if expression is None else operations.lower(expression)
            if decoded is None:
                layer["unusable"] = "program code (a Lambda), which Graft never runs"
                continue
            taken = [tensors_of(node) for node in nodes_of(layer)]
            done.append(f"{name_of(layer)} is {decoded.formula}")
            replace_layer(model, layer, decoded, taken)
    if not done:
        return None
    return (
        f"Program code was read, not run, and became Keras layers: {listed(done)}. "
        "Compare a known picture's answer if you can."
    )


def activation_code_is_read(config: Config, stored: StoredModel) -> str | None:
    """An activation that is a lambda is read like a Lambda layer, and stands after its layer."""
    done: list[str] = []
    for model in every_model(config):
        for layer in layers_of(model):
            value = values(layer).get("activation")
            code = _code(value)
            if code is None:
                continue
            expression = lambdas.calculation_of(code, keras_version=stored.keras_version)
            decoded = None if expression is None else operations.lower(expression)
            if decoded is None or layer.get("class_name") in RECURRENT:
                layer["unusable"] = "program code as its activation, which Graft never runs"
                continue
            values(layer)["activation"] = "linear"
            done.append(f"{name_of(layer)} applies {decoded.formula}")
            insert_after(model, layer, list(decoded.layers))
    if not done:
        return None
    return f"Activations that were program code were read, not run: {listed(done)}."


def _code(value: object) -> Config | None:
    """A stored lambda as a Lambda layer's configuration, or None."""
    if isinstance(value, dict) and set(value) == {"value"} and isinstance(value["value"], list):
        value = value["value"]
    if isinstance(value, list) or (
        isinstance(value, dict) and value.get("class_name") == "__lambda__"
    ):
        return {"class_name": "Lambda", "config": {"function": value, "function_type": "lambda"}}
    return None
