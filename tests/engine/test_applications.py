"""The catalog of built-in source models and building them."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest
from keras.src.backend import config as keras_config

from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.events import Event, Progress
from engine.sources import applications
from engine.sources.applications import (
    APPLICATIONS,
    ApplicationSpec,
    build_application,
    get_application,
    list_applications,
    weights_folder,
)

SMALLEST = "mobilenetv3small"
KERAS_HOME_AT_START = os.environ.get("KERAS_HOME")


@pytest.fixture(autouse=True)
def keras_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty weights folder, so that nothing depends on this machine's."""
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    return tmp_path / "keras"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> ApplicationSpec:
    """The smallest application, its weights at an address where nothing listens."""
    spec = get_application(SMALLEST)
    origin = "http://127.0.0.1:9/weights.h5"
    spec = replace(
        spec,
        top=replace(spec.top, origin=origin, checksum=""),
        notop=replace(spec.notop, origin=origin, checksum=""),
    )
    monkeypatch.setattr(applications, "APPLICATIONS", (spec,))
    return spec


def test_every_classification_model_of_keras_is_listed() -> None:
    functions = {
        name
        for name in dir(keras.applications)
        if name[0].isupper() and callable(getattr(keras.applications, name))
    }
    assert functions == {spec.function for spec in APPLICATIONS}


def test_listing_agrees_with_what_keras_publishes() -> None:
    listed = {application.name: application for application in list_applications()}
    densenet = listed["densenet121"]
    assert densenet.input_size == 224
    assert densenet.num_parameters == 8_062_504
    assert densenet.weights_bytes == 33 * 2**20
    assert densenet.imagenet_top1 == 0.75
    assert densenet.preprocessing == "torch"
    assert not densenet.weights_here
    modes = {name: application.preprocessing for name, application in listed.items()}
    assert modes["resnet50"] == modes["vgg16"] == "caffe"
    assert modes["mobilenetv2"] == modes["resnet50v2"] == "tf"
    assert modes["efficientnetb0"] == modes["convnexttiny"] == modes["mobilenetv3large"] == "none"
    for application in listed.values():
        # Four bytes a parameter, give or take headers and what is not trained.
        assert 0.85 < application.weights_bytes / application.num_parameters / 4 < 1.45


def test_listing_loads_neither_tensorflow_nor_keras() -> None:
    code = (
        "import sys; from engine.sources.applications import list_applications; "
        "list_applications(); sys.exit(bool({'tensorflow', 'keras'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("include_top", [False, True])
def test_weights_on_this_machine_are_noticed(include_top: bool) -> None:
    spec = get_application("densenet121")
    file = spec.top if include_top else spec.notop
    file.path.parent.mkdir(parents=True)
    file.path.write_bytes(b"")
    assert [a.name for a in list_applications() if a.weights_here] == ["densenet121"]


def test_weights_folder_is_the_one_that_keras_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    # Keras reads the variable once, when it is imported.
    if KERAS_HOME_AT_START is None:
        monkeypatch.delenv("KERAS_HOME")
    else:
        monkeypatch.setenv("KERAS_HOME", KERAS_HOME_AT_START)
    assert weights_folder() == Path(keras_config.keras_home()) / "models"


def test_names_are_forgiving_and_close_ones_are_offered() -> None:
    assert get_application("DenseNet121").name == "densenet121"
    assert get_application("convnext_tiny").name == "convnexttiny"
    with pytest.raises(EngineError, match=r"Did you mean .*resnet50"):
        get_application("resnet55")


@pytest.mark.parametrize("name", [SMALLEST, "mobilenet"])
def test_a_whole_application_has_the_listed_parameters(name: str) -> None:
    model = build_application(name, "random", include_top=True)
    spec = get_application(name)
    assert model.count_params() == spec.num_parameters
    assert model.input_shape == (None, spec.input_size, spec.input_size, 3)


def test_a_base_takes_any_size_from_the_minimum_up() -> None:
    assert build_application("mobilenetv2", "random", (32, 48)).input_shape == (None, 32, 48, 3)
    with pytest.raises(EngineError, match="at least 71×71 pixels, and 70×96 was asked"):
        build_application("xception", "random", (70, 96))


def _weights(model: object) -> list[bytes]:
    return [array.tobytes() for array in model.get_weights()]  # type: ignore[attr-defined]


@pytest.mark.parametrize("file_name", ["base.weights.h5", "model.h5", "base.keras"])
def test_a_weights_file_without_top_is_read(file_name: str, tmp_path: Path) -> None:
    saved = build_application(SMALLEST, "random", (32, 32))
    path = tmp_path / file_name
    if file_name == "base.weights.h5":
        saved.save_weights(path)
    else:
        saved.save(path)
    assert _weights(build_application(SMALLEST, str(path), (64, 48))) == _weights(saved)


def test_a_weights_file_with_top_gives_its_base(tmp_path: Path) -> None:
    saved = build_application(SMALLEST, "random", include_top=True)
    path = tmp_path / "whole.weights.h5"
    saved.save_weights(path)
    base = build_application(SMALLEST, str(path), (32, 32))
    assert _weights(base) == _weights(saved)[: len(base.weights)]


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.weights.h5"
    build_application("mobilenet", "random", (32, 32)).save_weights(path)
    with pytest.raises(EngineError, match=f"other.weights.h5 do not fit {SMALLEST}"):
        build_application(SMALLEST, str(path), (32, 32))
    text = tmp_path / "text.h5"
    text.write_text("not weights")
    with pytest.raises(EngineError, match=r"text.h5 do not fit"):
        build_application(SMALLEST, str(text), (32, 32))
    with pytest.raises(EngineError, match="neither imagenet, random nor a file"):
        build_application(SMALLEST, str(tmp_path / "missing.h5"))


def test_an_unreachable_download_says_which_file_goes_where(
    small: ApplicationSpec, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(EngineError) as caught:
        build_application(small.name, "imagenet", (32, 32))
    for part in (small.notop.name, str(weights_folder()), "--weights FILE", "--weights random"):
        assert part in str(caught.value)
    assert capsys.readouterr().out == ""
    assert list(weights_folder().iterdir()) == []


@pytest.fixture
def published(
    small: ApplicationSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[ApplicationSpec, list[bytes]]:
    """The small application with random weights to be fetched, and those weights."""
    base = build_application(small.name, "random", (32, 32))
    source = tmp_path / "published.h5"
    base.save(source)
    checksum = hashlib.md5(source.read_bytes(), usedforsecurity=False).hexdigest()
    notop = replace(small.notop, origin=source.as_uri(), checksum=checksum)
    spec = replace(small, notop=notop)
    monkeypatch.setattr(applications, "APPLICATIONS", (spec,))
    return spec, _weights(base)


def test_weights_are_fetched_once_with_progress(
    published: tuple[ApplicationSpec, list[bytes]], capsys: pytest.CaptureFixture[str]
) -> None:
    spec, weights = published
    events: list[Event] = []
    model = build_application(spec.name, "imagenet", (32, 32), control=Control(events.append))
    assert _weights(model) == weights
    last = events[-1]
    assert isinstance(last, Progress)
    assert last.done == last.total == spec.notop.path.stat().st_size
    assert capsys.readouterr().out == ""
    events.clear()
    build_application(spec.name, "imagenet", (32, 32), control=Control(events.append))
    assert events == []


def test_a_cancelled_or_damaged_download_leaves_nothing(
    published: tuple[ApplicationSpec, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, _ = published
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        build_application(spec.name, "imagenet", (32, 32), control=control)
    assert list(weights_folder().iterdir()) == []
    damaged = replace(spec, notop=replace(spec.notop, checksum="0" * 32))
    monkeypatch.setattr(applications, "APPLICATIONS", (damaged,))
    with pytest.raises(EngineError, match="incomplete or damaged"):
        build_application(spec.name, "imagenet", (32, 32))
    assert list(weights_folder().iterdir()) == []


def test_efficientnet_divides_by_imagenet_deviations(tmp_path: Path) -> None:
    """As Keras does for weights="imagenet" alone, whichever way the published file comes in."""
    saved = build_application("efficientnetb0", "random", (32, 32))
    normalization = next(x for x in saved.layers if type(x).__name__ == "Normalization")
    published = [np.array(values, "float32") for values in ([0.485] * 3, [0.229, 0.224, 0.225])]
    normalization.set_weights([*published, normalization.get_weights()[2]])
    for name in ("first.weights.h5", "second.weights.h5"):
        path = tmp_path / name
        saved.save_weights(path)
        saved = build_application("efficientnetb0", str(path), (32, 32))
        layer = next(x for x in saved.layers if type(x).__name__ == "Normalization")
        assert np.allclose(np.sqrt(layer.variance), [0.229, 0.224, 0.225])


@pytest.mark.slow
@pytest.mark.parametrize("spec", APPLICATIONS, ids=lambda spec: spec.name)
def test_every_application_builds_at_its_minimum_size(spec: ApplicationSpec) -> None:
    size = (spec.minimum_size, spec.minimum_size)
    base = build_application(spec.name, "random", size)
    assert base.output_shape[0] is None
    assert min(base.output_shape[1:]) >= 1
    del base
    whole = build_application(spec.name, "random", include_top=True)
    assert whole.count_params() == spec.num_parameters
    keras.backend.clear_session()
