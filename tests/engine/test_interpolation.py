"""Between a source's weights and a run's: the weights, the scores, the exported file."""

import json
import shutil
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from sklearn.metrics import r2_score

from engine.classifier import open_run
from engine.cli import run as graft
from engine.control import Control
from engine.decision_rule import write_rule
from engine.disturbances import disturb_picture, disturbances
from engine.errors import CancelledError, DataMovedError, EngineError
from engine.evaluation import evaluate
from engine.evaluation_types import DecisionRule
from engine.events import Event, Notice, Progress
from engine.export_tasks import stored_interpolation
from engine.exporting import interpolation as interpolating
from engine.exporting.interpolation import interpolate
from engine.exporting.mix_types import Interpolation, InterpolationRequest, MixPoint
from engine.exporting.mixing import HEAD_NAME, Line, at_mix
from engine.head import assemble
from engine.inputs import read_input
from engine.objectives import make_loss, training_targets
from engine.planning import make_plan
from engine.recipe import Recipe, SoundSpec
from engine.runs import RunFolder
from engine.training import _facts
from engine.types import DatasetIndex
from tests.engine.small import make_classes, save_source, small_recipe
from tests.engine.test_sound_export import NAMES, write_recording
from tests.engine.test_task_runs import make_index, make_recipe, of, outputs_of

TRAINED = ("block2_conv", "block2_bn")


def trained(run_dir: Path, recipe: Recipe, index: DatasetIndex | None = None) -> RunFolder:
    """A run whose base has changed where its name is in `TRAINED` or "hidden", without training."""
    plan = make_plan(recipe, index=index)
    assert plan.opened is not None
    random = np.random.default_rng(4)
    base = plan.opened.base
    for layer in base._flatten_layers(include_self=False):
        if layer.name in (*TRAINED, "hidden", "conv"):
            weights = [one + random.normal(0, 0.3, one.shape) ** 2 for one in layer.get_weights()]
            layer.set_weights(weights)
    made = assemble(
        base, plan.preprocessing, recipe.head, plan.output, plan.input.model_shape, recipe.seed
    )
    run_dir.mkdir()
    run = RunFolder(run_dir)
    run.begin(plan.recipe, plan.index, _facts(plan))
    run.update(status="completed")
    made.model.save(run.best_model)
    return run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    folder = tmp_path_factory.mktemp("mixed")
    data = make_classes(folder / "data", per_class=16)
    run = trained(folder / "run", small_recipe(save_source(folder / "source.keras"), data))
    # With the head at the source, so that not every test has to fit it.
    at_mix(run, open_run(run.path)[1], 0, Control())
    return run


@pytest.fixture
def run(made: RunFolder, tmp_path: Path) -> RunFolder:
    """The same in a folder of its own, as scoring and exporting write into it."""
    return RunFolder(shutil.copytree(made.path, tmp_path / "run"))


def measure(run: RunFolder, **asked: Any) -> Interpolation:
    request = InterpolationRequest(run_dir=str(run.path), **asked)
    return interpolate(request, Control())


def weights_at(run: RunFolder, mix: float) -> dict[str, list[Any]]:
    """By layer, the weights of the run's model at a mix."""
    best = at_mix(run, open_run(run.path)[1], mix, Control())
    layers = best.model._flatten_layers(include_self=False)
    return {one.name: one.get_weights() for one in layers if not isinstance(one, keras.Model)}


def test_the_base_lies_between_source_and_run_and_the_rest_stays(run: RunFolder) -> None:
    source = keras.models.load_model(run.recipe.source.location, compile=False)
    first = {one.name: one.get_weights() for one in source._flatten_layers(include_self=False)}
    best = keras.models.load_model(run.best_model, compile=False)
    last = {one.name: one.get_weights() for one in best._flatten_layers(include_self=False)}
    at = {mix: weights_at(run, mix) for mix in (0, 0.25, 1)}
    changed = set()
    for name in at[1]:
        assert all(map(np.array_equal, at[1][name], last[name])), name
        if name not in first or not first[name]:
            continue
        for start, end, one, quarter in zip(
            first[name], last[name], at[0][name], at[0.25][name], strict=True
        ):
            assert np.array_equal(one, start)
            assert np.allclose(quarter, 0.75 * start + 0.25 * end, atol=1e-6)
            changed |= set() if np.array_equal(start, end) else {name}
    assert changed == set(TRAINED)
    for head in ("dense_1", "output"):
        ends = zip(at[0][head], last[head], at[0.25][head], strict=True)
        for start, end, quarter in ends:
            assert np.allclose(quarter, 0.75 * start + 0.25 * end, atol=1e-6)
            assert not np.array_equal(start, end)


def test_the_head_at_the_source_fits_what_the_source_sees(run: RunFolder) -> None:
    _, best = open_run(run.path)
    train = [sample for sample in run.samples() if sample.split == "train"]
    pixels = np.stack([read_input(one.path, 1, best.input) for one in train]).astype(np.float32)
    targets = training_targets(train, best.output, 3)
    loss = make_loss(best.output)
    line = Line(run, best, Control())
    own = line.head.get_weights()
    line.set_to(0)
    fitted = float(loss(targets, best.model(pixels)))
    line.head.set_weights(own)
    assert fitted < 0.95 * float(loss(targets, best.model(pixels)))


def test_the_head_at_the_source_is_kept_until_run_or_source_are_others(
    run: RunFolder, tmp_path: Path
) -> None:
    once = weights_at(run, 0)["output"]
    kept = run.path / HEAD_NAME
    before = kept.read_bytes()
    # Nothing is read again: without its data, the run still gives the same mix.
    text = (run.path / "splits.csv").read_text().replace("/data/", "/gone/")
    (run.path / "splits.csv").write_text(text)
    assert all(map(np.array_equal, weights_at(run, 0)["output"], once))
    assert kept.read_bytes() == before
    for damaged in (b"", before[:100]):
        kept.write_bytes(damaged)
        with pytest.raises(DataMovedError, match="are not where they were"):
            weights_at(run, 0)
    kept.write_bytes(before)
    model = keras.models.load_model(run.best_model, compile=False)
    layer = next(one for one in model._flatten_layers() if one.name == "block2_conv")
    layer.set_weights([one + 1 for one in layer.get_weights()])
    model.save(run.best_model)
    with pytest.raises(DataMovedError):
        weights_at(run, 0)


def test_each_point_is_what_that_mix_answers(run: RunFolder) -> None:
    found = measure(run, num_points=3)
    assert [one.mix for one in found.points] == [0, 0.5, 1]
    assert (found.score, found.noun, found.num_layers) == ("accuracy", "pictures", 2)
    assert found.num_samples == found.num_available == 12
    own = evaluate(str(run.path), split="validation", data=None, control=Control())
    assert found.points[-1].score == own.accuracy
    assert found.points[-1].range == (own.accuracy_low, own.accuracy_high)
    # By hand: the mix as a model, each picture disturbed by its place's kind.
    best = at_mix(run, open_run(run.path)[1], 0.5, Control())
    samples = [one for one in run.samples() if one.split == "validation"]
    pixels = [read_input(one.path, 0, best.input).astype(np.float32) for one in samples]
    kinds = disturbances("picture")
    worse = [
        disturb_picture(
            one,
            kinds[at % len(kinds)].kind,
            kinds[at % len(kinds)].levels[1][1],
            zlib.crc32(Path(samples[at].path).name.encode()),
        )
        for at, one in enumerate(pixels)
    ]
    labels = np.array([one.label for one in samples])
    for given, score in ((pixels, found.points[1].score), (worse, found.points[1].robust_score)):
        answers = np.asarray(best.model(np.stack(given))).argmax(axis=1)
        assert score == np.mean(answers == labels)
    assert [kind for kind, _text in found.disturbances] == [one.kind for one in kinds]
    assert stored_interpolation(str(run.path), Control()) == found


def test_what_is_too_large_to_keep_is_computed_at_each_point(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = measure(run, num_points=3)
    monkeypatch.setattr(interpolating, "_MOST_KEPT", 0)
    assert measure(run, num_points=3) == found


def test_figures_are_those_of_the_run_as_it_is(run: RunFolder) -> None:
    measure(run, num_points=2, max_samples=4)
    path = run.path / "interpolation.json"
    for damaged in ("", "[]", '{"model": 1}', path.read_text().replace('"points"', '"dots"')):
        path.write_text(damaged)
        assert stored_interpolation(str(run.path), Control()) is None
    found = measure(run, num_points=2, max_samples=4)
    assert "4 of the validation split's 12 pictures were answered." in found.notes
    keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]).save(run.best_model)
    assert stored_interpolation(str(run.path), Control()) is None


def test_numbers_and_recordings_lie_between_too(tmp_path: Path) -> None:
    (tmp_path / "rows").mkdir()
    index = make_index(tmp_path / "rows" / "data", "regression", "vector")
    recipe = make_recipe(tmp_path / "rows", "vector")
    rows = trained(tmp_path / "rows" / "run", recipe, index)
    found = measure(rows, num_points=3)
    assert (found.score, found.disturbances) == ("R²", (("noise", "10 %"),))
    samples = of(rows, "validation")
    own = r2_score([one.values for one in samples], outputs_of(rows, samples))
    assert found.points[-1].score == pytest.approx(own, abs=1e-4)
    # The run's head knows nothing; the one at the source was fitted.
    assert found.points[0].score > found.points[-1].score
    assert found.points[0].range is None

    sounds = tmp_path / "sounds"
    for label, name in enumerate(NAMES):
        for number in range(4):
            write_recording(sounds / "data" / name / f"{number}.wav", label, 10 * label + number)
    recipe = small_recipe(save_source(sounds / "source.keras"), sounds / "data")
    data = recipe.data.model_copy(update={"sound": SoundSpec(seconds=0.5, mel_bands=24)})
    heard = trained(sounds / "run", recipe.model_copy(update={"data": data}))
    found = measure(heard, num_points=2)
    assert found.disturbances == (("noise", "20 dB"), ("loudness", "−10 dB"))
    own = evaluate(str(heard.path), split="validation", data=None, control=Control())
    assert found.points[-1].score == own.accuracy


def test_what_cannot_be_mixed_is_said_in_a_sentence(run: RunFolder, tmp_path: Path) -> None:
    for mix in (-0.1, 1.01, float("nan")):
        with pytest.raises(EngineError, match="it goes from 0, the source's weights, to 1"):
            at_mix(run, open_run(run.path)[1], mix, Control())
    with pytest.raises(EngineError, match="1 points were asked for"):
        measure(run, num_points=1)
    with pytest.raises(EngineError, match="0 samples were asked for"):
        measure(run, max_samples=0)
    best = shutil.copy(run.best_model, tmp_path / "best.keras")
    model = keras.models.load_model(best, compile=False)
    source = keras.models.load_model(run.recipe.source.location, compile=False)
    weights = {one.name: one.get_weights() for one in source._flatten_layers()}
    for layer in model._flatten_layers():
        if layer.name in TRAINED:
            layer.set_weights(weights[layer.name])
    model.save(run.best_model)
    with pytest.raises(EngineError, match="The run trained nothing of its base"):
        measure(run)
    shutil.copy(best, run.best_model)
    other = small_recipe(tmp_path / "nowhere.keras", tmp_path).source
    recipe = run.recipe.model_copy(update={"source": other})
    (run.path / "recipe.json").write_text(recipe.model_dump_json())
    with pytest.raises(EngineError, match=r"nowhere\.keras"):
        measure(run)
    assert not (run.path / "interpolation.json").exists()


def test_another_source_than_the_runs_is_refused(run: RunFolder, tmp_path: Path) -> None:
    other = keras.models.load_model(run.recipe.source.location, compile=False)
    other.layers[-1].bias.assign_add([0, 0, 0, 1])
    other.save(tmp_path / "other.keras")
    spec = run.recipe.source.model_copy(update={"location": str(tmp_path / "other.keras")})
    recipe = run.recipe.model_copy(update={"source": spec})
    (run.path / "recipe.json").write_text(recipe.model_dump_json())
    with pytest.raises(EngineError, match="source other is not what the run began with"):
        measure(run)
    # A run of an older Graft says nothing of what it began with.
    inputs = keras.Input((16, 16, 3))
    maps = keras.layers.Conv2D(6, 3, name="another")(inputs)
    outputs = keras.layers.Dense(4)(keras.layers.GlobalAveragePooling2D()(maps))
    keras.Model(inputs, outputs).save(tmp_path / "other.keras")
    run.update(source_fingerprint=None)
    with pytest.raises(EngineError, match="is not in its source other"):
        measure(run)


def test_a_cancel_leaves_nothing(run: RunFolder) -> None:
    texts = []
    (run.path / HEAD_NAME).unlink()
    for stop in ("Fitting the head", "Answering at 0.5"):
        control = Control()

        def report(event: Event, control: Control = control, stop: str = stop) -> None:
            if isinstance(event, Progress):
                texts.append(event.text)
                if event.text.startswith(stop):
                    control.cancel()

        control.report = report
        with pytest.raises(CancelledError):
            interpolate(InterpolationRequest(run_dir=str(run.path), num_points=3), control)
        assert texts[-1].startswith(stop)
    assert not (run.path / "interpolation.json").exists()


def test_a_mix_is_exported_under_a_name_of_its_own(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_rule(run.path, DecisionRule(temperature=2.0))
    notices: list[str] = []

    def report(event: Event) -> None:
        if isinstance(event, Notice):
            notices.append(event.text)

    at_mix(run, open_run(run.path)[1], 0.5, Control(report))
    assert "was measured at its own weights" in notices[-1]
    write_rule(run.path, DecisionRule())
    to = tmp_path / "files"
    assert (
        graft(["export", str(run.path), "--format", "keras", "--mix", "0.5", "--to", str(to)]) == 0
    )
    capsys.readouterr()
    written = keras.models.load_model(to / "run-mix50.keras", compile=False)
    best = at_mix(run, open_run(run.path)[1], 0.5, Control())
    pixels = np.random.default_rng(0).uniform(0, 255, (4, 16, 16, 3)).astype(np.float32)
    assert np.allclose(written(pixels), best.model(pixels), atol=1e-6)
    assert not np.allclose(written(pixels), open_run(run.path)[1].model(pixels), atol=1e-3)
    assert graft(["export", str(run.path), "--format", "keras", "--mix", "2", "--to", str(to)]) == 2
    assert "A mix of 2 was asked for" in capsys.readouterr().err


def test_the_command_prints_the_line(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert graft(["interpolate", str(run.path), "--points", "3", "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert [one["mix"] for one in values["points"]] == [0, 0.5, 1]
    assert values["verdict"]
    assert graft(["interpolate", str(run.path), "--points", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "the source" in lines[4] and "the run" in lines[6]
    assert max(map(len, lines[3:7])) <= 100
    assert values["verdict"] in lines


def point(mix: float, score: float, robust: float) -> MixPoint:
    return MixPoint(mix=mix, score=score, range=None, robust_score=robust, robust_range=None)


def test_the_suggested_mix_loses_nothing_and_is_near_the_run() -> None:
    points = [point(0, 0.5, 0.9), point(0.3, 0.9, 0.8), point(0.6, 0.9, 0.8), point(1, 0.9, 0.7)]
    assert interpolating._suggested(points) == 2
    assert interpolating._suggested([point(0, 0.8, 0.9), point(1, 0.9, 0.7)]) == 1
    found = Interpolation(
        run_dir="/r",
        score="accuracy",
        num_samples=10,
        num_available=10,
        noun="pictures",
        disturbances=(),
        num_layers=1,
        points=tuple(points),
        suggested=0.6,
        may_be_chance=True,
    )
    assert found.verdict == (
        "At 0.6, accuracy on disturbed pictures is 80.0 % rather than 70.0 %, which may be chance; "
        "on undisturbed ones it is 90.0 % rather than 90.0 %."
    )
    assert "No mix holds better" in replace(found, suggested=1.0).verdict
