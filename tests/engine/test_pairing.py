"""Weights without an architecture: what they are paired with, and what is refused."""

import gzip
import json
from dataclasses import replace
from importlib import resources
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest
from keras import layers

from engine.control import Control
from engine.errors import ArchitectureNeededError, EngineError
from engine.recipe import SourceSpec
from engine.sources import architectures
from engine.sources.applications import APPLICATIONS, get_application
from engine.sources.architecture_files import files_beside, parse_yaml, read_architecture
from engine.sources.architectures import application_candidates, weights_only_note
from engine.sources.model_leaves import model_leaves
from engine.sources.pairing import divides_by_deviations, pair
from engine.sources.reading import read_stored_model
from engine.sources.stored_weights import Leaf, Part, compare, stored_leaves

TAGS = b"""class_name: Sequential
config:
  layers:
  - class_name: !!python/unicode 'Dense'
    config: {name: d, units: 2, batch_input_shape: !!python/tuple [null, 3], shape: &a [1, 1]}
  - class_name: Dense
    config: {name: e, units: 1, shape: *a}
"""


def small_model(classes: int = 3) -> keras.Model:
    inputs = keras.Input((8, 8, 3), name="pictures_in")
    x = layers.Conv2D(4, 3, name="first")(inputs)
    x = layers.BatchNormalization(name="norm")(x)
    x = layers.GlobalAveragePooling2D(name="gap")(x)
    return keras.Model(inputs, layers.Dense(classes, name="out")(x), name="small")


def randomize(model: keras.Model, seed: int = 0) -> keras.Model:
    draw = np.random.default_rng(seed)
    model.set_weights([draw.uniform(0.1, 1, w.shape) for w in model.get_weights()])
    return model


def save_legacy(model: keras.Model, path: Path, names: dict[str, str] | None = None) -> Path:
    """As `save_weights` of Keras 2 wrote it: lists of names at the root, a group a layer."""
    names = names or {}
    with h5py.File(path, "w") as file:
        file.attrs["layer_names"] = [names.get(one.name, one.name).encode() for one in model.layers]
        file.attrs["keras_version"] = b"2.4.0"
        file.attrs["backend"] = b"tensorflow"
        for layer in model.layers:
            group = file.create_group(names.get(layer.name, layer.name))
            own = []
            inside = layer.layers if isinstance(layer, keras.Model) else [layer]
            for one in inside:
                for weight in one.weights:
                    name = names.get(one.name, one.name)
                    own.append(f"{name}/{weight.path.rsplit('/', 1)[-1]}:0")
                    group[own[-1]] = weight.numpy()
            group.attrs["weight_names"] = [name.encode() for name in own]
    return path


def open_pair(path: Path, **spec: object) -> tuple[keras.Model, tuple[str, ...]]:
    return pair(read_stored_model(str(path)), SourceSpec(location=str(path), **spec), Control())


def same_weights(one: keras.Model, other: keras.Model) -> bool:
    return all(
        np.array_equal(a, b) for a, b in zip(one.get_weights(), other.get_weights(), strict=True)
    )


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_an_architecture_beside_the_weights_is_used_and_named(tmp_path, suffix):
    model = randomize(small_model())
    path = save_legacy(model, tmp_path / "flowers_weights.h5")
    # YAML holds all JSON.
    text = model.to_json()
    (tmp_path / f"flowers.{suffix}").write_text("---\n" + text if suffix == "yaml" else text)
    (tmp_path / "model.json").write_text('{"labels": ["a", "b"]}')
    opened, notes = open_pair(path)
    assert same_weights(opened, model)
    assert f"flowers.{suffix}" in notes[0]
    assert "all 3 layers" in notes[0]


def test_names_that_keras_numbered_fit_by_their_order(tmp_path):
    """Weights saved in one session, the architecture in another: conv2d_105 and conv2d_5."""
    inputs = keras.Input((8, 8, 3))
    x = inputs
    for number in (8, 9, 10, 11):
        x = layers.Conv2D(3, 1, name=f"conv2d_{number}")(x)
    model = randomize(keras.Model(inputs, x))
    later = {f"conv2d_{n}": f"conv2d_{n + 91}" for n in (8, 9, 10, 11)}
    path = save_legacy(model, tmp_path / "w.h5", later)
    architecture = tmp_path / "a.json"
    architecture.write_text(model.to_json())
    opened, notes = open_pair(path, architecture=str(architecture))
    assert same_weights(opened, model)
    assert "names and shapes" in notes[0]


def test_names_decide_between_equal_shapes(tmp_path):
    def build(order: tuple[str, ...]) -> keras.Model:
        stack = [layers.Conv2D(3, 1, name=name) for name in order]
        return keras.Sequential([keras.Input((8, 8, 3)), *stack])

    path = save_legacy(randomize(build(("a", "b"))), tmp_path / "w.h5")
    swapped = build(("b", "a"))
    (tmp_path / "other.json").write_text(swapped.to_json())
    opened, _notes = open_pair(path, architecture=str(tmp_path / "other.json"))
    with h5py.File(path) as file:
        assert np.array_equal(opened.get_layer("a").kernel, file["a/a/kernel:0"])
        assert np.array_equal(opened.get_layer("b").kernel, file["b/b/kernel:0"])


def test_todays_weights_file_is_read_by_its_places(tmp_path):
    inner = small_model(5)
    outer = keras.Sequential([keras.Input((8, 8, 3)), inner, layers.Dense(2, name="end")])
    randomize(outer)
    path = tmp_path / "now.weights.h5"
    outer.save_weights(path)
    with h5py.File(path, "r+") as file:
        # Older versions of Keras 3 kept no names.
        for group in ("layers/dense/vars", "layers/functional/layers/conv2d/vars"):
            del file[group].attrs["name"]
    (tmp_path / "now.json").write_text(outer.to_json())
    opened, notes = open_pair(path)
    assert same_weights(opened, outer)
    assert "now.json" in notes[0]


def test_a_partial_fit_is_shown_and_needs_a_yes(tmp_path):
    stored = randomize(small_model(3))
    path = save_legacy(stored, tmp_path / "w.h5")
    wanted = tmp_path / "seven.json"
    wanted.write_text(small_model(7).to_json())
    with pytest.raises(ArchitectureNeededError, match="--accept-partial") as refused:
        open_pair(path, architecture=str(wanted))
    (fit,) = refused.value.fits
    assert fit.loaded == ("first", "norm")
    assert fit.missing + fit.differing == ("out",)
    assert not fit.is_complete
    first, notes = open_pair(path, architecture=str(wanted), accept_partial=True)
    second, _notes = open_pair(path, architecture=str(wanted), accept_partial=True)
    assert np.array_equal(first.get_layer("first").kernel, stored.get_layer("first").kernel)
    # Random, and the same each time.
    assert same_weights(first, second)
    assert np.ptp(first.get_layer("out").kernel) > 0
    assert any("random" in note and "out" in note for note in notes)


def test_layers_that_are_left_over_need_a_yes_too(tmp_path):
    whole = randomize(small_model())
    path = save_legacy(whole, tmp_path / "w.h5")
    base = keras.Model(whole.inputs[0], whole.get_layer("gap").output)
    (tmp_path / "base.json").write_text(base.to_json())
    with pytest.raises(ArchitectureNeededError, match="out"):
        open_pair(path, architecture=str(tmp_path / "base.json"))
    opened, notes = open_pair(path, architecture=str(tmp_path / "base.json"), accept_partial=True)
    assert same_weights(opened, base)
    assert any("not used" in note for note in notes)


def test_weights_that_fit_nothing_say_what_to_give(tmp_path):
    path = save_legacy(small_model(), tmp_path / "w.h5")
    with pytest.raises(ArchitectureNeededError, match="--architecture FILE") as refused:
        open_pair(path)
    assert refused.value.fits == ()
    with pytest.raises(ArchitectureNeededError, match="none of the built-in applications"):
        weights_only_note(read_stored_model(str(path)))


def as_stored(
    name: str, path: Path, *, include_top: bool = False, rename=lambda name: name
) -> Path:
    """A file with the layers that the table lists for an application, all zero."""
    row = architectures._rows(name)[0]
    return write_leaves(architectures._layers(row, include_top=include_top), path, rename)


def write_leaves(leaves, path: Path, rename=lambda name: name) -> Path:
    with h5py.File(path, "w") as file:
        for leaf in leaves:
            name = rename(leaf.name)
            group = file.create_group(name)
            for part in leaf.parts:
                # Chunks that were never written take no room.
                packed = {"chunks": True, "compression": "gzip"} if part.shape else {}
                group.create_dataset(f"{name}/{part.kind}:0", part.shape, "float32", **packed)
            own = [f"{name}/{part.kind}:0".encode() for part in leaf.parts]
            group.attrs["weight_names"] = own
        file.attrs["layer_names"] = [rename(leaf.name).encode() for leaf in leaves]
    return path


def fits_of(path: Path) -> list[tuple[str, bool, str]]:
    found = application_candidates(read_stored_model(str(path)))
    return [(one.title, one.match.is_complete, one.match.how) for one in found]


def test_an_application_is_found_by_names_and_shapes_and_opened(tmp_path):
    path = as_stored("mobilenet", tmp_path / "w.h5")
    with h5py.File(path, "r+") as file:
        file["conv1/conv1/kernel:0"][...] = 0.5
    assert fits_of(path)[0] == ("MobileNet without its top", True, "names")
    assert "MobileNet without its top in all 54 layers" in weights_only_note(
        read_stored_model(str(path))
    )
    opened, notes = open_pair(path)
    assert opened.output_shape == (None, 7, 7, 1024)
    assert np.all(opened.get_layer("conv1").kernel == 0.5)
    assert "MobileNet without its top in all 54 layers" in notes[0]
    built = tuple(one.leaf for one in model_leaves(opened, {}))
    assert built == architectures._layers(architectures._rows("mobilenet")[0], include_top=False)


def test_other_names_and_other_tops_are_told(tmp_path):
    path = as_stored(
        "mobilenetv2", tmp_path / "w.h5", include_top=True, rename=lambda name: f"my_{name}"
    )
    assert fits_of(path)[0] == ("MobileNetV2 with its top of 1000 classes", True, "order")
    with pytest.raises(ArchitectureNeededError, match="--architecture mobilenetv2`") as refused:
        open_pair(path)
    assert refused.value.fits[0].is_complete
    # A head of one's own behind the base.
    base = architectures._layers(architectures._rows("mobilenetv2")[0], include_top=False)
    head = Leaf("dense", (Part("kernel", (1280, 4)), Part("bias", (4,))))
    path = write_leaves([*base, head], tmp_path / "head.h5")
    with pytest.raises(ArchitectureNeededError, match="--accept-partial") as refused:
        open_pair(path)
    best = refused.value.fits[0]
    assert best.architecture == "mobilenetv2"
    assert (best.missing, best.differing, best.unused) == ((), (), ("dense",))


def test_the_widths_and_classes_of_an_application_are_told(tmp_path):
    rows = architectures._rows("mobilenetv2")
    narrow = next(row for row in rows if row["alpha"] == 0.35)
    leaves = list(architectures._layers(narrow, include_top=True))
    last = tuple(replace(part, shape=(*part.shape[:-1], 6)) for part in leaves[-1].parts)
    leaves[-1] = replace(leaves[-1], parts=last)
    path = write_leaves(leaves, tmp_path / "w.h5")
    title = "MobileNetV2 (alpha 0.35) with its top of 6 classes"
    assert fits_of(path)[0] == (title, True, "names")


def old_resnet(name: str) -> str:
    """Today's name as Keras had it before 2.2.5."""
    if name in ("conv1_conv", "conv1_bn"):
        return "conv1" if name == "conv1_conv" else "bn_conv1"
    stage, block, step, what = name.removeprefix("conv").split("_")
    letter = "abcdefghij"[int(block.removeprefix("block")) - 1]
    branch = {"0": "1", "1": "2a", "2": "2b", "3": "2c"}[step]
    return f"{'res' if what == 'conv' else 'bn'}{stage}{letter}_branch{branch}"


def test_old_names_of_resnet_are_not_confused_where_shapes_are_equal():
    """In its second stage the shortcut and the last convolution have kernels of one shape."""
    (row,) = architectures._rows("resnet50")
    want = architectures._layers(row, include_top=False)
    have = [replace(leaf, name=old_resnet(leaf.name), place="") for leaf in want]
    # Their order was another too.
    have.sort(key=lambda leaf: (leaf.name[:2] != "co", leaf.name))
    match = compare(have, want)
    assert match.is_complete
    assert match.how == "old names"
    assert all(old_resnet(want[j].name) == have[i].name for i, j in match.pairs)


def test_the_table_is_small_and_has_every_application():
    raw = (resources.files("resources") / "shapes.json.gz").read_bytes()
    assert len(raw) < 400_000
    names = {row["name"] for row in json.loads(gzip.decompress(raw))["applications"]}
    assert names == {spec.name for spec in APPLICATIONS}


def test_names_of_keras_1_are_understood(tmp_path):
    path = tmp_path / "w.h5"
    with h5py.File(path, "w") as file:
        group = file.create_group("base")
        for name, shape in (("c1_W:0", (3, 3, 3, 6)), ("c1_b:0", (6,)), ("n1_running_std:0", (6,))):
            group[name] = np.zeros(shape, np.float32)
        group.attrs["weight_names"] = [b"c1_W:0", b"c1_b:0", b"n1_running_std:0"]
        file.attrs["layer_names"] = [b"base"]
    kernel, bias = Part("kernel", (3, 3, 3, 6), "base/c1_W:0"), Part("bias", (6,), "base/c1_b:0")
    assert stored_leaves(read_stored_model(str(path))) == (
        Leaf("c1", (kernel, bias)),
        Leaf("n1", (Part("moving_variance", (6,), "base/n1_running_std:0"),)),
    )


def test_pythons_tags_for_plain_values_are_read():
    config = parse_yaml(TAGS, Path("a.yaml"))
    first, second = config["config"]["layers"]
    assert first["class_name"] == "Dense"
    assert first["config"]["batch_input_shape"] == [None, 3]
    assert second["config"]["shape"] == [1, 1]
    number = (
        b"class_name: A\nn: !!python/object/apply:numpy.core.multiarray.scalar\n"
        b"- !!python/object/apply:numpy.dtype\n  args: [i8, 0, 1]\n- !!binary tAAAAAAAAAA=\n"
    )
    assert parse_yaml(number, Path("a.yaml"))["n"] == 180


BOMB = b"a0: &a0 [1]\n" + b"".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n".encode() for n in range(1, 12)
)


HOSTILE = (
    (b"class_name: !!python/object/apply:os.system ['touch PLACE']", "program code"),
    (b"class_name: !!python/name:os.system ''", "program code"),
    (b"class_name: !!python/object/new:subprocess.Popen [['touch', PLACE]]", "program code"),
    (b"class_name: !!python/module:os ''", "program code"),
    (b"class_name: !mine x", "program code"),
    (BOMB, "aliases"),
    (b"class_name: &x [*x]", "aliases"),
    (b"- " * 300, "aliases"),
    (b"class_name: " + b"1:" * 5000 + b"1", "not the architecture"),
    (b"labels: [cat, dog]", "not the architecture"),
    (b"class_name: [", "not readable"),
    (b"class_name: !!python/object/apply:numpy.dtype {}", "not readable"),
    (b"class_name: 2001-01-01", "not readable"),
    (b"class_name: Sequential\nconfig: 3", "not that of a Keras model"),
    (b"\0", "not the architecture"),
)


def test_hostile_yaml_is_refused_and_runs_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "touched"
    path = tmp_path / "a.yaml"
    weights = read_stored_model(str(save_legacy(small_model(), tmp_path / "w.h5")))
    for text, reason in HOSTILE:
        path.write_bytes(text.replace(b"PLACE", str(place).encode()))
        with pytest.raises(EngineError, match=reason):
            read_architecture(path, weights)
        assert not place.exists()


def test_an_architecture_that_asks_for_more_than_is_stored_is_refused(tmp_path):
    path = save_legacy(small_model(), tmp_path / "w.h5")
    text = small_model().to_json().replace('"units": 3', '"units": 300000000')
    (tmp_path / "huge.json").write_text(text)
    with pytest.raises(EngineError):
        open_pair(path, architecture=str(tmp_path / "huge.json"))


def test_an_architecture_beside_that_cannot_be_built_says_why(tmp_path):
    path = save_legacy(small_model(), tmp_path / "w.h5")
    text = small_model().to_json().replace('"Conv2D"', '"SomethingOfMine"')
    (tmp_path / "w.json").write_text(text)
    with pytest.raises(ArchitectureNeededError, match="SomethingOfMine"):
        open_pair(path)


@pytest.mark.parametrize("name", ["there/is/none.json", "densenet1"])
def test_an_architecture_that_is_not_there_is_named(tmp_path, name):
    path = save_legacy(small_model(), tmp_path / "w.h5")
    with pytest.raises(EngineError, match=name):
        open_pair(path, architecture=name)


def test_files_beside_are_few_and_in_order(tmp_path):
    for name in ("a.json", "a_weights.yaml", "model.yml", "b.json", "a-config.json"):
        (tmp_path / name).touch()
    found = [path.name for path in files_beside(tmp_path / "a_weights.h5")]
    assert found == ["a_weights.yaml", "a.json", "a-config.json", "model.yml"]
    assert [p.name for p in files_beside(tmp_path / "weights_b.h5")] == ["b.json", "model.yml"]


@pytest.mark.parametrize(
    ("name", "version", "corrected"),
    [
        ("mine.h5", b"2.4.0", False),
        ("mine.h5", b"2.15.0", True),
        ("efficientnetb0_notop.h5", b"2.4.0", True),
    ],
)
def test_efficientnet_normalises_as_where_its_weights_were_saved(
    tmp_path, name, version, corrected
):
    """Its published file holds deviations as variances; later versions make up for that."""
    path = save_legacy(small_model(), tmp_path / name)
    with h5py.File(path, "r+") as file:
        file.attrs["keras_version"] = version
    spec = get_application("efficientnetb0")
    assert divides_by_deviations(spec, read_stored_model(str(path))) is corrected
