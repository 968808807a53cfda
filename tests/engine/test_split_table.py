"""The table of samples kept with a run: what is written is read again, for every kind of sample."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.data.split_table import count_splits
from engine.dataset import read_splits, write_splits
from engine.errors import EngineError
from engine.types import DatasetIndex, Sample

EMPTY = DatasetIndex(
    roots=("/x",),
    task="single_label",
    class_names=(),
    samples=(),
    refused=(),
    findings=(),
    fingerprint="",
)
HEADER = (
    "path,class,split,orientation,width,height,channels,label,labels,values,group,length,weight\n"
)


@pytest.mark.parametrize(
    "index",
    [
        replace(
            EMPTY,
            # A container's own order of classes, which is not the natural one.
            class_names=("truck", "bird, big"),
            samples=(
                Sample(path="/x/data_batch_1::3", label=1, split="train", orientation=0),
                Sample(path="/x/a\nb.png", label=0, split="test", width=5, height=4, channels=3),
            ),
        ),
        replace(
            EMPTY,
            task="multi_label",
            class_names=("a|b", 'c "d"'),
            samples=(
                Sample(path="/x/1.png", label=-1, split="train", labels=(0, 1), group="p 1"),
                Sample(path="/x/2.png", label=-1, split="validation", labels=(), weight=2.5),
            ),
        ),
        replace(
            EMPTY,
            task="regression",
            class_names=("age, years", "height"),
            samples=(
                Sample(path="/x/1.wav", label=-1, split="train", values=(0.1, -3e40), length=1.25),
                Sample(path="/x/2.wav", label=-1, split="test", values=(2.0, 1 / 3), weight=0.0),
            ),
        ),
    ],
)
def test_what_is_written_is_read(tmp_path: Path, index: DatasetIndex) -> None:
    write_splits(index, tmp_path / "splits.csv")
    assert read_splits(tmp_path / "splits.csv") == (index.class_names, index.samples)


def test_splits_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "splits.csv"
    splits = ("train", "train", "validation")
    rows = "".join(f"{i},x,{split},1,1,1,3,0,,,,,1.0\n" for i, split in enumerate(splits))
    path.write_text(f"{HEADER}{rows}")
    assert count_splits(path) == {"train": 2, "validation": 1}
    path.write_text("path\n/x/1.png\n")
    with pytest.raises(EngineError, match="damaged"):
        count_splits(path)
    with pytest.raises(EngineError, match="There is no"):
        count_splits(tmp_path / "gone.csv")


def test_tables_of_earlier_runs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "splits.csv"
    path.write_text(
        "path,class,split,orientation,width,height\n/x/1.png,10,train,1,8,6\n/x/2.png,2,test,6,8,6\n"
    )
    names, samples = read_splits(path)
    assert names == ("2", "10")
    assert [sample.label for sample in samples] == [1, 0]
    assert (samples[1].orientation, samples[1].channels, samples[1].group) == (6, 0, "")


@pytest.mark.parametrize(
    "row",
    [
        "a,x,train,1,1,1,3,zero,,,,",
        "a,x,train,1,1,1,3,1,,,,",
        'a,"[""x""]",train,1,1,1,3,-1,0 1,,,',
        "a,no list,train,1,1,1,3,-1,0,,,",
        "a,[],train,1,1,1,3,-1,,,,",
        'a,"[""x""]",train,1,1,1,3,-1,,one,,',
        "a",
    ],
)
def test_a_damaged_table_is_a_sentence(tmp_path: Path, row: str) -> None:
    path = tmp_path / "splits.csv"
    path.write_text(f"{HEADER}{row}\n")
    with pytest.raises(EngineError, match="damaged"):
        read_splits(path)
