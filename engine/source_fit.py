"""How a built-in source model suits the data at hand: its speed, its input. No TensorFlow."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from engine.types import Application, DatasetIndex

Speed = Literal["fast", "medium", "slow"]
SPEEDS: tuple[Speed, ...] = ("fast", "medium", "slow")
# One core's work on one picture. ResNet50 takes 110, DenseNet121 76, MobileNetV2 16.
FAST_MILLISECONDS, MEDIUM_MILLISECONDS = 50, 250


def speed_class(application: Application) -> Speed | None:
    """Whether it is fast, medium or slow among the built-in ones; None where nobody measured."""
    milliseconds = application.cpu_milliseconds
    if milliseconds <= 0:
        return None
    if milliseconds <= FAST_MILLISECONDS:
        return "fast"
    return "medium" if milliseconds <= MEDIUM_MILLISECONDS else "slow"
