"""Bilinear enlarging, which TensorFlow 1 did from the corners of pixels and later from centres.

Measured on files of Keras 2.2.4 under TensorFlow 1.13 and of 2.3.1 under 1.15: today's layer is
off by as much as the values themselves.
"""

import json

from engine.sources.expressions import Decoded, Input, StockLayer
from engine.sources.reading import StoredModel
from engine.sources.repairs.graph import nodes_of, tensors_of
from engine.sources.repairs.inserting import replace_layer
from engine.sources.repairs.walk import (
    Config,
    every_layer,
    every_model,
    layers_of,
    listed,
    name_of,
    values,
    wrapped_in,
)


def bilinear_enlarges_as_then(config: Config, stored: StoredModel) -> str | None:
    """UpSampling2D of the time before TensorFlow 1.15 becomes steps of two, which are exact."""
    version = stored.keras_version or ""
    # Keras by itself kept the old way to its end, 2.3.1; TensorFlow's own wrote 2.2.4-tf from
    # 1.13 to 2.1, and `ragged` from 1.15 on, which enlarges as today.
    is_old = version.startswith(("2.2.", "2.3.")) and not version.endswith("-tf")
    is_doubtful = version == "2.2.4-tf" and '"ragged"' not in json.dumps(stored.config)
    if not (is_old or is_doubtful):
        return None
    done: list[str] = []
    for layer in every_layer(config):
        for one in wrapped_in(layer):
            if _is_bilinear(one):
                one["unusable"] = "a bilinear UpSampling2D, whose meaning changed"
    for model in every_model(config):
        for layer in layers_of(model):
            if not _is_bilinear(layer):
                continue
            steps = _doublings(layer)
            if steps is None or is_doubtful or stored.backend not in (None, "tensorflow"):
                layer["unusable"] = "a bilinear UpSampling2D, whose meaning changed"
                continue
            done.append(name_of(layer))
            taken = [tensors_of(node) for node in nodes_of(layer)]
            replace_layer(model, layer, Decoded(formula="", layers=tuple(steps)), taken)
    if not done:
        return None
    return (
        f"The bilinear enlarging of {listed(done)} was rebuilt as TensorFlow 1 did it; today's "
        "gives other values."
    )


def _is_bilinear(layer: Config) -> bool:
    is_enlarging = layer.get("class_name") == "UpSampling2D"
    return is_enlarging and values(layer).get("interpolation") == "bilinear"


def _doublings(layer: Config) -> list[StockLayer] | None:
    """Repeat every value, then take the mean of each with the next: bilinear, from the corner.

    Averages leave out what lies past the edge. None for other factors than powers of two.
    """
    size = values(layer).get("size")
    size = [size, size] if isinstance(size, int) else list(size or ())
    if len(size) != 2 or any(one not in (1, 2, 4, 8, 16, 32) for one in size):
        return None
    shared = {key: values(layer)[key] for key in ("data_format",) if values(layer).get(key)}
    steps: list[StockLayer] = []
    while max(size) > 1:
        factor = [min(one, 2) for one in size]
        size = [max(one // 2, 1) for one in size]
        before = len(steps) - 1 if steps else Input(0)
        enlarged = {**shared, "size": factor}
        steps.append(StockLayer(class_name="UpSampling2D", config=enlarged, inputs=(before,)))
        mean = {"pool_size": factor, "strides": 1, "padding": "same"}
        steps.append(
            StockLayer(
                class_name="AveragePooling2D",
                config={**shared, **mean},
                inputs=(len(steps) - 1,),
            )
        )
    return steps or None
