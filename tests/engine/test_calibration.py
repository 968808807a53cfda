import numpy as np
import pytest
from scipy.special import softmax

from engine.answers import Answers, save_answers
from engine.calibration import (
    calibrate,
    fit_temperature,
    kept_calibration,
    reliability,
    set_temperature,
)
from engine.control import Control
from engine.decision_rule import calibrated, decide, read_rule, write_rule
from engine.errors import EngineError
from engine.evaluation_types import DataTask, DecisionRule
from engine.runs import RunFolder
from engine.trust_types import CalibrationRequest
from tests.engine.run_folder import make_run

Arrays = tuple[np.ndarray, np.ndarray]


def too_sure(task: DataTask, count: int, temperature: float = 2.0, seed: int = 0) -> Arrays:
    """Probabilities whose logits are `temperature` times too large, and targets."""
    random = np.random.default_rng(seed)
    if task == "single_label":
        logits = random.normal(0, 1.5, (count, 4))
        true = np.array([random.choice(4, p=one) for one in softmax(logits, axis=1)])
        return softmax(logits * temperature, axis=1).astype(np.float32), true
    logits = random.normal(0, 1.5, (count, 3 if task == "multi_label" else 1))
    true = (random.random(logits.shape) < 1 / (1 + np.exp(-logits))).astype(np.int64)
    found = (1 / (1 + np.exp(-logits * temperature))).astype(np.float32)
    if task == "multi_label":
        return found, true
    return np.hstack([1 - found, found]), true[:, 0]


def test_reliability_agrees_with_a_count_by_hand() -> None:
    probabilities = np.array(
        [[0.95, 0.05], [0.92, 0.08], [0.98, 0.02], [0.3, 0.7], [0.35, 0.65], [0.45, 0.55]]
    )
    found = reliability(probabilities, np.array([0, 0, 1, 1, 0, 1]), "single_label")
    assert [(one.low, one.high, one.count) for one in found.bins] == [
        (0.5, 0.6, 1),
        (0.6, 0.7, 2),
        (0.9, 1.0, 3),
    ]
    assert [one.accuracy for one in found.bins] == pytest.approx([1, 0.5, 2 / 3])
    assert [one.confidence for one in found.bins] == pytest.approx([0.55, 0.675, 0.95])
    by_hand = (1 * (1 - 0.55) + 2 * (0.675 - 0.5) + 3 * (0.95 - 2 / 3)) / 6
    assert found.error == pytest.approx(by_hand)
    assert found.accuracy == pytest.approx(4 / 6)
    assert found.loss == pytest.approx(
        -np.mean(np.log([0.95, 0.92, 0.02, 0.7, 0.35, 0.55])), rel=1e-9
    )


def test_reliability_of_labels_counts_every_yes_and_no() -> None:
    found = reliability(
        np.array([[0.9, 0.2], [0.6, 0.4]]), np.array([[1, 0], [0, 1]]), "multi_label"
    )
    assert [(one.count, one.accuracy) for one in found.bins] == [(2, 0), (1, 1), (1, 1)]
    assert found.error == pytest.approx((2 * 0.6 + (1 - 0.8) + (1 - 0.9)) / 4)


def test_the_error_of_a_finite_sample_is_not_nothing_even_by_chance() -> None:
    few, many = (
        reliability(*too_sure("single_label", count, temperature=1.0), "single_label")
        for count in (50, 5000)
    )
    assert few.error_by_chance > 0.05 > 0.02 > many.error_by_chance
    assert many.error < 2.5 * many.error_by_chance


@pytest.mark.parametrize("task", ["single_label", "binary", "multi_label"])
@pytest.mark.parametrize("wrong_by", [0.5, 2.0])
def test_the_temperature_that_spoilt_the_logits_is_found_again(
    task: DataTask, wrong_by: float
) -> None:
    found, likely = fit_temperature(*too_sure(task, 4000, wrong_by), task)
    assert found == pytest.approx(wrong_by, rel=0.1)
    assert likely[0] <= found <= likely[1]
    # On other samples: less error, the same answers.
    probabilities, true = too_sure(task, 4000, wrong_by, seed=1)
    after = calibrated(probabilities, task, found)
    before, mended = (reliability(one, true, task) for one in (probabilities, after))
    assert mended.error < before.error / 3
    assert mended.loss < before.loss
    assert mended.accuracy == before.accuracy
    rule = DecisionRule()
    np.testing.assert_array_equal(
        decide(probabilities, task, rule)[0], decide(after, task, rule)[0]
    )


def test_answers_that_are_all_right_have_no_temperature() -> None:
    probabilities = np.full((20, 2), [0.8, 0.2])
    found, likely = fit_temperature(probabilities, np.zeros(20, int), "single_label")
    assert found == 1
    assert likely == pytest.approx((0.1, 10))


def keep(run_dir: object, split: str, probabilities: np.ndarray, true: np.ndarray) -> None:
    count = len(true)
    save_answers(
        str(run_dir),
        Answers(
            paths=tuple(f"{split}-{number}" for number in range(count)),
            outputs=probabilities,
            losses=np.zeros(count, np.float32),
            targets=true,
            key=split,
        ),
    )


def test_it_is_fitted_on_validation_and_measured_on_test(tmp_path) -> None:
    run_dir = make_run(tmp_path, test=1).run_dir
    keep(run_dir, "validation", *too_sure("single_label", 500, 3.0))
    keep(run_dir, "test", *too_sure("single_label", 300, 3.0, seed=1))
    request = CalibrationRequest(run_dir=str(run_dir))
    found = calibrate(request, Control())
    assert (found.fitted_on, found.num_fitted) == ("validation", 500)
    assert (found.measured_on, found.num_measured) == ("test", 300)
    assert found.temperature == pytest.approx(3, rel=0.2)
    assert found.calibrated.error < found.plain.error / 2
    assert found.calibrated.accuracy == found.plain.accuracy
    assert found.current == 1
    assert found.cautions == ()
    assert read_rule(run_dir) == DecisionRule()
    applied = calibrate(CalibrationRequest(run_dir=str(run_dir), apply=True), Control())
    assert read_rule(run_dir).temperature == applied.current == found.temperature


def test_the_end_of_what_is_tried_is_told(tmp_path) -> None:
    run_dir = make_run(tmp_path).run_dir
    probabilities, true = too_sure("single_label", 500, 3.0)
    # The truth has nothing to do with them.
    keep(run_dir, "validation", probabilities, np.random.default_rng(1).permutation(true))
    found = kept_calibration(str(run_dir))
    assert found is not None
    assert found.temperature == pytest.approx(10, rel=0.01)
    assert "the end of what is tried" in found.cautions[0]


def test_the_model_is_asked_for_answers_that_are_not_kept(tmp_path) -> None:
    run = make_run(tmp_path, validation=3)
    assert kept_calibration(str(run.run_dir)) is None
    found = calibrate(CalibrationRequest(run_dir=str(run.run_dir)), Control())
    assert (found.measured_on, found.num_measured) == ("validation", 9)
    assert kept_calibration(str(run.run_dir)) == found
    text = " ".join(found.cautions)
    assert "9 validation samples only" in text
    assert "no test split" in text


def test_thresholds_move_with_the_temperature_so_that_no_answer_changes(tmp_path) -> None:
    run_dir = make_run(tmp_path, class_names=("no", "yes")).run_dir
    RunFolder(run_dir).update(task="binary")
    probabilities, _ = too_sure("binary", 500)
    write_rule(run_dir, DecisionRule(temperature=1.5, thresholds=(0.8,), unsure_below=0.4))
    before = read_rule(run_dir)
    after = set_temperature(str(run_dir), 4.0)
    assert after.thresholds[0] < 0.8
    assert after.unsure_below == 0.4
    answers = [
        decide(calibrated(probabilities, "binary", rule.temperature), "binary", rule)[0]
        for rule in (before, after)
    ]
    assert 0 < answers[0].sum() < 500
    np.testing.assert_array_equal(*answers)


def test_numbers_have_nothing_to_calibrate(tmp_path) -> None:
    run_dir = make_run(tmp_path).run_dir
    RunFolder(run_dir).update(task="regression")
    with pytest.raises(EngineError, match="no probabilities to calibrate"):
        calibrate(CalibrationRequest(run_dir=str(run_dir)), Control())
    assert kept_calibration(str(run_dir)) is None
