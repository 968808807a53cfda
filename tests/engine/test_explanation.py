import json
from pathlib import Path

import keras
import numpy as np
import pytest
import soundfile
import tensorflow as tf
from keras import layers
from PIL import Image

from engine.classifier import BATCH_SIZE, open_run
from engine.cli import run as run_command
from engine.control import Control
from engine.errors import EngineError, UnreadableSampleError
from engine.explanation import agreement, explain
from engine.explanation_types import METHODS, ExplainRequest, Explanation, HeatMap
from engine.heat_colors import heat_table, overlay
from engine.inputs import InputSpec
from engine.recipe import Recipe, SoundSpec
from engine.storage import write_json
from engine.targets import OutputSpec

SOFTMAX = OutputSpec(task="single_label", units=3, activation="softmax")
NAMES = ("a", "b", "c")
SIDE = 32
# Marks of two classes in a corner each, drawn anywhere in it: a quarter of the picture.
CORNERS = {"ring": (slice(0, 16), slice(0, 16)), "cross": (slice(16, 32), slice(16, 32))}
COLOURS = {"ring": (140, 0, 0), "cross": (0, 0, 140)}


def mark(kind: str) -> np.ndarray:
    drawn = np.zeros((7, 7), np.float32)
    if kind == "cross":
        drawn[3, :] = drawn[:, 3] = 1
    else:
        drawn[[0, -1], :] = drawn[:, [0, -1]] = 1
    return drawn


def draw(kinds: tuple[str, ...], random: np.random.Generator) -> np.ndarray:
    """Noise with a mark of each kind in the kind's own corner, as uint8 [32, 32, 3]."""
    pixels = random.normal(90, 12, (SIDE, SIDE, 3))
    for kind in kinds:
        rows, columns = CORNERS[kind]
        top, left = random.integers(1, 8, 2) + np.array([rows.start, columns.start])
        pixels[top : top + 7, left : left + 7] += mark(kind)[..., None] * COLOURS[kind]
    return np.clip(pixels, 0, 255).astype(np.uint8)


def save_run(
    run_dir: Path,
    model: keras.Model,
    names: tuple[str, ...],
    output: OutputSpec,
    entering: InputSpec | None = None,
) -> Path:
    """A run's folder with just what opening its best model takes."""
    height, width, channels = model.inputs[0].shape[1:] if entering is None else entering.shape
    entering = entering or InputSpec(height=height, width=width, channels=channels)
    recipe = {"source": {"location": "x"}, "data": {"roots": [str(run_dir.parent)]}}
    run_dir.mkdir()
    write_json(run_dir / "recipe.json", Recipe.model_validate(recipe).model_dump(mode="json"))
    status = {
        "task": output.task,
        "class_names": names,
        "input": entering.to_json(),
        "output": output.to_json(),
    }
    write_json(run_dir / "run.json", status)
    model.save(run_dir / "best.keras")
    return run_dir


def save_picture(path: Path, pixels: np.ndarray) -> str:
    Image.fromarray(pixels).save(path)
    return str(path)


def ask(model: Path, path: str, **changes: object) -> Explanation:
    return explain(ExplainRequest(model=str(model), path=path, **changes), Control())


def heat_of(found: Explanation, place: int = 0) -> np.ndarray:
    width, height = found.size
    heat = np.frombuffer(found.maps[place].heat, np.uint8).reshape(height, width)
    return heat.astype(float)


def nested(head: list[keras.Layer], size: int = 8, channels: int = 3) -> keras.Model:
    """Two convolutions in a base inside a base, below a head."""
    random = keras.initializers.RandomNormal
    inner_input = keras.Input((size, size, 4))
    inner = layers.Conv2D(5, 3, name="deep", kernel_initializer=random(0, 0.5, seed=2))(inner_input)
    inner = keras.Model(inner_input, layers.ReLU(name="deep_relu")(inner), name="inner")
    base_input = keras.Input((size, size, channels))
    maps = layers.Conv2D(
        4, 3, padding="same", name="early", kernel_initializer=random(0, 0.5, seed=1)
    )(base_input)
    base = keras.Model(base_input, inner(layers.ReLU(name="early_relu")(maps)), name="base")
    pictures = keras.Input((size, size, channels), name="pictures")
    x = base(layers.Rescaling(1 / 255, name="preprocessing")(pictures))
    for layer in (layers.GlobalAveragePooling2D(name="pool"), *head):
        x = layer(x)
    return keras.Model(pictures, x, name="model")


def dense(units: int, activation: str | None) -> keras.Layer:
    return layers.Dense(
        units,
        activation=activation,
        name="output",
        kernel_initializer=keras.initializers.RandomNormal(0, 2.0, seed=3),
    )


def noise(path: Path, size: int = 8, seed: int = 0) -> str:
    pixels = np.random.default_rng(seed).integers(0, 256, (size, size, 3)).astype(np.uint8)
    return save_picture(path, pixels)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return save_run(tmp_path / "run", nested([dense(3, "softmax")]), NAMES, SOFTMAX)


@pytest.fixture(scope="module")
def corners(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that tells a ring in one corner from a cross in the opposite one, and from neither."""
    keras.utils.set_random_seed(0)
    random = np.random.default_rng(0)
    labels = np.arange(192) % 3
    kinds = ((), *((kind,) for kind in CORNERS))
    pictures = np.stack([draw(kinds[label], random) for label in labels])
    base_input = keras.Input((SIDE, SIDE, 3))
    x = layers.Conv2D(8, 3, padding="same", activation="relu", name="first")(base_input)
    x = layers.MaxPooling2D(name="first_pool")(x)
    x = layers.Conv2D(12, 3, padding="same", activation="relu", name="second")(x)
    x = layers.MaxPooling2D(name="second_pool")(x)
    x = layers.Conv2D(12, 3, padding="same", activation="relu", name="third")(x)
    base = keras.Model(base_input, x, name="base")
    inputs = keras.Input((SIDE, SIDE, 3), name="pictures")
    maps = base(layers.Rescaling(1 / 127.5, -1, name="preprocessing")(inputs))
    pooled = layers.GlobalAveragePooling2D(name="pool")(maps)
    outputs = layers.Dense(3, activation="softmax", name="output")(pooled)
    model = keras.Model(inputs, outputs, name="model")
    model.compile(
        keras.optimizers.Adam(5e-3), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    done = model.fit(pictures.astype("float32"), labels, batch_size=32, epochs=15, verbose=0)
    assert done.history["accuracy"][-1] > 0.99
    names = ("nothing", *CORNERS)
    return save_run(tmp_path_factory.mktemp("corners") / "run", model, names, SOFTMAX)


@pytest.mark.parametrize("layer", [None, "second", "first"])
def test_grad_cam_puts_its_mass_where_the_evidence_lies(
    corners: Path, tmp_path: Path, layer: str | None
) -> None:
    random = np.random.default_rng(1)
    for number in range(6):
        # Both marks are there: which one is found must depend on the class that is asked for.
        path = save_picture(tmp_path / f"{number}.png", draw(tuple(CORNERS), random))
        for name, (rows, columns) in CORNERS.items():
            heat = heat_of(ask(corners, path, class_name=name, layer=layer))
            # A quarter of the picture: chance would give 0.25.
            assert heat[rows, columns].sum() / heat.sum() > 0.6, (number, name)


def test_covering_finds_the_evidence_too_and_the_two_agree(corners: Path, tmp_path: Path) -> None:
    random = np.random.default_rng(2)
    for kind, (rows, columns) in CORNERS.items():
        path = save_picture(tmp_path / f"{kind}.png", draw((kind,), random))
        found = ask(corners, path, methods=METHODS)
        heat = heat_of(found, 1)
        assert found.answer == found.class_name == kind
        assert heat[rows, columns].sum() / heat.sum() > 0.8
        assert found.agreement is not None and found.agreement > 0.4
        assert found.maps[1].covered is not None and found.maps[1].covered < found.value - 0.05


def test_the_maps_are_those_computed_by_hand(plain: Path, tmp_path: Path) -> None:
    path = noise(tmp_path / "one.png")
    model = open_run(plain)[1].model
    base = model.get_layer("base")
    inner = base.get_layer("inner")
    pixels = np.asarray(Image.open(path), np.float32)[None] / 255
    early = base.get_layer("early_relu")(base.get_layer("early")(pixels))
    kernel, bias = model.get_layer("output").get_weights()
    with tf.GradientTape() as tape:
        tape.watch(early)
        deep = inner(early)
        score = (tf.reduce_mean(deep, axis=(1, 2)) @ kernel + bias)[0, 2]
    weights = tape.gradient(score, early).numpy()[0].mean(axis=(0, 1))
    by_hand = {
        "model/base/early_relu": np.maximum((early.numpy()[0] * weights).sum(-1), 0),
        # Behind an average and one Dense layer it is the class activation map itself.
        "deep_relu": np.maximum(deep.numpy()[0] @ kernel[:, 2], 0),
    }
    for layer, expected in by_hand.items():
        found = ask(plain, path, class_name="c", layer=layer)
        large = np.asarray(
            Image.fromarray(expected.astype(np.float32)).resize((8, 8), Image.Resampling.BILINEAR)
        )
        assert found.maps[0].grid == expected.shape
        np.testing.assert_allclose(heat_of(found), 255 * large / large.max(), atol=1)


def test_values_are_the_models_own_and_it_is_left_as_it_was(plain: Path, tmp_path: Path) -> None:
    path = noise(tmp_path / "one.png")
    batch = np.zeros((BATCH_SIZE, 8, 8, 3), np.float32)
    batch[0] = np.asarray(Image.open(path))
    before = open_run(plain)[1].classify(batch)[0]
    found = ask(plain, path, methods=METHODS)
    assert dict(found.answers) == pytest.approx(dict(zip(NAMES, before, strict=True)), rel=1e-4)
    assert found.answers[0][0] == found.answer == found.class_name
    assert found.picture == np.asarray(Image.open(path)).tobytes()
    again = ask(plain, path)
    assert again.answers == found.answers and again.maps[0] == found.maps[0]


def test_values_are_calibrated_by_the_runs_rule(plain: Path, tmp_path: Path) -> None:
    path = noise(tmp_path / "one.png")
    sure = ask(plain, path)
    write_json(plain / "decision.json", {"temperature": 3.0})
    calmer = ask(plain, path)
    logs = np.log([value for _name, value in sure.answers]) / 3
    expected = np.exp(logs) / np.exp(logs).sum()
    assert [value for _name, value in calmer.answers] == pytest.approx(expected.tolist(), rel=1e-4)
    assert calmer.maps == sure.maps


def test_each_of_two_classes_has_its_own_evidence(tmp_path: Path) -> None:
    output = OutputSpec(task="binary", units=1, activation="sigmoid")
    run = save_run(tmp_path / "run", nested([dense(1, "sigmoid")]), ("no", "yes"), output)
    path = noise(tmp_path / "one.png")
    no, yes = (ask(run, path, class_name=name) for name in ("no", "yes"))
    assert no.value + yes.value == pytest.approx(1)
    both = np.minimum(
        np.frombuffer(no.maps[0].heat, np.uint8), np.frombuffer(yes.maps[0].heat, np.uint8)
    )
    assert not no.maps[0].is_empty and not yes.maps[0].is_empty
    # What speaks for the one speaks against the other: only enlarging makes them touch.
    assert both.max() < 128
    assert ask(run, path).answer == max(no.answers, key=lambda one: one[1])[0]


def test_labels_and_numbers_are_explained_each(tmp_path: Path) -> None:
    path = noise(tmp_path / "one.png")
    output = OutputSpec(task="multi_label", units=3, activation="sigmoid")
    labels = save_run(tmp_path / "labels", nested([dense(3, "sigmoid")]), NAMES, output)
    found = ask(labels, path)
    assert found.answer == "" and found.class_name == found.answers[0][0]
    assert {ask(labels, path, class_name=name).maps[0].heat for name in NAMES} != {found.maps[0]}

    scaled = layers.Rescaling([10.0, 2.0], [5.0, 1.0], name="to_units")
    output = OutputSpec(
        task="regression", units=2, activation="linear", scale=(10.0, 2.0), offset=(5.0, 1.0)
    )
    numbers = save_run(
        tmp_path / "numbers", nested([dense(2, "linear"), scaled]), NAMES[:2], output
    )
    found = ask(numbers, path, methods=METHODS)
    model = open_run(numbers)[1].model
    expected = model(np.asarray(Image.open(path), np.float32)[None]).numpy()[0]
    assert found.answer == "" and found.class_name == "a"
    assert [value for _name, value in found.answers] == pytest.approx(expected.tolist(), rel=1e-4)


def test_covering_by_hand(tmp_path: Path) -> None:
    """A model that looks at one pixel: only windows over it change its number."""
    kernel = np.zeros((12, 12, 1, 1), np.float32)
    kernel[2, 9] = 1
    inputs = keras.Input((12, 12, 1))
    looks = layers.Conv2D(1, 12, use_bias=False, name="looks")
    outputs = layers.Flatten()(looks(inputs))
    model = keras.Model(inputs, outputs, name="model")
    looks.set_weights([kernel])
    output = OutputSpec(
        task="regression", units=1, activation="linear", scale=(1.0,), offset=(0.0,)
    )
    run = save_run(tmp_path / "run", model, ("level",), output)
    pixels = np.full((12, 12), 40, np.uint8)
    pixels[2, 9] = 200
    found = ask(run, save_picture(tmp_path / "one.png", pixels), methods=("occlusion",))
    assert found.value == 200
    assert found.maps[0].covered == pytest.approx(pixels.mean(), abs=1e-3)
    expected = np.zeros((12, 12))
    # Windows are 2 pixels a side at every pixel; 4 of them cover the one that is looked at.
    counts = np.zeros((12, 12))
    for row in range(11):
        for column in range(11):
            counts[row : row + 2, column : column + 2] += 1
            if row in (1, 2) and column in (8, 9):
                expected[row : row + 2, column : column + 2] += 1
    expected /= counts
    np.testing.assert_allclose(heat_of(found), 255 * expected, atol=1)
    # The one map it puts out is of one place: nothing for Grad-CAM to see.
    with pytest.raises(EngineError, match=r"puts out maps of the picture.*use occlusion"):
        ask(run, str(tmp_path / "one.png"))


def test_scores_squashed_by_other_means_are_found_again(tmp_path: Path) -> None:
    path = noise(tmp_path / "one.png")
    usual = save_run(tmp_path / "usual", nested([dense(3, "softmax")]), NAMES, SOFTMAX)
    model = nested([dense(3, None), layers.Softmax(name="classes")])
    other = save_run(tmp_path / "other", model, NAMES, SOFTMAX)
    one, two = (ask(run, path, methods=METHODS) for run in (usual, other))
    assert dict(two.answers) == pytest.approx(dict(one.answers), rel=1e-4)
    np.testing.assert_allclose(heat_of(two, 1), heat_of(one, 1), atol=3)
    assert not two.maps[0].is_empty


def test_recordings_are_explained_on_their_spectrogram(tmp_path: Path) -> None:
    entering = InputSpec(
        media="sound",
        height=16,
        width=24,
        channels=3,
        sound=SoundSpec(sample_rate=8000, seconds=0.5, mel_bands=16),
    )
    inputs = keras.Input((16, 24, 3))
    maps = layers.Conv2D(4, 3, name="conv", activation="relu")(inputs)
    model = keras.Model(inputs, dense(3, "softmax")(layers.GlobalAveragePooling2D()(maps)))
    run = save_run(tmp_path / "run", model, NAMES, SOFTMAX, entering)
    wave = np.sin(np.arange(4000) / 8000 * 2 * np.pi * 900)
    soundfile.write(tmp_path / "one.wav", wave, 8000)
    found = ask(run, str(tmp_path / "one.wav"), methods=METHODS)
    assert found.size == (24, 16) and found.input.sound == entering.sound
    assert len(found.picture) == 3 * 24 * 16 and len(found.maps[1].heat) == 24 * 16


def test_what_cannot_be_explained_is_said(plain: Path, tmp_path: Path) -> None:
    path = noise(tmp_path / "one.png")
    with pytest.raises(EngineError, match=r"no class 'd': choose one of 'a', 'b', 'c'\."):
        ask(plain, path, class_name="d")
    with pytest.raises(EngineError, match=r"no layer 'pool' .* such as model/base/early_relu, "):
        ask(plain, path, layer="pool")
    with pytest.raises(EngineError, match="no run folder or model file"):
        ask(tmp_path / "nothing", path)
    (tmp_path / "broken.png").write_bytes(b"no picture")
    with pytest.raises(UnreadableSampleError, match=r"broken\.png: It is not a picture"):
        ask(plain, str(tmp_path / "broken.png"))

    inputs = keras.Input((4,))
    rows = save_run(
        tmp_path / "rows",
        keras.Model(inputs, dense(3, "softmax")(inputs)),
        NAMES,
        SOFTMAX,
        InputSpec(media="vector", height=4, width=1, channels=1, columns=tuple("wxyz")),
    )
    with pytest.raises(EngineError, match="rows of numbers, which have no places"):
        ask(rows, "table.csv?row=0")


def test_a_name_that_two_layers_share_needs_a_path(tmp_path: Path) -> None:
    def base(name: str) -> keras.Model:
        inputs = keras.Input((8, 8, 3))
        return keras.Model(
            inputs, layers.Conv2D(3, 3, padding="same", name="conv")(inputs), name=name
        )

    inputs = keras.Input((8, 8, 3))
    pooled = layers.GlobalAveragePooling2D()(base("two")(base("one")(inputs)))
    model = keras.Model(inputs, dense(3, "softmax")(pooled), name="model")
    run = save_run(tmp_path / "run", model, NAMES, SOFTMAX)
    path = noise(tmp_path / "one.png")
    with pytest.raises(EngineError, match=r"More than one layer is named 'conv'.*model/one/conv"):
        ask(run, path, layer="conv")
    assert ask(run, path, layer="one/conv").maps[0].layer == "model/one/conv"


def test_agreement_is_the_correlation_of_ranks() -> None:
    values = np.random.default_rng(0).permutation(256).astype(np.uint8)

    def heat(of: np.ndarray) -> HeatMap:
        return HeatMap(
            method="grad-cam",
            layer="",
            grid=(16, 16),
            heat=of.tobytes(),
            is_empty=False,
            strongest=(0.0, 0.0),
        )

    shape = (16, 16, 3)
    assert agreement(heat(values), heat(values), shape) == pytest.approx(1)
    assert agreement(heat(values), heat(255 - values), shape) == pytest.approx(-1)
    # Ranks, not values: any rising curve leaves it as it is.
    curved = (255 * (values / 255) ** 4).astype(np.uint8)
    assert agreement(heat(values), heat(curved), shape) == pytest.approx(1, abs=0.05)
    assert agreement(heat(values), heat(np.zeros(256, np.uint8)), shape) is None


def test_heat_covers_the_picture_only_where_there_is_some(plain: Path, tmp_path: Path) -> None:
    found = ask(plain, noise(tmp_path / "one.png"))
    heat = heat_of(found)
    picture = np.frombuffer(found.picture, np.uint8).reshape(8, 8, 3)
    drawn = overlay(found, found.maps[0], 1.0)
    assert (drawn[heat == 0] == picture[heat == 0]).all()
    assert tuple(drawn[heat == 255][0]) == heat_table()[255][:3]
    assert (overlay(found, found.maps[0], 0.0) == picture).all()
    lightness = np.array([0.3 * r + 0.6 * g + 0.1 * b for r, g, b, _a in heat_table()])
    assert (np.diff(lightness) >= -1).all() and lightness[-1] > lightness[0] + 150


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    plain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, broken = noise(tmp_path / "one.png"), str(tmp_path / "broken.png")
    Path(broken).write_bytes(b"no picture")
    to = ["--to", str(tmp_path / "out")]
    assert run_command(["explain", str(plain), broken, good, *to, "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["explanations"]
    assert first["path"] == broken and first["error"].startswith("It is not a picture")
    assert second["path"] == good and Path(second["maps"][0]["file"]).exists()
    assert run_command(["explain", str(plain), broken, broken, *to]) == 2
    assert f"None of the 2 files can be read. {broken}: It is not" in capsys.readouterr().err


def test_the_command_writes_pictures_and_says_where(
    plain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "two").mkdir()
    paths = [noise(tmp_path / "one.png"), noise(tmp_path / "two" / "one.png", seed=1)]
    to = tmp_path / "out"
    arguments = ["explain", str(plain), *paths, "--to", str(to), "--method", "both", "--json"]
    assert run_command([*arguments, "--class", "b", "--layer", "early"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert [one["path"] for one in values["explanations"]] == paths
    assert {one["class"] for one in values["explanations"]} == {"b"}
    maps = [found for one in values["explanations"] for found in one["maps"]]
    assert [found["layer"] for found in maps] == ["model/base/early", ""] * 2
    files = [found["file"] for found in maps]
    assert sorted(map(str, to.iterdir())) == sorted(set(files)) and len(set(files)) == 4
    with Image.open(files[0]) as picture:
        assert picture.size == (448, 448)
    assert [layer["kind"] for layer in values["layers"]][-1] == "last"

    assert run_command([*arguments[:-1], "--opacity", "2"]) == 2
    assert "opacity is 2: it must lie between 0 and 1" in capsys.readouterr().err
    assert run_command(["explain", str(plain), str(tmp_path), "--to", str(to)]) == 2
    assert "is a folder: give the files in it" in capsys.readouterr().err
