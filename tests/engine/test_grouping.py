"""What belongs together: by folder, name, time, table, pattern, looks; and when it is offered."""

from pathlib import Path

import pytest
from PIL import Image

from engine.control import Control
from engine.data.found import FoundFile, FoundFiles
from engine.data.roots import find_samples
from engine.dataset import index_data
from engine.errors import EngineError
from engine.grouping import groups_of, name_group, suggest_grouping
from engine.recipe import DataSpec
from tests.engine.test_roots import put


def grouped(root: Path, by: str, **spec: object) -> dict[str, str]:
    data = DataSpec(roots=(str(root),), group_by=by, **spec)
    index = index_data(data, seed=0, control=Control())
    return {index.relative(sample.path): sample.group for sample in index.samples}


def found(**names: list[str]) -> FoundFiles:
    files = [
        FoundFile(
            path=f"/x/{label}/{name}",
            relative=f"{label}/{name}",
            class_name=label,
            split=None,
            size=1,
        )
        for label, of_class in names.items()
        for name in of_class
    ]
    return FoundFiles(files=files, class_folders={label: [f"/x/{label}"] for label in names})


def series(stems: str, count: int = 4) -> list[str]:
    return [f"{stem}_{i:03}.jpg" for stem in stems.split() for i in range(count)]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("bird12_003.jpg", "bird12"),
        ("bird (2).jpg", "bird"),
        ("3_theo_37.wav", "3_theo"),
        ("a/b/patient-4.01.png", "patient-4"),
        ("cat_jpg.rf.0a1b2c3d4e5f.jpg", "cat"),
        ("IMG_1234.jpg", ""),
        ("DSC00017.JPG", ""),
        ("0017.png", ""),
        ("portrait.png", ""),
        ("10043234166_e6dd915111_n.jpg", ""),
    ],
)
def test_what_a_name_says_beside_a_counter(name: str, group: str) -> None:
    assert name_group(name) == group


def test_by_name(tmp_path: Path) -> None:
    put(tmp_path, *(f"a/{name}" for name in series("bird1 bird2 a", 3)), "b/*4")
    groups = grouped(tmp_path, "name")
    assert groups["a/bird1_002.jpg"] == "bird1"
    # Counting the class says nothing.
    assert groups["a/a_001.jpg"] == groups["b/1.jpg"] == ""


def test_by_folder_inside_the_class(tmp_path: Path) -> None:
    put(tmp_path, "a/p1/*2", "a/p2/left/*2", "a/p2/right/*2", "a/*1", "b/p1/*3", "b/p2/*1")
    groups = grouped(tmp_path, "folder")
    assert groups["a/p1/0.jpg"] == "a/p1"
    assert groups["a/p2/left/0.jpg"] == groups["a/p2/right/1.jpg"] == "a/p2"
    assert groups["a/0.jpg"] == ""
    assert groups["b/p1/0.jpg"] == "b/p1"


def test_by_pattern(tmp_path: Path) -> None:
    put(tmp_path, *(f"{label}/x_p{i // 2}_{i}.jpg" for label in "ab" for i in range(6)))
    assert grouped(tmp_path, "pattern", group_pattern=r"_p(\d)_")["b/x_p2_5.jpg"] == "2"
    assert grouped(tmp_path, "pattern", group_pattern=r"p\d")["a/x_p0_1.jpg"] == "p0"
    wrong = {"": "needs one", "(": r"'\(' is no pattern", r"q\d": "finds nothing in any path"}
    for pattern, message in wrong.items():
        with pytest.raises(EngineError, match=message):
            grouped(tmp_path, "pattern", group_pattern=pattern)


def test_by_the_table(tmp_path: Path) -> None:
    put(tmp_path, "images/*8")
    rows = [f"{i}.jpg,{'ab'[i % 2]},p{i // 4}" for i in range(8)]
    (tmp_path / "labels.csv").write_text("\n".join(["file,label,patient", *rows]))
    assert set(grouped(tmp_path, "table").values()) == {"p0", "p1"}
    suggestion = suggest_grouping(find_samples([str(tmp_path)], None, control=Control()))
    assert suggestion is not None
    assert suggestion.group_by == "table"


def test_by_the_time_that_photographs_were_taken(tmp_path: Path) -> None:
    times = ["10:00:00", "10:00:09", "10:00:18", "10:00:40", "", "10:00:41"]
    for label in ("a", "b"):
        (tmp_path / label).mkdir()
        for number, time in enumerate(times):
            exif = Image.Exif()
            if time:
                exif.get_ifd(0x8769)[36867] = f"2024:05:01 {time}"
            Image.new("RGB", (4, 4)).save(tmp_path / label / f"{number}.jpg", exif=exif)
    (tmp_path / "a" / "broken.jpg").write_bytes(b"\xff\xd8\xff")
    groups = grouped(tmp_path, "time")
    first = ["a/0.jpg"] * 3
    assert [groups[f"a/{i}.jpg"] for i in range(6)] == [*first, "a/3.jpg", "", "a/3.jpg"]
    assert groups["b/0.jpg"] == "b/0.jpg"
    assert groups["a/broken.jpg"] == ""


def test_by_looks_as_they_are_given() -> None:
    files = found(a=["1.jpg", "2.jpg", "3.jpg"], b=["4.jpg", "5.jpg"]).files
    one, two, three, four, five = (file.path for file in files)
    pairs = [(two, four), (four, one), (three, "/gone")]
    groups = groups_of(files, "look_alikes", look_alikes=pairs, control=Control())
    assert groups == ["a/1.jpg", "a/1.jpg", "", "a/1.jpg", ""]
    assert five not in groups


@pytest.mark.parametrize(
    ("names", "by"),
    [
        ({"a": series("bird1 bird2 bird3"), "b": series("bird4 bird5")}, "name"),
        ({"a": series("theo lucas"), "b": series("theo nora")}, "name"),
        (
            {"a": [f"p1/{n}" for n in "123"] + [f"p2/{n}" for n in "123"], "b": ["p3/1", "p4/1"]},
            "folder",
        ),
        ({"daisy": series("daisy", 60), "rose": series("rose", 60)}, None),
        ({"a": series("cat", 60), "b": series("dog", 60)}, None),
        ({"a": series("IMG DSC", 30), "b": series("IMG", 60)}, None),
        ({"a": [f"{i}_x.jpg" for i in range(60)], "b": series("001 002 003", 2)}, None),
        ({"a": [f"one{i}_1.jpg" for i in range(60)]}, None),
        ({}, None),
    ],
)
def test_groups_are_offered_where_names_or_folders_suggest_them(
    names: dict[str, list[str]], by: str | None
) -> None:
    suggestion = suggest_grouping(found(**names))
    assert (suggestion.group_by if suggestion else None) == by
    if suggestion:
        assert suggestion.reason.endswith(".")


def test_speakers_that_all_classes_have_are_no_series_of_one_thing() -> None:
    def num_shared(*names: str) -> int:
        of_class = {c: [f"{c}_{n}_{i}" for n in names for i in range(4)] for c in ("0", "1", "2")}
        suggestion = suggest_grouping(found(**of_class))
        assert suggestion is not None
        return suggestion.num_shared

    assert num_shared("george", "nicolas") == 2
    # Plant 1 of one class is another plant than plant 1 of the next.
    assert num_shared("plant1", "plant2") == 0
