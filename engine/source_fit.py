"""How a built-in source model suits the data at hand: its speed, its input. No TensorFlow."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median
from typing import Literal

from engine.types import Application, DatasetIndex, Sample

Speed = Literal["fast", "medium", "slow"]
SPEEDS: tuple[Speed, ...] = ("fast", "medium", "slow")
# One core's work on one picture. ResNet50 takes 110, DenseNet121 76, MobileNetV2 16.
FAST_MILLISECONDS, MEDIUM_MILLISECONDS = 50, 250
# Pictures that are enlarged more than this gain nothing but work.
_MUCH = 2
# MobileNetV2 has weights that were trained at 96 pixels.
_SMALL = 128
_NEARLY = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedSource:
    """An application, what it is called, and in a few words why it is suggested."""

    name: str
    title: str
    why: str


def suggest_source(index: DatasetIndex | None = None, gpu: bool = False) -> SuggestedSource:
    """The application to start with.

    Args:
        index: The data, where there is some.
        gpu: Whether TensorFlow has a GPU.
    """
    if gpu:
        return SuggestedSource(
            name="densenet121",
            title="DenseNet121",
            why="its features carry over well, and a GPU is fast enough for it",
        )
    why = "small to fetch and fast without a GPU"
    known = [sample for sample in index.samples if sample.width] if index is not None else []
    if known and max(_typical_size(known)) <= _SMALL:
        why = "fast without a GPU, and there are weights for small pictures like yours"
    return SuggestedSource(name="mobilenetv2", title="MobileNetV2", why=why)


def speed_class(application: Application) -> Speed | None:
    """Whether it is fast, medium or slow among the built-in ones; None where nobody measured."""
    milliseconds = application.cpu_milliseconds
    if milliseconds <= 0:
        return None
    if milliseconds <= FAST_MILLISECONDS:
        return "fast"
    return "medium" if milliseconds <= MEDIUM_MILLISECONDS else "slow"


def fit_to_data(application: Application, index: DatasetIndex) -> str:
    """Say how the pictures of a data set become what an application takes.

    Args:
        application: The source model, at its own input size.
        index: The data set; only the sizes and channels of its samples matter.

    Returns:
        One to three sentences for the user.
    """
    known = [sample for sample in index.samples if sample.width and sample.height]
    size = application.input_size
    takes = f"this model takes {size}×{size} in colour"
    if not known:
        return f"Pictures are resized: {takes}."
    width, height = _typical_size(known)
    same = all(_upright(sample) == (width, height) for sample in known)
    colors = _colors(known)
    about = "" if same else "about "
    what = f"Your pictures are {about}{width}×{height}{colors}; {takes}"
    factor = size / sqrt(width * height)
    sentences = [f"{what}: they are {_resized(factor)}{_repeated(known)}."]
    least = max(application.minimum_size, 32)
    if factor > _MUCH and least <= size / _MUCH:
        wanted = min(size, max(least, 32 * round(max(width, height) * _MUCH / 32)))
        trained = [one for one in sorted(application.trained_sizes) if one >= wanted]
        fitting = trained[0] if trained else wanted
        weights = ", which there are weights for," if trained else ""
        sentences.append(
            f"Enlarging adds work and no detail: an input size of {fitting}×{fitting}{weights} is "
            "faster; it can be set once the model is open."
        )
    return " ".join(sentences)


def pass_seconds(application: Application, num_pictures: int) -> float | None:
    """Roughly how long one core works on that many pictures; None where nobody measured."""
    seconds = application.cpu_milliseconds * num_pictures / 1000
    return seconds or None


def _upright(sample: Sample) -> tuple[int, int]:
    """Width and height after the EXIF orientation is applied."""
    if sample.orientation in (5, 6, 7, 8):
        return sample.height, sample.width
    return sample.width, sample.height


def _typical_size(samples: Sequence[Sample]) -> tuple[int, int]:
    widths, heights = zip(*(_upright(sample) for sample in samples), strict=True)
    return round(median(widths)), round(median(heights))


def _colors(samples: Sequence[Sample]) -> str:
    channels = {sample.channels for sample in samples}
    if channels == {1}:
        return " and grey"
    if channels == {3}:
        return " in colour"
    return ", some grey and some in colour" if channels == {1, 3} else ""


def _resized(factor: float) -> str:
    if 1 / _NEARLY <= factor <= _NEARLY:
        return "used nearly as they are"
    times = factor if factor > 1 else 1 / factor
    number = f"{times:.1f}".removesuffix(".0") if times < 10 else f"{times:.0f}"
    return f"{'enlarged' if factor > 1 else 'reduced'} {number} times"


def _repeated(samples: Sequence[Sample]) -> str:
    channels = {sample.channels for sample in samples}
    if 1 not in channels:
        return ""
    which = "their grey" if channels == {1} else "the grey of those that are grey"
    return f", and {which} is repeated in three channels"
