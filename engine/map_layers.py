"""Which layers put out maps of the picture, and which of them are worth looking at."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from keras import layers

from engine.errors import EngineError
from engine.explanation_types import LayerKind, MapLayer
from engine.graph import Call, FlatGraph, Value

# These only pass on, or shrink, the maps of a layer before them.
_PASSING = (
    layers.ZeroPadding2D,
    layers.Cropping2D,
    layers.Dropout,
    layers.SpatialDropout2D,
    layers.MaxPooling2D,
    layers.AveragePooling2D,
    layers.Rescaling,
    layers.Normalization,
    layers.Reshape,
)


def map_layers(graph: FlatGraph) -> tuple[MapLayer, ...]:
    """The layers from the first convolution on that put out maps, from input to output.

    A map has more than one place. Of each size of maps one layer is the guide: the last that all
    goes through on its way to the answer (else the last at all) and that does more than pass on
    the maps before it. The last guide is suggested: it is what the last convolutions have found,
    as it leaves for the head.
    """
    calls = graph.between(graph.inputs, graph.outputs)
    trunk = _trunk(graph, calls)
    found: dict[str, MapLayer] = {}
    guides: dict[tuple[int | None, ...], tuple[bool, str]] = {}
    has_begun = False
    for call in calls:
        has_begun = has_begun or _is_convolution(call)
        if call.layer is None or not has_begun or not _is_map(call.outputs):
            continue
        shape = call.outputs[0].shape[1:]
        # A layer that stands at several places counts where it stands last.
        found.pop(call.path, None)
        found[call.path] = MapLayer(
            path=call.path, class_name=type(call.layer).__name__, shape=shape, kind="edges"
        )
        is_trunk = call in trunk
        if not isinstance(call.layer, _PASSING) and is_trunk >= guides.get(shape[:2], (False,))[0]:
            guides[shape[:2]] = (is_trunk, call.path)
    paths = list(found)
    places = {paths.index(path) for _is_trunk, path in guides.values()}
    suggested = max(places, default=-1)
    return tuple(
        replace(
            layer,
            kind="last" if place == suggested else _kind(place / max(1, suggested)),
            is_guide=place in places,
        )
        for place, layer in enumerate(found.values())
    )


def find_map_layer(known: Sequence[MapLayer], wanted: str | None) -> MapLayer:
    """The layer with this path, end of a path, or name; the suggested one for None.

    Raises:
        EngineError: If no layer with maps or more than one fits.
    """
    suggested = next((layer for layer in known if layer.kind == "last"), None)
    if suggested is None:
        raise EngineError(
            "No layer of this model puts out maps of the picture, so Grad-CAM has nothing to look "
            "at: use occlusion (covering places), which needs none."
        )
    if wanted is None:
        return suggested
    found = [layer for layer in known if layer.path == wanted]
    found = found or [layer for layer in known if layer.path.endswith(f"/{wanted}")]
    if len(found) == 1:
        return found[0]
    if found:
        paths = ", ".join(layer.path for layer in found[:5])
        raise EngineError(
            f"More than one layer is named {wanted!r}: give its path, one of {paths}."
        )
    guides = ", ".join(layer.path for layer in known if layer.is_guide)
    raise EngineError(
        f"The model has no layer {wanted!r} that puts out maps of the picture: choose one, such "
        f"as {guides}."
    )


def _trunk(graph: FlatGraph, calls: Sequence[Call]) -> frozenset[Call]:
    """The calls behind which all that goes through the model is what they have put out."""
    uses = Counter(value for call in calls for value in call.inputs)
    uses.update(graph.outputs)
    live: set[Value] = set(graph.inputs)
    found = set()
    for call in calls:
        uses.subtract(call.inputs)
        live = {value for value in (*live, *call.outputs) if uses[value] > 0}
        if live == set(call.outputs):
            found.add(call)
    return frozenset(found)


def _is_convolution(call: Call) -> bool:
    return "Conv" in type(call.operation).__name__ and bool(getattr(call.layer, "weights", None))


def _is_map(outputs: Sequence[Value]) -> bool:
    shape = outputs[0].shape
    if len(outputs) != 1 or len(shape) != 4:
        return False
    height, width = shape[1:3]
    return height is not None and width is not None and height * width > 1


def _kind(depth: float) -> LayerKind:
    """What a layer sees at this share of the way to the suggested one.

    As in Zeiler and Fergus 2014, figure 2: edges and colours, then textures, then parts.
    """
    return "edges" if depth < 1 / 4 else "textures" if depth < 2 / 3 else "parts"
