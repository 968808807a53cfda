"""The check of a whole data set: what is found, when it is told, what is left to learn from."""

import shutil
import threading
import time
from pathlib import Path

import pytest

from engine.control import Control
from engine.dataset import index_data, scan
from engine.errors import CancelledError, EngineError
from engine.events import Event, FindingsFound, Progress
from engine.health import check_index, checking
from engine.health.pictures import examine_picture
from engine.recipe import DataSpec, Kept
from engine.types import DatasetIndex, Finding
from tests.engine.pictures_of_kinds import (
    animated,
    cut_off,
    encoded,
    make_scenes,
    rotated,
    scene,
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two classes of twelve different pictures."""
    make_scenes(tmp_path / "d" / "a", 0, 12)
    make_scenes(tmp_path / "d" / "b", 100, 12)
    return tmp_path / "d"


def spec(root: Path, **changes: object) -> DataSpec:
    return DataSpec(roots=(str(root),), **changes)


def look(root: Path, seed: int = 0, **changes: object) -> DatasetIndex:
    return scan(spec(root, **changes), seed=seed, control=Control())


def by_kind(index: DatasetIndex) -> dict[str, Finding]:
    return {finding.kind: finding for finding in index.findings}


def names(paths: tuple[str, ...]) -> list[str]:
    return ["/".join(Path(path).parts[-2:]) for path in paths]


def test_nothing_is_said_where_nothing_is_wrong(data: Path) -> None:
    index = look(data)
    assert index.findings == index.refused == ()
    assert index.is_checked
    assert {(s.width, s.height, s.orientation, s.channels) for s in index.samples} == {
        (96, 64, 1, 3)
    }


def test_a_class_to_be_left_out_that_is_not_there_is_a_slip(data: Path) -> None:
    make_scenes(data / "c", 200, 12)
    assert look(data, left_out_classes=("c",)).findings == ()
    found = by_kind(look(data, left_out_classes=("c", "d")))
    assert list(found) == ["unknown_class"]
    assert "called 'd'" in found["unknown_class"].text


def test_the_placeholder_among_photographs(data: Path) -> None:
    (data / "a" / "imageNotFound.gif").write_bytes(encoded(scene(77), "GIF"))
    found = by_kind(look(data))
    assert set(found) == {"odd_kind", "palette"}
    assert found["odd_kind"].text.startswith("1 GIF among 24 JPEG pictures")
    assert names(found["odd_kind"].remedies[0].paths) == ["a/imageNotFound.gif"]


def test_oddities_are_one_line_each(data: Path) -> None:
    for i in range(3):
        (data / "a" / f"r{i}.jpg").write_bytes(rotated())
    (data / "b" / "x.gif").write_bytes(animated())
    found = by_kind(look(data))
    assert found["rotated"].text == "3 pictures are stored rotated; Graft turns them upright."
    assert (found["rotated"].level, found["rotated"].remedy) == ("info", None)
    assert found["animated"].text.startswith("1 picture is animated")
    assert [one.kind for one in found["animated"].remedies] == ["leave_out", "keep"]
    # The gravest first.
    order = [finding.kind for finding in look(data).findings]
    assert order.index("animated") < order.index("rotated")


def test_what_all_have_is_how_the_data_is(tmp_path: Path) -> None:
    for name, first in (("a", 0), ("b", 50)):
        (tmp_path / name).mkdir()
        for i in range(5):
            scene(first + i, (28, 28)).save(tmp_path / name / f"{i}.png")
    tiny = by_kind(look(tmp_path))["tiny"]
    assert tiny.text == "All pictures are smaller than 32 pixels on a side."
    assert (tiny.level, tiny.paths) == ("info", ())


def test_unusable_files_are_refused_and_the_splits_stay(data: Path) -> None:
    before = index_data(spec(data), seed=0, control=Control())
    split_of = {sample.path: sample.split for sample in before.samples}
    (data / "a" / "3.jpg").write_bytes(cut_off())
    (data / "b" / "4.jpg").write_bytes(b"")
    after = look(data)
    assert {sample.path: sample.split for sample in after.samples}.items() <= split_of.items()
    assert names(tuple(file.path for file in after.refused)) == ["a/3.jpg", "b/4.jpg"]
    found = by_kind(after)
    assert found["truncated"].text == "1 file is cut off and is not used."
    assert names(found["empty_file"].paths) == ["b/4.jpg"]
    assert after.fingerprint != before.fingerprint
    assert look(data, left_out=("a/3.jpg", "b/4.jpg")).findings == ()


def test_a_class_of_which_nothing_is_left_is_none(data: Path) -> None:
    (data / "aa").mkdir()
    for i in range(3):
        (data / "aa" / f"{i}.jpg").write_bytes(b"words")
    index = look(data)
    assert (index.class_names, index.task) == (("a", "b"), "binary")
    assert {sample.label for sample in index.samples} == {0, 1}
    assert "'aa'" in by_kind(index)["empty_class"].text
    shutil.rmtree(data / "b")
    with pytest.raises(EngineError, match=r"one class only that can be read \('a'\)"):
        look(data)


def test_what_was_kept_is_told_no_more(data: Path) -> None:
    for name in ("x", "y"):
        (data / "b" / f"{name}.gif").write_bytes(animated())
    kept = Kept(kind="animated", paths=("b/x.gif",))
    assert "animated" in by_kind(look(data, kept=(kept,)))
    kept = Kept(kind="animated", paths=("b/x.gif", "b/y.gif"))
    assert "animated" not in by_kind(look(data, kept=(kept,)))


def test_look_alikes_are_drawn_into_one_split(data: Path) -> None:
    for i in range(12):
        content = encoded(scene(i).resize((48, 32)), "JPEG", quality=60)
        (data / "a" / f"small {i}.jpg").write_bytes(content)
    assert by_kind(look(data))["look_alikes_across_splits"].remedies[0].kind == "group_look_alikes"
    together = look(data, group_by="look_alikes")
    assert "look_alikes_across_splits" not in by_kind(together)
    assert {s.split for s in together.samples if s.label == 0} == {"train", "validation"}
    assert by_kind(together)["look_alikes"].level == "info"


def test_copies_that_show_little_are_drawn_into_one_split_too(tmp_path: Path) -> None:
    for name, first in (("a", 0), ("b", 50)):
        (tmp_path / name).mkdir()
        for i in range(12):
            scene(first + i // 2, (28, 28)).save(tmp_path / name / f"{i}.png")
    assert "copies_across_splits" in by_kind(look(tmp_path))
    found = by_kind(look(tmp_path, group_by="look_alikes"))
    assert "copies_across_splits" not in found
    assert "copies" in found


def test_too_many_pictures_are_not_compared(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "MAX_COMPARED", 20)
    assert by_kind(look(data))["not_compared"].level == "info"
    assert by_kind(look(data, group_by="look_alikes"))["not_compared"].level == "warning"


def test_bursts_by_the_time_of_photographs(data: Path) -> None:
    from PIL import Image

    for i in range(12):
        exif = Image.Exif()
        # Two at a time, a minute apart.
        exif.get_ifd(0x8769)[36867] = f"2026:01:02 03:{i // 2:02}:{i % 2:02}"
        scene(i).save(data / "a" / f"{i}.jpg", exif=exif)
    found = by_kind(look(data))["possible_groups"]
    assert "12 photographs were taken within 10 seconds" in found.text
    assert (found.remedies[0].kind, found.remedies[0].group_by) == ("group_by", "time")
    assert "possible_groups" not in by_kind(look(data, group_by="time"))


# As it goes


def checked(index: DatasetIndex, data: DataSpec, control: Control | None = None) -> DatasetIndex:
    return check_index(index, data, seed=0, control=control or Control())


def slow(monkeypatch: pytest.MonkeyPatch, seconds: float) -> threading.Event:
    started = threading.Event()

    def examine(path: str) -> object:
        started.set()
        time.sleep(seconds)
        return examine_picture(path)

    monkeypatch.setattr(checking, "examine_picture", examine)
    return started


def test_findings_come_while_it_goes_on(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data / "a" / "0.jpg").write_bytes(b"")
    (data / "a" / "1.jpg").write_bytes((data / "a" / "2.jpg").read_bytes())
    (data / "a" / "x.gif").write_bytes(animated())
    slow(monkeypatch, 0.05)
    monkeypatch.setattr(checking, "_REPORT_SECONDS", 0.0)
    events: list[Event] = []
    index = index_data(spec(data), seed=0, control=Control())
    final = checked(index, spec(data), Control(events.append))
    told = [event for event in events if isinstance(event, FindingsFound)]
    assert told
    assert {one.kind for one in told[0].findings} <= {
        "empty_file", "copies", "copies_across_splits", "animated", "palette",
    }  # fmt: skip
    assert names(tuple(file.path for file in told[-1].refused)) == ["a/0.jpg"]
    assert {one.kind for one in told[-1].findings} <= {one.kind for one in final.findings}
    first = next(i for i, event in enumerate(events) if isinstance(event, FindingsFound))
    assert any(isinstance(event, Progress) for event in events[first:])


def test_cancelling_is_heard_at_once_and_keeps_what_is_known(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = index_data(spec(data), seed=0, control=Control())
    control = Control()
    started = slow(monkeypatch, 0.02)

    def cancel() -> None:
        started.wait(5)
        time.sleep(0.1)
        control.cancel()

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(CancelledError):
        checked(index, spec(data), control)
    canceller.join()
    looked: list[str] = []
    monkeypatch.setattr(
        checking, "examine_picture", lambda path: looked.append(path) or examine_picture(path)
    )
    checked(index, spec(data))
    assert 0 < len(looked) < 24


def test_a_second_check_decodes_only_what_changed(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(data)
    looked: list[str] = []
    monkeypatch.setattr(
        checking, "examine_picture", lambda path: looked.append(path) or examine_picture(path)
    )
    assert look(data) == first
    assert looked == []
    (data / "a" / "0.jpg").write_bytes(encoded(scene(500), "JPEG"))
    look(data)
    assert names(tuple(looked)) == ["a/0.jpg"]


def test_a_damaged_memory_is_no_trouble(data: Path, graft_home: Path) -> None:
    first = look(data)
    (graft_home / "cache" / "checks.sqlite").write_bytes(b"nonsense" * 1000)
    assert look(data) == first
    assert look(data) == first
