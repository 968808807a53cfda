"""Every figure beside scikit-learn's, or one worked out by hand, on small fixed answers."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn import metrics

from engine.answers import Answers
from engine.evaluation_types import DataTask, DecisionRule, Evaluation
from engine.scoring import score
from engine.wilson import wilson_interval

NAMES = ("a", "b", "c", "d")
LOGITS = np.random.default_rng(4).normal(size=(60, 4)) * 2
TRUE = np.where(np.arange(60) % 3, LOGITS.argmax(1), np.arange(60) % 4)


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits)
    return powers / powers.sum(axis=1, keepdims=True)


def sigmoid(logits: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-logits))


def scored(
    task: DataTask,
    names: tuple[str, ...],
    outputs: np.ndarray,
    targets: np.ndarray,
    rule: DecisionRule | None = None,
) -> Evaluation:
    answers = Answers(
        paths=tuple(f"{i}.png" for i in range(len(outputs))),
        outputs=outputs.astype(np.float32),
        losses=np.linspace(0, 1, len(outputs), dtype=np.float32),
        targets=targets,
        key="test",
    )
    return score(answers, run_dir="/run", split="test", class_names=names, task=task, rule=rule)


def classes(rule: DecisionRule | None = None) -> Evaluation:
    return scored("single_label", NAMES, softmax(LOGITS), TRUE, rule)


def two_classes(rule: DecisionRule | None = None) -> Evaluation:
    yes = sigmoid(LOGITS[:, 0])
    targets = (LOGITS[:, 0] + LOGITS[:, 1] > 0).astype(np.int64)
    return scored("binary", ("no", "yes"), np.stack([1 - yes, yes], axis=1), targets, rule)


def labels(rule: DecisionRule | None = None) -> Evaluation:
    targets = (LOGITS + np.roll(LOGITS, 1, axis=0) > 0).astype(np.int64)
    return scored("multi_label", NAMES, sigmoid(LOGITS), targets, rule)


def test_classes() -> None:
    found, predicted = classes(), LOGITS.argmax(1)
    assert found.accuracy == metrics.accuracy_score(TRUE, predicted)
    assert (found.accuracy_low, found.accuracy_high) == wilson_interval(
        int(np.sum(predicted == TRUE)), 60
    )
    assert found.confusion == tuple(map(tuple, metrics.confusion_matrix(TRUE, predicted).tolist()))
    figures = metrics.precision_recall_fscore_support(TRUE, predicted)
    for i, one in enumerate(found.per_class):
        given = (one.precision, one.recall, one.f1, one.support)
        assert given == pytest.approx([figure[i] for figure in figures])
    assert found.macro_f1 == pytest.approx(metrics.f1_score(TRUE, predicted, average="macro"))
    assert [one.k for one in found.top_k] == [2, 3]
    for one in found.top_k:
        assert one.accuracy == metrics.top_k_accuracy_score(TRUE, softmax(LOGITS), k=one.k)
    assert found.loss == pytest.approx(0.5)
    assert [s.predicted for s in found.samples] == predicted.tolist()
    assert found.samples[-1].loss == 1
    assert found.curves == () and found.rule == DecisionRule() and found.key == "test"


def test_a_class_that_is_neither_there_nor_found_is_not_in_the_mean() -> None:
    outputs = np.eye(4)[[0, 0, 1, 1]]
    found = scored("single_label", NAMES, outputs, np.array([0, 1, 1, 1]))
    true, predicted = [0, 1, 1, 1], [0, 0, 1, 1]
    assert found.macro_f1 == pytest.approx(metrics.f1_score(true, predicted, average="macro"))
    assert [one.recall_range is None for one in found.per_class] == [False, False, True, True]


def test_of_equal_probabilities_the_first_class_is_the_answer_also_among_the_first_two() -> None:
    outputs = np.full((3, 4), 0.25)
    found = scored("single_label", NAMES, outputs, np.array([0, 1, 2]))
    assert (found.accuracy, found.top_k[0].accuracy) == (1 / 3, 2 / 3)


def test_two_classes() -> None:
    found = two_classes()
    true = np.array([sample.label for sample in found.samples])
    yes = sigmoid(LOGITS[:, 0]).astype(np.float32)
    (curve,) = found.curves
    assert (curve.name, found.top_k) == ("yes", ())
    assert curve.roc_auc == pytest.approx(metrics.roc_auc_score(true, yes))
    assert curve.average_precision == pytest.approx(metrics.average_precision_score(true, yes))
    assert found.accuracy == metrics.accuracy_score(true, yes > 0.5)


def test_labels() -> None:
    found = labels()
    true = LOGITS + np.roll(LOGITS, 1, axis=0) > 0
    said = LOGITS > 0
    assert found.accuracy == metrics.accuracy_score(true, said)
    assert found.label_accuracy == pytest.approx(1 - metrics.hamming_loss(true, said))
    assert found.macro_f1 == pytest.approx(metrics.f1_score(true, said, average="macro"))
    figures = metrics.precision_recall_fscore_support(true, said)
    matrices = metrics.multilabel_confusion_matrix(true, said)
    for i, one in enumerate(found.per_class):
        given = (one.precision, one.recall, one.f1, one.support)
        assert given == pytest.approx([figure[i] for figure in figures])
        assert one.decisions == tuple(map(tuple, matrices[i].tolist()))
        expected = metrics.roc_auc_score(true[:, i], sigmoid(LOGITS[:, i]))
        assert found.curves[i].roc_auc == pytest.approx(expected)
    assert found.coverage is None and found.confusion == ()
    first = found.samples[0]
    assert first.labels == tuple(np.flatnonzero(true[0]))
    assert first.predicted_labels == tuple(np.flatnonzero(said[0]))


def test_numbers() -> None:
    true = LOGITS[:, :2] * 10
    estimated = (true + LOGITS[:, 2:]).astype(np.float32)
    found = scored("regression", ("x", "y"), estimated, true)
    assert (found.accuracy, found.macro_f1, found.per_class) == (None, None, ())
    for i, one in enumerate(found.per_target):
        pair = true[:, i], estimated[:, i].astype(np.float64)
        assert one.mean_absolute_error == pytest.approx(metrics.mean_absolute_error(*pair))
        assert one.root_mean_squared_error == pytest.approx(metrics.root_mean_squared_error(*pair))
        assert one.r2 == pytest.approx(metrics.r2_score(*pair))
        for name in ("mean_absolute_error", "root_mean_squared_error", "r2"):
            low, high = getattr(one, f"{name}_range")
            assert low < getattr(one, name) < high
    assert found.samples[7].values == tuple(true[7])
    assert found.samples[7].predicted_values == tuple(estimated[7].tolist())


@pytest.mark.parametrize("temperature", [0.5, 2.0])
def test_a_temperature_is_as_if_logits_were_divided_by_it(temperature: float) -> None:
    rule = DecisionRule(temperature=temperature)
    plain, found = classes(), classes(rule)
    assert found.confusion == plain.confusion
    probabilities = softmax(LOGITS / temperature)
    assert found.loss == pytest.approx(metrics.log_loss(TRUE, probabilities), rel=1e-5)
    expected = probabilities.max(axis=1)
    assert [s.probability for s in found.samples] == pytest.approx(expected.tolist(), rel=1e-5)
    assert found.samples[3].loss == pytest.approx(-np.log(probabilities[3, TRUE[3]]), rel=1e-5)
    of_labels = labels(rule)
    true = LOGITS + np.roll(LOGITS, 1, axis=0) > 0
    expected_loss = np.mean(
        [metrics.log_loss(true[:, i], sigmoid(LOGITS[:, i] / temperature)) for i in range(4)]
    )
    assert of_labels.loss == pytest.approx(expected_loss, rel=1e-5)
    assert of_labels.accuracy == labels().accuracy


def test_thresholds_decide_the_matrix_and_not_the_curves() -> None:
    yes = sigmoid(LOGITS[:, 0])
    plain, found = two_classes(), two_classes(DecisionRule(thresholds=(0.8,)))
    true = [sample.label for sample in found.samples]
    assert found.confusion == tuple(map(tuple, metrics.confusion_matrix(true, yes > 0.8).tolist()))
    assert found.confusion != plain.confusion and found.curves == plain.curves
    limits = (0.2, 0.5, 0.7, 0.9)
    for one, expected in zip(
        labels(DecisionRule(thresholds=limits)).per_class,
        (sigmoid(LOGITS) > limits).sum(axis=0),
        strict=True,
    ):
        assert one.decisions is not None
        assert one.decisions[0][1] + one.decisions[1][1] == expected


def test_unsure_answers_are_marked_and_still_scored() -> None:
    surest = softmax(LOGITS).max(axis=1)
    found = classes(DecisionRule(unsure_below=0.7))
    assert [sample.unsure for sample in found.samples] == (surest < 0.7).tolist()
    assert found.accuracy == classes().accuracy
    assert not any(sample.unsure for sample in classes().samples)


def test_ranges_hold_the_figures_and_are_never_narrower_than_wilsons() -> None:
    found = classes()
    for one in found.per_class:
        for name in ("precision", "recall", "f1"):
            low, high = getattr(one, f"{name}_range")
            assert low <= getattr(one, name) <= high
        low, high = one.recall_range
        wilson = wilson_interval(round(one.recall * one.support), one.support)
        assert low <= wilson[0] and wilson[1] <= high
    low, high = found.macro_f1_range
    assert low < found.macro_f1 < high
    perfect = scored("single_label", NAMES, np.eye(4)[TRUE], TRUE)
    assert perfect.macro_f1 == 1 and perfect.macro_f1_range is None
    for one in perfect.per_class:
        low, high = one.recall_range
        assert low == wilson_interval(one.support, one.support)[0] and high == 1
        # All of a class right, and no more: Jaccard's index J has F1 = 2J / (1 + J).
        assert one.f1_range[0] == pytest.approx(2 * low / (1 + low))


def test_one_sample_alone() -> None:
    found = scored("single_label", NAMES, softmax(LOGITS[:1]), TRUE[:1])
    assert found.num_samples == 1 and found.coverage.coverages == (1.0,)
    number = scored("regression", ("x",), np.array([[1.5]]), np.array([[1.0]])).per_target[0]
    assert (number.mean_absolute_error, number.r2, number.r2_range) == (0.5, None, None)
    label = scored("multi_label", NAMES, sigmoid(LOGITS[:1]), np.array([[1, 0, 0, 0]]))
    assert [curve.roc_auc for curve in label.curves] == [None] * 4


def test_the_same_answers_have_the_same_ranges() -> None:
    assert replace(labels(), samples=()) == replace(labels(), samples=())
