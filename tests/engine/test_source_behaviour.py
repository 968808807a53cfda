import shutil
from pathlib import Path

import keras
import numpy as np
import pytest

from engine.control import Control
from engine.errors import EngineError
from engine.exporting.metadata import write_export_metadata
from engine.graph import layer_paths
from engine.head import assemble
from engine.inputs import read_input
from engine.known_trust import known_trust
from engine.recipe import Channels, DataSpec, Edit, HeadSpec, InputSize, Recipe, SourceSpec
from engine.runs import RunFolder
from engine.source_behaviour import _put_trained, compare_source
from engine.sources.opening import open_model
from engine.storage import write_json
from engine.trust_files import load_source_behaviour
from engine.trust_types import SourceBehaviour, SourceBehaviourRequest
from tests.engine.run_folder import make_run
from tests.engine.small import save_source, softmax, tiny_base

OLD_TASK = ("red", "green", "blue", "none of them")
LAST = "block2_conv"


def trained(
    folder: Path, changes: bool = True, edits: tuple[Edit, ...] = (), model: object = None
) -> Path:
    """A run of the small source whose last convolution was changed, as training would."""
    folder.mkdir(exist_ok=True)
    source = save_source(folder / "source.keras", model)  # type: ignore[arg-type]
    spec = SourceSpec(location=str(source), edits=edits, preprocessing="none")
    opened = open_model(spec)
    run = make_run(folder, class_names=OLD_TASK[:3])
    convolution = next(
        layer for path, layer in layer_paths(opened.base).items() if path.endswith(LAST)
    )
    if changes:
        noise = np.random.default_rng(0).normal(0, 0.5, convolution.kernel.shape)
        convolution.kernel.assign_add(noise)
    shape = tuple(opened.base.inputs[0].shape[1:])
    assembled = assemble(opened.base, "none", HeadSpec(hidden=()), softmax(3), shape, 0)
    assembled.model.save(run.run_dir / "best.keras")
    recipe = Recipe(source=spec, data=DataSpec(roots=(str(run.data),)))
    write_json(run.run_dir / "recipe.json", recipe.model_dump(mode="json"))
    picture = {"height": shape[0], "width": shape[1], "channels": shape[2], "resize": "stretch"}
    RunFolder(run.run_dir).update(picture=picture)
    return run.run_dir


@pytest.fixture(scope="module")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained(tmp_path_factory.mktemp("tuned"))


def compare(run_dir: Path, **asked: object) -> SourceBehaviour:
    request = SourceBehaviourRequest(run_dir=str(run_dir), **asked)  # type: ignore[arg-type]
    return compare_source(request, Control())


def test_it_agrees_with_both_models_asked_by_hand(run_dir: Path) -> None:
    found = compare(run_dir)
    run = RunFolder(run_dir)
    samples = [one for one in run.samples() if one.split == "validation"]
    assert run.input is not None
    pixels = np.stack([read_input(one.path, 0, run.input) for one in samples]).astype("float32")
    source = keras.models.load_model(run_dir.parent / "source.keras", compile=False)
    before = source.predict(pixels, verbose=0)
    best = keras.models.load_model(run.best_model, compile=False)
    # The base is cut behind the pooling, and holds the nested one.
    base = next(layer for layer in best.layers if isinstance(layer, keras.Model))
    source.get_layer("tiny").set_weights(base.get_layer("tiny").get_weights())
    after = source.predict(pixels, verbose=0)
    distances = np.abs(before - after).sum(axis=1) / 2
    assert (found.on, found.num_samples, found.num_classes) == ("validation", len(samples), 4)
    assert found.agreement == np.mean(before.argmax(axis=1) == after.argmax(axis=1))
    assert found.distance == pytest.approx(distances.mean(), abs=1e-5)
    assert found.distance > 0.01
    assert found.before_confidence == pytest.approx(before.max(axis=1).mean(), abs=1e-5)
    assert found.after_confidence == pytest.approx(after.max(axis=1).mean(), abs=1e-5)
    # Two convolutions, two BatchNormalizations; the last convolution trained.
    assert (found.num_changed_layers, found.num_layers) == (1, 4)
    worst = int(distances.argmax())
    assert found.answers[0].path == samples[worst].path
    assert found.answers[0].before == before[worst].argmax()
    assert found.answers[0].after_probability == pytest.approx(after[worst].max(), abs=1e-5)
    assert (found.before_accuracy, found.after_accuracy) == (None, None)
    assert load_source_behaviour(str(run_dir)) == found


def test_a_folder_of_the_sources_own_classes_has_accuracies(run_dir: Path) -> None:
    source = run_dir.parent / "source.keras"
    write_export_metadata(source, {"class_names": list(OLD_TASK)})
    found = compare(run_dir, data=str(run_dir.parent / "data"), max_samples=12)
    assert (found.num_samples, found.class_names) == (12, OLD_TASK)
    labels = {one.path: OLD_TASK.index(Path(one.path).parent.name) for one in found.answers}
    right = [one.before == labels[one.path] for one in found.answers]
    assert found.before_accuracy == np.mean(right)
    right = [one.after == labels[one.path] for one in found.answers]
    assert found.after_accuracy == np.mean(right)


def test_a_base_that_was_not_trained_answers_as_before(tmp_path: Path) -> None:
    found = compare(trained(tmp_path, changes=False))
    assert (found.agreement, found.distance, found.num_changed_layers) == (1, 0, 0)
    assert "did not train the base" in found.notes[0]


def test_the_source_sees_samples_at_its_own_size(tmp_path: Path) -> None:
    edits = (InputSize(height=24, width=24),)
    found = compare(trained(tmp_path, edits=edits))
    assert found.num_changed_layers == 1
    assert "at its own size, 16×16; the run saw them at 24×24" in " ".join(found.notes)


def test_what_cannot_be_compared_is_said_in_a_sentence(run_dir: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="is no folder of pictures"):
        compare(run_dir, data=str(run_dir / "recipe.json"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="There are no pictures in"):
        compare(run_dir, data=str(tmp_path / "empty"))
    with pytest.raises(EngineError, match="0 samples were asked for"):
        compare(run_dir, max_samples=0)
    headless = trained(tmp_path / "headless", model=tiny_base())
    with pytest.raises(EngineError, match="has no head of its own"):
        compare(headless)
    grey = Path(shutil.copytree(run_dir, tmp_path / "grey"))
    recipe = RunFolder(grey).recipe
    source = recipe.source.model_copy(update={"edits": (Channels(channels=1),)})
    changed = recipe.model_copy(update={"source": source})
    write_json(grey / "recipe.json", changed.model_dump(mode="json"))
    with pytest.raises(EngineError, match="its input channels changed"):
        compare(grey)


def test_layers_that_keras_named_by_counting_are_found_again(tmp_path: Path) -> None:
    def counted(first: int, size: int, has_head: bool) -> keras.Model:
        inputs = keras.Input((size, size, 3))
        x = inputs
        for number in range(3):
            at = first + number
            x = keras.layers.Conv2D(3, 1, name=f"conv2d_{at}" if at else "conv2d")(x)
        x = keras.layers.GlobalAveragePooling2D()(x)
        x = keras.layers.Dense(4, "softmax", name="predictions")(x) if has_head else x
        return keras.Model(inputs, x, name=f"net_{size}")

    base, whole = counted(2, 12, has_head=False), counted(0, 16, has_head=True)
    trained = assemble(base, "none", HeadSpec(hidden=()), softmax(3), (12, 12, 3), 0).model
    assert _put_trained(trained, whole) == (3, 3)
    for number in range(3):
        there = whole.get_layer(f"conv2d_{number}" if number else "conv2d")
        kernel = base.get_layer(f"conv2d_{number + 2}").get_weights()[0]
        np.testing.assert_array_equal(there.get_weights()[0], kernel)


def test_an_applications_classifier_is_fetched_only_if_allowed(
    run_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    of_application = Path(shutil.copytree(run_dir, tmp_path / "run"))
    recipe = RunFolder(of_application).recipe
    source = SourceSpec(location="MobileNetV2", weights="imagenet")
    changed = recipe.model_copy(update={"source": source})
    write_json(of_application / "recipe.json", changed.model_dump(mode="json"))
    assert known_trust(str(of_application)).classifier_megabytes == 14
    with pytest.raises(EngineError, match=r"is not on this machine: fetch it, .*`--fetch`"):
        compare(of_application)
    asked = []

    def build(name: str, include_top: bool, control: Control) -> keras.Model:
        asked.append((name, include_top))
        return keras.models.load_model(run_dir.parent / "source.keras", compile=False)

    monkeypatch.setattr("engine.source_behaviour.build_application", build)
    assert compare(of_application, may_fetch=True).num_changed_layers == 1
    assert asked == [("mobilenetv2", True)]
