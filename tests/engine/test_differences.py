"""What is said of a file that answers otherwise, on made-up answers."""

import numpy as np
import pytest

from engine.classifier import Classifier
from engine.evaluation_types import DataTask, DecisionRule
from engine.exporting.differences import MOST_DIFFERING, Differences, differences
from engine.exporting.types import ClassChange, Differing
from engine.inputs import InputSpec
from engine.targets import OutputSpec, num_units
from engine.types import Sample

PICTURE = InputSpec(height=8, width=8, channels=3)


def classifier(
    task: DataTask, *names: str, rule: DecisionRule | None = None, scale: tuple[float, ...] = ()
) -> Classifier:
    output = OutputSpec(
        task=task, units=num_units(task, len(names)), activation="softmax", scale=scale
    )
    return Classifier(
        model=None, class_names=names, input=PICTURE, output=output, rule=rule or DecisionRule()
    )


def compare(
    best: Classifier,
    samples: list[Sample],
    expected: list[list[float]],
    found: list[list[float]],
    tolerance: float | None = 1e-4,
) -> Differences:
    return differences(best, samples, np.array(expected), np.array(found), tolerance)


def labelled(*labels: int) -> list[Sample]:
    return [
        Sample(path=f"{place}.png", label=label, split="validation")
        for place, label in enumerate(labels)
    ]


def test_classes_with_changes_and_the_samples_that_changed() -> None:
    best = classifier("single_label", "rose", "tulip", "lily")
    found = compare(
        best,
        labelled(0, 0, 1, 2),
        [[0.9, 0.1, 0], [0.51, 0.49, 0], [0.6, 0.4, 0], [0, 0.2, 0.8]],
        [[0.8, 0.2, 0], [0.48, 0.52, 0], [0.3, 0.7, 0], [0, 0.3, 0.7]],
    )
    assert (found.agreement, found.score_before, found.score) == (0.5, 0.75, 0.75)
    assert found.class_changes == (
        ClassChange(name="rose", num_samples=2, right_before=2, right_after=1),
        ClassChange(name="tulip", num_samples=1, right_before=0, right_after=1),
    )
    assert found.differing == (
        Differing(path="1.png", expected="rose 51 %", found="tulip 52 %"),
        Differing(path="2.png", expected="rose 60 %", found="tulip 70 %"),
    )


def test_another_wrong_answer_is_another_answer() -> None:
    best = classifier("single_label", "rose", "tulip", "lily")
    found = compare(best, labelled(0), [[0, 0.9, 0.1]], [[0, 0.1, 0.9]])
    assert found.agreement == 0
    assert found.class_changes == (
        ClassChange(name="rose", num_samples=1, right_before=0, right_after=0),
    )


def test_unsure_is_an_answer() -> None:
    best = classifier("binary", "no", "yes", rule=DecisionRule(unsure_below=0.7))
    found = compare(best, labelled(1), [[0.29, 0.71]], [[0.31, 0.69]])
    assert found.agreement == 0
    assert found.differing == (
        Differing(path="0.png", expected="yes 71 %", found="yes 69 % (unsure)"),
    )
    assert found.score == found.score_before == 1


def test_thresholds_decide() -> None:
    best = classifier("binary", "no", "yes", rule=DecisionRule(thresholds=(0.3,)))
    found = compare(best, labelled(1, 0), [[0.65, 0.35], [0.75, 0.25]], [[0.6, 0.4], [0.8, 0.2]])
    assert (found.agreement, found.score) == (1, 1)
    assert found.class_changes == found.differing == ()


def test_each_label_is_an_answer() -> None:
    best = classifier("multi_label", "red", "round")
    samples = [
        Sample(path="a", label=-1, split="validation", labels=(0, 1)),
        Sample(path="b", label=-1, split="validation"),
    ]
    found = compare(best, samples, [[0.9, 0.6], [0.1, 0.2]], [[0.9, 0.4], [0.1, 0.3]])
    assert (found.agreement, found.score_before, found.score) == (0.5, 1, 0.75)
    assert found.class_changes == (
        ClassChange(name="round", num_samples=2, right_before=2, right_after=1),
    )
    assert found.differing == (Differing(path="a", expected="red, round", found="red"),)
    none = compare(best, samples[1:], [[0.1, 0.6]], [[0.1, 0.3]])
    assert none.differing[0].found == "none"


def test_numbers_are_compared_in_their_deviations() -> None:
    best = classifier("regression", "year", "share", scale=(20.0, 0.01))
    samples = [
        Sample(path=name, label=-1, split="validation", values=values)
        for name, values in (("a", (2000.0, 0.5)), ("b", (2010.0, 0.51)))
    ]
    expected = [[2000.0, 0.5], [2009.0, 0.511]]
    found = compare(best, samples, expected, [[2000.5, 0.5], [2009.0, 0.5125]], 0.1)
    assert found.agreement == 0.5
    assert found.differing == (
        Differing(
            path="b", expected="year 2009.0, share 0.5110", found="year 2009.0, share 0.5125"
        ),
    )
    assert found.class_changes == ()
    assert found.score is not None and found.score_before is not None
    assert found.score < found.score_before < 1
    # Whole numbers have no tolerance: a tenth of a deviation is no other answer.
    assert compare(best, samples, expected, [[2001.9, 0.5], [2009.0, 0.511]], None).agreement == 1
    assert compare(best, samples, expected, [[2002.1, 0.5], [2009.0, 0.511]], None).agreement == 0.5
    assert compare(best, samples[:1], expected[:1], expected[:1], None).score is None


@pytest.mark.parametrize("task", ["single_label", "regression"])
def test_what_is_no_number_is_no_answer(task: DataTask) -> None:
    best = classifier(task, "a", "b", scale=(1.0, 1.0))
    samples = [
        Sample(path=str(i), label=0, split="validation", values=(1.0, float(i))) for i in range(2)
    ]
    nan = float("nan")
    found = compare(best, samples, [[1, 0], [1, 0]], [[nan, nan], [nan, 1]])
    assert found.agreement == 0
    assert found.score == (0 if task == "single_label" else None)
    assert len(found.differing) == 2


def test_made_up_inputs_have_no_truth() -> None:
    best = classifier("single_label", "a", "b")
    found = compare(best, [], [[0.9, 0.1], [0.9, 0.1]], [[0.9, 0.1], [0.1, 0.9]])
    assert found == Differences(agreement=0.5)


def test_of_many_the_first_are_named() -> None:
    best = classifier("single_label", "a", "b")
    many = MOST_DIFFERING + 5
    found = compare(best, labelled(*[0] * many), [[1, 0]] * many, [[0, 1]] * many)
    assert len(found.differing) == MOST_DIFFERING
    assert found.class_changes[0].num_samples == many
