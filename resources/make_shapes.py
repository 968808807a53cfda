"""Make `shapes.json.gz`: the layers with weights of every application, by which a file is told.

Every application is built with its top and without, the narrower variants too, with random
weights. Takes some minutes and 6 GB of memory; needed again only when Keras adds an application.

    python resources/make_shapes.py
"""

import gc
import gzip
import json
from pathlib import Path
from typing import Any

import keras

from engine.sources.applications import APPLICATIONS, ApplicationSpec
from engine.sources.model_leaves import model_leaves
from resources.make_signatures import ALPHAS

FILE = Path(__file__).parent / "shapes.json.gz"


def make_rows(spec: ApplicationSpec) -> list[dict[str, Any]]:
    """One row for each width: the layers with the top, and how many of them are the top's."""
    build = getattr(keras.applications, spec.function)
    rows = []
    for alpha in (None, *ALPHAS.get(spec.function, ())):
        options = {} if alpha is None else {"alpha": alpha}
        size = (spec.input_size, spec.input_size, 3)
        listed = []
        for include_top in (True, False):
            model = build(include_top=include_top, weights=None, input_shape=size, **options)
            leaves = [one.leaf for one in model_leaves(model, {})]
            ranked = [
                [one.name, one.place, [[part.kind, *part.shape] for part in one.parts]]
                for one in leaves
            ]
            listed.append(ranked)
            del model
            # Names that Keras counts start from zero again.
            keras.backend.clear_session()
            gc.collect()
        whole, base = listed
        if whole[: len(base)] != base:
            raise ValueError(f"{spec.name} has other layers without its top")
        rows.append({"name": spec.name, "alpha": alpha, "base": len(base), "layers": whole})
    return rows


def main() -> None:
    """Write the table; shapes that many layers share are kept once."""
    kinds: dict[str, int] = {}
    rows = []
    for spec in APPLICATIONS:
        for row in make_rows(spec):
            row["layers"] = [
                [name, place, kinds.setdefault(json.dumps(parts), len(kinds))]
                for name, place, parts in row["layers"]
            ]
            rows.append(row)
        print(spec.name, len(rows[-1]["layers"]), flush=True)  # noqa: T201
    table = {
        "keras": keras.__version__,
        "parts": [json.loads(parts) for parts in kinds],
        "applications": rows,
    }
    text = json.dumps(table, separators=(",", ":")).encode()
    FILE.write_bytes(gzip.compress(text, mtime=0))


if __name__ == "__main__":
    main()
