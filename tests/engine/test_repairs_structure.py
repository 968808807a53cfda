"""Containers, classes, inputs and names: one small stored configuration for each cause."""

import pytest

from engine.errors import EngineError
from engine.sources.repairs import classes, keras1, structure
from tests.engine.configurations import graph, layer, named, names, stack, stored


def test_lists_become_sequential() -> None:
    inner = {"class_name": "Sequential", "config": [layer("Dense", "inner", units=2)]}
    config = {"class_name": "Sequential", "config": [layer("Flatten", "flat"), inner]}

    note = structure.lists_become_sequential(config, stored(config, "2.1.6"))

    assert (
        note == "The list of layers that Keras wrote up to 2.2.2 was put into a Sequential model."
    )
    assert config["config"]["layers"][0]["name"] == "flat"
    assert names(config["config"]["layers"][1]) == ["inner"]
    # A model without a name finds its weights by its place.
    assert config["config"]["layers"][1]["stored_name"] == ""


def test_models_are_functional() -> None:
    config = {**graph(layer("Dense", "head", "in")), "class_name": "Model"}
    note = structure.models_are_functional(config, stored(config))
    assert config["class_name"] == "Functional"
    assert note == "`Model` was renamed to today's `Functional`."

    own = {**graph(layer("Stem", "inner", "in", layers=[])), "class_name": "Yolo"}
    note = structure.models_are_functional(own, stored(own))
    assert own["class_name"] == "Functional"
    assert own["config"]["layers"][1]["class_name"] == "Sequential"
    assert note is not None and note.startswith("The file's own model class Stem, Yolo was opened")


def test_modules_are_stripped() -> None:
    inner = {**layer("Dense", "head", "in"), "module": "keras.src.layers.core.dense"}
    windows = {**layer("Dense", "more", "head"), "module": "keras\\src\\layers"}
    operation = {**layer("Add", "add", "more"), "module": "keras.src.ops.numpy"}
    config = {**graph(inner, windows, operation), "module": "keras.src.engine.functional"}

    note = structure.modules_are_stripped(config, stored(config, "2.13.1", kind="keras"))

    assert note == "Module paths of the Keras that wrote the file were replaced by today's."
    found = [config["module"], *(one.get("module") for one in config["config"]["layers"][1:])]
    assert found == ["keras", "keras.layers", "keras.layers", "keras.src.ops.numpy"]


def test_operations_have_their_modules() -> None:
    operation, merge = layer("Multiply", "times"), layer("Multiply", "merge", trainable=True)
    config = graph(operation, layer("Flip", "flip", axis=1), merge)

    note = structure.operations_have_their_modules(config, stored(config, "3.4.0"))

    assert note == (
        "Operations on tensors (Multiply, Flip), which .h5 confuses with layers, were told apart."
    )
    found = [one.get("module") for one in config["config"]["layers"]]
    assert found == [None, "keras.src.ops.numpy", "keras.src.ops.numpy", None]

    old = graph(layer("Multiply", "times"))
    assert structure.operations_have_their_modules(old, stored(old, "2.4.0")) is None
    assert "module" not in named(old, "times")


def test_inputs_are_stated() -> None:
    first = layer("Conv2D", "conv", batch_input_shape=[None, 8, 8, 3], dtype="float32", filters=2)
    config = stack(first)

    note = structure.inputs_are_stated(config, stored(config))

    assert note is not None and note.startswith("The input's shape, which stood in the first layer")
    assert names(config) == ["conv_input", "conv"]
    assert config["config"]["layers"][0]["config"]["batch_shape"] == [None, 8, 8, 3]
    assert "batch_input_shape" not in first["config"]

    dense = stack(layer("Dense", "dense", input_dim=7, output_dim=2))
    structure.inputs_are_stated(dense, stored(dense, "1.2.2"))
    assert dense["config"]["layers"][0]["config"]["batch_shape"] == [None, 7]

    late = stack(layer("Dense", "dense", units=2), build_input_shape=[None, 7])
    structure.inputs_are_stated(late, stored(late))
    assert late["config"]["layers"][0]["config"]["batch_shape"] == [None, 7]


def test_input_keywords_are_todays() -> None:
    shape = [16, 8, 8, 3]
    first = layer("InputLayer", "in", batch_shape=shape, dtype="float32", sparse=False, optional=1)
    config = stack(first)

    note = structure.input_keywords_are_todays(config, stored(config))

    assert note == "The input's fixed batch size of 16 was opened to any number of pictures."
    assert first["config"] == {"name": "in", "dtype": "float32", "batch_shape": [None, 8, 8, 3]}


def test_names_have_no_slash() -> None:
    config = graph(
        layer("Conv2D", "block/conv", "in", filters=2),
        layer("Conv2D", "block_conv", "block/conv", filters=2),
    )
    config["config"]["output_layers"] = [["block/conv", 0, 0]]

    note = structure.names_have_no_slash(config, stored(config))

    assert note == "`/` in 1 layer's name (block/conv) became `_`."
    # The name that it would get is another layer's.
    assert names(config) == ["in", "block_conv_", "block_conv"]
    assert named(config, "block_conv")["inbound_nodes"] == [[["block_conv_", 0, 0, {}]]]
    assert config["config"]["output_layers"] == [["block_conv_", 0, 0]]


@pytest.mark.parametrize(
    ("before", "settings", "after", "expected"),
    [
        ("BatchNormalizationV1", {"axis": 3}, "BatchNormalization", {"axis": 3}),
        ("ThresholdedReLU", {"theta": 0.5}, "ReLU", {"threshold": 0.5}),
        ("FixedDropout", {"rate": 0.2, "noise_shape": [None, 1]}, "Dropout", {"rate": 0.2}),
        ("RandomHeight", {"factor": 0.1}, "Identity", {}),
        (
            "Addons>InstanceNormalization",
            {"groups": 8, "epsilon": 1e-3},
            "GroupNormalization",
            {"groups": -1, "epsilon": 1e-3},
        ),
    ],
)
def test_classes_are_todays(
    before: str, settings: dict[str, object], after: str, expected: dict[str, object]
) -> None:
    config = stack(layer(before, "it", **settings))

    note = classes.classes_are_todays(config, stored(config))

    it = named(config, "it")
    assert (it["class_name"], it["config"]) == (after, {**expected, "name": "it"})
    assert note == f"Classes that are gone or came from other packages: {before} became {after}."


def test_a_user_s_own_class_under_a_stock_name_is_not_taken_for_it() -> None:
    config = stack(layer("Custom>Dense", "mine", units=2))
    assert classes.classes_are_todays(config, stored(config)) is None
    assert "code is not in the file" in named(config, "mine")["unusable"]


def test_keras_1_is_translated() -> None:
    conv = layer(
        "Convolution2D",
        "conv",
        "in",
        nb_filter=4,
        nb_row=3,
        nb_col=5,
        border_mode="same",
        subsample=[2, 2],
        dim_ordering="tf",
        init="glorot_uniform",
        W_regularizer=None,
        bias=True,
    )
    slopes = layer("PReLU", "slopes", "conv", init="zero")
    drop = layer("Dropout", "drop", "slopes", p=0.3)
    merge = layer("Merge", "merge", "drop", "conv", mode="concat", concat_axis=3, layers=None)
    config = graph(conv, slopes, drop, merge)
    file = stored(config, "1.2.2", backend=None, arrays={"slopes/slopes_alpha": (1, 1, 4)})

    note = keras1.keras_1_is_translated(config, file)

    assert note is not None and note.startswith("Names of Keras 1 (nb_filter, border_mode")
    assert conv["class_name"] == "Conv2D"
    assert conv["config"] == {
        "name": "conv",
        "filters": 4,
        "kernel_size": [3, 5],
        "padding": "same",
        "strides": [2, 2],
        "data_format": "channels_last",
        "kernel_regularizer": None,
        "use_bias": True,
    }
    assert slopes["config"]["shared_axes"] == [1, 2]
    assert drop["config"]["rate"] == 0.3
    assert (merge["class_name"], merge["config"]) == ("Concatenate", {"name": "merge", "axis": 3})


def test_what_keras_1_did_not_store_is_refused() -> None:
    merge = layer("Merge", "merge", "in", mode="cos")
    norm = layer("BatchNormalization", "norm", "in", mode=2, axis=-1)
    config = graph(merge, norm)
    keras1.keras_1_is_translated(config, stored(config, "1.1.0", backend=None))
    assert merge["unusable"] == "a Merge layer with mode 'cos', which Keras no longer has"
    assert norm["unusable"] == "a BatchNormalization of mode 2, which Keras no longer has"

    theano = graph(layer("Convolution2D", "conv", "in", nb_filter=2, dim_ordering="th"))
    with pytest.raises(EngineError, match="whether under Theano or TensorFlow"):
        keras1.keras_1_is_translated(theano, stored(theano, "1.1.0", backend=None))
