"""The head as a layer tree, without building it: names, shapes and parameter counts."""

from math import prod

from engine.recipe import HeadSpec
from engine.targets import num_units
from engine.types import DataTask, LayerNode, Shape


def describe_head(
    head: HeadSpec, features_shape: Shape, num_classes: int, task: DataTask = "single_label"
) -> LayerNode:
    """The layers that `engine.head` builds from this spec, in order, under the node `head`.

    Args:
        head: The head's spec.
        features_shape: The base's output shape without the batch axis.
        num_classes: Classes, or numbers to be estimated.
        task: What is learned.
    """
    units = num_units(task, num_classes)
    nodes: list[LayerNode] = []

    def add(name: str, class_name: str, shape: Shape, num_parameters: int = 0) -> None:
        nodes.append(
            LayerNode(
                path=f"head/{name}",
                class_name=class_name,
                output_shape=shape,
                num_parameters=num_parameters,
                trainable=True,
            )
        )

    width = features_shape[-1] or 0
    if len(features_shape) > 1:
        if head.pooling == "flatten":
            width = prod(size or 0 for size in features_shape)
        dimensions = len(features_shape) - 1
        pooling = "Average" if head.pooling == "average" else "Max"
        add(
            "pool",
            "Flatten" if head.pooling == "flatten" else f"Global{pooling}Pooling{dimensions}D",
            (width,),
        )
    if head.dropout:
        add("dropout", "Dropout", (width,))
    for number, layer in enumerate(head.hidden, start=1):
        # A Dense followed by BatchNormalization needs no bias: the normalization has one.
        bias = 0 if layer.batch_normalization else layer.units
        add(f"dense_{number}", "Dense", (layer.units,), width * layer.units + bias)
        width = layer.units
        if layer.batch_normalization:
            add(f"normalization_{number}", "BatchNormalization", (width,), 4 * width)
            add(f"activation_{number}", "Activation", (width,))
        if layer.dropout:
            add(f"dropout_{number}", "Dropout", (width,))
    add("output", "Dense", (units,), width * units + units)
    if task == "regression":
        add("to_units", "Rescaling", (units,))
    return LayerNode(
        path="head",
        class_name="Head",
        output_shape=(units,),
        num_parameters=sum(node.num_parameters for node in nodes),
        trainable=True,
        children=tuple(nodes),
    )
