"""What can be done with predictions: plain requests and results."""

from dataclasses import dataclass

from engine.types import Prediction


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionsRequest:
    """Predictions, and the file or folder that they go to."""

    predictions: tuple[Prediction, ...]
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedCopies:
    """Copies made in `to`: how many in each folder, and of how many samples there is none."""

    to: str
    counts: tuple[tuple[str, int], ...]
    num_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedPicture:
    """A picture from the clipboard: rows of RGBA bytes, the top one first."""

    width: int
    height: int
    pixels: bytes
