"""A temperature inside a model: its output layer's weights divided by it, no layer added.

`softmax((W x + b) / T)` is the same as with `W / T` and `b / T`, so a calibrated model is made of
the same stock layers as before, and every format carries it.
"""

from typing import Any

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.graph import inputs_of, producer

_CALIBRATED = ("softmax", "sigmoid")


def with_temperature(model: Any, temperature: float) -> Any:
    """A model whose logits are divided by a temperature; it shares all other layers.

    Args:
        model: Ends in a Dense layer with softmax or sigmoid.
        temperature: Above 0.

    Raises:
        EngineError: If the model ends otherwise.
    """
    return _with_output(model, temperature, None)


def logits_of(model: Any) -> Any:
    """A model that gives what enters the softmax or sigmoid; it shares all other layers.

    Raises:
        EngineError: If the model does not end in a Dense layer with one of the two.
    """
    return _with_output(model, 1.0, "linear")


def probabilities_of(
    logits: NDArray[np.floating[Any]], activation: str, temperature: float
) -> NDArray[np.float64]:
    """What softmax or sigmoid makes of logits [N, units] divided by a temperature."""
    scaled = np.asarray(logits, np.float64) / temperature
    if activation == "sigmoid":
        return np.asarray(np.exp(-np.logaddexp(0, -scaled)))
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _with_output(model: Any, temperature: float, activation: str | None) -> Any:
    last = producer(model.outputs[0])
    found = getattr(getattr(last, "activation", None), "__name__", "")
    if not isinstance(last, layers.Dense) or found not in _CALIBRATED:
        raise EngineError(
            f"The model ends in {last.name!r} ({type(last).__name__}), and a temperature can only "
            "be put into a Dense layer with softmax or sigmoid: take it out of the run's rule "
            "(`graft decide RUN --temperature 1`)."
        )
    config = last.get_config()
    if activation is not None:
        config["activation"] = activation
    changed = layers.Dense.from_config(config)
    changed.build((None, last.kernel.shape[0]))
    changed.set_weights([weights / np.float32(temperature) for weights in last.get_weights()])
    entering = inputs_of(last, model)[0]
    return keras.Model(model.inputs[0], changed(entering), name=model.name)
