"""Opening a source model: from a spec to a base that a head can be grafted on."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import layers

from engine.control import Control
from engine.errors import EngineError
from engine.graph import as_functional, feeding_paths
from engine.recipe import InputSize, SourceSpec
from engine.sources.applications import build_application, get_application
from engine.sources.editing import apply_edits
from engine.sources.reading import (
    StoredModel,
    iter_configs,
    read_stored_model,
    weights_only_error,
)
from engine.sources.recognition import recognize_preprocessing
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
    if is_application(spec.location):
        whole, weights = _build_application(spec, control)
    else:
        stored = _read(spec.location)
        whole, weights = _load(stored, spec)
    control.checkpoint()
    whole = as_functional(whole)
    _check_input(whole)
    preprocessing, reason = _preprocessing(spec, whole)
    edited = apply_edits(whole, spec.edits, preprocessing, reason, _own_size(spec))
    base = edited.base
    if base.name in _RESERVED:
        base = keras.Model(base.inputs[0], base.outputs[0], name=f"{base.name}_base")
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
        adapted=edited.adapted,
    )
    kept = describe_layers(base)
    # The tree shows all of the source; what is kept has the shapes of the chosen input size.
    tree = _with_shapes(describe_layers(whole), {n.path: n.output_shape for n in _nodes(kept)})
    return Opened(
        base=base,
        whole=whole,
        description=OpenedSource(source=source, tree=tree, base=kept, cut=edited.cut),
    )


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


def _read(location: str) -> StoredModel:
    path = Path(location)
    looks_like_name = not path.suffix and len(path.parts) == 1
    if looks_like_name and not path.exists():
        get_application(location)  # raises with the names that are close
    stored = read_stored_model(location)
    if not stored.config:
        raise weights_only_error(stored)
    return stored


def _build_application(spec: SourceSpec, control: Control) -> tuple[keras.Model, str]:
    size = next((e for e in reversed(spec.edits) if isinstance(e, InputSize)), None)
    weights = "imagenet" if spec.weights == "file" else spec.weights
    shape = (size.height, size.width) if size is not None else None
    model = build_application(spec.location, weights, shape, control=control)
    return model, weights


def _load(stored: StoredModel, spec: SourceSpec) -> tuple[keras.Model, str]:
    """Build a stored model. Repairs of what older versions wrote belong before this step."""
    _refuse_text(stored)
    if spec.weights not in ("file", "random"):
        raise EngineError(
            f"Weights {spec.weights!r} were asked for, but {stored.path} is a model file with its "
            "own: leave `--weights` out, or use `--weights random`."
        )
    try:
        model = _load_by_kind(stored)
    except Exception as error:
        raise EngineError(_load_sentence(stored, error)) from error
    if spec.weights == "random":
        model = keras.models.clone_model(model)
    return model, spec.weights


def _load_by_kind(stored: StoredModel) -> keras.Model:
    """Load by what the file is, not by its name: Keras goes by the suffix."""
    wanted = {"hdf5": (".h5", ".hdf5"), "keras": (".keras",)}[stored.kind]
    if stored.path.suffix.lower() in wanted:
        return keras.models.load_model(stored.path, compile=False, safe_mode=True)
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        named = Path(folder) / f"model{wanted[0]}"
        named.symlink_to(stored.path.resolve())
        return keras.models.load_model(named, compile=False, safe_mode=True)


def _load_sentence(stored: StoredModel, error: Exception) -> str:
    """Why Keras could not build the model, in one sentence."""
    known = set(dir(layers)) | {"Functional", "Model", "Sequential"}
    unknown = sorted(
        {
            str(layer.get("class_name"))
            for layer in iter_configs(stored.config)
            if layer.get("class_name") not in known
        }
    )
    version = stored.keras_version or "unknown"
    if unknown:
        names = ", ".join(repr(name) for name in unknown[:3])
        return (
            f"{stored.path} uses {names}, which Keras does not have: its code is not in the file, "
            "so Graft cannot build it. Ask whoever made it for a model of stock layers."
        )
    if any(layer.get("class_name") == "Lambda" for layer in iter_configs(stored.config)):
        return (
            f"{stored.path} holds a Lambda layer, that is program code, which Graft never runs: "
            "ask whoever made it for a model without Lambda layers."
        )
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    # Keras puts the layer's whole configuration into the sentence.
    first = first.split(" using config=")[0].split(". Please ensure")[0].rstrip(".")[:200]
    return (
        f"{stored.path}, written by Keras {version}, could not be opened by Keras "
        f"{keras.version()} ({first}): open it in the version that wrote it and save it as .keras."
    )


def _refuse_text(stored: StoredModel) -> None:
    """Text models are out of scope, and say so before anything is built."""
    text_layers = {"Embedding", "TextVectorization", "StringLookup"}
    for layer in iter_configs(stored.config):
        if layer.get("class_name") in text_layers:
            raise EngineError(
                f"{stored.path} is a text model (it has a layer {layer.get('class_name')}), which "
                "is out of Graft's scope: Graft adapts models that take pictures or vectors."
            )


def _check_input(model: keras.Model) -> None:
    shape = _shape(model.inputs[0])
    first = next((la for la in model.layers if not isinstance(la, layers.InputLayer)), None)
    is_picture = len(shape) == 3 and shape[2] in (1, 3)
    is_vector = len(shape) == 1 and shape[0] is not None
    # Keras's first MNIST tutorial: Flatten(input_shape=(28, 28)), a picture without channels.
    is_grey = (
        len(shape) == 2
        and None not in shape
        and isinstance(first, (layers.Flatten, layers.Reshape, layers.Rescaling))
    )
    if is_picture or is_vector or is_grey:
        return
    if len(shape) == 3 and shape[0] in (1, 3):
        raise EngineError(
            f"{model.name!r} takes channels first, {shape}; Graft needs channels last "
            "(height, width, channels): convert the model where it was made."
        )
    raise EngineError(
        f"{model.name!r} takes an input of shape {shape}; Graft adapts models that take a picture "
        "(height, width, 1 or 3 channels) or a vector; text and sequences are out of scope."
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


def is_application(location: str) -> bool:
    """Whether a location names a built-in application, as Graft or as Keras writes it."""
    if Path(location).suffix or Path(location).exists():
        return False
    try:
        get_application(location)
    except EngineError:
        return False
    return True
