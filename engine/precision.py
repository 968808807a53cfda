"""Number formats and XLA: what a run computes in, and the copy of a model that does so."""

import functools
import time
from collections.abc import Sequence
from typing import Any

import keras
import tensorflow as tf

from engine.control import Control
from engine.devices import num_replicas, trains_on_gpu
from engine.events import Notice
from engine.head import Assembled
from engine.recipe import TrainSpec

# From here on (Volta) NVIDIA's cards have units that multiply float16 several times faster.
_FAST_FLOAT16 = (7, 0)
# What only brings pixels to the range that the source was trained on stays exact: it costs little.
_EXACT = (keras.layers.InputLayer, keras.layers.Rescaling, keras.layers.Normalization)
# Below this it is noise, and the digits are lost for nothing.
_WORTH_IT = 1.1


def settle_precision(train: TrainSpec) -> TrainSpec:
    """`mixed` as what it means on this machine, so that a resumed run computes likewise."""
    if train.precision != "mixed":
        return train
    kind = "mixed_float16" if trains_on_gpu(train.device) else "mixed_bfloat16"
    return train.model_copy(update={"precision": kind})


def report_precision(train: TrainSpec, control: Control) -> None:
    """Say so where mixed precision brings no speed on this machine: tried out, not assumed."""
    if train.precision == "float32":
        return
    dtype = train.precision.removeprefix("mixed_")
    text = ""
    if not trains_on_gpu(train.device):
        gain = _gain(dtype)
        if gain < _WORTH_IT:
            text = (
                f"Mixed precision is not faster on this processor (a small network in {dtype} "
                f"runs at {gain:.2g} times the speed of float32): choose float32, which is more "
                "exact."
            )
    elif _capability() < _FAST_FLOAT16:
        text = (
            "Mixed precision saves memory on this graphics card, but no time (it is older than "
            "NVIDIA's compute capability 7.0): choose float32, which is more exact."
        )
    if text:
        control.report(Notice(level="warning", text=text))


def working_copy(assembled: Assembled, train: TrainSpec) -> Assembled:
    """What is trained: the models themselves, or with mixed precision a copy of them.

    In the copy all weights stay float32. The output layer, and what brings pixels to the range
    that the source model was trained on, compute in float32 too.
    """
    if train.precision == "float32":
        return assembled
    exact = [
        layer
        for layer in (*assembled.model.layers, assembled.classifier.layers[-1])
        if layer.name in ("preprocessing", "as_source_input", "to_units", "output")
    ]
    names = list(Assembled.__dataclass_fields__)
    copies = copied(
        [getattr(assembled, name) for name in names], settle_precision(train).precision, exact
    )
    working = Assembled(**dict(zip(names, copies, strict=True)))
    _give_weights(assembled.model, working.model)
    return working


def copied(
    models: Sequence[keras.Model], policy: str = "", exact: Sequence[keras.Layer] = ()
) -> list[keras.Model]:
    """Copies of models that share their layers as these do. Weights are new, not copied.

    Args:
        models: Functional ones.
        policy: What the copies compute in; empty: in what the models do.
        exact: Layers that compute in what they do in any case.
    """
    made: dict[int, Any] = {}
    kept = {id(layer) for layer in exact}

    def copy(layer: Any) -> Any:
        if id(layer) not in made:
            if isinstance(layer, keras.Model):
                made[id(layer)] = keras.models.clone_model(layer, clone_function=copy)
            elif isinstance(layer, keras.Layer):
                config = layer.get_config()
                if policy and id(layer) not in kept and not isinstance(layer, _EXACT):
                    config = _with_policy(config, policy)
                made[id(layer)] = layer.__class__.from_config(config)
            else:
                # An operation without weights: there is nothing in it to copy.
                made[id(layer)] = layer
        return made[id(layer)]

    return [copy(model) for model in models]


def write_back(working: Assembled, assembled: Assembled) -> None:
    """Bring the weights of a copy into the float32 models; nothing where it is no copy."""
    if working is not assembled:
        _give_weights(working.model, assembled.model)


def uses_xla(train: TrainSpec, model: keras.Model, control: Control | None = None) -> bool:
    """Whether XLA compiles the training step.

    Args:
        train: `compile` and the device. `auto` is for GPUs: XLA is many times slower on
            processors (a frozen MobileNetV2: 38 images a second, not 383).
        model: Layers that XLA cannot compile forbid it.
        control: Is told where they do though it was asked for.
    """
    if train.compile == "off" or (train.compile == "auto" and not trains_on_gpu(train.device)):
        return False
    if (replicas := num_replicas(train.device)) > 1:
        if control and train.compile == "on":
            text = (
                f"XLA compiles no step of {replicas} devices together: training goes on without it."
            )
            control.report(Notice(level="info", text=text))
        return False
    hindering = sorted({type(one).__name__ for one in _leaves(model) if not one.supports_jit})
    if hindering and control and train.compile == "on":
        text = (
            f"XLA cannot compile {', '.join(hindering[:3])}{', …' if hindering[3:] else ''}: "
            "training goes on without it."
        )
        control.report(Notice(level="info", text=text))
    return not hindering


def _leaves(layer: keras.Layer) -> list[keras.Layer]:
    return list(layer._flatten_layers())


def _with_policy(config: Any, policy: str) -> Any:
    """A layer's configuration with another precision, in layers that it wraps too."""
    if isinstance(config, (list, tuple)):
        return type(config)(_with_policy(part, policy) for part in config)
    if not isinstance(config, dict):
        return config
    if config.get("class_name") == "DTypePolicy":
        own = keras.DTypePolicy(config["config"]["name"])
        # Some layers count in whole numbers, or are float64 for a reason.
        if own.variable_dtype != "float32":
            return config
        return {**config, "config": {**config["config"], "name": policy}}
    return {name: _with_policy(value, policy) for name, value in config.items()}


def _give_weights(giver: keras.Model, taker: keras.Model) -> None:
    for mine, theirs in zip(taker.weights, giver.weights, strict=True):
        mine.assign(theirs)


def _capability() -> tuple[int, int]:
    """Of the first graphics card; (0, 0) where it is not NVIDIA's."""
    details = tf.config.experimental.get_device_details(tf.config.list_physical_devices("GPU")[0])
    major, minor = details.get("compute_capability", (0, 0))
    return int(major), int(minor)


@functools.cache
def _gain(dtype: str) -> float:
    """How many times faster the processor is in a number format than in float32."""
    return _seconds("float32") / _seconds(dtype)


def _seconds(dtype: str) -> float:
    """The best time of a convolution, its gradients and a product of matrices."""
    pictures = tf.cast(tf.random.stateless_normal((16, 28, 28, 64), (0, 1)), dtype)
    kernel = tf.cast(tf.random.stateless_normal((3, 3, 64, 64), (0, 2)), dtype)

    def step() -> Any:
        with tf.GradientTape() as tape:
            tape.watch(kernel)
            maps = tf.nn.relu(tf.nn.conv2d(pictures, kernel, 1, "SAME"))
            rows = tf.reshape(maps, (-1, 28 * 64))
            loss = tf.reduce_sum(tf.matmul(rows, rows, transpose_b=True))
        return tape.gradient(loss, kernel)

    traced = tf.function(step, autograph=False)
    with tf.device("/CPU:0"):
        traced()
        times = []
        for _ in range(4):
            began = time.perf_counter()
            traced().numpy()
            times.append(time.perf_counter() - began)
    return min(times)
