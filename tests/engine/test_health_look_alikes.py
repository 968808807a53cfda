"""The search for pictures that look alike."""

import numpy as np
import pytest

from engine.control import Control
from engine.errors import CancelledError
from engine.health import look_alikes
from engine.health.look_alikes import look_alike_groups


def differing(look: int, high: int, low: int) -> int:
    """A look that differs in so many bits of either hash."""
    return look ^ (2**high - 1) << 64 ^ (2**low - 1)


def groups(*looks: int) -> tuple[tuple[int, ...], ...]:
    return look_alike_groups(looks, control=Control())


def random_looks(count: int) -> list[int]:
    random = np.random.default_rng(0)
    return [int.from_bytes(random.bytes(16), "big") for _ in range(count)]


@pytest.fixture(autouse=True)
def nothing_compared_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look_alikes, "_compared", ({}, look_alikes._NO_PAIRS))


@pytest.mark.parametrize(
    ("high", "low", "alike"),
    [(0, 0, True), (8, 8, True), (12, 4, True), (4, 12, True), (8, 9, False), (13, 0, False)],
)
def test_looks_within_sixteen_bits_are_alike(high: int, low: int, alike: bool) -> None:
    one, other = random_looks(2)
    assert groups(other, one, differing(one, high, low)) == (((1, 2),) if alike else ())


def test_likeness_goes_on_and_nothing_is_like_nothing() -> None:
    one = random_looks(1)[0]
    middle, end = differing(one, 10, 0), differing(one, 10, 10)
    assert groups(0, end, one, 0, middle) == ((1, 2, 4),)
    assert groups() == groups(0, 0) == ()


@pytest.mark.parametrize("many_pairs", [3, 10**6])
def test_the_search_finds_across_its_blocks(
    monkeypatch: pytest.MonkeyPatch, many_pairs: int
) -> None:
    monkeypatch.setattr(look_alikes, "_ROWS", 7)
    monkeypatch.setattr(look_alikes, "_COLUMNS", 11)
    monkeypatch.setattr(look_alikes, "_MANY_PAIRS", many_pairs)
    looks = random_looks(60)
    looks += [differing(look, 3, 3) for look in looks]
    assert groups(*looks) == tuple((i, i + 60) for i in range(60))


def test_fewer_pictures_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, far = random_looks(2)
    middle, end = differing(one, 10, 0), differing(one, 10, 10)
    assert groups(one, middle, end, far) == ((0, 1, 2),)
    monkeypatch.setattr(look_alikes, "_close_pairs", None)
    # What was connected by what is gone is so no more, as in a program that knows only these.
    assert groups(far, end, one) == ()
    assert groups(end, middle, end) == ((0, 1, 2),)


def test_the_search_can_be_cancelled() -> None:
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        look_alike_groups(random_looks(3), control=control)
