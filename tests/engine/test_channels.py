from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine import tasks
from engine.control import Control
from engine.errors import EngineError
from engine.graph import as_functional, layer_paths
from engine.head import preprocess
from engine.recipe import Channels, FreezeSpec, InputSize, Phase, Recipe, SourceSpec, TrainSpec
from engine.sources.channels import with_channels
from engine.sources.opening import open_model
from engine.sources.recognition import recognize_preprocessing
from tests.engine.exports import export_files
from tests.engine.small import make_classes, save_source, small_recipe, tiny_base


def stacked(*stack: keras.Layer, channels: int = 3) -> keras.Model:
    """A model that starts with these layers, weights and statistics at random."""
    inputs = keras.Input((14, 11, channels))
    after = [layers.BatchNormalization(name="after"), layers.ReLU(), layers.Conv2D(3, 3)]
    model = as_functional(keras.Sequential([inputs, *stack, *after], name="seq"))
    random = np.random.default_rng(0)
    for layer in layer_paths(model).values():
        layer.set_weights(
            [np.asarray(w + random.random(w.shape), w.dtype) for w in layer.get_weights()]
        )
        if isinstance(layer, layers.Normalization):
            layer.finalize_state()
    return model


def first(**options: object) -> keras.Layer:
    return layers.Conv2D(4, **{"kernel_size": 3, "name": "first", **options})


def two_readers() -> keras.Model:
    inputs = keras.Input((14, 11, 3))
    pixels = keras.ops.subtract(inputs / 127.5, 1.0)[..., ::-1]
    maps = [layers.Conv2D(4, size, padding="same")(pixels) for size in (3, 5)]
    return keras.Model(inputs, layers.Add()(maps), name="two")


def nested() -> keras.Model:
    inputs = keras.Input((14, 11, 3))
    scaled = keras.Sequential([layers.Rescaling([1 / 50, 1 / 60, 1 / 70], [-1, -2, -3])])(inputs)
    inner = stacked(layers.ZeroPadding2D(1), first())
    return keras.Model(inputs, inner(scaled), name="outer")


READERS = {
    "same padding": lambda: stacked(first(padding="same")),
    "padded before, strides, no bias": lambda: stacked(
        layers.ZeroPadding2D(3), first(kernel_size=7, strides=2, use_bias=False)
    ),
    "each channel scaled inside": lambda: stacked(
        layers.Rescaling(1 / 255), layers.Normalization(), layers.ZeroPadding2D(1), first()
    ),
    "fixed mean and variance": lambda: stacked(
        layers.Normalization(mean=[90.0, 100.0, 110.0], variance=[900.0, 800.0, 700.0]),
        first(padding="same"),
    ),
    "normalised as it comes": lambda: stacked(layers.BatchNormalization(), first(padding="same")),
    "separable": lambda: stacked(
        layers.SeparableConv2D(4, 3, depth_multiplier=2, padding="same", name="first")
    ),
    "two convolutions behind arithmetic": two_readers,
    "nested, scaled outside": nested,
}


def on_grey(model: keras.Model, mode: str | None, grey: np.ndarray) -> np.ndarray:
    inputs = keras.Input(model.inputs[0].shape[1:])
    ready = keras.Model(inputs, preprocess(inputs, mode or "none"))
    channels = model.inputs[0].shape[-1]
    return np.asarray(model(ready(np.repeat(grey, channels, axis=3)), training=False))


@pytest.fixture(scope="module")
def grey() -> np.ndarray:
    return np.random.default_rng(5).integers(0, 256, (3, 14, 11, 1)).astype("float32")


@pytest.mark.parametrize("name", READERS)
def test_a_grey_picture_keeps_the_features_it_had_in_three_channels(
    name: str, grey: np.ndarray
) -> None:
    model = READERS[name]()
    for mode in ("tf", "caffe", "torch") if name == "same padding" else ("none", "torch"):
        before = on_grey(model, mode, grey)
        adapted = with_channels(model, 1, "sum", mode)
        assert adapted.base.input_shape == (None, 14, 11, 1)
        after = on_grey(adapted.base, adapted.preprocessing, grey)
        assert np.abs(after - before).max() <= 2e-6 * np.ptp(before)
        assert "same features (no visible difference" in adapted.sentence


def test_only_the_first_kernel_changes(grey: np.ndarray) -> None:
    model = READERS["same padding"]()
    adapted = with_channels(model, 1, "sum", "tf")
    assert adapted.preprocessing == "tf"
    old, new = layer_paths(model), layer_paths(adapted.base)
    assert old.keys() == new.keys()
    for path, layer in old.items():
        for one, other in zip(layer.get_weights(), new[path].get_weights(), strict=True):
            if path == "seq/first" and one.ndim == 4:
                np.testing.assert_allclose(other, one.sum(axis=2, keepdims=True), rtol=1e-6)
            else:
                np.testing.assert_array_equal(one, other)


def test_the_mean_keeps_the_size_of_the_kernel() -> None:
    model = READERS["same padding"]()
    adapted = with_channels(model, 1, "mean", "none")
    old, new = model.get_layer("first"), adapted.base.get_layer("first")
    np.testing.assert_allclose(
        new.get_weights()[0], old.get_weights()[0].mean(axis=2, keepdims=True), rtol=1e-6
    )
    assert "averaged" in adapted.sentence
    assert "% of the features' range" in adapted.sentence


def test_modes_by_channel_go_into_a_grey_model() -> None:
    for mode in ("caffe", "torch"):
        adapted = with_channels(READERS["same padding"](), 1, "sum", mode)
        assert adapted.preprocessing == "none"
        assert f"{mode} preprocessing is now inside" in adapted.sentence
        assert recognize_preprocessing(adapted.base)[0] == "none"
        # What it adds has no weights that could train.
        added = [layer for layer in adapted.base.layers if layer.name in ("ones", "grey_values")]
        assert len(added) == 2
        assert not any(layer.weights for layer in added)


def test_a_depthwise_layer_keeps_its_outputs(grey: np.ndarray) -> None:
    model = stacked(layers.DepthwiseConv2D(3, depth_multiplier=2, name="first"))
    adapted = with_channels(model, 1, "sum", "unit").base
    before = on_grey(model, "unit", grey)
    assert np.abs(on_grey(adapted, "unit", grey) - before).max() <= 2e-6 * np.ptp(before)
    with pytest.raises(EngineError, match="'first', has outputs of its own for each channel"):
        with_channels(model, 1, "sum", "torch")


def test_a_grey_model_takes_colour(grey: np.ndarray) -> None:
    for scaling, reader in (
        (layers.Rescaling(1 / 255), first()),
        (layers.Normalization(), layers.SeparableConv2D(4, 3, name="first")),
    ):
        model = stacked(scaling, reader, channels=1)
        adapted = with_channels(model, 3, "sum", "none")
        before = on_grey(model, "none", grey)
        assert np.abs(on_grey(adapted.base, "none", grey) - before).max() <= 2e-6 * np.ptp(before)
        assert "divided among 3 channels" in adapted.sentence


def test_a_kernel_repeated_for_colour_keeps_its_values() -> None:
    model = stacked(first(), channels=1)
    repeated = with_channels(model, 3, "mean", "none")
    one, three = model.get_layer("first"), repeated.base.get_layer("first")
    for channel in range(3):
        kernel = three.get_weights()[0][:, :, channel : channel + 1]
        np.testing.assert_allclose(kernel, one.get_weights()[0], rtol=1e-6)
    assert "repeated for 3 channels" in repeated.sentence


REFUSED = {
    "is a Dense": lambda: stacked(layers.Dense(4, name="first")),
    "is a Conv2D; only the kernels of plain": lambda: stacked(
        layers.Conv2D(6, 3, groups=3, name="first")
    ),
    "takes pictures apart": lambda: with_parts(),
    "needs 3 channels": lambda: stacked(layers.Reshape((11, 14, 3), name="turned"), first()),
    "not pictures of 1 or 3 channels": lambda: as_functional(
        keras.Sequential([keras.Input((20,)), layers.Dense(3)], name="mlp")
    ),
    "no convolution reads them": lambda: as_functional(
        keras.Sequential([keras.Input((8, 8, 3)), layers.Rescaling(2.0)], name="plain")
    ),
}


def with_parts() -> keras.Model:
    inputs = keras.Input((14, 11, 3))
    parts = [inputs[..., n : n + 1] for n in (2, 1, 0)]
    both = layers.Concatenate(name="parts")(parts)
    return keras.Model(inputs, first()(both), name="parts_model")


def test_what_cannot_be_adapted_says_why() -> None:
    for reason, make in REFUSED.items():
        with pytest.raises(EngineError, match=reason):
            with_channels(make(), 1, "sum", "none")


def test_a_model_with_the_wanted_channels_stays() -> None:
    model = READERS["same padding"]()
    adapted = with_channels(model, 3, "sum", "torch")
    assert adapted.base is model
    assert "already" in adapted.sentence


def test_training_on_grey_pictures_and_the_exported_file(tmp_path: Path) -> None:
    """Torch preprocessing, grey, another size, all layers trained: the file answers as the run."""
    make_classes(tmp_path / "data", per_class=4)
    location = save_source(tmp_path / "m.keras", tiny_base())
    spec = SourceSpec(
        location=str(location),
        preprocessing="torch",
        edits=(Channels(channels=1), InputSize(height=12, width=12)),
    )
    recipe: Recipe = small_recipe(
        location,
        tmp_path / "data",
        source=spec,
        train=TrainSpec(
            phases=(Phase(name="All", epochs=1, freeze=FreezeSpec(everything=True)),),
            batch_size=8,
        ),
    )
    run = str(tmp_path / "run")
    tasks.train_run(tasks.TrainRequest(recipe=recipe, run_dir=run), Control())
    (file,) = export_files(Path(run), tmp_path / "to", "keras")
    assert file.max_abs_difference == 0
    assert keras.models.load_model(file.path, compile=False).input_shape == (None, 12, 12, 1)
    # Graft itself opens the file again, and sees that the scaling is inside.
    again = open_model(SourceSpec(location=str(file.path))).description.source
    assert again.preprocessing == "none"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["mobilenetv2", "efficientnetb0", "resnet50", "densenet121"])
def test_built_in_applications_take_grey(name: str) -> None:
    edits = (InputSize(height=96, width=96), Channels(channels=1))
    opened = open_model(SourceSpec(location=name, weights="random", edits=edits))
    assert opened.base.input_shape == (None, 96, 96, 1)
    assert "same features" in opened.description.source.adapted[-1]
    assert "nearly" not in opened.description.source.adapted[-1]
