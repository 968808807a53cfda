"""Layers that hold a calculation (Lambda, TensorFlow's operations) become stock layers."""

from engine.sources import foreign_operations, lambdas, operations
from engine.sources.reading import StoredModel
from engine.sources.repairs.graph import FOREIGN, feeding, nodes_of, tensor
from engine.sources.repairs.inserting import replace_layer
from engine.sources.repairs.walk import (
    Config,
    every_model,
    layers_of,
    listed,
    name_of,
)


def operations_are_layers(config: Config, _stored: StoredModel) -> str | None:
    """TFOpLambda, SlicingOpLambda and TensorFlowOpLayer become stock layers, by a closed table."""
    done: list[str] = []
    for model in every_model(config):
        for layer in layers_of(model):
            if layer.get("class_name") not in FOREIGN:
                continue
            read = [foreign_operations.calculation_of(layer, node) for node in nodes_of(layer)]
            found = [one for one in read if one is not None]
            if not found or len(found) < len(read) or any(one[0] != found[0][0] for one in found):
                layer["unusable"] = "an operation of TensorFlow that Graft cannot translate"
                _keep_references(layer)
                continue
            decoded = operations.lower(found[0][0])
            if decoded is None:
                layer["unusable"] = "an operation of TensorFlow that Keras has no layer for"
                _keep_references(layer)
                continue
            taken = [[tensor(*reference[:3]) for reference in one[1]] for one in found]
            done.append(decoded.formula)
            replace_layer(model, layer, decoded, taken)
    if not done:
        return None
    return (
        f"{len(done)} operation{'s' if len(done) > 1 else ''} of TensorFlow became Keras layers: "
        f"{listed(list(dict.fromkeys(done)))}."
    )


def _keep_references(layer: Config) -> None:
    """What feeds an operation that cannot be translated: enough to cut the graph before it."""
    from engine.sources.repairs.graph import references

    layer["inbound_nodes"] = [
        {"args": [[tensor(*reference[:3]) for reference in references(node)]], "kwargs": {}}
        for node in nodes_of(layer)
        if isinstance(node, list)
    ]


def lambdas_are_layers(config: Config, _stored: StoredModel) -> str | None:
    """A Lambda that is plain arithmetic is read, never run, and becomes stock layers."""
    done: list[str] = []
    for model in every_model(config):
        for layer in layers_of(model):
            if layer.get("class_name") != "Lambda":
                continue
            num_inputs = max(1, len(feeding(layer)) // max(1, len(nodes_of(layer))))
            expression = lambdas.calculation_of(layer, num_inputs=num_inputs)
            decoded = None if expression is None else operations.lower(expression)
            if decoded is None:
                layer["unusable"] = "program code (a Lambda), which Graft never runs"
                continue
            taken = [_tensors(node) for node in nodes_of(layer)]
            done.append(f"{name_of(layer)} is {decoded.formula}")
            replace_layer(model, layer, decoded, taken)
    if not done:
        return None
    return (
        f"Program code was read, not run, and became Keras layers: {listed(done)}. "
        "Compare a known picture's answer if you can."
    )


def _tensors(node: Config) -> list[Config]:
    first = node["args"][0]
    return list(first) if isinstance(first, list) else [first]
