"""Make `shapes.json.gz`: the layers with weights of every application, by which a file is told.

Every application is built with its top, the narrower variants too, with random weights. Takes some
minutes and 6 GB of memory; needed again only when Keras adds an application.

    python -m resources.make_shapes
"""

import gc
import gzip
import json
from math import prod
from pathlib import Path
from typing import Any

import keras
from keras import layers

from engine.sources.applications import APPLICATIONS, ApplicationSpec
from engine.sources.model_leaves import model_leaves
from resources.make_signatures import ALPHAS

FILE = Path(__file__).parent / "shapes.json.gz"


def make_row(spec: ApplicationSpec, alpha: float | None) -> dict[str, Any]:
    """The layers of one width with the top, and those without it.

    `base` is how many of the former stand before the top, `end` the names of those among them
    that are called otherwise where there is no top.
    """
    options = {} if alpha is None else {"alpha": alpha}
    size = (spec.input_size, spec.input_size, 3)
    build = getattr(keras.applications, spec.function)
    model = build(weights=None, input_shape=size, **options)
    pooling = [one for one in model.layers if isinstance(one, layers.GlobalAveragePooling2D)]
    pooling = pooling or [one for one in model.layers if isinstance(one, layers.Flatten)]
    before = {id(one) for one in model.layers[: model.layers.index(pooling[-1])]}
    before |= {id(inner) for one in model.layers if id(one) in before for inner in inside(one)}
    leaves = model_leaves(model, {})
    base = [one for one in leaves if id(one.layer) in before]
    end = {}
    if spec.function.startswith("ConvNeXt"):
        # Keras normalises here without a top too, by a layer that it does not name.
        base.append(leaves[len(base)])
        end = {base[-1].leaf.name: "layer_normalization"}
    if base != leaves[: len(base)]:
        raise ValueError(f"{spec.name} has other layers without its top")
    counted = sum(prod(part.shape) for one in base for part in one.leaf.parts)
    if alpha is None and counted != spec.base_parameters:
        raise ValueError(f"{spec.name}: {counted} parameters instead of {spec.base_parameters}")
    listed = [
        (one.leaf.name, one.leaf.place, [[part.kind, *part.shape] for part in one.leaf.parts])
        for one in leaves
    ]
    return {"name": spec.name, "alpha": alpha, "base": len(base), "end": end, "layers": listed}


def inside(layer: keras.Layer) -> list[keras.Layer]:
    """The layers of a model within the model."""
    return layer.layers if isinstance(layer, keras.Model) else []


def main() -> None:
    """Write the table; shapes that many layers share are kept once."""
    kinds: dict[str, int] = {}
    rows = []
    for spec in APPLICATIONS:
        for alpha in (None, *ALPHAS.get(spec.function, ())):
            # Names that Keras counts start from zero.
            keras.backend.clear_session()
            gc.collect()
            row = make_row(spec, alpha)
            row["layers"] = [
                [name, place, kinds.setdefault(json.dumps(parts), len(kinds))]
                for name, place, parts in row["layers"]
            ]
            rows.append(row)
        print(spec.name, rows[-1]["base"], len(rows[-1]["layers"]), flush=True)  # noqa: T201
        table = {
            "keras": keras.__version__,
            "parts": [json.loads(parts) for parts in kinds],
            "applications": rows,
        }
        text = json.dumps(table, separators=(",", ":")).encode()
        FILE.write_bytes(gzip.compress(text, mtime=0))


if __name__ == "__main__":
    main()
