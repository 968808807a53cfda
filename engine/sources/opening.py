"""Opening a source model: from a spec to a base that a head can be grafted on."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import layers

from engine.blocks import find_blocks
from engine.control import Control
from engine.errors import EngineError
from engine.graph import feeding_paths, inputs_of, producer, shared_trunk
from engine.recipe import InputSize, SourceSpec
from engine.sources.applications import build_application, get_application, is_application
from engine.sources.building import build_architecture, build_model
from engine.sources.editing import apply_edits
from engine.sources.pairing import pair
from engine.sources.quarantine import read_quarantined
from engine.sources.reading import StoredModel
from engine.sources.recognition import recognize_preprocessing
from engine.sources.repairs import repair
from engine.sources.sizes import check_sizes
from engine.types import LayerNode, OpenedSource, Shape, SourceModel

# Names that the assembled model gives to its own layers.
_RESERVED = {"pictures", "preprocessing", "as_source_input", "pool", "dropout", "output", "model"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An open source model.

    `base` is what is kept, a Functional model from input to features; `whole` is all of the
    source before what rebuilds it (another input size, other channels).
    """

    base: keras.Model
    whole: keras.Model
    description: OpenedSource

    @property
    def preprocessing(self) -> str | None:
        """The resolved preprocessing mode, or None where it cannot be told."""
        return self.description.source.preprocessing


def open_model(spec: SourceSpec, control: Control | None = None, seed: int = 0) -> Opened:
    """Open a source model, choose what is kept, apply the spec's edits.

    Args:
        spec: What to open and how to edit it.
        control: Progress and cancel.
        seed: Decides random weights, where the spec asks for them.

    Raises:
        EngineError: If the file cannot be opened, is no picture or vector model, or an edit does
            not fit its graph.
    """
    control = control or Control()
    control.progress("Opening the source model", 0, 0)
    if spec.weights == "random":
        # Keras's initializers draw their seeds from Python's generator.
        keras.utils.set_random_seed(seed)
    stored: StoredModel | None = None
    repairs: tuple[str, ...] = ()
    if is_application(spec.location):
        whole, weights = _build_application(spec, control)
    else:
        stored = _read(spec.location, control)
        whole, repairs = _load(stored, spec, control)
        weights = spec.weights
    control.checkpoint()
    whole, shared = shared_trunk(whole)
    repairs = (*repairs, *shared)
    _refuse_text(whole)
    if whole.name in _RESERVED:
        # The tree, the base and every path begin with one name, and the assembled model has this.
        whole = keras.Model(whole.inputs[0], whole.outputs[0], name=f"{whole.name}_base")
    preprocessing, reason = _preprocessing(spec, whole)
    edited = apply_edits(whole, spec.edits, preprocessing, reason, _own_size(spec))
    base = edited.base
    source = SourceModel(
        location=spec.location,
        name=Path(spec.location).stem if stored else spec.location,
        keras_version=stored.keras_version if stored else keras.version(),
        input_shape=_shape(base.inputs[0]),
        output_shape=_shape(whole.outputs[0]),
        features_shape=_shape(base.outputs[0]),
        preprocessing=edited.preprocessing,
        preprocessing_reason=edited.reason,
        weights=weights,
        num_parameters=whole.count_params(),
        num_trainable=sum(int(np.prod(v.shape)) for v in whole.trainable_variables),
        fingerprint=fingerprint(whole),
        repairs=repairs,
        adapted=edited.adapted,
    )
    kept = describe_layers(base)
    # The tree shows all of the source; what is kept has the shapes of the chosen input size.
    tree = _with_shapes(describe_layers(whole), {n.path: n.output_shape for n in _nodes(kept)})
    return Opened(
        base=base,
        whole=whole,
        description=OpenedSource(
            source=source, tree=tree, base=kept, cut=edited.cut, blocks=find_blocks(base)
        ),
    )


def open_whole(location: str, control: Control) -> tuple[keras.Model, tuple[str, ...]]:
    """All of a model file as it is stored, several outputs included, and what was repaired.

    Raises:
        EngineError: If it cannot be opened.
    """
    return _load(_read(location, control), SourceSpec(location=location), control)


def describe_source(spec: SourceSpec, control: Control) -> OpenedSource:
    """What `open_model` finds, as plain values; the model itself is let go."""
    return open_model(spec, control).description


def describe_layers(model: keras.Model) -> LayerNode:
    """A model's layers as a tree, with Keras's own parameter counts."""
    feeding = feeding_paths(model)

    def node(layer: keras.Layer, prefix: str) -> LayerNode:
        path = f"{prefix}/{layer.name}" if prefix else layer.name
        inside = layer.layers if isinstance(layer, keras.Model) else []
        return LayerNode(
            path=path,
            class_name=type(layer).__name__,
            output_shape=layer_output_shape(layer),
            num_parameters=layer.count_params(),
            trainable=bool(layer.trainable),
            children=tuple(node(child, path) for child in inside),
            inputs=feeding.get(path, ()),
        )

    return node(model, "")


def _nodes(tree: LayerNode) -> Iterator[LayerNode]:
    yield tree
    for child in tree.children:
        yield from _nodes(child)


def _with_shapes(tree: LayerNode, shapes: dict[str, Shape | None]) -> LayerNode:
    children = tuple(_with_shapes(child, shapes) for child in tree.children)
    shape = shapes.get(tree.path, tree.output_shape)
    return replace(tree, output_shape=shape, children=children)


def fingerprint(model: keras.Model) -> str:
    """SHA-256 over the weights in graph order: shapes, types and bytes, not names."""
    digest = hashlib.sha256()
    for variable in model.weights:
        values = np.ascontiguousarray(variable.numpy())
        digest.update(f"{values.shape}{values.dtype}".encode())
        digest.update(values.tobytes())
    return digest.hexdigest()


def _shape(tensor: Any) -> tuple[int | None, ...]:
    return tuple(tensor.shape[1:])


def layer_output_shape(layer: keras.Layer) -> Shape | None:
    """The shape of what a layer puts out, without the batch axis; None where it has several."""
    try:
        output = layer.output
    except (AttributeError, ValueError):
        # Never called, or called at several places: Keras has no single answer.
        return None
    return _shape(output) if hasattr(output, "shape") else None


def _read(location: str, control: Control) -> StoredModel:
    path = Path(location)
    looks_like_name = not path.suffix and len(path.parts) == 1
    if looks_like_name and not path.exists():
        get_application(location)  # raises with the names that are close
    return read_quarantined(location, control=control)


def _build_application(spec: SourceSpec, control: Control) -> tuple[keras.Model, str]:
    size = next((e for e in reversed(spec.edits) if isinstance(e, InputSize)), None)
    weights = "imagenet" if spec.weights == "file" else spec.weights
    shape = (size.height, size.width) if size is not None else None
    model = build_application(spec.location, weights, shape, control=control)
    return model, weights


def _load(
    stored: StoredModel, spec: SourceSpec, control: Control
) -> tuple[keras.Model, tuple[str, ...]]:
    """Build a stored model; the sentences say what had to be repaired."""
    if spec.weights not in ("file", "random"):
        raise EngineError(
            f"Weights {spec.weights!r} were asked for, but {stored.path} is a model file with its "
            "own: open it with these, or with random ones (`--weights random`)."
        )
    if not stored.config:
        model, repairs = pair(stored, spec, control)
    elif spec.weights == "random":
        repaired = repair(stored)
        check_sizes(repaired.config, stored)
        model, repairs = build_architecture(repaired, stored), repaired.notes
    else:
        model, repairs = build_model(stored)
    if not model.weights and len(model.inputs) == 1:
        raise EngineError(
            f"{stored.path} holds a model without any weights: there is nothing in it to adapt."
        )
    return model, repairs


def _refuse_text(model: keras.Model) -> None:
    """Text models are out of scope."""
    for layer in model.layers:
        if isinstance(layer, layers.Embedding) and any(
            isinstance(producer(tensor), layers.InputLayer) for tensor in inputs_of(layer, model)
        ):
            raise EngineError(
                f"{model.name!r} is a text model (its input goes into the Embedding "
                f"{layer.name!r}), which is out of Graft's scope: Graft adapts models that take "
                "pictures or vectors."
            )


def _preprocessing(spec: SourceSpec, model: keras.Model) -> tuple[str | None, str]:
    if spec.preprocessing != "auto":
        return spec.preprocessing, "chosen by you"
    if is_application(spec.location):
        return get_application(spec.location).preprocessing, f"{spec.location} needs it"
    return recognize_preprocessing(model)


def _own_size(spec: SourceSpec) -> tuple[int, int] | None:
    """The picture size of an application, which is built for the edits' size at once."""
    if not is_application(spec.location):
        return None
    size = get_application(spec.location).input_size
    return (size, size)
