import io
import zlib
from pathlib import Path

import keras
import numpy as np
import pytest
from PIL import Image

from engine.classifier import open_run
from engine.control import Control
from engine.decision_rule import write_rule
from engine.disturbances import disturb_picture, disturbances
from engine.errors import CancelledError, EngineError
from engine.evaluation import evaluate
from engine.evaluation_types import DecisionRule
from engine.events import Event, Notice, Progress
from engine.inputs import read_input
from engine.robustness import measure_robustness
from engine.runs import RunFolder
from engine.spreading import spread
from engine.trust_files import ROBUSTNESS, load_robustness
from engine.trust_types import Robustness, RobustnessRequest
from tests.engine.run_folder import SIZE, TinyRun, make_run


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    """A run whose model knows the brightest of three colours: some of its answers are right."""
    run = make_run(tmp_path_factory.mktemp("robust"), validation=13, test=13)
    inputs = keras.Input((SIZE, SIZE, 3))
    means = keras.layers.GlobalAveragePooling2D()(keras.layers.Rescaling(1 / 255)(inputs))
    outputs = keras.layers.Dense(3, activation="softmax", name="output")
    model = keras.Model(inputs, outputs(means))
    outputs.set_weights([8 * np.eye(3, dtype=np.float32), np.zeros(3, np.float32)])
    model.save(run.run_dir / "best.keras")
    return run


def measure(run: TinyRun, **asked: object) -> tuple[Robustness, list[Event]]:
    events: list[Event] = []
    request = RobustnessRequest(run_dir=str(run.run_dir), **asked)  # type: ignore[arg-type]
    return measure_robustness(request, Control(events.append)), events


def test_scores_agree_with_answers_asked_one_by_one(run: TinyRun) -> None:
    found, events = measure(run)
    assert (found.split, found.num_samples, found.num_available) == ("test", 39, 39)
    clean = evaluate(str(run.run_dir), split="test", data=None, control=Control())
    assert found.clean == clean.accuracy
    assert found.clean_range == (clean.accuracy_low, clean.accuracy_high)
    assert [curve.kind for curve in found.curves] == [one.kind for one in disturbances("picture")]
    _, best = open_run(run.run_dir)
    clean_answers = [sample.predicted for sample in clean.samples]
    for curve in found.curves:
        level = curve.levels[-1]
        right = changed = 0
        for sample, undisturbed in zip(run.of("test"), clean_answers, strict=True):
            pixels = read_input(sample.path, 0, best.input).astype(np.float32)
            number = zlib.crc32(Path(sample.path).name.encode())
            worse = disturb_picture(pixels, curve.kind, level.value, number)
            answer = int(best.classify(worse[np.newaxis])[0].argmax())
            right += answer == sample.label
            changed += answer != undisturbed
        assert level.score == pytest.approx(right / 39)
        assert level.changed == pytest.approx(changed / 39)
        assert level.range is not None
        assert level.range[0] <= level.score <= level.range[1]
    progress = [one for one in events if isinstance(one, Progress)]
    assert progress[0].done == 0
    assert progress[-1].done <= progress[-1].total == 39 * 29


def test_it_is_kept_with_the_run_until_that_is_trained_further(run: TinyRun) -> None:
    found, _ = measure(run, split="validation", max_samples=6)
    assert (found.num_samples, found.num_available) == (6, 39)
    assert "6 of the split's 39 pictures" in " ".join(found.cautions)
    assert load_robustness(str(run.run_dir)) == found
    best = run.run_dir / "best.keras"
    kept = best.read_bytes()
    model = keras.models.load_model(best, compile=False)
    model.get_layer("output").set_weights([np.eye(3), np.ones(3)])
    model.save(best)
    assert load_robustness(str(run.run_dir)) is None
    best.write_bytes(kept)
    assert load_robustness(str(run.run_dir)) == found
    (run.run_dir / ROBUSTNESS).write_text("{}")
    assert load_robustness(str(run.run_dir)) is None


def test_examples_are_what_the_model_saw_and_said(run: TinyRun) -> None:
    found, _ = measure(run)
    assert len(found.examples) == 3 * 7 * 5
    for example in found.examples:
        with Image.open(io.BytesIO(example.jpeg)) as picture:
            assert picture.size == (SIZE, SIZE)
        assert example.text.endswith(" %")
    clean = [example for example in found.examples if example.level == -1]
    assert all(example.right for example in clean)
    assert not all(example.right for example in found.examples)


def test_the_runs_rule_decides(run: TinyRun, tmp_path: Path) -> None:
    other = make_run(tmp_path, class_names=("no", "yes"), validation=8)
    RunFolder(other.run_dir).update(task="binary")
    inputs = keras.Input((SIZE, SIZE, 3))
    means = keras.layers.GlobalAveragePooling2D()(keras.layers.Rescaling(1 / 255)(inputs))
    model = keras.Model(inputs, keras.layers.Dense(1, "sigmoid", name="output")(means))
    model.save(other.run_dir / "best.keras")
    write_rule(other.run_dir, DecisionRule(thresholds=(0.999999,)))
    found, _ = measure(other, split="validation")
    # Nothing reaches that threshold, so half of the samples are right whatever is done to them.
    assert {level.score for curve in found.curves for level in curve.levels} == {0.5}


def test_samples_that_cannot_be_read_are_left_out_and_told(tmp_path: Path) -> None:
    run = make_run(tmp_path, validation=2)
    Path(run.of("validation")[0].path).write_bytes(b"\x89PNG\r\n\x1a\n broken")
    found, events = measure(run)
    assert found.num_samples == 5
    assert any("1 of 6 could not be read" in one.text for one in events if isinstance(one, Notice))
    for sample in run.of("validation"):
        Path(sample.path).write_bytes(b"no picture")
    with pytest.raises(EngineError, match="None of the 6 pictures could be read"):
        measure(run)


def test_cancelling_ends_it_and_keeps_nothing(tmp_path: Path) -> None:
    run = make_run(tmp_path, validation=2)
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        measure_robustness(RobustnessRequest(run_dir=str(run.run_dir)), control)
    assert not (run.run_dir / ROBUSTNESS).exists()


def test_nothing_asked_for_is_refused(run: TinyRun) -> None:
    with pytest.raises(EngineError, match="0 samples were asked for"):
        measure(run, max_samples=0)


def test_a_few_of_many_are_spread_over_all() -> None:
    assert spread(range(10), 3) == (0, 4, 9)
    assert spread("abc", 5) == ("a", "b", "c")
