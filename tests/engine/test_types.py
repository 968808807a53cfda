import pickle
from dataclasses import replace

import pytest

from engine.types import DatasetIndex, RefusedFile, Sample

SINGLE = tuple(
    Sample(path=f"/d/{i}.jpg", label=i % 2, split=("train", "train", "test")[i % 3])
    for i in range(12)
)
SEVERAL = tuple(
    replace(s, label=-1, labels=((), (0,), (0, 1))[i % 3]) for i, s in enumerate(SINGLE)
)
NUMBERS = tuple(replace(s, label=-1, values=(1.0, 2.0)) for s in SINGLE)
TASKS = [("binary", SINGLE), ("multi_label", SEVERAL), ("regression", NUMBERS)]


def make(task, samples):
    return DatasetIndex(
        roots=("/d",),
        task=task,
        class_names=("a", "b"),
        samples=samples,
        refused=(),
        findings=(),
        fingerprint="f",
    )


def test_each_sample_counts_for_its_classes():
    assert make("binary", SINGLE).counts() == {
        "a": {"train": 4, "validation": 0, "test": 2},
        "b": {"train": 4, "validation": 0, "test": 2},
    }
    assert make("multi_label", SEVERAL).counts() == {
        "a": {"train": 4, "validation": 0, "test": 4},
        "b": {"train": 0, "validation": 0, "test": 4},
    }
    assert make("regression", NUMBERS).counts() == {
        "a": {"train": 8, "validation": 0, "test": 4},
        "b": {"train": 8, "validation": 0, "test": 4},
    }


@pytest.mark.parametrize(("task", "samples"), TASKS)
def test_sizes_are_those_of_the_splits(task, samples):
    index = make(task, samples)
    assert index.sizes() == {
        "train": len(index.split("train")),
        "validation": 0,
        "test": len(index.split("test")),
    }


@pytest.mark.parametrize(("task", "samples"), TASKS)
def test_counts_follow_the_samples_that_are_taken_away(task, samples):
    index = make(task, samples)
    fewer = index.without(frozenset((samples[1].path, samples[5].path, "/elsewhere")))
    assert fewer == make(task, (samples[0], *samples[2:5], *samples[6:]))
    anew = make(task, fewer.samples)
    assert (fewer.counts(), fewer.sizes()) == (anew.counts(), anew.sizes())
    assert index.counts() == make(task, samples).counts()


def test_counts_are_sent_along():
    index = make("binary", SINGLE)
    counts = index.counts()
    refused = (RefusedFile(path="/d/x.jpg", reason="cut off"),)
    for same in (pickle.loads(pickle.dumps(index)), index.with_findings((), refused)):
        assert same.counts() == counts
        assert same.sizes() == index.sizes()
    # Other samples are counted anew.
    assert replace(index, samples=SINGLE[:1]).sizes() == {"train": 1, "validation": 0, "test": 0}
