"""Putting a model together: preprocessing, base and the new head, out of stock layers only."""

from dataclasses import dataclass

import keras
import numpy as np
from keras import layers

from engine.recipe import HeadSpec
from engine.targets import OutputSpec

# What Keras's `preprocess_input` does in each mode (keras.applications.imagenet_utils).
_TORCH_MEAN = (0.485, 0.456, 0.406)
_TORCH_DEVIATION = (0.229, 0.224, 0.225)
_CAFFE_BGR_MEAN = (103.939, 116.779, 123.68)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """One set of layers, four models that share it.

    `model` takes pictures (height, width, channels), 0..255, or vectors, and gives probabilities
    or numbers in their own units: it is what is saved. `trained` ends at the output layer: it is
    the same model, but where numbers are estimated these are counted in their deviations from
    their mean. `extractor` ends at the pooled features, `classifier` goes from those to the
    output layer.
    """

    model: keras.Model
    trained: keras.Model
    extractor: keras.Model
    classifier: keras.Model
    base: keras.Model


def assemble(
    base: keras.Model,
    preprocessing: str,
    head: HeadSpec,
    output: OutputSpec,
    input_shape: tuple[int, ...],
    seed: int,
) -> Assembled:
    """Attach preprocessing and a new head to a base.

    Args:
        base: Functional model from the source's input to features; used as it is, not copied.
        preprocessing: `none`, `unit`, `tf`, `caffe` or `torch`.
        head: What to attach.
        output: The output layer.
        input_shape: Height, width and channels of pictures, or a vector's length.
        seed: Decides the head's first weights.
    """
    name = "pictures" if len(input_shape) == 3 else "numbers"
    # No two layers may have the same name, and the base has a name of its own.
    inputs = keras.Input(input_shape, name=name if name != base.name else f"{name}_in")
    pixels = preprocess(inputs, preprocessing)
    base_shape = tuple(base.inputs[0].shape[1:])
    if base_shape != tuple(input_shape):
        pixels = layers.Reshape(base_shape, name="as_source_input")(pixels)
    features = _pool(base(pixels), head)
    made = head_layers(head, output, seed)
    features_input = keras.Input(features.shape[1:], name="features")
    outputs = _chain(features, made)
    trained = keras.Model(inputs, outputs, name="model")
    model = trained
    if output.scale:
        to_units = layers.Rescaling(list(output.scale), list(output.offset), name="to_units")
        model = keras.Model(inputs, to_units(outputs), name="model")
    return Assembled(
        model=model,
        trained=trained,
        extractor=keras.Model(inputs, features, name="extractor"),
        classifier=keras.Model(features_input, _chain(features_input, made), name="head"),
        base=base,
    )


def preprocess(pixels: keras.KerasTensor, mode: str) -> keras.KerasTensor:
    """Bring RGB (or grey) pixels 0..255 to what the source model was trained on.

    Only Rescaling and a fixed 1×1 convolution: every export format carries these, and files
    open without Graft (see FACTS: `preprocess_input` and slicing on a KerasTensor do not).
    """
    if mode == "none":
        return pixels
    if mode == "unit":
        return layers.Rescaling(1 / 255, name="preprocessing")(pixels)
    if mode == "tf":
        return layers.Rescaling(1 / 127.5, offset=-1, name="preprocessing")(pixels)
    if mode == "torch":
        scale = [1 / (255 * deviation) for deviation in _TORCH_DEVIATION]
        offset = [-m / d for m, d in zip(_TORCH_MEAN, _TORCH_DEVIATION, strict=True)]
        return layers.Rescaling(scale, offset=offset, name="preprocessing")(pixels)
    if mode == "caffe":
        to_bgr = layers.Conv2D(3, 1, trainable=False, name="preprocessing")
        bgr = to_bgr(pixels)
        swap = np.zeros((1, 1, 3, 3), "float32")
        swap[0, 0, [2, 1, 0], [0, 1, 2]] = 1
        to_bgr.set_weights([swap, -np.asarray(_CAFFE_BGR_MEAN, "float32")])
        return bgr
    raise ValueError(f"Unknown preprocessing {mode!r}.")


def _pool(features: keras.KerasTensor, head: HeadSpec) -> keras.KerasTensor:
    dimensions = len(features.shape) - 2
    if dimensions < 1:
        return features
    if head.pooling == "flatten":
        return layers.Flatten(name="pool")(features)
    pooling = "Average" if head.pooling == "average" else "Max"
    return getattr(layers, f"Global{pooling}Pooling{dimensions}D")(name="pool")(features)


def head_layers(head: HeadSpec, output: OutputSpec, seed: int) -> list[keras.Layer]:
    """The layers after pooling; `engine.head_shapes.describe_head` describes the same list."""
    seeds = iter(np.random.SeedSequence([seed, 0x4EAD]).generate_state(256).tolist())

    def dense(units: int, name: str, l2: float, **options: object) -> keras.Layer:
        return layers.Dense(
            units,
            name=name,
            kernel_initializer=keras.initializers.GlorotUniform(next(seeds)),
            kernel_regularizer=keras.regularizers.L2(l2) if l2 else None,
            **options,
        )

    made: list[keras.Layer] = []
    if head.dropout:
        made.append(layers.Dropout(head.dropout, seed=next(seeds), name="dropout"))
    for number, layer in enumerate(head.hidden, start=1):
        if layer.batch_normalization:
            made.append(dense(layer.units, f"dense_{number}", layer.l2, use_bias=False))
            made.append(layers.BatchNormalization(name=f"normalization_{number}"))
            made.append(layers.Activation(layer.activation, name=f"activation_{number}"))
        else:
            made.append(
                dense(layer.units, f"dense_{number}", layer.l2, activation=layer.activation)
            )
        if layer.dropout:
            made.append(layers.Dropout(layer.dropout, seed=next(seeds), name=f"dropout_{number}"))
    made.append(dense(output.units, "output", head.l2, activation=output.activation))
    return made


def _chain(tensor: keras.KerasTensor, chain: list[keras.Layer]) -> keras.KerasTensor:
    for layer in chain:
        tensor = layer(tensor)
    return tensor
