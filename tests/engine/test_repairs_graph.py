"""Connections, calculations and what cannot be had: one small configuration for each cause."""

import copy
from typing import Any

import pytest

from engine.errors import EngineError
from engine.sources.repairs import calculations, todays, unknown
from engine.sources.repairs import graph as graphs
from engine.sources.repairs.graph import tensor
from tests.engine.code_objects import RESCALE, STORED
from tests.engine.configurations import Config, graph, layer, named, names, stack, stored


def called(name: str, *calls: tuple[str, int]) -> Config:
    """A layer that is called once on each of these `(layer, call)`."""
    made = layer("Dense", name, units=2)
    made["inbound_nodes"] = [[[feed, call, 0, {}]] for feed, call in calls]
    return made


def after(*layers: Config, **more: Any) -> Config:
    """A graph with its connections in today's form."""
    config = graph(*layers, **more)
    graphs.nodes_are_todays(config, stored(config))
    return config


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["a", 0, 0], [["a", 0, 0]]),
        ([["a", 0, 0]], [["a", 0, 0]]),
        ([[["a", 0, 0]]], [["a", 0, 0]]),
        ({"boxes": ["a", 0, 0], "classes": ["a", 0, 1]}, [["a", 0, 0], ["a", 0, 1]]),
    ],
)
def test_ends_are_lists(given: Any, expected: list[Any]) -> None:
    config = graph(called("a", ("in", 0)), ends=given)
    assert graphs.ends_are_lists(config, stored(config)) is None
    assert config["config"]["output_layers"] == expected


def test_a_graph_without_ends_is_refused() -> None:
    config = graph(called("a", ("in", 0)))
    config["config"]["output_layers"] = []
    with pytest.raises(EngineError, match="'graph' names no output"):
        graphs.ends_are_lists(config, stored(config))


def test_calls_count_from_zero() -> None:
    inner = graph(called("deep", ("in", 0)), name="inner")
    inner["inbound_nodes"] = [[["in", 0, 0, {}]], [["first", 0, 0, {}]]]
    first = called("first", ("inner", 1))
    config = graph(inner, first, called("last", ("inner", 2)))

    note = graphs.calls_count_from_zero(config, stored(config))

    assert note == "Calls of inner were numbered from 0, as Keras counts them today."
    assert first["inbound_nodes"] == [[["inner", 0, 0, {}]]]
    assert named(config, "last")["inbound_nodes"] == [[["inner", 1, 0, {}]]]
    # A layer that is called twice, from 0 on, stays as it is.
    shared = graph(called("a", ("in", 0), ("in", 0)), called("b", ("a", 0)), called("c", ("a", 1)))
    before = copy.deepcopy(shared)
    assert graphs.calls_count_from_zero(shared, stored(shared)) is None
    assert shared == before


def test_calls_that_are_not_stored_are_refused() -> None:
    config = graph(called("a", ("in", 0), ("in", 0)), called("b", ("a", 0), ("a", 5)))
    with pytest.raises(EngineError, match=r"calls \[0, 5\] of the layer 'a', which is called 2"):
        graphs.calls_count_from_zero(config, stored(config))

    inner = graph(called("deep", ("in", 0)), name="inner")
    inner["inbound_nodes"] = [{"args": [tensor("in")], "kwargs": {}}]
    config = graph(inner, ends=[["inner", 2, 0]])
    with pytest.raises(EngineError, match="'inner', which is called once"):
        graphs.calls_count_from_zero(config, stored(config, "3.0.5"))


@pytest.mark.parametrize(
    ("uses", "ends", "calls", "expected"),
    [
        ([0, 1], [], 2, [0, 1]),
        ([0], [2], 2, [0, 1]),  # Today: from 0 in connections, from 1 in the outputs.
        ([], [1, 2], 2, [0, 1]),
        ([1], [], 1, [0]),  # 3.0 counted the model's own graph,
        ([3], [], 1, [0]),  # and its calls elsewhere.
        ([1, 2], [], 2, [0, 1]),
        ([1, 2], [2], 2, [0, 1, 1]),
        ([2], [1], 2, [1, 0]),
    ],
)
def test_calls_in_keras_3_count_from_zero(
    uses: list[int], ends: list[int], calls: int, expected: list[int]
) -> None:
    inner = graph(called("deep", ("in", 0)), name="inner")
    inner["inbound_nodes"] = [{"args": [tensor("in")], "kwargs": {}} for _ in range(calls)]
    takers = [{**called(f"take{use}"), "inbound_nodes": [node(use)]} for use in uses]
    references = [["inner", end, 0] for end in ends] or [["in", 0, 0]]
    config = graph(inner, *takers, ends=references)

    note = graphs.calls_count_from_zero(config, stored(config, "3.0.5"))

    found = [history[1] for taker in takers for history in graphs.feeding(taker)]
    found += [reference[1] for reference in references[: len(ends)]]
    assert found == expected
    assert (note is None) == (max(uses, default=0) < calls)


def node(call: int) -> Config:
    return {"args": [tensor("inner", call)], "kwargs": {}}


def test_nodes_are_todays() -> None:
    add = layer("Add", "add", "in", "in")
    attend = layer("MultiHeadAttention", "attend")
    keywords = {"value": ["add", 0, 0], "training": False, "mask": None, "use_causal_mask": True}
    attend["inbound_nodes"] = [[["add", 0, 0, keywords]]]
    again = layer("BatchNormalization", "again")
    again["inbound_nodes"] = [[["attend", 0, 0, {"training": True}]]]
    config = graph(add, attend, again)

    note = graphs.nodes_are_todays(config, stored(config))

    assert note is not None and note.startswith(
        "The graph's connections were rewritten to today's form. again always ran in training mode"
    )
    assert again["inbound_nodes"] == [{"args": [tensor("attend")], "kwargs": {}}]
    assert add["inbound_nodes"] == [{"args": [[tensor("in"), tensor("in")]], "kwargs": {}}]
    assert attend["inbound_nodes"] == [
        {"args": [tensor("add")], "kwargs": {"value": tensor("add"), "use_causal_mask": True}}
    ]
    add["inbound_nodes"] = [["in"]]
    with pytest.raises(EngineError, match="'add' are not those of any version"):
        graphs.nodes_are_todays(config, stored(config))


def test_side_branches_are_dropped() -> None:
    config = after(called("a", ("in", 0)), called("loss", ("a", 0)), ends=[["a", 0, 0]])

    note = graphs.side_branches_are_dropped(config, stored(config))

    assert note == "What leads to no output (an added loss or metric) was left out: loss."
    assert names(config) == ["in", "a"]


def test_operations_are_layers() -> None:
    scale = layer("TFOpLambda", "scale", function="math.multiply")
    scale["inbound_nodes"] = [["in", 0, 0, {"y": 0.5, "name": None}]]
    config = graph(scale, layer("TFOpLambda", "odd", function="signal.fft"))
    named(config, "odd")["inbound_nodes"] = [["scale", 0, 0, {}]]

    note = calculations.operations_are_layers(config, stored(config))

    assert note is not None and note.startswith("1 operation of TensorFlow became Keras layers: ")
    assert named(config, "scale")["class_name"] == "Rescaling"
    assert named(config, "odd")["unusable"] == (
        "an operation of TensorFlow that Keras has no layer for"
    )


def function(code: str) -> dict[str, Any]:
    return {"function": [code, None, None], "function_type": "lambda"}


def test_lambdas_are_layers() -> None:
    code = next(iter(STORED.values()))[RESCALE]
    config = after(
        layer("Lambda", "scale", "in", **function(code)),
        layer("Lambda", "odd", "scale", function="my_function", function_type="function"),
    )

    note = calculations.lambdas_are_layers(config, stored(config))

    assert note is not None and note.startswith("Program code was read, not run, and became Keras")
    scale = named(config, "scale")
    assert (scale["class_name"], scale["config"]["offset"]) == ("Rescaling", -1.0)
    assert named(config, "odd")["unusable"] == "program code (a Lambda), which Graft never runs"


def test_activation_code_is_read() -> None:
    code = [next(iter(STORED.values()))[RESCALE], None, None]
    config = after(
        layer("Dense", "dense", "in", activation={"class_name": "__lambda__", "value": code}),
        layer("GRU", "gru", "dense", activation=code),
    )
    named(config, "dense")["config"]["activation"] = code

    note = calculations.activation_code_is_read(config, stored(config))

    assert note is not None and note.startswith("Activations that were program code were read, not")
    assert names(config) == ["in", "dense_linear", "dense", "gru"]
    assert named(config, "dense")["class_name"] == "Rescaling"
    # A recurrent layer applies it at every step: it cannot stand after the layer.
    assert "program code" in named(config, "gru")["unusable"]


def test_objects_are_known() -> None:
    config = stack(
        layer("Reshape", "tuple", target_shape={"class_name": "__tuple__", "items": [4, 2]}),
        layer("Normalization", "array", mean={"type": "ndarray", "value": [1.0]}),
        layer("Dense", "object", use_bias={"class_name": "Evil", "config": {}}),
        layer("Reshape", "deep", target_shape=[{"module": "os", "class_name": None}]),
    )

    assert todays.objects_are_known(config, stored(config)) is None

    assert named(config, "tuple")["config"]["target_shape"] == [4, 2]
    assert named(config, "array")["config"]["mean"] == [1.0]
    for name, what in (("object", "'Evil' as use_bias"), ("deep", "'os' as target_shape")):
        assert named(config, name)["unusable"] == f"{what}, whose code is not in the file"


def test_unknown_layers_are_cut() -> None:
    config = after(
        layer("Conv2D", "conv", "in", filters=2),
        layer("Decode", "boxes", "conv"),
        layer("ReLU", "other", "conv"),
        layer("Dense", "head", "boxes"),
        ends=[["head", 0, 0], ["other", 0, 0]],
    )

    note = unknown.unknown_layers_are_cut(config, stored(config))

    assert note == (
        "The graph was cut just before 'boxes' (the class 'Decode', whose code is not in the "
        "file): 2 of 5 layers were left out."
    )
    assert names(config) == ["in", "conv", "other"]
    assert config["config"]["output_layers"] == [["other", 0, 0]]


def test_one_layer_left_out_is_one() -> None:
    config = after(layer("Conv2D", "conv", "in", filters=2), layer("Decode", "boxes", "conv"))
    note = unknown.unknown_layers_are_cut(config, stored(config))
    assert note is not None and note.endswith("1 of 3 layers was left out.")


def test_nothing_left_before_an_unknown_layer_is_refused() -> None:
    config = after(layer("Decode", "boxes", "in"), layer("Dense", "head", "boxes"))
    with pytest.raises(EngineError, match=r"uses 'boxes' \(the class 'Decode'.*nothing of use"):
        unknown.unknown_layers_are_cut(config, stored(config))
    single = layer("Decode", "boxes")
    with pytest.raises(EngineError, match="holds a 'Decode' instead of a model with layers"):
        unknown.unknown_layers_are_cut(single, stored(single))


def test_everything_is_named() -> None:
    config = after({**layer("Dense", "head", "in"), "build_config": {}, "registered_name": "x"})
    assert todays.everything_is_named(config, stored(config)) is None
    head = named(config, "head")
    assert (head["module"], head["registered_name"]) == ("keras.layers", None)
    assert "build_config" not in head and config["module"] == "keras"
