"""What is advised after a run."""

from types import SimpleNamespace

import pytest

from engine.types import EpochRecord
from gui.next_steps import what_next

CLASSES = SimpleNamespace(
    dataset=SimpleNamespace(class_names=("a", "b", "c", "d"), task="single_label")
)


def history(*epochs, phase=lambda _at: 1):
    return tuple(
        EpochRecord(
            phase=phase(at),
            epoch=at,
            loss=1.0,
            accuracy=training,
            validation_loss=1.0,
            validation_accuracy=validation,
        )
        for at, (training, validation) in enumerate(epochs, start=1)
    )


@pytest.mark.parametrize(
    ("epochs", "words"),
    [
        ([(0.3, 0.25)] * 5, "guessing"),
        ([(0.7, 0.6), (0.99, 0.7), (1.0, 0.69), (1.0, 0.69)], "more data helps most"),
        ([(0.5, 0.5), (0.6, 0.6), (0.7, 0.7), (0.8, 0.8)], "still getting better"),
        ([(0.8, 0.9), (0.9, 0.97), (0.99, 0.99), (1.0, 1.0)], "take it away with Export"),
        ([(0.7, 0.7), (0.8, 0.8), (0.8, 0.79), (0.8, 0.78)], "last part of the base"),
        ([(0.9, 0.9), (0.97, 0.96), (0.97, 0.95), (0.97, 0.95)], "take it away with Export"),
    ],
)
def test_the_curves_decide_what_comes_next(epochs, words):
    told = what_next(history(*epochs), "single_label", CLASSES)
    assert told.startswith("What next? ")
    assert words in told


def test_nothing_is_guessed_about_guessing_without_classes():
    nowhere = SimpleNamespace(dataset=None)
    assert "guessing" not in what_next(history(*[(0.1, 0.1)] * 5), "single_label", nowhere)
    assert "guessing" not in what_next(history(*[(0.1, 0.1)] * 5), "regression", CLASSES)
    assert what_next((), "single_label", nowhere) == ""


def test_a_base_that_has_trained_is_not_advised_again():
    runs = history(
        (0.7, 0.7), (0.8, 0.8), (0.8, 0.79), (0.8, 0.78), phase=lambda at: 1 if at < 3 else 2
    )
    assert "last part" not in what_next(runs, "single_label", CLASSES)
