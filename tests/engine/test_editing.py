import random
from argparse import Namespace
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from engine.cli import command_line
from engine.cli_training import recipe_from_file, recipe_from_flags
from engine.control import Control
from engine.errors import EngineError
from engine.graph import as_functional, layer_paths
from engine.recipe import Channels, Cut, Edit, InputSize, Reinitialize, Remove, SourceSpec
from engine.run_differences import edit_words
from engine.sources.editing import Edited, apply_edits
from engine.sources.opening import Opened, open_model
from engine.sources.reinitializing import reinitialize
from tests.engine.small import save_source, tiny_classifier


def edited(model: keras.Model, *edits: Edit) -> Edited:
    return apply_edits(as_functional(model), edits, "none", "known")


def with_skip() -> keras.Model:
    inputs = keras.Input((8, 8, 3), name="in")
    a = layers.Conv2D(4, 3, padding="same", name="a")(inputs)
    b = layers.Conv2D(4, 3, padding="same", name="b")(a)
    c = layers.BatchNormalization(name="c")(b)
    beside = layers.Conv2D(4, 1, name="beside")(a)
    joined = layers.Add(name="joined")([beside, c])
    return keras.Model(inputs, layers.Conv2D(2, 3, name="last")(joined), name="skip")


def tied_to_its_size() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((16, 16, 3)),
            layers.Conv2D(4, 3, padding="same", name="conv"),
            layers.MaxPooling2D(name="pool"),
            layers.Conv2D(4, 3, padding="same", name="conv2"),
            layers.Flatten(name="flat"),
            layers.Dense(6, name="hidden"),
            layers.Dense(3, name="classes"),
        ],
        name="seq",
    )


def weights(model: keras.Model) -> dict[str, list[np.ndarray]]:
    return {path: layer.get_weights() for path, layer in layer_paths(model).items()}


def same(one: keras.Layer | list, other: list) -> bool:
    mine = one if isinstance(one, list) else one.get_weights()
    return all(np.array_equal(a, b) for a, b in zip(mine, other, strict=True))


def test_a_size_is_possible_wherever_the_tied_layer_is_cut_off() -> None:
    size, cut = InputSize(height=24, width=20), Cut(layer="pool")
    first, second = edited(tied_to_its_size(), size, cut), edited(tied_to_its_size(), cut, size)
    for result in (first, second):
        assert result.base.output_shape == (None, 12, 10, 4)
        assert result.cut == "seq/pool"
    assert set(first.adapted) == set(second.adapted)
    assert first.adapted == (
        "Takes 24×20 pictures instead of 16×16; weights unchanged",
        "Cut at pool: everything up to seq/pool is kept",
    )
    with pytest.raises(EngineError, match=r"'hidden' is tied to 16×16.*before 'flat'"):
        edited(tied_to_its_size(), Cut(layer="hidden"), size)


def test_edits_commute_with_cuts_to_the_bit() -> None:
    edits = (
        InputSize(height=24, width=20),
        Reinitialize(layer="conv", seed=3),
        Remove(layer="conv2"),
        Channels(channels=1),
    )
    whole = tied_to_its_size()
    kept = weights(whole)
    bases = []
    for order in (edits, (edits[2], *edits[:2], edits[3])):
        model = keras.models.clone_model(whole)
        model.set_weights(whole.get_weights())
        bases.append(edited(model, *order).base)
    assert bases[0].input_shape == (None, 24, 20, 1)
    assert same(bases[0].get_layer("conv"), bases[1].get_layer("conv").get_weights())
    assert not np.allclose(
        bases[0].get_layer("conv").get_weights()[0], kept["seq/conv"][0].sum(2, keepdims=True)
    )


def test_removing_keeps_what_fed_the_layer() -> None:
    result = edited(tiny_classifier(), Remove(layer="whole/tiny/block2_conv"))
    assert result.cut == "whole/tiny/block1_pool"
    assert list(layer_paths(result.base))[-1] == "whole/tiny/block1_pool"
    # The first layer of a group: what fed the group.
    assert edited(tiny_classifier(), Remove(layer="block1_conv")).cut.startswith("whole/rescaling")
    assert edited(with_skip(), Remove(layer="last")).cut == "skip/joined"
    # A branch beside a removed one goes with the layer that joined them.
    branch = edited(with_skip(), Remove(layer="c")).base
    assert [layer.name for layer in branch.layers] == ["in", "a", "b"]


def test_removing_behind_an_operation_names_the_last_layer() -> None:
    inputs = keras.Input((8, 8, 3))
    maps = layers.Conv2D(2, 3, name="conv")(inputs) * 2.0
    model = keras.Model(inputs, layers.Conv2D(2, 1, name="last")(maps), name="m")
    result = edited(model, Remove(layer="last"))
    assert result.cut == "m/conv"
    pictures = np.ones((1, 8, 8, 3), "float32")
    np.testing.assert_array_equal(
        result.base(pictures), 2 * np.asarray(model.get_layer("conv")(pictures))
    )


@pytest.mark.parametrize(
    ("model", "edits", "sentence"),
    [
        (
            with_skip,
            (Remove(layer="joined"),),
            "`remove joined` cannot be done: 'joined' joins what comes from beside and c",
        ),
        (with_skip, (Remove(layer="a"),), "`remove a`.*Nothing would be left"),
        (with_skip, (Cut(layer="in"),), "`cut at in`.*Nothing would be left"),
        (
            with_skip,
            (Cut(layer="a"), Reinitialize(layer="b")),
            "`reinitialize b` cannot be done: the layer 'b' is no longer there after `cut at a`",
        ),
        (with_skip, (Remove(layer="b"), Cut(layer="joined")), "`cut at joined`.*after `remove b`"),
        (tiny_classifier, (Reinitialize(layer="classes"),), "'classes' belongs to the classifier"),
        (with_skip, (Cut(layer="besid"),), "has no layer 'besid'. Did you mean 'beside'"),
    ],
)
def test_an_edit_that_does_not_fit_is_named(model, edits, sentence) -> None:
    with pytest.raises(EngineError, match=sentence):
        edited(model(), *edits)


def test_what_a_later_cut_drops_needs_no_new_weights() -> None:
    result = edited(with_skip(), Reinitialize(layer="last"), Cut(layer="a"))
    assert result.adapted[0] == "Reinitialize last: cut off later"


def open_with(path: Path, *edits: Edit) -> Opened:
    return open_model(SourceSpec(location=str(path), edits=edits))


def test_undo_replays_to_the_bit(tmp_path: Path) -> None:
    path = save_source(tmp_path / "m.keras")
    edits = (
        Reinitialize(layer="block1_conv", onward=True, seed=7),
        InputSize(height=24, width=24),
        Reinitialize(layer="block2_conv", seed=8),
    )
    untouched, all_of_them = open_with(path), open_with(path, *edits)
    again, undone = open_with(path, *edits), open_with(path)
    assert same(all_of_them.base.get_weights(), again.base.get_weights())
    assert same(undone.base.get_weights(), untouched.base.get_weights())
    assert all_of_them.description == again.description
    assert undone.description == untouched.description
    assert len(all_of_them.description.source.adapted) == 3
    shorter = open_with(path, *edits[:2]).base
    assert not same(shorter.get_weights(), again.base.get_weights())


def test_new_weights_by_seed_and_path() -> None:
    model = with_skip()
    old = weights(model)
    model.get_layer("c").set_weights([np.full(4, value, "float32") for value in (2, 3, 4, 5)])
    state = random.getstate()
    assert reinitialize(model, "skip/b", 1, onward=True) == ("skip/b", "skip/c", "skip/last")
    assert random.getstate() == state
    new = weights(model)
    # What stands beside is not after it.
    assert same(new["skip/beside"], old["skip/beside"])
    assert same(new["skip/a"], old["skip/a"])
    assert not np.array_equal(new["skip/b"][0], old["skip/b"][0])
    # Statistics too: gamma, beta, mean, variance.
    assert [w.mean() for w in new["skip/c"]] == [1, 0, 0, 1]
    reinitialize(model, "skip/b", 2)
    assert not same(model.get_layer("b"), new["skip/b"])
    reinitialize(model, "skip/b", 1)
    assert same(model.get_layer("b"), new["skip/b"])
    # Layers of the same shape start from weights of their own.
    reinitialize(model, "skip/a", 1)
    reinitialize(model, "skip/beside", 1)
    assert abs(np.corrcoef(new["skip/b"][0][0, 0].ravel(), _kernel(model, "beside"))[0, 1]) < 0.9


def _kernel(model: keras.Model, name: str) -> np.ndarray:
    return model.get_layer(name).get_weights()[0].ravel()


def test_a_group_means_all_in_it() -> None:
    model = tiny_classifier()
    changed = reinitialize(model, "whole/tiny", 0)
    assert changed == tuple(
        f"whole/tiny/{name}" for name in ("block1_conv", "block1_bn", "block2_conv", "block2_bn")
    )
    assert reinitialize(model, "whole", 0)[-1] == "whole/classes"


def test_layers_with_more_than_a_kernel() -> None:
    inputs = keras.Input((6, 8))
    normal = layers.Normalization(name="normal")
    normal.build((None, 6, 8))
    x = layers.GRU(8, return_sequences=True, name="gru")(normal(inputs))
    x = layers.Bidirectional(layers.LSTM(4, return_sequences=True), name="both")(x)
    x = layers.MultiHeadAttention(2, 4, name="attention")(x, x)
    seeded = keras.initializers.GlorotUniform(seed=1)
    x = layers.Dense(8, kernel_initializer=seeded, name="seeded")(x)
    model = keras.Model(inputs, x, name="m")
    normal.set_weights([np.full(8, 3.0, "float32"), np.full(8, 4.0, "float32"), np.array(9)])
    old = weights(model)
    changed = reinitialize(model, "m", 5)
    assert changed == ("m/gru", "m/both", "m/attention", "m/seeded")
    new = weights(model)
    assert same(new["m/normal"], old["m/normal"])
    for path in changed:
        assert not np.array_equal(new[path][0], old[path][0])
    # Query and key are of one shape, and not alike.
    assert not np.array_equal(new["m/attention"][0], new["m/attention"][2])
    reinitialize(model, "m", 5)
    assert all(same(new[path], weights(model)[path]) for path in changed)


def test_edits_on_the_command_line_keep_their_order(tmp_path: Path) -> None:
    given = ["--remove", "last", "--channels", "1", "--reinitialize", "c+", "--cut", "a"]
    common = ["train", "--source", str(tmp_path / "m.keras"), "--data", "d", "--run", "r"]

    def edits(*flags: str) -> tuple[Edit, ...]:
        options = Namespace(**command_line([*common, "--seed", "4", *flags]))
        return recipe_from_flags(options, Control()).source.edits

    assert edits(*given, "--input-size", "96", "--reinitialize", "b") == (
        InputSize(height=96, width=96),
        Remove(layer="last"),
        Channels(channels=1),
        Reinitialize(layer="c", onward=True, seed=4),
        Cut(layer="a"),
        Reinitialize(layer="b", seed=4),
    )
    with pytest.raises(EngineError, match=r"`--channels 2`.*1 is for grey"):
        edits("--channels", "2")
    options = Namespace(**command_line(["train", "recipe.json", "--run", "r", "--cut", "a"]))
    with pytest.raises(EngineError, match="A recipe and --cut were given"):
        recipe_from_file(options)


def test_edits_in_words() -> None:
    assert [
        edit_words(edit)
        for edit in (
            Cut(layer="net/conv4"),
            Remove(layer="net/conv4"),
            InputSize(height=96, width=64),
            Channels(channels=1),
            Channels(channels=3, how="mean"),
            Reinitialize(layer="net/conv4", onward=True),
        )
    ] == [
        "cut at conv4",
        "remove conv4",
        "96×64",
        "grey (sum)",
        "colour (mean)",
        "reinitialize conv4 and on",
    ]
