import keras
import numpy as np
import pytest

from engine.decision_rule import calibrated
from engine.errors import EngineError
from engine.folding import logits_of, probabilities_of, with_temperature
from tests.engine.run_folder import tiny_model


def small(units: int, activation: str, **options: object) -> keras.Model:
    inputs = keras.Input((5,))
    output = keras.layers.Dense(
        units,
        activation=activation,
        name="output",
        kernel_initializer=keras.initializers.RandomNormal(stddev=2.0, seed=1),
        bias_initializer=keras.initializers.RandomNormal(stddev=2.0, seed=2),
        **options,
    )
    return keras.Model(inputs, output(keras.layers.ReLU()(inputs)))


ROWS = np.random.default_rng(0).normal(0, 2, (50, 5)).astype("float32")


@pytest.mark.parametrize(
    ("units", "activation", "task"),
    [(4, "softmax", "single_label"), (1, "sigmoid", "binary"), (3, "sigmoid", "multi_label")],
)
@pytest.mark.parametrize("temperature", [0.5, 3.0])
def test_a_folded_temperature_divides_the_logits(
    units: int, activation: str, task: str, temperature: float
) -> None:
    model = small(units, activation)
    before = model.predict_on_batch(ROWS)
    kernel, bias = model.get_layer("output").get_weights()
    logits = np.maximum(ROWS, 0).astype(np.float64) @ kernel + bias
    found = with_temperature(model, temperature).predict_on_batch(ROWS)
    if activation == "softmax":
        powers = np.exp(logits / temperature)
        expected = powers / powers.sum(axis=1, keepdims=True)
    else:
        expected = 1 / (1 + np.exp(-logits / temperature))
    np.testing.assert_allclose(found, expected, atol=1e-6)
    np.testing.assert_allclose(probabilities_of(logits, activation, temperature), expected)
    np.testing.assert_allclose(logits_of(model).predict_on_batch(ROWS), logits, rtol=1e-5)
    # The model itself stays as it was, and the rule finds the same from its probabilities.
    np.testing.assert_array_equal(model.predict_on_batch(ROWS), before)
    both = np.hstack([1 - before, before]) if task == "binary" else before
    ruled = calibrated(both, task, temperature)  # type: ignore[arg-type]
    ruled = ruled[:, 1:] if task == "binary" else ruled
    sure = np.max(np.abs(logits)) < 12
    np.testing.assert_allclose(ruled, expected, atol=1e-4 if sure else 1e-2)


def test_nothing_but_the_output_layer_is_made_anew() -> None:
    model = tiny_model()
    folded = with_temperature(model, 2.0)
    assert [layer.name for layer in folded.layers] == [layer.name for layer in model.layers]
    assert folded.layers[:-1] == model.layers[:-1]
    assert folded.layers[-1] is not model.layers[-1]


def test_a_layer_without_bias_keeps_none() -> None:
    folded = with_temperature(small(3, "softmax", use_bias=False), 2.0)
    assert len(folded.get_layer("output").get_weights()) == 1


def test_a_model_that_ends_otherwise_is_refused_in_one_sentence() -> None:
    with pytest.raises(EngineError, match=r"ends in .output. .*--temperature 1"):
        with_temperature(small(2, "linear"), 2.0)
