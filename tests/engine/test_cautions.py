import numpy as np
import pytest

from engine.answers import Answers
from engine.cautions import cautions
from engine.evaluation_types import DataTask, Evaluation
from engine.scoring import score


def scored(
    true: list[int], found: list[int], key: str = "test", num_classes: int = 2
) -> Evaluation:
    return evaluated("single_label", np.eye(num_classes)[found], np.array(true), key)


def evaluated(
    task: DataTask, outputs: np.ndarray, targets: np.ndarray, key: str = "test"
) -> Evaluation:
    answers = Answers(
        paths=("x",) * len(outputs),
        outputs=outputs.astype(np.float32),
        losses=np.zeros(len(outputs), np.float32),
        targets=targets,
        key=key,
    )
    names = tuple("abcdefgh"[: outputs.shape[1]])
    return score(answers, run_dir="/run", split="test", class_names=names, task=task)


HALVES = [0, 1] * 60


def test_many_good_answers_on_test_samples_need_none() -> None:
    assert scored(HALVES, HALVES).cautions == ()


@pytest.mark.parametrize(
    ("key", "words"),
    [("train", "was trained on these samples"), ("validation", "best epoch was chosen by these")],
)
def test_samples_that_training_saw(key: str, words: str) -> None:
    (text,) = scored(HALVES, HALVES, key).cautions
    assert words in text
    assert scored(HALVES, HALVES, f"{key} of /other").cautions == ()


def test_few_samples() -> None:
    (text,) = scored(HALVES[:40], HALVES[:40]).cautions
    assert text == (
        "Only 40 samples were scored: one right answer more or less moves the accuracy by 2.5 "
        "points."
    )
    text = scored([0], [0]).cautions[0]
    assert text.startswith("Only 1 sample was scored: one right answer more or less")
    values = np.linspace(0, 1, 20)[:, None]
    (text,) = evaluated("regression", values, values).cautions
    assert text == "Only 20 samples were scored: the errors of a few decide the figures."


def test_classes_of_few_samples_and_of_none() -> None:
    true = [0] * 100 + [1] * 60 + [2] * 9
    absent, few = scored(true, true, num_classes=4).cautions
    assert absent == "No sample of 'd' was scored: nothing is known of it."
    assert few == "'c' has fewer than 10 samples here: its own figures may be chance."
    true = [0] * 100 + [1, 2, 3, 4, 5]
    (few,) = scored(true, true, num_classes=6).cautions
    assert few.startswith("'b', 'c', 'd', 'e' and 1 more have fewer than 10 samples here: their")
    true = list(range(8)) * 9
    assert scored(true, true, num_classes=8).cautions[-1].startswith("No class has 10 samples")


def test_what_could_be_had_without_looking() -> None:
    true = [0] * 90 + [1] * 30
    (text,) = scored(true, [0] * 120).cautions
    assert text.startswith("To answer 'a' without looking would be right for 75 %")
    assert scored(true, [0] * 85 + [1] * 35).cautions == ()
    # Of one class alone, nothing else could be shown.
    assert scored([0] * 120, [0] * 120).cautions == (
        "No sample of 'b' was scored: nothing is known of it.",
    )
    values = np.random.default_rng(0).normal(size=(200, 2))
    estimated = np.stack([values[:, 0], values[::-1, 1]], axis=1)
    (text,) = evaluated("regression", estimated, values).cautions
    assert text.startswith("The estimates of 'b' are no better than always giving the mean")


def test_samples_of_one_group_are_alike() -> None:
    found = scored(HALVES, HALVES)
    assert cautions(found, [str(i) for i in range(120)]) == ()
    assert cautions(found, [""] * 120) == ()
    (text,) = cautions(found, [str(i // 10) for i in range(110)] + [""] * 10)
    assert text.startswith("The 120 samples come from 21 groups")
