"""How a model wants its pixels: told from its graph, never from its name.

Every tensor of a graph gets a digest of the layers with weights that lead to it (class, weight
shapes, the digests of their inputs). Layers without weights and the names and order of layers do
not enter, so a base is found again when it is nested, loaded from an old file, or carries another
head. `resources/signatures.json` holds the digests of Keras's own applications.

What stands before the first layer with weights is tried out on a black, a white and a coloured
pixel.
"""

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

import keras
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.float32]

# They leave pixel values as they are, or do so outside training. Names in Random… do too.
_TRANSPARENT = frozenset(
    {"InputLayer", "Identity", "Reshape", "Flatten", "Resizing", "CenterCrop", "UpSampling2D"}
    | {"ZeroPadding2D", "Cropping2D", "MaxPooling2D", "AveragePooling2D"}
    | {"Dropout", "SpatialDropout2D", "GaussianNoise", "GaussianDropout", "AlphaDropout"}
    | {"AugMix", "RandAugment", "MixUp", "CutMix"}
)
# They are tried out. Layers and operations of the same name do the same.
_ARITHMETIC = frozenset(
    {"Rescaling", "Normalization", "Add", "Subtract", "Multiply", "Divide", "TrueDivide"}
    | {"Negative", "Cast", "GetItem", "Flip", "Stack", "Split", "Concatenate"}
)
_SCALING_LAYERS = ("Rescaling", "Normalization")
# Networks are fed values of a few units; nothing that still reaches 20 was scaled from 0..255.
_LARGEST_SCALED = 20.0
_RGB = 3
_NUM_TRIALS = 3


@dataclass(frozen=True, slots=True)
class _Value:
    """What flows along one tensor: its digest and, ahead of all weights, trial pixels.

    `pixels` is None behind the first layer with weights and where `unknown` names a layer
    whose effect cannot be tried out. `steps` are the classes that changed the pixels.
    """

    digest: str
    pixels: Pixels | None = None
    steps: tuple[str, ...] = ()
    unknown: str | None = None
    behind_weights: bool = False


class _Walk:
    """One pass over a model: all digests, and what reaches the first layers with weights."""

    def __init__(self) -> None:
        self.digests: set[str] = set()
        self.entries: list[_Value] = []

    def run(self, model: Any, inputs: list[_Value]) -> list[_Value]:
        """Send `inputs` through a Functional or Sequential model, its inner models included."""
        if isinstance(model, keras.Sequential):
            values = inputs
            for layer in model.layers:
                values = self._apply(layer, values, None)
            return values
        tensors = {id(t): value for t, value in zip(model.inputs, inputs, strict=True)}
        nodes = model._nodes_by_depth
        for depth in sorted(nodes, reverse=True):
            for node in nodes[depth]:
                if node.is_input or any(id(t) not in tensors for t in node.input_tensors):
                    continue
                values = [tensors[id(t)] for t in node.input_tensors]
                outputs = self._apply(node.operation, values, node)
                if len(outputs) != len(node.outputs):
                    outputs = [outputs[0]] * len(node.outputs)
                tensors.update((id(t), v) for t, v in zip(node.outputs, outputs, strict=True))
        return [tensors[id(t)] for t in model.outputs]

    def _apply(self, operation: Any, values: list[_Value], node: Any) -> list[_Value]:
        name = type(operation).__name__
        if isinstance(operation, keras.Sequential) or hasattr(operation, "_nodes_by_depth"):
            return self.run(operation, values)
        reorders = reorders_channels(operation)
        if getattr(operation, "weights", ()) and name != "Normalization" and not reorders:
            self.entries.extend(value for value in values if not value.behind_weights)
            digest = _digest(_describe(operation), values)
            self.digests.add(digest)
            return [_Value(digest, behind_weights=True)]
        digest = _digest("", values)
        self.digests.add(digest)
        if any(value.behind_weights for value in values):
            return [_Value(digest, behind_weights=True)]
        merged = _merge(values, digest)
        if merged.unknown or leaves_pixels(operation):
            return [merged]
        if name not in _ARITHMETIC and not reorders:
            return [replace(merged, pixels=None, unknown=name)]
        return _try_out(operation, values, merged, node)


def recognize_preprocessing(model: keras.Model) -> tuple[str | None, str]:
    """The preprocessing that a model needs, with a reason to show to the user.

    `none` means that the model's own graph takes pixels 0..255. `tf`, `caffe` and `torch` are
    told from applications whose graph the model starts with. None means that it cannot be told;
    then the reason says why.

    Args:
        model: A built Functional or Sequential model.
    """
    if len(model.inputs) != 1:
        return None, f"it has {len(model.inputs)} inputs, and only models with one are recognised"
    shape = model.inputs[0].shape
    if shape[-1] is None:
        return None, "its number of channels is not known"
    walk = _Walk()
    walk.run(model, [_Value("input", _trial_pixels(shape))])
    if not walk.entries:
        return None, "it has no layers with weights"
    first = walk.entries[0]
    if first.unknown:
        return None, (
            f"what the layer {first.unknown} does to the pixels before the first layer with "
            "weights cannot be told"
        )
    if any(_differ(first, other) for other in walk.entries):
        return None, "its branches scale the pixels in different ways"
    if first.pixels is not None and not np.array_equal(first.pixels, _trial_pixels(shape)):
        return _judge_scaling(first)
    if len(shape) != 4:
        size = "×".join(str(one or "?") for one in shape[1:])
        return None, f"its input is {size} numbers, no picture, and nothing in it scales them"
    return _judge_graph(walk.digests, channels=shape[-1])


def graph_digest(model: keras.Model) -> str:
    """The digest of what a model with one output puts out."""
    return _Walk().run(model, [_Value("input", _trial_pixels(model.inputs[0].shape))])[0].digest


def _judge_scaling(value: _Value) -> tuple[str | None, str]:
    """Whether the graph's own arithmetic is meant for pixels 0..255."""
    assert value.pixels is not None
    values = value.pixels.reshape(len(value.pixels), -1)
    # A plane of ones beside the picture, as Graft adds for grey pictures, says nothing.
    values = values[:, np.ptp(values, axis=0) > 0] if np.ptp(values, axis=0).any() else values
    black, white = values[:2]
    layers = [name for name in _SCALING_LAYERS if name in value.steps]
    if layers:
        what = f"a {' and a '.join(layers)} layer inside the model"
    else:
        what = f"arithmetic inside the model ({', '.join(value.steps)})"
    largest = float(np.abs(values).max())
    centred = bool(np.all(np.abs(white - black) > 100) and np.all(black < -50))
    if largest <= _LARGEST_SCALED or centred:
        return "none", f"{what} does it"
    return None, (
        f"{what} turns pixels 0 and 255 into {black[0]:.4g} and {white[0]:.4g}, which does not "
        "look meant for pixels 0..255"
    )


def _judge_graph(digests: set[str], channels: int) -> tuple[str | None, str]:
    found = [entry for digest in digests for entry in _signatures().get(digest, ())]
    if not found:
        return None, (
            "nothing inside it scales pixels and its graph is none of the built-in applications'"
        )
    if channels != _RGB:
        return None, f"its graph is {found[0][0]}'s, but it takes {channels} channels, not RGB"
    modes = {mode for _, mode in found}
    names = " and ".join(sorted({name for name, _ in found}))
    if len(modes) > 1 or None in modes:
        return None, (
            f"its graph is {names}'s, but without the layers that scale the pixels there"
            if None in modes
            else f"its graph is {names}'s, and these differ in preprocessing"
        )
    return modes.pop(), f"its graph is {names}'s"


@cache
def _signatures() -> dict[str, list[tuple[str, str | None]]]:
    text = (resources.files("resources") / "signatures.json").read_text(encoding="utf-8")
    by_digest: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for name, mode, digest in json.loads(text)["signatures"]:
        by_digest[digest].append((name, mode))
    return dict(by_digest)


def _describe(layer: Any) -> str:
    """Class and weight shapes. The order of a layer's weights is left out: versions differ."""
    shapes = sorted(tuple(weight.shape) for weight in layer.weights)
    return f"{type(layer).__name__}{shapes}"


def _digest(own: str, values: list[_Value]) -> str:
    """The digest of a layer's output. Without weights, one input passes through unchanged."""
    inputs = sorted({value.digest for value in values})
    if not own and len(inputs) == 1:
        return inputs[0]
    return hashlib.sha256("|".join([own, *inputs]).encode()).hexdigest()


def _merge(values: list[_Value], digest: str) -> _Value:
    """What several inputs of one layer have in common ahead of all weights."""
    first = values[0]
    steps = tuple(dict.fromkeys(step for value in values for step in value.steps))
    unknown = next((value.unknown for value in values if value.unknown), None)
    pixels = None if unknown else first.pixels
    return _Value(digest, pixels, steps, unknown)


def leaves_pixels(operation: Any) -> bool:
    """Whether a layer moves pixels about at most, outside training, and keeps their values."""
    name = type(operation).__name__
    if name == "Activation":
        return bool(operation.activation is keras.activations.linear)
    built_in = type(operation).__module__.startswith("keras.")
    return built_in and (name in _TRANSPARENT or name.startswith("Random"))


def reorders_channels(operation: Any) -> bool:
    """Whether it is a 1×1 convolution that only reorders channels and adds numbers.

    Graft writes one for models that want BGR.
    """
    if type(operation).__name__ != "Conv2D":
        return False
    kernel_shape = tuple(operation.kernel.shape)
    if kernel_shape != (1, 1, _RGB, _RGB):
        return False
    kernel = np.abs(keras.ops.convert_to_numpy(operation.kernel)[0, 0])
    return np.array_equal(np.sort(kernel, axis=None), [0] * 6 + [1] * 3) and bool(
        (kernel.sum(axis=0) == 1).all() and (kernel.sum(axis=1) == 1).all()
    )


def _try_out(operation: Any, values: list[_Value], merged: _Value, node: Any) -> list[_Value]:
    """Run one operation on the trial pixels."""
    name = type(operation).__name__
    try:
        if node is None:
            result = operation(values[0].pixels)
        else:
            known = {id(t): v.pixels for t, v in zip(node.input_tensors, values, strict=True)}

            def fill(part: Any) -> Any:
                return known.get(id(part), part)

            args = keras.tree.map_structure(fill, node.arguments.args)
            kwargs = keras.tree.map_structure(fill, node.arguments.kwargs)
            result = operation(*args, **kwargs)
        outputs = [
            np.asarray(keras.ops.convert_to_numpy(part), np.float32)
            for part in keras.tree.flatten(result)
        ]
    except Exception:
        # Constants as large as the picture, cropping a single pixel…: the effect stays unknown.
        return [replace(merged, pixels=None, unknown=name)]
    if any(output.size == 0 or len(output) != _NUM_TRIALS for output in outputs):
        return [replace(merged, pixels=None, unknown=name)]
    steps = tuple(dict.fromkeys((*merged.steps, name)))
    return [replace(merged, pixels=output, steps=steps) for output in outputs]


def _trial_pixels(shape: tuple[int | None, ...]) -> Pixels:
    """Black, white and coloured pictures of one pixel, with as many axes as the model's input."""
    channels = shape[-1] or 1
    pixels = np.zeros((_NUM_TRIALS, *[1] * (len(shape) - 2), channels), np.float32)
    pixels[1] = 255
    # A different value in each channel, so that reordering them shows.
    pixels[2] = np.arange(channels) % 251 + 1
    return pixels


def _differ(one: _Value, other: _Value) -> bool:
    if one.pixels is None or other.pixels is None:
        return one.unknown != other.unknown
    return one.pixels.shape != other.pixels.shape or not np.allclose(one.pixels, other.pixels)
