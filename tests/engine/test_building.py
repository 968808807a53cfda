"""Repaired configurations are built with Keras, as the graph in the file says."""

from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from keras import layers

from engine.errors import EngineError
from engine.graph import shared_trunk
from engine.sources.building import build_architecture, build_model
from engine.sources.reading import read_stored_model
from engine.sources.repairs import repair
from tests.engine.configurations import Config, graph, layer, stack, stored


def built(config: Config, **more: Any) -> keras.Model:
    file = stored(config, **more)
    return build_architecture(repair(file), file)


def shaped(*sizes: int, name: str = "in") -> Config:
    return layer("InputLayer", name, batch_input_shape=[None, *sizes], dtype="float32")


def test_layers_in_any_order_are_called_in_the_order_of_their_connections() -> None:
    config = graph(
        layer("Add", "last", "first", "second"),
        layer("Conv2D", "second", "first", filters=3, kernel_size=1),
        layer("Conv2D", "first", "in", filters=3, kernel_size=1),
        ends=[["last", 0, 0]],
    )
    model = built(config)
    assert [one.name for one in model.layers] == ["in", "first", "second", "last"]


def test_the_calls_of_a_nested_model_stay_apart() -> None:
    inner = graph(layer("Rescaling", "scale", "in", scale=2.0, offset=0.0), name="inner")
    inner["inbound_nodes"] = [[["in", 0, 0, {}]], [["inner", 1, 0, {}]]]
    minus = layer("Subtract", "minus")
    minus["inbound_nodes"] = [[["inner", 2, 0, {}], ["inner", 1, 0, {}]]]
    model = built(graph(inner, minus))
    # 4 x - 2 x; the same call twice would give nothing.
    np.testing.assert_allclose(model(np.full((1, 8, 8, 3), 3.0)), 6.0)


def test_a_layer_that_is_one_object_in_the_file_is_one_layer() -> None:
    wrapped = layer("Dense", "dense", units=3)
    config = graph(
        layer("TimeDistributed", "each", "in", layer={**wrapped, "shared_object_id": 7}),
        {**layer("Dense", "dense", "each", units=3), "shared_object_id": 7},
    )
    model = built(config)
    assert model.get_layer("each").layer is model.get_layer("dense")
    assert model.count_params() == 12


def test_time_distributed_holds_a_whole_model() -> None:
    inner = stack(shaped(6, 6, 3, name="frame"), layer("Flatten", "flat"), name="inner")
    config = stack(shaped(2, 6, 6, 3), layer("TimeDistributed", "each", layer=inner))
    assert built(config).output_shape == (None, 2, 108)


def test_a_model_that_does_not_train_stays_so() -> None:
    inner = stack(shaped(4), layer("Dense", "dense", units=2), name="inner", trainable=False)
    model = built(stack(shaped(4), inner, layer("Dense", "head", units=2)))
    assert [one.trainable for one in model.layers] == [False, True]
    assert len(model.trainable_weights) == 2


def test_a_circle_and_a_loose_end_are_one_sentence() -> None:
    circle = graph(layer("ReLU", "a", "b"), layer("ReLU", "b", "a"))
    with pytest.raises(EngineError, match=r"could not be built by Keras .*'a' run in a circle"):
        built(circle)
    loose = graph(layer("ReLU", "a", "nowhere"))
    with pytest.raises(EngineError, match="'nowhere', which is connected, is not in the file"):
        built(loose)


def test_what_keras_refuses_is_one_sentence() -> None:
    config = stack(shaped(8, 8, 3), layer("Conv2D", "conv", filters=2, kernel_size=-1))
    with pytest.raises(EngineError, match=r"old.h5, written by Keras 2\.4\.0, could not be") as it:
        built(config)
    assert "\n" not in str(it.value) and len(str(it.value)) < 400
    with pytest.raises(EngineError, match="before its model knew its input's shape"):
        built(stack(layer("Dense", "dense", units=2)))


def test_of_several_outputs_the_shared_trunk_is_kept(tmp_path: Path) -> None:
    inputs = keras.Input((6, 6, 3))
    trunk = layers.Conv2D(2, 3, name="trunk")(inputs)
    age = layers.Dense(1, name="age")(layers.GlobalAveragePooling2D(name="pool")(trunk))
    boxes = layers.Conv2D(4, 1, name="boxes")(trunk)
    model = keras.Model(inputs, [age, boxes], name="two")
    model.save(tmp_path / "two.keras")

    made, notes = build_model(read_stored_model(str(tmp_path / "two.keras")))
    assert notes == () and len(made.outputs) == 2

    kept, notes = shared_trunk(made)
    assert notes == ("The model has 2 outputs; what all of them use, up to trunk, is kept.",)
    assert kept.output_shape == (None, 4, 4, 2)
    picture = np.ones((1, 6, 6, 3))
    np.testing.assert_array_equal(kept(picture), model.get_layer("trunk")(picture))


def test_outputs_that_share_nothing_are_refused() -> None:
    inputs = keras.Input((6, 6, 3))
    ends = [layers.Conv2D(2, 3)(inputs), layers.Conv2D(2, 3)(inputs)]
    with pytest.raises(EngineError, match="2 outputs that share no layer"):
        shared_trunk(keras.Model(inputs, ends))
