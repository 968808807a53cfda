import keras

from engine.recipe import SourceSpec
from engine.sources.layer_names import names_counted_anew
from engine.sources.opening import open_model
from engine.types import LayerNode


def paths(node: LayerNode) -> list[str]:
    return [node.path, *(path for child in node.children for path in paths(child))]


def test_an_application_has_the_same_layers_each_time_it_is_opened() -> None:
    spec = SourceSpec(location="inceptionv3", weights="random")
    first, second = (paths(open_model(spec).description.base) for _ in range(2))
    assert "inception_v3/conv2d_1" in first
    assert first == second


def test_names_outside_go_on_as_before() -> None:
    before = keras.layers.Dense(1).name
    with names_counted_anew():
        assert keras.layers.Dense(1).name == "dense"
    number = int(before.removeprefix("dense").removeprefix("_") or 0)
    assert keras.layers.Dense(1).name == f"dense_{number + 1}"
