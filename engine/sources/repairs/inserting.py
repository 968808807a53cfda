"""Putting stock layers into a stored graph: in place of a layer, or right after it."""

from engine.sources import operations
from engine.sources.expressions import Decoded, Input, StockLayer
from engine.sources.repairs.graph import nodes_of, tensor
from engine.sources.repairs.walk import Config, layers_of, name_of, values


def replace_layer(
    model: Config, layer: Config, decoded: Decoded, taken: list[list[Config]]
) -> None:
    """Put the layers of a calculation in place of `layer`.

    The last of them keeps its name, so that what follows need not change.

    Args:
        model: The model whose direct layer it is.
        layer: What is replaced.
        decoded: The layers that take its place.
        taken: For each call of `layer`, the tensors that `Input(0)`, `Input(1)`… stand for.
            Empty in a Sequential model, where each layer takes what the one before gives.
    """
    if model.get("class_name") == "Sequential" and not _is_chain(decoded):
        become_functional(model)
        taken = [list(nodes_of(layer)[0]["args"])]
    name = name_of(layer)
    names = _free_names(model, name, len(decoded.layers))
    entries = [
        _entry(stock, own_name, names, taken)
        for stock, own_name in zip(decoded.layers, names, strict=True)
    ]
    layers = values(model)["layers"]
    at = next(number for number, one in enumerate(layers) if one is layer)
    layers[at : at + 1] = entries


def insert_after(model: Config, layer: Config, new: list[StockLayer]) -> None:
    """Put a chain of weightless layers right after `layer`; its name goes to the last of them."""
    name = name_of(layer)
    own = _free_names(model, f"{name}_linear", 1, spare={name})[0]
    values(layer)["name"] = own
    if "name" in layer:
        layer["name"] = own
    names = _free_names(model, name, len(new), spare={name})
    taken = [[tensor(own, number)] for number in range(len(nodes_of(layer)))]
    entries = [_entry(stock, n, names, taken) for stock, n in zip(new, names, strict=True)]
    layers = values(model)["layers"]
    at = next(number for number, one in enumerate(layers) if one is layer)
    layers[at + 1 : at + 1] = entries


def become_functional(model: Config) -> None:
    """Rewrite a Sequential model, inputs stated, as a Functional one."""
    layers = layers_of(model)
    before = None
    for layer in layers:
        name = name_of(layer)
        layer["name"] = name
        layer["inbound_nodes"] = [] if before is None else [node([tensor(before)])]
        before = name
    model["class_name"] = "Functional"
    inner = values(model)
    inner["input_layers"] = [[name_of(layers[0]), 0, 0]]
    inner["output_layers"] = [[before, 0, 0]]


def node(tensors: list[Config]) -> Config:
    """One call of a layer on these tensors."""
    return {"args": [tensors if len(tensors) > 1 else tensors[0]], "kwargs": {}}


def _is_chain(decoded: Decoded) -> bool:
    return all(
        stock.inputs == ((Input(0),) if number == 0 else (number - 1,))
        for number, stock in enumerate(decoded.layers)
    )


def _free_names(model: Config, name: str, count: int, spare: set[str] | None = None) -> list[str]:
    """`count` names, the last of them `name` itself."""
    taken = {name_of(layer) for layer in layers_of(model)} - (spare or {name})
    names: list[str] = []
    number = 0
    while len(names) < count - 1:
        number += 1
        candidate = f"{name}_{number}"
        if candidate not in taken:
            names.append(candidate)
    while name in taken:
        name += "_"
    return [*names, name]


def _entry(stock: StockLayer, name: str, names: list[str], taken: list[list[Config]]) -> Config:
    nodes = []
    for call, tensors in enumerate(taken):
        arguments = [
            dict(tensors[one.index]) if isinstance(one, Input) else tensor(names[one], call)
            for one in stock.inputs
        ]
        nodes.append(operations.stored_node(stock, arguments))
    return {
        "module": stock.module or "keras.layers",
        "class_name": stock.class_name,
        "config": {**stock.config, "name": name},
        "registered_name": None,
        "name": name,
        "inbound_nodes": nodes,
    }
