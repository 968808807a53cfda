"""Keywords and activations: one small stored configuration for each cause."""

import copy
from typing import Any

import pytest

from engine.sources.repairs import activations, keywords, theano
from tests.engine.configurations import graph, layer, named, names, stack, stored


def test_policies_are_names() -> None:
    policy = {"class_name": "Policy", "config": {"name": "float32"}}
    config = stack(layer("Dense", "a", dtype=policy), layer("Dense", "b", dtype=None))
    note = keywords.policies_are_names(config, stored(config))
    assert note == "Policies of number types were replaced by their names."
    assert named(config, "a")["config"] == {"name": "a", "dtype": "float32"}
    assert named(config, "b")["config"] == {"name": "b"}

    half = {"class_name": "PolicyV1", "config": {"name": "mixed_float16"}}
    config = stack(layer("Dense", "a", dtype=half))
    note = keywords.policies_are_names(config, stored(config))
    assert note is not None and note.startswith("Saved in half precision (mixed_float16), opened")
    assert named(config, "a")["config"]["dtype"] == "float32"


def test_groups_of_one_are_dropped() -> None:
    config = stack(
        layer("DepthwiseConv2D", "depthwise", groups=1),
        layer("Conv2D", "conv", groups=1),
        layer("Conv2DTranspose", "up", groups=2),
    )

    note = keywords.groups_of_one_are_dropped(config, stored(config))

    assert note == "`groups` of 1, which DepthwiseConv2D no longer takes, was dropped."
    assert "groups" not in named(config, "depthwise")["config"]
    # Conv2D has it today, and 2 would change what a layer puts out.
    assert named(config, "conv")["config"]["groups"] == 1
    assert named(config, "up")["config"]["groups"] == 2
    keywords.keywords_are_todays(config, stored(config))
    assert "groups=2" in named(config, "up")["unusable"]


@pytest.mark.parametrize(
    ("class_name", "settings", "left"),
    [
        ("Conv2D", {"kernel_size": [3, 3], "strides": [1, 1], "padding": "same"}, False),
        ("Conv2D", {"kernel_size": [3, 3], "strides": [2, 2], "padding": "same"}, True),
        ("Conv2D", {"kernel_size": [2, 2], "strides": [1, 1], "padding": "same"}, True),
        ("Conv2D", {"kernel_size": [2, 2], "strides": [2, 2], "padding": "valid"}, False),
        ("MaxPooling2D", {"pool_size": [3, 3], "strides": [1, 1], "padding": "same"}, True),
    ],
)
def test_theano_edges_are_left(class_name: str, settings: dict[str, Any], left: bool) -> None:
    config = stack(layer(class_name, "it", **settings))
    assert theano.theano_edges_are_left(config, stored(config)) is None
    assert "unusable" not in named(config, "it")
    theano.theano_edges_are_left(config, stored(config, backend="theano"))
    assert ("unusable" in named(config, "it")) == left


def test_single_axes_are_numbers() -> None:
    marked = {"class_name": "__tuple__", "items": [1, 2]}
    config = stack(
        layer("BatchNormalization", "one", axis=[3]),
        layer("LayerNormalization", "two", axis=[1, 2]),
        layer("Softmax", "marked", axis=marked),
        layer("BatchNormalization", "several", axis=[1, 3]),
        layer("Normalization", "adapted", axis=[3]),
    )

    note = keywords.single_axes_are_numbers(config, stored(config))

    assert note == (
        "The several axes of two, marked were kept, which Keras's own reader would drop."
    )
    found = [one["config"]["axis"] for one in config["config"]["layers"]]
    assert found == [3, [1, 2], [1, 2], [1, 3], [3]]
    assert named(config, "several")["unusable"] == (
        "a BatchNormalization over several axes, which Keras no longer has"
    )


def test_recurrent_defaults_are_stated() -> None:
    inside = layer("GRU", "inside", units=2)
    config = stack(
        layer("Bidirectional", "both", layer=inside), layer("GRU", "said", reset_after=True)
    )

    note = keywords.recurrent_defaults_are_stated(config, stored(config, "2.1.0"))

    assert note == "inside resets before its product, as GRU did then."
    assert inside["config"]["reset_after"] is False
    assert named(config, "said")["config"]["reset_after"] is True


def test_initializers_are_todays() -> None:
    zeros = {"class_name": "Zeros", "config": {"dtype": "float32"}}
    glorot = {"class_name": "GlorotUniformV2", "config": {"seed": 1}}
    config = stack(
        layer("Dense", "a", kernel_initializer=glorot, bias_initializer=copy.deepcopy(zeros))
    )
    note = keywords.initializers_are_todays(config, stored(config))
    assert note == "A `dtype` that initializers no longer take was dropped."
    found = named(config, "a")["config"]
    assert found["kernel_initializer"]["class_name"] == "GlorotUniform"
    assert found["kernel_initializer"]["config"] == {"seed": 1}
    assert found["bias_initializer"]["config"] == {}

    strange = {"class_name": "Custom>ConvKernelInitializer", "config": {}}
    config = stack(layer("Dense", "a", kernel_initializer=strange))
    note = keywords.initializers_are_todays(config, stored(config))
    assert note is not None and note.startswith(
        "Initializers that Keras does not have (ConvKernelInitializer) were replaced"
    )
    assert named(config, "a")["config"] == {"name": "a"}


def test_penalties_are_todays() -> None:
    config = stack(
        layer("Dense", "known", kernel_regularizer={"name": "L1L2", "l1": 0.0, "l2": 0.1}),
        layer("Dense", "keras1", kernel_regularizer={"name": "WeightRegularizer", "l2": 0.1}),
        layer("Dense", "own", bias_constraint={"class_name": "Clip", "config": {"c": 2}}),
    )

    note = keywords.penalties_are_todays(config, stored(config))

    assert note == (
        "Penalties that Keras does not have (Clip) were left out; they act in training only."
    )
    found = named(config, "known")["config"]["kernel_regularizer"]
    assert (found["class_name"], found["config"]) == ("L1L2", {"l1": 0.0, "l2": 0.1})
    found = named(config, "keras1")["config"]["kernel_regularizer"]
    assert (found["class_name"], found["config"]) == ("L1L2", {"l2": 0.1})
    assert named(config, "own")["config"]["bias_constraint"] is None


def test_keywords_are_todays() -> None:
    config = stack(
        layer("LSTM", "lstm", units=2, implementation=1, time_major=False),
        layer("LeakyReLU", "leaky", alpha=0.1),
        layer("SeparableConv2D", "separable", filters=2, kernel_initializer=None),
    )

    note = keywords.keywords_are_todays(config, stored(config))

    assert note == (
        "Keywords that no longer matter were dropped or renamed: alpha, implementation, "
        "kernel_initializer, time_major."
    )
    assert [one["config"] for one in config["config"]["layers"]] == [
        {"name": "lstm", "units": 2},
        {"name": "leaky", "negative_slope": 0.1},
        {"name": "separable", "filters": 2},
    ]


@pytest.mark.parametrize(
    ("class_name", "settings"),
    [
        ("LSTM", {"time_major": True}),
        ("BatchNormalization", {"virtual_batch_size": 8}),
        ("Attention", {"causal": True}),
        ("DepthwiseConv2D", {"groups": 2}),
        ("Conv2D", {"never_heard_of": 1}),
    ],
)
def test_a_layer_with_a_keyword_that_had_an_effect_cannot_be_had(
    class_name: str, settings: dict[str, Any]
) -> None:
    config = stack(layer(class_name, "it", **settings))
    (key,) = settings
    keywords.keywords_are_todays(config, stored(config))
    assert f"a {class_name} with {key}=" in named(config, "it")["unusable"]


def test_activations_are_names() -> None:
    config = stack(
        layer("Dense", "string", activation="relu"),
        layer("Dense", "none", activation=None),
        layer("Dense", "object", activation={"class_name": "function", "config": "softmax_v2"}),
        layer("Dense", "package", activation={"class_name": "Addons>mish", "config": {}}),
        layer("Dense", "own", activation="my_wave"),
    )

    note = activations.activations_are_names(config, stored(config))

    assert note == "Activations that were stored as functions got their names: softmax, mish."
    found = [one["config"]["activation"] for one in config["config"]["layers"][:4]]
    assert found == ["relu", "linear", "softmax", "mish"]
    assert named(config, "own")["unusable"] == (
        "the activation 'my_wave', whose code is not in the file"
    )


def test_an_own_function_under_a_stock_name_is_not_taken_for_it() -> None:
    config = stack(
        layer("Dense", "registered", activation="Custom>relu"),
        layer("Dense", "early", activation="gelu"),
    )
    activations.activations_are_names(config, stored(config, "2.3.1"))
    for name in ("registered", "early"):
        assert "whose code is not in the file" in named(config, name)["unusable"]

    later = stack(layer("Dense", "known", activation="gelu"))
    activations.activations_are_names(later, stored(later, "2.4.0"))
    assert "unusable" not in named(later, "known")


def test_activation_layers_stand_alone() -> None:
    leaky = {"class_name": "LeakyReLU", "config": {"name": "inner", "alpha": 0.2}}
    config = graph(layer("Dense", "dense", "in", activation=leaky))
    named(config, "dense")["inbound_nodes"] = [{"args": [], "kwargs": {}}]

    note = activations.activation_layers_stand_alone(config, stored(config))

    assert note == "The activation layer inside dense now stands after it."
    assert names(config) == ["in", "dense_linear", "dense"]
    assert named(config, "dense_linear")["config"]["activation"] == "linear"
    after = named(config, "dense")
    assert (after["class_name"], after["config"]["negative_slope"]) == ("LeakyReLU", 0.2)


def test_hard_sigmoid_has_its_old_slope() -> None:
    inside = layer("SimpleRNN", "inside", activation="hard_sigmoid")
    config = stack(
        layer("Dense", "dense", activation="hard_sigmoid"),
        layer("TimeDistributed", "each", layer=layer("Dense", "in", activation="hard_sigmoid")),
        layer("Bidirectional", "both", layer=inside),
        layer("SimpleRNN", "rnn", activation="hard_sigmoid"),
    )
    today = copy.deepcopy(config)

    note = activations.hard_sigmoid_has_its_old_slope(config, stored(config))

    assert note == "`hard_sigmoid` of dense, each got its old slope of 0.2 (Keras 3 has 1/6)."
    assert names(config) == [
        *("dense_linear", "dense_1", "dense"),
        *("each_linear", "each_1", "each", "both", "rnn"),
    ]
    scale, clip = config["config"]["layers"][1:3]
    assert (scale["config"]["scale"], scale["config"]["offset"]) == (0.2, 0.5)
    assert (clip["class_name"], clip["config"]["max_value"]) == ("ReLU", 1.0)
    # What is applied at every step cannot stand after the layer.
    assert named(config, "rnn")["unusable"] == (
        "`hard_sigmoid` in a recurrent layer, whose slope changed"
    )
    assert inside["unusable"] == "`hard_sigmoid` inside another layer, whose slope changed"

    before = copy.deepcopy(today)
    assert activations.hard_sigmoid_has_its_old_slope(today, stored(today, "3.4.0")) is None
    assert today == before


def test_gates_have_their_old_slope() -> None:
    config = stack(
        layer("LSTM", "lstm", activation="tanh", recurrent_activation="hard_sigmoid"),
        layer("GRU", "soft", activation="tanh", recurrent_activation="sigmoid"),
        layer("GRU", "hard", activation="hard_sigmoid", recurrent_activation="hard_sigmoid"),
        layer(
            "Bidirectional",
            "both",
            layer=layer("GRU", "gru", activation="tanh", recurrent_activation="hard_sigmoid"),
        ),
    )

    note = activations.gates_have_their_old_slope(config, stored(config, "2.2.4"))

    assert note is not None and note.startswith("The gates of lstm, both got the old slope")
    found = [one.get("gates") for one in config["config"]["layers"]]
    assert found == ["LSTM", None, None, "GRU"]
    assert named(config, "hard")["unusable"] == (
        "`hard_sigmoid` in a recurrent layer, whose slope changed"
    )
