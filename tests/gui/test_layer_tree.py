import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from engine.freezing import trainable_paths
from engine.head_shapes import describe_head
from engine.recipe import FreezeSpec, HeadSpec
from gui.models.freeze_edit import (
    freeze_for,
    summarize,
    toggled,
    trained_parameters,
)
from gui.models.layer_rows import grouped
from gui.models.layer_tree import LAYER, OUTPUT, PARAMETERS, TYPE, LayerTreeModel
from gui.numbers import short_count
from tests.gui.conftest import layer, small_base

CHECK = Qt.ItemDataRole.CheckStateRole
ON, PARTLY, OFF = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


def densenet_like():
    names = ["input_layer", "conv1_conv", "conv1_bn"]
    for stage, blocks in ((2, 2), (3, 3)):
        for block in range(1, blocks + 1):
            names += [f"conv{stage}_block{block}_{part}" for part in ("0_bn", "1_conv", "2_conv")]
        names += [f"pool{stage}_bn", f"pool{stage}_conv"]
    names += ["bn", "relu"]

    def kind(name):
        if name.endswith("bn"):
            return "BatchNormalization", 8
        return ("Conv2D", 100) if name.endswith("conv") else ("ReLU", 0)

    return layer("net", "Functional", 0, *(layer(f"net/{n}", *kind(n)) for n in names))


@pytest.fixture
def model(qapp):
    made = LayerTreeModel()
    base = small_base()
    made.set_layers(base, base, describe_head(HeadSpec(), (8, 8, 4), 3))
    return made


def state(model, path):
    return model.find(path).data(CHECK)


def test_the_model_keeps_qts_rules(qapp, model):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_trainable(frozenset({"net/stem"}))
    model.set_head(describe_head(HeadSpec(hidden=()), (8, 8, 4), 5))
    base = densenet_like()
    model.set_layers(base, base, None)
    model.set_layers(None, None, None)
    assert model.rowCount() == 0
    del tester


def test_columns(model):
    index = model.find("net/block1/conv")
    assert index.data() == "conv"
    assert index.siblingAtColumn(TYPE).data() == "Conv2D"
    assert index.siblingAtColumn(OUTPUT).data() == "8×8×4"
    assert index.siblingAtColumn(PARAMETERS).data() == "100"
    assert model.find("net/top").siblingAtColumn(PARAMETERS).data() == "–"
    assert model.find("net/top").data(CHECK) is None


def test_the_head_hangs_at_the_end_in_the_accent_colour(model):
    from gui import theme

    head = model.index(1, LAYER)
    assert head.data() == "Head (new)"
    assert head.data(Qt.ItemDataRole.ForegroundRole) == theme.tokens().accent
    assert head.data(CHECK) is None
    names = [model.index(row, LAYER, head).data() for row in range(model.rowCount(head))]
    assert names == ["pool", "dense_1", "output"]


def test_groups_show_three_states_and_batch_normalization_stands_apart(model):
    assert state(model, "net") == OFF
    model.set_trainable(frozenset({"net/block1/conv"}))
    assert state(model, "net") == PARTLY
    # Its BatchNormalization is frozen, but all else in the block trains.
    assert state(model, "net/block1") == ON
    assert state(model, "net/block1/bn") == OFF
    assert state(model, "net/block2") == OFF


def test_a_click_asks_and_does_not_change_by_itself(qtbot, model):
    with qtbot.waitSignal(model.freeze_edited) as caught:
        assert model.setData(model.find("net/block1"), ON.value, CHECK)
    assert caught.args[0] == {"net/block1/conv"}
    assert state(model, "net/block1") == OFF


def test_with_normalization_a_group_takes_it_along(qtbot, model):
    model.with_normalization = True
    with qtbot.waitSignal(model.freeze_edited) as caught:
        model.setData(model.find("net/block1"), ON.value, CHECK)
    assert caught.args[0] == {"net/block1/conv", "net/block1/bn"}


def test_a_batch_normalization_clicked_itself_is_meant(qtbot, model):
    with qtbot.waitSignal(model.freeze_edited) as caught:
        model.setData(model.find("net/block1/bn"), ON.value, CHECK)
    assert caught.args[0] == {"net/block1/bn"}


def test_switching_a_group_off_freezes_its_normalization_too(qtbot, model):
    model.set_trainable(frozenset({"net/block1/conv", "net/block1/bn", "net/stem"}))
    with qtbot.waitSignal(model.freeze_edited) as caught:
        model.setData(model.find("net/block1"), OFF.value, CHECK)
    assert caught.args[0] == {"net/stem"}


def test_layers_that_were_cut_off_cannot_be_switched(qapp):
    from dataclasses import replace

    tree = small_base()
    base = replace(tree, children=tree.children[:2])
    model = LayerTreeModel()
    model.set_layers(tree, base, None)
    assert state(model, "net/block1/conv") == OFF
    assert state(model, "net/block2/conv") is None
    assert "Cut off" in model.find("net/block2/conv").data(Qt.ItemDataRole.ToolTipRole)
    assert not model.setData(model.find("net/block2/conv"), ON.value, CHECK)


def test_flat_models_are_grouped_by_the_blocks_in_their_names():
    tree = grouped(densenet_like())
    names = [child.name for child in tree.children]
    assert names == ["input_layer", "conv1", "conv2", "pool2", "conv3", "pool3", "bn", "relu"]
    conv3 = tree.children[4]
    assert [child.name for child in conv3.children] == [
        "conv3_block1",
        "conv3_block2",
        "conv3_block3",
    ]
    assert tree.num_parameters == densenet_like().num_parameters
    assert [leaf.path for leaf in tree.leaves()] == [leaf.path for leaf in densenet_like().leaves()]


def test_names_that_tell_no_blocks_stay_flat():
    base = layer("net", "Functional", 0, *(layer(f"net/conv2d_{i}") for i in range(20)))
    assert grouped(base) == base


def test_two_thousand_rows_show_and_toggle_at_once(qtbot):
    blocks = [
        layer(
            f"net/block_{b}",
            "Functional",
            0,
            *(layer(f"net/block_{b}/conv_{i}_x", "Conv2D", 10) for i in range(20)),
        )
        for b in range(100)
    ]
    base = layer("net", "Functional", 0, *blocks)
    model = LayerTreeModel()
    start = time.perf_counter()
    model.set_layers(base, base, None)
    everything = frozenset(leaf.path for leaf in base.leaves())
    model.set_trainable(everything)
    model.set_trainable(frozenset())
    seconds = time.perf_counter() - start
    assert sum(1 for _ in model.rows()) > 2000
    assert seconds < 0.5


@pytest.mark.parametrize(
    "spec",
    [
        FreezeSpec(),
        FreezeSpec(everything=True),
        FreezeSpec(everything=True, batch_normalization=True),
        FreezeSpec(unfreeze="net/block2/conv"),
        FreezeSpec(layers=("net/stem", "net/block2/conv")),
        FreezeSpec(layers=("net/block1/bn",)),
    ],
)
def test_freeze_for_is_the_inverse_of_trainable_paths(spec):
    base = small_base()
    paths = trainable_paths(spec, base)
    assert freeze_for(paths, base, spec.batch_normalization) == spec
    assert trainable_paths(freeze_for(paths, base, True), base) == paths


def test_toggled_keeps_the_others():
    leaves = list(small_base().leaves())
    assert toggled(frozenset({"a"}), leaves[:1], True, False) == {"a", "net/stem"}
    assert toggled(frozenset({"a", "net/stem"}), leaves, False, False) == {"a"}


def test_search_leaves_what_is_found_and_the_way_to_it(qapp, model):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.search("BN") == 2
    shown = [row.node.path for row in model.shown_rows() if row.kind == "base"]
    assert shown == ["net", "net/block1", "net/block1/bn", "net/block2", "net/block2/bn"]
    # What is switched while some rows are out of sight is right when they are shown again.
    model.set_trainable(frozenset({"net/stem", "net/block2/bn"}))
    assert state(model, "net/block2/bn") == ON
    model.search("")
    assert state(model, "net/stem") == ON
    assert state(model, "net/block2") == PARTLY
    del tester


def test_what_feeds_a_block_comes_from_outside_it(qapp):
    names = [f"conv{n}_block1_{part}" for n in (1, 2) for part in ("a_conv", "b_conv")]
    layers = [
        layer(f"net/{name}", inputs=(f"net/{before}",) if before else ())
        for before, name in zip(["", *names], names, strict=False)
    ]
    add = layer("net/add", "Add", 0, inputs=(f"net/{names[1]}", f"net/{names[3]}"))
    fillers = [layer(f"net/x{letter}") for letter in "abcd"]
    base = layer("net", "Functional", 0, *layers, add, *fillers)
    model = LayerTreeModel()
    model.set_layers(base, base, None)
    group = next(row for row in model.rows() if row.is_group and row.node.name == "conv2")
    assert model.fed_by(group) == (f"net/{names[1]}",)
    assert model.feeds(group) == ("net/add",)
    assert not model.find("net/add").data(Qt.ItemDataRole.DecorationRole).isNull()


@pytest.mark.parametrize(("parameters", "trained"), [(32, 16), (24, 8), (16, 0), (30, 15)])
def test_a_normalization_without_scale_trains_less_than_half(parameters, trained):
    assert trained_parameters(layer("bn", "BatchNormalization", parameters, shape=(4, 4, 8))) == (
        trained
    )


def test_summary_counts_what_an_optimizer_changes():
    base = small_base()
    head = describe_head(HeadSpec(hidden=()), (8, 8, 4), 3)
    made = summarize(frozenset({"net/block2/conv", "net/block2/bn"}), base, head)
    # Half of a BatchNormalization's parameters are statistics.
    assert made.num_trainable == 100 + 8 + 15
    assert made.num_parameters == base.num_parameters + 15
    assert made.first == "conv"
    assert made.trains_normalization
    assert summarize(frozenset(), base, head).first is None


@pytest.mark.parametrize(
    ("number", "text"),
    [(645, "645"), (9_664, "9,664"), (131_200, "131 k"), (1_300_000, "1.3 M"), (2e9, "2.0 G")],
)
def test_short_counts(number, text):
    assert short_count(int(number)) == text
