"""Mutated models: whatever is in the file, only an `EngineError` may come out.

`-m slow` tries many more. The bytes are read in a process of their own: a mutation may crash the
libraries below, which the quarantine is there for.
"""

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.sources.quarantine import read_quarantined
from engine.sources.reading import read_stored_model, stored_input_shape, stored_tree
from engine.sources.repairs import repair
from engine.sources.sizes import check_sizes
from tests.hostile.files import functional, plain, save_h5, save_keras

FEW = settings(
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=list(HealthCheck),
    database=None,
)
MANY = settings(FEW, derandomize=False, max_examples=5000)


def legacy() -> dict[str, Any]:
    """A model as tf.keras 2.12 wrote it: nested, with calculations and older words."""

    def node(name: str, **keywords: Any) -> list[Any]:
        return [[[name, 0, 0, keywords]]]

    def part(class_name: str, name: str, nodes: list[Any], **config: Any) -> dict[str, Any]:
        return {
            "class_name": class_name,
            "config": {"name": name, "trainable": True, "dtype": "float32", **config},
            "name": name,
            "inbound_nodes": nodes,
        }

    zeros = {"class_name": "Zeros", "config": {}, "module": "keras.initializers"}
    size = {"batch_input_shape": [None, 8, 8, 3], "sparse": False, "ragged": False}
    base = functional(
        [
            part("InputLayer", "input", [], **size),
            part(
                "DepthwiseConv2D",
                "conv",
                node("input"),
                kernel_size=[1, 1],
                groups=1,
                bias_initializer=zeros,
            ),
            part("BatchNormalization", "a/bn", node("conv"), axis=[3]),
        ],
        "base",
    )["config"]
    base["output_layers"] = [["a/bn", 0, 0]]
    layers = [
        part("InputLayer", "input", [], **size),
        part(
            "TFOpLambda",
            "tf.math.truediv",
            [["input", 0, 0, {"y": 127.5, "name": None}]],
            function="math.truediv",
        ),
        part(
            "TFOpLambda",
            "tf.math.subtract",
            [["tf.math.truediv", 0, 0, {"y": 1.0}]],
            function="math.subtract",
        ),
        part(
            "SlicingOpLambda",
            "getitem",
            [
                [
                    "tf.math.subtract",
                    0,
                    0,
                    {"slice_spec": ("tuple", [{"start": None, "stop": None, "step": None}] * 2)},
                ]
            ],
            function="__operators__.getitem",
        ),
        {
            "class_name": "Functional",
            "config": base,
            "name": "base",
            "inbound_nodes": [[["tf.math.subtract", 0, 0, {}]]],
        },
        part(
            "Lambda",
            "scale",
            node("base"),
            function=["4wEAAAAA", None, None],
            function_type="lambda",
            arguments={},
        ),
        part(
            "Bidirectional",
            "both",
            node("scale"),
            merge_mode="concat",
            layer=part("LSTM", "lstm", [], units=3, time_major=False),
        ),
        part("Flatten", "flat", node("base"), data_format="channels_last"),
        part(
            "Dense",
            "dense",
            node("flat"),
            units=2,
            activation="softmax",
            kernel_regularizer={"class_name": "L2", "config": {"l2": 0.1}},
        ),
    ]
    model = functional(layers, "model")
    del model["module"], model["registered_name"]
    model["config"]["input_layers"] = [["input", 0, 0]]
    return json.loads(json.dumps(model))


SEQUENTIAL = {
    "class_name": "Sequential",
    "config": [
        {
            "class_name": "Convolution2D",
            "config": {
                "name": "conv",
                "nb_filter": 2,
                "nb_row": 1,
                "nb_col": 1,
                "border_mode": "same",
                "subsample": [1, 1],
                "dim_ordering": "tf",
                "batch_input_shape": [None, 8, 8, 3],
                "init": "glorot_uniform",
                "activation": "relu",
                "bias": True,
            },
        },
        {"class_name": "Merge", "config": {"name": "merge", "mode": "concat", "layers": []}},
        {"class_name": "Flatten", "config": {"name": "flat"}},
        {"class_name": "Dense", "config": {"name": "dense", "output_dim": 2, "init": "uniform"}},
    ],
}
MODELS = (plain(), legacy(), SEQUENTIAL)

poison = st.one_of(
    st.sampled_from(
        [None, True, 0, -1, 2**31, 10**30, 1e308, float("nan"), float("inf"), "", "conv", "input",
         "Lambda", "Functional", "Sequential", "function", "\0", "é" * 2000, [], {}, [[]], [None],
         ["conv", 0, 0], ["conv", 9, 9], [["conv", 0, 0, {}]], {"class_name": "x"},
         {"class_name": "__tuple__", "items": [1]}, {"config": {}}]
    ),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
)  # fmt: skip


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container in a configuration with every key in it."""
    found = []
    waiting = [value]
    while waiting:
        inside = waiting.pop()
        keys = inside if isinstance(inside, dict) else range(len(inside))
        for key in keys:
            found.append((inside, key))
            if isinstance(inside[key], dict | list):
                waiting.append(inside[key])
    return found


@st.composite
def configs(draw: Callable[..., Any]) -> dict[str, Any]:
    config = copy.deepcopy(draw(st.sampled_from(MODELS)))
    for _ in range(draw(st.integers(1, 4))):
        found = places(config)
        if not found:
            break
        inside, key = found[draw(st.integers(0, len(found) - 1))]
        match draw(st.sampled_from(["poison", "delete", "copy", "twice", "rename", "wrap"])):
            case "poison":
                inside[key] = draw(poison)
            case "delete":
                del inside[key]
            case "copy":
                other, its = found[draw(st.integers(0, len(found) - 1))]
                inside[key] = copy.deepcopy(other[its])
            case "twice" if isinstance(inside, list):
                inside.append(copy.deepcopy(inside[key]))
            case "rename" if isinstance(inside, dict):
                inside[draw(st.text(max_size=9))] = inside.pop(key)
            case _:
                inside[key] = [inside[key]]
    return config


def check(path: Path) -> str:
    """What `inspect --no-build` does; the reason of refusal or nothing."""
    try:
        stored = read_stored_model(str(path), read_arrays=True)
        stored_tree(stored)
        stored_input_shape(stored)
        if stored.config:
            config = repair(stored).config
            check_sizes(config, stored)
            json.dumps(config, ensure_ascii=False).encode()
    except EngineError as error:
        str(error).encode()
        return str(error)
    return ""


def json_round(config: dict[str, Any], folder: Path) -> None:
    save = save_keras if "module" in config else save_h5
    try:
        path = save(folder / "m", json.dumps(config))
    except ValueError:
        return
    reason = check(path)
    assert "\n" not in reason


@FEW
@given(configs())
def test_a_mutated_configuration_is_refused_or_passes(
    tmp_path_factory: pytest.TempPathFactory, config: dict[str, Any]
) -> None:
    json_round(config, tmp_path_factory.getbasetemp())


@pytest.mark.slow
@MANY
@given(configs())
def test_many_mutated_configurations(
    tmp_path_factory: pytest.TempPathFactory, config: dict[str, Any]
) -> None:
    json_round(config, tmp_path_factory.getbasetemp())


edits = st.lists(
    st.tuples(
        st.sampled_from(["set", "flip", "zero", "insert", "cut", "copy"]),
        st.floats(0, 1, exclude_max=True),
        st.floats(0, 1, exclude_max=True),
        st.binary(min_size=1, max_size=8),
    ),
    min_size=1,
    max_size=4,
)


def mutated(content: bytes, changes: list[tuple[str, float, float, bytes]]) -> bytes:
    data = bytearray(content)
    for how, where, other, piece in changes:
        at, to = int(where * len(data)), int(other * len(data))
        if how == "set":
            data[at : at + len(piece)] = piece
        elif how == "flip" and data:
            data[at] ^= 1 << piece[0] % 8
        elif how == "zero":
            data[at : at + 16] = bytes(min(16, len(data) - at))
        elif how == "insert":
            data[at:at] = piece
        elif how == "cut":
            del data[at : at + piece[0]]
        else:
            data[at : at + 32] = data[to : to + 32]
    return bytes(data)


def bytes_round(batch: list[list[tuple[str, float, float, bytes]]], folder: Path) -> None:
    """Read a batch of mutated files in one process; where it ends early, its file is judged."""
    models = [save_h5(folder / "m.h5", plain()), save_keras(folder / "m.keras", plain())]
    contents = [path.read_bytes() for path in models]
    waiting = []
    for number, changes in enumerate(batch):
        for path, content in zip(models, contents, strict=True):
            waiting.append(folder / f"{number}{path.suffix}")
            waiting[-1].write_bytes(mutated(content, changes))
    program = (
        "import signal, sys; from pathlib import Path; from tests.engine.test_fuzz import check\n"
        "for name in sys.argv[1:]: signal.alarm(3); check(Path(name)); print('done', flush=True)"
    )
    while waiting:
        done = subprocess.run(
            [sys.executable, "-c", program, *map(str, waiting)],
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        waiting = waiting[done.stdout.count("done") :]
        assert done.returncode <= 0, (waiting[0], done.stderr)
        if waiting:
            with pytest.raises(EngineError, match="is refused"):
                read_quarantined(str(waiting.pop(0)), seconds=2)


@pytest.mark.skipif(sys.platform == "win32", reason="needs signal.alarm")
@settings(FEW, max_examples=1, phases=[Phase.generate])
@given(st.lists(edits, min_size=40, max_size=40))
def test_mutated_bytes_are_refused_or_read(
    tmp_path_factory: pytest.TempPathFactory,
    batch: list[list[tuple[str, float, float, bytes]]],
) -> None:
    bytes_round(batch, tmp_path_factory.mktemp("bytes"))


@pytest.mark.slow
@settings(MANY, max_examples=30, phases=[Phase.generate])
@given(st.lists(edits, min_size=100, max_size=100))
def test_many_mutated_bytes(
    tmp_path_factory: pytest.TempPathFactory,
    batch: list[list[tuple[str, float, float, bytes]]],
) -> None:
    bytes_round(batch, tmp_path_factory.mktemp("bytes"))


def test_what_is_mutated_is_genuine(tmp_path: Path) -> None:
    for number, config in enumerate(MODELS):
        stored = read_stored_model(str(save_h5(tmp_path / f"{number}.h5", config)))
        assert stored.config == config
    assert check(save_keras(tmp_path / "m.keras", plain())) == ""


def test_a_library_that_never_ends_is_ended(tmp_path: Path) -> None:
    """One byte more in the middle, as by a transfer as text: HDF5 1.14 reads it for ever."""
    content = save_h5(tmp_path / "m.h5", plain()).read_bytes()
    damaged = tmp_path / "damaged.h5"
    damaged.write_bytes(mutated(content, [("insert", 0.17286238698375656, 0.0, b"9")]))
    with pytest.raises(EngineError):
        read_quarantined(str(damaged), seconds=2)
