"""The catalog of built-in source models and building them."""

import hashlib
import os
import pickle
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest
from keras.src.backend import config as keras_config

from engine.control import Control
from engine.errors import CancelledError, EngineError, WeightsMissingError
from engine.events import Event, Progress
from engine.sources import applications
from engine.sources.applications import (
    APPLICATIONS,
    ApplicationSpec,
    build_application,
    fetch_weights,
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
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("GRAFT_WEIGHTS_URL", raising=False)
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
    # The size of densenet121_weights_tf_dim_ordering_tf_kernels_notop.h5, as Keras serves it.
    assert densenet.weights_bytes == pytest.approx(29_084_464, rel=0.01)
    assert densenet.base_parameters == 7_037_504
    assert densenet.imagenet_top1 == 0.75
    assert densenet.preprocessing == "torch"
    assert not densenet.weights_here
    modes = {name: application.preprocessing for name, application in listed.items()}
    assert modes["resnet50"] == modes["vgg16"] == "caffe"
    assert modes["mobilenetv2"] == modes["resnet50v2"] == "tf"
    assert modes["efficientnetb0"] == modes["convnexttiny"] == modes["mobilenetv3large"] == "none"
    for application in listed.values():
        # Four bytes a parameter, give or take headers and what is not trained.
        assert 1 < application.weights_bytes / application.base_parameters / 4 < 1.2
        assert 0 < application.base_parameters < application.num_parameters
        assert application.cpu_milliseconds > 0


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
    file.path.with_name(f"{file.name}.part").write_bytes(b"")
    assert not any(a.weights_here for a in list_applications())
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


def test_weights_are_read_by_their_layout_not_their_name(tmp_path: Path) -> None:
    saved = build_application(SMALLEST, "random", (32, 32))
    saved.save_weights(tmp_path / "base.weights.h5")
    (tmp_path / "base.weights.h5").rename(tmp_path / "new.h5")
    saved.save(tmp_path / "model.h5")
    (tmp_path / "model.h5").rename(tmp_path / "old.weights.h5")
    for name in ("new.h5", "old.weights.h5"):
        base = build_application(SMALLEST, str(tmp_path / name), (32, 32))
        assert _weights(base) == _weights(saved)


@pytest.mark.parametrize(("classes", "file_name"), [(1000, "a.weights.h5"), (5, "a.h5")])
def test_a_weights_file_with_top_gives_its_base(
    classes: int, file_name: str, tmp_path: Path
) -> None:
    saved = keras.applications.MobileNetV3Small(weights=None, classes=classes)
    path = tmp_path / file_name
    (saved.save_weights if "weights" in file_name else saved.save)(path)
    base = build_application(SMALLEST, str(path), (32, 32))
    assert _weights(base) == _weights(saved)[: len(base.weights)]


def test_weights_that_do_not_fit_are_told_by_their_shapes(tmp_path: Path) -> None:
    path = tmp_path / "other.weights.h5"
    build_application("mobilenet", "random", (32, 32)).save_weights(path)
    with pytest.raises(EngineError, match=rf"other\.weights\.h5 do not fit {SMALLEST}") as caught:
        build_application(SMALLEST, str(path), (32, 32))
    assert re.search(r"by their sizes, \d+ of its \d+ parts are there", str(caught.value))
    assert "×" not in str(caught.value)
    text = tmp_path / "text.h5"
    text.write_text("not weights")
    with pytest.raises(EngineError, match=r"text\.h5"):
        build_application(SMALLEST, str(text), (32, 32))
    with pytest.raises(EngineError, match="neither imagenet, random nor a file"):
        build_application(SMALLEST, str(tmp_path / "missing.h5"))


def test_an_unreachable_download_says_which_file_goes_where(
    small: ApplicationSpec, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WeightsMissingError) as caught:
        build_application(small.name, "imagenet", (32, 32))
    for part in (
        "nothing answers at 127.0.0.1:9",
        str(weights_folder() / small.notop.name),
        "--weights FILE",
        "GRAFT_WEIGHTS_URL",
        "--weights random",
    ):
        assert part in str(caught.value)
    assert caught.value.path == str(small.notop.path)
    assert capsys.readouterr().out == ""
    assert list(weights_folder().iterdir()) == []
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.reason) == (str(caught.value), caught.value.reason)


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
    assert fetch_weights(spec.name, Control(events.append)) == str(spec.notop.path)
    assert events == []


def test_a_mirror_that_is_set_is_where_weights_come_from(
    published: tuple[ApplicationSpec, list[bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, _weights_there = published
    source = tmp_path / "published.h5"
    content = source.read_bytes()
    source.unlink()
    (tmp_path / "mirror").mkdir()
    (tmp_path / "mirror" / spec.notop.name).write_bytes(content)
    monkeypatch.setenv("GRAFT_WEIGHTS_URL", str(tmp_path / "mirror"))
    assert Path(fetch_weights(spec.name, Control())).read_bytes() == content
    monkeypatch.setenv("GRAFT_WEIGHTS_URL", "mirror")
    spec.notop.path.unlink()
    with pytest.raises(EngineError, match="is no address for weights"):
        fetch_weights(spec.name, Control())


def test_a_cancelled_or_damaged_download_is_never_taken_for_the_file(
    published: tuple[ApplicationSpec, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, _ = published
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        build_application(spec.name, "imagenet", (32, 32), control=control)
    assert not spec.notop.is_here
    damaged = replace(spec, notop=replace(spec.notop, checksum="0" * 32))
    monkeypatch.setattr(applications, "APPLICATIONS", (damaged,))
    with pytest.raises(EngineError, match="not the published file"):
        build_application(spec.name, "imagenet", (32, 32))
    assert list(weights_folder().iterdir()) == []


@pytest.mark.parametrize("is_in_place", [True, False])
def test_a_file_by_a_published_name_must_be_the_published_file(
    published: tuple[ApplicationSpec, list[bytes]], tmp_path: Path, is_in_place: bool
) -> None:
    spec, weights = published
    right = (tmp_path / "published.h5").read_bytes()
    path = spec.notop.path if is_in_place else tmp_path / spec.notop.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(right[:-1])
    choice = "imagenet" if is_in_place else str(path)
    with pytest.raises(EngineError, match=r"checksum differs.*damaged or incomplete"):
        build_application(spec.name, choice, (32, 32))
    path.write_bytes(right)
    assert _weights(build_application(spec.name, choice, (32, 32))) == weights


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
