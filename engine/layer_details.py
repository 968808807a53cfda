"""What is inside one layer of a source model: configuration, weights, neighbours, dead units."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from engine.control import Control
from engine.errors import EngineError
from engine.graph import feeding_paths, layer_paths
from engine.recipe import SourceSpec
from engine.sources.opening import Opened, layer_output_shape, open_model
from engine.types import LayerDetails, WeightDetails

NUM_BINS = 64
_MOST_CHARACTERS = 120
# Weights are looked at in pieces, so that VGG's 400 MB kernel is not copied at once.
_BLOCK = 2**20
# Told elsewhere in the details, or of no use to a reader.
_LEFT_OUT = frozenset({"name", "trainable", "layers", "input_layers", "output_layers"})


@dataclass(slots=True)
class _Held:
    """The source that was opened last, so that going from layer to layer does not open it anew."""

    key: tuple[SourceSpec, Any] | None = None
    opened: Opened | None = None


_held = _Held()


def open_and_hold(spec: SourceSpec, control: Control) -> Opened:
    """Open a source and keep it until another is opened or `forget` is called.

    A source whose file has not changed since is not opened twice.
    """
    key = (spec, _state(spec))
    if _held.opened is None or _held.key != key:
        forget()
        _held.opened = open_model(spec, control)
        _held.key = key
    return _held.opened


def forget() -> None:
    """Let go of the held source and its memory, before work that needs it."""
    _held.key = _held.opened = None


def _state(spec: SourceSpec) -> tuple[tuple[int, int] | None, ...]:
    """Time and size of the files of a source; None for what is no file."""
    found: list[tuple[int, int] | None] = []
    for place in (spec.location, spec.weights, spec.architecture):
        try:
            status = Path(place or "").stat()
            found.append((status.st_mtime_ns, status.st_size))
        except OSError:
            found.append(None)
    return tuple(found)


def describe_layer(spec: SourceSpec, path: str, control: Control) -> LayerDetails:
    """Details of the layer at `path`, after the spec's edits where it is kept.

    Raises:
        EngineError: If the source cannot be opened or has no such layer.
    """
    opened = open_and_hold(spec, control)
    root, _, inner = path.partition("/")
    layer = _layer(opened.base, inner) or _layer(opened.whole, inner)
    if layer is None:
        raise EngineError(
            f"{opened.whole.name!r} has no layer {path!r}. `graft inspect` lists its layers."
        )
    # The neighbours are those in the tree, which shows the layers that were cut off too.
    place = opened.whole if _layer(opened.whole, inner) is not None else opened.base
    feeding = {_below(one, root): feeds for one, feeds in feeding_paths(place).items()}
    is_group = isinstance(layer, keras.Model)
    num_units, dead_units = (None, None) if is_group else count_dead_units(layer)
    own = f"{place.name}/{inner}" if inner else place.name
    return LayerDetails(
        path=path,
        class_name=type(layer).__name__,
        output_shape=layer_output_shape(layer),
        trainable=bool(layer.trainable),
        configuration=readable_configuration(layer),
        inputs=tuple(_below(one, root) for one in feeding[path]),
        outputs=tuple(one for one, feeds in feeding.items() if own in feeds),
        weights=() if is_group else tuple(_weight(v) for v in layer.weights),
        num_units=num_units,
        dead_units=dead_units,
    )


def _layer(model: keras.Model, inner: str) -> keras.Layer | None:
    """The layer at a path below a model, or the model itself; the model may be named anew."""
    return layer_paths(model).get(f"{model.name}/{inner}") if inner else model


def _below(path: str, root: str) -> str:
    """The same path below a root of another name."""
    _, slash, inner = path.partition("/")
    return f"{root}{slash}{inner}"


def readable_configuration(layer: keras.Layer) -> tuple[tuple[str, str], ...]:
    """A layer's configuration as pairs of text, in Keras's order; long values are shortened.

    A nested model has its number of layers instead.
    """
    if isinstance(layer, keras.Model):
        return (("layers", str(len(layer.layers))),)
    return tuple(
        (key, _shortened(_readable(value)))
        for key, value in layer.get_config().items()
        if key not in _LEFT_OUT
    )


def _readable(value: Any) -> str:
    """`GlorotUniform(seed=1)` for a serialised object, plain text for plain values."""
    if isinstance(value, dict) and "class_name" in value:
        arguments = value.get("config") or {}
        if value["class_name"] == "DTypePolicy":
            return str(arguments.get("name"))
        if not isinstance(arguments, dict):
            return f"{value['class_name']}({_readable(arguments)})"
        given = ", ".join(f"{k}={_readable(v)}" for k, v in arguments.items() if v is not None)
        return f"{value['class_name']}({given})" if given else str(value["class_name"])
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_readable(part)}" for key, part in value.items())
    if isinstance(value, (list, tuple)):
        return f"({', '.join(_readable(part) for part in value)})"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "none"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"


def _weight(variable: keras.Variable) -> WeightDetails:
    values = np.asarray(keras.ops.convert_to_numpy(variable)).reshape(-1)
    finite = total = zeros = 0.0
    low, high = np.inf, -np.inf
    for block in _blocks(values):
        finite += block.size
        total += float(block.sum())
        zeros += int((block == 0).sum())
        if block.size:
            low, high = min(low, float(block.min())), max(high, float(block.max()))
    mean = total / finite if finite else 0.0
    low, high = (low, high) if finite else (0.0, 0.0)
    squares = 0.0
    counts = np.zeros(NUM_BINS if high > low else 1, np.int64)
    for block in _blocks(values):
        squares += float(np.square(block - mean).sum())
        counts += np.histogram(block, len(counts), (low, high))[0]
    return WeightDetails(
        name=variable.name,
        shape=tuple(variable.shape),
        dtype=str(variable.dtype),
        trainable=bool(variable.trainable),
        mean=mean,
        deviation=float(np.sqrt(squares / finite)) if finite else 0.0,
        low=low,
        high=high,
        zeros=zeros / values.size if values.size else 0.0,
        counts=tuple(counts.tolist()),
        not_finite=values.size - int(finite),
    )


def _blocks(values: NDArray[Any]) -> Iterator[NDArray[np.float64]]:
    """The finite values, piece by piece, exact enough to add up."""
    for start in range(0, values.size, _BLOCK):
        block = values[start : start + _BLOCK].astype(np.float64)
        yield block[np.isfinite(block)]


def count_dead_units(layer: keras.Layer) -> tuple[int | None, int | None]:
    """The number of a layer's output units, and how many of them are dead.

    Only what the weights alone prove: a unit is dead if all weights that lead into it are exactly
    zero, or if a normalization multiplies it by a gamma of exactly zero, so that it puts out the
    same value for every picture. (Scaling factors at zero are how "network slimming" marks
    channels to prune: Liu et al., ICCV 2017.) A ReLU that is never active on the user's pictures
    ("dying ReLU", Lu et al., 2019) needs pictures to be found and is not counted.

    Returns:
        Two None for layers without such units.
    """
    if isinstance(layer, (layers.BatchNormalization, layers.LayerNormalization)):
        gamma = getattr(layer, "gamma", None)
        return (None, None) if gamma is None else _count(gamma, ())
    if isinstance(layer, layers.SeparableConv2D):
        return _count(layer.pointwise_kernel, (0, 1, 2))
    if isinstance(layer, layers.Conv2DTranspose):
        return _count(layer.kernel, (0, 1, 3))
    if isinstance(layer, layers.DepthwiseConv2D):
        return _count(layer.kernel, (0, 1))
    if isinstance(layer, (layers.Conv1D, layers.Conv2D, layers.Conv3D, layers.Dense)):
        return _count(layer.kernel, tuple(range(len(layer.kernel.shape) - 1)))
    return None, None


def _count(weights: Any, axes: tuple[int, ...]) -> tuple[int, int]:
    zero = np.all(np.asarray(keras.ops.convert_to_numpy(weights)) == 0, axis=axes)
    return int(zero.size), int(zero.sum())
