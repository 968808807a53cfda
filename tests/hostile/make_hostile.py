"""Makes hostile model files of every kind: `python -m tests.hostile.make_hostile FOLDER`.

Each tries to run code, to read a file, to reach a server, or to exhaust the machine. What they
would do is harmless: create a file, read a file, ask a server on this machine.
"""

import base64
import io
import json
import marshal
import os
import pickle
import struct
import sys
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from tests.hostile.files import (
    Config,
    conv,
    dense,
    functional,
    layer,
    open_h5,
    open_keras,
    plain,
    save_h5,
    save_keras,
    start,
    with_layer,
)


@dataclass(frozen=True, kw_only=True)
class Bait:
    """What a hostile file is after: a file it would create, one it would read, a server."""

    canary: Path
    secret: Path
    address: str = "http://127.0.0.1:9/"

    @property
    def code(self) -> str:
        """A program that creates the canary."""
        return f"open({str(self.canary)!r}, 'w').close()"


Make = Callable[[Path, Bait], Path]
KINDS: dict[str, Make] = {}
# Those that must be refused by reading alone, quickly and in little memory.
BOMBS: list[str] = []
# Those whose dangerous part is cut off or never looked at: the rest may open.
HARMLESS_WHEN_CUT: list[str] = []


def kind(make: Make) -> Make:
    """Add a maker to the list."""
    KINDS[make.__name__] = make
    return make


def bomb(make: Make) -> Make:
    """Add a maker of a file that exhausts memory or time."""
    BOMBS.append(make.__name__)
    return kind(make)


def cuttable(make: Make) -> Make:
    """Add a maker of a file that may open without its dangerous part."""
    HARMLESS_WHEN_CUT.append(make.__name__)
    return kind(make)


# Program code in the configuration


def _bytecode(bait: Bait) -> str:
    function = eval(f"lambda x: (eval({bait.code!r}), x)[1]")
    return base64.b64encode(marshal.dumps(function.__code__)).decode()


def _lambda3(bait: Bait) -> Config:
    code = {"code": _bytecode(bait), "defaults": None, "closure": None}
    return {"class_name": "__lambda__", "config": code}


def _lambda_layer(bait: Bait, name: str = "evil") -> Config:
    return layer("Lambda", name, "conv", function=_lambda3(bait), arguments={})


@cuttable
def lambda_layer(folder: Path, bait: Bait) -> Path:
    return save_keras(folder / "m.keras", with_layer(_lambda_layer(bait)))


@cuttable
def lambda_layer_of_keras_2(folder: Path, bait: Bait) -> Path:
    evil = layer(
        "Lambda",
        "evil",
        "conv",
        function=[_bytecode(bait), None, None],
        function_type="lambda",
        module="__main__",
        arguments={},
    )
    return save_h5(folder / "m.h5", with_layer(evil))


@cuttable
def lambda_in_time_distributed(folder: Path, bait: Bait) -> Path:
    evil = layer("TimeDistributed", "evil", "conv", layer=_lambda_layer(bait, "inner"))
    return save_keras(folder / "m.keras", with_layer(evil))


@cuttable
def lambda_in_bidirectional(folder: Path, bait: Bait) -> Path:
    evil = layer("Bidirectional", "evil", "conv", layer=_lambda_layer(bait, "inner"))
    return save_h5(folder / "m.h5", with_layer(evil))


@cuttable
def lambda_in_nested_model(folder: Path, bait: Bait) -> Path:
    inner = functional([start((8, 8, 2)), {**_lambda_layer(bait)}], "evil")
    inner["config"]["layers"][1]["inbound_nodes"] = layer("ReLU", "r", "input")["inbound_nodes"]
    outer = {**inner, "name": "evil", "inbound_nodes": layer("ReLU", "r", "conv")["inbound_nodes"]}
    return save_keras(folder / "m.keras", with_layer(outer))


def _in_place(place: str) -> Make:
    def make(folder: Path, bait: Bait) -> Path:
        return save_keras(folder / "m.keras", plain(**{place: _lambda3(bait)}))

    make.__name__ = f"lambda_as_{place}"
    return cuttable(make)


for _place in ("activation", "kernel_initializer", "kernel_regularizer", "kernel_constraint"):
    _in_place(_place)


@cuttable
def lambda_in_compile_config(folder: Path, bait: Bait) -> Path:
    return save_keras(folder / "m.keras", {**plain(), "compile_config": {"loss": _lambda3(bait)}})


@cuttable
def lambda_in_training_config(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", plain()) as file:
        file.attrs["training_config"] = json.dumps({"loss": _lambda3(bait)}).encode()
    return folder / "m.h5"


# Functions and classes of others, named by where they live


def _function(module: str, name: str) -> Config:
    return {
        "module": module,
        "class_name": "function",
        "config": name,
        "registered_name": "function",
    }


def _object(module: str, name: str, **config: Any) -> Config:
    return {"module": module, "class_name": name, "config": config, "registered_name": None}


def _called(name: str, function: Config | str, arguments: Callable[[Bait], Config]) -> Make:
    def make(folder: Path, bait: Bait) -> Path:
        evil = layer("Lambda", "evil", "conv", function=function, arguments=arguments(bait))
        return save_keras(folder / "m.keras", with_layer(evil))

    make.__name__ = name
    return cuttable(make)


_called(
    "get_file_as_function",
    _function("keras.utils", "get_file"),
    lambda bait: {"fname": "x", "origin": bait.address},
)
_called(
    "get_file_by_name",
    "keras>utils>get_file",
    lambda bait: {"fname": "x", "origin": bait.address},
)
_called(
    "load_model_as_function",
    _function("keras.saving", "load_model"),
    lambda bait: {"filepath": str(bait.secret), "safe_mode": False},
)
_called(
    "safe_mode_switched_off",
    _function("keras.config", "enable_unsafe_deserialization"),
    lambda bait: {},
)
_called("os_system", _function("os", "system"), lambda bait: {"command": f"touch {bait.canary}"})


@cuttable
def foreign_activation(folder: Path, bait: Bait) -> Path:
    return save_keras(folder / "m.keras", plain(activation=_function("os", "system")))


@cuttable
def foreign_class_as_layer(folder: Path, bait: Bait) -> Path:
    evil = layer("Popen", "evil", "conv", args=["touch", str(bait.canary)])
    return save_keras(folder / "m.keras", with_layer({**evil, "module": "subprocess"}))


@cuttable
def foreign_class_as_value(folder: Path, bait: Bait) -> Path:
    evil = layer(
        "Rescaling", "evil", "conv", scale=_object("subprocess", "Popen", args=["touch", "x"])
    )
    return save_keras(folder / "m.keras", with_layer(evil))


@cuttable
def foreign_class_as_initializer(folder: Path, bait: Bait) -> Path:
    evil = _object("pathlib", "Path", args=[str(bait.secret)])
    return save_h5(folder / "m.h5", plain(kernel_initializer=evil))


@cuttable
def unsafe_config_as_layer(folder: Path, bait: Bait) -> Path:
    evil = layer("enable_unsafe_deserialization", "evil", "conv")
    return save_keras(folder / "m.keras", with_layer({**evil, "module": "keras.config"}))


# Layers that read files or run another framework's programs


def _reader(class_name: str, config: Callable[[Bait], Config]) -> Make:
    def make(folder: Path, bait: Bait) -> Path:
        evil = layer(class_name, "evil", "conv", **config(bait))
        return save_keras(folder / "m.keras", with_layer(evil))

    make.__name__ = f"{class_name}_reads"
    return cuttable(make)


for _name in ("StringLookup", "IntegerLookup", "TextVectorization"):
    _reader(_name, lambda bait: {"vocabulary": str(bait.secret)})
_reader("TFSMLayer", lambda bait: {"filepath": str(bait.secret.parent)})
_reader("TorchModuleWrapper", lambda bait: {"module": _pickled(bait)})
_reader("JaxLayer", lambda bait: {"call_fn": _function("os", "system")})


class _Payload:
    def __init__(self, code: str) -> None:
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        return eval, (self.code,)


def _pickled(bait: Bait) -> str:
    return base64.b64encode(pickle.dumps(_Payload(bait.code))).decode()


@kind
def pickled_npz(folder: Path, bait: Bait) -> Path:
    held = io.BytesIO()
    np.savez(held, conv=np.array([_Payload(bait.code)], dtype=object))
    with zipfile.ZipFile(folder / "m.keras", "w") as archive:
        archive.writestr("metadata.json", "{}")
        archive.writestr("config.json", json.dumps(plain()))
        archive.writestr("model.weights.npz", held.getvalue())
    return folder / "m.keras"


# HDF5 that points elsewhere


def _in_h5(change: Callable[[h5py.Group, Bait], None]) -> Make:
    """A maker of the same trick in a legacy file and in an archive's weights."""

    def legacy(folder: Path, bait: Bait) -> Path:
        with open_h5(folder / "m.h5", plain()) as file:
            place = file["model_weights/conv/conv"]
            del place["kernel"]
            change(place, bait)
        return folder / "m.h5"

    def archived(folder: Path, bait: Bait) -> Path:
        with h5py.File(folder / "w.h5", "w") as file:
            change(file.create_group("layers/conv2d/vars"), bait)
        with zipfile.ZipFile(folder / "m.keras", "w") as archive:
            archive.writestr("config.json", json.dumps(plain()))
            archive.write(folder / "w.h5", "model.weights.h5")
        return folder / "m.keras"

    archived.__name__ = f"{change.__name__}_in_archive"
    legacy.__name__ = change.__name__
    kind(archived)
    return kind(legacy)


@_in_h5
def external_link(group: h5py.Group, bait: Bait) -> None:
    group["kernel"] = h5py.ExternalLink(bait.secret, "/data")


@_in_h5
def soft_link(group: h5py.Group, bait: Bait) -> None:
    group["kernel"] = h5py.SoftLink("/")


@_in_h5
def external_storage(group: h5py.Group, bait: Bait) -> None:
    group.create_dataset(
        "kernel", (1, 1, 3, 2), "float32", external=[(str(bait.secret), 0, h5py.h5f.UNLIMITED)]
    )


@_in_h5
def virtual_dataset(group: h5py.Group, bait: Bait) -> None:
    layout = h5py.VirtualLayout((1, 1, 3, 2), "float32")
    layout[:] = h5py.VirtualSource(str(bait.secret), "data", (1, 1, 3, 2))
    group.create_virtual_dataset("kernel", layout)


@_in_h5
def object_references(group: h5py.Group, bait: Bait) -> None:
    group.create_dataset("kernel", data=[group.ref], dtype=h5py.ref_dtype)


@_in_h5
def variable_length(group: h5py.Group, bait: Bait) -> None:
    group.create_dataset("kernel", (2,), h5py.vlen_dtype(np.float32))


@_in_h5
def text_as_weights(group: h5py.Group, bait: Bait) -> None:
    group.create_dataset("kernel", data=["one", "two"])


@_in_h5
def records_as_weights(group: h5py.Group, bait: Bait) -> None:
    group.create_dataset("kernel", (2,), np.dtype([("a", "f4"), ("b", "i4")]))


@_in_h5
def group_in_itself(group: h5py.Group, bait: Bait) -> None:
    group["kernel"] = group


@_in_h5
def groups_2000_deep(group: h5py.Group, bait: Bait) -> None:
    for _ in range(2000):
        group = group.create_group("g")


@kind
def external_link_for_all_weights(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", plain()) as file:
        del file["model_weights"]
        file["model_weights"] = h5py.ExternalLink(bait.secret, "/")
    return folder / "m.h5"


@kind
def external_link_beside_the_weights(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", plain()) as file:
        file["optimizer_weights"] = h5py.ExternalLink(bait.secret, "/")
    return folder / "m.h5"


# Zip archives


def _member(name: str, make_info: Callable[[Bait], tuple[zipfile.ZipInfo, bytes]]) -> None:
    def make(folder: Path, bait: Bait) -> Path:
        with warnings.catch_warnings(), open_keras(folder / "m.keras", plain()) as archive:
            warnings.simplefilter("ignore")  # Python warns of two members with one name.
            archive.writestr(*make_info(bait))
        return folder / "m.keras"

    make.__name__ = name
    kind(make)


def _link(bait: Bait) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo("assets/secret")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info, str(bait.secret).encode()


def _packed(name: str, method: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = method
    return info


_member("zip_slip", lambda bait: (zipfile.ZipInfo("../../evil"), b"x"))
_member("zip_slip_backslash", lambda bait: (zipfile.ZipInfo("assets\\..\\..\\evil"), b"x"))
_member("zip_absolute", lambda bait: (zipfile.ZipInfo(str(bait.canary)), b"x"))
_member("zip_drive", lambda bait: (zipfile.ZipInfo("C:\\evil"), b"x"))
_member("zip_symlink", _link)
_member("zip_twice", lambda bait: (zipfile.ZipInfo("config.json"), b"{}"))
_member("zip_odd_compression", lambda bait: (_packed("assets/a", zipfile.ZIP_LZMA), b"x" * 99))


@kind
def zip_encrypted(folder: Path, bait: Bait) -> Path:
    path = save_keras(folder / "m.keras", plain())
    content = bytearray(path.read_bytes())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(signature, at + 4)
    path.write_bytes(content)
    return path


@bomb
def zip_many_members(folder: Path, bait: Bait) -> Path:
    with open_keras(folder / "m.keras", plain()) as archive:
        for number in range(10_100):
            archive.writestr(f"assets/{number}", b"")
    return folder / "m.keras"


def _zeros(archive: zipfile.ZipFile, name: str, num_megabytes: int, fill: bytes) -> None:
    info = _packed(name, zipfile.ZIP_DEFLATED)
    with archive.open(info, "w", force_zip64=True) as member:
        for _ in range(num_megabytes):
            member.write(fill * 2**20)


@bomb
def zip_bomb_as_config(folder: Path, bait: Bait) -> Path:
    with zipfile.ZipFile(folder / "m.keras", "w") as archive:
        _zeros(archive, "config.json", 80, b" ")
    return folder / "m.keras"


@bomb
def zip_bomb_as_weights(folder: Path, bait: Bait) -> Path:
    with zipfile.ZipFile(folder / "m.keras", "w") as archive:
        archive.writestr("config.json", json.dumps(plain()))
        _zeros(archive, "model.weights.h5", 80, b"\0")
    return folder / "m.keras"


@bomb
def zip_bomb_that_lies(folder: Path, bait: Bait) -> Path:
    """The directory says that the configuration has 100 bytes."""
    path = zip_bomb_as_config(folder, bait)
    content = bytearray(path.read_bytes())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<L", 100)
    path.write_bytes(content)
    return path


# Too much


@bomb
def json_of_10_megabytes(folder: Path, bait: Bait) -> Path:
    return save_h5(folder / "m.h5", '{"class_name": "%s"}' % ("x" * 10_000_000))


@bomb
def json_of_lists(folder: Path, bait: Bait) -> Path:
    return save_h5(folder / "m.h5", '{"config": [%s[]]}' % ("[]," * 2_500_000))


@bomb
def json_3000_levels(folder: Path, bait: Bait) -> Path:
    return save_h5(folder / "m.h5", "[" * 3000 + "]" * 3000)


@bomb
def json_never_closed(folder: Path, bait: Bait) -> Path:
    return save_keras(folder / "m.keras", '{"a":' * 500_000)


@bomb
def json_quotes(folder: Path, bait: Bait) -> Path:
    return save_keras(folder / "m.keras", '"' + '\\"' * 3_000_000)


@bomb
def json_long_number(folder: Path, bait: Bait) -> Path:
    return save_h5(folder / "m.h5", '{"class_name": %s}' % ("9" * 1_000_000))


def _nested(depth: int) -> Config:
    model: Config = plain()
    for number in range(depth):
        model = {
            "class_name": "Sequential",
            "config": {"name": f"s{number}", "layers": [start(), {**model, "name": "inner"}]},
        }
    return model


@bomb
def models_60_deep(folder: Path, bait: Bait) -> Path:
    return save_h5(folder / "m.h5", _nested(60))


@bomb
def wrappers_3000_deep(folder: Path, bait: Bait) -> Path:
    head = '{"class_name": "TimeDistributed", "config": {"name": "t", "layer": '
    return save_keras(folder / "m.keras", head * 3000 + "{}" + "}}" * 3000)


@bomb
def layers_100000(folder: Path, bait: Bait) -> Path:
    many = [{"class_name": "ReLU", "config": {"name": f"r{n}"}} for n in range(100_000)]
    config = {"class_name": "Sequential", "config": {"name": "s", "layers": [start(), *many]}}
    return save_h5(folder / "m.h5", config)


@bomb
def calls_doubled_40_times(folder: Path, bait: Bait) -> Path:
    """Each of 40 models calls the one inside it twice: a trillion calls when written out."""
    model = functional([start((None, None, 3)), conv(filters=3)], "n0")
    for number in range(1, 40):
        nodes = layer("ReLU", "r", "input")["inbound_nodes"]
        again = layer("ReLU", "r", f"n{number - 1}")["inbound_nodes"]
        inner = {**model, "name": f"n{number - 1}", "inbound_nodes": nodes + again}
        model = functional([start((None, None, 3)), inner], f"n{number}")
        model["config"]["output_layers"] = [[f"n{number - 1}", 2, 0]]
    return save_keras(folder / "m.keras", model)


def _asks(name: str, evil: Config) -> None:
    def make(folder: Path, bait: Bait) -> Path:
        return save_keras(folder / "m.keras", with_layer(evil))

    make.__name__ = f"asks_{name}"
    bomb(make)


_HUGE = 1_000_000
_asks("units", layer("Dense", "evil", "conv", units=10**9))
_asks("filters", layer("Conv2D", "evil", "conv", filters=10**9, kernel_size=[3, 3]))
_asks("kernel", layer("Conv2D", "evil", "conv", filters=2, kernel_size=[_HUGE, _HUGE]))
_asks("depth", layer("DepthwiseConv2D", "evil", "conv", kernel_size=1, depth_multiplier=10**9))
_asks("padding", layer("ZeroPadding2D", "evil", "conv", padding=[[_HUGE, _HUGE], [_HUGE, _HUGE]]))
_asks("upsampling", layer("UpSampling2D", "evil", "conv", size=[_HUGE, _HUGE]))
_asks("resizing", layer("Resizing", "evil", "conv", height=_HUGE, width=_HUGE))
_asks("center_crop", layer("CenterCrop", "evil", "conv", height=_HUGE, width=_HUGE))
_asks("reshape", layer("Reshape", "evil", "conv", target_shape=[_HUGE, _HUGE]))
_asks("attention", layer("MultiHeadAttention", "evil", "conv", num_heads=10**5, key_dim=10**5))
_asks(
    "time",
    layer(
        "TimeDistributed", "evil", "conv", layer=layer("Dense", "d", units=2 * 10**9, name_=None)
    ),
)
_asks(
    "both_ways",
    layer("Bidirectional", "evil", "conv", layer=layer("LSTM", "l", units=10**6)),
)
_asks(
    "einsum",
    layer(
        "EinsumDense", "evil", "conv", equation="abcd,efg->aefg", output_shape=[10**5, 10**5, 10**5]
    ),
)
_asks(
    "operation",
    {
        **layer("Tile", "evil", "conv", repeats=[1, _HUGE, _HUGE, 1]),
        "module": "keras.src.ops.numpy",
    },
)
for _wrong in (-5, 0, 2.5, 2**40, 10**30, "64", True, None, [3], float("nan"), float("inf"), {}):
    _asks(f"units_of_{_wrong}", layer("Dense", "evil", "conv", units=_wrong))


@bomb
def asks_input(folder: Path, bait: Bait) -> Path:
    flat = layer("Flatten", "flat", "input")
    return save_h5(folder / "m.h5", functional([start((100_000, 100_000, 3)), flat, dense()]))


@bomb
def asks_units_after_repeating(folder: Path, bait: Bait) -> Path:
    """Every single size is below a million; the weights of the last layer are not."""
    layers = [
        start((64,)),
        layer("RepeatVector", "repeat", "input", n=900_000),
        layer("Flatten", "flat", "repeat"),
        dense(units=900_000),
    ]
    return save_h5(folder / "m.h5", functional(layers))


@bomb
def asks_many_times(folder: Path, bait: Bait) -> Path:
    """No single array is large; there are five thousand of them."""
    many = [layer("Dense", f"d{n}", f"d{n - 1}" if n else "input", units=900) for n in range(5000)]
    return save_keras(folder / "m.keras", functional([start((900,)), *many]))


@bomb
def declares_1e12_numbers(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", plain()) as file:
        file.create_dataset("model_weights/conv/huge", (10**6, 10**6), "float32", chunks=(64, 64))
    return folder / "m.h5"


@bomb
def declares_1e12_numbers_in_one_piece(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", plain()) as file:
        file.create_dataset("model_weights/conv/huge", (10**6, 10**6), "float32")
    return folder / "m.h5"


@bomb
def compressed_200_to_1(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", plain()) as file:
        file.create_dataset(
            "model_weights/conv/huge", data=np.zeros((4000, 5000), "float32"), compression=1
        )
    return folder / "m.h5"


@bomb
def chunk_of_a_terabyte(folder: Path, bait: Bait) -> Path:
    """The array is small, the pieces that it is kept in are not."""
    with open_h5(folder / "m.h5", plain()) as file:
        file.create_dataset(
            "model_weights/conv/huge",
            (4, 4),
            "float32",
            maxshape=(None, None),
            chunks=(30_000, 30_000),
        )
    return folder / "m.h5"


@bomb
def model_config_of_many_texts(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", None) as file:
        file.attrs["model_config"] = ["x" * 10_000] * 3000
    return folder / "m.h5"


# Damaged or impossible


def _cut(share: float, suffix: str) -> None:
    def make(folder: Path, bait: Bait) -> Path:
        path = folder / f"m{suffix}"
        (save_h5 if suffix == ".h5" else save_keras)(path, plain())
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])
        return path

    make.__name__ = f"cut_{share}{suffix}"
    kind(make)


for _share in (0.02, 0.3, 0.6, 0.97):
    _cut(_share, ".h5")
    _cut(_share, ".keras")


@kind
def weights_beyond_the_end(folder: Path, bait: Bait) -> Path:
    """The header says that the file is whole, and an array lies behind its end."""
    with open_h5(folder / "m.h5", plain()) as file:
        data = file.create_dataset("model_weights/conv/last", data=np.ones((5000,), "float32"))
        offset = data.id.get_offset()
    content = bytearray((folder / "m.h5").read_bytes())
    at = content.rfind(struct.pack("<Q", offset))
    content[at : at + 8] = struct.pack("<Q", len(content) - 8)
    (folder / "m.h5").write_bytes(content)
    return folder / "m.h5"


def _graph(name: str, change: Callable[[list[Config]], None]) -> None:
    def make(folder: Path, bait: Bait) -> Path:
        config = plain()
        change(config["config"]["layers"])
        return save_keras(folder / "m.keras", config)

    make.__name__ = f"graph_{name}"
    kind(make)


def _feed(which: int, by: str) -> Callable[[list[Config]], None]:
    def change(layers: list[Config]) -> None:
        layers[which]["inbound_nodes"] = layer("ReLU", "r", by)["inbound_nodes"]

    return change


_graph("fed_by_itself", _feed(2, "relu"))
_graph("with_a_loop", _feed(1, "flat"))
_graph("fed_by_nobody", _feed(2, "missing"))
_graph("with_two_of_a_name", lambda layers: layers.append(layers[1]))
_graph("name_with_nul", lambda layers: layers[1].update(name="co\0nv"))
_graph("name_is_a_list", lambda layers: layers[1].update(name=["conv"]))
_graph("no_class", lambda layers: layers[1].pop("class_name"))
_graph("no_config", lambda layers: layers[1].update(config=None))
_graph("a_number_for_a_layer", lambda layers: layers.append(5))


@kind
def graph_half_a_character(folder: Path, bait: Bait) -> Path:
    text = json.dumps(plain()).replace('"conv"', '"\\ud800"')
    return save_h5(folder / "m.h5", text)


@kind
def config_not_utf8(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", None) as file:
        file.attrs["model_config"] = np.bytes_(b'{"class_name": "\xff\xfe"}')
    return folder / "m.h5"


@kind
def config_is_a_number(folder: Path, bait: Bait) -> Path:
    with open_h5(folder / "m.h5", None) as file:
        file.attrs["model_config"] = 5
    return folder / "m.h5"


@kind
def config_is_a_list(folder: Path, bait: Bait) -> Path:
    return save_keras(folder / "m.keras", "[1, 2]")


if hasattr(os, "mkfifo"):

    @kind
    def pipe_that_never_ends(folder: Path, bait: Bait) -> Path:
        os.mkfifo(folder / "m.h5")
        return folder / "m.h5"


def main() -> None:
    """Make every kind, each in a folder of its own."""
    target = Path(sys.argv[1])
    bait = Bait(canary=target / "canary", secret=target / "secret")
    target.mkdir(parents=True, exist_ok=True)
    bait.secret.write_text("secret")
    for name, make in KINDS.items():
        folder = target / name.replace("/", "_")
        folder.mkdir(parents=True)
        print(make(folder, bait))


if __name__ == "__main__":
    main()
