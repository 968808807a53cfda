"""What lies between a source's weights and the fine-tuned ones: plain values. No TensorFlow."""

from dataclasses import dataclass

from engine.evaluation_types import Range

NUM_POINTS = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpolationRequest:
    """A run, at how many mixes from 0 to 1 it is scored, and on how many samples at most."""

    run_dir: str
    num_points: int = NUM_POINTS
    max_samples: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class MixPoint:
    """How a mix answers the validation split: as it is, and disturbed.

    `mix` is 0 at the source's weights and 1 at the fine-tuned ones. Scores are the task's
    (`engine.targets.score_name`), ranges their 95 % intervals (None for R²).
    """

    mix: float
    score: float
    range: Range | None
    robust_score: float
    robust_range: Range | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpolation:
    """A run along the line from its source's weights to its own (WiSE-FT, arXiv 2109.01903).

    Attributes:
        score: The scores' name.
        num_samples: How many of the validation split's `num_available` samples were answered.
        noun: What they are.
        disturbances: What the samples are disturbed by, each by one of them, in turn: kind and
            strength as people read them.
        num_layers: Layers of the base whose weights the run changed.
        points: By rising mix; the last is 1, the run itself.
        suggested: The mix that holds best on disturbed samples of those that are not worse than
            the run on undisturbed ones.
        may_be_chance: Whether what that gains on disturbed samples is no more than chance makes of
            so few.
        notes: What to think of before it is believed, a sentence each.
    """

    run_dir: str
    score: str
    num_samples: int
    num_available: int
    noun: str
    disturbances: tuple[tuple[str, str], ...]
    num_layers: int
    points: tuple[MixPoint, ...]
    suggested: float
    may_be_chance: bool
    notes: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """What is suggested, in a sentence or two."""
        own = self.points[-1]
        chosen = next(one for one in self.points if one.mix == self.suggested)
        if chosen.mix == own.mix:
            return (
                f"No mix holds better on disturbed {self.noun} than the run itself without losing "
                "on undisturbed ones."
            )
        chance = ", which may be chance" if self.may_be_chance else ""
        return (
            f"At {chosen.mix:g}, {self.score} on disturbed {self.noun} is "
            f"{self.figure(chosen.robust_score)} rather than {self.figure(own.robust_score)}"
            f"{chance}; on undisturbed ones it is {self.figure(chosen.score)} rather than "
            f"{self.figure(own.score)}."
        )

    def figure(self, value: float) -> str:
        """A score as people read it."""
        return f"{value:.3f}" if self.score == "R²" else f"{100 * value:.1f} %"
