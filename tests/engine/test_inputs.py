"""What enters the model: the same pixels in training, evaluation, prediction, export and window."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.classifier import Classifier, open_file, open_run
from engine.control import Control
from engine.errors import CancelledError
from engine.inputs import InputSpec, input_from_json, input_spec, read_input
from engine.pixel_cache import load_pixels
from engine.previews import preview_inputs
from engine.recipe import DataSpec, Region, SoundSpec
from engine.runs import RunFolder
from engine.types import Sample
from tests.engine.exports import export_files
from tests.engine.run_folder import SIZE, TinyRun, make_run

REGION = Region(left=0.1, top=0.2, right=0.7, bottom=0.9)
KINDS = ("a.jpg", "b.png", "c.jpg", "d.gif")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    return make_run(tmp_path_factory.mktemp("inputs"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int]]:
    """Pictures of several kinds and sizes with their orientations."""
    folder = tmp_path_factory.mktemp("files")
    random = np.random.default_rng(0)
    made = []
    for number, name in enumerate(KINDS):
        size = (40 + 60 * number, 90 - 10 * number, 3)
        orientation = (6, 1, 3, 1)[number]
        exif = Image.Exif()
        exif[274] = orientation
        picture = Image.fromarray(random.integers(0, 256, size, np.uint8)).resize((70, 50))
        picture.save(folder / name, **({} if name.endswith("gif") else {"exif": exif}))
        made.append((str(folder / name), orientation))
    return made


@pytest.fixture(scope="module")
def opened(run: TinyRun) -> Classifier:
    return open_run(run.run_dir)[1]


@pytest.mark.parametrize("region", [None, REGION])
@pytest.mark.parametrize("resize", ["stretch", "crop", "pad"])
def test_all_ways_to_the_model_give_the_same_pixels(
    opened: Classifier, files: list[tuple[str, int]], resize: str, region: Region | None
) -> None:
    data = DataSpec(roots=("anywhere",), resize=resize, region=region)
    spec = input_spec(data, "picture", (SIZE, SIZE, 3))
    expected = np.stack([read_input(path, orientation, spec) for path, orientation in files])

    samples = [Sample(path=path, label=0, split="train", orientation=o) for path, o in files]
    with load_pixels(samples, spec, control=Control(), text="Reading") as cache:
        assert np.array_equal(cache.array, expected)

    classifier = replace(opened, input=spec)
    assert np.array_equal(entering(classifier, files), expected)
    assert np.array_equal(entering(classifier, [(path, 0) for path, _ in files]), expected)

    shown = preview_inputs([path for path, _ in files], spec, Control())
    for picture, pixels in zip(shown, expected, strict=True):
        assert picture.pixels == pixels.tobytes()


def test_a_run_and_its_exports_read_as_the_run_was_trained(run: TinyRun, tmp_path: Path) -> None:
    spec = InputSpec(height=SIZE, width=SIZE, channels=3, resize="pad", region=REGION)
    RunFolder(run.run_dir).update(input=spec.to_json())
    assert open_run(run.run_dir)[1].input == spec
    export_files(run.run_dir, tmp_path, "keras")
    assert open_file(tmp_path / "run.keras", Control()).input == spec


def entering(classifier: Classifier, files: list[tuple[str, int]]) -> np.ndarray:
    """What a classifier reads of files."""
    read = classifier.read_batches(
        files, control=Control(), text="", refuse=lambda position, why: pytest.fail(why)
    )
    return np.concatenate([batch.pixels[: len(batch.positions)] for batch in read])


@pytest.mark.parametrize(
    "spec",
    [
        InputSpec(height=8, width=9, channels=3),
        InputSpec(height=8, width=9, channels=1, resize="pad", region=REGION),
        InputSpec(media="sound", height=8, width=9, channels=3, sound=SoundSpec(seconds=2)),
        InputSpec(media="vector", height=4, width=1, channels=1, columns=("a", "b", "c", "d")),
    ],
)
def test_a_spec_survives_json(spec: InputSpec) -> None:
    stored = json.loads(json.dumps(spec.to_json()))
    assert input_from_json(stored) == spec
    assert input_from_json({**stored, "colour": "RGB"}) == spec


def test_the_picture_of_an_old_run_is_a_spec() -> None:
    stored = {"height": 8, "width": 9, "channels": 1, "resize": "crop"}
    assert input_from_json(stored) == InputSpec(height=8, width=9, channels=1, resize="crop")


# What the model sees


def test_a_grey_input_is_shown_in_grey(files: list[tuple[str, int]]) -> None:
    spec = InputSpec(height=6, width=5, channels=1)
    (shown,) = preview_inputs([files[0][0]], spec, Control())
    assert (shown.width, shown.height) == (5, 6)
    pixels = np.frombuffer(shown.pixels, np.uint8).reshape(6, 5, 3)
    assert np.array_equal(pixels[..., :1], read_input(*files[0], spec))
    assert (pixels == pixels[..., :1]).all()


def test_fractions_are_shown_by_the_nearest_grey_level(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.array([-3.0, 0.4, 0.6, 254.6, 300.0, 17.0], np.float32).reshape(2, 3, 1)
    monkeypatch.setattr("engine.previews.read_input", lambda *_: values)
    spec = InputSpec(media="sound", height=2, width=3, channels=1, sound=SoundSpec())
    (shown,) = preview_inputs(["a.wav"], spec, Control())
    assert list(shown.pixels[::3]) == [0, 0, 1, 255, 255, 17]


def test_what_cannot_be_shown_is_empty(tmp_path: Path, files: list[tuple[str, int]]) -> None:
    spec = InputSpec(height=6, width=5, channels=3)
    missing = str(tmp_path / "none.jpg")
    shown = preview_inputs([missing, files[1][0]], spec, Control())
    assert [(one.path, len(one.pixels)) for one in shown] == [(missing, 0), (files[1][0], 90)]
    vector = replace(spec, media="vector", height=3, width=1, channels=1)
    assert preview_inputs(["table.csv::0"], vector, Control())[0].pixels == b""


def test_showing_can_be_cancelled(files: list[tuple[str, int]]) -> None:
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        preview_inputs([files[0][0]], InputSpec(height=6, width=5, channels=3), control)
