"""The repairs as a whole: every step has its test, and today's files are left alone."""

import importlib
from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine.errors import EngineError
from engine.sources.building import build_model
from engine.sources.reading import read_stored_model
from engine.sources.repairs import STEPS, repair
from tests.engine.configurations import layer, stack, stored
from tests.engine.small import tiny_base, tiny_classifier

PARTS = ("structure", "keywords", "graph", "enlarging")


def test_every_step_has_its_test() -> None:
    tests: set[str] = set()
    for part in PARTS:
        tests |= set(vars(importlib.import_module(f"tests.engine.test_repairs_{part}")))
    assert {f"test_{step.__name__}" for step in STEPS} <= tests


def plain() -> keras.Model:
    """A stack with the layers whose keywords changed most over time."""
    stack = [
        keras.Input((8, 8, 3)),
        layers.Conv2D(4, 3, padding="same", kernel_regularizer="l2", activation="gelu"),
        layers.LayerNormalization(axis=-1),
        layers.SeparableConv2D(4, 3, activation=keras.activations.leaky_relu),
        layers.BatchNormalization(),
        layers.UpSampling2D(2, interpolation="bilinear"),
        layers.TimeDistributed(layers.Dense(4, activation="hard_sigmoid")),
        layers.AveragePooling2D(6, padding="same"),
        layers.Reshape((-1, 4)),
        layers.Bidirectional(layers.GRU(3, recurrent_activation="hard_sigmoid")),
        layers.Dense(2, activation="softmax"),
    ]
    return keras.Sequential(stack)


def siamese() -> keras.Model:
    """A nested model called twice, once of it an output."""
    base = tiny_base(8)
    inputs = keras.Input((8, 8, 3))
    first = base(inputs)
    second = base(layers.Rescaling(-1.0)(inputs))
    pooled = layers.GlobalAveragePooling2D()(layers.Subtract()([first, second]))
    attended = layers.MultiHeadAttention(2, 3)(first, second)
    return keras.Model(inputs, [pooled, attended, second])


def operators() -> keras.Model:
    """Operations without layers and a list of axes, which Keras reads only from .keras."""
    inputs = keras.Input((8, 8, 3))
    x = keras.ops.flip(inputs, axis=1) * 2.0 - 1.0
    x = layers.LayerNormalization(axis=[1, 2])(x)
    return keras.Model(inputs, tiny_base(8)(keras.ops.concatenate([x, inputs], 1)[:, :8]))


@pytest.mark.parametrize(
    ("make", "suffix"),
    [
        (plain, "keras"),
        (plain, "h5"),
        (tiny_classifier, "keras"),
        (siamese, "keras"),
        (siamese, "h5"),
        (operators, "keras"),
    ],
)
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5")
def test_today_s_files_are_left_alone(
    make: Callable[[], keras.Model], suffix: str, tmp_path: Path
) -> None:
    keras.utils.set_random_seed(3)
    model = make()
    for variable in model.non_trainable_weights:
        if variable.dtype == "float32":
            variable.assign(np.random.default_rng(1).uniform(0.5, 2, variable.shape))
    path = tmp_path / f"today.{suffix}"
    model.save(path)
    picture = np.random.default_rng(2).uniform(0, 1, (2, *model.input_shape[1:]))

    made, notes = build_model(read_stored_model(str(path)))

    assert notes == ()
    given, wanted = made(picture, training=False), model(picture, training=False)
    for one, other in zip(keras.tree.flatten(given), keras.tree.flatten(wanted), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5")
def test_operations_in_today_s_h5_are_read_too(tmp_path: Path) -> None:
    model = operators()
    model.save(tmp_path / "today.h5")
    made, notes = build_model(read_stored_model(str(tmp_path / "today.h5")))
    assert [note.split(" (")[0].split(" of ")[0] for note in notes] == [
        "Operations on tensors",
        "The several axes",
    ]
    picture = np.random.default_rng(2).uniform(0, 1, (2, 8, 8, 3))
    np.testing.assert_array_equal(made(picture, training=False), model(picture, training=False))


def test_what_no_keras_wrote_is_one_sentence() -> None:
    config = stack(layer("Dense", "dense"))
    config["config"]["layers"].append(
        {"class_name": "Reshape", "config": {"activation": {"class_name": [1]}}}
    )
    with pytest.raises(EngineError, match="not one that any version of Keras wrote"):
        repair(stored(config))


def test_the_file_s_own_configuration_is_not_touched() -> None:
    file = stored(stack(layer("Dense", "a/b", batch_input_shape=[None, 3], units=2)))
    before = str(file.config)
    assert len(repair(file).notes) == 2
    assert str(file.config) == before
