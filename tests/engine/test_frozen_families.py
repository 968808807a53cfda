"""Frozen means frozen, for one application of each family."""

from pathlib import Path

import numpy as np
import pytest

from engine.freezing import trainable_paths
from engine.graph import layer_paths
from engine.head import assemble
from engine.phase_graph import phase_graph
from engine.recipe import FreezeSpec, HeadSpec, InputSize, SourceSpec
from engine.sources.opening import open_model
from tests.engine.small import softmax, tiny_classifier

FAMILIES = {
    "vgg16": 32,
    "resnet50": 32,
    "resnet50v2": 32,
    "inceptionv3": 75,
    "inceptionresnetv2": 75,
    "xception": 71,
    "mobilenet": 32,
    "mobilenetv2": 32,
    "mobilenetv3small": 32,
    "densenet121": 32,
    "nasnetmobile": 32,
    "efficientnetb0": 32,
    "efficientnetv2b0": 32,
    "convnexttiny": 32,
}
QUICK = {"mobilenetv2", "efficientnetb0"}
SLOW = (pytest.mark.slow, pytest.mark.families)


@pytest.mark.parametrize(
    "name",
    [name if name in QUICK else pytest.param(name, marks=SLOW) for name in FAMILIES],
)
def test_a_frozen_layer_does_not_change_by_a_bit(name: str) -> None:
    import keras

    size = FAMILIES[name]
    spec = SourceSpec(location=name, weights="random", edits=(InputSize(height=size, width=size),))
    opened = open_model(spec)
    trainable = trainable_paths(FreezeSpec(unfreeze=1), opened.description.base)
    assembled = assemble(
        opened.base, opened.preprocessing or "none", HeadSpec(), softmax(2), (size, size, 3), seed=0
    )
    model = phase_graph(assembled, trainable).model
    layers = {
        path: layer
        for path, layer in layer_paths(assembled.base).items()
        if layer.weights and not isinstance(layer, keras.Model)
    }
    before = {path: layer.get_weights() for path, layer in layers.items()}
    # Random weights make tiny gradients: Adam's steps do not depend on their size.
    optimizer = keras.optimizers.Adam(0.01, epsilon=1e-30)
    # What is frozen was settled when the graph was made. To compile a step takes four times as long
    # as to make two, so it is done for some; training anything else compiles too.
    model.compile(optimizer, "sparse_categorical_crossentropy", run_eagerly=name not in QUICK)
    pictures = np.random.default_rng(0).integers(0, 256, (2, size, size, 3)).astype("float32")
    for _step in range(2):
        model.train_on_batch(pictures, np.array([0, 1]))
    changed = {
        path
        for path, layer in layers.items()
        if any(map(differ, before[path], layer.get_weights()))
    }
    assert changed == trainable
    assert len(trainable) == 1


def differ(first: np.ndarray, second: np.ndarray) -> bool:
    return not np.array_equal(first, second)


def pictures(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (4, 16, 16, 3)).astype("float32")


def parts(tmp_path: Path):
    path = tmp_path / "m.keras"
    tiny_classifier().save(path)
    opened = open_model(SourceSpec(location=str(path)))
    assembled = assemble(opened.base, "none", HeadSpec(), softmax(3), (16, 16, 3), seed=0)
    return opened.description.base, assembled


def test_dropout_is_off_in_the_frozen_part_and_on_after_it(tmp_path: Path) -> None:
    base, assembled = parts(tmp_path)
    last = trainable_paths(FreezeSpec(unfreeze="block2_conv"), base)
    frozen = phase_graph(assembled, last).model
    # The base's Dropout stands before block2_conv, so nothing random is left.
    np.testing.assert_array_equal(frozen(pictures(), training=True), frozen(pictures()))
    everything = trainable_paths(FreezeSpec(everything=True), base)
    live = phase_graph(assembled, everything).model
    assert not np.array_equal(live(pictures(), training=True), live(pictures()))


def test_inference_mode_is_not_baked_into_what_is_saved(tmp_path: Path) -> None:
    _base, assembled = parts(tmp_path)
    phase_graph(assembled, frozenset())
    model = assembled.model
    assert not any("frozen_" in layer.name for layer in model.layers)
    assert not np.array_equal(model(pictures(), training=True), model(pictures()))


def test_the_phase_model_gives_the_same_answers(tmp_path: Path) -> None:
    base, assembled = parts(tmp_path)
    for freeze in (FreezeSpec(), FreezeSpec(unfreeze=1), FreezeSpec(everything=True)):
        model = phase_graph(assembled, trainable_paths(freeze, base)).model
        np.testing.assert_allclose(
            model.predict(pictures(), verbose=0),
            assembled.model.predict(pictures(), verbose=0),
            rtol=1e-5,
        )


def test_normalization_trains_only_when_asked(tmp_path: Path) -> None:
    base, assembled = parts(tmp_path)
    spec = FreezeSpec(everything=True, batch_normalization=True)
    trainable = trainable_paths(spec, base)
    model = phase_graph(assembled, trainable).model
    normalization = layer_paths(assembled.base)["whole/tiny/block1_bn"]
    before = normalization.get_weights()
    model.compile("sgd", "sparse_categorical_crossentropy")
    model.train_on_batch(pictures(), np.array([0, 1, 2, 0]))
    assert not np.array_equal(before[2], normalization.get_weights()[2])
