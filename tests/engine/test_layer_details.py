import json
import os
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine import cli, layer_details, tasks
from engine.control import Control
from engine.errors import EngineError
from engine.graph import feeding_paths
from engine.layer_details import count_dead_units, readable_configuration
from engine.recipe import Cut, InputSize, Reinitialize, SourceSpec
from engine.types import LayerDetails
from tests.engine.small import make_classes, save_source, small_recipe, tiny_classifier


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    model = tiny_classifier()
    inner = model.get_layer("tiny")
    kernel, bias = inner.get_layer("block1_conv").get_weights()
    kernel[..., 1] = 0
    kernel[0, 0, 0, 0], kernel[0, 0, 1, 0] = np.nan, np.inf
    inner.get_layer("block1_conv").set_weights([kernel, bias])
    gamma, *rest = inner.get_layer("block1_bn").get_weights()
    gamma[:] = [1, 0, 0, 2]
    inner.get_layer("block1_bn").set_weights([gamma, *rest])
    return save_source(tmp_path_factory.mktemp("source") / "m.keras", model)


@pytest.fixture(autouse=True)
def _nothing_held() -> None:
    layer_details.forget()


def look(source: Path, path: str, *edits: object) -> LayerDetails:
    spec = SourceSpec(location=str(source), edits=edits)
    return tasks.inspect_layer(tasks.LayerRequest(spec=spec, path=path), Control())


def test_a_layer_with_its_weights_and_neighbours(source: Path) -> None:
    conv = look(source, "whole/tiny/block1_conv")
    assert (conv.class_name, conv.output_shape) == ("Conv2D", (16, 16, 4))
    assert conv.outputs == ("whole/tiny/block1_bn",)
    assert ("padding", "same") in conv.configuration
    assert ("kernel_initializer", "GlorotUniform") in conv.configuration
    assert (conv.num_units, conv.dead_units) == (4, 1)
    kernel, bias = conv.weights
    assert (kernel.name, kernel.shape, kernel.dtype) == ("kernel", (3, 3, 3, 4), "float32")
    assert kernel.not_finite == 2
    assert sum(kernel.counts) == 3 * 3 * 3 * 4 - 2
    assert len(kernel.counts) == layer_details.NUM_BINS
    assert kernel.zeros == 27 / 108
    assert (bias.low, bias.high, bias.counts) == (0, 0, (4,))
    values = tiny_classifier().get_layer("tiny").get_layer("block2_conv").get_weights()[0]
    other = look(source, "whole/tiny/block2_conv").weights[0]
    np.testing.assert_allclose(
        (other.mean, other.deviation, other.low, other.high),
        (values.mean(), values.std(), values.min(), values.max()),
        rtol=1e-5,
    )
    assert look(source, "whole/tiny/block1_bn").dead_units == 2
    group = look(source, "whole/tiny")
    assert (group.weights, group.configuration) == ((), (("layers", "9"),))
    assert group.outputs == ("whole/pooled",)


def test_what_is_cut_off_and_what_is_edited(source: Path) -> None:
    cut = Cut(layer="block1_pool")
    assert look(source, "whole/classes", cut).weights[0].shape == (6, 4)
    assert look(source, "whole/tiny/block1_pool", cut).outputs == ("whole/tiny/block2_conv",)
    renewed = look(source, "whole/tiny/block1_conv", Reinitialize(layer="block1_conv"))
    assert (renewed.dead_units, renewed.weights[0].not_finite) == (0, 0)
    larger = look(source, "whole/tiny/block1_conv", InputSize(height=24, width=20))
    assert larger.output_shape == (24, 20, 4)
    with pytest.raises(EngineError, match="no layer 'whole/nowhere'"):
        look(source, "whole/nowhere")


def test_going_from_layer_to_layer_opens_once(
    source: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened = []
    really = layer_details.open_model

    def counted(spec: SourceSpec, control: Control) -> object:
        opened.append(spec)
        return really(spec, control)

    monkeypatch.setattr(layer_details, "open_model", counted)
    tasks.open_source(SourceSpec(location=str(source)), Control())
    look(source, "whole/classes")
    look(source, "whole/tiny")
    assert len(opened) == 1
    look(source, "whole/classes", Cut(layer="block1_pool"))
    assert len(opened) == 2
    # Another file in the same place is another source.
    status = source.stat()
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    look(source, "whole/classes", Cut(layer="block1_pool"))
    assert len(opened) == 3
    # A run finds the memory free, even where it cannot start.
    folder = make_classes(tmp_path / "data", per_class=1)
    recipe = small_recipe("no such file", folder)
    with pytest.raises(EngineError):
        tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=str(tmp_path / "r")), Control())
    look(source, "whole/classes", Cut(layer="block1_pool"))
    assert len(opened) == 4


def test_dead_units_of_each_kind() -> None:
    def dead(layer: keras.Layer, *shape: int) -> tuple[int | None, int | None]:
        layer(np.zeros((1, *shape), "float32"))
        return count_dead_units(layer)

    zeros = {"kernel_initializer": "zeros"}
    assert dead(layers.Dense(3, **zeros), 4) == (3, 3)
    assert dead(layers.Conv2DTranspose(5, 3, **zeros), 8, 8, 2) == (5, 5)
    assert dead(layers.DepthwiseConv2D(3, depth_multiplier=2), 8, 8, 3) == (6, 0)
    assert dead(layers.SeparableConv2D(5, 3, pointwise_initializer="zeros"), 8, 8, 3) == (5, 5)
    assert dead(layers.BatchNormalization(gamma_initializer="zeros"), 3) == (3, 3)
    assert dead(layers.BatchNormalization(scale=False), 3) == (None, None)
    assert dead(layers.ReLU(), 3) == (None, None)


def test_configuration_is_readable() -> None:
    layer = layers.Dense(
        4,
        dtype="mixed_float16",
        kernel_regularizer=keras.regularizers.L2(0.0001),
        kernel_initializer=keras.initializers.VarianceScaling(seed=7),
    )
    texts = dict(readable_configuration(layer))
    assert texts["dtype"] == "mixed_float16"
    assert texts["kernel_regularizer"] == "L2(l2=0.0001)"
    assert texts["kernel_initializer"].startswith("VarianceScaling(seed=7, scale=1, mode=fan_in")
    assert "name" not in texts
    long = layers.Rescaling([0.123456789] * 100)
    assert len(dict(readable_configuration(long))["scale"]) <= 120
    assert dict(readable_configuration(long))["scale"].endswith("…")


def test_what_feeds_what() -> None:
    inputs = keras.Input((8, 8, 4), name="in")
    shared = layers.Conv2D(4, 1, name="shared")
    inner_in = keras.Input((8, 8, 4), name="inner_in")
    inner = keras.Model(inner_in, layers.ReLU(name="relu")(inner_in * 2.0 + 1.0), name="inner")
    steps = keras.Sequential([layers.ReLU(name="one"), layers.ReLU(name="two")], name="steps")
    x = shared(inputs)
    y = shared(keras.ops.concatenate([x, steps(x)], axis=1)[:, :8])
    joined = layers.Add(name="joined")([inner(y), x / 2.0])
    model = keras.Model(inputs, joined, name="m")
    assert feeding_paths(model) == {
        "m": (),
        "m/in": (),
        "m/shared": ("m/in", "m/shared", "m/steps"),
        "m/steps": ("m/shared",),
        "m/steps/one": (),
        "m/steps/two": ("m/steps/one",),
        "m/inner": ("m/shared",),
        "m/inner/inner_in": (),
        "m/inner/relu": ("m/inner/inner_in",),
        "m/joined": ("m/inner", "m/shared"),
    }


def test_a_layer_on_the_command_line(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["inspect", str(source), "--layer", "block1_conv", "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values["path"] == "whole/tiny/block1_conv"
    assert values["weights"][0]["shape"] == [3, 3, 3, 4]
    assert cli.run(["inspect", str(source), "--layer", "block1_conv"]) == 0
    text = capsys.readouterr().out
    assert "dead units: 1 of 4 units" in text
    assert "kernel holds 2 values that are no finite numbers" in text
    assert cli.run(["inspect", str(source), "--layer", "block9", "--no-build"]) == 2
    assert "leave one out" in capsys.readouterr().err
    assert cli.run(["inspect", str(source), "--layer", "block9"]) == 2
    assert "no layer named 'block9'" in capsys.readouterr().err
