import csv
import itertools
from pathlib import Path

import pytest

from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.evaluation_types import DecisionRule
from engine.pasted import MOST_KEPT, keep_pasted
from engine.pictures import read_thumbnail
from engine.prediction_files import require_place, sort_copies, write_table
from engine.prediction_types import PastedPicture
from engine.types import Prediction

RULE = DecisionRule(unsure_below=0.6)


def answered(path: Path | str, /, *top: tuple[str, float], **changes: object) -> Prediction:
    values: dict[str, object] = {
        "path": str(path),
        "top": top,
        "answer": (top[0][0],),
        "unsure": top[0][1] < RULE.unsure_below,
        "rule": RULE,
    }
    return Prediction(**{**values, **changes})  # type: ignore[arg-type]


def files(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / name for name in names]
    for path in made:
        path.write_bytes(f"what is in {path}".encode())
    return made


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_table_has_answer_probability_and_the_next_classes(tmp_path: Path) -> None:
    found = [
        answered("/p/a, b.jpg", ("daisy", 0.75), ("Ünïcode", 0.25)),
        Prediction(path="/p/b.txt", top=(), error="It is no picture."),
        # A threshold of its own makes the less probable class the answer.
        answered("/p/c.jpg", ("daisy", 0.5625), ("Ünïcode", 0.4375), answer=("Ünïcode",)),
    ]
    write_table(found, tmp_path / "t.csv")
    assert rows(tmp_path / "t.csv") == [
        ["file", "answer", "probability", "unsure", "answer 2", "probability 2", "error"],
        ["/p/a, b.jpg", "daisy", "0.75", "no", "Ünïcode", "0.25", ""],
        ["/p/b.txt", "", "", "", "", "", "It is no picture."],
        ["/p/c.jpg", "Ünïcode", "0.4375", "yes", "daisy", "0.5625", ""],
    ]


def test_a_table_of_labels_and_one_of_numbers_of_rows(tmp_path: Path) -> None:
    labels = answered(
        "/p/a.jpg", ("red", 0.75), ("bright", 0.5), task="multi_label", answer=("bright", "red")
    )
    write_table([labels], tmp_path / "labels.csv")
    assert rows(tmp_path / "labels.csv") == [
        ["file", "labels", "bright", "red", "error"],
        ["/p/a.jpg", "bright; red", "0.5", "0.75", ""],
    ]
    numbers = Prediction(path="/p/t.csv::4", top=(), values=(("age", 31.5),), task="regression")
    write_table([numbers], tmp_path / "numbers.csv")
    assert rows(tmp_path / "numbers.csv") == [
        ["file", "row", "age", "error"],
        ["/p/t.csv", "5", "31.5", ""],
    ]


def test_copies_go_into_class_folders_and_unsure_ones_apart(tmp_path: Path) -> None:
    one, two, three = files(tmp_path / "in", "a.jpg", "b.jpg", "c.jpg")
    (other,) = files(tmp_path / "else", "a.jpg")
    found = [
        answered(one, ("red/green", 0.9)),
        answered(other, ("red/green", 0.8)),
        answered(two, ("Unsure", 0.7)),
        answered(three, ("Unsure", 0.4)),
        Prediction(path=str(tmp_path / "in/d.jpg"), top=(), error="It is no picture."),
        answered(tmp_path / "in/gone.jpg", ("Unsure", 0.7)),
    ]
    before = {path: path.read_bytes() for path in (one, two, three, other)}
    made = sort_copies(found, tmp_path / "out", control=Control())
    assert below(tmp_path / "out") == {
        "red_green/a.jpg", "red_green/a-2.jpg", "Unsure/b.jpg", "unsure-2/c.jpg",
    }  # fmt: skip
    assert made.counts == (("Unsure", 1), ("red_green", 2), ("unsure-2", 1))
    assert made.num_left_out == 2
    assert {path: path.read_bytes() for path in before} == before
    # Once more changes nothing: the same files are there already.
    sort_copies(found, tmp_path / "out", control=Control())
    assert len(below(tmp_path / "out")) == 4


@pytest.mark.parametrize(
    ("changes", "to", "sentence"),
    [
        ({"task": "multi_label", "answer": ()}, "out", "several labels"),
        ({"task": "regression", "top": (), "answer": (), "values": (("x", 1.0),)}, "out", "no cl"),
        ({"path": "/t.csv::3"}, "out", "rows of a table"),
        ({"error": "It is no picture."}, "out", "nothing to sort"),
        ({}, "in/sorted", "choose a folder elsewhere"),
    ],
)
def test_what_cannot_be_sorted_is_refused(
    tmp_path: Path, changes: dict[str, object], to: str, sentence: str
) -> None:
    (path,) = files(tmp_path / "in", "a.jpg")
    with pytest.raises(EngineError, match=sentence):
        sort_copies([answered(path, ("a", 0.9), **changes)], tmp_path / to, control=Control())
    assert below(tmp_path) == {"in/a.jpg"}


def test_copying_can_be_cancelled(tmp_path: Path) -> None:
    (path,) = files(tmp_path / "in", "a.jpg")
    control = Control()
    control.cancel()
    with pytest.raises(CancelledError):
        sort_copies([answered(path, ("a", 0.9))], tmp_path / "out", control=control)


def test_a_place_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="is a folder"):
        require_place(tmp_path)
    with pytest.raises(EngineError, match="There is no folder"):
        require_place(tmp_path / "none" / "t.csv")
    require_place(tmp_path / "t.csv")


def test_a_pasted_picture_becomes_a_file_and_old_ones_make_room(
    graft_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels = bytes([200, 30, 10, 255] * 6)
    seconds = itertools.count()
    monkeypatch.setattr("engine.pasted.time.strftime", lambda _format: f"{next(seconds) // 2:03}")
    paths = [
        keep_pasted(PastedPicture(width=3, height=2, pixels=pixels)) for _ in range(MOST_KEPT + 2)
    ]
    assert len(set(paths)) == len(paths)
    kept = list((graft_home / "pasted").iterdir())
    assert len(kept) == MOST_KEPT and Path(paths[-1]) in kept and Path(paths[0]) not in kept
    seen = read_thumbnail(paths[-1], 8)
    assert (seen.width, seen.height, seen.pixels[:3]) == (3, 2, bytes([200, 30, 10]))
    with pytest.raises(EngineError, match="empty or not whole"):
        keep_pasted(PastedPicture(width=3, height=2, pixels=b"1"))
