"""Write layers.json: the stock Keras layers and what their configurations may hold.

A script for maintainers, run by hand when Keras changes: `python resources/make_layers.py`. The
table lets Graft repair stored configurations without loading Keras.
"""

import inspect
import json
from pathlib import Path

import keras
from keras.src.ops import core, image, linalg, math, nn, numpy


def accepted_keys(cls: type) -> list[str]:
    """The keywords that a class's constructor takes, those handed on to its parents included."""
    found: set[str] = set()
    for parent in cls.__mro__:
        parameters = inspect.signature(parent.__init__).parameters.values()
        found |= {p.name for p in parameters if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)}
        if not any(p.kind == p.VAR_KEYWORD for p in parameters):
            break
    return sorted(found - {"self"})


def main() -> None:
    """Write the table beside this script."""
    layers = {
        name: accepted_keys(cls)
        for name, cls in sorted(vars(keras.layers).items())
        if inspect.isclass(cls) and issubclass(cls, keras.Layer)
    }
    activations = sorted(
        name
        for name, value in vars(keras.activations).items()
        if inspect.isfunction(value) and name not in ("get", "serialize", "deserialize")
    )
    kinds = {
        kind: sorted(name for name, value in vars(module).items() if inspect.isclass(value))
        for kind, module in (
            ("initializers", keras.initializers),
            ("regularizers", keras.regularizers),
            ("constraints", keras.constraints),
        )
    }
    # Where operations (`keras.ops`) live, which .h5 does not say.
    operations = {
        name: module.__name__
        for module in (core, image, linalg, math, nn, numpy)
        for name, cls in sorted(vars(module).items())
        if inspect.isclass(cls)
        and issubclass(cls, keras.Operation)
        and cls.__module__ == module.__name__
    }
    table = {
        "keras": keras.version(),
        "layers": layers,
        "operations": operations,
        "activations": activations,
        **kinds,
    }
    path = Path(__file__).parent / "layers.json"
    path.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
