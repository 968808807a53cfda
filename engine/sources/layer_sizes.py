"""The numbers in one layer's configuration, checked, and the words of the rules about them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import EngineError
from engine.sources.repairs.walk import Config, name_of, values

MAX_SIZE = 2**31 - 1
# Without the batch axis; None where it cannot be told.
Lengths = tuple[int, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one layer asks for: the shape it gives, and how many numbers each weight has."""

    shape: Lengths = None
    arrays: tuple[int, ...] = ()


class Sizes:
    """The numbers in one layer's configuration, each checked when it is looked up."""

    def __init__(self, layer: Config) -> None:
        self.config = values(layer)
        self.layer = layer
        self.name = name_of(layer)

    def one(self, key: str, default: int | None = None) -> int:
        """A size that is one number; without a default it has to be there."""
        value = self.config.get(key)
        return default if value is None and default is not None else self.check(value, key)

    def many(self, key: str, count: int, default: int = 1, least: int = 1) -> tuple[int, ...]:
        """A size for each of `count` axes; one number stands for all."""
        value = self.config.get(key)
        if value is None:
            return (default,) * count
        if not isinstance(value, list):
            return (self.check(value, key, least),) * count
        found = tuple(self.check(one, key, least) for one in value)
        if len(found) == 1:
            return found * count
        if len(found) != count:
            raise self.error(key, value, f"{count} whole numbers")
        return found

    def check(self, value: Any, key: str, least: int = 1) -> int:
        """A whole number in the range that sizes have.

        Raises:
            EngineError: If it is not.
        """
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= MAX_SIZE:
            return value
        raise self.error(key, value, f"a whole number from {least} to {MAX_SIZE:,}")

    def error(self, key: str, value: Any, wanted: str) -> EngineError:
        """The sentence for a size that is none."""
        return EngineError(
            f"Layer {self.name!r} ({self.layer.get('class_name')}) has {key}={str(value)[:60]}, "
            f"where {wanted} is expected: the file is damaged or was made to exhaust memory."
        )

    @property
    def channels_first(self) -> bool:
        """Whether the channels are the first axis."""
        return self.config.get("data_format") == "channels_first"


Inputs = Sequence[Lengths]
Rule = Callable[[Sizes, Inputs], Asked]


def first(inputs: Inputs) -> Lengths:
    """The shape of the only input."""
    return inputs[0] if inputs else None


def split(sizes: Sizes, shape: Lengths, rank: int) -> tuple[tuple[int, ...] | None, int]:
    """The spatial axes and the channels of a shape."""
    if shape is None or len(shape) != rank + 1:
        return None, 1
    return (shape[1:], shape[0]) if sizes.channels_first else (shape[:-1], shape[-1])


def join(sizes: Sizes, spatial: tuple[int, ...] | None, channels: int) -> Lengths:
    """A shape of spatial axes and channels."""
    if spatial is None:
        return None
    return (channels, *spatial) if sizes.channels_first else (*spatial, channels)
