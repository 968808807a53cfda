"""Grey instead of colour pictures, or the other way round, by the first convolution's kernel.

A convolution adds up what its kernel finds in each channel. Where a grey picture was fed in three
times, its channels x reach the convolution as s·u + t of one grey channel u, with s and t by the
preprocessing, so the kernels times s can be added up beforehand. The shifts t are no bias: at the
border the convolution meets zeros that were not shifted. A second plane of ones, padded by the
same zeros, carries them exactly.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.graph import layer_paths
from engine.head import preprocess
from engine.sources.rebuilding import Rebuilder, set_weights
from engine.sources.recognition import leaves_pixels, reorders_channels

How = Literal["sum", "mean"]
Values = NDArray[np.float32]

_COLOURS = 3
_BY_CHANNEL = ("caffe", "torch")
# Black, white and a grey to see whether what lies between is linear.
_TRIALS = np.array([0, 255, 100], np.float32).reshape(3, 1, 1, 1)
_TOLERANCE = 1e-5
# Rounding through many layers stays below this share of the features' range.
_SAME = 1e-3
_ANY_SIZE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapted:
    """A model for other channels, the preprocessing it now needs, and what was done."""

    base: keras.Model
    preprocessing: str | None
    sentence: str


def with_channels(
    model: keras.Model,
    channels: Literal[1, 3],
    how: How,
    preprocessing: str | None,
) -> Adapted:
    """Adapt a model to grey or colour pictures; all other weights stay as they are.

    Modes that treat each channel differently (`caffe`, `torch`) go into the graph of a model that
    becomes grey; it then takes pixels 0..255.

    Args:
        model: A Functional model that takes pictures of 1 or 3 channels.
        channels: What it is to take.
        how: `sum` keeps the features of grey pictures, `mean` the size of the kernel's weights.
        preprocessing: How pixels are scaled ahead of the model, None where it is not known.

    Raises:
        EngineError: If something other than a convolution reads the pictures first.
    """
    shape = tuple(model.inputs[0].shape)
    word = "grey" if channels == 1 else "colour"
    if len(shape) != 4 or shape[3] not in (1, _COLOURS):
        raise EngineError(
            f"{model.name!r} takes an input of shape {shape[1:]}, not pictures of 1 or 3 channels: "
            f"it cannot be adapted to {word} pictures."
        )
    if shape[3] == channels:
        return Adapted(
            base=model,
            preprocessing=preprocessing,
            sentence=f"Takes {word} pictures already: nothing was changed",
        )
    mode = preprocessing or "none"
    by_channel = mode in _BY_CHANNEL
    if by_channel and channels == _COLOURS:
        raise EngineError(
            f"Preprocessing {mode!r} is for three channels, but {model.name!r} takes grey "
            "pictures: choose none, unit or tf before adapting it to colour."
        )
    new_mode = "none" if by_channel else preprocessing
    rebuilder = _ChannelRebuilder(how, _prepared(mode, shape[3]), _prepared(new_mode, channels))
    try:
        adapted = rebuilder.rebuild(model, (*shape[:3], channels))
    except EngineError as error:
        raise EngineError(
            f"{model.name!r} cannot be adapted to {word} pictures: {error}"
        ) from error
    except Exception as error:
        # Keras and TensorFlow raise what they like when shapes do not go together.
        raise EngineError(
            f"{model.name!r} cannot be adapted to {word} pictures: the layer "
            f"{rebuilder.current.name!r} needs {shape[3]} channels."
        ) from error
    if not rebuilder.adapted:
        raise EngineError(
            f"{model.name!r} cannot be adapted to {word} pictures: no convolution reads them."
        )
    difference = _difference(model, adapted, mode, new_mode or "none")
    return Adapted(
        base=adapted,
        preprocessing=new_mode,
        sentence=_sentence(rebuilder, how, channels, difference, mode if by_channel else None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pixels:
    """What trial pixels are at a tensor ahead of the first convolution, before and after.

    `tensor` is the new graph's, held so that its identity stays its own. `with_ones` says that
    it has the second plane of ones.
    """

    tensor: Any
    old: Values
    new: Values
    with_ones: bool = False

    def fit(self) -> tuple[Values, Values]:
        """Scale and shift by which the old channels follow from the one new channel."""
        old, new = self.old.reshape(3, -1).astype("float64"), self.new.reshape(3, -1)[:, :1]
        span = float(new[1, 0] - new[0, 0])
        if not span:
            raise EngineError("what stands before its first convolution makes all greys the same.")
        scale = (old[1] - old[0]) / span
        shift = old[0] - scale * new[0]
        size = float(np.abs(old).max())
        if np.abs(scale * new[2] + shift - old[2]).max() > _TOLERANCE * size:
            raise EngineError("what stands before its first convolution is not linear in grey.")
        shift[np.abs(shift) <= _TOLERANCE * size] = 0
        scale[np.abs(scale - 1) <= _TOLERANCE] = 1
        return scale.astype("float32"), shift.astype("float32")


class _ChannelRebuilder(Rebuilder):
    """Rebuilds a model; follows the pictures up to the first convolutions and adapts these.

    `adapted` holds the adapted layers' names, `shifted` whether a plane of ones was needed.
    """

    def __init__(self, how: How, old: Values, new: Values) -> None:
        super().__init__()
        self.adapted: list[str] = []
        self.shifted = False
        self._how = how
        self._entering: _Pixels | None = _Pixels(tensor=None, old=old, new=new)
        self._pixels: dict[int, _Pixels] = {}
        self._names: set[str] = set()

    def rebuild(self, model: keras.Model, shape: tuple[int | None, ...]) -> keras.Model:
        """The model on an input of other channels."""
        self._names |= {path.rsplit("/", 1)[-1] for path in layer_paths(model)}
        return super().rebuild(model, shape)

    def _run(self, functional: keras.Model, inputs: Any) -> keras.Model:
        if self._entering is not None:
            self._keep(self._entering, inputs)
            self._entering = None
        return super()._run(functional, inputs)

    def call(self, layer: Any, *args: Any, **kwargs: Any) -> Any:
        """Adapt what reads pictures; all else is called as it was."""
        found = [self._pixels.get(id(part)) for part in keras.tree.flatten((args, kwargs))]
        pixels = [one for one in found if one is not None]
        if not pixels:
            return super().call(layer, *args, **kwargs)
        self.current = layer
        if len(pixels) > 1 or not args or self._pixels.get(id(args[0])) is not pixels[0]:
            raise EngineError(f"{layer.name!r} takes pictures apart or puts them together.")
        state = pixels[0]
        if isinstance(layer, keras.Model):
            self._entering = state
            inner = self._nested(layer, args[0])
            self._entering = None
            output = inner(*args, **kwargs)
            leaving = self._pixels.get(id(inner.outputs[0]))
            return output if leaving is None else self._keep(leaving, output)
        if isinstance(layer, layers.ZeroPadding2D):
            # The zeros around the ones must be there when the convolution meets them.
            state = self._with_ones(state)
        if leaves_pixels(layer):
            output = super().call(layer, state.tensor, *args[1:], **kwargs)
            return self._keep(state, output)
        if _is_arithmetic(layer, args[1:], kwargs):
            return self._arithmetic(layer, state, args, kwargs)
        return self._convolution(layer, state, kwargs)

    def _keep(self, state: _Pixels, tensor: Any) -> Any:
        self._pixels[id(tensor)] = replace(state, tensor=tensor)
        return tensor

    def _arithmetic(self, layer: Any, state: _Pixels, args: Any, kwargs: Any) -> Any:
        """Layers that shift and scale pixels, for the new channels."""
        if state.with_ones:
            raise EngineError(f"{layer.name!r} scales pixels behind a padding.")
        num_new = state.new.shape[-1]
        if isinstance(layer, keras.Layer):
            copy = self._copies.setdefault(id(layer), _arithmetic_copy(layer, num_new))
        else:
            copy = layer
        output = copy(*args, **kwargs)
        if isinstance(layer, keras.Layer) and copy.weights:
            weights = zip(layer.get_weights(), copy.weights, strict=True)
            set_weights(copy, [_for_channels(w, tuple(v.shape)) for w, v in weights])
        if len(output.shape) != 4 or output.shape[-1] not in (1, _COLOURS):
            raise EngineError(f"{layer.name!r} takes pictures apart.")
        old = np.asarray(layer(keras.ops.convert_to_tensor(state.old), *args[1:], **kwargs))
        new = np.asarray(copy(keras.ops.convert_to_tensor(state.new), *args[1:], **kwargs))
        if old.shape[:3] != state.old.shape[:3] or new.shape[:3] != state.new.shape[:3]:
            raise EngineError(f"what {layer.name!r} does depends on the place in the picture.")
        return self._keep(replace(state, old=old, new=new), output)

    def _with_ones(self, state: _Pixels) -> _Pixels:
        """The same with a plane of ones, where channels are shifted differently."""
        if state.with_ones or state.new.shape[-1] != 1 or not state.fit()[1].any():
            return state
        scale, shift = state.fit()
        # The first plane is what the channels are on average, so that its size stays usual.
        grey = layers.Rescaling(
            float(scale.mean()), float(shift.mean()), name=self._name("grey_values")
        )
        ones = layers.Rescaling(0.0, 1.0, name=self._name("ones"))
        both = layers.Concatenate(name=self._name("grey_and_ones"))
        values = grey(state.tensor)
        tensor = both([values, ones(state.tensor)])
        self.shifted = True
        new = np.asarray(grey(state.new))
        self._keep(replace(state, new=new, with_ones=True), tensor)
        return self._pixels[id(tensor)]

    def _name(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._names:
            number += 1
            name = f"{wanted}_{number}"
        self._names.add(name)
        return name

    def _convolution(self, layer: Any, state: _Pixels, kwargs: Any) -> Any:
        kinds = (layers.SeparableConv2D, layers.DepthwiseConv2D, layers.Conv2D)
        if not isinstance(layer, kinds) or getattr(layer, "groups", 1) != 1:
            raise EngineError(
                f"the first layer that reads them, {layer.name!r}, is a {type(layer).__name__}; "
                "only the kernels of plain convolutions can be adapted."
            )
        state = self._with_ones(state)
        if layer.name in self.adapted:
            return self._copies[id(layer)](state.tensor, **kwargs)
        if state.new.shape[-1] == 1:
            scale, shift = state.fit()
            # Planes to channels: [planes, old channels].
            mixing = np.stack([scale, shift] if state.with_ones else [scale])
        else:
            mixing = np.full((_COLOURS, 1), 1 / _COLOURS, "float32")
        if self._how == "mean":
            mixing = mixing * (1 / _COLOURS if state.new.shape[-1] == 1 else _COLOURS)
        copy, weights = _adapt(layer, mixing.astype("float32"))
        self._copies[id(layer)] = copy
        output = copy(state.tensor, **kwargs)
        copy.set_weights(weights)
        self.adapted.append(layer.name)
        return output


def _is_arithmetic(layer: Any, others: Any, named: Any) -> bool:
    """Whether it shifts and scales pixels in a way that can be done to other channels too."""
    if isinstance(layer, keras.Layer):
        kinds = (layers.Rescaling, layers.Normalization, layers.BatchNormalization)
        return isinstance(layer, kinds) or reorders_channels(layer)
    plain = (type(None), bool, int, float, str, slice, type(...))
    return all(isinstance(part, plain) for part in keras.tree.flatten((others, named)))


def _arithmetic_copy(layer: keras.Layer, channels: int) -> keras.Layer:
    """The same layer for other channels: values of its own for each are averaged or repeated."""
    if reorders_channels(layer):
        shift = np.mean(layer.get_weights()[1]) if layer.use_bias else 0
        return layers.Rescaling(1.0, float(shift), name=layer.name)
    config = layer.get_config()
    for key in ("scale", "offset", "mean", "variance"):
        values = np.asarray(config.get(key))
        if values.ndim and values.shape[-1] != 1:
            config[key] = _for_channels(values, (*values.shape[:-1], channels)).tolist()
    return type(layer).from_config(config)


def _for_channels(values: Any, shape: tuple[int, ...]) -> Any:
    if values.shape == shape:
        return values
    if shape[-1] == 1:
        return values.mean(axis=-1, keepdims=True)
    return np.repeat(values, shape[-1], axis=-1)


def _adapt(layer: keras.Layer, mixing: Values) -> tuple[keras.Layer, list[Any]]:
    """A convolution that reads planes instead of channels, and its weights.

    Args:
        layer: Conv2D, SeparableConv2D or DepthwiseConv2D.
        mixing: How much of each old channel is in a plane, shape [planes, channels].
    """
    config = layer.get_config()
    kernel, *rest = layer.get_weights()
    if isinstance(layer, layers.Conv2D):
        weights = [np.einsum("hwcf,pc->hwpf", kernel, mixing), *rest]
        return layers.Conv2D.from_config(config), weights
    if isinstance(layer, layers.DepthwiseConv2D) and len(mixing) > 1:
        raise EngineError(
            f"the first layer that reads them, {layer.name!r}, has outputs of its own for each "
            "channel."
        )
    # Each plane has what every channel had: channel by channel, as Keras orders them.
    height, width, channels, multiplier = kernel.shape
    config["depth_multiplier"] = channels * multiplier
    spread = np.einsum("hwcm,pc->hwpcm", kernel, mixing)
    spread = spread.reshape(height, width, len(mixing), channels * multiplier)
    if isinstance(layer, layers.SeparableConv2D):
        rest[0] = np.tile(rest[0], (1, 1, len(mixing), 1))
    return type(layer).from_config(config), [spread, *rest]


def _prepared(mode: str | None, channels: int) -> Values:
    """The trial greys in each channel, as they enter the model."""
    trials = np.repeat(_TRIALS, channels, axis=3)
    return np.asarray(_preparation(mode or "none", (1, 1, channels))(trials))


def _preparation(mode: str, shape: tuple[int, ...]) -> keras.Model:
    inputs = keras.Input(shape)
    return keras.Model(inputs, preprocess(inputs, mode))


def _difference(old: keras.Model, new: keras.Model, old_mode: str, new_mode: str) -> float:
    """The largest difference of features on grey pictures, as a share of the features' range."""
    size = tuple(side or _ANY_SIZE for side in old.inputs[0].shape[1:3])
    coarse = np.random.default_rng(0).random((2, 6, 6, 1), "float32")
    grey = np.asarray(keras.ops.image.resize(255 * coarse, size, "bilinear"))

    def features(model: keras.Model, mode: str) -> Values:
        channels = model.inputs[0].shape[3]
        pixels = np.repeat(grey, channels, axis=3)
        return np.asarray(model(_preparation(mode, pixels.shape[1:])(pixels), training=False))

    before, after = features(old, old_mode), features(new, new_mode)
    return float(np.abs(after - before).max() / (np.ptp(before) or 1))


def _sentence(
    rebuilder: _ChannelRebuilder, how: How, channels: int, difference: float, mode: str | None
) -> str:
    names = " and ".join(rebuilder.adapted)
    share = f"{difference:.0%}" if difference >= 0.01 else f"{difference:.1e}"
    close = "no visible difference: " if difference < 1e-4 else "largest difference "
    measured = f"({close}{share} of the features' range)"
    nearly = "nearly " if difference > _SAME else ""
    if channels == 1 and how == "sum":
        text = (
            f"Takes grey pictures: the 3 input channels of {names} were summed, because a grey "
            f"picture repeated in three channels gave {nearly}the same features {measured}"
        )
    elif channels == 1:
        text = (
            f"Takes grey pictures: the 3 input channels of {names} were averaged, which keeps the "
            f"size of the weights but not the features of a grey picture {measured}"
        )
    elif how == "sum":
        text = (
            f"Takes colour pictures: the kernel of {names} was divided among 3 channels, because "
            f"a grey picture then keeps {nearly}its features {measured}"
        )
    else:
        text = (
            f"Takes colour pictures: the kernel of {names} was repeated for 3 channels, which "
            f"keeps the size of the weights but not the features of a grey picture {measured}"
        )
    if rebuilder.shifted:
        text += "; a plane of ones carries what was subtracted from each channel"
    if mode is not None:
        text += f"; {mode} preprocessing is now inside the model"
    return text
