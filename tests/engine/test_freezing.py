import pytest

from engine.errors import EngineError
from engine.freezing import find_layer, trainable_paths
from engine.recipe import FreezeSpec
from engine.types import LayerNode


def leaf(path: str, class_name: str = "Conv2D", num_parameters: int = 10) -> LayerNode:
    return LayerNode(
        path=path,
        class_name=class_name,
        output_shape=(4,),
        num_parameters=num_parameters,
        trainable=True,
    )


def group(path: str, *children: LayerNode) -> LayerNode:
    return LayerNode(
        path=path,
        class_name="Functional",
        output_shape=(4,),
        num_parameters=sum(child.num_parameters for child in children),
        trainable=True,
        children=children,
    )


BASE = group(
    "m",
    leaf("m/input", "InputLayer", 0),
    leaf("m/conv1"),
    leaf("m/bn1", "BatchNormalization"),
    group("m/block", leaf("m/block/conv2"), leaf("m/block/bn2", "BatchNormalization")),
    leaf("m/drop", "Dropout", 0),
    leaf("m/conv3"),
)


@pytest.mark.parametrize(
    ("freeze", "paths"),
    [
        (FreezeSpec(), set()),
        (FreezeSpec(unfreeze=0), set()),
        (FreezeSpec(unfreeze=1), {"m/conv3"}),
        (FreezeSpec(unfreeze=2), {"m/block/conv2", "m/conv3"}),
        (FreezeSpec(unfreeze=3), {"m/conv1", "m/block/conv2", "m/conv3"}),
        (
            FreezeSpec(unfreeze=2, batch_normalization=True),
            {"m/block/conv2", "m/block/bn2", "m/conv3"},
        ),
        (FreezeSpec(unfreeze="block"), {"m/block/conv2", "m/conv3"}),
        (FreezeSpec(unfreeze="m/block/conv2"), {"m/block/conv2", "m/conv3"}),
        (FreezeSpec(unfreeze="drop"), {"m/conv3"}),
        (FreezeSpec(everything=True), {"m/conv1", "m/block/conv2", "m/conv3"}),
        (FreezeSpec(layers=("m/block",)), {"m/block/conv2"}),
        (FreezeSpec(layers=("bn1",)), {"m/bn1"}),
        (FreezeSpec(layers=("m/block", "m/block/bn2")), {"m/block/conv2", "m/block/bn2"}),
    ],
)
def test_which_layers_train(freeze: FreezeSpec, paths: set[str]) -> None:
    assert trainable_paths(freeze, BASE) == paths


def test_an_unknown_layer_is_named_with_close_ones() -> None:
    with pytest.raises(EngineError, match=r"no layer named 'conv33'.*'conv3'"):
        find_layer(BASE, "conv33")


def test_too_many_layers_are_refused_with_their_number() -> None:
    with pytest.raises(EngineError, match="has 3 layers with weights"):
        trainable_paths(FreezeSpec(unfreeze=4), BASE)
    with pytest.raises(EngineError, match="choose 0 to 3"):
        trainable_paths(FreezeSpec(unfreeze=-1), BASE)


def test_a_block_is_named_by_what_its_layers_begin_with() -> None:
    base = group("m", leaf("m/conv4_a"), leaf("m/conv5_a"), leaf("m/conv5_b"), leaf("m/top"))
    wanted = {"m/conv5_a", "m/conv5_b", "m/top"}
    assert trainable_paths(FreezeSpec(unfreeze="conv5"), base) == wanted


def test_a_name_that_two_layers_have_needs_a_path() -> None:
    twins = group("m", group("m/a", leaf("m/a/conv")), group("m/b", leaf("m/b/conv")))
    with pytest.raises(EngineError, match="More than one layer"):
        find_layer(twins, "conv")
    assert find_layer(twins, "m/b/conv").path == "m/b/conv"
