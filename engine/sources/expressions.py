"""Calculations that a model file states as code or as foreign operations, as plain trees.

A Lambda's bytecode, a TFOpLambda's call and a TensorFlowOpLayer's node are all read into these
trees, and one closed table (`engine/sources/operations.py`) turns a tree into stock Keras layers.
Nothing here is ever run.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Input:
    """The tensor with this number among those that the layer is given."""

    index: int = 0


@dataclass(frozen=True, slots=True)
class Constant:
    """A plain value: number, text, None, bool, nested tuples of these, or a slice."""

    value: Any


@dataclass(frozen=True, slots=True)
class Call:
    """An operation applied to arguments.

    `operation` is a name of the table in `operations.py`, in the spelling of NumPy where it has
    one (`add`, `true_divide`, `relu`, `concatenate`, `getitem`, …), whatever the file called it.
    """

    operation: str
    arguments: tuple["Expression", ...] = ()
    keywords: tuple[tuple[str, "Expression"], ...] = ()


Expression = Input | Constant | Call


@dataclass(frozen=True, slots=True, kw_only=True)
class StockLayer:
    """One stock Keras layer (or keras.ops operation) in place of a part of a calculation.

    `config` is what its `from_config` takes, without a name. `module` is None for
    `keras.layers`, else where the operation lives (`keras.src.ops.numpy`). `inputs` are the
    tensors given to the replaced layer (`Input`) or earlier layers of the same list (numbers);
    several are one list (Add, Concatenate, Stack), or arguments of their own when `spread`.
    `arguments` are constants that the call gets after the tensors (`2.2` for Power, the key for
    GetItem).
    """

    class_name: str
    config: dict[str, Any] = field(default_factory=dict)
    inputs: tuple["Input | int", ...] = (Input(0),)
    module: str | None = None
    spread: bool = False
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A calculation as stock layers, the last of which gives the result.

    `formula` is how it is written for the user (`x / 127.5 − 1`).
    """

    formula: str
    layers: tuple[StockLayer, ...]
