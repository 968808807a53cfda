"""`graft scan`: what the flags ask for, what is printed."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import command_line, run
from engine.cli_scan import data_spec
from engine.errors import EngineError
from engine.recipe import DataSpec, TableSpec
from tests.engine.pictures_of_kinds import encoded, make_scenes, rotated, scene


def scan(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[object, str, str]:
    code = run(["scan", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def spec(*arguments: str) -> DataSpec:
    from argparse import Namespace

    return data_spec(Namespace(**command_line(["scan", "/d", *arguments])))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    make_scenes(tmp_path / "d" / "1", 0, 12)
    make_scenes(tmp_path / "d" / "2", 50, 12)
    make_scenes(tmp_path / "d" / "10", 100, 12)
    return tmp_path / "d"


@pytest.mark.parametrize(
    ("flags", "changes"),
    [
        ([], {}),
        (["--validation-split", "0.3", "--test-split", "0.1"],
         {"validation_split": 0.3, "test_split": 0.1}),
        (["--group-by", "look-alikes"], {"group_by": "look_alikes"}),
        (["--pattern", r"p(\d+)"], {"group_by": "pattern", "group_pattern": r"p(\d+)"}),
        (["--folds", "5", "--fold", "4"], {"folds": 5, "fold": 4}),
        (["--leave-out", "a", "--leave-out", "b c"], {"left_out_classes": ("a", "b c")}),
        (["--task", "multi-label"], {"task": "multi_label"}),
        (["--table", "t.csv", "--labels", "a, b", "--file-column", "f", "--split-column", "s"],
         {"table": TableSpec(path="t.csv", labels=("a", "b"), file="f", split="s")}),
        (["--group-column", "patient"],
         {"group_by": "table", "table": TableSpec(group="patient")}),
        (["--features", "x,y"], {"table": TableSpec(features=("x", "y"))}),
    ],
)  # fmt: skip
def test_flags_become_the_recipes_data(flags: list[str], changes: dict[str, object]) -> None:
    assert spec(*flags) == DataSpec(roots=(str(Path("/d").absolute()),), **changes)


def test_paths_are_absolute_and_names_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").touch()
    roots = spec("e", "keras.datasets.mnist", "--table", "t.csv")
    assert roots.roots[1:] == (str(tmp_path / "e"), "keras.datasets.mnist")
    assert roots.table == TableSpec(path=str(tmp_path / "t.csv"))


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (["--fold", "1"], "without `--folds`"),
        (["--folds", "3", "--fold", "3"], "from 0 to 2"),
        (["--folds", "1"], "folds"),
        (["--validation-split", "1"], "validation_split"),
        (["--group-by", "name", "--pattern", "x"], "--pattern"),
        (["--group-by", "pattern"], "without `--pattern"),
    ],
)
def test_flags_that_do_not_fit_are_a_sentence(flags: list[str], sentence: str) -> None:
    with pytest.raises(EngineError, match=sentence):
        spec(*flags)


def test_json_has_everything(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    (data / "1" / "0.jpg").write_bytes(rotated())
    (data / "2" / "x.gif").write_bytes(encoded(scene(500), "GIF"))
    (data / "2" / "y.jpg").write_bytes(b"words")
    code, out, _ = scan(capsys, data, "--json", "--test-split", "0.25")
    values = json.loads(out)
    assert code == 0
    assert list(values) == [
        "task", "media", "num_samples", "classes", "findings", "refused",
    ]  # fmt: skip
    assert list(values["classes"]) == ["1", "2", "10"]
    assert values["classes"]["1"] == {"train": 7, "validation": 2, "test": 3}
    found = {one["kind"]: one for one in values["findings"]}
    assert set(found) == {"odd_kind", "not_a_picture", "rotated", "palette", "class_order"}
    assert set(found["rotated"]) == {"kind", "level", "text", "paths", "remedy"}
    assert found["rotated"]["paths"] == [str(data / "1" / "0.jpg")]
    assert values["refused"] == [
        {"path": str(data / "2" / "y.jpg"), "reason": found_reason(values)}
    ]


def found_reason(values: dict) -> str:
    reason = values["refused"][0]["reason"]
    assert "not a picture" in reason
    return reason


def test_text_is_short_and_names_the_files(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    for i in range(7):
        (data / "2" / f"r{i}.jpg").write_bytes(rotated())
    code, out, _ = scan(capsys, data)
    lines = out.splitlines()
    assert code == 0
    assert lines[0] == "43 pictures; 3 classes, one for each picture"
    assert lines[2].split() == ["class", "train", "validation", "test"]
    assert lines[6].split() == ["all", "35", "8", "0"]
    at = next(i for i, line in enumerate(lines) if "stored rotated" in line)
    assert lines[at].startswith("· ")
    assert lines[at + 1].strip() == "2/r0.jpg"
    assert lines[at + 6].strip() == "… and 2 more (--json lists all)"


def test_what_a_table_was_taken_to_mean_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    make_scenes(tmp_path, 0, 12)
    names = sorted(path.name for path in tmp_path.iterdir())
    rows = [f"{name},{20 + i % 3},p{i // 2}" for i, name in enumerate(names)]
    (tmp_path / "all.csv").write_text("\n".join(["file,age,patient", *rows]))
    code, out, _ = scan(capsys, tmp_path, "--no-check", "--group-column", "patient")
    assert code == 0
    assert out.splitlines()[1:4] == [
        "all.csv: files in 'file', labels in 'age', groups in 'patient'",
        "The numbers are taken for names of classes; --task regression estimates them",
        "6 groups kept together",
    ]


def test_two_hundred_classes_are_not_two_hundred_lines(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for number in range(200):
        (tmp_path / f"c{number}").mkdir()
        for i in range(3 if number else 4):
            (tmp_path / f"c{number}" / f"{i}.jpg").touch()
    code, out, _ = scan(capsys, tmp_path, "--no-check")
    assert code == 0
    assert len(out.splitlines()) < 60
    assert "160 classes" in out
    assert "\nc0 " in out
    code, out, _ = scan(capsys, tmp_path, "--no-check", "--json")
    assert len(json.loads(out)["classes"]) == 200


def test_without_a_check_no_file_is_opened(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    (data / "2" / "y.jpg").write_bytes(b"words")
    code, out, _ = scan(capsys, data, "--no-check", "--json")
    values = json.loads(out)
    assert (code, values["num_samples"], values["refused"]) == (0, 37, [])


def test_hopeless_data_is_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = scan(capsys, tmp_path, "--json")
    assert code == 2
    assert json.loads(out) == {"error": err.strip().splitlines()[-1]}
    assert "is empty" in err


def test_an_interruption_is_130(data: Path) -> None:
    program = (
        "import sys, time\n"
        "from engine.health import checking\n"
        "look = checking.examine_picture\n"
        "def slow(path):\n"
        "    print('looking', file=sys.stderr, flush=True)\n"
        "    time.sleep(0.2)\n"
        "    return look(path)\n"
        "checking.examine_picture = slow\n"
        "from engine.cli import run\n"
        "sys.exit(run(['scan', sys.argv[1], '--json']))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(data)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    while "looking" not in process.stderr.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    assert json.loads(out) == {"error": "Interrupted."}
