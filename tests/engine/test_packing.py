import pickle
from dataclasses import dataclass

from engine.packing import BLOCK, pack
from engine.types import DatasetIndex, Finding, Sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    name: str
    number: float = 0.0
    several: tuple[float, ...] = ()


def sent(items):
    return [item for block in pickle.loads(pickle.dumps(pack(items))) for item in block]


def test_values_come_back_as_they_were():
    things = [Thing(name=str(i), number=i / 3, several=(i,) * (i % 3)) for i in range(2 * BLOCK)]
    assert sent(things) == things
    assert sent(things[: BLOCK + 1]) == things[: BLOCK + 1]
    assert sent([]) == []


def test_equal_values_of_other_types_are_not_mistaken_for_each_other():
    things = [
        Thing(name="a", number=1, several=(1,)),
        Thing(name="a", number=1.0, several=(1.0,)),
        Thing(name="a", number=True, several=(True,)),
    ]
    assert [repr(thing) for thing in sent(things)] == [repr(thing) for thing in things]


def test_values_that_came_back_are_frozen_and_hashable():
    (thing,) = sent([Thing(name="a")])
    assert hash(thing) == hash(Thing(name="a"))
    try:
        thing.name = "b"
    except AttributeError:
        return
    raise AssertionError("it was changed")


def test_an_index_survives_its_way_to_the_window():
    samples = tuple(
        Sample(path=f"/d/{i}.jpg", label=i % 2, split=("train", "test")[i % 5 == 0], width=i)
        for i in range(BLOCK + 7)
    )
    index = DatasetIndex(
        roots=("/d",),
        task="binary",
        class_names=("a", "b"),
        samples=samples,
        refused=(),
        findings=(Finding(kind="tiny", text="One is tiny.", paths=("/d/1.jpg",)),),
        fingerprint="f",
        given_splits=("test",),
    )
    data = pickle.dumps(index)
    assert pickle.loads(data) == index
    # One of many that have everything but the path in common costs little more than its path.
    assert len(data) < 25 * len(samples)
